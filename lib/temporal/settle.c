/*
 * Settling the anchor of one source from its own evidence.
 */
#include <string.h>

#include "temporal/fit.h"

enum { SURE_GIVEN = 100,
       SURE_METADATA = 92,
       SURE_UPDATED = 80,
       SURE_DATELINE = 88,
       SURE_CAPTION = 72,
       SURE_PICTURE = 35, /* a caption whose day the text does not tell of */
       SURE_TEXT = 40,
       TEXT_DAYS = 6, /* an anchor inferred from a day of the text follows within so many */
       NEAR_DAYS = 2,  /* dates of a page this near do not contradict each other */
       CONTRADICTED = 12,
       CONTRADICTED_MOST = 36,
       POINTS_TO_PERCENT = 2 };

const char *fc_anchor_basis_name(fc_anchor_basis basis)
{
    static const char *const names[] = {"none",    "given", "metadata", "dateline",
                                        "caption", "text",  "story"};
    return (size_t)basis < sizeof names / sizeof *names ? names[basis] : "none";
}

void fc_anchor_set(fc_anchor *anchor, fc_day day, fc_anchor_basis basis, int confidence)
{
    int most = basis == FC_ANCHOR_GIVEN ? SURE_GIVEN : FC_SURE_MOST;
    anchor->day = day;
    anchor->basis = (uint8_t)basis;
    anchor->confidence = (uint8_t)(confidence > most             ? most
                                   : confidence < FC_SURE_LEAST ? FC_SURE_LEAST
                                                                : confidence);
}

/* ---- One source ---------------------------------------------------------------------------- */

static int sure_of(const fc_evidences *evidence, const fc_evidence *e)
{
    switch ((fc_anchor_basis)e->basis) {
    case FC_ANCHOR_METADATA:
        return e->weight == FC_WEIGHT_UPDATED ? SURE_UPDATED : SURE_METADATA;
    case FC_ANCHOR_DATELINE:
        return SURE_DATELINE;
    case FC_ANCHOR_CAPTION:
        return fc_fit_is_told(evidence, e) ? SURE_CAPTION : SURE_PICTURE;
    default:
        return SURE_TEXT;
    }
}

/* How far behind a date of the page the text may have been written. */
static int reach_of(const fc_evidence *e)
{
    return e->basis == FC_ANCHOR_CAPTION ? 2 : e->basis == FC_ANCHOR_DATELINE ? 1 : 0;
}

typedef struct choice {
    fc_day day;
    int points;
    const fc_evidence *from;
} choice;

static void offer(choice *best, fc_fitter *fitter, fc_day day, const fc_evidence *from)
{
    int points = fc_fit_sum(fc_fit_of(fitter, day));
    if (best->from && (points < best->points || (points == best->points && day >= best->day)))
        return;
    best->day = day;
    best->points = points;
    best->from = from;
}

/* The day that the dates of the page and the text together are best explained by. */
static choice choose_by_page(fc_fitter *fitter)
{
    const fc_evidences *evidence = fitter->evidence;
    choice best = {FC_DAY_NONE, 0, NULL};
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        if (e->kind != FC_EVIDENCE_DATE || e->basis == FC_ANCHOR_TEXT)
            continue;
        for (int behind = 0; behind <= reach_of(e); behind++)
            offer(&best, fitter, e->day + behind, e);
    }
    return best;
}

/*
 * Without a date of the page: a day of a month with its weekday, or in a dateline. The years that
 * the text tells say which: "Tuesday, May 14" in a text about 2023 is of 2024.
 */
static choice choose_by_text(fc_fitter *fitter)
{
    const fc_evidences *evidence = fitter->evidence;
    choice best = {FC_DAY_NONE, 0, NULL};
    int year = fitter->last_year;
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        bool page = e->basis != FC_ANCHOR_TEXT;
        bool dated = page || (e->weekday && e->tense < 0);
        int first = e->year ? e->year : year;
        if (!dated || !first || (e->kind != FC_EVIDENCE_MONTH_DAY && e->kind != FC_EVIDENCE_DATE))
            continue;
        for (int candidate = first; candidate <= first + !e->year; candidate++) {
            fc_day day = fc_calendar_day(candidate, e->month, e->day_of_month);
            int reach = day == FC_DAY_NONE ? -1 : page ? 1 : TEXT_DAYS;
            for (int behind = 0; behind <= reach; behind++)
                offer(&best, fitter, day + behind, e);
        }
    }
    return best;
}

/* What other dates of the page take from the confidence in a day. */
static int contradiction(const fc_evidences *evidence, fc_day day)
{
    int sum = 0;
    for (size_t i = 0; i < evidence->count; i++) {
        const fc_evidence *e = &evidence->items[i];
        bool page = e->kind == FC_EVIDENCE_DATE &&
                    (e->basis == FC_ANCHOR_METADATA || e->basis == FC_ANCHOR_DATELINE);
        if (!page || (e->weight == FC_WEIGHT_UPDATED && e->day > day))
            continue;
        int apart = e->day > day ? e->day - day : day - e->day;
        if (apart > NEAR_DAYS)
            sum += CONTRADICTED;
    }
    return sum < CONTRADICTED_MOST ? sum : CONTRADICTED_MOST;
}

int fc_anchor_settle(fc_anchor *out, const fc_evidences *evidence, fc_day given, fc_arena *arena)
{
    memset(out, 0, sizeof *out);
    out->day = out->assumed = out->distrusted = FC_DAY_NONE;
    if (given != FC_DAY_NONE) {
        fc_anchor_set(out, given, FC_ANCHOR_GIVEN, SURE_GIVEN);
        return fc_arena_status(arena);
    }
    fc_fitter fitter;
    if (fc_fitter_init(&fitter, evidence, arena))
        return FACTCHECK_ENOMEM;
    choice best = choose_by_page(&fitter);
    if (best.from) {
        int text = fc_fit_of(&fitter, best.day).text;
        fc_anchor_set(out, best.day, (fc_anchor_basis)best.from->basis,
                      sure_of(evidence, best.from) + text / POINTS_TO_PERCENT -
                          contradiction(evidence, best.day));
        return fc_arena_status(arena);
    }
    best = choose_by_text(&fitter);
    if (best.from)
        fc_anchor_set(out, best.day, FC_ANCHOR_TEXT, SURE_TEXT);
    return fc_arena_status(arena);
}
