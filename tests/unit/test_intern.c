/* base/intern. */
#include "support.h"

static test_memory memory;
static fc_arena arena;
static fc_intern table;

static void begin(void)
{
    test_memory_init(&memory);
    fc_arena_init(&arena, &memory.allocator);
    fc_intern_init(&table, &arena);
}

static void end(void)
{
    fc_arena_dispose(&arena);
    ck_assert_uint_eq(memory.live, 0);
}

START_TEST(equal_strings_get_one_number)
{
    char copy[] = "trade";
    uint32_t trade = fc_intern_add(&table, FC_STR("trade"));
    ck_assert_uint_eq(trade, 1);
    ck_assert_uint_eq(fc_intern_add(&table, FC_STR("export")), 2);
    ck_assert_uint_eq(fc_intern_add(&table, fc_str_make(copy, 5)), trade);
    ck_assert_uint_eq(fc_intern_add(&table, FC_STR("Trade")), 3);
    ck_assert_uint_eq(fc_intern_find(&table, FC_STR("export")), 2);
    ck_assert_uint_eq(fc_intern_find(&table, FC_STR("import")), 0);
    memset(copy, 'x', 5); /* the table holds copies */
    ck_text_eq(fc_intern_text(&table, trade), "trade");
}
END_TEST

START_TEST(odd_strings_and_numbers)
{
    ck_assert_uint_eq(fc_intern_find(&table, FC_STR("early")), 0);
    uint32_t empty = fc_intern_add(&table, FC_STR(""));
    ck_assert_uint_ne(empty, 0);
    ck_assert_uint_eq(fc_intern_add(&table, fc_str_make(NULL, 0)), empty);
    uint32_t nul = fc_intern_add(&table, FC_STR("\0"));
    ck_assert_uint_ne(nul, empty);
    ck_assert_uint_eq(fc_intern_text(&table, 0).len, 0);
    ck_assert_uint_eq(fc_intern_text(&table, 99).len, 0);
}
END_TEST

START_TEST(many_strings)
{
    enum { MANY = 50000 };
    char name[16];
    for (unsigned i = 0; i < MANY; i++) {
        int length = snprintf(name, sizeof name, "w%u", i);
        ck_assert_uint_eq(fc_intern_add(&table, fc_str_make(name, (size_t)length)), i + 1);
    }
    for (unsigned i = 0; i < MANY; i++) {
        int length = snprintf(name, sizeof name, "w%u", i);
        fc_str word = fc_str_make(name, (size_t)length);
        ck_assert_uint_eq(fc_intern_find(&table, word), i + 1);
        ck_assert(fc_str_equal(fc_intern_text(&table, i + 1), word));
    }
    ck_assert_uint_eq(table.count, MANY);
}
END_TEST

START_TEST(failures_leave_the_table_whole)
{
    char name[16];
    for (size_t n = 1; n < 40; n++) {
        fc_arena_dispose(&arena);
        begin();
        memory.fail_at = n;
        uint32_t last = 0;
        for (unsigned i = 0; i < 3000; i++) {
            int length = snprintf(name, sizeof name, "w%u", i);
            fc_str word = fc_str_make(name, (size_t)length);
            uint32_t id = fc_intern_add(&table, word);
            if (id == 0)
                id = fc_intern_add(&table, word); /* only the n-th allocation fails */
            ck_assert_uint_eq(id, last + 1);
            last = id;
        }
        for (unsigned i = 0; i < 3000; i++) {
            int length = snprintf(name, sizeof name, "w%u", i);
            ck_assert_uint_eq(fc_intern_find(&table, fc_str_make(name, (size_t)length)), i + 1);
        }
    }
}
END_TEST

SUITE_FUNCTION(intern)
{
    Suite *suite = suite_create("intern");
    TCase *cases = tcase_create("intern");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, equal_strings_get_one_number);
    tcase_add_test(cases, odd_strings_and_numbers);
    tcase_add_test(cases, many_strings);
    tcase_add_test(cases, failures_leave_the_table_whole);
    suite_add_tcase(suite, cases);
    return suite;
}
