/*
 * Candidates: the pairs of items that are worth scoring.
 */
#ifndef FC_MATCH_CANDIDATES_H
#define FC_MATCH_CANDIDATES_H

#include "match/item.h"
#include "match/stories.h"

typedef struct fc_candidate {
    uint32_t a; /* items, a < b */
    uint32_t b;
} fc_candidate;

typedef FC_VEC(fc_candidate) fc_candidates;

/* Pairs of different sources of one story that share a key, each once, sorted. Errors: ENOMEM. */
int fc_candidates_find(fc_candidates *out, const fc_items *items, const fc_stories *stories,
                       fc_arena *arena);

#endif
