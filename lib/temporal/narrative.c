/*
 * Narratives: texts about times long past, whose months and weekdays follow the last date told.
 *
 * The signs: there is no anchor, or years and full dates far before it are told again and again;
 * and words that count from the day of writing (yesterday, last week, bare weekdays) are rare. A
 * short text has few dates: it is a narrative if it opens with a far one and has no such word.
 */
#include "resolve.h"

enum { FAR_YEARS = 2,    /* a year this much before the anchor's is far */
       FAR_MIN = 5,      /* as many far dates make a narrative ... */
       FAR_SHARE = 4,    /* ... if they outnumber the words of the day this many times */
       FAR_OPENING = 3,  /* far years in a text that opens with a year alone: "Founded in 1970" */
       MANY_TOLD = 6,    /* months without a year make up for years, if few lie ahead */
       TODAY_SHARE = 8,  /* in a text that opens with a far date so many outweigh a "today" */
       TOLD_MIN = 4 };   /* dates of a text that opens with a far one, of a story and not of a life */

typedef struct signs {
    size_t dated; /* explicit years */
    size_t far;   /* of them, far before the anchor */
    size_t told;  /* dates, with a year or without */
    size_t counted; /* days and units counted from them: "two days later", "on the 25th" */
    size_t now;   /* words that count from the day of writing */
    size_t today;   /* of them, "today", which may be "nowadays" */
    size_t weekdays; /* of them, weekdays by themselves */
    size_t present; /* now, currently */
    size_t yearless; /* months without a year, with days or without */
    size_t ahead;    /* of them, in clauses of what is to come */
    bool opens_far;  /* the first date has a year, a far one ... */
    bool opens_date; /* ... and stands with its month */
} signs;

static bool counts_from_writing(const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->op == FC_OP_WEEKDAY)
        return !(expr->flags & (FC_EXPR_VAGUE | FC_EXPR_EQUATED)); /* "May 16, a Thursday" */
    if (expr->op == FC_OP_DATE && expr->weekday && !expr->year) /* "Friday, May 3" */
        return true;
    if (expr->unit == FC_GRANULARITY_YEAR && expr->edge && !expr->order && !expr->amount)
        return false; /* "by year's end" */
    return expr->op == FC_OP_SHIFT && expr->reference < 0 && !(expr->part && !expr->amount);
}

static void read_sign(signs *s, const fc_time *time, int year)
{
    const fc_time_expr *expr = &time->expr;
    bool date = expr->op == FC_OP_DATE && expr->unit <= FC_GRANULARITY_YEAR;
    s->told += date;
    bool now = counts_from_writing(time);
    s->now += now;
    s->counted += expr->op == FC_OP_MONTH_DAY || (expr->op == FC_OP_SHIFT && expr->reference >= 0);
    s->today += now && expr->op == FC_OP_SHIFT && !expr->amount && !expr->order && !expr->part;
    s->weekdays += now && expr->op == FC_OP_WEEKDAY && !expr->order && expr->tense <= 0;
    s->present += expr->op == FC_OP_REFER && expr->amount == 0;
    bool yearless = date && expr->month > 0 && !expr->year && !expr->order;
    s->yearless += yearless;
    s->ahead += yearless && expr->tense > 0;
    if (!date || expr->year == 0)
        return;
    bool far = expr->year + FAR_YEARS < year;
    if (s->dated == 0) {
        s->opens_far = far && s->told == 1; /* no date of this year stands in front */
        s->opens_date = expr->month > 0 || expr->unit == FC_GRANULARITY_SEASON;
    }
    s->dated++;
    s->far += far;
}

bool fc_is_narrative(const fc_times *times, fc_day anchor)
{
    signs s = {0};
    int year = anchor == FC_DAY_NONE ? 0 : fc_calendar_year(anchor);
    for (size_t i = 0; i < times->count; i++)
        read_sign(&s, &times->items[i], year);
    if (anchor == FC_DAY_NONE)
        return s.dated > 0 && s.told >= FAR_SHARE * s.now;
    if (s.far * 2 <= s.dated)
        return false;
    size_t story = s.opens_date ? s.told + s.counted : 0;
    bool weekdays = s.now == s.weekdays && s.far >= FAR_OPENING; /* "began on July 1 and ended on Friday" */
    bool opens = s.opens_far && s.told >= TOLD_MIN && (s.now == s.today || weekdays) &&
                 s.now * TODAY_SHARE <= story;
    bool many = s.far >= FAR_OPENING || (s.yearless >= MANY_TOLD && s.ahead * FAR_SHARE <= s.yearless);
    return (opens && (many || (s.opens_date && s.present == 0))) ||
           (s.far >= FAR_MIN && s.far >= FAR_SHARE * s.now);
}
