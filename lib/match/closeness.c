#include "closeness.h"

#include "match/compare.h"
#include "match/slip.h"

/* A day lies in its month tellingly; that a week lies in two years says nothing. */
#define COARSE_MAX 62

static bool is_telling(const fc_item *a, const fc_item *b)
{
    fc_minute x = a->until - a->begin, y = b->until - b->begin;
    fc_minute shorter = x < y ? x : y, longer = x < y ? y : x;
    return longer <= shorter * COARSE_MAX;
}

static fc_closeness dates(const fc_item *a, const fc_item *b)
{
    static const struct {
        int64_t days;
        fc_closeness closeness;
    } steps[] = {{1, FC_CLOSE_5}, {3, FC_CLOSE_10}, {7, FC_CLOSE_20}, {31, FC_CLOSE_50}};
    bool clocks = a->stated.is_clock && b->stated.is_clock;
    if (clocks && fc_compare_clocks(&a->stated, &b->stated) == FC_CLOCK_ZONE)
        return FC_CLOSE_20;
    if (a->begin == b->begin && a->until == b->until)
        return FC_CLOSE_EQUAL;
    if ((a->begin >= b->begin && a->until <= b->until) ||
        (b->begin >= a->begin && b->until <= a->until))
        return is_telling(a, b) ? FC_CLOSE_ROUNDED : FC_CLOSE_20;
    if (a->begin < b->until && b->begin < a->until)
        return FC_CLOSE_10;
    int64_t gap = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (gap <= steps[i].days * FC_MINUTES_A_DAY)
            return steps[i].closeness;
    }
    return FC_CLOSE_FAR;
}

static fc_closeness by_ratio(const fc_item *x, const fc_item *y)
{
    static const struct {
        int percent;
        fc_closeness closeness;
    } steps[] = {{5, FC_CLOSE_5},   {10, FC_CLOSE_10}, {20, FC_CLOSE_20}, {30, FC_CLOSE_30},
                 {50, FC_CLOSE_50}, {70, FC_CLOSE_70}, {90, FC_CLOSE_90}};
    if (fc_small_both(x->small, y->small)) {
        int64_t size_x = fc_small_size(x->small), size_y = fc_small_size(y->small);
        int64_t largest = size_x > size_y ? size_x : size_y;
        int64_t apart = size_x > size_y ? size_x - size_y : size_y - size_x;
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
            if (apart * 100 <= largest * steps[i].percent)
                return steps[i].closeness;
        }
        return FC_CLOSE_FAR;
    }
    fc_decimal a = fc_decimal_abs(x->value), b = fc_decimal_abs(y->value);
    fc_decimal most = fc_decimal_less(a, b) ? b : a;
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a, b));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        fc_decimal limit = fc_decimal_mul(most, fc_decimal_scaled(steps[i].percent, -2));
        if (fc_decimal_compare(gap, limit) <= 0)
            return steps[i].closeness;
    }
    return FC_CLOSE_FAR;
}

/* "31-24" and "31-23" differ by a point; "24-17" and "7-0" are two stages or two games. */
static fc_closeness scores(const fc_claim *a, const fc_claim *b)
{
    static const struct {
        int points;
        fc_closeness closeness;
    } steps[] = {{0, FC_CLOSE_EQUAL}, {1, FC_CLOSE_5}, {2, FC_CLOSE_20}, {4, FC_CLOSE_50}};
    fc_decimal ours = fc_decimal_abs(fc_decimal_sub(a->ends->low, b->ends->low));
    fc_decimal theirs = fc_decimal_abs(fc_decimal_sub(a->ends->high, b->ends->high));
    fc_decimal gap = fc_decimal_add(ours, theirs);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (fc_decimal_compare(gap, fc_decimal_int(steps[i].points)) <= 0)
            return steps[i].closeness;
    }
    return FC_CLOSE_FAR;
}

/* Sources take the age of one person wrongly by a year or two, not by ten. */
static fc_closeness ages(const fc_item *a, const fc_item *b)
{
    static const struct {
        int years;
        fc_closeness closeness;
    } steps[] = {{2, FC_CLOSE_5}, {5, FC_CLOSE_30}, {10, FC_CLOSE_70}};
    bool small = fc_small_both(a->small, b->small);
    fc_decimal gap = small ? fc_decimal_none() : fc_decimal_abs(fc_decimal_sub(a->value, b->value));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (small ? fc_small_gap(a->small, b->small) <= steps[i].years * 1000
                  : fc_decimal_compare(gap, fc_decimal_int(steps[i].years)) <= 0)
            return steps[i].closeness;
    }
    return FC_CLOSE_FAR;
}

static fc_slip_kind slip_between(const fc_item *a, const fc_item *b)
{
    if (a->written && b->written)
        return fc_slip_between(a->written, b->written).kind;
    return fc_slip_of(a->of->value, a->of->place, b->of->value, b->of->place).kind;
}

#define SCALE_DIGITS_MIN 2 /* "5 million" and "5 billion" are two figures, 312 of each are one */

/* Million written for billion. */
static bool is_scale_slip(const fc_item *a, const fc_item *b)
{
    return a->digits >= SCALE_DIGITS_MIN && fc_str_equal(a->of->unit, b->of->unit) &&
           !a->of->is_range && !b->of->is_range &&
           (a->written && b->written ? fc_slip_is_scale(a->written, b->written)
                                     : slip_between(a, b) == FC_SLIP_SCALE);
}

bool fc_closeness_is_equal(const fc_item *a, const fc_item *b)
{
    if (fc_item_is_dated(a))
        return a->begin == b->begin && a->until == b->until;
    return a->group == b->group && fc_item_same_value(a, b);
}

fc_closeness fc_closeness_of(const fc_item *a, const fc_item *b)
{
    if (fc_item_is_dated(a))
        return dates(a, b);
    if (a->group != b->group) /* percent and points */
        return FC_CLOSE_5;
    if (a->group == FC_GROUP_SCORE)
        return scores(a->of, b->of);
    if (fc_item_same_value(a, b))
        return FC_CLOSE_EQUAL;
    fc_closeness ratio = a->group == FC_GROUP_AGE ? ages(a, b) : by_ratio(a, b);
    switch (fc_compare_verdict(&a->stated, &b->stated)) {
    case FACTCHECK_VERDICT_EQUAL:
    case FACTCHECK_VERDICT_ROUNDED:
        return FC_CLOSE_ROUNDED;
    case FACTCHECK_VERDICT_COMPATIBLE:
        return ratio <= FC_CLOSE_30 ? FC_CLOSE_HEDGED : FC_CLOSE_LOOSE;
    case FACTCHECK_VERDICT_UNKNOWN:
        return FC_CLOSE_FAR;
    default:
        return is_scale_slip(a, b) ? FC_CLOSE_5 : ratio;
    }
}

bool fc_closeness_slip(const fc_item *a, const fc_item *b)
{
    bool units = a->group == FC_GROUP_COUNT || fc_str_equal(a->of->unit, b->of->unit);
    if (fc_item_is_dated(a) || a->group == FC_GROUP_SCORE || a->of->is_range || b->of->is_range ||
        !units)
        return false;
    fc_slip_kind kind = slip_between(a, b);
    if (kind == FC_SLIP_SCALE)
        return is_scale_slip(a, b);
    return kind != FC_SLIP_NONE && kind != FC_SLIP_BY_ONE;
}

int fc_closeness_count(const fc_item *item)
{
    int64_t value = item->small.known ? item->small.thousandths % 1000
                                            ? -1
                                            : item->small.thousandths / 1000
                                      : fc_decimal_to_int(item->value, -1);
    return value >= 0 && value <= 12 ? (int)value : -1;
}

enum {
    LONG_DIGITS = 4, /* 3,417 */
    LONG_SUM = 5,    /* prices of four digits are many: $1,199 and $1,299 */
    LONG_MOST = 15
};

bool fc_closeness_is_long(const fc_item *item)
{
    int least = item->group == FC_GROUP_MONEY ? LONG_SUM : LONG_DIGITS;
    bool figure = item->group == FC_GROUP_COUNT || item->group == FC_GROUP_MEASURE ||
                  item->group == FC_GROUP_MONEY;
    return figure && !item->of->is_range && item->digits >= least && item->digits <= LONG_MOST;
}

bool fc_closeness_long_slip(const fc_item *a, const fc_item *b)
{
    if (!fc_closeness_is_long(a) || !fc_closeness_is_long(b) || !fc_closeness_slip(a, b))
        return false;
    int32_t x = fc_decimal_place(a->value), y = fc_decimal_place(b->value);
    fc_decimal least = fc_decimal_shift(fc_decimal_int(1), (x > y ? x : y) + 1);
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a->value, b->value));
    return !fc_decimal_less(gap, least);
}

bool fc_closeness_within(const fc_item *a, const fc_item *b, int permille)
{
    fc_decimal x = fc_decimal_abs(a->value), y = fc_decimal_abs(b->value);
    fc_decimal most = fc_decimal_less(x, y) ? y : x;
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a->value, b->value));
    return fc_decimal_compare(gap, fc_decimal_mul(most, fc_decimal_scaled(permille, -3))) <= 0;
}
