#include "value.h"

#include <string.h>

fc_span fc_span_of(const fc_reading *reading, int32_t time)
{
    const fc_time *known = &reading->times.items[time];
    fc_span span = {known->begin, known->until, FC_CALENDAR_REAL};
    if (known->begin == FC_MINUTE_NONE && reading->assumed &&
        reading->assumed[time].begin != FC_MINUTE_NONE) {
        const fc_assumed *assumed = &reading->assumed[time];
        span.begin = assumed->begin;
        span.until = assumed->until;
        span.calendar = assumed->calendar;
    }
    return span;
}

/*
 * A range of two dates ("from Thursday to Friday", "2024 and 2025") is one span; each of its two
 * mentions stands for all of it.
 */
static void take_times(fc_value *value, const fc_reading *reading, const fc_claim *claim)
{
    const fc_times *times = &reading->times;
    const fc_time *time = &times->items[claim->time];
    int32_t first = time->range_begin >= 0 ? time->range_begin : claim->time;
    int32_t last = time->range_end >= 0 ? time->range_end : claim->time;
    fc_span from = fc_span_of(reading, first), to = fc_span_of(reading, last);
    value->begin = from.begin;
    value->until = to.until;
    value->calendar = from.calendar > to.calendar ? from.calendar : to.calendar;
    value->is_time = value->begin != FC_MINUTE_NONE && value->until != FC_MINUTE_NONE;
    value->is_clock = time->expr.clock != FC_CLOCK_NONE && first == last;
    value->zone = time->expr.zone;
    bool counted = time->basis != FACTCHECK_BASIS_EXPLICIT;
    if (value->calendar)
        value->weak = value->calendar == FC_CALENDAR_RELATIVE;
    else
        value->weak = time->default_guess ||
                      (counted && reading->anchor.confidence < FC_ANCHOR_SURE);
}

int fc_value_open_place(const fc_value *value)
{
    int zeros = fc_decimal_place(value->value);
    if (value->percent || value->exact || value->place < 0 || zeros < value->place)
        return value->place;
    return zeros;
}

#define THOUSANDTH (-3)
#define SMALL_PLACE 12 /* of a figure below FC_SMALL_MOST thousandths */

static int64_t power_of_ten(int power)
{
    int64_t out = 1;
    for (; power > 0; power--)
        out *= 10;
    return out;
}

fc_small fc_small_of(fc_decimal value)
{
    fc_small small = {0, false};
    int power = value.exponent - THOUSANDTH;
    if (!fc_decimal_is_finite(value) || value.high || value.low >= FC_SMALL_MOST || power > 15)
        return small;
    if (power < 0) {
        value = fc_decimal_reduce(value);
        power = value.exponent - THOUSANDTH;
    }
    if (value.low && (power < 0 || value.low > (uint64_t)(FC_SMALL_MOST / power_of_ten(power))))
        return small;
    small.thousandths = value.low ? (int64_t)value.low * power_of_ten(power) : 0;
    small.thousandths = value.negative ? -small.thousandths : small.thousandths;
    small.known = true;
    return small;
}

/* The interval of a figure in thousandths, if its ends are whole ones. */
static void set_bounds(fc_value *value)
{
    int64_t half = 0, at = value->small.thousandths, share = fc_small_size(value->small);
    bool about = value->hedge == FACTCHECK_HEDGE_ABOUT;
    if (!value->exact && value->place > THOUSANDTH)
        half = 5 * power_of_ten(value->place - 1 - THOUSANDTH);
    if (about && share * FC_ABOUT_PERCENT / 100 > half)
        half = share * FC_ABOUT_PERCENT / 100;
    value->least = at - half;
    value->most = at + half;
    value->bounded = value->exact || value->place > THOUSANDTH;
    value->bounded = value->bounded && !(about && share * FC_ABOUT_PERCENT % 100);
    switch ((factcheck_hedge)value->hedge) {
    case FACTCHECK_HEDGE_ABOVE:
    case FACTCHECK_HEDGE_AT_LEAST:
        value->least = at;
        value->most = INT64_MAX;
        break;
    case FACTCHECK_HEDGE_BELOW:
    case FACTCHECK_HEDGE_AT_MOST:
        value->least = INT64_MIN;
        value->most = at;
        break;
    case FACTCHECK_HEDGE_VAGUE:
        value->bounded = false;
        break;
    default:
        break;
    }
}

/* Rounding and cutting off move a figure by less than one of the place that they bring it to. */
void fc_value_set_small(fc_value *value)
{
    int place = fc_value_open_place(value);
    value->small = fc_small_of(value->value);
    value->small.known = value->small.known && place <= SMALL_PLACE;
    value->slack = value->small.known && place > THOUSANDTH ? power_of_ten(place - THOUSANDTH) : 1;
    if (value->small.known && !value->is_range)
        set_bounds(value);
}

fc_value fc_value_of(const fc_reading *reading, const fc_claim *claim)
{
    fc_value value;
    memset(&value, 0, sizeof value);
    value.hedge = claim->hedge;
    value.is_range = claim->is_range;
    value.value = claim->value;
    value.place = claim->place;
    value.low = claim->ends->low;
    value.high = claim->ends->high;
    value.low_place = claim->ends->low_place;
    value.high_place = claim->ends->high_place;
    value.unit = claim->unit;
    value.known = claim->known_unit;
    value.begin = value.until = FC_MINUTE_NONE;
    value.exact = claim->kind == FACTCHECK_KIND_ORDINAL || claim->kind == FACTCHECK_KIND_SCORE;
    value.is_score = claim->kind == FACTCHECK_KIND_SCORE;
    value.percent = claim->kind == FACTCHECK_KIND_PERCENT ||
                    claim->kind == FACTCHECK_KIND_PERCENTAGE_POINT ||
                    claim->kind == FACTCHECK_KIND_SCORE;
    if (claim->kind == FACTCHECK_KIND_DATE || claim->kind == FACTCHECK_KIND_TIME)
        take_times(&value, reading, claim);
    return value;
}

/* Half of the last place stated: what rounding can have taken. */
static fc_decimal half_of(int place)
{
    return fc_decimal_scaled(5, place - 1);
}

static fc_decimal share_of(fc_decimal value, int percent)
{
    return fc_decimal_abs(fc_decimal_mul(value, fc_decimal_scaled(percent, -2)));
}

static fc_decimal larger(fc_decimal a, fc_decimal b)
{
    return fc_decimal_less(a, b) ? b : a;
}

fc_interval fc_value_interval(const fc_value *value)
{
    fc_interval out = {fc_decimal_none(), fc_decimal_none()};
    if (value->is_time)
        return out;
    if (value->is_range) {
        out.low = fc_decimal_sub(value->low, half_of(value->low_place));
        out.high = fc_decimal_add(value->high, half_of(value->high_place));
        return out;
    }
    if (!fc_decimal_is_finite(value->value) || value->hedge == FACTCHECK_HEDGE_VAGUE)
        return out;
    fc_decimal half = value->exact ? fc_decimal_int(0) : half_of(value->place);
    if (value->hedge == FACTCHECK_HEDGE_ABOUT)
        half = larger(half, share_of(value->value, FC_ABOUT_PERCENT));
    out.low = fc_decimal_sub(value->value, half);
    out.high = fc_decimal_add(value->value, half);
    if (value->hedge == FACTCHECK_HEDGE_ABOVE || value->hedge == FACTCHECK_HEDGE_AT_LEAST) {
        out.low = value->value;
        out.high = fc_decimal_none();
    }
    if (value->hedge == FACTCHECK_HEDGE_BELOW || value->hedge == FACTCHECK_HEDGE_AT_MOST) {
        out.low = fc_decimal_none();
        out.high = value->value;
    }
    return out;
}
