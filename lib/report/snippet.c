#include "snippet.h"

#define INDENT 2         /* columns in front of line numbers */
#define LABEL_COLUMNS 24 /* a label is not broken into lines narrower than this */

unsigned fc_snippet_gutter(const fc_snippet *snippet)
{
    return INDENT + snippet->digits + 1;
}

/* A bar behind the gutter, without a line feed. */
static void write_bar(const fc_snippet *snippet)
{
    fc_sink_spaces(snippet->pen->sink, fc_snippet_gutter(snippet));
    fc_pen_decor(snippet->pen, FC_PAINT_FRAME, FC_DECOR_BAR);
}

void fc_snippet_bar(const fc_snippet *snippet)
{
    write_bar(snippet);
    fc_sink_char(snippet->pen->sink, '\n');
}

void fc_snippet_skip(const fc_snippet *snippet)
{
    fc_sink_spaces(snippet->pen->sink, INDENT);
    fc_pen_decor(snippet->pen, FC_PAINT_FRAME, FC_DECOR_ELLIPSIS);
    fc_sink_char(snippet->pen->sink, '\n');
}

/* ---- Rows under the line ------------------------------------------------------------------ */

/* The labels that do not stand behind their underline, from left to right. */
typedef struct hanging {
    const fc_excerpt_span *spans[FC_EXCERPT_SPANS_MAX];
    size_t count;
} hanging;

static bool is_shown(const fc_excerpt_span *span)
{
    return span->column_end > 0;
}

static const fc_excerpt_span *last_shown(const fc_place_line *line)
{
    const fc_excerpt_span *last = NULL;
    for (size_t i = 0; i < line->span_count; i++) {
        if (is_shown(&line->spans[i]))
            last = &line->spans[i];
    }
    return last;
}

/* Columns for the excerpt: what is right of the bar and its space. */
static unsigned room(const fc_snippet *snippet)
{
    return snippet->pen->width - fc_snippet_gutter(snippet) - 2;
}

/* Writes spaces up to `column`; the row stands at *at. */
static void move_to(const fc_snippet *snippet, unsigned *at, unsigned column)
{
    if (column > *at) {
        fc_sink_spaces(snippet->pen->sink, column - *at);
        *at = column;
    }
}

static void underline_row(const fc_snippet *snippet, const fc_place_line *line, bool label_behind)
{
    unsigned at = 0;
    const fc_excerpt_span *last = last_shown(line);
    write_bar(snippet);
    fc_sink_char(snippet->pen->sink, ' ');
    for (size_t i = 0; i < line->span_count; i++) {
        const fc_excerpt_span *span = &line->spans[i];
        if (!is_shown(span))
            continue;
        move_to(snippet, &at, span->column);
        fc_pen_run(snippet->pen, span->value ? snippet->paint : FC_PAINT_FRAME,
                   span->value ? FC_DECOR_VALUE : FC_DECOR_MARK, span->column_end - span->column);
        at = span->column_end;
    }
    if (label_behind) {
        fc_sink_char(snippet->pen->sink, ' ');
        fc_pen_text(snippet->pen, snippet->paint, last->label);
    }
    fc_sink_char(snippet->pen->sink, '\n');
}

/* A row with the stems of the first `count` hanging labels; returns the column it ends at. */
static unsigned stem_row(const fc_snippet *snippet, const hanging *labels, size_t count)
{
    unsigned at = 0;
    write_bar(snippet);
    fc_sink_char(snippet->pen->sink, ' ');
    for (size_t i = 0; i < count; i++) {
        move_to(snippet, &at, labels->spans[i]->column);
        fc_pen_decor(snippet->pen, snippet->paint, FC_DECOR_BAR);
        at++;
    }
    return at;
}

/* The column of a hanging label: under its stem, or further left if the line would be too long. */
static unsigned label_column(const fc_snippet *snippet, const hanging *labels, size_t index)
{
    unsigned stem = labels->spans[index]->column;
    unsigned width = fc_prose_width(labels->spans[index]->label);
    unsigned least = index > 0 ? labels->spans[index - 1]->column + 2 : 0;
    if (stem + width <= room(snippet))
        return stem;
    unsigned fitting = width < room(snippet) ? room(snippet) - width : 0;
    if (fitting < least)
        fitting = least;
    return fitting < stem ? fitting : stem;
}

static void label_rows(const fc_snippet *snippet, const hanging *labels, size_t index)
{
    unsigned column = label_column(snippet, labels, index);
    unsigned columns = room(snippet) > column ? room(snippet) - column : 0;
    fc_str rest = labels->spans[index]->label;
    if (columns < LABEL_COLUMNS)
        columns = LABEL_COLUMNS;
    while (rest.len) {
        unsigned at = stem_row(snippet, labels, index);
        move_to(snippet, &at, column);
        fc_pen_text(snippet->pen, snippet->paint, fc_prose_take(&rest, columns));
        fc_sink_char(snippet->pen->sink, '\n');
    }
}

static void write_labels(const fc_snippet *snippet, const fc_place_line *line)
{
    hanging labels = {.count = 0};
    const fc_excerpt_span *last = last_shown(line);
    if (!last)
        return;
    bool behind = last->label.len > 0 &&
                  last->column_end + 1 + fc_prose_width(last->label) <= room(snippet);
    for (size_t i = 0; i < line->span_count; i++) {
        const fc_excerpt_span *span = &line->spans[i];
        if (is_shown(span) && span->label.len && !(behind && span == last))
            labels.spans[labels.count++] = span;
    }
    underline_row(snippet, line, behind);
    if (labels.count) {
        stem_row(snippet, &labels, labels.count);
        fc_sink_char(snippet->pen->sink, '\n');
    }
    for (size_t i = labels.count; i > 0; i--)
        label_rows(snippet, &labels, i - 1);
}

/* ---- The line ----------------------------------------------------------------------------- */

static void write_number(const fc_snippet *snippet, size_t number)
{
    fc_builder text;
    fc_builder_init(&text, snippet->arena);
    fc_builder_unsigned(&text, number);
    size_t padding = snippet->digits > text.len ? snippet->digits - text.len : 0;
    fc_sink_spaces(snippet->pen->sink, INDENT + padding);
    fc_pen_text(snippet->pen, FC_PAINT_FRAME, fc_builder_done(&text));
    fc_sink_char(snippet->pen->sink, ' ');
}

static void write_excerpt(const fc_snippet *snippet, fc_place_line *line, fc_str text,
                          factcheck_span bounds)
{
    fc_excerpt_request request = {
        .text = text,
        .line = bounds,
        .focus = line->focus,
        .spans = line->spans,
        .span_count = line->span_count,
        .width = room(snippet),
        .ellipsis = fc_pen_decor_text(snippet->pen, FC_DECOR_ELLIPSIS),
    };
    fc_excerpt excerpt = fc_excerpt_make(&request, snippet->arena);
    write_number(snippet, line->number);
    fc_pen_decor(snippet->pen, FC_PAINT_FRAME, FC_DECOR_BAR);
    fc_sink_char(snippet->pen->sink, ' ');
    fc_sink_add(snippet->pen->sink, excerpt.text);
    fc_sink_char(snippet->pen->sink, '\n');
    write_labels(snippet, line);
}

/* Leaves the values that were not shown; false when there are none, or none was shown. */
static bool keep_hidden_values(fc_place_line *line)
{
    size_t kept = 0, before = line->span_count;
    for (size_t i = 0; i < line->span_count; i++) {
        if (line->spans[i].value && !is_shown(&line->spans[i]))
            line->spans[kept++] = line->spans[i];
    }
    line->span_count = kept;
    return kept > 0 && kept < before;
}

void fc_snippet_line(const fc_snippet *snippet, fc_place_line *line, fc_str text,
                     factcheck_span bounds)
{
    do {
        write_excerpt(snippet, line, text, bounds);
    } while (!snippet->arena->oom && keep_hidden_values(line));
}
