#include "arguments.h"

#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "suggest.h"

#define CONFIDENCE_DIGITS 2
#define WIDTH_MIN 40
#define WIDTH_MAX 1000
#define JOBS_MAX 256

/* ---- Lists -------------------------------------------------------------------------------- */

static bool add_string(strings *list, const char *text)
{
    const char **items = realloc(list->items, (list->count + 1) * sizeof *items);
    if (!items)
        return complain("out of memory");
    list->items = items;
    items[list->count++] = text;
    return true;
}

bool arguments_add_input(cli_arguments *a, const char *name, bool is_list)
{
    named_input *inputs = realloc(a->inputs, (a->input_count + 1) * sizeof *inputs);
    if (!inputs)
        return complain("out of memory");
    a->inputs = inputs;
    inputs[a->input_count++] = (named_input){name, is_list};
    return true;
}

void arguments_free(cli_arguments *a)
{
    free(a->inputs);
    free((void *)a->dates.items);
    free((void *)a->outlets.items);
}

/* ---- Values of options -------------------------------------------------------------------- */

/* The place of the word in the list, or a message and -1. The list ends with NULL. */
static int word_of(const char *option_name, const char *value, const char *const *words)
{
    for (int i = 0; words[i]; i++) {
        if (strcmp(value, words[i]) == 0)
            return i;
    }
    const char *close = suggest(value, words);
    if (close)
        complain("--%s: '%s' is not one of its values; did you mean '%s'?", option_name, value,
                 close);
    else
        complain("--%s: '%s' is not one of its values; see factcheck --help", option_name, value);
    return -1;
}

/* A whole number from `least` to `most`. */
static bool number_of(const char *option_name, const char *value, unsigned least, unsigned most,
                      unsigned *out)
{
    unsigned number = 0;
    const char *at = value;
    for (; *at >= '0' && *at <= '9' && number <= most; at++)
        number = number * 10 + (unsigned)(*at - '0');
    if (at == value || *at || number < least || number > most)
        return complain("--%s: '%s' is not a whole number from %u to %u", option_name, value, least,
                        most);
    *out = number;
    return true;
}

static bool apply_files_from(cli_arguments *a, const char *value)
{
    return arguments_add_input(a, value, true);
}

static bool apply_null(cli_arguments *a, const char *value)
{
    (void)value;
    return a->null_separated = true;
}

static bool apply_input(cli_arguments *a, const char *value)
{
    static const char *const words[] = {"text", "jsonl", NULL};
    int word = word_of("input", value, words);
    a->input = word == 0 ? INPUT_TEXT : INPUT_JSONL;
    return word >= 0;
}

static bool apply_date(cli_arguments *a, const char *value)
{
    if (strchr(value, '='))
        return add_string(&a->dates, value);
    a->date = value;
    return true;
}

static bool apply_outlet(cli_arguments *a, const char *value)
{
    if (!strchr(value, '='))
        return complain("--outlet: '%s' is not of the form FILE=NAME", value);
    return add_string(&a->outlets, value);
}

static bool apply_alone(cli_arguments *a, const char *value)
{
    (void)value;
    return a->alone = true;
}

/* A decimal from 0 to 1, kept in percent; further digits are dropped. */
static bool apply_min_confidence(cli_arguments *a, const char *value)
{
    unsigned percent = 0, digits = 0;
    const char *at = value;
    bool any = false;
    for (; *at >= '0' && *at <= '9' && percent <= 1; at++, any = true)
        percent = percent * 10 + (unsigned)(*at - '0');
    percent = percent > 1 ? 101 : percent * 100;
    if (*at == '.') {
        unsigned weight = 10;
        for (at++; *at >= '0' && *at <= '9'; at++, any = true) {
            percent += digits++ < CONFIDENCE_DIGITS ? (unsigned)(*at - '0') * weight : 0;
            weight /= 10;
        }
    }
    if (!any || *at || percent > 100)
        return complain("--min-confidence: '%s' is not a number from 0 to 1", value);
    a->min_confidence = percent;
    return true;
}

static bool apply_fail_on(cli_arguments *a, const char *value)
{
    static const char *const words[] = {"never", "note", "warning", "error", NULL};
    int word = word_of("fail-on", value, words);
    a->never_fail = word == 0;
    if (word > 0)
        a->fail_on = (factcheck_severity)(FACTCHECK_SEVERITY_NOTE + word - 1);
    return word >= 0;
}

static bool apply_jobs(cli_arguments *a, const char *value)
{
    return number_of("jobs", value, 0, JOBS_MAX, &a->jobs);
}

static bool apply_all(cli_arguments *a, const char *value)
{
    (void)value;
    return a->all = true;
}

static bool apply_format(cli_arguments *a, const char *value)
{
    static const char *const words[] = {"text", "line", "json", "jsonl", NULL};
    int format = factcheck_format_of(factcheck_text_of(value));
    if (format < 0)
        return word_of("format", value, words) >= 0;
    a->format = (factcheck_format)format;
    return true;
}

static bool apply_output(cli_arguments *a, const char *value)
{
    a->output = strcmp(value, "-") == 0 ? NULL : value;
    return true;
}

static bool apply_quiet(cli_arguments *a, const char *value)
{
    (void)value;
    return a->quiet = true;
}

static bool apply_color(cli_arguments *a, const char *value)
{
    static const char *const words[] = {"auto", "always", "never", NULL};
    int word = word_of("color", value, words);
    a->color = word == 1 ? CHOICE_YES : word == 2 ? CHOICE_NO : CHOICE_AUTO;
    return word >= 0;
}

static bool apply_ascii(cli_arguments *a, const char *value)
{
    (void)value;
    a->unicode = CHOICE_NO;
    return true;
}

static bool apply_unicode(cli_arguments *a, const char *value)
{
    (void)value;
    a->unicode = CHOICE_YES;
    return true;
}

static bool apply_width(cli_arguments *a, const char *value)
{
    return number_of("width", value, WIDTH_MIN, WIDTH_MAX, &a->width);
}

static bool apply_explain(cli_arguments *a, const char *value)
{
    a->command = COMMAND_EXPLAIN;
    a->explain = value;
    return true;
}

static bool apply_list_rules(cli_arguments *a, const char *value)
{
    (void)value;
    a->command = COMMAND_LIST_RULES;
    return true;
}

static bool apply_help(cli_arguments *a, const char *value)
{
    (void)value;
    a->command = COMMAND_HELP;
    return true;
}

static bool apply_version(cli_arguments *a, const char *value)
{
    (void)value;
    a->command = COMMAND_VERSION;
    return true;
}

/* ---- The table ---------------------------------------------------------------------------- */

static const cli_option options[] = {
#define CLI_GROUP(title) {title, NULL, 0, NULL, NULL, NULL},
#define CLI_OPTION(handler, letter, name, argument, help) \
    {NULL, name, letter, argument, help, apply_##handler},
#include "options.def"
#undef CLI_GROUP
#undef CLI_OPTION
};

#define OPTION_COUNT (sizeof options / sizeof *options)

const cli_option *arguments_options(size_t *count)
{
    *count = OPTION_COUNT;
    return options;
}
