/*
 * Windows: which parts of a line an excerpt shows.
 */
#ifndef FC_REPORT_WINDOW_H
#define FC_REPORT_WINDOW_H

#include "report/excerpt.h"

#define FC_WINDOWS_MAX 12

typedef struct fc_window {
    size_t begin;
    size_t end;
} fc_window;

typedef struct fc_windows {
    const fc_excerpt_request *request;
    fc_arena *arena;
    size_t low; /* the line without blanks at its ends */
    size_t high;
    unsigned columns_left;
    size_t bytes_left;
    bool whole_begin; /* the begin of the line is shown: no ellipsis there */
    bool whole_end;
    fc_window items[FC_WINDOWS_MAX]; /* sorted, apart */
    size_t count;
} fc_windows;

/* Sets low, high and the windows of the request. */
void fc_windows_choose(fc_windows *w, const fc_excerpt_request *request, fc_arena *arena);

/* A character as it is shown. */
typedef struct fc_shown {
    size_t length; /* bytes of the source */
    unsigned width;
    fc_str text;
    bool wide;
    bool blank;
} fc_shown;

fc_shown fc_windows_show(const fc_windows *w, size_t at);

#endif
