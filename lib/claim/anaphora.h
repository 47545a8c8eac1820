/*
 * Anaphora: the name in a sentence before that a pronoun or "the company" takes up. The nearest
 * sentence wins and in it the name in the place of the subject, as in Hobbs (1978), with the given
 * name, the title and the age of a name to say whether "he", "she" or "it" fits.
 */
#ifndef FC_CLAIM_ANAPHORA_H
#define FC_CLAIM_ANAPHORA_H

#include "claim/names.h"

/*
 * The gender that a name of so many parts shows where it stands: by its given name, a title before, an
 * age behind.
 */
fc_gender fc_gender_shown(const fc_document *doc, uint32_t first, uint32_t end, size_t parts);

/* The same; most names of one word have nothing beside them that could show it. */
static inline fc_gender fc_gender_of(const fc_document *doc, uint32_t first, uint32_t end,
                                     size_t parts)
{
    const fc_token *tokens = doc->tokens.items;
    bool titled = first > 0 &&
                  (tokens[first - 1].point == '.' || fc_words_hint(doc, first - 1) != FC_HINT_NONE);
    bool aged = end < doc->tokens.count && tokens[end].point == ',';
    return parts > 1 || titled || aged ? fc_gender_shown(doc, first, end, parts) : FC_GENDER_THING;
}

/* Whether the word can take a name up: "she", "its", the noun of "the company". */
bool fc_antecedent_wanted(const fc_document *doc, uint32_t token);

/*
 * The name in the sentences before that the word at the token takes up: a pronoun, a possessive, or
 * the noun of "the company". NULL if the word takes nothing up or no name fits.
 */
const fc_name *fc_antecedent_find(const fc_document *doc, const fc_names *names, uint32_t sentence,
                                  uint32_t token);

/*
 * The person that "the 67-year-old" at the token stands for: of the nearest sentence before that names
 * anybody, if it names one alone. NULL if there is none.
 */
const fc_name *fc_antecedent_person(const fc_document *doc, const fc_names *names,
                                    uint32_t sentence, uint32_t token);

#endif
