/*
 * A numeral is read left to right without going back: digits (numeral_digits.c) or words
 * (numeral_words.c) give a coefficient, magnitude words multiply it.
 */
#include "numeral_parts.h"

#include <string.h>

static const fc_numeral_row rows[] = {
#define FC_NUMERAL(word, kind, value) {FC_STR_INIT(word), FC_NUMERAL_##kind, value},
#include "tables/numeral.def"
#undef FC_NUMERAL
};

/* Decimal places kept of a fraction that has no end, such as two-thirds. */
#define FRACTION_PLACES 12

int fc_numeral_register(fc_lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!fc_lexicon_add(lexicon, rows[i].word, FC_SENSE_NUMERAL, (uint16_t)i))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

const fc_numeral_row *fc_numeral_row_at(const fc_numeral_reader *r, size_t at)
{
    if (at >= r->limit || !fc_document_has(r->doc, at, FC_SENSE_NUMERAL))
        return NULL;
    return &rows[r->doc->lexicon->lexemes[r->doc->tokens.items[at].lexeme].ids[FC_SENSE_NUMERAL]];
}

fc_numeral_kind fc_numeral_kind_at(const fc_numeral_reader *r, size_t at)
{
    const fc_numeral_row *row = fc_numeral_row_at(r, at);
    return row ? (fc_numeral_kind)row->kind : FC_NUMERAL_NONE;
}

bool fc_numeral_plain(const fc_numeral_reader *r, size_t at)
{
    if (!fc_numeral_number(r, at))
        return false;
    fc_str text = fc_document_token(r->doc, at);
    for (size_t i = 0; i < text.len; i++) { /* of few bytes */
        if (text.ptr[i] == ',' || text.ptr[i] == '.')
            return false;
    }
    return true;
}

fc_decimal fc_numeral_fraction(int64_t numerator, int64_t denominator, fc_numeral *out)
{
    fc_decimal a = fc_decimal_int(numerator), b = fc_decimal_int(denominator);
    fc_decimal value = fc_decimal_div(a, b, -FRACTION_PLACES, FC_ROUND_TRUNCATE);
    if (!fc_decimal_equal(fc_decimal_mul(value, b), a))
        out->denominator = (uint16_t)denominator;
    out->place = fc_decimal_place(value);
    return value;
}

void fc_numeral_apply(fc_numeral *out)
{
    out->value = fc_decimal_shift(out->coefficient, out->magnitude);
    out->place += out->magnitude;
}

/* ---- Magnitudes --------------------------------------------------------------------------- */

static bool is_letter_abbreviation(const fc_numeral_row *row)
{
    return row->word.len == 1 || fc_str_equal(row->word, FC_STR("mm"));
}

static int magnitude_of(const fc_numeral_row *row)
{
    switch (row ? (fc_numeral_kind)row->kind : FC_NUMERAL_NONE) {
    case FC_NUMERAL_HUNDRED:
    case FC_NUMERAL_MAGNITUDE:
        return row->value;
    default:
        return 0;
    }
}

int fc_numeral_magnitude(const fc_document *doc, size_t at)
{
    fc_numeral_reader r = {doc, doc->tokens.count};
    const fc_numeral_row *row = fc_numeral_row_at(&r, at);
    if (row && row->kind == FC_NUMERAL_SHORT && !is_letter_abbreviation(row))
        return row->value;
    return magnitude_of(row);
}

int fc_numeral_letter(const fc_document *doc, size_t at)
{
    fc_numeral_reader r = {doc, doc->tokens.count};
    const fc_numeral_row *row = fc_numeral_row_at(&r, at);
    return row && row->kind == FC_NUMERAL_SHORT ? row->value : 0;
}

/* "3 millions", "3 millions to the state", "1.5 billions dollars"; but "in 2020 millions died". */
static bool counts_plural(const fc_numeral_reader *r, size_t at, const fc_numeral *out)
{
    size_t next = at + 1;
    if (out->magnitude || !fc_decimal_less(out->coefficient, fc_decimal_int(1000)))
        return false;
    bool month = out->first > 0 && fc_document_has(r->doc, out->first - 1, FC_SENSE_MONTH);
    if (next < r->limit && !month) { /* not "on May 12 millions in the capital marched" */
        const fc_token *behind = &r->doc->tokens.items[next];
        if (behind->kind == FC_TOKEN_PUNCT || behind->tag == FC_TAG_TO ||
            (behind->tag == FC_TAG_PREP && !fc_document_is(r->doc, next, "of")))
            return true;
    }
    return next >= r->limit || fc_document_has(r->doc, next, FC_SENSE_CURRENCY) ||
           (out->place < 0 && r->doc->tokens.items[next].kind == FC_TOKEN_WORD);
}

size_t fc_numeral_read_magnitudes(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    int last = 0;
    for (;;) {
        size_t word = at;
        if (fc_numeral_sign(r, at, '-') && fc_numeral_glued(r, at) && fc_numeral_glued(r, at + 1))
            word++;
        const fc_numeral_row *row = fc_numeral_row_at(r, word);
        if (!row)
            return at;
        bool first = out->magnitude == 0, glued = fc_numeral_glued(r, word);
        int power = magnitude_of(row);
        if (row->kind == FC_NUMERAL_SHORT && first && (glued || !is_letter_abbreviation(row))) {
            power = row->value;
            out->shortened = glued && is_letter_abbreviation(row);
        }
        if (row->kind == FC_NUMERAL_PLURAL && (last || counts_plural(r, word, out)))
            power = row->value; /* "3 thousand millions" */
        if (power == 0 || (last && power < last) || out->magnitude + power > FC_NUMERAL_POWER_MAX)
            return at;
        out->magnitude = (int16_t)(out->magnitude + power);
        last = power;
        at = word + 1;
    }
}

/* ---- The numeral -------------------------------------------------------------------------- */

bool fc_numeral_read(const fc_document *doc, size_t at, size_t limit, fc_numeral *out)
{
    fc_numeral_reader r = {doc, limit};
    if (at >= limit)
        return false;
    memset(out, 0, sizeof *out);
    out->first = (uint32_t)at;
    const fc_token *token = &doc->tokens.items[at];
    bool point = token->point == '.' && fc_numeral_number(&r, at + 1) &&
                 fc_numeral_glued(&r, at + 1) &&
                 (fc_token_spaced(token) || at == 0 ||
                  (doc->tokens.items[at - 1].kind != FC_TOKEN_WORD &&
                   doc->tokens.items[at - 1].kind != FC_TOKEN_NUMBER));
    if (token->kind == FC_TOKEN_NUMBER && !fc_numeral_goes_on(&r, at + 1)) { /* as mostly */
        out->digits = true;
        out->coefficient = fc_numeral_digits(fc_document_token(doc, at), &out->place);
        out->value = out->coefficient;
        out->end = out->value.state == FC_DECIMAL_NONE ? 0 : (uint32_t)at + 1;
        return out->end > at;
    }
    if (token->kind == FC_TOKEN_NUMBER || point)
        return fc_numeral_read_digits(&r, at, out);
    if (token->kind == FC_TOKEN_SYMBOL) {
        fc_decimal part;
        fc_numeral scratch = *out;
        return fc_numeral_read_slash(&r, at, &scratch, &part) > at &&
               fc_numeral_read_digits(&r, at, out);
    }
    return token->kind == FC_TOKEN_WORD && fc_numeral_read_words(&r, at, out);
}
