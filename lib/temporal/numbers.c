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

/* What may stand behind "the 16th": no thing that it numbers, as in "the 16th Division". */
static bool closes_day(const fc_finder *f, size_t end)
{
    fc_tag next = end < f->end ? (fc_tag)fc_token_at(f, end)->tag : FC_TAG_PUNCT;
    return (next == FC_TAG_PUNCT || next == FC_TAG_DET || next == FC_TAG_PRONOUN ||
            next == FC_TAG_NAME || next == FC_TAG_CONJ || next == FC_TAG_PREP ||
            next == FC_TAG_TO) && !fc_is_at(f, end, "-");
}

/* "between the 14th and the 20th", "from the 14th to the 20th Division": the second one, if any. */
static bool second_closes(const fc_finder *f, size_t end)
{
    int day;
    bool joined = end < f->end && (fc_tag_at(f, end, FC_TAG_CONJ) || fc_tag_at(f, end, FC_TAG_TO));
    size_t at = end + 1 + fc_is_at(f, end + 1, "the");
    size_t behind = joined ? fc_month_day_read(f, at, &day) : at;
    return behind == at || (closes_day(f, behind) && !fc_capital_at(f, behind));
}

/* Where a day was told before: "before the 16th", "[from the 14th] to the 20th". */
static bool follows_day(const fc_finder *f, size_t the)
{
    const fc_time *last = f->out->count ? &f->out->items[f->out->count - 1] : NULL;
    bool dated = last && (last->expr.month || last->expr.op == FC_OP_MONTH_DAY);
    if (!dated)
        return false;
    bool side = fc_kind_at(f, the - 1, FC_WORD_AFTER) || fc_is_at(f, the - 1, "between");
    return side || (last->end + 1 == the && last->expr.op == FC_OP_MONTH_DAY);
}

/* "the 16th" behind a preposition and before the end of its phrase. */
static size_t find_month_day(fc_finder *f, size_t at)
{
    int day;
    size_t end = fc_month_day_read(f, at, &day);
    if (end < at + 2 || at < f->first + 2 || !fc_before(f, at) || !fc_is_at(f, at - 1, "the"))
        return at;
    size_t lead = at - 2;
    bool led = fc_is_at(f, lead, "on") || fc_is_at(f, lead, "by") || fc_is_at(f, lead, "until") ||
               fc_is_at(f, lead, "from") || fc_is_at(f, lead, "since") ||
               (follows_day(f, at - 1) && !fc_finder_is_game(f));
    if (!led || !closes_day(f, end) || !second_closes(f, end))
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
