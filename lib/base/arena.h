/*
 * Arena: memory that is given out in pieces and freed at once.
 *
 * Allocation never aborts: it returns NULL and sets the sticky `oom` flag, so that a stage may
 * check once at its end. With FC_ARENA_MALLOC defined every piece is an allocation of its own, so
 * that address sanitizers see overruns between pieces.
 */
#ifndef FC_BASE_ARENA_H
#define FC_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/allocator.h"

typedef struct fc_chunk fc_chunk;

typedef struct fc_arena {
    const factcheck_allocator *allocator;
    fc_chunk *chunks; /* newest first */
    bool oom;
} fc_arena;

/* `allocator` is borrowed and must outlive the arena. */
void fc_arena_init(fc_arena *arena, const factcheck_allocator *allocator);
void fc_arena_dispose(fc_arena *arena);

/* Zeroed memory for `count` items of `size` bytes, aligned for any type; NULL on failure. */
void *fc_arena_array(fc_arena *arena, size_t count, size_t size);

/* The item array grown to `count` items, its first `used` kept, the rest not initialised. */
void *fc_arena_grow(fc_arena *arena, void *items, size_t used, size_t capacity, size_t count,
                    size_t size);

/*
 * Gives the memory behind the first `used` of `size` bytes back, if it was the last that the arena
 * gave out. Returns the size that is left: `used` or `size`.
 */
size_t fc_arena_trim(fc_arena *arena, const void *memory, size_t size, size_t used);

/* Takes a chunk for about so many bytes that will be asked for piece by piece. */
void fc_arena_reserve(fc_arena *arena, size_t size);

/*
 * Gives the room behind all that was taken back to the allocator, which must be one that can use the end
 * of a piece again, as a pool does; some is left for few and small pieces more.
 */
void fc_arena_fit(fc_arena *arena);

/*
 * What is taken behind a mark is scratch: fc_arena_release gives all of it back at once, for the next to
 * use. A failed allocation stays noted.
 */
typedef struct fc_arena_mark {
    fc_chunk *chunk;
    size_t used; /* of it */
} fc_arena_mark;

fc_arena_mark fc_arena_mark_of(const fc_arena *arena);
void fc_arena_release(fc_arena *arena, fc_arena_mark mark);

/* Memory for items that is not initialised; NULL on failure. */
#define FC_NEW_ROOM(arena, type, count) \
    ((type *)fc_arena_grow((arena), NULL, 0, 0, (count), sizeof(type)))
#define FC_NEW(arena, type) ((type *)fc_arena_array((arena), 1, sizeof(type)))
#define FC_NEW_ARRAY(arena, type, count) \
    ((type *)fc_arena_array((arena), (count), sizeof(type)))

/* A status for the arena: FACTCHECK_ENOMEM once an allocation failed. */
static inline int fc_arena_status(const fc_arena *arena)
{
    return arena->oom ? FACTCHECK_ENOMEM : FACTCHECK_OK;
}

#endif
