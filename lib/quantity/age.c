/*
 * Ages: "42-year-old", "six months old", "aged 18 to 34", "the age of 30", "John Smith, 42,".
 */
#include "lex/apposition.h"
#include "lex/given.h"
#include "room.h"

enum { AGE_MAX = 120 };

static void set_age(fc_figure *figure)
{
    figure->q.kind = FACTCHECK_KIND_AGE;
    figure->q.unit_ambiguous = false;
}

static bool is_age_unit(const fc_unit *unit)
{
    return fc_unit_is(unit, FC_UNIT_YEAR) || fc_unit_is(unit, FC_UNIT_MONTH) ||
           fc_unit_is(unit, FC_UNIT_WEEK) || fc_unit_is(unit, FC_UNIT_DAY) ||
           fc_unit_is(unit, FC_UNIT_HOUR);
}

/* "Anna Roe, 26 years, denied it": as newsrooms abroad write it. */
static bool is_apposed_years(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    return fc_unit_is(figure->q.known, FC_UNIT_YEAR) && figure->numeral.digits &&
           first > room->first + 1 && end < room->end && fc_apposition_acts(room->doc, end, room->end) &&
           fc_apposition_names(room->doc, room->first, first - 1);
}

bool fc_age_of_measure(fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    if (!is_age_unit(figure->q.known) || at >= limit)
        return false;
    if (is_apposed_years(room, figure)) {
        set_age(figure);
        return true;
    }
    bool hyphen = fc_room_dash(room, at);
    if (FC_ROOM_ANY(room, at + hyphen, "old", "olds")) { /* "30 years old", "42-year-old" */
        figure->q.end = (uint32_t)(at + hyphen + 1);
        set_age(figure);
        return true;
    }
    if (!hyphen && fc_room_word(room, at, "of") && fc_room_word(room, at + 1, "age")) {
        figure->q.end = (uint32_t)at + 2;
        set_age(figure);
        return true;
    }
    return false;
}

static bool is_whole_age(const fc_figure *figure)
{
    return figure->numeral.form == FC_NUMERAL_CARDINAL && !figure->negative &&
           figure->numeral.magnitude == 0 && fc_decimal_is_integer(figure->q.value) &&
           fc_decimal_less(figure->q.value, fc_decimal_int(AGE_MAX));
}

/* "Ban Ki-moon": what a hyphen joins to a name. */
static bool ends_name(const fc_room *room, size_t at)
{
    return at >= room->first + 3 && fc_room_tag(room, at) == FC_TAG_NOUN && fc_room_hyphen(room, at - 1) &&
           fc_room_tag(room, at - 2) == FC_TAG_NAME && fc_room_tag(room, at - 3) == FC_TAG_NAME;
}

/* "John Smith, 42, was": a name in front, a comma, and what closes the apposition. */
static bool is_apposed(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    if (!figure->numeral.digits || first < room->floor + 2)
        return false;
    bool closed = end >= room->end || fc_room_sign(room, end, ',') ||
                  fc_room_sign(room, end, '.') || fc_room_sign(room, end, ';') ||
                  fc_room_sign(room, end, ')');
    if (!fc_room_sign(room, first - 1, ',') || !closed ||
        (fc_room_tag(room, first - 2) != FC_TAG_NAME && !ends_name(room, first - 2) &&
         !fc_room_cue(room, first - 2, FC_CUE_KIN) && !fc_room_cue(room, first - 2, FC_CUE_PERSON)))
        return false;
    /* not "May 4, 12," nor "Springfield, 12, 14 and 15" */
    return !(fc_room_sign(room, end, ',') && fc_room_number(room, end + 1));
}

/*
 * "Mia Roe, eight, was found", "Mia, two, and Noah, four, slept"; "Roe, now 42,": an apposition that
 * words or a "now" open.
 */
static bool is_apposed_otherwise(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    bool now = first > room->first && fc_room_word(room, first - 1, "now");
    if (first < room->first + 2 + now || !fc_room_sign(room, end, ','))
        return false;
    if (now) /* "her father, now 81," */
        return fc_room_sign(room, first - 2, ',') &&
               (fc_room_tag(room, first - 3) == FC_TAG_NAME ||
                fc_room_cue(room, first - 3, FC_CUE_KIN));
    if (figure->numeral.digits || !fc_decimal_less(fc_decimal_int(1), figure->q.value))
        return false;
    bool other = fc_room_word(room, end + 1, "and") && fc_room_tag(room, end + 2) == FC_TAG_NAME &&
                 fc_room_sign(room, end + 3, ',') && fc_room_tag(room, end + 4) == FC_TAG_NUM;
    return (other || fc_apposition_acts(room->doc, end, room->end)) &&
           fc_apposition_names(room->doc, room->first, first - 1);
}

/* "aged 18", "the age of 30", "at age 87", "ages 5 to 10" */
static bool is_called_age(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first;
    if (first == room->first)
        return false;
    if (FC_ROOM_ANY(room, first - 1, "between", "from") && first >= room->first + 2)
        first--; /* "aged between 20 and 25" */
    if (FC_ROOM_ANY(room, first - 1, "aged", "age", "ages"))
        return true;
    return first >= room->first + 2 && fc_room_word(room, first - 1, "of") &&
           FC_ROOM_ANY(room, first - 2, "age", "ages");
}

/* Whether nothing behind a figure can be what it counts. */
static bool is_free(const fc_room *room, size_t end)
{
    fc_tag next = fc_room_tag(room, end);
    return end >= room->end || (next != FC_TAG_NOUN && next != FC_TAG_NAME && next != FC_TAG_ADJ &&
                                next != FC_TAG_NUM && !fc_room_dash(room, end) &&
                                !fc_room_word(room, end, "of"));
}

/* "A boy of five", "the man of 67": of people whom a number alone tells the age of. */
static bool is_of_person(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    if (first < room->first + 3 || !fc_room_word(room, first - 1, "of") ||
        !fc_room_cue(room, first - 2, FC_CUE_YOUNG_AND_OLD))
        return false;
    size_t opener = first - 3; /* "a little girl of five" */
    while (opener > room->first && fc_room_tag(room, opener) == FC_TAG_ADJ)
        opener--;
    return FC_ROOM_ANY(room, opener, "a", "an", "another", "the", "this", "that") && is_free(room, end);
}

/* "Roe has died at 85", "dead at 61". */
static bool is_at_death(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first;
    return first >= room->first + 2 && figure->numeral.digits && fc_room_word(room, first - 1, "at") &&
           FC_ROOM_ANY(room, first - 2, "dead", "die", "died", "dies") &&
           is_free(room, figure->q.end);
}

/*
 * "Carl Roe (34) was held", "Ann Roe (34), of Velm, said": behind a given name and another, with what a
 * person does or is from behind it; "Ann Roe (34) 12 points", "Karst (34), Roe (36)" are of a match.
 */
bool fc_age_behind_name(const fc_room *room, size_t bracket)
{
    size_t end = bracket + 3, name = bracket - 2;
    if (bracket < room->first + 2 || fc_room_tag(room, bracket - 1) != FC_TAG_NAME ||
        fc_room_tag(room, name) != FC_TAG_NAME ||
        fc_given_find(fc_document_token(room->doc, name)) == FC_GIVEN_NONE ||
        !fc_room_sign(room, bracket + 2, ')') || end >= room->end)
        return false;
    fc_tag next = fc_room_tag(room, end);
    if (fc_room_sign(room, end, ','))
        return FC_ROOM_ANY(room, end + 1, "a", "an", "from", "of", "the", "who", "whose");
    return (next == FC_TAG_VERB &&
            !FC_ROOM_ANY(room, end, "scored", "scores", "led", "had", "finished")) ||
           next == FC_TAG_AUX || FC_ROOM_ANY(room, end, "from", "of");
}

/* "A girl (12) and her mother (41) were hurt". */
static bool is_bracketed(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    return figure->numeral.digits && first >= room->floor + 2 &&
           fc_room_sign(room, first - 1, '(') && fc_room_sign(room, end, ')') &&
           (fc_room_cue(room, first - 2, FC_CUE_KIN) || fc_age_behind_name(room, first - 1));
}

#define LISTED_AGES 12 /* tokens on either side of an age in a list: "the sisters, 4, 7 and 11," */

/* What joins the ages of several people. */
static bool joins_ages(const fc_room *room, size_t at)
{
    return fc_room_sign(room, at, ',') || fc_room_word(room, at, "and");
}

/*
 * "The pair, 34 and 36, were held", "her sons, 4, 7 and 11, slept", "a couple, both 67,": a list that
 * stands between commas behind people, and holds nothing else.
 */
static bool is_listed(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end, at = first, joined = 0;
    size_t floor = first > room->first + LISTED_AGES ? first - LISTED_AGES : room->first;
    size_t limit = end + LISTED_AGES < room->end ? end + LISTED_AGES : room->end;
    bool both = first > floor && fc_room_word(room, first - 1, "both");
    if (both)
        at--;
    while (!both && at > floor + 1 && joins_ages(room, at - 1) && fc_room_number(room, at - 2)) {
        at -= 2;
        joined++;
    }
    if (at < floor + 2 || !fc_room_sign(room, at - 1, ',') ||
        !fc_room_cue(room, at - 2, FC_CUE_SEVERAL) || !figure->numeral.digits)
        return false;
    for (at = end; !both && at + 1 < limit && joins_ages(room, at) && fc_room_number(room, at + 1);) {
        at += 2;
        joined++;
    }
    return (both || joined > 0) &&
           (at >= room->end || fc_room_sign(room, at, ',') || fc_room_sign(room, at, '.'));
}

/* "children under 5": a bound on people of whom only an age can be meant. */
static bool is_bound_of_children(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first;
    if (first >= room->first + 5 && fc_room_word(room, first - 2, "or") && /* "over 65 or under 18" */
        FC_ROOM_ANY(room, first - 1, "under", "over") &&
        FC_ROOM_ANY(room, first - 4, "under", "over"))
        first -= 3;
    return first >= room->first + 2 && FC_ROOM_ANY(room, first - 1, "under", "over", "below", "above") &&
           fc_room_cue(room, first - 2, FC_CUE_AGED) &&
           fc_decimal_less(figure->q.value, fc_decimal_int(100));
}

/*
 * "adults 65 and older", "children 12 and under": a bound behind the age, of people whom it stands
 * right behind; "older" says alone that it is one.
 */
static bool is_bound_behind(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    if (!FC_ROOM_ANY(room, end, "and", "or") || first == room->first)
        return false;
    if (FC_ROOM_ANY(room, end + 1, "older", "younger"))
        return true;
    return FC_ROOM_ANY(room, end + 1, "under", "over", "up", "above", "below") &&
           fc_room_cue(room, first - 1, FC_CUE_AGED);
}

/* "boys as young as 12", "patients as old as 94" */
static bool is_as_old(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first;
    return first >= room->first + 3 && fc_room_word(room, first - 1, "as") &&
           FC_ROOM_ANY(room, first - 2, "young", "old") && fc_room_word(room, first - 3, "as");
}

/* "the 17- and 18-year-olds": the word that the next hyphen joins holds for both. */
static bool is_hanging(const fc_room *room, const fc_figure *figure)
{
    size_t at = figure->q.end;
    return fc_room_sign(room, at, '-') && fc_room_glued(room, at) && !fc_room_glued(room, at + 1) &&
           FC_ROOM_ANY(room, at + 1, "and", "or", "to") && fc_room_number(room, at + 2) &&
           fc_room_hyphen(room, at + 3) && FC_ROOM_ANY(room, at + 4, "year") &&
           fc_room_hyphen(room, at + 5) && FC_ROOM_ANY(room, at + 6, "old", "olds");
}

/* "the 87 yo" */
static bool is_abbreviated(const fc_room *room, const fc_figure *figure)
{
    return FC_ROOM_ANY(room, figure->q.end, "yo", "y.o.", "y.o");
}

/* "25 y/o" */
static bool is_slashed(const fc_room *room, size_t at)
{
    return fc_room_word(room, at, "y") && fc_room_sign(room, at + 1, '/') &&
           fc_room_word(room, at + 2, "o");
}

/* "My grandmother turned 90.", "he turns 18 in May": nothing is counted that could turn. */
static bool is_reached(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    if (first < room->first + 2 || !FC_ROOM_ANY(room, first - 1, "turned", "turns", "turning"))
        return false;
    fc_tag tag = fc_room_tag(room, first - 2);
    bool person = tag == FC_TAG_NAME || tag == FC_TAG_PRONOUN || tag == FC_TAG_AUX ||
                  fc_room_cue(room, first - 2, FC_CUE_KIN) ||
                  fc_room_cue(room, first - 2, FC_CUE_PERSON) ||
                  FC_ROOM_ANY(room, first - 2, "just", "recently", "had", "has");
    fc_tag next = fc_room_tag(room, end);
    if (FC_ROOM_ANY(room, end, "of", "over", "into", "out", "away", "up", "down"))
        return false; /* "turned 3 of them away" */
    return person && (end >= room->end || fc_room_token(room, end)->kind == FC_TOKEN_PUNCT ||
                      next == FC_TAG_PREP || next == FC_TAG_CONJ || next == FC_TAG_DET);
}

/* Whether the first letter or the sign of the token in front is one that all rules but one ask for. */
static bool may_be_age(const fc_room *room, size_t first)
{
    switch (first > room->first ? fc_room_first_letter(room, first - 1) : '\0') {
    case ',':
    case '(':
    case 'a': /* "aged", "and" */
    case 'b': /* "between", "both", "below" */
    case 'f': /* "from" */
    case 'n': /* "now" */
    case 'o': /* "of", "over" */
    case 't': /* "turned" */
    case 'u': /* "under" */
        return true;
    default:
        return false;
    }
}

bool fc_age_of_number(fc_room *room, fc_figure *figure)
{
    bool slashed = is_slashed(room, figure->q.end);
    bool abbreviated = slashed || is_abbreviated(room, figure);
    bool sure = abbreviated || is_bound_behind(room, figure) || is_hanging(room, figure);
    if ((!sure && !may_be_age(room, figure->q.first)) || !is_whole_age(figure))
        return false;
    if (!sure && !is_as_old(room, figure) && !is_apposed(room, figure) &&
        !is_apposed_otherwise(room, figure) &&
        !is_called_age(room, figure) && !is_at_death(room, figure) &&
        !is_bound_of_children(room, figure) && !is_of_person(room, figure) &&
        !is_bracketed(room, figure) && !is_listed(room, figure) && !is_reached(room, figure))
        return false;
    fc_measure_set(figure, fc_unit_at(FC_UNIT_YEAR), figure->q.end + (slashed ? 3u : (size_t)abbreviated));
    set_age(figure);
    return true;
}
