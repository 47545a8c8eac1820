/*
 * Comparison of values: a table of pairs, and the properties that every comparison must have.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "match/compare.h"

/* "about 56.68 million": hedge, digits, power of ten. */
static fc_value figure(const char *digits, int power, factcheck_hedge hedge)
{
    fc_value v;
    memset(&v, 0, sizeof v);
    v.value = fc_decimal_shift(fc_decimal_parse(fc_str_of(digits), &v.place), power);
    v.place += power;
    v.hedge = (uint8_t)hedge;
    v.begin = v.until = FC_MINUTE_NONE;
    v.unit = FC_STR("");
    return v;
}

static fc_value range(const char *low, const char *high)
{
    fc_value v = figure(low, 0, FACTCHECK_HEDGE_RANGE);
    fc_value h = figure(high, 0, FACTCHECK_HEDGE_RANGE);
    v.is_range = true;
    v.low = v.value;
    v.low_place = v.place;
    v.high = h.value;
    v.high_place = h.place;
    v.value = fc_decimal_none();
    return v;
}

static fc_value day_span(fc_day first, fc_day until)
{
    fc_value v;
    memset(&v, 0, sizeof v);
    v.is_time = true;
    v.begin = (fc_minute)first * FC_MINUTES_A_DAY;
    v.until = (fc_minute)until * FC_MINUTES_A_DAY;
    return v;
}

typedef struct pair {
    const char *a;
    int power_a;
    factcheck_hedge hedge_a;
    const char *b;
    int power_b;
    factcheck_hedge hedge_b;
    factcheck_verdict verdict;
} pair;

#define EXACT FACTCHECK_HEDGE_EXACT
#define ABOUT FACTCHECK_HEDGE_ABOUT
#define ABOVE FACTCHECK_HEDGE_ABOVE
#define BELOW FACTCHECK_HEDGE_BELOW
#define LEAST FACTCHECK_HEDGE_AT_LEAST
#define MOST FACTCHECK_HEDGE_AT_MOST

static const pair pairs[] = {
    {"56.68", 9, EXACT, "56.8", 9, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"240.1", 9, EXACT, "240", 9, EXACT, FACTCHECK_VERDICT_ROUNDED},
    {"240.5", 9, EXACT, "241", 9, EXACT, FACTCHECK_VERDICT_ROUNDED},
    {"415", 9, EXACT, "416", 9, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"56680", 6, EXACT, "56.68", 9, EXACT, FACTCHECK_VERDICT_EQUAL},
    {"1.29", 6, EXACT, "1.2", 6, EXACT, FACTCHECK_VERDICT_ROUNDED}, /* truncated */
    {"22.4", 0, EXACT, "22", 0, EXACT, FACTCHECK_VERDICT_ROUNDED},
    {"2799", 0, EXACT, "2800", 0, EXACT, FACTCHECK_VERDICT_ROUNDED},
    {"612", 0, EXACT, "600", 0, EXACT, FACTCHECK_VERDICT_ROUNDED},
    {"41", 0, EXACT, "40", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"167000", 0, EXACT, "160000", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"15000", 0, EXACT, "14000", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"2000", 0, EXACT, "1750", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"12", 0, EXACT, "13", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"22", 0, ABOUT, "23", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"20000", 0, ABOUT, "21000", 0, ABOUT, FACTCHECK_VERDICT_COMPATIBLE},
    {"100", 0, ABOUT, "97", 0, EXACT, FACTCHECK_VERDICT_COMPATIBLE},
    {"20", 0, ABOVE, "27", 0, EXACT, FACTCHECK_VERDICT_COMPATIBLE},
    {"170000", 0, ABOVE, "168000", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"70", 0, LEAST, "100", 0, ABOUT, FACTCHECK_VERDICT_COMPATIBLE},
    {"30", 0, MOST, "41", 0, EXACT, FACTCHECK_VERDICT_CONFLICT},
    {"30", 0, BELOW, "28", 0, EXACT, FACTCHECK_VERDICT_COMPATIBLE},
    {"12", 0, FACTCHECK_HEDGE_VAGUE, "400", 0, EXACT, FACTCHECK_VERDICT_COMPATIBLE},
};

START_TEST(test_pair)
{
    const pair *p = &pairs[_i];
    fc_value a = figure(p->a, p->power_a, p->hedge_a), b = figure(p->b, p->power_b, p->hedge_b);
    ck_assert_msg(fc_compare(&a, &b).verdict == p->verdict, "%s / %s gives %s", p->a, p->b,
                  factcheck_verdict_name((factcheck_verdict)fc_compare(&a, &b).verdict));
    ck_assert_int_eq(fc_compare(&b, &a).verdict, p->verdict);
}
END_TEST

START_TEST(test_percent_has_no_slack)
{
    fc_value a = figure("1000", 0, EXACT), b = figure("1010", 0, EXACT);
    ck_assert_int_eq(fc_compare(&a, &b).verdict, FACTCHECK_VERDICT_ROUNDED);
    a.percent = b.percent = true;
    ck_assert_int_eq(fc_compare(&a, &b).verdict, FACTCHECK_VERDICT_CONFLICT);
}
END_TEST

START_TEST(test_range)
{
    fc_value r = range("5", "10"), in = figure("7", 0, EXACT), out = figure("11", 0, EXACT);
    fc_value other = range("10", "12"), same = range("5", "10");
    ck_assert_int_eq(fc_compare(&r, &in).verdict, FACTCHECK_VERDICT_COMPATIBLE);
    ck_assert_int_eq(fc_compare(&r, &out).verdict, FACTCHECK_VERDICT_CONFLICT);
    ck_assert_int_eq(fc_compare(&r, &other).verdict, FACTCHECK_VERDICT_COMPATIBLE);
    ck_assert_int_eq(fc_compare(&r, &same).verdict, FACTCHECK_VERDICT_EQUAL);
}
END_TEST

/* A figure in a unit of the tables, or in a rate that is known by its first part. */
static fc_value measured(const char *digits, const char *known, const char *unit)
{
    fc_value v = figure(digits, 0, EXACT);
    v.known = fc_unit_find(fc_str_of(known));
    ck_assert_msg(v.known, "no unit %s", known);
    v.unit = fc_str_of(unit);
    return v;
}

static const struct measured_pair {
    const char *a, *known_a, *unit_a, *b, *known_b, *unit_b;
    factcheck_verdict verdict;
} measured_pairs[] = {
    {"10", "mi", "mi", "16", "km", "km", FACTCHECK_VERDICT_ROUNDED},
    {"10", "mi", "mi", "19", "km", "km", FACTCHECK_VERDICT_CONFLICT},
    {"102", "mi/h", "mi/h", "164", "km/h", "km/h", FACTCHECK_VERDICT_ROUNDED},
    {"50", "mi/h", "mi/h", "80", "km/h", "km/h", FACTCHECK_VERDICT_ROUNDED},
    {"106", "mi/h", "mi/h", "164", "km/h", "km/h", FACTCHECK_VERDICT_CONFLICT},
    {"10", "mi", "mi/week", "16", "km", "km/week", FACTCHECK_VERDICT_UNKNOWN},
};

START_TEST(test_measured_pair)
{
    const struct measured_pair *p = &measured_pairs[_i];
    fc_value a = measured(p->a, p->known_a, p->unit_a);
    fc_value b = measured(p->b, p->known_b, p->unit_b);
    ck_assert_msg(fc_compare(&a, &b).verdict == p->verdict, "%s %s / %s %s gives %s", p->a,
                  p->unit_a, p->b, p->unit_b,
                  factcheck_verdict_name((factcheck_verdict)fc_compare(&a, &b).verdict));
    ck_assert_int_eq(fc_compare(&b, &a).verdict, p->verdict);
}
END_TEST

START_TEST(test_gap)
{
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    fc_value a = figure("56.68", 9, EXACT), b = figure("56.8", 9, EXACT);
    fc_comparison c = fc_compare(&a, &b);
    ck_assert_str_eq(fc_decimal_text(c.gap, &arena).ptr, "120000000");
    ck_assert_str_eq(fc_decimal_text(c.gap_percent, &arena).ptr, "0.21");
    fc_arena_dispose(&arena);
}
END_TEST

START_TEST(test_dates)
{
    fc_value friday = day_span(700, 701), thursday = day_span(699, 700), month = day_span(690, 720);
    ck_assert_int_eq(fc_compare(&friday, &friday).verdict, FACTCHECK_VERDICT_EQUAL);
    ck_assert_int_eq(fc_compare(&friday, &thursday).verdict, FACTCHECK_VERDICT_CONFLICT);
    ck_assert_int_eq(fc_compare(&friday, &month).verdict, FACTCHECK_VERDICT_COMPATIBLE);
    friday.weak = true;
    ck_assert_int_eq(fc_compare(&friday, &thursday).verdict, FACTCHECK_VERDICT_UNKNOWN);
}
END_TEST

/* ---- Properties --------------------------------------------------------------------------- */

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* A figure of one to six digits, a scale and often a hedge. */
static fc_value random_value(uint32_t *state)
{
    static const factcheck_hedge hedges[] = {EXACT, EXACT, EXACT, ABOUT, ABOVE, BELOW, LEAST, MOST};
    fc_value v;
    memset(&v, 0, sizeof v);
    int digits = 1 + (int)(next_random(state) % 6);
    int64_t mantissa = 0;
    for (int i = 0; i < digits; i++)
        mantissa = mantissa * 10 + next_random(state) % 10;
    v.place = (int)(next_random(state) % 12) - 3;
    v.value = fc_decimal_scaled(mantissa + 1, v.place);
    v.hedge = (uint8_t)hedges[next_random(state) % 8];
    v.unit = FC_STR("");
    v.begin = v.until = FC_MINUTE_NONE;
    return v;
}

static bool agrees(const fc_value *a, const fc_value *b)
{
    return fc_compare(a, b).verdict <= FACTCHECK_VERDICT_COMPATIBLE;
}

enum { ROUNDS = 20000 };

START_TEST(test_symmetric)
{
    uint32_t state = 1;
    for (int i = 0; i < ROUNDS; i++) {
        fc_value a = random_value(&state), b = random_value(&state);
        if (i % 2) /* near values are the interesting ones */
            b.value = fc_decimal_add(a.value, fc_decimal_scaled((int)(i % 7) - 3, a.place));
        fc_comparison x = fc_compare(&a, &b), y = fc_compare(&b, &a);
        ck_assert_int_eq(x.verdict, y.verdict);
        ck_assert_int_eq(x.reason, y.reason);
        ck_assert(fc_decimal_equal(x.gap, y.gap) || !fc_decimal_is_finite(x.gap));
    }
}
END_TEST

/* Thousands of everything: no verdict hangs on the scale or on the word for it. */
START_TEST(test_scale_changes_nothing)
{
    uint32_t state = 2;
    for (int i = 0; i < ROUNDS; i++) {
        fc_value a = random_value(&state), b = random_value(&state);
        if (i % 2)
            b.value = fc_decimal_add(a.value, fc_decimal_scaled((int)(i % 7) - 3, a.place));
        fc_value c = a, d = b;
        a.place = b.place = c.place = d.place = 1; /* whole numbers before and after */
        a.value = fc_decimal_shift(fc_decimal_abs(a.value), 3);
        b.value = fc_decimal_shift(fc_decimal_abs(b.value), 3);
        c = a;
        d = b;
        c.value = fc_decimal_shift(a.value, 3);
        d.value = fc_decimal_shift(b.value, 3);
        c.place += 3;
        d.place += 3;
        ck_assert_int_eq(fc_compare(&a, &b).verdict, fc_compare(&c, &d).verdict);
    }
}
END_TEST

START_TEST(test_own_rounding_agrees)
{
    uint32_t state = 3;
    for (int i = 0; i < ROUNDS; i++) {
        fc_value a = random_value(&state);
        a.hedge = EXACT;
        fc_value b = a;
        b.place = a.place + 1 + (int)(next_random(&state) % 3);
        b.value = fc_decimal_round(a.value, b.place, FC_ROUND_NEAREST);
        if (fc_decimal_is_zero(b.value))
            continue;
        ck_assert(agrees(&a, &b));
    }
}
END_TEST

START_TEST(test_widening_keeps_agreement)
{
    uint32_t state = 4;
    for (int i = 0; i < ROUNDS; i++) {
        fc_value a = random_value(&state), b = random_value(&state);
        a.hedge = b.hedge = EXACT;
        if (i % 2)
            b.value = fc_decimal_round(a.value, b.place, FC_ROUND_NEAREST);
        if (!agrees(&a, &b))
            continue;
        fc_value about = a;
        about.hedge = ABOUT;
        ck_assert(agrees(&about, &b));
    }
}
END_TEST

START_TEST(test_coarser_date_keeps_agreement)
{
    uint32_t state = 5;
    for (int i = 0; i < ROUNDS; i++) {
        fc_day a = (fc_day)(next_random(&state) % 100), b = (fc_day)(next_random(&state) % 100);
        fc_value x = day_span(a, a + 1 + (fc_day)(next_random(&state) % 9));
        fc_value y = day_span(b, b + 1 + (fc_day)(next_random(&state) % 9));
        if (!agrees(&x, &y))
            continue;
        fc_value wider = x;
        wider.begin -= (fc_minute)(next_random(&state) % 9) * FC_MINUTES_A_DAY;
        wider.until += (fc_minute)(next_random(&state) % 9) * FC_MINUTES_A_DAY;
        ck_assert(agrees(&wider, &y));
    }
}
END_TEST

START_TEST(test_equal_intervals_agree)
{
    uint32_t state = 6;
    for (int i = 0; i < ROUNDS; i++) {
        fc_value a = random_value(&state);
        fc_value b = a;
        ck_assert(agrees(&a, &b));
    }
}
END_TEST

Suite *test_compare_suite(void);

Suite *test_compare_suite(void)
{
    Suite *suite = suite_create("compare");
    TCase *tcase = tcase_create("table");
    tcase_add_loop_test(tcase, test_pair, 0, (int)(sizeof pairs / sizeof *pairs));
    tcase_add_loop_test(tcase, test_measured_pair, 0,
                        (int)(sizeof measured_pairs / sizeof *measured_pairs));
    tcase_add_test(tcase, test_percent_has_no_slack);
    tcase_add_test(tcase, test_range);
    tcase_add_test(tcase, test_gap);
    tcase_add_test(tcase, test_dates);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("properties");
    tcase_add_test(tcase, test_symmetric);
    tcase_add_test(tcase, test_scale_changes_nothing);
    tcase_add_test(tcase, test_own_rounding_agrees);
    tcase_add_test(tcase, test_widening_keeps_agreement);
    tcase_add_test(tcase, test_coarser_date_keeps_agreement);
    tcase_add_test(tcase, test_equal_intervals_agree);
    suite_add_tcase(suite, tcase);
    return suite;
}
