/*
 * Exact decimals: sign, 128-bit magnitude, power of ten.
 *
 * Numbers of news fit with room to spare: up to 38 significant digits. What does not fit is the
 * state FC_DECIMAL_TOO_BIG, which every operation carries on and no comparison calls equal;
 * nothing wraps and nothing is rounded in silence. There is no floating point here.
 *
 * A decimal is a value; how finely it was stated is kept beside it as a `place`: the power of ten
 * of its last significant digit ("56.68 billion": value 56680000000, place 7).
 */
#ifndef FC_BASE_DECIMAL_H
#define FC_BASE_DECIMAL_H

#include <stdint.h>

#include "str.h"

typedef enum fc_decimal_state {
    FC_DECIMAL_NONE, /* no value; what zeroed memory holds */
    FC_DECIMAL_FINITE,
    FC_DECIMAL_TOO_BIG
} fc_decimal_state;

typedef struct fc_decimal {
    uint64_t high; /* magnitude, most significant half */
    uint64_t low;
    int32_t exponent; /* value = sign * magnitude * 10^exponent */
    bool negative;
    uint8_t state;
} fc_decimal;

#define FC_DECIMAL_EXPONENT_MAX 400 /* beyond it, either way, a value is too big */

fc_decimal fc_decimal_none(void);
fc_decimal fc_decimal_scaled(int64_t value, int exponent); /* value * 10^exponent */

static inline fc_decimal fc_decimal_int(int64_t value)
{
    uint64_t size = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    fc_decimal a = {0, size, 0, value < 0, FC_DECIMAL_FINITE};
    return a;
}

/*
 * Reads digits with an optional decimal point ("56.68", ".5", "1,250" is not read: commas are
 * grammar). *place, if not NULL, is the power of ten of the last digit. NONE if malformed.
 */
fc_decimal fc_decimal_parse(fc_str text, int32_t *place);

static inline bool fc_decimal_is_finite(fc_decimal a) { return a.state == FC_DECIMAL_FINITE; }
bool fc_decimal_is_zero(fc_decimal a);
bool fc_decimal_is_integer(fc_decimal a);

/* Both must be finite, else the result is false / 2. fc_decimal_compare gives -1, 0 or 1. */
int fc_decimal_compare(fc_decimal a, fc_decimal b);
bool fc_decimal_equal(fc_decimal a, fc_decimal b);

/* Most comparisons are of two small whole numbers, neither of them below zero. */
static inline bool fc_decimal_less(fc_decimal a, fc_decimal b)
{
    bool plain = a.exponent == b.exponent && (a.high | b.high) == 0 &&
                 a.state == FC_DECIMAL_FINITE && b.state == FC_DECIMAL_FINITE && !a.negative &&
                 !b.negative;
    return plain ? a.low < b.low : fc_decimal_compare(a, b) == -1;
}

fc_decimal fc_decimal_add(fc_decimal a, fc_decimal b);
fc_decimal fc_decimal_sub(fc_decimal a, fc_decimal b);
fc_decimal fc_decimal_mul(fc_decimal a, fc_decimal b);
fc_decimal fc_decimal_neg(fc_decimal a);
fc_decimal fc_decimal_abs(fc_decimal a);
fc_decimal fc_decimal_shift(fc_decimal a, int power); /* a * 10^power */

typedef enum fc_rounding {
    FC_ROUND_NEAREST, /* halves away from zero, as people do */
    FC_ROUND_TRUNCATE,
    FC_ROUND_FLOOR,
    FC_ROUND_CEILING
} fc_rounding;

/* a brought to a multiple of 10^place. */
fc_decimal fc_decimal_round(fc_decimal a, int place, fc_rounding rounding);

/* a / b brought to a multiple of 10^place; NONE when b is zero. */
fc_decimal fc_decimal_div(fc_decimal a, fc_decimal b, int place, fc_rounding rounding);

/* The power of ten of the last nonzero digit (0 for zero): 2300 -> 2, 1.50 -> -1. */
int fc_decimal_place(fc_decimal a);

/* The power of ten of the first digit (0 for zero): 2300 -> 3, 0.015 -> -2. */
int fc_decimal_top(fc_decimal a);

/* The same value with the smallest magnitude: equal values become equal structs. */
fc_decimal fc_decimal_reduce(fc_decimal a);

/* The value as an integer if it is one and fits, else `otherwise`. */
int64_t fc_decimal_to_int(fc_decimal a, int64_t otherwise);

/* Plain notation without exponent, no superfluous zeros: "-0.5", "56680000000"; "" if not finite. */
fc_str fc_decimal_text(fc_decimal a, fc_arena *arena);
void fc_decimal_write(fc_decimal a, fc_builder *builder);

#endif
