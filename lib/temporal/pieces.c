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

/* How many mentions an ancient year looks back for another one. */
#define ERA_REACH 32

/* "In 499 BC ... in [494]": -1 or 1, the era of the ancient years told; 0 if none was. */
static int era_told(const fc_finder *f)
{
    for (size_t i = f->out->count, n = 0; i-- > 0 && n < ERA_REACH; n++) {
        const fc_time_expr *expr = &f->out->items[i].expr;
        if (expr->op == FC_OP_DATE && expr->year && expr->year < 1000)
            return expr->year < 0 ? -1 : 1;
    }
    return 0;
}

/* What stands behind a bare year of three digits, and not behind a count. */
static bool closes_year(const fc_finder *f, size_t at)
{
    if (at >= f->end)
        return true;
    const fc_token *next = fc_token_at(f, at);
    if (next->kind != FC_TOKEN_WORD)
        return next->kind == FC_TOKEN_PUNCT && (fc_token_spaced(next) || next->point == ',' ||
                                                next->point == '.' || next->point == ';' ||
                                                next->point == ')');
    return next->tag != FC_TAG_NOUN && next->tag != FC_TAG_ADJ && next->tag != FC_TAG_NUM &&
           next->tag != FC_TAG_VERB && !fc_document_has(f->doc, at, FC_SENSE_UNIT) &&
           !fc_is_at(f, at, "of") && !fc_is_at(f, at, "percent") &&
           !fc_numeral_magnitude(f->doc, at);
}

/* "In 79, ", "in 49 Caesar crossed", "9 June 68": two digits that are no count. */
static bool is_short_year(const fc_finder *f, size_t at)
{
    if (at == f->first || !closes_year(f, at + 1) || fc_glued_at(f, at))
        return false;
    bool name = fc_tag_at(f, at + 1, FC_TAG_NAME) && !fc_tag_at(f, at + 2, FC_TAG_NOUN);
    bool clear = at + 1 >= f->end || fc_token_at(f, at + 1)->kind == FC_TOKEN_PUNCT || name ||
                 fc_tag_at(f, at + 1, FC_TAG_DET) || fc_tag_at(f, at + 1, FC_TAG_PRONOUN);
    bool month = fc_month_at(f, at - 1) && fc_capital_at(f, at - 1);
    return clear && (month || fc_is_at(f, at - 1, "in"));
}

size_t fc_ancient_year_read(const fc_finder *f, size_t at, int *year)
{
    size_t length;
    int value = fc_digits_at(f, at, &length);
    if (value <= 0)
        return at;
    fc_time_word era = fc_word_at(f, at + 1);
    if (era.kind == FC_WORD_ERA && fc_capital_at(f, at + 1)) {
        *year = era.value < 0 ? -value : value;
        return at + 2;
    }
    if (length == 2 && era_told(f) && is_short_year(f, at)) { /* "the fire of 64 AD ... In 79, " */
        *year = era_told(f) < 0 ? -value : value;
        return at + 1;
    }
    if (length != 3 || !closes_year(f, at + 1))
        return at;
    bool opens = at == f->first + 1 && fc_is_at(f, f->first, "in"); /* "In 476, ..." */
    bool clear = fc_sign_at(f, at + 1, ',') || fc_tag_at(f, at + 1, FC_TAG_DET) ||
                 fc_tag_at(f, at + 1, FC_TAG_PRONOUN);
    int told = era_told(f);
    if (told == 0 && !(opens && clear))
        return at;
    *year = told < 0 ? -value : value;
    return at + 1;
}

size_t fc_year_read(const fc_finder *f, size_t at, int *year)
{
    size_t length, ancient = fc_ancient_year_read(f, at, year);
    if (ancient > at)
        return ancient;
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
