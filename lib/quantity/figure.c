/*
 * One figure: its numeral, the sign and currency in front, the unit, denominator and noun behind.
 */
#include "room.h"

#include <string.h>

void fc_figure_start(const fc_room *room, size_t at, fc_figure *out)
{
    memset(out, 0, sizeof *out);
    out->q.first = (uint32_t)at;
    out->q.end = (uint32_t)at;
    out->q.sentence = room->sentence;
    out->q.kind = FACTCHECK_KIND_NUMBER;
    out->q.hedge = FACTCHECK_HEDGE_EXACT;
    out->q.same_as = -1;
    out->q.partner = -1;
}

void fc_figure_unshorten(fc_figure *figure)
{
    int power = figure->numeral.magnitude;
    figure->q.value = fc_decimal_shift(figure->q.value, -power);
    figure->q.place -= power;
    figure->numeral.place -= power;
    figure->numeral.value = figure->numeral.coefficient;
    figure->numeral.magnitude = 0;
    figure->numeral.shortened = false;
}

void fc_figure_magnify(fc_figure *figure, int power)
{
    figure->q.value = fc_decimal_shift(figure->q.value, power);
    figure->q.place += power;
    figure->numeral.value = fc_decimal_shift(figure->numeral.value, power);
    figure->numeral.place += power;
    figure->numeral.magnitude = (int16_t)(figure->numeral.magnitude + power);
}

/* ---- The sign ------------------------------------------------------------------------------- */

/* An en dash is one where nothing is joined to it but the figure: "(–4%)", "highs of –5 °C". */
static bool is_minus(const fc_room *room, size_t at)
{
    if (fc_room_sign(room, at, '-') || fc_room_sign(room, at, 0x2212))
        return true;
    if (!fc_room_sign(room, at, 0x2013) || !fc_room_glued(room, at + 1))
        return false;
    if (at == room->first) /* "–5" in a table */
        return at + 2 == room->end;
    bool apart = fc_room_sign(room, at - 1, '(') || fc_token_spaced(fc_room_token(room, at));
    return apart && (fc_room_sign(room, at + 2, '%') || fc_room_sign(room, at + 2, 0xB0));
}

/* Whether a hyphen at the token can be a sign: nothing it could join stands right in front. */
static bool stands_free(const fc_room *room, size_t at)
{
    if (at == room->first)
        return true;
    if (fc_token_spaced(fc_room_token(room, at))) /* "75 -300mm" but "FTSE 100 -0.6%" */
        return !fc_room_number(room, at - 1) || fc_room_sign(room, at + 2, '%');
    const fc_token *before = fc_room_token(room, at - 1);
    return before->kind == FC_TOKEN_PUNCT && before->point != '-' && before->point != ')';
}

/* Words that no dash follows: a hyphen with spaces behind them is a sign ("at - 20 degrees"). */
static bool opens_figure(const fc_room *room, size_t at)
{
    const fc_token *token = fc_room_token(room, at);
    return token->tag == FC_TAG_PREP || token->tag == FC_TAG_TO ||
           (token->tag == FC_TAG_VERB && token->form == FC_FORM_BASE);
}

/* Whether the token in front of the figure is a sign, or a word of its letter. */
static bool may_be_sign(const fc_room *room, const fc_figure *figure)
{
    size_t p = figure->q.first;
    if (p <= room->floor || figure->negative)
        return false;
    if (fc_room_token(room, p - 1)->kind != FC_TOKEN_WORD)
        return is_minus(room, p - 1);
    char letter = fc_room_letter(room, p - 1);
    return letter == 'm' || letter == 'n'; /* "minus", "negative" */
}

/* Takes the sign in front into the figure: "-1.3", "minus 12", "minus-260", "$-50". */
static void read_sign(const fc_room *room, fc_figure *figure)
{
    size_t p = figure->q.first;
    size_t sign = p - 1;
    bool word = FC_ROOM_ANY(room, sign, "minus", "negative");
    if (!word && !is_minus(room, sign))
        return;
    bool glued = fc_room_glued(room, p);
    if (!word && glued && sign > room->floor &&
        FC_ROOM_ANY(room, sign - 1, "minus", "negative")) { /* "minus-1.4" */
        word = true;
        sign--;
    }
    if (word && sign > room->first && fc_room_number(room, sign - 1))
        return; /* "10 minus 5" */
    if (word && sign > room->first && fc_room_word(room, sign - 1, "or"))
        return; /* "plus or minus 3 points" */
    if (!word) {
        bool behind_currency = glued && sign > room->floor && fc_room_glued(room, sign) &&
                               fc_room_token(room, sign - 1)->kind == FC_TOKEN_SYMBOL;
        bool apart = !glued && (sign == room->first || opens_figure(room, sign - 1));
        if (!(glued || apart) || !(stands_free(room, sign) || behind_currency))
            return;
    }
    figure->q.first = (uint32_t)sign;
    figure->negative = true;
}

/* "point five", "point 77" at the start of a line that holds nothing else. */
static void read_leading_point(const fc_room *room, fc_figure *figure)
{
    size_t first = figure->q.first;
    if (first != room->first + 1 || !fc_room_word(room, room->first, "point") ||
        figure->q.end != room->end || figure->numeral.magnitude || figure->q.place != 0 ||
        !fc_decimal_less(figure->q.value, fc_decimal_scaled(1, 9)))
        return;
    int digits = 0;
    for (fc_decimal one = fc_decimal_int(1); !fc_decimal_less(figure->q.value, one); digits++)
        one = fc_decimal_shift(one, 1);
    figure->q.value = fc_decimal_shift(figure->q.value, -digits);
    figure->q.place = -digits;
    figure->q.first = (uint32_t)room->first;
}

/* ---- Units ---------------------------------------------------------------------------------- */

void fc_figure_front(fc_room *room, fc_figure *figure)
{
    if (may_be_sign(room, figure))
        read_sign(room, figure);
    read_leading_point(room, figure);
    if (fc_money_before(room, figure) && may_be_sign(room, figure))
        read_sign(room, figure);
    if (figure->negative)
        figure->q.value = fc_decimal_neg(figure->q.value);
}

/* Whether a currency may stand behind the figure: its name, a letter for thousands, a country. */
static bool may_be_money(const fc_room *room, size_t at, size_t limit)
{
    const fc_token *token = fc_room_token(room, at);
    return at < limit && (fc_token_has(token, FC_SENSE_CURRENCY) || token->end - token->begin == 1 ||
                          (token->flags & (FC_TOKEN_CAPITAL | FC_TOKEN_UPPER)) != 0);
}

/* Whether anything but the name of a unit can make a measure of the figure: a sign, "x", "below". */
static bool may_be_measure(const fc_room *room, const fc_figure *figure)
{
    size_t at = figure->q.end;
    if (figure->numeral.shortened)
        return true;
    if (at >= room->end)
        return false;
    char letter = fc_room_letter(room, at);
    return letter == 'x' || letter == 'b' || fc_room_token(room, at)->kind != FC_TOKEN_WORD;
}

/* A currency or unit behind the figure, its parts, and the age that it may be. */
bool fc_figure_unit(fc_room *room, fc_figure *figure, size_t limit)
{
    fc_name_hit unit, money;
    size_t at = figure->q.end + (size_t)fc_room_hyphen(room, figure->q.end);
    bool named = fc_name_unit(room->doc, at, limit, &unit);
    bool longer = named && !unit.symbol && /* "275 pound-feet" is no money */
                  (!fc_name_money(room->doc, at, limit, &money) || unit.end > money.end);
    if (!longer && may_be_money(room, at, limit) && fc_money_after(room, figure, limit)) {
        if (figure->q.kind == FACTCHECK_KIND_MEASURE) /* "7 pounds, 4 ounces" */
            fc_measure_compound(room, figure, limit);
        return true;
    }
    if ((!named && !may_be_measure(room, figure)) ||
        !fc_measure_after(room, figure, named ? &unit : NULL))
        return false;
    fc_measure_compound(room, figure, limit);
    fc_age_of_measure(room, figure, limit);
    return true;
}

/* "45 (forty-five)": a number said again in words. */
static void read_restatement(const fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->numeral.end;
    fc_numeral again;
    if (!fc_room_sign(room, at, '(') || at + 1 >= limit || at != figure->q.end ||
        !fc_numeral_read(room->doc, at + 1, limit, &again) ||
        again.digits == figure->numeral.digits ||
        !fc_decimal_equal(again.value, figure->numeral.value) ||
        !fc_room_sign(room, again.end, ')'))
        return;
    figure->q.end = again.end + 1;
}

/* "300 or more residents", "300-plus": the words stand between the figure and its noun. */
static void read_hedge_behind(const fc_room *room, fc_figure *figure)
{
    uint8_t hedge = FACTCHECK_HEDGE_EXACT;
    size_t at = figure->q.end, end = fc_hedge_after(room, at, &hedge);
    if (end == at)
        return;
    figure->q.hedge = hedge;
    figure->q.hedge_first = (uint32_t)at;
    figure->q.hedge_end = (uint32_t)end;
    figure->noun_from = (uint32_t)end;
}

/* "one" is mostly a pronoun: it counts in front of a noun or unit, and after "only" or "just". */
static bool is_pronoun_one(const fc_room *room, const fc_figure *figure)
{
    const fc_numeral *numeral = &figure->numeral;
    if (numeral->digits || numeral->end != numeral->first + 1 ||
        !fc_document_is(room->doc, numeral->first, "one") || figure->own_unit || figure->q.is_share)
        return false;
    size_t first = numeral->first, end = numeral->end;
    if (room->end - room->first == 1)
        return false;
    bool joined = FC_ROOM_ANY(room, end, "to", "or") || fc_room_hyphen(room, end);
    if (joined && (fc_room_tag(room, end + 1) == FC_TAG_NUM)) /* "one to two years" */
        return false;
    if (fc_room_hyphen(room, end)) /* "one-sided", "one-time" */
        return true;
    if (figure->q.noun_end == figure->q.noun_first || fc_room_word(room, numeral->end, "of"))
        return true;
    bool named = first > room->first && fc_room_tag(room, first - 1) == FC_TAG_NAME &&
                 (fc_room_token(room, first)->flags & FC_TOKEN_CAPITAL);
    if (named) /* "BBC One viewers" */
        return true;
    return first > room->first &&
           FC_ROOM_ANY(room, first - 1, "the", "this", "that", "which", "no", "any", "each", "every");
}

/* "8 B people": a capital that is spaced from the digits, in front of what is counted. */
static void read_spaced_capital(fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    if (!figure->numeral.digits || figure->numeral.magnitude || at >= room->end)
        return;
    fc_str letter = fc_document_token(room->doc, at);
    if (letter.len == 1 && letter.ptr[0] == 'K' && (fc_room_context(room) & FC_CONTEXT_HEAT)) {
        fc_measure_set(figure, fc_unit_at(FC_UNIT_K), at + 1); /* "a temperature of 6000 K" */
        return;
    }
    if (at + 1 == room->end && fc_room_word(room, at, "k")) { /* "2.33 k" and nothing more */
        fc_figure_magnify(figure, 3);
        figure->q.end++;
        figure->numeral.end++;
        return;
    }
    if (at + 1 >= room->end)
        return;
    int power = letter.len == 1 && fc_is_upper(letter.ptr[0]) ? fc_numeral_letter(room->doc, at) : 0;
    if (power && fc_noun_plural_at(room, at + 1)) {
        fc_figure_magnify(figure, power);
        figure->q.end++;
        figure->numeral.end++;
    }
}

/* "2000 over 3" on a line of its own: one number through another. */
static bool read_quotient(const fc_room *room, fc_figure *figure, size_t limit)
{
    fc_numeral below;
    size_t over = figure->q.end;
    if (figure->q.first != room->first || figure->own_unit || !fc_room_word(room, over, "over") ||
        !fc_numeral_read(room->doc, over + 1, limit, &below) || below.end != room->end ||
        below.form != FC_NUMERAL_CARDINAL || fc_decimal_is_zero(below.value))
        return false;
    fc_decimal value = fc_decimal_div(figure->q.value, below.value, -12, FC_ROUND_TRUNCATE);
    if (!fc_decimal_is_finite(value))
        return false;
    figure->q.value = value;
    figure->q.place = fc_decimal_place(value);
    figure->q.end = below.end;
    return true;
}

static bool read_cardinal(fc_room *room, fc_figure *figure, size_t limit)
{
    fc_figure_front(room, figure);
    if (!figure->prefixed && read_quotient(room, figure, limit))
        return true;
    if (figure->prefixed) {
        fc_money_cents(room, figure, limit);
        fc_per_after(room, figure);
        return true;
    }
    read_spaced_capital(room, figure);
    read_restatement(room, figure, limit);
    bool unit = figure->own_unit || fc_figure_unit(room, figure, limit);
    if (!unit && fc_share_read(room, figure, limit))
        return true;
    if (!unit && !fc_multiple_times(room, figure, limit) && !fc_age_of_number(room, figure)) {
        read_hedge_behind(room, figure);
        fc_noun_after(room, figure, limit);
    }
    if (figure->own_unit && figure->q.kind == FACTCHECK_KIND_MEASURE)
        fc_age_of_measure(room, figure, limit);
    fc_per_after(room, figure);
    return !is_pronoun_one(room, figure) && !fc_mask_is_year(room, figure);
}

bool fc_figure_read(fc_room *room, size_t at, fc_figure *out)
{
    size_t limit = fc_room_limit(room, at);
    fc_figure_start(room, at, out);
    if (!fc_numeral_read(room->doc, at, limit, &out->numeral))
        return false;
    out->q.end = out->numeral.end;
    out->q.value = out->numeral.value;
    out->q.place = out->numeral.place;
    out->q.in_words = !out->numeral.digits;
    bool read = false;
    switch ((fc_numeral_form)out->numeral.form) {
    case FC_NUMERAL_CARDINAL:
        read = read_cardinal(room, out, limit);
        break;
    case FC_NUMERAL_FRACTION:
        read = fc_fraction_read(room, out, limit);
        break;
    case FC_NUMERAL_ORDINAL:
        read = fc_ordinal_read(room, out, limit);
        break;
    case FC_NUMERAL_VAGUE:
        read = fc_vague_read(room, out, limit);
        break;
    }
    if (read)
        fc_figure_name_unit(room, out);
    return read;
}
