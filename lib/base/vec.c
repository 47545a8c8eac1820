#include "vec.h"

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
