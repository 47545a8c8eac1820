/*
 * Narratives: texts about times long past, whose months and weekdays follow the last date told.
 *
 * The signs: there is no anchor; or years and full dates far before it are told again and again,
 * and words that count from the day of writing (yesterday, last week, bare weekdays) are rare.
 */
#include "resolve.h"

enum { FAR_YEARS = 2, /* a year this much before the anchor's is far */
       FAR_MIN = 5,   /* as many far dates make a narrative ... */
       FAR_SHARE = 4 }; /* ... if they outnumber the words of the day this many times */

static bool counts_from_writing(const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->op == FC_OP_WEEKDAY)
        return true;
    return expr->op == FC_OP_SHIFT && expr->reference < 0 && !(expr->part && !expr->amount);
}

bool fc_is_narrative(const fc_times *times, fc_day anchor)
{
    size_t far = 0, now = 0, dated = 0;
    int year = anchor == FC_DAY_NONE ? 0 : fc_calendar_date(anchor).year;
    for (size_t i = 0; i < times->count; i++) {
        const fc_time *time = &times->items[i];
        bool explicit_year = time->expr.op == FC_OP_DATE && time->expr.year > 0 &&
                             time->expr.unit <= FC_GRANULARITY_YEAR;
        dated += explicit_year;
        far += explicit_year && time->expr.year + FAR_YEARS < year;
        now += counts_from_writing(time);
    }
    if (anchor == FC_DAY_NONE)
        return dated > 0;
    return far >= FAR_MIN && far >= FAR_SHARE * now && far * 2 > dated;
}
