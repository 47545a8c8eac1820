/*
 * Vocabulary: the content words of all sources as numbers, and how rare each is.
 */
#ifndef FC_MATCH_VOCABULARY_H
#define FC_MATCH_VOCABULARY_H

#include "base/intern.h"
#include "claim/reading.h"

/* A lexeme that a source has. */
typedef struct fc_vocabulary_slot {
    uint32_t lexeme; /* 0: free */
    uint32_t number;
} fc_vocabulary_slot;

/* The words are numbered from 1 in the order of their first use. */
typedef struct fc_vocabulary {
    const fc_lexicon *lexicon;
    fc_arena *arena;
    uint32_t count;    /* of words */
    uint32_t **numbers; /* per source, per word of its content: its number */
    /* per word, NULL before fc_vocabulary_weigh: */
    uint16_t *idf;   /* hundredths of a nat, of all words that mean the same */
    uint32_t *kind;  /* a word that stands for all that mean the same: of its class of meaning */
    uint32_t *seen;  /* the last sentence that held one of them */
    uint32_t *found; /* sentences of the story that hold one of them */
    uint32_t sentences; /* counted so far */
    fc_vocabulary_slot *slots;
    size_t slot_count; /* a power of two */
    size_t used;
    fc_intern strangers; /* to the lexicon; their letters are those of the readings */
    FC_VEC(uint32_t) stranger_numbers;
} fc_vocabulary;

/*
 * Numbers the words of all sources, which share a lexicon and have their content. The readings
 * outlive it. Errors: ENOMEM.
 */
int fc_vocabulary_build(fc_vocabulary *out, const fc_reading *readings, size_t count,
                        fc_arena *arena);

/*
 * Counts how few sentences of one story hold each word of its sources, or one that means the same;
 * those of other words are left as they are. What a story says does not depend on what other stories
 * are at hand. Errors: ENOMEM.
 */
int fc_vocabulary_weigh(fc_vocabulary *v, const fc_reading *readings, const uint32_t *sources,
                        size_t count);

/* The number of a word in lower case, or 0 if no source has it. */
uint32_t fc_vocabulary_find(const fc_vocabulary *v, fc_str word);

/*
 * The kinds of the tokens of a sentence, 0 for function words and signs, at words[token]: "sank" is
 * "fell" where both are told.
 */
void fc_vocabulary_read_sentence(const fc_vocabulary *v, const fc_reading *reading, size_t source,
                                 size_t sentence, uint32_t *words);

static inline uint16_t fc_vocabulary_idf(const fc_vocabulary *v, uint32_t word)
{
    return word ? v->idf[word - 1] : 0;
}

static inline uint32_t fc_vocabulary_kind(const fc_vocabulary *v, uint32_t word)
{
    return word && v->kind && word <= v->count ? v->kind[word - 1] : word;
}

/* 100 * ln(a / b) for a >= b > 0, by fixed-point arithmetic: the same on every machine. */
uint32_t fc_log_ratio(uint32_t a, uint32_t b);

/* fc_log_ratio(whole, part) that is computed once for each of the small parts, which are many. */
#define FC_LOGS 64
typedef struct fc_log_cache {
    uint32_t whole;
    bool known[FC_LOGS];
    uint32_t logs[FC_LOGS];
} fc_log_cache;

uint32_t fc_log_ratio_cached(fc_log_cache *cache, uint32_t part);

#endif
