/*
 * Claims as a table and one line each.
 */
#include "report_fixture.h"

#include <string.h>

static void assert_table(factcheck_report *report, unsigned width, int color,
                         const char *expected)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    options.content = FACTCHECK_CONTENT_CLAIMS;
    options.width = width;
    options.color = color;
    assert_rendered(report, &options, expected);
}

/* A claim with a value, a unit and a hedge. */
static void value_of(factcheck_report *report, const char *mention, const char *value,
                     const char *unit, factcheck_hedge hedge)
{
    factcheck_claim *claim = claim_of(report, 0, mention, 0);
    claim->value = fc_str_of(value);
    claim->unit = fc_str_of(unit);
    claim->hedge = hedge;
}

static factcheck_report *values(void)
{
    factcheck_report *report = new_report();
    source_of(report, "a.txt",
              "one two three four five six seven eight nine ten eleven 東京 "
              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    value_of(report, "one", "1234", "people", FACTCHECK_HEDGE_EXACT);
    value_of(report, "two", "12345", "people", FACTCHECK_HEDGE_ABOUT);
    value_of(report, "three", "-1234567.891011", "USD/bbl", FACTCHECK_HEDGE_BELOW);
    value_of(report, "four", "0.000012345", "", FACTCHECK_HEDGE_ABOVE);
    value_of(report, "five", "12.5", "%", FACTCHECK_HEDGE_AT_LEAST);
    value_of(report, "six", "123456", "pp", FACTCHECK_HEDGE_AT_MOST);
    value_of(report, "seven", "12", "dozen", FACTCHECK_HEDGE_VAGUE);
    value_of(report, "eight", "", "", FACTCHECK_HEDGE_EXACT);
    value_of(report, "東京", "99999999999999999999999999999999999999", "x",
             FACTCHECK_HEDGE_EXACT);
    value_of(report, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1", "",
             FACTCHECK_HEDGE_EXACT);
    return report;
}

START_TEST(wide)
{
    assert_table(rich_report(), 160, 0,
        "north.txt: 1 claim, date not known\n"
        "  3:19  41,250 passengers  count  ?\n"
        "\n"
        "south.txt: 1 claim, date not known\n"
        "  1:20  42,150 passengers  count  ?\n"
        "\n"
        "east \\x1b[31m.txt: 3 claims, dated 2023-06-20 by its dateline (90%)\n"
        "  1:25  4.1 million euros      money     about 4,100,000 EUR  repair cost of Orsa "
        "Lines, 2023, a target, planned, says the harbour board\n"
        "  1:44  between 5 and 10 days  duration  5 to 10 day\n"
        "  1:72  1 July                 date      2023-07-01\n");
}
END_TEST

START_TEST(narrow)
{
    assert_table(rich_report(), 60, 0,
        "north.txt: 1 claim, date not known\n"
        "  3:19  41,250 passengers  count  ?\n"
        "\n"
        "south.txt: 1 claim, date not known\n"
        "  1:20  42,150 passengers  count  ?\n"
        "\n"
        "east \\x1b[31m.txt: 3 claims, dated 2023-06-20 by its\n"
        "  dateline (90%)\n"
        "  1:25  4.1 million euros      money     about 4,100,000 EUR\n"
        "          repair cost of Orsa Lines, 2023, a target,\n"
        "          planned, says the harbour board\n"
        "  1:44  between 5 and 10 days  duration  5 to 10 day\n"
        "  1:72  1 July                 date      2023-07-01\n");
}
END_TEST

START_TEST(coloured)
{
    assert_table(two_sources(), 80, 1,
        "\033[1mnorth.txt\033[0m: 1 claim, date not known\n"
        "  \033[1;94m3:19\033[0m  \033[1m41,250 passengers\033[0m  count  ?\n"
        "\n"
        "\033[1msouth.txt\033[0m: 1 claim, date not known\n"
        "  \033[1;94m1:20\033[0m  \033[1m42,150 passengers\033[0m  count  ?\n");
}
END_TEST

START_TEST(normalised)
{
    assert_table(values(), 100, 0,
        "a.txt: 10 claims, date not known\n"
        "   1:1  one                           count  1234 people\n"
        "   1:5  two                           count  about 12,345 people\n"
        "   1:9  three                         count  less than -1,234,567.891011 U...\n"
        "  1:15  four                          count  more than 0.000012345\n"
        "  1:20  five                          count  at least 12.5%\n"
        "  1:25  six                           count  at most 123,456 pp\n"
        "  1:29  seven                         count  some 12 dozen\n"
        "  1:35  eight                         count  ?\n"
        "  1:57  東京                          count  99,999,999,999,999,999,999,99...\n"
        "  1:60  aaaaaaaaaaaaaaaaaaaaaaaaa...  count  1\n");
}
END_TEST

START_TEST(lines)
{
    assert_rendered_as(rich_report(), FACTCHECK_FORMAT_LINE, FACTCHECK_CONTENT_CLAIMS,
        "north.txt:3:19: count: 41,250 passengers = ?\n"
        "south.txt:1:20: count: 42,150 passengers = ?\n"
        "east \\x1b[31m.txt:1:25: money: 4.1 million euros = about 4,100,000 EUR [repair cost "
        "of Orsa Lines, 2023, a target, planned, says the harbour board]\n"
        "east \\x1b[31m.txt:1:44: duration: between 5 and 10 days = 5 to 10 day\n"
        "east \\x1b[31m.txt:1:72: date: 1 July = 2023-07-01\n");
}
END_TEST

START_TEST(nothing)
{
    assert_table(new_report(), 80, 0, "");
    factcheck_report *report = new_report();
    source_of(report, "a.txt", "");
    source_view(report, 0)->anchor =
        (factcheck_anchor){FC_STR("2023-05-04"), FC_STR("given"), 100};
    source_of(report, "", "");
    assert_table(report, 80, 0,
        "a.txt: no claims, dated 2023-05-04 as given (100%)\n"
        "\n"
        "(no name): no claims, date not known\n");
}
END_TEST

Suite *test_render_claims_suite(void);
Suite *test_render_claims_suite(void)
{
    Suite *suite = suite_create("render_claims");
    TCase *tests = tcase_create("claims");
    tcase_add_test(tests, wide);
    tcase_add_test(tests, narrow);
    tcase_add_test(tests, coloured);
    tcase_add_test(tests, normalised);
    tcase_add_test(tests, lines);
    tcase_add_test(tests, nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
