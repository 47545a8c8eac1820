/* Forms and traps as they stand in reports of business, courts, sport, weather, science. */
#include "quantity_rows.h"

static const quantity_row owners[] = {
    {"It beat the 320 of May.", "number 320"},
    {"He praised the 12 of Kenya.", "number 12"},
    {"Six of the Norwegians won.", "count 6 Norwegian"},
};

static const quantity_row masked[] = {
    {"Take exits 12 and 14.", ""},
    {"Nos. 3 and 4 came first.", ""},
    {"See pages 3 to 5.", ""},
    {"In row 3 and 14 seats behind it people sat.", "count 14 seat"},
    {"As page 212 says, it is so.", ""},
    {"As ref. 12 has it, all is well.", ""},
    {"Count 3 was dropped.", ""},
    {"The 401(k) plan and a 501(c)(3) group gained.", ""},
    {"The P5+1 met.", ""},
    {"The 7-Eleven was robbed.", ""},
    {"He bought 7-eleven bags.", "count 7..11 bag"},
    {"BBC Two showed it.", ""},
    {"They called 911.", ""},
    {"They called 911 witnesses.", "count 911 witness"},
    {"Call 020 7946 0958 today.", ""},
    {"Tel. 555 2368; fax 555-2369.", ""},
    {"A .45-caliber pistol and .223 ammunition were found.", ""},
    {"The macOS 14.2 update is out.", ""},
    {"Proposition 22 won 58 percent.", "percent 58 %"},
    {"A two-for-one stock split was agreed.", ""},
    {"The case is 22-cv-1234.", ""},
    {"The 737-800 had burned.", ""},
    {"A 4K screen and an 8K TV stood there.", ""},
    {"It earned $4K and drew 8K people.", "money 4000 USD | count 8000 people"},
    {"It has 3 HDMI 2.1 ports.", "count 3 port"},
    {"An 8-by-10 photo hung there.", ""},
    {"A 4-to-6-week course began.", "measure 4..6 week"},
};

static const quantity_row compounds[] = {
    {"Three US vessels sailed.", "count 3 vessel"},
    {"Two IT firms merged.", "count 2 firm"},
    {"Two would-be robbers fled.", "count 2 robber"},
    {"Three off-duty officers came.", "count 3 officer"},
    {"Five state-of-the-art labs opened.", "count 5 lab"},
    {"He built two 400-seat halls.", "count 2 hall | count 400 seat"},
    {"Two by-elections were held.", "count 2 election"},
    {"They lost to a fourth quarter rally.", "ordinal 4"},
    {"It topped 40C for a third day.", "measure >40 degC | ordinal 3 day"},
    {"They talked about 12 issues.", "count 12 issue"},
    {"Perhaps 300 people came.", "count ~300 people"},
    {"The court was split by a 5-to-4 vote.", "score 5-4"},
    {"Six Chinese technology firms were named.", "count 6 firm"},
    {"Two of the captain's three sons came.", "count 2 son | count 3 son"},
    {"He made 5 of his season-high 6 shots.", "count 5 shot | count 6 shot"},
    {"Hundreds of government and private buildings fell.", "count ?100 building"},
    {"Two new and used cars were sold.", "count 2 car"},
    {"Half-a-million people and a half-million cars.", "count 500000 people | count 500000 car"},
    {"Those aged between 20 and 25 pay.", "age 20..25 year"},
    {"Children under the age of 12 are free.", "age <12 year"},
    {"Take a room for $100-200 per night.", "money 100..200 USD/night"},
};

static const quantity_row prices[] = {
    {"Wheat fell to $6.12 1/2 a bushel.", "money 6.125 USD/bushel to"},
    {"It cost 90 Nepali rupees.", "money 90 NPR"},
    {"It cost 20 Kazakh tenge.", "money 20 KZT"},
    {"It cost P1.2 billion.", "money 1200000000 PHP"},
    {"It cost 300 kr in Sweden.", "money 300 SEK"},
    {"It cost 20 grand.", "money 20000 USD!"},
    {"She tuned two grand pianos.", "count 2 piano"},
    {"It cost 10 usd and 10 k eur.", "money 10 USD | money 10000 EUR"},
    {"It cost dlrs 305,000.", "money 305000 USD"},
};

static const quantity_row counts[] = {
    {"He batted .304 last season.", "number 0.304"},
    {"The team reached 287 for 6 in 50 overs.", "number 287 | number 6 | count 50 over"},
    {"It flew for 9 h.", "number 9"},
    {"The crowd was 20,000-strong.", "count 20000 people"},
    {"It was carried by 312 votes to 278.", "count 312 vote | count 278 vote"},
    {"Police held 14 people, five of them minors.", "count 14 people | count 5 people"},
    {"It ordered 540 trucks, of which 61 are vans.", "count 540 truck | count 61 truck"},
    {"Several hundred soldiers came.", "count ?100 soldier"},
    {"A few thousand fans came.", "count ?1000 fan"},
    {"It cost several million dollars.", "money ?1000000 USD"},
    {"A couple of dozen cars burned.", "count ?12 car"},
    {"Several cars burned.", ""},
};

static const quantity_row measures[] = {
    {"It emits 120g of CO2 per km.", "measure 120 g/km"},
    {"Warming of 1.5C is likely.", "measure 1.5 degC"},
    {"He is 5'10 tall.", "measure 70 in"},
    {"She ran a 10K race in 40.2 s.", "measure 10 km | measure 40.2 second"},
    {"A plate of 7 mm / yr.", "measure 7 mm/year"},
    {"Levels hit 35 \xC2\xB5g/m\xC2\xB3.", "measure 35 ug/m3"},
    {"It was -5 C at night.", "measure -5 degC"},
    {"The cold brought lows of 20 below.", "measure -20 deg!"},
    {"A 12 V battery and 2 L of water.", "measure 12 V | measure 2 L"},
    {"The 6-foot-3 230-pound back ran.", "measure 75 in | measure 230 lb"},
    {"The file is 4 GiB.", "measure 4 GiB"},
    {"The probe flew at 17 km/s.", "measure 17 km/s"},
    {"It was 37 \xC2\xBA" "C.", "measure 37 degC"},
    {"He kicked a 43-yarder.", "measure 43 yd"},
    {"The baby weighed 7 pounds, 4 ounces.", "measure 116 oz"},
    {"The coin weighs two drachmas.", "measure 2 dr"},
    {"The bank cut its rate by half a point.", "percentage-point 0.5 pp by"},
    {"They won by half a point.", "number 0.5"},
    {"The poll's margin is plus or minus 3 percentage points.", "percentage-point 3 pp"},
    {"The accused, 34, was held.", "age 34 year"},
    {"Exports were worth 31.7 billion euros, against 28.4 billion before.",
     "money 31700000000 EUR | money 28400000000 EUR"},
    {"It grew by 5.2 percent, compared with 4.8 before.", "percent 5.2 % by | percent 4.8 %"},
    {"Sales of Fr2.4bn are planned.", "money 2400000000 CHF"},
    {"It costs 2.4 million yen ($16,000) or 3 million ($20,000).",
     "money 2400000 JPY | money 16000 USD =0 | money 3000000 JPY | money 20000 USD =2"},
};

static const quantity_row letters[] = {
    {"The N1.2trn budget was signed.", "money 1200000000000 NGN"},
    {"In Nigeria petrol sells at N617.", "money 617 NGN"},
    {"The N95 mask is scarce in Nigeria, and N95 masks cost more.", ""},
    {"The N617 is closed.", ""},
    {"South Africa pays R350 a month and R1,500 a year.",
     "money 350 ZAR/month | money 1500 ZAR/year"},
    {"Central Africa has the R350 road.", ""},
    {"Cocoa rose to GH\xC2\xA2" "33,120 in Accra.", "money 33120 GHS to"},
    {"It posted a Sh22.7 billion loss in Nairobi.", "money 22700000000 KES"},
    {"It pumps 1.4 million bpd.", "measure 1400000 bbl/day"},
};

static const quantity_row games[] = {
    {"She carded a 4-under 68.", "number 68"},
    {"She cleared 2.01m and won.", "measure 2.01 m"},
    {"He made 16 three-pointers and sold 60 two-wheelers.", "number 16 | number 60"},
    {"They met four times over three years.", "count 4 time | measure 3 year"},
    {"The film is about 12 men.", "count 12 man"},
    {"A story about two sisters won.", "count 2 sister"},
    {"The film cost about $12.", "money ~12 USD"},
};

ROWS_TEST(owners)
ROWS_TEST(letters)
ROWS_TEST(games)
ROWS_TEST(masked)
ROWS_TEST(compounds)
ROWS_TEST(prices)
ROWS_TEST(counts)
ROWS_TEST(measures)

SUITE_FUNCTION(quantity_news)
{
    Suite *suite = suite_create("quantity_news");
    TCase *tcase = tcase_create("rows");
    ADD(tcase, owners);
    ADD(tcase, letters);
    ADD(tcase, games);
    ADD(tcase, masked);
    ADD(tcase, compounds);
    ADD(tcase, prices);
    ADD(tcase, counts);
    ADD(tcase, measures);
    suite_add_tcase(suite, tcase);
    return suite;
}
