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

#define FC_SLIP_DIGITS 20 /* of an int64_t */

/* The significant digits of a figure, as stated: zeros behind the point count. */
typedef struct fc_slip_digits {
    fc_decimal value;
    int32_t place; /* of the last stated digit */
    char text[FC_SLIP_DIGITS];
    int8_t count;
    int8_t significant; /* without the zeros at the end */
    int16_t top;        /* power of ten of the first digit */
    bool point;         /* the figure has a point, that of no million */
} fc_slip_digits;

void fc_slip_digits_of(fc_slip_digits *out, fc_decimal value, int32_t place);

/* The slip between two figures. Symmetric but for in_first. */
fc_digit_slip fc_slip_between(const fc_slip_digits *a, const fc_slip_digits *b);

/* The same of values with the places of their last stated digits. */
fc_digit_slip fc_slip_of(fc_decimal a, int32_t place_a, fc_decimal b, int32_t place_b);

/* Whether fc_slip_between is FC_SLIP_SCALE, in less time. */
bool fc_slip_is_scale(const fc_slip_digits *a, const fc_slip_digits *b);

#endif
