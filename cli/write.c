#include "write.h"

#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "message.h"
#include "output.h"
#include "terminal.h"

/* ---- What is asked for -------------------------------------------------------------------- */

static bool shows_agreements(factcheck_format format)
{
    return format == FACTCHECK_FORMAT_JUNIT || format == FACTCHECK_FORMAT_HTML;
}

/* Forms that tell people or a review tool what is to be done: what is settled is left out. */
static bool hides_baselined(factcheck_format format)
{
    return format == FACTCHECK_FORMAT_TEXT || format == FACTCHECK_FORMAT_LINE ||
           format == FACTCHECK_FORMAT_GITHUB || format == FACTCHECK_FORMAT_GITLAB ||
           format == FACTCHECK_FORMAT_RDJSONL;
}

bool write_needs_agreements(const cli_arguments *arguments)
{
    for (size_t i = 0; i < arguments->output_count; i++) {
        if (shows_agreements(arguments->outputs[i].format))
            return true;
    }
    return false;
}

static bool is_input(const cli_inputs *inputs, const char *option_name, const char *path)
{
    struct stat status;
    if (!path || stat(path, &status) != 0)
        return false;
    const char *name = seen_find(&inputs->seen, status.st_dev, status.st_ino);
    if (name)
        complain("--%s=%s: this is an article that is read", option_name, path);
    return name != NULL;
}

bool write_overwrites_input(const cli_inputs *inputs, const cli_arguments *arguments)
{
    for (size_t i = 0; i < arguments->output_count; i++) {
        if (is_input(inputs, "format", arguments->outputs[i].path))
            return true;
    }
    return is_input(inputs, "output", arguments->output) ||
           is_input(inputs, "baseline", arguments->baseline);
}

/* ---- Writing ------------------------------------------------------------------------------ */

static bool is_on_encoding(const factcheck_note *note)
{
    return note->byte != SIZE_MAX &&
           (strcmp(note->code, "FC902") == 0 || strcmp(note->code, "FC903") == 0);
}

void write_warnings(const factcheck_report *report, const cli_arguments *arguments)
{
    if (arguments->quiet)
        return;
    for (size_t i = 0; i < factcheck_report_source_count(report); i++) {
        const factcheck_source *source = factcheck_report_source(report, i);
        for (size_t j = 0; j < source->note_count; j++) {
            const factcheck_note *note = source->notes[j];
            if (is_on_encoding(note))
                complain("%.*s: warning: %.*s [%s]", (int)source->name.len, source->name.ptr,
                         (int)note->message.len, note->message.ptr, note->code);
        }
    }
}

static void choose_look(factcheck_render_options *options, const cli_arguments *arguments,
                        const char *path)
{
    bool to_file = path != NULL;
    options->color = arguments->color == CHOICE_YES ||
                     (arguments->color == CHOICE_AUTO && !to_file && terminal_has_color());
    options->unicode = arguments->unicode == CHOICE_YES ||
                       (arguments->unicode == CHOICE_AUTO && !to_file && terminal_has_unicode());
    options->width = arguments->width;
    if (!options->width && !to_file)
        options->width = terminal_width();
}

static unsigned omitted(factcheck_format format, const cli_arguments *arguments)
{
    unsigned omit = arguments->quiet ? FACTCHECK_OMIT_NOTES | FACTCHECK_OMIT_COUNTS
                                     : FACTCHECK_OMIT_ENCODING;
    if (!arguments->all && !shows_agreements(format))
        omit |= FACTCHECK_OMIT_AGREEMENTS;
    if (!arguments->all && hides_baselined(format))
        omit |= FACTCHECK_OMIT_BASELINED;
    return omit;
}

static bool write_report(const factcheck_report *report, const cli_arguments *arguments,
                         const wanted_output *wanted)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    const char *path = wanted->path ? wanted->path : arguments->output;
    cli_output out;
    options.format = wanted->format;
    options.content = arguments->command == COMMAND_EXTRACT ? FACTCHECK_CONTENT_CLAIMS
                                                            : FACTCHECK_CONTENT_FINDINGS;
    options.omit = omitted(wanted->format, arguments);
    choose_look(&options, arguments, path);
    if (!output_open(&out, path))
        return false;
    int status = factcheck_report_render(report, &options, output_write, &out);
    if (status && status != FACTCHECK_EWRITE)
        complain("%s", factcheck_status_message(status));
    if (status)
        output_cancel(&out);
    return output_close(&out);
}

bool write_reports(const factcheck_report *report, const cli_arguments *arguments)
{
    bool fine = true;
    for (size_t i = 0; i < arguments->output_count; i++)
        fine = write_report(report, arguments, &arguments->outputs[i]) && fine;
    return fine;
}
