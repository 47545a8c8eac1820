/*
 * The file of decisions: read before a run, written behind it.
 */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include "arguments.h"

/*
 * Reads the file that the arguments name, if any. *out is NULL if there is none to read: none was
 * named, or it is about to be made. False after a message.
 */
bool baseline_read(factcheck_baseline **out, const cli_arguments *arguments);

/* Lists the stale decisions on standard error. */
void baseline_warn(const factcheck_report *report, const cli_arguments *arguments);

/* Writes the file if the arguments say so, whole or not at all. False after a message. */
bool baseline_write(const factcheck_report *report, const cli_arguments *arguments,
                    const char *today);

#endif
