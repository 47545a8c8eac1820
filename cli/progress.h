/*
 * Progress: how far a long run has come, on a terminal's standard error and nowhere else.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct cli_progress {
    bool wanted;
    bool shown;
    long long began; /* milliseconds of some clock */
    long long last;
} cli_progress;

void progress_begin(cli_progress *progress, bool quiet);

/* A factcheck_progress_fn; the payload is the progress. */
void progress_tell(size_t done, size_t total, void *payload);

/* Wipes the line. */
void progress_end(cli_progress *progress);

#endif
