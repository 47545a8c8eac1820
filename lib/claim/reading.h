/*
 * A reading: all that is extracted from one source, by that source alone.
 */
#ifndef FC_CLAIM_READING_H
#define FC_CLAIM_READING_H

#include "claim/claim.h"
#include "claim/content.h"
#include "claim/names.h"
#include "temporal/anchor.h"
#include "temporal/assume.h"

typedef struct fc_reading {
    fc_arena arena; /* everything below lives in it */
    fc_source source;
    fc_document document;
    fc_times times;
    fc_quantities quantities;
    fc_names names;
    fc_evidences evidence;
    fc_anchor anchor;
    fc_assumed *assumed; /* per time, where only an assumed day is known; else NULL */
    fc_claims claims; /* in text order */
    fc_content content; /* where sources are compared: fc_content_find */
} fc_reading;

/* Reads reading->source, which lives in reading->arena. Errors: ENOMEM. */
int fc_reading_extract(fc_reading *reading, const fc_lexicon *lexicon);

/* Gives the times their values by reading->anchor. Errors: ENOMEM. */
int fc_reading_resolve(fc_reading *reading);

/* Bytes of the source that a claim's mention covers. */
static inline size_t fc_claim_begin(const fc_reading *reading, const fc_claim *claim)
{
    return reading->document.tokens.items[claim->first].begin;
}

static inline size_t fc_claim_end(const fc_reading *reading, const fc_claim *claim)
{
    return reading->document.tokens.items[claim->end - 1].end;
}

#endif
