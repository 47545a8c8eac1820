/*
 * The configuration: found beside the articles or above them, unless it is named.
 */
#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include "arguments.h"
#include "inputs.h"

#define CONFIG_NAME ".factcheck.json"

typedef struct cli_config {
    factcheck_config *read; /* or NULL */
    factcheck_config used;  /* that, under what the command line says */
    char *path;             /* of the file, or NULL */
    char *baseline;         /* the file of decisions that it names, from here; or NULL */
} cli_config;

/*
 * Finds and reads it, and puts what it says into the arguments where the command line is silent.
 * False after a message. Free it in both cases.
 */
bool config_load(cli_config *out, const cli_inputs *inputs, cli_arguments *arguments);
void config_free(cli_config *config);

#endif
