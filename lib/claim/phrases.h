/*
 * Phrases and clauses of a sentence: a shallow parse.
 *
 * The tokens of a sentence are cut into noun phrases, verb groups, prepositions and breaks, and the
 * phrases into clauses with one main verb group each. That is structure enough to say which noun a
 * number counts, which verb it completes, and what the subject of that verb is. Chunking in the
 * manner of Abney (1991): no tree, no recursion, linear in the tokens.
 */
#ifndef FC_CLAIM_PHRASES_H
#define FC_CLAIM_PHRASES_H

#include "lex/document.h"
#include "temporal/timex.h"

typedef enum fc_phrase_kind {
    FC_PHRASE_NOUN,
    FC_PHRASE_TIME, /* a time expression that stands for itself: Friday, last year */
    FC_PHRASE_VERB,
    FC_PHRASE_PREP,
    FC_PHRASE_CONJ,
    FC_PHRASE_SUB,   /* that, which, when: opens a clause */
    FC_PHRASE_BREAK, /* punctuation */
    FC_PHRASE_OTHER  /* adverbs and what is left */
} fc_phrase_kind;

enum {
    FC_PHRASE_PASSIVE = 1,
    FC_PHRASE_NEGATED = 2,
    FC_PHRASE_FUTURE = 4,     /* will, is to, is expected to */
    FC_PHRASE_POSSIBLE = 8,   /* may, could */
    FC_PHRASE_NONFINITE = 16, /* -ing or participle without auxiliary */
    FC_PHRASE_INFINITIVE = 32,
    FC_PHRASE_PRONOUN = 64,
    FC_PHRASE_OWNER = 128, /* a noun phrase with 's behind it */
    FC_PHRASE_WOULD = 256, /* the future of a speech in the past, or a condition */
    FC_PHRASE_COMMA = 512, /* breaks: a comma */
    FC_PHRASE_CUT = 1024   /* what cuts always: dashes, semicolons, colons, brackets, quotes */
};

typedef struct fc_phrase {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    uint32_t head; /* last noun of a noun phrase, main verb of a verb group */
    uint8_t kind;  /* fc_phrase_kind */
    uint16_t flags;
    uint32_t clause;
} fc_phrase;

#define FC_PHRASE_NONE UINT32_MAX

typedef enum fc_clause_kind {
    FC_CLAUSE_PLAIN,
    FC_CLAUSE_RELATIVE,  /* which fell in May */
    FC_CLAUSE_PARTICIPLE /* , cast in 1871, */
} fc_clause_kind;

typedef struct fc_clause {
    uint32_t first; /* phrases [first, end) */
    uint32_t end;
    uint32_t verb;       /* phrase, FC_PHRASE_NONE if it has none */
    uint32_t subject;    /* phrase, possibly of an earlier clause, or FC_PHRASE_NONE */
    uint32_t apposition; /* phrase that says what the subject is: "Roe, a miner, ..."; or NONE */
    uint8_t kind;        /* fc_clause_kind */
} fc_clause;

typedef struct fc_parse {
    const fc_document *doc;
    uint32_t sentence;
    FC_VEC(fc_phrase) phrases;
    FC_VEC(fc_clause) clauses;
    bool attributed; /* a phrase begins with "according" */
} fc_parse;

/*
 * Parses a sentence; `times` are those of the document, `first_time` the first that may lie in the
 * sentence. The parse may be reused for the next sentence. Errors: ENOMEM.
 */
int fc_parse_sentence(fc_parse *out, const fc_document *doc, uint32_t sentence,
                      const fc_times *times, size_t first_time, fc_arena *arena);

/* Cuts the phrases into clauses; the second half of fc_parse_sentence. Errors: ENOMEM. */
int fc_clauses_find(fc_parse *parse, fc_arena *arena);

static inline const fc_phrase *fc_parse_phrase(const fc_parse *parse, size_t index)
{
    return &parse->phrases.items[index];
}

/* The phrase that holds a token, or FC_PHRASE_NONE. */
uint32_t fc_parse_phrase_at(const fc_parse *parse, uint32_t token);

/* Whether a noun phrase is a number alone behind a comma, an age: "Anna Roe, 34, won". */
bool fc_phrase_is_aside(const fc_parse *parse, uint32_t phrase);

/* The preposition in front of a phrase as a token, or UINT32_MAX. */
uint32_t fc_parse_preposition(const fc_parse *parse, uint32_t phrase);

#endif
