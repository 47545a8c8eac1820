#include "shared.h"

#include <stdatomic.h>

struct fc_shared {
    factcheck_allocator allocator;
    fc_arena arena;
    atomic_size_t owners;
};

fc_shared *fc_shared_new(const factcheck_allocator *allocator)
{
    fc_shared *shared = allocator->allocate(sizeof *shared, allocator->payload);
    if (!shared)
        return NULL;
    shared->allocator = *allocator;
    fc_arena_init(&shared->arena, &shared->allocator);
    atomic_init(&shared->owners, 1);
    return shared;
}

fc_arena *fc_shared_arena(fc_shared *shared)
{
    return &shared->arena;
}

fc_shared *fc_shared_keep(fc_shared *shared)
{
    atomic_fetch_add(&shared->owners, 1);
    return shared;
}

void fc_shared_drop(fc_shared *shared)
{
    if (!shared || atomic_fetch_sub(&shared->owners, 1) > 1)
        return;
    factcheck_allocator used = shared->allocator;
    fc_arena_dispose(&shared->arena);
    used.release(shared, sizeof *shared, used.payload);
}
