/*
 * Slips of the pen between two figures, and how close figures and dates are.
 */
#include "support.h"

#include "match/closeness.h"
#include "match/compare.h"
#include "match/slip.h"
#include "verdict/cause.h"

typedef struct slip_row {
    const char *a;
    const char *b;
    int power_b; /* b is shifted by so many places: 3 for thousands */
    fc_slip_kind kind;
    char digit;
} slip_row;

static const slip_row rows[] = {
    {"56.68", "56.8", 0, FC_SLIP_DROPPED, '6'},
    {"4311", "431", 0, FC_SLIP_DROPPED, '1'},
    {"26.1", "21", 0, FC_SLIP_NONE, 0}, /* it would be 2.1 */
    {"26.14", "2.14", 0, FC_SLIP_DROPPED, '6'},
    {"12", "1", 0, FC_SLIP_NONE, 0}, /* too short to prove anything */
    {"4.31", "4.13", 0, FC_SLIP_TRANSPOSED, 0},
    {"34", "43", 0, FC_SLIP_TRANSPOSED, 0},
    {"4321", "4123", 0, FC_SLIP_NONE, 0}, /* not neighbours */
    {"3417", "3917", 0, FC_SLIP_CHANGED, '4'},
    {"28", "38", 0, FC_SLIP_NONE, 0}, /* of two digits any one may differ */
    {"3.2", "3.2", 3, FC_SLIP_SCALE, 0},
    {"3.2", "3.2", 6, FC_SLIP_SCALE, 0},
    {"3.2", "3.2", 1, FC_SLIP_POINT, 0},
    {"1.2", "12", 0, FC_SLIP_POINT, 0},
    {"150", "15", 0, FC_SLIP_POINT, 0},
    {"2", "20", 0, FC_SLIP_NONE, 0},
    {"3.2", "3.2", 4, FC_SLIP_NONE, 0},
    {"12", "13", 0, FC_SLIP_BY_ONE, 0},
    {"3", "4", 0, FC_SLIP_BY_ONE, 0},
    {"9", "10", 0, FC_SLIP_NONE, 0}, /* of another length */
    {"147", "147", 0, FC_SLIP_NONE, 0},
    {"100", "640", 0, FC_SLIP_NONE, 0},
};

static fc_decimal number(const char *text, int power, int32_t *place)
{
    int read;
    fc_decimal value = fc_decimal_shift(fc_decimal_parse(fc_str_of(text), &read), power);
    *place = read + power;
    return value;
}

START_TEST(slip_of_pair)
{
    const slip_row *row = &rows[_i];
    int32_t place_a, place_b;
    fc_decimal a = number(row->a, 0, &place_a), b = number(row->b, row->power_b, &place_b);
    fc_digit_slip x = fc_slip_of(a, place_a, b, place_b), y = fc_slip_of(b, place_b, a, place_a);
    ck_assert_int_eq(x.kind, row->kind);
    ck_assert_int_eq(y.kind, row->kind);
    if (row->kind == FC_SLIP_DROPPED) {
        ck_assert_int_eq(x.digit, row->digit);
        ck_assert_int_eq(y.digit, row->digit);
        ck_assert(x.in_first && !y.in_first);
    }
    if (row->kind == FC_SLIP_CHANGED)
        ck_assert_int_eq(x.digit, row->digit);
}
END_TEST

/* No pair of figures has a slip in one order and another in the other. */
START_TEST(slips_are_symmetric)
{
    for (int a = 1; a < 400; a++) {
        for (int b = 1; b < 400; b += 7) {
            fc_decimal x = fc_decimal_int(a), y = fc_decimal_int(b);
            require(fc_slip_of(x, 0, y, 0).kind == fc_slip_of(y, 0, x, 0).kind);
        }
    }
}
END_TEST

/* ---- Closeness ---------------------------------------------------------------------------- */

typedef struct figure_item {
    fc_item item;
    fc_claim claim;
} figure_item;

static void make_count(figure_item *out, const char *digits, factcheck_hedge hedge)
{
    memset(out, 0, sizeof *out);
    out->claim.value = number(digits, 0, &out->claim.place);
    out->claim.hedge = (uint8_t)hedge;
    out->claim.unit = FC_STR("people");
    out->item.of = &out->claim;
    out->item.group = FC_GROUP_COUNT;
    out->item.value = out->claim.value;
    out->item.stated.value = out->claim.value;
    out->item.stated.place = out->claim.place;
    out->item.stated.hedge = (uint8_t)hedge;
    out->item.stated.unit = out->claim.unit;
    out->item.digits = (uint8_t)(strlen(digits));
}

typedef struct close_row {
    const char *a;
    factcheck_hedge hedge;
    const char *b;
    fc_closeness closeness;
} close_row;

static const close_row close_rows[] = {
    {"27", FACTCHECK_HEDGE_EXACT, "27", FC_CLOSE_EQUAL},
    {"600", FACTCHECK_HEDGE_EXACT, "612", FC_CLOSE_ROUNDED},
    {"100", FACTCHECK_HEDGE_ABOUT, "97", FC_CLOSE_HEDGED},
    {"20", FACTCHECK_HEDGE_ABOVE, "27", FC_CLOSE_HEDGED},
    {"100", FACTCHECK_HEDGE_ABOVE, "612", FC_CLOSE_LOOSE},
    {"100", FACTCHECK_HEDGE_EXACT, "103", FC_CLOSE_5},
    {"100", FACTCHECK_HEDGE_EXACT, "108", FC_CLOSE_10},
    {"10", FACTCHECK_HEDGE_EXACT, "12", FC_CLOSE_20},
    {"100", FACTCHECK_HEDGE_EXACT, "141", FC_CLOSE_30},
    {"10", FACTCHECK_HEDGE_EXACT, "20", FC_CLOSE_50},
    {"10", FACTCHECK_HEDGE_EXACT, "31", FC_CLOSE_70},
    {"10", FACTCHECK_HEDGE_EXACT, "99", FC_CLOSE_90},
    {"10", FACTCHECK_HEDGE_EXACT, "999", FC_CLOSE_FAR},
    {"312", FACTCHECK_HEDGE_EXACT, "312000", FC_CLOSE_5}, /* one slip explains it */
};

START_TEST(closeness_of_figures)
{
    figure_item a, b;
    make_count(&a, close_rows[_i].a, close_rows[_i].hedge);
    make_count(&b, close_rows[_i].b, FACTCHECK_HEDGE_EXACT);
    ck_assert_int_eq(fc_closeness_of(&a.item, &b.item), close_rows[_i].closeness);
    ck_assert_int_eq(fc_closeness_of(&b.item, &a.item), close_rows[_i].closeness);
}
END_TEST

static const char *const figures[] = {
    "0",       "1",     "2",     "3",       "4",      "9",       "10",     "11",      "12",
    "15",      "19",    "20",    "40",      "95",     "96",      "99",     "100",     "105",
    "106",     "149",   "150",   "151",     "300",    "499",     "500",    "600",     "612",
    "999",     "1000",  "1500",  "3417",    "3917",   "3471",    "20000",  "20500",   "21000",
    "312",     "312000", "312000000",       "1.0",    "1.2",     "1.25",   "1.249",   "1.2491",
    "0.001",   "0.0004", "0.00049",         "1.0000", "56.68",   "56.8",   "2001926", "2010926",
    "1125899906842",     "1125899906843",   "1125899906842.624", "1125899906842.625",
    "99999999999999999999", "100000000000000000000000"};

enum { HEDGES = 8 };

/* What is found of whole thousandths and of digits written before is what decimals give. */
START_TEST(small_figures_as_decimals)
{
    static const struct {
        factcheck_hedge first;
        factcheck_hedge second;
    } hedges[HEDGES] = {{FACTCHECK_HEDGE_EXACT, FACTCHECK_HEDGE_EXACT},
                        {FACTCHECK_HEDGE_ABOUT, FACTCHECK_HEDGE_EXACT},
                        {FACTCHECK_HEDGE_ABOUT, FACTCHECK_HEDGE_ABOUT},
                        {FACTCHECK_HEDGE_ABOVE, FACTCHECK_HEDGE_EXACT},
                        {FACTCHECK_HEDGE_ABOVE, FACTCHECK_HEDGE_ABOUT},
                        {FACTCHECK_HEDGE_ABOVE, FACTCHECK_HEDGE_AT_MOST},
                        {FACTCHECK_HEDGE_BELOW, FACTCHECK_HEDGE_BELOW},
                        {FACTCHECK_HEDGE_AT_LEAST, FACTCHECK_HEDGE_VAGUE}};
    const int count = (int)COUNT_OF(figures);
    const int hedge = _i / count % HEDGES;
    for (int k = 0; k < count; k++) {
        figure_item slow[2], fast[2];
        fc_slip_digits written[2];
        make_count(&slow[0], figures[_i % count], hedges[hedge].first);
        make_count(&slow[1], figures[k], hedges[hedge].second);
        for (int n = 0; n < 2; n++) {
            slow[n].item.stated.percent = _i / count >= HEDGES;
            fast[n] = slow[n];
            fast[n].item.small = fc_small_of(fast[n].item.value);
            fc_value_set_small(&fast[n].item.stated);
            fc_slip_digits_of(&written[n], fast[n].claim.value, fast[n].claim.place);
            fast[n].item.written = &written[n];
        }
        const fc_item *a = &slow[0].item, *b = &slow[1].item;
        const fc_item *x = &fast[0].item, *y = &fast[1].item;
        ck_assert_msg(fc_closeness_of(a, b) == fc_closeness_of(x, y), "%s, %s",
                      figures[_i % count], figures[k]);
        ck_assert_int_eq(fc_closeness_is_equal(a, b), fc_closeness_is_equal(x, y));
        ck_assert_int_eq(fc_closeness_slip(a, b), fc_closeness_slip(x, y));
        ck_assert_int_eq(fc_closeness_within(a, b, 10), fc_closeness_within(x, y, 10));
        ck_assert_int_eq(fc_compare_verdict(&a->stated, &b->stated),
                         fc_compare_verdict(&x->stated, &y->stated));
        ck_assert_int_eq(fc_compare_verdict(&x->stated, &y->stated),
                         fc_compare(&x->stated, &y->stated).verdict);
    }
}
END_TEST

static fc_item date_item(fc_day first, fc_day until)
{
    fc_item item;
    memset(&item, 0, sizeof item);
    item.group = FC_GROUP_DATE;
    item.begin = (fc_minute)first * FC_MINUTES_A_DAY;
    item.until = (fc_minute)until * FC_MINUTES_A_DAY;
    return item;
}

typedef struct date_row {
    fc_day first_a, until_a, first_b, until_b;
    fc_closeness closeness;
} date_row;

static const date_row date_rows[] = {
    {700, 701, 700, 701, FC_CLOSE_EQUAL},
    {700, 701, 690, 720, FC_CLOSE_ROUNDED}, /* a day in its month */
    {700, 701, 400, 765, FC_CLOSE_20},      /* a day in its year says little */
    {700, 705, 703, 709, FC_CLOSE_10},      /* overlapping */
    {700, 701, 701, 702, FC_CLOSE_5},
    {700, 701, 703, 704, FC_CLOSE_10},
    {700, 701, 707, 708, FC_CLOSE_20},
    {700, 701, 731, 732, FC_CLOSE_50},
    {700, 701, 900, 901, FC_CLOSE_FAR},
};

START_TEST(closeness_of_dates)
{
    const date_row *row = &date_rows[_i];
    fc_item a = date_item(row->first_a, row->until_a), b = date_item(row->first_b, row->until_b);
    ck_assert_int_eq(fc_closeness_of(&a, &b), row->closeness);
    ck_assert_int_eq(fc_closeness_of(&b, &a), row->closeness);
}
END_TEST

/* ---- Causes ------------------------------------------------------------------------------- */

static fc_value value_of(const char *digits, const char *unit, bool percent)
{
    fc_value value;
    memset(&value, 0, sizeof value);
    value.value = number(digits, 0, &value.place);
    value.unit = fc_str_of(unit);
    value.known = fc_unit_find(value.unit);
    value.percent = percent;
    value.begin = value.until = FC_MINUTE_NONE;
    return value;
}

typedef struct cause_row {
    const char *a, *unit_a, *b, *unit_b;
    bool percent;
    fc_cause cause;
} cause_row;

static const cause_row causes[] = {
    {"56.68", "USD", "56.8", "USD", false, FC_CAUSE_DIGIT_DROPPED},
    {"147", "USD", "174", "USD", false, FC_CAUSE_TRANSPOSED},
    {"3417", "people", "3917", "people", false, FC_CAUSE_DIGIT_CHANGED},
    {"3200000", "USD", "3200", "USD", false, FC_CAUSE_SCALE},
    {"60", "mi", "60", "km", false, FC_CAUSE_UNIT},
    {"60", "mi", "70", "km", false, FC_CAUSE_NONE},
    {"1.5", "%", "1.5", "pp", true, FC_CAUSE_POINTS},
    {"12", "people", "13", "people", false, FC_CAUSE_BY_ONE},
    {"12", "people", "40", "people", false, FC_CAUSE_NONE},
};

START_TEST(cause_of_figures)
{
    const cause_row *row = &causes[_i];
    fc_value a = value_of(row->a, row->unit_a, row->percent);
    fc_value b = value_of(row->b, row->unit_b, row->percent);
    ck_assert_int_eq(fc_cause_of(&a, &b).cause, row->cause);
    ck_assert_int_eq(fc_cause_of(&b, &a).cause, row->cause);
}
END_TEST

static fc_value day_of(const char *date, fc_day length)
{
    fc_value value;
    memset(&value, 0, sizeof value);
    fc_day day = fc_calendar_parse(fc_str_of(date));
    value.is_time = true;
    value.begin = (fc_minute)day * FC_MINUTES_A_DAY;
    value.until = (fc_minute)(day + length) * FC_MINUTES_A_DAY;
    return value;
}

START_TEST(cause_of_dates)
{
    fc_value a = day_of("2031-05-14", 1), next = day_of("2031-05-15", 1);
    fc_value year = day_of("2029-05-14", 1), far = day_of("2031-06-20", 1);
    fc_value month = day_of("2031-06-01", 30), other = day_of("2031-07-01", 30);
    ck_assert_int_eq(fc_cause_of(&a, &next).cause, FC_CAUSE_BY_ONE_DAY);
    ck_assert_int_eq(fc_cause_of(&a, &year).cause, FC_CAUSE_YEAR);
    ck_assert_int_eq(fc_cause_of(&a, &far).cause, FC_CAUSE_NONE);
    ck_assert_int_eq(fc_cause_of(&month, &other).cause, FC_CAUSE_NONE);
    fc_value figure = value_of("12", "people", false);
    ck_assert_int_eq(fc_cause_of(&a, &figure).cause, FC_CAUSE_NONE);
}
END_TEST

SUITE_FUNCTION(slip)
{
    Suite *suite = suite_create("slip");
    TCase *cases = tcase_create("slip");
    tcase_add_loop_test(cases, slip_of_pair, 0, (int)COUNT_OF(rows));
    tcase_add_test(cases, slips_are_symmetric);
    tcase_add_loop_test(cases, closeness_of_figures, 0, (int)COUNT_OF(close_rows));
    tcase_add_loop_test(cases, small_figures_as_decimals, 0, 2 * HEDGES * (int)COUNT_OF(figures));
    tcase_add_loop_test(cases, closeness_of_dates, 0, (int)COUNT_OF(date_rows));
    tcase_add_loop_test(cases, cause_of_figures, 0, (int)COUNT_OF(causes));
    tcase_add_test(cases, cause_of_dates);
    suite_add_tcase(suite, cases);
    return suite;
}
