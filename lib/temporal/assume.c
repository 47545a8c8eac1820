#include "temporal/assume.h"

#include <string.h>

#include "temporal/expr.h"
#include "temporal/story.h"

/* ---- Sources ------------------------------------------------------------------------------- */

/*
 * Weekdays and leap years come round in 28 years. The years are none that a text would be of by
 * chance: what is explicit does not meet what is assumed.
 */
enum { FIRST_YEAR = 9001, YEARS = 28, WEEK = 7 };

/* The day of a month that the text tells as past most often, best with its weekday. */
static const fc_evidence *told_day(const fc_story *s)
{
    const fc_evidence *best = NULL;
    for (size_t i = 0; i < s->count; i++) {
        for (size_t k = 0; k < s->evidence[i]->count; k++) {
            const fc_evidence *e = &s->evidence[i]->items[k];
            if (e->kind != FC_EVIDENCE_MONTH_DAY || e->tense > 0)
                continue;
            bool named = best && (e->weekday != 0) != (best->weekday != 0) ? e->weekday != 0
                                                                           : best == NULL;
            bool same = best && (e->weekday != 0) == (best->weekday != 0);
            if (named || (same && e->count > best->count))
                best = e;
        }
    }
    return best;
}

static int64_t support(const fc_story *s, fc_day centre)
{
    fc_story placed = *s;
    int64_t sum = 0;
    placed.centre = centre;
    for (size_t i = 0; i < s->count; i++) {
        fc_fit fit;
        fc_day day = fc_story_day_near(&placed, i, &fit);
        sum += fc_fit_sum(fit) * 2 - fc_story_distance(day, centre);
    }
    return sum;
}

static fc_day choose(const fc_story *s)
{
    const fc_evidence *told = told_day(s);
    fc_day best = FC_DAY_NONE;
    int64_t most = INT64_MIN;
    for (int i = 0; i < (told ? YEARS : WEEK); i++) {
        fc_day day = told ? fc_calendar_day(FIRST_YEAR + i, told->month, told->day_of_month)
                          : fc_calendar_day(FIRST_YEAR, 7, 1 + i);
        bool fits = day != FC_DAY_NONE &&
                    (!told || !told->weekday || told->weekday == fc_calendar_weekday(day));
        int64_t points = fits ? support(s, day + (told ? 1 : 0)) : INT64_MIN;
        if (fits && points > most) {
            most = points;
            best = day + (told ? 1 : 0);
        }
    }
    return best;
}

int fc_story_assume(const fc_story *s, fc_arena *arena)
{
    fc_story placed = *s;
    int status = fc_story_find_centre(&placed, true, arena);
    if (status)
        return status;
    if (placed.centre == FC_DAY_NONE)
        placed.centre = choose(s);
    for (size_t i = 0; i < s->count && placed.centre != FC_DAY_NONE; i++)
        s->anchors[i]->assumed = fc_story_day_near(&placed, i, NULL);
    return fc_arena_status(arena);
}

/* ---- Mentions ------------------------------------------------------------------------------ */

/* Of what the mention is read; REAL where an assumed year would show in it. */
static fc_calendar_of calendar_of(const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    bool by_other = expr->reference >= 0;
    switch ((fc_time_op)expr->op) {
    case FC_OP_WEEKDAY:
        return expr->order || by_other ? FC_CALENDAR_RELATIVE : FC_CALENDAR_WEEKDAYS;
    case FC_OP_DATE:
        if (expr->year || !expr->month || (expr->flags & (FC_EXPR_YEAR_SHIFT | FC_EXPR_THAT_YEAR)))
            return FC_CALENDAR_REAL;
        return expr->weekday && !expr->day ? FC_CALENDAR_RELATIVE : FC_CALENDAR_MONTHS;
    case FC_OP_HOLIDAY:
        return expr->order || by_other ? FC_CALENDAR_REAL : FC_CALENDAR_MONTHS;
    case FC_OP_SHIFT:
    case FC_OP_SAME:
        return expr->unit <= FC_GRANULARITY_WEEK ? FC_CALENDAR_RELATIVE : FC_CALENDAR_REAL;
    case FC_OP_MONTH_DAY:
    case FC_OP_CLOCK:
        return FC_CALENDAR_RELATIVE;
    default:
        return FC_CALENDAR_REAL;
    }
}

int fc_times_assume(fc_assumed **out, const fc_times *times, fc_day day, fc_arena *arena)
{
    fc_times copy = {0};
    fc_assumed *spans = FC_NEW_ARRAY(arena, fc_assumed, times->count + 1);
    fc_arena_mark scratch = fc_arena_mark_of(arena);
    copy.items = FC_NEW_ROOM(arena, fc_time, times->count + 1);
    if (!spans || !copy.items)
        return FACTCHECK_ENOMEM;
    if (times->count)
        memcpy(copy.items, times->items, times->count * sizeof *copy.items);
    copy.count = copy.capacity = times->count;
    int status = fc_times_resolve(&copy, day, arena);
    for (size_t i = 0; i < times->count; i++) {
        const fc_time *time = &copy.items[i];
        fc_calendar_of calendar = calendar_of(time);
        bool open = times->items[i].begin == FC_MINUTE_NONE && calendar != FC_CALENDAR_REAL;
        spans[i].begin = open ? time->begin : FC_MINUTE_NONE;
        spans[i].until = open ? time->until : FC_MINUTE_NONE;
        spans[i].calendar = (uint8_t)calendar;
    }
    fc_arena_release(arena, scratch);
    *out = spans;
    return status ? status : fc_arena_status(arena);
}
