#include "vec.h"

#include <string.h>

#define FC_VEC_FIRST 16

void *fc_vec_more(fc_arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    size_t want = *capacity ? *capacity * 2 : FC_VEC_FIRST;
    void *grown = fc_arena_grow(arena, items, count, *capacity, want, size);
    if (!grown)
        return items;
    *capacity = want;
    return grown;
}

void *fc_vec_moved(fc_arena *arena, const void *items, size_t *count, size_t *capacity, size_t size)
{
    void *moved = fc_arena_grow(arena, NULL, 0, 0, *count, size);
    *count = moved ? *count : 0;
    *capacity = *count;
    if (*count)
        memcpy(moved, items, *count * size);
    return moved;
}
