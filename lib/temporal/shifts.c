/*
 * The rules that count: units away from the anchor or from a mention, the same unit, holidays, days
 * of a month.
 */
#include "resolve.h"

/* "put off until Christmas": a holiday of a past clause lies ahead by no more. */
#define HOLIDAY_AHEAD_DAYS 45

/* A narrative goes back no farther than this without saying so. */
#define STORY_BACK_DAYS 60

/* ---- Units away ---------------------------------------------------------------------------- */

/*
 * "yesterday", "this year", "two years ago": counted from the day of writing, in narratives too;
 * "in the morning" is of the day told.
 */
static bool is_deictic(const fc_time_expr *expr)
{
    bool year_end = expr->unit == FC_GRANULARITY_YEAR && expr->edge && !expr->order &&
                    !expr->amount; /* "by year's end" */
    return !year_end && expr->op == FC_OP_SHIFT && (!expr->part || expr->order || expr->amount);
}

/* "On 3 May ... By the end of August ... A week later": the narrative is in another month now. */
static bool went_on(const fc_resolver *r, const fc_time *reference)
{
    fc_day day = fc_time_day(reference);
    if (day == FC_DAY_NONE || r->last <= day || reference > &r->times->items[r->told])
        return false;
    fc_date told = fc_calendar_date(day), last = fc_calendar_date(r->last);
    return told.year != last.year || told.month != last.month;
}

/* What a shift is counted from: the day of the reference if it has one, else none. */
static fc_day base_of(const fc_resolver *r, const fc_time *time, fc_granularity unit)
{
    if (time->expr.reference < 0)
        return is_deictic(&time->expr) ? r->anchor : fc_resolver_origin(r);
    const fc_time *reference = &r->times->items[time->expr.reference];
    bool coarse = reference->granularity > unit && unit < FC_GRANULARITY_MONTH &&
                  reference->granularity > FC_GRANULARITY_DAY;
    if (r->narrative && unit < FC_GRANULARITY_MONTH && (coarse || went_on(r, reference)))
        return unit == FC_GRANULARITY_WEEK ? r->last : FC_DAY_NONE;
    return coarse ? FC_DAY_NONE : fc_time_day(reference);
}

/* "In July he fell ill. ... The next day": some day of July. */
static bool is_day_of_month(const fc_resolver *r, const fc_time *time)
{
    if (time->expr.unit != FC_GRANULARITY_DAY || time->expr.reference < 0 || time->expr.amount < 0)
        return false;
    const fc_time *reference = &r->times->items[time->expr.reference];
    return reference->granularity == FC_GRANULARITY_MONTH && fc_time_day(reference) != FC_DAY_NONE &&
           r->told == (size_t)time->expr.reference;
}

fc_stretch fc_resolve_shift(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    fc_granularity unit = (fc_granularity)expr->unit;
    fc_day base = base_of(r, time, unit);
    bool counted = (expr->flags & FC_EXPR_CUT) != 0;
    if (base == FC_DAY_NONE && is_day_of_month(r, time)) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-reference", true);
        return fc_stretch_around(fc_time_day(&r->times->items[expr->reference]),
                                 FC_GRANULARITY_MONTH);
    }
    const char *rule = expr->reference >= 0 ? "R15-reference"
                       : counted            ? "R10-ago"
                       : unit <= FC_GRANULARITY_DAY ? "R3-day-word" : "R6-unit";
    fc_resolver_mark(time, expr->reference >= 0 ? FACTCHECK_BASIS_INFERRED : FACTCHECK_BASIS_ANCHOR,
                     rule, expr->reference >= 0 && counted);
    if (expr->flags & FC_EXPR_YEAR_END) {
        fc_stretch year = fc_stretch_shift(base, unit, expr->amount);
        if (year.first == FC_DAY_NONE || year.end == FC_DAY_NONE)
            return year;
        return fc_stretch_around(year.end - 1, FC_GRANULARITY_DAY);
    }
    if (expr->extra_unit && base != FC_DAY_NONE) /* "two years ago today" */
        return fc_stretch_around(fc_calendar_add_months(base, 12 * expr->amount),
                                 (fc_granularity)expr->extra_unit);
    bool long_unit = unit == FC_GRANULARITY_DECADE || unit == FC_GRANULARITY_CENTURY;
    if (long_unit && counted && expr->reference >= 0) /* "in 1988 ... a decade later": 1998 */
        return fc_stretch_shift(base, FC_GRANULARITY_YEAR,
                                expr->amount * (unit == FC_GRANULARITY_DECADE ? 10 : 100));
    return fc_stretch_shift(base, unit, expr->amount);
}

fc_stretch fc_resolve_same(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    fc_granularity unit = (fc_granularity)expr->unit;
    fc_day base = base_of(r, time, unit);
    int shift = 0;
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED,
                     expr->reference >= 0 ? "R15-reference" : "R6-unit", true);
    if (base == FC_DAY_NONE && expr->reference >= 0)
        base = r->anchor;
    if (unit == FC_GRANULARITY_WEEKEND && base != FC_DAY_NONE && expr->tense <= 0 &&
        fc_calendar_weekday(base) < FC_SATURDAY)
        shift = -1; /* "over the weekend", said on a Monday */
    return fc_stretch_shift(base, unit, shift);
}

/* ---- Holidays, days of a month ------------------------------------------------------------- */

fc_stretch fc_resolve_holiday(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    size_t row = (size_t)expr->amount;
    if (expr->year)
        return fc_stretch_around(fc_holiday_day(row, expr->year), FC_GRANULARITY_DAY);
    fc_day origin = fc_resolver_origin(r);
    if (origin == FC_DAY_NONE)
        return fc_stretch_none();
    int year = fc_calendar_date(origin).year, best = year;
    fc_day day = fc_holiday_day(row, year);
    if (expr->flags & FC_EXPR_YEAR_SHIFT) {
        best = year + expr->number;
    } else if (fc_order_is_past(expr->order)) {
        best = day < origin ? year : year - 1;
    } else if (fc_order_is_next(expr->order)) {
        best = day > origin ? year : year + 1;
    } else if (r->narrative && r->last != FC_DAY_NONE) {
        best = day + STORY_BACK_DAYS >= origin ? year : year + 1;
    } else if (expr->order != FC_ORDER_THIS) {
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            if (fc_day_distance(fc_holiday_day(row, candidate), origin) <
                fc_day_distance(fc_holiday_day(row, best), origin))
                best = candidate;
        }
        fc_day nearest = fc_holiday_day(row, best);
        best += expr->tense > 0 && nearest < origin; /* "will close on New Year's Day" */
        best -= expr->tense < 0 && nearest > origin + HOLIDAY_AHEAD_DAYS;
    }
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R13-holiday", expr->order == FC_ORDER_NONE);
    return fc_stretch_around(fc_holiday_day(row, best), FC_GRANULARITY_DAY);
}

fc_stretch fc_resolve_month_day(fc_resolver *r, fc_time *time)
{
    fc_day origin = r->last != FC_DAY_NONE ? r->last : r->anchor;
    if (origin == FC_DAY_NONE)
        return fc_stretch_none();
    fc_date date = fc_calendar_date(origin);
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R14-day-of-month", true);
    return fc_stretch_around(fc_calendar_day(date.year, date.month, time->expr.day),
                             FC_GRANULARITY_DAY);
}
