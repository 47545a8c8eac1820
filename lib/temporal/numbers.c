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
    fc_time *time =
        fc_finder_add(f, at - 1, end, FACTCHECK_TIMEX_DATE, FC_OP_MONTH_DAY, FC_GRANULARITY_DAY);
    if (time)
        time->expr.day = (int8_t)day;
    return end;
}

/* Figures with points or commas, or too long for a year: "3.54pm", "28.11.2005", by their length. */
static size_t find_long_number(fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    size_t length = token->end - token->begin;
    if (length == 4 || length == 5)
        return fc_find_clock(f, at);
    return length >= 8 && length <= 10 ? find_numeric_date(f, at) : at;
}

size_t fc_find_number(fc_finder *f, size_t at)
{
    size_t length, end = at;
    int value = fc_digits_at(f, at, &length);
    if (value < 0)
        return find_long_number(f, at);
    /* a reader is asked only where what it cannot do without is there: most numbers are none of it */
    bool day = value >= 1 && value <= 31 && length <= 2;
    unsigned senses = f->doc->sentences.items[f->sentence].senses;
    if (length != 3)
        end = fc_find_clock(f, at);
    if (end == at && (fc_sign_at(f, at + 1, '-') || fc_sign_at(f, at + 1, '/')))
        end = find_numeric_date(f, at);
    if (end == at && day && (senses & 1u << FC_SENSE_MONTH))
        end = find_day_first(f, at);
    if (end == at)
        end = fc_find_year(f, at);
    if (end == at && day && fc_glued_at(f, at + 1)) /* an ordinal */
        end = find_month_day(f, at);
    return end;
}
