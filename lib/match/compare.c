#include "compare.h"

static fc_comparison result(factcheck_verdict verdict, fc_reason reason)
{
    fc_comparison out = {(uint8_t)verdict, (uint8_t)reason, fc_decimal_none(), fc_decimal_none(),
                         0};
    return out;
}

/* ---- Times -------------------------------------------------------------------------------- */

fc_clock_gap fc_compare_clocks(const fc_value *a, const fc_value *b)
{
    return fc_clocks_compare((int)(a->begin % FC_MINUTES_A_DAY), a->zone,
                             (int)(b->begin % FC_MINUTES_A_DAY), b->zone);
}

static fc_comparison compare_clocks(const fc_value *a, const fc_value *b)
{
    static const struct {
        uint8_t verdict;
        uint8_t reason;
    } results[] = {[FC_CLOCK_EQUAL] = {FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL},
                   [FC_CLOCK_NEAR] = {FACTCHECK_VERDICT_COMPATIBLE, FC_REASON_OVERLAP},
                   [FC_CLOCK_UNKNOWN] = {FACTCHECK_VERDICT_UNKNOWN, FC_REASON_GUESS},
                   [FC_CLOCK_APART] = {FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART},
                   [FC_CLOCK_ZONE] = {FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART}};
    fc_clock_gap gap = fc_compare_clocks(a, b);
    fc_comparison out = result((factcheck_verdict)results[gap].verdict,
                               (fc_reason)results[gap].reason);
    out.gap_minutes = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    return out;
}

static fc_comparison compare_times(const fc_value *a, const fc_value *b)
{
    fc_comparison out = result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
    fc_minute apart = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    if (a->is_clock && b->is_clock && (apart < FC_MINUTES_A_DAY || a->weak || b->weak))
        return compare_clocks(a, b);
    if (a->begin == b->begin && a->until == b->until)
        out = result(FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL);
    else if ((a->begin >= b->begin && a->until <= b->until) ||
             (b->begin >= a->begin && b->until <= a->until))
        out = result(FACTCHECK_VERDICT_COMPATIBLE, FC_REASON_COARSER);
    else if (a->begin < b->until && b->begin < a->until)
        out = result(FACTCHECK_VERDICT_COMPATIBLE, FC_REASON_OVERLAP);
    else if (a->weak || b->weak || a->calendar != b->calendar)
        out = result(FACTCHECK_VERDICT_UNKNOWN, FC_REASON_GUESS);
    out.gap_minutes = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    return out;
}

/* ---- Scores ------------------------------------------------------------------------------- */

/* "24-17" and "17-24" may be one score told from either side: no proof of anything. */
static fc_comparison compare_scores(const fc_value *a, const fc_value *b)
{
    if (!a->is_score || !b->is_score)
        return result(FACTCHECK_VERDICT_UNKNOWN, FC_REASON_UNIT);
    if (fc_decimal_equal(a->low, b->low) && fc_decimal_equal(a->high, b->high))
        return result(FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL);
    if (fc_decimal_equal(a->low, b->high) && fc_decimal_equal(a->high, b->low))
        return result(FACTCHECK_VERDICT_UNKNOWN, FC_REASON_UNIT);
    return result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
}

/* ---- Figures ------------------------------------------------------------------------------ */

/* A figure ready to be compared: in a common unit when the two stated differ. */
typedef struct figure {
    const fc_value *of;
    fc_decimal value;
    fc_interval interval;
    bool converted;
} figure;

static bool is_bound(const fc_value *value)
{
    return value->hedge == FACTCHECK_HEDGE_ABOVE || value->hedge == FACTCHECK_HEDGE_AT_LEAST ||
           value->hedge == FACTCHECK_HEDGE_BELOW || value->hedge == FACTCHECK_HEDGE_AT_MOST;
}

static fc_decimal convert(const fc_value *value, fc_decimal number)
{
    return fc_decimal_is_finite(number) ? fc_unit_to_base(value->known, number) : number;
}

/* The interval is made where it is looked at: for open or converted figures. */
static figure make_figure(const fc_value *value, bool open, bool converted)
{
    figure f = {.of = value, .value = value->value, .converted = converted};
    if (open || converted)
        f.interval = fc_value_interval(value);
    if (converted) {
        f.value = convert(value, f.value);
        f.interval.low = convert(value, f.interval.low);
        f.interval.high = convert(value, f.interval.high);
    }
    return f;
}

/* Whether the unit can be brought to the base of its dimension. */
static bool is_convertible(const fc_value *value)
{
    return fc_unit_is_whole(value->known, value->unit) && value->known->factor != 0;
}

static bool is_point(fc_interval interval)
{
    return fc_decimal_is_finite(interval.low) && fc_decimal_equal(interval.low, interval.high);
}

/* Whether all of `a` lies below `b`; ends that only touch do not meet, but for single points. */
static bool lies_below(fc_interval a, fc_interval b)
{
    if (!fc_decimal_is_finite(a.high) || !fc_decimal_is_finite(b.low))
        return false;
    int order = fc_decimal_compare(a.high, b.low);
    return order < 0 || (order == 0 && !is_point(a) && !is_point(b));
}

static bool intervals_meet(fc_interval a, fc_interval b)
{
    return !lies_below(a, b) && !lies_below(b, a);
}

static bool gap_within(fc_decimal a, fc_decimal b, int percent)
{
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a, b));
    fc_decimal x = fc_decimal_abs(a), y = fc_decimal_abs(b);
    fc_decimal least = fc_decimal_less(x, y) ? x : y;
    fc_decimal limit = fc_decimal_mul(least, fc_decimal_scaled(percent, -2));
    return fc_decimal_compare(gap, limit) <= 0;
}

static bool rounds_to(fc_decimal fine, fc_decimal coarse, int place, fc_rounding rounding)
{
    return fc_decimal_equal(fc_decimal_round(fine, place, rounding), coarse);
}

/* Whether one of two figures of one unit is the other, rounded; places decide which is finer. */
static bool is_rounded(const fc_value *a, const fc_value *b, fc_reason *reason)
{
    const fc_value *fine = a->place < b->place ? a : b, *coarse = fine == a ? b : a;
    if (a->place != b->place) {
        *reason = FC_REASON_ROUNDED;
        if (rounds_to(fine->value, coarse->value, coarse->place, FC_ROUND_NEAREST))
            return true;
        *reason = FC_REASON_TRUNCATED;
        if (rounds_to(fine->value, coarse->value, coarse->place, FC_ROUND_TRUNCATE))
            return true;
    }
    int place_a = fc_value_open_place(a), place_b = fc_value_open_place(b);
    if (place_a == place_b)
        return false;
    fine = place_a < place_b ? a : b;
    coarse = fine == a ? b : a;
    *reason = FC_REASON_ZEROS;
    int place = place_a < place_b ? place_b : place_a;
    return rounds_to(fine->value, coarse->value, place, FC_ROUND_NEAREST) &&
           gap_within(a->value, b->value, FC_ZEROS_PERCENT);
}

/*
 * "About" allows rounding to the place of the hedged figure, never more than FC_ABOUT_PERCENT; it
 * does not rescue figures of equal precision ("roughly 22" against 23), unless both are hedged.
 */
static bool about_fits(const fc_value *a, const fc_value *b)
{
    bool about_a = a->hedge == FACTCHECK_HEDGE_ABOUT, about_b = b->hedge == FACTCHECK_HEDGE_ABOUT;
    if (!gap_within(a->value, b->value, FC_ABOUT_PERCENT))
        return false;
    if (about_a && about_b)
        return true;
    int place_a = fc_decimal_place(a->value), place_b = fc_decimal_place(b->value);
    return (about_a && place_a > place_b) || (about_b && place_b > place_a);
}

/*
 * Whether two figures of one unit, no ranges and no bounds, lie too far apart to be one that was
 * rounded or hedged: then compare_plain finds a conflict. False also where that is not known.
 */
static bool are_far(const fc_value *a, const fc_value *b)
{
    if (!fc_small_both(a->small, b->small))
        return false;
    int64_t gap = fc_small_gap(a->small, b->small);
    int64_t x = fc_small_size(a->small), y = fc_small_size(b->small);
    return gap >= a->slack && gap >= b->slack && gap * 100 > (x < y ? x : y) * FC_ABOUT_PERCENT;
}

static void set_gap(fc_comparison *out, fc_decimal a, fc_decimal b)
{
    fc_decimal x = fc_decimal_abs(a), y = fc_decimal_abs(b);
    fc_decimal most = fc_decimal_less(x, y) ? y : x;
    out->gap = fc_decimal_abs(fc_decimal_sub(a, b));
    out->gap_percent = fc_decimal_div(fc_decimal_shift(out->gap, 2), most, -2, FC_ROUND_NEAREST);
}

static fc_comparison compare_plain(const figure *a, const figure *b)
{
    fc_reason reason = FC_REASON_EQUAL;
    if (fc_decimal_equal(a->value, b->value))
        return result(FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL);
    if (a->converted) {
        bool meet = (intervals_meet(a->interval, b->interval) &&
                     gap_within(a->value, b->value, FC_ROUNDING_PERCENT)) ||
                    gap_within(a->value, b->value, FC_CONVERSION_PERCENT);
        return meet ? result(FACTCHECK_VERDICT_ROUNDED, FC_REASON_CONVERTED)
                    : result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
    }
    if (!a->of->exact && !b->of->exact && is_rounded(a->of, b->of, &reason))
        return result(FACTCHECK_VERDICT_ROUNDED, reason);
    if (about_fits(a->of, b->of))
        return result(FACTCHECK_VERDICT_COMPATIBLE, FC_REASON_HEDGE);
    return result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
}

/* With a bound or a range on one side the intervals decide. */
static fc_comparison compare_open(const figure *a, const figure *b)
{
    bool range = a->of->is_range || b->of->is_range;
    bool same_bounds = fc_decimal_equal(a->interval.low, b->interval.low) &&
                       fc_decimal_equal(a->interval.high, b->interval.high);
    if (a->of->is_range && b->of->is_range && same_bounds)
        return result(FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL);
    if (!range && a->of->hedge == b->of->hedge && fc_decimal_equal(a->value, b->value))
        return result(FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL);
    if (intervals_meet(a->interval, b->interval))
        return result(FACTCHECK_VERDICT_COMPATIBLE, range ? FC_REASON_RANGE : FC_REASON_HEDGE);
    return result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
}

/* As lies_below, of figures whose bounds are known. */
static bool bounds_below(const fc_value *a, const fc_value *b)
{
    bool points = a->least == a->most || b->least == b->most;
    return a->most < b->least || (a->most == b->least && !points);
}

/* As compare_open, of two figures whose bounds are known. */
static fc_comparison compare_bounds(const fc_value *a, const fc_value *b)
{
    if (a->hedge == b->hedge && a->small.thousandths == b->small.thousandths)
        return result(FACTCHECK_VERDICT_EQUAL, FC_REASON_EQUAL);
    if (bounds_below(a, b) || bounds_below(b, a))
        return result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
    return result(FACTCHECK_VERDICT_COMPATIBLE, FC_REASON_HEDGE);
}

/* As fc_compare; `gaps` says whether the gap between figures is wanted too. */
static fc_comparison compare(const fc_value *a, const fc_value *b, bool gaps)
{
    if (a->is_time && b->is_time)
        return compare_times(a, b);
    if (a->is_time || b->is_time)
        return result(FACTCHECK_VERDICT_UNKNOWN, FC_REASON_UNIT);
    if (a->is_score || b->is_score)
        return compare_scores(a, b);
    bool vague = a->hedge == FACTCHECK_HEDGE_VAGUE || b->hedge == FACTCHECK_HEDGE_VAGUE;
    bool usable = (a->is_range || fc_decimal_is_finite(a->value)) &&
                  (b->is_range || fc_decimal_is_finite(b->value));
    if (vague)
        return result(FACTCHECK_VERDICT_COMPATIBLE, FC_REASON_VAGUE);
    if (!usable)
        return result(FACTCHECK_VERDICT_UNKNOWN, FC_REASON_TOO_BIG);
    bool same_unit = fc_str_equal(a->unit, b->unit);
    if (a->percent && b->percent && !same_unit) /* 1.2 percent is not 1.2 points */
        return result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
    bool converted = !same_unit && is_convertible(a) && is_convertible(b);
    if (!converted && a->known && b->known && !fc_str_equal(a->known->name, b->known->name))
        return result(FACTCHECK_VERDICT_UNKNOWN, FC_REASON_UNIT);
    bool open = a->is_range || b->is_range || is_bound(a) || is_bound(b);
    if (!gaps && !open && !converted && are_far(a, b))
        return result(FACTCHECK_VERDICT_CONFLICT, FC_REASON_APART);
    if (!gaps && open && !converted && a->bounded && b->bounded)
        return compare_bounds(a, b);
    figure x = make_figure(a, open, converted), y = make_figure(b, open, converted);
    fc_comparison out = open ? compare_open(&x, &y) : compare_plain(&x, &y);
    if (gaps && !a->is_range && !b->is_range)
        set_gap(&out, x.value, y.value);
    return out;
}

fc_comparison fc_compare(const fc_value *a, const fc_value *b)
{
    return compare(a, b, true);
}

factcheck_verdict fc_compare_verdict(const fc_value *a, const fc_value *b)
{
    return (factcheck_verdict)compare(a, b, false).verdict;
}
