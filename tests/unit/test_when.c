/*
 * When: what happened at a time, how clock times stand to each other, and whether two times are
 * those of one happening.
 */
#include "reading_fixture.h"

#include "claim/act.h"
#include "match/clock.h"
#include "match/when.h"

/* ---- Acts --------------------------------------------------------------------------------- */

typedef struct act_row {
    const char *marked;
    fc_act act;
    bool begins;
} act_row;

static const act_row acts[] = {
    /* the verb that the time completes */
    {"Police arrested Anna Roe on {Friday}.", FC_ACT_ARREST, false},
    {"The vote will be held on {14 September 2031}.", FC_ACT_NONE, false},
    {"The election will be held on {14 September 2031}.", FC_ACT_ELECTION, false},
    {"The quake struck Velm at {5:12 p.m.} on Friday.", FC_ACT_QUAKE, false},
    {"Orlo gained independence in {April}.", FC_ACT_INDEPENDENCE, false},
    {"Orlo split off from Tarn in {April}.", FC_ACT_INDEPENDENCE, false},
    {"Flight 17 departed Velm at {noon}.", FC_ACT_DEPARTURE, false},
    {"Flight 17 took off at {noon}.", FC_ACT_DEPARTURE, false},
    {"Tanks fired at the camp in {April}.", FC_ACT_NONE, false},
    /* the noun beside it */
    {"{Friday}'s attack closed the port.", FC_ACT_ATTACK, false},
    {"The fatal shooting of Anna Roe, 34, on {Friday} led to protests.", FC_ACT_SLAY, false},
    {"Kestrel warned in its filing late {Thursday} that costs may rise.", FC_ACT_FILING, false},
    {"Talks began after the attack in {May}.", FC_ACT_ATTACK, true},
    /* not a happening that is only spoken of */
    {"The mayor condemned the attack on {Friday}.", FC_ACT_NONE, false},
    {"Rebels have been fighting the army since {March}.", FC_ACT_FIGHTING, true},
    {"The firm was founded in {1984} in Velm.", FC_ACT_FOUNDING, false},
    {"She founded a school in {1984}.", FC_ACT_NONE, false},
    {"She set up a school in {1984}.", FC_ACT_NONE, false},
    {"The firm was set up in {1984} in Velm.", FC_ACT_FOUNDING, false},
    {"Anna Roe passed away on {Friday}.", FC_ACT_DEATH, false},
    {"Anna Roe was found guilty on {Friday}.", FC_ACT_CONVICTION, false},
    {"A judge jailed Anna Roe on {Friday}.", FC_ACT_SENTENCE, false},
    {"The fire broke out at {9:35 p.m.} on Friday.", FC_ACT_FIRE, false},
    {"The blaze started at {9:35 p.m.} on Friday.", FC_ACT_FIRE, true},
    {"The roof collapsed at {9:35 p.m.} on Friday.", FC_ACT_COLLAPSE, false},
    /* when the page was posted */
    {"Quake kills 12 in Tarn. Posted July 2, 2031 {7:41 AM}", FC_ACT_NONE, false},
};

START_TEST(act_of_time)
{
    const act_row *row = &acts[_i];
    fixture_run run;
    fixture_start(&run);
    fixture_add(&run, row->marked, "2031-05-14");
    fixture_settle(&run);
    const fc_claim *claim = fixture_claim(&run, 0);
    ck_assert_msg(claim->act == row->act && claim->begins == row->begins,
                  "%s: act %d, begins %d", row->marked, claim->act, claim->begins);
    fixture_stop(&run);
}
END_TEST

/* ---- Clocks ------------------------------------------------------------------------------- */

enum { NONE = FC_ZONE_NONE, LOCAL = FC_ZONE_LOCAL, PST = -480, EST = -300 };

typedef struct clock_row {
    int a;
    int zone_a;
    int b;
    int zone_b;
    fc_clock_gap gap;
} clock_row;

#define AT(hour, minute) ((hour) * 60 + (minute))

static const clock_row clocks[] = {
    {AT(17, 12), NONE, AT(17, 12), NONE, FC_CLOCK_EQUAL},
    {AT(17, 12), NONE, AT(17, 31), NONE, FC_CLOCK_APART},
    {AT(15, 0), NONE, AT(14, 53), NONE, FC_CLOCK_NEAR},
    {AT(15, 0), NONE, AT(15, 20), NONE, FC_CLOCK_APART},
    {AT(8, 39), NONE, AT(8, 40), NONE, FC_CLOCK_NEAR},
    /* whole hours may be zones, unless both say that it is the time of the place */
    {AT(15, 12), NONE, AT(17, 12), NONE, FC_CLOCK_UNKNOWN},
    {AT(15, 12), NONE, AT(20, 42), NONE, FC_CLOCK_UNKNOWN},
    {AT(15, 12), LOCAL, AT(16, 12), LOCAL, FC_CLOCK_APART},
    {AT(15, 12), LOCAL, AT(17, 12), LOCAL, FC_CLOCK_UNKNOWN},
    {AT(7, 40), NONE, AT(19, 40), NONE, FC_CLOCK_APART},
    /* in known zones */
    {AT(11, 36), PST, AT(19, 36), 0, FC_CLOCK_EQUAL},
    {AT(11, 36), PST, AT(3, 36), 0, FC_CLOCK_ZONE},
    {AT(11, 36), PST, AT(13, 36), EST, FC_CLOCK_UNKNOWN},
    {AT(11, 0), PST, AT(3, 0), 0, FC_CLOCK_UNKNOWN},
    {AT(11, 36), PST, AT(12, 36), NONE, FC_CLOCK_UNKNOWN},
    {AT(7, 37), 0, AT(7, 37), LOCAL, FC_CLOCK_ZONE},
    {AT(7, 37), 0, AT(7, 37), NONE, FC_CLOCK_EQUAL},
    {AT(7, 30), 0, AT(7, 30), LOCAL, FC_CLOCK_EQUAL},
    {AT(23, 55), NONE, AT(0, 20), NONE, FC_CLOCK_APART},
};

START_TEST(clocks_compare)
{
    const clock_row *row = &clocks[_i];
    ck_assert_int_eq(fc_clocks_compare(row->a, row->zone_a, row->b, row->zone_b), row->gap);
    ck_assert_int_eq(fc_clocks_compare(row->b, row->zone_b, row->a, row->zone_a), row->gap);
}
END_TEST

/* ---- Pairs -------------------------------------------------------------------------------- */

typedef struct pair_row {
    const char *a;
    const char *b;
    bool differs;
} pair_row;

static const pair_row pairs[] = {
    {"Police arrested Anna Roe on {Friday}.", "Anna Roe was arrested on {Thursday}.", true},
    {"Police arrested Anna Roe on {Friday}.", "Anna Roe was charged on {Thursday}.", false},
    {"Police arrested Anna Roe on {Friday}.", "Police arrested Sean Tull on {Thursday}.", false},
    {"Police arrested Anna Roe on {Friday}.", "Anna Roe was arrested on {May 2}.", false},
    {"Police arrested Anna Roe on {Friday}.", "Another Anna Roe was arrested on {Thursday}.", false},
    /* the day of a source may be a day off */
    {"Police arrested Anna Roe {yesterday}.", "Anna Roe was arrested on {Monday}.", false},
    /* a source that knows of both */
    {"Police arrested Anna Roe on {Friday}. Anna Roe was arrested on Thursday.",
     "Anna Roe was arrested on {Thursday}.", false},
    {"A quake struck Peru on {Sunday}.", "A quake struck Peru on {Saturday}.", true},
    {"A quake struck Peru on {Sunday}.", "An aftershock struck Peru on {Monday}.", false},
    {"A quake struck Peru on {Sunday}.", "A second quake struck Peru on {Monday}.", false},
    {"A quake struck Peru in {April 2012}.", "A quake struck Peru in {May 2012}.", true},
    {"A quake struck Peru in {2009}.", "A quake struck Peru in {2011}.", false},
    {"Kestrel Mills was founded in {1984}.", "Kestrel Mills was founded in {1986}.", true},
    {"Anna Roe died in {1984}.", "Anna Roe died in {1994}.", true},
    {"Anna Roe arrived in Peru on {Friday}.", "Anna Roe arrived in Chile on {Thursday}.", false},
    /* who did it may have done it to others */
    {"Anna Roe shot a guard on {Friday}.", "Anna Roe shot a clerk on {Thursday}.", false},
    {"Anna Roe shot a guard on {Friday}.", "A guard was shot by Anna Roe on {Thursday}.", true},
    {"The presidential election in Peru is on {June 2}.",
     "The local election in Peru is on {June 5}.", false},
    {"A bomb exploded in Velm, Peru on {Monday}.", "A bomb exploded in Ness, Peru on {Tuesday}.",
     false},
    {"Kestrel gave a figure in a filing on {Friday}.", "Kestrel warned in a filing on {Thursday}.",
     true},
    /* a claim that names nobody takes who its sentences speak of */
    {"Rebels have fought in Tarn since {March}.",
     "Many fled Tarn. Fighting there began in {April}.", true},
    {"Rebels have fought in Tarn since {March}.",
     "Many fled Tarn. The war in Velm began in {April}.", false},
    /* how long a quake shook */
    {"The quake in Peru lasted {30 seconds}.", "A quake shook Peru for about {a minute}.", true},
    {"The quake in Peru lasted {30 seconds}.", "People felt a tremor in Peru for {half a minute}.",
     false},
    {"The quake in Peru lasted {30 seconds}.", "An aftershock in Peru lasted {10 seconds}.", false},
    {"The strike in Peru lasted {three weeks}.", "The strike in Peru lasted {two weeks}.", false},
    {"Shells hit the market in Peru at {4:47 p.m.} on Monday.",
     "The market in Peru was attacked on Monday at {5:20 p.m.}", true},
    {"Shells hit the market in Peru at {4:47 p.m.} on Monday.",
     "The market in Peru was attacked on Monday at {5 p.m.}", false},
    {"Flight 17 of Orlo Air left Velm at 10:17 a.m. ({0217 GMT}) on Friday.",
     "Flight 17 of Orlo Air took off at {10:17 a.m. PST} on Friday.", true},
    {"The quake struck Peru at {0619 GMT}.",
     "A quake struck Peru. It took place at {6:19 a.m. local time}.", true},
};

START_TEST(times_of_pair)
{
    const pair_row *row = &pairs[_i];
    fixture_run run;
    fixture_pair(&run, row->a, row->b);
    const fc_item *a = fixture_item(&run, 0), *b = fixture_item(&run, 1);
    ck_assert_msg(fc_when_differs(a, b) == row->differs, "%s / %s", row->a, row->b);
    ck_assert(fc_when_differs(a, b) == fc_when_differs(b, a));
    fixture_stop(&run);
}
END_TEST

/* ---- Assumed days ------------------------------------------------------------------------- */

/* Nothing says of which day the articles are: their weekdays are told apart all the same. */
START_TEST(weekdays_without_a_day)
{
    fixture_run run;
    fixture_start(&run);
    fixture_add(&run, "Anna Roe was arrested in Velm on {Friday}, police in Velm said.", NULL);
    fixture_add(&run, "Police in Velm said Anna Roe was arrested on {Thursday} in Velm.", NULL);
    fixture_settle(&run);
    fixture_match(&run);
    const fc_item *a = fixture_item(&run, 0), *b = fixture_item(&run, 1);
    ck_assert_int_eq(a->stated.calendar, FC_CALENDAR_WEEKDAYS);
    ck_assert_int_eq(a->begin - b->begin, FC_MINUTES_A_DAY);
    ck_assert(fc_when_differs(a, b));
    ck_assert(run.readings[0].anchor.day == FC_DAY_NONE);
    ck_assert(run.readings[0].times.items[0].begin == FC_MINUTE_NONE);
    fixture_stop(&run);
}
END_TEST

#define ROWS(list) (int)(sizeof(list) / sizeof *(list))

Suite *test_when_suite(void);
Suite *test_when_suite(void)
{
    Suite *suite = suite_create("when");
    TCase *cases = tcase_create("when");
    tcase_add_loop_test(cases, act_of_time, 0, ROWS(acts));
    tcase_add_loop_test(cases, clocks_compare, 0, ROWS(clocks));
    tcase_add_loop_test(cases, times_of_pair, 0, ROWS(pairs));
    tcase_add_test(cases, weekdays_without_a_day);
    suite_add_tcase(suite, cases);
    return suite;
}
