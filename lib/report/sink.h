/*
 * Sink: where all renderers write. A buffer in front of the caller's write function; a failure is
 * sticky, so that a renderer may go on and the caller asks once at the end.
 */
#ifndef FC_REPORT_SINK_H
#define FC_REPORT_SINK_H

#include "base/str.h"

#define FC_SINK_ROOM 512

typedef struct fc_sink {
    factcheck_write_fn write;
    void *payload;
    size_t used;
    bool failed;
    char buffer[16 * FC_SINK_ROOM];
} fc_sink;

void fc_sink_init(fc_sink *sink, factcheck_write_fn write, void *payload);
void fc_sink_add(fc_sink *sink, fc_str s);
void fc_sink_flush(fc_sink *sink);

/*
 * A place for at least `size` bytes, at most FC_SINK_ROOM of them; who writes there adds what was
 * written to sink->used.
 */
static inline char *fc_sink_room(fc_sink *sink, size_t size)
{
    if (sizeof sink->buffer - sink->used < size)
        fc_sink_flush(sink);
    return sink->buffer + sink->used;
}

static inline void fc_sink_char(fc_sink *sink, char c)
{
    *fc_sink_room(sink, 1) = c;
    sink->used++;
}

void fc_sink_spaces(fc_sink *sink, size_t count);
/* Decimal digits, at least `digits` of them. */
void fc_sink_unsigned(fc_sink *sink, uint64_t value, unsigned digits);
/* Writes what is left. OK or EWRITE. */
int fc_sink_finish(fc_sink *sink);
#define fc_sink_literal(sink, literal) fc_sink_add((sink), FC_STR(literal))

#endif
