/*
 * Measures: what a figure counts or measures, one row for each construction; and the verb that it
 * completes.
 */
#include "reading_fixture.h"

static const fixture_row measures[] = {
    /* the noun counted */
    {"The storm closed {12} stations in Velm.", "station"},
    /* what a verb moves to its figure */
    {"The bank raised its main interest rate to {4.25 percent}.", "main,interest,rate"},
    {"The mayor lifted the tax to {$50}.", "tax"},
    {"Revenue rose 8.4 percent to {$2.37 billion}.", "revenue"},
    {"Turnout was {48.9 percent}.", "turnout"},
    {"There were {40} fatalities.", "fatality"},
    {"The storm closed {12} small railway stations.", "small,railway,station"},
    {"Some {4,200} residents of the valley left.", "valley,resident"},
    {"It was the {eighth} Orlo Expo.", "expo"},
    {"The harbour handled {41,250} ferry passengers.", "ferry,passenger"},
    {"She won her {third} title of the year.", "title"},
    /* a noun behind */
    {"The firm took a {$5 billion} charge.", "charge"},
    {"They marked the {75th} anniversary of ties.", "tie,anniversary"},
    {"They prepared {Thursday}'s meeting.", "meeting"},
    {"A {17-day} strike closed the port.", "strike"},
    /* "of" in front */
    {"They reported an increase of {5 percent}.", "increase"},
    {"They set a target of {$200 billion}.", "target"},
    {"Orlan has a budget of {$3.1 million}.", "budget"},
    {"The number of visitors rose to {5,200}.", "visitor"},
    /* "worth", and participles that hang on a noun */
    {"Orlan signed a contract worth {$3 billion}.", "contract"},
    {"The deal is worth {$3 billion}.", "deal"},
    {"They sent a bill totalling {$5 million}.", "bill"},
    /* "of" and "in" behind */
    {"The shop made {$5 billion} in sales.", "sale"},
    {"They celebrated {75 years} of relations.", "relation"},
    {"{Forty percent} of voters stayed at home.", "voter"},
    {"About {61 percent} of homes have no power.", "home"},
    /* the subject of the verb */
    {"Trade reached {$5 billion}.", "trade"},
    {"The bilateral trade reached {$5 billion}.", "bilateral,trade"},
    {"Bilateral trade reached {$5 billion}.", "bilateral,trade"},
    {"Trade reached $5 billion and exports {$3 billion}.", "export"},
    {"Turnout in Sunday's vote was {48 percent}.", "turnout"},
    {"Sales rose {5 percent}.", "sale"},
    {"Unemployment was {4.1 percent}.", "unemployment"},
    {"The number of complaints fell by {5 percent}.", "complaint"},
    {"The value of imports was {$12 million}.", "import"},
    {"Shares closed at {$41.20} on Friday.", "share"},
    {"Shares closed at $41.20, down {3 percent}.", "share"},
    {"The 13-inch model starts at $999 and the 15-inch model at {$1,299}.", "15-inch,model"},
    {"Korvosaurus, a dinosaur from Patagonia, weighed {11 tonnes}.", "dinosaur"},
    /* dimensions of one thing */
    {"The bridge is {240 metres} long, 12 metres wide and weighs 3,000 tons.", "bridge,length"},
    {"The bridge is 240 metres long, {12 metres} wide and weighs 3,000 tons.", "bridge,width"},
    {"The bridge is 240 metres long, 12 metres wide and weighs {3,000 tons}.", "bridge"},
    {"The lake is {10 metres} deep.", "depth"},
    {"They built a {12-foot}-high wall.", "wall,height"},
    /* ages are of the name in front, not of what the clause goes on to say */
    {"Anna Roe, {34}, was hurt.", "age"},
    {"Sean Tull, who is {54}, was hurt.", "age"},
    {"The two men went. She is {54}.", "age"},
    /* magnitudes without their name */
    {"The town shook in a {6.1}-strength quake.", "magnitude"},
    {"The quake measured {6.1}.", "magnitude"},
    /* figures that leave their noun out */
    {"12,000 people voted in Oer and {84,000} in Marl.", "people"},
    {"Roe scored 23 points, Moe added {15}.", "point"},
    {"She fired three shots; he fired {two}.", "shot"},
    {"The force grew to 300 soldiers from {120}.", "soldier"},
    {"The blast killed 12 people and injured {40}.", "injure"},
    {"It struck at a depth of 10 kilometres ({6.2 miles}).", "depth"},
    {"{Three} of the 12 victims were children.", "victim"},
    /* the verb itself */
    {"The firm paid {$5 million}.", "pay"},
    {"Orlan invested {$5 million} on Friday.", "invest"},
    /* dates measure the noun beside them, or nothing */
    {"At their summit on {Thursday}, they signed a pact.", "summit"},
    {"She met the mayor on {Thursday}.", "-"},
};

START_TEST(measure_of_construction)
{
    CHECK_ROW(&measures[_i], fixture_measure);
}
END_TEST

static const fixture_row verbs[] = {
    {"Trade amounted to {$5 billion}.", "amount"},
    {"The toll, officials said, rose to {12}.", "rise"},
    {"Crews rescued {12} people and lost two boats.", "rescue"},
    {"Crews rescued 12 people and lost {two} boats.", "lose"},
    {"Exports fell by about {5 percent} in May.", "fall"},
    {"A total of {57} houses were destroyed.", "destroy"},
    {"{Twelve} people were killed.", "kill"},
    {"The {12} people killed in the blast were miners.", "kill"},
    {"The deal values the firm at {$5 million}.", "value"},
    {"The Orlo 5 costs {$999}.", "cost"},
    {"The firm reported a {$5 million} loss.", "report"},
    {"Thousands fled after {two} quakes flattened Velm.", "flatten"},
    {"The tariffs would impact {$60 million} in imports.", "impact"},
};

START_TEST(verb_of_figure)
{
    CHECK_ROW(&verbs[_i], fixture_verb);
}
END_TEST

/* An endless list of modifiers keeps the words next to the head. */
START_TEST(measure_keeps_the_words_at_its_head)
{
    static const fixture_row row = {
        "They sold {12} old red cheap small local wooden narrow fishing boats.", ""};
    char found[FIXTURE_TEXT];
    fixture_row_holds(&row, fixture_measure, found);
    size_t words = 1;
    for (const char *p = found; *p; p++)
        words += *p == ',';
    ck_assert_uint_le(words, FC_MEASURE_MAX);
    ck_assert_ptr_nonnull(strstr(found, "fishing,boat"));
}
END_TEST

SUITE_FUNCTION(measure)
{
    Suite *suite = suite_create("measure");
    TCase *cases = tcase_create("measure");
    tcase_add_loop_test(cases, measure_of_construction, 0, (int)COUNT_OF(measures));
    tcase_add_loop_test(cases, verb_of_figure, 0, (int)COUNT_OF(verbs));
    tcase_add_test(cases, measure_keeps_the_words_at_its_head);
    suite_add_tcase(suite, cases);
    return suite;
}
