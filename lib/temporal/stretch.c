#include "resolve.h"

fc_stretch fc_stretch_none(void)
{
    fc_stretch none = {FC_DAY_NONE, FC_DAY_NONE, FC_GRANULARITY_NONE};
    return none;
}

/* From the first of a month over a number of months. */
static fc_stretch months(int year, int month, int count, fc_granularity unit)
{
    fc_stretch s = {fc_calendar_day(year, month, 1), FC_DAY_NONE, unit};
    if (s.first == FC_DAY_NONE)
        return fc_stretch_none();
    int last = month - 1 + count - 1;
    int end_year = year + last / 12, end_month = last % 12 + 1;
    fc_day end = fc_calendar_day(end_year, end_month, 1);
    if (end != FC_DAY_NONE)
        s.end = end + fc_calendar_month_days(end_year, end_month);
    return s;
}

fc_stretch fc_stretch_month(int year, int month)
{
    return months(year, month, 1, FC_GRANULARITY_MONTH);
}

fc_stretch fc_stretch_quarter(int year, int quarter)
{
    return months(year, (quarter - 1) * 3 + 1, 3, FC_GRANULARITY_QUARTER);
}

/* The winter of a year begins in its December. */
fc_stretch fc_stretch_season(int year, int season)
{
    return months(year, season * 3, 3, FC_GRANULARITY_SEASON);
}

fc_stretch fc_stretch_year(int year)
{
    return months(year, 1, 12, FC_GRANULARITY_YEAR);
}

static fc_stretch years(int year, int count, fc_granularity unit)
{
    return months(year < 1 ? 1 : year, 1, 12 * count - (year < 1 ? 12 : 0), unit);
}

static fc_stretch days(fc_day first, int count, fc_granularity unit)
{
    fc_stretch s = {first, first + count, unit};
    return first < 0 ? fc_stretch_none() : s;
}

fc_stretch fc_stretch_around(fc_day day, fc_granularity unit)
{
    if (day < 0)
        return fc_stretch_none();
    fc_date date = fc_calendar_date(day);
    switch (unit) {
    case FC_GRANULARITY_WEEKEND: /* the Saturday on or before, or the one ahead in the week */
        return days(day - (fc_calendar_weekday(day) - FC_SATURDAY), 2, unit);
    case FC_GRANULARITY_WEEK:
        return days(day - (fc_calendar_weekday(day) - 1), 7, unit);
    case FC_GRANULARITY_MONTH:
        return fc_stretch_month(date.year, date.month);
    case FC_GRANULARITY_QUARTER:
        return fc_stretch_quarter(date.year, (date.month + 2) / 3);
    case FC_GRANULARITY_HALF:
        return months(date.year, date.month > 6 ? 7 : 1, 6, unit);
    case FC_GRANULARITY_SEASON:
        return date.month < 3 ? fc_stretch_season(date.year - 1, 4)
                              : fc_stretch_season(date.year, date.month / 3);
    case FC_GRANULARITY_YEAR:
        return fc_stretch_year(date.year);
    case FC_GRANULARITY_DECADE:
        return years(date.year / 10 * 10, 10, unit);
    case FC_GRANULARITY_CENTURY:
        return years(date.year / 100 * 100, 100, unit);
    case FC_GRANULARITY_MILLENNIUM:
        return years(date.year / 1000 * 1000, 1000, unit);
    default:
        return days(day, 1, FC_GRANULARITY_DAY);
    }
}

/* Months in a unit; 0 for units of days. */
static int months_of(fc_granularity unit)
{
    switch (unit) {
    case FC_GRANULARITY_MONTH:
        return 1;
    case FC_GRANULARITY_QUARTER:
        return 3;
    case FC_GRANULARITY_HALF:
        return 6;
    case FC_GRANULARITY_YEAR:
    case FC_GRANULARITY_SEASON:
        return 12;
    case FC_GRANULARITY_DECADE:
        return 120;
    case FC_GRANULARITY_CENTURY:
        return 1200;
    case FC_GRANULARITY_MILLENNIUM:
        return 12000;
    default:
        return 0;
    }
}

fc_stretch fc_stretch_shift(fc_day day, fc_granularity unit, int amount)
{
    int count = months_of(unit);
    int64_t target;
    if (day < 0)
        return fc_stretch_none();
    if (count) {
        int64_t total = (int64_t)count * amount;
        if (total > FC_YEAR_MAX * 12 || total < -FC_YEAR_MAX * 12)
            return fc_stretch_none();
        target = fc_calendar_add_months(day, (int)total);
    } else {
        bool weeks = unit == FC_GRANULARITY_WEEK || unit == FC_GRANULARITY_WEEKEND;
        bool clock = unit < FC_GRANULARITY_NIGHT;
        target = day + (int64_t)amount * (weeks ? 7 : clock ? 0 : 1);
    }
    if (target < 0 || target > fc_calendar_day(FC_YEAR_MAX, 12, 31))
        return fc_stretch_none();
    return fc_stretch_around((fc_day)target, unit);
}
