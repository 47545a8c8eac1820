/*
 * Snippet: one line of a source with its number, and below it what is underlined and why.
 *
 *       5 | ...third-quarter revenue rose to $56.68 billion, up 12%...
 *         |               -------             ^^^^^^^^^^^^^^ 56.68 billion USD
 */
#ifndef FC_REPORT_SNIPPET_H
#define FC_REPORT_SNIPPET_H

#include "report/pen.h"
#include "report/places.h"

typedef struct fc_snippet {
    fc_pen *pen;
    fc_arena *arena;
    fc_paint paint;  /* of underlined values and their labels */
    unsigned digits; /* of the greatest line number */
} fc_snippet;

/* Columns in front of the bar. */
unsigned fc_snippet_gutter(const fc_snippet *snippet);

/* A bar alone on its line. */
void fc_snippet_bar(const fc_snippet *snippet);

/* The mark that lines are left out between two that are shown. */
void fc_snippet_skip(const fc_snippet *snippet);

/* A line whose values do not fit side by side is shown again for the rest. Changes the spans. */
void fc_snippet_line(const fc_snippet *snippet, fc_place_line *line, fc_str text,
                     factcheck_span bounds);

#endif
