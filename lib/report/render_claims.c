/*
 * Claims as a table, source by source: where, the words, the kind, the normalised value, and what
 * it is said of. Rows are made twice, to measure and to write, and never kept: a source may have
 * millions of them.
 */
#include "report/describe.h"
#include "report/render.h"
#include "text/utf8.h"

#define MENTION_COLUMNS 28 /* longer mentions and values are cut */
#define VALUE_COLUMNS 32
#define GAP 2 /* columns between those of the table */

typedef struct row {
    fc_str place;
    fc_str mention;
    fc_str kind;
    fc_str value;
    fc_str what;
} row;

typedef struct widths {
    unsigned place;
    unsigned mention;
    unsigned kind;
    unsigned value;
} widths;

typedef struct table {
    const factcheck_report *report;
    fc_pen *pen;
    widths widths;
} table;

/* The text, cut with an ellipsis if it is wider than that. */
static fc_str fitted(fc_str text, unsigned columns, fc_arena *arena)
{
    unsigned width = 0;
    size_t at = 0, keep = 0;
    while (at < text.len) {
        size_t length;
        width += fc_utf8_width(fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length));
        if (width > columns)
            break;
        at += length;
        if (width + 3 <= columns)
            keep = at;
        if (at >= (size_t)columns * 8)
            break;
    }
    if (at >= text.len)
        return text;
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_str_make(text.ptr, keep));
    fc_builder_literal(&out, "...");
    return fc_builder_done(&out);
}

static row make_row(const factcheck_claim *claim, fc_arena *arena)
{
    row r;
    fc_builder place;
    fc_builder_init(&place, arena);
    fc_builder_unsigned(&place, claim->line);
    fc_builder_char(&place, ':');
    fc_builder_unsigned(&place, claim->column);
    r.place = fc_builder_done(&place);
    r.mention = fitted(fc_utf8_visible(claim->text, arena), MENTION_COLUMNS, arena);
    r.kind = fc_str_of(factcheck_kind_name(claim->kind));
    r.value = fitted(fc_describe_value(claim, arena), VALUE_COLUMNS, arena);
    if (r.value.len == 0)
        r.value = FC_STR("?");
    r.what = fc_describe_claim(claim, arena);
    return r;
}

static void widen(unsigned *width, fc_str text)
{
    unsigned columns = fc_prose_width(text);
    if (columns > *width)
        *width = columns;
}

static void measure_row(table *t, const row *r)
{
    widen(&t->widths.place, r->place);
    widen(&t->widths.mention, r->mention);
    widen(&t->widths.kind, r->kind);
    widen(&t->widths.value, r->value);
}

static void write_cell(fc_pen *pen, fc_paint paint, fc_str text, unsigned width, bool right)
{
    unsigned columns = fc_prose_width(text);
    unsigned padding = columns < width ? width - columns : 0;
    if (right)
        fc_sink_spaces(pen->sink, padding);
    fc_pen_text(pen, paint, text);
    if (!right)
        fc_sink_spaces(pen->sink, padding);
    fc_sink_spaces(pen->sink, GAP);
}

/* What the claim says stands behind its value, or below it if there is no room. */
static void write_row(table *t, const row *r)
{
    fc_pen *pen = t->pen;
    const widths *w = &t->widths;
    unsigned hang = GAP + w->place + GAP;
    unsigned column = hang + w->mention + GAP + w->kind + GAP + w->value + GAP;
    bool behind = r->what.len && column + fc_prose_width(r->what) <= pen->width;
    fc_sink_spaces(pen->sink, GAP);
    write_cell(pen, FC_PAINT_FRAME, r->place, w->place, true);
    write_cell(pen, FC_PAINT_BOLD, r->mention, w->mention, false);
    write_cell(pen, FC_PAINT_NONE, r->kind, w->kind, false);
    if (behind)
        write_cell(pen, FC_PAINT_NONE, r->value, w->value, false);
    else
        fc_pen_text(pen, FC_PAINT_NONE, r->value);
    if (behind) {
        fc_pen_text(pen, FC_PAINT_NONE, r->what);
        fc_sink_char(pen->sink, '\n');
        return;
    }
    fc_sink_char(pen->sink, '\n');
    if (r->what.len) {
        fc_sink_spaces(pen->sink, hang + GAP);
        fc_pen_prose(pen, FC_PAINT_NONE, r->what, hang + GAP, hang + GAP);
    }
}

/* ---- Sources ------------------------------------------------------------------------------ */

static void write_source(table *t, size_t source, size_t claims, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, ": ");
    if (claims)
        fc_builder_unsigned(&out, claims);
    else
        fc_builder_literal(&out, "no");
    fc_builder_add(&out, claims == 1 ? FC_STR(" claim") : FC_STR(" claims"));
    fc_builder_literal(&out, ", ");
    fc_builder_add(&out, fc_describe_anchor(&t->report->sources.items[source]->anchor, arena));
    fc_str name = fc_describe_source(t->report, source, arena);
    if (source)
        fc_sink_char(t->pen->sink, '\n');
    fc_pen_text(t->pen, FC_PAINT_BOLD, name);
    fc_pen_prose(t->pen, FC_PAINT_NONE, fc_builder_done(&out), fc_prose_width(name), GAP);
}

/* Does one thing to the rows of claims [from, to). Errors: ENOMEM. */
static int each_row(table *t, size_t from, size_t to, void (*act)(table *, const row *))
{
    for (size_t i = from; i < to && !t->pen->sink->failed; i++) {
        fc_arena arena;
        fc_arena_init(&arena, &t->report->allocator);
        row r = make_row(t->report->claims.items[i], &arena);
        act(t, &r);
        int status = fc_arena_status(&arena);
        fc_arena_dispose(&arena);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}

int fc_render_claims_text(const factcheck_report *report, fc_pen *pen)
{
    size_t from = 0, to = 0;
    for (size_t source = 0; source < report->sources.count; source++) {
        table t = {report, pen, {0, 0, 0, 0}};
        fc_arena arena;
        while (to < report->claims.count && report->claims.items[to]->source == source)
            to++;
        fc_arena_init(&arena, &report->allocator);
        write_source(&t, source, to - from, &arena);
        int status = fc_arena_status(&arena);
        fc_arena_dispose(&arena);
        if (!status)
            status = each_row(&t, from, to, measure_row);
        if (!status)
            status = each_row(&t, from, to, write_row);
        if (status)
            return status;
        from = to;
    }
    return FACTCHECK_OK;
}
