/*
 * Values: what the mention of a claim says, ready to be compared: a figure with its precision and
 * hedge, or a span of time.
 */
#ifndef FC_MATCH_VALUE_H
#define FC_MATCH_VALUE_H

#include "claim/reading.h"

/*
 * A figure as whole thousandths, for most are that and small: what follows from comparing two of
 * them is as exact as decimals and takes a tenth of the time.
 */
typedef struct fc_small {
    int64_t thousandths; /* less than FC_SMALL_MOST either way */
    bool known;          /* false: look at the decimal */
} fc_small;

#define FC_SMALL_MOST (INT64_C(1) << 50)

fc_small fc_small_of(fc_decimal value);

/* Whether both are known; then their distance is true. */
static inline bool fc_small_both(fc_small a, fc_small b)
{
    return a.known && b.known;
}

static inline int64_t fc_small_size(fc_small a)
{
    return a.thousandths < 0 ? -a.thousandths : a.thousandths;
}

static inline int64_t fc_small_gap(fc_small a, fc_small b)
{
    return a.thousandths > b.thousandths ? a.thousandths - b.thousandths
                                         : b.thousandths - a.thousandths;
}

typedef struct fc_value {
    bool is_time;  /* begin and until count, not the figure */
    bool exact;    /* whole by nature: ordinals, scores, ages */
    bool weak;     /* dated by a guess: a difference proves nothing */
    bool percent;  /* no slack for trailing zeros */
    bool is_score; /* low and high are its two sides, in the order of the text */
    uint8_t hedge; /* factcheck_hedge */
    bool is_range;
    fc_decimal value; /* in `unit`; NONE for ranges */
    int32_t place;
    fc_small small; /* the value; known only if its last stated digit is within such figures too */
    int64_t slack;  /* if small is known: thousandths by which rounding it moves it at most */
    bool bounded;   /* small is known, and so are the ends of fc_value_interval: */
    int64_t least;  /* in thousandths, INT64_MIN where it is open */
    int64_t most;   /* the same, INT64_MAX */
    fc_decimal low; /* stated ends of a range */
    fc_decimal high;
    int32_t low_place;
    int32_t high_place;
    fc_str unit;
    const fc_unit *known;
    fc_minute begin; /* [begin, until) */
    fc_minute until;
    bool is_clock;    /* a minute of the day */
    int16_t zone;     /* of it: minutes east of Greenwich, FC_ZONE_NONE, FC_ZONE_LOCAL */
    uint8_t calendar; /* fc_calendar_of: of an assumed one, whose days are not to be shown */
} fc_value;

/* Percent that "about" adds on either side, at most. */
#define FC_ABOUT_PERCENT 5
/* Percent of a whole number that its trailing zeros can stand for, at most. */
#define FC_ZEROS_PERCENT 2
/* Percent that the conversion of a rounded figure into another unit can lose. */
#define FC_CONVERSION_PERCENT 2
/* Percent that rounding to one digit of another unit can make: 40 seconds are no half minute. */
#define FC_ROUNDING_PERCENT 50
/* An anchor below this confidence makes dates counted from it weak. */
#define FC_ANCHOR_SURE 50

/* The place to which a figure can be meant: trailing zeros of a whole number leave it open. */
int fc_value_open_place(const fc_value *value);

/* Without its `small`, which only many comparisons are worth. */
fc_value fc_value_of(const fc_reading *reading, const fc_claim *claim);

/* Sets `small` and what goes with it. */
void fc_value_set_small(fc_value *value);

typedef struct fc_span {
    fc_minute begin; /* [begin, until), FC_MINUTE_NONE if not known */
    fc_minute until;
    uint8_t calendar; /* fc_calendar_of */
} fc_span;

/* When the time at an index is: by the calendar, else by that which its story assumes. */
fc_span fc_span_of(const fc_reading *reading, int32_t time);

/* The interval that a figure stands for, ends inclusive; an end that is open is NONE. */
typedef struct fc_interval {
    fc_decimal low;
    fc_decimal high;
} fc_interval;

fc_interval fc_value_interval(const fc_value *value);

#endif
