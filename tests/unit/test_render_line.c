/*
 * Findings one line a place.
 */
#include "report_fixture.h"

#include <string.h>

static void assert_lines(factcheck_report *report, const char *expected)
{
    assert_rendered_as(report, FACTCHECK_FORMAT_LINE, FACTCHECK_CONTENT_FINDINGS, expected);
}

START_TEST(places)
{
    assert_lines(two_sources(),
        "north.txt:3:19: error: Orsa Lines passenger, 2023-06: 41,250 passengers here, 42,150 "
        "passengers at south.txt:1:20 (2.1% apart) [FC101]\n"
        "south.txt:1:20: note: conflicts with 41,250 passengers at north.txt:3:19 [FC101]\n");
}
END_TEST

/* Notes on sources, a name with an escape, a finding with one place. */
START_TEST(everything)
{
    assert_lines(rich_report(),
        "north.txt:3:19: error: Orsa Lines passenger, 2023-06: 41,250 passengers here, 42,150 "
        "passengers at south.txt:1:20 (2.1% apart) [FC101]\n"
        "south.txt:1:20: note: conflicts with 41,250 passengers at north.txt:3:19 [FC101]\n"
        "east \\x1b[31m.txt:1:25: note: repair cost was raised [FC301]\n"
        "east \\x1b[31m.txt: note: shares long passages with north.txt: one witness [FC905]\n"
        "east \\x1b[31m.txt:1:72: note: no calendar has this date [FC904]\n");
}
END_TEST

START_TEST(notes_left_out)
{
    factcheck_report *report = rich_report();
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    options.format = FACTCHECK_FORMAT_LINE;
    options.omit = FACTCHECK_OMIT_NOTES;
    assert_rendered(report, &options,
        "north.txt:3:19: error: Orsa Lines passenger, 2023-06: 41,250 passengers here, 42,150 "
        "passengers at south.txt:1:20 (2.1% apart) [FC101]\n"
        "south.txt:1:20: note: conflicts with 41,250 passengers at north.txt:3:19 [FC101]\n"
        "east \\x1b[31m.txt:1:25: note: repair cost was raised [FC301]\n");
}
END_TEST

/* Each verdict has its words; the second claim of the first value agrees with the first. */
START_TEST(each_verdict)
{
    factcheck_report *report = new_report();
    size_t a =
        source_of(report, "a.txt", "It was 12, or 12 again, about 10, more than 11, 13, 14 or 15, 16.");
    factcheck_finding *finding =
        finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_WARNING,
                   "values of every kind");
    static const char *const mentions[] = {"about 10", "more than 11", "13", "14", "15", "16"};
    static const factcheck_verdict stands[] = {
        FACTCHECK_VERDICT_ROUNDED, FACTCHECK_VERDICT_COMPATIBLE, FACTCHECK_VERDICT_CONFLICT,
        FACTCHECK_VERDICT_UPDATE,  FACTCHECK_VERDICT_UNKNOWN};
    factcheck_claim *first = claim_of(report, a, "12", 0);
    variant_of(report, finding, "12", first, claim_of(report, a, "12", first->end), NULL);
    for (size_t i = 0; i < 6; i++) {
        variant_of(report, finding, mentions[i], claim_of(report, a, mentions[i], 0), NULL, NULL);
        if (i < 5)
            relation_of(report, finding, i + 1, 0, stands[i], "", i == 2 ? "1" : NULL);
    }
    finding->measure = words_of(report, &finding->measure_count, "boat", NULL);
    assert_lines(report,
        "a.txt:1:8: warning: values of every kind [FC101]\n"
        "a.txt:1:15: note: equals 12 at a.txt:1:8 [FC101]\n"
        "a.txt:1:25: note: agrees, by rounding, with 12 at a.txt:1:8 [FC101]\n"
        "a.txt:1:35: note: is compatible with 12 at a.txt:1:8 [FC101]\n"
        "a.txt:1:49: note: conflicts with 12 at a.txt:1:8 [FC101]\n"
        "a.txt:1:53: note: is of another date than 12 at a.txt:1:8 [FC101]\n"
        "a.txt:1:59: note: cannot be compared with 12 at a.txt:1:8 [FC101]\n"
        "a.txt:1:63: note: conflicts with 12 at a.txt:1:8 [FC101]\n");
}
END_TEST

START_TEST(nothing)
{
    factcheck_report *report = new_report();
    source_of(report, "a.txt", "Nothing.");
    assert_lines(report, "");
}
END_TEST

/* A finding inside one source has a title of its own, which says more. */
START_TEST(one_source)
{
    factcheck_report *report = new_report();
    size_t a = source_of(report, "a.txt", "It rose by 3 from 12 to 14.");
    factcheck_finding *finding =
        finding_of(report, "FC202", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_WARNING,
                   "from 12 to 14 is a rise of 2, not 3");
    variant_of(report, finding, "3", claim_of(report, a, "3", 0), NULL, NULL);
    variant_of(report, finding, "2", claim_of(report, a, "12", 0), claim_of(report, a, "14", 0),
               NULL);
    finding->measure = words_of(report, &finding->measure_count, "boat", NULL);
    assert_lines(report,
        "a.txt:1:12: warning: from 12 to 14 is a rise of 2, not 3 [FC202]\n"
        "a.txt:1:19: note: conflicts with 3 at a.txt:1:12 [FC202]\n"
        "a.txt:1:25: note: conflicts with 3 at a.txt:1:12 [FC202]\n");
}
END_TEST

/* Every place is a line of its own whatever stands in names and mentions. */
START_TEST(line_feeds_do_not_break_lines)
{
    factcheck_report *report = new_report();
    size_t a = source_of(report, "a\n.txt", "It was 12\nin all, or 13.");
    factcheck_finding *finding =
        finding_of(report, "FC201", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_WARNING,
                   "two\nvalues");
    variant_of(report, finding, "12", claim_of(report, a, "12\nin all", 0), NULL, NULL);
    variant_of(report, finding, "13", claim_of(report, a, "13", 0), NULL, NULL);
    assert_lines(report,
        "a\\n.txt:1:8: warning: two\\nvalues [FC201]\n"
        "a\\n.txt:2:12: note: conflicts with 12\\nin all at a\\n.txt:1:8 [FC201]\n");
}
END_TEST

Suite *test_render_line_suite(void);
Suite *test_render_line_suite(void)
{
    Suite *suite = suite_create("render_line");
    TCase *tests = tcase_create("line");
    tcase_add_test(tests, places);
    tcase_add_test(tests, everything);
    tcase_add_test(tests, notes_left_out);
    tcase_add_test(tests, each_verdict);
    tcase_add_test(tests, nothing);
    tcase_add_test(tests, one_source);
    tcase_add_test(tests, line_feeds_do_not_break_lines);
    suite_add_tcase(suite, tests);
    return suite;
}
