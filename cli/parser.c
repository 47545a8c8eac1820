/*
 * The parser: words, options, and what belongs to them.
 */
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "message.h"
#include "suggest.h"

typedef struct parser {
    cli_arguments *arguments;
    int argc;
    char **argv;
    int at;
    bool any_word;     /* the first word may be a command */
    bool options_over; /* behind -- */
} parser;

static const cli_option *option_named(const char *name, size_t length)
{
    size_t count;
    const cli_option *options = arguments_options(&count);
    for (size_t i = 0; i < count; i++) {
        const char *other = options[i].name;
        if (other && strlen(other) == length && memcmp(other, name, length) == 0)
            return &options[i];
    }
    return NULL;
}

static const cli_option *option_lettered(char letter)
{
    size_t count;
    const cli_option *options = arguments_options(&count);
    for (size_t i = 0; i < count; i++) {
        if (letter && options[i].letter == letter)
            return &options[i];
    }
    return NULL;
}

/* Names an option that is not known, and the one that may be meant. */
static bool unknown_option(const char *name, size_t length)
{
    size_t count, used = 0;
    const cli_option *options = arguments_options(&count);
    const char **names = calloc(count + 1, sizeof *names);
    char *word = calloc(length + 1, 1);
    for (size_t i = 0; names && i < count; i++) {
        if (options[i].name)
            names[used++] = options[i].name;
    }
    if (word)
        memcpy(word, name, length);
    const char *close = names && word ? suggest(word, names) : NULL;
    if (close)
        complain("there is no option --%s; did you mean --%s?", word, close);
    else
        complain("there is no option --%s; see factcheck --help", word ? word : name);
    free(names);
    free(word);
    return false;
}

/* The next word as the value of an option. */
static const char *next_value(parser *p)
{
    return p->at + 1 < p->argc ? p->argv[++p->at] : NULL;
}

static bool parse_long(parser *p, const char *word)
{
    const char *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    const cli_option *option = option_named(word, length);
    if (!option)
        return unknown_option(word, length);
    if (!option->argument && equals)
        return complain("--%s takes no value", option->name);
    const char *value = equals ? equals + 1 : NULL;
    if (option->argument && !value)
        value = next_value(p);
    if (option->argument && !value)
        return complain("--%s needs a value: --%s=%s", option->name, option->name,
                        option->argument);
    return option->apply(p->arguments, value);
}

/* -a, -qa, -oFILE, -o FILE */
static bool parse_letters(parser *p, const char *letters)
{
    for (; *letters; letters++) {
        const cli_option *option = option_lettered(*letters);
        if (!option)
            return complain("there is no option -%s; see factcheck --help", letters);
        if (!option->argument) {
            if (!option->apply(p->arguments, NULL))
                return false;
            continue;
        }
        const char *value = letters[1] ? letters + 1 : next_value(p);
        if (!value)
            return complain("-%c needs a value: -%c %s", option->letter, option->letter,
                            option->argument);
        return option->apply(p->arguments, value);
    }
    return true;
}

/* A command, if it is the first word, or the name of a file. */
static bool parse_word(parser *p, const char *word)
{
    bool first = !p->any_word && !p->options_over;
    p->any_word = true;
    if (first && strcmp(word, "check") == 0)
        return true;
    if (first && strcmp(word, "extract") == 0) {
        if (p->arguments->command == COMMAND_CHECK)
            p->arguments->command = COMMAND_EXTRACT;
        return true;
    }
    return arguments_add_input(p->arguments, word, false);
}

bool arguments_parse(cli_arguments *out, int argc, char **argv)
{
    parser p = {.arguments = out, .argc = argc, .argv = argv, .at = 1};
    *out = (cli_arguments){.command = COMMAND_CHECK,
                           .fail_on = FACTCHECK_SEVERITY_WARNING,
                           .min_confidence = FACTCHECK_MIN_CONFIDENCE};
    for (; p.at < argc; p.at++) {
        const char *word = argv[p.at];
        bool fine;
        if (p.options_over || word[0] != '-' || word[1] == '\0')
            fine = parse_word(&p, word);
        else if (word[1] != '-')
            fine = parse_letters(&p, word + 1);
        else if (word[2])
            fine = parse_long(&p, word + 2);
        else
            fine = p.options_over = true;
        if (!fine)
            return false;
    }
    return arguments_settle(out);
}
