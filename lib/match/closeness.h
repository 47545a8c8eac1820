/*
 * Closeness: how near two figures or dates are. Near values are evidence for one fact; what makes
 * them a conflict is decided later, by lib/verdict.
 */
#ifndef FC_MATCH_CLOSENESS_H
#define FC_MATCH_CLOSENESS_H

#include "match/item.h"

typedef enum fc_closeness {
    FC_CLOSE_EQUAL,
    FC_CLOSE_ROUNDED, /* one is the other rounded or converted, or the finer date */
    FC_CLOSE_HEDGED,  /* they meet through a hedge or a range and are not far apart */
    FC_CLOSE_LOOSE,   /* both can be true, but far apart: "more than 100" and 612, "dozens" */
    FC_CLOSE_5,       /* they exclude each other; relative gap up to 5 percent */
    FC_CLOSE_10,
    FC_CLOSE_20,
    FC_CLOSE_30,
    FC_CLOSE_50,
    FC_CLOSE_70,
    FC_CLOSE_90,
    FC_CLOSE_FAR
} fc_closeness;

/* Whether both values can be true of one thing. */
static inline bool fc_closeness_agrees(fc_closeness closeness)
{
    return closeness <= FC_CLOSE_LOOSE;
}

fc_closeness fc_closeness_of(const fc_item *a, const fc_item *b);

/* Whether that is FC_CLOSE_EQUAL, which takes less time. */
bool fc_closeness_is_equal(const fc_item *a, const fc_item *b);

/* Whether the figures lie within so many thousandths of each other. */
bool fc_closeness_within(const fc_item *a, const fc_item *b, int permille);

/* Whether one slip of a pen explains the gap: a digit dropped, million for billion. */
bool fc_closeness_slip(const fc_item *a, const fc_item *b);

/* The value, if it is a whole number of 0 to 12; else -1. */
int fc_closeness_count(const fc_item *item);

/* Whether a figure has so many digits that another like it is seldom of another thing. */
bool fc_closeness_is_long(const fc_item *item);

/* Whether two such figures differ by one slip, and not in the last digit, as counts do. */
bool fc_closeness_long_slip(const fc_item *a, const fc_item *b);

#endif
