/*
 * Radix sort: 64-bit keys with a 32-bit payload, stable, linear.
 */
#ifndef FC_BASE_SORT_H
#define FC_BASE_SORT_H

#include <stdint.h>

#include "base/arena.h"

typedef struct fc_keyed {
    uint64_t key;
    uint32_t value;
} fc_keyed;

/* Sorts by key, equal keys in their old order. False when memory is out. */
bool fc_sort_keyed(fc_keyed *items, size_t count, fc_arena *arena);

#endif
