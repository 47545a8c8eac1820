#include "check.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "baseline.h"
#include "config.h"
#include "help.h"
#include "inputs.h"
#include "message.h"
#include "output.h"
#include "progress.h"
#include "today.h"
#include "write.h"

/* What a run needs from its begin to its end. */
typedef struct run {
    cli_arguments arguments; /* with what the configuration says */
    cli_inputs inputs;
    cli_config config;
    factcheck_baseline *baseline;
    factcheck_text *only; /* the lists of the arguments, as the library takes them */
    factcheck_text *ignored;
    cli_progress progress;
    char today[TODAY_SIZE];
} run;

/* ---- The checker -------------------------------------------------------------------------- */

/* One thread a processor, as far as that can be known. */
static unsigned usual_jobs(void)
{
    long count = 1;
#ifdef _SC_NPROCESSORS_ONLN
    count = sysconf(_SC_NPROCESSORS_ONLN);
#endif
    return count < 1 ? 1 : count > 64 ? 64 : (unsigned)count;
}

/* Rules of a list; each text goes on to its comma or its end. */
static factcheck_text *texts_of(const strings *list)
{
    factcheck_text *texts = calloc(list->count + 1, sizeof *texts);
    for (size_t i = 0; texts && i < list->count; i++)
        texts[i] = (factcheck_text){list->items[i], strcspn(list->items[i], ",")};
    return texts;
}

static factcheck_checker *new_checker(run *r)
{
    const cli_arguments *arguments = &r->arguments;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_checker *checker = NULL;
    options.jobs = arguments->jobs ? arguments->jobs : usual_jobs();
    options.min_confidence = arguments->min_confidence;
    options.agreements = arguments->all || write_needs_agreements(arguments);
    options.alone = arguments->alone;
    options.extract_only = arguments->command == COMMAND_EXTRACT;
    options.date = factcheck_text_of(arguments->date);
    options.only = r->only;
    options.only_count = arguments->only.count;
    options.ignored = r->ignored;
    options.ignored_count = arguments->ignored.count;
    options.baseline = r->baseline;
    options.today = factcheck_text_of(r->today);
    options.config = &r->config.used;
    options.progress = progress_tell;
    options.progress_payload = &r->progress;
    int status = factcheck_checker_new(&checker, &options, NULL);
    if (status)
        complain("%s", factcheck_status_message(status));
    return checker;
}

/* ---- The report --------------------------------------------------------------------------- */

/* Whether the finding fails the run. What is accepted by --update-baseline now fails no more. */
static bool fails(const factcheck_finding *finding, const cli_arguments *arguments)
{
    if (finding->severity < arguments->fail_on)
        return false;
    if (arguments->update_baseline)
        return finding->standing == FACTCHECK_STANDING_CONFIRMED;
    return finding->standing != FACTCHECK_STANDING_BASELINED;
}

static bool reaches(const factcheck_report *report, const cli_arguments *arguments)
{
    if (arguments->never_fail || arguments->exit_zero)
        return false;
    for (size_t i = 0; i < factcheck_report_finding_count(report); i++) {
        if (fails(factcheck_report_finding(report, i), arguments))
            return true;
    }
    return false;
}

static int report_on(run *r, factcheck_checker *checker)
{
    factcheck_report *report = NULL;
    factcheck_error error;
    progress_begin(&r->progress, r->arguments.quiet);
    int failed = factcheck_checker_run(checker, &report, &error);
    progress_end(&r->progress);
    if (failed) {
        complain("%s", error.message);
        return EXIT_TROUBLE;
    }
    if (r->inputs.trouble && r->arguments.prune_baseline) {
        complain("%s: not pruned: not all articles were read", r->arguments.baseline);
        r->arguments.prune_baseline = false;
    }
    write_warnings(report, &r->arguments);
    if (!r->inputs.trouble) /* what is in an article that was not read is not known to be gone */
        baseline_warn(report, &r->arguments);
    int status = reaches(report, &r->arguments) ? EXIT_FINDINGS : EXIT_CLEAN;
    if (!write_reports(report, &r->arguments) ||
        !baseline_write(report, &r->arguments, r->today) || r->inputs.trouble)
        status = EXIT_TROUBLE;
    factcheck_report_free(report);
    return status;
}

/* ---- The run ------------------------------------------------------------------------------ */

static void say_usage(void)
{
    cli_output err;
    complain("no article is named; see factcheck --help");
    output_standard(&err, STDERR_FILENO, "standard error");
    help_usage(&err);
    output_close(&err);
}

/* The configuration, and which file it is of. */
static int show_config(const run *r)
{
    cli_output out;
    if (!output_open(&out, r->arguments.output))
        return EXIT_TROUBLE;
    if (!r->arguments.quiet)
        complain("%s", r->config.path ? r->config.path : "there is no configuration");
    factcheck_config_write(&r->config.used, output_write, &out);
    return output_close(&out) ? EXIT_CLEAN : EXIT_TROUBLE;
}

static int check_inputs(run *r)
{
    cli_arguments *arguments = &r->arguments;
    if (!inputs_gather(&r->inputs, arguments) ||
        !config_load(&r->config, &r->inputs, arguments))
        return EXIT_TROUBLE;
    if (arguments->show_config)
        return show_config(r);
    if ((arguments->update_baseline || arguments->prune_baseline) && !arguments->baseline)
        arguments->baseline = BASELINE_NAME;
    if (r->inputs.count == 0 && !r->inputs.trouble) {
        say_usage();
        return EXIT_TROUBLE;
    }
    r->only = texts_of(&arguments->only);
    r->ignored = texts_of(&arguments->ignored);
    if (!r->only || !r->ignored) {
        complain("out of memory");
        return EXIT_TROUBLE;
    }
    if (arguments->command == COMMAND_CHECK && !baseline_read(&r->baseline, arguments))
        return EXIT_TROUBLE;
    factcheck_checker *checker = new_checker(r);
    if (!checker)
        return EXIT_TROUBLE;
    int status = EXIT_TROUBLE;
    if (inputs_read(&r->inputs, checker, arguments) && factcheck_checker_count(checker) > 0 &&
        !write_overwrites_input(&r->inputs, arguments))
        status = report_on(r, checker);
    factcheck_checker_free(checker);
    return status;
}

int check(const cli_arguments *arguments)
{
    run r = {.arguments = *arguments};
    today_write(r.today);
    int status = check_inputs(&r);
    factcheck_baseline_free(r.baseline);
    config_free(&r.config);
    free(r.only);
    free(r.ignored);
    inputs_free(&r.inputs);
    return status;
}
