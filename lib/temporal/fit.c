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

/* How many days the weekday lies back from another; both count from Monday, which is 0. */
static int days_back(int day, int weekday)
{
    return (day - (weekday - 1) + 7) % 7;
}

/* The past weekday that lies back least from the day; 7 if there is none. */
static int newest_back(const fc_evidences *evidence, int day)
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

static int weekday_points(const fc_evidence *e, int day, int newest, bool lead)
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

/* What all bare weekdays say of each day of the week. */
static void sum_weekdays(fc_fitter *f, const fc_evidence *lead)
{
    for (int day = 0; day < 7; day++) {
        int newest = newest_back(f->evidence, day);
        for (size_t i = 0; i < f->evidence->count; i++) {
            const fc_evidence *e = &f->evidence->items[i];
            if (e->kind == FC_EVIDENCE_WEEKDAY)
                f->weekdays[day] += weekday_points(e, day, newest, e == lead);
        }
    }
}

/* ---- Days of months ------------------------------------------------------------------------ */

enum { HALF_YEAR = 182 }; /* the same day of another year is further off than a day so near */

/* Of the three days of the years around it the one nearest to the day, of equals the earlier. */
static fc_day nearest(const fc_fit_date *date, fc_day day)
{
    fc_day best = date->days[1];
    int least = INT32_MAX;
    if (best != FC_DAY_NONE && best - day <= HALF_YEAR && day - best <= HALF_YEAR)
        return best;
    best = FC_DAY_NONE;
    for (size_t i = 0; i < 3; i++) {
        if (date->days[i] == FC_DAY_NONE)
            continue;
        int size = date->days[i] > day ? date->days[i] - day : day - date->days[i];
        if (size < least) {
            least = size;
            best = date->days[i];
        }
    }
    return best;
}

static int month_day_points(const fc_evidence *e, fc_day found, fc_day day)
{
    int distance = found - day, size = distance < 0 ? -distance : distance, points = 0;
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

static int page_points(const fc_fit_date *date, int behind)
{
    const fc_evidence *e = date->of;
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
        return date->told ? caption_fit(behind) : caption_fit(behind) / 4;
    default:
        return 0;
    }
    return points * (int)e->weight / 100;
}

/* ---- All together -------------------------------------------------------------------------- */

int fc_fitter_init(fc_fitter *out, const fc_evidences *evidence, fc_arena *arena)
{
    const fc_evidence *lead = first_weekday(evidence);
    fc_fitter f = {.evidence = evidence, .last_year = fc_told_last_year(evidence)};
    f.told = FC_NEW_ROOM(arena, fc_told_date, evidence->count + 1);
    f.pages = FC_NEW_ROOM(arena, fc_fit_date, evidence->count + 1);
    f.days = FC_NEW_ROOM(arena, fc_fit_date, evidence->count + 1);
    if (!f.told || !f.pages || !f.days)
        return FACTCHECK_ENOMEM;
    if (lead)
        sum_weekdays(&f, lead);
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        bool page = e->kind == FC_EVIDENCE_DATE && e->basis != FC_ANCHOR_TEXT;
        if (page || e->kind == FC_EVIDENCE_MONTH_DAY) {
            fc_fit_date date = {.of = e, .days = {e->day}};
            date.told = e->basis == FC_ANCHOR_CAPTION && fc_fit_is_told(evidence, e);
            if (page)
                f.pages[f.page_count++] = date;
            else
                f.days[f.day_count++] = date;
        }
        f.told_count += fc_told_date_of(&f.told[f.told_count], e);
    }
    *out = f;
    return FACTCHECK_OK;
}

/* Takes the year of a day for the one at hand. */
static void enter_year(fc_fitter *f, fc_day day)
{
    int year = fc_calendar_year(day);
    fc_day begin = fc_calendar_day(year, 1, 1), end = fc_calendar_day(year, 12, 31);
    bool inside = begin != FC_DAY_NONE && begin <= day && day <= end; /* of the calendar */
    f->year_begin = inside ? begin : day;
    f->year_end = inside ? end + 1 : day + 1;
    f->year_points = fc_told_year_points(f->last_year, year);
    for (size_t i = 0; i < f->day_count; i++) {
        const fc_evidence *e = f->days[i].of;
        for (int k = 0; k < 3; k++)
            f->days[i].days[k] = fc_calendar_day(year - 1 + k, e->month, e->day_of_month);
    }
}

/* As fc_fit_days, for days of the year at hand. */
static void fit_in_year(const fc_fitter *f, fc_day first, fc_day end, fc_fit *out)
{
    int weekday = fc_calendar_weekday(first) - 1;
    for (fc_day day = first; day < end; day++) {
        fc_fit *fit = &out[day - first];
        fit->page = 0;
        fit->text = f->weekdays[weekday] + f->year_points;
        weekday = weekday == 6 ? 0 : weekday + 1;
        if (f->told_count)
            fit->text += fc_told_points(f->told, f->told_count, f->year_points, day) -
                         f->year_points;
    }
    for (size_t i = 0; i < f->page_count; i++) {
        for (fc_day day = first; day < end; day++)
            out[day - first].page += page_points(&f->pages[i], day - f->pages[i].days[0]);
    }
    for (size_t i = 0; i < f->day_count; i++) {
        const fc_evidence *e = f->days[i].of;
        for (fc_day day = first; day < end; day++) {
            fc_day found = nearest(&f->days[i], day);
            if (found != FC_DAY_NONE && e->basis == FC_ANCHOR_TEXT)
                out[day - first].text += month_day_points(e, found, day);
            else if (found != FC_DAY_NONE)
                out[day - first].page += page_points(&f->days[i], day - found);
        }
    }
}

void fc_fit_days(fc_fitter *f, fc_day first, fc_day end, fc_fit *out)
{
    while (first < end) {
        if (first < f->year_begin || first >= f->year_end)
            enter_year(f, first);
        fc_day until = end < f->year_end ? end : f->year_end;
        fit_in_year(f, first, until, out);
        out += until - first;
        first = until;
    }
}

fc_fit fc_fit_of(fc_fitter *f, fc_day day)
{
    fc_fit fit;
    fc_fit_days(f, day, day + 1, &fit);
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
