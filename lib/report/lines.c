#include "lines.h"

#include <string.h>

void fc_lines_init(fc_lines *lines, const factcheck_report *report, fc_arena *arena)
{
    size_t count = report->sources.count;
    lines->report = report;
    lines->arena = arena;
    lines->sources = FC_NEW_ARRAY(arena, fc_line_starts, count ? count : 1);
}

static size_t count_feeds(fc_str text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len; at++) {
        const char *feed = memchr(text.ptr + at, '\n', text.len - at);
        if (!feed)
            break;
        at = (size_t)(feed - text.ptr);
        count++;
    }
    return count;
}

static void find_starts(fc_lines *lines, size_t source)
{
    fc_str text = lines->report->sources.items[source]->text;
    fc_line_starts *found = &lines->sources[source];
    found->starts = FC_NEW_ARRAY(lines->arena, size_t, count_feeds(text) + 1);
    if (!found->starts)
        return;
    found->count = 1;
    for (size_t at = 0; at < text.len;) {
        const char *feed = memchr(text.ptr + at, '\n', text.len - at);
        if (!feed)
            return;
        at = (size_t)(feed - text.ptr) + 1;
        found->starts[found->count++] = at;
    }
}

size_t fc_lines_number(fc_lines *lines, size_t source, size_t byte)
{
    if (!lines->sources)
        return 0;
    if (!lines->sources[source].starts)
        find_starts(lines, source);
    const fc_line_starts *found = &lines->sources[source];
    size_t low = 0, high = found->count; /* starts[low] <= byte < starts[high] */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (found->starts[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    return found->count ? low + 1 : 0;
}

factcheck_span fc_lines_span(const fc_lines *lines, size_t source, size_t number)
{
    const fc_line_starts *found = &lines->sources[source];
    fc_str text = lines->report->sources.items[source]->text;
    factcheck_span span = {found->starts[number - 1], text.len};
    if (number < found->count)
        span.end = found->starts[number] - 1;
    if (span.end > span.begin && text.ptr[span.end - 1] == '\r')
        span.end--;
    return span;
}
