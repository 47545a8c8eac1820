/*
 * Numerals: the one grammar of numbers, in digits, in words, and mixed.
 *
 *     1,250,000   12,34,567   40 000   .5   5½   10 1/2   56.68 billion   3bn   1.2 lakh crore
 *     twenty-one thousand and eleven   two and a half million   half a million   six point five
 *     two-thirds   21st   twenty-first   dozens   tens of thousands
 *
 * What the number counts, and whether it is a year, a code or a score, is not decided here.
 */
#ifndef FC_LEX_NUMERAL_H
#define FC_LEX_NUMERAL_H

#include "base/decimal.h"
#include "lex/document.h"

typedef enum fc_numeral_form {
    FC_NUMERAL_CARDINAL,
    FC_NUMERAL_ORDINAL,
    FC_NUMERAL_FRACTION, /* two-thirds, half, 3/4 */
    FC_NUMERAL_VAGUE     /* dozens, tens of thousands: value is the multiplier */
} fc_numeral_form;

typedef struct fc_numeral {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    uint8_t form;         /* fc_numeral_form */
    bool digits;          /* starts with digits */
    bool article;         /* "a million": starts with an article */
    bool shortened;       /* the magnitude is a glued abbreviation, such as the m of 5m */
    bool bare;            /* a fraction without numerator: "half", "quarter" */
    int16_t magnitude;    /* power of ten of the magnitude words, 0 if there are none */
    uint16_t denominator; /* of a fraction whose value is no decimal: value is then truncated */
    int32_t place;        /* power of ten of the last digit stated: 7 for 56.68 billion */
    fc_decimal value;
    fc_decimal coefficient; /* the value without the magnitude: 56.68 */
} fc_numeral;

/* Registers the number words. Errors: ENOMEM. */
int fc_numeral_register(fc_lexicon *lexicon);

/*
 * Reads the longest numeral that starts at token `at` and ends before `limit`. False if there is
 * none: "12.1.2" and "22,24,26" are none.
 */
bool fc_numeral_read(const fc_document *doc, size_t at, size_t limit, fc_numeral *out);

/* The digits of one token with groups and decimals ("1,250.5"); NONE when they are malformed. */
fc_decimal fc_numeral_digits(fc_str text, int32_t *place);

/* The power of ten of a magnitude word or spaced abbreviation at the token, or 0. */
int fc_numeral_magnitude(const fc_document *doc, size_t at);

/* The power of ten of an abbreviation of any length, single letters included: "m" 6, "bn" 9. */
int fc_numeral_letter(const fc_document *doc, size_t at);

/*
 * "and a half", "and three quarters" at the token, as said behind a unit ("an hour and a half"):
 * the value and the token behind it, or `at` when there is none.
 */
size_t fc_numeral_and_part(const fc_document *doc, size_t at, size_t limit, fc_decimal *value);

#endif
