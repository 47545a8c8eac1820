/*
 * Calendar: the proleptic Gregorian calendar of the years 1 to 9999, as numbers.
 *
 * A day is the number of days since 0001-01-01 (which is 0, a Monday); a minute is day * 1440 plus
 * the minute of the day. No libc time function, no time zone, no leap second is involved.
 */
#ifndef FC_TEMPORAL_CALENDAR_H
#define FC_TEMPORAL_CALENDAR_H

#include "base/str.h"

typedef int32_t fc_day;
typedef int64_t fc_minute;

#define FC_DAY_NONE INT32_MIN
#define FC_MINUTE_NONE INT64_MIN
#define FC_MINUTES_A_DAY 1440
#define FC_YEAR_MIN 1
#define FC_YEAR_MAX 9999

typedef struct fc_date {
    int year;  /* 1 to 9999 */
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
} fc_date;

typedef enum fc_weekday { /* ISO 8601: Monday is 1 */
                          FC_MONDAY = 1,
                          FC_TUESDAY,
                          FC_WEDNESDAY,
                          FC_THURSDAY,
                          FC_FRIDAY,
                          FC_SATURDAY,
                          FC_SUNDAY
} fc_weekday;

bool fc_calendar_is_leap(int year);
int fc_calendar_month_days(int year, int month);

/* FC_DAY_NONE for a date that does not exist. */
fc_day fc_calendar_day(int year, int month, int day);
fc_date fc_calendar_date(fc_day day);
int fc_calendar_year(fc_day day); /* of that date */

static inline int fc_calendar_weekday(fc_day day) /* fc_weekday */
{
    int offset = day % 7;
    return 1 + (offset < 0 ? offset + 7 : offset);
}

/* ISO 8601 week of a day, and the year that the week belongs to. */
void fc_calendar_week(fc_day day, int *year, int *week);

/* The same day of the month `months` later (negative: earlier), cut to the length of the month. */
fc_day fc_calendar_add_months(fc_day day, int months);

/*
 * "2024-05-16", also with a time of day behind it ("2024-05-16T13:30:05Z"), which is dropped;
 * FC_DAY_NONE unless the whole text is that and the date exists.
 */
fc_day fc_calendar_parse(fc_str text);

/* Writes "2024-05-16", or "2024-05-16T13:30" for a minute that is no midnight. */
void fc_calendar_write_day(fc_day day, fc_builder *out);
void fc_calendar_write_minute(fc_minute minute, fc_builder *out);

#define FC_CALENDAR_TEXT (FC_DIGITS_MAX + 12)
/* The same inside `room`. */
fc_str fc_calendar_day_text(char room[FC_CALENDAR_TEXT], fc_day day);
fc_str fc_calendar_minute_text(char room[FC_CALENDAR_TEXT], fc_minute minute);

#endif
