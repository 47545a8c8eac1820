/*
 * Names and labels beside a number, which make it a part of them: "Boeing 737", "S&P 500", "Section
 * 230", "No. 1", "221 Baker Street". Asked only of bare numbers: "In Paris 300 people" is a count.
 */
#include "room.h"

enum {
    TITLE_TOKENS = 40, /* of a sentence that are looked at to tell a headline */
    STREET_NAMES = 4   /* names of a street: "49 Zorro Ranch Road" */
};

/* ---- Names and labels in front -------------------------------------------------------------- */

/* Whether the sentence is capitalised as a headline, so that capitals say nothing. */
static bool is_title_case(const fc_room *room)
{
    size_t words = 0, capitals = 0;
    size_t end = room->first + TITLE_TOKENS < room->end ? room->first + TITLE_TOKENS : room->end;
    for (size_t i = room->first; i < end; i++) {
        const fc_token *token = fc_room_token(room, i);
        if (token->kind != FC_TOKEN_WORD || token->end - token->begin < 4)
            continue;
        words++;
        capitals += (token->flags & FC_TOKEN_CAPITAL) != 0;
    }
    return words >= 4 && capitals * 10 >= words * 8;
}

typedef enum label { NO_LABEL, LOOSE_LABEL, FIRM_LABEL } label;

/*
 * A label right in front of the number: "section 230", "No. 1", "Game 6", "#12". One that is loose
 * may also stand in front of a count: "in the second game 26 fans".
 */
static label label_before(const fc_room *room, size_t at)
{
    if (at == room->first)
        return NO_LABEL;
    size_t before = at - 1;
    if (fc_room_sign(room, before, '#'))
        return FIRM_LABEL;
    if (fc_room_word(room, before, "of") && before >= room->first + 2 && /* "the Group of 77" */
        fc_room_word(room, before - 1, "group") &&
        (fc_room_token(room, before - 1)->flags & FC_TOKEN_CAPITAL))
        return FIRM_LABEL;
    if (fc_room_sign(room, before, ':') && before > room->first)
        return fc_room_word(room, before - 1, "number") ? FIRM_LABEL : NO_LABEL;
    if (fc_room_sign(room, before, '.') && before > room->first && fc_room_glued(room, before) &&
        fc_room_among(room, before - 1, "no nos nr nrs art sec fig vol pp p ref refs ch para"))
        return FIRM_LABEL;
    if (fc_room_token(room, before)->kind != FC_TOKEN_WORD ||
        !(fc_context_word(room->doc, before) & FC_CONTEXT_LABEL))
        return NO_LABEL;
    bool capital = (fc_room_token(room, before)->flags & FC_TOKEN_CAPITAL) != 0;
    if (!capital && fc_room_cue(room, before, FC_CUE_CAPITAL_LABEL) && /* "since week 3" */
        (before == room->first || fc_room_tag(room, before - 1) != FC_TAG_PREP))
        return NO_LABEL;
    return capital || fc_room_cue(room, before, FC_CUE_OF_TEXT) ? FIRM_LABEL : LOOSE_LABEL;
}

/* Also of the second of two numbers: "exits 12 and 14", "Nos. 3 and 4", "pages 3 to 5". */
static bool is_labelled(const fc_room *room, size_t at)
{
    label found = label_before(room, at);
    if (found != NO_LABEL)
        return found == FIRM_LABEL || !fc_noun_plural_at(room, at + 1);
    bool pair = at >= room->first + 3 && fc_room_number(room, at - 2) &&
                (FC_ROOM_ANY(room, at - 1, "and", "or", "to", "through") || fc_room_dash(room, at - 1)) &&
                fc_room_plain(room, at - 2);
    return pair && label_before(room, at - 2) != NO_LABEL && !fc_noun_plural_at(room, at + 1);
}

/* A place or day in front of a count: "In Paris 300 people", "On Monday 12 men". */
static bool is_setting(const fc_room *room, size_t name)
{
    while (name > room->first && fc_room_name(room, name - 1))
        name--;
    return name > room->first && fc_room_tag(room, name - 1) == FC_TAG_PREP;
}

/* Whether the lexicon knows the word or its base form. */
static bool is_common(const fc_room *room, size_t at)
{
    return fc_document_has(room->doc, at, FC_SENSE_TAGS) ||
           fc_lexicon_has(room->doc->lexicon, fc_room_token(room, at)->base, FC_SENSE_TAGS);
}

/*
 * "Witness 3 spoke", "Measure 110 failed", "H.R. 1 passed": the first word, in the singular, right in
 * front of a small number of nothing.
 */
static bool is_opening_label(const fc_room *room, size_t at)
{
    enum { DIGITS = 4 };
    if (at != room->first + 1 || fc_document_token(room->doc, at).len > DIGITS ||
        at + 1 >= room->end)
        return false;
    const fc_token *word = fc_room_token(room, room->first);
    if (word->kind != FC_TOKEN_WORD || !(word->flags & FC_TOKEN_CAPITAL) ||
        FC_ROOM_ANY(room, room->first, "total", "dead", "killed", "wounded", "about") ||
        fc_noun_plural_at(room, room->first))
        return false;
    fc_tag tag = (fc_tag)word->tag, next = fc_room_tag(room, at + 1);
    return (tag == FC_TAG_NOUN || tag == FC_TAG_NAME ||
            (tag == FC_TAG_VERB && word->form == FC_FORM_BASE)) &&
           (next == FC_TAG_VERB || next == FC_TAG_AUX || next == FC_TAG_MODAL);
}

/* "a crash on US 1", "U.S. 101": a road; "in the US 12 died" is none. */
static bool is_road(const fc_room *room, size_t at)
{
    enum { DIGITS = 3 };
    return at >= room->first + 2 && !fc_room_word(room, at - 2, "the") &&
           fc_room_plain(room, at) && fc_document_token(room->doc, at).len <= DIGITS &&
           !fc_noun_plural_at(room, at + 1);
}

static bool is_named(const fc_room *room, size_t at)
{
    if (at == room->first || at <= room->floor)
        return false;
    if (is_opening_label(room, at))
        return true;
    if (FC_ROOM_ANY(room, at - 1, "us", "u.s.") &&
        (fc_room_token(room, at - 1)->flags & FC_TOKEN_CAPITAL))
        return is_road(room, at);
    size_t name = at - 1;
    if (fc_room_word(room, name, "'s") && name > room->floor) /* "Standard & Poor's 500" */
        name--;
    if ((fc_context_word(room->doc, name) & FC_CONTEXT_INDEX) &&
        (fc_room_token(room, name)->flags & FC_TOKEN_CAPITAL || fc_room_name(room, name)))
        return true;
    if (!fc_room_name(room, at - 1))
        return false;
    if (is_common(room, at - 1) && is_title_case(room))
        return false;
    if (fc_room_plain(room, at) && fc_noun_plural_at(room, at + 1))
        return !is_setting(room, at - 1);
    return true;
}

bool fc_label_in_front(const fc_room *room, size_t at)
{
    return is_labelled(room, at) || is_named(room, at);
}

bool fc_label_called(const fc_room *room, size_t at) { return is_labelled(room, at); }

/* ---- Number words in names ------------------------------------------------------------------ */

/* Whether a word of the sentence that names no one is in small letters: it is no headline. */
static bool is_running_text(const fc_room *room)
{
    size_t end = room->first + TITLE_TOKENS < room->end ? room->first + TITLE_TOKENS : room->end;
    for (size_t i = room->first; i < end; i++) {
        const fc_token *token = fc_room_token(room, i);
        bool content = token->tag == FC_TAG_VERB || token->tag == FC_TAG_NOUN ||
                       token->tag == FC_TAG_ADJ || token->tag == FC_TAG_ADV;
        if (content && (token->flags & FC_TOKEN_CAPITAL) == 0 && token->end - token->begin >= 3)
            return true;
    }
    return false;
}

/* A capital inside running text: "the Big Ten", "the Group of Seven", "the Six Nations". */
static bool is_capital_inside(const fc_room *room, size_t at)
{
    const fc_token *word = fc_room_token(room, at), *before = fc_room_token(room, at - 1);
    if ((word->flags & (FC_TOKEN_CAPITAL | FC_TOKEN_UPPER | FC_TOKEN_FIRST)) != FC_TOKEN_CAPITAL ||
        before->kind != FC_TOKEN_WORD || !is_running_text(room))
        return false;
    bool followed = at + 1 < room->end && (fc_room_token(room, at + 1)->flags & FC_TOKEN_CAPITAL);
    bool of = FC_ROOM_ANY(room, at - 1, "of", "'s") && at >= room->first + 2; /* "Ocean's Eleven" */
    return followed || (before->flags & FC_TOKEN_CAPITAL) ||
           (of && (fc_room_token(room, at - 2)->flags & FC_TOKEN_CAPITAL));
}

bool fc_label_word(const fc_room *room, size_t at)
{
    if (!fc_document_has(room->doc, at, FC_SENSE_NUMERAL))
        return false;
    if (at == room->first || (fc_room_token(room, at)->flags & FC_TOKEN_FIRST))
        return fc_label_street(room, at + 1); /* "Ten Downing Street" */
    if (fc_room_hyphen(room, at - 1))
        return false;
    if (is_capital_inside(room, at) || label_before(room, at) == FIRM_LABEL)
        return true; /* "the Big Ten", "Day six" */
    const fc_token *name = fc_room_token(room, at - 1);
    bool part = fc_room_cue(room, at - 1, FC_CUE_PART) && at >= room->first + 2 &&
                (fc_room_tag(room, at - 2) == FC_TAG_PREP || fc_room_tag(room, at - 2) == FC_TAG_VERB);
    bool called = part ||
                  FC_ROOM_ANY(room, at - 1, "number", "game", "chapter", "act", "category", "top",
                              "bottom") ||
                  ((name->flags & FC_TOKEN_UPPER) && name->tag == FC_TAG_NAME &&
                   (fc_room_token(room, at)->flags & (FC_TOKEN_CAPITAL | FC_TOKEN_UPPER)) ==
                       FC_TOKEN_CAPITAL);
    return called && !fc_noun_plural_at(room, at + 1);
}

/*
 * "told 60 Minutes", "the 24 Hours of Le Mans": the end of a number of a unit of time in capitals amid
 * prose, or `at`.
 */
static size_t label_programme(const fc_room *room, size_t at)
{
    const unsigned cases = FC_TOKEN_CAPITAL | FC_TOKEN_UPPER;
    fc_name_hit hit;
    size_t unit = at + 1;
    if (unit >= room->end || (fc_room_token(room, unit)->flags & cases) != FC_TOKEN_CAPITAL ||
        !fc_room_plain(room, at) || !fc_name_unit(room->doc, unit, room->end, &hit) || hit.symbol ||
        hit.unit->dimension != FC_DIMENSION_TIME || fc_room_number(room, hit.end) ||
        !fc_document_is_prose(room->doc, &room->doc->sentences.items[room->sentence]))
        return at;
    return hit.end;
}

/*
 * "The Six-Day War", "Three Mile Island": a number word and a unit that are both in capitals amid
 * running text. The end of such a name at the token, or `at`.
 */
size_t fc_label_measure(const fc_room *room, size_t at)
{
    enum { NUMBER_WORDS = 4 }; /* "the One Hundred Days Offensive" */
    const unsigned cases = FC_TOKEN_CAPITAL | FC_TOKEN_UPPER;
    size_t unit = at;
    if (fc_room_number(room, at))
        return label_programme(room, at);
    while (unit < room->end && unit < at + NUMBER_WORDS &&
           fc_document_has(room->doc, unit, FC_SENSE_NUMERAL) &&
           (fc_room_token(room, unit)->flags & cases) == FC_TOKEN_CAPITAL)
        unit += 1 + (size_t)fc_room_hyphen(room, unit + 1);
    fc_name_hit hit;
    if (unit == at || unit >= room->end ||
        (fc_room_token(room, unit)->flags & cases) != FC_TOKEN_CAPITAL ||
        !fc_name_unit(room->doc, unit, room->end, &hit) || hit.symbol ||
        !(fc_document_is_prose(room->doc, &room->doc->sentences.items[room->sentence]) ||
          (is_running_text(room) && !is_title_case(room))))
        return at;
    size_t behind = hit.end + (size_t)fc_room_sign(room, hit.end, '\''); /* "the Seven Years' War" */
    bool opens = at == room->first || (fc_room_token(room, at)->flags & FC_TOKEN_FIRST);
    return !opens || (behind < room->end && (fc_room_token(room, behind)->flags & FC_TOKEN_CAPITAL))
               ? hit.end
               : at;
}

/* ---- Names and addresses behind ------------------------------------------------------------- */

bool fc_label_street(const fc_room *room, size_t at)
{
    for (size_t i = at; i < room->end && i < at + STREET_NAMES && fc_room_name(room, i); i++) {
        if (i > at && (fc_context_word(room->doc, i) & FC_CONTEXT_STREET))
            return true;
    }
    return false;
}

/* "Boeing 737s", "F-16s", "Airbus A350s", "747s" at the token: the end of such models, or `at`. */
size_t fc_label_models(const fc_room *room, size_t at)
{
    enum { NAMES = 3 };
    size_t number = at;
    while (number < room->end && number < at + NAMES &&
           fc_room_token(room, number)->kind == FC_TOKEN_WORD &&
           (fc_room_token(room, number)->flags & FC_TOKEN_CAPITAL))
        number++;
    if (number > at && fc_room_hyphen(room, number))
        number++;
    bool models = number + 1 < room->end && fc_room_plain(room, number) &&
                  fc_room_glued(room, number + 1) && fc_room_word(room, number + 1, "s");
    return models ? number + 2 : at;
}

/* "221 Baker Street", "787 Dreamliner", "18 U.S.C. 1030" */
bool fc_label_behind(const fc_room *room, size_t at)
{
    size_t next = at + 1;
    if (!fc_room_name(room, next) || fc_room_glued(room, next) || next >= fc_room_limit(room, at))
        return false;
    if ((is_common(room, next) && is_title_case(room)) || fc_label_models(room, next) > next)
        return false;
    if (fc_numeral_letter(room->doc, next) && fc_noun_plural_at(room, next + 1))
        return false; /* "8 B people" */
    if (fc_label_street(room, next))
        return true;
    if (fc_room_number(room, next + 1) && !fc_room_glued(room, next + 1))
        return !fc_noun_plural_at(room, next); /* "18 U.S.C. 1030", but "3 USB 2.0 ports" */
    return !fc_noun_plural_at(room, next);
}
