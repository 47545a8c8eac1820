#include "help.h"

#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "suggest.h"

#define COLUMNS 79
#define OPTION_COLUMN 28 /* where the words on an option begin */

static void write_text(cli_output *out, const char *text)
{
    output_write(text, strlen(text), out);
}

static void write_spaces(cli_output *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        write_text(out, " ");
}

/* ---- Options ------------------------------------------------------------------------------ */

void help_usage(cli_output *out)
{
    write_text(out, "Usage: factcheck [check] [OPTION]... FILE...\n"
                    "       factcheck extract [OPTION]... FILE...\n");
}

/* Text broken at spaces, each line from the same column on; the first stands there already. */
static void write_wrapped(cli_output *out, const char *text, size_t column)
{
    size_t at = column;
    while (*text) {
        size_t length = strcspn(text, " ");
        if (at > column && at + 1 + length > COLUMNS) {
            write_text(out, "\n");
            write_spaces(out, column);
            at = column;
        }
        if (at > column) {
            write_text(out, " ");
            at++;
        }
        output_write(text, length, out);
        at += length;
        text += length;
        text += strspn(text, " ");
    }
    write_text(out, "\n");
}

static void write_option(cli_output *out, const cli_option *option)
{
    char letter[] = {'-', option->letter, ',', ' ', '\0'};
    size_t column = 2 + 4 + 2 + strlen(option->name);
    write_text(out, "  ");
    write_text(out, option->letter ? letter : "    ");
    write_text(out, "--");
    write_text(out, option->name);
    if (option->argument) {
        write_text(out, "=");
        write_text(out, option->argument);
        column += 1 + strlen(option->argument);
    }
    if (column + 2 > OPTION_COLUMN) {
        write_text(out, "\n");
        column = 0;
    }
    write_spaces(out, OPTION_COLUMN - column);
    write_wrapped(out, option->help, OPTION_COLUMN);
}

void help_options(cli_output *out)
{
    size_t count;
    const cli_option *options = arguments_options(&count);
    write_text(out, "factcheck: reports the figures and dates on which news articles disagree\n\n");
    help_usage(out);
    write_text(out, "\n"
                    "  check    report the facts on which the files disagree (the default)\n"
                    "  extract  list the numeric and dated claims of the files\n"
                    "  FILE     an article in UTF-8; - is standard input\n");
    for (size_t i = 0; i < count; i++) {
        if (options[i].title) {
            write_text(out, "\n");
            write_text(out, options[i].title);
            write_text(out, "\n");
        } else {
            write_option(out, &options[i]);
        }
    }
    write_text(out, "\n"
                    "Exit status: 0 if no finding reaches --fail-on, 1 if one does, 2 for a usage\n"
                    "error, an input that cannot be read, or output that cannot be written.\n");
}

void help_version(cli_output *out)
{
    write_text(out, "factcheck ");
    write_text(out, factcheck_version());
    write_text(out, "\n");
}

/* ---- Rules -------------------------------------------------------------------------------- */

static void write_padded(cli_output *out, const char *text, size_t width)
{
    size_t length = strlen(text);
    write_text(out, text);
    write_spaces(out, length < width ? width - length : 0);
}

static size_t longest_name(void)
{
    size_t longest = 0;
    for (size_t i = 0; i < factcheck_rule_count(); i++) {
        size_t length = strlen(factcheck_rule_get(i)->name);
        if (length > longest)
            longest = length;
    }
    return longest;
}

void help_rules(cli_output *out)
{
    size_t width = longest_name();
    for (size_t i = 0; i < factcheck_rule_count(); i++) {
        const factcheck_rule *rule = factcheck_rule_get(i);
        write_padded(out, rule->code, 7);
        write_padded(out, rule->name, width + 2);
        write_padded(out, factcheck_severity_name(rule->severity), 9);
        write_text(out, rule->summary);
        write_text(out, "\n");
    }
}

/* Names the rule that may be meant. Codes are too much alike to guess. */
static bool unknown_rule(const char *code)
{
    size_t count = factcheck_rule_count();
    const char **names = calloc(count + 1, sizeof *names);
    for (size_t i = 0; names && i < count; i++)
        names[i] = factcheck_rule_get(i)->name;
    const char *close = names ? suggest(code, names) : NULL;
    if (close)
        complain("there is no rule '%s'; did you mean %s?", code, close);
    else
        complain("there is no rule '%s'; see factcheck --list-rules", code);
    free(names);
    return false;
}

bool help_explain(cli_output *out, const char *code)
{
    const factcheck_rule *rule = factcheck_rule_find(factcheck_text_of(code));
    if (!rule)
        return unknown_rule(code);
    write_text(out, rule->code);
    write_text(out, " ");
    write_text(out, rule->name);
    write_text(out, " (");
    write_text(out, rule->severity == FACTCHECK_SEVERITY_NONE
                        ? "agreement"
                        : factcheck_severity_name(rule->severity));
    write_text(out, "): ");
    write_text(out, rule->summary);
    write_text(out, "\n\n");
    write_text(out, rule->explain);
    write_text(out, "\nTo go on\n"
                    "  A decision in a baseline settles one finding: --baseline, --update-baseline.\n"
                    "  This rule is left out with --ignore=");
    write_text(out, rule->code);
    write_text(out, ", or for good in the configuration.\n");
    return true;
}
