/*
 * Agreement: what equal values need in common, by how telling they are.
 */
#include "reading_fixture.h"

#include "match/agreement.h"

enum {
    PLAIN = 80,
    FRAMED = 0,
    TRIVIAL = 300,
    DEICTIC = 150,
    UNIT = 150,
    VAGUE = 150,
    OPEN = 60,
    UNRELATED = 100
};

typedef struct needed_row {
    const char *a;
    const char *b;
    int32_t needed;
} needed_row;

static const needed_row rows[] = {
    {"The flood cut off {12} villages.", "The flood cut off {12} villages.", FRAMED},
    {"Velm has {41,250} voters.", "Roe counted {41,250} letters.", PLAIN},
    /* "one", "first", "today" on both sides */
    {"Roe lost {one} boat.", "Roe lost {one} boat.", FRAMED + TRIVIAL},
    {"It was her {first} title.", "It was her {first} title.", FRAMED + TRIVIAL},
    {"It was her {fifth} title.", "It was her {fifth} title.", FRAMED},
    {"Shops in Velm close {today}.", "The river rose {today}.", PLAIN + TRIVIAL + UNRELATED},
    /* on one side only */
    {"The panda died on {14 May} in Velm.", "Velm is known for its park {today}.", PLAIN + DEICTIC},
    /* one digit: another verb, nothing in common */
    {"The storm took {three} boats.", "The navy sank {three} boats.", FRAMED + 40},
    {"The storm took {23} boats.", "The navy sank {23} boats.", FRAMED},
    {"Roe won by {three} seats.", "The bridge has {three} lanes.", PLAIN + UNRELATED},
    {"Roe won by {23} seats.", "The bridge has {23} lanes.", PLAIN},
    /* a day on which two things happened */
    {"The bank shut on {Tuesday}.", "A ferry left late on {Tuesday}.", PLAIN + UNRELATED},
    /* vague numbers of other things */
    {"The quake left {hundreds} of people homeless.", "The quake damaged {hundreds} of houses.",
     PLAIN + VAGUE + 40},
    {"The quake damaged {hundreds} of homes.", "The quake damaged {hundreds} of houses.", FRAMED},
    /* a bound meets many figures */
    {"Roe may lose {up to 25} seats.", "The fair drew {24} bakers.", PLAIN + OPEN},
    {"The march drew {100} students.", "The march drew {a few hundred} students.", FRAMED + OPEN},
    /* a length of one unit */
    {"It was the worst {one-day} loss of Orlo.", "It was the worst {one-day} loss of Orlo.",
     FRAMED + UNIT},
    /* from two places */
    {"The fire broke out {14 miles} east of Velm.", "It began {14 miles} from Tarn.",
     FRAMED + UNRELATED},
    {"The fire broke out {14 miles} east of Velm.", "It began {14 miles} from Velm.", FRAMED},
    {"The flood cut off {at least 12} villages.", "The flood cut off {13} villages.", FRAMED},
};

START_TEST(needed_for_pair)
{
    const needed_row *row = &rows[_i];
    fixture_run run;
    fc_features features = fixture_features(&run, row->a, row->b);
    const fc_item *a = fixture_item(&run, 0), *b = fixture_item(&run, 1);
    int32_t needed = fc_agreement_needed(&features, a, b);
    ck_assert_msg(needed == row->needed, "%s / %s: %d", row->a, row->b, (int)needed);
    ck_assert_int_eq(fc_agreement_needed(&features, b, a), needed);
    fixture_stop(&run);
}
END_TEST

/* One day of one thing that the same two did is one; the two alone, or another day, are not. */
START_TEST(a_day_on_which_two_met)
{
    static const struct {
        const char *a, *b;
        bool met;
    } pairs[] = {
        {"The summit of Anna Roe and Paul Moe was on {14 May}.",
         "Paul Moe and Anna Roe held their summit on {14 May}.", true},
        {"The summit of Anna Roe and Paul Moe was on {14 May}.",
         "Paul Moe and Anna Roe held their summit on {16 May}.", false},
        {"The summit of Anna Roe and Paul Moe was on {14 May}.",
         "Anna Roe held a summit on {14 May}.", false},
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        fixture_run run;
        fc_features features = fixture_features(&run, pairs[i].a, pairs[i].b);
        ck_assert_msg(fc_features_has(&features, FC_FEATURE_DATE_MET) == pairs[i].met, "%s / %s",
                      pairs[i].a, pairs[i].b);
        fixture_stop(&run);
    }
}
END_TEST

Suite *test_agreement_suite(void);
Suite *test_agreement_suite(void)
{
    Suite *suite = suite_create("agreement");
    TCase *cases = tcase_create("agreement");
    tcase_add_loop_test(cases, needed_for_pair, 0, (int)(sizeof rows / sizeof *rows));
    tcase_add_test(cases, a_day_on_which_two_met);
    suite_add_tcase(suite, cases);
    return suite;
}
