#include "json_writer.h"

#include <string.h>

#include "text/utf8.h"

void fc_json_init(fc_json *json, fc_sink *sink, unsigned indent)
{
    memset(json, 0, sizeof *json);
    json->sink = sink;
    json->indent = indent;
    json->first[0] = true;
}

static void new_line(fc_json *json)
{
    fc_sink_char(json->sink, '\n');
    for (unsigned i = 0; i < json->depth * json->indent; i++)
        fc_sink_char(json->sink, ' ');
}

/* What stands in front of a value: nothing behind a key, else a comma but for the first. */
static inline void before_value(fc_json *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (!json->first[json->depth])
        fc_sink_char(json->sink, ',');
    json->first[json->depth] = false;
    if (json->indent && json->depth && !json->line)
        new_line(json);
}

void fc_json_open(fc_json *json, char bracket)
{
    before_value(json);
    fc_sink_char(json->sink, bracket);
    if (json->depth == FC_JSON_DEPTH_MAX) {
        json->sink->failed = true;
        return;
    }
    json->first[++json->depth] = true;
}

void fc_json_close(fc_json *json, char bracket)
{
    bool empty = json->first[json->depth];
    if (json->depth)
        json->depth--;
    if (!empty && json->indent && !json->line)
        new_line(json);
    fc_sink_char(json->sink, bracket);
    if (json->depth < json->line)
        json->line = 0;
}

void fc_json_open_line(fc_json *json, char bracket)
{
    fc_json_open(json, bracket);
    if (json->line == 0)
        json->line = json->depth;
}

static const char *const short_escapes[] = {"\\\"", "\\\\", "\\n", "\\t", "\\r"};

static void escape_unit(fc_sink *sink, uint32_t unit)
{
    fc_sink_literal(sink, "\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        fc_sink_char(sink, "0123456789abcdef"[(unit >> shift) & 15]);
}

static void escape_point(fc_sink *sink, uint32_t point)
{
    static const char plain[] = {'"', '\\', '\n', '\t', '\r'};
    for (size_t i = 0; i < sizeof plain; i++) {
        if (point == (unsigned char)plain[i]) {
            fc_sink_add(sink, fc_str_of(short_escapes[i]));
            return;
        }
    }
    if (point > 0xFFFF) {
        escape_unit(sink, 0xD800 + ((point - 0x10000) >> 10));
        escape_unit(sink, 0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
        escape_unit(sink, point);
    }
}

/* A word of eight bytes that are all this one. */
#define EIGHT(byte) (0x0101010101010101u * (byte))

/* Whether one of eight bytes is a control, a quote, a backslash or no ASCII. */
static bool has_special(uint64_t word)
{
    uint64_t below = word - EIGHT(0x20), above = word + EIGHT(0x01);
    uint64_t quote = (word ^ EIGHT('"')) - EIGHT(0x01);
    uint64_t slash = (word ^ EIGHT('\\')) - EIGHT(0x01);
    return ((word | below | above | quote | slash) & EIGHT(0x80)) != 0;
}

static bool is_special(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\';
}

/* Copies the plain ASCII at the start of the text; returns its length. */
static size_t copy_plain(char *to, fc_str s)
{
    size_t at = 0;
    while (s.len - at >= 8) {
        uint64_t word;
        memcpy(&word, s.ptr + at, 8);
        if (has_special(word))
            break;
        memcpy(to + at, &word, 8);
        at += 8;
        if (at < s.len && s.len - at < 8) /* the last eight, of which some are written twice */
            at = s.len - 8;
    }
    for (; at < s.len && !is_special(s.ptr[at]); at++)
        to[at] = s.ptr[at];
    return at;
}

/* Writes the point at the offset as it is or escaped; returns its length in the text. */
static size_t write_point(fc_sink *sink, fc_str s, size_t at)
{
    size_t length;
    uint32_t point = fc_utf8_next(fc_str_make(s.ptr + at, s.len - at), &length);
    bool special = point == '"' || point == '\\';
    if (point == FC_UTF8_REPLACEMENT && length == 1)
        fc_sink_literal(sink, "\xEF\xBF\xBD");
    else if (special || fc_utf8_is_control(point))
        escape_point(sink, point);
    else
        fc_sink_add(sink, fc_str_make(s.ptr + at, length));
    return length;
}

static void write_quoted(fc_sink *sink, fc_str s)
{
    fc_sink_char(sink, '"');
    for (size_t at = 0; at < s.len;) {
        size_t part = s.len - at < FC_SINK_ROOM ? s.len - at : FC_SINK_ROOM;
        size_t run = copy_plain(fc_sink_room(sink, part), fc_str_make(s.ptr + at, part));
        sink->used += run;
        at += run;
        if (run < part)
            at += write_point(sink, s, at);
    }
    fc_sink_char(sink, '"');
}

/* Keys are the renderer's own: short, and plain ASCII. */
void fc_json_key_text(fc_json *json, fc_str key)
{
    before_value(json);
    char *to = fc_sink_room(json->sink, key.len + 4);
    to[0] = '"';
    memcpy(to + 1, key.ptr, key.len);
    to[key.len + 1] = '"';
    to[key.len + 2] = ':';
    to[key.len + 3] = ' ';
    json->sink->used += key.len + (json->indent && !json->line ? 4 : 3);
    json->after_key = true;
}

void fc_json_member_open(fc_json *json, const char *key, char bracket)
{
    fc_json_key(json, key);
    fc_json_open(json, bracket);
}

void fc_json_member_open_line(fc_json *json, const char *key, char bracket)
{
    fc_json_key(json, key);
    fc_json_open_line(json, bracket);
}

void fc_json_bool(fc_json *json, bool value)
{
    before_value(json);
    fc_sink_add(json->sink, value ? FC_STR("true") : FC_STR("false"));
}

void fc_json_string(fc_json *json, fc_str s)
{
    before_value(json);
    write_quoted(json->sink, s);
}

void fc_json_unsigned(fc_json *json, uint64_t value)
{
    before_value(json);
    fc_sink_unsigned(json->sink, value, 1);
}

void fc_json_percent(fc_json *json, unsigned percent)
{
    before_value(json);
    fc_sink_unsigned(json->sink, percent / 100, 1);
    fc_sink_char(json->sink, '.');
    fc_sink_unsigned(json->sink, percent % 100, 2);
}

void fc_json_member_list(fc_json *json, const char *key, const fc_str *items, size_t count)
{
    if (count == 0)
        return;
    fc_json_member_open_line(json, key, '[');
    for (size_t i = 0; i < count; i++)
        fc_json_string(json, items[i]);
    fc_json_close(json, ']');
}
