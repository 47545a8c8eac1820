#include "paragraph.h"

#include <string.h>

#include "text/utf8.h"

void fc_paragraphs_init(fc_paragraphs *paragraphs, const factcheck_report *report, fc_arena *arena)
{
    memset(paragraphs, 0, sizeof *paragraphs);
    paragraphs->report = report;
    paragraphs->arena = arena;
    fc_intern_init(&paragraphs->known, arena);
}

static bool goes_on(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* The ends of the line that holds a byte, as far as the limits. */
static size_t line_begin(fc_str text, size_t at, size_t least)
{
    while (at > least && text.ptr[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(fc_str text, size_t at, size_t most)
{
    while (at < most && text.ptr[at] != '\n')
        at++;
    return at;
}

/* Whether a line is one of wrapped text: neither blank nor long. */
static bool is_wrapped(fc_str text, size_t begin, size_t end)
{
    return end - begin <= FC_WRAPPED_MAX && fc_str_trim(fc_str_make(text.ptr + begin, end - begin)).len;
}

/* Adds the lines above and below that are of the same wrapped paragraph. */
static void add_lines(fc_paragraph *p, fc_str text, size_t least, size_t most)
{
    while (p->begin > least) {
        size_t begin = line_begin(text, p->begin - 1, least);
        if (!is_wrapped(text, begin, p->begin - 1))
            break;
        p->begin = begin;
    }
    while (p->end < most) {
        size_t end = line_end(text, p->end + 1, most);
        if (!is_wrapped(text, p->end + 1, end))
            break;
        p->end = end;
    }
}

/* Begins and ends at characters, and where the line goes on, at words. */
static void trim(fc_paragraph *p, fc_str text, const factcheck_claim *claim)
{
    bool cut_begin = p->begin > 0 && text.ptr[p->begin - 1] != '\n';
    bool cut_end = p->end < text.len && text.ptr[p->end] != '\n';
    while (p->begin < claim->begin && goes_on(text.ptr[p->begin]))
        p->begin++;
    while (p->end > claim->end && p->end < text.len && goes_on(text.ptr[p->end]))
        p->end--;
    size_t word = p->begin, last = p->end;
    while (cut_begin && word < claim->begin && !fc_is_blank(text.ptr[word]))
        word++;
    while (cut_end && last > claim->end && !fc_is_blank(text.ptr[last - 1]))
        last--;
    if (word < claim->begin)
        p->begin = word;
    if (last > claim->end)
        p->end = last;
    while (p->begin < claim->begin && fc_is_blank(text.ptr[p->begin]))
        p->begin++;
    while (p->end > claim->end && fc_is_blank(text.ptr[p->end - 1]))
        p->end--;
    p->cut = (cut_begin ? FC_CUT_BEGIN : 0) | (cut_end ? FC_CUT_END : 0);
}

fc_paragraph fc_paragraph_of(const factcheck_report *report, const factcheck_claim *claim)
{
    fc_str text = report->sources.items[claim->source]->text;
    size_t least = claim->begin > FC_PARAGRAPH_MAX ? claim->begin - FC_PARAGRAPH_MAX : 0;
    size_t most = text.len - claim->end > FC_PARAGRAPH_MAX ? claim->end + FC_PARAGRAPH_MAX : text.len;
    fc_paragraph p = {claim->source, line_begin(text, claim->begin, least),
                      line_end(text, claim->end, most), 0};
    if (p.end - p.begin <= FC_WRAPPED_MAX)
        add_lines(&p, text, least, most);
    trim(&p, text, claim);
    return p;
}

size_t fc_paragraphs_add(fc_paragraphs *paragraphs, fc_paragraph paragraph)
{
    char key[sizeof paragraph];
    size_t count = paragraphs->known.count;
    memcpy(key, &paragraph, sizeof key);
    uint32_t number = fc_intern_add(&paragraphs->known, fc_str_make(key, sizeof key));
    if (paragraphs->known.count > count)
        (void)fc_vec_add(paragraphs->arena, &paragraphs->list, paragraph);
    return number ? number - 1 : 0;
}

fc_str fc_paragraph_text(const factcheck_report *report, size_t source, size_t begin, size_t end,
                         fc_arena *arena)
{
    fc_str text = report->sources.items[source]->text;
    fc_builder out;
    fc_builder_init(&out, arena);
    for (size_t at = begin; at < end;) {
        size_t stop = at;
        while (stop < end && text.ptr[stop] != '\n' && text.ptr[stop] != '\r' &&
               text.ptr[stop] != '\t')
            stop++;
        fc_builder_add(&out, fc_utf8_visible(fc_str_make(text.ptr + at, stop - at), arena));
        if (stop < end)
            fc_builder_char(&out, ' ');
        at = stop + 1;
    }
    return fc_builder_done(&out);
}
