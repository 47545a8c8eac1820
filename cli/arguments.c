#include "arguments.h"

#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "values.h"

#define WIDTH_MIN 40
#define WIDTH_MAX 1000
#define JOBS_MAX 256

/* ---- Lists -------------------------------------------------------------------------------- */

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
    free((void *)a->only.items);
    free((void *)a->ignored.items);
    free(a->outputs);
}

/* ---- Values of options -------------------------------------------------------------------- */

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
    int word = value_word("input", value, words);
    a->input = word == 0 ? INPUT_TEXT : INPUT_JSONL;
    return word >= 0;
}

static bool apply_date(cli_arguments *a, const char *value)
{
    if (strchr(value, '='))
        return value_add(&a->dates, value);
    a->date = value;
    return true;
}

static bool apply_outlet(cli_arguments *a, const char *value)
{
    if (!strchr(value, '='))
        return complain("--outlet: '%s' is not of the form FILE=NAME", value);
    return value_add(&a->outlets, value);
}

static bool apply_alone(cli_arguments *a, const char *value)
{
    (void)value;
    return a->alone = true;
}

static bool apply_min_confidence(cli_arguments *a, const char *value)
{
    a->has_min_confidence = true;
    return value_percent("min-confidence", value, &a->min_confidence);
}

static bool apply_fail_on(cli_arguments *a, const char *value)
{
    static const char *const words[] = {"never", "note", "warning", "error", NULL};
    int word = value_word("fail-on", value, words);
    a->never_fail = word == 0;
    a->has_fail_on = true;
    if (word > 0)
        a->fail_on = (factcheck_severity)(FACTCHECK_SEVERITY_NOTE + word - 1);
    return word >= 0;
}

static bool apply_exit_zero(cli_arguments *a, const char *value)
{
    (void)value;
    return a->exit_zero = true;
}

/* Rules by code or name, with commas between. The whole value is kept; the library reads it. */
static bool add_rules(strings *list, const char *option_name, const char *value)
{
    for (const char *at = value;; at++) {
        size_t length = strcspn(at, ",");
        if (!factcheck_rule_find((factcheck_text){at, length}))
            return complain("--%s: there is no rule '%.*s'; see factcheck --list-rules",
                            option_name, (int)length, at);
        if (!value_add(list, at))
            return false;
        at += length;
        if (!*at)
            return true;
    }
}

static bool apply_rule(cli_arguments *a, const char *value)
{
    return add_rules(&a->only, "rule", value);
}

static bool apply_ignore(cli_arguments *a, const char *value)
{
    return add_rules(&a->ignored, "ignore", value);
}

static bool apply_config(cli_arguments *a, const char *value)
{
    a->config = value;
    return true;
}

static bool apply_no_config(cli_arguments *a, const char *value)
{
    (void)value;
    return a->no_config = true;
}

static bool apply_show_config(cli_arguments *a, const char *value)
{
    (void)value;
    return a->show_config = true;
}

static bool apply_baseline(cli_arguments *a, const char *value)
{
    a->baseline = value;
    return true;
}

static bool apply_update_baseline(cli_arguments *a, const char *value)
{
    (void)value;
    return a->update_baseline = true;
}

static bool apply_prune_baseline(cli_arguments *a, const char *value)
{
    (void)value;
    return a->prune_baseline = true;
}

static bool apply_by(cli_arguments *a, const char *value)
{
    a->by = value;
    return true;
}

static bool apply_reason(cli_arguments *a, const char *value)
{
    a->reason = value;
    return true;
}

static bool apply_jobs(cli_arguments *a, const char *value)
{
    return value_number("jobs", value, 0, JOBS_MAX, &a->jobs);
}

static bool apply_all(cli_arguments *a, const char *value)
{
    (void)value;
    return a->all = true;
}

static bool add_output(cli_arguments *a, factcheck_format format, const char *path)
{
    wanted_output *outputs = realloc(a->outputs, (a->output_count + 1) * sizeof *outputs);
    if (!outputs)
        return complain("out of memory");
    a->outputs = outputs;
    outputs[a->output_count++] = (wanted_output){format, path};
    return true;
}

/* FORM, or FORM:FILE */
static bool apply_format(cli_arguments *a, const char *value)
{
    static const char *const words[] = {"text",   "line",   "json",  "jsonl",   "csv",      "sarif",
                                        "github", "gitlab", "junit", "rdjsonl", "markdown", "html",
                                        NULL};
    const char *colon = strchr(value, ':');
    size_t length = colon ? (size_t)(colon - value) : strlen(value);
    int format = factcheck_format_of((factcheck_text){value, length});
    if (colon && format >= 0 && !colon[1])
        return complain("--format=%s: a file is missing behind the colon", value);
    if (format < 0 && colon)
        return complain("--format=%s: there is no form '%.*s'; see factcheck --help", value,
                        (int)length, value);
    if (format < 0)
        return value_word("format", value, words) >= 0;
    return add_output(a, (factcheck_format)format,
                      colon && strcmp(colon + 1, "-") != 0 ? colon + 1 : NULL);
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
    int word = value_word("color", value, words);
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
    return value_number("width", value, WIDTH_MIN, WIDTH_MAX, &a->width);
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

/* ---- What must fit together --------------------------------------------------------------- */

static bool is_for_claims(factcheck_format format)
{
    return format <= FACTCHECK_FORMAT_CSV;
}

/* No two outputs may go to one place. */
static bool check_outputs(const cli_arguments *a)
{
    for (size_t i = 0; i < a->output_count; i++) {
        const char *path = a->outputs[i].path;
        if (a->command == COMMAND_EXTRACT && !is_for_claims(a->outputs[i].format))
            return complain("extract is written as text, line, json, jsonl or csv");
        for (size_t k = 0; k < i; k++) {
            const char *other = a->outputs[k].path;
            if (!path && !other)
                return complain("--format: two forms for one output; give one a file: "
                                "--format=FORM:FILE");
            const char *x = path ? path : a->output, *y = other ? other : a->output;
            if (x && y && strcmp(x, y) == 0)
                return complain("--format: two forms for the file %s", x);
        }
    }
    return true;
}

bool arguments_settle(cli_arguments *a)
{
    if (a->output_count == 0 && !add_output(a, FACTCHECK_FORMAT_TEXT, NULL))
        return false;
    if (a->command == COMMAND_EXTRACT && (a->update_baseline || a->prune_baseline))
        return complain("extract has no findings to decide on: --%s-baseline belongs to check",
                        a->update_baseline ? "update" : "prune");
    return check_outputs(a);
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
