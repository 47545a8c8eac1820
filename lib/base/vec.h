/*
 * Vectors: arrays that grow inside an arena.
 *
 *     FC_VEC(fc_token) tokens = {0};
 *     fc_token *token = fc_vec_push(arena, &tokens);
 *     if (!token) return FACTCHECK_ENOMEM;
 */
#ifndef FC_BASE_VEC_H
#define FC_BASE_VEC_H

#include "arena.h"

#define FC_VEC(type) \
    struct {         \
        type *items; \
        size_t count; \
        size_t capacity; \
    }

/* A pointer to a new, uninitialised last item, or NULL when memory is out. */
#define fc_vec_push(arena, vec)                                                             \
    ((vec)->count < (vec)->capacity ||                                                      \
             ((vec)->items = fc_vec_more((arena), (vec)->items, (vec)->count,               \
                                         &(vec)->capacity, sizeof *(vec)->items),           \
              (vec)->count < (vec)->capacity)                                               \
         ? &(vec)->items[(vec)->count++]                                                    \
         : NULL)

/* Appends one value; false when memory is out. */
#define fc_vec_add(arena, vec, value)                                                       \
    ((vec)->count < (vec)->capacity ||                                                      \
             ((vec)->items = fc_vec_more((arena), (vec)->items, (vec)->count,               \
                                         &(vec)->capacity, sizeof *(vec)->items),           \
              (vec)->count < (vec)->capacity)                                               \
         ? ((vec)->items[(vec)->count++] = (value), true)                                   \
         : false)

/*
 * Room for about so many items in an empty vector, so that it need not move as it grows: what is not
 * used is never touched, and costs nothing.
 */
#define fc_vec_reserve(arena, vec, count_)                                                  \
    ((vec)->capacity                                                                        \
         ? (void)0                                                                          \
         : (void)((vec)->items = fc_arena_grow((arena), NULL, 0, 0, (count_),               \
                                               sizeof *(vec)->items),                       \
                  (vec)->capacity = (vec)->items ? (count_) : 0))

/* Gives back what is reserved and not used, if nothing was taken from the arena since. */
#define fc_vec_trim(arena, vec)                                                             \
    ((void)((vec)->capacity = fc_arena_trim((arena), (vec)->items,                          \
                                            (vec)->capacity * sizeof *(vec)->items,         \
                                            (vec)->count * sizeof *(vec)->items) /          \
                              sizeof *(vec)->items))

/*
 * Moves the items of a vector that grew in scratch into an arena, where they take no more room than they
 * need. When memory is out, which the arena notes, the vector is empty.
 */
#define fc_vec_move(arena, vec)                                                             \
    ((void)((vec)->items = fc_vec_moved((arena), (vec)->items, &(vec)->count,               \
                                        &(vec)->capacity, sizeof *(vec)->items)))

void *fc_vec_moved(fc_arena *arena, const void *items, size_t *count, size_t *capacity,
                   size_t size);

/* The items with room for more; on failure the old items, the capacity unchanged. */
void *fc_vec_more(fc_arena *arena, void *items, size_t count, size_t *capacity, size_t size);

#endif
