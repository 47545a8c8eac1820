#include "sink.h"

#include <string.h>

void fc_sink_init(fc_sink *sink, factcheck_write_fn write, void *payload)
{
    sink->write = write;
    sink->payload = payload;
    sink->used = 0;
    sink->failed = false;
}

void fc_sink_flush(fc_sink *sink)
{
    if (sink->used && !sink->failed && sink->write(sink->buffer, sink->used, sink->payload) != 0)
        sink->failed = true;
    sink->used = 0;
}

void fc_sink_add(fc_sink *sink, fc_str s)
{
    while (s.len) {
        size_t room = sizeof sink->buffer - sink->used;
        size_t take = s.len < room ? s.len : room;
        memcpy(sink->buffer + sink->used, s.ptr, take);
        sink->used += take;
        s.ptr += take;
        s.len -= take;
        if (sink->used == sizeof sink->buffer)
            fc_sink_flush(sink);
    }
}

void fc_sink_spaces(fc_sink *sink, size_t count)
{
    static const char spaces[] = "                                ";
    while (count) {
        size_t take = count < sizeof spaces - 1 ? count : sizeof spaces - 1;
        fc_sink_add(sink, fc_str_make(spaces, take));
        count -= take;
    }
}

void fc_sink_unsigned(fc_sink *sink, uint64_t value, unsigned digits)
{
    char room[FC_DIGITS_MAX];
    fc_sink_add(sink, fc_str_digits(room, value, digits));
}

int fc_sink_finish(fc_sink *sink)
{
    fc_sink_flush(sink);
    return sink->failed ? FACTCHECK_EWRITE : FACTCHECK_OK;
}
