/* text/source: what is text, and lines and columns. */
#include "support.h"

#include <stdint.h>

#include "text/source.h"

static int acceptable(fc_str text, size_t *byte)
{
    fc_utf8_report report = fc_utf8_check(text);
    return fc_source_acceptable(text, &report, byte);
}

START_TEST(text_and_what_is_none)
{
    size_t byte;
    char binary[64];
    ck_assert_int_eq(acceptable(FC_STR("Plain text."), &byte), FACTCHECK_OK);
    ck_assert_uint_eq(byte, SIZE_MAX);
    ck_assert_int_eq(acceptable(FC_STR(""), &byte), FACTCHECK_OK);
    ck_assert_int_eq(acceptable(FC_STR("\xFF\xFEh\0i\0"), &byte), FACTCHECK_ETEXT);
    ck_assert_uint_eq(byte, 0);
    ck_assert_int_eq(acceptable(FC_STR("\xFE\xFF\0h\0i"), &byte), FACTCHECK_ETEXT);
    ck_assert_int_eq(acceptable(FC_STR("\xEF\xBB\xBFwith a byte order mark"), &byte), FACTCHECK_OK);
    ck_assert_int_eq(acceptable(FC_STR("a stray \xE9 or two \xE9"), &byte), FACTCHECK_OK);
    ck_assert_int_eq(acceptable(FC_STR("a stray \0 or two \0"), &byte), FACTCHECK_OK);
    for (size_t i = 0; i < sizeof binary; i++)
        binary[i] = i % 2 ? 'x' : '\0'; /* UTF-16 without a mark */
    ck_assert_int_eq(acceptable(fc_str_make(binary, sizeof binary), &byte), FACTCHECK_ETEXT);
    ck_assert_uint_eq(byte, 0);
    memset(binary, 0xFE, sizeof binary);
    binary[0] = 'x';
    ck_assert_int_eq(acceptable(fc_str_make(binary, sizeof binary), &byte), FACTCHECK_ETEXT);
    ck_assert_uint_eq(byte, 1);
}
END_TEST

/* Line and column counted from the top, one character at a time. */
static void count(fc_str text, size_t offset, uint32_t *line, uint32_t *column)
{
    *line = *column = 1;
    for (size_t at = 0; at < offset;) {
        size_t length;
        fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
        (*column)++;
        if (text.ptr[at] == '\n') {
            (*line)++;
            *column = 1;
        }
        at += length;
    }
}

static const char *const texts[] = {
    "",
    "one line",
    "\n\n\n",
    "first\nsecond\r\nthird\n",
    "\xE2\x82\xAC\xE2\x82\xAC 5\n\xC3\xA9t\xC3\xA9\n\xF0\x9F\x98\x80!",
    "tab\there\n\tand here",
    "bad \xE9 byte\nand \xFF\xFE more",
    "no end\nof line",
};

START_TEST(positions_in_rising_order)
{
    fc_str text = fc_str_of(texts[_i]);
    fc_locator locator;
    fc_locator_init(&locator, text);
    for (size_t at = 0; at <= text.len;) {
        uint32_t line, column, line_wanted, column_wanted;
        size_t length = 1;
        fc_locator_find(&locator, at, &line, &column);
        count(text, at, &line_wanted, &column_wanted);
        ck_assert_uint_eq(line, line_wanted);
        ck_assert_uint_eq(column, column_wanted);
        if (at < text.len)
            fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
        at += length;
    }
}
END_TEST

START_TEST(positions_in_any_order)
{
    fc_str text = fc_str_of(texts[_i]);
    fc_locator locator;
    fc_locator_init(&locator, text);
    uint32_t seed = 7;
    for (int i = 0; i < 200; i++) {
        uint32_t line, column, line_wanted, column_wanted;
        seed = seed * 1664525u + 1013904223u;
        size_t at = text.len ? (seed >> 8) % (text.len + 1) : 0;
        while (at > 0 && at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
            at--;
        fc_locator_find(&locator, at, &line, &column);
        count(text, at, &line_wanted, &column_wanted);
        ck_assert_uint_eq(line, line_wanted);
        ck_assert_uint_eq(column, column_wanted);
    }
}
END_TEST

START_TEST(positions_behind_the_end)
{
    uint32_t line, column;
    fc_locator locator;
    fc_locator_init(&locator, FC_STR("ab\ncd"));
    fc_locator_find(&locator, 99, &line, &column);
    ck_assert_uint_eq(line, 2);
    ck_assert_uint_eq(column, 3);
}
END_TEST

START_TEST(many_positions_cost_one_pass)
{
    enum { SIZE = 4 << 20 };
    char *bytes = malloc(SIZE);
    ck_assert_ptr_nonnull(bytes);
    memset(bytes, 'x', SIZE); /* one line */
    fc_locator locator;
    fc_locator_init(&locator, fc_str_make(bytes, SIZE));
    unsigned long before = test_milliseconds();
    for (size_t at = 0; at < SIZE; at += 2) {
        uint32_t line, column;
        fc_locator_find(&locator, at, &line, &column);
        require(line == 1 && column == at + 1);
    }
    free(bytes);
    ck_assert_uint_lt(test_milliseconds() - before, 5000);
}
END_TEST

SUITE_FUNCTION(source)
{
    Suite *suite = suite_create("source");
    TCase *cases = tcase_create("source");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, text_and_what_is_none);
    tcase_add_loop_test(cases, positions_in_rising_order, 0, (int)COUNT_OF(texts));
    tcase_add_loop_test(cases, positions_in_any_order, 0, (int)COUNT_OF(texts));
    tcase_add_test(cases, positions_behind_the_end);
    tcase_add_test(cases, many_positions_cost_one_pass);
    suite_add_tcase(suite, cases);
    return suite;
}
