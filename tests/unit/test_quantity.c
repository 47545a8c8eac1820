/* Every form of a figure: digits, words, money, measures, ages, shares. */
#include "quantity_rows.h"

static const quantity_row digits[] = {
    {"Turnout reached 1,250,000 voters.", "count 1250000 voter"},
    {"The scheme reached 12,34,567 farmers.", "count 1234567 farmer"},
    {"About 40 000 pilgrims came.", "count ~40000 pilgrim"},
    {"The index stood at .5 points.", "count 0.5 point"},
    {"The rate is 5\xC2\xBD percent.", "percent 5.5 %"},
    {"Add 10 1/2 ounces.", "measure 10.5 oz"},
    {"Three lists: 1, 234, 567", "count 3 list | number 1 | number 234 | number 567"},
    {"The value fell to 192.", "number 192 to"},
    {"Growth was -1.3 percent.", "percent -1.3 %"},
    {"The budget moved by -\xC2\xA3"
     "4m.",
     "money -4000000 GBP by"},
    {"The balance came to $-50.8bn.", "money -50800000000 USD"},
    {"It was minus 12 degrees.", "measure -12 deg!"},
    {"A gap of minus-260 degrees Fahrenheit.", "measure -260 degF"},
    {"The harvest was 1234567890123456789012345678901234567890123456789012345678901234567890 tons.",
     "measure big ton!"},
};

static const quantity_row magnitudes[] = {
    {"He owes $3bn.", "money 3000000000 USD"},
    {"It lost \xE2\x82\xAC"
     "1.5tn last decade.",
     "money 1500000000000 EUR"},
    {"They sold 2.5M units.", "count 2500000 unit"},
    {"The fund holds 75 USD million.", "money 75000000 USD"},
    {"Losses came to 30 MUSD.", "money 30000000 USD"},
    {"The state paid Rs 300 crore.", "money 3000000000 INR!"},
    {"Debt is 1.2 lakh crore rupees.", "money 1200000000000 INR!"},
    {"A mine with 1.2m tons of ore.", "measure 1200000 ton!"},
    {"The sale made 2.7m combined digital and paper copies.", "count 2700000 copy"},
    {"Her post has 9.2million followers.", "count 9200000 follower"},
    {"A wall of 1.8m tall stones.", "measure 1.8 m"},
    {"A hull 37m (121ft) long.", "measure 37 m | measure 121 ft =0"},
    {"She ran the 100m in 9.58s.", "measure 100 m | measure 9.58 second"},
    {"The planet has 8 B people.", "count 8000000000 people"},
    {"Up to 25k fans came.", "count <=25000 fan"},
    {"The firm raised $5 m.", "money 5000000 USD"},
};

static const quantity_row words[] = {
    {"Twenty-three people were hurt.", "count 23 people"},
    {"Three hundred and twelve homes burned.", "count 312 home"},
    {"A hundred and two of them left.", "number 102"},
    {"They make twenty-one thousand and eleven parts.", "count 21011 part"},
    {"He was fined two and a half million dollars.", "money 2500000 USD"},
    {"Half a million people fled.", "count 500000 people"},
    {"A quarter of a million people fled.", "count 250000 people"},
    {"It cost three-quarters of a billion dollars.", "money 750000000 USD"},
    {"They lost a million and a half euros.", "money 1500000 EUR"},
    {"Six point five million litres leaked.", "measure 6500000 L"},
    {"A dozen protesters were held.", "count 12 protester"},
    {"Half a dozen shops burned.", "count 6 shop"},
    {"Dozens of people died.", "count ?12 people"},
    {"Tens of thousands of fans sang.", "count ?10000 fan"},
    {"It took millions of dollars.", "money ?1000000 USD"},
    {"Hundreds of miles away.", "measure ?100 mi"},
    {"Police met 3 hundred and 2 hundred men.", "number 300 | count 200 man"},
};

static const quantity_row shares[] = {
    {"Two-thirds of the crop was lost.", "number 0.666666666666"},
    {"A third of the crop was lost.", "number 0.333333333333"},
    {"One in five households skipped meals.", "number 0.2"},
    {"3 out of 10 pupils were absent.", "number 0.3"},
    {"Nine in 10 voters agreed.", "number 0.9"},
    {"He killed two in three days.", "number 2 | measure 3 day"},
    {"The result is 8 in 5.", "number 8 | number 5"},
    {"More than half the seats were empty.", "number >0.5"},
    {"Sales fell by a quarter.", "number 0.25 by"},
    {"Half an hour passed.", "measure 0.5 hour"},
    {"It rose a quarter of a percentage point.", "percentage-point 0.25 pp by"},
    {"Exports doubled.", "multiple 2 x"},
    {"Exports more than doubled.", "multiple >2 x"},
    {"A threefold rise.", "multiple 3 x"},
    {"Prices rose more than sixfold.", "multiple >6 x by"},
    {"Four times the number of visitors.", "multiple 4 x"},
    {"It is twice as big.", "multiple 2 x"},
    {"It lasts three times longer.", "multiple 3 x"},
    {"Shares trade at 6.5 times earnings.", "multiple 6.5 x"},
    {"He was fined 3 times already.", "count 3 time"},
    {"It grew 2.5x.", "multiple 2.5 x by"},
};

static const quantity_row money[] = {
    {"US$5, U.S.$6 and US $7", "money 5 USD | money 6 USD | money 7 USD"},
    {"A$5, AU$6, C$7, HK$8, NZ$9, S$10, NT$11, R$12",
     "money 5 AUD | money 6 AUD | money 7 CAD | money 8 HKD | money 9 NZD | money 10 SGD | "
     "money 11 TWD | money 12 BRL"},
    {"A house of $US55,931,000.", "money 55931000 USD"},
    {"RM450,000 and RM 5", "money 450000 MYR | money 5 MYR"},
    {"It took RMB 30 million.", "money 30000000 CNY"},
    {"NIS 20, EUR 10,000, USD115.5, 42CHF",
     "money 20 ILS | money 10000 EUR | money 115.5 USD | money 42 CHF"},
    {"\xE2\x82\xB9"
     "500, \xE2\x82\xA9"
     "900 and \xE2\x82\xAA"
     "3",
     "money 500 INR | money 900 KRW | money 3 ILS"},
    {"It lost 30 million Danish crowns.", "money 30000000 DKK"},
    {"They paid 40 million Swiss francs.", "money 40000000 CHF"},
    {"The fine was 7,199 yuan ($1,062).", "money 7199 CNY | money 1062 USD =0"},
    {"A loaf costs 95p.", "money 0.95 GBP"},
    {"Petrol rose 3 cents.", "money 0.03 USD by"},
    {"It cost 3 dollars 50 cents.", "money 3.5 USD"},
    {"It cost a dollar and 42 cents.", "money 1.42 USD"},
    {"The bill was 10 $ or 9 \xE2\x82\xAC.", "money 10 USD | money 9 EUR"},
    {"They lent $1 in 3 years.", "money 1 USD | measure 3 year"},
    {"Ottawa gave $5 million to the clinics.", "money 5000000 USD!"},
    {"The peso fell: Mexico paid 500 pesos.", "money 500 MXN"},
    {"In Manila they paid 500 pesos.", "money 500 PHP"},
    {"They paid 500 pesos.", "money 500 MXN!"},
    {"Sweden spent 500 million crowns.", "money 500000000 SEK"},
    {"He bit on two crowns.", "count 2 crown"},
    {"London paid 500 pounds for the picture.", "money 500 GBP"},
    {"A 300-pound linebacker weighing in.", "measure 300 lb"},
    {"Two pounds of meat.", "measure 2 lb"},
    {"It made 500 million pounds.", "money 500000000 GBP!"},
    {"The ship cost 2,435,000 YEN.", "money 2435000 JPY"},
    {"They gave 3 USD50 cards.", "number 3 | money 50 USD"},
    {"They gave out $75 U.S. per barrel.", "money 75 USD/bbl"},
};

static const quantity_row percents[] = {
    {"It rose 5%, 6 percent, 7 per cent, 8 pct and 9pc.",
     "percent 5 % by | percent 6 % | percent 7 % | percent 8 % | percent 9 %"},
    {"Support is up 3 percentage points.", "percentage-point 3 pp by"},
    {"A 25 basis point cut, then 10bps.", "percentage-point 25 bp | percentage-point 10 bp"},
    {"The percentage of 20 was low.", "number 20"},
    {"5.2 per cent of 42-year-olds smoke.", "percent 5.2 % | age 42 year"},
};

static const quantity_row measures[] = {
    {"Winds of 60mph, 100 km/h and 30 knots.",
     "measure 60 mi/h | measure 100 km/h | measure 30 kn"},
    {"A 776-foot tower and a 2.5-mile run.", "measure 776 ft | measure 2.5 mi"},
    {"Some 300 sq m, 32m2, 5 km\xC2\xB2 and 9 square miles.",
     "measure ~300 m2 | measure 32 m2 | measure 5 km2 | measure 9 mi2"},
    {"An 8.5kW motor, 35 GWh, 20 MW and 5 mW.",
     "measure 8.5 kW | measure 35 GWh | measure 20 MW | measure 5 mW"},
    {"The heat hit 40.3C.", "measure 40.3 degC"},
    {"37\xC2\xB0"
     "C, 98.6 degrees Fahrenheit, 20 deg c",
     "measure 37 degC | measure 98.6 degF | measure 20 degC"},
    {"It was 12 degrees below zero.", "measure -12 deg!"},
    {"He holds two degrees in physics.", "count 2 degree"},
    {"He is 6ft 2in tall.", "measure 74 in"},
    {"He is 6 feet and 2 inches, she 5-foot-4.", "measure 74 in | measure 64 in"},
    {"He stood 6'2\" in socks.", "measure 74 in"},
    {"A 17\" screen.", "measure 17 in"},
    {"She weighed 4lb 3oz.", "measure 67 oz"},
    {"Jailed for 2 years and 3 months.", "measure 27 month"},
    {"Jailed for 2 years and 18 months.", "measure 2 year | measure 18 month"},
    {"An hour and a half later.", "measure 1.5 hour"},
    {"20 (kg) of salt", "measure 20 kg"},
    {"275 pound-feet of torque", "measure 275 lb-ft"},
    {"It lies 5 in.", "measure 5 in"},
    {"There were 12 in all.", "number 12"},
    {"A 4.4 quake and a magnitude-6.1 temblor.", "measure 4.4 magnitude | measure 6.1 magnitude"},
    {"Three long years.", "measure 3 year"},
    {"Two more minutes.", "measure 2 minute"},
};

static const quantity_row rates[] = {
    {"Oil cost $76 a barrel.", "money 76 USD/bbl"},
    {"It paid 12 cents a share.", "money 0.12 USD/share"},
    {"It pumps 325,000 barrels per day.", "measure 325000 bbl/day"},
    {"Rent is $21.25/sq ft.", "money 21.25 USD/ft2"},
    {"A 12-cent-a-share dividend.", "money 0.12 USD/share"},
    {"A 52,000 barrel-a-day plant.", "measure 52000 bbl/day"},
    {"Rent was 14.95 euros a month.", "money 14.95 EUR/month"},
    {"He paid $5 million a year ago.", "money 5000000 USD"},
    {"It burns 4 million tons of coal a year.", "measure 4000000 ton/year!"},
    {"There were 12 deaths per 100,000 people.", "count 12 death/100000 people"},
    {"Data flows at 3 megabits per second.", "measure 3 Mbit/s"},
    {"Gold is at $1,271.2 an ounce.", "money 1271.2 USD/oz"},
    {"20 visitors a day", "count 20 visitor/day"},
    {"A 9 billion shekels ($2.4 billion) a year trade.",
     "money 9000000000 ILS/year | money 2400000000 USD/year =0"},
};

static const quantity_row counts[] = {
    {"400 new charging stations opened.", "count 400 station"},
    {"20 decently sized coal-fired power plants", "count 20 plant"},
    {"12 of the passengers died.", "count 12 passenger"},
    {"All 880 Soviets left.", "count 880 Soviet"},
    {"A 400-seat hall.", "count 400 seat"},
    {"Four-, five- and six-cylinder engines.",
     "count 4 cylinder | count 5 cylinder | count 6 cylinder"},
    {"12 MPs quit.", "count 12 MP"},
    {"He played in eight straight World Cups.", "count 8 World Cup"},
    {"She put one hand up.", "count 1 hand"},
    {"It is 40k cheaper.", "number 40000"},
    {"Eight more picks.", "count 8 pick"},
    {"Iraq opened eight of the leader's vast palaces.", "count 8 palace"},
    {"300-plus residents", "count >=300 resident"},
    {"One person died.", "count 1 person"},
    {"One must not forget the one who left.", ""},
    {"One of the oldest bridges.", ""},
    {"45 (forty-five) days", "measure 45 day"},
};

static const quantity_row ages[] = {
    {"A 42-year-old man.", "age 42 year"},
    {"The boy was six months old.", "age 6 month"},
    {"John Smith, 42, was held.", "age 42 year"},
    {"Men aged 18 to 34 bet.", "age 18..34 year"},
    {"Two men aged 19 and 21.", "count 2 man | age 19 year | age 21 year"},
    {"At the age of 30 she left.", "age 30 year"},
    {"Her daughter, 11, was there.", "age 11 year"},
    {"Children under 5 travel free.", "age <5 year"},
    {"He saved a boy of five.", "age 5 year"},
    {"An elderly man of 87 fell.", "age 87 year"},
    {"One man of 12 fell.", "count 1 man | number 12"},
    {"A man of 12 trades fell.", "count 12 trade"},
    {"A girl (12) and a boy (6) were hurt.", "age 12 year | age 6 year"},
    {"The pair, 34 and 36, were held.", "age 34 year | age 36 year"},
    {"Her sons, 4, 7 and 11, slept.", "age 4 year | age 7 year | age 11 year"},
    {"A couple, both 67, left.", "age 67 year"},
    {"Rocks are 400 million years old.", "age 400000000 year"},
    {"After ninety five years of age.", "age 95 year"},
};

static const quantity_row ordinals[] = {
    {"It was the third quake.", "ordinal 3 quake"},
    {"The 22nd amendment.", "ordinal 22 amendment"},
    {"The third-largest city.", "ordinal 3 city"},
    {"The first two books.", "ordinal 1 | count 2 book"},
    {"The plan, at first glance, was second to none.", ""},
    {"Book a first class seat.", ""},
    {"A third man came.", "ordinal 3 man"},
};

static const quantity_row scores[] = {
    {"Arsenal won 3-1 at home.", "score 3-1"},      {"The Bills lost 17-24.", "score 17-24"},
    {"It ended 2-2 on aggregate.", "score 2-2"},    {"A 5-4 ruling.", "score 5-4"},
    {"Wait 5-10 minutes.", "measure 5..10 minute"},
};

ROWS_TEST(digits)
ROWS_TEST(magnitudes)
ROWS_TEST(words)
ROWS_TEST(shares)
ROWS_TEST(money)
ROWS_TEST(percents)
ROWS_TEST(measures)
ROWS_TEST(rates)
ROWS_TEST(counts)
ROWS_TEST(ages)
ROWS_TEST(ordinals)
ROWS_TEST(scores)

SUITE_FUNCTION(quantity)
{
    Suite *suite = suite_create("quantity");
    TCase *forms = tcase_create("forms");
    ADD(forms, digits);
    ADD(forms, magnitudes);
    ADD(forms, words);
    ADD(forms, shares);
    ADD(forms, money);
    ADD(forms, percents);
    ADD(forms, measures);
    ADD(forms, rates);
    ADD(forms, counts);
    ADD(forms, ages);
    ADD(forms, ordinals);
    ADD(forms, scores);
    suite_add_tcase(suite, forms);
    return suite;
}
