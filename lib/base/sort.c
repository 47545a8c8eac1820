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

#define DIGIT 11 /* bits that are sorted by at once */

/* One pass by `bits` bits from `shift` on. */
static void pass(const fc_keyed *from, fc_keyed *to, size_t count, unsigned shift, unsigned bits)
{
    size_t starts[1 << DIGIT], sum = 0, size = (size_t)1 << bits;
    uint64_t mask = size - 1;
    memset(starts, 0, size * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        starts[from[i].key >> shift & mask]++;
    for (size_t b = 0; b < size; b++) {
        size_t own = starts[b];
        starts[b] = sum;
        sum += own;
    }
    for (size_t i = 0; i < count; i++)
        to[starts[from[i].key >> shift & mask]++] = from[i];
}

/* Sorts by the bits [low, top) of the keys, of which those in `differ` are not the same in all. */
static void sort_bits(fc_keyed *items, fc_keyed *other, size_t count, unsigned low, unsigned top,
                      uint64_t differ)
{
    fc_keyed *from = items, *to = other;
    unsigned passes = (top - low + DIGIT - 1) / DIGIT, bits = (top - low + passes - 1) / passes;
    for (; low < top; low += bits) {
        bits = top - low < bits ? top - low : bits;
        if (!(differ >> low & (((uint64_t)1 << bits) - 1)))
            continue;
        pass(from, to, count, low, bits);
        fc_keyed *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, count * sizeof *items);
}

static uint64_t differing(const fc_keyed *items, size_t count)
{
    uint64_t differ = 0;
    for (size_t i = 1; i < count; i++)
        differ |= items[i].key ^ items[0].key;
    return differ;
}

/* How many bits the value needs. */
static unsigned width(uint64_t value)
{
    unsigned bits = 0;
    for (; value; value >>= 1)
        bits++;
    return bits;
}

/*
 * A few bits more than the count has tell most keys apart: the highest of those that differ are
 * sorted by first, and then each run of items that they leave together.
 */
bool fc_sort_keyed(fc_keyed *items, size_t count, fc_arena *arena)
{
    if (count <= FEW) {
        sort_few(items, count);
        return true;
    }
    fc_keyed *other = FC_NEW_ROOM(arena, fc_keyed, count);
    if (!other)
        return false;
    uint64_t differ = differing(items, count);
    unsigned top = width(differ), telling = width(count) + 2;
    unsigned low = top > telling ? top - telling : 0;
    if (!differ)
        return true;
    sort_bits(items, other, count, low, top, differ);
    for (size_t begin = 0, end = 0; low && begin < count; begin = end) {
        for (end = begin + 1; end < count && items[end].key >> low == items[begin].key >> low;)
            end++;
        if (end - begin <= FEW)
            sort_few(items + begin, end - begin);
        else
            sort_bits(items + begin, other, end - begin, 0, low,
                      differing(items + begin, end - begin));
    }
    return true;
}
