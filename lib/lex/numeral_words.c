/*
 * Numerals in words. Words are summed in groups as they are spoken: "three hundred and twelve
 * thousand" is (3 * 100 + 12) * 1000.
 */
#include "numeral_parts.h"

typedef struct sum {
    fc_decimal total; /* finished groups: thousands and up */
    int64_t group;    /* below the next magnitude */
    int groups;       /* how many magnitudes were taken */
    int last_power;   /* of the last magnitude, to keep them falling */
    int power;        /* of the magnitudes said in a row: 9 for "thousand million" */
    int place;
    bool any;
} sum;

static bool take_magnitude(sum *s, int power)
{
    bool empty = s->group == 0 && s->groups == 0;
    if (!s->any || empty)
        return false;
    if (s->group == 0) { /* right behind another magnitude: "thousand million", "lakh crore" */
        if (s->groups != 1 || power < s->last_power || s->power + power > FC_NUMERAL_POWER_MAX)
            return false;
        s->total = fc_decimal_shift(s->total, power);
        s->power += power;
    } else {
        if (s->last_power && power >= s->last_power)
            return false;
        s->total = fc_decimal_add(s->total, fc_decimal_scaled(s->group, power));
        s->groups++;
        s->power = power;
    }
    s->group = 0;
    s->last_power = power;
    s->place = s->power;
    return true;
}

/* Takes one word into the sum; false when it cannot continue the number. */
static bool take_word(sum *s, const fc_numeral_row *row)
{
    int64_t below = s->group % 100;
    switch ((fc_numeral_kind)row->kind) {
    case FC_NUMERAL_UNIT:
        if (s->any && (row->value == 0 || below % 10 != 0 || (below && row->value > 9)))
            return false;
        s->group += row->value;
        s->place = 0;
        return true;
    case FC_NUMERAL_TENS:
        if (below != 0)
            return false;
        s->group += row->value;
        s->place = 0;
        return true;
    case FC_NUMERAL_HUNDRED:
        if (!s->any || s->group == 0 || s->group >= 100)
            return false;
        s->group *= 100;
        s->place = 2;
        return true;
    case FC_NUMERAL_DOZEN:
    case FC_NUMERAL_DOZENS:
        if (!s->any || s->group == 0 || s->group >= 1000)
            return false;
        s->group *= row->value;
        s->place = 0;
        return true;
    case FC_NUMERAL_MAGNITUDE:
    case FC_NUMERAL_PLURAL:
        return take_magnitude(s, row->value);
    default:
        return false;
    }
}

static bool is_ordinal(fc_numeral_kind kind)
{
    return kind == FC_NUMERAL_ORDINAL_UNIT || kind == FC_NUMERAL_ORDINAL_TENS;
}

/*
 * "Five thousand, three hundred and two": behind a comma hundreds, or thousands below the magnitude in
 * front of it.
 */
static bool goes_on_behind_comma(const fc_numeral_reader *r, size_t at, const sum *s)
{
    enum { WORDS = 7 }; /* "two hundred and thirty-one thousand" */
    fc_numeral_kind kind = fc_numeral_kind_at(r, at);
    if (s->group != 0 || s->last_power < 3 || (kind != FC_NUMERAL_UNIT && kind != FC_NUMERAL_TENS))
        return false;
    if (kind == FC_NUMERAL_UNIT && fc_numeral_kind_at(r, at + 1) == FC_NUMERAL_HUNDRED)
        return true;
    for (size_t i = at + 1; i < at + WORDS; i++) {
        kind = fc_numeral_kind_at(r, i);
        if (kind == FC_NUMERAL_MAGNITUDE)
            return fc_numeral_row_at(r, i)->value < s->last_power;
        if (kind != FC_NUMERAL_UNIT && kind != FC_NUMERAL_TENS && kind != FC_NUMERAL_HUNDRED &&
            !fc_numeral_sign(r, i, '-') && !fc_numeral_word(r, i, "and"))
            return false;
    }
    return false;
}

/* Skips "-", "and" or a comma between the words of one number. */
static size_t skip_joint(const fc_numeral_reader *r, size_t at, const sum *s)
{
    if (fc_numeral_sign(r, at, '-') && fc_numeral_glued(r, at) && fc_numeral_glued(r, at + 1) &&
        fc_numeral_kind_at(r, at + 1) != FC_NUMERAL_NONE)
        return at + 1;
    if (fc_numeral_sign(r, at, ',') && goes_on_behind_comma(r, at + 1, s))
        return at + 1;
    bool after_hundred = s->place >= 2; /* "two hundred and five" */
    if (fc_numeral_word(r, at, "and") && after_hundred) {
        fc_numeral_kind next = fc_numeral_kind_at(r, at + 1);
        bool part = fc_numeral_kind_at(r, at + 2) == FC_NUMERAL_PART; /* "and one half" */
        if ((next == FC_NUMERAL_UNIT || next == FC_NUMERAL_TENS) && !part)
            return at + 1;
    }
    return at;
}

/* "hundred and sixteen", "hundred and first", "hundred percent": the one is left out. */
static bool begins_with_hundred(const fc_numeral_reader *r, size_t at)
{
    if (fc_numeral_kind_at(r, at) != FC_NUMERAL_HUNDRED)
        return false;
    if (fc_numeral_word(r, at + 1, "percent") ||
        (fc_numeral_word(r, at + 1, "per") && fc_numeral_word(r, at + 2, "cent")) ||
        (at + 1 < r->limit && fc_document_has(r->doc, at + 1, FC_SENSE_CURRENCY) &&
         r->doc->tokens.items[at + 1].form == FC_FORM_S)) /* "hundred dollars" */
        return true;
    fc_numeral_kind next = fc_numeral_kind_at(r, at + 2);
    return fc_numeral_word(r, at + 1, "and") &&
           (next == FC_NUMERAL_UNIT || next == FC_NUMERAL_TENS || is_ordinal(next));
}

/* Cardinal words from `at`; returns the token behind them, `at` if there are none. */
static size_t read_sum(const fc_numeral_reader *r, size_t at, sum *s)
{
    size_t end = at;
    s->total = fc_decimal_int(0);
    if (fc_numeral_kind_at(r, at) == FC_NUMERAL_ARTICLE) { /* "a hundred", "a dozen" */
        fc_numeral_kind next = fc_numeral_kind_at(r, at + 1);
        if (next != FC_NUMERAL_HUNDRED && next != FC_NUMERAL_MAGNITUDE && next != FC_NUMERAL_DOZEN)
            return at;
        s->group = 1;
        s->any = true;
        end = at + 1;
    }
    if (begins_with_hundred(r, at)) {
        s->group = 1;
        s->any = true;
    }
    for (;;) {
        size_t word = s->any && end > at ? skip_joint(r, end, s) : end;
        const fc_numeral_row *row = fc_numeral_row_at(r, word);
        if (!row || !take_word(s, row))
            return end;
        s->any = true;
        end = word + 1;
    }
}

static fc_decimal sum_value(const sum *s)
{
    fc_decimal group = fc_decimal_int(s->group);
    return s->groups == 0 && fc_decimal_is_zero(s->total) ? fc_decimal_reduce(group)
                                                          : fc_decimal_add(s->total, group);
}

size_t fc_numeral_read_small(const fc_numeral_reader *r, size_t at, int power, fc_decimal *value)
{
    sum s = {{0}, 0, 0, 0, 0, 0, false};
    size_t end = read_sum(r, at, &s);
    *value = sum_value(&s);
    return end > at && fc_decimal_less(*value, fc_decimal_scaled(1, power)) ? end : at;
}

/* An ordinal that ends the words: "twenty-first", "two hundredth", "first". */
static size_t read_ordinal_word(const fc_numeral_reader *r, size_t at, sum *s)
{
    size_t word = s->any ? skip_joint(r, at, s) : at;
    if (word == at && s->any && s->place >= 2 && fc_numeral_word(r, at, "and") &&
        is_ordinal(fc_numeral_kind_at(r, at + 1)))
        word = at + 1; /* "one hundred and first" */
    const fc_numeral_row *row = fc_numeral_row_at(r, word);
    int64_t below = s->group % 100;
    if (!row)
        return at;
    if (row->kind == FC_NUMERAL_ORDINAL_UNIT && below % 10 == 0 && (below == 0 || row->value < 10))
        s->group += row->value;
    else if (row->kind == FC_NUMERAL_ORDINAL_TENS && below == 0)
        s->group += row->value;
    else if (row->kind == FC_NUMERAL_ORDINAL_POWER) {
        s->total = fc_decimal_shift(s->any ? sum_value(s) : fc_decimal_int(1), row->value);
        s->group = 0;
    } else
        return at;
    return word + 1;
}

static bool is_digit_word(const fc_numeral_reader *r, size_t at)
{
    const fc_numeral_row *row = fc_numeral_row_at(r, at);
    return row && row->kind == FC_NUMERAL_UNIT && row->value < 10;
}

/* Digits spoken behind "point": "six point five", "point zero three", "point seventy-one". */
static size_t read_point(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    if (!fc_numeral_word(r, at, "point"))
        return at;
    if (fc_numeral_kind_at(r, at + 1) == FC_NUMERAL_TENS) {
        fc_decimal two_digits;
        size_t end = fc_numeral_read_small(r, at + 1, 2, &two_digits);
        out->place = -2;
        out->coefficient = fc_decimal_add(out->coefficient, fc_decimal_shift(two_digits, -2));
        return end;
    }
    if (!is_digit_word(r, at + 1))
        return at;
    at++;
    while (is_digit_word(r, at) && out->place > -FC_NUMERAL_POWER_MAX) {
        out->place--;
        out->coefficient = fc_decimal_add(
            out->coefficient, fc_decimal_scaled(fc_numeral_row_at(r, at)->value, out->place));
        at++;
    }
    return at;
}

/* "half", "thirds", "third" as a denominator: its value, or 0. */
static int64_t denominator_at(const fc_numeral_reader *r, size_t at)
{
    const fc_numeral_row *row = fc_numeral_row_at(r, at);
    if (!row)
        return 0;
    bool thing = row->kind == FC_NUMERAL_ORDINAL_POWER && /* "a millionth of a gram" */
                 fc_numeral_word(r, at + 1, "of");
    if (row->kind == FC_NUMERAL_PART_POWER || thing)
        return fc_decimal_to_int(fc_decimal_scaled(1, row->value), 0);
    if (row->kind == FC_NUMERAL_PART || row->kind == FC_NUMERAL_ORDINAL_TENS ||
        (row->kind == FC_NUMERAL_ORDINAL_UNIT && row->value > 2))
        return row->value;
    return 0;
}

static bool is_part(fc_numeral_kind kind)
{
    return kind == FC_NUMERAL_PART || kind == FC_NUMERAL_PART_POWER;
}

/* "killed two and a third was hurt": a verb behind makes the ordinal a person or thing. */
static bool verb_follows(const fc_numeral_reader *r, size_t at)
{
    if (at >= r->limit)
        return false;
    fc_tag tag = (fc_tag)r->doc->tokens.items[at].tag;
    return tag == FC_TAG_VERB || tag == FC_TAG_AUX || tag == FC_TAG_MODAL || tag == FC_TAG_PRONOUN;
}

static size_t joined_hyphen(const fc_numeral_reader *r, size_t at)
{
    return fc_numeral_sign(r, at, '-') && fc_numeral_glued(r, at) && fc_numeral_glued(r, at + 1);
}

/* The part behind "and": its fraction and end, or `at`. Ordinals make one only if allowed. */
static size_t read_part(const fc_numeral_reader *r, size_t at, bool ordinals, fc_numeral *out,
                        fc_decimal *part)
{
    fc_decimal numerator = fc_decimal_int(1);
    size_t word = at + joined_hyphen(r, at); /* "five-and-a-half" */
    if (!fc_numeral_word(r, word, "and"))
        return at;
    word++;
    word += joined_hyphen(r, word);
    if (fc_numeral_kind_at(r, word) == FC_NUMERAL_ARTICLE) {
        word++;
        word += joined_hyphen(r, word);
    } else {
        size_t end = fc_numeral_read_small(r, word, 2, &numerator);
        bool lone = fc_numeral_word(r, word, "half") || fc_numeral_word(r, word, "quarter");
        if (end == word && !lone) /* "five and quarter" */
            return at;
        if (lone)
            numerator = fc_decimal_int(1);
        word = end + fc_numeral_sign(r, end, '-');
    }
    int64_t denominator = denominator_at(r, word);
    bool ordinal = denominator && !is_part(fc_numeral_kind_at(r, word));
    int64_t top = fc_decimal_to_int(numerator, 0);
    if (top <= 0 || top >= denominator ||
        (ordinal && (!ordinals || top != 1 || verb_follows(r, word + 1))))
        return at;
    *part = fc_numeral_fraction(top, denominator, out);
    return word + 1;
}

size_t fc_numeral_read_and_part(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    fc_decimal part;
    size_t end = read_part(r, at, true, out, &part);
    if (end == at)
        return at;
    if (out->magnitude) { /* "a million and a half" */
        out->place += out->magnitude;
        part = fc_decimal_shift(part, out->magnitude);
    }
    out->value = fc_decimal_add(out->value, part);
    out->coefficient = fc_decimal_shift(out->value, -out->magnitude);
    return end;
}

size_t fc_numeral_and_part(const fc_document *doc, size_t at, size_t limit, fc_decimal *value)
{
    fc_numeral_reader r = {doc, limit};
    fc_numeral scratch = {0};
    return at < limit ? read_part(&r, at, false, &scratch, value) : at;
}

/* "half a million", "a quarter of a million", "a quarter million", "half a dozen". */
static size_t read_part_of(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    size_t word = at;
    if (fc_numeral_word(r, at, "of"))
        word++;
    word += joined_hyphen(r, word); /* "half-a-million", "a half-million" */
    if (fc_numeral_kind_at(r, word) == FC_NUMERAL_ARTICLE)
        word++;
    word += joined_hyphen(r, word);
    const fc_numeral_row *row = fc_numeral_row_at(r, word);
    if (!row || (row->kind != FC_NUMERAL_MAGNITUDE && row->kind != FC_NUMERAL_DOZEN &&
                 row->kind != FC_NUMERAL_HUNDRED))
        return at;
    if (row->kind == FC_NUMERAL_DOZEN) {
        out->value = out->coefficient = fc_decimal_mul(out->coefficient, fc_decimal_int(12));
        out->place = 0;
    } else {
        out->magnitude = row->value;
        out->value = fc_decimal_shift(out->coefficient, row->value);
        out->place += row->value;
    }
    out->form = FC_NUMERAL_CARDINAL;
    return word + 1;
}

/* "three-quarters", "three quarters of the land"; but three quarters of 1990 are of a year. */
static bool quarters_are_parts(const fc_numeral_reader *r, size_t at)
{
    if (fc_numeral_sign(r, at - 1, '-') || at + 1 >= r->limit)
        return true;
    if (fc_numeral_word(r, at + 1, "of"))
        return at + 2 < r->limit && !fc_numeral_number(r, at + 2);
    return fc_numeral_kind_at(r, at + 1) == FC_NUMERAL_MAGNITUDE;
}

size_t fc_numeral_read_parts(const fc_numeral_reader *r, size_t at, int64_t numerator,
                             fc_numeral *out)
{
    int64_t denominator = denominator_at(r, at);
    bool plural = is_part(fc_numeral_kind_at(r, at)) && !fc_numeral_word(r, at, "half") &&
                  !fc_numeral_word(r, at, "quarter");
    if (!plural || numerator < 2 || numerator >= denominator ||
        (fc_numeral_word(r, at, "quarters") && !quarters_are_parts(r, at)))
        return at;
    out->coefficient = out->value = fc_numeral_fraction(numerator, denominator, out);
    out->form = FC_NUMERAL_FRACTION;
    return read_part_of(r, at + 1, out);
}

/* "half", "two-thirds", "a quarter", "one third"; 0 when there is none. */
static size_t read_fraction_words(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    size_t word = at;
    fc_decimal spoken = fc_decimal_int(1);
    fc_numeral_kind kind = fc_numeral_kind_at(r, at);
    if (kind == FC_NUMERAL_ARTICLE) {
        word++;
    } else if (kind == FC_NUMERAL_UNIT || kind == FC_NUMERAL_TENS) {
        word = fc_numeral_read_small(r, at, 2, &spoken);
        if (fc_numeral_sign(r, word, '-'))
            word++;
    }
    int64_t denominator = denominator_at(r, word);
    int64_t numerator = fc_decimal_to_int(spoken, 0);
    fc_numeral_kind last = fc_numeral_kind_at(r, word);
    if (denominator == 0 || numerator <= 0 || numerator >= denominator)
        return 0;
    if (word == at && (last != FC_NUMERAL_PART || denominator > 4 ||
                       fc_numeral_word(r, at, "thirds") || fc_numeral_word(r, at, "quarters")))
        return 0;
    if (numerator > 1 && !is_part(last))
        return 0; /* "two third", "twenty third": no fraction */
    if (fc_numeral_word(r, word, "quarters") && !quarters_are_parts(r, word))
        return 0;
    if (numerator == 1 && kind == FC_NUMERAL_UNIT && last == FC_NUMERAL_ORDINAL_TENS &&
        !fc_numeral_word(r, word + 1, "of"))
        return 0;
    out->coefficient = out->value = fc_numeral_fraction(numerator, denominator, out);
    out->form = FC_NUMERAL_FRACTION;
    out->article = kind == FC_NUMERAL_ARTICLE;
    out->bare = word == at;
    return read_part_of(r, word + 1, out);
}

/* Whether "several", "a few" or "a couple of" stands in front of the token. */
static bool follows_several(const fc_numeral_reader *r, size_t at)
{
    if (at == 0)
        return false;
    if (at > 1 && fc_numeral_word(r, at - 1, "of"))
        return fc_numeral_word(r, at - 2, "couple");
    return fc_numeral_word(r, at - 1, "several") || fc_numeral_word(r, at - 1, "few") ||
           fc_numeral_word(r, at - 1, "couple");
}

/* "several hundred", "a few hundred thousand": from the first word of the magnitude on. */
static size_t read_several(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    int power = 0;
    size_t end = at;
    out->value = fc_decimal_int(1);
    for (;; end++) {
        fc_numeral_kind kind = fc_numeral_kind_at(r, end);
        if (kind == FC_NUMERAL_DOZEN && end == at)
            out->value = fc_decimal_int(fc_numeral_row_at(r, end)->value);
        else if ((kind == FC_NUMERAL_HUNDRED || kind == FC_NUMERAL_MAGNITUDE) &&
                 power <= FC_NUMERAL_POWER_MAX)
            power += fc_numeral_row_at(r, end)->value;
        else
            break;
    }
    out->form = end > at ? FC_NUMERAL_VAGUE : out->form;
    out->value = fc_decimal_shift(out->value, power);
    out->coefficient = out->value;
    out->place = fc_decimal_top(out->value);
    return end;
}


/* "dozens", "tens of thousands", "hundreds of millions". */
static size_t read_vague(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    const fc_numeral_row *row = fc_numeral_row_at(r, at);
    if (follows_several(r, at))
        return read_several(r, at, out);
    if (!row || (row->kind != FC_NUMERAL_PLURAL && row->kind != FC_NUMERAL_DOZENS))
        return at;
    int power = row->kind == FC_NUMERAL_PLURAL ? row->value : 0;
    out->form = FC_NUMERAL_VAGUE;
    out->value = fc_decimal_int(row->kind == FC_NUMERAL_DOZENS ? row->value : 1);
    at++;
    while (fc_numeral_word(r, at, "of") && fc_numeral_kind_at(r, at + 1) == FC_NUMERAL_PLURAL &&
           power <= FC_NUMERAL_POWER_MAX) {
        power += fc_numeral_row_at(r, at + 1)->value;
        at += 2;
    }
    out->value = fc_decimal_shift(out->value, power);
    out->coefficient = out->value;
    out->place = fc_decimal_top(out->value);
    return at;
}

/* What follows the summed words: a spoken point, a part, magnitudes of the two. */
static size_t read_tail(const fc_numeral_reader *r, size_t end, const sum *s, fc_numeral *out)
{
    fc_numeral whole = *out;
    whole.magnitude = 0;
    whole.coefficient = whole.value;
    whole.place = 0;
    size_t behind = read_point(r, end, &whole);
    bool hundreds = !s->last_power && s->place == 2;
    if (behind == end && (s->last_power || hundreds)) {
        out->magnitude = (int16_t)(hundreds ? 2 : s->power);
        out->coefficient = fc_decimal_shift(out->value, -out->magnitude);
        return hundreds ? end : fc_numeral_read_and_part(r, end, out);
    }
    whole.value = whole.coefficient;
    if (behind == end)
        behind = fc_numeral_read_and_part(r, end, &whole);
    if (behind == end)
        return end;
    *out = whole;
    behind = fc_numeral_read_magnitudes(r, behind, out);
    fc_numeral_apply(out); /* "six point five million", "two and a half million" */
    return behind;
}

/* Whether the token is one cardinal word and nothing more: "two people". */
static bool is_lone_word(const fc_numeral_reader *r, size_t at, const fc_numeral_row *row)
{
    return (row->kind == FC_NUMERAL_UNIT || row->kind == FC_NUMERAL_TENS) &&
           !fc_numeral_goes_on(r, at + 1);
}

/* Whether the token is an article in front of what is no number: "a day". */
static bool is_lone_article(const fc_numeral_reader *r, size_t at, const fc_numeral_row *row)
{
    return row->kind == FC_NUMERAL_ARTICLE &&
           (at + 1 >= r->limit || !fc_document_has(r->doc, at + 1, FC_SENSE_NUMERAL));
}

bool fc_numeral_read_words(const fc_numeral_reader *r, size_t at, fc_numeral *out)
{
    const fc_numeral_row *row = fc_numeral_row_at(r, at);
    if (!row || is_lone_article(r, at, row))
        return false;
    if (is_lone_word(r, at, row)) { /* as most are */
        out->value = out->coefficient = fc_decimal_reduce(fc_decimal_int(row->value));
        out->end = (uint32_t)at + 1;
        return true;
    }
    if (row->kind == FC_NUMERAL_ORDINAL_UNIT || row->kind == FC_NUMERAL_ORDINAL_TENS) {
        out->form = FC_NUMERAL_ORDINAL; /* nothing can follow one */
        out->value = out->coefficient = fc_decimal_reduce(fc_decimal_int(row->value));
        out->end = (uint32_t)at + 1;
        return true;
    }
    size_t end = read_fraction_words(r, at, out);
    if (end == 0)
        end = read_vague(r, at, out);
    if (end > at) {
        out->end = (uint32_t)end;
        return true;
    }
    sum s = {{0}, 0, 0, 0, 0, 0, false};
    end = read_sum(r, at, &s);
    out->article = fc_numeral_kind_at(r, at) == FC_NUMERAL_ARTICLE;
    size_t ordinal = read_ordinal_word(r, end, &s);
    out->value = out->coefficient = sum_value(&s);
    out->place = s.place;
    if (ordinal > end) {
        out->form = FC_NUMERAL_ORDINAL;
        out->place = 0;
        out->end = (uint32_t)ordinal;
        return true;
    }
    if (end == at)
        return false;
    out->end = (uint32_t)read_tail(r, end, &s, out);
    return true;
}
