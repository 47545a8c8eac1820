#include "pool.h"

#include <stddef.h>
#include <stdint.h>

/* Each region is twice as large as the one before. */
#define REGION_MIN ((size_t)256 * 1024)
#define REGION_MAX ((size_t)32 * 1024 * 1024)

struct fc_region {
    fc_region *next;
    size_t size; /* of the data */
    size_t used;
    max_align_t data[];
};

#ifdef FC_ARENA_MALLOC

static void *allocate(size_t size, void *payload)
{
    const fc_pool *pool = payload;
    return pool->under->allocate(size, pool->under->payload);
}

static void release(void *memory, size_t size, void *payload)
{
    const fc_pool *pool = payload;
    pool->under->release(memory, size, pool->under->payload);
}

#else

static size_t round_up(size_t size)
{
    size_t unit = _Alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

static fc_region *add_region(fc_pool *pool, size_t size)
{
    size_t last = pool->regions ? pool->regions->size : 0;
    size_t usual = last < REGION_MIN ? REGION_MIN : last < REGION_MAX / 2 ? last * 2 : REGION_MAX;
    size_t want = size > usual ? size : usual;
    fc_region *region = pool->under->allocate(sizeof *region + want, pool->under->payload);
    if (!region)
        return NULL;
    region->size = want;
    region->used = 0;
    region->next = pool->regions;
    pool->regions = region;
    return region;
}

static void *allocate(size_t size, void *payload)
{
    fc_pool *pool = payload;
    fc_region *region = pool->regions;
    if (size > SIZE_MAX / 2)
        return NULL;
    size = round_up(size);
    if (!region || region->size - region->used < size)
        region = add_region(pool, size);
    if (!region)
        return NULL;
    void *memory = (char *)region->data + region->used;
    region->used += size;
    return memory;
}

/* The last piece, such as that of a scratch arena, can be cut again; others wait for the pool. */
static void release(void *memory, size_t size, void *payload)
{
    fc_region *region = ((fc_pool *)payload)->regions;
    size = round_up(size);
    if ((char *)memory + size == (char *)region->data + region->used)
        region->used -= size;
}

#endif

void fc_pool_init(fc_pool *pool, const factcheck_allocator *under)
{
    pool->allocator.allocate = allocate;
    pool->allocator.release = release;
    pool->allocator.payload = pool;
    pool->under = under;
    pool->regions = NULL;
}

void fc_pool_dispose(fc_pool *pool)
{
    while (pool->regions) {
        fc_region *next = pool->regions->next;
        pool->under->release(pool->regions, sizeof *pool->regions + pool->regions->size,
                             pool->under->payload);
        pool->regions = next;
    }
}
