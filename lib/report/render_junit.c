/*
 * JUnit's XML: a test case for each fact that was compared. Agreements pass, conflicts fail, what
 * the baseline settles is skipped, and so is what could not be decided.
 */
#include "report/describe.h"
#include "report/markup.h"
#include "report/region.h"
#include "report/remarks.h"
#include "report/render.h"

typedef struct writer {
    const factcheck_report *report;
    fc_sink *sink;
    fc_arena arena; /* of one case */
} writer;

typedef enum outcome { OUTCOME_PASSED, OUTCOME_FAILED, OUTCOME_SKIPPED } outcome;

static outcome outcome_of(const factcheck_finding *finding)
{
    if (finding->standing == FACTCHECK_STANDING_BASELINED)
        return OUTCOME_SKIPPED;
    if (finding->verdict == FACTCHECK_VERDICT_CONFLICT)
        return OUTCOME_FAILED;
    return finding->verdict == FACTCHECK_VERDICT_UNKNOWN ? OUTCOME_SKIPPED : OUTCOME_PASSED;
}

static void write_text(writer *w, fc_str text)
{
    fc_markup_add(w->sink, text, &w->arena);
}

static void write_attribute(writer *w, const char *name, fc_str value)
{
    fc_sink_char(w->sink, ' ');
    fc_sink_add(w->sink, fc_str_of(name));
    fc_sink_literal(w->sink, "=\"");
    write_text(w, value);
    fc_sink_char(w->sink, '"');
}

static void write_number(writer *w, const char *name, uint64_t value)
{
    fc_sink_char(w->sink, ' ');
    fc_sink_add(w->sink, fc_str_of(name));
    fc_sink_literal(w->sink, "=\"");
    fc_sink_unsigned(w->sink, value, 1);
    fc_sink_char(w->sink, '"');
}

/* The places and the notes, a line each. */
static void write_evidence(writer *w, const factcheck_finding *finding)
{
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        for (size_t k = 0; k < variant->claim_count; k++) {
            fc_str place = fc_describe_claim_place(w->report, variant->claims[k], &w->arena);
            write_text(w, place);
            fc_sink_literal(w->sink, ": ");
            write_text(w, variant->claims[k]->text);
            fc_sink_literal(w->sink, " (");
            write_text(w, fc_describe_variant(variant, &w->arena));
            fc_sink_literal(w->sink, ")\n");
        }
    }
    for (size_t i = 0; i < finding->note_count; i++) {
        write_text(w, finding->notes[i]);
        fc_sink_char(w->sink, '\n');
    }
}

static void write_skipped(writer *w, const factcheck_finding *finding)
{
    fc_sink_literal(w->sink, ">\n      <skipped");
    if (finding->decision) {
        fc_builder out;
        fc_builder_init(&out, &w->arena);
        fc_builder_add(&out, fc_str_of(factcheck_ruling_name(finding->decision->ruling)));
        if (finding->decision->reason.len) {
            fc_builder_literal(&out, ": ");
            fc_builder_add(&out, finding->decision->reason);
        }
        write_attribute(w, "message", fc_builder_done(&out));
    } else {
        write_attribute(w, "message", FC_STR("cannot be told"));
    }
    fc_sink_literal(w->sink, "/>\n    </testcase>\n");
}

static void write_case(writer *w, const factcheck_finding *finding)
{
    const factcheck_rule *rule = factcheck_rule_find(fc_str_of(finding->code));
    const factcheck_claim *first = fc_first_claim(finding);
    outcome result = outcome_of(finding);
    fc_sink_literal(w->sink, "    <testcase");
    write_attribute(w, "classname", rule ? fc_str_of(rule->name) : FC_STR("factcheck"));
    write_attribute(w, "name", finding->message);
    if (first) {
        write_attribute(w, "file", w->report->sources.items[first->source]->name);
        write_number(w, "line", first->line);
    }
    if (result == OUTCOME_SKIPPED) {
        write_skipped(w, finding);
    } else if (result == OUTCOME_FAILED) {
        fc_sink_literal(w->sink, ">\n      <failure");
        write_attribute(w, "message", finding->message);
        write_attribute(w, "type", fc_str_of(finding->code));
        fc_sink_char(w->sink, '>');
        write_evidence(w, finding);
        fc_sink_literal(w->sink, "</failure>\n    </testcase>\n");
    } else {
        fc_sink_literal(w->sink, "/>\n");
    }
}

/* A suite, or all suites: the attributes are the same. */
static void write_counts(writer *w, const char *element)
{
    size_t counts[3] = {0};
    for (size_t i = 0; i < w->report->findings.count; i++)
        counts[outcome_of(w->report->findings.items[i])]++;
    fc_sink_char(w->sink, '<');
    fc_sink_add(w->sink, fc_str_of(element));
    write_attribute(w, "name", FC_STR("factcheck"));
    write_number(w, "tests", w->report->findings.count);
    write_number(w, "failures", counts[OUTCOME_FAILED]);
    write_number(w, "errors", 0);
    write_number(w, "skipped", counts[OUTCOME_SKIPPED]);
    fc_sink_literal(w->sink, ">\n");
}

int fc_render_junit(const factcheck_report *report, fc_sink *sink)
{
    writer w = {.report = report, .sink = sink};
    int status = FACTCHECK_OK;
    fc_arena_init(&w.arena, &report->allocator);
    fc_sink_literal(sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write_counts(&w, "testsuites");
    fc_sink_literal(sink, "  ");
    write_counts(&w, "testsuite");
    status = fc_arena_status(&w.arena);
    fc_arena_dispose(&w.arena);
    for (size_t i = 0; i < report->findings.count && !sink->failed && !status; i++) {
        fc_arena_init(&w.arena, &report->allocator);
        write_case(&w, report->findings.items[i]);
        status = fc_arena_status(&w.arena);
        fc_arena_dispose(&w.arena);
    }
    fc_sink_literal(sink, "  </testsuite>\n</testsuites>\n");
    return status;
}
