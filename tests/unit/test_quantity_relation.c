/* Hedges, ranges, changes, restatements. */
#include "quantity_rows.h"

static const quantity_row hedges[] = {
    {"Some 300 homes", "count ~300 home"},
    {"Around 300 homes", "count ~300 home"},
    {"An estimated 300 homes", "count ~300 home"},
    {"Close to 300 homes", "count ~300 home"},
    {"In the region of 300 homes", "count ~300 home"},
    {"300 or so homes", "count ~300 home"},
    {"~300 homes", "count ~300 home"},
    {"Nearly 300 homes", "count ~300 home"},
    {"Just under 300 homes", "count <300 home"},
    {"Shy of 300 homes", "count <300 home"},
    {"More than 300 homes", "count >300 home"},
    {"In excess of 300 homes", "count >300 home"},
    {"North of $300 million", "money >300000000 USD"},
    {"Upwards of $2 billion", "money >2000000000 USD"},
    {"Well over 300 homes", "count >300 home"},
    {"At least 300 homes", "count >=300 home"},
    {"No fewer than 300 homes", "count >=300 home"},
    {"A minimum of 300 homes", "count >=300 home"},
    {"300 or more homes", "count >=300 home"},
    {"300+ homes", "count >=300 home"},
    {"Fewer than 300 homes", "count <300 home"},
    {"A sub-300 sq m flat", "measure <300 m2"},
    {"Up to 300 homes", "count <=300 home"},
    {"As many as 300 homes", "count <=300 home"},
    {"No more than 300 homes", "count <=300 home"},
    {"Not more than 300 homes", "count <=300 home"},
    {"300 homes or fewer", "count <=300 home"},
    {"It was 5 percent higher than the 320 of May.", "percent 5 % | number 320"},
    {"It was 5 percent higher than 320.", "percent 5 % | number 320"},
    {"He paid $2000 over 3 years.", "money 2000 USD | measure 3 year"},
    {"The child was over two years old.", "age >2 year"},
    {"Workless for over two years.", "measure >2 year"},
    {"The index was up 300 points.", "count 300 point by"},
    {"The rate ticked up to 7.9 percent.", "percent 7.9 % to"},
    {"Some of the 300 left.", "number 300"},
    {"They plan to cut up to 700 jobs.", "count <=700 job"},
};

static const quantity_row ranges[] = {
    {"It is worth $5-10 million.", "money 5000000..10000000 USD"},
    {"It is worth $5 to $10 million.", "money 5000000..10000000 USD"},
    {"From $200 to $4 million.", "money 200..4000000 USD"},
    {"It is worth 89 to $93bn.", "money 89000000000..93000000000 USD"},
    {"Between $5 million and $10 million.", "money 5000000..10000000 USD"},
    {"Growth of 2 to 3 percent.", "percent 2..3 % by"},
    {"20\xE2\x80\x93"
     "25 percent turnout",
     "percent 20..25 %"},
    {"Four or five hundred guests.", "count 400..500 guest"},
    {"Three or four years.", "measure 3..4 year"},
    {"One to two years.", "measure 1..2 year"},
    {"An 8- to 16-meter wave.", "measure 8..16 m"},
    {"180-to-200 pages.", "count 180..200 page"},
    {"A 5-10W laser.", "measure 5..10 W"},
    {"16-17 degrees Celsius", "measure 16..17 degC"},
    {"About 3km-5km.", "measure 3..5 km"},
    {"Between 2.0 g and about 7.0 g.", "measure 2..7 g"},
    {"500 g to 1 kg of flour.", "measure 0.5..1 kg"},
    {"From 44 ml to 50 mg of it.", "measure 44 mL | measure 50 mg"},
    {"20~100 cats", "count 20..100 cat"},
    {"At most 100 and at least 20 apples.", "count 20..100 apple"},
    {"Above 10 and below 20.", "number 10..20"},
    {"More than 40 and less than 10.", "number >40 | number <10"},
    {"No less than 194 and less than 12.", "number >=194 | number <12"},
    {"$35 to $55 a night", "money 35..55 USD/night"},
    {"Two or more people.", "count >=2 people"},
    {"It costs 8 or $9.", "money 8 USD | money 9 USD"},
    {"They sold 25,000 or 40,000 cars.", "number 25000 | count 40000 car"},
};

static const quantity_row changes[] = {
    {"Sales rose from $6.78bn to $7.36bn.",
     "money 6780000000 USD from @1 | money 7360000000 USD to @0"},
    {"The rate fell to 3.4 percent from 4.1 percent.",
     "percent 3.4 % to @1 | percent 4.1 % from @0"},
    {"Growth slowed from 4.8 to 4.7 percent.", "percent 4.8 % from @1 | percent 4.7 % to @0"},
    {"The fee rose from 5 to 7 million euros.",
     "money 5000000 EUR from @1 | money 7000000 EUR to @0"},
    {"Sales rose 6 percent to 3.9 million headsets, up from 2.4 million.",
     "percent 6 % by | count 3900000 headset to @2 | count 2400000 headset from @1"},
    {"He dropped from 208 pounds to 193 by running off his weight.",
     "measure 208 lb from @1 | measure 193 lb to @0"},
    {"It fell from $75 a barrel in May to $45.88.",
     "money 75 USD/bbl from @1 | money 45.88 USD/bbl to @0"},
    {"The gap grew by $43.6 billion to $419.2 billion.",
     "money 43600000000 USD by | money 419200000000 USD to"},
    {"The index fell 0.4 per cent to 13176.", "percent 0.4 % by | number 13176 to"},
    {"The index rose 2 to 105.", "number 2 by | number 105 to"},
    {"Prices rose 2 to 3 percent.", "percent 2..3 % by"},
    {"Prices rose by 2 to 3 percent.", "percent 2..3 % by"},
    {"The rate fell from 7 to 5 million euros.",
     "money 7000000 EUR from @1 | money 5000000 EUR to @0"},
    {"He raised 280 million of the 1.5 billion shekels.",
     "money 280000000 ILS | money 1500000000 ILS"},
    {"Shares fell 2.5% to $41.20.", "percent 2.5 % by | money 41.2 USD to"},
    {"They cut the forecast from 5 to 7 per cent to 3 to 5 per cent.",
     "percent 5..7 % from @1 | percent 3..5 % to @0"},
    {"Sales rose by 5.", "number 5 by"},
    {"An increase of 60 jobs.", "count 60 job by"},
    {"Prices range from 10 to 20 euros.", "money 10..20 EUR"},
    {"The index closed at 16,369.03, up 58.06 points.",
     "count 16369.03 point | count 58.06 point by"},
    {"The top bid was 84.75 cents, the lowest 74.07.", "money 0.8475 USD | money 0.7407 USD"},
    {"Profit rose to 1.2 billion euros ($1.3 billion) in the three months to June, from 1.07 "
     "billion.",
     "money 1200000000 EUR to @3 | money 1300000000 USD =0 | measure 3 month | "
     "money 1070000000 EUR from @0"},
    {"Gunmen shot down 14 people.", "count 14 people"},
    {"It fell below $1,000.", "money <1000 USD"},
};

static const quantity_row restatements[] = {
    {"Eight miles (13 kilometers) away.", "measure 8 mi | measure 13 km =0"},
    {"Just under 296 hp (224 kW / 300 PS).",
     "measure <296 hp | measure <224 kW =0 | measure <300 hp =0"},
    {"It is worth 1.356 billion ($1.762bn).", "number 1356000000 | money 1762000000 USD =0"},
    {"Lost 190 points, or 0.6%.", "count 190 point by | percent 0.6 %"},
    {"It cost 5 million euros, or $6 million.", "money 5000000 EUR | money 6000000 USD =0"},
    {"He paid ($1,062).", "money 1062 USD"},
};

ROWS_TEST(hedges)
ROWS_TEST(ranges)
ROWS_TEST(changes)
ROWS_TEST(restatements)

SUITE_FUNCTION(quantity_relation)
{
    Suite *suite = suite_create("quantity_relation");
    TCase *relations = tcase_create("relations");
    ADD(relations, hedges);
    ADD(relations, ranges);
    ADD(relations, changes);
    ADD(relations, restatements);
    suite_add_tcase(suite, relations);
    return suite;
}
