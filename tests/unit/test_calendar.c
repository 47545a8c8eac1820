/* lib/temporal/calendar: leap years, year ends, ISO weeks, all days of 1 to 9999 there and back. */
#include <check.h>

#include "temporal_fixture.h"

static const char *text_of(fc_arena *arena, fc_minute minute)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_calendar_write_minute(minute, &out);
    return fc_builder_done(&out).ptr;
}

START_TEST(leap_years_follow_the_gregorian_rule)
{
    ck_assert(fc_calendar_is_leap(2024));
    ck_assert(fc_calendar_is_leap(2000));
    ck_assert(!fc_calendar_is_leap(1900));
    ck_assert(!fc_calendar_is_leap(2023));
    ck_assert_int_eq(fc_calendar_month_days(2024, 2), 29);
    ck_assert_int_eq(fc_calendar_month_days(2100, 2), 28);
    ck_assert_int_eq(fc_calendar_month_days(2024, 13), 0);
    ck_assert_int_eq(fc_calendar_month_days(2024, 0), 0);
}
END_TEST

START_TEST(days_that_do_not_exist_are_none)
{
    ck_assert_int_eq(fc_calendar_day(2023, 2, 29), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_day(2024, 4, 31), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_day(0, 1, 1), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_day(10000, 1, 1), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_day(2024, 1, 0), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_day(1, 1, 1), 0);
}
END_TEST

START_TEST(every_day_goes_there_and_back)
{
    fc_day expected = 0;
    for (int year = FC_YEAR_MIN; year <= FC_YEAR_MAX; year++) {
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= fc_calendar_month_days(year, month); day++, expected++) {
                fc_date date = fc_calendar_date(expected);
                if (fc_calendar_day(year, month, day) != expected ||
                    fc_calendar_year(expected) != year || date.year != year ||
                    date.month != month || date.day != day ||
                    fc_calendar_weekday(expected) != 1 + expected % 7)
                    ck_abort_msg("%04d-%02d-%02d", year, month, day);
            }
        }
    }
    ck_assert_int_eq(expected, fc_calendar_day(9999, 12, 31) + 1);
}
END_TEST

/* A week is of the year that holds its Thursday, and its number is that of this Thursday there. */
START_TEST(iso_weeks_of_every_day)
{
    for (fc_day day = 0; day <= fc_calendar_day(9999, 12, 31); day++) {
        int year, week;
        fc_calendar_week(day, &year, &week);
        fc_day thursday = day - fc_calendar_weekday(day) + FC_THURSDAY;
        if (thursday > fc_calendar_day(9999, 12, 31))
            break;
        int of = fc_calendar_year(thursday);
        if (year != of || week != (thursday - fc_calendar_day(of, 1, 1)) / 7 + 1)
            ck_abort_msg("day %d: week %d of %d", (int)day, week, year);
    }
}
END_TEST

typedef struct week_case {
    int year, month, day, week_year, week;
} week_case;

static const week_case weeks[] = {
    {2024, 5, 16, 2024, 20},  {2020, 12, 31, 2020, 53}, {2021, 1, 3, 2020, 53},
    {2021, 1, 4, 2021, 1},    {2018, 12, 31, 2019, 1},  {2016, 1, 1, 2015, 53},
    {2023, 12, 31, 2023, 52}, {1989, 11, 2, 1989, 44},
};

START_TEST(iso_weeks_at_the_ends_of_years)
{
    const week_case *c = &weeks[_i];
    int year, week;
    fc_calendar_week(fc_calendar_day(c->year, c->month, c->day), &year, &week);
    ck_assert_int_eq(year, c->week_year);
    ck_assert_int_eq(week, c->week);
}
END_TEST

START_TEST(months_are_added_and_cut)
{
    fc_day end_of_january = fc_calendar_day(2023, 1, 31);
    ck_assert_int_eq(fc_calendar_add_months(end_of_january, 1), fc_calendar_day(2023, 2, 28));
    ck_assert_int_eq(fc_calendar_add_months(end_of_january, 13), fc_calendar_day(2024, 2, 29));
    ck_assert_int_eq(fc_calendar_add_months(end_of_january, -2), fc_calendar_day(2022, 11, 30));
    ck_assert_int_eq(fc_calendar_add_months(end_of_january, -12 * 2023), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_add_months(end_of_january, 12 * 8000), FC_DAY_NONE);
    ck_assert_int_eq(fc_calendar_add_months(FC_DAY_NONE, 1), FC_DAY_NONE);
}
END_TEST

START_TEST(dates_are_parsed_whole_or_not_at_all)
{
    fc_day day = fc_calendar_day(2024, 5, 16);
    ck_assert_int_eq(fc_calendar_parse(fc_str_of("2024-05-16")), day);
    ck_assert_int_eq(fc_calendar_parse(fc_str_of("2024-05-16T13:30")), day);
    ck_assert_int_eq(fc_calendar_parse(fc_str_of("2024-05-16 13:30:05Z")), day);
    const char *wrong[] = {"",           "2024-5-16",  "2024-05-32", "2023-02-29", "2024/05/16",
                           "2024-05-1x", "16-05-2024", "2024-05-16x", "2024-05-16T25:00",
                           "0000-01-01"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(fc_calendar_parse(fc_str_of(wrong[i])) == FC_DAY_NONE, "%s", wrong[i]);
}
END_TEST

START_TEST(days_and_minutes_are_written)
{
    fc_arena arena;
    fc_arena_init(&arena, fc_allocator_default());
    fc_minute day = (fc_minute)fc_calendar_day(2024, 5, 16) * FC_MINUTES_A_DAY;
    ck_assert_str_eq(text_of(&arena, day), "2024-05-16");
    ck_assert_str_eq(text_of(&arena, day + 13 * 60 + 5), "2024-05-16T13:05");
    ck_assert_str_eq(text_of(&arena, 0), "0001-01-01");
    fc_arena_dispose(&arena);
}
END_TEST

Suite *test_calendar_suite(void);

Suite *test_calendar_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tcase = tcase_create("calendar");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, leap_years_follow_the_gregorian_rule);
    tcase_add_test(tcase, days_that_do_not_exist_are_none);
    tcase_add_test(tcase, every_day_goes_there_and_back);
    tcase_add_test(tcase, iso_weeks_of_every_day);
    tcase_add_loop_test(tcase, iso_weeks_at_the_ends_of_years, 0, CASES(weeks));
    tcase_add_test(tcase, months_are_added_and_cut);
    tcase_add_test(tcase, dates_are_parsed_whole_or_not_at_all);
    tcase_add_test(tcase, days_and_minutes_are_written);
    suite_add_tcase(suite, tcase);
    return suite;
}
