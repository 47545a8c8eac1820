/*
 * The rule table and its public accessors.
 */
#include <check.h>
#include <string.h>

#include "base/str.h"
#include "verdict/rules.h"

START_TEST(codes_are_sorted)
{
    ck_assert_uint_eq(factcheck_rule_count(), FC_RULE_COUNT);
    for (size_t i = 0; i < factcheck_rule_count(); i++) {
        const factcheck_rule *rule = factcheck_rule_get(i);
        ck_assert_uint_eq(strlen(rule->code), 5);
        ck_assert_uint_eq(strspn(rule->code + 2, "0123456789"), 3);
        ck_assert(strncmp(rule->code, "FC", 2) == 0);
        if (i > 0)
            ck_assert(strcmp(factcheck_rule_get(i - 1)->code, rule->code) < 0);
    }
    ck_assert_ptr_null(factcheck_rule_get(FC_RULE_COUNT));
    ck_assert_ptr_null(factcheck_rule_get(SIZE_MAX));
}
END_TEST

START_TEST(names_are_words)
{
    for (size_t i = 0; i < FC_RULE_COUNT; i++) {
        const factcheck_rule *rule = factcheck_rule_get(i);
        size_t length = strlen(rule->name);
        ck_assert_uint_eq(strspn(rule->name, "abcdefghijklmnopqrstuvwxyz0123456789-"), length);
        ck_assert(length > 0 && rule->name[0] != '-' && rule->name[length - 1] != '-');
        for (size_t j = 0; j < i; j++)
            ck_assert_str_ne(rule->name, factcheck_rule_get(j)->name);
    }
}
END_TEST

START_TEST(found_by_code_and_name)
{
    for (size_t i = 0; i < FC_RULE_COUNT; i++) {
        const factcheck_rule *rule = factcheck_rule_get(i);
        ck_assert_ptr_eq(factcheck_rule_find(factcheck_text_of(rule->code)), rule);
        ck_assert_ptr_eq(factcheck_rule_find(factcheck_text_of(rule->name)), rule);
        ck_assert_ptr_eq(fc_rule((fc_rule_id)i), rule);
        ck_assert_str_eq(fc_rule_code((fc_rule_id)i), rule->code);
    }
    ck_assert_str_eq(factcheck_rule_find(FC_STR("fc101"))->name, "figure-conflict");
    ck_assert_str_eq(factcheck_rule_find(FC_STR("Update"))->code, "FC301");
    ck_assert_ptr_null(factcheck_rule_find(FC_STR("")));
    ck_assert_ptr_null(factcheck_rule_find(FC_STR("FC1")));
    ck_assert_ptr_null(factcheck_rule_find(FC_STR("FC1011")));
    ck_assert_ptr_null(factcheck_rule_find(fc_str_make(NULL, 0)));
}
END_TEST

START_TEST(severities)
{
    ck_assert_int_eq(fc_rule(FC_RULE_FIGURE_CONFLICT)->severity, FACTCHECK_SEVERITY_WARNING);
    ck_assert_int_eq(fc_rule(FC_RULE_UPDATE)->severity, FACTCHECK_SEVERITY_NOTE);
    ck_assert_int_eq(fc_rule(FC_RULE_EQUAL)->severity, FACTCHECK_SEVERITY_NONE);
    ck_assert_int_eq(fc_rule(FC_RULE_UNDECIDED)->severity, FACTCHECK_SEVERITY_NOTE);
}
END_TEST

/* A summary is one line without a final stop; an explanation says what, when and what to do. */
START_TEST(words)
{
    for (size_t i = 0; i < FC_RULE_COUNT; i++) {
        const factcheck_rule *rule = factcheck_rule_get(i);
        size_t length = strlen(rule->summary);
        ck_assert(length > 10 && length <= 75 && rule->summary[length - 1] != '.');
        ck_assert_ptr_null(strchr(rule->summary, '\n'));
        ck_assert_ptr_nonnull(strstr(rule->explain, "\n\nExample\n  "));
        ck_assert_ptr_nonnull(strstr(rule->explain, "\n\nTo disagree\n  "));
        for (const char *line = rule->explain; *line;) {
            size_t columns = strcspn(line, "\n");
            ck_assert_msg(columns <= 76, "%s: %.*s", rule->code, (int)columns, line);
            ck_assert_int_eq(line[columns], '\n');
            ck_assert_msg(columns == 0 || line[columns - 1] != ' ', "%s: %.*s", rule->code,
                          (int)columns, line);
            line += columns + 1;
        }
    }
}
END_TEST

Suite *test_rules_suite(void);
Suite *test_rules_suite(void)
{
    Suite *suite = suite_create("rules");
    TCase *tests = tcase_create("rules");
    tcase_add_test(tests, codes_are_sorted);
    tcase_add_test(tests, names_are_words);
    tcase_add_test(tests, found_by_code_and_name);
    tcase_add_test(tests, severities);
    tcase_add_test(tests, words);
    suite_add_tcase(suite, tests);
    return suite;
}
