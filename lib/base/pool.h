/*
 * Pool: an allocator for arenas that live and die together.
 *
 * It takes large regions from another allocator and cuts the pieces that arenas ask for out of
 * them, so that a run over many articles asks the system for memory a few times. A piece given
 * back is used again if it was the last one cut; others are kept until the pool is disposed of.
 * A pool serves one thread at a time. With FC_ARENA_MALLOC defined it hands every request on.
 */
#ifndef FC_BASE_POOL_H
#define FC_BASE_POOL_H

#include "factcheck.h"

typedef struct fc_region fc_region;

typedef struct fc_pool {
    factcheck_allocator allocator; /* for the arenas; points to the pool, which must not move */
    const factcheck_allocator *under;
    fc_region *regions; /* newest first */
} fc_pool;

/* `under` is borrowed and must outlive the pool. */
void fc_pool_init(fc_pool *pool, const factcheck_allocator *under);

/* Gives all memory back at once, that of arenas which were not disposed of included. */
void fc_pool_dispose(fc_pool *pool);

#endif
