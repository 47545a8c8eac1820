/*
 * What the parts of the numeral grammar share: rows of tables/numeral.def and looks at tokens.
 */
#ifndef FC_LEX_NUMERAL_PARTS_H
#define FC_LEX_NUMERAL_PARTS_H

#include "lex/numeral.h"

typedef enum fc_numeral_kind {
    FC_NUMERAL_NONE,
    FC_NUMERAL_UNIT,
    FC_NUMERAL_TENS,
    FC_NUMERAL_HUNDRED,
    FC_NUMERAL_DOZEN,
    FC_NUMERAL_DOZENS,
    FC_NUMERAL_MAGNITUDE,
    FC_NUMERAL_SHORT,
    FC_NUMERAL_ORDINAL_UNIT,
    FC_NUMERAL_ORDINAL_TENS,
    FC_NUMERAL_ORDINAL_POWER,
    FC_NUMERAL_PART,
    FC_NUMERAL_PART_POWER,
    FC_NUMERAL_PLURAL,
    FC_NUMERAL_ARTICLE
} fc_numeral_kind;

typedef struct fc_numeral_row {
    fc_str word;
    uint8_t kind; /* fc_numeral_kind */
    uint8_t value;
} fc_numeral_row;

typedef struct fc_numeral_reader {
    const fc_document *doc;
    size_t limit;
} fc_numeral_reader;

/* Powers of ten beyond this are nobody's number: "million million million ..." ends here. */
#define FC_NUMERAL_POWER_MAX 60

/* The row of the token's word, or NULL; the kind of that row. */
const fc_numeral_row *fc_numeral_row_at(const fc_numeral_reader *r, size_t at);
fc_numeral_kind fc_numeral_kind_at(const fc_numeral_reader *r, size_t at);

static inline bool fc_numeral_word(const fc_numeral_reader *r, size_t at, const char *word)
{
    return at < r->limit && fc_document_is(r->doc, at, word);
}

static inline bool fc_numeral_sign(const fc_numeral_reader *r, size_t at, uint32_t point)
{
    return at < r->limit && fc_document_sign(r->doc, at, point);
}

static inline bool fc_numeral_number(const fc_numeral_reader *r, size_t at)
{
    return at < r->limit && r->doc->tokens.items[at].kind == FC_TOKEN_NUMBER;
}

static inline bool fc_numeral_glued(const fc_numeral_reader *r, size_t at)
{
    return at < r->limit && !fc_token_spaced(&r->doc->tokens.items[at]);
}

/*
 * False if the token surely ends the number in front of it: a word with a space in front that is no
 * numeral, "and" or "point", and most signs. Nearly every number ends so, and needs no further look.
 */
static inline bool fc_numeral_goes_on(const fc_numeral_reader *r, size_t at)
{
    if (at >= r->limit)
        return false;
    const fc_token *token = &r->doc->tokens.items[at];
    uint32_t point = token->point, length = token->end - token->begin;
    if (token->kind == FC_TOKEN_WORD)
        return !fc_token_spaced(token) || fc_token_has(token, FC_SENSE_NUMERAL) || point > 'z' ||
               ((point | 0x20) == 'a' && length == 3) || ((point | 0x20) == 'p' && length == 5) ||
               (point == 'x' && length == 1);
    return token->kind == FC_TOKEN_NUMBER || point == '-' || point == '/' || point == '^' ||
           point == '*' || point > '~';
}

/* Digits alone, without commas and points. */
bool fc_numeral_plain(const fc_numeral_reader *r, size_t at);

/* A fraction as a decimal; the denominator is kept in `out` when the decimal has no end. */
fc_decimal fc_numeral_fraction(int64_t numerator, int64_t denominator, fc_numeral *out);

/* value = coefficient * 10^magnitude, and the place of its last digit. */
void fc_numeral_apply(fc_numeral *out);

/*
 * Magnitude words behind the coefficient: "million", "-million", "bn", "lakh crore". They are added
 * to out->magnitude; returns the token behind them.
 */
size_t fc_numeral_read_magnitudes(const fc_numeral_reader *r, size_t at, fc_numeral *out);

/* Cardinal words at the token, below 10^power: their value and end, or `at` when there are none. */
size_t fc_numeral_read_small(const fc_numeral_reader *r, size_t at, int power, fc_decimal *value);

/* "and a half", "and three-quarters", "and fifty-four hundredths" behind a number. */
size_t fc_numeral_read_and_part(const fc_numeral_reader *r, size_t at, fc_numeral *out);

/*
 * "three quarters", "five thousandths" at the token, of a numerator that ends there: the token
 * behind them, or `at`. Parts of a year are none: "3 quarters of 1990".
 */
size_t fc_numeral_read_parts(const fc_numeral_reader *r, size_t at, int64_t numerator,
                             fc_numeral *out);

/* The two ways to write a numeral. */
bool fc_numeral_read_digits(const fc_numeral_reader *r, size_t at, fc_numeral *out);
bool fc_numeral_read_words(const fc_numeral_reader *r, size_t at, fc_numeral *out);

/* "½" or "3/4" at the token: its value and end, or `at` when there is none. */
size_t fc_numeral_read_slash(const fc_numeral_reader *r, size_t at, fc_numeral *out,
                             fc_decimal *value);

#endif
