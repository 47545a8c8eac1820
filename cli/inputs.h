/*
 * Inputs: the files of the command line and of its lists, in the order of their names, with what
 * the command line says of each.
 */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "arguments.h"
#include "seen.h"

typedef struct cli_input {
    const char *name; /* as given */
    const char *date; /* or NULL */
    const char *outlet;
    size_t outlet_len;
    bool is_jsonl;
} cli_input;

typedef struct cli_inputs {
    cli_input *items; /* sorted by name, so that the order of arguments changes nothing */
    size_t count;
    size_t capacity;
    char **lists; /* the texts of --files-from */
    size_t list_count;
    cli_seen seen;
    bool trouble; /* something could not be read: exit status 2 */
} cli_inputs;

/* Reads the lists and sorts. False after a message on wrong usage. Free it in both cases. */
bool inputs_gather(cli_inputs *out, const cli_arguments *arguments);

/*
 * Adds all inputs to the checker, reporting and passing over those that cannot be read. False
 * after a message when memory is out.
 */
bool inputs_read(cli_inputs *inputs, factcheck_checker *checker, const cli_arguments *arguments);
void inputs_free(cli_inputs *inputs);

#endif
