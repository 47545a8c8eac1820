#include "check.h"

#include "temporal/expr.h"

/* A duration belongs to two dates that stand within so many tokens of it, in its sentence. */
#define PAIR_TOKENS 10

/* Mentions to look at on either side for the two dates of a duration. */
#define PAIR_REACH 2

static const char *const weekday_names[] = {
    "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

static const char *const month_names[] = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

static bool add(fc_time_checks *out, fc_arena *arena, fc_time_check_kind kind, int32_t first,
                int32_t second, fc_str stated, fc_str actual)
{
    fc_time_check check = {(uint8_t)kind, first, second, stated, actual};
    return fc_vec_add(arena, out, check);
}

static fc_day day_of(const fc_time *time)
{
    return time->begin == FC_MINUTE_NONE ? FC_DAY_NONE
                                         : (fc_day)(time->begin / FC_MINUTES_A_DAY);
}

/* ---- Weekdays ------------------------------------------------------------------------------ */

/*
 * "Friday, May 16, 2024". Without a year the date must be near the anchor: a far one may be of
 * another year.
 */
static bool check_weekday(fc_time_checks *out, const fc_times *times, size_t index,
                          fc_arena *arena)
{
    const fc_time *time = &times->items[index];
    const fc_time *date = time;
    int weekday = time->expr.weekday;
    int32_t second = -1, first = (int32_t)index;
    if (time->expr.flags & FC_EXPR_EQUATED) {
        date = &times->items[time->expr.reference];
        second = first;
        first = time->expr.reference;
    } else if (time->expr.op != FC_OP_DATE || !weekday) {
        return true;
    }
    fc_day day = day_of(date);
    if (day == FC_DAY_NONE || fc_calendar_weekday(day) == weekday ||
        (!date->expr.year && date->default_guess))
        return true;
    return add(out, arena, FC_TIME_CHECK_WEEKDAY, first, second, fc_str_of(weekday_names[weekday]),
               fc_str_of(weekday_names[fc_calendar_weekday(day)]));
}

/* ---- Dates that do not exist --------------------------------------------------------------- */

static bool check_date(fc_time_checks *out, const fc_times *times, size_t index, fc_arena *arena)
{
    const fc_time_expr *expr = &times->items[index].expr;
    if (expr->op != FC_OP_DATE || !expr->month || !expr->day || expr->year < 0)
        return true;
    int leap_year = 2000, year = expr->year ? expr->year : leap_year;
    if (expr->day <= fc_calendar_month_days(year, expr->month))
        return true;
    fc_builder stated;
    fc_builder_init(&stated, arena);
    fc_builder_add(&stated, fc_str_of(month_names[expr->month]));
    fc_builder_char(&stated, ' ');
    fc_builder_unsigned(&stated, (uint64_t)expr->day);
    if (expr->year) {
        fc_builder_literal(&stated, ", ");
        fc_builder_unsigned(&stated, (uint64_t)expr->year);
    }
    return add(out, arena, FC_TIME_CHECK_NO_DATE, (int32_t)index, -1, fc_builder_done(&stated),
               fc_str_make(NULL, 0));
}

/* ---- Durations ----------------------------------------------------------------------------- */

/* The range that stands beside a duration in its sentence: index of its first date, or -1. */
static int32_t range_beside(const fc_times *times, size_t index)
{
    const fc_time *time = &times->items[index];
    for (size_t n = 1; n <= PAIR_REACH; n++) {
        if (index + n < times->count) {
            const fc_time *behind = &times->items[index + n];
            if (behind->sentence == time->sentence && behind->range_end >= 0 &&
                behind->first <= time->end + PAIR_TOKENS)
                return (int32_t)(index + n);
        }
        if (index >= n) {
            const fc_time *before = &times->items[index - n];
            if (before->sentence == time->sentence && before->range_begin >= 0 &&
                time->first <= before->end + PAIR_TOKENS)
                return before->range_begin;
        }
    }
    return -1;
}

/* Whole units between two days; -1 for units that are not compared. */
static int64_t units_between(fc_day a, fc_day b, fc_granularity unit)
{
    fc_date first = fc_calendar_date(a), last = fc_calendar_date(b);
    switch (unit) {
    case FC_GRANULARITY_DAY:
        return b - a;
    case FC_GRANULARITY_WEEK:
        return (b - a + 3) / 7;
    case FC_GRANULARITY_MONTH:
        return (int64_t)(last.year - first.year) * 12 + last.month - first.month;
    case FC_GRANULARITY_YEAR:
        return last.year - first.year;
    default:
        return -1;
    }
}

static bool is_plain_duration(const fc_time *time)
{
    return time->type == FACTCHECK_TIMEX_DURATION && time->hedge == FACTCHECK_HEDGE_EXACT &&
           !time->expr.order && !time->expr.extra_unit && fc_decimal_is_integer(time->amount) &&
           fc_decimal_is_finite(time->amount);
}

static fc_str units_text(int64_t amount, fc_str unit, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_unsigned(&out, (uint64_t)amount);
    fc_builder_char(&out, ' ');
    fc_builder_add(&out, unit);
    if (amount != 1)
        fc_builder_char(&out, 's');
    return fc_builder_done(&out);
}

/* "three-day ... from May 16 to May 17": with or without the first day, two is not three. */
static bool check_duration(fc_time_checks *out, const fc_times *times, size_t index,
                           fc_arena *arena)
{
    const fc_time *time = &times->items[index];
    fc_granularity unit = (fc_granularity)time->expr.unit;
    if (!is_plain_duration(time))
        return true;
    int32_t range = range_beside(times, index);
    if (range < 0)
        return true;
    const fc_time *a = &times->items[range], *b = &times->items[a->range_end];
    fc_day from = day_of(a), to = day_of(b);
    bool fine = a->granularity == b->granularity && a->granularity <= unit;
    if (from == FC_DAY_NONE || to == FC_DAY_NONE || from > to || !fine)
        return true;
    int64_t between = units_between(from, to, unit), stated = fc_decimal_to_int(time->amount, -1);
    int64_t slack = unit == FC_GRANULARITY_DAY ? 0 : 1;
    if (between < 0 || (stated >= between - slack && stated <= between + 1))
        return true;
    bool days = unit == FC_GRANULARITY_DAY;
    return add(out, arena, FC_TIME_CHECK_DURATION, (int32_t)index, range,
               units_text(stated, time->unit, arena),
               units_text(between + days, time->unit, arena));
}

int fc_time_checks_find(fc_time_checks *out, const fc_times *times, fc_arena *arena)
{
    for (size_t i = 0; i < times->count; i++) {
        if (!check_weekday(out, times, i, arena) || !check_date(out, times, i, arena) ||
            !check_duration(out, times, i, arena))
            return FACTCHECK_ENOMEM;
    }
    return fc_arena_status(arena);
}
