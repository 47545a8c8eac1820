/*
 * Days and weeks by their place in a month: "the first Monday in September", "the last day of May",
 * "the second week of January 2014"; and months joined to a quarter: "the July-September quarter".
 */
#include "dates.h"
#include "parts.h"
#include "resolve.h"
#include "unit.h"

enum { LAST_OF_MONTH = 9, DAYS_OF_WEEK = 7, MIDDLE_OF_WEEK = 3 };

/* "first", "3rd", "last" in front of the token: its number; the token, or `at`. */
static size_t read_place(const fc_finder *f, size_t at, int *number)
{
    fc_numeral numeral;
    if (!fc_before(f, at))
        return at;
    fc_time_word word = fc_word_at(f, at - 1);
    if (word.kind == FC_WORD_ORDER && (word.value == FC_ORDER_LAST || word.value == FC_ORDER_FINAL)) {
        *number = LAST_OF_MONTH;
        return at - 1;
    }
    size_t begin = at - 1 - (fc_ordinal_ending_at(f, at - 1) && at - 1 > f->floor);
    if (!fc_numeral_read(f->doc, begin, at, &numeral) || numeral.end != at ||
        numeral.form != FC_NUMERAL_ORDINAL)
        return at;
    *number = (int)fc_decimal_to_int(numeral.value, 0);
    return *number >= 1 && *number <= 5 ? begin : at;
}

size_t fc_find_nth(fc_finder *f, size_t at, fc_granularity unit, int weekday)
{
    int number = 0;
    fc_date_form form;
    bool joined = fc_is_at(f, at + 1, "of") || fc_is_at(f, at + 1, "in");
    if (!joined || !fc_month_at(f, at + 2) || !fc_capital_at(f, at + 2))
        return at;
    size_t first = read_place(f, at, &number);
    if (first == at || !fc_date_read(f, at + 2, &form) || !form.month || form.day)
        return at;
    first -= fc_before(f, first) && fc_is_at(f, first - 1, "the");
    int tense = fc_tense_of(f, first, form.end);
    fc_time *time = fc_finder_add(f, first, form.end, FACTCHECK_TIMEX_DATE, FC_OP_DATE, unit);
    if (!time)
        return form.end;
    fc_date_fill(time, &form);
    time->expr.unit = (uint8_t)unit;
    time->expr.weekday = (int8_t)weekday;
    time->expr.number = (int8_t)number;
    time->expr.tense = (int8_t)tense;
    time->expr.flags |= FC_EXPR_NTH;
    return form.end;
}

/* The weeks of a month are those that hold most of its first seven days, of its next seven ... */
fc_stretch fc_stretch_nth(const fc_stretch *month, const fc_time_expr *expr)
{
    bool last = expr->number == LAST_OF_MONTH;
    if (month->first == FC_DAY_NONE || month->end == FC_DAY_NONE)
        return fc_stretch_none();
    fc_day from = last ? month->end - DAYS_OF_WEEK
                       : month->first + DAYS_OF_WEEK * (expr->number - 1);
    fc_day day = from;
    if (expr->weekday)
        day = from + (expr->weekday - fc_calendar_weekday(from) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    else if (expr->unit == FC_GRANULARITY_WEEKEND)
        day = from + (6 - fc_calendar_weekday(from) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    else if (expr->unit == FC_GRANULARITY_WEEK)
        day = from + MIDDLE_OF_WEEK;
    else
        day = last ? month->end - 1 : month->first + expr->number - 1;
    return fc_stretch_around(day, (fc_granularity)expr->unit);
}

/* "the July-September quarter", "the January-to-March period of 2013". */
size_t fc_find_quarter_of_months(fc_finder *f, size_t at)
{
    size_t joint = fc_dash_at(f, at + 1) && fc_glued_at(f, at + 1) ? at + 1 : at;
    size_t second_at = joint + 1;
    if (joint == at)
        return at;
    if (fc_is_at(f, second_at, "to") && fc_dash_at(f, second_at + 1))
        second_at += 2;
    const fc_name_word *first = fc_month_at(f, at), *second = fc_month_at(f, second_at);
    const fc_unit_word *unit = second ? fc_unit_at(f, second_at + 1) : NULL;
    bool quarter = unit && !unit->plural && (unit->unit == FC_GRANULARITY_QUARTER ||
                                             unit->unit == FC_GRANULARITY_PERIOD);
    if (!quarter || first->number % 3 != 1 || second->number != first->number + 2)
        return at;
    fc_unit_phrase p = {.unit = unit, .left = {.order = FC_ORDER_NONE}};
    size_t end = fc_period_year_read(f, second_at + 2, &p);
    size_t begin = at - (fc_before(f, at) && fc_is_at(f, at - 1, "the"));
    int tense = fc_tense_of(f, begin, end);
    fc_time *time = fc_finder_add(f, begin, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_QUARTER);
    if (!time)
        return end;
    time->expr.number = (int8_t)((first->number + 2) / 3);
    time->expr.tense = (int8_t)tense;
    fc_period_year_fill(time, &p);
    return end;
}
