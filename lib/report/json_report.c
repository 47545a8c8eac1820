/*
 * The findings of a report in JSON: as one object, and one finding a line. The schema is
 * tests/schema/report.schema.json; keys are added, never changed.
 */
#include "render.h"

/* ---- Sources ------------------------------------------------------------------------------ */

static void anchor_member(fc_json *json, const factcheck_anchor *anchor)
{
    fc_json_key(json, "anchor");
    fc_json_open(json, '{');
    unsigned indent = fc_json_set_indent(json, 0);
    fc_json_member(json, "date", anchor->date);
    fc_json_member(json, "basis", anchor->basis);
    fc_json_key(json, "confidence");
    fc_json_percent(json, anchor->confidence);
    fc_json_close(json, '}');
    fc_json_set_indent(json, indent);
}

/* The names of the sources that this one shares long passages with. */
static void copies_member(fc_json *json, const factcheck_report *report,
                          const factcheck_source *source)
{
    if (source->copy_count == 0)
        return;
    fc_json_key(json, "copies_of");
    fc_json_open(json, '[');
    unsigned indent = fc_json_set_indent(json, 0);
    for (size_t i = 0; i < source->copy_count; i++)
        fc_json_string(json, report->sources.items[source->copies[i]]->name);
    fc_json_close(json, ']');
    fc_json_set_indent(json, indent);
}

static void json_note(fc_json *json, const factcheck_note *note)
{
    fc_json_open(json, '{');
    unsigned indent = fc_json_set_indent(json, 0);
    fc_json_member(json, "code", fc_str_of(note->code));
    fc_json_member(json, "severity", fc_str_of(factcheck_severity_name(note->severity)));
    fc_json_member(json, "message", note->message);
    if (note->byte != SIZE_MAX) {
        fc_json_member_unsigned(json, "byte", note->byte);
        fc_json_member_unsigned(json, "line", note->line);
        fc_json_member_unsigned(json, "column", note->column);
    }
    fc_json_close(json, '}');
    fc_json_set_indent(json, indent);
}

static void json_source(fc_json *json, const factcheck_report *report,
                        const factcheck_source *source)
{
    fc_json_open(json, '{');
    fc_json_key(json, "path");
    fc_json_string(json, source->name);
    fc_json_member(json, "outlet", source->outlet);
    fc_json_member_unsigned(json, "bytes", source->text.len);
    anchor_member(json, &source->anchor);
    copies_member(json, report, source);
    if (source->note_count) {
        fc_json_key(json, "notes");
        fc_json_open(json, '[');
        for (size_t i = 0; i < source->note_count; i++)
            json_note(json, source->notes[i]);
        fc_json_close(json, ']');
    }
    fc_json_close(json, '}');
}

void fc_json_sources(fc_json *json, const factcheck_report *report)
{
    fc_json_key(json, "sources");
    fc_json_open(json, '[');
    for (size_t i = 0; i < report->sources.count; i++)
        json_source(json, report, report->sources.items[i]);
    fc_json_close(json, ']');
}

/* ---- Findings ----------------------------------------------------------------------------- */

static void fact_member(fc_json *json, const factcheck_finding *finding)
{
    fc_json_key(json, "fact");
    fc_json_open(json, '{');
    fc_json_member_list(json, "measure", finding->measure, finding->measure_count);
    fc_json_member_list(json, "subject", finding->subject, finding->subject_count);
    if (finding->period) {
        fc_json_key(json, "period");
        fc_json_timex(json, finding->period);
    }
    fc_json_close(json, '}');
}

/* The value of a variant is that of its first claim, and the words for it. */
static void json_variant(fc_json *json, const factcheck_report *report,
                         const factcheck_variant *variant)
{
    fc_json_open(json, '{');
    fc_json_key(json, "value");
    fc_json_open(json, '{');
    unsigned indent = fc_json_set_indent(json, 0);
    fc_json_member(json, "display", variant->display);
    if (variant->claim_count)
        fc_json_value_members(json, variant->claims[0]);
    fc_json_close(json, '}');
    fc_json_set_indent(json, indent);
    fc_json_key(json, "claims");
    fc_json_open(json, '[');
    for (size_t i = 0; i < variant->claim_count; i++)
        fc_json_claim(json, report, variant->claims[i]);
    fc_json_close(json, ']');
    fc_json_close(json, '}');
}

static void json_relation(fc_json *json, const factcheck_relation *relation)
{
    fc_json_open(json, '{');
    unsigned indent = fc_json_set_indent(json, 0);
    fc_json_member_unsigned(json, "a", relation->a);
    fc_json_member_unsigned(json, "b", relation->b);
    fc_json_member(json, "verdict", fc_str_of(factcheck_verdict_name(relation->verdict)));
    fc_json_member(json, "reason", relation->reason);
    fc_json_member(json, "gap", relation->gap);
    fc_json_close(json, '}');
    fc_json_set_indent(json, indent);
}

static void json_mark(fc_json *json, const factcheck_report *report, const factcheck_mark *mark)
{
    fc_json_open(json, '{');
    unsigned indent = fc_json_set_indent(json, 0);
    fc_json_key(json, "source");
    fc_json_string(json, report->sources.items[mark->source]->name);
    fc_json_member_unsigned(json, "begin", mark->begin);
    fc_json_member_unsigned(json, "end", mark->end);
    fc_json_member(json, "what", mark->what);
    fc_json_close(json, '}');
    fc_json_set_indent(json, indent);
}

static void evidence_members(fc_json *json, const factcheck_report *report,
                             const factcheck_finding *finding)
{
    fc_json_key(json, "variants");
    fc_json_open(json, '[');
    for (size_t i = 0; i < finding->variant_count; i++)
        json_variant(json, report, finding->variants[i]);
    fc_json_close(json, ']');
    fc_json_key(json, "relations");
    fc_json_open(json, '[');
    for (size_t i = 0; i < finding->relation_count; i++)
        json_relation(json, finding->relations[i]);
    fc_json_close(json, ']');
    fc_json_key(json, "marks");
    fc_json_open(json, '[');
    for (size_t i = 0; i < finding->mark_count; i++)
        json_mark(json, report, finding->marks[i]);
    fc_json_close(json, ']');
}

void fc_json_decision(fc_json *json, const factcheck_decision *decision)
{
    fc_json_open(json, '{');
    unsigned indent = fc_json_set_indent(json, 0);
    fc_json_member(json, "id", decision->id);
    fc_json_member(json, "code", decision->code);
    fc_json_member(json, "verdict", fc_str_of(factcheck_ruling_name(decision->ruling)));
    fc_json_member(json, "reason", decision->reason);
    fc_json_member(json, "by", decision->by);
    fc_json_member(json, "date", decision->date);
    fc_json_member(json, "expires", decision->expires);
    fc_json_member(json, "message", decision->message);
    fc_json_close(json, '}');
    fc_json_set_indent(json, indent);
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

static void json_finding(fc_json *json, const factcheck_report *report,
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

/* ---- The report --------------------------------------------------------------------------- */

static void summary_member(fc_json *json, const factcheck_summary *summary)
{
    fc_json_key(json, "summary");
    fc_json_open(json, '{');
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
    fc_json_key(&json, "findings");
    fc_json_open(&json, '[');
    for (size_t i = 0; i < report->findings.count; i++)
        json_finding(&json, report, report->findings.items[i]);
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
        json_finding(&json, report, report->findings.items[i]);
        fc_sink_char(sink, '\n');
    }
}
