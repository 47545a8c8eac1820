/*
 * Shares and multiples: "one in five", "3 out of 10"; "doubled", "threefold", "four times the
 * number".
 */
#include "room.h"

enum { SHARE_PLACES = 12 }; /* decimals kept of a share that has no end */

static bool is_count(const fc_numeral *numeral)
{
    return numeral->form == FC_NUMERAL_CARDINAL && fc_decimal_is_integer(numeral->value) &&
           !fc_decimal_is_zero(numeral->value);
}

/* "killed two in three days": what follows the second number is not people or things. */
static bool is_span_of_time(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    size_t unit = at + (size_t)fc_room_hyphen(room, at);
    return fc_name_unit(room->doc, unit, room->end, &hit) ||
           fc_name_money(room->doc, unit, room->end, &hit) ||
           fc_room_cue(room, at, FC_CUE_NO_WHOLE);
}

bool fc_share_read(fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    fc_numeral whole;
    bool hyphens = fc_room_hyphen(room, at) && fc_room_hyphen(room, at + 2); /* "a 1-in-5 chance" */
    at += hyphens;
    bool out_of = fc_room_word(room, at, "out") && fc_room_word(room, at + 1, "of");
    if ((!out_of && !fc_room_word(room, at, "in")) || figure->negative ||
        !is_count(&figure->numeral))
        return false;
    at += (out_of ? 2 : 1) + (size_t)hyphens;
    if (out_of && FC_ROOM_ANY(room, at, "every", "the"))
        at++;
    else if (!out_of && fc_room_word(room, at, "every"))
        at++;
    if (at >= limit || !fc_numeral_read(room->doc, at, limit, &whole) || !is_count(&whole) ||
        !fc_decimal_less(figure->numeral.value, whole.value) || is_span_of_time(room, whole.end))
        return false;
    bool year = whole.digits && whole.end == whole.first + 1 && fc_room_plain(room, whole.first) &&
                !fc_decimal_less(whole.value, fc_decimal_int(1500)) &&
                fc_decimal_less(whole.value, fc_decimal_int(2200));
    if (!out_of && year)
        return false; /* "in 2018", but "1 in 100,000" */
    figure->q.value =
        fc_decimal_div(figure->numeral.value, whole.value, -SHARE_PLACES, FC_ROUND_TRUNCATE);
    figure->q.place = fc_decimal_place(figure->q.value);
    figure->q.end = whole.end;
    figure->q.kind = FACTCHECK_KIND_NUMBER;
    figure->q.is_share = true;
    return true;
}

/* ---- Multiples ------------------------------------------------------------------------------ */

typedef enum multiple_kind { VERB, BARE, FOLD, ADVERB } multiple_kind;

typedef struct multiple {
    fc_str word;
    uint16_t numerator;
    uint8_t denominator;
    uint8_t kind;
} multiple;

static const multiple multiples[] = {
#define FC_MULTIPLE(word, numerator, denominator, kind) \
    {FC_STR_INIT(word), numerator, denominator, kind},
#include "tables/multiple.def"
#undef FC_MULTIPLE
};

static const multiple *multiple_at(const fc_room *room, size_t at)
{
    for (size_t i = 0; i < sizeof multiples / sizeof *multiples; i++) {
        if (fc_str_equal_nocase(fc_document_token(room->doc, at), multiples[i].word))
            return &multiples[i];
    }
    return NULL;
}

/* What is multiplied: "twice as many", "double the number", "four times its size". */
static bool comparison_follows(const fc_room *room, size_t at)
{
    return fc_room_cue(room, at, FC_CUE_COMPARED);
}

static void set_multiple(fc_figure *figure)
{
    figure->q.kind = FACTCHECK_KIND_MULTIPLE;
    figure->q.known = fc_unit_at(FC_UNIT_TIMES);
    figure->own_unit = true;
}

bool fc_multiple_read(fc_room *room, size_t at, fc_figure *out)
{
    const multiple *row = multiple_at(room, at);
    fc_tag tag = fc_room_tag(room, at);
    if (!row || fc_room_hyphen(room, at + 1) || (at > room->first && fc_room_hyphen(room, at - 1)))
        return false;
    switch ((multiple_kind)row->kind) {
    case VERB: /* not "a doubled effort" */
        if (at > room->first && FC_ROOM_ANY(room, at - 1, "a", "an", "the"))
            return false;
        break;
    case BARE: {
        bool infinitive =
            at > room->first && tag == FC_TAG_VERB &&
            (fc_room_tag(room, at - 1) == FC_TAG_TO || fc_room_tag(room, at - 1) == FC_TAG_MODAL);
        if (!infinitive && !comparison_follows(room, at + 1))
            return false;
        break;
    }
    case ADVERB:
        if (!comparison_follows(room, at + 1))
            return false;
        break;
    case FOLD:
        break;
    }
    fc_figure_start(room, at, out);
    out->q.end = (uint32_t)at + 1;
    out->q.in_words = true;
    out->q.value = fc_decimal_div(fc_decimal_int(row->numerator), fc_decimal_int(row->denominator),
                                  -SHARE_PLACES, FC_ROUND_TRUNCATE);
    out->q.place = fc_decimal_is_integer(out->q.value) ? 0 : fc_decimal_place(out->q.value);
    set_multiple(out);
    return true;
}

bool fc_multiple_times(fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    bool hyphen = fc_room_hyphen(room, at);
    at += hyphen;
    if (at >= limit || (fc_room_letter(room, at) != 'f' && fc_room_letter(room, at) != 't'))
        return false;
    if (fc_room_word(room, at, "fold")) { /* "5-fold" */
        figure->q.end = (uint32_t)at + 1;
        set_multiple(figure);
        return true;
    }
    if (hyphen || !fc_room_word(room, at, "times"))
        return false;
    if (at + 1 >= room->end)
        return false;
    fc_tag next = fc_room_tag(room, at + 1);
    bool longer = fc_str_ends(fc_document_token(room->doc, at + 1), FC_STR("er"));
    if (FC_ROOM_ANY(room, at + 1, "over", "under", "after", "ever", "later", "never"))
        return false; /* "four times over three years" */
    bool multiplies = comparison_follows(room, at + 1) || figure->q.place < 0 || longer ||
                      next == FC_TAG_NOUN || next == FC_TAG_ADJ;
    if (!multiplies)
        return false;
    figure->q.end = (uint32_t)at + 1;
    set_multiple(figure);
    return true;
}
