/*
 * Writing reports: each of the wanted forms to its place.
 */
#ifndef CLI_WRITE_H
#define CLI_WRITE_H

#include "inputs.h"

/* Whether some form shows agreements, though --all was not said. */
bool write_needs_agreements(const cli_arguments *arguments);

/* After a message: some output would take the place of an article that it speaks of. */
bool write_overwrites_input(const cli_inputs *inputs, const cli_arguments *arguments);

/* Bytes that are no text are said on standard error, whatever the form of the report. */
void write_warnings(const factcheck_report *report, const cli_arguments *arguments);

/* Every output. False after a message if one could not be written; the others are. */
bool write_reports(const factcheck_report *report, const cli_arguments *arguments);

#endif
