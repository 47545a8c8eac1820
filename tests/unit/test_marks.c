/* claim/marks: bits say of each phrase of a clause what the phrase itself says. */
#include "reading_fixture.h"

#include "claim/marks.h"

static bool is_marked(const fc_parse *parse, unsigned mark, uint32_t index)
{
    const fc_phrase *phrase = fc_parse_phrase(parse, index);
    bool comma = (phrase->flags & FC_PHRASE_COMMA) != 0;
    bool name = (parse->doc->tokens.items[phrase->head].flags & FC_TOKEN_NAME) != 0;
    if (mark == FC_MARK_COMMA)
        return comma;
    if (mark == FC_MARK_TELLING)
        return !name && (phrase->kind == FC_PHRASE_NOUN || phrase->kind == FC_PHRASE_VERB);
    return phrase->kind == mark && !comma;
}

/* All windows around a phrase of the clause, and those of the place behind its last one. */
static void check_around(const fc_marks *marks, const fc_parse *parse, const fc_clause *clause,
                         uint32_t at)
{
    for (unsigned mark = 0; mark < FC_MARK_COUNT; mark++) {
        uint64_t from = fc_marks_from(marks, mark, at), before = fc_marks_before(marks, mark, at);
        for (uint32_t n = 0; n < FC_MARK_BITS; n++) {
            bool behind = at + n < clause->end && is_marked(parse, mark, at + n);
            bool front = at >= clause->first + n + 1 && is_marked(parse, mark, at - n - 1);
            require((from >> n & 1) == behind);
            require((before >> (FC_MARK_BITS - 1 - n) & 1) == front);
        }
    }
}

static size_t check_parse(const fc_reading *reading, const fc_parse *parse, fc_arena *arena)
{
    fc_marks marks = {0};
    size_t most = 0;
    (void)reading;
    for (size_t c = 0; c < parse->clauses.count; c++) {
        const fc_clause *clause = &parse->clauses.items[c];
        ck_assert_int_eq(fc_marks_find(&marks, parse, clause, arena), FACTCHECK_OK);
        for (uint32_t at = clause->first; at <= clause->end; at++)
            check_around(&marks, parse, clause, at);
        most = clause->end - clause->first > most ? clause->end - clause->first : most;
    }
    return most;
}

static size_t check_text(const char *text)
{
    return fixture_parses(text, check_parse);
}

START_TEST(short_clauses)
{
    check_text("Orlo said Anna Roe of Velm paid $5 million, or half, to the miners; they left. In Marl, "
               "Tull, 34, and Karst were killed, which police (in Oer) had expected on Friday.");
}
END_TEST

/* Clauses of more phrases than a row has bits, and shorter ones behind them. */
START_TEST(long_clauses)
{
    char text[FIXTURE_TEXT * 4] = "The storm hit";
    for (size_t i = 0; i < 60; i++) {
        char next[64];
        snprintf(next, sizeof next, " %s %zu %s of Marl", i % 3 ? "and" : "in", i + 10,
                 i % 5 ? "villages" : "towns");
        ck_assert_uint_lt(strlen(text) + strlen(next) + 64, sizeof text);
        strcat(text, next);
    }
    strcat(text, ". It left 12 people of Oer dead. They said so.");
    ck_assert_uint_gt(check_text(text), 2 * FC_MARK_BITS);
}
END_TEST

START_TEST(bits_at_either_end)
{
    ck_assert_uint_eq(fc_marks_low(0), 0);
    ck_assert_uint_eq(fc_marks_low(3), 7);
    require(fc_marks_low(64) == UINT64_MAX && fc_marks_low(65) == UINT64_MAX);
    ck_assert_uint_eq(fc_marks_high(0), 0);
    require(fc_marks_high(1) == (uint64_t)1 << 63 && fc_marks_high(64) == UINT64_MAX);
    for (unsigned i = 0; i < FC_MARK_BITS; i++)
        ck_assert_uint_eq(fc_marks_above((uint64_t)1 << i | 1), 63 - i);
}
END_TEST

SUITE_FUNCTION(marks)
{
    Suite *suite = suite_create("marks");
    TCase *cases = tcase_create("marks");
    tcase_add_test(cases, short_clauses);
    tcase_add_test(cases, long_clauses);
    tcase_add_test(cases, bits_at_either_end);
    suite_add_tcase(suite, cases);
    return suite;
}
