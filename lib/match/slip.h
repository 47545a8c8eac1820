/*
 * Slips: the ways in which a figure goes wrong between a source and its copy. Two different figures
 * that one slip explains are likelier one fact than their gap alone says.
 */
#ifndef FC_MATCH_SLIP_H
#define FC_MATCH_SLIP_H

#include <stdbool.h>

#include "base/decimal.h"

typedef enum fc_slip_kind {
    FC_SLIP_NONE,
    FC_SLIP_DROPPED,    /* 56.68 and 56.8: one has a digit that the other lacks */
    FC_SLIP_TRANSPOSED, /* 4.31 and 4.13 */
    FC_SLIP_CHANGED,    /* 3,417 and 3,917 */
    FC_SLIP_SCALE,      /* million and billion */
    FC_SLIP_POINT,      /* 1.2 and 12: a point or a zero out of place */
    FC_SLIP_BY_ONE      /* 112 and 113 */
} fc_slip_kind;

typedef struct fc_digit_slip {
    fc_slip_kind kind;
    char digit;    /* the digit dropped, or the first of those that differ */
    bool in_first; /* DROPPED: the first value has the digit */
} fc_digit_slip;

/* Values with the places of their last stated digits. Symmetric but for in_first. */
fc_digit_slip fc_slip_of(fc_decimal a, int32_t place_a, fc_decimal b, int32_t place_b);

#endif
