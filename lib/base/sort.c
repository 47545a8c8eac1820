#include "sort.h"

#include <string.h>

/* One pass by one byte; false when all keys have the same byte there. */
static bool pass(const fc_keyed *from, fc_keyed *to, size_t count, unsigned shift)
{
    size_t starts[257] = {0};
    for (size_t i = 0; i < count; i++)
        starts[((from[i].key >> shift) & 255) + 1]++;
    for (size_t b = 0; b < 256; b++) {
        if (starts[b + 1] == count)
            return false;
        starts[b + 1] += starts[b];
    }
    for (size_t i = 0; i < count; i++)
        to[starts[(from[i].key >> shift) & 255]++] = from[i];
    return true;
}

bool fc_sort_keyed(fc_keyed *items, size_t count, fc_arena *arena)
{
    if (count < 2)
        return true;
    fc_keyed *other = FC_NEW_ARRAY(arena, fc_keyed, count);
    if (!other)
        return false;
    fc_keyed *from = items, *to = other;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        if (pass(from, to, count, shift)) {
            fc_keyed *swap = from;
            from = to;
            to = swap;
        }
    }
    if (from != items)
        memcpy(items, from, count * sizeof *items);
    return true;
}
