/*
 * What the quantities of a sentence are to each other: the two ends of a change, how far it went,
 * and the unit that one lends to another that lacks it.
 */
#include "room.h"

enum {
    PARTNER_TOKENS_MAX = 24, /* between the two ends of a change */
    PARTNERS_BACK = 5,       /* quantities that may stand between "to 8" and "from 5" */
    PARTNERS_AHEAD = 3       /* and between "from 5" and "to 8" */
};

bool fc_quantity_bare(const fc_quantity *q)
{
    return q->kind == FACTCHECK_KIND_NUMBER && q->unit.len == 0 && !q->is_share;
}

static bool is_counted(const fc_quantity *q)
{
    return q->kind != FACTCHECK_KIND_ORDINAL && q->kind != FACTCHECK_KIND_SCORE;
}

/* The first token of the quantity with the hedge in front of it. */
size_t fc_quantity_front(const fc_quantity *q)
{
    bool hedged = q->hedge_end > q->hedge_first && q->hedge_first < q->first;
    return hedged ? q->hedge_first : q->first;
}

/* ---- Roles ---------------------------------------------------------------------------------- */

/* Whether "up" or "down" tells of a movement and does not belong to a verb: "gunned down 14". */
static bool is_movement(const fc_room *room, size_t at)
{
    if (at == room->first)
        return true;
    return fc_room_tag(room, at - 1) != FC_TAG_VERB ||
           fc_context_is(room->doc, at - 1, FC_CONTEXT_CHANGE);
}

/* A hedge that says where the value is, not by how much it moved. */
static bool is_position(const fc_room *room, const fc_quantity *q)
{
    return q->hedge_end == q->hedge_first + 1 && q->hedge_first < q->first &&
           FC_ROOM_ANY(room, q->hedge_first, "below", "above", "under", "beneath", "beyond", "near");
}

/* Units in which only changes are counted when something "lost" or "added" them. */
static bool is_step_unit(const fc_quantity *q)
{
    return q->kind == FACTCHECK_KIND_PERCENT || q->kind == FACTCHECK_KIND_PERCENTAGE_POINT ||
           fc_str_equal(q->unit, FC_STR("point"));
}

static uint8_t role_of(const fc_room *room, const fc_quantity *q)
{
    size_t at = fc_quantity_front(q);
    if (at == room->first || !is_counted(q))
        return FC_QUANTITY_PLAIN;
    size_t before = at - 1;
    if (fc_room_word(room, before, "of") && before > room->first + 2 &&
        FC_ROOM_ANY(room, before - 1, "average", "total"))
        before -= 3; /* "by an average of 5" */
    if (fc_room_word(room, before, "between") && before > room->first)
        before--;
    switch (fc_room_letter(room, before)) {
    case 'f':
        if (fc_room_word(room, before, "from"))
            return fc_change_before(room, before) ? FC_QUANTITY_FROM : FC_QUANTITY_PLAIN;
        break;
    case 't':
        if (fc_room_word(room, before, "to"))
            return fc_change_before(room, before) ? FC_QUANTITY_TO : FC_QUANTITY_PLAIN;
        break;
    case 'b':
        if (fc_room_word(room, before, "by"))
            return fc_change_before(room, before) ? FC_QUANTITY_BY : FC_QUANTITY_PLAIN;
        break;
    case 'u':
    case 'd':
        if (FC_ROOM_ANY(room, before, "up", "down"))
            return is_movement(room, before) ? FC_QUANTITY_BY : FC_QUANTITY_PLAIN;
        break;
    default:
        break;
    }
    if (fc_room_word(room, before, "of") && before > room->first)
        before--;
    bool of = before + 1 < at; /* "an increase of 5"; "rose 5", "lost 3 points" */
    if (fc_room_tag(room, before) != (of ? FC_TAG_NOUN : FC_TAG_VERB) ||
        is_position(room, q)) /* "fell below 1,000" */
        return FC_QUANTITY_PLAIN;
    unsigned classes = of || is_step_unit(q) ? FC_CONTEXT_CHANGE : FC_CONTEXT_MOVE;
    return fc_context_is(room->doc, before, classes) ? FC_QUANTITY_BY : FC_QUANTITY_PLAIN;
}

/* ---- Lending -------------------------------------------------------------------------------- */

static void lend_unit(fc_quantity *to, const fc_quantity *from)
{
    to->unit = from->unit;
    to->known = from->known;
    to->kind = from->kind;
    to->unit_ambiguous = from->unit_ambiguous;
    to->noun_first = from->noun_first;
    to->noun_end = from->noun_end;
    int step = from->scale - to->scale; /* "84.75 cents, up from 74.07" */
    to->scale = from->scale;
    to->value = fc_decimal_shift(to->value, step);
    to->range_low = fc_decimal_shift(to->range_low, step);
    to->range_high = fc_decimal_shift(to->range_high, step);
    to->place += step;
    to->range_low_place += step;
    to->range_high_place += step;
}

static bool is_per(const fc_quantity *q) { return q->known && q->unit.len > q->known->name.len; }

/* Whether the two are of one kind, once the one lends what the other lacks. */
bool fc_quantity_agree(fc_quantity *a, fc_quantity *b)
{
    if (fc_quantity_bare(a) && !fc_quantity_bare(b))
        lend_unit(a, b);
    else if (fc_quantity_bare(b) && !fc_quantity_bare(a))
        lend_unit(b, a);
    else if (a->known && a->known == b->known && is_per(a) && !is_per(b))
        b->unit = a->unit;
    else if (a->known && a->known == b->known && is_per(b) && !is_per(a))
        a->unit = b->unit;
    return fc_str_equal(a->unit, b->unit);
}

/* "16,369.03, up 58.06 points": a level in front of its change. */
static bool is_level_before(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    size_t at = a->end + (size_t)fc_room_sign(room, a->end, ',');
    return FC_ROOM_ANY(room, at, "up", "down") && fc_quantity_front(b) == at + 1 &&
           b->kind != FACTCHECK_KIND_PERCENT && b->kind != FACTCHECK_KIND_PERCENTAGE_POINT;
}

/* "8 or $9" */
static bool is_or(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    return b->kind == FACTCHECK_KIND_MONEY && fc_quantity_front(b) == a->end + (size_t)1 &&
           fc_room_word(room, a->end, "or");
}

/* "280 million of the 1.5 billion shekels" */
static bool is_part_of(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    fc_tag tag = fc_room_tag(room, a->end + (size_t)1);
    return fc_room_word(room, a->end, "of") && fc_quantity_front(b) == a->end + (size_t)2 &&
           (tag == FC_TAG_DET || tag == FC_TAG_POSSESSIVE) &&
           b->kind != FACTCHECK_KIND_PERCENT && b->kind != FACTCHECK_KIND_ORDINAL;
}

/* "the highest is 84.75 cents, the lowest 74.07": the same decimals, the same size. */
static bool is_parallel(const fc_quantity *a, const fc_quantity *b)
{
    return a->known && !a->is_range && !b->is_range && b->place < 0 &&
           a->place - a->scale == b->place &&
           fc_decimal_top(a->value) - a->scale == fc_decimal_top(b->value);
}

/* "by 312 votes to 278", "48 seats against 30" */
static bool is_against(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    return a->kind == FACTCHECK_KIND_COUNT && a->noun_end == a->end + 1 &&
           b->first == a->noun_end + 1 && b->role == FC_QUANTITY_PLAIN &&
           FC_ROOM_ANY(room, a->noun_end, "to", "against");
}

/* "31.7 billion euros, against 28.4 billion a year before", "5.2 percent, versus 4.8" */
static bool is_measured_against(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    size_t front = fc_quantity_front(b);
    if (!a->known || a->is_range || b->is_range || front < room->first + 2)
        return false;
    bool against = FC_ROOM_ANY(room, front - 1, "against", "versus", "vs") ||
                   (FC_ROOM_ANY(room, front - 1, "with", "to") &&
                    fc_room_word(room, front - 2, "compared"));
    int32_t gap = fc_decimal_top(a->value) - a->scale - fc_decimal_top(b->value);
    return against && gap >= -1 && gap <= 1 && !b->in_words;
}

/* "23.1 and 18.4 percent", "12, 15 and 17 percent": the percentage at the end of the list, or NULL. */
static const fc_quantity *percent_of_list(const fc_room *room, size_t i)
{
    const fc_quantities *out = room->out;
    for (size_t first = i; i + 1 < out->count && fc_quantity_bare(&out->items[i]); i++) {
        const fc_quantity *q = &out->items[i], *next = q + 1;
        bool comma = fc_room_sign(room, q->end, ',');
        size_t word = q->end + (size_t)comma;
        bool joined = FC_ROOM_ANY(room, word, "and", "or");
        if (comma ? joined && i == first : !joined)
            return NULL; /* "of the 12, and 5 percent" */
        if (fc_quantity_front(next) != word + (size_t)joined)
            return NULL;
        if (joined)
            return next->kind == FACTCHECK_KIND_PERCENT && !next->is_range ? next : NULL;
    }
    return NULL;
}

/* "50 million euros plus 10 million in bonuses" */
static bool is_added(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    size_t front = fc_quantity_front(b);
    return a->kind == FACTCHECK_KIND_MONEY && b->place > 2 && front > room->first &&
           fc_room_word(room, front - 1, "plus") && front <= a->end + (size_t)2;
}

/* "14 people, five of them minors", "5,400 aircraft, of which 612 are jets" */
static bool is_portion(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    size_t front = fc_quantity_front(b);
    if (a->kind != FACTCHECK_KIND_COUNT || a->is_range)
        return false;
    bool behind = fc_room_word(room, b->end, "of") &&
                  FC_ROOM_ANY(room, b->end + (size_t)1, "them", "whom", "which");
    bool before = front >= room->first + 2 && fc_room_word(room, front - 2, "of") &&
                  FC_ROOM_ANY(room, front - 1, "whom", "which", "them", "these", "those");
    return (behind || before) && fc_decimal_less(b->value, a->value);
}

/* "aged 19 and 21" */
static bool is_listed_age(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    return a->kind == FACTCHECK_KIND_AGE && !a->is_range && b->first == a->end + 1 &&
           (FC_ROOM_ANY(room, a->end, "and", "or") || fc_room_sign(room, a->end, ',')) &&
           fc_decimal_less(b->value, fc_decimal_int(120));
}

static void read_lent_units(const fc_room *room)
{
    fc_quantities *out = room->out;
    for (size_t i = room->first_out; i < out->count; i++) {
        fc_quantity *q = &out->items[i];
        if (!fc_quantity_bare(q))
            continue;
        const fc_quantity *percent = percent_of_list(room, i);
        if (percent)
            lend_unit(q, percent);
        else if (i + 1 < out->count && is_level_before(room, q, &out->items[i + 1]))
            lend_unit(q, &out->items[i + 1]);
        else if (i + 1 < out->count && is_or(room, q, &out->items[i + 1]))
            lend_unit(q, &out->items[i + 1]);
        else if (i + 1 < out->count && is_part_of(room, q, &out->items[i + 1]))
            lend_unit(q, &out->items[i + 1]);
        else if (i > room->first_out && is_parallel(&out->items[i - 1], q))
            lend_unit(q, &out->items[i - 1]);
        else if (i > room->first_out && is_against(room, &out->items[i - 1], q))
            lend_unit(q, &out->items[i - 1]);
        else if (i > room->first_out && is_measured_against(room, &out->items[i - 1], q))
            lend_unit(q, &out->items[i - 1]);
        else if (i > room->first_out && is_added(room, &out->items[i - 1], q))
            lend_unit(q, &out->items[i - 1]);
        else if (i > room->first_out && is_portion(room, &out->items[i - 1], q))
            lend_unit(q, &out->items[i - 1]);
        else if (i > room->first_out && is_listed_age(room, &out->items[i - 1], q))
            lend_unit(q, &out->items[i - 1]);
        if (fc_quantity_bare(q) &&
            FC_ROOM_ANY(room, q->end, "who", "whose")) { /* "95,800 who have" */
            q->kind = FACTCHECK_KIND_COUNT;
            q->unit = FC_STR("people");
        }
    }
}

/* ---- Ends of a change ----------------------------------------------------------------------- */

static bool is_near(const fc_quantity *a, const fc_quantity *b)
{
    return b->first - a->end <= PARTNER_TOKENS_MAX;
}

static void couple(fc_room *room, size_t from, size_t to)
{
    fc_quantity *a = &room->out->items[from], *b = &room->out->items[to];
    if (!is_counted(a) || !is_counted(b) || a->partner >= 0 || b->partner >= 0 ||
        !fc_quantity_agree(a, b))
        return;
    a->partner = (int32_t)to;
    b->partner = (int32_t)from;
    a->role = FC_QUANTITY_FROM;
    b->role = FC_QUANTITY_TO;
}

/* "from 5 to 8" when a verb of change rules over it; also "from 20 in 2008 to 29 in 2020". */
static void couple_forward(fc_room *room, size_t i)
{
    fc_quantities *out = room->out;
    for (size_t j = i + 1; j < out->count && j <= i + PARTNERS_AHEAD; j++) {
        const fc_quantity *q = &out->items[j];
        size_t at = fc_quantity_front(q);
        if (!is_near(&out->items[i], q))
            return;
        bool to = at > room->first && fc_room_word(room, at - 1, "to");
        if (to && (out->items[i].role == FC_QUANTITY_FROM || fc_quantity_bare(q))) {
            couple(room, i, j);
            return;
        }
    }
}

/* Whether the quantity before can be what the one behind "from" became. */
static bool may_follow_from(const fc_quantity *q, const fc_quantity *from)
{
    bool lacks = fc_quantity_bare(q) && q->role == FC_QUANTITY_TO && /* "to 98 from 91 percent" */
                 from->known && fc_quantity_front(from) <= q->end + (size_t)2;
    bool same = fc_quantity_bare(from) ? !fc_quantity_bare(q)
                                       : lacks || fc_str_equal(q->unit, from->unit);
    return same && is_counted(q) && q->same_as < 0 && q->partner < 0 && q->role != FC_QUANTITY_BY &&
           q->role != FC_QUANTITY_FROM;
}

/*
 * "to 8 from 5", "3.9 million, up from 2.4 million", "to 1.2 billion euros, from 1.1": the
 * last one that a "to" stands in front of, else, when a verb of change rules, the last one.
 */
static void couple_backward(fc_room *room, size_t i)
{
    fc_quantities *out = room->out;
    const fc_quantity *from = &out->items[i];
    size_t last = i, to = i;
    for (size_t j = i; j-- > room->first_out && j + PARTNERS_BACK >= i;) {
        const fc_quantity *q = &out->items[j];
        if (!is_near(q, from))
            break;
        if (!may_follow_from(q, from))
            continue;
        if (last == i)
            last = j;
        if (q->role == FC_QUANTITY_TO && to == i)
            to = j;
    }
    if (to < i)
        couple(room, i, to);
    else if (last < i && from->role == FC_QUANTITY_FROM && !fc_quantity_bare(from))
        couple(room, i, last);
    else if (last + 1 == i && from->role == FC_QUANTITY_FROM)
        couple(room, i, last);
}

/* "up 2 percent, but the other fell by 1" */
static void lend_step(fc_room *room, size_t i)
{
    fc_quantity *q = &room->out->items[i];
    for (size_t j = i; j-- > room->first_out && j + PARTNERS_AHEAD >= i;) {
        const fc_quantity *before = &room->out->items[j];
        if (before->role == FC_QUANTITY_BY && !fc_quantity_bare(before)) {
            lend_unit(q, before);
            return;
        }
    }
}

static void read_changes(fc_room *room)
{
    fc_quantities *out = room->out;
    for (size_t i = room->first_out; i < out->count; i++)
        out->items[i].role = role_of(room, &out->items[i]);
    for (size_t i = room->first_out; i < out->count; i++) {
        fc_quantity *q = &out->items[i];
        size_t front = fc_quantity_front(q);
        bool from = front > room->first && fc_room_word(room, front - 1, "from");
        if (from && q->partner < 0)
            couple_forward(room, i);
        if (from && q->partner < 0)
            couple_backward(room, i);
        if (q->role == FC_QUANTITY_BY && fc_quantity_bare(q))
            lend_step(room, i);
    }
}

void fc_change_read(fc_room *room)
{
    read_changes(room);
    read_lent_units(room);
}
