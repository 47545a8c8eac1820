#include "baseline.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "message.h"
#include "output.h"
#include "place.h"

static bool parse(factcheck_baseline **out, const char *path, const cli_file *file)
{
    factcheck_error error;
    factcheck_text text = {file->data, file->size};
    if (!factcheck_baseline_read(out, text, NULL, &error))
        return true;
    return place_complain(path, text, &error);
}

bool baseline_read(factcheck_baseline **out, const cli_arguments *arguments)
{
    const char *path = arguments->baseline;
    cli_file file;
    *out = NULL;
    if (!path)
        return true;
    bool optional = arguments->update_baseline || arguments->baseline_may_be_missing;
    if (optional && access(path, F_OK) != 0 && errno == ENOENT)
        return true;
    if (!file_open(&file, path) || !file_read(&file, path, arguments->quiet))
        return false;
    bool fine = parse(out, path, &file);
    file_close(&file);
    return fine;
}

void baseline_warn(const factcheck_report *report, const cli_arguments *arguments)
{
    if (arguments->quiet || arguments->prune_baseline)
        return;
    for (size_t i = 0; i < factcheck_report_decision_count(report); i++) {
        const factcheck_decision *decision = factcheck_report_decision(report, i);
        if (decision->stale)
            complain("%s: warning: stale decision %.*s: %.*s", arguments->baseline,
                     (int)decision->id.len, decision->id.ptr,
                     decision->message.len ? (int)decision->message.len : 10,
                     decision->message.len ? decision->message.ptr : "no message");
    }
}

static factcheck_severity least_severity(const cli_arguments *arguments)
{
    if (!arguments->update_baseline)
        return FACTCHECK_SEVERITY_NONE;
    return arguments->never_fail ? FACTCHECK_SEVERITY_WARNING : arguments->fail_on;
}

bool baseline_write(const factcheck_report *report, const cli_arguments *arguments,
                    const char *today)
{
    factcheck_baseline_options options = FACTCHECK_BASELINE_OPTIONS_INIT;
    cli_output out;
    if (!arguments->update_baseline && !arguments->prune_baseline)
        return true;
    options.least = least_severity(arguments);
    options.prune = arguments->prune_baseline;
    options.date = factcheck_text_of(today);
    options.by = factcheck_text_of(arguments->by);
    options.reason = factcheck_text_of(arguments->reason);
    if (!output_open(&out, arguments->baseline))
        return false;
    int status = factcheck_report_write_baseline(report, &options, output_write, &out);
    if (status && status != FACTCHECK_EWRITE)
        complain("%s", factcheck_status_message(status));
    if (status)
        output_cancel(&out);
    return output_close(&out);
}
