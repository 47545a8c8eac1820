/*
 * base/shared, and what rests on it: reports outlive the checker that they are of.
 */
#include "support.h"

#include "base/shared.h"
#include "base/str.h"

static test_memory memory;

static void begin(void)
{
    test_memory_init(&memory);
}

static void end(void)
{
    ck_assert_uint_eq(memory.live, 0);
    ck_assert(!memory.wrong_size);
}

START_TEST(the_last_owner_frees_it)
{
    fc_shared *shared = fc_shared_new(&memory.allocator);
    ck_assert_ptr_nonnull(shared);
    fc_str word = fc_str_copy(fc_shared_arena(shared), FC_STR("kept"));
    fc_shared *other = fc_shared_keep(shared);
    fc_shared_drop(shared);
    ck_text_eq(word, "kept");
    ck_assert_uint_gt(memory.live, 0);
    fc_shared_drop(other);
    fc_shared_drop(NULL);
}
END_TEST

START_TEST(no_memory_is_told)
{
    memory.fail_at = 1;
    ck_assert_ptr_null(fc_shared_new(&memory.allocator));
}
END_TEST

static void add(factcheck_checker *checker, const char *text)
{
    char given[200];
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    snprintf(given, sizeof given, "%s", text);
    article.name = factcheck_text_of("a.txt");
    article.outlet = factcheck_text_of("The Herald");
    article.text = factcheck_text_of(given);
    ck_assert_int_eq(factcheck_checker_add(checker, &article, NULL), FACTCHECK_OK);
    memset(given, 'x', sizeof given); /* the checker has a copy */
}

/* Articles added later, and another run, leave a report as it is. */
START_TEST(reports_outlive_their_checker)
{
    factcheck_checker *checker = NULL;
    factcheck_report *first = NULL, *second = NULL;
    ck_assert_int_eq(factcheck_checker_new(&checker, NULL, &memory.allocator), FACTCHECK_OK);
    add(checker, "In Orlan 40 houses were flooded.");
    ck_assert_int_eq(factcheck_checker_run(checker, &first, NULL), FACTCHECK_OK);
    add(checker, "In Orlan 42 houses were flooded.");
    ck_assert_int_eq(factcheck_checker_run(checker, &second, NULL), FACTCHECK_OK);
    factcheck_checker_free(checker);
    ck_assert_uint_eq(factcheck_report_source_count(first), 1);
    ck_text_eq(factcheck_report_source(first, 0)->outlet, "The Herald");
    const factcheck_claim *claim = factcheck_report_claim(first, 0);
    ck_text_eq(claim->text, "40");
    ck_text_eq(claim->value, "40");
    ck_assert_uint_gt(claim->measure_count, 0);
    ck_text_eq(claim->measure[0], "house");
    ck_text_eq(claim->subject[0], "Orlan");
    factcheck_report_free(first);
    ck_text_eq(factcheck_report_claim(second, 1)->text, "42");
    factcheck_report_free(second);
}
END_TEST

SUITE_FUNCTION(shared)
{
    Suite *suite = suite_create("base/shared");
    TCase *cases = tcase_create("shared");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, the_last_owner_frees_it);
    tcase_add_test(cases, no_memory_is_told);
    tcase_add_test(cases, reports_outlive_their_checker);
    suite_add_tcase(suite, cases);
    return suite;
}
