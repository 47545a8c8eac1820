/*
 * What the suites of claims, matching and verdicts share: articles read from strings, claims found
 * by a mark in the text, and their parts as short text.
 *
 * A marked text holds one mention between braces: "The storm closed {12} stations." The braces are
 * taken out before it is read.
 */
#ifndef FC_TESTS_READING_FIXTURE_H
#define FC_TESTS_READING_FIXTURE_H

#include "support.h"

#include "claim/phrases.h"
#include "claim/reading.h"
#include "match/facts.h"
#include "match/features.h"
#include "verdict/findings.h"

enum { FIXTURE_SOURCES = 8, FIXTURE_TEXT = 512 };

/* Several articles, read and settled as one run. */
typedef struct fixture_run {
    fc_arena arena;
    fc_reading readings[FIXTURE_SOURCES];
    uint32_t marked[FIXTURE_SOURCES]; /* the claim between braces, UINT32_MAX if there is none */
    size_t count;
    fc_stories stories;
    fc_facts facts;
    fc_findings findings;
} fixture_run;

void fixture_start(fixture_run *run);
/* Reads an article; `date` is YYYY-MM-DD, or NULL. */
void fixture_add(fixture_run *run, const char *marked, const char *date);
/* Groups the articles and gives relative dates their values. */
void fixture_settle(fixture_run *run);
/* Starts a run of articles of one date, up to `most` of them or to NULL, and settles it. */
void fixture_read(fixture_run *run, const char *const *marked, size_t most, const char *date);
/* Finds facts; behind it, findings. */
void fixture_match(fixture_run *run);

/* Two sources of one day and sentence each, read and matched. */
void fixture_pair(fixture_run *run, const char *a, const char *b);
/* The same; the features of the pair of their marked claims. */
fc_features fixture_features(fixture_run *run, const char *a, const char *b);
void fixture_judge(fixture_run *run);
void fixture_stop(fixture_run *run);

/* What is looked at in one parsed sentence; a size of it. */
typedef size_t (*fixture_parse_check)(const fc_reading *reading, const fc_parse *parse,
                                      fc_arena *arena);

/* Reads a text, parses each of its sentences and checks it; the largest size. */
size_t fixture_parses(const char *text, fixture_parse_check check);

/* The claim between the braces of an article; fails the test if nothing was found there. */
const fc_claim *fixture_claim(const fixture_run *run, size_t source);
/* The item of that claim, once facts are found. */
const fc_item *fixture_item(const fixture_run *run, size_t source);

/* Parts of a claim as text, words and names between commas; "-" for what is not known. */
typedef void (*fixture_part)(char *out, const fc_reading *reading, const fc_claim *claim);
void fixture_measure(char *out, const fc_reading *reading, const fc_claim *claim);
void fixture_verb(char *out, const fc_reading *reading, const fc_claim *claim);
/* Names; those that are attached have a star in front. */
void fixture_subject(char *out, const fc_reading *reading, const fc_claim *claim);
void fixture_role(char *out, const fc_reading *reading, const fc_claim *claim);
void fixture_modality(char *out, const fc_reading *reading, const fc_claim *claim);
void fixture_speaker(char *out, const fc_reading *reading, const fc_claim *claim);
/* The TIMEX3 value of the period. */
void fixture_period(char *out, const fc_reading *reading, const fc_claim *claim);
/* "weak" for a mention that claims nothing, else "claim". */
void fixture_weight(char *out, const fc_reading *reading, const fc_claim *claim);

/* One form of a table of claims. */
typedef struct fixture_row {
    const char *marked;
    const char *expected;
} fixture_row;

/* Reads the row, dated 2031-05-14, and compares; `found` (FIXTURE_TEXT bytes) gets the part. */
bool fixture_row_holds(const fixture_row *row, fixture_part part, char *found);

#define CHECK_ROW(row, part) \
    do { \
        char found_[FIXTURE_TEXT]; \
        ck_assert_msg(fixture_row_holds(row, part, found_), "%s\n  expected %s\n  found    %s", \
                      (row)->marked, (row)->expected, found_); \
    } while (0)

/* For rows of known bugs, which must fail. */
#define CHECK_BUG(row, part) \
    do { \
        char found_[FIXTURE_TEXT]; \
        ck_assert_msg(!fixture_row_holds(row, part, found_), "mended, move the row: %s", \
                      (row)->marked); \
    } while (0)

#endif
