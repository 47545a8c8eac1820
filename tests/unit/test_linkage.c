/*
 * lib/match/linkage: sets are joined by how alike their members are on average, strongest first.
 */
#include "support.h"

#include "match/linkage.h"

enum { MOST = 8, WORDS = 4 };

/* Sources by the share of each of four words, in percent of the length: their squares add up to 1. */
typedef struct link_case {
    const char *sets; /* expected: a letter per source, the same for those of one set */
    unsigned percent; /* that two sets need */
    unsigned shares[MOST][WORDS];
} link_case;

static const link_case cases[] = {
    {"ab", 50, {{100}, {0, 100}}},
    {"aa", 50, {{100}, {100}}},
    {"aa", 80, {{100}, {80, 60}}},
    {"ab", 81, {{100}, {80, 60}}},
    /* the third is like both, and they are not like each other */
    {"aab", 60, {{100}, {82, 57}, {28, 96}}},
    {"aabb", 50, {{100}, {96, 28}, {28, 96}, {0, 100}}},
    /* one article between two stories goes to the nearer and makes no one story of them */
    {"aaabbb", 40, {{100}, {100}, {80, 60}, {0, 100}, {0, 100}, {0, 96, 28}}},
    {"aaaabb", 70, {{100}, {100}, {80, 60}, {80, 60}, {0, 0, 100}, {0, 0, 100}}},
    /* the average of (100 + 80 + 80 + 64) / 4, and of three pairs */
    {"aaaa", 63, {{100}, {80, 60}, {100}, {80, 0, 60}}},
    {"abac", 90, {{100}, {80, 60}, {100}, {80, 0, 60}}},
    {"abcdef", 10, {{100}, {0, 100}, {0, 0, 100}, {0, 0, 0, 100}, {0}, {0}}},
};

static size_t vectors_of(const link_case *c, const size_t *order, fc_link_term terms[MOST][WORDS],
                         fc_link_vector vectors[MOST])
{
    size_t count = strlen(c->sets);
    for (size_t i = 0; i < count; i++) {
        const unsigned *shares = c->shares[order[i]];
        vectors[i].items = terms[i];
        vectors[i].count = 0;
        for (uint32_t k = 0; k < WORDS; k++) {
            fc_link_term term = {k + 1, shares[k] * FC_LINK_UNIT / 100};
            if (shares[k])
                terms[i][vectors[i].count++] = term;
        }
    }
    return count;
}

static uint64_t product(const fc_link_vector *a, const fc_link_vector *b)
{
    uint64_t dot = 0;
    for (size_t i = 0; i < a->count; i++) {
        for (size_t k = 0; k < b->count; k++)
            dot += a->items[i].word == b->items[k].word
                       ? (uint64_t)a->items[i].weight * b->items[k].weight
                       : 0;
    }
    return dot;
}

/* Joins the sources in the given order and compares the sets with those expected. */
static void join_in_order(const link_case *c, const size_t *order)
{
    fc_arena arena;
    fc_union sets;
    fc_links links = {0};
    fc_link_term terms[MOST][WORDS];
    fc_link_vector vectors[MOST];
    size_t count = vectors_of(c, order, terms, vectors);
    fc_arena_init(&arena, NULL);
    links.least = (uint64_t)FC_LINK_UNIT * FC_LINK_UNIT / 1000 * (c->percent * 10 - 1);
    ck_assert(fc_union_init(&sets, count, &arena));
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            fc_link link = {product(&vectors[i], &vectors[k]), k, i};
            if (link.cosine >= links.least)
                ck_assert(fc_vec_add(&arena, &links, link));
        }
    }
    ck_assert_int_eq(fc_linkage_join(&sets, vectors, &links, &arena), FACTCHECK_OK);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            bool same = fc_union_find(&sets, i) == fc_union_find(&sets, k);
            bool expected = c->sets[order[i]] == c->sets[order[k]];
            ck_assert_msg(same == expected, "%s at %u: %zu and %zu", c->sets, c->percent, order[i],
                          order[k]);
        }
    }
    fc_arena_dispose(&arena);
}

START_TEST(sets_are_those_expected)
{
    static const size_t forward[MOST] = {0, 1, 2, 3, 4, 5, 6, 7};
    join_in_order(&cases[_i], forward);
}
END_TEST

START_TEST(the_order_of_sources_does_not_matter)
{
    size_t order[MOST] = {0, 1, 2, 3, 4, 5, 6, 7}, count = strlen(cases[_i].sets);
    for (size_t turn = 0; turn < count; turn++) {
        for (size_t i = 0; i < count; i++)
            order[i] = (i * (count > 1 ? count - 1 : 1) + turn) % count;
        join_in_order(&cases[_i], order);
    }
}
END_TEST

/* More terms than the first table has room for. */
START_TEST(sums_grow)
{
    enum { SOURCES = 40, EACH = 50 };
    fc_arena arena;
    fc_union sets;
    fc_links links = {0};
    fc_link_vector vectors[SOURCES];
    fc_arena_init(&arena, NULL);
    ck_assert(fc_union_init(&sets, SOURCES, &arena));
    for (uint32_t i = 0; i < SOURCES; i++) {
        vectors[i].items = FC_NEW_ARRAY(&arena, fc_link_term, EACH + 1);
        vectors[i].count = EACH + 1;
        ck_assert_ptr_nonnull(vectors[i].items);
        for (uint32_t k = 0; k < EACH; k++) {
            fc_link_term own = {2 + i * EACH + k, 100};
            vectors[i].items[k] = own;
        }
        fc_link_term shared = {1, FC_LINK_UNIT * 9 / 10};
        vectors[i].items[EACH] = shared;
        fc_link link = {product(&vectors[i], &vectors[0]), 0, i};
        if (i > 0)
            ck_assert(fc_vec_add(&arena, &links, link));
    }
    links.least = (uint64_t)FC_LINK_UNIT * FC_LINK_UNIT / 100 * 80;
    ck_assert_int_eq(fc_linkage_join(&sets, vectors, &links, &arena), FACTCHECK_OK);
    for (uint32_t i = 0; i < SOURCES; i++)
        ck_assert_uint_eq(fc_union_find(&sets, i), 0);
    fc_arena_dispose(&arena);
}
END_TEST

SUITE_FUNCTION(linkage)
{
    Suite *suite = suite_create("linkage");
    TCase *tcase = tcase_create("linkage");
    tcase_add_loop_test(tcase, sets_are_those_expected, 0, (int)COUNT_OF(cases));
    tcase_add_loop_test(tcase, the_order_of_sources_does_not_matter, 0, (int)COUNT_OF(cases));
    tcase_add_test(tcase, sums_grow);
    suite_add_tcase(suite, tcase);
    return suite;
}
