#include "markup.h"

#include <string.h>

#include "text/utf8.h"

static fc_str entity_of(char c)
{
    switch (c) {
    case '&':
        return FC_STR("&amp;");
    case '<':
        return FC_STR("&lt;");
    case '>':
        return FC_STR("&gt;");
    case '"':
        return FC_STR("&quot;");
    case '\'':
        return FC_STR("&#39;");
    default:
        return fc_str_make(NULL, 0);
    }
}

/* U+FFFE and U+FFFF, which XML does not allow: EF BF BE and EF BF BF. */
static bool is_noncharacter(fc_str rest)
{
    return rest.len >= 3 && memcmp(rest.ptr, "\xEF\xBF", 2) == 0 &&
           (unsigned char)rest.ptr[2] >= 0xBE;
}

void fc_markup_add(fc_sink *sink, fc_str text, fc_arena *arena)
{
    size_t done = 0;
    text = fc_utf8_visible(text, arena);
    for (size_t at = 0; at < text.len; at++) {
        fc_str entity = entity_of(text.ptr[at]);
        size_t length = 1;
        if (is_noncharacter(fc_str_make(text.ptr + at, text.len - at))) {
            entity = FC_STR("\xEF\xBF\xBD");
            length = 3;
        }
        if (entity.len == 0)
            continue;
        fc_sink_add(sink, fc_str_make(text.ptr + done, at - done));
        fc_sink_add(sink, entity);
        at += length - 1;
        done = at + 1;
    }
    if (done < text.len)
        fc_sink_add(sink, fc_str_make(text.ptr + done, text.len - done));
}

/* An empty comment keeps apart what would be a mention (@name), an issue (#12) or a link. */
#define APART "<!-- -->"

static bool begins_link(fc_str rest)
{
    return fc_str_starts(rest, FC_STR("://")) ||
           (rest.len >= 4 && fc_str_equal_nocase(fc_str_make(rest.ptr, 4), FC_STR("www.")));
}

void fc_markdown_add(fc_builder *out, fc_str text)
{
    text = fc_utf8_visible(text, out->arena);
    for (size_t at = 0; at < text.len; at++) {
        char c = text.ptr[at];
        fc_str entity = c == '&' || c == '<' || c == '>' ? entity_of(c) : fc_str_make(NULL, 0);
        if (begins_link(fc_str_make(text.ptr + at, text.len - at)))
            fc_builder_literal(out, APART);
        if (entity.len)
            fc_builder_add(out, entity);
        else if (strchr("\\`*_[]#|~$", c))
            fc_builder_add(out, fc_str_make((const char[]){'\\', c}, 2));
        else
            fc_builder_char(out, c);
        if (c == '@' || c == '#')
            fc_builder_literal(out, APART);
    }
}
