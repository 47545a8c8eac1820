/*
 * Years and decades in words: "nineteen ninety-six", "two thousand and five", "the nineteen-sixties".
 */
#include "dates.h"

/* "ninety-six" at the token: its value, or -1. */
static int spoken_number(const fc_finder *f, size_t at, size_t *end)
{
    fc_numeral numeral;
    if (at >= f->end || fc_token_at(f, at)->kind != FC_TOKEN_WORD ||
        !fc_numeral_read(f->doc, at, f->end, &numeral) || numeral.form != FC_NUMERAL_CARDINAL)
        return -1;
    *end = numeral.end;
    return (int)fc_decimal_to_int(numeral.value, -1);
}

size_t fc_spoken_year_read(const fc_finder *f, size_t at, int *year)
{
    size_t end = at, rest_at = at + 1;
    fc_time_word word = fc_word_at(f, at);
    if (fc_is_at(f, at, "two") && fc_kind_at(f, at + 1, FC_WORD_THOUSAND)) {
        *year = spoken_number(f, at, &end);
        bool counts = end < f->end && (fc_tag_at(f, end, FC_TAG_NOUN) || fc_unit_at(f, end));
        return *year >= 2000 && *year <= 2099 && !counts ? end : at;
    }
    if (word.kind != FC_WORD_SPOKEN)
        return at;
    bool oh = fc_is_at(f, at + 1, "oh");
    rest_at += oh;
    int rest = spoken_number(f, rest_at, &end);
    bool fits = oh ? rest >= 1 && rest <= 9 : rest >= 10 && rest <= 99;
    if (!fits || fc_unit_at(f, end) || (fc_sign_at(f, end, '-') && fc_glued_at(f, end)))
        return at;
    *year = word.value * 100 + rest;
    return end;
}

/* "the nineteen-sixties", "the eighteen nineties". */
static size_t find_spoken_decade(fc_finder *f, size_t at)
{
    fc_left left;
    size_t decade_at = at + 1 + (fc_dash_at(f, at + 1) && fc_glued_at(f, at + 1));
    fc_time_word decade = fc_word_at(f, decade_at);
    if (!fc_kind_at(f, at, FC_WORD_SPOKEN) || decade.kind != FC_WORD_DECADE)
        return at;
    fc_left_read(f, at, &left);
    fc_time *time = fc_year_add(f, left.the ? at - 1 : left.first, decade_at + 1,
                             fc_word_at(f, at).value * 100 + decade.value, FC_GRANULARITY_DECADE);
    if (time)
        time->expr.edge = left.edge;
    return decade_at + 1;
}

size_t fc_find_spoken_year(fc_finder *f, size_t at)
{
    int year = 0;
    fc_left left;
    size_t decade = find_spoken_decade(f, at);
    if (decade > at)
        return decade;
    bool thousand = fc_kind_at(f, at, FC_WORD_THOUSAND);
    if (thousand && !fc_before(f, at))
        return at;
    size_t begin = at - thousand, end = fc_spoken_year_read(f, begin, &year);
    if (end == begin || (thousand && (!fc_leads_to_date(f, begin) || fc_is_at(f, begin - 1, "of"))))
        return at;
    fc_left_read(f, begin, &left);
    if (left.order || left.each || (thousand && fc_before(f, begin) && fc_is_at(f, begin - 1, "than")))
        return at; /* "more than two thousand" */
    fc_time *time = fc_year_add(f, left.first, end, year, FC_GRANULARITY_YEAR);
    if (time)
        time->expr.edge = left.edge;
    return end;
}
