/*
 * Assumed days: where nothing says of which day the sources of a story are, their weekdays and days
 * of months can still be told apart. The sources are placed in a calendar of some year that their
 * weekdays fit; what is read off it holds between them, and is nothing to show to anybody.
 */
#ifndef FC_TEMPORAL_ASSUME_H
#define FC_TEMPORAL_ASSUME_H

#include "temporal/timex.h"

/* What two mentions must share for their distance to be as true as the words. */
typedef enum fc_calendar_of {
    FC_CALENDAR_REAL,
    FC_CALENDAR_WEEKDAYS, /* "Saturday" */
    FC_CALENDAR_MONTHS,   /* "March 9", "Christmas" */
    FC_CALENDAR_RELATIVE  /* "yesterday": by the day of its source, which is assumed */
} fc_calendar_of;

typedef struct fc_assumed {
    fc_minute begin; /* [begin, until), FC_MINUTE_NONE: no day of the week or the month */
    fc_minute until;
    uint8_t calendar; /* fc_calendar_of */
} fc_assumed;

/* One for each of the mentions, for a source of the assumed day. Errors: ENOMEM. */
int fc_times_assume(fc_assumed **out, const fc_times *times, fc_day day, fc_arena *arena);

#endif
