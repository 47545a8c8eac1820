/*
 * Calendar dates in words and figures: "Thursday, May 16, 2024", "16-17 May", "2024-05-16".
 */
#ifndef FC_TEMPORAL_DATES_H
#define FC_TEMPORAL_DATES_H

#include "temporal/find.h"

/* A date as it is written; members are 0 where it does not say. */
typedef struct fc_date_form {
    size_t first; /* tokens [first, end), a range to its first day */
    size_t end;
    int weekday;
    int month;
    int day;
    int year;
    bool year_shift; /* "this year", "last year" behind it: year is 0, -1, 1 */
    bool that_year;  /* "of that year", "of the following year" behind it: year is 0, -1, 1 */
    size_t range_first; /* "May 16-17": tokens of the second day with what follows; else 0, 0 */
    size_t range_end;
    int range_day;
} fc_date_form;

/* Reads the longest date that starts at the token; false if there is none with a month. */
bool fc_date_read(const fc_finder *f, size_t at, fc_date_form *out);

/* "2024-05-16", "11/28/05", "28.11.2005". */
bool fc_numeric_date_read(const fc_finder *f, size_t at, fc_date_form *out);

/* Adds the mention or mentions of a date; `first` is where it begins with words in front. */
size_t fc_date_add(fc_finder *f, size_t first, const fc_date_form *form);

/* Fills the expression of a mention from a date. */
void fc_date_fill(fc_time *time, const fc_date_form *form);

/* Adds the mention of a year, a decade or a century, which is known by its first year. */
fc_time *fc_year_add(fc_finder *f, size_t first, size_t end, int year, fc_granularity unit);

/* A day of the month at the token: "16", "16th", "sixteenth"; the token behind, or `at`. */
size_t fc_month_day_read(const fc_finder *f, size_t at, int *day);

#endif
