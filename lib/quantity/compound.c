/*
 * Measures of several parts are one value: "6ft 2in", "2 years and 3 months", "an hour and a half".
 */
#include "room.h"

enum { PARTS_MAX = 4 };

static bool is_calendar(const fc_unit *unit)
{
    return fc_unit_is(unit, FC_UNIT_YEAR) || fc_unit_is(unit, FC_UNIT_MONTH);
}

/* Whether a part in `small` can follow one in `large`. */
static bool goes_with(const fc_unit *large, const fc_unit *small)
{
    if (large == small || large->dimension != small->dimension || !large->factor || !small->factor)
        return false;
    switch ((fc_dimension)large->dimension) {
    case FC_DIMENSION_TIME: /* a year has no whole number of weeks */
        return is_calendar(large) == is_calendar(small);
    case FC_DIMENSION_LENGTH:
    case FC_DIMENSION_MASS:
    case FC_DIMENSION_ANGLE:
        return true;
    default:
        return false;
    }
}

/* How many of `unit` one of `of` has; NONE when that is no finite decimal. */
static fc_decimal ratio(const fc_unit *of, const fc_unit *unit)
{
    fc_decimal a = fc_unit_to_base(of, fc_decimal_int(1));
    fc_decimal b = fc_unit_to_base(unit, fc_decimal_int(1));
    fc_decimal quotient = fc_decimal_div(a, b, -12, FC_ROUND_TRUNCATE);
    return fc_decimal_equal(fc_decimal_mul(quotient, b), a) ? quotient : fc_decimal_none();
}

/* Adds a smaller part; the sum is told in the smaller unit if that is exact, else in the larger. */
static bool add_part(fc_figure *figure, fc_decimal value, int32_t place, const fc_unit *unit)
{
    fc_decimal per = ratio(figure->q.known, unit), back = ratio(unit, figure->q.known);
    if (fc_decimal_is_finite(per) && fc_decimal_less(per, fc_decimal_int(1)))
        return false; /* "1 foot 3 miles" */
    if (fc_decimal_is_finite(per)) {
        bool time = unit->dimension == FC_DIMENSION_TIME;
        if (time && !fc_decimal_less(value, per))
            return false; /* "2 years and 18 months" are two terms */
        figure->q.value = fc_decimal_add(fc_decimal_mul(figure->q.value, per), value);
        figure->q.known = unit;
        figure->q.place = place;
        return true;
    }
    if (!fc_decimal_is_finite(back))
        return false;
    figure->q.value = fc_decimal_add(figure->q.value, fc_decimal_mul(value, back));
    figure->q.place = fc_decimal_place(figure->q.value);
    return true;
}

/* "6-foot-4", "5 foot 10": inches without their name. */
static bool read_bare_inches(const fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    fc_numeral inches;
    if (!fc_unit_is(figure->q.known, FC_UNIT_FT) || !fc_decimal_is_integer(figure->q.value) ||
        !fc_decimal_less(figure->q.value, fc_decimal_int(10)))
        return false;
    bool hyphen = fc_room_hyphen(room, at);
    at += hyphen;
    if (at >= limit || !fc_numeral_read(room->doc, at, at + 1, &inches) ||
        inches.form != FC_NUMERAL_CARDINAL || inches.magnitude ||
        !fc_decimal_less(inches.value, fc_decimal_int(12)))
        return false;
    fc_noun noun;
    fc_name_hit hit;
    if (fc_room_sign(room, inches.end + (size_t)1, '/') || /* "2ft 7 1/2in" */
        fc_name_unit(room->doc, inches.end, limit, &hit) || fc_room_sign(room, inches.end, '%') ||
        (!hyphen && fc_noun_read(room, inches.end, limit, &noun) && noun.plural))
        return false; /* but "the 6-foot-7 forward scores" */
    add_part(figure, inches.value, inches.place, fc_unit_at(FC_UNIT_IN));
    figure->q.end = inches.end;
    return true;
}

/* "8.41 metres, two centimetres short of his best": another length than the first. */
static bool is_distance_off(const fc_room *room, size_t at)
{
    return FC_ROOM_ANY(room, at, "short", "off", "ahead", "behind", "more", "less", "clear", "from") ||
           FC_ROOM_ANY(room, at, "above", "below", "longer", "shorter", "faster", "slower", "higher",
                       "further");
}

/* "2h 30m": the m behind hours is no million. */
static bool read_minutes(fc_figure *figure, const fc_numeral *numeral)
{
    if (!fc_unit_is(figure->q.known, FC_UNIT_HOUR) || !numeral->shortened ||
        numeral->magnitude != 6 || !fc_decimal_less(numeral->coefficient, fc_decimal_int(60)))
        return false;
    figure->q.end = numeral->end;
    return add_part(figure, numeral->coefficient, 0, fc_unit_at(FC_UNIT_MINUTE));
}

static bool read_part(const fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    fc_numeral numeral;
    fc_name_hit hit;
    bool comma = fc_room_sign(room, at, ',');
    bool stop = fc_room_sign(room, at, '.') && fc_room_number(room, at + 1); /* "6 ft. 2 in." */
    if (stop || comma || fc_room_word(room, at, "and"))
        at++;
    if (fc_room_word(room, at, "and"))
        at++;
    if (at >= limit || !fc_numeral_read(room->doc, at, limit, &numeral) ||
        numeral.form != FC_NUMERAL_CARDINAL)
        return false;
    if (numeral.magnitude)
        return read_minutes(figure, &numeral);
    size_t unit = numeral.end + (size_t)fc_room_hyphen(room, numeral.end);
    if (!fc_name_unit(room->doc, unit, limit, &hit) || !goes_with(figure->q.known, hit.unit) ||
        (comma && is_distance_off(room, hit.end)) ||
        !add_part(figure, numeral.value, numeral.place, hit.unit))
        return false;
    figure->q.end = hit.end;
    return true;
}

/* "two years and a half" */
static bool read_half(const fc_room *room, fc_figure *figure, size_t limit)
{
    fc_decimal part;
    size_t end = fc_numeral_and_part(room->doc, figure->q.end, limit, &part);
    fc_name_hit hit;
    if (end == figure->q.end || fc_name_unit(room->doc, end, limit, &hit) ||
        FC_ROOM_ANY(room, end, "point", "points"))
        return false; /* "2 points and a half point" */
    figure->q.value = fc_decimal_add(figure->q.value, part);
    figure->q.place = fc_decimal_place(part);
    figure->q.end = (uint32_t)end;
    return true;
}

/* Whether a part may stand at the token: a number, or what joins one. */
static bool may_be_part(const fc_room *room, size_t at)
{
    if (at >= room->end)
        return false;
    const fc_token *token = fc_room_token(room, at);
    if (token->kind == FC_TOKEN_WORD)
        return fc_token_has(token, FC_SENSE_NUMERAL) || fc_room_letter(room, at) == 'a';
    return token->kind != FC_TOKEN_PUNCT || token->point == ',' || token->point == '.' ||
           fc_room_dash(room, at);
}

void fc_measure_compound(const fc_room *room, fc_figure *figure, size_t limit)
{
    if (!may_be_part(room, figure->q.end))
        return;
    if (read_bare_inches(room, figure, limit) || read_half(room, figure, limit))
        return;
    for (int i = 0; i < PARTS_MAX && read_part(room, figure, limit); i++)
        ;
}

/* "a mile", "a cup of sugar" and nothing more, as in a list; and "rose a percentage point". */
static bool is_ingredient(const fc_room *room, size_t at, const fc_name_hit *hit)
{
    if (fc_unit_is(hit->unit, FC_UNIT_PP))
        return hit->end > hit->first + 1u && fc_room_tag(room, hit->end) != FC_TAG_NOUN;
    if (at != room->first || fc_unit_is(hit->unit, FC_UNIT_SECOND))
        return false;
    return hit->end == room->end ||
           (fc_room_word(room, hit->end, "of") && hit->end + 2u == room->end);
}

bool fc_measure_article(fc_room *room, size_t at, fc_figure *out)
{
    fc_name_hit hit;
    size_t limit = fc_room_limit(room, at);
    bool money = fc_name_money(room->doc, at + 1, limit, &hit) &&
                 hit.kind != FC_MONEY_KIND_GRAND && hit.kind != FC_MONEY_KIND_WON;
    if (!money && (!fc_name_unit(room->doc, at + 1, limit, &hit) || hit.symbol))
        return false;
    bool alone = is_ingredient(room, at, &hit);
    bool cents = money && fc_room_number(room, hit.end); /* "a dollar 42 cents" */
    if (!alone && !cents && !fc_room_word(room, hit.end, "and"))
        return false;
    fc_figure_start(room, at, out);
    out->q.value = fc_decimal_int(1);
    out->q.in_words = true;
    fc_measure_set(out, hit.unit, hit.end);
    if (alone) {
        bool weighs = money && hit.kind == FC_MONEY_KIND_POUND && hit.end < room->end;
        if (weighs) /* "a pound of butter" */
            fc_measure_set(out, fc_unit_at(FC_UNIT_LB), hit.end);
        else if (money && hit.kind == FC_MONEY_KIND_MINOR)
            out->q.value = fc_decimal_shift(out->q.value, -2);
        return true;
    }
    if (money)
        fc_money_cents(room, out, limit);
    if (out->q.end == hit.end && !read_half(room, out, limit))
        fc_measure_compound(room, out, limit);
    return out->q.end > hit.end;
}
