/*
 * Grounds: what it takes to believe that two differing values are of one fact, and what rules it out.
 */
#include "reading_fixture.h"

#include "match/grounds.h"
#include "match/links.h"

typedef struct ground_row {
    const char *a;
    const char *b;
    unsigned must;     /* grounds that stand */
    unsigned must_not; /* grounds that do not */
} ground_row;

enum { ANY = 0xFF };

static const ground_row rows[] = {
    /* the only value of its kind in each source, and the two close */
    {"The flood cut off {12} villages.", "The flood cut off {13} villages.", FC_GROUND_SOLE, 0},
    {"The pier cost {4.31 million euros}.", "The pier cost {4.13 million euros}.", FC_GROUND_SOLE, 0},
    {"Net profit was {$312 million}.", "Net profit was {$312 billion}.", FC_GROUND_SOLE, 0},
    {"The flood cut off {12} villages.", "The flood cut off {90} villages.", 0, FC_GROUND_SOLE},
    {"The flood cut off {12} villages. The snow cut off 20 villages.",
     "The flood cut off {13} villages. The snow cut off 30 villages.", 0, FC_GROUND_SOLE},
    {"It was her {seventh} title.", "It was her {eighth} title.", 0, FC_GROUND_SOLE},
    /* an attribute of one owner */
    {"Tarn lies {150 kilometres} north of Velm.", "Tarn lies {115 kilometres} north of Velm.",
     FC_GROUND_OWNED, 0},
    {"Anna Roe, {34}, won.", "Anna Roe, {36}, won.", FC_GROUND_OWNED, 0},
    {"Anna Roe, {34}, won.", "Anna Roe, {63}, won.", 0, FC_GROUND_OWNED},
    {"The Harriers ({8-3}) won.", "The Harriers ({7-3}) won.", FC_GROUND_OWNED, 0},
    {"Trade of Velm reached {$6 billion} in 2030.", "Trade of Velm came to {$7.4 billion} in 2030.",
     FC_GROUND_OWNED, 0},
    {"Trade of Velm reached {$6 billion} in 2029.", "Trade of Velm came to {$7.4 billion} in 2030.",
     0, ANY},
    {"The Velm index fell {412} points.", "The Velm index lost nearly {450} points.",
     FC_GROUND_OWNED, 0},
    {"Revenue came to {$7.87 billion}.", "Revenue of the group reached {$7.78 billion}.",
     FC_GROUND_SOLE, 0},
    {"The flood killed {12} people.", "The flood killed {16} people.", FC_GROUND_SOLE, 0},
    {"The flood left {12} people dead.", "The flood killed {13} people.", FC_GROUND_SOLE, 0},
    {"Orlo beat Velm {4-1}.", "Orlo beat Velm {4-2} on the coast.", FC_GROUND_SOLE, 0},
    {"Orlo beat Velm {4-1}.", "Orlo beat Marl {4-2} on the coast.", 0, FC_GROUND_SOLE},
    /* other actors, other times */
    {"Orlo Mills paid {$50 million}.", "Kestrel Partners paid {$55 million}.", 0, ANY},
    {"The flood cut off {12} villages.", "A flood two weeks ago cut off {13} villages.", 0, ANY},
    {"A train left the tracks, killing {five} people.", "{Six} people died.", FC_GROUND_SOLE, 0},
    {"A train left the tracks, killing {five} people.",
     "In May 2013 a train left the tracks in Velm. {Six} people died.", 0, ANY},
    {"The wave killed {900} people in the province.", "The wave killed {950} people in 3 countries.",
     0, ANY},
    {"The wave killed {900} people in the province.", "The wave killed {950} people in Velm.",
     FC_GROUND_SOLE, 0},
    {"Orlo had revenue of {$43 billion}.", "Kestrel said it earned money on revenue of {$45 billion}.",
     0, ANY},
    {"Riggs had {40} goals.", "Riggs had {38} goals last season.", 0, ANY},
    {"The council passed a budget of {$48 million}.",
     "In 2024 the council passed a budget of {$44 million}.", 0, ANY},
    {"The attack killed 11 people and hurt {11}.",
     "The attack killed 11 people. In Velm three people were killed and {seven} hurt.", 0, ANY},
    /* what a player has in a game; who is left behind */
    {"Hale led Tarn with {29} points.", "Hale scored {27}.", FC_GROUND_OWNED, 0},
    {"Hale had {29} points.", "Hale had {27} points in the second half.", 0, FC_GROUND_OWNED},
    {"Kendall is survived by {three} daughters.", "Kendall leaves {four} daughters.",
     FC_GROUND_SOLE, 0},
    /* long figures that one slip tells apart, whatever stands around */
    {"No took {2,001,926} votes.", "There were {2,010,926} ballots against.", FC_GROUND_SLIP, 0},
    {"No took {2,001,926} votes.", "There were {2,001,927} ballots against.", 0, FC_GROUND_SLIP},
    {"No took {1,874} votes.", "There were {3,205} ballots against.", 0, FC_GROUND_SLIP},
    {"The lamp costs {$1,199}.", "The pump costs {$1,299}.", 0, FC_GROUND_SLIP},
    /* a slip of the pen */
    {"The quake had a depth of {1.2 miles}.", "The quake had a depth of {12 miles}.",
     FC_GROUND_SOLE, 0},
    {"{One} user complained.", "The firm has {1 million} users.", 0, ANY},
};

START_TEST(grounds_of_pair)
{
    const ground_row *row = &rows[_i];
    fixture_run run;
    fc_features features = fixture_features(&run, row->a, row->b);
    unsigned grounds = fc_grounds_of(&features, 0);
    ck_assert_msg((grounds & row->must) == row->must && (grounds & row->must_not) == 0,
                  "%s / %s: grounds %u", row->a, row->b, grounds);
    fixture_stop(&run);
}
END_TEST

static bool holds(unsigned grounds, fc_rivalry rivalry, int32_t total, bool best)
{
    fc_link link = {.grounds = (uint8_t)grounds, .rivalry = (uint8_t)rivalry, .total = total, .best = best};
    return fc_grounds_hold(&link);
}

START_TEST(rivals_rule_grounds_out)
{
    ck_assert(holds(FC_GROUND_SOLE, FC_RIVALRY_NONE, 0, true));
    ck_assert(!holds(FC_GROUND_SOLE, FC_RIVALRY_NONE, 0, false));
    ck_assert(!holds(FC_GROUND_SOLE, FC_RIVALRY_NONE, -100, true));
    ck_assert(holds(FC_GROUND_SLIP, FC_RIVALRY_NONE, -100, false));
    ck_assert(!holds(FC_GROUND_SOLE | FC_GROUND_WORDS, FC_RIVALRY_WEAK, 0, true));
    ck_assert(holds(FC_GROUND_WHEN, FC_RIVALRY_WEAK, 0, true));
    ck_assert(!holds(ANY, FC_RIVALRY_STRONG, 0, true));
    ck_assert(!holds(0, FC_RIVALRY_NONE, 0, true));
    ck_assert(holds(FC_GROUND_LIKE, FC_RIVALRY_NONE, 200, true));
    ck_assert(!holds(FC_GROUND_LIKE, FC_RIVALRY_NONE, 100, true));
}
END_TEST

Suite *test_grounds_suite(void);
Suite *test_grounds_suite(void)
{
    Suite *suite = suite_create("grounds");
    TCase *cases = tcase_create("grounds");
    tcase_add_loop_test(cases, grounds_of_pair, 0, (int)(sizeof rows / sizeof *rows));
    tcase_add_test(cases, rivals_rule_grounds_out);
    suite_add_tcase(suite, cases);
    return suite;
}
