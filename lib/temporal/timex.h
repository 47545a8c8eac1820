/*
 * Time expressions: what TIMEX3 (ISO-TimeML) calls DATE, TIME, DURATION and SET.
 *
 * Finding and resolving are two steps. Finding needs the text and no anchor: it gives each mention
 * an expression (fc_time_expr), which is what the words say: "the Friday on or before the anchor".
 * Resolving needs the expressions and an anchor, not the text, and may be repeated with another
 * anchor: it gives each mention a TIMEX3 value and a calendar interval.
 */
#ifndef FC_TEMPORAL_TIMEX_H
#define FC_TEMPORAL_TIMEX_H

#include "base/decimal.h"
#include "lex/document.h"
#include "temporal/calendar.h"

typedef enum fc_granularity { /* from fine to coarse */
    FC_GRANULARITY_NONE, /* PAST_REF, vague durations */
    FC_GRANULARITY_SECOND,
    FC_GRANULARITY_MINUTE,
    FC_GRANULARITY_HOUR,
    FC_GRANULARITY_DAY_PART,
    FC_GRANULARITY_NIGHT,
    FC_GRANULARITY_DAY,
    FC_GRANULARITY_WEEKEND,
    FC_GRANULARITY_WEEK,
    FC_GRANULARITY_MONTH,
    FC_GRANULARITY_QUARTER,
    FC_GRANULARITY_SEASON,
    FC_GRANULARITY_HALF,
    FC_GRANULARITY_YEAR,
    FC_GRANULARITY_DECADE,
    FC_GRANULARITY_CENTURY,
    FC_GRANULARITY_MILLENNIUM,
    FC_GRANULARITY_PERIOD /* a reporting period of unknown length */
} fc_granularity;

typedef enum fc_day_part {
    FC_PART_NONE,
    FC_PART_MORNING,
    FC_PART_MIDDAY,
    FC_PART_AFTERNOON,
    FC_PART_EVENING,
    FC_PART_NIGHT,
    FC_PART_DAWN,
    FC_PART_DUSK
} fc_day_part;

/* The part of a unit that is meant: early August, mid-1996, the end of the year. */
typedef enum fc_time_edge { FC_EDGE_NONE, FC_EDGE_START, FC_EDGE_MID, FC_EDGE_END } fc_time_edge;

#define FC_CLOCK_NONE (-1)
#define FC_ZONE_NONE INT16_MIN
#define FC_ZONE_LOCAL (INT16_MIN + 1) /* "local time", wherever that is */

/*
 * What the words say, free of any anchor. The operations and orders are those of temporal/expr.h;
 * other rooms may read edge, part, clock, zone and tense.
 */
typedef struct fc_time_expr {
    uint8_t op;        /* how to resolve: fc_time_op */
    uint8_t unit;      /* fc_granularity of what is meant */
    uint8_t order;     /* fc_time_order: last, this, next */
    uint8_t edge;      /* fc_time_edge */
    uint8_t part;      /* fc_day_part */
    uint8_t extra_unit; /* of durations of two units: 2 years and 6 months */
    uint8_t last_unit;  /* of a third: 2 hours, 9 minutes and 41 seconds */
    int8_t weekday;    /* fc_weekday, 0 none */
    int8_t month;      /* 1-12, 0 none */
    int8_t day;        /* 1-31, 0 none */
    int8_t number;     /* quarter, half, season: 1.. */
    int8_t tense;      /* of the clause: -1 past, 0 unknown, 1 future */
    uint16_t flags;    /* FC_EXPR_* of temporal/expr.h */
    int16_t year;      /* 0 none; negative: BC */
    int16_t clock;     /* minute of the day, FC_CLOCK_NONE */
    int16_t zone;      /* minutes east of Greenwich, FC_ZONE_NONE, FC_ZONE_LOCAL */
    int16_t extra_amount;
    int16_t last_amount;
    int32_t amount;    /* of units away from the anchor, or in a duration */
    int32_t reference; /* index of the mention that it is counted from, -1: the anchor */
} fc_time_expr;

typedef struct fc_time {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    uint32_t sentence;
    uint8_t type;        /* factcheck_timex_type */
    uint8_t granularity; /* fc_granularity */
    uint8_t basis;       /* factcheck_basis; set by resolving */
    uint8_t hedge;       /* factcheck_hedge of durations: about two hours, more than a year */
    bool default_guess;  /* resolved by a rule that often errs; a conflict on it is weak */
    bool is_claim;       /* false for now, currently, recently: said of time, not of an event */
    fc_time_expr expr;
    fc_decimal amount;   /* of durations: 17, in `unit`; NONE for vague ones ("months") */
    fc_decimal amount_high; /* of "two to three weeks" the 3; else NONE */
    fc_str unit;         /* of durations: "minute", "day", "year"; static */
    int32_t range_end;   /* index of the mention that ends the range this one begins, or -1 */
    int32_t range_begin; /* index of the mention that begins the range this one ends, or -1 */
    fc_str relative;     /* what it says without an anchor: "last year"; empty if explicit */

    /* set by resolving */
    fc_str value;    /* TIMEX3 value, empty when not known */
    int16_t ancient; /* the year before Christ that it is of, negative; else 0 */
    fc_minute begin; /* [begin, until), FC_MINUTE_NONE when not known */
    fc_minute until;
    fc_day anchor;   /* that it was counted from, or FC_DAY_NONE */
    const char *rule; /* static name of the rule used, NULL if explicit */
} fc_time;

typedef FC_VEC(fc_time) fc_times;

/* The first time that begins at or behind a token, from the time at an index on. */
static inline size_t fc_times_from(const fc_times *times, size_t first_time, uint32_t token)
{
    size_t low = first_time, high = times->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (times->items[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Registers the words of this room. Errors: ENOMEM. */
int fc_temporal_register(fc_lexicon *lexicon);

/* Finds the time expressions of a document, in text order. Errors: ENOMEM. */
int fc_times_find(fc_times *out, const fc_document *doc);

/*
 * Resolves all mentions of one source against an anchor, FC_DAY_NONE for none: then explicit ones
 * get their values and relative ones the value that TIMEX3 writes with X ("XXXX-WXX-5") or none.
 * Values are written into the arena. May be called again. Errors: ENOMEM.
 */
int fc_times_resolve(fc_times *times, fc_day anchor, fc_arena *arena);

#endif
