/*
 * Findings and claims in JSON: as one object, and one a line.
 */
#include "report/render.h"

static void summary_member(fc_json *json, const factcheck_summary *summary)
{
    fc_json_member_open(json, "summary", '{');
    fc_json_member_unsigned(json, "sources", summary->sources);
    fc_json_member_unsigned(json, "stories", summary->stories);
    fc_json_member_unsigned(json, "claims", summary->claims);
    fc_json_member_unsigned(json, "facts", summary->facts);
    fc_json_member_unsigned(json, "conflicts", summary->conflicts);
    fc_json_member_unsigned(json, "updates", summary->updates);
    fc_json_member_unsigned(json, "agreements", summary->agreements);
    fc_json_member_unsigned(json, "unknown", summary->unknown);
    fc_json_member_unsigned(json, "errors", summary->errors);
    fc_json_member_unsigned(json, "warnings", summary->warnings);
    fc_json_member_unsigned(json, "notes", summary->notes);
    fc_json_member_unsigned(json, "baselined", summary->baselined);
    fc_json_member_unsigned(json, "stale", summary->stale);
    fc_json_close(json, '}');
}

/* The decisions that no finding has any more. */
static void stale_member(fc_json *json, const factcheck_report *report)
{
    if (report->summary.stale == 0)
        return;
    fc_json_member_open(json, "stale", '[');
    for (size_t i = 0; i < report->decision_count; i++) {
        if (report->decisions[i].stale)
            fc_json_decision(json, &report->decisions[i]);
    }
    fc_json_close(json, ']');
}

void fc_render_json(const factcheck_report *report, fc_sink *sink)
{
    fc_json json;
    fc_json_init(&json, sink, 2);
    fc_json_open(&json, '{');
    fc_json_member(&json, "schema", FC_STR("factcheck-report/1"));
    fc_json_sources(&json, report);
    fc_json_member_open(&json, "findings", '[');
    for (size_t i = 0; i < report->findings.count; i++)
        fc_json_finding(&json, report, report->findings.items[i]);
    fc_json_close(&json, ']');
    stale_member(&json, report);
    summary_member(&json, &report->summary);
    fc_json_close(&json, '}');
    fc_sink_char(sink, '\n');
}

void fc_render_jsonl(const factcheck_report *report, fc_sink *sink)
{
    for (size_t i = 0; i < report->findings.count; i++) {
        fc_json json;
        fc_json_init(&json, sink, 0);
        fc_json_finding(&json, report, report->findings.items[i]);
        fc_sink_char(sink, '\n');
    }
}

/* ---- Claims ------------------------------------------------------------------------------- */

void fc_render_claims_jsonl(const factcheck_report *report, fc_sink *sink)
{
    for (size_t i = 0; i < report->claims.count; i++) {
        fc_json json;
        fc_json_init(&json, sink, 0);
        fc_json_claim(&json, report, report->claims.items[i]);
        fc_sink_char(sink, '\n');
    }
}

void fc_render_claims_json(const factcheck_report *report, fc_sink *sink)
{
    fc_json json;
    fc_json_init(&json, sink, 2);
    fc_json_open(&json, '{');
    fc_json_member(&json, "schema", FC_STR("factcheck-claims/1"));
    fc_json_sources(&json, report);
    fc_json_member_open(&json, "claims", '[');
    for (size_t i = 0; i < report->claims.count; i++)
        fc_json_claim(&json, report, report->claims.items[i]);
    fc_json_close(&json, ']');
    fc_json_close(&json, '}');
    fc_sink_char(sink, '\n');
}
