/*
 * Scores: "3-1", "24-17", "a 5-4 ruling". Two numbers on a dash are a score when the first is not
 * the smaller one, or when the sentence speaks of winning and losing; else they are a range.
 */
#include "room.h"

enum { SCORE_DIGITS_MAX = 3 };

static bool is_side(const fc_room *room, size_t at, fc_numeral *out)
{
    return fc_room_number(room, at) && fc_document_token(room->doc, at).len <= SCORE_DIGITS_MAX &&
           fc_numeral_read(room->doc, at, at + 1, out) && fc_decimal_is_integer(out->value) &&
           out->form == FC_NUMERAL_CARDINAL && out->place == 0;
}

/* "5-10 minutes", "5-10 people", "5-10 million" are ranges. */
static bool counts_something(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    fc_noun noun;
    size_t unit = at + (size_t)fc_room_hyphen(room, at);
    if (fc_name_unit(room->doc, unit, room->end, &hit) &&
        (!hit.symbol || fc_room_glued(room, unit)))
        return true;
    if (fc_name_money(room->doc, unit, room->end, &hit) ||
        (at < room->end && (fc_numeral_magnitude(room->doc, at) ||
                            (fc_room_glued(room, at) && fc_numeral_letter(room->doc, at)))))
        return true;
    return fc_noun_read(room, at, fc_room_limit(room, at), &noun) && noun.plural;
}

/* The same in words: "two-to-one". */
static bool is_side_in_words(const fc_room *room, size_t at, fc_numeral *out)
{
    return fc_document_has(room->doc, at, FC_SENSE_NUMERAL) &&
           fc_numeral_read(room->doc, at, at + 1, out) && out->form == FC_NUMERAL_CARDINAL;
}

/* "a 5-to-4 ruling", "a two-to-one margin": the larger side first, or it is a range. */
static size_t read_to(fc_room *room, size_t at, fc_figure *out)
{
    fc_numeral ours, theirs;
    if (!fc_room_hyphen(room, at + 1) || !fc_room_word(room, at + 2, "to") ||
        !fc_room_hyphen(room, at + 3) || at + 4 >= room->end ||
        !((is_side(room, at, &ours) && is_side(room, at + 4, &theirs)) ||
          (is_side_in_words(room, at, &ours) && is_side_in_words(room, at + 4, &theirs) &&
           !fc_decimal_equal(ours.value, theirs.value))) || fc_decimal_less(ours.value, theirs.value) ||
        fc_room_limit(room, at) < at + 5 ||
        (fc_document_is(room->doc, at, "9") && fc_document_is(room->doc, at + 4, "5")))
        return at; /* "a 9-to-5 job" */
    fc_figure_start(room, at, out);
    out->q.end = (uint32_t)at + 5;
    out->q.kind = FACTCHECK_KIND_SCORE;
    out->q.range_low = ours.value;
    out->q.range_high = theirs.value;
    return at + 5;
}

size_t fc_score_read(fc_room *room, size_t at, fc_figure *out)
{
    size_t to = read_to(room, at, out);
    if (to > at)
        return to;
    fc_numeral ours, theirs;
    bool pair = fc_room_dash(room, at + 1) && fc_room_glued(room, at + 1) &&
                fc_room_glued(room, at + 2) && is_side(room, at, &ours) &&
                is_side(room, at + 2, &theirs);
    if (!pair || fc_room_limit(room, at) < at + 3)
        return at;
    bool chained = (fc_room_dash(room, at + 3) || fc_room_sign(room, at + 3, '/')) &&
                   fc_room_glued(room, at + 3) && fc_room_number(room, at + 4);
    bool joined = at > room->first && fc_room_glued(room, at) &&
                  fc_room_token(room, at - 1)->kind != FC_TOKEN_PUNCT;
    bool zero = fc_document_token(room->doc, at + 2).len > 1 &&
                fc_room_token(room, at + 2)->point == '0';
    if (chained || joined || zero ||
        (at > room->first && FC_ROOM_ANY(room, at - 1, "aged", "age", "ages", "between", "from")))
        return at;
    bool model = at > room->first && fc_room_name(room, at - 1) && /* "a Boeing 787-9" */
                 fc_document_token(room->doc, at).len == SCORE_DIGITS_MAX &&
                 fc_document_token(room->doc, at + 2).len < SCORE_DIGITS_MAX;
    fc_str text = fc_document_token(room->doc, at);
    bool jet = at > room->first && FC_ROOM_ANY(room, at - 1, "a", "an", "the") && /* "the 787-9" */
               text.len == SCORE_DIGITS_MAX && text.ptr[0] == '7' && text.ptr[2] == '7';
    bool always = fc_document_is(room->doc, at, "24") && fc_document_is(room->doc, at + 2, "7");
    bool even = !fc_decimal_less(ours.value, fc_decimal_int(10)) && /* "a 50-50 split" */
                fc_decimal_equal(ours.value, theirs.value);
    bool called = fc_label_called(room, at); /* "Public Law 117-58" */
    if (((model || always || even) && (fc_room_context(room) & FC_CONTEXT_SCORE) == 0) || called || jet)
        return at;
    bool rising = fc_decimal_less(ours.value, theirs.value);
    if (rising &&
        (counts_something(room, at + 3) || (fc_room_context(room) & FC_CONTEXT_SCORE) == 0))
        return at;
    if (!rising && counts_something(room, at + 3) &&
        (fc_room_context(room) & FC_CONTEXT_SCORE) == 0)
        return at;
    fc_figure_start(room, at, out);
    out->q.end = (uint32_t)at + 3;
    out->q.kind = FACTCHECK_KIND_SCORE;
    out->q.range_low = ours.value;
    out->q.range_high = theirs.value;
    return at + 3;
}
