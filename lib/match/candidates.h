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

/* False when memory is out, which ends the visits. */
typedef bool fc_candidate_visit(void *payload, const fc_candidate *pair);

/*
 * Visits the pairs of different sources of one story that share a key, each once, in the order of their
 * second items. `scratch` may be taken from by the visits. Errors: ENOMEM.
 */
int fc_candidates_each(const fc_items *items, const fc_stories *stories, fc_arena *scratch,
                       fc_candidate_visit *visit, void *payload);

#endif
