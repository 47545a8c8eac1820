/*
 * JSON, written as it goes: no tree, no memory, exact decimals as strings.
 *
 * Output is UTF-8. Invalid bytes of the input become U+FFFD, controls and bidirectional marks
 * escapes, so that the result is valid JSON whatever an article holds. Nesting is the renderer's
 * own; one deeper than FC_JSON_DEPTH_MAX is a fault of the renderer and fails the sink.
 */
#ifndef FC_REPORT_JSON_WRITER_H
#define FC_REPORT_JSON_WRITER_H

#include "report/sink.h"

#define FC_JSON_DEPTH_MAX 32

/* What stands right in front of what is written next. */
typedef enum fc_json_front {
    FC_JSON_BRACKET, /* an opening one, or nothing */
    FC_JSON_KEY,
    FC_JSON_VALUE
} fc_json_front;

typedef struct fc_json {
    fc_sink *sink;
    unsigned depth;
    unsigned indent; /* spaces a level, 0 for one line */
    unsigned line;   /* the depth of what fc_json_open_line opened, 0: nothing */
    fc_json_front front;
} fc_json;

void fc_json_init(fc_json *json, fc_sink *sink, unsigned indent);
void fc_json_open(fc_json *json, char bracket);  /* '{' or '[' */
void fc_json_close(fc_json *json, char bracket); /* '}' or ']' */
/* As fc_json_open; what is inside stands on one line. */
void fc_json_open_line(fc_json *json, char bracket);
void fc_json_member_open(fc_json *json, const char *key, char bracket);
void fc_json_member_open_line(fc_json *json, const char *key, char bracket);
void fc_json_string(fc_json *json, fc_str s);
void fc_json_bool(fc_json *json, bool value);
void fc_json_unsigned(fc_json *json, uint64_t value);
/* value / 100 with two decimals: 93 -> 0.93 */
void fc_json_percent(fc_json *json, unsigned percent);

/* The same as fc_json_begin where every value has a line of its own. */
char *fc_json_begin_line(fc_json *json, size_t size);

/* Writes what has to stand in front of a value or key of `size` bytes; a place for that. */
static inline char *fc_json_begin(fc_json *json, size_t size)
{
    if (json->indent && !json->line)
        return fc_json_begin_line(json, size);
    char *to = fc_sink_room(json->sink, size + 1);
    size_t comma = json->front == FC_JSON_VALUE;
    *to = ',';
    json->sink->used += comma;
    json->front = FC_JSON_VALUE;
    return to + comma;
}

/*
 * A key: the renderer's own, plain ASCII, at most 100 bytes. Here, so that the lengths of literal
 * keys are known when this is compiled.
 */
static inline void fc_json_key(fc_json *json, const char *key)
{
    size_t length = strlen(key);
    char *to = fc_json_begin(json, length + 4);
    to[0] = '"';
    memcpy(to + 1, key, length);
    memcpy(to + length + 1, "\": ", 3);
    json->sink->used += length + (json->indent && !json->line ? 4 : 3);
    json->front = FC_JSON_KEY;
}

/* A member with a string, left out when the string is empty. */
static inline void fc_json_member(fc_json *json, const char *key, fc_str s)
{
    if (s.len) {
        fc_json_key(json, key);
        fc_json_string(json, s);
    }
}

static inline void fc_json_member_unsigned(fc_json *json, const char *key, uint64_t value)
{
    fc_json_key(json, key);
    fc_json_unsigned(json, value);
}

/* A member with a list of strings on one line, left out when there are none. */
void fc_json_member_list(fc_json *json, const char *key, const fc_str *items, size_t count);

#endif
