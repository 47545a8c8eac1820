/*
 * What the years and full dates told in a text say about the day it was written.
 *
 * A text is not written before what it tells as past, nor after what it tells as to come. The
 * latest date or quarter of a text is often its news, so days soon behind it gain; but it may as
 * well be background, so days long behind it lose nothing, and a date of the page outweighs it.
 */
#include "temporal/fit.h"

enum { BEFORE_PAST = -30,   /* the day is before a date that is told as past */
       BEFORE_PASTS = -45,  /* before two or more */
       BEHIND_FUTURE = -15, /* it is behind a date that is told as to come */
       BEHIND_DAYS = 3,
       NEAR_WEEKDAY = 14,   /* more for "Thursday, May 16, 2024", which is mostly news */
       NEAR_WEEKDAY_DAYS = 14,
       BEFORE_YEAR = -30,   /* the day is before a year that is told as past */
       LATE_YEAR = -3,      /* each year later than the last year told and one */
       LATE_YEAR_MAX = 5,
       NEXT_YEAR = 3,       /* the current year is "this year" rather than a figure */
       MONTH_DAYS = 31,
       QUARTER_DAYS = 92 };

typedef struct step {
    int days;   /* up to so many behind */
    int points;
} step;

static const step near_day[] = {{3, 16}, {14, 12}, {45, 6}, {120, 3}};
static const step near_coming[] = {{14, 8}, {120, 4}};
static const step near_period[] = {{0, 4}, {60, 8}, {120, 6}, {200, 2}};

static int points_at(const step *steps, size_t count, int days)
{
    for (size_t i = 0; i < count; i++) {
        if (days <= steps[i].days)
            return steps[i].points;
    }
    return 0;
}

#define POINTS_AT(steps, days) points_at(steps, sizeof(steps) / sizeof *(steps), days)

static void lift(int *value, int other)
{
    if (other > *value)
        *value = other;
}

int fc_told_last_year(const fc_evidences *evidence)
{
    int last = 0;
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        bool date = e->kind == FC_EVIDENCE_DATE && e->basis == FC_ANCHOR_TEXT;
        if ((date || e->kind == FC_EVIDENCE_YEAR) && e->tense < 0)
            lift(&last, e->year);
    }
    return last;
}

int fc_told_year_points(int last, int year)
{
    if (last == 0 || year == last)
        return 0;
    if (year < last)
        return BEFORE_YEAR;
    int late = year - last - 1;
    return late == 0 ? NEXT_YEAR : LATE_YEAR * (late < LATE_YEAR_MAX ? late : LATE_YEAR_MAX);
}

bool fc_told_date_of(fc_told_date *out, const fc_evidence *e)
{
    fc_told_date told = {e->day, FC_TOLD_DAY, e->tense < 0, e->weekday != 0};
    if (e->kind == FC_EVIDENCE_DATE && e->basis == FC_ANCHOR_TEXT) {
        told.kind = e->tense > 0 ? FC_TOLD_COMING : FC_TOLD_DAY;
    } else if (e->kind == FC_EVIDENCE_YEAR && e->month && e->tense < 0) {
        told.kind = FC_TOLD_PERIOD;
        told.day = fc_calendar_day(e->year, e->month, fc_calendar_month_days(e->year, e->month));
    } else {
        return false;
    }
    *out = told;
    return told.day != FC_DAY_NONE;
}

int fc_told_points(const fc_told_date *dates, size_t count, int years, fc_day day)
{
    int near = 0;               /* the best points of a date that may be the news */
    int before = 0, coming = 0; /* dates told as past that the day is before, to come and behind */
    for (size_t i = 0; i < count; i++) {
        int behind = day - dates[i].day;
        switch (dates[i].kind) {
        case FC_TOLD_COMING:
            if (behind <= 0)
                lift(&near, POINTS_AT(near_coming, -behind));
            coming += behind > BEHIND_DAYS;
            break;
        case FC_TOLD_DAY:
            if (behind >= 0)
                lift(&near, POINTS_AT(near_day, behind) +
                                (dates[i].named && behind <= NEAR_WEEKDAY_DAYS ? NEAR_WEEKDAY : 0));
            else
                before += dates[i].past;
            break;
        default:
            if (behind >= -MONTH_DAYS)
                lift(&near, POINTS_AT(near_period, behind));
            before += behind < -QUARTER_DAYS;
        }
    }
    int order = before > 1 ? BEFORE_PASTS : before ? BEFORE_PAST : 0;
    if (coming)
        order += BEHIND_FUTURE;
    return near + (years < 0 && order < 0 ? (years < order ? years : order) : years + order);
}
