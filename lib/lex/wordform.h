/*
 * Word forms: how a word reads by itself, from the lexicon and its ending: the parts of speech that it
 * can be, its form as a verb, what it is a form of. The tagger chooses among them.
 */
#ifndef FC_LEX_WORDFORM_H
#define FC_LEX_WORDFORM_H

#include "lex/document.h"

/* Registers the parts of speech of words. Errors: ENOMEM. */
int fc_wordform_register(fc_lexicon *lexicon);

/* Notes with every word how it reads by itself, once all are registered. */
void fc_wordform_seal(fc_lexicon *lexicon);

/* The form as a verb, and these beside it; FIXED has but one tag, whatever stands around it. */
enum {
    FC_TRAIT_FORM = 15,
    FC_TRAIT_PLURAL = 16,
    FC_TRAIT_KNOWN = 32,
    FC_TRAIT_PLACE = 64,
    FC_TRAIT_FIXED = 128
};

/* Small, for it is handed from word to word. A sealed lexicon keeps the parts with each word. */
typedef struct fc_wordform {
    uint16_t tags;      /* as FC_TAGS */
    uint16_t verb_base; /* 0: no verb */
    uint16_t noun_base; /* of a plural; 0: no known plural */
    uint8_t traits;
} fc_wordform;

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
    return fc_wordform_form(r) == FC_FORM_PAST || fc_wordform_form(r) == FC_FORM_PAST_PARTICIPLE ||
           fc_wordform_form(r) == FC_FORM_PARTICIPLE;
}

/* Which of the bases noted with a word. */
enum { FC_BASE_VERB, FC_BASE_NOUN };

/* As noted with the word when the lexicon was sealed. */
static inline fc_wordform fc_wordform_noted(const fc_lexeme *entry, bool capital)
{
    fc_wordform r = {entry->tags[capital], entry->bases[FC_BASE_VERB], entry->bases[FC_BASE_NOUN],
                     entry->traits};
    return r;
}

/* Room for words of the document that the lexicon does not have. Errors: ENOMEM. */
int fc_wordform_begin(fc_document *doc);

/* As its letters and the lexicon tell. */
fc_wordform fc_wordform_read_letters(const fc_document *doc, size_t at, bool capital);

/* The reading of a token; an empty one if it is no word. */
static inline fc_wordform fc_wordform_read(const fc_document *doc, size_t at)
{
    fc_wordform none = {0};
    const fc_token *token = &doc->tokens.items[at];
    bool capital = (token->flags & FC_TOKEN_CAPITAL) != 0;
    if (token->kind != FC_TOKEN_WORD)
        return none;
    return token->lexeme && doc->lexicon->sealed
               ? fc_wordform_noted(&doc->lexicon->lexemes[token->lexeme], capital)
               : fc_wordform_read_letters(doc, at, capital);
}

#endif
