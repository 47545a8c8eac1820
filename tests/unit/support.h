/*
 * What the unit suites share: comparing texts, an allocator that counts, checks and can fail, and
 * documents read from a string.
 */
#ifndef FC_TESTS_SUPPORT_H
#define FC_TESTS_SUPPORT_H

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "lex/document.h"

/* Defines the function that main.c finds by the name of the file. */
#define SUITE_FUNCTION(name) \
    Suite *test_##name##_suite(void); \
    Suite *test_##name##_suite(void)

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* Asserts that a fc_str holds this NUL-terminated text. */
#define ck_text_eq(actual, expected) \
    do { \
        fc_str actual_ = (actual); \
        const char *expected_ = (expected); \
        ck_assert_msg(fc_str_equal(actual_, fc_str_of(expected_)), "'%.*s' is not '%s'", \
                      (int)actual_.len, actual_.ptr ? actual_.ptr : "", expected_); \
    } while (0)

/* ck_assert for inner loops: it costs nothing while the condition holds. */
#define require(condition) \
    do { \
        if (!(condition)) \
            ck_abort_msg("'%s' does not hold", #condition); \
    } while (0)

/* Counts what is allocated, checks the sizes given back, and fails the n-th allocation. */
typedef struct test_memory {
    factcheck_allocator allocator;
    size_t calls;
    size_t live;     /* allocations not released */
    size_t bytes;    /* of them */
    size_t fail_at;  /* 1: the next call; 0: never */
    bool wrong_size; /* a release gave another size than its allocation */
} test_memory;

void test_memory_init(test_memory *memory);

/* A document read with the words of lex/, and what it lives in. */
typedef struct test_document {
    fc_arena arena;
    fc_lexicon lexicon;
    fc_source source;
    fc_document doc;
} test_document;

void test_document_read(test_document *out, const char *text);
void test_document_read_text(test_document *out, fc_str text);
void test_document_dispose(test_document *document);

/* The blocks of a text alone. */
typedef struct test_blocks {
    fc_arena arena;
    fc_str text;
    fc_blocks blocks;
} test_blocks;

void test_blocks_read(test_blocks *out, const char *text);
void test_blocks_dispose(test_blocks *blocks);

const char *test_tag_name(unsigned tag);

/* Processor time of this process in milliseconds. */
unsigned long test_milliseconds(void);

#endif
