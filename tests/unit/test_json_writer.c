/*
 * The JSON writer and the sink under it.
 */
#include "report_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct target {
    char data[65536];
    size_t len;
    size_t calls;
    size_t fail_at; /* the call that fails, from 1; 0: none */
} target;

static int take(const char *data, size_t len, void *payload)
{
    target *out = payload;
    if (++out->calls == out->fail_at)
        return 1;
    ck_assert_uint_le(out->len + len, sizeof out->data - 1);
    memcpy(out->data + out->len, data, len);
    out->len += len;
    out->data[out->len] = '\0';
    return 0;
}

static target out;
static fc_sink sink;
static fc_json json;

static void begin(unsigned indent)
{
    memset(&out, 0, sizeof out);
    fc_sink_init(&sink, take, &out);
    fc_json_init(&json, &sink, indent);
}

static void finish(const char *expected)
{
    ck_assert_int_eq(fc_sink_finish(&sink), FACTCHECK_OK);
    ck_assert_str_eq(out.data, expected);
}

START_TEST(structure)
{
    begin(0);
    fc_json_open(&json, '{');
    fc_json_member(&json, "a", FC_STR("x"));
    fc_json_member(&json, "left out", FC_STR(""));
    fc_json_member_open(&json, "b", '[');
    fc_json_unsigned(&json, 0);
    fc_json_unsigned(&json, UINT64_MAX);
    fc_json_open(&json, '{');
    fc_json_close(&json, '}');
    fc_json_close(&json, ']');
    fc_json_member_unsigned(&json, "c", 7);
    fc_json_close(&json, '}');
    finish("{\"a\":\"x\",\"b\":[0,18446744073709551615,{}],\"c\":7}");
}
END_TEST

START_TEST(indented)
{
    static const fc_str words[] = {FC_STR_INIT("x"), FC_STR_INIT("y")};
    begin(2);
    fc_json_open(&json, '{');
    fc_json_member_open(&json, "a", '[');
    fc_json_unsigned(&json, 1);
    fc_json_open_line(&json, '{');
    fc_json_member(&json, "b", FC_STR("flat"));
    fc_json_member_unsigned(&json, "c", 2);
    fc_json_close(&json, '}');
    fc_json_close(&json, ']');
    fc_json_member_list(&json, "words", words, 2);
    fc_json_member_list(&json, "none", words, 0);
    fc_json_close(&json, '}');
    finish("{\n  \"a\": [\n    1,\n    {\"b\":\"flat\",\"c\":2}\n  ],\n  \"words\": "
           "[\"x\",\"y\"]\n}");
}
END_TEST

START_TEST(percent)
{
    begin(0);
    fc_json_open(&json, '[');
    fc_json_percent(&json, 0);
    fc_json_percent(&json, 7);
    fc_json_percent(&json, 93);
    fc_json_percent(&json, 100);
    fc_json_close(&json, ']');
    finish("[0.00,0.07,0.93,1.00]");
}
END_TEST

typedef struct escape {
    fc_str text;
    const char *expected;
} escape;

static const escape escapes[] = {
    {FC_STR_INIT(""), "\"\""},
    {FC_STR_INIT("plain / <b>"), "\"plain / <b>\""},
    {FC_STR_INIT("\"\\\n\t\r"), "\"\\\"\\\\\\n\\t\\r\""},
    {FC_STR_INIT("\x00\x01\x1b\x1f\x7f"), "\"\\u0000\\u0001\\u001b\\u001f\\u007f\""},
    {FC_STR_INIT("\xC2\x85\xC2\x9B"), "\"\\u0085\\u009b\""},
    {FC_STR_INIT("\xE2\x80\xAE\xE2\x80\x8F\xE2\x81\xA6"), "\"\\u202e\\u200f\\u2066\""},
    {FC_STR_INIT("\xE2\x80\xA8\xE2\x80\xA9"), "\"\\u2028\\u2029\""},
    {FC_STR_INIT("\xEF\xBB\xBF"), "\"\\ufeff\""},
    {FC_STR_INIT("\xF3\xA0\x81\x81"), "\"\\udb40\\udc41\""}, /* a tag character */
    {FC_STR_INIT("caf\xC3\xA9 \xE6\x9D\xB1 \xF0\x9F\x9A\x80"),
     "\"caf\xC3\xA9 \xE6\x9D\xB1 \xF0\x9F\x9A\x80\""},
    {FC_STR_INIT("\xFF|\xC3|\xC3("), "\"\xEF\xBF\xBD|\xEF\xBF\xBD|\xEF\xBF\xBD(\""},
    {FC_STR_INIT("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""}, /* a surrogate */
    {FC_STR_INIT("\xF4\x90\x80\x80"),
     "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""}, /* beyond Unicode */
    {FC_STR_INIT("\xEF\xBF\xBD"), "\"\xEF\xBF\xBD\""},
    {FC_STR_INIT("\xC0\xAF"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\""}, /* overlong */
};

START_TEST(escaped)
{
    begin(0);
    fc_json_string(&json, escapes[_i].text);
    finish(escapes[_i].expected);
}
END_TEST

START_TEST(too_deep)
{
    begin(0);
    for (unsigned i = 0; i < FC_JSON_DEPTH_MAX; i++)
        fc_json_open(&json, '[');
    ck_assert(!sink.failed);
    for (unsigned i = 0; i < 100; i++)
        fc_json_open(&json, '[');
    for (unsigned i = 0; i < FC_JSON_DEPTH_MAX + 200; i++)
        fc_json_close(&json, ']');
    ck_assert_int_eq(fc_sink_finish(&sink), FACTCHECK_EWRITE);
}
END_TEST

START_TEST(long_strings_pass_the_buffer)
{
    char text[30001], expected[30003];
    memset(text, 'x', 30000);
    text[30000] = '\0';
    snprintf(expected, sizeof expected, "\"%s\"", text);
    begin(0);
    fc_json_string(&json, fc_str_of(text));
    finish(expected);
    ck_assert_uint_ge(out.calls, 4);
}
END_TEST

START_TEST(sink_pieces)
{
    begin(0);
    fc_sink_unsigned(&sink, 7, 3);
    fc_sink_char(&sink, '|');
    fc_sink_spaces(&sink, 70);
    fc_sink_char(&sink, '|');
    fc_sink_unsigned(&sink, 1234, 0);
    finish("007|                                                                      |1234");
}
END_TEST

/* A failure is kept, and nothing is written behind it. */
START_TEST(sink_failures_are_kept)
{
    for (size_t n = 1; n <= 4; n++) {
        begin(0);
        out.fail_at = n;
        for (int i = 0; i < 30000; i++)
            fc_sink_char(&sink, 'x');
        ck_assert_int_eq(fc_sink_finish(&sink), FACTCHECK_EWRITE);
        ck_assert_uint_eq(out.calls, n);
        ck_assert_int_eq(fc_sink_finish(&sink), FACTCHECK_EWRITE);
    }
}
END_TEST

Suite *test_json_writer_suite(void);
Suite *test_json_writer_suite(void)
{
    Suite *suite = suite_create("json_writer");
    TCase *tests = tcase_create("writer");
    tcase_add_test(tests, structure);
    tcase_add_test(tests, indented);
    tcase_add_test(tests, percent);
    tcase_add_loop_test(tests, escaped, 0, (int)(sizeof escapes / sizeof *escapes));
    tcase_add_test(tests, too_deep);
    tcase_add_test(tests, long_strings_pass_the_buffer);
    tcase_add_test(tests, sink_pieces);
    tcase_add_test(tests, sink_failures_are_kept);
    suite_add_tcase(suite, tests);
    return suite;
}
