#include "arena.h"

#include <stdint.h>
#include <string.h>

#define FC_CHUNK_MIN ((size_t)16 * 1024)
#define FC_CHUNK_MAX ((size_t)8 * 1024 * 1024)
#define FC_CHUNK_SPARE ((size_t)1024) /* of an arena that is as good as full */

struct fc_chunk {
    fc_chunk *next;
    size_t size; /* of the data */
    size_t used;
    max_align_t data[];
};

void fc_arena_init(fc_arena *arena, const factcheck_allocator *allocator)
{
    arena->allocator = allocator ? allocator : fc_allocator_default();
    arena->chunks = NULL;
    arena->oom = false;
}

/* Frees the chunks in front of one, or all. */
static void drop_chunks(fc_arena *arena, const fc_chunk *kept)
{
    fc_chunk *chunk = arena->chunks;
    while (chunk != kept) {
        fc_chunk *next = chunk->next;
        arena->allocator->release(chunk, sizeof(fc_chunk) + chunk->size,
                                  arena->allocator->payload);
        chunk = next;
    }
    arena->chunks = chunk;
}

void fc_arena_dispose(fc_arena *arena)
{
    drop_chunks(arena, NULL);
}

fc_arena_mark fc_arena_mark_of(const fc_arena *arena)
{
    fc_arena_mark mark = {arena->chunks, arena->chunks ? arena->chunks->used : 0};
    return mark;
}

void fc_arena_release(fc_arena *arena, fc_arena_mark mark)
{
    drop_chunks(arena, mark.chunk);
    if (mark.chunk)
        mark.chunk->used = mark.used;
}

static size_t round_up(size_t size)
{
    size_t unit = _Alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

/* Whether so many bytes are more than an arena gives. Few are as many as to need a division. */
static inline bool is_too_much(size_t count, size_t size)
{
    const size_t small = (size_t)1 << (sizeof(size_t) * 4 - 1);
    return (count | size) >= small && size && count > SIZE_MAX / 2 / size;
}

/* Puts a chunk of at least `size` bytes first. */
static fc_chunk *add_chunk(fc_arena *arena, size_t size)
{
    size_t want = size;
#ifndef FC_ARENA_MALLOC
    size_t last = arena->chunks ? arena->chunks->size : 0;
    size_t usual = last < FC_CHUNK_MIN ? FC_CHUNK_MIN : last < FC_CHUNK_MAX ? last * 2 : last;
    if (usual > FC_CHUNK_MAX)
        usual = FC_CHUNK_MAX;
    if (want < usual)
        want = usual;
#endif
    fc_chunk *chunk =
        arena->allocator->allocate(sizeof(fc_chunk) + want, arena->allocator->payload);
    if (!chunk) {
        arena->oom = true;
        return NULL;
    }
    chunk->size = want;
    chunk->used = 0;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    return chunk;
}

void fc_arena_reserve(fc_arena *arena, size_t size)
{
#ifndef FC_ARENA_MALLOC
    add_chunk(arena, size < FC_CHUNK_MAX ? round_up(size) : FC_CHUNK_MAX);
#else
    (void)arena, (void)size;
#endif
}

void fc_arena_fit(fc_arena *arena)
{
    fc_chunk *chunk = arena->chunks;
    size_t kept = chunk ? chunk->used + FC_CHUNK_SPARE : 0;
    if (!chunk || chunk->size <= kept)
        return;
    arena->allocator->release((char *)chunk->data + kept, chunk->size - kept,
                              arena->allocator->payload);
    chunk->size = kept;
}

/* `size` bytes, not initialised. */
static inline void *take(fc_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2) {
        arena->oom = true;
        return NULL;
    }
    size = round_up(size ? size : 1);
    fc_chunk *chunk = arena->chunks;
#ifdef FC_ARENA_MALLOC
    chunk = NULL;
#endif
    if (!chunk || chunk->size - chunk->used < size)
        chunk = add_chunk(arena, size);
    if (!chunk)
        return NULL;
    void *memory = (char *)chunk->data + chunk->used;
    chunk->used += size;
    return memory;
}

void *fc_arena_array(fc_arena *arena, size_t count, size_t size)
{
    if (is_too_much(count, size)) {
        arena->oom = true;
        return NULL;
    }
    void *memory = take(arena, count * size);
    if (memory)
        memset(memory, 0, count * size);
    return memory;
}

/* Whether the items end where the newest chunk is used to, so that they can grow in place. */
static bool grow_in_place(fc_arena *arena, const void *items, size_t old_bytes, size_t new_bytes)
{
    fc_chunk *chunk = arena->chunks;
    if (!chunk)
        return false;
    const char *top = (const char *)chunk->data + chunk->used;
    if ((const char *)items + round_up(old_bytes) != top)
        return false;
    size_t more = round_up(new_bytes) - round_up(old_bytes);
    if (chunk->size - chunk->used < more)
        return false;
    chunk->used += more;
    return true;
}

size_t fc_arena_trim(fc_arena *arena, const void *memory, size_t size, size_t used)
{
#ifndef FC_ARENA_MALLOC
    fc_chunk *chunk = arena->chunks;
    const char *top = chunk ? (const char *)chunk->data + chunk->used : NULL;
    if (memory && used <= size && (const char *)memory + round_up(size) == top) {
        chunk->used -= round_up(size) - round_up(used);
        return used;
    }
#else
    (void)arena, (void)memory, (void)used;
#endif
    return size;
}

void *fc_arena_grow(fc_arena *arena, void *items, size_t used, size_t capacity, size_t count,
                    size_t size)
{
    if (is_too_much(count, size)) {
        arena->oom = true;
        return NULL;
    }
    if (items && grow_in_place(arena, items, capacity * size, count * size))
        return items;
    void *memory = take(arena, count * size);
    if (memory && used)
        memcpy(memory, items, used * size);
    return memory;
}
