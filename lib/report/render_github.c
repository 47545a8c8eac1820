/*
 * GitHub's workflow commands, one a line. A step shows ten errors, ten warnings and ten notices and
 * drops the rest without a word, so the worst findings come first and a notice counts the others.
 */
#include <string.h>

#include "base/sort.h"
#include "report/describe.h"
#include "report/region.h"
#include "report/remarks.h"
#include "report/render.h"
#include "text/utf8.h"

#define SHOWN_MAX 10
#define NOTICES_MAX (SHOWN_MAX - 1) /* one is for the counts */

typedef struct writer {
    const factcheck_report *report;
    fc_sink *sink;
    fc_arena arena; /* of the whole */
    fc_arena piece; /* of one finding */
} writer;

/* A message, or the value of a property, in which colon and comma have a meaning too. */
static void write_escaped(writer *w, fc_str text, bool property)
{
    text = fc_utf8_visible(text, &w->piece);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '%')
            fc_sink_literal(w->sink, "%25");
        else if (property && c == ':')
            fc_sink_literal(w->sink, "%3A");
        else if (property && c == ',')
            fc_sink_literal(w->sink, "%2C");
        else
            fc_sink_char(w->sink, c);
    }
}

static void write_number(writer *w, const char *name, uint64_t number)
{
    fc_sink_char(w->sink, ',');
    fc_sink_add(w->sink, fc_str_of(name));
    fc_sink_char(w->sink, '=');
    fc_sink_unsigned(w->sink, number, 1);
}

static void write_place(writer *w, const factcheck_claim *claim)
{
    fc_region region = fc_region_of(NULL, claim);
    fc_sink_literal(w->sink, " file=");
    write_escaped(w, w->report->sources.items[claim->source]->name, true);
    write_number(w, "line", region.line);
    write_number(w, "endLine", region.end_line);
    if (region.line == region.end_line) { /* columns are for one line alone */
        write_number(w, "col", region.column);
        write_number(w, "endColumn", region.end_column);
    }
}

static void write_further(writer *w, const factcheck_finding *finding)
{
    const factcheck_claim *first = fc_first_claim(finding);
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        if (variant->claim_count == 0 || variant->claims[0] == first)
            continue;
        fc_sink_literal(w->sink, "%0A");
        write_escaped(w, variant->claims[0]->text, false);
        fc_sink_literal(w->sink, " at ");
        write_escaped(w, fc_describe_claim_place(w->report, variant->claims[0], &w->piece), false);
    }
    for (size_t i = 0; i < finding->note_count; i++) {
        fc_sink_literal(w->sink, "%0A");
        write_escaped(w, finding->notes[i], false);
    }
}

static void write_finding(writer *w, const factcheck_finding *finding)
{
    static const char *const words[] = {"notice", "notice", "warning", "error"};
    const factcheck_rule *rule = factcheck_rule_find(fc_str_of(finding->code));
    const factcheck_claim *first = fc_first_claim(finding);
    fc_sink_literal(w->sink, "::");
    fc_sink_add(w->sink, fc_str_of(words[finding->severity]));
    if (first)
        write_place(w, first);
    fc_sink_add(w->sink, first ? FC_STR(",title=") : FC_STR(" title="));
    fc_sink_add(w->sink, fc_str_of(finding->code));
    if (rule) {
        fc_sink_char(w->sink, ' ');
        fc_sink_add(w->sink, fc_str_of(rule->name));
    }
    fc_sink_literal(w->sink, "::");
    write_escaped(w, finding->message, false);
    write_further(w, finding);
    fc_sink_char(w->sink, '\n');
}

static void add_left(fc_builder *out, size_t left, fc_str one, fc_str many, bool *any)
{
    if (left == 0)
        return;
    fc_builder_add(out, *any ? FC_STR(", ") : FC_STR("; not shown here: "));
    fc_builder_unsigned(out, left);
    fc_builder_char(out, ' ');
    fc_builder_add(out, left == 1 ? one : many);
    *any = true;
}

static void write_counts(writer *w, const size_t *left, unsigned omit)
{
    bool any = left[1] + left[2] + left[3] > 0, said = false;
    fc_builder out;
    if ((omit & FACTCHECK_OMIT_COUNTS) && !any)
        return;
    fc_builder_init(&out, &w->piece);
    fc_builder_add(&out, fc_remarks_counts(w->report, &w->piece));
    add_left(&out, left[FACTCHECK_SEVERITY_ERROR], FC_STR("error"), FC_STR("errors"), &said);
    add_left(&out, left[FACTCHECK_SEVERITY_WARNING], FC_STR("warning"), FC_STR("warnings"), &said);
    add_left(&out, left[FACTCHECK_SEVERITY_NOTE], FC_STR("note"), FC_STR("notes"), &said);
    fc_sink_literal(w->sink, "::notice title=factcheck::");
    write_escaped(w, fc_builder_done(&out), false);
    fc_sink_char(w->sink, '\n');
}

static int write_all(writer *w, const fc_keyed *keys, unsigned omit)
{
    static const size_t most[] = {0, NOTICES_MAX, SHOWN_MAX, SHOWN_MAX};
    size_t shown[4] = {0}, left[4] = {0};
    for (size_t i = 0; i < w->report->findings.count && !w->sink->failed; i++) {
        const factcheck_finding *finding = w->report->findings.items[keys[i].value];
        if (shown[finding->severity] == most[finding->severity]) {
            left[finding->severity]++;
            continue;
        }
        shown[finding->severity]++;
        fc_arena_init(&w->piece, &w->report->allocator);
        write_finding(w, finding);
        int status = fc_arena_status(&w->piece);
        fc_arena_dispose(&w->piece);
        if (status)
            return status;
    }
    fc_arena_init(&w->piece, &w->report->allocator);
    write_counts(w, left, omit);
    int status = fc_arena_status(&w->piece);
    fc_arena_dispose(&w->piece);
    return status;
}

int fc_render_github(const factcheck_report *report, fc_sink *sink, unsigned omit)
{
    writer w = {.report = report, .sink = sink};
    fc_arena_init(&w.arena, &report->allocator);
    const fc_keyed *keys = fc_render_order(report, &w.arena);
    int status = keys ? write_all(&w, keys, omit) : FACTCHECK_ENOMEM;
    fc_arena_dispose(&w.arena);
    return status;
}
