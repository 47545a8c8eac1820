/*
 * Numerals in digits: 1,250,000   12,34,567   40 000   .5   5½   10 1/2   21st   3 hundred and 21
 */
#include <string.h>

#include "numeral_parts.h"

/* Groups of a whole part: 1,250,000 or 12,34,567. */
static bool groups_are_valid(fc_str whole)
{
    size_t last = 0, groups = 0, middle = 0, first = 0, length = 0;
    for (size_t i = 0; i <= whole.len; i++) {
        if (i < whole.len && whole.ptr[i] != ',') {
            length++;
            continue;
        }
        if (groups == 0)
            first = length;
        else if (i < whole.len && (middle == 0 || middle == length))
            middle = length;
        else if (i < whole.len)
            return false;
        last = length;
        length = 0;
        groups++;
    }
    if (groups == 1)
        return true;
    bool western = first >= 1 && first <= 3 && (middle == 0 || middle == 3);
    bool indian = first >= 1 && first <= 2 && middle == 2;
    return last == 3 && (western || indian);
}

/* Digits that are sure to fit, with one point at most: as most numbers are. False for all others. */
static bool plain_digits(fc_str text, fc_decimal *value, int32_t *place)
{
    enum { DIGITS_MAX = 18 };
    int64_t digits = 0;
    size_t point = text.len;
    if (text.len == 0 || text.len > DIGITS_MAX || !fc_is_digit(text.ptr[0]))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (fc_is_digit(text.ptr[i]))
            digits = digits * 10 + (text.ptr[i] - '0');
        else if (text.ptr[i] == '.' && point == text.len)
            point = i;
        else
            return false;
    }
    *place = point < text.len ? -(int32_t)(text.len - point - 1) : 0;
    *value = fc_decimal_scaled(digits, *place);
    return true;
}

fc_decimal fc_numeral_digits(fc_str text, int32_t *place)
{
    fc_decimal quick;
    if (plain_digits(text, &quick, place))
        return quick;
    char plain[64];
    size_t length = 0, point = text.len;
    const char *dot = memchr(text.ptr, '.', text.len);
    if (dot)
        point = (size_t)(dot - text.ptr);
    if (!groups_are_valid(fc_str_make(text.ptr, point)))
        return fc_decimal_none();
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ',' && i > point)
            return fc_decimal_none();
        if (text.ptr[i] == ',')
            continue;
        if (length == sizeof plain) { /* long runs of digits are too big, not malformed */
            fc_decimal big = {0, 0, 0, false, FC_DECIMAL_TOO_BIG};
            *place = 0;
            return big;
        }
        plain[length++] = text.ptr[i];
    }
    return fc_decimal_parse(fc_str_make(plain, length), place);
}

/* The digits in front of a decimal point, or all of them. */
static size_t whole_digits(fc_str text)
{
    const char *dot = memchr(text.ptr, '.', text.len);
    return dot ? (size_t)(dot - text.ptr) : text.len;
}

/* Whether the token is a further group of three digits: "40 000", "1 234 567.89". */
static bool is_spaced_group(const fc_numeral_reader *r, size_t at)
{
    if (!fc_numeral_number(r, at))
        return false;
    fc_str text = fc_document_token(r->doc, at);
    if (memchr(text.ptr, ',', text.len) || whole_digits(text) != 3)
        return false;
    bool unit_behind = at + 1 < r->limit && fc_numeral_glued(r, at + 1) &&
                       r->doc->tokens.items[at + 1].kind == FC_TOKEN_WORD &&
                       fc_numeral_kind_at(r, at + 1) == FC_NUMERAL_NONE;
    return !unit_behind;
}

static size_t read_spaced_groups(const fc_numeral_reader *r, size_t at, fc_decimal *value,
                                 int32_t *place)
{
    const fc_token *first = &r->doc->tokens.items[at];
    size_t end = at + 1;
    if (!fc_numeral_plain(r, at) || first->end - first->begin > 3 || first->point == '0')
        return end;
    while (*place == 0 && is_spaced_group(r, end)) {
        fc_decimal group = fc_numeral_digits(fc_document_token(r->doc, end), place);
        if (group.state == FC_DECIMAL_NONE)
            break;
        *value = fc_decimal_add(fc_decimal_shift(*value, 3), group);
        end++;
    }
    return end;
}

typedef struct glyph {
    uint16_t point;
    uint8_t numerator;
    uint8_t denominator;
} glyph;

static const glyph glyphs[] = {{0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2153, 1, 3},
                               {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5},
                               {0x2158, 4, 5}, {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8},
                               {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}};

#define UNIT_FRACTION_MAX 1000 /* "1/40 of the wavelength" */

/* 9/11, 24/7 and 5/17 are no fractions: only the denominators that people measure in. */
static bool is_fraction(const fc_numeral_reader *r, size_t behind, int64_t top, int64_t bottom)
{
    bool binary = bottom == 2 || bottom == 4 || bottom == 8 || bottom == 16 || bottom == 32;
    if (top <= 0 || top >= bottom || fc_numeral_sign(r, behind, '/'))
        return false;
    if (top == 1 && bottom <= UNIT_FRACTION_MAX && fc_numeral_word(r, behind, "of"))
        return true;
    return binary || bottom == 3 || bottom == 5 || bottom == 10 || bottom == 100 || bottom == 1000;
}

size_t fc_numeral_read_slash(const fc_numeral_reader *r, size_t at, fc_numeral *out,
                             fc_decimal *value)
{
    if (at >= r->limit)
        return at;
    const fc_token *token = &r->doc->tokens.items[at];
    for (size_t i = 0; token->point >= 0xBC && i < sizeof glyphs / sizeof *glyphs; i++) {
        if (token->point == glyphs[i].point) {
            *value = fc_numeral_fraction(glyphs[i].numerator, glyphs[i].denominator, out);
            return at + 1;
        }
    }
    if (!fc_numeral_sign(r, at + 1, '/') || !fc_numeral_glued(r, at + 1) ||
        !fc_numeral_glued(r, at + 2) || !fc_numeral_plain(r, at) || !fc_numeral_plain(r, at + 2))
        return at;
    int32_t place;
    int64_t top = fc_decimal_to_int(fc_numeral_digits(fc_document_token(r->doc, at), &place), 0);
    int64_t bottom =
        fc_decimal_to_int(fc_numeral_digits(fc_document_token(r->doc, at + 2), &place), 0);
    if (!is_fraction(r, at + 3, top, bottom))
        return at;
    *value = fc_numeral_fraction(top, bottom, out);
    return at + 3;
}

/* The "st" of "21st"; that of "11st 4lb" is a stone. */
static bool is_ordinal_ending(fc_str digits, fc_str word)
{
    bool one = digits.len && digits.ptr[digits.len - 1] == '1' &&
               !(digits.len > 1 && digits.ptr[digits.len - 2] == '1');
    if (!one && fc_str_equal_nocase(word, FC_STR("st")))
        return false;
    static const char *const list[] = {"st", "nd", "rd", "th"};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        if (fc_str_equal_nocase(word, fc_str_of(list[i])))
            return true;
    }
    return false;
}

/* Spoken "and" joins digits only behind the magnitudes that people still count within. */
static bool and_may_join(int power) { return power == 2 || power == 3 || power == 5 || power == 7; }

/*
 * Smaller parts behind a whole number with a magnitude: "4 thousand 3 hundred and 21", "6 crore and
 * two hundred". "3 hundred and 2 hundred" are two numbers: each part is below the last magnitude.
 */
static size_t read_smaller_parts(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    int power = out->magnitude;
    while (power >= 2) {
        bool joined = fc_numeral_word(r, at, "and") && and_may_join(power);
        size_t start = at + joined, end = start;
        fc_numeral part;
        memset(&part, 0, sizeof part);
        if (fc_numeral_plain(r, start)) {
            part.coefficient = fc_numeral_digits(fc_document_token(r->doc, start), &part.place);
            end = fc_numeral_read_magnitudes(r, start + 1, &part);
            fc_numeral_apply(&part);
        } else if (start < r->limit && fc_numeral_kind_at(r, start) != FC_NUMERAL_ARTICLE) {
            end = fc_numeral_read_small(r, start, power, &part.value);
        }
        bool spoken = joined || part.magnitude;
        if (end == start || !spoken || part.shortened ||
            !fc_decimal_less(part.value, fc_decimal_scaled(1, power)))
            return at;
        out->value = fc_decimal_add(out->value, part.value);
        out->coefficient = fc_decimal_shift(out->value, -out->magnitude);
        out->place = part.magnitude;
        power = part.magnitude;
        at = end;
    }
    return at;
}

/* The plain digits of two figures at most at the token, or -1. */
static int short_number(const fc_numeral_reader *r, size_t at)
{
    enum { POWER_DIGITS = 2 };
    int32_t place;
    if (!fc_numeral_plain(r, at) || fc_document_token(r->doc, at).len > POWER_DIGITS)
        return -1;
    return (int)fc_decimal_to_int(fc_numeral_digits(fc_document_token(r->doc, at), &place), 0);
}

/* "1.1^23", "2^10" */
static size_t read_caret(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    if (!fc_numeral_sign(r, at, '^') || !fc_numeral_glued(r, at) || !fc_numeral_glued(r, at + 1))
        return at;
    int power = short_number(r, at + 1);
    fc_decimal value = fc_decimal_int(1);
    for (int i = 0; i < power; i++)
        value = fc_decimal_mul(value, out->coefficient);
    if (power < 0 || !fc_decimal_is_finite(value))
        return at;
    out->coefficient = value;
    out->place = fc_decimal_place(value);
    return at + 2;
}

/* "1.5e6", "2e10", "1.5E+6": the power of ten that is glued to the digits. */
static size_t read_power(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    bool minus = fc_numeral_sign(r, at + 1, '-') && fc_numeral_glued(r, at + 2); /* "2.3e-3" */
    bool plus = fc_numeral_sign(r, at + 1, '+') && fc_numeral_glued(r, at + 2);
    size_t number = at + 1 + (size_t)(minus || plus);
    if (!fc_numeral_glued(r, at) || !fc_numeral_word(r, at, "e") || !fc_numeral_glued(r, at + 1) ||
        (fc_numeral_glued(r, number + 1) &&
         r->doc->tokens.items[number + 1].kind != FC_TOKEN_PUNCT))
        return at;
    int power = short_number(r, number);
    if (power < 0 || power > FC_NUMERAL_POWER_MAX)
        return at;
    power = minus ? -power : power;
    out->coefficient = fc_decimal_shift(out->coefficient, power);
    out->place += power;
    return number + 1;
}

/* A raised digit, or -1. */
static int raised_digit(const fc_numeral_reader *r, size_t at)
{
    uint32_t point = at < r->limit ? r->doc->tokens.items[at].point : 0;
    return point == 0xB9                       ? 1
           : point == 0xB2 || point == 0xB3    ? (int)(point - 0xB0)
           : point == 0x2070                   ? 0
           : point >= 0x2074 && point < 0x207A ? (int)(point - 0x2070)
                                               : -1;
}

/* The power behind a ten: "^24", "^-11", raised digits, and "-30" whose raising is lost. */
static size_t read_exponent(const fc_numeral_reader *r, size_t at, bool lost, int *power)
{
    bool caret = fc_numeral_sign(r, at, '^');
    size_t sign = at + caret;
    bool minus = fc_numeral_sign(r, sign, '-') || fc_numeral_sign(r, sign, 0x2212) ||
                 fc_numeral_sign(r, sign, 0x207B);
    size_t digits = sign + minus, end = digits;
    *power = 0;
    while (end < digits + 2 && fc_numeral_glued(r, end) && raised_digit(r, end) >= 0)
        *power = *power * 10 + raised_digit(r, end++);
    if (end == digits && (caret || (lost && minus)) && short_number(r, digits) >= 0) {
        *power = short_number(r, digits);
        end = digits + 1;
    }
    if (minus)
        *power = -*power;
    return end > digits && fc_numeral_glued(r, at) && fc_numeral_glued(r, digits) ? end : at;
}

/* "5.97 x 10^24", "3*10^8" */
static size_t read_times_ten(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    bool cross = fc_numeral_sign(r, at, 0xD7);
    int power;
    if ((!cross && !fc_numeral_sign(r, at, '*') && !fc_numeral_word(r, at, "x")) ||
        !fc_numeral_plain(r, at + 1) || short_number(r, at + 1) != 10)
        return at;
    size_t end = read_exponent(r, at + 2, cross, &power);
    if (end == at + 2 || power > FC_NUMERAL_POWER_MAX || power < -FC_NUMERAL_POWER_MAX)
        return at;
    out->coefficient = fc_decimal_shift(out->coefficient, power);
    out->place += power;
    return end;
}

/* "1 point 1" */
static size_t read_spoken_point(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    bool point = out->place == 0 && fc_numeral_word(r, at, "point") &&
                 fc_numeral_plain(r, at + 1) && fc_document_token(r->doc, at + 1).len == 1 &&
                 !(at + 2 < r->limit && fc_document_sign(r->doc, at + 2, '-'));
    if (!point)
        return at;
    int32_t place;
    fc_decimal digit = fc_numeral_digits(fc_document_token(r->doc, at + 1), &place);
    out->coefficient = fc_decimal_add(out->coefficient, fc_decimal_shift(digit, -1));
    out->place = -1;
    return at + 2;
}

/* "5 and a half", "2 and half hours"; but not "scored 24 and a half-century", "3 and half of it". */
static size_t read_spoken_part(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    fc_decimal part;
    size_t end = fc_numeral_and_part(r->doc, at, r->limit, &part);
    bool lone = fc_numeral_word(r, at + 1, "half") || fc_numeral_word(r, at + 1, "quarter");
    bool unit = end < r->doc->tokens.count && fc_document_has(r->doc, end, FC_SENSE_UNIT);
    if (end == at || (lone && !unit) || fc_numeral_kind_at(r, end) == FC_NUMERAL_DOZEN || fc_numeral_word(r, end, "of") ||
        (end < r->doc->tokens.count && fc_document_sign(r->doc, end, '-') &&
         !fc_token_spaced(&r->doc->tokens.items[end]) && !fc_numeral_sign(r, at, '-')))
        return at;
    out->coefficient = fc_decimal_add(out->coefficient, part);
    out->place = fc_decimal_place(part);
    return end;
}

/* "3 dozen", "2 dozens" */
static size_t read_dozens(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    fc_numeral_kind kind = fc_numeral_kind_at(r, at);
    if (out->magnitude || (kind != FC_NUMERAL_DOZEN && kind != FC_NUMERAL_DOZENS))
        return at;
    out->coefficient = fc_decimal_mul(out->coefficient, fc_decimal_int(12));
    return at + 1;
}

/* Whether the token is a numeral in words that a space sets apart: "5 million". */
static bool is_spaced_word(const fc_numeral_reader *r, size_t at)
{
    return at < r->limit && r->doc->tokens.items[at].kind == FC_TOKEN_WORD &&
           !fc_numeral_glued(r, at) && fc_document_has(r->doc, at, FC_SENSE_NUMERAL);
}

/* "3 quarters of an hour", "2 thirds" */
static bool read_digit_parts(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    if (fc_numeral_kind_at(r, at + 1) < FC_NUMERAL_PART || short_number(r, at) < 2)
        return false;
    size_t end = fc_numeral_read_parts(r, at + 1, short_number(r, at), out);
    out->end = (uint32_t)end;
    return end > at + 1;
}

static size_t read_whole(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    fc_decimal part;
    if (is_spaced_word(r, at + 1)) /* no group, part or power of digits */
        return read_dozens(r, at + 1, out);
    size_t end = read_spaced_groups(r, at, &out->coefficient, &out->place);
    int32_t places = out->place;
    size_t joined = end + (size_t)(fc_numeral_sign(r, end, '-') && fc_numeral_glued(r, end) &&
                                   fc_numeral_glued(r, end + 1)); /* "10-1/2" */
    size_t behind = fc_numeral_read_slash(r, joined, out, &part);
    if (behind == joined && fc_numeral_word(r, end, "and")) { /* "1 and 1/2" */
        joined = end + 1;
        behind = fc_numeral_read_slash(r, joined, out, &part);
    }
    if (behind == joined)
        behind = end;
    bool whole = fc_decimal_is_integer(out->coefficient) && places == 0;
    if (behind > end && (whole || places == -2)) { /* "10 1/2", and of a cent: "$6.12 1/2" */
        out->coefficient = fc_decimal_add(out->coefficient, fc_decimal_shift(part, places));
        out->place += places;
        return behind;
    }
    out->place = places;
    behind = read_power(r, end, out);
    if (behind == end)
        behind = read_times_ten(r, end, out);
    if (behind == end)
        behind = read_caret(r, end, out);
    if (behind == end && whole)
        behind = read_spoken_part(r, end, out);
    if (behind > end)
        return behind;
    end = read_spoken_point(r, end, out);
    return read_dozens(r, end, out);
}

bool fc_numeral_read_digits(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    fc_decimal part;
    bool leading_point = fc_numeral_sign(r, at, '.');
    size_t number = at + leading_point;
    out->digits = true;
    size_t end = fc_numeral_read_slash(r, at, out, &part);
    if (end > at) {
        out->form = FC_NUMERAL_FRACTION;
        out->coefficient = part;
        out->end = (uint32_t)fc_numeral_read_magnitudes(r, end, out);
        fc_numeral_apply(out);
        return true;
    }
    if (!leading_point && read_digit_parts(r, number, out))
        return true;
    out->coefficient = fc_numeral_digits(fc_document_token(r->doc, number), &out->place);
    if (out->coefficient.state == FC_DECIMAL_NONE)
        return false;
    if (leading_point) { /* ".5" */
        int digits = (int)fc_document_token(r->doc, number).len;
        out->coefficient = fc_decimal_shift(out->coefficient, -digits);
        out->place = -digits;
        end = number + 1;
    } else {
        end = read_whole(r, number, out);
    }
    if (end < r->limit && fc_numeral_glued(r, end) &&
        is_ordinal_ending(fc_document_token(r->doc, end - 1), fc_document_token(r->doc, end))) {
        out->form = FC_NUMERAL_ORDINAL;
        end++;
    } else {
        end = fc_numeral_read_magnitudes(r, end, out);
    }
    bool whole = out->place == 0;
    fc_numeral_apply(out);
    if (!out->shortened && out->form == FC_NUMERAL_CARDINAL && out->magnitude) {
        size_t more = whole ? read_smaller_parts(r, end, out) : end;
        end = more > end ? more : fc_numeral_read_and_part(r, end, out);
    }
    out->end = (uint32_t)end;
    return true;
}
