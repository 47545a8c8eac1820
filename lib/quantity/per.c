/*
 * Denominators: "$76 a barrel", "12 cents a share", "barrels per day", "$15.4/hour",
 * "a 70-cents-a-share offer", "per 100,000 people".
 */
#include "room.h"

/* "a year ago", "a day after", "a quarter of": no denominator. */
static bool is_time_away(const fc_room *room, size_t at)
{
    if (fc_room_word(room, at, "and")) /* "a year and a half", but "$5 a month and a bonus" */
        return fc_room_word(room, at + 1, "a") && FC_ROOM_ANY(room, at + 2, "half", "quarter");
    if (fc_room_word(room, at, "from")) /* "a year from now", but "barrels a day from 1.2 million" */
        return !fc_room_number(room, at + 1) && at + 1 < room->end &&
               fc_room_token(room, at + 1)->kind != FC_TOKEN_SYMBOL;
    return fc_room_cue(room, at, FC_CUE_TIME_AWAY);
}

/* The canonical name of a unit or noun at the token, and the token behind it; empty if none. */
static fc_str denominator(const fc_room *room, size_t at, bool any_noun, size_t *end)
{
    fc_name_hit hit;
    fc_noun noun;
    if (fc_name_unit(room->doc, at, room->end, &hit) && (!hit.symbol || any_noun)) {
        *end = hit.end;
        return fc_measure_raise(room, hit.unit, end)->name;
    }
    if (at >= room->end || fc_room_token(room, at)->kind != FC_TOKEN_WORD)
        return fc_str_make("", 0);
    if (fc_context_is(room->doc, at, FC_CONTEXT_PER)) {
        *end = at + 1;
        return fc_document_base(room->doc, at);
    }
    const fc_token *word = fc_room_token(room, at);
    if (any_noun && word->tag == FC_TAG_VERB && word->form == FC_FORM_BASE) { /* "yards per carry" */
        *end = at + 1;
        return fc_document_base(room->doc, at);
    }
    if (!any_noun || !fc_noun_read(room, at, room->end, &noun))
        return fc_str_make("", 0);
    size_t head = noun.first; /* the first noun: "its $0.99 per track model" */
    while (head < noun.head && fc_room_tag(room, head) != FC_TAG_NOUN)
        head++;
    *end = head + 1;
    return fc_document_base(room->doc, head);
}

/* "100,000 people" behind "per". */
static fc_str counted_denominator(const fc_room *room, size_t at, size_t *end)
{
    fc_numeral numeral;
    fc_builder name;
    fc_str noun = {"", 0};
    int power = fc_numeral_magnitude(room->doc, at); /* "per million people" */
    if (power >= 2) {
        numeral.value = fc_decimal_shift(fc_decimal_int(1), power);
        numeral.end = (uint32_t)at + 1;
    } else if (!fc_numeral_read(room->doc, at, room->end, &numeral) ||
               numeral.form != FC_NUMERAL_CARDINAL || !fc_decimal_is_finite(numeral.value)) {
        return denominator(room, at, true, end);
    }
    *end = numeral.end;
    fc_name_hit hit; /* "per 40-foot container" */
    if (fc_room_hyphen(room, numeral.end) &&
        fc_name_unit(room->doc, numeral.end + (size_t)1, room->end, &hit))
        return denominator(room, hit.end, true, end);
    if (*end < room->end)
        noun = denominator(room, *end, true, end);
    if (power == 6 && fc_str_equal(noun, fc_unit_at(FC_UNIT_BTU)->name))
        return fc_unit_at(FC_UNIT_MMBTU)->name;
    fc_builder_init(&name, room->doc->arena);
    fc_decimal_write(numeral.value, &name);
    if (noun.len) {
        fc_builder_char(&name, ' ');
        fc_builder_add(&name, noun);
    }
    return fc_builder_done(&name);
}

/* The token where the denominator's own words may begin: "tons of coal a year". */
static size_t skip_of(const fc_room *room, size_t at)
{
    fc_noun noun;
    if (fc_room_word(room, at, "of") && at + 2 < room->end && fc_room_number(room, at + 2) &&
        fc_room_glued(room, at + 2)) /* "of CO2" */
        return at + 3;
    if (!fc_room_word(room, at, "of") || at + 1 >= room->end ||
        fc_room_tag(room, at + 1) != FC_TAG_NOUN || !fc_noun_read(room, at + 1, room->end, &noun))
        return at;
    return noun.end;
}

/* Whether a denominator may stand at the token ("a", "per", a sign), or "of" in front of one. */
static bool may_be_per(const fc_room *room, size_t at)
{
    char letter = fc_room_first_letter(room, at);
    return letter == 'a' || letter == 'p' || letter == 'o' || letter == '/' ||
           fc_room_dash(room, at);
}

/* "£850 pcm", "£120pw", "$45 psf": by the calendar month, the week, the square foot; or empty. */
static fc_str shortened(const fc_room *room, size_t at)
{
    if (at >= room->end || fc_room_letter(room, at) != 'p')
        return fc_str_make("", 0);
    unsigned unit = fc_room_word(room, at, "pcm")   ? FC_UNIT_MONTH
                    : fc_room_word(room, at, "pw")  ? FC_UNIT_WEEK
                    : fc_room_word(room, at, "psf") ? FC_UNIT_FT2
                                                    : FC_UNITS_END;
    return unit < FC_UNITS_END ? fc_unit_at(unit)->name : fc_str_make("", 0);
}

static fc_str read_per(const fc_room *room, size_t at, bool measured, size_t *end)
{
    fc_str none = {"", 0};
    bool hyphens = fc_room_dash(room, at) && FC_ROOM_ANY(room, at + 1, "a", "an", "per") &&
                   fc_room_dash(room, at + 2);
    if (hyphens) /* "a 12-cent-a-share dividend" */
        return denominator(room, at + 3, true, end);
    bool glued = fc_room_glued(room, at);
    fc_name_hit hit;
    if (measured && fc_room_sign(room, at, '/') && glued == fc_room_glued(room, at + 1) &&
        (glued || fc_name_unit(room->doc, at + 1, room->end, &hit))) { /* "7 mm / yr" */
        bool hundred = fc_room_number(room, at + 1) && fc_document_is(room->doc, at + 1, "100");
        return hundred ? counted_denominator(room, at + 1, end) /* "7.4 L/100km" */
                       : denominator(room, at + 1, true, end);
    }
    if (fc_room_word(room, at, "per") && at + 1 < room->end)
        return counted_denominator(room, at + 1, end);
    fc_str short_per = measured ? shortened(room, at) : none;
    if (short_per.len) {
        *end = at + 1;
        return short_per;
    }
    if (!FC_ROOM_ANY(room, at, "a", "an"))
        return none;
    fc_str name = denominator(room, at + 1, false, end);
    return name.len && !is_time_away(room, *end) ? name : none;
}

void fc_per_after(fc_room *room, fc_figure *figure)
{
    bool counted = figure->q.noun_end > figure->q.noun_first;
    size_t at = figure->q.end, end = at;
    if (counted && figure->q.noun_end > at)
        at = figure->q.noun_end;
    size_t first = figure->q.first;
    bool bracket = first > room->first && fc_room_sign(room, first - 1, '(') &&
                   fc_room_sign(room, at, ')') && FC_ROOM_ANY(room, at + 1, "a", "an", "per");
    if (bracket) /* "900 euros ($1,100) a month" */
        at++;
    if (at >= room->end || !may_be_per(room, at))
        return;
    figure->per = read_per(room, at, figure->own_unit, &end);
    if (figure->per.len && !counted && figure->own_unit && !bracket)
        figure->q.end = (uint32_t)end;
    if (figure->per.len)
        figure->search_from = (uint32_t)end; /* "per 100,000 people" */
    if (figure->per.len || !figure->own_unit)
        return;
    size_t behind = skip_of(room, at);
    if (behind > at && behind < room->end)
        figure->per = read_per(room, behind, false, &end);
}

/* Speeds and rates that have a name of their own: km per hour is km/h. */
static const fc_unit *named_rate(const fc_unit *unit, fc_str per, fc_arena *arena)
{
    fc_builder name;
    if (!fc_str_equal(per, FC_STR("hour")) && !fc_str_equal(per, FC_STR("second")))
        return NULL;
    fc_builder_init(&name, arena);
    fc_builder_add(&name, unit->name);
    fc_builder_char(&name, '/');
    fc_builder_char(&name, per.ptr[0]);
    return fc_unit_find(fc_builder_done(&name));
}

void fc_figure_name_unit(fc_room *room, fc_figure *figure)
{
    fc_arena *arena = room->doc->arena;
    fc_quantity *q = &figure->q;
    if (q->known)
        q->unit = q->known->name;
    if (figure->per.len == 0 || q->unit.len == 0)
        return;
    const fc_unit *rate = q->known ? named_rate(q->known, figure->per, arena) : NULL;
    if (rate) {
        q->known = rate;
        q->unit = rate->name;
        return;
    }
    fc_builder name;
    fc_builder_init(&name, arena);
    fc_builder_add(&name, q->unit);
    fc_builder_char(&name, '/');
    fc_builder_add(&name, figure->per);
    q->unit = fc_builder_done(&name);
}
