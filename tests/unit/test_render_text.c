/*
 * Text: what holds for every report and every width.
 */
#include "text_fixture.h"

#include <stdlib.h>
#include <string.h>

/* No line is wider than asked for, but for names and single words that cannot be broken. */
START_TEST(lines_fit)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    static factcheck_report *(*const makers[])(void) = {two_sources, long_line, wide_letters,
                                                        many_claims, short_lines, long_number,
                                                        many_values_in_a_line};
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
        factcheck_report *report = makers[i]();
        for (options.width = 40; options.width < 220; options.width += 7) {
            char *actual = rendered(report, &options);
            for (char *line = strtok(actual, "\n"); line; line = strtok(NULL, "\n"))
                ck_assert_msg(fc_prose_width(fc_str_of(line)) <= options.width, "%u: %s",
                              options.width, line);
            free(actual);
        }
        factcheck_report_free(report);
    }
}
END_TEST

/* The same report gives the same bytes, and what is written is UTF-8 without controls. */
START_TEST(no_control_reaches_the_terminal)
{
    static factcheck_report *(*const makers[])(void) = {odd_names, escapes_and_bidi,
                                                        invalid_bytes, source_notes, rich_report};
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
        factcheck_report *report = makers[i]();
        for (int format = 0; format <= FACTCHECK_FORMAT_JSONL; format++) {
            for (int content = 0; content <= FACTCHECK_CONTENT_CLAIMS; content++) {
                char *once = rendered_as(report, (factcheck_format)format,
                                         (factcheck_content)content);
                char *again = rendered_as(report, (factcheck_format)format,
                                          (factcheck_content)content);
                ck_assert_str_eq(once, again);
                for (const char *c = once; *c; c++)
                    ck_assert_msg(*c == '\n' || (unsigned char)*c >= 0x20, "%s", once);
                ck_assert_ptr_null(strstr(once, "\xE2\x80\xAE"));
                ck_assert_ptr_null(strchr(once, 0x7F));
                ck_assert_ptr_null(strstr(once, "\xFF"));
                free(once);
                free(again);
            }
        }
        factcheck_report_free(report);
    }
}
END_TEST

Suite *test_render_text_suite(void);
Suite *test_render_text_suite(void)
{
    Suite *suite = suite_create("render_text");
    TCase *tests = tcase_create("text");
    tcase_add_test(tests, lines_fit);
    tcase_add_test(tests, no_control_reaches_the_terminal);
    suite_add_tcase(suite, tests);
    return suite;
}
