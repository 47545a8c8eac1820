/*
 * Articles as JSON lines.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "input/article_line.h"

static fc_arena arena;
static fc_article_line line;
static size_t byte;

static int read_text(fc_str text)
{
    fc_arena_dispose(&arena);
    fc_arena_init(&arena, NULL);
    byte = 77;
    return fc_article_line_read(&line, text, &arena, &byte);
}

static void setup(void)
{
    fc_arena_init(&arena, NULL);
}

static void teardown(void)
{
    fc_arena_dispose(&arena);
}

static void has(fc_str actual, const char *expected)
{
    ck_assert_msg(fc_str_equal(actual, fc_str_of(expected)), "'%.*s' is not '%s'", (int)actual.len,
                  actual.ptr ? actual.ptr : "", expected);
}

START_TEST(all_members)
{
    ck_assert_int_eq(
        read_text(FC_STR(" {\"name\":\"a\",\"text\":\"It\\n\\u00e9 \\\"rained\\\"\","
                         "\"date\":\"2023-05-04\",\"outlet\":\"The Post\",\"x\":[{}]} ")),
        FACTCHECK_OK);
    has(line.name, "a");
    has(line.text, "It\n\xC3\xA9 \"rained\"");
    has(line.date, "2023-05-04");
    has(line.outlet, "The Post");
}
END_TEST

START_TEST(text_alone)
{
    ck_assert_int_eq(read_text(FC_STR("{\"text\":\"\",\"name\":null}\r")), FACTCHECK_OK);
    ck_assert_uint_eq(line.text.len, 0);
    ck_assert_uint_eq(line.name.len, 0);
    ck_assert_uint_eq(line.date.len, 0);
    ck_assert_uint_eq(line.outlet.len, 0);
}
END_TEST

/* A backslash that is escaped itself begins no escape. */
START_TEST(escaped_backslash)
{
    ck_assert_int_eq(read_text(FC_STR("{\"text\":\"\\\\u0000 [[[ \\\" {{{\"}")), FACTCHECK_OK);
    has(line.text, "\\u0000 [[[ \" {{{");
}
END_TEST

typedef struct bad {
    fc_str text;
    size_t byte;
} bad;

static const bad faults[] = {
    {FC_STR_INIT(""), 0},
    {FC_STR_INIT("null"), 0},
    {FC_STR_INIT("[]"), 0},
    {FC_STR_INIT("{}"), 0},
    {FC_STR_INIT("{\"Text\":\"a\"}"), 0},
    {FC_STR_INIT("{\"text\":1}"), 0},
    {FC_STR_INIT("{\"text\":null}"), 0},
    {FC_STR_INIT("{\"text\":\"a\",\"name\":1}"), 0},
    {FC_STR_INIT("{\"text\":\"a\",\"date\":20230504}"), 0},
    {FC_STR_INIT("{\"text\":\"a\"} x"), 12},
    {FC_STR_INIT("{\"text\":\"a\"}{}"), 12},
    {FC_STR_INIT("{\"text\":\"a\" \"b\"}"), 12},
    {FC_STR_INIT("{\"text\":\"\\u0000\"}"), 9},
    {FC_STR_INIT("{\"text\":\"a\0b\"}"), 10},
    {FC_STR_INIT("{\"text\":\"a\xFF\"}"), 10},
    {FC_STR_INIT("{\"text\":\"\\ud800\"}"), 9},
};

START_TEST(refused)
{
    ck_assert_int_eq(read_text(faults[_i].text), FACTCHECK_EJSON);
    ck_assert_uint_eq(byte, faults[_i].byte);
}
END_TEST

START_TEST(deep)
{
    size_t size = 1 << 20;
    char *text = malloc(size);
    memset(text, '[', size);
    ck_assert_int_eq(read_text(fc_str_make(text, size)), FACTCHECK_EJSON);
    ck_assert_uint_eq(byte, 32);
    free(text);
}
END_TEST

Suite *test_article_line_suite(void);
Suite *test_article_line_suite(void)
{
    Suite *suite = suite_create("article_line");
    TCase *tests = tcase_create("lines");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, all_members);
    tcase_add_test(tests, text_alone);
    tcase_add_test(tests, escaped_backslash);
    tcase_add_loop_test(tests, refused, 0, (int)(sizeof faults / sizeof *faults));
    tcase_add_test(tests, deep);
    suite_add_tcase(suite, tests);
    return suite;
}
