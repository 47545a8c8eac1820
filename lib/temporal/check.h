/*
 * Checks within one source: a weekday against its date, a length against its two dates, dates that
 * do not exist. What is found is a candidate; another room decides what to report.
 */
#ifndef FC_TEMPORAL_CHECK_H
#define FC_TEMPORAL_CHECK_H

#include "temporal/timex.h"

typedef enum fc_time_check_kind {
    FC_TIME_CHECK_WEEKDAY,  /* "Friday, May 16, 2024", which is a Thursday */
    FC_TIME_CHECK_DURATION, /* "a three-day visit from May 16 to May 17" */
    FC_TIME_CHECK_NO_DATE   /* "Feb. 30" */
} fc_time_check_kind;

typedef struct fc_time_check {
    uint8_t kind;   /* fc_time_check_kind */
    int32_t first;  /* index of the mention that says it: the date, or the duration */
    int32_t second; /* of the other: the weekday if it is one of its own, the first of the two
                       dates (its range_end is the second); -1 none */
    fc_str stated;  /* "Friday", "3 days", "February 30" */
    fc_str actual;  /* "Thursday", "2 days", empty for dates that do not exist */
} fc_time_check;

typedef FC_VEC(fc_time_check) fc_time_checks;

/*
 * Appends what the checks find in the resolved mentions of a document, in text order.
 * Errors: ENOMEM.
 */
int fc_time_checks_find(fc_time_checks *out, const fc_times *times, const fc_document *doc,
                        fc_arena *arena);

#endif
