/*
 * Content: the nouns, verbs, adjectives, adverbs and names of a source, each distinct word once, and
 * the run of them all. It is what the comparison of sources needs of the text, found while the
 * tokens are at hand, so that no later stage has to go over the tokens of all sources.
 */
#ifndef FC_CLAIM_CONTENT_H
#define FC_CLAIM_CONTENT_H

#include "lex/document.h"

/* A word that the lexicon does not have has this bit, and a hash below it. */
#define FC_CONTENT_STRANGER UINT32_C(0x80000000)

typedef struct fc_content_word {
    uint32_t word;   /* its lexeme, or a stranger */
    uint32_t weight; /* how often it is a noun, or a name, which counts more; 0 for other words */
} fc_content_word;

typedef struct fc_content {
    fc_content_word *words; /* distinct, in the order of their first use */
    uint32_t word_count;
    uint32_t *run; /* the content words of the text in order, as indices of `words` */
    uint32_t run_count;
    uint32_t *begins;  /* per sentence: where it begins in the run; one more: the end */
    uint32_t *lengths; /* per stranger, in the order of `words` */
    const char *letters; /* of all strangers, one behind the other */
} fc_content;

static inline bool fc_content_has(const fc_token *token)
{
    enum {
        TAGS = 1 << FC_TAG_NOUN | 1 << FC_TAG_VERB | 1 << FC_TAG_ADJ | 1 << FC_TAG_NAME |
               1 << FC_TAG_ADV
    };
    return TAGS >> token->tag & 1;
}

/*
 * Finds the content of a document, in whose arena it lives. A word counts under its country, if it
 * names one ("French": france), else under its base form in lower case. What it takes from `scratch`
 * meanwhile it gives back. Errors: ENOMEM.
 */
int fc_content_find(fc_content *out, const fc_document *doc, fc_arena *scratch);

/* Readies scratch that will do for most sources, so that they all use the same memory. */
void fc_content_scratch_init(fc_arena *scratch, const factcheck_allocator *allocator);

#endif
