/*
 * The shallow parse: phrases with their heads and flags, and the clauses that they make.
 */
#include "reading_fixture.h"

#include "claim/phrases.h"

typedef struct row {
    const char *text;
    const char *expected;
} row;

static const char *kind_letter(const fc_phrase *phrase)
{
    static const char *const letters[] = {"N", "T", "V", "P", "C", "S", "B", "O"};
    return letters[phrase->kind];
}

static void write_parse(char *out, size_t size, const fc_parse *parse, bool clauses)
{
    uint32_t clause = 0;
    out[0] = '\0';
    for (size_t i = 0; i < parse->phrases.count; i++) {
        const fc_phrase *phrase = &parse->phrases.items[i];
        fc_str text = fc_document_span(parse->doc, phrase->first, phrase->end);
        const char *cut = clauses && phrase->clause != clause ? "| " : "";
        clause = phrase->clause;
        if (phrase->kind == FC_PHRASE_BREAK && !clauses)
            continue;
        snprintf(out + strlen(out), size - strlen(out), "%s%s%s(%.*s)", *out ? " " : "", cut,
                 kind_letter(phrase), (int)text.len, text.ptr);
    }
}

static void parse_row(const char *text, bool clauses, char *found, size_t size)
{
    fixture_run run;
    fc_parse parse = {0};
    fixture_start(&run);
    fixture_add(&run, text, NULL);
    const fc_reading *reading = &run.readings[0];
    ck_assert_int_eq(fc_parse_sentence(&parse, &reading->document, 0, &reading->times, 0,
                                       &run.arena),
                     FACTCHECK_OK);
    write_parse(found, size, &parse, clauses);
    for (size_t i = 0; i < parse.phrases.count; i++) {
        const fc_phrase *phrase = &parse.phrases.items[i];
        ck_assert(phrase->first < phrase->end && phrase->head >= phrase->first &&
                  phrase->head < phrase->end);
        ck_assert_uint_eq(fc_parse_phrase_at(&parse, phrase->first), i);
        ck_assert_uint_eq(fc_parse_phrase_at(&parse, phrase->end - 1), i);
        ck_assert(i == 0 || phrase->first == parse.phrases.items[i - 1].end);
    }
    fixture_stop(&run);
}

static const row phrases[] = {
    {"The old bridge fell on Friday.", "N(The old bridge) V(fell) P(on) T(Friday)"},
    {"Anna Roe's two dogs barked.", "N(Anna Roe's) N(two dogs) V(barked)"},
    {"It will not be closed in May.", "N(It) V(will not be closed) P(in) T(May)"},
    {"They came to see a well-known four-day rise.",
     "N(They) V(came) V(to see) N(a well-known four-day rise)"},
    {"Thursday's meeting ended.", "N(Thursday's) N(meeting) V(ended)"},
    {"A 17-day strike closed the port.", "N(A 17-day strike) V(closed) N(the port)"},
    {"They gave the Union Party 29 percent.",
     "N(They) V(gave) N(the Union Party) N(29 percent)"},
    {"It cost a record $5 million.", "N(It) V(cost) N(a record $5 million)"},
    {"Their ships and boats sank.", "N(Their ships) C(and) N(boats) V(sank)"},
};

START_TEST(phrases_of_sentence)
{
    char found[1024];
    parse_row(phrases[_i].text, false, found, sizeof found);
    ck_assert_str_eq(found, phrases[_i].expected);
}
END_TEST

static const row clauses[] = {
    {"The river rose and the town left.",
     "N(The river) V(rose) | C(and) N(the town) V(left) B(.)"},
    {"The bridge, which fell, was old.",
     "N(The bridge) B(,) | S(which) V(fell) | B(,) V(was) N(old) B(.)"},
    {"Rain fell; roads closed.", "N(Rain) V(fell) | B(;) N(roads) V(closed) B(.)"},
    {"Sales fell, with trade amounting to 5 tonnes.",
     "N(Sales) V(fell) B(,) | P(with) N(trade) V(amounting) P(to) N(5 tonnes) B(.)"},
    {"The bell, cast in 1871, weighs 3 tons.",
     "N(The bell) | B(,) V(cast) P(in) T(1871) | B(,) V(weighs) N(3 tons) B(.)"},
    {"The people who work there left on Friday.",
     "N(The people) | S(who) V(work) O(there) | V(left) P(on) T(Friday) B(.)"},
    {"The mine closed after 12 people died.",
     "N(The mine) V(closed) | P(after) N(12 people) V(died) B(.)"},
    {"Shares rose after talks held in Oer.",
     "N(Shares) V(rose) P(after) N(talks) V(held) P(in) N(Oer) B(.)"},
    {"Ships and boats sank.", "N(Ships) C(and) N(boats) V(sank) B(.)"},
};

START_TEST(clauses_of_sentence)
{
    char found[1024];
    parse_row(clauses[_i].text, true, found, sizeof found);
    ck_assert_str_eq(found, clauses[_i].expected);
}
END_TEST

/* The subject of the clause that holds the word in braces. */
static const fixture_row clause_subjects[] = {
    {"The river {rose}.", "The river"},
    {"The river rose and {flooded} the town.", "The river"},
    {"The bridge across the river {fell}.", "The bridge"},
    {"Trade between France and Peru {rose}.", "Trade"},
    {"The bridge, which {fell}, was old.", "The bridge"},
    {"Anna Roe's dog {barked}.", "dog"},
    {"Rain fell, with trade {amounting} to 5 tonnes.", "trade"},
    {"The bell, cast in 1871, {weighs} 3 tons.", "The bell"},
    {"The bell, {cast} in 1871, weighs 3 tons.", "The bell"},
    {"The people who work there {left} on Friday.", "The people"},
    {"Anna Roe, a miner from Velm, {won}.", "Anna Roe"},
    {"Anna Roe, 34, {won}.", "Anna Roe"},
    {"Turnout in Sunday's vote {rose}.", "Turnout"},
};

static uint32_t token_at(const fc_reading *reading, size_t byte)
{
    for (uint32_t i = 0; i < reading->document.tokens.count; i++) {
        if (reading->document.tokens.items[i].begin == byte)
            return i;
    }
    ck_abort_msg("no token there");
    return 0;
}

START_TEST(subject_of_clause)
{
    const fixture_row *r = &clause_subjects[_i];
    fixture_run run;
    fc_parse parse = {0};
    fixture_start(&run);
    fixture_add(&run, r->marked, NULL);
    const fc_reading *reading = &run.readings[0];
    ck_assert_int_eq(fc_parse_sentence(&parse, &reading->document, 0, &reading->times, 0,
                                       &run.arena),
                     FACTCHECK_OK);
    uint32_t phrase =
        fc_parse_phrase_at(&parse, token_at(reading, (size_t)(strchr(r->marked, '{') - r->marked)));
    const fc_clause *clause = &parse.clauses.items[parse.phrases.items[phrase].clause];
    ck_assert_uint_ne(clause->subject, FC_PHRASE_NONE);
    const fc_phrase *subject = &parse.phrases.items[clause->subject];
    ck_text_eq(fc_document_span(&reading->document, subject->first, subject->end), r->expected);
    fixture_stop(&run);
}
END_TEST

typedef struct flag_row {
    const char *text;
    unsigned flags; /* of the first verb group */
} flag_row;

static const flag_row verb_flags[] = {
    {"It fell.", 0},
    {"It was closed.", FC_PHRASE_PASSIVE},
    {"It will fall.", FC_PHRASE_FUTURE},
    {"It may fall.", FC_PHRASE_POSSIBLE},
    {"It did not fall.", FC_PHRASE_NEGATED},
    {"It will not be closed.", FC_PHRASE_FUTURE | FC_PHRASE_NEGATED | FC_PHRASE_PASSIVE},
};

START_TEST(flags_of_verb_group)
{
    fixture_run run;
    fc_parse parse = {0};
    fixture_start(&run);
    fixture_add(&run, verb_flags[_i].text, NULL);
    const fc_reading *reading = &run.readings[0];
    ck_assert_int_eq(fc_parse_sentence(&parse, &reading->document, 0, &reading->times, 0,
                                       &run.arena),
                     FACTCHECK_OK);
    ck_assert_uint_eq(parse.phrases.items[1].kind, FC_PHRASE_VERB);
    ck_assert_uint_eq(parse.phrases.items[1].flags, verb_flags[_i].flags);
    fixture_stop(&run);
}
END_TEST

SUITE_FUNCTION(phrases)
{
    Suite *suite = suite_create("phrases");
    TCase *cases = tcase_create("phrases");
    tcase_add_loop_test(cases, phrases_of_sentence, 0, (int)COUNT_OF(phrases));
    tcase_add_loop_test(cases, clauses_of_sentence, 0, (int)COUNT_OF(clauses));
    tcase_add_loop_test(cases, subject_of_clause, 0, (int)COUNT_OF(clause_subjects));
    tcase_add_loop_test(cases, flags_of_verb_group, 0, (int)COUNT_OF(verb_flags));
    suite_add_tcase(suite, cases);
    return suite;
}
