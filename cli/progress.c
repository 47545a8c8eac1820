#include "progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE 1000 /* milliseconds in which nothing is said */
#define BETWEEN 200   /* milliseconds between two words */

static long long now(void)
{
    struct timespec time = {0, 0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void progress_begin(cli_progress *progress, bool quiet)
{
    const char *kind = getenv("TERM");
    bool dumb = !kind || !*kind || strcmp(kind, "dumb") == 0;
    *progress = (cli_progress){.wanted = !quiet && !dumb && isatty(STDERR_FILENO) != 0};
    progress->began = progress->last = now();
}

void progress_tell(size_t done, size_t total, void *payload)
{
    cli_progress *progress = payload;
    if (!progress->wanted)
        return;
    long long time = now();
    if (time - progress->began < PATIENCE || (time - progress->last < BETWEEN && done < total))
        return;
    progress->last = time;
    progress->shown = true;
    if (done < total)
        fprintf(stderr, "\r\033[Kfactcheck: read %zu of %zu articles", done, total);
    else
        fprintf(stderr, "\r\033[Kfactcheck: comparing %zu articles", total);
    fflush(stderr);
}

void progress_end(cli_progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", stderr);
    progress->shown = false;
}
