/*
 * For the review tools of code hosts: GitLab's code quality report, and reviewdog's diagnostics,
 * one a line. Both know findings with a place and a severity; agreements have none.
 */
#include "base/intern.h"
#include "report/region.h"
#include "report/render.h"
#include "text/utf8.h"

#define RELATED_MAX 50 /* places of one finding that are listed */

/* The message and why, on one line each. */
static fc_str description(const factcheck_finding *finding, const char *between, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_utf8_visible(finding->message, arena));
    for (size_t i = 0; i < finding->note_count; i++) {
        fc_builder_add(&out, fc_str_of(between));
        fc_builder_add(&out, fc_utf8_visible(finding->notes[i], arena));
    }
    return fc_builder_done(&out);
}

static fc_str relative(fc_str path)
{
    while (fc_str_starts(path, FC_STR("./")))
        path = fc_str_make(path.ptr + 2, path.len - 2);
    return path;
}

/* ---- GitLab ------------------------------------------------------------------------------- */

static void gitlab_place(fc_json *json, const factcheck_report *report,
                         const factcheck_claim *claim)
{
    fc_region region = fc_region_of(NULL, claim);
    fc_json_open(json, '{');
    fc_json_key(json, "path");
    fc_json_string(json, relative(report->sources.items[claim->source]->name));
    fc_json_member_open(json, "lines", '{');
    fc_json_member_unsigned(json, "begin", region.line);
    fc_json_member_unsigned(json, "end", region.end_line);
    fc_json_close(json, '}');
    fc_json_close(json, '}');
}

/* Fingerprints must differ: a second finding of the same content gets a number behind its id. */
static fc_str fingerprint(const factcheck_report *report, size_t index, fc_arena *arena)
{
    const factcheck_finding *finding = report->findings.items[index];
    const factcheck_claim *first = fc_first_claim(finding);
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, finding->id);
    if (first) {
        fc_builder_char(&out, '-');
        fc_builder_unsigned(&out, first->source);
        fc_builder_char(&out, '-');
        fc_builder_unsigned(&out, first->begin);
    }
    return fc_builder_done(&out);
}

static void gitlab_finding(fc_json *json, const factcheck_report *report, size_t index,
                           bool repeated, fc_arena *arena)
{
    static const char *const severities[] = {"info", "info", "major", "critical"};
    const factcheck_finding *finding = report->findings.items[index];
    const factcheck_claim *first = fc_first_claim(finding), *second = fc_second_claim(finding);
    const factcheck_rule *rule = factcheck_rule_find(fc_str_of(finding->code));
    fc_json_open(json, '{');
    fc_json_member(json, "description", description(finding, "; ", arena));
    fc_json_member(json, "check_name", rule ? fc_str_of(rule->name) : fc_str_of(finding->code));
    fc_json_member(json, "fingerprint",
                   repeated ? fingerprint(report, index, arena) : finding->id);
    fc_json_member(json, "severity", fc_str_of(severities[finding->severity]));
    fc_json_key(json, "location");
    gitlab_place(json, report, first);
    if (second) {
        fc_json_member_open(json, "other_locations", '[');
        gitlab_place(json, report, second);
        fc_json_close(json, ']');
    }
    fc_json_close(json, '}');
}

int fc_render_gitlab(const factcheck_report *report, fc_sink *sink)
{
    fc_json json;
    fc_arena all;
    fc_intern ids;
    fc_arena_init(&all, &report->allocator);
    fc_intern_init(&ids, &all);
    int status = FACTCHECK_OK;
    fc_json_init(&json, sink, 2);
    fc_json_open(&json, '[');
    for (size_t i = 0; i < report->findings.count && !sink->failed && !status; i++) {
        const factcheck_finding *finding = report->findings.items[i];
        fc_arena arena;
        if (finding->severity == FACTCHECK_SEVERITY_NONE || !fc_first_claim(finding))
            continue;
        bool repeated = fc_intern_find(&ids, finding->id) != 0;
        (void)fc_intern_add(&ids, finding->id);
        fc_arena_init(&arena, &report->allocator);
        gitlab_finding(&json, report, i, repeated, &arena);
        status = fc_arena_status(&arena);
        fc_arena_dispose(&arena);
    }
    fc_json_close(&json, ']');
    fc_sink_char(sink, '\n');
    if (!status)
        status = fc_arena_status(&all);
    fc_arena_dispose(&all);
    return status;
}

/* ---- Reviewdog ---------------------------------------------------------------------------- */

static void position(fc_json *json, const char *key, size_t line, size_t column)
{
    fc_json_member_open(json, key, '{');
    fc_json_member_unsigned(json, "line", line);
    fc_json_member_unsigned(json, "column", column);
    fc_json_close(json, '}');
}

/* Its columns count bytes. */
static void rd_place(fc_json *json, fc_lines *lines, const factcheck_claim *claim)
{
    fc_region region = fc_region_of(lines, claim);
    fc_json_member_open(json, "location", '{');
    fc_json_key(json, "path");
    fc_json_string(json, relative(lines->report->sources.items[claim->source]->name));
    fc_json_member_open(json, "range", '{');
    position(json, "start", region.line, region.byte_column);
    position(json, "end", region.end_line, region.end_byte_column);
    fc_json_close(json, '}');
    fc_json_close(json, '}');
}

static void rd_related(fc_json *json, fc_lines *lines, const factcheck_finding *finding,
                       fc_arena *arena)
{
    const factcheck_claim *first = fc_first_claim(finding);
    size_t listed = 0;
    fc_json_member_open(json, "related_locations", '[');
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        for (size_t k = 0; k < variant->claim_count && listed < RELATED_MAX; k++) {
            if (variant->claims[k] == first)
                continue;
            listed++;
            fc_json_open(json, '{');
            fc_json_key(json, "message");
            fc_json_string(json, fc_utf8_visible(variant->claims[k]->text, arena));
            rd_place(json, lines, variant->claims[k]);
            fc_json_close(json, '}');
        }
    }
    fc_json_close(json, ']');
}

static void rd_finding(fc_json *json, fc_lines *lines, const factcheck_finding *finding,
                       fc_arena *arena)
{
    static const char *const severities[] = {"INFO", "INFO", "WARNING", "ERROR"};
    fc_json_open(json, '{');
    fc_json_member(json, "message", description(finding, "\n", arena));
    rd_place(json, lines, fc_first_claim(finding));
    fc_json_member(json, "severity", fc_str_of(severities[finding->severity]));
    fc_json_member_open(json, "source", '{');
    fc_json_member(json, "name", FC_STR("factcheck"));
    fc_json_close(json, '}');
    fc_json_member_open(json, "code", '{');
    fc_json_member(json, "value", fc_str_of(finding->code));
    fc_json_close(json, '}');
    rd_related(json, lines, finding, arena);
    fc_json_close(json, '}');
}

int fc_render_rdjsonl(const factcheck_report *report, fc_sink *sink)
{
    fc_lines lines;
    fc_arena all;
    fc_arena_init(&all, &report->allocator);
    fc_lines_init(&lines, report, &all);
    int status = fc_arena_status(&all);
    for (size_t i = 0; i < report->findings.count && !sink->failed && !status; i++) {
        const factcheck_finding *finding = report->findings.items[i];
        fc_arena arena;
        fc_json json;
        if (finding->severity == FACTCHECK_SEVERITY_NONE || !fc_first_claim(finding))
            continue;
        fc_arena_init(&arena, &report->allocator);
        fc_json_init(&json, sink, 0);
        rd_finding(&json, &lines, finding, &arena);
        fc_sink_char(sink, '\n');
        status = fc_arena_status(&arena);
        fc_arena_dispose(&arena);
        if (!status)
            status = fc_arena_status(&all);
    }
    fc_arena_dispose(&all);
    return status;
}
