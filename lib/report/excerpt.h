/*
 * Excerpt: the part of a line that is worth showing, ready for a display.
 *
 * A paragraph of news is one long line. If it does not fit, the excerpt is made of windows round
 * the spans that matter, grown word by word inside the sentence, with an ellipsis at every cut.
 * The cost depends on the width that is asked for, not on the length of the line.
 */
#ifndef FC_REPORT_EXCERPT_H
#define FC_REPORT_EXCERPT_H

#include "base/str.h"

#define FC_EXCERPT_SPANS_MAX 32

/*
 * A run of bytes of the line. The first value is always shown, at least its two ends; further ones
 * and marks as far as the width allows.
 */
typedef struct fc_excerpt_span {
    size_t begin;
    size_t end;
    bool value;
    fc_str label;        /* of values; may be empty */
    unsigned column;     /* set: where it is shown, from 0 */
    unsigned column_end; /* set: 0 if it is not shown */
} fc_excerpt_span;

typedef struct fc_excerpt {
    fc_str text; /* escapes and ellipses included */
    unsigned columns;
} fc_excerpt;

typedef struct fc_excerpt_request {
    fc_str text;            /* the whole source */
    factcheck_span line;    /* bytes of the line */
    factcheck_span focus;   /* bytes that may be shown around values: the sentence */
    fc_excerpt_span *spans; /* sorted by begin, inside the line */
    size_t span_count;      /* at most FC_EXCERPT_SPANS_MAX */
    unsigned width;         /* display columns */
    fc_str ellipsis;
} fc_excerpt_request;

/* Tabs are shown as four spaces. Failures are sticky in arena->oom. */
fc_excerpt fc_excerpt_make(const fc_excerpt_request *request, fc_arena *arena);

#endif
