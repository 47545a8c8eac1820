/*
 * Reports with odd texts, as text: made by hand, compared as a whole.
 */
#ifndef TEXT_FIXTURE_H
#define TEXT_FIXTURE_H

#include "report_fixture.h"

typedef struct rendering {
    const char *name;
    factcheck_report *(*make)(void);
    unsigned width;
    char look; /* c: colour, u: unicode, b: both, o: as little as can be, e: without encoding */
    const char *expected;
} rendering;

/* Renders as the row says and compares the whole. */
void assert_rendering(const rendering *row);

/* Defines the loop test that asserts each row of a table of renderings. */
#define RENDERING_TEST(table)            \
    START_TEST(each_rendering)           \
    {                                    \
        assert_rendering(&(table)[_i]);  \
    }                                    \
    END_TEST

/* A suite of that test over `count` rows. */
Suite *rendering_suite(const char *name, const TTest *test, int count);

/* One source with one or two values and a mark, NULL for none; what most odd texts are tried with. */
factcheck_report *one_source(const char *text, const char *value, const char *other,
                             const char *mark);
factcheck_report *long_line(void);
factcheck_report *wide_letters(void);
factcheck_report *many_claims(void);
factcheck_report *short_lines(void);
factcheck_report *long_number(void);
factcheck_report *many_values_in_a_line(void);
factcheck_report *odd_names(void);
factcheck_report *escapes_and_bidi(void);
factcheck_report *invalid_bytes(void);
factcheck_report *source_notes(void);

#endif
