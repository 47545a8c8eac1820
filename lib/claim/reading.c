#include "reading.h"

#include "claim/claims.h"

/* What is read of a byte of text takes more memory than this in few texts. */
#define READ_BYTES 16

/* The tokens of dates and durations, which are no quantities. */
static int mask_times(fc_masks *out, const fc_times *times, fc_arena *arena)
{
    fc_vec_reserve(arena, out, times->count);
    for (size_t i = 0; i < times->count; i++) {
        fc_mask mask = {times->items[i].first, times->items[i].end};
        if (!fc_vec_add(arena, out, mask))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

int fc_reading_extract(fc_reading *reading, const fc_lexicon *lexicon)
{
    fc_arena *arena = &reading->arena;
    fc_masks masks = {0};
    fc_arena_reserve(arena, reading->source.text.len * READ_BYTES);
    int status = fc_document_read(&reading->document, &reading->source, lexicon, arena);
    if (!status)
        status = fc_times_find(&reading->times, &reading->document);
    if (!status)
        status = mask_times(&masks, &reading->times, arena);
    if (!status)
        status = fc_quantities_find(&reading->quantities, &reading->document, &masks);
    if (!status)
        status = fc_evidence_find(&reading->evidence, &reading->document, &reading->times);
    if (!status)
        status = fc_names_find(&reading->names, &reading->document, &reading->times);
    if (!status)
        status = fc_claims_find(reading);
    if (!status) {
        fc_day given = fc_calendar_parse(reading->source.date);
        status = fc_anchor_settle(&reading->anchor, &reading->evidence, given, arena);
    }
    return status ? status : fc_arena_status(arena);
}

int fc_reading_resolve(fc_reading *reading)
{
    const fc_anchor *anchor = &reading->anchor;
    int status = fc_times_resolve(&reading->times, anchor->day, &reading->arena);
    reading->assumed = NULL;
    if (status || anchor->day != FC_DAY_NONE || anchor->assumed == FC_DAY_NONE)
        return status;
    return fc_times_assume(&reading->assumed, &reading->times, anchor->assumed, &reading->arena);
}
