/*
 * Role, modality, speaker, period and weight of claims, one row for each form.
 */
#include "reading_fixture.h"

static const fixture_row roles[] = {
    {"Trade reached {$5 billion}.", "level"},
    {"Trade amounted to {$5 billion} last year.", "level"},
    {"Sales rose {5 percent}.", "change"},
    {"Sales fell by {$3 million}.", "change"},
    {"Sales fell below {$3 million}.", "level"},
    {"The rate rose above {5 percent}.", "level"},
    {"Sales fell by more than {$3 million}.", "change"},
    {"Sales fell less than {5 percent}.", "change"},
    {"Sales rose to {$3 million}.", "to"},
    {"They reported an increase of {5 percent}.", "change"},
    {"A drop of {$3 million} followed.", "change"},
    {"Sales rose from {$3 million} to $5 million.", "from"},
    {"Sales rose from $3 million to {$5 million}.", "to"},
    {"They set a target of {$200 million}.", "target"},
    {"Its growth target is {5 percent}.", "target"},
    {"The forecast of {$31 million} was missed.", "target"},
    {"The firm expects revenue of {$15 million}.", "target"},
    {"Profit was $1.6 million, {$1.7 million} one year ago.", "from"},
    {"Profit was $1.6 million, compared with {$1.7 million} a year earlier.", "from"},
    {"Profit was {$1.6 million}, $1.7 million one year ago.", "level"},
    {"The firm has 40 mills, {nine} of which are in Velm.", "part"},
    {"A blast hurt 40 people, {12} of whom were children.", "part"},
    {"A blast hurt 40 people. Of those, {12} were children.", "part"},
    {"A blast hurt 40 people. Of them, {12} are in hospital.", "part"},
    {"A blast hurt 40 people. For those, {12} beds were found.", "level"},
    {"Orlo looks for sales of {$8 billion}.", "target"},
    {"Orlo sees full-year sales of {$8 billion}.", "target"},
    {"Orlo guided to sales of {$8 billion}.", "target"},
    {"Orlo saw sales of {$8 billion}.", "level"},
    {"The doctor sees {12} children.", "level"},
    {"Analysts had forecast sales of {$14 million}.", "target"},
    {"Sales beat the {$14 million} that analysts had expected.", "target"},
    {"Sales were below the {$15 million} expected by analysts.", "target"},
    {"Damage was estimated at {$5 million}.", "level"},
    {"A visa will be $85 instead of {$324}.", "from"},
    {"Firefighters lifted out a {10-year-old} girl.", "level"},
    {"Another {12} people were hurt.", "part"},
    {"The remaining {12} passengers walked home.", "part"},
    {"{Three} of the 12 victims were children.", "part"},
    {"Three of the {12} victims were children.", "level"},
    {"Of the 40 hurt, {six} are children.", "part"},
    {"Forty people, including {12} children, were hurt.", "part"},
    {"The army lost {12} men.", "level"},
    {"Prices rose 1 percent after a {2 percent} rise in April.", "change"},
    {"{Twelve} of them were hurt.", "part"},
    {"{Forty percent} of voters stayed at home.", "share"},
    {"The port handles {12 tonnes} a day.", "rate"},
    {"The port made a net loss of {$45 million}.", "level"},
    {"The port suffered a loss of {12 percent}.", "change"},
    {"The port pays {$12 million} for each of the boats.", "rate"},
    {"The port bought boats at {$12 million} each.", "rate"},
    {"Profit was $312 million, against {$274 million} a year earlier.", "from"},
    {"Profit was $312 million, compared with {$274 million} in 2029.", "from"},
    {"The flood cut off {12,000} homes in the capital alone.", "part"},
    {"The index fell 350 points, or about {1.2 percent}.", "change"},
    {"Shares rose $2, or {5 percent}.", "change"},
    {"The firm has a {10 percent} share of the market.", "share"},
    {"The bank cut its rate by {2 percent}.", "change"},
    {"The train ran at {118 kilometres an hour}.", "level"},
    {"It burns {12 litres} an hour.", "rate"},
    {"It was her {third} title.", "level"},
    {"The team scored {two} field goals.", "level"},
    {"The trial took {17 days}.", "level"},
    /* verbs with a particle */
    {"The chain gave up {7 percent}.", "change"},
    {"The stock finished up {28 percent}.", "change"},
    {"Orlo was {0.9 per cent} up.", "change"},
    {"Orlo shed 4.7 percent and Kestrel {5.1 percent}.", "change"},
    {"Costs were {5 percent} lower than before.", "level"},
    /* parts of those counted */
    {"{Eight} were in critical condition.", "part"},
    {"They built {three} critical bridges.", "level"},
    {"About 460 shops, of which {nine} are in Oer, will close.", "part"},
    {"The wave killed {1,700} people in Oer and hundreds more abroad.", "part"},
    {"The blast killed {12} people and hurt 40 more.", "level"},
    {"It missed the {$320 million} analysts had expected.", "target"},
};

START_TEST(role_of_form)
{
    CHECK_ROW(&roles[_i], fixture_role);
}
END_TEST

static const fixture_row modalities[] = {
    {"The bridge cost {$5 million}.", "asserted"},
    {"The bridge will cost {$5 million}.", "planned"},
    {"The bridge is expected to cost {$5 million}.", "planned"},
    {"The town plans to spend {$5 million}.", "planned"},
    {"The bridge may cost {$5 million}.", "possible"},
    {"The bridge could cost {$5 million}.", "possible"},
    {"The firm said the bridge would cost {$5 million}.", "planned"},
    {"The bridge would cost {$5 million}, the firm said.", "planned"},
    {"The bridge would cost {$5 million}.", "possible"},
    {"The bridge is projected to cost {$5 million}.", "planned"},
    {"The bridge did not cost {$5 million}.", "denied"},
    {"The firm denied that it had paid {$5 million}.", "asserted"},
    {"The mayor denied a payment of {$5 million}.", "denied"},
};

START_TEST(modality_of_form)
{
    CHECK_ROW(&modalities[_i], fixture_modality);
}
END_TEST

static const fixture_row speakers[] = {
    {"The bridge cost {$5 million}, the mayor said.", "mayor"},
    {"The mayor said that the bridge cost {$5 million}.", "mayor"},
    {"According to the Ministry of Works, the bridge cost {$5 million}.", "Ministry of Works"},
    {"The bridge cost {$5 million}, according to Anna Roe.", "Anna Roe"},
    {"The bridge cost {$5 million}.", "-"},
    {"\"It cost {$5 million},\" said the mayor.", "mayor"},
    {"The fire claimed {12} lives, and Roe added 15 points.", "-"},
    {"Roe scored {23} points, Moe added 15 and Tull had 12.", "-"},
    /* polls */
    {"A poll by Dataview found that {52%} of voters stayed.", "Dataview"},
    {"A Dataview poll gave them {52%}.", "Dataview"},
    {"Dataview's survey gives Orlo {52%}.", "Dataview"},
    {"They lead with {31 percent} in a survey by Dataview.", "Dataview"},
};

START_TEST(speaker_of_form)
{
    CHECK_ROW(&speakers[_i], fixture_speaker);
}
END_TEST

static const fixture_row periods[] = {
    {"Trade reached {$5 billion} in 2029.", "2029"},
    {"In the first quarter of 2030, trade reached {$5 billion}.", "2030-Q1"},
    {"Trade reached {$5 billion} in 2029 and $6 billion in 2030.", "2029"},
    {"Trade reached $5 billion in 2029 and {$6 billion} in 2030.", "2030"},
    {"In 2029, trade reached $5 billion and exports {$3 billion}.", "2029"},
    {"Trade reached {$5 billion} and exports $3 billion in 2029.", "2029"},
    {"Prices rose {2 percent} in 2029 after a fall in 2028.", "2029"},
    /* the date of a participle, a relative clause, a speech, another statement is theirs alone */
    {"The bell, cast in 1871, weighs {3 tons}.", "-"},
    {"The firm, which was founded in 1984, employs {2,300} people.", "-"},
    {"Police said on 3 May 2030 that {12} people had died.", "-"},
    {"The mine shuts in 2030; {340} people work there.", "-"},
    {"Trade fell in the first quarter of 2030, when it came to {$5 billion}.", "2030-Q1"},
    {"The first quarter of 2030 saw a fall, with trade amounting to {$5 billion}.", "2030-Q1"},
    {"Sales rose {5 percent} from 2022.", "-"},
    {"Sales rose {5 percent} in 2030 from 2022.", "2030"},
    {"Sales were {5 percent} higher than in 2022.", "2022"},
    {"Profit was {$312 million}, against $274 million in 2029.", "-"},
    {"The index fell {5 percent}, the most since January 2030.", "-"},
    {"Anna Roe, {34}, was faster than Poe in 2029.", "-"},
    {"In 2029 Anna Roe, {34}, was faster than Poe.", "2029"},
    {"Trade reached {$5 billion} last year.", "2030"},
    {"Trade reached {$5 billion}.", "-"},
};

START_TEST(period_of_form)
{
    CHECK_ROW(&periods[_i], fixture_period);
}
END_TEST

static const fixture_row weights[] = {
    {"The {two} countries signed a pact.", "weak"},
    {"Both leaders and their {two} countries agreed.", "weak"},
    {"The {12} villages were flooded.", "claim"},
    {"{Two} villages were flooded.", "claim"},
    {"Sales rose 5 percent from {2022}.", "weak"},
    {"Sales rose 5 percent in {2030}.", "claim"},
};

START_TEST(weight_of_form)
{
    CHECK_ROW(&weights[_i], fixture_weight);
}
END_TEST

SUITE_FUNCTION(role)
{
    Suite *suite = suite_create("role");
    TCase *cases = tcase_create("role");
    tcase_add_loop_test(cases, role_of_form, 0, (int)COUNT_OF(roles));
    tcase_add_loop_test(cases, modality_of_form, 0, (int)COUNT_OF(modalities));
    tcase_add_loop_test(cases, speaker_of_form, 0, (int)COUNT_OF(speakers));
    tcase_add_loop_test(cases, period_of_form, 0, (int)COUNT_OF(periods));
    tcase_add_loop_test(cases, weight_of_form, 0, (int)COUNT_OF(weights));
    suite_add_tcase(suite, cases);
    return suite;
}
