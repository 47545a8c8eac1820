/*
 * Settling the anchors of a story: its sources are written within a few days of each other.
 *
 * First the centre: the day around which the sources, with all that they say, fit best. Then each
 * source by itself: a date of its own is kept if its text fits it about as well as the centre's
 * days, else distrusted; a source without a date takes the day near the centre that fits its text.
 * Nothing depends on the order of the sources: the centre is one for all, and found from sums.
 */
#include <stdlib.h>

#include "temporal/fit.h"

enum { SURE_STORY = 45,      /* plus points of the fit, for a source that says its day by others */
       SURE_STORY_MOST = 85,
       SURE_STORY_BARE = 20, /* a source that says nothing of its day */
       SURE_INFERRED = 40,   /* of a centre that no source is dated by */
       SURE_AGREED = 3,      /* more for a source that the others agree with */
       SURE_APART = 30,      /* less for one that stands apart */
       TRUSTED = 50,         /* a story is dated if an anchor of it is this sure */
       OFFERED = 40,         /* an anchor this sure may be the centre of a story */
       OFFERS = 5,           /* days that a source offers at most */
       WEIGHT_PAGE = 30,     /* of other dates of a page, as of a confidence */
       WEIGHT_TEXT = 10,
       PER_DAY = 5,          /* half points less for each day from the centre */
       STORY_DAYS = 10,      /* sources are written within so many days of the centre */
       STORY_FAR = 45,       /* a date this far from it needs a text that fits it */
       DISTRUST = 10,        /* points by which the centre must fit the text better ... */
       DISTRUST_NEAR = 40,   /* ... where the date is not far */
       TOLD_DAYS = 7,        /* a day of a month is told about so many days later */
       REMOTE = -10,         /* for a day that all dates told are long before, each */
       REMOTE_DAYS = 200,
       REMOTE_MIN = 2,
       REMOTE_MOST = 4,
       DATED_MANY = 3,       /* against so many sources a far date must be the better one */
       STORY_NEAR = 3,       /* most of a story is written within so many days of the centre */
       CENTRES_MAX = 32,     /* days that a story may be centred on */
       FIT_CAP = 60,         /* what one source can say for or against a centre */
       POINTS_TO_PERCENT = 1 };

typedef struct story {
    fc_anchor *const *anchors;
    const fc_evidences *const *evidence;
    size_t count;
    fc_day centre;
    int sure;     /* confidence of the centre */
    size_t dated; /* sources that are of its days, as the pages and texts have it */
} story;

static int distance(fc_day a, fc_day b)
{
    return a > b ? a - b : b - a;
}

/* ---- The centre ---------------------------------------------------------------------------- */

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
static size_t offer(const story *s, size_t index, candidate *out, bool *trusted)
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
 * the sources knows its day.
 */
static size_t list_candidates(const story *s, candidate *out)
{
    size_t count = 0, kept = 0;
    bool trusted = false;
    for (size_t i = 0; i < s->count; i++)
        count += offer(s, i, out + count, &trusted);
    if (!trusted)
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

/* How well one source fits days: centres lie near each other, so each day is asked for often. */
#define FITS 128 /* a power of two */

typedef struct fits {
    const fc_evidences *evidence;
    fc_day days[FITS]; /* FC_DAY_NONE: not known yet */
    int sums[FITS];
} fits;

static void fits_init(fits *f, const fc_evidences *evidence)
{
    f->evidence = evidence;
    for (size_t i = 0; i < FITS; i++)
        f->days[i] = FC_DAY_NONE;
}

static int fit_sum(fits *f, fc_day day)
{
    size_t at = (size_t)day % FITS;
    if (f->days[at] != day) {
        f->days[at] = day;
        f->sums[at] = fc_fit_sum(fc_fit_of(f->evidence, day));
    }
    return f->sums[at];
}

/* The day near the centre that fits the source best, of equals the one nearest to it. */
static fc_day best_near(fits *f, fc_day centre, int *points)
{
    fc_day best = centre, first = centre > STORY_DAYS ? centre - STORY_DAYS : 0;
    int most = INT32_MIN;
    for (fc_day day = first; day <= centre + STORY_DAYS; day++) {
        int sum = fit_sum(f, day) * 2 - distance(day, centre) * PER_DAY;
        if (sum > most) {
            most = sum;
            best = day;
        }
    }
    *points = most / 2;
    return best;
}

static fc_day best_near_centre(const story *s, const fc_evidences *evidence)
{
    fits f;
    int points;
    fits_init(&f, evidence);
    return best_near(&f, s->centre, &points);
}

/* How well a source fits a story around the day: its best day there, capped. */
static int support(const story *s, size_t index, fits *f, fc_day centre)
{
    int points;
    const fc_anchor *anchor = s->anchors[index];
    if (anchor->basis == FC_ANCHOR_GIVEN) {
        int far = distance(anchor->day, centre);
        return far <= STORY_DAYS ? FIT_CAP - far : -FIT_CAP;
    }
    best_near(f, centre, &points);
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
static int remoteness(const story *s, fc_day centre)
{
    size_t told = 0;
    for (size_t i = 0; i < s->count; i++) {
        for (size_t k = 0; k < s->evidence[i]->count; k++) {
            fc_day day = told_day(&s->evidence[i]->items[k]);
            told += day != FC_DAY_NONE;
            if (day != FC_DAY_NONE && day <= centre + STORY_DAYS && day + REMOTE_DAYS >= centre)
                return 0;
        }
    }
    return told < REMOTE_MIN ? 0 : told < REMOTE_MOST ? REMOTE * (int)told : REMOTE * REMOTE_MOST;
}

/* What the sources tell together for or against a day. */
static int64_t support_together(const story *s, int last_year, fc_day centre)
{
    int year = fc_calendar_date(centre).year;
    return 2 * fc_told_year_points(last_year, year) + remoteness(s, centre);
}

static void find_centre(story *s, const candidate *candidates, size_t count)
{
    fits f;
    int64_t best = INT64_MIN, points[CENTRES_MAX] = {0};
    int year = 0; /* the last that any of the sources tells */
    for (size_t i = 0; i < s->count; i++) {
        int told = fc_told_last_year(s->evidence[i]);
        year = told > year ? told : year;
    }
    for (size_t k = 0; k < s->count; k++) {
        fits_init(&f, s->evidence[k]);
        for (size_t i = 0; i < count; i++)
            points[i] += support(s, k, &f, candidates[i].day);
    }
    for (size_t i = 0; i < count; i++) {
        points[i] += support_together(s, year, candidates[i].day);
        if (points[i] > best || (points[i] == best && candidates[i].day < s->centre)) {
            best = points[i];
            s->centre = candidates[i].day;
        }
    }
    for (size_t i = 0; i < s->count; i++) {
        const fc_anchor *anchor = s->anchors[i];
        if (anchor->day != FC_DAY_NONE && distance(anchor->day, s->centre) <= STORY_DAYS &&
            anchor->confidence > s->sure)
            s->sure = anchor->confidence;
    }
    s->sure = s->sure < SURE_INFERRED ? SURE_INFERRED : s->sure;
}

/* ---- Each source --------------------------------------------------------------------------- */

static int at_most(int value, int most)
{
    return value > most ? most : value;
}

static void place_by_story(const story *s, fc_anchor *anchor, const fc_evidences *evidence)
{
    if (!fc_fit_has_days(evidence)) {
        fc_anchor_set(anchor, s->centre, FC_ANCHOR_STORY, SURE_STORY_BARE);
        return;
    }
    fc_day day = best_near_centre(s, evidence);
    int points = fc_fit_of(evidence, day).text;
    int sure = at_most(SURE_STORY + points / POINTS_TO_PERCENT, SURE_STORY_MOST);
    fc_anchor_set(anchor, day, FC_ANCHOR_STORY, at_most(sure, s->sure));
}

static uint32_t byte_of(const fc_evidences *evidence, fc_day day)
{
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->kind == FC_EVIDENCE_DATE && e->basis != FC_ANCHOR_TEXT && e->day == day)
            return e->byte;
    }
    return 0;
}

static void explain(fc_anchor *anchor, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "the text does not fit that day, and the other sources of the story "
                             "point to ");
    fc_calendar_write_day(anchor->day, &out);
    anchor->why = fc_builder_done(&out);
}

/* The sources that say of themselves that they are of the days of the story. */
static size_t count_dated(const story *s)
{
    size_t count = 0;
    for (size_t i = 0; i < s->count; i++) {
        fc_day day = s->anchors[i]->day;
        count += day == FC_DAY_NONE ? fc_fit_has_days(s->evidence[i])
                                    : distance(day, s->centre) <= STORY_DAYS;
    }
    return count;
}

/* Whether the text fits the days of the story so much better that the date of the page is wrong. */
static bool is_wrong(const story *s, const fc_anchor *anchor, const fc_evidences *evidence)
{
    fc_day day = best_near_centre(s, evidence);
    if (day == anchor->day || !fc_fit_has_days(evidence))
        return false;
    int gain = fc_fit_of(evidence, day).text - fc_fit_of(evidence, anchor->day).text;
    if (distance(anchor->day, s->centre) <= STORY_FAR)
        return gain >= DISTRUST_NEAR;
    bool alone = s->dated >= DATED_MANY && distance(day, s->centre) <= STORY_NEAR;
    return gain >= (alone ? 0 : DISTRUST);
}

static void settle_source(const story *s, size_t index, fc_arena *arena)
{
    fc_anchor *anchor = s->anchors[index];
    const fc_evidences *evidence = s->evidence[index];
    fc_day own = anchor->day;
    if (anchor->basis == FC_ANCHOR_GIVEN)
        return;
    if (own == FC_DAY_NONE || anchor->basis == FC_ANCHOR_TEXT) {
        place_by_story(s, anchor, evidence);
    } else if (is_wrong(s, anchor, evidence)) {
        place_by_story(s, anchor, evidence);
        anchor->distrusted = own;
        anchor->distrusted_byte = byte_of(evidence, own);
        explain(anchor, arena);
    } else if (distance(own, s->centre) > STORY_FAR) {
        fc_anchor_set(anchor, own, (fc_anchor_basis)anchor->basis,
                      anchor->confidence - SURE_APART);
    } else if (s->count > 1) {
        fc_anchor_set(anchor, own, (fc_anchor_basis)anchor->basis,
                      anchor->confidence + SURE_AGREED);
    }
}

int fc_anchor_settle_story(fc_anchor *const *anchors, const fc_evidences *const *evidence,
                           size_t count, fc_arena *arena)
{
    story s = {anchors, evidence, count, FC_DAY_NONE, 0, 0};
    if (count < 2)
        return fc_arena_status(arena);
    candidate *candidates = FC_NEW_ARRAY(arena, candidate, count * OFFERS);
    if (!candidates)
        return FACTCHECK_ENOMEM;
    size_t found = list_candidates(&s, candidates);
    if (found == 0)
        return fc_arena_status(arena);
    find_centre(&s, candidates, found);
    s.dated = count_dated(&s);
    for (size_t i = 0; i < count; i++)
        settle_source(&s, i, arena);
    return fc_arena_status(arena);
}
