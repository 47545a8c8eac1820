#include "cause.h"

#include "match/slip.h"

static fc_slip cause_of_figures(const fc_value *a, const fc_value *b)
{
    static const uint8_t causes[] = {FC_CAUSE_NONE,       FC_CAUSE_DIGIT_DROPPED,
                                     FC_CAUSE_TRANSPOSED, FC_CAUSE_DIGIT_CHANGED,
                                     FC_CAUSE_SCALE,      FC_CAUSE_POINT,
                                     FC_CAUSE_BY_ONE};
    fc_digit_slip found = fc_slip_of(a->value, a->place, b->value, b->place);
    fc_slip slip = {(fc_cause)causes[found.kind], found.digit, found.in_first};
    return slip;
}

static fc_slip cause_of_times(const fc_value *a, const fc_value *b)
{
    fc_slip slip = {FC_CAUSE_NONE, 0, false};
    fc_minute gap = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    fc_minute length = a->until - a->begin;
    if (length != b->until - b->begin || length > FC_MINUTES_A_DAY)
        return slip;
    fc_date x = fc_calendar_date((fc_day)(a->begin / FC_MINUTES_A_DAY));
    fc_date y = fc_calendar_date((fc_day)(b->begin / FC_MINUTES_A_DAY));
    if (gap == FC_MINUTES_A_DAY)
        slip.cause = FC_CAUSE_BY_ONE_DAY;
    else if (x.month == y.month && x.day == y.day && x.year != y.year)
        slip.cause = FC_CAUSE_YEAR;
    return slip;
}

fc_slip fc_cause_of(const fc_value *a, const fc_value *b)
{
    fc_slip slip = {FC_CAUSE_NONE, 0, false};
    if (a->is_time && b->is_time)
        return cause_of_times(a, b);
    if (a->is_time || b->is_time || a->is_range || b->is_range || !fc_decimal_is_finite(a->value) ||
        !fc_decimal_is_finite(b->value))
        return slip;
    if (!fc_str_equal(a->unit, b->unit)) {
        if (!fc_decimal_equal(a->value, b->value))
            return slip;
        slip.cause = a->percent && b->percent ? FC_CAUSE_POINTS : FC_CAUSE_UNIT;
        return slip;
    }
    return cause_of_figures(a, b);
}
