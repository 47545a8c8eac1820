/*
 * The rules for parts of years: which third quarter, which summer, "the quarter", "a year earlier".
 */
#include "resolve.h"

enum { PERIOD_REACH = 6 }; /* mentions in front of a period in which it is looked for what it is */
enum { COMPARED_DAYS = 400 }; /* what "a year ago" compares is not older */
enum { HALF_QUARTER = 45 }; /* days from the end of a quarter to its middle */
enum { WINTER = 4 }; /* as tables/timeunit.def counts seasons */

/* ---- Quarters, halves, seasons ------------------------------------------------------------- */

static fc_stretch part_of_year(const fc_time_expr *expr, int year, int number)
{
    switch ((fc_granularity)expr->unit) {
    case FC_GRANULARITY_SEASON:
        return fc_stretch_season(year, number);
    case FC_GRANULARITY_HALF:
        return fc_stretch_around(fc_calendar_day(year, number == 2 ? 7 : 1, 1),
                                 FC_GRANULARITY_HALF);
    default:
        return fc_stretch_quarter(year, number);
    }
}

/* The latest that began on or before the day. */
static fc_stretch latest_part(const fc_time_expr *expr, int number, fc_day day)
{
    int year = fc_calendar_date(day).year;
    fc_stretch s = part_of_year(expr, year, number);
    return s.first > day ? part_of_year(expr, year - 1, number) : s;
}

/* The year of a season that a narrative goes on in: a winter begins in the December before. */
static int season_year(const fc_time_expr *expr, fc_date last)
{
    return last.year - (expr->number == WINTER && last.month < 3);
}

static fc_stretch season_by_order(const fc_time_expr *expr, fc_day origin)
{
    int year = fc_calendar_date(origin).year;
    fc_stretch latest = latest_part(expr, expr->number, origin);
    int latest_year = latest.first == FC_DAY_NONE ? year : fc_calendar_date(latest.first).year;
    if (fc_order_is_past(expr->order) || expr->order == FC_ORDER_PREVIOUS)
        return latest.end > origin ? part_of_year(expr, latest_year - 1, expr->number) : latest;
    bool this_one = expr->order == FC_ORDER_THIS; /* "due this fall" */
    if (fc_order_is_next(expr->order) || expr->order == FC_ORDER_FOLLOWING ||
        (expr->tense > 0 && !this_one)) {
        bool now = latest.end > origin && !expr->order;
        return now ? latest : part_of_year(expr, latest_year + 1, expr->number);
    }
    if (expr->order == FC_ORDER_THIS)
        return part_of_year(expr, year, expr->number);
    if (expr->order == FC_ORDER_THAT || expr->order == FC_ORDER_SAME)
        return part_of_year(expr, season_year(expr, fc_calendar_date(origin)), expr->number);
    return latest;
}

/* "fourth quarter ended June 30, 2019 ... in the fourth quarter": the year of the report, else 0. */
static int reported_year(const fc_resolver *r, const fc_time_expr *expr)
{
    for (size_t i = r->index; i-- > 0 && r->index - i < 64;) {
        const fc_time_expr *named = &r->times->items[i].expr;
        if (named->op == FC_OP_DATE && named->unit == FC_GRANULARITY_QUARTER &&
            named->flags & FC_EXPR_ENDS && named->number == expr->number)
            return named->year;
    }
    return 0;
}

fc_stretch fc_resolve_part_of_year(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    bool season = expr->unit == FC_GRANULARITY_SEASON;
    const char *rule = expr->unit == FC_GRANULARITY_QUARTER ? "R7-quarter" : "R11-part-of-year";
    int year = expr->year;
    if (year)
        return part_of_year(expr, year, expr->number);
    fc_day origin = fc_resolver_origin(r);
    bool that_year = expr->flags & FC_EXPR_THAT_YEAR && expr->reference >= 0;
    if ((season || that_year) && expr->reference >= 0)
        origin = fc_time_day(&r->times->items[expr->reference]);
    if (origin == FC_DAY_NONE)
        return fc_stretch_none();
    if (that_year) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-reference", false);
        return part_of_year(expr, fc_calendar_year(origin) + expr->amount, expr->number);
    }
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, rule, false);
    if (season && expr->reference >= 0)
        return season_by_order(expr, origin);
    if (expr->flags & FC_EXPR_YEAR_SHIFT) {
        fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, rule, false);
        return part_of_year(expr, fc_calendar_date(origin).year + expr->amount, expr->number);
    }
    if (r->narrative && r->last != FC_DAY_NONE) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-narrative", true);
        fc_date last = fc_calendar_date(origin);
        if (!season)
            return part_of_year(expr, last.year, expr->number);
        if (fc_order_is_next(expr->order))
            return season_by_order(expr, origin);
        bool next = expr->number * 3 + 6 < last.month; /* "In November ... In the spring" */
        return part_of_year(expr, season_year(expr, last) + next, expr->number);
    }
    if (season && (expr->order || expr->tense > 0))
        return season_by_order(expr, origin);
    if (expr->unit == FC_GRANULARITY_HALF)
        return part_of_year(expr, fc_calendar_date(origin).year, expr->number);
    int reported = expr->unit == FC_GRANULARITY_QUARTER ? reported_year(r, expr) : 0;
    if (reported)
        return part_of_year(expr, reported - ((expr->flags & FC_EXPR_YEAR_AGO) != 0), expr->number);
    fc_stretch s = latest_part(expr, expr->number, origin);
    if (expr->order == FC_ORDER_COMING && s.end != FC_DAY_NONE && s.end <= origin)
        s = part_of_year(expr, fc_calendar_year(s.first) + 1, expr->number);
    if (expr->flags & FC_EXPR_YEAR_AGO && s.first != FC_DAY_NONE)
        s = part_of_year(expr, fc_calendar_date(s.first).year - 1, expr->number);
    return s;
}

/* ---- Quarters without a name --------------------------------------------------------------- */

/* The last named quarter in front that is no year-ago one and does not lie ahead; -1 none. */
static int32_t last_quarter(const fc_resolver *r)
{
    int32_t unnamed = -1; /* "the quarter ended Sept. 29": what it is called comes first */
    for (size_t i = r->index; i-- > 0 && r->index - i < 64;) {
        const fc_time *time = &r->times->items[i];
        uint16_t apart = FC_EXPR_YEAR_AGO | FC_EXPR_YEAR_SHIFT; /* quarters of other years */
        bool named = time->expr.op == FC_OP_DATE ||
                     (time->expr.op == FC_OP_PERIOD && time->expr.flags & FC_EXPR_ENDS);
        bool ended = (time->expr.flags & FC_EXPR_ENDS) != 0;
        bool quarter = named && time->expr.unit == FC_GRANULARITY_QUARTER &&
                       (!time->expr.year || ended) && !(time->expr.flags & apart);
        bool over = ended || time->until <= (fc_minute)r->anchor * FC_MINUTES_A_DAY;
        if (!quarter || time->begin == FC_MINUTE_NONE || !(over || time->expr.tense < 0))
            continue;
        if (time->expr.op == FC_OP_DATE)
            return (int32_t)i;
        unnamed = unnamed < 0 ? (int32_t)i : unnamed;
    }
    return unnamed;
}

/* "in the first quarter ... the same quarter last year": the one just named, also if it goes on. */
static int32_t quarter_at_hand(const fc_resolver *r, const fc_time *time)
{
    bool same = time->expr.order == FC_ORDER_SAME || time->expr.order == FC_ORDER_COMPARABLE;
    for (size_t i = r->index; same && i-- > 0 && r->index - i <= PERIOD_REACH;) {
        const fc_time *before = &r->times->items[i];
        if (before->sentence + 1 < time->sentence)
            return -1;
        if (before->expr.op == FC_OP_DATE && before->expr.unit == FC_GRANULARITY_QUARTER)
            return before->begin == FC_MINUTE_NONE ? -1 : (int32_t)i;
    }
    return -1;
}

/* The quarter that an earnings story speaks of: the last one named, else the one that has ended. */
static fc_stretch quarter_spoken_of(const fc_resolver *r)
{
    int32_t named = quarter_at_hand(r, &r->times->items[r->index]);
    if (named < 0)
        named = last_quarter(r);
    if (named >= 0)
        return fc_stretch_around(fc_time_day(&r->times->items[named]), FC_GRANULARITY_QUARTER);
    return fc_stretch_shift(r->anchor, FC_GRANULARITY_QUARTER, -1);
}

/* The last date in front that a year earlier can be compared with; -1 none. */
static int32_t last_compared(const fc_resolver *r)
{
    for (size_t i = r->index; i-- > 0 && r->index - i < 8;) {
        const fc_time *time = &r->times->items[i];
        if (time->type == FACTCHECK_TIMEX_DATE && time->begin != FC_MINUTE_NONE &&
            time->expr.op != FC_OP_YEAR_AGO && !(time->expr.flags & FC_EXPR_YEAR_AGO))
            return (int32_t)i;
    }
    return -1;
}

/* "in May ... the same period last year": the month of the sentence, where no quarter is named. */
static fc_day month_compared(const fc_resolver *r, const fc_time *time)
{
    int32_t other = last_compared(r);
    bool last_year = (time->expr.flags & FC_EXPR_YEAR_AGO) ||
                     (time->expr.flags & FC_EXPR_YEAR_SHIFT && time->expr.amount == -1);
    if (time->expr.unit != FC_GRANULARITY_PERIOD || !last_year || other < 0 || last_quarter(r) >= 0)
        return FC_DAY_NONE;
    const fc_time *compared = &r->times->items[other];
    bool month = compared->sentence == time->sentence &&
                 compared->granularity == FC_GRANULARITY_MONTH;
    return month ? fc_time_day(compared) : FC_DAY_NONE;
}

/*
 * "in the first ten months of this year ... the same period last year": part of a year of no name.
 * Where no quarter is named, years are compared too. Whether the period is told by its year alone.
 */
static bool compares_years(const fc_resolver *r, const fc_time *time)
{
    if (time->expr.unit != FC_GRANULARITY_PERIOD)
        return false;
    bool year = false;
    for (size_t i = r->index; i-- > 0 && r->index - i <= PERIOD_REACH;) {
        const fc_time *before = &r->times->items[i];
        bool quarter = before->expr.unit == FC_GRANULARITY_QUARTER;
        bool months = before->expr.op == FC_OP_DURATION && before->expr.amount != 3 &&
                      before->expr.unit == FC_GRANULARITY_MONTH &&
                      (before->expr.order == FC_ORDER_FIRST || before->expr.flags & FC_EXPR_ENDS);
        if (quarter || months || before->sentence + 1 < time->sentence)
            return months;
        year = year || (before->expr.op == FC_OP_SHIFT && before->granularity == FC_GRANULARITY_YEAR);
    }
    return year && last_quarter(r) < 0;
}

fc_stretch fc_resolve_period(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->flags & FC_EXPR_ENDS) { /* "the quarter ended June 30" */
        const fc_time *end = &r->times->items[expr->reference];
        fc_resolver_mark(time, (factcheck_basis)end->basis, "R8-quarter-ended", false);
        fc_day day = fc_time_day(end);
        if (day != FC_DAY_NONE && end->granularity <= FC_GRANULARITY_DAY)
            day -= HALF_QUARTER; /* that of May 4 is mostly of the first */
        return fc_stretch_around(day, FC_GRANULARITY_QUARTER);
    }
    if (r->anchor == FC_DAY_NONE)
        return fc_stretch_none();
    fc_resolver_mark(time, FACTCHECK_BASIS_ANCHOR, "R6-unit", false);
    if (expr->order == FC_ORDER_THIS || expr->order == FC_ORDER_CURRENT)
        return fc_stretch_around(r->anchor, FC_GRANULARITY_QUARTER);
    if (fc_order_is_next(expr->order))
        return fc_stretch_shift(r->anchor, FC_GRANULARITY_QUARTER, 1);
    if (fc_order_is_past(expr->order))
        return fc_stretch_shift(r->anchor, FC_GRANULARITY_QUARTER, -1);
    fc_day month = month_compared(r, time);
    if (month != FC_DAY_NONE) {
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R9-year-ago", true);
        return fc_stretch_around(fc_calendar_add_months(month, -12), FC_GRANULARITY_MONTH);
    }
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R8-quarter-unnamed", true);
    bool told = expr->flags & (FC_EXPR_YEAR_SHIFT | FC_EXPR_YEAR_AGO) || expr->year;
    if (told && compares_years(r, time)) {
        int shift = expr->flags & FC_EXPR_YEAR_SHIFT ? expr->amount : -1;
        return fc_stretch_year(expr->year ? expr->year : fc_calendar_year(r->anchor) + shift);
    }
    fc_stretch s = quarter_spoken_of(r);
    if (s.first == FC_DAY_NONE)
        return s;
    fc_date date = fc_calendar_date(s.first);
    int quarter = (date.month + 2) / 3;
    if (expr->year)
        return fc_stretch_quarter(expr->year, quarter);
    if (expr->flags & FC_EXPR_YEAR_SHIFT) {
        int year = fc_calendar_year(r->anchor) + expr->amount;
        bool same = year == date.year && expr->amount < 0; /* of last year's fourth quarter */
        return fc_stretch_quarter(year - same, quarter);
    }
    if (expr->flags & FC_EXPR_YEAR_AGO || expr->order == FC_ORDER_COMPARABLE)
        return fc_stretch_quarter(date.year - 1, quarter);
    return s;
}

/* ---- A year earlier ------------------------------------------------------------------------ */

/* "In the nine months it earned $5, up from $4 a year earlier": the length that is compared. */
static bool compares_months(const fc_resolver *r, const fc_time *time)
{
    if (r->index == 0)
        return false;
    const fc_time *before = time - 1;
    return before->sentence == time->sentence && before->expr.op == FC_OP_DURATION &&
           before->expr.unit == FC_GRANULARITY_MONTH && fc_decimal_is_finite(before->amount);
}

/* "the three months ended Sept. 30" right in front: the quarter that is compared, else -1. */
static int32_t ended_quarter(const fc_resolver *r, const fc_time *time)
{
    if (r->index < 2)
        return -1;
    const fc_time *length = time - 2;
    bool quarter = length->sentence == time->sentence && length->expr.op == FC_OP_DURATION &&
                   length->expr.unit == FC_GRANULARITY_MONTH && length->expr.amount == 3 &&
                   (length->expr.flags & FC_EXPR_ENDS) &&
                   length->expr.reference == (int32_t)r->index - 1;
    return quarter && fc_time_day(time - 1) != FC_DAY_NONE ? (int32_t)r->index - 1 : -1;
}

/*
 * "The economy grew 2 percent in the first quarter. ... Exports fell in May. They were 7 percent
 * lower than a year earlier": the month, if it is near and the quarter is not.
 */
static bool month_at_hand(const fc_resolver *r, const fc_time *time, int32_t quarter, int32_t other)
{
    if (other <= quarter)
        return false;
    const fc_time *month = &r->times->items[other];
    return month->expr.op == FC_OP_DATE && month->granularity == FC_GRANULARITY_MONTH &&
           !month->expr.year && month->sentence + 1 >= time->sentence &&
           r->times->items[quarter].sentence + 1 < month->sentence;
}

fc_stretch fc_resolve_year_ago(fc_resolver *r, fc_time *time)
{
    int32_t ended = ended_quarter(r, time);
    int32_t quarter = ended >= 0 ? ended : last_quarter(r), other = last_compared(r);
    if (time->expr.reference >= 0) {
        other = time->expr.reference;
        quarter = -1;
    }
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R9-year-ago", true);
    if (compares_months(r, time))
        return fc_stretch_shift(fc_resolver_origin(r), FC_GRANULARITY_YEAR, -1);
    if (quarter >= 0 && !month_at_hand(r, time, quarter, other))
        return fc_stretch_shift(fc_time_day(&r->times->items[quarter]), FC_GRANULARITY_QUARTER, -4);
    if (other >= 0) {
        const fc_time *compared = &r->times->items[other];
        bool fine = compared->granularity == FC_GRANULARITY_MONTH ||
                    compared->granularity == FC_GRANULARITY_QUARTER;
        bool ago = time->expr.flags & FC_EXPR_CUT && r->anchor != FC_DAY_NONE;
        bool old = ago && fc_time_day(compared) < r->anchor - COMPARED_DAYS;
        if (fine && !old) /* but "won in 2004 ... last won a year ago" */
            return fc_stretch_around(fc_calendar_add_months(fc_time_day(compared), -12),
                                     (fc_granularity)compared->granularity);
    }
    return fc_stretch_shift(fc_resolver_origin(r), FC_GRANULARITY_YEAR, -1);
}
