/*
 * Closeness: how near two figures or dates are. Near values are evidence for one fact; what makes
 * them a conflict is decided later, by lib/verdict.
 */
#ifndef FC_MATCH_CLOSENESS_H
#define FC_MATCH_CLOSENESS_H

#include "match/item.h"

typedef enum fc_closeness {
    FC_CLOSE_EQUAL,
    FC_CLOSE_ROUNDED, /* one is the other rounded, or lies in the other's range or date */
    FC_CLOSE_5,       /* relative gap up to 5 percent */
    FC_CLOSE_10,
    FC_CLOSE_20,
    FC_CLOSE_30,
    FC_CLOSE_50,
    FC_CLOSE_70,
    FC_CLOSE_90,
    FC_CLOSE_FAR
} fc_closeness;

fc_closeness fc_closeness_of(const fc_item *a, const fc_item *b);

/* Whole numbers up to a dozen that differ by one. */
bool fc_closeness_by_one(const fc_item *a, const fc_item *b);

#endif
