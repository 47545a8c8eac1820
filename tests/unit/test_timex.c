/* lib/temporal: which spans are mentions, and their values when the text says it all. */
#include <check.h>

#include "temporal_fixture.h"

static const time_case dates[] = {
    {"", "The treaty was signed on May 16, 2019.", "May 16, 2019=2019-05-16"},
    {"", "The treaty was signed on 16 May 2019.", "16 May 2019=2019-05-16"},
    {"", "It was signed on the 16th of May, 2019.", "the 16th of May, 2019=2019-05-16"},
    {"", "It was signed on Thursday, May 16, 2019.", "Thursday, May 16, 2019=2019-05-16"},
    {"", "It was signed on Thursday 16 May 2019.", "Thursday 16 May 2019=2019-05-16"},
    {"", "The law took effect on Sept. 1, 2020.", "Sept. 1, 2020=2020-09-01"},
    {"", "It opened in March 2018 and closed in April of 2019.",
     "March 2018=2018-03; April of 2019=2019-04"},
    {"", "Invoices of 2019-05-16 and 11/28/05 and 28.11.2005 were lost.",
     "2019-05-16=2019-05-16; 11/28/05=2005-11-28; 28.11.2005=2005-11-28"},
    {"", "The fair runs from Oct. 5-7, 2021.", "Oct. 5=2021-10-05; 7, 2021=2021-10-07"},
    {"", "The fair ran from 5 to 7 October 2021.", "5=2021-10-05; 7 October 2021=2021-10-07"},
    {"", "The siege lasted from March to May 1453.", "March=1453-03; May 1453=1453-05"},
    {"", "He was born on May 22, nineteen ninety-five.",
     "May 22, nineteen ninety-five=1995-05-22"},
};

static const time_case years[] = {
    {"", "In the nineteen-sixties and the early eighteen nineties it rained.",
     "the nineteen-sixties=196; the early eighteen nineties=189"},
    {"", "The 1960s and 70s were loud, the noughties were not.",
     "The 1960s=196; 70s=197; the noughties=200"},
    {"", "In the 18th and 19th centuries, and for centuries, it slept.",
     "the 18th=17; 19th centuries=18; centuries=PXCE"},
    {"", "A year-long inquiry and a months-long siege took two years or so.",
     "year-long=P1Y; months-long=PXM; two years or so=P2Y"},
    {"", "It fell in the financial year 2012-13 and in the 1988 second quarter.",
     "financial year 2012-13=2012; the 1988 second quarter=1988-Q2"},
    {"", "The plant cost 1999 dollars, or 20 in 1985 dollars.", "1985=1985"},
    {"", "He drove a Peugeot 2008 in 5 of 2012 cases.", ""},
    {"", "She won a Euro 2008 qualifier in 2007.", "2008=2008; 2007=2007"},
    {"", "He was ill in the winter of 1916-17 and in 1918-19.",
     "the winter of 1916-17=1916-WI; 1918=1918; 19=1919"},
    {"", "Sales rose in 2Q12 and 1Q 2013, not in Q3 FY12 or 4H12.",
     "2Q12=2012-Q2; 1Q 2013=2013-Q1; Q3 FY12=2012-Q3"},
    {"", "Output fell in 1988 and rose after 1990.", "1988=1988; 1990=1990"},
    {"", "The group fell apart in mid-1996 and late 1997.", "mid-1996=1996; late 1997=1997"},
    {"", "The 2024-25 budget and the war of 1939-1945.",
     "2024=2024; 25=2025; 1939=1939; 1945=1945"},
    {"", "Sales doubled between 1985 and 1987.", "1985=1985; 1987=1987"},
    {"", "He came back in '96.", "'96=1996"},
    {"", "It was built in nineteen seventy-nine.", "nineteen seventy-nine=1979"},
    {"", "Nobody knew what the year two thousand would bring.", "the year two thousand=2000"},
    {"", "The city fell in 1204 and rose again by the end of 1990.",
     "1204=1204; the end of 1990=1990"},
    {"", "Rents soared in the 1970s, the late '80s and the nineties.",
     "the 1970s=197; the late '80s=198; the nineties=199"},
    {"", "A 19th century mill of the late 20th century.",
     "19th century=18; the late 20th century=19"},
    {"", "Caesar died in 44 BC and the temple burned in AD 70.", "44 BC=BC0044; AD 70=0070"},
    {"", "In fiscal 1990, FY2024 and fiscal year 2025 it lost money.",
     "fiscal 1990=1990; FY2024=2024; fiscal year 2025=2025"},
};

static const time_case periods[] = {
    {"", "In the first quarter of 2024 and in Q3 2023 trade grew.",
     "the first quarter of 2024=2024-Q1; Q3 2023=2023-Q3"},
    {"", "The 1988 third quarter was better.", "The 1988 third quarter=1988-Q3"},
    {"", "Sales rose 4% in the first half of 2023 and in H2 2022.",
     "the first half of 2023=2023-H1; H2 2022=2022-H2"},
    {"", "In the summer of 2012 and the winter of nineteen ninety-four it was dry.",
     "the summer of 2012=2012-SU; the winter of nineteen ninety-four=1994-WI"},
    {"", "On Christmas Day 2023, Easter Monday 2024 and Labor Day 2021 shops were shut.",
     "Christmas Day 2023=2023-12-25; Easter Monday 2024=2024-04-01; Labor Day 2021=2021-09-06"},
};

static const time_case durations[] = {
    {"", "She slept for eight hours and 20 minutes.", "eight hours and 20 minutes=PT8H20M"},
    {"", "A two-day visit, a 17-minute call and a week-long strike.",
     "two-day=P2D; 17-minute=PT17M; week-long=P1W"},
    {"", "It took 2 1/2 years, a minute and a half, half an hour.",
     "2 1/2 years=P2Y6M; a minute and a half=PT1M30S; half an hour=PT30M"},
    {"", "They waited for nearly forty years, more than a week and at least 10 days.",
     "nearly forty years=P40Y; more than a week=P1W; at least 10 days=P10D"},
    {"", "The work took about three months and over two weeks.",
     "three months=P3M; two weeks=P2W"},
    {"", "It lasted several years, a few minutes, a couple of weeks.",
     "several years=PXY; a few minutes=PTXM; a couple of weeks=P2W"},
    {"", "They lived there for centuries and left within weeks or months.",
     "centuries=PXCE; weeks or months=PXW"},
    {"", "The repair takes two to three weeks, the test 10-15 minutes.",
     "two to three weeks=P2W; 10-15 minutes=PT10M"},
    {"", "In recent years and over the next several days.",
     "recent years=PXY; the next several days=PXD"},
    {"", "For the six months it lost money, and in each of the past three years too.",
     "the six months=P6M; each of the past three years=P3Y"},
    {"", "Over two decades it had a three-year period of growth.",
     "two decades=P20Y; a three-year period=P3Y"},
    {"", "It fell for eight straight trading days.", "eight straight trading days=P8D"},
    {"", "A two day rally and a quarter of a century; another year and three quarters of an hour.",
     "two day=P2D; a quarter of a century=P25Y; another year=P1Y; three quarters of an hour=PT45M"},
    {"", "They waited hours. Years of talks and the weeks ahead will tell.",
     "hours=PTXH; Years=PXY; the weeks ahead=PXW"},
};

static const time_case sets[] = {
    {"", "Each Thursday they meet, and every July they march.",
     "Each Thursday=set XXXX-WXX-4; every July=set XXXX-07"},
    {"", "It closes on Mondays and on Tuesday nights.",
     "Mondays=set XXXX-WXX-1; Tuesday nights=set XXXX-WXX-2TNI"},
    {"", "They pay every quarter, every two weeks and each year.",
     "every quarter=set P1Q; every two weeks=set P2W; each year=set P1Y"},
    {"", "The ferry runs daily, and the choir sings once a week.",
     "daily=set P1D; once a week=set P1W"},
    {"", "Every morning the bell rings.", "Every morning=set XXXX-XX-XXTMO"},
};

static const time_case vague[] = {
    {"", "The firm now owns both and currently sells neither.",
     "now=PRESENT_REF; currently=PRESENT_REF"},
    {"", "He recently moved, as in the past, and will soon return in the near future.",
     "recently=PAST_REF; the past=PAST_REF; soon=FUTURE_REF; the near future=FUTURE_REF"},
    {"", "The current law follows a recent report.", "current=PRESENT_REF; recent=PAST_REF"},
    {"", "These days nobody calls, and at the moment nobody writes.",
     "These days=PRESENT_REF; the moment=PRESENT_REF"},
    {"", "They left years ago.", "years ago=PAST_REF"},
};

/* What looks like a time and is none. */
static const time_case traps[] = {
    {"", "They may resign; Theresa May said so, and they march on.", ""},
    {"", "The former minister, 52, married a 42-year-old lawyer and has an 8-month-old son.", ""},
    {"", "A child aged two years and a man 40 years old were found.", ""},
    {"", "It won 2000 votes, 1,500 seats and $1990; about 2000 people came to 1800 Oak Street.",
     ""},
    {"", "A second man came second, and the second time it took a split second.", ""},
    {"", "The bill passed 5/8, with 1 1/2 votes a share.", ""},
    {"", "Sun Microsystems, Mr. Jan Novak and April Jones joined.", ""},
    {"", "Three-quarters of them left the headquarters for a quarter of the price.", ""},
    {"", "He finished in 10:30 and lost 3:16.", ""},
    {"", "He paid $5 a year and 20 cents a day.", ""},
    {"", "The Sunday Times and USA Today reported it.", ""},
    {"", "In his 30s he liked temperatures in the 90s.", ""},
    {"", "The screen has 2880 by 1800 pixels and 1066 MHz.", ""},
    {"", "He hopes to return one day.", ""},
    {"", "The year-over-year, day-to-day and quarter-to-quarter figures.", ""},
    {"", "She told \"This Week\" so, citing Resolution 1973 and Flight 1549.", ""},
    {"", "On days when it rains the working hours are long.", ""},
    {"", "For the third straight quarter, with a pass from the left, March scored.", ""},
    {"", "Dial 1-800-555-1999 for the year-old firm and its ISO 8601:2004 label.", ""},
    {"", "She gave March of Dimes a cheque.", ""},
    {"", "A previously agreed, long-term, annual, quarterly report was already filed.", ""},
};

static const time_case clocks[] = {
    {"2024-05-17", "It ends at 5 p.m. EST Nov. 6.", "5 p.m. EST Nov. 6=2024-11-06T17:00"},
    {"2024-05-17", "The quake struck at 1353 GMT on Monday.",
     "1353 GMT=2024-05-13T13:53; Monday=2024-05-13"},
    {"2024-05-17", "Doors opened at 3.54pm and shut at 10:30.",
     "3.54pm=2024-05-17T15:54; 10:30=2024-05-17T10:30"},
    {"2024-05-17", "It began at noon Thursday and ended at midnight Friday.",
     "noon Thursday=2024-05-16T12:00; midnight Friday=2024-05-17T24"},
    {"2024-05-17", "At eight o'clock this morning and at five p.m. he rang.",
     "eight o'clock this morning=2024-05-17T08:00; five p.m.=2024-05-17T17:00"},
    {"2024-05-17", "He called around 7:15 p.m. yesterday.",
     "around 7:15 p.m. yesterday=2024-05-16T19:15"},
    {"2024-05-17", "At 12 a.m. it was dark and at 12 p.m. light.",
     "12 a.m.=2024-05-17T00:00; 12 p.m.=2024-05-17T12:00"},
    {"2024-05-17", "On Tuesday night it rained, late yesterday it stopped.",
     "Tuesday night=2024-05-14TNI; late yesterday=2024-05-16"},
    {"2024-05-17", "On the morning of May 3 and at mid-afternoon yesterday it snowed.",
     "the morning of May 3=2024-05-03TMO; mid-afternoon yesterday=2024-05-16TAF"},
    {"2024-05-17", "The hall was full this morning, last night and tonight.",
     "this morning=2024-05-17TMO; last night=2024-05-16TNI; tonight=2024-05-17TNI"},
};

static void check_case(const time_case *c)
{
    fixture f;
    fixture_init(&f, 0);
    ck_assert_int_eq(fixture_read(&f, c->text), FACTCHECK_OK);
    ck_assert_int_eq(fixture_resolve(&f, c->date), FACTCHECK_OK);
    ck_assert_msg(strcmp(fixture_mentions(&f), c->mentions) == 0,
                  "%s\n  expected %s\n  found    %s", c->text, c->mentions,
                  fixture_mentions(&f));
    fixture_dispose(&f);
}

START_TEST(finds_dates) { check_case(&dates[_i]); }
END_TEST
START_TEST(finds_years) { check_case(&years[_i]); }
END_TEST
START_TEST(finds_periods) { check_case(&periods[_i]); }
END_TEST
START_TEST(finds_durations) { check_case(&durations[_i]); }
END_TEST
START_TEST(finds_sets) { check_case(&sets[_i]); }
END_TEST
START_TEST(finds_vague_times) { check_case(&vague[_i]); }
END_TEST
START_TEST(avoids_traps) { check_case(&traps[_i]); }
END_TEST
START_TEST(finds_clock_times) { check_case(&clocks[_i]); }
END_TEST

START_TEST(durations_carry_amount_unit_and_hedge)
{
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, "He waited about 2 1/2 hours, then two to three weeks, then several days, "
                     "then two years and six months.");
    ck_assert_uint_eq(f.times.count, 4);
    const fc_time *hours = &f.times.items[0], *weeks = &f.times.items[1];
    const fc_time *days = &f.times.items[2], *months = &f.times.items[3];
    ck_assert(fc_decimal_equal(hours->amount, fc_decimal_scaled(25, -1)));
    ck_assert(fc_str_equal(hours->unit, FC_STR("hour")));
    ck_assert_int_eq(hours->hedge, FACTCHECK_HEDGE_ABOUT);
    ck_assert(fc_decimal_equal(weeks->amount, fc_decimal_int(2)));
    ck_assert(fc_decimal_equal(weeks->amount_high, fc_decimal_int(3)));
    ck_assert_int_eq(weeks->hedge, FACTCHECK_HEDGE_RANGE);
    ck_assert(!fc_decimal_is_finite(days->amount));
    ck_assert_int_eq(days->hedge, FACTCHECK_HEDGE_VAGUE);
    ck_assert(fc_decimal_equal(months->amount, fc_decimal_int(30)));
    ck_assert(fc_str_equal(months->unit, FC_STR("month")));
    fixture_dispose(&f);
}
END_TEST

START_TEST(hedges_of_durations)
{
    static const struct {
        const char *text;
        int hedge;
    } rows[] = {
        {"It took nearly two years.", FACTCHECK_HEDGE_BELOW},
        {"It took more than two years.", FACTCHECK_HEDGE_ABOVE},
        {"It took over two years.", FACTCHECK_HEDGE_ABOVE},
        {"It took less than two years.", FACTCHECK_HEDGE_BELOW},
        {"It took at least two years.", FACTCHECK_HEDGE_AT_LEAST},
        {"It took up to two years.", FACTCHECK_HEDGE_AT_MOST},
        {"It took no more than two years.", FACTCHECK_HEDGE_AT_MOST},
        {"It took around two years.", FACTCHECK_HEDGE_ABOUT},
        {"It took two years.", FACTCHECK_HEDGE_EXACT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        fixture_init(&f, 0);
        fixture_read(&f, rows[i].text);
        ck_assert_uint_eq(f.times.count, 1);
        ck_assert_msg(f.times.items[0].hedge == rows[i].hedge, "%s", rows[i].text);
        fixture_dispose(&f);
    }
}
END_TEST

START_TEST(ranges_are_linked)
{
    static const char *const texts[] = {
        "He stays from Thursday to Friday.", "He stays May 16-17.", "The 2024-25 season.",
        "The years 2024 and 2025 are named after it.", "It fell between 1985 and 1987.",
        "From 5 to 7 October it rained.", "Open from 9 a.m. to 5 p.m."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fixture f;
        fixture_init(&f, 0);
        fixture_read(&f, texts[i]);
        ck_assert_msg(f.times.count == 2, "%s: %s", texts[i], fixture_mentions(&f));
        ck_assert_msg(f.times.items[0].range_end == 1, "%s", texts[i]);
        ck_assert_msg(f.times.items[1].range_begin == 0, "%s", texts[i]);
        fixture_dispose(&f);
    }
}
END_TEST

START_TEST(what_is_no_range_is_not_linked)
{
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, "It happened in 1985 and 1995, on Friday and Sunday.");
    for (size_t i = 0; i < f.times.count; i++) {
        ck_assert_int_eq(f.times.items[i].range_begin, -1);
        ck_assert_int_eq(f.times.items[i].range_end, -1);
    }
    fixture_dispose(&f);
}
END_TEST

START_TEST(said_of_time_is_no_claim)
{
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, "Now it is recently done, soon again, and on Friday too.");
    ck_assert_uint_eq(f.times.count, 4);
    for (size_t i = 0; i < 3; i++)
        ck_assert(!f.times.items[i].is_claim);
    ck_assert(f.times.items[3].is_claim);
    fixture_dispose(&f);
}
END_TEST

START_TEST(quarters_of_games_are_no_dates)
{
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, "The quarterback threw for two touchdowns and 200 yards in the third quarter. "
                     "They scored again before halftime, and in the fourth quarter as well.");
    ck_assert_str_eq(fixture_mentions(&f), "");
    fixture_dispose(&f);
}
END_TEST

START_TEST(bylines_and_furniture_hold_no_mentions)
{
    fixture f;
    fixture_init(&f, 0);
    fixture_read(&f, "The mayor opens the new bridge\n\nPosted: Nov 27, 2005\n\nThe mayor of the "
                     "town opened the new bridge on Friday, to the joy of the people there.\n");
    ck_assert_uint_eq(f.times.count, 1);
    fixture_dispose(&f);
}
END_TEST

START_TEST(every_failing_allocation_is_reported)
{
    const char *text = "On Friday, May 16, 2024, at 5 p.m. EST, he left for two weeks; a year "
                       "earlier it took the first nine months of 2023.";
    for (size_t n = 1;; n++) {
        fixture f;
        fixture_init(&f, n);
        int status = fixture_read(&f, text);
        if (!status)
            status = fixture_resolve(&f, "2024-05-17");
        bool failed = f.failing.calls >= n;
        fixture_dispose(&f);
        ck_assert_int_eq(status, failed ? FACTCHECK_ENOMEM : FACTCHECK_OK);
        if (!failed)
            break;
    }
}
END_TEST

Suite *test_timex_suite(void);

Suite *test_timex_suite(void)
{
    Suite *suite = suite_create("timex");
    TCase *tcase = tcase_create("timex");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, finds_dates, 0, CASES(dates));
    tcase_add_loop_test(tcase, finds_years, 0, CASES(years));
    tcase_add_loop_test(tcase, finds_periods, 0, CASES(periods));
    tcase_add_loop_test(tcase, finds_durations, 0, CASES(durations));
    tcase_add_loop_test(tcase, finds_sets, 0, CASES(sets));
    tcase_add_loop_test(tcase, finds_vague_times, 0, CASES(vague));
    tcase_add_loop_test(tcase, avoids_traps, 0, CASES(traps));
    tcase_add_loop_test(tcase, finds_clock_times, 0, CASES(clocks));
    tcase_add_test(tcase, durations_carry_amount_unit_and_hedge);
    tcase_add_test(tcase, hedges_of_durations);
    tcase_add_test(tcase, ranges_are_linked);
    tcase_add_test(tcase, what_is_no_range_is_not_linked);
    tcase_add_test(tcase, said_of_time_is_no_claim);
    tcase_add_test(tcase, quarters_of_games_are_no_dates);
    tcase_add_test(tcase, bylines_and_furniture_hold_no_mentions);
    tcase_add_test(tcase, every_failing_allocation_is_reported);
    suite_add_tcase(suite, tcase);
    return suite;
}
