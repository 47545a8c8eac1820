/* text/chrome. */
#include "support.h"

#include "text/chrome.h"

static const fc_chrome_phrase rows[] = {
#define FC_FURNITURE(text, kind, weight) {FC_STR_INIT(text), FC_CHROME_##kind, weight},
#include "tables/furniture.def"
#undef FC_FURNITURE
};

/* What the build has made is what the table says now. */
START_TEST(the_ready_index_is_that_of_the_table)
{
    fc_chrome_index index;
    fc_chrome_make(&index);
    ck_assert(memcmp(&index, &fc_chrome_ready, sizeof index) == 0);
}
END_TEST

static fc_str written(char *buffer, fc_str text, const char *behind, bool large)
{
    for (size_t i = 0; i < text.len; i++)
        buffer[i] = large ? fc_upper(text.ptr[i]) : text.ptr[i];
    strcpy(buffer + text.len, behind);
    return fc_str_of(buffer);
}

/* Each is found in any case, with a sign behind it or nothing, but not as a part of a word. */
START_TEST(phrases_are_found)
{
    const fc_chrome_phrase *row = &rows[_i];
    bool inside = row->kind == FC_CHROME_ANYWHERE;
    ck_assert_uint_ge(row->text.len, inside ? FC_CHROME_INSIDE : FC_CHROME_LEADING);
    for (int variant = 0; variant < 6; variant++) {
        static const char *const behind[] = {"", ". ", "xyz"};
        char buffer[128];
        fc_str text = written(buffer, row->text, behind[variant / 2], variant % 2);
        bool part = variant / 2 == 2 && fc_is_alpha(row->text.ptr[row->text.len - 1]);
        const fc_chrome_phrase *found = NULL;
        bool seen = false;
        while (!inside && (found = fc_chrome_leading(text, row->kind, found)) != NULL)
            seen = seen || fc_str_equal(found->text, row->text);
        ck_assert(inside || seen == !part);
        ck_assert(!inside || part || fc_chrome_weight(text) >= row->weight);
        ck_assert(inside ? fc_chrome_may_start(text.ptr) : fc_chrome_may_lead(text));
    }
}
END_TEST

START_TEST(nothing_else_is_found)
{
    ck_assert_uint_eq(fc_chrome_weight(FC_STR("policy of cookies")), 0);
    ck_assert_uint_eq(fc_chrome_weight(FC_STR("cookie policies")), 0);
    ck_assert_ptr_null(fc_chrome_leading(FC_STR("tag"), FC_CHROME_START, NULL));
    ck_assert_ptr_null(fc_chrome_leading(FC_STR(""), FC_CHROME_START, NULL));
    ck_assert_ptr_null(fc_chrome_leading(FC_STR("related"), FC_CHROME_START, NULL));
    ck_assert_ptr_nonnull(fc_chrome_leading(FC_STR("related"), FC_CHROME_LABEL, NULL));
}
END_TEST

SUITE_FUNCTION(chrome)
{
    Suite *suite = suite_create("chrome");
    TCase *cases = tcase_create("chrome");
    tcase_add_test(cases, the_ready_index_is_that_of_the_table);
    tcase_add_loop_test(cases, phrases_are_found, 0, (int)COUNT_OF(rows));
    tcase_add_test(cases, nothing_else_is_found);
    suite_add_tcase(suite, cases);
    return suite;
}
