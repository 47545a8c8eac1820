/*
 * SARIF 2.1.0, as code scanning reads it. Both places of a finding are given: the first as its
 * location, the others as related locations that the message links to.
 */
#include "report/describe.h"
#include "report/region.h"
#include "report/render.h"
#include "text/utf8.h"
#include "verdict/rules.h"

#define RELATED_MAX 50 /* places of one finding that are listed */
#define SCHEMA_URI "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

typedef struct writer {
    const factcheck_report *report;
    fc_json json;
    fc_arena arena; /* of one finding */
} writer;

/* ---- Pieces ------------------------------------------------------------------------------- */

static void text_object(fc_json *json, const char *key, fc_str text)
{
    fc_json_member_open_line(json, key, '{');
    fc_json_key(json, "text");
    fc_json_string(json, text);
    fc_json_close(json, '}');
}

static bool is_plain(char c)
{
    return fc_is_digit(c) || fc_is_upper(c) || fc_is_lower(c) || c == '-' || c == '.' ||
           c == '_' || c == '~' || c == '/';
}

/* A path as a URI reference: "a b.txt" is a%20b.txt, "/x" is file:///x, "./x" is x. */
static fc_str uri_of(fc_str path, fc_arena *arena)
{
    static const char digits[] = "0123456789ABCDEF";
    fc_builder out;
    fc_builder_init(&out, arena);
    while (fc_str_starts(path, FC_STR("./")))
        path = fc_str_make(path.ptr + 2, path.len - 2);
    if (path.len && path.ptr[0] == '/')
        fc_builder_literal(&out, "file://");
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.ptr[i];
        if (is_plain(path.ptr[i])) {
            fc_builder_char(&out, path.ptr[i]);
        } else {
            fc_builder_char(&out, '%');
            fc_builder_char(&out, digits[c >> 4]);
            fc_builder_char(&out, digits[c & 15]);
        }
    }
    return fc_builder_done(&out);
}

static void artifact_member(writer *w, size_t source)
{
    fc_json_member_open(&w->json, "artifactLocation", '{');
    fc_json_key(&w->json, "uri");
    fc_json_string(&w->json, uri_of(w->report->sources.items[source]->name, &w->arena));
    fc_json_member_unsigned(&w->json, "index", source);
    fc_json_close(&w->json, '}');
}

static void region_member(writer *w, const factcheck_claim *claim)
{
    fc_region region = fc_region_of(NULL, claim);
    fc_json_member_open(&w->json, "region", '{');
    fc_json_member_unsigned(&w->json, "startLine", region.line);
    fc_json_member_unsigned(&w->json, "startColumn", region.column);
    fc_json_member_unsigned(&w->json, "endLine", region.end_line);
    fc_json_member_unsigned(&w->json, "endColumn", region.end_column);
    text_object(&w->json, "snippet", claim->text);
    fc_json_close(&w->json, '}');
}

/* A place; the id 0 is the place of the finding itself, which has none. */
static void location(writer *w, const factcheck_claim *claim, size_t id)
{
    fc_json_open_line(&w->json, '{');
    if (id)
        fc_json_member_unsigned(&w->json, "id", id);
    fc_json_member_open(&w->json, "physicalLocation", '{');
    artifact_member(w, claim->source);
    region_member(w, claim);
    fc_json_close(&w->json, '}');
    if (id)
        text_object(&w->json, "message", fc_utf8_visible(claim->text, &w->arena));
    fc_json_close(&w->json, '}');
}

/* ---- Rules -------------------------------------------------------------------------------- */

static const char *level_of(factcheck_severity severity)
{
    return factcheck_severity_name(severity); /* SARIF has the same four words */
}

/* The first paragraph of an explanation, on one line. */
static fc_str full_text(const char *explain, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    for (const char *at = explain; *at && !(at[0] == '\n' && at[1] == '\n'); at++)
        fc_builder_char(&out, *at == '\n' ? ' ' : *at);
    return fc_builder_done(&out);
}

static void help_member(writer *w, const factcheck_rule *rule)
{
    fc_builder out;
    fc_builder_init(&out, &w->arena);
    fc_builder_literal(&out, "```text\n");
    fc_builder_add(&out, fc_str_of(rule->explain));
    fc_builder_literal(&out, "```\n");
    fc_json_member_open(&w->json, "help", '{');
    fc_json_member(&w->json, "text", fc_str_of(rule->explain));
    fc_json_member(&w->json, "markdown", fc_builder_done(&out));
    fc_json_close(&w->json, '}');
}

/* "figure-conflict" as SARIF names rules: FigureConflict. */
static fc_str pascal(const char *name, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    bool up = true;
    for (; *name; name++) {
        if (*name != '-')
            fc_builder_char(&out, up ? fc_upper(*name) : *name);
        up = *name == '-';
    }
    return fc_builder_done(&out);
}

static void write_rule(writer *w, const factcheck_rule *rule)
{
    fc_builder summary;
    fc_builder_init(&summary, &w->arena);
    fc_builder_char(&summary, fc_upper(rule->summary[0]));
    fc_builder_add(&summary, fc_str_of(rule->summary + 1));
    fc_builder_char(&summary, '.');
    fc_json_open(&w->json, '{');
    fc_json_member(&w->json, "id", fc_str_of(rule->code));
    fc_json_member(&w->json, "name", pascal(rule->name, &w->arena));
    text_object(&w->json, "shortDescription", fc_builder_done(&summary));
    text_object(&w->json, "fullDescription", full_text(rule->explain, &w->arena));
    help_member(w, rule);
    fc_json_member_open(&w->json, "defaultConfiguration", '{');
    fc_json_member(&w->json, "level", fc_str_of(level_of(rule->severity)));
    fc_json_close(&w->json, '}');
    fc_json_member_open(&w->json, "properties", '{');
    static const fc_str tags[] = {FC_STR_INIT("consistency"), FC_STR_INIT("facts")};
    fc_json_member_list(&w->json, "tags", tags, 2);
    fc_json_close(&w->json, '}');
    fc_json_close(&w->json, '}');
}

static void tool_member(writer *w)
{
    fc_json_member_open(&w->json, "tool", '{');
    fc_json_member_open(&w->json, "driver", '{');
    fc_json_member(&w->json, "name", FC_STR("factcheck"));
    fc_json_member(&w->json, "semanticVersion", fc_str_of(factcheck_version()));
    fc_json_member_open(&w->json, "rules", '[');
    for (size_t i = 0; i < factcheck_rule_count(); i++)
        write_rule(w, factcheck_rule_get(i));
    fc_json_close(&w->json, ']');
    fc_json_close(&w->json, '}');
    fc_json_close(&w->json, '}');
}

/* ---- Results ------------------------------------------------------------------------------ */

/* Brackets would begin a link. */
static void add_escaped(fc_builder *out, fc_str text)
{
    text = fc_utf8_visible(text, out->arena);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '[' || c == ']' || c == '\\')
            fc_builder_char(out, '\\');
        fc_builder_char(out, c);
    }
}

/* The same as a sentence of its own. */
static void add_sentence(fc_builder *out, fc_str text)
{
    if (text.len == 0)
        return;
    fc_builder_char(out, fc_upper(text.ptr[0]));
    add_escaped(out, fc_str_make(text.ptr + 1, text.len - 1));
    fc_builder_char(out, '.');
}

/* "Sources disagree on trade: 5 vs 6. Compare [6 in b.txt](1)." */
static fc_str message_of(writer *w, const factcheck_finding *finding)
{
    const factcheck_claim *second = fc_second_claim(finding);
    fc_builder out;
    fc_builder_init(&out, &w->arena);
    add_sentence(&out, finding->message);
    if (second) {
        fc_builder_literal(&out, " Compare [");
        add_escaped(&out, second->text);
        fc_builder_literal(&out, " in ");
        add_escaped(&out, fc_describe_source(w->report, second->source, &w->arena));
        fc_builder_literal(&out, "](1).");
    }
    for (size_t i = 0; i < finding->note_count; i++) {
        fc_builder_char(&out, ' ');
        add_sentence(&out, finding->notes[i]);
    }
    return fc_builder_done(&out);
}

static void places_members(writer *w, const factcheck_finding *finding)
{
    const factcheck_claim *first = fc_first_claim(finding), *second = fc_second_claim(finding);
    size_t id = 0;
    fc_json_member_open(&w->json, "locations", '[');
    if (first)
        location(w, first, 0);
    fc_json_close(&w->json, ']');
    fc_json_member_open(&w->json, "relatedLocations", '[');
    if (second)
        location(w, second, ++id);
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        for (size_t k = 0; k < variant->claim_count && id < RELATED_MAX; k++) {
            if (variant->claims[k] != first && variant->claims[k] != second)
                location(w, variant->claims[k], ++id);
        }
    }
    fc_json_close(&w->json, ']');
}

static void suppression(writer *w, const factcheck_decision *decision)
{
    fc_json_open_line(&w->json, '{');
    fc_json_member(&w->json, "kind", FC_STR("external"));
    fc_json_member(&w->json, "status", FC_STR("accepted"));
    fc_json_key(&w->json, "justification");
    fc_json_string(&w->json, decision->reason.len
                                 ? decision->reason
                                 : fc_str_of(factcheck_ruling_name(decision->ruling)));
    fc_json_close(&w->json, '}');
}

/* What the baseline says: on every result, or on none. */
static void baseline_members(writer *w, const factcheck_finding *finding)
{
    if (!w->report->has_baseline)
        return;
    fc_json_member(&w->json, "baselineState",
                   finding->decision ? FC_STR("unchanged") : FC_STR("new"));
    fc_json_member_open(&w->json, "suppressions", '[');
    if (finding->standing == FACTCHECK_STANDING_BASELINED)
        suppression(w, finding->decision);
    fc_json_close(&w->json, ']');
}

static void write_result(writer *w, const factcheck_finding *finding)
{
    bool agrees = finding->severity == FACTCHECK_SEVERITY_NONE;
    bool open = finding->verdict == FACTCHECK_VERDICT_UNKNOWN;
    fc_json_open(&w->json, '{');
    fc_json_member(&w->json, "ruleId", fc_str_of(finding->code));
    fc_json_member_unsigned(&w->json, "ruleIndex", fc_render_rule_index(finding->code));
    fc_json_member(&w->json, "kind",
                   !agrees ? FC_STR("fail") : open ? FC_STR("open") : FC_STR("pass"));
    fc_json_member(&w->json, "level", fc_str_of(level_of(finding->severity)));
    text_object(&w->json, "message", message_of(w, finding));
    places_members(w, finding);
    fc_json_member_open(&w->json, "partialFingerprints", '{');
    fc_json_member(&w->json, "factcheckContent/v1", finding->id);
    fc_json_close(&w->json, '}');
    baseline_members(w, finding);
    fc_json_key(&w->json, "rank");
    fc_json_unsigned(&w->json, finding->confidence);
    fc_json_close(&w->json, '}');
}

/* ---- The run ------------------------------------------------------------------------------ */

static void write_note(writer *w, size_t source, const factcheck_note *note)
{
    fc_json_open_line(&w->json, '{');
    fc_json_member_open(&w->json, "associatedRule", '{');
    fc_json_member(&w->json, "id", fc_str_of(note->code));
    fc_json_member_unsigned(&w->json, "index", fc_render_rule_index(note->code));
    fc_json_close(&w->json, '}');
    fc_json_member(&w->json, "level", fc_str_of(level_of(note->severity)));
    text_object(&w->json, "message", fc_utf8_visible(note->message, &w->arena));
    fc_json_member_open(&w->json, "locations", '[');
    fc_json_open(&w->json, '{');
    fc_json_member_open(&w->json, "physicalLocation", '{');
    artifact_member(w, source);
    if (note->byte != SIZE_MAX) {
        fc_json_member_open(&w->json, "region", '{');
        fc_json_member_unsigned(&w->json, "startLine", note->line);
        fc_json_member_unsigned(&w->json, "startColumn", note->column);
        fc_json_close(&w->json, '}');
    }
    fc_json_close(&w->json, '}');
    fc_json_close(&w->json, '}');
    fc_json_close(&w->json, ']');
    fc_json_close(&w->json, '}');
}

/* Notes on sources are no findings of the code: they are what the tool has to say of its run. */
static void invocation_member(writer *w)
{
    fc_json_member_open(&w->json, "invocations", '[');
    fc_json_open(&w->json, '{');
    fc_json_key(&w->json, "executionSuccessful");
    fc_json_bool(&w->json, true);
    fc_json_member_open(&w->json, "toolExecutionNotifications", '[');
    for (size_t i = 0; i < w->report->sources.count; i++) {
        const factcheck_source *source = w->report->sources.items[i];
        for (size_t k = 0; k < source->note_count; k++)
            write_note(w, i, source->notes[k]);
    }
    fc_json_close(&w->json, ']');
    fc_json_close(&w->json, '}');
    fc_json_close(&w->json, ']');
}

static void artifacts_member(writer *w)
{
    fc_json_member_open(&w->json, "artifacts", '[');
    for (size_t i = 0; i < w->report->sources.count; i++) {
        const factcheck_source *source = w->report->sources.items[i];
        fc_json_open_line(&w->json, '{');
        fc_json_member_open(&w->json, "location", '{');
        fc_json_key(&w->json, "uri");
        fc_json_string(&w->json, uri_of(source->name, &w->arena));
        fc_json_close(&w->json, '}');
        fc_json_member_unsigned(&w->json, "length", source->text.len);
        fc_json_member(&w->json, "encoding", FC_STR("utf-8"));
        fc_json_close(&w->json, '}');
    }
    fc_json_close(&w->json, ']');
}

static int write_results(writer *w)
{
    int status = FACTCHECK_OK;
    fc_json_member_open(&w->json, "results", '[');
    for (size_t i = 0; i < w->report->findings.count && !w->json.sink->failed && !status; i++) {
        fc_arena_init(&w->arena, &w->report->allocator);
        write_result(w, w->report->findings.items[i]);
        status = fc_arena_status(&w->arena);
        fc_arena_dispose(&w->arena);
    }
    fc_json_close(&w->json, ']');
    return status;
}

int fc_render_sarif(const factcheck_report *report, fc_sink *sink)
{
    writer w = {.report = report};
    fc_json_init(&w.json, sink, 2);
    fc_json_open(&w.json, '{');
    fc_json_member(&w.json, "$schema", FC_STR(SCHEMA_URI));
    fc_json_member(&w.json, "version", FC_STR("2.1.0"));
    fc_json_member_open(&w.json, "runs", '[');
    fc_json_open(&w.json, '{');
    fc_arena_init(&w.arena, &report->allocator);
    tool_member(&w);
    fc_json_member(&w.json, "columnKind", FC_STR("unicodeCodePoints"));
    invocation_member(&w);
    artifacts_member(&w);
    int status = fc_arena_status(&w.arena);
    fc_arena_dispose(&w.arena);
    if (!status)
        status = write_results(&w);
    fc_json_close(&w.json, '}');
    fc_json_close(&w.json, ']');
    fc_json_close(&w.json, '}');
    fc_sink_char(sink, '\n');
    return status;
}
