/*
 * Vocabulary: the words of all sources as numbers, and how rare each is.
 */
#ifndef FC_MATCH_VOCABULARY_H
#define FC_MATCH_VOCABULARY_H

#include "base/intern.h"
#include "claim/reading.h"

/* The content words of a source without gaps, in order. */
typedef struct fc_content {
    uint32_t *words; /* their numbers */
    uint8_t *tags;   /* fc_tag */
    size_t count;
} fc_content;

typedef struct fc_vocabulary {
    fc_intern words;
    fc_arena *arena;
    uint32_t *
        *tokens; /* per source, per token: number of its word, 0 for function words and signs */
    fc_content *content;      /* per source */
    uint32_t *sentences_with; /* per word: sentences of all sources that hold it */
    uint32_t sentence_count;
    uint32_t *idf; /* per word, hundredths of a nat */
} fc_vocabulary;

/* Reads the words of all sources. Errors: ENOMEM. */
int fc_vocabulary_build(fc_vocabulary *out, const fc_reading *readings, size_t count,
                        fc_arena *arena);

static inline uint32_t fc_vocabulary_idf(const fc_vocabulary *v, uint32_t word)
{
    return word ? v->idf[word - 1] : 0;
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
