/*
 * Settling the anchors of a story: its sources are written within a few days of each other.
 *
 * First the centre (temporal/centre). Then each source by itself: a date of its own is kept if its
 * text fits it about as well as the centre's days, else distrusted; a source without a date takes
 * the day near the centre that fits its text.
 */
#include "temporal/story.h"

enum { SURE_STORY = 45,      /* plus points of the fit, for a source that says its day by others */
       SURE_STORY_MOST = 85,
       SURE_STORY_BARE = 20, /* a source that says nothing of its day */
       SURE_AGREED = 3,      /* more for a source that the others agree with */
       SURE_APART = 30,      /* less for one that stands apart */
       STORY_FAR = 45,       /* a date this far from it needs a text that fits it */
       DISTRUST = 10,        /* points by which the centre must fit the text better ... */
       DISTRUST_NEAR = 40,   /* ... where the date is not far */
       DATED_MANY = 3,       /* against so many sources a far date must be the better one */
       STORY_NEAR = 3 };     /* most of a story is written within so many days of the centre */

static int at_most(int value, int most)
{
    return value > most ? most : value;
}

static void place_by_story(const fc_story *s, size_t source)
{
    fc_anchor *anchor = s->anchors[source];
    if (!fc_fit_has_days(s->evidence[source])) {
        fc_anchor_set(anchor, s->centre, FC_ANCHOR_STORY, SURE_STORY_BARE);
        return;
    }
    fc_fit fit;
    fc_day day = fc_story_day_near(s, source, &fit);
    int sure = at_most(SURE_STORY + fit.text, SURE_STORY_MOST);
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
static size_t count_dated(const fc_story *s)
{
    size_t count = 0;
    for (size_t i = 0; i < s->count; i++) {
        fc_day day = s->anchors[i]->day;
        count += day == FC_DAY_NONE ? fc_fit_has_days(s->evidence[i])
                                    : fc_story_distance(day, s->centre) <= FC_STORY_DAYS;
    }
    return count;
}

/* Whether the text fits the days of the story so much better that the date of the page is wrong. */
static bool is_wrong(const fc_story *s, size_t source)
{
    const fc_anchor *anchor = s->anchors[source];
    if (!fc_fit_has_days(s->evidence[source]))
        return false;
    fc_fit fit;
    fc_day day = fc_story_day_near(s, source, &fit);
    if (day == anchor->day)
        return false;
    int gain = fit.text - fc_fit_of(&s->fitters[source], anchor->day).text;
    if (fc_story_distance(anchor->day, s->centre) <= STORY_FAR)
        return gain >= DISTRUST_NEAR;
    bool alone = s->dated >= DATED_MANY && fc_story_distance(day, s->centre) <= STORY_NEAR;
    return gain >= (alone ? 0 : DISTRUST);
}

static void settle_source(const fc_story *s, size_t source, fc_arena *arena)
{
    fc_anchor *anchor = s->anchors[source];
    fc_day own = anchor->day;
    if (anchor->basis == FC_ANCHOR_GIVEN)
        return;
    if (own == FC_DAY_NONE || anchor->basis == FC_ANCHOR_TEXT) {
        place_by_story(s, source);
    } else if (is_wrong(s, source)) {
        place_by_story(s, source);
        anchor->distrusted = own;
        anchor->distrusted_byte = byte_of(s->evidence[source], own);
        explain(anchor, arena);
    } else if (fc_story_distance(own, s->centre) > STORY_FAR) {
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
    fc_story s = {anchors, evidence, NULL, count, FC_DAY_NONE, 0, 0};
    int status = FACTCHECK_OK;
    if (count < 2)
        return fc_arena_status(arena);
    s.fitters = FC_NEW_ROOM(arena, fc_fitter, count);
    if (!s.fitters)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count && !status; i++)
        status = fc_fitter_init(&s.fitters[i], evidence[i], arena);
    if (!status)
        status = fc_story_find_centre(&s, false, arena);
    if (!status && s.centre == FC_DAY_NONE)
        status = fc_story_assume(&s, arena);
    if (status || s.centre == FC_DAY_NONE)
        return status;
    s.dated = count_dated(&s);
    for (size_t i = 0; i < count; i++)
        settle_source(&s, i, arena);
    return fc_arena_status(arena);
}
