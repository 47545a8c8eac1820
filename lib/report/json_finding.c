/*
 * A finding in JSON. The schema is tests/schema/finding.schema.json; keys are added, never changed.
 */
#include "report/render.h"

static void fact_member(fc_json *json, const factcheck_finding *finding)
{
    fc_json_member_open(json, "fact", '{');
    const fc_about about = {finding->measure, finding->measure_count, finding->subject,
                            finding->subject_count, finding->period};
    fc_json_about_members(json, &about);
    fc_json_close(json, '}');
}

/* The value of a variant is that of its first claim, and the words for it. */
static void json_variant(fc_json *json, const factcheck_report *report,
                         const factcheck_variant *variant)
{
    fc_json_open(json, '{');
    fc_json_member_open_line(json, "value", '{');
    fc_json_member(json, "display", variant->display);
    if (variant->claim_count)
        fc_json_value_members(json, variant->claims[0]);
    fc_json_close(json, '}');
    fc_json_member_open(json, "claims", '[');
    for (size_t i = 0; i < variant->claim_count; i++)
        fc_json_claim(json, report, variant->claims[i]);
    fc_json_close(json, ']');
    fc_json_close(json, '}');
}

static void json_relation(fc_json *json, const factcheck_relation *relation)
{
    fc_json_open_line(json, '{');
    fc_json_member_unsigned(json, "a", relation->a);
    fc_json_member_unsigned(json, "b", relation->b);
    fc_json_member(json, "verdict", fc_str_of(factcheck_verdict_name(relation->verdict)));
    fc_json_member(json, "reason", relation->reason);
    fc_json_member(json, "gap", relation->gap);
    fc_json_close(json, '}');
}

static void json_mark(fc_json *json, const factcheck_report *report, const factcheck_mark *mark)
{
    fc_json_open_line(json, '{');
    fc_json_key(json, "source");
    fc_json_string(json, report->sources.items[mark->source]->name);
    fc_json_member_unsigned(json, "begin", mark->begin);
    fc_json_member_unsigned(json, "end", mark->end);
    fc_json_member(json, "what", mark->what);
    fc_json_close(json, '}');
}

static void evidence_members(fc_json *json, const factcheck_report *report,
                             const factcheck_finding *finding)
{
    fc_json_member_open(json, "variants", '[');
    for (size_t i = 0; i < finding->variant_count; i++)
        json_variant(json, report, finding->variants[i]);
    fc_json_close(json, ']');
    fc_json_member_open(json, "relations", '[');
    for (size_t i = 0; i < finding->relation_count; i++)
        json_relation(json, finding->relations[i]);
    fc_json_close(json, ']');
    fc_json_member_open(json, "marks", '[');
    for (size_t i = 0; i < finding->mark_count; i++)
        json_mark(json, report, finding->marks[i]);
    fc_json_close(json, ']');
}

void fc_json_decision(fc_json *json, const factcheck_decision *decision)
{
    fc_json_open_line(json, '{');
    fc_json_member(json, "id", decision->id);
    fc_json_member(json, "code", decision->code);
    fc_json_member(json, "verdict", fc_str_of(factcheck_ruling_name(decision->ruling)));
    fc_json_member(json, "reason", decision->reason);
    fc_json_member(json, "by", decision->by);
    fc_json_member(json, "date", decision->date);
    fc_json_member(json, "expires", decision->expires);
    fc_json_member(json, "message", decision->message);
    fc_json_close(json, '}');
}

/* How the finding stands to the baseline, if there is one. */
static void standing_members(fc_json *json, const factcheck_finding *finding)
{
    if (finding->standing == FACTCHECK_STANDING_NONE)
        return;
    fc_json_member(json, "standing", fc_str_of(factcheck_standing_name(finding->standing)));
    if (finding->decision) {
        fc_json_key(json, "decision");
        fc_json_decision(json, finding->decision);
    }
}

void fc_json_finding(fc_json *json, const factcheck_report *report,
                     const factcheck_finding *finding)
{
    fc_json_open(json, '{');
    fc_json_member(json, "id", finding->id);
    fc_json_member(json, "code", fc_str_of(finding->code));
    fc_json_member(json, "verdict", fc_str_of(factcheck_verdict_name(finding->verdict)));
    fc_json_member(json, "severity", fc_str_of(factcheck_severity_name(finding->severity)));
    fc_json_key(json, "confidence");
    fc_json_percent(json, finding->confidence);
    fact_member(json, finding);
    evidence_members(json, report, finding);
    fc_json_key(json, "message");
    fc_json_string(json, finding->message);
    fc_json_member_list(json, "notes", finding->notes, finding->note_count);
    fc_json_member(json, "help", finding->help);
    standing_members(json, finding);
    fc_json_close(json, '}');
}
