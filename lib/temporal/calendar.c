#include "calendar.h"

#include <string.h>

#define DAYS_A_YEAR 365
#define DAYS_4_YEARS 1461
#define DAYS_100_YEARS 36524
#define DAYS_400_YEARS 146097

/* Days of the year in front of each month, in a year that is no leap year. */
static const int16_t month_starts[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

bool fc_calendar_is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int fc_calendar_month_days(int year, int month)
{
    if (month < 1 || month > 12)
        return 0;
    int days = month_starts[month] - month_starts[month - 1];
    return days + (month == 2 && fc_calendar_is_leap(year));
}

/* The first day of a year. */
static fc_day year_start(int year)
{
    int before = year - 1;
    return before * DAYS_A_YEAR + before / 4 - before / 100 + before / 400;
}

fc_day fc_calendar_day(int year, int month, int day)
{
    if (year < FC_YEAR_MIN || year > FC_YEAR_MAX || month < 1 || month > 12 || day < 1)
        return FC_DAY_NONE;
    bool leap = fc_calendar_is_leap(year);
    int start = month_starts[month - 1], length = month_starts[month] - start;
    if (day > length && !(leap && month == 2 && day == length + 1))
        return FC_DAY_NONE;
    unsigned before = (unsigned)year - 1; /* of no sign: its divisions are cheaper */
    unsigned leap_days = before / 4 - before / 100 + before / 400;
    return (fc_day)(before * DAYS_A_YEAR + leap_days) + start + (leap && month > 2) + day - 1;
}

/* The year of a day and, in *rest, the days since it began. */
static int year_of(fc_day day, int *rest)
{
    int year = 1 + day / DAYS_400_YEARS * 400;
    day %= DAYS_400_YEARS;
    int centuries = day / DAYS_100_YEARS;
    centuries -= centuries == 4; /* the leap day of the 400th year */
    day -= centuries * DAYS_100_YEARS;
    year += centuries * 100 + day / DAYS_4_YEARS * 4;
    day %= DAYS_4_YEARS;
    int years = day / DAYS_A_YEAR;
    years -= years == 4; /* the leap day of a fourth year */
    *rest = day - years * DAYS_A_YEAR;
    return year + years;
}

fc_date fc_calendar_date(fc_day day)
{
    int rest;
    fc_date date = {FC_YEAR_MIN, 1, 1};
    if (day < 0)
        return date;
    date.year = year_of(day, &rest);
    while (rest >= fc_calendar_month_days(date.year, date.month)) {
        rest -= fc_calendar_month_days(date.year, date.month);
        date.month++;
    }
    date.day = rest + 1;
    return date;
}

/* From 1901 on every fourth year is a leap year, up to 2100: that it is none moves no year up to it. */
#define FIRST_OF_1901 693960
#define LAST_OF_2100 767008

int fc_calendar_year(fc_day day)
{
    int rest;
    if (day >= FIRST_OF_1901 && day <= LAST_OF_2100)
        return 1901 + (int)((4u * (unsigned)(day - FIRST_OF_1901) + 3u) / DAYS_4_YEARS);
    return day < 0 ? FC_YEAR_MIN : year_of(day, &rest);
}

/* The Monday of the week that holds January 4, which is week 1 by ISO 8601. */
static fc_day first_week(int year)
{
    fc_day fourth = year_start(year) + 3;
    return fourth - (fc_calendar_weekday(fourth) - 1);
}

void fc_calendar_week(fc_day day, int *year, int *week)
{
    int rest;
    *year = day < 0 ? FC_YEAR_MIN : year_of(day, &rest);
    if (day < first_week(*year))
        (*year)--;
    else if (day >= first_week(*year + 1))
        (*year)++;
    *week = (day - first_week(*year)) / 7 + 1;
}

fc_day fc_calendar_add_months(fc_day day, int months)
{
    if (day < 0)
        return FC_DAY_NONE;
    fc_date date = fc_calendar_date(day);
    int64_t total = (int64_t)date.year * 12 + date.month - 1 + months;
    if (total < FC_YEAR_MIN * 12 || total > FC_YEAR_MAX * 12 + 11)
        return FC_DAY_NONE;
    int year = (int)(total / 12), month = (int)(total % 12) + 1;
    int last = fc_calendar_month_days(year, month);
    return fc_calendar_day(year, month, date.day < last ? date.day : last);
}

static int digits_at(fc_str text, size_t at, size_t count)
{
    int value = 0;
    for (size_t i = at; i < at + count; i++) {
        if (i >= text.len || !fc_is_digit(text.ptr[i]))
            return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value;
}

/* Whether the rest of a date is a time of day: "T13:30", " 13:30:05", "T13:30Z". */
static bool is_time_of_day(fc_str rest)
{
    if (rest.len == 0)
        return true;
    if (rest.len < 6 || (rest.ptr[0] != 'T' && rest.ptr[0] != ' ') || rest.ptr[3] != ':')
        return false;
    int hour = digits_at(rest, 1, 2), minute = digits_at(rest, 4, 2);
    return hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;
}

fc_day fc_calendar_parse(fc_str text)
{
    if (text.len < 10 || text.ptr[4] != '-' || text.ptr[7] != '-')
        return FC_DAY_NONE;
    int year = digits_at(text, 0, 4), month = digits_at(text, 5, 2), day = digits_at(text, 8, 2);
    if (!is_time_of_day(fc_str_make(text.ptr + 10, text.len - 10)))
        return FC_DAY_NONE;
    return fc_calendar_day(year, month, day);
}

/* Two decimal digits and a sign in front of them. */
static void put_two(char *to, char sign, int value)
{
    to[0] = sign;
    to[1] = (char)('0' + value / 10 % 10);
    to[2] = (char)('0' + value % 10);
}

fc_str fc_calendar_day_text(char room[FC_CALENDAR_TEXT], fc_day day)
{
    fc_date date = fc_calendar_date(day);
    fc_str year = fc_str_digits(room, (uint64_t)date.year, 4);
    char *end = room + year.len;
    memmove(room, year.ptr, year.len); /* they stand at the end of a number's room */
    put_two(end, '-', date.month);
    put_two(end + 3, '-', date.day);
    return fc_str_make(room, year.len + 6);
}

fc_str fc_calendar_minute_text(char room[FC_CALENDAR_TEXT], fc_minute minute)
{
    fc_str day = fc_calendar_day_text(room, (fc_day)(minute / FC_MINUTES_A_DAY));
    int rest = (int)(minute % FC_MINUTES_A_DAY);
    if (rest == 0)
        return day;
    put_two(room + day.len, 'T', rest / 60);
    put_two(room + day.len + 3, ':', rest % 60);
    return fc_str_make(room, day.len + 6);
}

void fc_calendar_write_day(fc_day day, fc_builder *out)
{
    char room[FC_CALENDAR_TEXT];
    fc_builder_add(out, fc_calendar_day_text(room, day));
}

void fc_calendar_write_minute(fc_minute minute, fc_builder *out)
{
    char room[FC_CALENDAR_TEXT];
    fc_builder_add(out, fc_calendar_minute_text(room, minute));
}
