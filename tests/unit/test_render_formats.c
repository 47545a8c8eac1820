/*
 * The formats of code hosts: what must be escaped, and how much of it is shown.
 */
#include "report_fixture.h"

#include <stdlib.h>
#include <string.h>

static char *findings_as(const factcheck_report *report, factcheck_format format)
{
    return rendered_as(report, format, FACTCHECK_CONTENT_FINDINGS);
}

static size_t occurrences(const char *text, const char *words)
{
    size_t count = 0;
    for (const char *at = strstr(text, words); at; at = strstr(at + 1, words))
        count++;
    return count;
}

/* A report with that many findings of each severity, in rising order. */
static factcheck_report *many_findings(size_t each)
{
    static const factcheck_severity severities[] = {
        FACTCHECK_SEVERITY_NOTE, FACTCHECK_SEVERITY_WARNING, FACTCHECK_SEVERITY_ERROR};
    factcheck_report *report = two_sources();
    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < each; k++) {
            factcheck_finding *finding = finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT,
                                                    severities[i], "one of many");
            variant_of(report, finding, "41,250", report->claims.items[0], NULL, NULL);
            variant_of(report, finding, "42,150", report->claims.items[1], NULL, NULL);
        }
    }
    return report;
}

/* A source whose name and text would be markup, links, commands and formulas. */
static factcheck_report *hostile_report(void)
{
    factcheck_report *report = new_report();
    size_t source = source_of(report, "a,b:c%d|<e>.txt",
                              "=cmd|'x'! @all #12 [x](http://e.example) <b>12</b> *x* `y`\r\n");
    factcheck_claim *claim = claim_of(report, source, "=cmd|'x'! @all #12", 0);
    claim->sentence = (factcheck_span){0, report->sources.items[0]->text.len};
    claim->value = FC_STR("-12.5");
    factcheck_finding *finding = finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT,
                                            FACTCHECK_SEVERITY_ERROR, "=1+1 \"a\"\nb: 5%, @all #12 ]]>");
    variant_of(report, finding, "@sum", claim, NULL, NULL);
    return report;
}

START_TEST(github_shows_the_worst)
{
    factcheck_report *report = many_findings(12);
    char *text = findings_as(report, FACTCHECK_FORMAT_GITHUB);
    ck_assert(strncmp(text, "::error ", 8) == 0);
    ck_assert_uint_eq(occurrences(text, "::error "), 10);
    ck_assert_uint_eq(occurrences(text, "::warning "), 10);
    ck_assert_uint_eq(occurrences(text, "::notice "), 10);
    ck_assert_ptr_nonnull(strstr(text, "not shown here: 3 errors, 2 warnings, 3 notes\n"));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(github_escapes)
{
    factcheck_report *report = hostile_report();
    char *text = findings_as(report, FACTCHECK_FORMAT_GITHUB);
    ck_assert_ptr_nonnull(strstr(text, "::error file=a%2Cb%3Ac%25d|<e>.txt,line=1,endLine=1,col=1,"));
    ck_assert_ptr_nonnull(strstr(text, "::=1+1 \"a\"\\nb: 5%25, @all"));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(markdown_escapes)
{
    factcheck_report *report = hostile_report();
    char *text = findings_as(report, FACTCHECK_FORMAT_MARKDOWN);
    ck_assert_ptr_null(strstr(text, "@all"));
    ck_assert_ptr_null(strstr(text, "#12"));
    ck_assert_ptr_null(strstr(text, "http://"));
    ck_assert_ptr_null(strstr(text, "<b>"));
    ck_assert_ptr_null(strstr(text, "cmd|"));
    ck_assert_ptr_nonnull(strstr(text, "cmd\\|"));
    ck_assert_ptr_nonnull(strstr(text, "\\*x\\* \\`y\\`"));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(markdown_has_an_end)
{
    factcheck_report *report = many_findings(400);
    char *text = findings_as(report, FACTCHECK_FORMAT_MARKDOWN);
    ck_assert_uint_lt(strlen(text), FACTCHECK_MARKDOWN_MAX);
    ck_assert_uint_gt(strlen(text), FACTCHECK_MARKDOWN_MAX / 2);
    ck_assert_ptr_nonnull(strstr(text, " more findings are left out here"));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(csv_has_no_formula)
{
    factcheck_report *report = hostile_report();
    char *text = findings_as(report, FACTCHECK_FORMAT_CSV);
    ck_assert_ptr_nonnull(strstr(text, ",\"'=1+1 \"\"a\"\"\\nb: 5%, @all #12 ]]>\","));
    ck_assert_ptr_nonnull(strstr(text, ",\"'=cmd|'x'! @all #12\","));
    ck_assert_ptr_nonnull(strstr(text, ",\"-12.5\","));
    ck_assert_uint_eq(occurrences(text, "\r\n"), 2);
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(junit_counts_and_escapes)
{
    factcheck_report *report = hostile_report();
    factcheck_finding *agreement = finding_of(report, "FC401", FACTCHECK_VERDICT_EQUAL,
                                              FACTCHECK_SEVERITY_NONE, "they agree");
    static const factcheck_decision decision = {.ruling = FACTCHECK_RULING_ACCEPTED,
                                                .reason = {"<known>", 7}};
    factcheck_finding *settled = finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT,
                                            FACTCHECK_SEVERITY_ERROR, "settled");
    settled->standing = FACTCHECK_STANDING_BASELINED;
    settled->decision = &decision;
    (void)agreement;
    char *text = findings_as(report, FACTCHECK_FORMAT_JUNIT);
    ck_assert_ptr_nonnull(strstr(text, "tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\""));
    ck_assert_ptr_nonnull(strstr(text, "file=\"a,b:c%d|&lt;e&gt;.txt\""));
    ck_assert_ptr_nonnull(strstr(text, "#12 ]]&gt;"));
    ck_assert_ptr_nonnull(strstr(text, "<skipped message=\"accepted: &lt;known&gt;\"/>"));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(sarif_escapes)
{
    factcheck_report *report = hostile_report();
    report->has_baseline = true;
    char *text = findings_as(report, FACTCHECK_FORMAT_SARIF);
    ck_assert_ptr_nonnull(strstr(text, "\"uri\":\"a%2Cb%3Ac%25d%7C%3Ce%3E.txt\""));
    ck_assert_ptr_nonnull(strstr(text, "#12 \\\\]\\\\]>."));
    ck_assert_ptr_nonnull(strstr(text, "\"suppressions\": []"));
    ck_assert_ptr_nonnull(strstr(text, "\"baselineState\": \"new\""));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(html_ends_its_scripts_itself)
{
    factcheck_report *report = hostile_report();
    finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_ERROR,
               "</script><script>alert(1)</script><!--");
    char *text = findings_as(report, FACTCHECK_FORMAT_HTML);
    ck_assert_uint_eq(occurrences(text, "</script>"), 2);
    ck_assert_uint_eq(occurrences(text, "<script"), 2);
    ck_assert_ptr_null(strstr(text, "<!--"));
    ck_assert_ptr_null(strstr(text, "{{"));
    ck_assert_ptr_nonnull(strstr(text, "script-src 'sha256-"));
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(fingerprints_differ)
{
    factcheck_report *report = many_findings(1);
    char *text = findings_as(report, FACTCHECK_FORMAT_GITLAB);
    ck_assert_uint_eq(occurrences(text, "\"fingerprint\": \"0123456789abcdef\""), 1);
    ck_assert_uint_eq(occurrences(text, "\"fingerprint\": \"0123456789abcdef-"), 3);
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(left_out)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    factcheck_report *report = two_sources();
    factcheck_finding *agreement = finding_of(report, "FC401", FACTCHECK_VERDICT_EQUAL,
                                              FACTCHECK_SEVERITY_NONE, "they agree");
    factcheck_finding *settled = finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT,
                                            FACTCHECK_SEVERITY_ERROR, "settled");
    settled->standing = FACTCHECK_STANDING_BASELINED;
    (void)agreement;
    options.format = FACTCHECK_FORMAT_JSONL;
    char *all = rendered(report, &options);
    options.omit = FACTCHECK_OMIT_AGREEMENTS;
    char *conflicts = rendered(report, &options);
    options.omit |= FACTCHECK_OMIT_BASELINED;
    char *open = rendered(report, &options);
    ck_assert_uint_eq(occurrences(all, "\n"), 3);
    ck_assert_uint_eq(occurrences(conflicts, "\n"), 2);
    ck_assert_uint_eq(occurrences(open, "\n"), 1);
    free(all);
    free(conflicts);
    free(open);
    factcheck_report_free(report);
}
END_TEST

Suite *test_render_formats_suite(void);
Suite *test_render_formats_suite(void)
{
    Suite *suite = suite_create("render_formats");
    TCase *tests = tcase_create("formats");
    tcase_add_test(tests, github_shows_the_worst);
    tcase_add_test(tests, github_escapes);
    tcase_add_test(tests, markdown_escapes);
    tcase_add_test(tests, markdown_has_an_end);
    tcase_add_test(tests, csv_has_no_formula);
    tcase_add_test(tests, junit_counts_and_escapes);
    tcase_add_test(tests, sarif_escapes);
    tcase_add_test(tests, html_ends_its_scripts_itself);
    tcase_add_test(tests, fingerprints_differ);
    tcase_add_test(tests, left_out);
    suite_add_tcase(suite, tests);
    return suite;
}
