#include "window.h"

#include "report/pen.h"
#include "text/utf8.h"

#define STEP_COLUMNS 30    /* a word longer than this may be cut */
#define TRIM_MAX 512       /* blanks passed over at the ends of a line */
#define BYTES_A_COLUMN 8   /* keeps runs without width, combining marks, from growing for ever */
#define CONTEXT_PERCENT 15 /* of the width, kept for context when marks are chosen */
#define GAP_FILLED 4 /* columns over those of an ellipsis that are filled by the text itself */
#define TAB FC_STR("    ")

fc_shown fc_windows_show(const fc_windows *w, size_t at)
{
    fc_str rest = fc_str_make(w->request->text.ptr + at, w->high - at);
    fc_shown s = {1, 1, {rest.ptr, 1}, false, false};
    if (rest.ptr[0] == '\t' || rest.ptr[0] == ' ') {
        s.blank = true;
        if (rest.ptr[0] == '\t') {
            s.text = TAB;
            s.width = (unsigned)s.text.len;
        }
        return s;
    }
    uint32_t point = fc_utf8_next(rest, &s.length);
    s.text = fc_utf8_visible(fc_str_make(rest.ptr, s.length), w->arena);
    s.width = s.text.ptr == rest.ptr ? fc_utf8_width(point) : (unsigned)s.text.len;
    s.wide = s.width == 2;
    s.blank = fc_utf8_is_space(point);
    return s;
}

/* Columns of [begin, end), or limit + 1 as soon as it is over the limit in columns or bytes. */
static unsigned measure(const fc_windows *w, size_t begin, size_t end, unsigned limit)
{
    unsigned width = 0;
    for (size_t at = begin; at < end;) {
        fc_shown s = fc_windows_show(w, at);
        width += s.width;
        at += s.length;
        if (width > limit || at - begin > ((size_t)limit + STEP_COLUMNS) * BYTES_A_COLUMN)
            return limit + 1;
    }
    return width;
}

/* ---- Windows ------------------------------------------------------------------------------ */

static unsigned gap_columns(const fc_windows *w)
{
    return fc_prose_width(w->request->ellipsis) + 2; /* with a space on both sides */
}

static void spend(fc_windows *w, unsigned columns, size_t bytes)
{
    w->columns_left -= columns < w->columns_left ? columns : w->columns_left;
    w->bytes_left -= bytes < w->bytes_left ? bytes : w->bytes_left;
}

static bool affordable(const fc_windows *w, unsigned columns, size_t bytes)
{
    return columns <= w->columns_left && bytes <= w->bytes_left;
}

/* Adds a window in its place. */
static void add_window(fc_windows *w, size_t begin, size_t end)
{
    size_t at = w->count;
    if (w->count == FC_WINDOWS_MAX)
        return;
    while (at > 0 && w->items[at - 1].begin > begin) {
        w->items[at] = w->items[at - 1];
        at--;
    }
    w->items[at] = (fc_window){begin, end};
    if (w->count++ > 0)
        spend(w, gap_columns(w), 0);
}

/* Windows become one when what lies between takes little more room than the ellipsis. */
static void merge_windows(fc_windows *w)
{
    size_t kept = 0;
    unsigned ellipsis = gap_columns(w);
    for (size_t i = 1; i < w->count; i++) {
        fc_window *last = &w->items[kept];
        unsigned gap = w->items[i].begin <= last->end
                           ? 0
                           : measure(w, last->end, w->items[i].begin, ellipsis + GAP_FILLED);
        bool small = gap <= ellipsis ||
                     (gap <= ellipsis + GAP_FILLED && gap - ellipsis <= w->columns_left);
        if (!small) {
            w->items[++kept] = w->items[i];
            continue;
        }
        if (w->items[i].end > last->end)
            last->end = w->items[i].end;
        w->columns_left = w->columns_left + ellipsis - gap;
    }
    if (w->count)
        w->count = kept + 1;
}

/* Bytes from `begin` that fill at most `columns`. */
static size_t head_end(const fc_windows *w, size_t begin, size_t end, unsigned columns)
{
    unsigned width = 0;
    size_t at = begin;
    while (at < end) {
        fc_shown s = fc_windows_show(w, at);
        if (width + s.width > columns || at - begin > (size_t)columns * BYTES_A_COLUMN)
            break;
        width += s.width;
        at += s.length;
    }
    return at;
}

static size_t back(const fc_windows *w, size_t at)
{
    fc_str line = fc_str_make(w->request->text.ptr + w->low, w->high - w->low);
    return w->low + fc_utf8_back(line, at - w->low);
}

static size_t tail_begin(const fc_windows *w, size_t begin, size_t end, unsigned columns)
{
    unsigned width = 0;
    size_t at = end;
    while (at > begin) {
        size_t before = back(w, at);
        unsigned more = fc_windows_show(w, before).width;
        if (width + more > columns || end - before > (size_t)columns * BYTES_A_COLUMN)
            break;
        width += more;
        at = before;
    }
    return at;
}

/*
 * A value that would fill more than half of the line is shown by its two ends. The first value is
 * always shown, further ones as far as there is room.
 */
static void add_value(fc_windows *w, const fc_excerpt_span *span)
{
    unsigned half = w->request->width / 2;
    unsigned width = measure(w, span->begin, span->end, half);
    bool whole = width <= half;
    unsigned cost = (whole ? width : half) + (whole ? 1 : 2) * gap_columns(w);
    if (w->count > 0 && !affordable(w, cost, 0))
        return;
    if (whole) {
        spend(w, width, span->end - span->begin);
        add_window(w, span->begin, span->end);
        return;
    }
    size_t head = head_end(w, span->begin, span->end, half / 2);
    size_t tail = tail_begin(w, head, span->end, half / 2);
    spend(w, half, (head - span->begin) + (span->end - tail));
    add_window(w, span->begin, head);
    add_window(w, tail, span->end);
}

static size_t distance(const fc_windows *w, const fc_excerpt_span *mark)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < w->request->span_count; i++) {
        const fc_excerpt_span *span = &w->request->spans[i];
        if (!span->value)
            continue;
        size_t away = 0;
        if (span->begin > mark->end)
            away = span->begin - mark->end;
        else if (mark->begin > span->end)
            away = mark->begin - span->end;
        if (away < best)
            best = away;
    }
    return best;
}

/* The mark nearest to a value that was not tried yet, or NULL. */
static const fc_excerpt_span *nearest_mark(const fc_windows *w, const bool *tried)
{
    const fc_excerpt_request *r = w->request;
    const fc_excerpt_span *nearest = NULL;
    size_t least = 0;
    for (size_t i = 0; i < r->span_count; i++) {
        const fc_excerpt_span *mark = &r->spans[i];
        if (mark->value || tried[i])
            continue;
        size_t away = distance(w, mark);
        if (!nearest || away < least) {
            nearest = mark;
            least = away;
        }
    }
    return nearest;
}

/* Marks are added, the nearest first, as long as they leave room for context. */
static void add_marks(fc_windows *w)
{
    const fc_excerpt_request *r = w->request;
    bool tried[FC_EXCERPT_SPANS_MAX] = {false};
    unsigned reserve = r->width * CONTEXT_PERCENT / 100;
    const fc_excerpt_span *mark;
    while ((mark = nearest_mark(w, tried)) != NULL) {
        tried[mark - r->spans] = true;
        unsigned width = measure(w, mark->begin, mark->end, r->width);
        if (!affordable(w, width + gap_columns(w) + reserve, mark->end - mark->begin))
            continue;
        spend(w, width, mark->end - mark->begin);
        add_window(w, mark->begin, mark->end);
    }
}

/* ---- Growing by words --------------------------------------------------------------------- */

/* The end of the word behind `begin`, and the columns up to it. */
static size_t step_right(const fc_windows *w, size_t begin, size_t limit, unsigned *columns)
{
    bool word = false;
    size_t at = begin;
    *columns = 0;
    while (at < limit) {
        fc_shown s = fc_windows_show(w, at);
        if (word && (s.blank || s.wide || *columns >= STEP_COLUMNS))
            break;
        word = word || !s.blank;
        *columns += s.width;
        at += s.length;
        if (*columns > w->columns_left || at - begin > w->bytes_left)
            break;
    }
    return at;
}

/* The begin of the word in front of `end`. */
static size_t step_left(const fc_windows *w, size_t end, size_t limit, unsigned *columns)
{
    bool word = false;
    size_t at = end;
    *columns = 0;
    while (at > limit) {
        size_t before = back(w, at);
        fc_shown s = fc_windows_show(w, before);
        if (word && (s.blank || *columns >= STEP_COLUMNS))
            break;
        word = word || !s.blank;
        *columns += s.width;
        at = before;
        if (*columns > w->columns_left || end - at > w->bytes_left || (word && s.wide))
            break;
    }
    return at;
}

static bool inside(factcheck_span outer, size_t at)
{
    return at >= outer.begin && at <= outer.end;
}

static bool in_focus(const fc_windows *w, size_t index)
{
    factcheck_span focus = w->request->focus;
    return inside(focus, w->items[index].begin) && inside(focus, w->items[index].end);
}

/* How far a window may grow: to its neighbours, and in the sentence if it lies there. */
static factcheck_span limits(const fc_windows *w, size_t index)
{
    factcheck_span focus = w->request->focus;
    factcheck_span limit = {w->low, w->high};
    if (in_focus(w, index)) {
        limit.begin = focus.begin > limit.begin ? focus.begin : limit.begin;
        limit.end = focus.end < limit.end ? focus.end : limit.end;
    }
    if (index > 0 && w->items[index - 1].end > limit.begin)
        limit.begin = w->items[index - 1].end;
    if (index + 1 < w->count && w->items[index + 1].begin < limit.end)
        limit.end = w->items[index + 1].begin;
    return limit;
}

/* One word more at either side of a window; false when there was no room or no text. */
static bool grow(fc_windows *w, size_t index)
{
    fc_window *window = &w->items[index];
    factcheck_span limit = limits(w, index);
    unsigned columns;
    bool grown = false;
    size_t at = step_left(w, window->begin, limit.begin, &columns);
    if (at < window->begin && affordable(w, columns, window->begin - at)) {
        spend(w, columns, window->begin - at);
        window->begin = at;
        grown = true;
    }
    at = step_right(w, window->end, limit.end, &columns);
    if (at > window->end && affordable(w, columns, at - window->end)) {
        spend(w, columns, at - window->end);
        window->end = at;
        grown = true;
    }
    return grown;
}

static unsigned begin_columns(const fc_windows *w)
{
    return gap_columns(w) - 2; /* the ellipsis alone */
}

static unsigned end_columns(const fc_windows *w)
{
    return gap_columns(w) - 1; /* and a space behind a full stop */
}

/* Gives back the room of the ellipses that are not needed; false when nothing changes. */
static bool free_ends(fc_windows *w)
{
    bool begin = !w->whole_begin && w->items[0].begin == w->low;
    bool end = !w->whole_end && w->items[w->count - 1].end == w->high;
    if (begin)
        w->columns_left += begin_columns(w);
    if (end)
        w->columns_left += end_columns(w);
    w->whole_begin = w->whole_begin || begin;
    w->whole_end = w->whole_end || end;
    return begin || end;
}

/* Grows the windows that lie in the sentence, or the others. */
static void grow_all(fc_windows *w, bool sentence)
{
    bool grown = true;
    while (grown && w->bytes_left) {
        grown = free_ends(w);
        for (size_t i = 0; i < w->count; i++) {
            if (in_focus(w, i) == sentence)
                grown = grow(w, i) || grown;
        }
        merge_windows(w);
    }
}

static void choose(fc_windows *w)
{
    const fc_excerpt_request *r = w->request;
    if (measure(w, w->low, w->high, r->width) <= r->width) {
        w->items[0] = (fc_window){w->low, w->high};
        w->count = 1;
        return;
    }
    w->columns_left = r->width - begin_columns(w) - end_columns(w);
    w->bytes_left = (size_t)r->width * BYTES_A_COLUMN;
    for (size_t i = 0; i < r->span_count; i++) {
        if (r->spans[i].value)
            add_value(w, &r->spans[i]);
    }
    merge_windows(w);
    add_marks(w);
    if (w->count == 0)
        add_window(w, w->low, w->low);
    merge_windows(w);
    grow_all(w, true);
    grow_all(w, false);
}

/* The line without the blanks at its ends, as far as no span lies in them. */
static void trim_line(fc_windows *w)
{
    const fc_excerpt_request *r = w->request;
    size_t first = r->line.end, last = r->line.begin;
    for (size_t i = 0; i < r->span_count; i++) {
        first = r->spans[i].begin < first ? r->spans[i].begin : first;
        last = r->spans[i].end > last ? r->spans[i].end : last;
    }
    const char *ptr = r->text.ptr;
    size_t limit = r->line.end - r->line.begin < TRIM_MAX ? r->line.end : r->line.begin + TRIM_MAX;
    while (w->low < first && w->low < limit && fc_is_blank(ptr[w->low]))
        w->low++;
    for (size_t i = 0; i < TRIM_MAX && w->high > last && w->high > w->low; i++) {
        if (!fc_is_blank(ptr[w->high - 1]))
            break;
        w->high--;
    }
}

void fc_windows_choose(fc_windows *w, const fc_excerpt_request *request, fc_arena *arena)
{
    w->request = request;
    w->arena = arena;
    w->low = request->line.begin;
    w->high = request->line.end;
    w->count = 0;
    w->whole_begin = w->whole_end = false;
    trim_line(w);
    choose(w);
}
