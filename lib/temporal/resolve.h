/*
 * Resolving: from what the words say to a stretch of the calendar.
 */
#ifndef FC_TEMPORAL_RESOLVE_H
#define FC_TEMPORAL_RESOLVE_H

#include "temporal/words.h"

/* A stretch of whole days and the unit it is one of; first is FC_DAY_NONE when it is not known. */
typedef struct fc_stretch {
    fc_day first;
    fc_day end; /* exclusive */
    fc_granularity unit;
} fc_stretch;

typedef struct fc_resolver {
    fc_times *times;
    size_t index;   /* of the mention that is resolved */
    fc_day anchor;  /* FC_DAY_NONE for none */
    bool narrative; /* dates without a year follow the last one of the text */
    fc_day last;    /* first day of the last date of the text, FC_DAY_NONE for none */
    size_t told;    /* index of that date */
    bool opened;    /* more than one date was told */
    int ancient;    /* the year before Christ that the text is at, negative; 0 none */
    fc_arena *arena;
} fc_resolver;

/* The unit that holds a day; weeks begin on Monday. */
fc_stretch fc_stretch_around(fc_day day, fc_granularity unit);

/* The unit `amount` units away from the one that holds the day. */
fc_stretch fc_stretch_shift(fc_day day, fc_granularity unit, int amount);

/* Named stretches. */
fc_stretch fc_stretch_none(void);
fc_stretch fc_stretch_month(int year, int month);
fc_stretch fc_stretch_quarter(int year, int quarter);
fc_stretch fc_stretch_season(int year, int season);
fc_stretch fc_stretch_year(int year);

/* The n-th weekday, day, week or weekend of a month. */
fc_stretch fc_stretch_nth(const fc_stretch *month, const fc_time_expr *expr);

/* The TIMEX3 value of a stretch: "2024-05-16", "2024-W20", "2024-Q1", "199". */
void fc_stretch_write(const fc_stretch *stretch, fc_builder *out);

/* The value of a duration or set: "P2Y6M", "PT30M", "PXM", "XXXX-WXX-4". */
void fc_duration_write(const fc_time *time, fc_builder *out);
void fc_set_write(const fc_time *time, fc_builder *out);

/* What stands behind the year in a value: "-09-15", "-SP". */
void fc_part_of_year_write(const fc_time_expr *expr, fc_builder *out);

/* "XXXX-05-16", "XXXX-WXX-5", "last year": what a mention says without an anchor. */
fc_str fc_relative_text(const fc_time *time, fc_arena *arena);

/* Gives a mention of a year before Christ its value; false if it is none. */
bool fc_resolve_ancient(fc_resolver *r, fc_time *time);

/* Rules: the stretch of a mention; they set basis, rule and default_guess. */
fc_stretch fc_resolve_date(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_part_of_year(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_weekday(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_shift(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_same(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_year_ago(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_period(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_holiday(fc_resolver *r, fc_time *time);
fc_stretch fc_resolve_month_day(fc_resolver *r, fc_time *time);

/* Whether the text tells of times long before the anchor, or has none. */
bool fc_is_narrative(const fc_times *times, fc_day anchor);

/* The day that dates without a year are counted from. */
static inline fc_day fc_resolver_origin(const fc_resolver *r)
{
    return r->narrative && r->last != FC_DAY_NONE ? r->last : r->anchor;
}

/* The first day of a resolved mention, FC_DAY_NONE if it has none. */
static inline fc_day fc_time_day(const fc_time *time)
{
    return time->begin == FC_MINUTE_NONE ? FC_DAY_NONE
                                         : (fc_day)(time->begin / FC_MINUTES_A_DAY);
}

/* Days between two; the largest number if there is no first one. */
static inline int fc_day_distance(fc_day a, fc_day b)
{
    return a == FC_DAY_NONE ? INT32_MAX : a > b ? a - b : b - a;
}

static inline bool fc_order_is_past(uint8_t order)
{
    return order == FC_ORDER_LAST || order == FC_ORDER_PAST;
}

static inline bool fc_order_is_next(uint8_t order)
{
    return order == FC_ORDER_NEXT || order == FC_ORDER_COMING;
}

void fc_resolver_mark(fc_time *time, factcheck_basis basis, const char *rule, bool guess);

#endif
