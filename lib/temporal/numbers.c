/*
 * What a number can begin: a clock time, a date in figures, a day in front of a month, a decade, a
 * year, "the 16th".
 */
#include "dates.h"

static size_t find_numeric_date(fc_finder *f, size_t at)
{
    fc_date_form form;
    if (!fc_numeric_date_read(f, at, &form))
        return at;
    return fc_date_add(f, at, &form);
}

/* "16 May 2024", "the 16th of May". */
static size_t find_day_first(fc_finder *f, size_t at)
{
    fc_date_form form;
    if (!fc_date_read(f, at, &form))
        return at;
    bool the = fc_before(f, at) && fc_is_at(f, at - 1, "the") && fc_ordinal_ending_at(f, at + 1);
    return fc_date_add(f, at - the, &form);
}

/* "the 16th" behind a preposition and before the end of its phrase. */
static size_t find_month_day(fc_finder *f, size_t at)
{
    int day;
    size_t end = fc_month_day_read(f, at, &day);
    if (end < at + 2 || at < f->floor + 2 || !fc_is_at(f, at - 1, "the") ||
        !(fc_is_at(f, at - 2, "on") || fc_is_at(f, at - 2, "by") || fc_is_at(f, at - 2, "until") ||
          fc_is_at(f, at - 2, "from") || fc_is_at(f, at - 2, "since")))
        return at;
    fc_tag next = end < f->end ? (fc_tag)fc_token_at(f, end)->tag : FC_TAG_PUNCT;
    bool closed = next == FC_TAG_PUNCT || next == FC_TAG_DET || next == FC_TAG_PRONOUN ||
                  next == FC_TAG_NAME || next == FC_TAG_CONJ || next == FC_TAG_PREP;
    if (!closed || fc_is_at(f, end, "-"))
        return at;
    fc_time *time = fc_finder_add(f, at - 1, end, FACTCHECK_TIMEX_DATE, FC_OP_MONTH_DAY,
                                  FC_GRANULARITY_DAY);
    if (time)
        time->expr.day = (int8_t)day;
    return end;
}

size_t fc_find_number(fc_finder *f, size_t at)
{
    size_t end = fc_find_clock(f, at);
    if (end == at)
        end = find_numeric_date(f, at);
    if (end == at)
        end = find_day_first(f, at);
    if (end == at)
        end = fc_find_year(f, at);
    if (end == at)
        end = find_month_day(f, at);
    return end;
}
