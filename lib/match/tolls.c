#include "tolls.h"

#include "match/frame.h"

/* A toll counts the casualties of the news itself: not of the past, not a part of them. */
static bool can_be_toll(const fc_item *item)
{
    return item->group == FC_GROUP_COUNT && !item->past && fc_role_is_level(item->of->role) &&
           item->harm != FC_CLASS_NONE;
}

#define MATES_MOST 3 /* items on either side that are looked at */

/* At most half of the toll, and no early or vague form of it: "dozens hurt". */
static bool is_part_of(const fc_item *item, const fc_item *toll)
{
    return can_be_toll(item) && item->hedge == FACTCHECK_HEDGE_EXACT &&
           !fc_decimal_less(toll->value, fc_decimal_mul(item->value, fc_decimal_int(2)));
}

/*
 * "In Velm three people were killed and seven hurt": where 11 were killed in all, the seven are no more
 * all that were hurt.
 */
static bool is_beside_part(const fc_item *items, size_t begin, size_t end, size_t at,
                           const fc_item *const *highest)
{
    size_t first = at > begin + MATES_MOST ? at - MATES_MOST : begin;
    for (size_t i = first; i < end && i <= at + MATES_MOST; i++) {
        const fc_item *toll = highest[items[i].harm];
        if (items[i].sentence == items[at].sentence && items[i].harm != items[at].harm && toll &&
            is_part_of(&items[i], toll))
            return true;
    }
    return false;
}

void fc_tolls_mark(fc_item *items, size_t begin, size_t end)
{
    const fc_item *highest[FC_CLASS_COUNT] = {NULL};
    for (size_t i = begin; i < end; i++) {
        uint16_t class = items[i].harm;
        if (can_be_toll(&items[i]) &&
            (!highest[class] || fc_decimal_less(highest[class]->value, items[i].value)))
            highest[class] = &items[i];
    }
    for (size_t i = begin; i < end; i++) {
        const fc_item *most = highest[items[i].harm];
        items[i].toll = most && can_be_toll(&items[i]) &&
                        fc_decimal_equal(most->value, items[i].value);
    }
    for (size_t i = begin; i < end; i++)
        items[i].toll = items[i].toll && !is_beside_part(items, begin, end, i, highest);
}
