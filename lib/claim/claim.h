/*
 * Claims: a mention and what it says: what is counted or measured, of whom, when, in what role.
 */
#ifndef FC_CLAIM_CLAIM_H
#define FC_CLAIM_CLAIM_H

#include "claim/words.h"
#include "quantity/quantity.h"
#include "temporal/timex.h"

#define FC_MEASURE_MAX 6 /* words of a measure, the head last */
#define FC_EVENT_MAX 8   /* words of the clause that say what happened */
#define FC_SUBJECT_MAX 8 /* names of the clause */

/* A word in its base form with its class of meaning. */
typedef struct fc_term {
    fc_str word;
    uint32_t token;
    uint16_t class; /* fc_class */
} fc_term;

/* What a name is to the figure. */
typedef enum fc_name_role {
    FC_NAME_BESIDE, /* elsewhere in the clause */
    FC_NAME_PLACE,  /* behind in, at, near, off, across ... */
    FC_NAME_ACTOR,  /* who does what the verb says */
    FC_NAME_OWNER   /* in the measured phrase, in front of its 's, behind its "of" */
} fc_name_role;

/* A name and how near it is to the mention. */
typedef struct fc_subject {
    fc_str text;
    uint32_t token;
    bool attached; /* inside the measured noun phrase, its owner, or behind its "of" */
    uint8_t role;  /* fc_name_role */
} fc_subject;

/* The two ends of a range as stated, or the sides of a score; few claims have any. */
typedef struct fc_ends {
    fc_decimal low;
    fc_decimal high;
    int32_t low_place;
    int32_t high_place;
} fc_ends;

extern const fc_ends fc_ends_none;

/*
 * There is one for every mention of every source: what few have lies elsewhere, and the order of its
 * members leaves no gaps.
 */
typedef struct fc_claim {
    uint32_t source; /* index of the source, set by the caller */
    uint32_t sentence;
    uint32_t first; /* tokens [first, end) of the mention */
    uint32_t end;
    uint32_t scope_first; /* tokens [first, end) behind the measured noun that narrow it */
    uint32_t scope_end;
    uint8_t kind;     /* factcheck_kind */
    uint8_t hedge;    /* factcheck_hedge */
    uint8_t role;     /* factcheck_role */
    uint8_t modality; /* factcheck_modality */
    uint8_t act;      /* fc_act: what happened then, of times only */
    bool begins;      /* and goes on from there: "since June" */
    bool other;       /* one of several: "another attack" */
    bool weak;        /* said of no event: "now", a heading's number without a verb */
    bool is_range;
    uint8_t measure_count; /* as many as there are, at most FC_MEASURE_MAX ...; most have few */
    uint8_t event_count;
    uint8_t subject_count;
    int32_t quantity; /* index of the quantity, -1 for times */
    int32_t time;     /* index of the time of dates, times, durations, sets, -1 for quantities */
    int32_t period;   /* index of the time when it holds, -1 unknown */
    int32_t partner;  /* index of the claim at the other end of a change or range, -1 none */
    int32_t same_as;  /* index of the claim that this restates in another unit, -1 none */

    /* the figure: copied from the quantity or the duration, NONE for dates */
    int32_t place;
    fc_decimal value;
    fc_str unit;
    const fc_unit *known_unit;
    const fc_ends *ends; /* fc_ends_none if it has none */

    fc_term *measure;
    fc_term *event;
    fc_subject *subject;
    fc_term verb;    /* that the figure completes; empty word if none */
    fc_str act_kind; /* of the act, which of its kind: "parliamentary" of an election; or empty */
    fc_str speaker;
} fc_claim;

typedef FC_VEC(fc_claim) fc_claims;

/* The head of the measure, an empty term if there is none. */
static inline fc_term fc_claim_head(const fc_claim *claim)
{
    fc_term none = {{"", 0}, 0, FC_CLASS_NONE};
    return claim->measure_count ? claim->measure[claim->measure_count - 1] : none;
}

#endif
