/*
 * Union-find (disjoint sets) with path halving and union by smallest member, so that the
 * representative of a set does not depend on the order of the unions.
 */
#ifndef FC_BASE_UNIONFIND_H
#define FC_BASE_UNIONFIND_H

#include <stdint.h>

#include "base/arena.h"

typedef struct fc_union {
    uint32_t *parent;
    size_t count;
} fc_union;

static inline bool fc_union_init(fc_union *sets, size_t count, fc_arena *arena)
{
    sets->parent = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    sets->count = count;
    for (size_t i = 0; sets->parent && i < count; i++)
        sets->parent[i] = (uint32_t)i;
    return sets->parent != NULL;
}

static inline uint32_t fc_union_find(fc_union *sets, uint32_t member)
{
    while (sets->parent[member] != member) {
        sets->parent[member] = sets->parent[sets->parent[member]];
        member = sets->parent[member];
    }
    return member;
}

static inline void fc_union_join(fc_union *sets, uint32_t a, uint32_t b)
{
    a = fc_union_find(sets, a);
    b = fc_union_find(sets, b);
    if (a < b)
        sets->parent[b] = a;
    else
        sets->parent[a] = b;
}

#endif
