/*
 * Word forms: how a word reads by itself, from the lexicon and its ending: the parts of speech that it
 * can be, its form as a verb, what it is a form of. The tagger chooses among them.
 *
 * The words of the lexicon read in fewer than two hundred ways. A sealed lexicon holds each way once,
 * and of each word its number, which its tokens carry, so that to read one is to look it up.
 */
#ifndef FC_LEX_WORDFORM_H
#define FC_LEX_WORDFORM_H

#include "lex/document.h"

/* Registers the parts of speech of words. Errors: ENOMEM. */
int fc_wordform_register(fc_lexicon *lexicon);

/* Notes with every word how it reads by itself, once all are registered. Errors: ENOMEM. */
int fc_wordform_seal(fc_lexicon *lexicon);

/* The form as a verb, and these beside it. */
enum {
    FC_TRAIT_FORM = 7,
    FC_TRAIT_PLURAL = 8,
    FC_TRAIT_KNOWN = 16,
    FC_TRAIT_PLACE = 32,
    FC_TRAIT_NUMERAL = 64,
    FC_TRAIT_VERB = 128,      /* of a verb that is known */
    FC_TRAIT_PLURAL_OF = 256, /* of a noun that is known */
    FC_TRAIT_ONE = 512,       /* the word "one" */
    FC_TRAIT_NAME = 1024      /* a name where it stands capitalised inside a sentence */
};

/* Beside the flags of tokens that a reading minds: no word that reads so is sure. */
#define FC_READING_ASKED 128

/* Which of the bases of a word. */
enum { FC_BASE_VERB, FC_BASE_NOUN };

typedef struct fc_wordform {
    uint16_t can;        /* what it can be: 1 << fc_tag of each */
    uint16_t ahead;      /* the same for the word in front: a sure verb form is a verb alone */
    uint16_t traits;     /* FC_TRAIT */
    uint8_t first;       /* fc_tag: the likeliest */
    uint8_t ahead_first; /* of those ahead */
    uint8_t form;        /* if it is tagged as its likeliest */
    uint8_t minds;       /* flags of tokens that may change how it reads, or whose lack does */
    uint8_t through;     /* a sign that what stands behind does not take note of */
    uint8_t after[FC_TAG_COUNT]; /* by the tag of the word before: as fc_tagger_sure */
    uint16_t bases[2];   /* lexemes, 0 for none; those of a sealed lexicon stand with its words */
} fc_wordform;

/* A number reads as a noun to the word in front; signs and links tell it nothing. */
extern const fc_wordform fc_wordform_signs[FC_READING_SIGNS];
#define fc_wordform_none fc_wordform_signs[FC_READING_OTHER]

static inline fc_form fc_wordform_form(const fc_wordform *r)
{
    return (fc_form)(r->traits & FC_TRAIT_FORM);
}

static inline bool fc_wordform_is_known(const fc_wordform *r)
{
    return (r->traits & FC_TRAIT_KNOWN) != 0;
}

static inline bool fc_wordform_is_past(const fc_wordform *r)
{
    enum { PAST = 1 << FC_FORM_PAST | 1 << FC_FORM_PARTICIPLE | 1 << FC_FORM_PAST_PARTICIPLE };
    return (PAST >> (r->traits & FC_TRAIT_FORM) & 1) != 0;
}

/* A form that only a verb has: "said", "expects", but not "cut", "plans". */
static inline bool fc_wordform_is_verb(const fc_wordform *r)
{
    if (!(r->traits & FC_TRAIT_VERB) || (r->can >> FC_TAG_AUX & 1))
        return false;
    return fc_wordform_is_past(r)
               ? !(r->can >> FC_TAG_NOUN & 1)
               : fc_wordform_form(r) == FC_FORM_S && !(r->traits & FC_TRAIT_PLURAL_OF);
}

/* That of a token that is no word of a sealed lexicon, nor a sign; perhaps written into `room`. */
const fc_wordform *fc_wordform_read_other(const fc_document *doc, size_t at, fc_wordform *room);

/* The reading of a token that is not tagged yet; perhaps written into `room`, which it then needs. */
static inline const fc_wordform *fc_wordform_read(const fc_document *doc, size_t at,
                                                  fc_wordform *room)
{
    const fc_lexicon *lexicon = doc->lexicon;
    const fc_token *token = &doc->tokens.items[at];
    return token->tag && lexicon->sealed ? &lexicon->forms[token->tag]
                                         : fc_wordform_read_other(doc, at, room);
}

/* The lexemes that a token of this reading is a form of. */
static inline const uint16_t *fc_wordform_bases(const fc_document *doc, const fc_token *token,
                                                const fc_wordform *r)
{
    return token->lexeme && doc->lexicon->sealed ? doc->lexicon->words[token->lexeme].bases
                                                 : r->bases;
}

/* Form and base of a tagged token, as what it is tagged. */
void fc_wordform_settle(fc_token *token, const fc_wordform *r, const uint16_t bases[2]);

#endif
