/* lib/temporal/check: weekdays against dates, lengths against dates, dates that do not exist. */
#include <check.h>

#include "temporal_fixture.h"

typedef struct check_case {
    const char *text;
    int kind; /* -1: nothing is found */
    const char *stated;
    const char *actual;
} check_case;

static const check_case cases[] = {
    {"It was signed on Friday, May 16, 2024.", FC_TIME_CHECK_WEEKDAY, "Friday", "Thursday"},
    {"It was signed on Thursday, May 16, 2024.", -1, "", ""},
    {"It was signed on Friday (May 16, 2024).", FC_TIME_CHECK_WEEKDAY, "Friday", "Thursday"},
    {"It was signed on Thursday (May 16, 2024).", -1, "", ""},
    {"It was signed on Friday, May 16.", FC_TIME_CHECK_WEEKDAY, "Friday", "Thursday"},
    {"He pays a three-day visit from May 16 to May 17.", FC_TIME_CHECK_DURATION, "3 days",
     "2 days"},
    {"He pays a two-day visit from May 16 to May 17.", -1, "", ""},
    {"He stays two weeks, from May 1 to May 15.", -1, "", ""},
    {"From May 16-17 he paid a three-day visit.", FC_TIME_CHECK_DURATION, "3 days", "2 days"},
    {"The six-year war from 1939 to 1945 ended.", -1, "", ""},
    {"The ten-year war from 1939 to 1945 ended.", FC_TIME_CHECK_DURATION, "10 years", "6 years"},
    {"He stays about three days, from May 16 to May 17.", -1, "", ""},
    {"After a three-day strike the talks are open. They run from May 16 to May 17.", -1, "", ""},
    {"They stay three days (May 16-17) at the camp.", FC_TIME_CHECK_DURATION, "3 days", "2 days"},
    {"The two-day visit to China runs from May 16 to May 19.", FC_TIME_CHECK_DURATION, "2 days",
     "4 days"},
    {"She paid a three-day visit to Rome, from May 16 to May 17.", FC_TIME_CHECK_DURATION, "3 days",
     "2 days"},
    {"The 12-month drought from March 2020 to June 2020 was the worst.", FC_TIME_CHECK_DURATION,
     "12 months", "3 months"},
    /* dates of another thing */
    {"They attend a gala for 75 years of ties, which opens the 2024-25 season.", -1, "", ""},
    {"It was a concert for 75 years of ties in the 2024-25 season of the house.", -1, "", ""},
    {"She paid a one-day visit ahead of the May 16-18 summit.", -1, "", ""},
    {"After a four-day strike the port was open from May 16 to May 18.", -1, "", ""},
    {"He opened a five-day fair and spoke from May 16 to May 18.", -1, "", ""},
    {"On May 16-17 he opened a five-day fair.", -1, "", ""},
    {"The clinic is open three days a week from May 1 to May 9.", -1, "", ""},
    {"The two-year mandate was debated from May 16 to May 18.", -1, "", ""},
    {"He was jailed for six years, and from 1990 to 1999 he lived abroad.", -1, "", ""},
    {"She stayed two days before the talks from May 16 to May 19.", -1, "", ""},
    {"From 1990 to 1999 he was there, four years as mayor.", -1, "", ""},
    {"It was signed on February 30, 2024.", FC_TIME_CHECK_NO_DATE, "February 30, 2024", ""},
    {"It was signed on Feb. 29, 2023.", FC_TIME_CHECK_NO_DATE, "February 29, 2023", ""},
    {"It was signed on Feb. 29, 2024.", -1, "", ""},
    {"It was signed on June 31.", FC_TIME_CHECK_NO_DATE, "June 31", ""},
};

START_TEST(finds_what_does_not_fit)
{
    const check_case *c = &cases[_i];
    fc_time_checks checks = {0};
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, c->text);
    fixture_resolve(&f, "2024-05-20");
    ck_assert_int_eq(fc_time_checks_find(&checks, &f.times, &f.document, &f.arena), FACTCHECK_OK);
    ck_assert_msg(checks.count == (c->kind >= 0), "%s: %d", c->text, (int)checks.count);
    if (c->kind >= 0) {
        const fc_time_check *found = &checks.items[0];
        ck_assert_int_eq(found->kind, c->kind);
        ck_assert_msg(fc_str_equal(found->stated, fc_str_of(c->stated)), "%s", c->text);
        ck_assert_msg(fc_str_equal(found->actual, fc_str_of(c->actual)), "%s", c->text);
    }
    fixture_dispose(&f);
}
END_TEST

START_TEST(dates_that_do_not_exist_have_no_value)
{
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, "It was signed on February 30, 2024.");
    fixture_resolve(&f, "2024-05-20");
    ck_assert_uint_eq(f.times.count, 1);
    ck_assert_uint_eq(f.times.items[0].value.len, 0);
    ck_assert(f.times.items[0].begin == FC_MINUTE_NONE);
    fixture_dispose(&f);
}
END_TEST

Suite *test_time_check_suite(void);

Suite *test_time_check_suite(void)
{
    Suite *suite = suite_create("time_check");
    TCase *tcase = tcase_create("time_check");
    tcase_add_loop_test(tcase, finds_what_does_not_fit, 0, CASES(cases));
    tcase_add_test(tcase, dates_that_do_not_exist_have_no_value);
    suite_add_tcase(suite, tcase);
    return suite;
}
