/*
 * The centre of a story: the day around which the sources, with all that they say, fit best. It is
 * one for all and found from sums, so that nothing depends on the order of the sources.
 */
#include <stdlib.h>

#include "temporal/story.h"

enum { SURE_INFERRED = 40, /* of a centre that no source is dated by */
       TRUSTED = 50,       /* a story is dated if an anchor of it is this sure */
       OFFERED = 40,       /* an anchor this sure may be the centre of a story */
       OFFERS = 5,         /* days that a source offers at most */
       WEIGHT_PAGE = 30,   /* of other dates of a page, as of a confidence */
       WEIGHT_TEXT = 10,
       PER_DAY = 5,        /* half points less for each day from the centre */
       TOLD_DAYS = 7,      /* a day of a month is told about so many days later */
       REMOTE = -10,       /* for a day that all dates told are long before, each */
       REMOTE_DAYS = 200,
       REMOTE_MIN = 2,
       REMOTE_MOST = 4,
       CENTRES_MAX = 32,   /* days that a story may be centred on */
       FIT_CAP = 60 };     /* what one source can say for or against a centre */

/* ---- Candidates ---------------------------------------------------------------------------- */

typedef struct candidate {
    fc_day day;
    int64_t weight;
} candidate;

static int by_day(const void *a, const void *b)
{
    fc_day x = ((const candidate *)a)->day, y = ((const candidate *)b)->day;
    return (x > y) - (x < y);
}

/* The heavier first, of equals the earlier. */
static int by_weight(const void *a, const void *b)
{
    int64_t x = ((const candidate *)a)->weight, y = ((const candidate *)b)->weight;
    return x != y ? (x < y) - (x > y) : by_day(a, b);
}

/* A date that a story may be centred on: of a page, or one that a text tells as past. */
static bool may_date(const fc_evidence *e)
{
    return e->kind == FC_EVIDENCE_DATE && (e->basis != FC_ANCHOR_TEXT || e->tense < 0);
}

/* "sworn in on May 7" in a text that tells of 2023: soon after it, in 2023 or the year behind. */
static size_t offer_month_day(const fc_evidences *evidence, candidate *out)
{
    int year = fc_told_last_year(evidence);
    size_t count = 0;
    for (size_t i = 0; i < evidence->count && year && count == 0; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->kind != FC_EVIDENCE_MONTH_DAY || e->tense >= 0)
            continue;
        for (int y = year; y <= year + 1; y++) {
            fc_day day = fc_calendar_day(y, e->month, e->day_of_month);
            if (day == FC_DAY_NONE)
                continue;
            out[count].day = day + TOLD_DAYS;
            out[count++].weight = WEIGHT_TEXT;
        }
    }
    return count;
}

/* Adds what a source offers: its settled day, and the latest of its other dates. */
static size_t offer(const fc_story *s, size_t index, candidate *out, bool *trusted)
{
    const fc_anchor *anchor = s->anchors[index];
    const fc_evidences *evidence = s->evidence[index];
    size_t count = 0;
    if (anchor->day != FC_DAY_NONE && anchor->confidence >= OFFERED) {
        out[count].day = anchor->day;
        out[count++].weight = anchor->confidence;
        *trusted = *trusted || anchor->confidence >= TRUSTED;
    }
    fc_day latest[2] = {FC_DAY_NONE, FC_DAY_NONE}; /* of the page, of the text */
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        fc_day *day = &latest[e->basis == FC_ANCHOR_TEXT];
        if (may_date(e) && e->day > *day)
            *day = e->day;
    }
    for (size_t i = 0; i < 2; i++) {
        if (latest[i] == FC_DAY_NONE || latest[i] == anchor->day)
            continue;
        out[count].day = latest[i];
        out[count++].weight = i == 0 ? WEIGHT_PAGE : WEIGHT_TEXT;
    }
    return count + offer_month_day(evidence, out + count);
}

/*
 * The days that the sources offer, each once, the most trusted first; their number, 0 if none of
 * the sources knows its day, and `guess` is not set.
 */
static size_t list_candidates(const fc_story *s, bool guess, candidate *out)
{
    size_t count = 0, kept = 0;
    bool trusted = false;
    for (size_t i = 0; i < s->count; i++)
        count += offer(s, i, out + count, &trusted);
    if (count == 0 || (!trusted && !guess))
        return 0;
    qsort(out, count, sizeof *out, by_day);
    for (size_t i = 1; i < count; i++) {
        if (out[i].day == out[kept].day)
            out[kept].weight += out[i].weight;
        else
            out[++kept] = out[i];
    }
    kept++;
    qsort(out, kept, sizeof *out, by_weight);
    return kept < CENTRES_MAX ? kept : CENTRES_MAX;
}

/* ---- How well sources fit ------------------------------------------------------------------- */

/* The day near the centre that fits the source best, of equals the earliest. */
static fc_day best_near(fc_fitter *f, fc_day centre, int *points, fc_fit *fit)
{
    fc_day best = centre, first = centre > FC_STORY_DAYS ? centre - FC_STORY_DAYS : 0;
    fc_day end = centre + FC_STORY_DAYS + 1;
    fc_fit fits[2 * FC_STORY_DAYS + 1];
    int most = INT32_MIN;
    fc_fit_days(f, first, end, fits);
    for (fc_day day = first; day < end; day++) {
        int sum = fc_fit_sum(fits[day - first]) * 2 - fc_story_distance(day, centre) * PER_DAY;
        if (sum > most) {
            most = sum;
            best = day;
        }
    }
    *points = most / 2;
    if (fit)
        *fit = fits[best - first];
    return best;
}

fc_day fc_story_day_near(const fc_story *s, size_t source, fc_fit *fit)
{
    int points;
    return best_near(&s->fitters[source], s->centre, &points, fit);
}

/* How well a source fits a story around the day: its best day there, capped. */
static int support(const fc_story *s, size_t index, fc_day centre)
{
    int points;
    const fc_anchor *anchor = s->anchors[index];
    if (anchor->basis == FC_ANCHOR_GIVEN) {
        int far = fc_story_distance(anchor->day, centre);
        return far <= FC_STORY_DAYS ? FIT_CAP - far : -FIT_CAP;
    }
    best_near(&s->fitters[index], centre, &points, NULL);
    return points > FIT_CAP ? FIT_CAP : points < -FIT_CAP ? -FIT_CAP : points;
}

/* What the story tells with full dates, months or quarters of years, without lines of metadata. */
static fc_day told_day(const fc_evidence *e)
{
    bool header = e->basis == FC_ANCHOR_METADATA || e->basis == FC_ANCHOR_DATELINE;
    if (e->kind == FC_EVIDENCE_DATE)
        return header || e->tense > 0 ? FC_DAY_NONE : e->day;
    if (e->kind != FC_EVIDENCE_YEAR || !e->month || e->tense >= 0)
        return FC_DAY_NONE;
    return fc_calendar_day(e->year, e->month, 1);
}

/* News tells of its own days: a story whose dates all lie long before a day is not of that day. */
static int remoteness(const fc_story *s, fc_day centre)
{
    size_t told = 0;
    for (size_t i = 0; i < s->count; i++) {
        for (size_t k = 0; k < s->evidence[i]->count; k++) {
            fc_day day = told_day(&s->evidence[i]->items[k]);
            told += day != FC_DAY_NONE;
            if (day != FC_DAY_NONE && day <= centre + FC_STORY_DAYS && day + REMOTE_DAYS >= centre)
                return 0;
        }
    }
    return told < REMOTE_MIN ? 0 : told < REMOTE_MOST ? REMOTE * (int)told : REMOTE * REMOTE_MOST;
}

/* What the sources tell together for or against a day. */
static int64_t support_together(const fc_story *s, int last_year, fc_day centre)
{
    int year = fc_calendar_date(centre).year;
    return 2 * fc_told_year_points(last_year, year) + remoteness(s, centre);
}

/* ---- The choice ---------------------------------------------------------------------------- */

static void choose_centre(fc_story *s, const candidate *candidates, size_t count)
{
    int64_t best = INT64_MIN, points[CENTRES_MAX] = {0};
    int year = 0; /* the last that any of the sources tells */
    for (size_t i = 0; i < s->count; i++) {
        int told = s->fitters[i].last_year;
        year = told > year ? told : year;
    }
    for (size_t k = 0; k < s->count; k++) {
        for (size_t i = 0; i < count; i++)
            points[i] += support(s, k, candidates[i].day);
    }
    for (size_t i = 0; i < count; i++) {
        points[i] += support_together(s, year, candidates[i].day);
        if (points[i] > best || (points[i] == best && candidates[i].day < s->centre)) {
            best = points[i];
            s->centre = candidates[i].day;
        }
    }
}

/* As sure as the surest source of its days. */
static void rate_centre(fc_story *s)
{
    for (size_t i = 0; i < s->count; i++) {
        const fc_anchor *anchor = s->anchors[i];
        if (anchor->day != FC_DAY_NONE && fc_story_distance(anchor->day, s->centre) <= FC_STORY_DAYS &&
            anchor->confidence > s->sure)
            s->sure = anchor->confidence;
    }
    s->sure = s->sure < SURE_INFERRED ? SURE_INFERRED : s->sure;
}

int fc_story_find_centre(fc_story *s, bool guess, fc_arena *arena)
{
    candidate *candidates = FC_NEW_ARRAY(arena, candidate, s->count * OFFERS);
    if (!candidates)
        return FACTCHECK_ENOMEM;
    size_t found = list_candidates(s, guess, candidates);
    if (found == 0)
        return fc_arena_status(arena);
    choose_centre(s, candidates, found);
    rate_centre(s);
    return fc_arena_status(arena);
}
