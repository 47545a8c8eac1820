/*
 * Parts of speech.
 */
#ifndef FC_LEX_TAGS_H
#define FC_LEX_TAGS_H

#include <stdbool.h>

typedef enum fc_tag {
    FC_TAG_NONE, /* not tagged */
    FC_TAG_NOUN,
    FC_TAG_VERB, /* any form; the form tells finite, participle, -ing */
    FC_TAG_ADJ,
    FC_TAG_ADV,
    FC_TAG_AUX, /* be, have, do as auxiliaries and copula */
    FC_TAG_MODAL,
    FC_TAG_DET,
    FC_TAG_PRONOUN,
    FC_TAG_POSSESSIVE, /* his, their, 's */
    FC_TAG_PREP,
    FC_TAG_CONJ, /* and, or, but */
    FC_TAG_SUB,  /* that, which, when, because */
    FC_TAG_NOT,
    FC_TAG_TO,
    FC_TAG_NAME, /* proper noun; the tags up to here fit into a lexicon entry */
    FC_TAG_NUM,
    FC_TAG_PUNCT,
    FC_TAG_OTHER, /* symbols, links */
    FC_TAG_COUNT
} fc_tag;

/* The tags that a word can have, the likeliest first, as stored in the lexicon. */
#define FC_TAGS(a, b, c) ((unsigned)(a) | (unsigned)(b) << 4 | (unsigned)(c) << 8)

static inline fc_tag fc_tags_first(unsigned tags)
{
    return (fc_tag)(tags & 15u);
}

static inline bool fc_tags_have(unsigned tags, fc_tag tag)
{
    unsigned x = tags ^ (unsigned)tag * 0x111u; /* one of the three is zero where it is the tag */
    return ((x - 0x111u) & ~x & 0x888u) != 0;
}

/* The same without an order, as bits 1 << tag: of many at once it asks with one test. */
static inline unsigned fc_tags_set(unsigned tags)
{
    return (1u << (tags & 15u) | 1u << (tags >> 4 & 15u) | 1u << (tags >> 8 & 15u)) &
           ~(1u << FC_TAG_NONE);
}

#endif
