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
       SURE_AGREED = 3,      /* more for a source that the others agree with */
       SURE_APART = 15,      /* less for one that stands apart */
       TRUSTED = 50,         /* an anchor this sure may be the centre of a story */
       PER_DAY = 5,          /* half points less for each day from the centre */
       STORY_DAYS = 10,      /* sources are written within so many days of the centre */
       STORY_FAR = 45,       /* a date this far from it needs a text that fits it */
       DISTRUST = 25,        /* points by which the centre must fit the text better ... */
       DISTRUST_NEAR = 40,   /* ... where the date is not far */
       CENTRES_MAX = 32,     /* days that a story may be centred on */
       FIT_CAP = 60,         /* what one source can say for or against a centre */
       POINTS_TO_PERCENT = 1 };

typedef struct story {
    fc_anchor *const *anchors;
    const fc_evidences *const *evidence;
    size_t count;
    fc_day centre;
    int sure; /* confidence of the centre */
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

/* The settled days of the sources, each once, the most trusted first; their number. */
static size_t list_candidates(const story *s, candidate *out)
{
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (s->anchors[i]->day == FC_DAY_NONE || s->anchors[i]->confidence < TRUSTED)
            continue;
        out[count].day = s->anchors[i]->day;
        out[count++].weight = s->anchors[i]->confidence;
    }
    if (count == 0)
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

/* How well a source fits a story around the day: its best day there, capped. */
static int support(const story *s, size_t index, fc_day centre)
{
    int points;
    const fc_anchor *anchor = s->anchors[index];
    if (anchor->basis == FC_ANCHOR_GIVEN) {
        int far = distance(anchor->day, centre);
        return far <= STORY_DAYS ? FIT_CAP - far : -FIT_CAP;
    }
    fc_fit_best(s->evidence[index], centre - STORY_DAYS, centre + STORY_DAYS, &points);
    return points > FIT_CAP ? FIT_CAP : points < -FIT_CAP ? -FIT_CAP : points;
}

static void find_centre(story *s, const candidate *candidates, size_t count)
{
    int64_t best = INT64_MIN;
    for (size_t i = 0; i < count; i++) {
        int64_t points = 0;
        for (size_t k = 0; k < s->count; k++)
            points += support(s, k, candidates[i].day);
        if (points > best || (points == best && candidates[i].day < s->centre)) {
            best = points;
            s->centre = candidates[i].day;
        }
    }
    for (size_t i = 0; i < s->count; i++) {
        const fc_anchor *anchor = s->anchors[i];
        if (anchor->day != FC_DAY_NONE && distance(anchor->day, s->centre) <= STORY_DAYS &&
            anchor->confidence > s->sure)
            s->sure = anchor->confidence;
    }
}

/* ---- Each source --------------------------------------------------------------------------- */

/* The day near the centre that fits the source best, of equals the one nearest to it. */
static fc_day best_near_centre(const story *s, const fc_evidences *evidence)
{
    fc_day best = s->centre;
    int best_points = INT32_MIN;
    fc_day first = s->centre > STORY_DAYS ? s->centre - STORY_DAYS : 0;
    for (fc_day day = first; day <= s->centre + STORY_DAYS; day++) {
        int points = fc_fit_sum(fc_fit_of(evidence, day)) * 2 - distance(day, s->centre) * PER_DAY;
        if (points > best_points) {
            best_points = points;
            best = day;
        }
    }
    return best;
}

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

/* Whether the text fits the days of the story so much better that the date of the page is wrong. */
static bool is_wrong(const story *s, const fc_anchor *anchor, const fc_evidences *evidence)
{
    fc_day day = best_near_centre(s, evidence);
    if (day == anchor->day || !fc_fit_has_days(evidence))
        return false;
    int gain = fc_fit_of(evidence, day).text - fc_fit_of(evidence, anchor->day).text;
    return gain >= (distance(anchor->day, s->centre) > STORY_FAR ? DISTRUST : DISTRUST_NEAR);
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
    story s = {anchors, evidence, count, FC_DAY_NONE, 0};
    if (count < 2)
        return fc_arena_status(arena);
    candidate *candidates = FC_NEW_ARRAY(arena, candidate, count);
    if (!candidates)
        return FACTCHECK_ENOMEM;
    size_t found = list_candidates(&s, candidates);
    if (found == 0)
        return fc_arena_status(arena);
    find_centre(&s, candidates, found);
    for (size_t i = 0; i < count; i++)
        settle_source(&s, i, arena);
    return fc_arena_status(arena);
}
