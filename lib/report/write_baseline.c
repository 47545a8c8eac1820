/*
 * Baselines, written: one decision a line, in the order of their ids, so that two versions of the
 * file differ by lines.
 */
#include <string.h>

#include "base/sort.h"
#include "report/render.h"

typedef struct entry {
    const factcheck_decision *decision; /* NULL: a new one for the finding */
    const factcheck_finding *finding;
} entry;

static uint64_t number_of(fc_str id)
{
    uint64_t number = 0;
    for (size_t i = 0; i < id.len && i < 16; i++)
        number = number << 4 | (uint64_t)(fc_is_digit(id.ptr[i]) ? id.ptr[i] - '0'
                                                                 : id.ptr[i] - 'a' + 10);
    return number;
}

static bool wants_decision(const factcheck_finding *finding, const factcheck_baseline_options *o)
{
    bool open = finding->standing == FACTCHECK_STANDING_NONE ||
                finding->standing == FACTCHECK_STANDING_NEW ||
                finding->standing == FACTCHECK_STANDING_EXPIRED;
    return open && o->least != FACTCHECK_SEVERITY_NONE && finding->severity >= o->least;
}

/* The findings that get a decision, in front of the decisions to keep. */
static size_t gather(entry *entries, fc_keyed *keys, const factcheck_report *report,
                     const factcheck_baseline_options *o)
{
    size_t count = 0;
    for (size_t i = 0; i < report->findings.count; i++) {
        const factcheck_finding *finding = report->findings.items[i];
        if (!wants_decision(finding, o))
            continue;
        keys[count] = (fc_keyed){number_of(finding->id), (uint32_t)count};
        entries[count++] = (entry){NULL, finding};
    }
    for (size_t i = 0; i < report->decision_count; i++) {
        const factcheck_decision *decision = &report->decisions[i];
        if (decision->stale && o->prune)
            continue;
        keys[count] = (fc_keyed){number_of(decision->id), (uint32_t)count};
        entries[count++] = (entry){decision, NULL};
    }
    return count;
}

/* The decision of an entry: that of the baseline, or a new one that accepts the finding. */
static void write_entry(fc_json *json, const entry *e, const factcheck_baseline_options *o)
{
    if (e->decision) {
        fc_json_decision(json, e->decision);
        return;
    }
    factcheck_decision accepted = {.id = e->finding->id,
                                   .code = fc_str_of(e->finding->code),
                                   .ruling = FACTCHECK_RULING_ACCEPTED,
                                   .reason = o->reason,
                                   .by = o->by,
                                   .date = o->date,
                                   .message = e->finding->message};
    fc_json_decision(json, &accepted);
}

static void write_entries(fc_sink *sink, const entry *entries, const fc_keyed *keys, size_t count,
                          const factcheck_baseline_options *o)
{
    fc_json json;
    fc_json_init(&json, sink, 2);
    fc_json_open(&json, '{');
    fc_json_member(&json, "schema", FC_STR("factcheck-baseline/1"));
    fc_json_member_open(&json, "decisions", '[');
    for (size_t i = 0; i < count; i++) {
        /* two findings of one content share a decision; a new one takes the place of an expired */
        if (i == 0 || keys[i].key != keys[i - 1].key)
            write_entry(&json, &entries[keys[i].value], o);
    }
    fc_json_close(&json, ']');
    fc_json_close(&json, '}');
    fc_sink_char(sink, '\n');
}

int factcheck_report_write_baseline(const factcheck_report *report,
                                    const factcheck_baseline_options *options,
                                    factcheck_write_fn write, void *payload)
{
    static const factcheck_baseline_options usual = FACTCHECK_BASELINE_OPTIONS_INIT;
    const factcheck_baseline_options *o = options ? options : &usual;
    fc_arena arena;
    fc_sink sink;
    if (!report || !write || o->size < sizeof *o)
        return FACTCHECK_EINVAL;
    fc_arena_init(&arena, &report->allocator);
    size_t most = report->findings.count + report->decision_count + 1;
    entry *entries = FC_NEW_ARRAY(&arena, entry, most);
    fc_keyed *keys = FC_NEW_ARRAY(&arena, fc_keyed, most);
    int status = entries && keys ? FACTCHECK_OK : FACTCHECK_ENOMEM;
    if (!status) {
        size_t count = gather(entries, keys, report, o);
        fc_sink_init(&sink, write, payload);
        if (fc_sort_keyed(keys, count, &arena)) {
            write_entries(&sink, entries, keys, count, o);
            status = fc_sink_finish(&sink);
        } else {
            status = FACTCHECK_ENOMEM;
        }
    }
    fc_arena_dispose(&arena);
    return status;
}
