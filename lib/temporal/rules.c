/*
 * The rules that complete dates: which Friday, which May, which third quarter.
 *
 * Names of rules: R1 bare weekday, R2 weekday with an order, R3 day words, R4 month and day,
 * R5 month alone, R6 this / last / next unit, R7 named quarter, R8 unnamed quarter, R9 a year
 * earlier, R10 N units ago, R11 halves and seasons, R13 holidays, R14 day of a month,
 * R15 narrative: counted from the last date of the text.
 */
#include "resolve.h"

/* A month and day this far from the anchor by the nearest year is a guess. */
#define NEAR_DAYS 150

/*
 * A month and day in a past clause may lie ahead ("extended to Nov. 6"), one in a future clause
 * back ("will use what it won on Nov. 6"), but no farther.
 */
#define PAST_AHEAD_DAYS 75

void fc_resolver_mark(fc_time *time, factcheck_basis basis, const char *rule, bool guess)
{
    time->basis = (uint8_t)basis;
    time->rule = rule;
    time->default_guess = guess;
}

/* ---- Weekdays ------------------------------------------------------------------------------ */

/* The latest such weekday on or before the day. */
static fc_day weekday_before(fc_day day, int weekday)
{
    return day - (fc_calendar_weekday(day) - weekday + 7) % 7;
}

/* The first such weekday on or after the day. */
static fc_day weekday_after(fc_day day, int weekday)
{
    return day + (weekday - fc_calendar_weekday(day) + 7) % 7;
}

fc_stretch fc_resolve_weekday(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    fc_day origin = fc_resolver_origin(r), day;
    if (expr->flags & FC_EXPR_EQUATED) {
        const fc_time *date = &r->times->items[expr->reference];
        fc_resolver_mark(time, (factcheck_basis)date->basis, "R1-weekday-dated", false);
        return fc_stretch_around(fc_time_day(date), FC_GRANULARITY_DAY);
    }
    if (origin == FC_DAY_NONE || expr->flags & FC_EXPR_VAGUE)
        return fc_stretch_none();
    if (expr->reference >= 0) { /* "Friday next week", "Thursday and Friday" */
        const fc_time *other = &r->times->items[expr->reference];
        if (other->begin == FC_MINUTE_NONE)
            return fc_stretch_none();
        day = weekday_after(fc_time_day(other), expr->weekday);
        bool week = other->expr.op != FC_OP_WEEKDAY; /* else near: not "on Friday and Thursday" */
        bool near = day - fc_time_day(other) < 5 && (day <= origin || expr->tense >= 0);
        if (week || near) {
            bool guess = !week && other->default_guess;
            fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R2-weekday-order", guess);
            return fc_stretch_around(day, FC_GRANULARITY_DAY);
        }
    }
    bool told = r->narrative && r->last != FC_DAY_NONE;
    bool ahead = r->anchor != FC_DAY_NONE && expr->tense > 0; /* "will be buried on Saturday" */
    if (told && ahead)
        origin = r->anchor;
    if (expr->order == FC_ORDER_FOLLOWING && r->last != FC_DAY_NONE) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-reference", true);
        return fc_stretch_around(weekday_after(r->last + 1, expr->weekday), FC_GRANULARITY_DAY);
    }
    if (expr->order && expr->order != FC_ORDER_THIS) {
        day = weekday_before(origin - 1, expr->weekday);
        if (fc_order_is_next(expr->order) || expr->order == FC_ORDER_FOLLOWING)
            day = weekday_after(origin + 1, expr->weekday);
        else if (expr->order == FC_ORDER_PREVIOUS) /* before the one that "last" names */
            day -= 7;
        else
            day -= 7 * expr->amount; /* "two Sundays ago" */
        fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R2-weekday-order", false);
    } else if (told && !ahead) {
        day = weekday_after(origin, expr->weekday);
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-narrative", true);
    } else if (expr->tense > 0) {
        day = weekday_after(origin, expr->weekday);
        fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R1-weekday-ahead", true);
    } else {
        day = weekday_before(origin, expr->weekday);
        fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R1-weekday",
                         day == origin && expr->tense == 0);
    }
    return fc_stretch_around(day, FC_GRANULARITY_DAY);
}

/* ---- Months and days ----------------------------------------------------------------------- */

/* The year that puts a month and day nearest to the origin. */
static int nearest_year(fc_day origin, int month, int day)
{
    int year = fc_calendar_date(origin).year, best = year;
    int reach = month == 2 && day == 29 ? 4 : 1;
    for (int candidate = year - reach; candidate <= year + reach; candidate++) {
        if (fc_day_distance(fc_calendar_day(candidate, month, day), origin) <
            fc_day_distance(fc_calendar_day(best, month, day), origin))
            best = candidate;
    }
    return best;
}

/* The year of a month by its order: last May, next March, this September. */
static int year_by_order(uint8_t order, int month, fc_date origin)
{
    if (fc_order_is_past(order) || order == FC_ORDER_PREVIOUS)
        return month < origin.month ? origin.year : origin.year - 1;
    if (fc_order_is_next(order) || order == FC_ORDER_FOLLOWING)
        return month > origin.month ? origin.year : origin.year + 1;
    return origin.year;
}

/* In a narrative time goes on: a month that falls back belongs to the next year. */
static int year_in_story(fc_day last, int month)
{
    fc_date date = fc_calendar_date(last);
    return month + 6 < date.month ? date.year + 1 : date.year;
}

static int complete_year(fc_resolver *r, fc_time *time, fc_day origin)
{
    const fc_time_expr *expr = &time->expr;
    if (fc_order_is_past(expr->order) && r->anchor != FC_DAY_NONE)
        origin = r->anchor; /* "In 1981 he won a medal. As late as last August he led the band." */
    fc_date date = fc_calendar_date(origin);
    if (expr->order && expr->order != FC_ORDER_SAME && expr->order != FC_ORDER_THAT) {
        fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R5-month-order", false);
        return year_by_order(expr->order, expr->month, date);
    }
    if (r->narrative && r->last != FC_DAY_NONE) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-narrative", true);
        return year_in_story(r->last, expr->month);
    }
    if (expr->day) {
        int year = nearest_year(origin, expr->month, expr->day);
        fc_day day = fc_calendar_day(year, expr->month, expr->day);
        if (expr->tense < 0 && day != FC_DAY_NONE && day > origin + PAST_AHEAD_DAYS)
            year--;
        if (expr->tense > 0 && day != FC_DAY_NONE && day < origin - PAST_AHEAD_DAYS)
            year++;
        bool far = fc_day_distance(fc_calendar_day(year, expr->month, expr->day), origin) > NEAR_DAYS;
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R4-month-day", far);
        return year;
    }
    if (expr->order == FC_ORDER_THAT && r->last != FC_DAY_NONE) { /* "In 1992 ... that March" */
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-reference", true);
        return fc_calendar_year(r->last);
    }
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R5-month", expr->tense == 0);
    bool just_over = expr->flags & FC_EXPR_OWNER && expr->month == date.month - 1;
    if (expr->tense > 0 && !just_over)
        return expr->month >= date.month ? date.year : date.year + 1;
    return expr->month <= date.month ? date.year : date.year - 1;
}

static fc_stretch day_or_month(const fc_time_expr *expr, int year)
{
    if (!expr->day)
        return fc_stretch_month(year, expr->month);
    return fc_stretch_around(fc_calendar_day(year, expr->month, expr->day), FC_GRANULARITY_DAY);
}

/* The year of the mention that stands in front in the sentence, 0 if it has none. */
static int year_of_reference(const fc_resolver *r, const fc_time *time)
{
    if (!(time->expr.flags & FC_EXPR_SAME_YEAR) || time->expr.reference < 0)
        return 0;
    const fc_time *reference = &r->times->items[time->expr.reference];
    fc_day day = fc_time_day(reference);
    if (time->expr.flags & FC_EXPR_THAT_YEAR && day != FC_DAY_NONE)
        return fc_calendar_year(day) + time->expr.amount;
    return reference->expr.year;
}

/*
 * "born on June 2, 1950, he died on Friday, May 3": the weekday fits the year nearest to the
 * anchor and not the one that stands in front.
 */
static bool weekday_prefers_nearest(const fc_resolver *r, const fc_time_expr *expr, int year)
{
    if (!expr->weekday || !expr->day || r->anchor == FC_DAY_NONE)
        return false;
    int nearest = nearest_year(r->anchor, expr->month, expr->day);
    return fc_calendar_weekday(fc_calendar_day(nearest, expr->month, expr->day)) ==
               expr->weekday &&
           fc_calendar_weekday(fc_calendar_day(year, expr->month, expr->day)) != expr->weekday;
}

/* "matched the figure of 2011 and will report on Oct. 25": what is to come is not of a past year. */
static bool is_over(const fc_resolver *r, const fc_time_expr *expr, int year)
{
    fc_day day = expr->day && expr->tense > 0 && r->anchor != FC_DAY_NONE
                     ? fc_calendar_day(year, expr->month, expr->day)
                     : FC_DAY_NONE;
    return day != FC_DAY_NONE && day < r->anchor - PAST_AHEAD_DAYS;
}

/* "from Nov. 20 to Feb. 2": the end of a range is not before its begin. */
static int year_behind_begin(const fc_resolver *r, const fc_time *time, int year)
{
    const fc_time_expr *expr = &time->expr;
    bool named = expr->order == FC_ORDER_THIS || fc_order_is_past(expr->order) ||
                 fc_order_is_next(expr->order); /* "from May 2009 until this April" */
    if (named || time->range_begin < 0 || time->range_begin >= (int32_t)r->index)
        return year;
    const fc_time *begin = &r->times->items[time->range_begin];
    bool month = begin->expr.op == FC_OP_DATE && begin->expr.month > 0;
    if (!month || begin->begin == FC_MINUTE_NONE)
        return year;
    int first = fc_calendar_date(fc_time_day(begin)).year;
    bool falls = expr->month < begin->expr.month ||
                 (expr->month == begin->expr.month && expr->day && expr->day < begin->expr.day);
    return first + falls;
}

static fc_stretch resolve_month(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    int year = expr->year;
    if (year)
        return day_or_month(expr, year);
    year = year_of_reference(r, time);
    if (year && (weekday_prefers_nearest(r, expr, year) || is_over(r, expr, year)))
        year = 0;
    if (year) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R5-year-in-sentence", false);
        return day_or_month(expr, year_behind_begin(r, time, year));
    }
    fc_day origin = fc_resolver_origin(r);
    if (origin == FC_DAY_NONE)
        return fc_stretch_none();
    if (expr->flags & FC_EXPR_YEAR_SHIFT) {
        fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R6-unit", false);
        return day_or_month(expr, fc_calendar_date(origin).year + expr->amount);
    }
    return day_or_month(expr, year_behind_begin(r, time, complete_year(r, time, origin)));
}

/* ---- Dates ---------------------------------------------------------------------------------- */

static fc_stretch resolve_by_unit(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    switch ((fc_granularity)expr->unit) {
    case FC_GRANULARITY_QUARTER:
    case FC_GRANULARITY_HALF:
    case FC_GRANULARITY_SEASON:
        return fc_resolve_part_of_year(r, time);
    case FC_GRANULARITY_YEAR:
        return fc_stretch_year(expr->year);
    case FC_GRANULARITY_DECADE:
    case FC_GRANULARITY_CENTURY: {
        int year = expr->year < 0 ? 0 : expr->year ? expr->year : 1;
        return fc_stretch_around(fc_calendar_day(year, 1, 1), (fc_granularity)expr->unit);
    }
    default:
        return expr->month ? resolve_month(r, time) : fc_stretch_none();
    }
}

fc_stretch fc_resolve_date(fc_resolver *r, fc_time *time)
{
    fc_stretch s = resolve_by_unit(r, time);
    if (time->expr.flags & FC_EXPR_NTH)
        s = fc_stretch_nth(&s, &time->expr);
    if (time->expr.flags & FC_EXPR_FISCAL) /* its months are not those of the calendar */
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R11-fiscal", true);
    return s;
}
