/* The tables of lib/temporal: sorted, lower case, unique; every row does what it is there for. */
#include <check.h>

#include "temporal_fixture.h"

static const char *const months[] = {
#define FC_MONTH(word, number, kind) word,
#include "tables/month.def"
#undef FC_MONTH
};

static const char *const weekdays[] = {
#define FC_WEEKDAY(word, number, kind) word,
#include "tables/weekday.def"
#undef FC_WEEKDAY
};

static const char *const units[] = {
#define FC_TIME_UNIT(word, unit, number, form) word,
#include "tables/timeunit.def"
#undef FC_TIME_UNIT
};

static const char *const words[] = {
#define FC_TIME_WORD(word, kind, value, contexts) word,
#include "tables/timeword.def"
#undef FC_TIME_WORD
};

static const char *const zones[] = {
#define FC_ZONE(word, minutes) word,
#include "tables/zone.def"
#undef FC_ZONE
};

static const char *const holidays[] = {
#define FC_HOLIDAY(words, rule, month, day) words,
#include "tables/holiday.def"
#undef FC_HOLIDAY
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void check_sorted(const char *const *rows, size_t count, const char *table)
{
    for (size_t i = 0; i < count; i++) {
        for (const char *c = rows[i]; *c; c++)
            ck_assert_msg(!fc_is_upper(*c), "%s: %s", table, rows[i]);
        if (i)
            ck_assert_msg(strcmp(rows[i - 1], rows[i]) < 0, "%s: %s", table, rows[i]);
    }
}

START_TEST(tables_are_sorted)
{
    check_sorted(months, COUNT(months), "month");
    check_sorted(weekdays, COUNT(weekdays), "weekday");
    check_sorted(units, COUNT(units), "timeunit");
    check_sorted(words, COUNT(words), "timeword");
    check_sorted(zones, COUNT(zones), "zone");
    check_sorted(holidays, COUNT(holidays), "holiday");
    ck_assert_uint_lt(COUNT(words), 1024); /* what a number of FC_SENSE_TIME has room for */
    ck_assert_uint_lt(COUNT(holidays), 1024);
}
END_TEST

/* "christmas eve" -> "On Christmas Eve 2020 it rained." */
START_TEST(every_holiday_is_found)
{
    char text[128] = "On ";
    size_t length = 3;
    for (const char *c = holidays[_i]; *c; c++)
        text[length++] = c == holidays[_i] || c[-1] == ' ' ? fc_upper(*c) : *c;
    strcpy(text + length, " 2020 it rained.");
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, text);
    fixture_resolve(&f, "");
    ck_assert_msg(f.times.count == 1, "%s: %s", text, fixture_mentions(&f));
    fc_str value = f.times.items[0].value;
    ck_assert_msg(value.len == 10 && fc_str_starts(value, FC_STR("2020-")), "%s", text);
    fixture_dispose(&f);
}
END_TEST

START_TEST(every_zone_belongs_to_its_clock_time)
{
    char text[128] = "It began at 5 p.m. ";
    size_t length = strlen(text);
    for (const char *c = zones[_i]; *c; c++)
        text[length++] = fc_upper(*c);
    strcpy(text + length, " on Monday.");
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, text);
    bool is_word = strlen(zones[_i]) > 4 || strlen(zones[_i]) < 2; /* "Eastern time"; Z */
    if (!is_word) {
        ck_assert_msg(f.times.count == 2, "%s: %s", text, fixture_mentions(&f));
        ck_assert_int_ne(f.times.items[0].expr.zone, FC_ZONE_NONE);
    }
    fixture_dispose(&f);
}
END_TEST

Suite *test_time_tables_suite(void);

Suite *test_time_tables_suite(void)
{
    Suite *suite = suite_create("time_tables");
    TCase *tcase = tcase_create("time_tables");
    tcase_add_test(tcase, tables_are_sorted);
    tcase_add_loop_test(tcase, every_holiday_is_found, 0, CASES(holidays));
    tcase_add_loop_test(tcase, every_zone_belongs_to_its_clock_time, 0, CASES(zones));
    suite_add_tcase(suite, tcase);
    return suite;
}
