#include "json_writer.h"

#include <string.h>

#include "text/utf8.h"

void fc_json_init(fc_json *json, fc_sink *sink, unsigned indent)
{
    memset(json, 0, sizeof *json);
    json->sink = sink;
    json->indent = indent;
}

static void new_line(fc_json *json)
{
    fc_sink_char(json->sink, '\n');
    for (unsigned i = 0; i < json->depth * json->indent; i++)
        fc_sink_char(json->sink, ' ');
}

char *fc_json_begin_line(fc_json *json, size_t size)
{
    fc_json_front front = json->front;
    json->front = FC_JSON_VALUE;
    if (front == FC_JSON_KEY)
        return fc_sink_room(json->sink, size);
    if (front == FC_JSON_VALUE)
        fc_sink_char(json->sink, ',');
    if (json->depth)
        new_line(json);
    return fc_sink_room(json->sink, size);
}

/* Writes a value of one letter. */
static void write_char(fc_json *json, char c)
{
    *fc_json_begin(json, 1) = c;
    json->sink->used++;
}

void fc_json_open(fc_json *json, char bracket)
{
    write_char(json, bracket);
    if (json->depth == FC_JSON_DEPTH_MAX) {
        json->sink->failed = true;
        return;
    }
    json->depth++;
    json->front = FC_JSON_BRACKET;
}

void fc_json_close(fc_json *json, char bracket)
{
    bool empty = json->front == FC_JSON_BRACKET;
    if (json->depth)
        json->depth--;
    if (!empty && json->indent && !json->line)
        new_line(json);
    fc_sink_char(json->sink, bracket);
    json->front = FC_JSON_VALUE;
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

/* Copies four to seven bytes, as two words that overlap; false if one of them is special. */
static bool copy_few(char *to, const char *from, size_t count)
{
    uint32_t first, last;
    memcpy(&first, from, 4);
    memcpy(&last, from + count - 4, 4);
    if (has_special(first | (uint64_t)last << 32))
        return false;
    memcpy(to, &first, 4);
    memcpy(to + count - 4, &last, 4);
    return true;
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
    if (s.len - at >= 4 && s.len - at < 8 && copy_few(to + at, s.ptr + at, s.len - at))
        return s.len;
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

/* A string longer than the room of the sink, or with something special in it. */
static void write_in_parts(fc_sink *sink, fc_str s)
{
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
    fc_json_begin(json, 0);
    fc_sink_add(json->sink, value ? FC_STR("true") : FC_STR("false"));
}

void fc_json_string(fc_json *json, fc_str s)
{
    bool fits = s.len + 3 <= FC_SINK_ROOM;
    char *to = fc_json_begin(json, fits ? s.len + 2 : 1);
    size_t plain = fits ? copy_plain(to + 1, s) : 0;
    to[0] = '"';
    json->sink->used += plain + 1;
    if (fits && plain == s.len) {
        to[plain + 1] = '"';
        json->sink->used++;
    } else {
        write_in_parts(json->sink, fc_str_make(s.ptr + plain, s.len - plain));
    }
}

void fc_json_unsigned(fc_json *json, uint64_t value)
{
    json->sink->used += fc_str_write_digits(fc_json_begin(json, FC_DIGITS_MAX), value);
}

void fc_json_percent(fc_json *json, unsigned percent)
{
    fc_json_begin(json, 0);
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
