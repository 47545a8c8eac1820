/*
 * How much a duration is: its number, unit and hedge.
 */
#include "unit.h"

fc_str fc_unit_name(fc_granularity unit)
{
    static const char *const names[] = {
        [FC_GRANULARITY_SECOND] = "second",   [FC_GRANULARITY_MINUTE] = "minute",
        [FC_GRANULARITY_HOUR] = "hour",       [FC_GRANULARITY_DAY] = "day",
        [FC_GRANULARITY_NIGHT] = "night",     [FC_GRANULARITY_WEEKEND] = "weekend",
        [FC_GRANULARITY_WEEK] = "week",       [FC_GRANULARITY_MONTH] = "month",
        [FC_GRANULARITY_QUARTER] = "quarter", [FC_GRANULARITY_YEAR] = "year",
        [FC_GRANULARITY_DECADE] = "decade",   [FC_GRANULARITY_CENTURY] = "century",
        [FC_GRANULARITY_MILLENNIUM] = "millennium",
    };
    return fc_str_of(unit < sizeof names / sizeof *names ? names[unit] : NULL);
}

/* The unit in which parts of a unit are written, and how many of it a whole one has. */
static fc_granularity part_unit(fc_granularity unit, int *count)
{
    switch (unit) {
    case FC_GRANULARITY_MINUTE:
        *count = 60;
        return FC_GRANULARITY_SECOND;
    case FC_GRANULARITY_HOUR:
        *count = 60;
        return FC_GRANULARITY_MINUTE;
    case FC_GRANULARITY_DAY:
        *count = 24;
        return FC_GRANULARITY_HOUR;
    case FC_GRANULARITY_YEAR:
        *count = 12;
        return FC_GRANULARITY_MONTH;
    default:
        *count = 0;
        return FC_GRANULARITY_NONE;
    }
}

/* The whole goes into expr.amount; halves and quarters into extra_amount: 2 1/2 years is P2Y6M. */
static void split_amount(fc_time *time)
{
    fc_decimal whole = fc_decimal_round(time->amount, 0, FC_ROUND_TRUNCATE);
    fc_decimal rest = fc_decimal_sub(time->amount, whole);
    int64_t amount = fc_decimal_to_int(whole, -1);
    time->expr.amount = amount >= 0 && amount < INT32_MAX ? (int32_t)amount : -1;
    int count = 0;
    fc_granularity unit = part_unit((fc_granularity)time->expr.unit, &count);
    fc_decimal quarters = fc_decimal_mul(rest, fc_decimal_int(4));
    if (!count || fc_decimal_is_zero(rest) || !fc_decimal_is_integer(quarters))
        return;
    time->expr.extra_amount = (int16_t)(fc_decimal_to_int(quarters, 0) * count / 4);
    time->expr.extra_unit = (uint8_t)unit;
}

void fc_duration_fill(fc_time *time, const fc_unit_phrase *p)
{
    fc_granularity unit = (fc_granularity)p->unit->unit;
    time->expr.unit = (uint8_t)unit;
    time->expr.order = p->left.order;
    time->expr.edge = p->left.edge;
    time->hedge = p->hedge;
    if (!p->has_number && !p->article && !p->half) {
        time->expr.flags |= FC_EXPR_VAGUE;
        time->hedge = FACTCHECK_HEDGE_VAGUE;
        time->unit = fc_unit_name(unit);
        return;
    }
    time->unit = fc_unit_name(unit);
    time->amount = p->has_number ? p->number.value : fc_decimal_int(1);
    if (p->has_low) {
        time->amount_high = time->amount;
        time->amount = p->low.value;
        time->hedge = FACTCHECK_HEDGE_RANGE;
    }
    if (unit == FC_GRANULARITY_WEEK && p->unit->number > 1)
        time->amount = fc_decimal_mul(time->amount, fc_decimal_int(p->unit->number));
    if (p->half)
        time->amount = fc_decimal_add(time->amount, fc_decimal_scaled(p->half, -2));
    split_amount(time);
}
