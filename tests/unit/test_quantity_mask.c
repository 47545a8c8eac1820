/* What holds digits and is no quantity, and what only looks like it. */
#include "quantity_rows.h"

static const quantity_row names[] = {
    {"The Boeing 737 landed.", ""},
    {"Apollo 11 and Soyuz 36 flew.", ""},
    {"He bought an iPhone 14 and a Galaxy S23.", ""},
    {"Windows 3.1 and Android 12.1.2 are old.", ""},
    {"The S&P 500 and the FTSE 100 fell.", ""},
    {"In the S P 500 utilities held up.", ""},
    {"Fortune 500 companies met.", ""},
    {"Standard & Poor's 500 index fell.", ""},
    {"A 3-D film.", ""},
    {"The G7 and the G20 met on 5G.", ""},
    {"The 49ers beat them.", ""},
    {"Tesla sold a Model 3.", ""},
    {"Covid-19 and B.1.1.7 spread.", ""},
    {"Flight MH370 vanished on Route 66.", ""},
    {"Section 230 of Title 47 holds.", ""},
    {"The court cited Article 5(1) and 18 U.S.C. 1030.", ""},
    {"He is number two and No. 1 now.", ""},
    {"It was Game 6, Row 21.", ""},
    {"He lives at 221 Baker Street.", ""},
    {"A shed at 16-18 Industrial Avenue.", ""},
    {"Nine lived at 49 Zorro Ranch Road.", "number 9"},
    {"SCP-173 and 24703L202 and F-150", ""},
    {"A Boeing 777F came.", ""},
    {"The 13F filing came.", ""},
    {"BBC One showed it.", ""},
    {"ISO 3888-2 was passed.", ""},
    {"A 1080p screen.", ""},
    {"Dak Prescott (4) ran.", ""},
    {"She drove a V-12 car.", ""},
    {"He flew two new 737 Max jets.", "count 2 jet"},
    {"It has three USB 2.0 ports.", "count 3 port"},
};

static const quantity_row codes[] = {
    {"Call 555-0143 or 1-800-555-0199.", ""},
    {"The host 192.168.0.1 is down.", ""},
    {"It began at 4:39 and 10:27.", ""},
    {"On 9/11, on 24/7 news, on 5/17/2018.", ""},
    {"See https://example.org/a/2019/12.html now.", ""},
    {"The 2013-14 season.", ""},
    {"1. First, a list.", ""},
    {"It begins at 2 pm.", ""},
    {"Agent 007 came.", ""},
    {"They fell into the bottom three.", ""},
};

static const quantity_row years[] = {
    {"She was born in 1998 and moved in 2004.", ""},
    {"The 1990s were kind to the 1970s bands.", ""},
    {"A 2019 survey of 300 men.", "count 300 man"},
    {"Since 1985 it has grown.", ""},
    {"2,000 people died in 2000.", "count 2000 people"},
    {"The hotel has 1900 rooms and opened in 1900.", "count 1900 room"},
    {"It has 2020 employees.", "count 2020 employee"},
    {"In 2019, 63 cars burned.", "count 63 car"},
    {"Prices rose by an average of 1500.", "number 1500 by"},
    {"The 1988 film.", ""},
};

static const quantity_row words[] = {
    {"The one who left met another one.", ""},
    {"They helped one another.", ""},
    {"A double agent.", ""},
    {"The second half was dull.", "ordinal 2 half"},
    {"It fell in the third quarter.", "ordinal 3"},
    {"At the end of the quarter it rose.", ""},
    {"Half of it was gone in the second half of play.", "number 0.5 | ordinal 2 half"},
    {"A one-sided match.", ""},
    {"A couple came.", ""},
    {"Police killed two and a third was hurt.", "number 2"},
    {"A small percent of it.", ""},
};

static const quantity_row idioms[] = {
    {"At one point he left.", ""},
    {"Zero tolerance was sworn.", ""},
    {"It is a zero-sum game.", ""},
    {"On the one hand it works.", ""},
    {"Talk is one thing and work is another.", ""},
    {"At one end stood a wall.", "count 1 end"},
    {"It is half past seven.", ""},
    {"She works a 9-to-5 job.", ""},
    {"The odds are fifty-fifty.", ""},
    {"It was a 1-in-100-year flood.", ""},
    {"It was 1st-and-10 again.", "ordinal 1"},
};

static const quantity_row titles[] = {
    {"The Group of Seven met.", ""},
    {"The Big Ten grew.", ""},
    {"The Hateful Eight was shown.", ""},
    {"Ten Downing Street was dark.", ""},
    {"Ten men came.", "count 10 man"},
    {"He said the Two came back.", "number 2"},
    {"Storm Kills Two Farmers In Peru", "count 2 farmer"},
    {"Route 9W was shut.", ""},
    {"He was not seen since week 3.", ""},
    {"The next week 3 people came.", "count 3 people"},
    {"Witness 3 spoke.", ""},
    {"Measure 110 failed.", ""},
    {"Total 110 were hurt.", "number 110"},
    {"Public Law 117-58 and a Boeing 787-9 are new.", ""},
    {"A blaze in the 1200 block of Pine Street.", ""},
    {"The BA.5 strain spread.", ""},
    {"The COP28 talks ended.", ""},
    {"The 9400M chip is old.", ""},
    {"They raised $1500M.", "money 1500000000 USD"},
    {"The 2+2 talks ended.", ""},
    {"Day six was calm and so was Phase Two.", ""},
    {"It was a six-figure sum.", ""},
    {"A double-digit rise and a 5-a-side match.", ""},
    {"The 3x3 event and a 1920x1200 screen.", ""},
    {"A 7.62-calibre rifle was found.", ""},
    {"The split was 50-50.", ""},
    {"It aired at GMT+8.", ""},
    {"As said in note [4] it is so.", ""},
    {"Call +44 20 7946 0958 now.", ""},
    {"Shares (600519.SS) fell 3 percent.", "percent 3 % by"},
};

ROWS_TEST(names)
ROWS_TEST(codes)
ROWS_TEST(years)
ROWS_TEST(words)
ROWS_TEST(idioms)
ROWS_TEST(titles)

SUITE_FUNCTION(quantity_mask)
{
    Suite *suite = suite_create("quantity_mask");
    TCase *traps = tcase_create("traps");
    ADD(traps, names);
    ADD(traps, codes);
    ADD(traps, years);
    ADD(traps, words);
    ADD(traps, idioms);
    ADD(traps, titles);
    suite_add_tcase(suite, traps);
    return suite;
}
