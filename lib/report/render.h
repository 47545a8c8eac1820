/*
 * Renderers: each writes a finished report to a sink and decides nothing.
 *
 * Those that return a status need memory of their own, from the allocator of the report: OK or
 * ENOMEM. Failures to write are kept by the sink.
 */
#ifndef FC_REPORT_RENDER_H
#define FC_REPORT_RENDER_H

#include "base/sort.h"
#include "report/json_writer.h"
#include "report/pen.h"
#include "report/report.h"

/* Any content in any format. Errors: EINVAL, ENOMEM, EWRITE. */
int fc_render(const factcheck_report *report, const factcheck_render_options *options,
              fc_sink *sink);

/* The findings of a report. `omit` is a set of FACTCHECK_OMIT flags. */
int fc_render_text(const factcheck_report *report, fc_pen *pen, unsigned omit);
int fc_render_line(const factcheck_report *report, fc_sink *sink, unsigned omit);
void fc_render_json(const factcheck_report *report, fc_sink *sink);
void fc_render_jsonl(const factcheck_report *report, fc_sink *sink);
int fc_render_csv(const factcheck_report *report, fc_sink *sink);
int fc_render_sarif(const factcheck_report *report, fc_sink *sink);
int fc_render_github(const factcheck_report *report, fc_sink *sink, unsigned omit);
int fc_render_gitlab(const factcheck_report *report, fc_sink *sink);
int fc_render_junit(const factcheck_report *report, fc_sink *sink);
int fc_render_rdjsonl(const factcheck_report *report, fc_sink *sink);
int fc_render_markdown(const factcheck_report *report, fc_sink *sink);
int fc_render_html(const factcheck_report *report, fc_sink *sink);

/* The claims of a report. */
int fc_render_claims_text(const factcheck_report *report, fc_pen *pen);
int fc_render_claims_line(const factcheck_report *report, fc_sink *sink);
void fc_render_claims_json(const factcheck_report *report, fc_sink *sink);
void fc_render_claims_jsonl(const factcheck_report *report, fc_sink *sink);

int fc_render_claims_csv(const factcheck_report *report, fc_sink *sink);

/*
 * The findings by their indexes (value), the worst first, of equals the surest, then in the order
 * of the report. NULL when memory is out.
 */
fc_keyed *fc_render_order(const factcheck_report *report, fc_arena *arena);

/* The place of a rule among all of them (factcheck_rule_get). */
size_t fc_render_rule_index(const char *code);

/* Whether a note of a source is to be shown. */
bool fc_render_shows_note(const factcheck_note *note, unsigned omit);

/* What a claim or a finding is about. */
typedef struct fc_about {
    const fc_str *measure;
    size_t measure_count;
    const fc_str *subject;
    size_t subject_count;
    const factcheck_timex *period;
} fc_about;

/* Pieces of JSON: whole objects, and members of the object that is open. */
void fc_json_claim(fc_json *json, const factcheck_report *report, const factcheck_claim *claim);
void fc_json_timex(fc_json *json, const factcheck_timex *timex);
void fc_json_finding(fc_json *json, const factcheck_report *report,
                     const factcheck_finding *finding);
void fc_json_decision(fc_json *json, const factcheck_decision *decision);
void fc_json_value_members(fc_json *json, const factcheck_claim *claim);
void fc_json_about_members(fc_json *json, const fc_about *about);
void fc_json_sources(fc_json *json, const factcheck_report *report); /* the member "sources" */

#endif
