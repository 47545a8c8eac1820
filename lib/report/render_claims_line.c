/*
 * Claims one line each: a.txt:5:65: money: $4.2 billion = 4,200,000,000 USD [revenue of Acme]
 */
#include "report/describe.h"
#include "report/render.h"
#include "text/utf8.h"

static void write_line(const factcheck_report *report, const factcheck_claim *claim, fc_sink *sink,
                       fc_arena *arena)
{
    fc_str what = fc_describe_claim(claim, arena);
    fc_sink_add(sink, fc_describe_claim_place(report, claim, arena));
    fc_sink_literal(sink, ": ");
    fc_sink_add(sink, fc_str_of(factcheck_kind_name(claim->kind)));
    fc_sink_literal(sink, ": ");
    fc_sink_add(sink, fc_utf8_visible(claim->text, arena));
    fc_sink_literal(sink, " = ");
    fc_str value = fc_describe_value(claim, arena);
    fc_sink_add(sink, value.len ? value : FC_STR("?"));
    if (what.len) {
        fc_sink_literal(sink, " [");
        fc_sink_add(sink, what);
        fc_sink_char(sink, ']');
    }
    fc_sink_char(sink, '\n');
}

int fc_render_claims_line(const factcheck_report *report, fc_sink *sink)
{
    for (size_t i = 0; i < report->claims.count && !sink->failed; i++) {
        fc_arena arena;
        fc_arena_init(&arena, &report->allocator);
        write_line(report, report->claims.items[i], sink, &arena);
        int status = fc_arena_status(&arena);
        fc_arena_dispose(&arena);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}
