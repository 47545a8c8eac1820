#include "peers.h"

#include "base/sort.h"
#include "match/frame.h"

/*
 * What the item measures, as a key: its unit and its head or, for dates, its verb. A part, a target,
 * a value to compare with ("up from $274 million") are no rivals of the level.
 */
static uint64_t measure_key(const fc_item *item)
{
    uint64_t use = fc_role_is_level(item->of->role) ? item->of->weak : 2u + item->of->role;
    bool dated = fc_item_is_dated(item);
    uint64_t word = dated ? (item->verb_class ? item->verb_class : (uint64_t)item->verb << 16)
                    : item->head ? (uint64_t)item->head << 16
                                 : item->head_class;
    return ((uint64_t)item->group << 58) ^ ((uint64_t)item->unit << 40) ^
           ((uint64_t)item->past << 39) ^ (use << 34) ^ word;
}

static bool same_figure(const fc_item *a, const fc_item *b)
{
    if (fc_item_is_dated(a))
        return a->begin == b->begin && a->until == b->until;
    return fc_item_same_value(a, b);
}

#define PEERS_MAX 8 /* values of one measure in one source that are told apart */

int fc_peers_mark(fc_item *items, size_t begin, size_t end, fc_arena *arena)
{
    fc_keyed *keys = FC_NEW_ARRAY(arena, fc_keyed, end - begin + 1);
    if (!keys)
        return FACTCHECK_ENOMEM;
    for (size_t i = begin; i < end; i++) {
        keys[i - begin].key = measure_key(&items[i]);
        keys[i - begin].value = (uint32_t)i;
    }
    if (!fc_sort_keyed(keys, end - begin, arena))
        return FACTCHECK_ENOMEM;
    for (size_t from = 0; from < end - begin;) {
        size_t to = from;
        uint32_t faces[PEERS_MAX], count = 0;
        for (; to < end - begin && keys[to].key == keys[from].key; to++) {
            bool fresh = true;
            for (uint32_t i = 0; i < count && fresh; i++)
                fresh = !same_figure(&items[faces[i]], &items[keys[to].value]);
            if (fresh && count < PEERS_MAX)
                faces[count++] = keys[to].value;
        }
        for (; from < to; from++)
            items[keys[from].value].peers = count - 1;
    }
    return FACTCHECK_OK;
}
