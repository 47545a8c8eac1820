/*
 * Figures that are no plain number: fractions ("half an hour", "a third of the crop"), ordinals, and
 * vague plurals ("dozens of people").
 */
#include "room.h"

/* A unit or currency that begins at the token, away from its numeral. */
static bool read_unit_at(fc_room *room, fc_figure *figure, size_t at, size_t limit)
{
    fc_name_hit hit;
    uint32_t end = figure->q.end;
    bool unit = at < limit && ((fc_name_unit(room->doc, at, limit, &hit) && !hit.symbol) ||
                               fc_name_money(room->doc, at, limit, &hit));
    figure->q.end = (uint32_t)at;
    if (unit && fc_figure_unit(room, figure, limit))
        return true;
    figure->q.end = end;
    return false;
}

/* Whether a word beside says that points are of a percentage: "cut its rate by half a point". */
static bool speaks_of_rates(const fc_room *room, size_t at)
{
    enum { REACH = 12 };
    size_t first = at > room->first + REACH ? at - REACH : room->first;
    for (size_t i = first; i < at + REACH && i < room->end; i++) {
        if (fc_room_cue(room, i, FC_CUE_RATE) || fc_room_sign(room, i, '%'))
            return true;
    }
    return false;
}

/* A unit that a fraction is taken of: "half a day", "a quarter of a mile", "3/4 cup". */
static bool read_unit_of_fraction(fc_room *room, fc_figure *figure, size_t limit)
{
    size_t end = figure->q.end, at = end;
    if (fc_room_hyphen(room, at) && FC_ROOM_ANY(room, at + 1, "point", "points")) {
        fc_measure_set(figure, fc_unit_at(FC_UNIT_PP), at + 2); /* "a quarter-point cut" */
        return true;
    }
    if (fc_room_word(room, at, "of"))
        at++;
    if (FC_ROOM_ANY(room, at, "a", "an"))
        at++;
    else if (at > end && FC_ROOM_ANY(room, at, "one", "1") && /* "three-quarters of one percent" */
             (fc_room_cue(room, at + 1, FC_CUE_PERCENT) || fc_room_sign(room, at + 1, '%')))
        at++;
    if (at == end) {
        fc_name_hit hit; /* "for a third day", "a third-year student" are no parts of one */
        at += fc_room_hyphen(room, at);
        bool rank = figure->numeral.article && fc_name_unit(room->doc, at, limit, &hit) &&
                    hit.unit->dimension == FC_DIMENSION_TIME &&
                    !FC_ROOM_ANY(room, end - 1, "half", "quarter");
        return !rank && fc_figure_unit(room, figure, limit);
    }
    if (FC_ROOM_ANY(room, at, "point", "points") && speaks_of_rates(room, at)) {
        fc_measure_set(figure, fc_unit_at(FC_UNIT_PP), at + 1); /* "rates fell half a point" */
        return true;
    }
    return read_unit_at(room, figure, at, limit);
}

/* Words that make a fraction of a lone "half" or "a third": "by a third", "more than half". */
static bool is_prepared(const fc_room *room, size_t first)
{
    return first > room->first && fc_room_cue(room, first - 1, FC_CUE_BEFORE_FRACTION);
}

static bool is_fraction(const fc_room *room, const fc_figure *figure)
{
    const fc_numeral *numeral = &figure->numeral;
    size_t end = figure->q.end;
    if (!numeral->bare && !numeral->article)
        return true;
    if (numeral->bare && numeral->first > room->first &&
        fc_room_cue(room, numeral->first - 1, FC_CUE_BEFORE_HALF))
        return false;
    if (numeral->bare && FC_ROOM_ANY(room, end, "past", "time", "term", "way"))
        return false; /* "from half time on" */
    if (end >= room->end || fc_room_word(room, end, "of"))
        return numeral->article || fc_room_word(room, numeral->first, "half");
    if (fc_room_word(room, numeral->first, "half"))
        return fc_room_cue(room, end, FC_CUE_BEHIND_HALF) || is_prepared(room, numeral->first);
    fc_tag next = fc_room_tag(room, end);
    bool noun = next == FC_TAG_NOUN || next == FC_TAG_NAME || next == FC_TAG_ADJ ||
                next == FC_TAG_NUM; /* "a fourth quarter" */
    return numeral->article && !noun && is_prepared(room, numeral->first);
}

bool fc_fraction_read(fc_room *room, fc_figure *figure, size_t limit)
{
    bool digits = figure->numeral.digits;
    size_t first = figure->q.first;
    if (digits || (first > room->floor && FC_ROOM_ANY(room, first - 1, "minus", "negative")))
        fc_figure_front(room, figure);
    if (figure->prefixed || read_unit_of_fraction(room, figure, limit)) {
        fc_per_after(room, figure);
        return true;
    }
    figure->q.is_share = true;
    return digits || is_fraction(room, figure);
}

/* ---- Ordinals and vague plurals ------------------------------------------------------------- */

/* "at first glance", "second to none", "first class": ranks of nothing. */
static bool is_idiom(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    return FC_ROOM_ANY(room, end, "glance", "class", "hand", "none", "lady", "aid", "sight", "name") ||
           fc_room_word(room, end + 1, "none") ||
           (first > room->first && fc_room_word(room, first - 1, "at") &&
            fc_room_tag(room, end) != FC_TAG_NOUN);
}

/* "third-largest" is a rank, "first-class" and "first-half" are not. */
static bool is_rank_compound(const fc_room *room, size_t hyphen)
{
    fc_str word = fc_document_lower(room->doc, hyphen + 1);
    return fc_str_ends(word, FC_STR("est")) || fc_str_equal(word, FC_STR("worst")) ||
           fc_str_equal(word, FC_STR("most"));
}

/* "finished second", "came fifth in the poll", "ranked third, behind": the place that is taken. */
static bool is_rank(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first, end = figure->q.end;
    if (first == room->first || !fc_room_cue(room, first - 1, FC_CUE_BEFORE_RANK))
        return false;
    if (fc_room_word(room, first, "first") && FC_ROOM_ANY(room, first - 1, "come", "comes", "came"))
        return false; /* "safety comes first" */
    fc_tag next = fc_room_tag(room, end);
    return end >= room->end || fc_room_token(room, end)->kind == FC_TOKEN_PUNCT ||
           next == FC_TAG_PREP || next == FC_TAG_CONJ ||
           FC_ROOM_ANY(room, end, "overall", "behind", "out", "last");
}

/* "his eighth and ninth goals": a further rank of the same noun. */
static bool joins_rank(const fc_room *room, size_t at)
{
    fc_numeral next;
    return FC_ROOM_ANY(room, at, "and", "or") && at + 1 < room->end &&
           fc_document_has(room->doc, at + 1, FC_SENSE_NUMERAL) &&
           fc_numeral_read(room->doc, at + 1, room->end, &next) &&
           next.form == FC_NUMERAL_ORDINAL && fc_noun_plural_at(room, next.end);
}

bool fc_ordinal_read(fc_room *room, fc_figure *figure, size_t limit)
{
    const fc_numeral *numeral = &figure->numeral;
    figure->q.kind = FACTCHECK_KIND_ORDINAL;
    figure->q.place = 0;
    bool alone = room->first == figure->q.first && room->end == figure->q.end;
    fc_noun noun;
    bool hyphen = fc_room_hyphen(room, numeral->end);
    if (hyphen && !numeral->digits && !is_rank_compound(room, numeral->end))
        return false;
    if (numeral->end < room->end && /* "42nd Street", "Fifth Avenue" */
        (fc_context_word(room->doc, numeral->end) & FC_CONTEXT_STREET) &&
        (fc_room_token(room, numeral->end)->flags & FC_TOKEN_CAPITAL))
        return false;
    bool counted = fc_noun_read(room, numeral->end + (size_t)hyphen, limit, &noun);
    if (counted) {
        figure->q.noun_first = noun.first;
        figure->q.noun_end = noun.end;
        figure->q.unit = fc_document_base(room->doc, noun.head);
    }
    if (alone || numeral->digits || is_rank(room, figure))
        return true;
    bool one = FC_ROOM_ANY(room, numeral->end, "one", "ones") || /* "the third one" */
               joins_rank(room, numeral->end);
    return !is_idiom(room, figure) && (counted || one || fc_room_tag(room, numeral->end) == FC_TAG_NUM);
}

/* The "several", "a few", "a couple of" in front of a vague number. */
static void take_several(const fc_room *room, fc_figure *figure)
{
    size_t first = figure->q.first;
    if (first > room->floor + 1 && fc_room_word(room, first - 1, "of") &&
        fc_room_word(room, first - 2, "couple"))
        first--;
    if (first == room->floor || !FC_ROOM_ANY(room, first - 1, "several", "few", "couple"))
        return;
    bool article = first > room->floor + 1 && fc_room_word(room, first - 2, "a");
    figure->q.first = (uint32_t)(first - 1 - (size_t)article);
}

/* "dozens of people", "tens of millions of dollars" */
bool fc_vague_read(fc_room *room, fc_figure *figure, size_t limit)
{
    size_t of = figure->q.end;
    figure->q.hedge = FACTCHECK_HEDGE_VAGUE;
    take_several(room, figure);
    if (fc_room_word(room, of, "of") && read_unit_at(room, figure, of + 1, limit))
        fc_per_after(room, figure);
    else if (!fc_figure_unit(room, figure, limit)) /* "several million dollars" */
        fc_noun_after(room, figure, limit);
    return true;
}
