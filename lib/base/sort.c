#include "sort.h"

#include <string.h>

#define FEW 24 /* items that are put in order one by one */

static void sort_few(fc_keyed *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        fc_keyed item = items[i];
        size_t at = i;
        for (; at > 0 && items[at - 1].key > item.key; at--)
            items[at] = items[at - 1];
        items[at] = item;
    }
}

/* One pass by one byte. */
static void pass(const fc_keyed *from, fc_keyed *to, size_t count, unsigned shift)
{
    size_t starts[257] = {0};
    for (size_t i = 0; i < count; i++)
        starts[((from[i].key >> shift) & 255) + 1]++;
    for (size_t b = 0; b < 256; b++)
        starts[b + 1] += starts[b];
    for (size_t i = 0; i < count; i++)
        to[starts[(from[i].key >> shift) & 255]++] = from[i];
}

bool fc_sort_keyed(fc_keyed *items, size_t count, fc_arena *arena)
{
    if (count <= FEW) {
        sort_few(items, count);
        return true;
    }
    fc_keyed *other = FC_NEW_ROOM(arena, fc_keyed, count);
    if (!other)
        return false;
    uint64_t differ = 0; /* bits that are not the same in all keys */
    for (size_t i = 1; i < count; i++)
        differ |= items[i].key ^ items[0].key;
    fc_keyed *from = items, *to = other;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        if (!(differ >> shift & 255))
            continue;
        pass(from, to, count, shift);
        fc_keyed *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, count * sizeof *items);
    return true;
}
