/*
 * Output: standard output, or a file that is written whole or not at all.
 *
 * A file is written beside its place under another name, synced, and put in its place at the end;
 * signals that end the program wait until then. What is no regular file (/dev/null) is written to
 * as it is.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct cli_output {
    int fd;
    const char *name; /* for messages */
    char *target;     /* the file to replace, or NULL */
    char *temporary;
    bool failed;
    sigset_t signals; /* blocked before */
    size_t used;
    char buffer[8192];
} cli_output;

/* `path` may be NULL: standard output. False after a message; then it is not to be closed. */
bool output_open(cli_output *out, const char *path);

/* A standard stream. */
void output_standard(cli_output *out, int fd, const char *name);

/* A factcheck_write_fn; the payload is the output. A message is written on the first failure. */
int output_write(const char *data, size_t len, void *payload);

/* Closes and puts the file in its place, or removes it if anything failed. False after a failure. */
bool output_close(cli_output *out);

/* What is written is not wanted: closing removes it. */
void output_cancel(cli_output *out);

#endif
