/*
 * Lines: where the lines of the sources begin, found once a source and only when asked for, so
 * that any number of findings costs one pass over each text.
 */
#ifndef FC_REPORT_LINES_H
#define FC_REPORT_LINES_H

#include "base/str.h"
#include "report/report.h"

typedef struct fc_line_starts {
    size_t *starts; /* NULL: not looked for yet */
    size_t count;
} fc_line_starts;

typedef struct fc_lines {
    const factcheck_report *report;
    fc_arena *arena;
    fc_line_starts *sources;
} fc_lines;

/* The arena lives as long as the lines. Failures are sticky in arena->oom. */
void fc_lines_init(fc_lines *lines, const factcheck_report *report, fc_arena *arena);

/* The line, from 1, that holds a byte; 0 when memory is out. */
size_t fc_lines_number(fc_lines *lines, size_t source, size_t byte);

/* The bytes of a line that fc_lines_number gave, without its end. */
factcheck_span fc_lines_span(const fc_lines *lines, size_t source, size_t number);

#endif
