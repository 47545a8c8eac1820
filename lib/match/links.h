/*
 * Links: pairs of items that may speak of one fact, with their score.
 */
#ifndef FC_MATCH_LINKS_H
#define FC_MATCH_LINKS_H

#include "match/grounds.h"
#include "match/score.h"

typedef struct fc_link {
    uint32_t a; /* items, a < b */
    uint32_t b;
    int32_t total;     /* hundredths of a logit */
    int32_t needed;    /* of values that agree: the least total at which they are one fact */
    uint8_t closeness; /* fc_closeness */
    bool frame;        /* both give the same frame */
    uint8_t grounds;   /* of differing values: fc_grounds_of */
    uint8_t rivalry;   /* fc_rivalry */
    bool best;         /* of differing values: neither has as good a partner in the other's source */
} fc_link;

typedef FC_VEC(fc_link) fc_links;

/*
 * Best first; equal scores in the order of the items, if those of one first item are in that of their
 * second ones already. Errors: ENOMEM.
 */
int fc_links_sort(fc_links *list, fc_arena *arena);

#endif
