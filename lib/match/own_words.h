/*
 * Own words: the synonyms and contrasts that a user adds to those of the tables.
 */
#ifndef FC_MATCH_OWN_WORDS_H
#define FC_MATCH_OWN_WORDS_H

#include "base/intern.h"
#include "claim/reading.h"

typedef struct fc_own_words {
    fc_intern words;
    uint32_t *synonym; /* per word: its list of synonyms, from 1; 0: none */
    uint16_t *class;   /* per word: its class as a member of a contrast, or FC_CLASS_NONE */
    uint16_t
        *lists; /* per list of synonyms: the class of its word in a contrast, or FC_CLASS_NONE */
    size_t list_count;
} fc_own_words;

/* Reads the lists. Errors: EINVAL (too many lists, or words of a contrast), ENOMEM. */
int fc_own_words_init(fc_own_words *out, const factcheck_word_list *synonyms, size_t synonym_count,
                      const factcheck_word_list *contrasts, size_t contrast_count, fc_arena *arena);

/*
 * Gives the words of all claims their classes. A list of synonyms has the class of a word of it
 * that a contrast or the tables know, as far as the claims use one, else a class of its own. Errors: ENOMEM.
 */
int fc_own_words_apply(const fc_own_words *own, fc_reading *readings, size_t count,
                       fc_arena *arena);

#endif
