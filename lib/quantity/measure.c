/*
 * Units of measure behind a figure: "60 mph", "776-foot", "40.3C", "32m2", "2 below zero".
 */
#include "room.h"

static uint8_t kind_of(const fc_unit *unit)
{
    switch ((fc_dimension)unit->dimension) {
    case FC_DIMENSION_PERCENT:
        return FACTCHECK_KIND_PERCENT;
    case FC_DIMENSION_POINT:
        return FACTCHECK_KIND_PERCENTAGE_POINT;
    case FC_DIMENSION_MONEY:
        return FACTCHECK_KIND_MONEY;
    default:
        return fc_unit_is(unit, FC_UNIT_TIMES) ? FACTCHECK_KIND_MULTIPLE : FACTCHECK_KIND_MEASURE;
    }
}

void fc_measure_set(fc_figure *figure, const fc_unit *unit, size_t end)
{
    figure->q.known = unit;
    figure->q.kind = kind_of(unit);
    figure->q.end = (uint32_t)end;
    figure->q.unit_ambiguous = fc_unit_is(unit, FC_UNIT_DEG) || fc_unit_is(unit, FC_UNIT_TON);
    figure->own_unit = true;
}

/* ---- Where short symbols count -------------------------------------------------------------- */

static bool is_temperature(const fc_unit *unit)
{
    return unit->dimension == FC_DIMENSION_TEMPERATURE || fc_unit_is(unit, FC_UNIT_DEG);
}

/* "topped 40C", "a high of 31C", "fell to 28F", "it was 18C": what is reached is a temperature. */
static bool reached(const fc_room *room, size_t letter)
{
    enum { DIGITS = 2 };
    size_t number = letter - 1;
    if (!fc_room_glued(room, letter) || !(fc_room_token(room, letter)->flags & FC_TOKEN_CAPITAL) ||
        number == room->first || fc_document_token(room->doc, number).len !=
                                     (size_t)DIGITS + 2 * (size_t)!fc_room_plain(room, number))
        return false; /* two digits, or "40.3" */
    const fc_token *before = fc_room_token(room, number - 1);
    return before->tag == FC_TAG_PREP || before->tag == FC_TAG_TO ||
           fc_context_is(room->doc, number - 1, FC_CONTEXT_MOVE | FC_CONTEXT_CHANGE) ||
           fc_hedge_at(room, number - 1) ||
           (before->tag == FC_TAG_AUX && number >= room->first + 2 && fc_room_word(room, number - 2, "it"));
}

/* "from 15 C to 20 C": the same letter behind the next number. */
static bool pairs_letters(const fc_room *room, size_t at)
{
    const fc_token *letter = fc_room_token(room, at);
    return (letter->flags & FC_TOKEN_CAPITAL) && fc_room_number(room, at + 2) && at + 3 < room->end &&
           (FC_ROOM_ANY(room, at + 1, "to", "and") || fc_room_dash(room, at + 1)) &&
           fc_str_equal(fc_document_token(room->doc, at), fc_document_token(room->doc, at + 3));
}

/* "40.3C", "30 C" in the heat; not "777F", "13F". */
static bool heat_fits(fc_room *room, size_t at, bool decimal)
{
    if ((decimal && fc_room_glued(room, at) && (fc_room_token(room, at)->flags & FC_TOKEN_CAPITAL)) ||
        pairs_letters(room, at))
        return true;
    bool paired = fc_room_sign(room, at + 1, '(') || fc_room_sign(room, at + 1, '/');
    if (at >= room->first + 2 && /* "-5 C" */
        (fc_room_sign(room, at - 2, '-') || fc_room_sign(room, at - 2, 0x2212)) &&
        fc_room_glued(room, at - 1) && fc_token_spaced(fc_room_token(room, at - 2)))
        return true;
    if (reached(room, at))
        return true;
    return (paired && fc_room_number(room, at + 2)) || room->heat_said ||
           (fc_room_context(room) & FC_CONTEXT_HEAT) != 0;
}

/* "in" is the inch when glued to digits or when nothing follows that it could govern. */
static bool inch_fits(const fc_room *room, size_t at)
{
    return fc_room_glued(room, at) || at + 1 >= room->end ||
           (fc_room_token(room, at + 1)->kind == FC_TOKEN_PUNCT &&
            !fc_room_sign(room, at + 1, '"') && !fc_room_dash(room, at + 1));
}

/* "12W", "9 W/m2", and "12 V battery" of a capital that starts no name. */
bool fc_measure_stands(const fc_room *room, const fc_name_hit *hit)
{
    size_t at = hit->first, next = at + 1;
    if (hit->kind == FC_FITS_ALWAYS || fc_room_glued(room, at))
        return true;
    if (fc_room_sign(room, next, '/') && fc_room_glued(room, next) &&
        fc_room_glued(room, next + 1) && fc_room_token(room, next + 1)->kind == FC_TOKEN_WORD)
        return true;
    bool initial = next < room->end && (fc_room_token(room, next)->flags & FC_TOKEN_CAPITAL);
    return hit->kind == FC_FITS_SPACED && !initial && !fc_room_hyphen(room, next) &&
           !(fc_room_sign(room, next, '.') && next + 1 < room->end);
}

bool fc_measure_fits(fc_room *room, const fc_name_hit *hit, bool decimal)
{
    size_t at = hit->first;
    if (at == room->first + 1 && at + 1 == room->end) /* "40 C" and nothing more, as in a table */
        return true;
    switch ((fc_symbol_fits)hit->kind) {
    case FC_FITS_GLUED:
    case FC_FITS_TONNE:
    case FC_FITS_SPACED:
        return fc_measure_stands(room, hit);
    case FC_FITS_LENGTH:
        return !fc_noun_plural_at(room, at + 1);
    case FC_FITS_HEAT:
        return heat_fits(room, at, decimal);
    case FC_FITS_INCH:
        return inch_fits(room, at);
    case FC_FITS_DECIMAL:
        return decimal;
    case FC_FITS_ALWAYS:
        break;
    }
    return true;
}

/* ---- Letters read as magnitudes ------------------------------------------------------------- */

static bool length_unit_at(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    return fc_name_unit(room->doc, at, room->end, &hit) &&
           hit.unit->dimension == FC_DIMENSION_LENGTH;
}

/* "the 100m", "5,000m finals": the distances that people race. */
static bool is_race(const fc_room *room, const fc_figure *figure)
{
    static const int distances[] = {50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000};
    size_t first = figure->q.first;
    bool named = fc_room_cue(room, figure->q.end, FC_CUE_RACE);
    if (!named && (first == room->first ||
                   !FC_ROOM_ANY(room, first - 1, "the", "a", "men's", "women's", "ran", "swam", "run")))
        return false;
    for (size_t i = 0; i < sizeof distances / sizeof *distances; i++) {
        if (fc_decimal_equal(figure->numeral.coefficient, fc_decimal_int(distances[i])))
            return true;
    }
    return false;
}

#define COUNTED_TOKENS 4 /* "1.6m long-term unemployed" */

/* "1.6m long-term unemployed", "2m highly skilled workers": a plural or people not far behind. */
static bool counts_people(const fc_room *room, size_t next)
{
    static const char *const people[] = {"homeless", "jobless", "poor", "sick", "unemployed"};
    for (size_t at = next; at < room->end && at < next + COUNTED_TOKENS; at++) {
        if (fc_document_is_one_of(room->doc, at, people, sizeof people / sizeof *people))
            return true;
        if (!fc_room_hyphen(room, at) && fc_room_tag(room, at) != FC_TAG_ADJ &&
            fc_room_tag(room, at) != FC_TAG_NOUN)
            return false;
    }
    return false;
}

/* Whether a glued m is the metre: "1.8m tall", "37m (121ft)", "the 100m"; else it is million. */
static bool is_metre(fc_room *room, const fc_figure *figure)
{
    size_t next = figure->q.end;
    uint32_t power = fc_room_glued(room, next) ? fc_room_token(room, next)->point : 0;
    if (power == '2' || power == '3' || power == 0xB2 || power == 0xB3)
        return true;
    if (fc_room_hyphen(room, next + 1) && FC_ROOM_ANY(room, next + 2, "term", "time", "serving"))
        return false; /* "1.6m long-term unemployed" */
    if (fc_room_cue(room, next, FC_CUE_BEHIND_METRE) ||
        (fc_room_hyphen(room, next) && fc_room_cue(room, next + 1, FC_CUE_BEHIND_METRE)))
        return true;
    if (fc_room_sign(room, next, '(') && fc_room_number(room, next + 1))
        return length_unit_at(room, next + 2);
    bool across = fc_room_word(room, next, "across") && /* "6.5m across", not "across the country" */
                  (next + 1 >= room->end || fc_room_token(room, next + 1)->kind == FC_TOKEN_PUNCT ||
                   fc_room_tag(room, next + 1) == FC_TAG_CONJ);
    if (across || is_race(room, figure))
        return true;
    if (fc_noun_plural_at(room, next) || counts_people(room, next))
        return false;
    unsigned context = fc_room_context(room);
    return (context & FC_CONTEXT_LENGTH) != 0 && (context & FC_CONTEXT_MONEY) == 0;
}

/* "a 10K run", "ran a 10K" */
static bool is_run(const fc_room *room, const fc_figure *figure, size_t letter)
{
    size_t first = figure->q.first;
    return fc_room_cue(room, letter + 1, FC_CUE_RUN) ||
           (first >= room->first + 2 && FC_ROOM_ANY(room, first - 1, "a", "the") &&
            FC_ROOM_ANY(room, first - 2, "ran", "run", "runs", "running"));
}

/* A figure whose letter may be a unit: 1.8m, 1.5mm, 100t. */
static bool read_letter(fc_room *room, fc_figure *figure)
{
    size_t letter = figure->q.end - 1u;
    fc_name_hit hit;
    if (fc_room_word(room, letter, "k") && is_run(room, figure, letter)) {
        fc_figure_unshorten(figure); /* "a 10K run" */
        fc_measure_set(figure, fc_unit_at(FC_UNIT_KM), letter + 1);
        return true;
    }
    if (!fc_name_unit(room->doc, letter, letter + 1, &hit) || !hit.symbol)
        return false;
    bool metre = fc_unit_is(hit.unit, FC_UNIT_M);
    fc_name_hit next;
    bool unit = fc_name_unit(room->doc, letter + 1, room->end, &next) && !next.symbol;
    if (metre && (unit || !is_metre(room, figure)))
        return false; /* "1.2m tons" */
    fc_figure_unshorten(figure);
    fc_measure_set(figure, hit.unit, letter + 1);
    return true;
}

/* ---- Powers and signs behind the unit ------------------------------------------------------- */

static const fc_unit *power_of(const fc_unit *unit, int power)
{
    static const struct {
        uint16_t unit;
        uint16_t square;
        uint16_t cube;
    } rows[] = {{FC_UNIT_M, FC_UNIT_M2, FC_UNIT_M3},    {FC_UNIT_KM, FC_UNIT_KM2, FC_UNIT_KM3},
                {FC_UNIT_CM, FC_UNIT_CM2, FC_UNIT_CM3}, {FC_UNIT_MM, FC_UNIT_MM2, FC_UNIT_MM3},
                {FC_UNIT_FT, FC_UNIT_FT2, FC_UNIT_FT3}, {FC_UNIT_IN, FC_UNIT_IN2, FC_UNIT_IN3},
                {FC_UNIT_YD, FC_UNIT_YD2, FC_UNIT_YD3}, {FC_UNIT_MI, FC_UNIT_MI2, FC_UNIT_MI3},
                {FC_UNIT_DM, FC_UNIT_DM2, FC_UNIT_L},
                {FC_UNIT_M_PER_S, FC_UNIT_M_PER_S2, FC_UNIT_M_PER_S2}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (fc_unit_is(unit, (fc_unit_number)rows[i].unit))
            return fc_unit_at(power == 2 ? rows[i].square : rows[i].cube);
    }
    return NULL;
}

/* "km2", "m³": the unit raised if a glued power follows at *end, which is moved behind it. */
const fc_unit *fc_measure_raise(const fc_room *room, const fc_unit *unit, size_t *end)
{
    size_t at = *end;
    if (!fc_room_glued(room, at))
        return unit;
    if (fc_room_sign(room, at, '^') && fc_room_glued(room, at + 1)) /* "m^2" */
        at++;
    uint32_t point = fc_room_token(room, at)->point;
    fc_str text = fc_document_token(room->doc, at);
    int power = point == 0xB2 || fc_str_equal(text, FC_STR("2"))   ? 2
                : point == 0xB3 || fc_str_equal(text, FC_STR("3")) ? 3
                                                                   : 0;
    const fc_unit *raised = power ? power_of(unit, power) : NULL;
    bool inches = fc_unit_is(unit, FC_UNIT_FT) && fc_room_glued(room, at + 1) &&
                  fc_room_word(room, at + 1, "in"); /* "6ft2in" */
    if (inches)
        return unit;
    if (raised)
        *end = at + 1;
    return raised ? raised : unit;
}

static void read_power(const fc_room *room, fc_figure *figure)
{
    size_t end = figure->q.end;
    const fc_unit *unit = fc_measure_raise(room, figure->q.known, &end);
    if (end > figure->q.end)
        fc_measure_set(figure, unit, end);
}

/* "12 degrees below zero", "2 below zero" */
static bool read_below_zero(fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    bool heat = !figure->own_unit || is_temperature(figure->q.known);
    if (!figure->own_unit && !figure->negative && fc_room_word(room, at, "below") &&
        (fc_room_context(room) & FC_CONTEXT_HEAT) && /* "lows of 20 below" */
        (at + 1 >= room->end || fc_room_token(room, at + 1)->kind == FC_TOKEN_PUNCT)) {
        figure->q.value = fc_decimal_neg(figure->q.value);
        fc_measure_set(figure, fc_unit_at(FC_UNIT_DEG), at + 1);
        return true;
    }
    if (!heat || figure->negative || !fc_room_word(room, at, "below") ||
        !FC_ROOM_ANY(room, at + 1, "zero", "freezing"))
        return false;
    if (fc_room_word(room, at + 1, "freezing") && !figure->own_unit)
        return false;
    if (!figure->own_unit)
        fc_measure_set(figure, fc_unit_at(FC_UNIT_DEG), at);
    if (fc_room_word(room, at + 1, "zero"))
        figure->q.value = fc_decimal_neg(figure->q.value);
    figure->q.end = (uint32_t)at + 2;
    return true;
}

/* "20 (kg)" */
static bool read_in_brackets(const fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    fc_name_hit hit;
    if (!fc_room_sign(room, at, '(') || !fc_name_unit(room->doc, at + 1, room->end, &hit) ||
        !fc_room_sign(room, hit.end, ')'))
        return false;
    fc_measure_set(figure, hit.unit, hit.end + (size_t)1);
    return true;
}

/* 17" where no quotation is open. */
static bool read_inch_sign(const fc_room *room, fc_figure *figure)
{
    enum { QUOTE_TOKENS_BACK = 40 };
    size_t at = figure->q.end;
    bool sign = (fc_room_sign(room, at, '"') || fc_room_sign(room, at, 0x201D)) &&
                fc_room_glued(room, at) && figure->numeral.digits;
    bool alone = figure->q.first == room->first && at + 1 >= room->end;
    bool primes = fc_room_sign(room, at, '\'') && fc_room_glued(room, at) && /* 5'' */
                  fc_room_sign(room, at + 1, '\'') && fc_room_glued(room, at + 1);
    if (primes && figure->numeral.digits) {
        fc_measure_set(figure, fc_unit_at(FC_UNIT_IN), at + 2);
        return true;
    }
    if (!sign || (!alone && (at + 1 >= room->end || !fc_token_spaced(fc_room_token(room, at + 1)))))
        return false;
    size_t stop = at > room->first + QUOTE_TOKENS_BACK ? at - QUOTE_TOKENS_BACK : room->first;
    for (size_t i = stop; i < at; i++) {
        uint32_t point = fc_room_token(room, i)->point;
        bool inch = i > stop && fc_room_number(room, i - 1) && fc_room_glued(room, i);
        if ((point == '"' && !inch) || point == 0x201C)
            return false;
    }
    fc_measure_set(figure, fc_unit_at(FC_UNIT_IN), at + 1);
    return true;
}

/* "5'10 tall": heights are often left open. */
static bool feet_alone(const fc_room *room, size_t at)
{
    return fc_room_glued(room, at + 1) && fc_document_token(room->doc, at - 1).len == 1 &&
           !fc_room_glued(room, at + 2);
}

/* 6'2" */
static bool read_feet_sign(const fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    bool feet = (fc_room_sign(room, at, '\'') || fc_room_sign(room, at, 0x2019)) &&
                fc_room_glued(room, at) && fc_room_number(room, at + 1) &&
                (feet_alone(room, at) || fc_room_sign(room, at + 2, '"') || fc_room_sign(room, at + 2, 0x201D) ||
                 fc_room_sign(room, at + 2, 0x2033));
    fc_numeral inches;
    if (!feet || !fc_numeral_read(room->doc, at + 1, room->end, &inches) ||
        !fc_decimal_less(inches.value, fc_decimal_int(12)))
        return false;
    fc_measure_set(figure, fc_unit_at(FC_UNIT_IN), at + 2 + (size_t)!feet_alone(room, at));
    figure->q.value =
        fc_decimal_add(fc_decimal_mul(figure->q.value, fc_decimal_int(12)), inches.value);
    figure->q.place = inches.place;
    return true;
}

/* Words that are units only here and there: "stone", "degrees in physics". */
static bool name_fits(fc_room *room, const fc_name_hit *hit)
{
    if (fc_unit_is(hit->unit, FC_UNIT_ST)) {
        fc_noun noun;
        bool alone = hit->first == room->first + 1u && hit->end == room->end;
        fc_name_hit pounds; /* "11 stone 4 pounds" */
        if (fc_room_number(room, hit->end) &&
            fc_name_unit(room->doc, hit->end + 1u, room->end, &pounds) &&
            fc_unit_is(pounds.unit, FC_UNIT_LB))
            return true;
        return !fc_noun_read(room, hit->end, room->end, &noun) &&
               (alone || (fc_room_context(room) & FC_CONTEXT_WEIGHT) != 0);
    }
    if (fc_unit_is(hit->unit, FC_UNIT_DEG) && FC_ROOM_ANY(room, hit->end, "in", "from", "at"))
        return !(FC_ROOM_ANY(room, hit->end, "in", "from") &&
                 (fc_room_context(room) & FC_CONTEXT_HEAT) == 0);
    return true;
}

bool fc_measure_after(fc_room *room, fc_figure *figure, const fc_name_hit *hit)
{
    if (figure->numeral.shortened && read_letter(room, figure)) {
        read_power(room, figure);
        return true;
    }
    if (read_feet_sign(room, figure) || read_inch_sign(room, figure) ||
        read_in_brackets(room, figure))
        return true;
    size_t at = figure->q.end;
    bool hyphen = fc_room_hyphen(room, at);
    at += hyphen;
    if (fc_room_glued(room, at) && fc_room_word(room, at, "x")) { /* "2.5x" */
        fc_measure_set(figure, fc_unit_at(FC_UNIT_TIMES), at + 1);
        return true;
    }
    if (!hit)
        return read_below_zero(room, figure);
    if (hit->symbol ? hyphen || !fc_measure_fits(room, hit, figure->q.place < 0)
                   : !name_fits(room, hit))
        return false;
    fc_measure_set(figure, hit->unit, hit->end);
    figure->hyphen = hyphen;
    read_power(room, figure);
    if (is_temperature(hit->unit)) {
        read_below_zero(room, figure);
        room->heat_said = room->heat_said || hit->unit->dimension == FC_DIMENSION_TEMPERATURE;
    }
    return true;
}
