/*
 * Subjects: the names that a claim is about, and names themselves: short forms, places, titles.
 */
#include "reading_fixture.h"

static const fixture_row subjects[] = {
    /* inside the measured phrase, its owner, behind its "of" */
    {"Orlan's exports reached {$5 billion}.", "*Orlan"},
    {"Exports of Tavia Steel reached {$5 billion}.", "*Tavia Steel"},
    {"Trade between France and Peru reached {$5 billion}.", "*France,*Peru"},
    {"The French population grew to {68 million}.", "*France"},
    /* beside it */
    {"Kestrel Partners paid {$5 million} for Harrow Rail.", "*Harrow Rail,*Kestrel Partners"},
    {"In Velm, {12} stations were closed.", "Velm"},
    /* enumerations: the names of the own part */
    {"Turnout was {62%} in Marl, 48% in Oer and 71% in Herten.", "*Marl"},
    {"Turnout was 62% in Marl, {48%} in Oer and 71% in Herten.", "*Oer"},
    {"{12,000} people voted in Oer and 84,000 in Marl.", "*Oer"},
    {"12,000 people voted in Oer and {84,000} in Marl.", "*Marl"},
    {"Brodd had 53 percent and Karst {46 percent}.", "*Karst"},
    {"Roe had 64 percent in Velm and in Orlo {38 percent}.", "*Roe,*Orlo"},
    {"The club gave Roe {29 percent}.", "*Roe"},
    {"Orlo's shares rose 3 percent and Kestrel's fell {5 percent}.", "*Kestrel"},
    /* a firm that speaks of its own accounts */
    {"Orlo said revenue rose 8 percent to {$3 billion}.", "*Orlo"},
    {"Orlo Corp. said on Tuesday that profit fell to {$12 million}.", "*Orlo Corp"},
    {"Revenue rose to {$3 billion}, Orlo said.", "*Orlo"},
    {"Orlo, which said profit fell {12 percent}, has moved.", "*Orlo"},
    {"Orlo, which said profit fell 12 percent, employs {900} people.", "*Orlo"},
    {"Orlo said {900} jobs will go.", "*Orlo"},
    {"Kestrel opened a mill. The company said sales rose to {$4 billion}.", "*Kestrel"},
    {"Analysts said revenue rose {9 percent}.", "-"},
    {"Analysts at Kestrel said revenue rose {9 percent}.", "-"},
    {"Kestrel analyst Anna Roe said revenue rose {9 percent}.", "-"},
    {"Velm Council said revenue rose {9 percent}.", "-"},
    {"Dataview said revenue at Orlo rose {9 percent}.", "*Orlo"},
    {"Dataview said the club's revenue rose {9 percent}.", "-"},
    {"Dataview said global sales rose {9 percent}.", "-"},
    {"Orlo said {12} people were hurt.", "-"},
    /* what is bought is what has the price */
    {"Tavia Steel bought Zapp for {$5 million}.", "*Zapp,*Tavia Steel"},
    {"Its best was Zapp, for which it paid {$5 million}.", "*Zapp"},
    {"Velm (around {50,000} inhabitants) was cut off.", "*Velm"},
    /* signs inside names, and brackets that hold another name */
    {"Orlo Inc.'s sales rose to {$3 billion}.", "*Orlo Inc"},
    {"Orlo Inc. shares fell {3 percent}.", "*Orlo Inc"},
    {"Orlo & Moe Co. earned {$3 billion}.", "*Orlo & Moe Co"},
    {"Orlo (ORL) shares fell {3 percent}.", "*Orlo"},
    {"Orlo Inc (VELM: ORL.N) shares fell {3 percent}.", "*Orlo Inc"},
    {"Shares of Orlo Inc. (ORL.N) fell {3 percent}.", "*Orlo Inc"},
    {"Anna Roe (R-Velm) won {12} seats.", "*Anna Roe"},
    {"The Ministry of Trade and Works cut {900} jobs.", "*Ministry of Trade and Works"},
    {"The Bank of Velm's profit rose to {$3 billion}.", "*Bank of Velm"},
    /* ages, and who asked */
    {"Anna Roe, {34}, and Paul Moe, 41, were hurt.", "*Anna Roe,Paul Moe"},
    {"Anna Roe, 34, and Paul Moe, {41}, were hurt.", "*Paul Moe,Anna Roe"},
    {"The death of Anna Roe, {34}, and of Paul Moe in Velm, 41, was in the news.",
     "*Anna Roe,Paul Moe,Velm"},
    {"Ben, {11}, and Paul Moe, 41, were hurt.", "*Ben,Paul Moe"},
    {"The Roe brothers, 11 and {14}, slept in Velm.", "*Roe,Velm"},
    {"A survey by Dataview gives Orlan {29 percent}.", "*Orlan,Dataview"},
    /* "the 67-year-old" is whom the text speaks of, if that is one alone */
    {"Carl Moe was convicted. The {67-year-old} had denied it.", "*Carl Moe"},
    {"Carl Moe, 67, and Ann Roe, 61, were held. The {67-year-old} had denied it.", "*Carl Moe"},
    {"Carl Moe, 66, was held. The {67-year-old} had denied it.", "-"},
    {"Carl Moe sued Ann Roe. The {67-year-old} had denied it.", "-"},
    /* who gets a figure, not who gives it */
    {"Judge Ann Roe sentenced Carl Moe to {12 years} in prison.", "*Carl Moe,Ann Roe"},
    {"Judge Ann Roe fined Carl Moe {$5,000}.", "*Carl Moe,Ann Roe"},
    {"Some {12,480} votes went to Carl Moe.", "*Carl Moe"},
    {"Orlo beat Velm {4-1}.", "*Velm,*Orlo"},
    /* where it was */
    {"Velm, where {40 mm} of rain fell, was cut off.", "Velm"},
    {"Velm council said {125} homes were flooded.", "Velm"},
    {"Velm council said {125} homes in Tarn were flooded.", "*Tarn"},
    /* what hyphens, "and" and small words join */
    {"Kim Ki-moon won {12} seats.", "*Kim Ki-moon"},
    {"Park Geun-hye won {12} seats.", "*Park Geun-hye"},
    {"The New Velm-based firm has {12} seats.", "*New Velm"},
    {"The Roe-Moe debate drew {12} guests.", "*Roe,*Moe"},
    {"Marks and Spencer cut {900} jobs.", "*Marks and Spencer"},
    {"Newcastle upon Tyne has {12} schools.", "*Newcastle upon Tyne"},
    {"Stratford-upon-Avon has {12} schools.", "Stratford-upon-Avon"},
    {"Anna Roe, D-Mass., won {12} seats.", "*Anna Roe"},
    /* what says who the subject is */
    {"Korvosaurus, a dinosaur from Patagonia, was {11 metres} long.", "*Patagonia,*Korvosaurus"},
    {"The mayor, Anna Roe, won {12} seats.", "*Anna Roe"},
    {"Anna Roe, 34, won {12} seats.", "*Anna Roe"},
    {"Anna Roe, a teacher, won {12} seats.", "*Anna Roe"},
    /* what a pronoun stands for */
    {"Anna Roe left for Peru, the first trip since she won {12} seats.", "Anna Roe"},
    {"Anna Roe began her {fifth} term.", "*Anna Roe"},
    {"{Twelve} stations were closed.", "-"},
    /* a name of a sentence before */
    {"Anna Roe opened the season. She scored {12} goals.", "*Anna Roe"},
    {"Anna Roe beat Paul Moe. She scored {12} goals.", "*Anna Roe"},
    {"Anna Roe beat Paul Moe. He scored {12} goals.", "*Paul Moe"},
    {"Anna Roe won. The crowd sang. Her {fifth} title came late.", "*Anna Roe"},
    {"The cup went to Anna Roe. She scored {12} goals.", "*Anna Roe"},
    {"Ms. Roe won. She scored {12} goals.", "*Roe"},
    {"Kestrel opened a mill. It employs {900} people.", "*Kestrel"},
    {"Kestrel opened a mill. The company employs {900} people.", "*Kestrel"},
    {"Before she left on the {two-day} visit, Anna Roe spoke.", "Anna Roe"},
    {"On Friday Anna Roe met Mary Moe. She scored {12} goals.", "-"},      /* which of them */
    {"Anna Roe won. \"She scored {12} goals,\" said the coach.", "-"},   /* who knows */
    {"Anna Roe died. Her husband Paul, {74}, survives her.", "*Paul"},     /* his age alone */
    {"Anna Roe won. It employs {900} people.", "-"},
    {"Paul Moe left. The mill closed. The club, the town and the lake lie far away. "
     "Nobody came. He had {900} sheep.", "-"}, /* too far away */
    /* a short form is the long one of the same article */
    {"Anna Roe came to Velm. Roe paid {$5 million}.", "*Anna Roe"},
    {"Prime Minister Anna Roe paid {$5 million}.", "*Anna Roe"},
    /* seats of government and demonyms are the country */
    {"Exports of Paris to Lima reached {$5 billion}.", "*France,*Peru"},
};

START_TEST(subject_of_form)
{
    CHECK_ROW(&subjects[_i], fixture_subject);
}
END_TEST

static const char *const given[] = {
#define FC_GIVEN(name, gender) name,
#include "tables/given.def"
#undef FC_GIVEN
};

/* The names are searched by halves: each behind the one before, in lower case. */
START_TEST(given_names_are_sorted)
{
    for (size_t i = 0; i < COUNT_OF(given); i++) {
        ck_assert_msg(i == 0 || strcmp(given[i - 1], given[i]) < 0, "%s", given[i]);
        for (const char *c = given[i]; *c; c++)
            ck_assert(*c >= 'a' && *c <= 'z');
    }
}
END_TEST

typedef struct names_row {
    const char *text;
    const char *expected; /* all names in order */
} names_row;

static const names_row names[] = {
    {"Anna Roe met Roe.", "Anna Roe,Anna Roe"},
    {"Mayor Anna Roe met Dr. Paul Moe.", "Anna Roe,Paul Moe"},
    {"Kestrel Partners met Kestrel.", "Kestrel Partners,Kestrel Partners"},
    {"Kestrel met Kestrel Partners.", "Kestrel,Kestrel Partners"},
    {"Kestrel Maps and Kestrel Trains met Kestrel.", "Kestrel Maps,Kestrel Trains,Kestrel"},
    {"Paul beat Paul Moe.", "Paul Moe,Paul Moe"},
    {"Kestrel Chief Executive Anna Roe met Orlo Chairman Paul Moe.", "Kestrel,Anna Roe,Orlo,Paul Moe"},
    {"They met General Motors and the Justice Department in King County.",
     "General Motors,Justice Department,King County"},
    {"Larry King met General Paul Moe.", "Larry King,Paul Moe"},
    {"The Institute of Mines and the Institute met.", "Institute of Mines,Institute"},
    {"Anna Roe met Paul Moe at Kestrel Partners. Roe and Moe left. Kestrel stayed with Noe.",
     "Anna Roe,Paul Moe,Kestrel Partners,Anna Roe,Paul Moe,Kestrel Partners,Noe"},
    {"The South Korean team beat South Korea.", "South Korea,South Korea"},
    {"French voters met Peruvian voters.", "France,Peru"},
    {"They met in May on Friday.", ""},
    /* given names that are words as well, or look like plurals, at the start of a sentence */
    {"James Hadley met Roe.", "James Hadley,Roe"},
    {"Bob Carey won. Mark R. Roe lost.", "Bob Carey,Mark R. Roe"},
    {"Bill collectors met. Mark the day.", ""},
    /* a sentence also starts behind a dateline, a colon and what opens a quotation */
    {"VELM, March 5 (Dataview) - Police met Roe.", "VELM,Dataview,Roe"},
    {"VELM -- Teachers met Roe.", "VELM,Roe"},
    {"Velm — Mark Carey met Roe.", "Velm,Mark Carey,Roe"},
    {"Roe said, \"Drivers met Moe.\"", "Roe,Moe"},
    {"Roe said: Police met Moe.", "Roe,Moe"},
    {"Roe said: \"Green Hill met Moe.\" Score: Rovers 2.", "Roe,Green Hill,Moe,Rovers"},
    /* what joins two words to one name */
    {"Robin van der Berg met Omar al-Moe.", "Robin van der Berg,Omar al-Moe"},
    {"Orlo & Moe Corp. met Kestrel-Velm and Kim Moe-un.", "Orlo & Moe Corp,Kestrel-Velm,Kim Moe-un"},
    {"The Brenn-based Kestrel met Roe-san.", "Brenn,Kestrel,Roe"},
    {"They met in St. Velm.", "St. Velm"},
    {"The Bank of Japan met Roe of Orlo.", "Bank of Japan,Roe,Orlo"},
    {"They left. Bank of Orvania met Roe.", "Bank of Orvania,Roe"},
    {"Secretary of State Anna Roe met Moe.", "Anna Roe,Moe"},
    {"The Centers for Flood Control and Prevention met Roe.", "Centers for Flood Control and Prevention,Roe"},
    {"The Department of Health and Human Services met Roe.", "Department of Health and Human Services,Roe"},
    {"The Organisation for Economic Co-operation and Development met.",
     "Organisation for Economic Co-operation and Development"},
    {"The House Committee on Oversight and Government Reform met.",
     "House Committee on Oversight and Government Reform"},
    {"The Office for National Statistics and the Treasury met.", "Office for National Statistics,Treasury"},
    {"The Department of Justice and Congress met the Ministry of Health and Orlo.",
     "Department of Justice,Congress,Ministry of Health,Orlo"},
    {"The Church of England met in the Gulf of Mexico.", "Church of England,Gulf of Mexico"},
    {"The Republic of Ireland beat Bosnia and Herzegovina.", "Ireland,Bosnia"},
    {"AT&T met H&M. Velm A&M met Roe.", "AT&T,H&M,Velm A&M,Roe"},
    {"Jim Jordan met Mr. Jordan. Jordan Pickford met Roe.", "Jim Jordan,Jim Jordan,Jordan Pickford,Roe"},
    {"Jordan met Israel. Jordan Army met Paul of Jordan in DR Congo.",
     "Jordan,Israel,Jordan,Army,Paul,Jordan,Congo"},
    {"Det Insp Anna Roe met Cllr Paul Moe and Dame Mary Noe.", "Anna Roe,Paul Moe,Mary Noe"},
    {"Roe drove a van der Moe did not see.", "Roe,Moe"},
};

START_TEST(names_of_text)
{
    fixture_run run;
    char found[FIXTURE_TEXT] = "";
    fixture_start(&run);
    fixture_add(&run, names[_i].text, NULL);
    for (size_t i = 0; i < run.readings[0].names.list.count; i++) {
        fc_str text = run.readings[0].names.list.items[i].text;
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%.*s", i ? "," : "",
                 (int)text.len, text.ptr);
    }
    fixture_stop(&run);
    ck_assert_str_eq(found, names[_i].expected);
}
END_TEST

START_TEST(parts_of_names)
{
    ck_assert_uint_eq(fc_name_parts(FC_STR("Roe")), 1);
    ck_assert_uint_eq(fc_name_parts(FC_STR("Anna Roe")), 2);
    ck_assert_uint_eq(fc_name_parts(FC_STR("Ministry of Works")), 3);
}
END_TEST

SUITE_FUNCTION(subject)
{
    Suite *suite = suite_create("subject");
    TCase *cases = tcase_create("subject");
    tcase_add_test(cases, given_names_are_sorted);
    tcase_add_loop_test(cases, subject_of_form, 0, (int)COUNT_OF(subjects));
    tcase_add_loop_test(cases, names_of_text, 0, (int)COUNT_OF(names));
    tcase_add_test(cases, parts_of_names);
    suite_add_tcase(suite, cases);
    return suite;
}
