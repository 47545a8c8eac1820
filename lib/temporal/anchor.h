/*
 * Anchors: the date from which "Friday" and "last year" of a source are counted.
 *
 * Each source yields evidence: dates in metadata lines, datelines, captions and addresses, dates
 * that the text equates with weekdays, the years that it names, weekdays and days of months with
 * the tense of their clauses. A day is as good an anchor as the evidence fits it (temporal/fit). An
 * anchor is settled for one source from its own evidence, then over the sources of a story from
 * each other's. Evidence that does not fit lowers the confidence and is noted; the publication date
 * given from outside wins over all.
 */
#ifndef FC_TEMPORAL_ANCHOR_H
#define FC_TEMPORAL_ANCHOR_H

#include "temporal/timex.h"

typedef enum fc_anchor_basis {
    FC_ANCHOR_NONE,
    FC_ANCHOR_GIVEN,    /* from outside: --date */
    FC_ANCHOR_METADATA, /* a line "Published: ..." or a date alone on a line; an address */
    FC_ANCHOR_DATELINE, /* WASHINGTON, Nov. 3 - */
    FC_ANCHOR_CAPTION,
    FC_ANCHOR_TEXT,     /* inferred from what the article says */
    FC_ANCHOR_STORY     /* inferred with the other sources of the story */
} fc_anchor_basis;

typedef enum fc_evidence_kind {
    FC_EVIDENCE_DATE,      /* a full date with a basis: metadata, dateline, caption, text */
    FC_EVIDENCE_WEEKDAY,   /* a bare weekday and the tense of its clause */
    FC_EVIDENCE_MONTH_DAY, /* month and day without a year, and the tense */
    FC_EVIDENCE_YEAR       /* a year that the text names, and the tense */
} fc_evidence_kind;

typedef struct fc_evidence {
    uint8_t kind;   /* fc_evidence_kind */
    uint8_t basis;  /* fc_anchor_basis of dates and days of months */
    int8_t tense;   /* -1 past, 0 unknown, 1 future */
    int8_t weekday; /* fc_weekday, 0 none */
    int8_t month;
    int8_t day_of_month;
    int16_t year;
    fc_day day;      /* of full dates */
    uint32_t weight; /* how far it is to be trusted, percent */
    uint32_t count;  /* how often the text says it */
    uint32_t byte;   /* where in the source, for the first time */
    bool same_day;   /* "later Friday": said on that day */
} fc_evidence;

typedef FC_VEC(fc_evidence) fc_evidences;

/* The most kept of one source: what it says first counts. */
#define FC_EVIDENCE_MAX 96

typedef struct fc_anchor {
    fc_day day;          /* FC_DAY_NONE when not settled */
    uint8_t basis;       /* fc_anchor_basis */
    uint8_t confidence;  /* percent */
    fc_day assumed;      /* in the calendar of temporal/assume.h, if `day` is not known; or NONE */
    fc_day distrusted;   /* a date of the page that does not fit, or FC_DAY_NONE */
    uint32_t distrusted_byte;
    fc_str why;          /* why it was distrusted, a sentence part; empty if not */
} fc_anchor;

/* Collects the evidence of a source. Errors: ENOMEM. */
int fc_evidence_find(fc_evidences *out, const fc_document *doc, const fc_times *times);

/* Settles the anchor of one source alone. `given` is FC_DAY_NONE if no date came from outside. */
int fc_anchor_settle(fc_anchor *out, const fc_evidences *evidence, fc_day given, fc_arena *arena);

/*
 * Settles the anchors of the sources of one story together: `anchors` holds what each source gives
 * alone and is improved. Order-free: the result does not depend on the order of the sources.
 */
int fc_anchor_settle_story(fc_anchor *const *anchors, const fc_evidences *const *evidence,
                           size_t count, fc_arena *arena);

const char *fc_anchor_basis_name(fc_anchor_basis basis);

#endif
