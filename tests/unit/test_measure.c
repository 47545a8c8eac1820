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
    /* what is so high */
    {"Inflation rose to a 40-year high of {9.1 percent}.", "inflation"},
    {"Unemployment hit a low of {3.4 percent}.", "unemployment"},
    {"A high of {30 degrees} is expected.", "high"},
    {"Its shares closed at {$31.40} in heavy trading.", "share"},
    /* records */
    {"The Harriers ({8-3}) won.", "record"},
    {"The win gave the Harriers a {7-6} season.", "record"},
    {"The Harriers stand at {11-4}.", "record"},
    {"The Harriers are {5-2} in games at home.", "record"},
    {"The Harriers moved their record to {6-2}.", "record"},
    {"Moe broke the club scoring record of {1,874} points.", "record"},
    {"The Harriers won {3-1}.", "win"},
    {"The Harriers were {3-1} up.", "-"},
    /* children */
    {"A stone hit Anna Roe, a mother of {nine}.", "children"},
    {"Paul Moe, the father of {two} children, left.", "children"},
    /* comparisons */
    {"Profit was $1.6 billion, compared with {$1.5 billion} a year earlier.", "profit"},
    {"Orlo posted revenue of $3 billion, compared with {$2 billion} last year.", "revenue"},
    {"The town had 12 fires in May, compared with {nine} in April.", "fire"},
    /* depths */
    {"The second quake was deeper, at {10 km}.", "depth"},
    {"It struck at a shallow {10 km}.", "depth"},
    {"The snow was deep at {12} villages.", "village"},
    /* ages in a row, in brackets, of whom */
    {"The pair, {34} and 36, were held.", "age"},
    {"The pair, 34 and {36}, were held.", "age"},
    {"Her sons, 4, 7 and {11}, slept.", "age"},
    {"A girl ({12}) was hurt.", "age"},
    {"He saved a boy of {five}.", "boy"},
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
    {"The firm booked {$5 billion} in one-time costs.", "one-time,cost"},
    {"The firm booked {$5 billion} in unpaid legal fees.", "unpaid,legal,fee"},
    {"It rests on the {$5 billion} in unpaid fees Orlo had in March.", "unpaid,fee"},
    {"It spent {$5 billion} in Velm.", "spend"},
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
    {"The founder Anna Roe was {39}.", "age"},
    {"Robert Tull was only {20}, his mother said.", "age"},
    {"The boy was {12} and lived in Brenn.", "age"},
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
    /* casualties as nouns */
    {"Police put the number of wounded at {15}.", "wounded"},
    {"The tally of the missing stood at {40}.", "missing"},
    {"{Three} of the wounded died.", "wounded"},
    /* what somebody shows, without "that" */
    {"It issued a report showing the revenue reached {$7.4 million}.", "revenue"},
    /* adjectives that only say how much, and nouns that are no part of the figure */
    {"A staggering {75,000} rescuers were sent.", "rescuer"},
    {"After the downpour {5.9 million} people fled.", "people"},
    {"On the same bend {79} people died.", "people"},
    {"An {8,000}-strong crowd gathered.", "crowd"},
    /* prices of what is bought */
    {"The company bought Bonds for {$300 million}.", "price"},
    {"The purchase of the site Bonds for {$310 million} was its first.", "price"},
    {"Its best was Zapp, for which it paid {$847 million}.", "price"},
    {"It dwarfs the {$1.2 million} he handed over for the seller Zapp.", "price"},
    {"Few saw the {$1.2 million} Orlo paid for Zapp.", "price"},
    {"Its next was Zapp, for {$300 million}.", "price"},
    {"The round valued the firm at {$9 million}.", "value"},
    {"Anna Roe is worth {$5 million}.", "value"},
    /* stakes, and shares of firms */
    {"The fund owns nearly {9 percent} of Orlo.", "stake"},
    {"Kestrel's {8.8%} is worth a lot.", "stake"},
    {"It disclosed its {8.2 per cent} holding.", "holding"},
    {"Orlo shed {4.7 percent} and Kestrel 5.1 percent.", "share"},
    {"Orlo shed 4.7 percent and Kestrel {5.1 percent}.", "share"},
    {"The stock finished up {28 percent}.", "stock"},
    {"Orlo is up {28 percent} this year.", "share"},
    /* speed, rain, depth */
    {"The train was going {106 miles per hour}.", "speed"},
    {"It came along at {107mph}.", "speed"},
    {"The curve has a {50 mph} limit.", "limit"},
    {"Winds reached {80 mph}.", "wind"},
    {"The valley was soaked with {583 mm}.", "rain"},
    {"In the rain the gauge showed {584 millimetres}.", "rain"},
    {"The quake was {six miles} down.", "depth"},
    {"It struck {six miles} below the surface.", "depth"},
    {"They walked {two miles} down the road.", "walk"},
    /* people at a place, people aboard */
    {"Velm is a city of {58,000}.", "population"},
    {"The town of Velm (around {50,000} inhabitants) was cut off.", "population"},
    {"More than 200 of the {243} people on board were hurt.", "aboard"},
    {"There were {243} people on the ferry.", "aboard"},
    {"The crash killed {12} people on the bus.", "people"},
    /* sentences */
    {"He was sentenced on Friday to {11 years} in prison.", "sentence"},
    {"She was jailed for {eleven years}.", "sentence"},
    /* labels of a list */
    {"Shares: down {4 percent}.", "share"},
    {"- Revenue: {$9 million}.", "revenue"},
    /* sums that were forecast, people of whom some are counted */
    {"Revenue came to $7 million, short of the {$8 million} forecast by analysts.", "revenue"},
    {"Revenue was $312 million, below the {$320 million} analysts had expected.", "revenue"},
    {"It drew 12,000 people, of whom around {1,000} wore masks.", "people"},
    {"Some 100 million homes watch for free, {30 million} of them in Orlan.", "home"},
    {"Police probed 10 cases in Oer, where {eleven} were arrested.", "arrest"},
    {"Nearly 85 per cent of the {4.28 million} voted.", "vote"},
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
    {"The fund owns {9 percent} of the firm.", "own"},
    {"Sales topped {$5 million}.", "top"},
    {"The price falls below {$6,000}.", "fall"},
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
