/*
 * Unit phrases: a unit of time with the words around it that belong to it.
 *
 *     the past two weeks   a few more days   third-quarter   the year-ago quarter
 *     last year's third quarter   nearly 40 years   two to three weeks   a year and a half
 */
#ifndef FC_TEMPORAL_UNIT_H
#define FC_TEMPORAL_UNIT_H

#include "temporal/find.h"

typedef struct fc_unit_phrase {
    size_t first; /* of the phrase, determiners and orders included */
    size_t core;  /* of number and unit alone */
    size_t head;  /* the unit */
    size_t end;
    const fc_unit_word *unit;
    fc_left left;
    fc_numeral number;
    fc_numeral low; /* "two to" of "two to three weeks" */
    bool has_number;
    bool has_low;
    bool article;  /* a, an */
    bool hyphen;   /* "two-day" */
    bool fiscal;
    uint8_t half;  /* "and a half" behind: hundredths */
    bool year_ago; /* "the year-ago quarter", "the quarter a year ago" */
    bool has_shift;
    bool that_year; /* "the spring of that year" */
    int32_t reference; /* of that year: the mention that says which, or -1 */
    bool vague;    /* several, a few, many: no number */
    uint8_t hedge; /* factcheck_hedge */
    bool hedge_word; /* words of hedge stand in front, taken in or not */
    int ordinal;   /* first quarter */
    int year;      /* the 1988 quarter; 0 none */
    int shift;     /* last year's quarter: -1 */
} fc_unit_phrase;

void fc_unit_read(const fc_finder *f, size_t head, fc_unit_phrase *out);

/* Readers of the kinds of unit phrases: the token behind the mention, or p->head. */
size_t fc_find_period(fc_finder *f, fc_unit_phrase *p);   /* quarters, halves, centuries, seasons */
size_t fc_find_relative(fc_finder *f, fc_unit_phrase *p); /* two years ago, a day later */
size_t fc_find_placed(fc_finder *f, fc_unit_phrase *p);   /* last year, the week, the next day */
size_t fc_find_duration(fc_finder *f, fc_unit_phrase *p);
size_t fc_find_unit_set(fc_finder *f, fc_unit_phrase *p);

size_t fc_find_season(fc_finder *f, fc_unit_phrase *p);
size_t fc_find_century(fc_finder *f, fc_unit_phrase *p);

/*
 * "of 1989", "1989", "of this year", "of that year", "of the year", "of fiscal 1990" behind a
 * quarter or a season: the token behind, or `at`; and its part of the expression.
 */
size_t fc_period_year_read(const fc_finder *f, size_t at, fc_unit_phrase *p);
void fc_period_year_fill(fc_time *time, const fc_unit_phrase *p);

/* Fills amount and unit of a duration, and its expression. */
void fc_duration_fill(fc_time *time, const fc_unit_phrase *p);

/*
 * Whether a unit stands behind that the phrase in front belongs to: "year-ago [third] quarter",
 * "last year's quarter".
 */
bool fc_unit_leads_on(const fc_finder *f, size_t at);

/* "that" behind "two days after": of what was told; not in "after that meeting". */
bool fc_told_that(const fc_finder *f, size_t at);

/* "prior-year", "prior year" in front of the token: its first token, or `at`. */
size_t fc_prior_year_read(const fc_finder *f, size_t at);

/* The CLDR name of a unit in the singular; empty for units that measure nothing. */
fc_str fc_unit_name(fc_granularity unit);

#endif
