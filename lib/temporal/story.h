/*
 * Stories: sources that are settled together, and the day that they are centred on.
 */
#ifndef FC_TEMPORAL_STORY_H
#define FC_TEMPORAL_STORY_H

#include "temporal/fit.h"

/* Sources are written within so many days of the centre. */
enum { FC_STORY_DAYS = 10 };

typedef struct fc_story {
    fc_anchor *const *anchors;
    const fc_evidences *const *evidence;
    fc_fitter *fitters; /* of the evidence */
    size_t count;
    fc_day centre; /* FC_DAY_NONE if none of the sources knows its day */
    int sure;      /* confidence of the centre */
    size_t dated;  /* sources that are of its days, as the pages and texts have it */
} fc_story;

/*
 * The day around which the sources fit best, and how sure it is; with `guess` also where no source
 * knows its day, if any tells a full date. Errors: ENOMEM.
 */
int fc_story_find_centre(fc_story *s, bool guess, fc_arena *arena);

/*
 * Where none of the sources knows its day: sets what each of them takes for it, in a calendar that
 * they share (temporal/assume.h). Errors: ENOMEM.
 */
int fc_story_assume(const fc_story *s, fc_arena *arena);

/* The day near the centre that fits a source best; *fit (unless NULL): how well. */
fc_day fc_story_day_near(const fc_story *s, size_t source, fc_fit *fit);

static inline int fc_story_distance(fc_day a, fc_day b)
{
    return a > b ? a - b : b - a;
}

#endif
