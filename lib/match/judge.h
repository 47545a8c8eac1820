/*
 * Judging: which pairs of items become links. Those that agree do, if they are likely enough to be a
 * hint; those that differ, if they may be believed or are rivals of such.
 */
#ifndef FC_MATCH_JUDGE_H
#define FC_MATCH_JUDGE_H

#include "match/links.h"
#include "match/stories.h"

typedef struct fc_judged { /* in the order of their second items */
    fc_links agree;
    fc_links differ;   /* first those that may be believed, then their rivals */
    size_t believable; /* how many of them */
} fc_judged;

/* `out` is zeroed. Errors: ENOMEM. */
int fc_judge_pairs(fc_judged *out, const fc_items *items, const fc_stories *stories,
                   fc_arena *arena);

#endif
