/*
 * Small pieces that several readers need: digits, dashes, years in figures.
 */
#include "find.h"

#define EN_DASH 0x2013
#define EM_DASH 0x2014
#define LEFT_QUOTE 0x2018
#define RIGHT_QUOTE 0x2019

/* Two figures behind an apostrophe: '96 is 1996, '15 is 2015. */
#define SHORT_YEAR_TURN 40

int fc_digits_at(const fc_finder *f, size_t at, size_t *length)
{
    if (at >= f->end || fc_token_at(f, at)->kind != FC_TOKEN_NUMBER)
        return -1;
    fc_str text = fc_document_token(f->doc, at);
    int value = 0;
    if (text.len > 4)
        return -1;
    for (size_t i = 0; i < text.len; i++) {
        if (!fc_is_digit(text.ptr[i]))
            return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    *length = text.len;
    return value;
}

bool fc_dash_at(const fc_finder *f, size_t at)
{
    return fc_sign_at(f, at, '-') || fc_sign_at(f, at, EN_DASH) || fc_sign_at(f, at, EM_DASH);
}

bool fc_ordinal_ending_at(const fc_finder *f, size_t at)
{
    if (!fc_glued_at(f, at) || fc_token_at(f, at)->kind != FC_TOKEN_WORD)
        return false;
    fc_str word = fc_document_token(f->doc, at);
    return fc_str_equal_nocase(word, FC_STR("st")) || fc_str_equal_nocase(word, FC_STR("nd")) ||
           fc_str_equal_nocase(word, FC_STR("rd")) || fc_str_equal_nocase(word, FC_STR("th"));
}

bool fc_leads_to_date(const fc_finder *f, size_t at)
{
    if (at <= f->first)
        return false;
    const fc_token *token = fc_token_at(f, at - 1);
    if (token->kind == FC_TOKEN_PUNCT)
        return token->point == '(';
    return token->tag == FC_TAG_PREP || token->tag == FC_TAG_TO || fc_is_at(f, at - 1, "since") ||
           fc_is_at(f, at - 1, "between") || fc_kind_at(f, at - 1, FC_WORD_AFTER) ||
           fc_kind_at(f, at - 1, FC_WORD_EDGE) || fc_is_at(f, at - 1, "until");
}

size_t fc_that_year_read(const fc_finder *f, size_t at, int *shift)
{
    size_t word_at = at + fc_is_at(f, at, "of");
    bool the = word_at > at && fc_is_at(f, word_at, "the");
    word_at += the;
    fc_time_word word = fc_word_at(f, word_at);
    if (word.kind != FC_WORD_ORDER || !fc_is_at(f, word_at + 1, "year"))
        return at;
    switch ((fc_time_order)word.value) {
    case FC_ORDER_THAT:
    case FC_ORDER_SAME:
        *shift = 0;
        return word_at + 2;
    case FC_ORDER_FOLLOWING:
    case FC_ORDER_NEXT:
        *shift = 1;
        return the ? word_at + 2 : at; /* "of next year" counts from the day of writing */
    case FC_ORDER_PREVIOUS:
        *shift = -1;
        return the ? word_at + 2 : at;
    default:
        return at;
    }
}

size_t fc_year_shift_read(const fc_finder *f, size_t at, int *shift)
{
    size_t word_at = at + fc_is_at(f, at, "of");
    fc_time_word word = fc_word_at(f, word_at);
    const fc_unit_word *unit = fc_unit_at(f, word_at + 1);
    if (word.kind != FC_WORD_ORDER || !unit || unit->unit != FC_GRANULARITY_YEAR || unit->plural)
        return at;
    switch ((fc_time_order)word.value) {
    case FC_ORDER_THIS:
        *shift = 0;
        return word_at + 2;
    case FC_ORDER_LAST:
        *shift = -1;
        return word_at + 2;
    case FC_ORDER_NEXT:
        *shift = 1;
        return word_at + 2;
    default:
        return at;
    }
}

static bool apostrophe_at(const fc_finder *f, size_t at)
{
    return fc_sign_at(f, at, '\'') || fc_sign_at(f, at, RIGHT_QUOTE) ||
           fc_sign_at(f, at, LEFT_QUOTE);
}

size_t fc_year_read(const fc_finder *f, size_t at, int *year)
{
    size_t length;
    int value = fc_digits_at(f, at, &length);
    if (value >= 1000 && length == 4) {
        *year = value;
        return at + 1;
    }
    if (!apostrophe_at(f, at) || !fc_glued_at(f, at + 1))
        return at;
    value = fc_digits_at(f, at + 1, &length);
    if (value < 0 || length != 2)
        return at;
    *year = value < SHORT_YEAR_TURN ? 2000 + value : 1900 + value;
    return at + 2;
}
