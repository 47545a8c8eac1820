/* The cases of test_arena.c for the arena that makes an allocation of every cell. */
#ifndef FC_ARENA_MALLOC
#define FC_ARENA_MALLOC
#endif
#define fc_arena_init cells_init
#define fc_arena_dispose cells_dispose
#define fc_arena_array cells_array
#define fc_arena_grow cells_grow
#define fc_arena_trim cells_trim
#define fc_arena_mark_of cells_mark_of
#define fc_arena_release cells_release
#define fc_arena_reserve cells_reserve
#define fc_arena_fit cells_fit
#define fc_vec_more cells_vec_more
#define fc_vec_moved cells_vec_moved
#include "base/arena.c"
#include "base/vec.c"

#define ARENA_SUITE arena_malloc
#define CELLS_ALONE true
#include "test_arena.c"
