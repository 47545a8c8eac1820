/*
 * Places: which claims of a finding are shown, grouped by source and line.
 *
 * A fact that twenty articles state needs two of them for each value; the rest are named.
 */
#ifndef FC_REPORT_PLACES_H
#define FC_REPORT_PLACES_H

#include "base/vec.h"
#include "report/excerpt.h"
#include "report/lines.h"

#define FC_PLACES_A_VARIANT 2
#define FC_VARIANTS_SHOWN 6
#define FC_PLACES_NAMED 3   /* of those that are not shown */
#define FC_MARK_LINES_MAX 2 /* lines of a source that hold marks and no value */

typedef struct fc_place_line {
    size_t number;
    factcheck_span focus;
    fc_excerpt_span spans[FC_EXCERPT_SPANS_MAX];
    size_t span_count;
    bool has_value;
} fc_place_line;

/* One source of a finding: the header names the first value in it. */
typedef struct fc_place {
    size_t source;
    uint32_t line;
    uint32_t column;
    FC_VEC(fc_place_line) lines; /* in order */
} fc_place;

typedef FC_VEC(fc_place) fc_places;

/* The claims of a variant that are shown, and how many there are: at most FC_PLACES_A_VARIANT. */
size_t fc_places_choose(const factcheck_variant *variant,
                        const factcheck_claim *chosen[FC_PLACES_A_VARIANT]);

/* Fills `out`. Failures are sticky in arena->oom. */
void fc_places_find(fc_places *out, const factcheck_finding *finding, fc_lines *lines,
                    fc_arena *arena);

/* Fills `out` with the one place of a note. The note has a byte. */
void fc_places_of_note(fc_places *out, size_t source, const factcheck_note *note, fc_lines *lines,
                       fc_arena *arena);

#endif
