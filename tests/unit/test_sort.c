/*
 * lib/base/sort: keys of every shape come out as a plain stable sort leaves them.
 */
#include "support.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"

static int by_key_and_place(const void *a, const void *b)
{
    const fc_keyed *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->value > y->value) - (x->value < y->value);
}

static uint64_t next_random(uint64_t *state)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *state >> 11 ^ *state << 41;
}

/* What the shapes leave of a random number. */
static const struct {
    uint64_t mask;
    uint64_t base;
} shapes[] = {
    {UINT64_MAX, 0},
    {0, 7}, /* all the same */
    {1, 0},
    {0xFF, 0xAB00},
    {0x1FFF000000FF, 0},       /* items and sources */
    {0x8000000000000001, 0},   /* the ends alone */
    {0xF00000000000FFFF, 0},   /* few of the highest: long runs */
    {0x3FFFFFF, 1000000007},
};

START_TEST(sorts_like_a_plain_sort)
{
    static const size_t counts[] = {0, 1, 2, 24, 25, 100, 1000, 20000};
    uint64_t state = 88172645463325252u;
    for (size_t n = 0; n < COUNT_OF(counts); n++) {
        size_t count = counts[n];
        fc_arena arena;
        fc_arena_init(&arena, NULL);
        fc_keyed *items = FC_NEW_ARRAY(&arena, fc_keyed, count + 1);
        fc_keyed *wanted = FC_NEW_ARRAY(&arena, fc_keyed, count + 1);
        for (size_t i = 0; i < count; i++) {
            items[i].key = (next_random(&state) & shapes[_i].mask) + shapes[_i].base;
            items[i].value = (uint32_t)i;
            wanted[i] = items[i];
        }
        qsort(wanted, count, sizeof *wanted, by_key_and_place);
        ck_assert(fc_sort_keyed(items, count, &arena));
        for (size_t i = 0; i < count; i++) {
            ck_assert_uint_eq(items[i].key, wanted[i].key);
            ck_assert_uint_eq(items[i].value, wanted[i].value);
        }
        fc_arena_dispose(&arena);
    }
}
END_TEST

SUITE_FUNCTION(sort)
{
    Suite *suite = suite_create("sort");
    TCase *cases = tcase_create("sort");
    tcase_add_loop_test(cases, sorts_like_a_plain_sort, 0, (int)COUNT_OF(shapes));
    suite_add_tcase(suite, cases);
    return suite;
}
