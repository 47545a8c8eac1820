/*
 * Base forms: "villages" -> village, "killed" -> kill, "rose" -> rise.
 *
 * Irregular forms come from tables/irregular.def; regular endings are taken off where that leaves a
 * word of the lexicon, or, for plurals, by rule.
 */
#ifndef FC_LEX_LEMMA_H
#define FC_LEX_LEMMA_H

#include "lex/lexicon.h"

typedef enum fc_form {
    FC_FORM_BASE,
    FC_FORM_S,               /* plural, or third person: villages, rises */
    FC_FORM_PAST,            /* rose */
    FC_FORM_PARTICIPLE,      /* risen */
    FC_FORM_PAST_PARTICIPLE, /* either: killed */
    FC_FORM_ING,             /* killing */
    FC_FORM_FINITE           /* is, was, has, does */
} fc_form;

/* What a word takes endings as. */
enum { FC_STEM_VERB = 1, FC_STEM_NOUN = 2 };

/* The same of a word of the lexicon, by its senses. */
unsigned fc_lemma_stems(const fc_lexicon *lexicon, uint32_t lexeme);

/* Registers the irregular forms. Errors: ENOMEM. */
int fc_lemma_register(fc_lexicon *lexicon);

/* What a verb form is, and the lexeme of its base; 0 when it is no form of a known verb. */
uint32_t fc_lemma_verb(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower, fc_form *form);

/* The lexeme of the singular of a plural in the lexicon, or 0. */
uint32_t fc_lemma_noun(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower);

/* Both at once. */
typedef struct fc_lemma {
    uint32_t verb;
    uint32_t noun;
    fc_form form; /* as a verb */
} fc_lemma;

fc_lemma fc_lemma_of(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower);

/* The same of a word that the lexicon does not have, by its key. */
fc_lemma fc_lemma_of_key(const fc_lexicon *lexicon, const fc_word_key *key);

/*
 * The singular of any noun in lower case, known or not: "villages" -> "village". The result is a part
 * of the word or all of it, a word of the lexicon, or a copy in the arena.
 */
fc_str fc_lemma_singular(const fc_lexicon *lexicon, fc_str lower, fc_arena *arena);

/* The same of one that is no form of a word of the lexicon. */
fc_str fc_lemma_singular_by_ending(fc_str lower, fc_arena *arena);

/* The plural of a noun: "village" -> "villages", "man" -> "men". */
fc_str fc_lemma_plural(fc_str singular, fc_arena *arena);

/* Whether the word in lower case, of this lexeme or 0, looks like a plural. */
bool fc_lemma_is_plural(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower);

/* The same by its ending alone. */
bool fc_lemma_ends_plural(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower);

#endif
