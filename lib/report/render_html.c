/*
 * The review page: one HTML file that needs no other. Its parts are those of lib/report/page; what
 * is put in for each name in double braces is written here. Without scripts a plain list of the
 * findings is shown, the worst first.
 */
#include "report/describe.h"
#include "report/island.h"
#include "report/markup.h"
#include "report/page.h"
#include "report/paragraph.h"
#include "report/remarks.h"
#include "report/render.h"

#define PLAIN_MAX 1000 /* findings, and sources, of the page without scripts */
#define PLACES_MAX 12  /* places of one of them */

typedef struct writer {
    const factcheck_report *report;
    fc_sink *sink;
    fc_arena all;   /* of the whole */
    fc_arena arena; /* of one finding */
} writer;

/* ---- Without scripts ---------------------------------------------------------------------- */

static void write_element(writer *w, const char *name, fc_str text)
{
    fc_sink_char(w->sink, '<');
    fc_sink_add(w->sink, fc_str_of(name));
    fc_sink_char(w->sink, '>');
    fc_markup_add(w->sink, text, &w->arena);
    fc_sink_literal(w->sink, "</");
    fc_sink_add(w->sink, fc_str_of(name));
    fc_sink_literal(w->sink, ">\n");
}

/* The paragraph with the value marked. */
static void write_place(writer *w, const factcheck_variant *variant, const factcheck_claim *claim)
{
    fc_paragraph p = fc_paragraph_of(w->report, claim);
    fc_sink_literal(w->sink, "<div class=\"card\">\n");
    write_element(w, "h3", fc_describe_claim_place(w->report, claim, &w->arena));
    write_element(w, "strong", fc_describe_variant(variant, &w->arena));
    fc_sink_literal(w->sink, "<p>");
    fc_markup_add(w->sink,
                  fc_paragraph_text(w->report, p.source, p.begin, claim->begin, &w->arena),
                  &w->arena);
    fc_sink_literal(w->sink, "<mark class=\"value\">");
    fc_markup_add(w->sink,
                  fc_paragraph_text(w->report, p.source, claim->begin, claim->end, &w->arena),
                  &w->arena);
    fc_sink_literal(w->sink, "</mark>");
    fc_markup_add(w->sink, fc_paragraph_text(w->report, p.source, claim->end, p.end, &w->arena),
                  &w->arena);
    fc_sink_literal(w->sink, "</p>\n</div>\n");
}

static void write_plain_finding(writer *w, const factcheck_finding *finding)
{
    size_t places = 0;
    fc_builder title;
    fc_builder_init(&title, &w->arena);
    fc_builder_add(&title, fc_str_of(fc_describe_finding(finding)));
    fc_builder_char(&title, ' ');
    fc_builder_add(&title, fc_str_of(finding->code));
    fc_builder_literal(&title, ": ");
    fc_builder_add(&title, finding->message);
    fc_sink_literal(w->sink, "<article>\n");
    write_element(w, "h2", fc_builder_done(&title));
    fc_sink_literal(w->sink, "<div class=\"cards\">\n");
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        for (size_t k = 0; k < variant->claim_count && places < PLACES_MAX; k++, places++)
            write_place(w, variant, variant->claims[k]);
    }
    fc_sink_literal(w->sink, "</div>\n<ul>\n");
    for (size_t i = 0; i < finding->note_count; i++)
        write_element(w, "li", finding->notes[i]);
    if (finding->help.len)
        write_element(w, "li", finding->help);
    if (finding->decision)
        write_element(w, "li", fc_str_of(factcheck_ruling_name(finding->decision->ruling)));
    fc_sink_literal(w->sink, "</ul>\n</article>\n");
}

/* How each source is dated, and what is to be said of it. */
static void write_plain_source(writer *w, size_t index)
{
    const factcheck_source *source = w->report->sources.items[index];
    fc_builder out;
    fc_builder_init(&out, &w->arena);
    fc_builder_add(&out, fc_describe_source(w->report, index, &w->arena));
    fc_builder_literal(&out, ", ");
    fc_builder_add(&out, fc_describe_anchor(&source->anchor, &w->arena));
    write_element(w, "li", fc_builder_done(&out));
    for (size_t i = 0; i < source->note_count; i++)
        write_element(w, "li", fc_describe_note(w->report, index, source->notes[i], &w->arena));
}

static int write_plain_sources(writer *w)
{
    size_t count = w->report->sources.count;
    int status = FACTCHECK_OK;
    fc_sink_literal(w->sink, "<h2>Sources</h2>\n<ul>\n");
    for (size_t i = 0; i < count && i < PLAIN_MAX && !w->sink->failed && !status; i++) {
        fc_arena_init(&w->arena, &w->report->allocator);
        write_plain_source(w, i);
        status = fc_arena_status(&w->arena);
        fc_arena_dispose(&w->arena);
    }
    fc_sink_literal(w->sink, "</ul>\n");
    return status;
}

static int write_plain(writer *w)
{
    const fc_keyed *order = fc_render_order(w->report, &w->all);
    size_t count = w->report->findings.count;
    if (!order)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count && i < PLAIN_MAX && !w->sink->failed; i++) {
        fc_arena_init(&w->arena, &w->report->allocator);
        write_plain_finding(w, w->report->findings.items[order[i].value]);
        int status = fc_arena_status(&w->arena);
        fc_arena_dispose(&w->arena);
        if (status)
            return status;
    }
    if (count > PLAIN_MAX)
        fc_sink_literal(w->sink, "<p>Further findings are shown with scripts alone.</p>\n");
    return write_plain_sources(w);
}

/* ---- The page ----------------------------------------------------------------------------- */

static int write_counts(writer *w)
{
    fc_markup_add(w->sink, fc_remarks_counts(w->report, &w->all), &w->all);
    return fc_arena_status(&w->all);
}

static int write_part(writer *w, fc_str name)
{
    static const struct {
        fc_str name;
        const fc_str *text;
    } files[] = {
        {FC_STR_INIT("style"), &fc_page_style},
        {FC_STR_INIT("script"), &fc_page_script},
        {FC_STR_INIT("style-hash"), &fc_page_style_hash},
        {FC_STR_INIT("script-hash"), &fc_page_script_hash},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (fc_str_equal(name, files[i].name)) {
            fc_sink_add(w->sink, *files[i].text);
            return FACTCHECK_OK;
        }
    }
    if (fc_str_equal(name, FC_STR("counts")))
        return write_counts(w);
    if (fc_str_equal(name, FC_STR("plain")))
        return write_plain(w);
    return fc_island_write(w->report, w->sink);
}

int fc_render_html(const factcheck_report *report, fc_sink *sink)
{
    writer w = {.report = report, .sink = sink};
    fc_str rest = fc_page_html;
    int status = FACTCHECK_OK;
    fc_arena_init(&w.all, &report->allocator);
    while (rest.len && !status) {
        size_t begin = fc_str_find(rest, FC_STR("{{")), end = fc_str_find(rest, FC_STR("}}"));
        if (begin == SIZE_MAX || end == SIZE_MAX || end < begin) {
            fc_sink_add(sink, rest);
            break;
        }
        fc_sink_add(sink, fc_str_make(rest.ptr, begin));
        status = write_part(&w, fc_str_make(rest.ptr + begin + 2, end - begin - 2));
        rest = fc_str_make(rest.ptr + end + 2, rest.len - end - 2);
    }
    fc_arena_dispose(&w.all);
    return status;
}
