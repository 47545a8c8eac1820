/*
 * Verdicts: updates, findings of whole runs, remarks, display, and the
 * curves of confidence.
 */
#include "reading_fixture.h"

#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/remarks.h"
#include "verdict/update.h"

/* ---- Updates ------------------------------------------------------------------------------ */

typedef struct update_row {
    const char *a;
    const char *date_a;
    const char *b;
    const char *date_b;
    bool update;
} update_row;

static const update_row updates[] = {
    {"The flood in Velm killed {12} people.", "2031-05-12",
     "The flood in Velm killed {19} people.", "2031-05-14", true},
    {"The flood in Velm killed {19} people.", "2031-05-14",
     "The flood in Velm killed {12} people.", "2031-05-12", true}, /* the other order */
    {"The flood in Velm killed {19} people.", "2031-05-12",
     "The flood in Velm killed {12} people.", "2031-05-14", false}, /* tolls do not fall */
    {"The flood in Velm killed {12} people.", "2031-05-14",
     "The flood in Velm killed {19} people.", "2031-05-14", false}, /* one day */
    {"The flood in Velm killed {12} people.", NULL,
     "The flood in Velm killed {19} people.", NULL, false}, /* no dates */
    {"The flood in Velm killed {12} people.", "2031-05-12",
     "The flood in Velm killed {19} people.", NULL, false},
    {"The town bought {12} boats.", "2031-05-12",
     "The town bought {19} boats.", "2031-05-14", false}, /* no running figure */
    {"The flood injured {12} people.", "2031-05-12",
     "The flood injured {30} people.", "2031-05-13", true},
    {"The flood destroyed {12} houses.", "2031-05-12",
     "The flood destroyed {30} houses.", "2031-05-13", true},
};

static fc_variant variant_of(fixture_run *run, size_t source, fc_claim_ref *ref)
{
    fc_variant variant;
    memset(&variant, 0, sizeof variant);
    ref->source = (uint32_t)source;
    ref->claim = run->marked[source];
    variant.value = fc_value_of(&run->readings[source], fixture_claim(run, source));
    variant.claims = ref;
    variant.claim_count = variant.source_count = 1;
    return variant;
}

/* Asserts what a question, in both orders, is answered for a row. */
static void assert_update(const update_row *row,
                          bool (*holds)(const fc_variant *a, const fc_variant *b,
                                        const fc_findings_input *input))
{
    fixture_run run;
    fc_claim_ref refs[2];
    fixture_start(&run);
    fixture_add(&run, row->a, row->date_a);
    fixture_add(&run, row->b, row->date_b);
    fixture_settle(&run);
    fc_findings_input input = {run.readings, run.count, &run.stories, &run.facts, &run.arena};
    fc_variant a = variant_of(&run, 0, &refs[0]), b = variant_of(&run, 1, &refs[1]);
    ck_assert_int_eq(holds(&a, &b, &input), row->update);
    ck_assert_int_eq(holds(&b, &a, &input), row->update);
    fixture_stop(&run);
}

START_TEST(update_of_pair)
{
    assert_update(&updates[_i], fc_update_holds);
}
END_TEST

/* Time between two reports can explain their values: a birthday, another day of a strike. */
static const update_row explained[] = {
    {"Ada Roe, {34}, won.", "2031-05-12", "Ada Roe, {35}, won.", "2031-05-14", false},
    {"Ada Roe, {34}, won.", "2031-05-12", "Ada Roe, {35}, won.", "2031-08-14", true},
    {"Ada Roe, {35}, won.", "2031-05-12", "Ada Roe, {34}, won.", "2031-08-14", false},
    {"Ada Roe, {34}, won.", "2031-05-12", "Ada Roe, {37}, won.", "2032-08-14", false},
    {"Ada Roe, {34}, won.", NULL, "Ada Roe, {35}, won.", "2031-05-14", true}, /* who knows */
    {"Ada Roe, {34}, won.", NULL, "Ada Roe, {37}, won.", NULL, false},
    {"They went out for the {seventh} straight day.", "2031-05-12",
     "They went out for the {eighth} straight day.", "2031-05-13", true},
    {"They went out for the {seventh} straight day.", "2031-05-13",
     "They went out for the {eighth} straight day.", "2031-05-12", false},
    {"They went out for the {seventh} straight day.", "2031-05-12",
     "They went out for the {eighth} straight day.", "2031-05-12", false},
};

START_TEST(time_explains_pair)
{
    assert_update(&explained[_i], fc_update_may_hold);
}
END_TEST

/* ---- Findings ----------------------------------------------------------------------------- */

typedef struct finding_row {
    const char *a;
    const char *b;
    fc_rule_id rule; /* FC_RULE_COUNT: no finding of the two marked claims */
} finding_row;

static const finding_row findings[] = {
    {"The harbour of Velm handled {41,250} ferry passengers in June.",
     "In June the harbour of Velm handled {42,150} ferry passengers.", FC_RULE_FIGURE_CONFLICT},
    {"The harbour of Velm handled {41,250} ferry passengers in June.",
     "In June the harbour of Velm handled {41,250} ferry passengers.", FC_RULE_EQUAL},
    {"The harbour of Velm handled {41,250} ferry passengers in June.",
     "In June the harbour of Velm handled {41,000} ferry passengers.", FC_RULE_ROUNDED},
    {"The bridge of Velm was opened by Anna Roe on {9 June 2030}.",
     "Anna Roe opened the bridge of Velm in {June 2030}.", FC_RULE_COMPATIBLE},
    {"The harbour of Velm handled {41,250} ferry passengers in June.",
     "In May the harbour of Velm handled {42,150} ferry passengers.", FC_RULE_COUNT},
    {"Anna Roe of Velm won her {third} regatta title on Sunday.",
     "Anna Roe of Velm won her {fourth} regatta title on Sunday.", FC_RULE_ORDINAL_CONFLICT},
    {"Anna Roe of Velm won her {third} regatta title on Sunday.",
     "Paul Moe of Velm won his {fourth} regatta title on Sunday.", FC_RULE_COUNT},
    {"The strike of dockers in Velm lasted {17 days}.",
     "In Velm the strike of dockers lasted {19 days}.", FC_RULE_DURATION_CONFLICT},
};

static const finding_row known_bugs[] = {
    /* short sentences that agree but through a hedge are not joined */
    {"The harbour of Velm handled {41,250} ferry passengers in June.",
     "In June the harbour of Velm handled {more than 41,000} ferry passengers.",
     FC_RULE_COMPATIBLE},
};

static bool holds_claim(const fc_finding *finding, uint32_t source, uint32_t claim)
{
    for (size_t i = 0; i < finding->variants.count; i++) {
        const fc_variant *variant = &finding->variants.items[i];
        for (uint32_t k = 0; k < variant->claim_count; k++) {
            if (variant->claims[k].source == source && variant->claims[k].claim == claim)
                return true;
        }
    }
    return false;
}

/* The rule of the finding that holds both marked claims. */
static fc_rule_id rule_of_pair(const finding_row *row)
{
    fixture_run run;
    fc_rule_id found = FC_RULE_COUNT;
    fixture_start(&run);
    fixture_add(&run, row->a, "2031-07-14");
    fixture_add(&run, row->b, "2031-07-14");
    fixture_settle(&run);
    fixture_match(&run);
    fixture_judge(&run);
    for (size_t i = 0; i < run.findings.count; i++) {
        const fc_finding *finding = &run.findings.items[i];
        ck_assert_uint_gt(finding->message.len, 0);
        ck_assert_uint_le(finding->confidence, 100);
        if (holds_claim(finding, 0, run.marked[0]) && holds_claim(finding, 1, run.marked[1]))
            found = finding->rule;
    }
    fixture_stop(&run);
    return found;
}

START_TEST(finding_of_pair)
{
    const finding_row *row = &findings[_i];
    fc_rule_id found = rule_of_pair(row);
    ck_assert_msg(found == row->rule, "%s / %s gives %s", row->a, row->b,
                  found == FC_RULE_COUNT ? "nothing" : fc_rule_code(found));
}
END_TEST

START_TEST(known_bugs_keep_failing)
{
    const finding_row *row = &known_bugs[_i];
    ck_assert_msg(rule_of_pair(row) != row->rule, "mended, move the row: %s / %s", row->a, row->b);
}
END_TEST

/* ---- Remarks ------------------------------------------------------------------------------ */

typedef struct remark_row {
    const char *text;
    fc_rule_id rule; /* FC_RULE_COUNT: none */
} remark_row;

#define DIGITS_50 "12345678901234567890123456789012345678901234567890"

static const remark_row remarks[] = {
    {"Velm lost 12 boats.", FC_RULE_COUNT},
    {"Velm lost 12 boats in the caf\xE9.", FC_RULE_INVALID_UTF8},
    {"The lease ends on 31 April 2023.", FC_RULE_IMPOSSIBLE_DATE},
    {"The boats sank.", FC_RULE_NO_CLAIMS},
    {"", FC_RULE_NO_CLAIMS},
    {"Velm has " DIGITS_50 " boats.", FC_RULE_NUMBER_TOO_LARGE},
};

START_TEST(remark_on_source)
{
    fixture_run run;
    fc_remarks list = {0};
    fixture_start(&run);
    fixture_add(&run, remarks[_i].text, NULL);
    fixture_settle(&run);
    ck_assert_int_eq(fc_remarks_find(&list, run.readings, run.count, &run.stories, &run.arena),
                     FACTCHECK_OK);
    fc_rule_id found = list.count ? list.items[0].rule : FC_RULE_COUNT;
    ck_assert_uint_le(list.count, 1);
    ck_assert_msg(found == remarks[_i].rule, "%s: %s", remarks[_i].text,
                  found == FC_RULE_COUNT ? "nothing" : fc_rule_code(found));
    fixture_stop(&run);
}
END_TEST

START_TEST(remark_on_nul_bytes)
{
    static const char text[] = "Velm lost 12 boats.\0\0 It rained.";
    fixture_run run;
    fc_remarks list = {0};
    fixture_start(&run);
    fixture_add(&run, "Velm lost 12 boats.", NULL);
    run.readings[0].source.text = fc_str_make(text, sizeof text - 1);
    run.readings[0].source.utf8 = fc_utf8_check(run.readings[0].source.text);
    fixture_settle(&run);
    ck_assert_int_eq(fc_remarks_find(&list, run.readings, run.count, &run.stories, &run.arena),
                     FACTCHECK_OK);
    ck_assert_uint_eq(list.count, 1);
    ck_assert_int_eq(list.items[0].rule, FC_RULE_NUL_BYTES);
    ck_assert_uint_eq(list.items[0].byte, 19);
    fixture_stop(&run);
}
END_TEST

START_TEST(remarks_on_copies)
{
    static const char text[] =
        "Two dockers were hurt in Velm when a crane of the Orsa wharf fell on the quay on Monday. "
        "The harbour was closed after a gust broke the old crane of the wharf.";
    fixture_run run;
    fc_remarks list = {0};
    char longer[sizeof text + 32];
    snprintf(longer, sizeof longer, "%s It rained.", text);
    fixture_start(&run);
    fixture_add(&run, text, NULL);
    fixture_add(&run, text, NULL);
    fixture_add(&run, longer, NULL);
    fixture_settle(&run);
    ck_assert_int_eq(fc_remarks_find(&list, run.readings, run.count, &run.stories, &run.arena),
                     FACTCHECK_OK);
    ck_assert_uint_eq(list.count, 2);
    ck_assert_int_eq(list.items[0].rule, FC_RULE_SAME_TEXT);
    ck_assert_uint_eq(list.items[0].source, 1);
    ck_assert_int_eq(list.items[1].rule, FC_RULE_COPY);
    ck_assert_uint_eq(list.items[1].source, 2);
    fixture_stop(&run);
}
END_TEST

/* ---- Display ------------------------------------------------------------------------------ */

typedef struct number_row {
    const char *digits;
    int power;
    const char *expected;
} number_row;

static const number_row numbers[] = {
    {"0", 0, "0"},
    {"7", 0, "7"},
    {"187000", 0, "187,000"},
    {"999999", 0, "999,999"},
    {"1", 6, "1 million"},
    {"56.68", 9, "56.68 billion"},
    {"5.20", 9, "5.20 billion"},
    {"4.0", 0, "4.0"},
    {"31", 12, "31 trillion"},
    {"1234.5", 0, "1,234.5"},
};

START_TEST(number_as_shown)
{
    fc_arena arena;
    fc_builder out;
    int place;
    fc_arena_init(&arena, NULL);
    fc_builder_init(&out, &arena);
    fc_decimal value = fc_decimal_parse(fc_str_of(numbers[_i].digits), &place);
    fc_display_number(&out, fc_decimal_shift(value, numbers[_i].power),
                      place + numbers[_i].power);
    ck_text_eq(fc_builder_done(&out), numbers[_i].expected);
    fc_arena_dispose(&arena);
}
END_TEST

static const fixture_row displays[] = {
    {"The harbour cost {$56.68 billion}.", "56.68 billion USD, stated to 0.01 billion"},
    {"Velm lost {more than 20} boats.", "above 20 boats"},
    {"Velm lost {one} boat.", "1 boat"},
    {"Velm lost {between 5 and 10} boats.", "5 to 10 boats"},
    {"Turnout was {61.4 percent}.", "61.4%, stated to 0.1"},
    {"The harbour opened on {9 June 2030}.", "2030-06-09"},
};

static void display(char *out, const fc_reading *reading, const fc_claim *claim)
{
    fc_arena arena;
    fc_value value = fc_value_of(reading, claim);
    fc_arena_init(&arena, NULL);
    fc_str text = fc_display_value(reading, claim, &value, &arena);
    snprintf(out, FIXTURE_TEXT, "%.*s", (int)text.len, text.ptr);
    fc_arena_dispose(&arena);
}

START_TEST(value_as_shown)
{
    CHECK_ROW(&displays[_i], display);
}
END_TEST

/* ---- Confidence --------------------------------------------------------------------------- */

START_TEST(confidence_rises_with_the_score)
{
    for (int32_t total = -2000; total < 2000; total++) {
        require(fc_confidence_of_agreement(total) <= fc_confidence_of_agreement(total + 1));
        require(fc_confidence_of_conflict(total) <= fc_confidence_of_conflict(total + 1));
    }
    ck_assert_uint_le(fc_confidence_of_agreement(INT32_MAX), 100);
    ck_assert_uint_le(fc_confidence_of_conflict(INT32_MAX), 100);
    ck_assert_uint_le(fc_confidence_of_conflict(INT32_MIN), fc_confidence_of_conflict(0));
}
END_TEST

START_TEST(severity_of_verdicts)
{
    for (unsigned percent = 0; percent <= 100; percent++) {
        factcheck_severity weak = fc_severity_of(FACTCHECK_VERDICT_CONFLICT, percent, false);
        factcheck_severity strong = fc_severity_of(FACTCHECK_VERDICT_CONFLICT, percent, true);
        require(weak <= strong && weak >= FACTCHECK_SEVERITY_NOTE);
        require(fc_severity_of(FACTCHECK_VERDICT_UPDATE, percent, true) == FACTCHECK_SEVERITY_NOTE);
        require(fc_severity_of(FACTCHECK_VERDICT_EQUAL, percent, true) == FACTCHECK_SEVERITY_NONE);
    }
}
END_TEST

SUITE_FUNCTION(verdict)
{
    Suite *suite = suite_create("verdict");
    TCase *cases = tcase_create("verdict");
    tcase_add_loop_test(cases, update_of_pair, 0, (int)COUNT_OF(updates));
    tcase_add_loop_test(cases, time_explains_pair, 0, (int)COUNT_OF(explained));
    tcase_add_loop_test(cases, finding_of_pair, 0, (int)COUNT_OF(findings));
    tcase_add_loop_test(cases, known_bugs_keep_failing, 0, (int)COUNT_OF(known_bugs));
    tcase_add_loop_test(cases, remark_on_source, 0, (int)COUNT_OF(remarks));
    tcase_add_test(cases, remark_on_nul_bytes);
    tcase_add_test(cases, remarks_on_copies);
    tcase_add_loop_test(cases, number_as_shown, 0, (int)COUNT_OF(numbers));
    tcase_add_loop_test(cases, value_as_shown, 0, (int)COUNT_OF(displays));
    tcase_add_test(cases, confidence_rises_with_the_score);
    tcase_add_test(cases, severity_of_verdicts);
    suite_add_tcase(suite, cases);
    return suite;
}
