/*
 * Causes: the slip that would turn one of two figures into the other.
 */
#ifndef FC_VERDICT_CAUSE_H
#define FC_VERDICT_CAUSE_H

#include "match/value.h"

typedef enum fc_cause {
    FC_CAUSE_NONE,
    FC_CAUSE_DIGIT_DROPPED, /* 56.68 and 56.8: one has a digit that the other lacks */
    FC_CAUSE_TRANSPOSED,    /* 4.31 and 4.13 */
    FC_CAUSE_DIGIT_CHANGED, /* 3,417 and 3,917 */
    FC_CAUSE_SCALE,         /* million and billion */
    FC_CAUSE_POINT,         /* 1.2 and 12 */
    FC_CAUSE_UNIT,          /* one figure in two units: 60 miles and 60 km */
    FC_CAUSE_POINTS,        /* percent and percentage points */
    FC_CAUSE_BY_ONE,        /* 12 and 13 */
    FC_CAUSE_BY_ONE_DAY,
    FC_CAUSE_YEAR /* the same day of another year */
} fc_cause;

typedef struct fc_slip {
    fc_cause cause;
    char digit;    /* the digit dropped, or the first of those that differ */
    bool in_first; /* DIGIT_DROPPED: the first value has the digit */
} fc_slip;

/* Symmetric but for in_first. */
fc_slip fc_cause_of(const fc_value *a, const fc_value *b);

#endif
