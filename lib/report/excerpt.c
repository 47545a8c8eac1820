#include "excerpt.h"

#include <string.h>

#include "report/pen.h"
#include "report/window.h"

/* Notes at which columns the spans begin and end, as the character at `at` goes out. */
static void place_spans(const fc_excerpt_request *r, size_t at, unsigned column, unsigned width)
{
    for (size_t i = 0; i < r->span_count; i++) {
        fc_excerpt_span *span = &r->spans[i];
        if (at < span->begin || at >= span->end)
            continue;
        if (span->column_end == 0) {
            span->column = column;
            span->column_end = column + 1; /* a mark without width is still to be seen */
        }
        if (column + width > span->column_end)
            span->column_end = column + width;
    }
}

static void write_window(const fc_windows *w, fc_window window, fc_excerpt *out, fc_builder *text)
{
    size_t at = window.begin;
    while (at < window.end) {
        fc_shown s = fc_windows_show(w, at);
        place_spans(w->request, at, out->columns, s.width);
        fc_builder_add(text, s.text);
        out->columns += s.width;
        at += s.length;
    }
}

static void write_gap(const char *before, fc_str ellipsis, const char *behind, fc_excerpt *out,
                      fc_builder *text)
{
    fc_builder_add(text, fc_str_of(before));
    fc_builder_add(text, ellipsis);
    fc_builder_add(text, fc_str_of(behind));
    out->columns += fc_prose_width(ellipsis) + (unsigned)(strlen(before) + strlen(behind));
}

static bool in_span(const fc_excerpt_request *r, size_t at)
{
    for (size_t i = 0; i < r->span_count; i++) {
        if (at >= r->spans[i].begin && at < r->spans[i].end)
            return true;
    }
    return false;
}

/* Blanks at a cut say nothing. */
static fc_window without_blanks(const fc_windows *w, fc_window window)
{
    while (window.begin < window.end && !in_span(w->request, window.begin) &&
           fc_windows_show(w, window.begin).blank)
        window.begin += fc_windows_show(w, window.begin).length;
    return window;
}

static fc_excerpt write_all(const fc_windows *w)
{
    fc_excerpt out = {{NULL, 0}, 0};
    fc_str ellipsis = w->request->ellipsis;
    fc_builder text;
    fc_builder_init(&text, w->arena);
    for (size_t i = 0; i < w->count; i++) {
        fc_window window = w->items[i];
        if (window.begin > w->low)
            window = without_blanks(w, window);
        if (i > 0)
            write_gap(" ", ellipsis, " ", &out, &text);
        else if (window.begin > w->low)
            write_gap("", ellipsis, "", &out, &text);
        write_window(w, window, &out, &text);
    }
    bool stopped = text.len && text.ptr[text.len - 1] == '.'; /* no row of four dots */
    if (w->count && w->items[w->count - 1].end < w->high)
        write_gap(stopped ? " " : "", ellipsis, "", &out, &text);
    out.text = fc_builder_done(&text);
    return out;
}

fc_excerpt fc_excerpt_make(const fc_excerpt_request *request, fc_arena *arena)
{
    fc_windows w;
    for (size_t i = 0; i < request->span_count; i++)
        request->spans[i].column = request->spans[i].column_end = 0;
    fc_windows_choose(&w, request, arena);
    return write_all(&w);
}
