/*
 * Rows of a text and what its quantities are, written as one line:
 *
 *     "Some 300 homes and $5-10 million"    "count ~300 home | money 5000000..10000000 USD"
 *
 * kind, hedge sign (~ about, < > <= >= bounds, ? vague), value or low..high, unit, and what the
 * figure's words say of it: from, to, by; =N restates quantity N; @N is the other end of a change;
 * ! is an ambiguous unit.
 */
#ifndef FC_TESTS_QUANTITY_ROWS_H
#define FC_TESTS_QUANTITY_ROWS_H

#include "quantity/quantity.h"
#include "support.h"

typedef struct quantity_row {
    const char *text;
    const char *quantities;
} quantity_row;

/* Reads the text and compares. */
void quantity_row_check(const quantity_row *row);

/* A looped test over an array of rows, and its place in a test case. */
#define ROWS_TEST(name) \
    START_TEST(test_##name) { quantity_row_check(&name[_i]); } \
    END_TEST
#define ADD(tcase, name) tcase_add_loop_test(tcase, test_##name, 0, COUNT_OF(name))

/* The quantities of a text, in an arena of their own. */
typedef struct test_quantities {
    fc_arena arena;
    fc_lexicon lexicon;
    fc_source source;
    fc_document doc;
    fc_quantities list;
} test_quantities;

void test_quantities_read(test_quantities *out, fc_str text);
void test_quantities_dispose(test_quantities *quantities);

#endif
