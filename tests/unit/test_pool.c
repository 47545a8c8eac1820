/*
 * base/pool: arenas over a pool, what it asks for, and that it gives everything back.
 */
#include "support.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/pool.h"

#ifdef FC_ARENA_MALLOC
#define PASSED_ON true
#else
#define PASSED_ON false
#endif

static test_memory memory;
static fc_pool pool;

static void begin(void)
{
    test_memory_init(&memory);
    fc_pool_init(&pool, &memory.allocator);
}

static void end(void)
{
    fc_pool_dispose(&pool);
    ck_assert_uint_eq(memory.live, 0);
    ck_assert_uint_eq(memory.bytes, 0);
    ck_assert(!memory.wrong_size);
}

static void *take(size_t size)
{
    return pool.allocator.allocate(size, pool.allocator.payload);
}

static void give(void *piece, size_t size)
{
    pool.allocator.release(piece, size, pool.allocator.payload);
}

START_TEST(pieces_are_aligned_and_apart)
{
    enum { PIECES = 400 };
    unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = take(i * 37 + 1);
        ck_assert_ptr_nonnull(pieces[i]);
        ck_assert_uint_eq((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        memset(pieces[i], (int)(i % 251), i * 37 + 1);
    }
    for (size_t i = 0; i < PIECES; i++) {
        require(pieces[i][0] == i % 251 && pieces[i][i * 37] == i % 251);
        give(pieces[i], i * 37 + 1);
    }
}
END_TEST

START_TEST(the_system_is_asked_seldom)
{
    fc_arena arenas[200];
    for (size_t i = 0; i < COUNT_OF(arenas); i++) {
        fc_arena_init(&arenas[i], &pool.allocator);
        ck_assert_ptr_nonnull(fc_arena_array(&arenas[i], 10000, 1));
    }
    if (!PASSED_ON)
        ck_assert_uint_lt(memory.calls, 8);
    for (size_t i = 0; i < COUNT_OF(arenas); i++)
        fc_arena_dispose(&arenas[i]);
}
END_TEST

START_TEST(large_pieces_have_regions_of_their_own)
{
    size_t size = (size_t)80 * 1024 * 1024;
    unsigned char *large = take(size);
    ck_assert_ptr_nonnull(large);
    large[0] = large[size - 1] = 1;
    unsigned char *small = take(1);
    ck_assert(small < large || small >= large + size);
    give(large, size);
    give(small, 1);
}
END_TEST

START_TEST(the_last_piece_is_used_again)
{
    void *kept = take(100), *scratch = take(1000);
    give(scratch, 1000);
    void *again = take(500), *behind = take(40);
    if (!PASSED_ON)
        ck_assert_ptr_eq(again, scratch);
    give(again, 500); /* not the last: it stays */
    void *other = take(500);
    if (!PASSED_ON)
        ck_assert_ptr_ne(other, again);
    give(other, 500);
    give(behind, 40);
    give(kept, 100);
}
END_TEST

START_TEST(an_arena_that_fits_leaves_the_rest_to_the_next)
{
    fc_arena first, second;
    fc_arena_init(&first, &pool.allocator);
    fc_arena_init(&second, &pool.allocator);
    fc_arena_fit(&first); /* nothing yet */
    fc_arena_reserve(&first, 100000);
    size_t calls = memory.calls;
    char *kept = fc_arena_array(&first, 1000, 1);
    fc_arena_fit(&first);
    fc_arena_fit(&first); /* nothing more */
    char *other = fc_arena_array(&second, 1000, 1);
    ck_assert_ptr_nonnull(kept);
    ck_assert_ptr_nonnull(other);
    if (!PASSED_ON) {
        ck_assert_uint_eq(memory.calls, calls);
        ck_assert(other >= kept + 1000 && other < kept + 10000);
    }
    char *more = fc_arena_array(&first, 50000, 1);
    ck_assert_ptr_nonnull(more);
    memset(kept, 'k', 1000);
    memset(other, 'o', 1000);
    memset(more, 'm', 50000);
    ck_assert(kept[999] == 'k' && other[0] == 'o' && other[999] == 'o' && more[49999] == 'm');
    fc_arena_dispose(&second);
    fc_arena_dispose(&first);
}
END_TEST

START_TEST(failure_is_passed_on)
{
    memory.fail_at = 1;
    ck_assert_ptr_null(take(100));
    memory.fail_at = 0;
    void *piece = take(100);
    ck_assert_ptr_nonnull(piece);
    give(piece, 100);
    if (!PASSED_ON)
        ck_assert_ptr_null(take(SIZE_MAX));
}
END_TEST

SUITE_FUNCTION(pool)
{
    Suite *suite = suite_create("base/pool");
    TCase *cases = tcase_create("pool");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, pieces_are_aligned_and_apart);
    tcase_add_test(cases, the_system_is_asked_seldom);
    tcase_add_test(cases, large_pieces_have_regions_of_their_own);
    tcase_add_test(cases, the_last_piece_is_used_again);
    tcase_add_test(cases, an_arena_that_fits_leaves_the_rest_to_the_next);
    tcase_add_test(cases, failure_is_passed_on);
    suite_add_tcase(suite, cases);
    return suite;
}
