/*
 * base/decimal, against reference arithmetic in 128-bit integers over small ranges, and at its
 * limits.
 */
#include "support.h"

#include <stdint.h>

#include "base/decimal.h"

__extension__ typedef __int128 wide;

static fc_arena arena;

static void begin(void)
{
    fc_arena_init(&arena, NULL);
}

static void end(void)
{
    fc_arena_dispose(&arena);
}

static fc_decimal parse(const char *text)
{
    fc_str s = fc_str_of(text);
    bool negative = fc_str_starts(s, FC_STR("-"));
    if (negative)
        s = fc_str_make(s.ptr + 1, s.len - 1);
    fc_decimal value = fc_decimal_parse(s, NULL);
    return negative ? fc_decimal_neg(value) : value;
}

#define ck_decimal_eq(actual, expected) ck_text_eq(fc_decimal_text((actual), &arena), (expected))

static bool is_too_big(fc_decimal a)
{
    return a.state == FC_DECIMAL_TOO_BIG;
}

/* ---- Reading and writing ------------------------------------------------------------------ */

typedef struct reading {
    const char *text;
    const char *written; /* NULL: malformed */
    int place;
} reading;

static const reading readings[] = {
    {"0", "0", 0},
    {"5", "5", 0},
    {"007", "7", 0},
    {"56.68", "56.68", -2},
    {"56.80", "56.8", -2},
    {".5", "0.5", -1},
    {"5.", "5", 0},
    {"0.000", "0", -3},
    {"0.015", "0.015", -3},
    {"600000", "600000", 0},
    {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999", 0},
    {"0000000000000000000000000000000000000000000000001", "1", 0},
    {"0.00000000000000000000000000000000000000000000000001",
     "0.00000000000000000000000000000000000000000000000001", -50},
    {"", NULL, 0},
    {".", NULL, 0},
    {"1.2.3", NULL, 0},
    {"1,250", NULL, 0},
    {"-5", NULL, 0},
    {"+5", NULL, 0},
    {" 5", NULL, 0},
    {"5e3", NULL, 0},
    {"\xD9\xA3", NULL, 0},
};

START_TEST(text_is_read_and_written)
{
    const reading *row = &readings[_i];
    int32_t place = 99;
    fc_decimal value = fc_decimal_parse(fc_str_of(row->text), &place);
    if (!row->written) {
        ck_assert_int_eq(value.state, FC_DECIMAL_NONE);
        ck_decimal_eq(value, "");
        return;
    }
    ck_assert(fc_decimal_is_finite(value));
    ck_assert_int_eq(place, row->place);
    ck_decimal_eq(value, row->written);
}
END_TEST

START_TEST(what_is_too_long_is_too_big)
{
    char digits[1000];
    memset(digits, '9', sizeof digits);
    int32_t place = 99;
    for (size_t length = 39; length <= sizeof digits; length += 31) {
        fc_decimal value = fc_decimal_parse(fc_str_make(digits, length), &place);
        ck_assert(is_too_big(value));
        ck_assert_int_eq(place, 0); /* never left unset */
        place = 99;
    }
    memset(digits, '0', sizeof digits);
    digits[0] = '.';
    ck_assert(is_too_big(fc_decimal_parse(fc_str_make(digits, sizeof digits), &place)));
    ck_assert_int_eq(place, 0);
}
END_TEST

START_TEST(the_kinds_of_no_value)
{
    fc_decimal none = {0, 0, 0, false, 0};
    ck_assert_int_eq(none.state, FC_DECIMAL_NONE); /* zeroed memory */
    fc_decimal big = fc_decimal_scaled(1, FC_DECIMAL_EXPONENT_MAX + 1), one = fc_decimal_int(1);
    ck_assert(is_too_big(big));
    ck_assert(is_too_big(fc_decimal_add(big, one)) && is_too_big(fc_decimal_sub(one, big)));
    ck_assert(is_too_big(fc_decimal_mul(big, one)) && is_too_big(fc_decimal_shift(big, -500)));
    ck_assert(is_too_big(fc_decimal_neg(big)) && is_too_big(fc_decimal_abs(big)));
    ck_assert(is_too_big(fc_decimal_round(big, 0, FC_ROUND_NEAREST)));
    ck_assert(is_too_big(fc_decimal_div(one, big, 0, FC_ROUND_NEAREST)));
    ck_assert_int_eq(fc_decimal_add(none, one).state, FC_DECIMAL_NONE);
    ck_assert_int_eq(fc_decimal_mul(big, none).state, FC_DECIMAL_NONE);
    ck_assert_int_eq(fc_decimal_div(one, none, 0, FC_ROUND_FLOOR).state, FC_DECIMAL_NONE);
    ck_assert_int_eq(fc_decimal_div(one, fc_decimal_int(0), 0, FC_ROUND_FLOOR).state,
                     FC_DECIMAL_NONE);
    ck_assert_int_eq(fc_decimal_compare(big, big), 2);
    ck_assert_int_eq(fc_decimal_compare(none, one), 2);
    ck_assert(!fc_decimal_equal(big, big) && !fc_decimal_equal(none, none));
    ck_assert(!fc_decimal_less(one, big) && !fc_decimal_less(big, one));
    ck_assert(!fc_decimal_is_zero(none) && !fc_decimal_is_integer(big));
    ck_assert_int_eq(fc_decimal_place(big), 0);
    ck_assert_int_eq(fc_decimal_top(none), 0);
    ck_assert_int_eq(fc_decimal_to_int(big, -7), -7);
    ck_decimal_eq(big, "");
}
END_TEST

/* ---- Small ranges, exhaustively ------------------------------------------------------------ */

enum { MANTISSA = 60, EXPONENT = 2, UNITS = 2 }; /* values are multiples of 10^-2 */

static wide scaled(int mantissa, int exponent)
{
    wide value = mantissa;
    for (int i = -UNITS; i < exponent; i++)
        value *= 10;
    return value; /* in units of 10^-2 */
}

/* A decimal in units of 10^-places as an integer. */
static wide units_of(fc_decimal a, int places)
{
    require(fc_decimal_is_finite(a));
    a = fc_decimal_reduce(a);
    require(a.exponent >= -places);
    require(a.high == 0);
    wide value = (wide)a.low;
    for (int i = -places; i < a.exponent; i++)
        value *= 10;
    return a.negative ? -value : value;
}

static wide divided(wide x, wide y, fc_rounding rounding)
{
    if (y < 0) {
        x = -x;
        y = -y;
    }
    wide quotient = x / y, rest = x % y; /* towards zero, rest with the sign of x */
    wide size = rest < 0 ? -rest : rest;
    switch (rounding) {
    case FC_ROUND_NEAREST:
        return 2 * size >= y ? quotient + (x < 0 ? -1 : 1) : quotient;
    case FC_ROUND_FLOOR:
        return rest < 0 ? quotient - 1 : quotient;
    case FC_ROUND_CEILING:
        return rest > 0 ? quotient + 1 : quotient;
    case FC_ROUND_TRUNCATE:
        break;
    }
    return quotient;
}

static void check_pair(fc_decimal a, fc_decimal b, wide x, wide y)
{
    require(fc_decimal_compare(a, b) == (x > y) - (x < y));
    require(fc_decimal_less(a, b) == (x < y));
    require(units_of(fc_decimal_add(a, b), UNITS) == x + y);
    require(units_of(fc_decimal_sub(a, b), UNITS) == x - y);
    require(units_of(fc_decimal_mul(a, b), 2 * UNITS) == x * y);
    for (unsigned mode = FC_ROUND_NEAREST; mode <= FC_ROUND_CEILING && y != 0; mode++) {
        fc_decimal to_tenths = fc_decimal_div(a, b, -1, (fc_rounding)mode);
        require(units_of(to_tenths, 1) == divided(x * 10, y, (fc_rounding)mode));
        fc_decimal to_tens = fc_decimal_div(a, b, 1, (fc_rounding)mode);
        require(units_of(to_tens, 0) == divided(x, y * 10, (fc_rounding)mode) * 10);
    }
}

START_TEST(arithmetic_of_small_numbers)
{
    for (int ea = -EXPONENT; ea <= EXPONENT; ea++) {
        for (int a = -MANTISSA; a <= MANTISSA; a++) {
            for (int eb = -EXPONENT; eb <= EXPONENT; eb++) {
                for (int b = -MANTISSA; b <= MANTISSA; b++)
                    check_pair(fc_decimal_scaled(a, ea), fc_decimal_scaled(b, eb), scaled(a, ea),
                               scaled(b, eb));
            }
        }
    }
}
END_TEST

START_TEST(rounding_of_small_numbers)
{
    for (int x = -2600; x <= 2600; x++) {
        fc_decimal a = fc_decimal_scaled(x, -2);
        for (int place = -3; place <= 3; place++) {
            wide unit = 1;
            for (int i = -2; i < place; i++)
                unit *= 10;
            for (unsigned mode = FC_ROUND_NEAREST; mode <= FC_ROUND_CEILING; mode++) {
                fc_decimal rounded = fc_decimal_round(a, place, (fc_rounding)mode);
                wide expected = place <= -2 ? x : divided(x, unit, (fc_rounding)mode) * unit;
                require(units_of(rounded, 2) == expected);
            }
        }
    }
}
END_TEST

START_TEST(places_and_tops)
{
    for (int x = 1; x < 20000; x++) {
        int place = 0, top = 0;
        for (int rest = x; rest % 10 == 0; rest /= 10)
            place++;
        for (int rest = x; rest >= 10; rest /= 10)
            top++;
        for (int exponent = -3; exponent <= 3; exponent++) {
            fc_decimal a = fc_decimal_scaled(-x, exponent);
            require(fc_decimal_place(a) == place + exponent);
            require(fc_decimal_top(a) == top + exponent);
            require(fc_decimal_is_integer(a) == (place + exponent >= 0));
        }
    }
    require(fc_decimal_place(fc_decimal_int(0)) == 0);
    require(fc_decimal_top(fc_decimal_scaled(0, 5)) == 0);
}
END_TEST

START_TEST(equal_values_reduce_to_equal_structs)
{
    for (int x = -300; x <= 300; x++) {
        fc_decimal a = fc_decimal_reduce(fc_decimal_scaled(x, 2));
        fc_decimal b = fc_decimal_reduce(fc_decimal_scaled(x * 100, 0));
        fc_decimal c = fc_decimal_reduce(fc_decimal_scaled(x * 10000, -2));
        ck_assert(a.low == b.low && a.exponent == b.exponent && a.negative == b.negative);
        ck_assert(a.low == c.low && a.exponent == c.exponent && a.negative == c.negative);
    }
}
END_TEST

/* ---- Limits --------------------------------------------------------------------------------- */

#define NINES "99999999999999999999999999999999999999"
#define LARGEST "340282366920938463463374607431768211455" /* 2^128 - 1 */

static fc_decimal largest(void)
{
    fc_decimal a = {UINT64_MAX, UINT64_MAX, 0, false, FC_DECIMAL_FINITE};
    return a;
}

START_TEST(nothing_wraps)
{
    fc_decimal one = fc_decimal_int(1), big = largest();
    ck_decimal_eq(big, LARGEST);
    ck_assert(is_too_big(fc_decimal_add(big, one)));
    ck_assert(is_too_big(fc_decimal_sub(fc_decimal_neg(big), one)));
    ck_assert(is_too_big(fc_decimal_mul(big, fc_decimal_int(2))));
    ck_decimal_eq(fc_decimal_mul(big, fc_decimal_int(-1)), "-" LARGEST);
    ck_decimal_eq(fc_decimal_mul(big, fc_decimal_scaled(1, -3)),
                  "340282366920938463463374607431768211.455");
    ck_decimal_eq(fc_decimal_sub(big, big), "0");
    ck_assert(is_too_big(fc_decimal_add(fc_decimal_scaled(1, 60), one)));
    ck_decimal_eq(fc_decimal_add(fc_decimal_scaled(1, 38), one),
                  "100000000000000000000000000000000000001");
    ck_decimal_eq(fc_decimal_add(parse(NINES), one), "100000000000000000000000000000000000000");
    ck_decimal_eq(fc_decimal_round(big, 1, FC_ROUND_CEILING),
                  "340282366920938463463374607431768211460");
}
END_TEST

START_TEST(comparing_needs_no_common_scale)
{
    fc_decimal huge = fc_decimal_scaled(1, 300), tiny = fc_decimal_scaled(1, -300);
    ck_assert_int_eq(fc_decimal_compare(huge, tiny), 1);
    ck_assert_int_eq(fc_decimal_compare(fc_decimal_neg(huge), tiny), -1);
    ck_assert_int_eq(fc_decimal_compare(huge, huge), 0);
    /* one and the same first digit, 38 digits of difference in fineness */
    fc_decimal round = fc_decimal_scaled(3, 38), fine = largest();
    ck_assert_int_eq(fc_decimal_compare(round, fine), -1);
    ck_assert_int_eq(fc_decimal_compare(fine, round), 1);
    fc_decimal above = parse("1.0000000000000000000000000000000000001");
    ck_assert_int_eq(fc_decimal_compare(above, fc_decimal_int(1)), 1);
    ck_assert_int_eq(fc_decimal_compare(fc_decimal_neg(above), fc_decimal_int(-1)), -1);
    fc_decimal wide_above = parse("40000000000000000000000000000000000001");
    ck_assert_int_eq(
        fc_decimal_compare(fc_decimal_shift(wide_above, -10), fc_decimal_scaled(4, 27)), 1);
}
END_TEST

START_TEST(zero_has_no_sign_and_no_scale)
{
    fc_decimal zero = fc_decimal_int(0);
    ck_assert(!fc_decimal_neg(zero).negative);
    ck_assert(fc_decimal_equal(fc_decimal_scaled(0, 9), fc_decimal_scaled(0, -9)));
    ck_decimal_eq(fc_decimal_mul(zero, fc_decimal_int(-5)), "0");
    ck_decimal_eq(fc_decimal_add(fc_decimal_scaled(0, 300), fc_decimal_scaled(7, -300)),
                  fc_decimal_text(fc_decimal_scaled(7, -300), &arena).ptr);
    ck_decimal_eq(fc_decimal_round(parse("-0.4"), 0, FC_ROUND_NEAREST), "0");
    ck_assert(!fc_decimal_round(parse("-0.4"), 0, FC_ROUND_NEAREST).negative);
    ck_decimal_eq(fc_decimal_scaled(0, FC_DECIMAL_EXPONENT_MAX + 100), "0");
    ck_decimal_eq(fc_decimal_shift(zero, -2 * FC_DECIMAL_EXPONENT_MAX), "0");
}
END_TEST

START_TEST(the_largest_exponent)
{
    fc_decimal ten = fc_decimal_scaled(10, FC_DECIMAL_EXPONENT_MAX);
    fc_decimal same = fc_decimal_scaled(100, FC_DECIMAL_EXPONENT_MAX - 1);
    ck_assert(fc_decimal_is_finite(ten));
    ck_assert(fc_decimal_is_finite(fc_decimal_reduce(ten)));
    ck_assert_int_eq(fc_decimal_compare(ten, same), 0);
    ck_assert_int_eq(fc_decimal_compare(ten, fc_decimal_int(5)), 1);
    ck_assert_int_eq(fc_decimal_compare(fc_decimal_int(5), ten), -1);
    ck_assert_int_eq(fc_decimal_top(ten), FC_DECIMAL_EXPONENT_MAX + 1);
    ck_assert_uint_eq(fc_decimal_text(ten, &arena).len, FC_DECIMAL_EXPONENT_MAX + 2);
    ck_assert(is_too_big(fc_decimal_shift(ten, 1)));
    ck_assert(is_too_big(fc_decimal_scaled(1, -FC_DECIMAL_EXPONENT_MAX - 1)));
    ck_decimal_eq(fc_decimal_mul(fc_decimal_scaled(1, 300), fc_decimal_scaled(5, -300)), "5");
}
END_TEST

START_TEST(integers)
{
    ck_assert_int_eq(fc_decimal_to_int(fc_decimal_int(INT64_MAX), 0), INT64_MAX);
    ck_assert_int_eq(fc_decimal_to_int(fc_decimal_int(-INT64_MAX), 0), -INT64_MAX);
    ck_assert_int_eq(
        fc_decimal_to_int(fc_decimal_add(fc_decimal_int(INT64_MAX), fc_decimal_int(1)), -7), -7);
    ck_decimal_eq(fc_decimal_int(INT64_MIN), "-9223372036854775808");
    ck_assert_int_eq(fc_decimal_to_int(parse("2.50"), -7), -7);
    ck_assert_int_eq(fc_decimal_to_int(parse("25.0"), -7), 25);
    ck_assert_int_eq(fc_decimal_to_int(fc_decimal_scaled(3, 6), -7), 3000000);
    ck_assert_int_eq(fc_decimal_to_int(fc_decimal_scaled(3, 100), -7), -7);
    ck_assert(fc_decimal_is_integer(parse("5.00")) && !fc_decimal_is_integer(parse("5.01")));
}
END_TEST

START_TEST(rounding_as_people_do)
{
    ck_decimal_eq(fc_decimal_round(parse("56.68"), -1, FC_ROUND_NEAREST), "56.7");
    ck_decimal_eq(fc_decimal_round(parse("56.65"), -1, FC_ROUND_NEAREST), "56.7");
    ck_decimal_eq(fc_decimal_round(parse("-56.65"), -1, FC_ROUND_NEAREST), "-56.7");
    ck_decimal_eq(fc_decimal_round(parse("56.6499999"), -1, FC_ROUND_NEAREST), "56.6");
    ck_decimal_eq(fc_decimal_round(parse("612400"), 4, FC_ROUND_NEAREST), "610000");
    ck_decimal_eq(fc_decimal_round(parse("999.99"), 0, FC_ROUND_NEAREST), "1000");
    ck_decimal_eq(fc_decimal_round(parse("4"), 3, FC_ROUND_CEILING), "1000");
    ck_decimal_eq(fc_decimal_round(parse("-4"), 3, FC_ROUND_FLOOR), "-1000");
    ck_decimal_eq(fc_decimal_round(parse("4"), 399, FC_ROUND_TRUNCATE), "0");
    ck_decimal_eq(fc_decimal_div(parse("600000"), parse("187000"), -4, FC_ROUND_NEAREST), "3.2086");
    ck_decimal_eq(fc_decimal_div(parse("1"), parse("3"), -12, FC_ROUND_TRUNCATE), "0.333333333333");
    ck_decimal_eq(fc_decimal_div(parse("2"), parse("3"), 0, FC_ROUND_NEAREST), "1");
    ck_assert(is_too_big(fc_decimal_div(parse(NINES), parse("7"), -10, FC_ROUND_NEAREST)));
}
END_TEST

SUITE_FUNCTION(decimal)
{
    Suite *suite = suite_create("decimal");
    TCase *cases = tcase_create("decimal");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_set_timeout(cases, 120);
    tcase_add_loop_test(cases, text_is_read_and_written, 0, (int)COUNT_OF(readings));
    tcase_add_test(cases, what_is_too_long_is_too_big);
    tcase_add_test(cases, the_kinds_of_no_value);
    tcase_add_test(cases, arithmetic_of_small_numbers);
    tcase_add_test(cases, rounding_of_small_numbers);
    tcase_add_test(cases, places_and_tops);
    tcase_add_test(cases, equal_values_reduce_to_equal_structs);
    tcase_add_test(cases, nothing_wraps);
    tcase_add_test(cases, comparing_needs_no_common_scale);
    tcase_add_test(cases, zero_has_no_sign_and_no_scale);
    tcase_add_test(cases, the_largest_exponent);
    tcase_add_test(cases, integers);
    tcase_add_test(cases, rounding_as_people_do);
    suite_add_tcase(suite, cases);
    return suite;
}
