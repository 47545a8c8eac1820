/*
 * Renderers when writing or memory fails at every possible moment, and odd render options.
 */
#include "report_fixture.h"

#include <stdlib.h>
#include <string.h>

typedef struct budget {
    size_t calls;
    size_t fail_at; /* the call that fails, from 1; 0: none */
} budget;

static int count_writes(const char *data, size_t len, void *payload)
{
    budget *b = payload;
    ck_assert(len > 0 && data);
    return ++b->calls == b->fail_at ? -1 : 0;
}

static void *allocate(size_t size, void *payload)
{
    budget *b = payload;
    return ++b->calls == b->fail_at ? NULL : malloc(size);
}

static void release(void *memory, size_t size, void *payload)
{
    (void)size;
    (void)payload;
    free(memory);
}

#define FINDINGS_FORMATS (FACTCHECK_FORMAT_HTML + 1)
#define CLAIMS_FORMATS (FACTCHECK_FORMAT_CSV + 1)
#define RENDERINGS (FINDINGS_FORMATS + CLAIMS_FORMATS)

/* All formats and contents in turn. */
static factcheck_render_options options_of(int index)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    bool claims = index >= FINDINGS_FORMATS;
    options.format = (factcheck_format)(claims ? index - FINDINGS_FORMATS : index);
    options.content = claims ? FACTCHECK_CONTENT_CLAIMS : FACTCHECK_CONTENT_FINDINGS;
    options.color = 1;
    options.width = 60;
    return options;
}

/* A report whose text in any format is several times the buffer of a sink. */
static factcheck_report *large_report(void)
{
    factcheck_report *report = rich_report();
    for (int i = 0; i < 200; i++) {
        factcheck_finding *finding =
            finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_WARNING,
                       "a finding that is the same as all the others beside it");
        variant_of(report, finding, "41,250", report->claims.items[0], NULL, NULL);
        variant_of(report, finding, "42,150", report->claims.items[1], NULL, NULL);
        claim_of(report, 2, "1 July", 0);
        source_note_of(report, 2, "FC904", FACTCHECK_SEVERITY_NOTE, "no calendar has it", 71);
    }
    return report;
}

START_TEST(writing_fails)
{
    factcheck_render_options options = options_of(_i);
    factcheck_report *report = large_report();
    budget all = {0, 0};
    ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &all), FACTCHECK_OK);
    ck_assert_uint_ge(all.calls, options.format == FACTCHECK_FORMAT_GITHUB ? 1 : 2);
    for (size_t n = 1; n <= all.calls; n++) {
        budget b = {0, n};
        ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &b),
                         FACTCHECK_EWRITE);
        ck_assert_uint_eq(b.calls, n);
    }
    factcheck_report_free(report);
}
END_TEST

START_TEST(memory_fails)
{
    factcheck_render_options options = options_of(_i);
    factcheck_report *report = rich_report();
    budget writes = {0, 0}, memory = {0, 0};
    report->allocator = (factcheck_allocator){allocate, release, &memory};
    ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &writes),
                     FACTCHECK_OK);
    size_t calls = memory.calls;
    for (size_t n = 1; n <= calls; n++) {
        memory = (budget){0, n};
        ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &writes),
                         FACTCHECK_ENOMEM);
    }
    factcheck_report_free(report);
}
END_TEST

START_TEST(odd_options)
{
    factcheck_report *report = two_sources();
    budget b = {0, 0};
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    ck_assert_int_eq(factcheck_report_render(report, NULL, count_writes, &b), FACTCHECK_OK);
    ck_assert_int_eq(factcheck_report_render(NULL, NULL, count_writes, &b), FACTCHECK_EINVAL);
    ck_assert_int_eq(factcheck_report_render(report, NULL, NULL, &b), FACTCHECK_EINVAL);
    options.format = (factcheck_format)77;
    ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &b), FACTCHECK_EINVAL);
    options.content = FACTCHECK_CONTENT_CLAIMS;
    ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &b), FACTCHECK_EINVAL);
    options.format = FACTCHECK_FORMAT_TEXT;
    options.content = (factcheck_content)2;
    ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &b), FACTCHECK_EINVAL);
    options.content = FACTCHECK_CONTENT_FINDINGS;
    options.size = 4;
    ck_assert_int_eq(factcheck_report_render(report, &options, count_writes, &b), FACTCHECK_EINVAL);
    factcheck_report_free(report);
}
END_TEST

/* Callers built against fewer members, and widths out of range, get what comes nearest. */
START_TEST(older_callers_and_odd_widths)
{
    factcheck_report *report = two_sources();
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    char *usual = rendered(report, &options);
    options.size = offsetof(factcheck_render_options, color);
    options.color = 1;
    char *older = rendered(report, &options);
    ck_assert_str_eq(usual, older);
    options.size = sizeof options;
    options.color = 0;
    options.width = 1;
    char *narrow = rendered(report, &options);
    options.width = FC_WIDTH_MIN;
    char *least = rendered(report, &options);
    ck_assert_str_eq(narrow, least);
    free(usual);
    free(older);
    free(narrow);
    free(least);
    factcheck_report_free(report);
}
END_TEST

START_TEST(format_names)
{
    ck_assert_int_eq(factcheck_format_of(FC_STR("text")), FACTCHECK_FORMAT_TEXT);
    ck_assert_int_eq(factcheck_format_of(FC_STR("line")), FACTCHECK_FORMAT_LINE);
    ck_assert_int_eq(factcheck_format_of(FC_STR("json")), FACTCHECK_FORMAT_JSON);
    ck_assert_int_eq(factcheck_format_of(FC_STR("jsonl")), FACTCHECK_FORMAT_JSONL);
    ck_assert_int_eq(factcheck_format_of(FC_STR("csv")), FACTCHECK_FORMAT_CSV);
    ck_assert_int_eq(factcheck_format_of(FC_STR("sarif")), FACTCHECK_FORMAT_SARIF);
    ck_assert_int_eq(factcheck_format_of(FC_STR("github")), FACTCHECK_FORMAT_GITHUB);
    ck_assert_int_eq(factcheck_format_of(FC_STR("gitlab")), FACTCHECK_FORMAT_GITLAB);
    ck_assert_int_eq(factcheck_format_of(FC_STR("junit")), FACTCHECK_FORMAT_JUNIT);
    ck_assert_int_eq(factcheck_format_of(FC_STR("rdjsonl")), FACTCHECK_FORMAT_RDJSONL);
    ck_assert_int_eq(factcheck_format_of(FC_STR("markdown")), FACTCHECK_FORMAT_MARKDOWN);
    ck_assert_int_eq(factcheck_format_of(FC_STR("html")), FACTCHECK_FORMAT_HTML);
    ck_assert_int_eq(factcheck_format_of(FC_STR("JSON")), -1);
    ck_assert_int_eq(factcheck_format_of(FC_STR("")), -1);
    ck_assert_int_eq(factcheck_format_of(fc_str_make(NULL, 0)), -1);
}
END_TEST

static int append(const char *data, size_t len, void *payload)
{
    strncat(payload, data, len);
    return 0;
}

START_TEST(visible_text)
{
    char text[64] = "";
    budget b = {0, 1};
    ck_assert_int_eq(factcheck_write_visible(FC_STR("a\x1b[31m\n\xFF\xE2\x80\xAE"), append, text),
                     FACTCHECK_OK);
    ck_assert_str_eq(text, "a\\x1b[31m\\n\\xff\\u{202e}");
    ck_assert_int_eq(factcheck_write_visible(FC_STR(""), append, text), FACTCHECK_OK);
    ck_assert_int_eq(factcheck_write_visible(FC_STR("a"), count_writes, &b), FACTCHECK_EWRITE);
}
END_TEST

Suite *test_render_failures_suite(void);
Suite *test_render_failures_suite(void)
{
    Suite *suite = suite_create("render_failures");
    TCase *tests = tcase_create("failures");
    tcase_add_loop_test(tests, writing_fails, 0, RENDERINGS);
    tcase_add_loop_test(tests, memory_fails, 0, RENDERINGS);
    tcase_add_test(tests, odd_options);
    tcase_add_test(tests, older_callers_and_odd_widths);
    tcase_add_test(tests, format_names);
    tcase_add_test(tests, visible_text);
    suite_add_tcase(suite, tests);
    return suite;
}
