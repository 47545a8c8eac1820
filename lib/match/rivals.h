/*
 * Rivals: what the other claims of both sources say about a pair whose values differ.
 *
 * Where the other source states this very value too, the two values are two things: "5.9 by one
 * agency, 6.1 by the other" is no disagreement with a source that gives 5.9. And where a claim has
 * several partners in the other source ("six rebounds", "eight rebounds", "ten rebounds"), the
 * measure is too wide to tell which of them is meant.
 */
#ifndef FC_MATCH_RIVALS_H
#define FC_MATCH_RIVALS_H

#include "match/clusters.h"
#include "match/links.h"

/*
 * Adds the weights of these features to the totals of the first `count` of the links `differ`; the
 * others are only rivals of theirs. `agree` holds the links of values that agree, weak ones from
 * FC_RIVAL_MIN included. Errors: ENOMEM.
 */
int fc_rivals_weigh(fc_links *differ, size_t count, const fc_links *agree,
                    const fc_clusters *clusters, fc_arena *arena);

/* No link gets more than this from its rivals. */
int32_t fc_rivals_most(void);

/* An agreement as unlikely as this still hints at a rival. */
#define FC_RIVAL_MIN (-110)

#endif
