/*
 * factcheck: reports the figures and dates on which news articles disagree.
 */
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arguments.h"
#include "help.h"
#include "inputs.h"
#include "message.h"
#include "output.h"
#include "terminal.h"

/* ---- Checking ----------------------------------------------------------------------------- */

/* One thread a processor, as far as that can be known. */
static unsigned usual_jobs(void)
{
    long count = 1;
#ifdef _SC_NPROCESSORS_ONLN
    count = sysconf(_SC_NPROCESSORS_ONLN);
#endif
    return count < 1 ? 1 : count > 64 ? 64 : (unsigned)count;
}

static factcheck_checker *new_checker(const cli_arguments *arguments)
{
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_checker *checker = NULL;
    options.jobs = arguments->jobs ? arguments->jobs : usual_jobs();
    options.min_confidence = arguments->min_confidence;
    options.agreements = arguments->all;
    options.alone = arguments->alone;
    options.extract_only = arguments->command == COMMAND_EXTRACT;
    options.date = factcheck_text_of(arguments->date);
    int status = factcheck_checker_new(&checker, &options, NULL);
    if (status)
        complain("%s", factcheck_status_message(status));
    return checker;
}

static bool is_on_encoding(const factcheck_note *note)
{
    return note->byte != SIZE_MAX &&
           (strcmp(note->code, "FC902") == 0 || strcmp(note->code, "FC903") == 0);
}

/* Bytes that are no text are said on standard error, whatever the format of the report. */
static void warn_of_encoding(const factcheck_report *report)
{
    for (size_t i = 0; i < factcheck_report_source_count(report); i++) {
        const factcheck_source *source = factcheck_report_source(report, i);
        for (size_t j = 0; j < source->note_count; j++) {
            const factcheck_note *note = source->notes[j];
            if (is_on_encoding(note))
                complain("%.*s: warning: %.*s (byte %zu)", (int)source->name.len, source->name.ptr,
                         (int)note->message.len, note->message.ptr, note->byte);
        }
    }
}

/* The report would take the place of an article that it speaks of. */
static bool overwrites_input(const cli_inputs *inputs, const char *path)
{
    struct stat status;
    if (!path || stat(path, &status) != 0)
        return false;
    const char *name = seen_find(&inputs->seen, status.st_dev, status.st_ino);
    if (name)
        complain("--output=%s: this is an article that is read", path);
    return name != NULL;
}

static void choose_look(factcheck_render_options *options, const cli_arguments *arguments)
{
    bool to_file = arguments->output != NULL;
    options->color = arguments->color == CHOICE_YES ||
                     (arguments->color == CHOICE_AUTO && !to_file && terminal_has_color());
    options->unicode = arguments->unicode == CHOICE_YES ||
                       (arguments->unicode == CHOICE_AUTO && !to_file && terminal_has_unicode());
    options->width = arguments->width;
    if (!options->width && !to_file)
        options->width = terminal_width();
}

static bool write_report(const factcheck_report *report, const cli_arguments *arguments)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    cli_output out;
    options.format = arguments->format;
    options.content = arguments->command == COMMAND_EXTRACT ? FACTCHECK_CONTENT_CLAIMS
                                                            : FACTCHECK_CONTENT_FINDINGS;
    options.omit = arguments->quiet ? FACTCHECK_OMIT_NOTES | FACTCHECK_OMIT_COUNTS
                                    : FACTCHECK_OMIT_ENCODING;
    choose_look(&options, arguments);
    if (!output_open(&out, arguments->output))
        return false;
    int status = factcheck_report_render(report, &options, output_write, &out);
    if (status && status != FACTCHECK_EWRITE)
        complain("%s", factcheck_status_message(status));
    if (status)
        output_cancel(&out);
    return output_close(&out);
}

static bool reaches(const factcheck_report *report, const cli_arguments *arguments)
{
    if (arguments->never_fail)
        return false;
    for (size_t i = 0; i < factcheck_report_finding_count(report); i++) {
        if (factcheck_report_finding(report, i)->severity >= arguments->fail_on)
            return true;
    }
    return false;
}

static int report_on(cli_inputs *inputs, factcheck_checker *checker, const cli_arguments *arguments)
{
    factcheck_report *report = NULL;
    factcheck_error error;
    if (factcheck_checker_run(checker, &report, &error)) {
        complain("%s", error.message);
        return EXIT_TROUBLE;
    }
    if (!arguments->quiet)
        warn_of_encoding(report);
    int status = reaches(report, arguments) ? EXIT_FINDINGS : EXIT_CLEAN;
    if (!write_report(report, arguments) || inputs->trouble)
        status = EXIT_TROUBLE;
    factcheck_report_free(report);
    return status;
}

static void say_usage(void)
{
    cli_output err;
    complain("no article is named; see factcheck --help");
    output_standard(&err, STDERR_FILENO, "standard error");
    help_usage(&err);
    output_close(&err);
}

static int check_inputs(cli_inputs *inputs, const cli_arguments *arguments)
{
    if (!inputs_gather(inputs, arguments))
        return EXIT_TROUBLE;
    if (inputs->count == 0 && !inputs->trouble) {
        say_usage();
        return EXIT_TROUBLE;
    }
    factcheck_checker *checker = new_checker(arguments);
    if (!checker)
        return EXIT_TROUBLE;
    int status = EXIT_TROUBLE;
    if (inputs_read(inputs, checker, arguments) && factcheck_checker_count(checker) > 0 &&
        !overwrites_input(inputs, arguments->output))
        status = report_on(inputs, checker, arguments);
    factcheck_checker_free(checker);
    return status;
}

static int check(const cli_arguments *arguments)
{
    cli_inputs inputs;
    int status = check_inputs(&inputs, arguments);
    inputs_free(&inputs);
    return status;
}

/* ---- The rest ----------------------------------------------------------------------------- */

static int inform(const cli_arguments *arguments)
{
    cli_output out;
    bool fine = true;
    if (!output_open(&out, arguments->output))
        return EXIT_TROUBLE;
    if (arguments->command == COMMAND_HELP)
        help_options(&out);
    else if (arguments->command == COMMAND_VERSION)
        help_version(&out);
    else if (arguments->command == COMMAND_LIST_RULES)
        help_rules(&out);
    else
        fine = help_explain(&out, arguments->explain);
    if (!fine)
        output_cancel(&out);
    return output_close(&out) ? EXIT_CLEAN : EXIT_TROUBLE;
}

int main(int argc, char **argv)
{
    cli_arguments arguments;
    int status = EXIT_TROUBLE;
    terminal_guard_streams();
    signal(SIGPIPE, SIG_IGN);
    if (arguments_parse(&arguments, argc, argv)) {
        bool reads = arguments.command == COMMAND_CHECK || arguments.command == COMMAND_EXTRACT;
        status = reads ? check(&arguments) : inform(&arguments);
    }
    arguments_free(&arguments);
    return status;
}
