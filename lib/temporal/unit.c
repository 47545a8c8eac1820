#include "unit.h"

#include <string.h>

/* Tokens of a number in front of a unit: "one and a half", "two hundred and ten". */
#define NUMBER_TOKENS 9
#define FILL_TOKENS 3

/* ---- Numbers ------------------------------------------------------------------------------- */

static bool may_be_of_number(const fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    if (token->kind == FC_TOKEN_NUMBER || token->kind == FC_TOKEN_SYMBOL)
        return true;
    if (token->kind == FC_TOKEN_PUNCT)
        return token->point == '-' || token->point == '/' || token->point == '.';
    return fc_document_has(f->doc, at, FC_SENSE_NUMERAL) || fc_is_at(f, at, "and") ||
           fc_is_at(f, at, "point") || fc_is_at(f, at, "of") || fc_ordinal_ending_at(f, at);
}

/* "quarter", "half": no ordinals, as "third" is. */
static bool is_part(const fc_finder *f, size_t at)
{
    return fc_is_at(f, at, "quarter") || fc_is_at(f, at, "quarters") || fc_is_at(f, at, "half");
}

/* The longest numeral that ends exactly in front of `at`; its first token, or `at`. */
static size_t read_number_before(const fc_finder *f, size_t at, fc_numeral *out)
{
    size_t begin = at;
    while (fc_before(f, begin) && at - begin < NUMBER_TOKENS && may_be_of_number(f, begin - 1))
        begin--;
    for (; begin < at; begin++) {
        if (fc_numeral_read(f->doc, begin, at, out) && out->end == at &&
            !(out->form == FC_NUMERAL_FRACTION && out->article && !is_part(f, at - 1)))
            return begin; /* but "a [third quarter]" */
    }
    return at;
}

/* "half an", "three quarters of an": in front of an hour or a century. */
static size_t read_part(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    if (at < f->floor + 2 || !(fc_is_at(f, at - 1, "a") || fc_is_at(f, at - 1, "an")))
        return at;
    size_t part = at - 2;
    if (fc_is_at(f, part, "of") && fc_before(f, part))
        part--;
    if (!is_part(f, part))
        return at;
    size_t begin = read_number_before(f, part + 1, &out->number);
    if (begin > part || out->number.form != FC_NUMERAL_FRACTION)
        return at;
    out->has_number = true;
    return begin;
}

/* "two to", "two or", "10-" in front of the number: the lower end of a range. */
static size_t read_low(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    if (!fc_before(f, at) || out->number.form != FC_NUMERAL_CARDINAL)
        return at;
    size_t joint = at - 1;
    bool joins = fc_is_at(f, joint, "to") || fc_is_at(f, joint, "or") || fc_dash_at(f, joint) ||
                 fc_is_at(f, joint, "and");
    if (!joins)
        return at;
    bool hanging = fc_before(f, joint) && fc_dash_at(f, joint - 1) && fc_glued_at(f, joint - 1);
    size_t low_end = joint - hanging; /* "a 30- to 40-minute wait" */
    size_t begin = read_number_before(f, low_end, &out->low);
    bool between = begin > f->first && fc_is_at(f, begin - 1, "between");
    if (begin == low_end || out->low.form != FC_NUMERAL_CARDINAL ||
        (fc_is_at(f, joint, "and") && !between) ||
        !fc_decimal_less(out->low.value, out->number.value))
        return at;
    if (out->number.magnitude && !out->low.magnitude)
        out->low.value = fc_decimal_shift(out->low.value, out->number.magnitude);
    out->has_low = true;
    return begin;
}

static void take_ordinal(fc_unit_phrase *out)
{
    int64_t value = fc_decimal_to_int(out->number.value, 0);
    out->ordinal = value > 0 && value < 1000 ? (int)value : 0;
    out->has_number = false;
}

/* "the next hundred days", "the past thousand years": a power by itself behind an order. */
static size_t read_power(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    if (!out->unit->plural || at < f->floor + 2)
        return at;
    bool hundred = fc_is_at(f, at - 1, "hundred");
    if ((!hundred && !fc_is_at(f, at - 1, "thousand")) ||
        !(fc_kind_at(f, at - 2, FC_WORD_ORDER) || fc_kind_at(f, at - 2, FC_WORD_PAST)))
        return at;
    memset(&out->number, 0, sizeof out->number);
    out->number.value = fc_decimal_int(hundred ? 100 : 1000);
    out->has_number = true;
    return at - 1;
}

static size_t read_number(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    size_t begin = read_part(f, at, out);
    if (begin == at)
        begin = read_power(f, at, out);
    if (begin < at)
        return begin;
    begin = read_number_before(f, at, &out->number);
    if (begin == at)
        return at;
    if (out->number.form == FC_NUMERAL_VAGUE) {
        out->vague = true;
        return begin;
    }
    size_t length;
    if (out->unit->unit >= FC_GRANULARITY_QUARTER && fc_digits_at(f, begin, &length) >= 1900)
        return at; /* "the 1988 quarter" */
    out->has_number = true;
    if (out->number.form == FC_NUMERAL_ORDINAL) {
        take_ordinal(out);
        bool order = out->unit->plural && out->unit->unit != FC_GRANULARITY_CENTURY;
        return order ? at : begin; /* "the first hours": an order */
    }
    if (out->number.form == FC_NUMERAL_FRACTION && out->number.denominator) {
        out->has_number = false;
        return at;
    }
    return read_low(f, begin, out);
}

/* "several", "a few", "a couple of", "dozens of". */
static size_t read_vague(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    size_t word_at = at;
    if (!fc_before(f, at))
        return at;
    if (fc_is_at(f, at - 1, "of"))
        word_at--;
    if (!fc_before(f, word_at))
        return at;
    fc_time_word word = fc_word_at(f, word_at - 1);
    if (word.kind == FC_WORD_VAGUE && word.value == 0 && word_at == at) {
        out->vague = true;
    } else if (word.kind == FC_WORD_VAGUE && word.value == 2) {
        memset(&out->number, 0, sizeof out->number);
        out->number.value = fc_decimal_int(2);
        out->has_number = true;
        out->hedge = FACTCHECK_HEDGE_ABOUT;
    } else if (word_at < at) {
        size_t begin = read_number_before(f, word_at, &out->number);
        if (begin == word_at || out->number.form != FC_NUMERAL_VAGUE)
            return at;
        out->vague = true;
        return begin;
    } else {
        return at;
    }
    word_at--;
    if (fc_before(f, word_at) && fc_is_at(f, word_at - 1, "a") && !out->hyphen)
        word_at--;
    return word_at;
}

/* ---- In front of the number ---------------------------------------------------------------- */

/* "trading" days, "consecutive" weeks, "more" years, "fiscal" quarters. */
static size_t read_fill(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    for (int n = 0; n < FILL_TOKENS && fc_before(f, at); n++) {
        size_t word_at = at;
        if (fc_dash_at(f, at - 1) && fc_glued_at(f, at) && fc_before(f, at - 1))
            word_at--;
        fc_time_word word = fc_word_at(f, word_at - 1);
        if (word.kind != FC_WORD_FILL && word.kind != FC_WORD_FISCAL)
            break;
        out->fiscal = out->fiscal || word.kind == FC_WORD_FISCAL;
        at = word_at - 1;
    }
    return at;
}

/* "year-ago", "year-earlier", "prior-year", "prior year" in front of the unit. */
static size_t read_year_ago(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    size_t prior = fc_prior_year_read(f, at);
    if (prior < at && out->unit->unit >= FC_GRANULARITY_MONTH) {
        out->year_ago = true;
        return prior;
    }
    if (at < f->floor + 3 || !fc_dash_at(f, at - 2) || !fc_glued_at(f, at - 1) ||
        !fc_kind_at(f, at - 1, FC_WORD_COMPARE) || !fc_is_at(f, at - 3, "year"))
        return at;
    out->year_ago = true;
    return at - 3;
}

/* "1988", "last year's" in front of a quarter. */
static size_t read_year_before(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    size_t length;
    if (!fc_before(f, at))
        return at;
    int year = fc_digits_at(f, at - 1, &length);
    if (year >= 1900 && year < 2100) {
        out->year = year;
        return at - 1;
    }
    if (at < f->floor + 3 || !fc_glued_at(f, at - 1) ||
        fc_year_shift_read(f, at - 3, &out->shift) != at - 1)
        return at;
    fc_str clitic = fc_document_token(f->doc, at - 1);
    if (clitic.len < 2 || fc_lower(clitic.ptr[clitic.len - 1]) != 's')
        return at;
    out->has_shift = true;
    return at - 3;
}

/* "nearly", "more than", "at least", "up to": taken in; "about", "over": only understood. */
static size_t read_hedge(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    if (!fc_before(f, at))
        return at;
    fc_time_word word = fc_word_at(f, at - 1);
    bool two = at >= f->floor + 2;
    if (word.kind == FC_WORD_APPROX) {
        out->hedge = (uint8_t)word.value;
        out->hedge_word = true;
        bool outside = fc_is_at(f, at - 1, "about") || fc_is_at(f, at - 1, "over") ||
                       fc_is_at(f, at - 1, "under");
        return outside ? at : at - 1;
    }
    if (word.kind == FC_WORD_THAN && two) {
        bool more = fc_is_at(f, at - 2, "more") || fc_is_at(f, at - 2, "longer") ||
                    fc_is_at(f, at - 2, "greater");
        bool less = fc_is_at(f, at - 2, "less") || fc_is_at(f, at - 2, "fewer") ||
                    fc_is_at(f, at - 2, "shorter");
        bool no = at >= f->floor + 3 && fc_is_at(f, at - 3, "no");
        if (!more && !less)
            return at;
        out->hedge = more ? no ? FACTCHECK_HEDGE_AT_MOST : FACTCHECK_HEDGE_ABOVE
                          : no ? FACTCHECK_HEDGE_AT_LEAST : FACTCHECK_HEDGE_BELOW;
        out->hedge_word = true;
        return at - (no ? 3 : 2);
    }
    bool bound = word.kind == FC_WORD_BOUND && two && fc_is_at(f, at - 2, "at");
    bool up_to = two && fc_is_at(f, at - 1, "to") && fc_is_at(f, at - 2, "up");
    if (!bound && !up_to)
        return at;
    out->hedge = bound ? (uint8_t)word.value : FACTCHECK_HEDGE_AT_MOST;
    out->hedge_word = true;
    return at - 2;
}

/* "first" in front of a number: "the first nine months". */
static size_t read_first(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    if (out->hyphen || !fc_before(f, at) || !(out->has_number || out->vague || out->unit->plural) ||
        !fc_is_at(f, at - 1, "first"))
        return at;
    out->left.order = FC_ORDER_FIRST;
    out->left.first = at - 1;
    if (at - 1 > f->floor && fc_is_at(f, at - 2, "the"))
        out->left.first--;
    return at - 1;
}

/* ---- Behind the unit ----------------------------------------------------------------------- */

/* "and a half" behind "a year", "and a quarter" behind "an hour". */
static void read_and_half(const fc_finder *f, fc_unit_phrase *out)
{
    size_t part = out->end + 1 + fc_is_at(f, out->end + 1, "a");
    if (!fc_is_at(f, out->end, "and"))
        return;
    bool hour = out->unit->unit == FC_GRANULARITY_HOUR && part + 1 <= f->end;
    bool alone = part + 1 >= f->end || fc_token_at(f, part + 1)->kind == FC_TOKEN_PUNCT;
    if (fc_is_at(f, part, "half") && (part > out->end + 1 || (hour && alone)))
        out->half = 50;
    else if (fc_is_at(f, part, "quarter") && hour && part > out->end + 1)
        out->half = 25;
    else
        return;
    out->end = part + 1;
}

/* "is expected to last three weeks", "the talks last a day": a verb. */
static bool is_verb_last(const fc_finder *f, const fc_left *left)
{
    if (left->order != FC_ORDER_LAST || left->first == f->first ||
        !fc_is_at(f, left->first, "last"))
        return false;
    const fc_token *before = fc_token_at(f, left->first - 1);
    return before->tag == FC_TAG_TO || before->tag == FC_TAG_MODAL || before->tag == FC_TAG_NOT ||
           before->tag == FC_TAG_PRONOUN || before->tag == FC_TAG_CONJ ||
           (before->tag == FC_TAG_NOUN && before->form == FC_FORM_S);
}

static void read_left(const fc_finder *f, size_t at, fc_unit_phrase *out)
{
    size_t first = read_first(f, at, out);
    if (first < at)
        return;
    fc_left_read(f, at, &out->left);
    bool many = out->has_number || out->vague || out->article;
    if (many && is_verb_last(f, &out->left)) {
        out->left.order = FC_ORDER_NONE;
        out->left.first = at;
    }
    bool determines = out->left.order == FC_ORDER_THIS || out->left.order == FC_ORDER_THAT ||
                      out->left.order == FC_ORDER_THESE || out->left.order == FC_ORDER_SAME;
    if (out->hyphen && out->has_number && determines) { /* "this [three-year] plan" */
        out->left.order = FC_ORDER_NONE;
        out->left.first = at;
    }
    if (out->left.order == FC_ORDER_ANOTHER && fc_before(f, out->left.first) &&
        fc_is_at(f, out->left.first - 1, "an"))
        out->left.first--; /* "an additional two weeks" */
    bool counted = out->ordinal || out->has_number || out->vague || out->unit->plural;
    if (counted && out->left.order == FC_ORDER_THAT) { /* "said that four days seemed" */
        out->left.order = FC_ORDER_NONE;
        out->left.first = at;
    }
}

void fc_unit_read(const fc_finder *f, size_t head, fc_unit_phrase *out)
{
    memset(out, 0, sizeof *out);
    out->head = head;
    out->end = head + 1;
    out->unit = fc_unit_at(f, head);
    size_t at = head;
    if (fc_before(f, at) && fc_dash_at(f, at - 1) && fc_glued_at(f, at) && fc_glued_at(f, at - 1)) {
        out->hyphen = true;
        at--;
    }
    at = read_fill(f, at, out);
    size_t number = read_number(f, at, out);
    if (number == at)
        number = read_vague(f, at, out);
    if (number == at && out->hyphen && at == head - 1)
        out->hyphen = false;
    at = number;
    if (!out->has_number && !out->ordinal && !out->vague && fc_before(f, at) &&
        (fc_is_at(f, at - 1, "a") || fc_is_at(f, at - 1, "an"))) {
        out->article = true;
        at--;
    }
    if (out->ordinal)
        at = read_fill(f, at, out);
    out->core = at;
    size_t before = read_year_ago(f, at, out);
    if (before == at)
        before = read_year_before(f, at, out);
    read_left(f, before, out);
    out->first = out->left.first;
    size_t hedge = out->left.order ? out->first : read_hedge(f, out->first, out);
    if (hedge < out->first && (out->has_number || out->article))
        out->first = hedge;
    read_and_half(f, out);
}

size_t fc_prior_year_read(const fc_finder *f, size_t at)
{
    size_t year = at - (at > f->floor && fc_is_at(f, at - 1, "'s"));
    if (year < f->floor + 2 || !fc_is_at(f, year - 1, "year"))
        return at;
    size_t prior = year - 1 - (fc_dash_at(f, year - 2) && fc_glued_at(f, year - 1));
    fc_time_word word = prior > f->floor ? fc_word_at(f, prior - 1) : (fc_time_word){0};
    return word.kind == FC_WORD_ORDER && word.value == FC_ORDER_PREVIOUS &&
                   !fc_is_at(f, prior - 1, "preceding")
               ? prior - 1
               : at;
}

bool fc_unit_leads_on(const fc_finder *f, size_t at)
{
    for (size_t i = at; i < at + 4 && i < f->end; i++) {
        const fc_unit_word *unit = fc_unit_at(f, i);
        if (unit && unit->unit >= FC_GRANULARITY_MONTH && unit->unit != FC_GRANULARITY_SEASON)
            return true;
        if (!fc_document_has(f->doc, i, FC_SENSE_NUMERAL) && !fc_sign_at(f, i, '-') &&
            !fc_kind_at(f, i, FC_WORD_FISCAL) && fc_token_at(f, i)->kind != FC_TOKEN_NUMBER)
            return false;
    }
    return false;
}
