/* base/str: strings and the builder. */
#include "support.h"

#include <stdint.h>

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
}

START_TEST(comparing)
{
    ck_assert(fc_str_equal(FC_STR("abc"), FC_STR("abc")));
    ck_assert(!fc_str_equal(FC_STR("abc"), FC_STR("abd")));
    ck_assert(!fc_str_equal(FC_STR("abc"), FC_STR("ab")));
    ck_assert(fc_str_equal(FC_STR(""), fc_str_make(NULL, 0)));
    ck_assert(fc_str_equal(FC_STR("a\0b"), FC_STR("a\0b")));
    ck_assert(!fc_str_equal(FC_STR("a\0b"), FC_STR("a\0c")));
    ck_assert(fc_str_equal_nocase(FC_STR("Two-Day"), FC_STR("tWO-dAY")));
    ck_assert(!fc_str_equal_nocase(FC_STR("@"), FC_STR("`"))); /* 32 apart, and no letters */
    ck_assert(!fc_str_equal_nocase(FC_STR("a"), FC_STR("ab")));
    ck_assert_int_eq(fc_str_compare(FC_STR("a"), FC_STR("a")), 0);
    ck_assert_int_lt(fc_str_compare(FC_STR("a"), FC_STR("ab")), 0);
    ck_assert_int_gt(fc_str_compare(FC_STR("b"), FC_STR("ab")), 0);
    ck_assert_int_lt(fc_str_compare(FC_STR("z"), FC_STR("\xC3\xA9")), 0); /* bytes are unsigned */
    ck_assert_int_lt(fc_str_compare(FC_STR(""), FC_STR("a")), 0);
    ck_assert_int_eq(fc_str_compare(FC_STR(""), fc_str_make(NULL, 0)), 0);
}
END_TEST

START_TEST(ends)
{
    ck_assert(fc_str_starts(FC_STR("million"), FC_STR("mill")));
    ck_assert(fc_str_starts(FC_STR("mill"), FC_STR("mill")));
    ck_assert(fc_str_starts(FC_STR("mill"), FC_STR("")));
    ck_assert(!fc_str_starts(FC_STR("mil"), FC_STR("mill")));
    ck_assert(fc_str_ends(FC_STR("million"), FC_STR("lion")));
    ck_assert(fc_str_ends(FC_STR(""), FC_STR("")));
    ck_assert(!fc_str_ends(FC_STR("on"), FC_STR("lion")));
}
END_TEST

START_TEST(trimming)
{
    ck_text_eq(fc_str_trim(FC_STR(" \t\r\n\f\va b \n")), "a b");
    ck_text_eq(fc_str_trim(FC_STR(" \n ")), "");
    ck_text_eq(fc_str_trim(FC_STR("")), "");
    ck_text_eq(fc_str_trim(FC_STR("\xC2\xA0x")), "\xC2\xA0x"); /* ASCII white space alone */
}
END_TEST

START_TEST(finding)
{
    ck_assert_uint_eq(fc_str_find(FC_STR("banana"), FC_STR("nan")), 2);
    ck_assert_uint_eq(fc_str_find(FC_STR("banana"), FC_STR("banana")), 0);
    ck_assert_uint_eq(fc_str_find(FC_STR("banana"), FC_STR("a")), 1);
    ck_assert_uint_eq(fc_str_find(FC_STR("nnnan"), FC_STR("nan")), 2);
    ck_assert_uint_eq(fc_str_find(FC_STR("banana"), FC_STR("bananas")), SIZE_MAX);
    ck_assert_uint_eq(fc_str_find(FC_STR("banana"), FC_STR("x")), SIZE_MAX);
    ck_assert_uint_eq(fc_str_find(FC_STR("banana"), FC_STR("")), 0);
    ck_assert_uint_eq(fc_str_find(FC_STR(""), FC_STR("a")), SIZE_MAX);
    ck_assert_uint_eq(fc_str_find_nocase(FC_STR("BaNaNa"), FC_STR("nAn")), 2);
    ck_assert_uint_eq(fc_str_find_nocase(FC_STR("BaNaNa"), FC_STR("x")), SIZE_MAX);
}
END_TEST

/* Every needle of up to three letters in every text of up to six, over two letters. */
START_TEST(finding_agrees_with_a_plain_search)
{
    for (unsigned length = 0; length <= 6; length++) {
        for (unsigned bits = 0; bits < 1u << length; bits++) {
            char text[6];
            for (unsigned i = 0; i < length; i++)
                text[i] = (bits >> i & 1u) != 0 ? 'b' : 'a';
            for (unsigned n = 1; n <= 3; n++) {
                for (unsigned k = 0; k < 1u << n; k++) {
                    char needle[3];
                    for (unsigned i = 0; i < n; i++)
                        needle[i] = (k >> i & 1u) != 0 ? 'b' : 'a';
                    size_t expected = SIZE_MAX;
                    for (unsigned at = 0; at + n <= length && expected == SIZE_MAX; at++)
                        expected = memcmp(text + at, needle, n) == 0 ? at : SIZE_MAX;
                    ck_assert_uint_eq(
                        fc_str_find(fc_str_make(text, length), fc_str_make(needle, n)), expected);
                }
            }
        }
    }
}
END_TEST

START_TEST(letters)
{
    for (int c = -128; c < 128; c++) {
        char ch = (char)c;
        ck_assert(fc_is_alpha(ch) == ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')));
        ck_assert(fc_is_digit(ch) == (c >= '0' && c <= '9'));
        ck_assert_int_eq(fc_lower(ch), c >= 'A' && c <= 'Z' ? c + 32 : ch);
        ck_assert_int_eq(fc_upper(ch), c >= 'a' && c <= 'z' ? c - 32 : ch);
        ck_assert(fc_is_blank(ch) == (c == ' ' || (c >= 9 && c <= 13)));
    }
}
END_TEST

START_TEST(copies_end_in_nul)
{
    fc_str copy = fc_str_copy(&arena, FC_STR("a\0b"));
    ck_assert_uint_eq(copy.len, 3);
    ck_assert_int_eq(copy.ptr[3], 0);
    ck_assert_int_eq(copy.ptr[1], 0);
    fc_str none = fc_str_copy(&arena, fc_str_make(NULL, 0));
    ck_assert_uint_eq(none.len, 0);
    ck_assert_int_eq(none.ptr[0], 0);
    memory.fail_at = memory.calls + 1;
    fc_str failed = fc_str_copy(&arena, fc_str_make("x", SIZE_MAX / 4));
    ck_assert_uint_eq(failed.len, 0);
    ck_assert(arena.oom);
}
END_TEST

START_TEST(hashes_differ)
{
    ck_assert(fc_str_hash(FC_STR("abc")) == fc_str_hash(fc_str_make("abcd", 3)));
    ck_assert(fc_str_hash(FC_STR("abc")) != fc_str_hash(FC_STR("acb")));
    ck_assert(fc_str_hash(FC_STR("")) != fc_str_hash(FC_STR("\0")));
}
END_TEST

START_TEST(building)
{
    fc_builder out;
    fc_builder_init(&out, &arena);
    ck_text_eq(fc_builder_done(&out), "");
    fc_builder_literal(&out, "n=");
    fc_builder_unsigned(&out, 0);
    fc_builder_char(&out, ' ');
    fc_builder_unsigned(&out, UINT64_MAX);
    fc_builder_char(&out, ' ');
    fc_builder_padded(&out, 7, 4);
    fc_builder_char(&out, ' ');
    fc_builder_padded(&out, 12345, 3);
    fc_builder_add(&out, fc_str_make(NULL, 0));
    ck_text_eq(fc_builder_done(&out), "n=0 18446744073709551615 0007 12345");
    ck_assert_int_eq(out.ptr[out.len], 0);
}
END_TEST

START_TEST(padding_is_at_most_twenty_digits)
{
    fc_builder out;
    fc_builder_init(&out, &arena);
    fc_builder_padded(&out, 1, 99);
    ck_text_eq(fc_builder_done(&out), "00000000000000000001");
}
END_TEST

START_TEST(building_long_texts)
{
    fc_builder out;
    fc_builder_init(&out, &arena);
    for (int i = 0; i < 100000; i++)
        fc_builder_char(&out, (char)('a' + i % 26));
    fc_str text = fc_builder_done(&out);
    ck_assert_uint_eq(text.len, 100000);
    for (size_t i = 0; i < text.len; i++)
        ck_assert_int_eq(text.ptr[i], (char)('a' + i % 26));
}
END_TEST

START_TEST(a_failed_builder_keeps_what_it_has)
{
    fc_builder out;
    fc_builder_init(&out, &arena);
    fc_builder_literal(&out, "kept");
    memory.fail_at = memory.calls + 1;
    char *large = calloc(1, 1u << 22);
    ck_assert_ptr_nonnull(large);
    fc_builder_add(&out, fc_str_make(large, 1u << 22));
    free(large);
    ck_assert(arena.oom);
    ck_text_eq(fc_builder_done(&out), "kept");
}
END_TEST

SUITE_FUNCTION(str)
{
    Suite *suite = suite_create("str");
    TCase *cases = tcase_create("str");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, comparing);
    tcase_add_test(cases, ends);
    tcase_add_test(cases, trimming);
    tcase_add_test(cases, finding);
    tcase_add_test(cases, finding_agrees_with_a_plain_search);
    tcase_add_test(cases, letters);
    tcase_add_test(cases, copies_end_in_nul);
    tcase_add_test(cases, hashes_differ);
    tcase_add_test(cases, building);
    tcase_add_test(cases, padding_is_at_most_twenty_digits);
    tcase_add_test(cases, building_long_texts);
    tcase_add_test(cases, a_failed_builder_keeps_what_it_has);
    suite_add_tcase(suite, cases);
    return suite;
}
