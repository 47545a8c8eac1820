/*
 * Findings as diagnostics: a title that can be read alone, the places with what is underlined,
 * and the notes. Both values of a conflict are marked alike: no source is presumed right.
 */
#include "report/describe.h"
#include "report/remarks.h"
#include "report/render.h"
#include "report/snippet.h"
#include "text/utf8.h"

#define TITLE_HANG 4  /* columns in front of the second line of a title */
#define REMARK_HEAD 8 /* columns of "= note: " */
#define NOTES_MAX 5   /* notes on sources that are shown of one rule */

typedef struct page {
    const factcheck_report *report;
    fc_pen *pen;
    fc_lines lines;
    fc_arena arena; /* of the whole rendering */
    fc_arena piece; /* of one finding or note */
} page;

static fc_paint paint_of(factcheck_severity severity)
{
    switch (severity) {
    case FACTCHECK_SEVERITY_ERROR:
        return FC_PAINT_ERROR;
    case FACTCHECK_SEVERITY_WARNING:
        return FC_PAINT_WARNING;
    default:
        return FC_PAINT_NOTE;
    }
}

/* "error[FC101]: " and the message behind it. */
static void write_title(page *p, fc_paint paint, const char *word, const char *code, fc_str message)
{
    fc_builder head;
    fc_builder_init(&head, &p->piece);
    fc_builder_add(&head, fc_str_of(word));
    fc_builder_char(&head, '[');
    fc_builder_add(&head, fc_str_of(code));
    fc_builder_char(&head, ']');
    unsigned column = (unsigned)head.len + 2;
    fc_pen_text(p->pen, paint, fc_builder_done(&head));
    fc_pen_text(p->pen, FC_PAINT_BOLD, FC_STR(": "));
    fc_pen_prose(p->pen, FC_PAINT_BOLD, fc_utf8_visible(message, &p->piece), column, TITLE_HANG);
}

/* ---- Places ------------------------------------------------------------------------------- */

static unsigned digits_of(size_t number)
{
    unsigned digits = 1;
    for (; number > 9; number /= 10)
        digits++;
    return digits;
}

static unsigned most_digits(const fc_places *places)
{
    unsigned most = 1;
    for (size_t i = 0; i < places->count; i++) {
        const fc_place *place = &places->items[i];
        for (size_t j = 0; j < place->lines.count; j++) {
            unsigned digits = digits_of(place->lines.items[j].number);
            if (digits > most)
                most = digits;
        }
    }
    return most;
}

/* The arrow ends at the bar in ASCII and begins at it in box-drawing characters. */
static void write_header(page *p, const fc_snippet *snippet, const fc_place *place, bool first)
{
    unsigned gutter = fc_snippet_gutter(snippet);
    fc_sink_spaces(p->pen->sink, p->pen->unicode ? gutter : gutter - 1);
    fc_pen_decor(p->pen, FC_PAINT_FRAME, first ? FC_DECOR_FIRST : FC_DECOR_FURTHER);
    fc_sink_char(p->pen->sink, ' ');
    fc_sink_add(p->pen->sink,
                fc_describe_place(p->report, place->source, place->line, place->column, &p->piece));
    fc_sink_char(p->pen->sink, '\n');
}

static void write_place(page *p, const fc_snippet *snippet, fc_place *place, bool first)
{
    write_header(p, snippet, place, first);
    if (place->lines.count == 0)
        return;
    fc_snippet_bar(snippet);
    fc_str text = p->report->sources.items[place->source]->text;
    for (size_t i = 0; i < place->lines.count; i++) {
        fc_place_line *line = &place->lines.items[i];
        if (i > 0 && line->number > line[-1].number + 1)
            fc_snippet_skip(snippet);
        fc_snippet_line(snippet, line, text, fc_lines_span(&p->lines, place->source, line->number));
    }
}

static void write_places(page *p, const fc_snippet *snippet, fc_places *places, bool bar_behind)
{
    for (size_t i = 0; i < places->count; i++) {
        bool lines = places->items[i].lines.count > 0;
        write_place(p, snippet, &places->items[i], i == 0);
        if (lines && (bar_behind || i + 1 < places->count))
            fc_snippet_bar(snippet);
    }
}

static void write_remarks(page *p, const fc_snippet *snippet, const fc_remarks *list)
{
    unsigned gutter = fc_snippet_gutter(snippet);
    for (size_t i = 0; i < list->count; i++) {
        const fc_remark *item = &list->items[i];
        bool last = i + 1 == list->count;
        fc_sink_spaces(p->pen->sink, gutter);
        fc_pen_decor(p->pen, FC_PAINT_FRAME, last ? FC_DECOR_LAST : FC_DECOR_REMARK);
        fc_sink_char(p->pen->sink, ' ');
        fc_pen_text(p->pen, item->help ? FC_PAINT_HELP : FC_PAINT_NOTE,
                    item->help ? FC_STR("help") : FC_STR("note"));
        fc_sink_literal(p->pen->sink, ": ");
        unsigned column = gutter + REMARK_HEAD;
        fc_pen_prose(p->pen, FC_PAINT_NONE, item->text, column, column);
    }
}

/* ---- Findings and notes ------------------------------------------------------------------- */

static void write_finding(page *p, const factcheck_finding *finding)
{
    fc_paint paint = paint_of(finding->severity);
    fc_places places = {0};
    fc_remarks list = {0};
    fc_places_find(&places, finding, &p->lines, &p->piece);
    fc_remarks_of(&list, p->report, finding, &p->piece);
    fc_snippet snippet = {p->pen, &p->piece, paint, most_digits(&places)};
    write_title(p, paint, fc_describe_finding(finding), finding->code, finding->message);
    write_places(p, &snippet, &places, list.count > 0);
    write_remarks(p, &snippet, &list);
    fc_sink_char(p->pen->sink, '\n');
}

static void write_note(page *p, size_t source, const factcheck_note *note)
{
    fc_paint paint = paint_of(note->severity);
    fc_places places = {0};
    if (note->byte == SIZE_MAX) {
        fc_place *place = fc_vec_push(&p->piece, &places);
        if (place)
            *place = (fc_place){.source = source};
    } else {
        fc_places_of_note(&places, source, note, &p->lines, &p->piece);
    }
    fc_snippet snippet = {p->pen, &p->piece, paint, most_digits(&places)};
    write_title(p, paint, factcheck_severity_name(note->severity), note->code, note->message);
    write_places(p, &snippet, &places, false);
    fc_sink_char(p->pen->sink, '\n');
}

/* ---- The page ----------------------------------------------------------------------------- */

static int write_findings(page *p)
{
    for (size_t i = 0; i < p->report->findings.count && !p->pen->sink->failed; i++) {
        fc_arena_init(&p->piece, &p->report->allocator);
        write_finding(p, p->report->findings.items[i]);
        int status = fc_arena_status(&p->piece);
        fc_arena_dispose(&p->piece);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}

/* How many notes of a rule have no room among the first of them. */
static int write_left(page *p, const size_t *told)
{
    for (size_t i = 0; i < factcheck_rule_count(); i++) {
        fc_builder out;
        if (told[i] <= NOTES_MAX)
            continue;
        fc_arena_init(&p->piece, &p->report->allocator);
        fc_builder_init(&out, &p->piece);
        fc_builder_literal(&out, "and ");
        fc_builder_unsigned(&out, told[i] - NOTES_MAX);
        fc_builder_add(&out, told[i] - NOTES_MAX == 1 ? FC_STR(" more note") : FC_STR(" more notes"));
        fc_builder_literal(&out, " of this rule: see the format line or json");
        write_title(p, FC_PAINT_NOTE, "note", factcheck_rule_get(i)->code, fc_builder_done(&out));
        fc_sink_char(p->pen->sink, '\n');
        int status = fc_arena_status(&p->piece);
        fc_arena_dispose(&p->piece);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}

/* Of one rule the first alone: hundreds of copies of one text are no news one by one. */
static int write_notes(page *p, unsigned omit)
{
    size_t *told = FC_NEW_ARRAY(&p->arena, size_t, factcheck_rule_count() + 1);
    for (size_t i = 0; told && i < p->report->sources.count; i++) {
        const factcheck_source *source = p->report->sources.items[i];
        for (size_t j = 0; j < source->note_count; j++) {
            const factcheck_note *note = source->notes[j];
            if (!fc_render_shows_note(note, omit) ||
                told[fc_render_rule_index(note->code)]++ >= NOTES_MAX)
                continue;
            fc_arena_init(&p->piece, &p->report->allocator);
            write_note(p, i, note);
            int status = fc_arena_status(&p->piece);
            fc_arena_dispose(&p->piece);
            if (status)
                return status;
        }
    }
    return told ? write_left(p, told) : fc_arena_status(&p->arena);
}

int fc_render_text(const factcheck_report *report, fc_pen *pen, unsigned omit)
{
    page p = {.report = report, .pen = pen};
    fc_arena_init(&p.arena, &report->allocator);
    fc_lines_init(&p.lines, report, &p.arena);
    int status = fc_arena_status(&p.arena);
    if (!status)
        status = write_findings(&p);
    if (!status)
        status = write_notes(&p, omit);
    if (!status && !(omit & FACTCHECK_OMIT_COUNTS))
        fc_pen_prose(pen, FC_PAINT_NONE, fc_remarks_counts(report, &p.arena), 0, TITLE_HANG);
    if (!status)
        status = fc_arena_status(&p.arena);
    fc_arena_dispose(&p.arena);
    return status;
}
