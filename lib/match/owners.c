#include "owners.h"

#include "base/sort.h"

_Static_assert(FC_ITEM_NAMES <= 8, "a bit of sole_of for each name");

static uint64_t key_of(const fc_item *item, uint32_t name)
{
    return ((uint64_t)item->group << 60) ^ ((uint64_t)(item->unit & 0xFFFFFFF) << 32) ^ name;
}

/* Whether the value of all items [from, to) of the keys is one. */
static bool is_one_value(const fc_item *items, const fc_keyed *keys, size_t from, size_t to)
{
    const fc_item *first = &items[keys[from].value / FC_ITEM_NAMES];
    for (size_t i = from + 1; i < to; i++) {
        if (!fc_item_same_value(first, &items[keys[i].value / FC_ITEM_NAMES]))
            return false;
    }
    return true;
}

int fc_owners_mark(fc_item *items, size_t begin, size_t end, fc_arena *arena)
{
    size_t names = 0, count = 0;
    for (size_t i = begin; i < end; i++)
        names += items[i].name_count;
    fc_keyed *keys = FC_NEW_ROOM(arena, fc_keyed, names + 1);
    if (!keys)
        return FACTCHECK_ENOMEM;
    for (size_t i = begin; i < end; i++) {
        const fc_item *item = &items[i];
        bool figure = item->group != FC_GROUP_NONE && !fc_item_is_dated(item);
        for (uint32_t n = 0; figure && n < item->name_count; n++) {
            fc_keyed key = {key_of(item, item->names[n]), (uint32_t)((i - begin) * FC_ITEM_NAMES + n)};
            if (item->names[n])
                keys[count++] = key;
        }
    }
    if (!fc_sort_keyed(keys, count, arena))
        return FACTCHECK_ENOMEM;
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && keys[to].key == keys[from].key;)
            to++;
        bool sole = is_one_value(&items[begin], keys, from, to);
        for (size_t i = from; sole && i < to; i++)
            items[begin + keys[i].value / FC_ITEM_NAMES].sole_of |=
                (uint8_t)(1u << keys[i].value % FC_ITEM_NAMES);
    }
    return FACTCHECK_OK;
}

bool fc_owners_sole(const fc_item *a, const fc_item *b)
{
    bool telling = a->digits > 1 || b->digits > 1; /* "two years", "three years" of anything */
    bool tally = a->head_contrast == FC_CONTRAST_TALLY; /* of a game, of its half, of a season */
    if (!telling || tally || !a->sole_of || !b->sole_of || !(a->name_bits & b->name_bits))
        return false;
    for (uint32_t i = 0; i < a->name_count; i++) {
        for (uint32_t k = 0; k < b->name_count; k++) {
            if (a->names[i] == b->names[k] && a->attached[i] && b->attached[k] && !a->name_place[i] &&
                a->sole_of >> i & 1 && b->sole_of >> k & 1)
                return true;
        }
    }
    return false;
}
