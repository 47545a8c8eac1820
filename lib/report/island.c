#include "island.h"

#include "report/describe.h"
#include "report/paragraph.h"
#include "report/render.h"
#include "text/utf8.h"

#define CLAIMS_MAX 8   /* claims of a variant that are shown */
#define MARKS_MAX 64   /* marks of a claim */

typedef struct writer {
    const factcheck_report *report;
    fc_json json;
    fc_paragraphs paragraphs;
    fc_arena all;   /* of the whole */
    fc_arena arena; /* of one finding */
} writer;

/* ---- Positions ---------------------------------------------------------------------------- */

/* UTF-16 units, in which scripts count. */
static size_t units(fc_str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        count += (c & 0xC0) != 0x80;
        count += c >= 0xF0;
    }
    return count;
}

/* The place of a byte in the visible text of its paragraph. */
static size_t place_of(writer *w, const fc_paragraph *paragraph, size_t byte)
{
    return units(fc_paragraph_text(w->report, paragraph->source, paragraph->begin, byte, &w->arena));
}

/* ---- Findings ----------------------------------------------------------------------------- */

static void marks_member(writer *w, const factcheck_finding *finding, const fc_paragraph *paragraph)
{
    size_t written = 0;
    for (size_t i = 0; i < finding->mark_count && written < MARKS_MAX; i++) {
        const factcheck_mark *mark = finding->marks[i];
        if (mark->source != paragraph->source || mark->begin < paragraph->begin ||
            mark->end > paragraph->end)
            continue;
        if (written++ == 0)
            fc_json_member_open(&w->json, "m", '[');
        fc_json_open(&w->json, '[');
        fc_json_unsigned(&w->json, place_of(w, paragraph, mark->begin));
        fc_json_unsigned(&w->json, place_of(w, paragraph, mark->end));
        fc_json_string(&w->json, mark->what);
        fc_json_close(&w->json, ']');
    }
    if (written)
        fc_json_close(&w->json, ']');
}

static void write_claim(writer *w, const factcheck_finding *finding, const factcheck_claim *claim)
{
    fc_paragraph paragraph = fc_paragraph_of(w->report, claim);
    fc_json_open(&w->json, '{');
    fc_json_member_unsigned(&w->json, "q", fc_paragraphs_add(&w->paragraphs, paragraph));
    fc_json_member_unsigned(&w->json, "l", claim->line);
    fc_json_member_unsigned(&w->json, "c", claim->column);
    fc_json_member(&w->json, "t", fc_utf8_visible(claim->text, &w->arena));
    fc_json_member_unsigned(&w->json, "b", place_of(w, &paragraph, claim->begin));
    fc_json_member_unsigned(&w->json, "e", place_of(w, &paragraph, claim->end));
    marks_member(w, finding, &paragraph);
    fc_json_close(&w->json, '}');
}

static void write_variant(writer *w, const factcheck_finding *finding,
                          const factcheck_variant *variant)
{
    const factcheck_claim *first = variant->claim_count ? variant->claims[0] : NULL;
    size_t shown = variant->claim_count < CLAIMS_MAX ? variant->claim_count : CLAIMS_MAX;
    fc_json_open(&w->json, '{');
    fc_json_key(&w->json, "d");
    fc_json_string(&w->json, fc_utf8_visible(variant->display, &w->arena));
    if (first) {
        fc_json_member(&w->json, "l", first->low);
        fc_json_member(&w->json, "h", first->high);
    }
    if (first && first->timex && first->low.len == 0) {
        fc_json_member(&w->json, "b", first->timex->begin);
        fc_json_member(&w->json, "e", first->timex->end);
    }
    fc_json_member_open(&w->json, "k", '[');
    for (size_t i = 0; i < shown; i++)
        write_claim(w, finding, variant->claims[i]);
    fc_json_close(&w->json, ']');
    if (shown < variant->claim_count)
        fc_json_member_unsigned(&w->json, "r", variant->claim_count - shown);
    fc_json_close(&w->json, '}');
}

static void relations_member(writer *w, const factcheck_finding *finding)
{
    fc_json_member_open(&w->json, "r", '[');
    for (size_t i = 0; i < finding->relation_count; i++) {
        const factcheck_relation *relation = finding->relations[i];
        fc_json_open(&w->json, '{');
        fc_json_member_unsigned(&w->json, "a", relation->a);
        fc_json_member_unsigned(&w->json, "b", relation->b);
        fc_json_member(&w->json, "v", fc_str_of(factcheck_verdict_name(relation->verdict)));
        fc_json_member(&w->json, "r", fc_utf8_visible(relation->reason, &w->arena));
        fc_json_member(&w->json, "g", fc_utf8_visible(relation->gap, &w->arena));
        fc_json_close(&w->json, '}');
    }
    fc_json_close(&w->json, ']');
}

static void write_finding(writer *w, const factcheck_finding *finding)
{
    fc_json *json = &w->json;
    fc_json_open(json, '{');
    fc_json_member(json, "i", finding->id);
    fc_json_member(json, "c", fc_str_of(finding->code));
    fc_json_member(json, "v", fc_str_of(factcheck_verdict_name(finding->verdict)));
    fc_json_member(json, "s", fc_str_of(factcheck_severity_name(finding->severity)));
    fc_json_member_unsigned(json, "p", finding->confidence);
    fc_json_key(json, "m");
    fc_json_string(json, fc_utf8_visible(finding->message, &w->arena));
    if (finding->note_count) {
        fc_json_member_open(json, "n", '[');
        for (size_t i = 0; i < finding->note_count; i++)
            fc_json_string(json, fc_utf8_visible(finding->notes[i], &w->arena));
        fc_json_close(json, ']');
    }
    fc_json_member(json, "h", fc_utf8_visible(finding->help, &w->arena));
    fc_json_member(json, "t", fc_str_of(factcheck_standing_name(finding->standing)));
    fc_json_member_open(json, "x", '[');
    for (size_t i = 0; i < finding->variant_count; i++)
        write_variant(w, finding, finding->variants[i]);
    fc_json_close(json, ']');
    relations_member(w, finding);
    fc_json_close(json, '}');
}

static int write_findings(writer *w)
{
    fc_keyed *order = fc_render_order(w->report, &w->all);
    int status = order ? FACTCHECK_OK : FACTCHECK_ENOMEM;
    fc_json_member_open(&w->json, "findings", '[');
    for (size_t i = 0; i < w->report->findings.count && !w->json.sink->failed && !status; i++) {
        fc_arena_init(&w->arena, &w->report->allocator);
        fc_sink_char(w->json.sink, '\n');
        write_finding(w, w->report->findings.items[order[i].value]);
        status = fc_arena_status(&w->arena);
        fc_arena_dispose(&w->arena);
    }
    fc_json_close(&w->json, ']');
    return status;
}

/* ---- The rest ----------------------------------------------------------------------------- */

static int write_paragraphs(writer *w)
{
    int status = FACTCHECK_OK;
    fc_json_member_open(&w->json, "paragraphs", '[');
    for (size_t i = 0; i < w->paragraphs.list.count && !w->json.sink->failed && !status; i++) {
        const fc_paragraph *p = &w->paragraphs.list.items[i];
        fc_arena_init(&w->arena, &w->report->allocator);
        fc_json_open(&w->json, '{');
        fc_json_member_unsigned(&w->json, "s", p->source);
        if (p->cut)
            fc_json_member_unsigned(&w->json, "x", p->cut);
        fc_json_key(&w->json, "t");
        fc_json_string(&w->json,
                       fc_paragraph_text(w->report, p->source, p->begin, p->end, &w->arena));
        fc_json_close(&w->json, '}');
        status = fc_arena_status(&w->arena);
        fc_arena_dispose(&w->arena);
    }
    fc_json_close(&w->json, ']');
    return status;
}

static void source_notes_member(writer *w, size_t index)
{
    const factcheck_source *source = w->report->sources.items[index];
    if (source->note_count == 0)
        return;
    fc_json_member_open(&w->json, "w", '[');
    for (size_t i = 0; i < source->note_count; i++) {
        fc_json_string(&w->json, fc_describe_note(w->report, index, source->notes[i], &w->all));
    }
    fc_json_close(&w->json, ']');
}

static void write_sources(writer *w)
{
    fc_json_member_open(&w->json, "sources", '[');
    for (size_t i = 0; i < w->report->sources.count; i++) {
        const factcheck_source *source = w->report->sources.items[i];
        fc_json_open(&w->json, '{');
        fc_json_key(&w->json, "n");
        fc_json_string(&w->json, fc_utf8_visible(source->name, &w->all));
        fc_json_member(&w->json, "o", fc_utf8_visible(source->outlet, &w->all));
        fc_json_member(&w->json, "d", source->anchor.date);
        fc_json_member(&w->json, "b", fc_describe_anchor(&source->anchor, &w->all));
        source_notes_member(w, i);
        fc_json_close(&w->json, '}');
    }
    fc_json_close(&w->json, ']');
}

static void write_rules(writer *w)
{
    fc_json_member_open(&w->json, "rules", '{');
    for (size_t i = 0; i < factcheck_rule_count(); i++) {
        const factcheck_rule *rule = factcheck_rule_get(i);
        fc_json_member_open(&w->json, rule->code, '{');
        fc_json_member(&w->json, "n", fc_str_of(rule->name));
        fc_json_member(&w->json, "s", fc_str_of(rule->summary));
        fc_json_member(&w->json, "e", fc_str_of(rule->explain));
        fc_json_close(&w->json, '}');
    }
    fc_json_close(&w->json, '}');
}

static void write_decisions(writer *w)
{
    fc_json_member_open(&w->json, "decisions", '[');
    for (size_t i = 0; i < w->report->decision_count; i++)
        fc_json_decision(&w->json, &w->report->decisions[i]);
    fc_json_close(&w->json, ']');
}

/* "<" stands in strings alone, where it may be written as an escape: no "</script>", no "<!--". */
static int write_escaped(const char *data, size_t len, void *payload)
{
    fc_sink *sink = payload;
    size_t done = 0;
    for (size_t at = 0; at < len; at++) {
        if (data[at] != '<')
            continue;
        fc_sink_add(sink, fc_str_make(data + done, at - done));
        fc_sink_literal(sink, "\\u003c");
        done = at + 1;
    }
    if (done < len)
        fc_sink_add(sink, fc_str_make(data + done, len - done));
    return sink->failed;
}

int fc_island_write(const factcheck_report *report, fc_sink *sink)
{
    writer w = {.report = report};
    fc_sink escaping;
    fc_sink_init(&escaping, write_escaped, sink);
    fc_arena_init(&w.all, &report->allocator);
    fc_paragraphs_init(&w.paragraphs, report, &w.all);
    fc_json_init(&w.json, &escaping, 0);
    fc_json_open(&w.json, '{');
    write_sources(&w);
    write_rules(&w);
    write_decisions(&w);
    int status = write_findings(&w);
    if (!status)
        status = write_paragraphs(&w);
    fc_json_close(&w.json, '}');
    if (!status)
        status = fc_arena_status(&w.all);
    if (!status && fc_sink_finish(&escaping) != FACTCHECK_OK)
        sink->failed = true;
    fc_arena_dispose(&w.all);
    return status;
}
