/*
 * Quantities that are one: the same in another currency or unit ("8 miles (13 km)"), and the two
 * bounds of one interval ("at most 100 and at least 20").
 */
#include "room.h"

/* ---- The same again in another unit --------------------------------------------------------- */

static bool is_converted(const fc_quantity *a, const fc_quantity *b, bool again)
{
    if (!b->known || b->is_range != a->is_range)
        return false;
    if (fc_quantity_bare(a)) /* "1.3 billion ($1.7bn)": the sign of the first is lost */
        return b->kind == FACTCHECK_KIND_MONEY;
    if (!a->known || (a->known == b->known && !again))
        return false;
    return a->known->dimension == b->known->dimension &&
           (a->known->factor != 0 || a->known->dimension == FC_DIMENSION_MONEY ||
            a->known->dimension == FC_DIMENSION_OTHER);
}

/* Whether the quantity opens a bracket right behind the other, or goes on in one. */
static bool is_apposed(const fc_room *room, const fc_quantity *a, const fc_quantity *b)
{
    size_t at = a->noun_end > a->end ? a->noun_end : a->end;
    size_t front = fc_quantity_front(b);
    if (front == at + 1)
        return fc_room_sign(room, at, '(') || fc_room_sign(room, at, '/');
    return front == at + 2 && fc_room_sign(room, at, ',') && fc_room_word(room, at + 1, "or");
}

/* "9 billion shekels ($2.4 billion) a year": what is said behind the bracket holds for both. */
static void lend_denominator(const fc_room *room, fc_quantity *to, const fc_quantity *from)
{
    if (!to->known || !from->known || to->unit.len > to->known->name.len ||
        from->unit.len <= from->known->name.len)
        return;
    size_t own = from->known->name.len;
    fc_builder unit;
    fc_builder_init(&unit, room->doc->arena);
    fc_builder_add(&unit, to->known->name);
    fc_builder_add(&unit, fc_str_make(from->unit.ptr + own, from->unit.len - own));
    to->unit = fc_builder_done(&unit);
}

/* "2.4 million yen ($16,000) and 3 million ($20,000)": the second sum is in yen as well. */
static void lend_restated(const fc_room *room, size_t i)
{
    fc_quantities *out = room->out;
    fc_quantity *a = &out->items[i - 1], *b = &out->items[i];
    enum { BACK = 6 }; /* quantities between the two */
    if (!fc_quantity_bare(a) || b->kind != FACTCHECK_KIND_MONEY || i < room->first_out + 3)
        return;
    size_t at = i - 2, stop = i > room->first_out + BACK ? i - BACK : room->first_out;
    while (at > stop && (out->items[at].same_as < 0 || out->items[at].known != b->known))
        at--;
    const fc_quantity *before = &out->items[at];
    if (before->same_as < 0 || before->known != b->known)
        return;
    const fc_quantity *head = &out->items[before->same_as];
    if (head->kind != FACTCHECK_KIND_MONEY)
        return;
    a->kind = head->kind;
    a->known = head->known;
    a->unit = head->unit;
}

void fc_restatements_read(fc_room *room)
{
    fc_quantities *out = room->out;
    for (size_t i = room->first_out + 1; i < out->count; i++) {
        fc_quantity *a = &out->items[i - 1], *b = &out->items[i];
        if (!is_apposed(room, a, b))
            continue;
        lend_restated(room, i);
        fc_quantity *head = a->same_as >= 0 ? &out->items[a->same_as] : a;
        if (!is_converted(head, b, a->same_as >= 0))
            continue;
        b->same_as = a->same_as >= 0 ? a->same_as : (int32_t)i - 1;
        lend_denominator(room, head, b);
        if (b->hedge == FACTCHECK_HEDGE_EXACT && !head->is_range)
            b->hedge = head->hedge; /* "nearly 224 kW (300 PS)" */
    }
}

/* ---- Two bounds ----------------------------------------------------------------------------- */

static bool is_lower(const fc_quantity *q)
{
    return q->hedge == FACTCHECK_HEDGE_ABOVE || q->hedge == FACTCHECK_HEDGE_AT_LEAST;
}

static bool is_upper(const fc_quantity *q)
{
    return q->hedge == FACTCHECK_HEDGE_BELOW || q->hedge == FACTCHECK_HEDGE_AT_MOST;
}

/* "at most 100 and at least 20", "above 10 and below 20": joins b into a. */
static bool join_bounds(const fc_room *room, fc_quantity *a, fc_quantity *b)
{
    bool behind = a->hedge_first >= a->first; /* "20 or more, but fewer than 50" */
    size_t front = fc_quantity_front(b), at = behind ? a->hedge_end : a->end;
    bool comma = fc_room_sign(room, at, ',');
    bool joined = (front == at + 1 && (comma || FC_ROOM_ANY(room, at, "and", "but"))) ||
                  (front == at + 2 && comma && FC_ROOM_ANY(room, at + 1, "and", "but"));
    bool first_low = is_lower(a) && is_upper(b);
    bool bound_behind = b->hedge_end > b->hedge_first && b->hedge_first >= b->end;
    if (!joined || (front == b->first && !bound_behind) || (!first_low && !(is_upper(a) && is_lower(b))) ||
        !fc_quantity_agree(a, b))
        return false;
    fc_quantity *low = first_low ? a : b, *high = first_low ? b : a;
    if (!fc_decimal_less(low->value, high->value))
        return false;
    fc_decimal low_value = low->value, high_value = high->value;
    int32_t low_place = low->place, high_place = high->place;
    a->range_low = low_value;
    a->range_low_place = low_place;
    a->range_high = high_value;
    a->range_high_place = high_place;
    a->value = fc_decimal_none();
    a->is_range = true;
    a->hedge = FACTCHECK_HEDGE_RANGE;
    a->end = b->end;
    return true;
}

void fc_bounds_read(fc_room *room)
{
    fc_quantities *out = room->out;
    size_t kept = room->first_out;
    for (size_t i = room->first_out; i < out->count; i++) {
        if (kept > room->first_out && join_bounds(room, &out->items[kept - 1], &out->items[i]))
            continue;
        if (kept < i)
            out->items[kept] = out->items[i];
        kept++;
    }
    out->count = kept;
}
