/*
 * Fiscal years and the short forms of reports: "fiscal 1990", "FY2024", "Q1 2024", "2Q12", "H1".
 */
#include "unit.h"

/* "fiscal 1990", "fiscal year 1990", "FY2024". */
size_t fc_find_fiscal(fc_finder *f, size_t at)
{
    fc_left left;
    int year = 0;
    size_t length, year_at = at + 1 + fc_is_at(f, at + 1, "year");
    size_t end = fc_year_read(f, year_at, &year);
    if (end == year_at && fc_is_at(f, at, "fy")) {
        int value = fc_digits_at(f, year_at, &length);
        if (value >= 0 && length == 2) {
            year = 2000 + value;
            end = year_at + 1;
        }
    }
    if (end == year_at || year < 1900 || year > 2200)
        return at;
    end += fc_year_range_read(f, end, year); /* "the financial year 2012-13" */
    fc_left_read(f, at, &left);
    if (left.order)
        left.first = at;
    fc_time *time = fc_finder_add(f, left.first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_YEAR);
    if (time) {
        time->expr.year = (int16_t)year;
        time->expr.edge = left.edge;
        time->expr.flags |= FC_EXPR_FISCAL;
    }
    return end;
}

/* "12" of "2Q12", "FY12" of "3Q FY12": the token behind, or `at`. */
static size_t read_code_year(const fc_finder *f, size_t at, fc_unit_phrase *p)
{
    size_t length, digits_at = at + fc_is_at(f, at, "fy");
    int value = fc_glued_at(f, digits_at) ? fc_digits_at(f, digits_at, &length) : -1;
    if (value < 0 || length != 2)
        return at;
    p->fiscal = digits_at > at;
    p->year = 2000 + value;
    return digits_at + 1;
}

/* "Q1 2024", "H1", "Q3 of 2023", "2023 Q3"; "2Q", "4Q12", "1H 2024". */
size_t fc_find_code(fc_finder *f, size_t at, fc_granularity unit)
{
    size_t length;
    fc_unit_phrase p = {0};
    bool glued = fc_glued_at(f, at) && at > f->first; /* to a number in front */
    size_t number_at = glued ? at - 1 : at + 1;
    int number = glued || fc_glued_at(f, at + 1) ? fc_digits_at(f, number_at, &length) : -1;
    if (number < 1 || number > (unit == FC_GRANULARITY_QUARTER ? 4 : 2) || length != 1 ||
        !fc_capital_at(f, at) || (glued && (!fc_before(f, at) || fc_glued_at(f, at - 1))))
        return at;
    size_t behind = glued ? at + 1 : at + 2, first = glued ? at - 1 : at;
    size_t end = fc_period_year_read(f, behind, &p);
    if (end == behind)
        end = read_code_year(f, behind, &p);
    if (end == behind && !glued) {
        int year = fc_before(f, at) ? fc_digits_at(f, at - 1, &length) : -1;
        if (year >= 1900 && length == 4) {
            p.year = year;
            first = at - 1;
        }
    }
    if (end < f->end && fc_glued_at(f, end) && fc_token_at(f, end)->kind == FC_TOKEN_WORD)
        return at;
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE, unit);
    if (time) {
        time->expr.number = (int8_t)number;
        fc_period_year_fill(time, &p);
    }
    return end;
}
