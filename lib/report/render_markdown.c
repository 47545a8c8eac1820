/*
 * Markdown for the summary of a workflow step and for comments on a change: the counts, then the
 * findings, the worst first. Code hosts refuse a comment that is too long, so the text stops below
 * FACTCHECK_MARKDOWN_MAX bytes and says how many findings it leaves out.
 */
#include "base/sort.h"
#include "report/describe.h"
#include "report/markup.h"
#include "report/remarks.h"
#include "report/render.h"

#define CLOSING_ROOM 200   /* bytes for what is said at the end */
#define QUOTE_MAX 300      /* bytes of a sentence on either side of the mention */
#define PLACES_MAX 6       /* rows of a finding */

typedef struct writer {
    const factcheck_report *report;
    fc_sink *sink;
    size_t written; /* bytes */
    fc_arena arena; /* of the whole */
} writer;

static void add_code(fc_builder *out, fc_str text)
{
    fc_builder_literal(out, "<code>");
    fc_markdown_add(out, text);
    fc_builder_literal(out, "</code>");
}

/* ---- Quotes ------------------------------------------------------------------------------- */

/* Whether a byte goes on a character that began in front of it. */
static bool goes_on(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* One line of Markdown: line feeds become spaces. */
static void add_plain(fc_builder *out, fc_str text)
{
    size_t begin = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != '\n' && text.ptr[i] != '\r' && text.ptr[i] != '\t')
            continue;
        fc_markdown_add(out, fc_str_make(text.ptr + begin, i - begin));
        if (i < text.len)
            fc_builder_char(out, ' ');
        begin = i + 1;
    }
}

/* The sentence, cut round the mention, which is bold. */
static void add_quote(fc_builder *out, const factcheck_report *report, const factcheck_claim *claim)
{
    fc_str text = report->sources.items[claim->source]->text;
    size_t begin = claim->sentence.begin < claim->begin ? claim->sentence.begin : claim->begin;
    size_t end = claim->sentence.end > claim->end ? claim->sentence.end : claim->end;
    bool cut_begin = claim->begin - begin > QUOTE_MAX, cut_end = end - claim->end > QUOTE_MAX;
    if (cut_begin)
        begin = claim->begin - QUOTE_MAX;
    if (cut_end)
        end = claim->end + QUOTE_MAX;
    while (begin < claim->begin && goes_on(text.ptr[begin]))
        begin++;
    while (end > claim->end && end < text.len && goes_on(text.ptr[end]))
        end--;
    if (cut_begin)
        fc_builder_literal(out, "… ");
    add_plain(out, fc_str_make(text.ptr + begin, claim->begin - begin));
    fc_builder_literal(out, "<strong>");
    add_plain(out, claim->text);
    fc_builder_literal(out, "</strong>");
    add_plain(out, fc_str_make(text.ptr + claim->end, end - claim->end));
    if (cut_end)
        fc_builder_literal(out, " …");
}

/* ---- Findings ----------------------------------------------------------------------------- */

static void add_places(fc_builder *out, const factcheck_report *report,
                       const factcheck_finding *finding)
{
    size_t rows = 0, left = 0;
    fc_builder_literal(out, "| place | value | text |\n| --- | --- | --- |\n");
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        for (size_t k = 0; k < variant->claim_count; k++) {
            if (k > 1 || rows == PLACES_MAX) {
                left++;
                continue;
            }
            rows++;
            fc_builder_literal(out, "| ");
            add_code(out, fc_describe_claim_place(report, variant->claims[k], out->arena));
            fc_builder_literal(out, " | ");
            fc_markdown_add(out, fc_describe_variant(variant, out->arena));
            fc_builder_literal(out, " | ");
            add_quote(out, report, variant->claims[k]);
            fc_builder_literal(out, " |\n");
        }
    }
    if (left) {
        fc_builder_literal(out, "| and ");
        fc_builder_unsigned(out, left);
        fc_builder_literal(out, left == 1 ? " more place | | |\n" : " more places | | |\n");
    }
}

static void add_decision(fc_builder *out, const factcheck_finding *finding)
{
    const factcheck_decision *decision = finding->decision;
    if (!decision)
        return;
    fc_builder_literal(out, "- decided: ");
    fc_builder_add(out, fc_str_of(factcheck_ruling_name(decision->ruling)));
    if (decision->reason.len) {
        fc_builder_literal(out, ", ");
        add_plain(out, decision->reason);
    }
    if (decision->expired)
        fc_builder_literal(out, " (expired)");
    fc_builder_char(out, '\n');
}

static fc_str finding_text(const factcheck_report *report, const factcheck_finding *finding,
                           fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "\n### ");
    fc_builder_add(&out, fc_str_of(fc_describe_finding(finding)));
    fc_builder_char(&out, ' ');
    fc_builder_add(&out, fc_str_of(finding->code));
    fc_builder_literal(&out, ": ");
    add_plain(&out, finding->message);
    fc_builder_literal(&out, "\n\n");
    add_places(&out, report, finding);
    fc_builder_char(&out, '\n');
    for (size_t i = 0; i < finding->note_count; i++) {
        fc_builder_literal(&out, "- ");
        add_plain(&out, finding->notes[i]);
        fc_builder_char(&out, '\n');
    }
    if (finding->help.len) {
        fc_builder_literal(&out, "- ");
        add_plain(&out, finding->help);
        fc_builder_char(&out, '\n');
    }
    add_decision(&out, finding);
    return fc_builder_done(&out);
}

/* ---- The whole ---------------------------------------------------------------------------- */

static void write(writer *w, fc_str text)
{
    w->written += text.len;
    fc_sink_add(w->sink, text);
}

static void write_head(writer *w)
{
    fc_builder out;
    fc_builder_init(&out, &w->arena);
    fc_builder_literal(&out, "## factcheck\n\n");
    fc_builder_add(&out, fc_remarks_counts(w->report, &w->arena));
    fc_builder_literal(&out, "\n");
    write(w, fc_builder_done(&out));
}

static void write_rest(writer *w, size_t left)
{
    fc_builder out;
    if (left == 0)
        return;
    fc_builder_init(&out, &w->arena);
    fc_builder_literal(&out, "\n");
    fc_builder_unsigned(&out, left);
    fc_builder_add(&out, left == 1 ? FC_STR(" more finding is") : FC_STR(" more findings are"));
    fc_builder_literal(&out, " left out here: see the full report.\n");
    write(w, fc_builder_done(&out));
}

/* Notes on the sources, as many as have room. */
static int write_notes(writer *w)
{
    bool any = false;
    for (size_t i = 0; i < w->report->sources.count; i++) {
        const factcheck_source *source = w->report->sources.items[i];
        for (size_t k = 0; k < source->note_count; k++) {
            fc_builder out;
            fc_builder_init(&out, &w->arena);
            if (!any)
                fc_builder_literal(&out, "\n### Notes on the sources\n\n");
            fc_builder_literal(&out, "- ");
            add_plain(&out, fc_describe_note(w->report, i, source->notes[k], &w->arena));
            fc_builder_char(&out, '\n');
            fc_str text = fc_builder_done(&out);
            if (w->written + text.len + CLOSING_ROOM >= FACTCHECK_MARKDOWN_MAX || w->sink->failed)
                return fc_arena_status(&w->arena);
            write(w, text);
            any = true;
        }
    }
    return fc_arena_status(&w->arena);
}

static int write_findings(writer *w, const fc_keyed *keys)
{
    size_t count = w->report->findings.count, i = 0;
    for (; i < count && !w->sink->failed; i++) {
        fc_arena arena;
        fc_arena_init(&arena, &w->report->allocator);
        fc_str text = finding_text(w->report, w->report->findings.items[keys[i].value], &arena);
        int status = fc_arena_status(&arena);
        bool fits = w->written + text.len + CLOSING_ROOM < FACTCHECK_MARKDOWN_MAX;
        if (!status && fits)
            write(w, text);
        fc_arena_dispose(&arena);
        if (status)
            return status;
        if (!fits)
            break;
    }
    write_rest(w, count - i);
    return fc_arena_status(&w->arena);
}

int fc_render_markdown(const factcheck_report *report, fc_sink *sink)
{
    writer w = {.report = report, .sink = sink};
    fc_arena_init(&w.arena, &report->allocator);
    fc_keyed *keys = fc_render_order(report, &w.arena);
    int status = keys ? FACTCHECK_OK : FACTCHECK_ENOMEM;
    if (!status) {
        write_head(&w);
        status = write_findings(&w, keys);
    }
    if (!status)
        status = write_notes(&w);
    fc_arena_dispose(&w.arena);
    return status;
}
