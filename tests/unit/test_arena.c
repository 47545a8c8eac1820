/*
 * base/arena and base/vec. test_arena_malloc.c includes this file again for the arena as it is with
 * FC_ARENA_MALLOC, where every cell is an allocation of its own.
 */
#include "support.h"

#include <stdint.h>

#include "base/vec.h"

#ifndef ARENA_SUITE
#define ARENA_SUITE arena
#ifdef FC_ARENA_MALLOC
#define CELLS_ALONE true
#else
#define CELLS_ALONE false
#endif
#endif

static test_memory memory;
static fc_arena arena;

static void begin(void)
{
    test_memory_init(&memory);
    fc_arena_init(&arena, &memory.allocator);
}

static void end(void)
{
    fc_arena_dispose(&arena);
    ck_assert_uint_eq(memory.live, 0);
    ck_assert_uint_eq(memory.bytes, 0);
    ck_assert(!memory.wrong_size);
}

START_TEST(memory_is_zero_and_aligned)
{
    for (size_t size = 0; size < 300; size++) {
        unsigned char *bytes = fc_arena_array(&arena, size, 1);
        ck_assert_ptr_nonnull(bytes);
        ck_assert_uint_eq((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            ck_assert_uint_eq(bytes[i], 0);
            bytes[i] = 0xFF;
        }
    }
    ck_assert_int_eq(fc_arena_status(&arena), FACTCHECK_OK);
}
END_TEST

START_TEST(cells_do_not_overlap)
{
    enum { CELLS = 500 };
    unsigned char *cells[CELLS];
    for (size_t i = 0; i < CELLS; i++) {
        cells[i] = fc_arena_array(&arena, i + 1, 1);
        ck_assert_ptr_nonnull(cells[i]);
        memset(cells[i], (int)(i % 251), i + 1);
    }
    for (size_t i = 0; i < CELLS; i++) {
        for (size_t k = 0; k <= i; k++)
            ck_assert_uint_eq(cells[i][k], i % 251);
    }
}
END_TEST

START_TEST(large_cells_and_small_ones_mix)
{
    char *large = fc_arena_array(&arena, 5u << 20, 1);
    char *small = fc_arena_array(&arena, 16, 1);
    char *larger = fc_arena_array(&arena, 9u << 20, 1);
    ck_assert(large && small && larger);
    memset(large, 1, 5u << 20);
    memset(small, 2, 16);
    memset(larger, 3, 9u << 20);
    ck_assert_int_eq(large[(5u << 20) - 1], 1);
    ck_assert_int_eq(small[0], 2);
}
END_TEST

START_TEST(impossible_sizes_are_refused)
{
    size_t calls = memory.calls;
    ck_assert_ptr_null(fc_arena_array(&arena, SIZE_MAX, 1));
    ck_assert(arena.oom);
    ck_assert_int_eq(fc_arena_status(&arena), FACTCHECK_ENOMEM);
    ck_assert_ptr_null(fc_arena_array(&arena, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(fc_arena_array(&arena, SIZE_MAX / 8 + 1, 8));
    ck_assert_ptr_null(fc_arena_grow(&arena, NULL, 0, 0, SIZE_MAX / 4, 8));
    ck_assert_uint_eq(memory.calls, calls);
    ck_assert_ptr_nonnull(fc_arena_array(&arena, 1, 1));
    ck_assert(arena.oom); /* the flag stays */
}
END_TEST

START_TEST(growth_keeps_the_items)
{
    uint32_t *items = NULL;
    size_t capacity = 0;
    for (size_t count = 1; count < 5000; count = count * 2 + 1) {
        items = fc_arena_grow(&arena, items, capacity, capacity, count, sizeof *items);
        ck_assert_ptr_nonnull(items);
        for (size_t i = 0; i < capacity; i++)
            ck_assert_uint_eq(items[i], i * 7);
        for (size_t i = capacity; i < count; i++)
            items[i] = (uint32_t)(i * 7);
        capacity = count;
    }
}
END_TEST

START_TEST(the_last_cell_grows_in_place)
{
    char *items = fc_arena_array(&arena, 100, 1);
    char *grown = fc_arena_grow(&arena, items, 100, 100, 400, 1);
    if (CELLS_ALONE)
        ck_assert_ptr_ne(grown, items);
    else
        ck_assert_ptr_eq(grown, items);
    char *other = fc_arena_array(&arena, 8, 1);
    memset(other, 9, 8);
    char *moved = fc_arena_grow(&arena, grown, 100, 400, 900, 1);
    ck_assert_ptr_ne(moved, grown);
    memset(moved, 1, 900);
    ck_assert_int_eq(other[0], 9);
}
END_TEST

START_TEST(cells_are_allocations_when_asked)
{
    size_t before = memory.calls;
    for (int i = 0; i < 100; i++)
        fc_arena_array(&arena, 1, 8);
    if (CELLS_ALONE)
        ck_assert_uint_eq(memory.calls - before, 100);
    else
        ck_assert_uint_eq(memory.calls - before, 1);
}
END_TEST

START_TEST(chunks_grow_to_a_limit)
{
    for (size_t i = 0; i < 100000; i++)
        ck_assert_ptr_nonnull(fc_arena_array(&arena, 1, 100));
    if (!CELLS_ALONE)
        ck_assert_uint_lt(memory.calls, 30);
}
END_TEST

START_TEST(each_failed_allocation_is_noted)
{
    for (size_t n = 1; n < 20; n++) {
        fc_arena_dispose(&arena);
        begin();
        memory.fail_at = n;
        bool failed = false;
        for (size_t i = 0; i < 40; i++) {
            bool got = fc_arena_array(&arena, 40000, 1) != NULL;
            ck_assert(got || arena.oom);
            failed = failed || !got;
        }
        ck_assert(failed == arena.oom);
        ck_assert(failed == (memory.calls >= n));
    }
}
END_TEST

START_TEST(vectors_push_and_add)
{
    FC_VEC(int) numbers = {0};
    for (int i = 0; i < 10000; i++) {
        if (i % 2) {
            int *item = fc_vec_push(&arena, &numbers);
            ck_assert_ptr_nonnull(item);
            *item = i;
        } else {
            ck_assert(fc_vec_add(&arena, &numbers, i));
        }
    }
    ck_assert_uint_eq(numbers.count, 10000);
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(numbers.items[i], i);
}
END_TEST

START_TEST(vectors_keep_their_items_when_memory_is_out)
{
    FC_VEC(size_t) numbers = {0};
    memory.fail_at = 4;
    size_t stored = 0;
    for (size_t i = 0; i < 100000; i++) {
        if (fc_vec_add(&arena, &numbers, i))
            stored++;
        else
            break;
    }
    ck_assert_uint_lt(stored, 100000);
    ck_assert(arena.oom);
    ck_assert_uint_eq(numbers.count, stored);
    for (size_t i = 0; i < stored; i++)
        ck_assert_uint_eq(numbers.items[i], i);
    ck_assert(fc_vec_add(&arena, &numbers, stored)); /* the next try finds memory */
}
END_TEST

START_TEST(what_was_given_out_last_can_be_trimmed)
{
    char *first = FC_NEW_ROOM(&arena, char, 100), *second = FC_NEW_ROOM(&arena, char, 500);
    ck_assert(first && second);
    ck_assert_uint_eq(fc_arena_trim(&arena, first, 100, 10), 100); /* not the last */
    size_t left = fc_arena_trim(&arena, second, 500, 20);
    ck_assert_uint_eq(left, CELLS_ALONE ? 500 : 20);
    memset(second, 1, left);
    char *third = fc_arena_array(&arena, 40, 1);
    ck_assert_ptr_nonnull(third);
    if (!CELLS_ALONE)
        ck_assert_ptr_eq(third, second + 32); /* rounded up */
    ck_assert_int_eq(second[19], 1);
    ck_assert_int_eq(third[0], 0);
    ck_assert_uint_eq(fc_arena_trim(&arena, NULL, 0, 0), 0U);
}
END_TEST

START_TEST(scratch_is_given_back)
{
    fc_arena_mark empty = fc_arena_mark_of(&arena);
    ck_assert_ptr_nonnull(fc_arena_array(&arena, 100, 1));
    fc_arena_release(&arena, empty);
    ck_assert_uint_eq(memory.live, 0);
    char *kept = fc_arena_array(&arena, 100, 1);
    fc_arena_mark mark = fc_arena_mark_of(&arena);
    size_t live = memory.live, bytes = memory.bytes;
    memset(kept, 'k', 100);
    for (size_t round = 0; round < 3; round++) {
        char *scratch = fc_arena_array(&arena, 100, 1);
        ck_assert_int_eq(scratch[99], 0);
        memset(scratch, 's', 100);
        for (size_t size = 1; size < 100000; size *= 3)
            ck_assert_ptr_nonnull(fc_arena_array(&arena, size, 1));
        fc_arena_release(&arena, mark);
        ck_assert_uint_eq(memory.live, live);
        ck_assert_uint_eq(memory.bytes, bytes);
    }
    for (size_t i = 0; i < 100; i++)
        ck_assert_int_eq(kept[i], 'k');
}
END_TEST

START_TEST(vectors_are_trimmed)
{
    FC_VEC(int) vec = {0};
    fc_vec_reserve(&arena, &vec, 1000);
    for (int i = 0; i < 20; i++)
        ck_assert(fc_vec_add(&arena, &vec, i));
    fc_vec_trim(&arena, &vec);
    ck_assert_uint_eq(vec.capacity, CELLS_ALONE ? 1000 : 20);
    char *behind = fc_arena_array(&arena, 1, 1);
    ck_assert(CELLS_ALONE || behind == (char *)(vec.items + 20));
    fc_vec_trim(&arena, &vec);
    ck_assert(fc_vec_add(&arena, &vec, 20));
    for (int i = 0; i < 21; i++)
        ck_assert_int_eq(vec.items[i], i);
}
END_TEST

START_TEST(dispose_twice_and_the_default_allocator)
{
    fc_arena other;
    fc_arena_init(&other, NULL);
    ck_assert_ptr_eq(other.allocator, fc_allocator_default());
    ck_assert_ptr_nonnull(fc_arena_array(&other, 3, 3));
    fc_arena_dispose(&other);
    fc_arena_dispose(&other);
    ck_assert_ptr_nonnull(fc_arena_array(&other, 3, 3)); /* an arena may be used again */
    fc_arena_dispose(&other);
}
END_TEST

START_TEST(vectors_move_out_of_scratch)
{
    fc_arena scratch;
    FC_VEC(int) vec = {0};
    fc_arena_init(&scratch, &memory.allocator);
    for (int i = 0; i < 20; i++)
        ck_assert(fc_vec_add(&scratch, &vec, i));
    fc_vec_move(&arena, &vec);
    fc_arena_dispose(&scratch);
    ck_assert_uint_eq(vec.count, 20);
    ck_assert_uint_eq(vec.capacity, 20);
    for (int i = 0; i < 20; i++)
        ck_assert_int_eq(vec.items[i], i);
    ck_assert(fc_vec_add(&arena, &vec, 20));
    ck_assert_int_eq(vec.items[19], 19);
    memory.fail_at = memory.calls + 1;
    fc_arena none;
    fc_arena_init(&none, &memory.allocator);
    fc_vec_move(&none, &vec);
    ck_assert_uint_eq(vec.count, 0);
    ck_assert_uint_eq(vec.capacity, 0);
    ck_assert(none.oom);
    memory.fail_at = 0;
    fc_vec_move(&none, &vec); /* an empty one */
    ck_assert_uint_eq(vec.count, 0);
    fc_arena_dispose(&none);
}
END_TEST

#define STRING(x) #x
#define NAME_OF(x) STRING(x)
#define SUITE_OF(x) SUITE_FUNCTION(x)

SUITE_OF(ARENA_SUITE)
{
    Suite *suite = suite_create(NAME_OF(ARENA_SUITE));
    TCase *cases = tcase_create("arena");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, memory_is_zero_and_aligned);
    tcase_add_test(cases, cells_do_not_overlap);
    tcase_add_test(cases, large_cells_and_small_ones_mix);
    tcase_add_test(cases, impossible_sizes_are_refused);
    tcase_add_test(cases, growth_keeps_the_items);
    tcase_add_test(cases, the_last_cell_grows_in_place);
    tcase_add_test(cases, cells_are_allocations_when_asked);
    tcase_add_test(cases, chunks_grow_to_a_limit);
    tcase_add_test(cases, each_failed_allocation_is_noted);
    tcase_add_test(cases, vectors_push_and_add);
    tcase_add_test(cases, vectors_keep_their_items_when_memory_is_out);
    tcase_add_test(cases, what_was_given_out_last_can_be_trimmed);
    tcase_add_test(cases, scratch_is_given_back);
    tcase_add_test(cases, vectors_are_trimmed);
    tcase_add_test(cases, vectors_move_out_of_scratch);
    tcase_add_test(cases, dispose_twice_and_the_default_allocator);
    suite_add_tcase(suite, cases);
    return suite;
}
