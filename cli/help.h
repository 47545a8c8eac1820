/*
 * Help: what the program says of itself.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <stdbool.h>

#include "arguments.h"
#include "output.h"

void help_usage(cli_output *out);
void help_options(cli_output *out);
void help_version(cli_output *out);
void help_rules(cli_output *out);

/* False after a message if there is no such rule. */
bool help_explain(cli_output *out, const char *code);

#endif
