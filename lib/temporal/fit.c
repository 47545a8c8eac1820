#include "fit.h"

/* ---- Weights ------------------------------------------------------------------------------- */

/* A bare weekday in a past clause, by how many days it lies back; the newest counts full. */
static const int8_t past_newest[] = {13, 6, 0, -2, -6, -8, -10};
static const int8_t past_other[] = {2, 3, 2, 1, -1, -3, -5};

/* A bare weekday in a future clause, by how many days it lies ahead. */
static const int8_t future_weekday[] = {-5, 3, 3, 2, 2, 1, 1};

/* A bare weekday in a clause without tense, by how many days it lies back (as a circle). */
static const int8_t open_weekday[] = {4, 2, 1, 0, 0, 1, 2};

enum { SAME_DAY = 30,       /* "later Friday" on a Friday, or not */
       PLAUSIBLE_DAY = 4,   /* a month and day at the distance where news name them so */
       MISPLACED_DAY = -12, /* told as past, but ahead, or the other way round */
       WEEKDAY_FITS = 10,   /* "Thursday, May 16" in a year that has it */
       WEEKDAY_FAILS = -20 };

/* A full date of the page, by how many days the anchor lies behind it. */
static const int8_t metadata_points[] = {60, 25, 10};
static const int8_t dateline_points[] = {50, 35, 15};
static const int8_t caption_points[] = {40, 25, 15, 8, 6, 5, 5, 4};
enum { METADATA_ELSEWHERE = -40, DATELINE_ELSEWHERE = -35, CAPTION_LATER = -10, CAPTION_OLD = -20,
       CAPTION_AHEAD = -50, CAPTION_OLD_DAYS = 60, UPDATED_LATER = 10, UPDATE_DAYS = 30 };

enum { SEASON_DAYS = 75 };

/* ---- Weekdays ------------------------------------------------------------------------------ */

static int days_back(fc_day day, int weekday)
{
    return (fc_calendar_weekday(day) - weekday + 7) % 7;
}

/* The past weekday that lies back least from the day; 7 if there is none. */
static int newest_back(const fc_evidences *evidence, fc_day day)
{
    int newest = 7;
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->kind == FC_EVIDENCE_WEEKDAY && e->tense < 0 && days_back(day, e->weekday) < newest)
            newest = days_back(day, e->weekday);
    }
    return newest;
}

/* The weekday that the text names first: most often that of its news. */
static const fc_evidence *first_weekday(const fc_evidences *evidence)
{
    const fc_evidence *first = NULL;
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->kind == FC_EVIDENCE_WEEKDAY && (!first || e->byte < first->byte))
            first = e;
    }
    return first;
}

static int weekday_points(const fc_evidence *e, fc_day day, int newest, bool lead)
{
    int back = days_back(day, e->weekday);
    if (e->same_day)
        return back == 0 ? SAME_DAY : -SAME_DAY;
    if (e->tense < 0) {
        int points = back == newest ? past_newest[back] : past_other[back];
        return e->count > 1 || lead ? points : points / 2; /* said once, it may be background */
    }
    if (e->tense > 0)
        return future_weekday[(7 - back) % 7];
    return open_weekday[back];
}

/* ---- Days of months ------------------------------------------------------------------------ */

/* The distance from the day to the nearest such day of a month: negative if that lies back. */
static int nearest_distance(fc_day day, int month, int day_of_month, fc_day *found)
{
    int year = fc_calendar_year(day), best = INT32_MAX;
    *found = FC_DAY_NONE;
    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
        fc_day other = fc_calendar_day(candidate, month, day_of_month);
        if (other == FC_DAY_NONE)
            continue;
        int distance = other - day, size = distance < 0 ? -distance : distance;
        if (size < (best < 0 ? -best : best)) {
            best = distance;
            *found = other;
        }
    }
    return best;
}

static int month_day_points(const fc_evidence *e, fc_day day)
{
    fc_day found;
    int distance = nearest_distance(day, e->month, e->day_of_month, &found), points = 0;
    if (found == FC_DAY_NONE)
        return 0;
    int size = distance < 0 ? -distance : distance;
    if (e->tense < 0 && distance > 0)
        points = MISPLACED_DAY;
    else if (e->tense > 0 && distance < 0)
        points = MISPLACED_DAY;
    else if (size > 0 && size <= SEASON_DAYS) /* on the day itself it would be "today" */
        points = PLAUSIBLE_DAY;
    if (e->weekday)
        points += fc_calendar_weekday(found) == e->weekday ? WEEKDAY_FITS : WEEKDAY_FAILS;
    return points;
}

/* ---- Dates of the page ---------------------------------------------------------------------- */

static int from_table(const int8_t *points, size_t count, int behind, int elsewhere)
{
    return behind >= 0 && (size_t)behind < count ? points[behind] : elsewhere;
}

static int caption_fit(int behind)
{
    if (behind < 0)
        return CAPTION_AHEAD;
    int later = behind > CAPTION_OLD_DAYS ? CAPTION_OLD : CAPTION_LATER;
    return from_table(caption_points, sizeof caption_points, behind, later);
}

bool fc_fit_is_told(const fc_evidences *evidence, const fc_evidence *caption)
{
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->kind == FC_EVIDENCE_WEEKDAY && e->tense <= 0 && caption->day != FC_DAY_NONE &&
            e->weekday == fc_calendar_weekday(caption->day))
            return true;
    }
    return false;
}

static int page_points(const fc_evidences *evidence, const fc_evidence *e, int behind)
{
    int points = 0;
    switch ((fc_anchor_basis)e->basis) {
    case FC_ANCHOR_METADATA:
        if (e->weight == FC_WEIGHT_UPDATED && behind < 0 && behind >= -UPDATE_DAYS)
            return UPDATED_LATER;
        points = from_table(metadata_points, sizeof metadata_points, behind, METADATA_ELSEWHERE);
        break;
    case FC_ANCHOR_DATELINE:
        points = from_table(dateline_points, sizeof dateline_points, behind, DATELINE_ELSEWHERE);
        break;
    case FC_ANCHOR_CAPTION:
        return fc_fit_is_told(evidence, e) ? caption_fit(behind) : caption_fit(behind) / 4;
    default:
        return 0;
    }
    return points * (int)e->weight / 100;
}

/* Month and day of a dateline or a metadata line, without a year. */
static int page_month_day_points(const fc_evidences *evidence, const fc_evidence *e, fc_day day)
{
    fc_day found;
    int distance = nearest_distance(day, e->month, e->day_of_month, &found);
    return found == FC_DAY_NONE ? 0 : page_points(evidence, e, -distance);
}

/* ---- All together -------------------------------------------------------------------------- */

fc_fit fc_fit_of(const fc_evidences *evidence, fc_day day)
{
    fc_fit fit = {0, 0};
    int newest = newest_back(evidence, day);
    const fc_evidence *lead = first_weekday(evidence);
    fit.text += fc_told_points(evidence, day);
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        bool text = e->basis == FC_ANCHOR_TEXT;
        switch ((fc_evidence_kind)e->kind) {
        case FC_EVIDENCE_WEEKDAY:
            fit.text += weekday_points(e, day, newest, e == lead);
            break;
        case FC_EVIDENCE_MONTH_DAY:
            if (text)
                fit.text += month_day_points(e, day);
            else
                fit.page += page_month_day_points(evidence, e, day);
            break;
        case FC_EVIDENCE_DATE:
            if (!text)
                fit.page += page_points(evidence, e, day - e->day);
            break;
        case FC_EVIDENCE_YEAR:
            break;
        }
    }
    return fit;
}

bool fc_fit_has_days(const fc_evidences *evidence)
{
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->basis == FC_ANCHOR_TEXT &&
            (e->kind == FC_EVIDENCE_WEEKDAY || e->kind == FC_EVIDENCE_MONTH_DAY))
            return true;
    }
    return false;
}
