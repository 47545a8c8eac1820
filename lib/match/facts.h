/*
 * Facts: the claims of several sources that speak of the same thing.
 *
 * Candidates come from keys (unit with head, name, value or rare word) in blocks with a window, never
 * from all pairs. Pairs that agree are joined first, into clusters of one value; then clusters whose
 * values differ are joined through their best pair, weighed against its rivals.
 */
#ifndef FC_MATCH_FACTS_H
#define FC_MATCH_FACTS_H

#include "match/links.h"
#include "match/stories.h"

typedef struct fc_fact {
    uint32_t *items; /* rising */
    uint32_t count;
    fc_link *links; /* that hold it together, best first */
    uint32_t link_count;
} fc_fact;

typedef struct fc_facts {
    fc_items items;
    FC_VEC(fc_fact) list; /* by their first item */
} fc_facts;

/*
 * `left_out` is NULL, or what is not looked at: that is for measuring what each feature and each
 * ground is worth, and outlives *out. Errors: ENOMEM.
 */
int fc_facts_find(fc_facts *out, const fc_reading *readings, size_t count,
                  const fc_stories *stories, const fc_left_out *left_out, fc_arena *arena);

#endif
