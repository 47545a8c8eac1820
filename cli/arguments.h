/*
 * The command line, read into a struct.
 */
#ifndef CLI_ARGUMENTS_H
#define CLI_ARGUMENTS_H

#include <stdbool.h>

#include "factcheck.h"

/* The exit statuses, which people rely on. */
enum {
    EXIT_CLEAN = 0, /* nothing at or above --fail-on */
    EXIT_FINDINGS = 1,
    EXIT_TROUBLE = 2 /* usage error, unreadable input, output not written */
};

typedef enum command {
    COMMAND_CHECK,
    COMMAND_EXTRACT,
    COMMAND_EXPLAIN,
    COMMAND_LIST_RULES,
    COMMAND_HELP,
    COMMAND_VERSION
} command;

typedef enum choice { CHOICE_AUTO, CHOICE_YES, CHOICE_NO } choice;

typedef enum input_form { INPUT_AUTO, INPUT_TEXT, INPUT_JSONL } input_form;

typedef struct strings {
    const char **items; /* borrowed from argv */
    size_t count;
} strings;

/* A word of the command line that names an input, or a list of inputs. */
typedef struct named_input {
    const char *name;
    bool is_list;
} named_input;

/* One --format: what is written, and where. */
typedef struct wanted_output {
    factcheck_format format;
    const char *path; /* NULL: where --output says */
} wanted_output;

typedef struct cli_arguments {
    command command;
    named_input *inputs;
    size_t input_count;
    strings dates;      /* FILE=YYYY-MM-DD */
    strings outlets;    /* FILE=NAME */
    const char *date;   /* of every article, or NULL */
    const char *output; /* NULL: standard output */
    const char *explain;
    wanted_output *outputs; /* at least one, once the command line is read */
    size_t output_count;
    strings only; /* rules by code or name */
    strings ignored;
    const char *config;   /* NULL: it is looked for */
    const char *baseline; /* NULL: none */
    const char *by;
    const char *reason;
    input_form input;
    choice color;
    choice unicode;
    unsigned width; /* 0: that of the terminal */
    unsigned min_confidence;
    unsigned jobs; /* 0: one a processor */
    factcheck_severity fail_on;
    bool never_fail;
    bool all;
    bool alone;
    bool quiet;
    bool null_separated;
    bool exit_zero;
    bool has_min_confidence; /* said on the command line, as the next */
    bool has_fail_on;
    bool no_config;
    bool show_config;
    bool baseline_may_be_missing; /* the configuration names it, and it may still have to be made */
    bool update_baseline;
    bool prune_baseline;
} cli_arguments;

#define BASELINE_NAME "factcheck.baseline.json" /* of a baseline that is made and not named */

/* False after a message when the command line cannot be understood. Free it in both cases. */
bool arguments_parse(cli_arguments *out, int argc, char **argv);
void arguments_free(cli_arguments *arguments);

/* Checks what must fit together. False after a message. */
bool arguments_settle(cli_arguments *arguments);

/* Adds an input, which must outlive the arguments. False after a message when memory is out. */
bool arguments_add_input(cli_arguments *arguments, const char *name, bool is_list);

/* A row of the option table; a row with a title and no name begins a group. */
typedef struct cli_option {
    const char *title;
    const char *name;
    char letter;          /* 0: none */
    const char *argument; /* NULL: takes none */
    const char *help;
    bool (*apply)(cli_arguments *arguments, const char *value);
} cli_option;

/* The table, in the order of --help. */
const cli_option *arguments_options(size_t *count);

#endif
