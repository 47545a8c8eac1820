/*
 * The rules of the tagger: which of its parts of speech a word is, by what stands around it.
 */
#ifndef FC_LEX_TAGGER_RULES_H
#define FC_LEX_TAGGER_RULES_H

#include "lex/tag_names.h"
#include "lex/wordform.h"

/* What is known of the sentence at a word. */
typedef struct fc_tagging {
    const fc_document *doc;
    size_t first;
    size_t end;
    const fc_wordform *next; /* of the next token, where a rule is asked */
    size_t before_at;        /* the last word that is no adverb */
    fc_tag before;           /* its tag, or that of what it is a part of */
    bool title_case;         /* capitals say nothing in this sentence */
} fc_tagging;

/* Sets of tags: 1 << tag of each. */
enum {
    FC_TAGS_OPENING = 1 << DET | 1 << POSSESSIVE | 1 << ADJ | 1 << FC_TAG_NUM, /* a noun phrase */
    FC_TAGS_VERBAL = 1 << VERB | 1 << AUX | 1 << MODAL
};

static inline bool fc_tag_in(fc_tag tag, unsigned set)
{
    return (set >> tag & 1u) != 0;
}

static inline bool fc_wordform_has_verb(const fc_wordform *r)
{
    return (r->traits & FC_TRAIT_VERB) != 0;
}

/* The tag of the word. */
fc_tag fc_tagging_choose(fc_tagging *t, size_t at, const fc_wordform *r);

#endif
