/*
 * Copies: sources that share long verbatim passages are one witness.
 *
 * Every run of a dozen content words of a source is a fingerprint (shingles, Broder 1997); a source
 * whose fingerprints stand for a good part in one earlier source is a copy of it.
 */
#ifndef FC_MATCH_COPIES_H
#define FC_MATCH_COPIES_H

#include "match/vocabulary.h"

/* Sets copy_of[i] to the first source that i shares long passages with, or to i. Errors: ENOMEM. */
int fc_copies_find(uint32_t *copy_of, const fc_vocabulary *vocabulary, const fc_reading *readings,
                   size_t count, fc_arena *arena);

#endif
