/*
 * What a number counts: a noun behind it ("12 of the passengers", "a 400-seat hall", "four- and
 * six-cylinder engines"), a unit behind adjectives ("three long years"), or the magnitude of a
 * quake.
 */
#include "room.h"

enum {
    LIST_MAX = 10,      /* tokens from "four-" to the noun of "six-cylinder" */
    MAGNITUDE_BACK = 4, /* tokens from "magnitude" to its figure */
    MAGNITUDE_MAX = 11  /* no quake is that strong */
};

/* "12 of the 20 passengers", "dozens of people": where the phrase behind "of" begins. */
static size_t skip_of(const fc_room *room, size_t at, size_t limit)
{
    if (!fc_room_word(room, at, "of"))
        return at;
    size_t next = at + 1;
    fc_tag tag = fc_room_tag(room, next);
    if (tag == FC_TAG_DET || tag == FC_TAG_POSSESSIVE)
        next++;
    if (FC_ROOM_ANY(room, next, "last", "first", "final", "next", "top", "remaining", "other",
                    "past") &&
        fc_room_tag(room, next + 1) == FC_TAG_NUM)
        next++; /* "three of the last four holes" */
    if (fc_room_tag(room, next) == FC_TAG_NUM)
        next++;
    return next < limit ? next : at;
}

/* "the 320 of May", "the 12 of Apple": a name behind "of" has them and is not what they are. */
static bool is_owner(const fc_room *room, const fc_noun *noun)
{
    return fc_room_tag(room, noun->head) == FC_TAG_NAME && !noun->plural;
}

/* "four-, five- and six-cylinder engines": the word behind the next joined hyphen. */
static size_t find_hanging(const fc_room *room, size_t at, size_t limit)
{
    size_t last = at + LIST_MAX < limit ? at + LIST_MAX : limit;
    bool hangs = fc_room_sign(room, at, '-') && fc_room_glued(room, at) &&
                 (!fc_room_glued(room, at + 1) || fc_room_sign(room, at + 1, ','));
    if (!hangs || fc_room_word(room, at + 1, "to")) /* "8- to 16-meter" is a range */
        return limit;
    for (at++; at + 1 < last; at++) {
        if (fc_room_hyphen(room, at))
            return at + 1;
        bool link = fc_room_sign(room, at, ',') || fc_room_sign(room, at, '-') ||
                    FC_ROOM_ANY(room, at, "and", "or", "to") || fc_room_tag(room, at) == FC_TAG_NUM;
        if (!link)
            break;
    }
    return limit;
}

/* The head of the phrase is a time unit or the like: "three long years". */
static bool is_measured(fc_room *room, fc_figure *figure, const fc_noun *noun)
{
    fc_name_hit hit;
    if (noun->named || noun->first == noun->head ||
        !fc_name_unit(room->doc, noun->head, noun->head + 1u, &hit) || hit.symbol)
        return false;
    for (size_t i = noun->first; i < noun->head; i++) {
        if (fc_room_tag(room, i) == FC_TAG_NOUN || fc_room_token(room, i)->kind != FC_TOKEN_WORD)
            return false;
    }
    uint32_t end = figure->q.end;
    fc_measure_set(figure, hit.unit, end);
    figure->q.noun_first = noun->first;
    figure->q.noun_end = noun->end;
    return true;
}

/* The name that the phrase ends in, in the singular: "World Cup", "Soviet", "MP". */
static fc_str name_of(const fc_room *room, const fc_noun *noun)
{
    size_t first = noun->head;
    while (first > noun->first && fc_room_tag(room, first - 1) == FC_TAG_NAME)
        first--;
    fc_str name = fc_document_span(room->doc, first, noun->head + (size_t)1);
    bool plural = noun->plural && name.len > 2 && name.ptr[name.len - 1] == 's' &&
                  name.ptr[name.len - 2] != 's';
    if (plural)
        name.len--;
    return name;
}

/* "11 assists": a plural that tables know only as it stands, of a word that is mostly a verb. */
static bool is_own_base(const fc_room *room, size_t head, fc_str base)
{
    const fc_token *token = fc_room_token(room, head);
    return token->tag == FC_TAG_NOUN && token->form == FC_FORM_S && base.len > 3 &&
           base.ptr[base.len - 1] == 's' && base.len == (size_t)(token->end - token->begin);
}

static void set_noun(const fc_room *room, fc_figure *figure, const fc_noun *noun)
{
    figure->q.kind = FACTCHECK_KIND_COUNT;
    figure->q.noun_first = noun->first;
    figure->q.noun_end = noun->end;
    if (fc_room_tag(room, noun->head) == FC_TAG_NAME)
        figure->q.unit = name_of(room, noun);
    else
        figure->q.unit = fc_document_base(room->doc, noun->head);
    if (fc_noun_unknown_plural(room, noun->head) || is_own_base(room, noun->head, figure->q.unit))
        figure->q.unit = fc_lemma_singular(room->doc->lexicon, figure->q.unit, room->doc->arena);
    if (noun->holds_number && noun->end > figure->q.end)
        figure->search_from = noun->end;
}

/* ---- Magnitudes of earthquakes -------------------------------------------------------------- */

static bool is_quake(const fc_room *room, size_t at) { return fc_room_cue(room, at, FC_CUE_QUAKE); }

/*
 * "magnitude-6.1", "a magnitude of 6.1", "6.1 on the Richter scale", "a 6.1 quake",
 * "6.1-magnitude"
 */
static bool is_magnitude(const fc_room *room, const fc_figure *figure)
{
    size_t at = figure->q.end, first = figure->q.first;
    if (figure->numeral.magnitude ||
        !fc_decimal_less(figure->q.value, fc_decimal_int(MAGNITUDE_MAX)))
        return false;
    size_t behind = at + (size_t)fc_room_dash(room, at);
    if (fc_room_word(room, behind, "magnitude") ||
        (behind == at && figure->q.place < 0 && is_quake(room, at)))
        return true;
    if (fc_room_word(room, at, "on") &&
        (fc_room_word(room, at + 2, "richter") || fc_room_word(room, at + 2, "moment")))
        return true;
    size_t stop = first > room->first + MAGNITUDE_BACK ? first - MAGNITUDE_BACK : room->first;
    while (first > stop) {
        first--;
        if (FC_ROOM_ANY(room, first, "magnitude", "magnitudes"))
            return true;
        fc_tag tag = fc_room_tag(room, first);
        bool link = tag == FC_TAG_PREP || fc_context_is(room->doc, first, FC_CONTEXT_RANGE) || tag == FC_TAG_AUX || fc_room_dash(room, first) ||
                    fc_hedge_at(room, first) || tag == FC_TAG_CONJ || tag == FC_TAG_NUM;
        if (!link)
            return false;
    }
    return false;
}

static void set_magnitude(const fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    at += (size_t)fc_room_dash(room, at);
    figure->q.kind = FACTCHECK_KIND_MEASURE;
    figure->q.unit = FC_STR("magnitude");
    if (fc_room_word(room, at, "magnitude"))
        figure->q.end = (uint32_t)at + 1;
}

/* ---- The noun ------------------------------------------------------------------------------- */

static void set_single(const fc_room *room, fc_figure *figure, size_t at)
{
    fc_noun noun = {(uint32_t)at, (uint32_t)at + 1, (uint32_t)at, false, false, false, false, false};
    set_noun(room, figure, &noun);
}

/* "a 400-seat hall": the word that a hyphen joins. */
static void read_joined(const fc_room *room, fc_figure *figure, size_t at)
{
    if (fc_room_word(room, at, "strong")) { /* "a 20,000-strong crowd" */
        set_single(room, figure, at);
        figure->q.unit = FC_STR("people");
        return;
    }
    switch (fc_room_tag(room, at)) {
    case FC_TAG_NOUN:
    case FC_TAG_NAME:
    case FC_TAG_ADJ:
    case FC_TAG_VERB:
        set_single(room, figure, at);
        figure->hyphen = true;
        break;
    default:
        break;
    }
}

/* "two 400-seat halls", "four 12-hour shifts": the phrase behind the compound, or `at`. */
static size_t skip_compound(const fc_room *room, size_t at)
{
    bool compound = fc_room_tag(room, at) == FC_TAG_NUM && fc_room_hyphen(room, at + 1) &&
                    at + 3 < room->end && fc_room_token(room, at + 2)->kind == FC_TOKEN_WORD;
    return compound && fc_noun_plural_at(room, at + 3) ? at + 3 : at;
}

/* "two more minutes", "eight other people": skips what stands between. */
static size_t skip_between(const fc_room *room, size_t at, size_t limit)
{
    while (at < limit && (fc_context_word(room->doc, at) & FC_CONTEXT_SKIP))
        at++;
    return at;
}

static bool is_past(const fc_token *token)
{
    return token->form == FC_FORM_PAST || token->form == FC_FORM_PAST_PARTICIPLE;
}

/* "thousands more lost power": a verb that more of them did, and what to. */
static bool is_done_by(const fc_room *room, const fc_figure *figure, const fc_noun *noun)
{
    return noun->first > figure->q.end && fc_room_word(room, noun->first - (size_t)1, "more") &&
           noun->head > noun->first && !noun->plural &&
           is_past(fc_room_token(room, noun->first));
}

void fc_noun_after(fc_room *room, fc_figure *figure, size_t limit)
{
    if (is_magnitude(room, figure)) {
        set_magnitude(room, figure);
        return;
    }
    size_t at = figure->noun_from > figure->q.end ? figure->noun_from : figure->q.end;
    if (fc_room_hyphen(room, at)) {
        if (at + 1 < limit)
            read_joined(room, figure, at + 1);
        return;
    }
    size_t models = fc_label_models(room, at);
    if (models > at && models <= limit && !fc_room_glued(room, at)) { /* "40 F-16s" */
        figure->q.kind = FACTCHECK_KIND_COUNT;
        figure->q.noun_first = (uint32_t)at;
        figure->q.noun_end = figure->search_from = (uint32_t)models;
        figure->q.unit = fc_document_span(room->doc, at, models);
        return;
    }
    size_t hanging = find_hanging(room, at, limit);
    if (hanging < limit) {
        set_single(room, figure, hanging);
        return;
    }
    at = skip_between(room, at, limit);
    fc_name_hit hit;
    if (at > figure->q.end && fc_name_unit(room->doc, at, limit, &hit) && !hit.symbol) {
        fc_measure_set(figure, hit.unit, hit.end);
        return;
    }
    fc_noun noun;
    size_t behind = skip_of(room, at, limit), compound = skip_compound(room, behind);
    if (compound > behind) {
        behind = compound;
        limit = fc_room_limit(room, behind);
    }
    if (behind < limit && fc_noun_read(room, behind, limit, &noun) &&
        !(behind > at && is_owner(room, &noun)) && !is_done_by(room, figure, &noun) &&
        !is_measured(room, figure, &noun))
        set_noun(room, figure, &noun);
}
