/* lib/temporal: the rules that complete what a text leaves to its day. May 17, 2024 is a Friday. */
#include <check.h>

#include "temporal_fixture.h"

static const time_case rules[] = {
    /* R1 a bare weekday: the latest on or before the anchor; ahead behind a future auxiliary */
    {"2024-05-17", "The talks ended on Friday.", "Friday=2024-05-17"},
    {"2024-05-18", "The talks ended on Friday.", "Friday=2024-05-17"},
    {"2024-05-17", "He arrived Saturday.", "Saturday=2024-05-11"},
    {"2024-05-14", "The president will pay a state visit from Thursday to Friday.",
     "Thursday=2024-05-16; Friday=2024-05-17"},
    {"2024-05-14", "The sale is scheduled to close Monday.", "Monday=2024-05-20"},
    {"2024-05-14", "The offer had been due to expire Monday.", "Monday=2024-05-13"},
    {"2024-05-14", "The minister said on Monday that the talks will resume on Wednesday.",
     "Monday=2024-05-13; Wednesday=2024-05-15"},
    /* R2 with an order */
    {"2024-05-17", "He left last Friday, not last Thursday.",
     "last Friday=2024-05-10; last Thursday=2024-05-16"},
    {"2024-05-17", "He returns next Friday and this coming Monday.",
     "next Friday=2024-05-24; this coming Monday=2024-05-20"},
    {"2024-05-20", "Shares fell from the previous Friday.", "the previous Friday=2024-05-10"},
    /* R3 words of the day */
    {"2024-03-01", "Yesterday, today and tomorrow; the day before yesterday.",
     "Yesterday=2024-02-29; today=2024-03-01; tomorrow=2024-03-02; "
     "the day before yesterday=2024-02-28"},
    /* R4 month and day: the nearest year */
    {"2024-01-10", "The plant closed on Dec. 15.", "Dec. 15=2023-12-15"},
    {"2023-11-10", "The dividend is payable Jan. 2.", "Jan. 2=2024-01-02"},
    {"1998-02-06", "The record was set on Aug. 6.", "Aug. 6=1997-08-06"},
    {"2024-05-17", "The leap day was Feb. 29.", "Feb. 29=2024-02-29"},
    {"2025-05-17", "The leap day was Feb. 29.", "Feb. 29=2024-02-29"},
    {"2024-05-17", "Born on June 2, 1950, he died on Friday, May 3.",
     "June 2, 1950=1950-06-02; Friday, May 3=2024-05-03"},
    /* R5 a month alone: past unless its clause is future or it is a limit */
    {"2024-05-17", "Prices rose in March.", "March=2024-03"},
    {"2024-05-17", "Prices rose in November.", "November=2023-11"},
    {"2024-05-17", "Prices rose in May.", "May=2024-05"},
    {"2024-05-17", "The plant will open in February.", "February=2025-02"},
    {"2024-05-17", "The debt must be paid by February.", "February=2025-02"},
    {"2024-05-17", "In the 12 months through April prices fell.",
     "the 12 months=P12M; April=2024-04"},
    {"2024-05-17", "He was elected in March last year.", "March last year=2023-03"},
    {"2024-05-17", "Last May he won; last November he lost; this September he runs.",
     "Last May=2023-05; last November=2023-11; this September=2024-09"},
    {"2024-05-17", "In 1988 he was sacked, and by April he was back.", "1988=1988; April=1988-04"},
    /* R6 this, last, next unit */
    {"2024-05-17", "Last year, this month, next week; earlier this year; late last month.",
     "Last year=2023; this month=2024-05; next week=2024-W21; earlier this year=2024; "
     "late last month=2024-04"},
    {"2024-01-02", "Trade grew last month and last week.",
     "last month=2023-12; last week=2023-W52"},
    {"2024-05-20", "Over the weekend it rained.", "the weekend=2024-W20-WE"},
    {"2024-05-17", "In the past year and the last decade it grew.",
     "the past year=2023; the last decade=201"},
    {"2024-05-17", "It is to be finished by year-end, by the end of the year.",
     "year-end=2024-12-31; the end of the year=2024"},
    /* R7 a named quarter: the latest that began */
    {"2024-05-17", "Profit rose in the first quarter.", "the first quarter=2024-Q1"},
    {"2024-10-20", "The third-quarter loss shrank; the fourth quarter is open.",
     "third-quarter=2024-Q3; the fourth quarter=2024-Q4"},
    {"2024-05-17", "In the third quarter sales fell.", "the third quarter=2023-Q3"},
    {"2024-05-17", "This year's first quarter beat last year's third quarter.",
     "This year's first quarter=2024-Q1; last year's third quarter=2023-Q3"},
    /* R8 a quarter without a name */
    {"2024-05-17", "Sales fell in the quarter.", "the quarter=2024-Q1"},
    {"2024-05-17", "In the third quarter it lost $2. Sales fell in the quarter.",
     "the third quarter=2023-Q3; the quarter=2023-Q3"},
    {"2024-05-17", "It grew in the quarter ended June 30.",
     "the quarter=2024-Q2; June 30=2024-06-30"},
    /* R9 a year earlier */
    {"2024-05-17", "In the first quarter it earned $2, up from $1 a year earlier.",
     "the first quarter=2024-Q1; a year earlier=2023-Q1"},
    {"2024-05-17", "In the third quarter it grew. The year-ago quarter was weak.",
     "the third quarter=2023-Q3; The year-ago quarter=2022-Q3"},
    {"2024-05-17", "In the first nine months it earned $2, against $1 a year earlier.",
     "the first nine months=P9M; a year earlier=2023"},
    {"2024-05-17", "A year ago he was unknown.", "A year ago=2023"},
    /* R10 units ago */
    {"2024-05-17", "Three years ago, two months ago, 10 days ago, a decade ago.",
     "Three years ago=2021; two months ago=2024-03; 10 days ago=2024-05-07; a decade ago=201"},
    {"2024-05-17", "It began two weeks ago.", "two weeks ago=2024-W18"},
    {"2024-05-17", "On May 3 he fell ill. Two days later he died; a week earlier he was well.",
     "May 3=2024-05-03; Two days later=2024-05-05; a week earlier=2024-W17"},
    /* R11 halves, seasons, first months */
    {"2024-05-17", "Sales rose 3% in the first half of this year and of 2021.",
     "the first half of this year=2024-H1; 2021=2021"},
    {"2024-05-17", "Last summer it was dry; this spring it rains; last fall it snowed.",
     "Last summer=2023-SU; this spring=2024-SP; last fall=2023-FA"},
    {"2024-05-17", "This past winter was mild.", "This past winter=2023-WI"},
    /* R13 holidays */
    {"2024-01-05", "On Christmas Eve he sang, on New Year's Day he slept.",
     "Christmas Eve=2023-12-24; New Year's Day=2024-01-01"},
    {"2024-12-05", "On Black Friday, not on Thanksgiving, it opened.",
     "Black Friday=2024-11-29; Thanksgiving=2024-11-28"},
    {"2024-05-17", "Last Thanksgiving she cooked.", "Last Thanksgiving=2023-11-23"},
    {"2024-05-17", "Next Easter they travel.", "Next Easter=2025-04-20"},
    /* limits, verbs of what is planned, months of delivery */
    {"2024-05-17", "The road may stay shut until Sunday.", "Sunday=2024-05-19"},
    {"2024-05-17", "The road was shut until Sunday.", "Sunday=2024-05-12"},
    {"2024-05-17", "The season ends in April, and the school opens on Monday.",
     "April=2025-04; Monday=2024-05-20"},
    {"2024-05-17", "Oil for March delivery rose, and December futures fell.",
     "March=2025-03; December=2024-12"},
    {"2024-05-17", "They shut it from Nov. 20 to Feb. 2.", "Nov. 20=2023-11-20; Feb. 2=2024-02-02"},
    {"2024-05-17", "It ran from Dec. 3, 2019 to Jan. 5.",
     "Dec. 3, 2019=2019-12-03; Jan. 5=2020-01-05"},
    /* beyond the next */
    {"2024-05-17", "The year before last was dry; the week after next will be wet.",
     "The year before last=2022; the week after next=2024-W22"},
    {"2024-05-17", "It was built in 1990 and will not be over before the end of next year.",
     "1990=1990; the end of next year=2025"},
    {"2024-05-17", "They meet two days from today.", "two days from today=2024-05-19"},
    /* over the end of a year and a leap day */
    {"2024-01-01", "It fell on Friday and rose yesterday.",
     "Friday=2023-12-29; yesterday=2023-12-31"},
    {"2024-12-31", "It will end tomorrow, on Wednesday.",
     "tomorrow=2025-01-01; Wednesday=2025-01-01"},
    /* halves of a year in a text of money, of none in others */
    {"2024-05-17", "Sales rose 3% to $2 billion and costs by $1 million. In the second half, the "
                   "chairman of the board told the owners of the firm at the long meeting in the "
                   "town hall, all of this will ease.",
     "the second half=2024-H2"},
    {"2024-05-17", "In the second half she scored.", ""},
    {"2024-02-29", "It grew a year ago, last month and next week.",
     "a year ago=2023; last month=2024-01; next week=2024-W10"},
    {"2023-03-01", "It rained yesterday and two days ago.",
     "yesterday=2023-02-28; two days ago=2023-02-27"},
    {"2021-01-02", "It rained last week.", "last week=2020-W52"},
    /* days of the text */
    {"2024-05-17", "She died on June 12, 1994. He was arrested the following spring.",
     "June 12, 1994=1994-06-12; the following spring=1995-SP"},
    {"2024-05-17", "On May 3, a Friday, they met; he likes to rest on a Monday.",
     "May 3=2024-05-03; Friday=2024-05-03; Monday=XXXX-WXX-1"},
    {"2024-05-17", "On Thursday (May 2) they met.", "Thursday=2024-05-02; May 2=2024-05-02"},
    {"2024-05-17", "On May 2 they met. The next day they parted, and that night it rained.",
     "May 2=2024-05-02; The next day=2024-05-03; that night=2024-05-03TNI"},
    {"2024-05-17", "It was founded in 1988; that year 10 joined, the following year 20.",
     "1988=1988; that year=1988; the following year=1989"},
};

static const time_case without_anchor[] = {
    {"", "The talks ended on Friday.", "Friday=XXXX-WXX-5"},
    {"", "The plant closed on Dec. 15, in the third quarter.", "Dec. 15=XXXX-12-15; "
                                                               "the third quarter=XXXX-Q3"},
    {"", "Last year, yesterday, two weeks ago.", "Last year=; yesterday=; two weeks ago="},
    {"", "On Friday night at 5 p.m. it rang.", "Friday night=XXXX-WXX-5TNI; "
                                               "5 p.m.=XXXX-XX-XXT17:00"},
};

static const time_case stories[] = {
    {"", "The war began on June 18, 1812. In July the army crossed the river. On 16 August the "
         "fort fell. Two days later it burned. In January peace was near.",
     "June 18, 1812=1812-06-18; July=1812-07; 16 August=1812-08-16; Two days later=1812-08-18; "
     "January=1813-01"},
    {"", "On November 2, 1813 the fleet sailed. In December it returned. In March it sank, and on "
         "the 27th the crew came to the 3rd floor.",
     "November 2, 1813=1813-11-02; December=1813-12; March=1814-03; the 27th=1814-03-27"},
    {"", "On October 3, 1812 the city burned. From November 23 to February 2 the army starved. "
         "Two years earlier it had been rich. In May it came home.",
     "October 3, 1812=1812-10-03; November 23=1812-11-23; February 2=1813-02-02; "
     "Two years earlier=1811; May=1813-05"},
    {"", "In June 1941 the attack came, and in December it stopped. On Christmas Day they rested.",
     "June 1941=1941-06; December=1941-12; Christmas Day=1941-12-25"},
    {"", "On 6 June 1944 they landed. The next morning they moved on. The following week they "
         "rested.",
     "6 June 1944=1944-06-06; The next morning=1944-06-07TMO; The following week=1944-W24"},
};

/* What is counted from what was told last, in news as well. */
static const time_case told[] = {
    {"2012-07-26", "Margins improved over the year before.", "the year before=2011"},
    {"2012-07-26", "He won in 1995, up from third place the year before.",
     "1995=1995; the year before=1994"},
    {"2012-07-26", "The fire of May 4 was out on the day after.", "May 4=2012-05-04; "
                                                                   "the day after=2012-05-05"},
    {"2012-07-26", "He was questioned the day after the fire.", "the day="},
    {"2012-07-26", "It was sent on the day of the launch.", "the day="},
    {"2012-07-26", "Paid in the week of May 16.", "the week=2012-W20; May 16=2012-05-16"},
    {"2027-04-20", "Talks fill the weekend of June 12.", "the weekend=2027-W23-WE; "
                                                         "June 12=2027-06-12"},
    {"2023-11-17", "It burned in August 2021. He was seized on Sept. 2 that year.",
     "August 2021=2021-08; Sept. 2 that year=2021-09-02"},
    {"2023-11-17", "It fell in 1943 and again in March of the following year.",
     "1943=1943; March of the following year=1944-03"},
    {"2023-11-17", "He came in 1850 and left in the autumn of that year.",
     "1850=1850; the autumn of that year=1850-FA"},
    {"2023-11-17", "He will sell in March of next year.", "March of next year=2024-03"},
    {"1998-09-11", "It began on Aug. 3 and spread the following Monday.",
     "Aug. 3=1998-08-03; the following Monday=1998-08-10"},
    {"2019-11-05", "They bought it in 1988 and sold it a decade later.",
     "1988=1988; a decade later=1998"},
    {"2005-09-20", "It came ashore on Aug. 29 at 6 a.m. By noon the pumps failed.",
     "Aug. 29=2005-08-29; 6 a.m.=2005-08-29T06:00; noon=2005-08-29T12:00"},
    {"2012-07-26", "Sales match those of 2011, and it will report on Oct. 25.",
     "2011=2011; Oct. 25=2012-10-25"},
    {"2009-03-11", "The economy will shrink until the third quarter.",
     "the third quarter=2009-Q3"},
    {"2016-05-11", "Work could start in June, but could not start on Friday.",
     "June=2016-06; Friday=2016-05-06"},
    {"2009-03-11", "He may have left in June.", "June=2008-06"},
    {"2009-03-11", "The year ended as it had begun. The year ending tomorrow was poor.",
     "The year=2009; The year=P1Y; tomorrow=2009-03-12"},
    {"", "In 1985 all was well. By the end of the decade half were gone.",
     "1985=1985; the end of the decade=198"},
};

/* Days of a week that is named, weeks of a day, months and seasons that share a year. */
static const time_case joined[] = {
    {"2013-03-21", "They will meet on Thursday and Friday next week.",
     "Thursday=2013-03-28; Friday=2013-03-29; next week=2013-W13"},
    {"2013-03-21", "They met on Thursday last week.", "Thursday=2013-03-14; last week=2013-W11"},
    {"2013-03-21", "Last week, on Tuesday, he flew.", "Last week=2013-W11; Tuesday=2013-03-12"},
    {"2013-03-21", "He flew on Tuesday. Last week it rained.",
     "Tuesday=2013-03-19; Last week=2013-W11"},
    {"2013-03-21", "Figures are for the week ending 3 May.", "the week=2013-W18; 3 May=2013-05-03"},
    {"2013-03-21", "In the spring and summer of 1944 they trained.",
     "the spring=1944-SP; summer of 1944=1944-SU"},
    {"2013-03-21", "In May and June 1944 they trained.", "May=1944-05; June 1944=1944-06"},
    {"2013-03-21", "Sales in February fell from the same month last year.",
     "February=2013-02; the same month last year=2012-02"},
    {"2013-03-21", "Exports rose in January from the same period last year.",
     "January=2013-01; the same period last year=2012-01"},
    {"2013-03-21", "The vote is on the 5th of November.", "the 5th of November=2013-11-05"},
    {"2013-03-21", "The sale is on Monday. The fire was on Monday.",
     "Monday=2013-03-25; Monday=2013-03-18"},
    {"2013-01-10", "It will close on Christmas Day, as it closed on Christmas Day.",
     "Christmas Day=2013-12-25; Christmas Day=2012-12-25"},
    {"2013-08-10", "He fell on Christmas Day.", "Christmas Day=2012-12-25"},
};

/* Which texts are narratives. */
static const time_case narratives[] = {
    /* what counts from the day of writing needs a day of writing */
    {"", "It closed in 2012. On Friday it burned, as today and yesterday, and this year it reopened.",
     "2012=2012; Friday=XXXX-WXX-5; today=; yesterday=; this year="},
    /* few dates, but the first is far, and nothing is counted from the day of writing */
    {"2010-02-03", "The siege began on 12 March 1712. On April 3 they talked. In May the town fell, "
                   "and in June it burned.",
     "12 March 1712=1712-03-12; April 3=1712-04-03; May=1712-05; June=1712-06"},
    {"2010-02-03", "The siege began on 12 March 1712. On April 3 they talked, and in May and June it "
                   "was shown on Tuesday.",
     "12 March 1712=1712-03-12; April 3=2010-04-03; May=2009-05; June=2009-06; "
     "Tuesday=2010-02-02"},
    {"2010-02-03", "She goes on April 3. Born on 12 March 1912, she came in May and left in June.",
     "April 3=2010-04-03; 12 March 1912=1912-03-12; May=2009-05; June=2009-06"},
    {"2010-02-03", "Born on 12 March 1912, she died on January 4.",
     "12 March 1912=1912-03-12; January 4=2010-01-04"},
    {"2010-02-03", "The club, founded in 1970, closed on January 4.", "1970=1970; January 4=2010-01-04"},
    {"2010-02-03", "In 1970, the club closed on January 4.", "1970=1970; January 4=1970-01-04"},
    /* in a narrative too */
    {"2010-02-03", "It began in 1712, ended in 1714, was told in 1801 and in 1830, in 1850, and will be "
                   "again next year.",
     "1712=1712; 1714=1714; 1801=1801; 1830=1830; 1850=1850; next year=2011"},
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

START_TEST(resolves_by_rule) { check_case(&rules[_i]); }
END_TEST
START_TEST(resolves_what_was_told) { check_case(&told[_i]); }
END_TEST
START_TEST(resolves_what_is_joined) { check_case(&joined[_i]); }
END_TEST
START_TEST(tells_narratives) { check_case(&narratives[_i]); }
END_TEST
START_TEST(resolves_without_anchor) { check_case(&without_anchor[_i]); }
END_TEST
START_TEST(resolves_stories) { check_case(&stories[_i]); }
END_TEST

static bool same(const fc_time *a, const fc_time *b)
{
    return fc_str_equal(a->value, b->value) && a->begin == b->begin && a->until == b->until &&
           a->granularity == b->granularity && a->basis == b->basis && a->anchor == b->anchor &&
           a->default_guess == b->default_guess && a->rule == b->rule;
}

/* Resolving again with another day is as good as resolving afresh. */
START_TEST(resolving_again_is_resolving_afresh)
{
    fixture once, twice;
    fixture_init(&once, 0);
    fixture_init(&twice, 0);
    fixture_read(&once, rules[_i].text);
    fixture_read(&twice, rules[_i].text);
    fixture_resolve(&once, "2019-12-31");
    fixture_resolve(&twice, rules[_i].date);
    fixture_resolve(&twice, "");
    fixture_resolve(&twice, "2019-12-31");
    for (size_t i = 0; i < once.times.count; i++)
        ck_assert_msg(same(&once.times.items[i], &twice.times.items[i]), "%s", rules[_i].text);
    fixture_dispose(&once);
    fixture_dispose(&twice);
}
END_TEST

START_TEST(intervals_cover_what_is_named)
{
    static const struct {
        const char *text;
        const char *begin;
        const char *until;
    } rows[] = {
        {"It was in 2023.", "2023-01-01", "2024-01-01"},
        {"It was in the first quarter of 2024.", "2024-01-01", "2024-04-01"},
        {"It was last week.", "2024-05-06", "2024-05-13"},
        {"It was in the 1990s.", "1990-01-01", "2000-01-01"},
        {"It was in the summer of 2012.", "2012-06-01", "2012-09-01"},
        {"It fell over the past two weeks.", "2024-05-03", "2024-05-18"},
        {"It fell in the first nine months of 2022.", "2022-01-01", "2022-10-01"},
        {"It fell in the year ended March 31.", "2023-04-01", "2024-04-01"},
        {"It fell in the last two months of 2022.", "2022-11-01", "2023-01-01"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        fixture_init(&f, 0);
        fixture_read(&f, rows[i].text);
        fixture_resolve(&f, "2024-05-17");
        const fc_time *time = &f.times.items[0];
        ck_assert_msg(time->begin == (fc_minute)day_of_text(rows[i].begin) * FC_MINUTES_A_DAY &&
                          time->until == (fc_minute)day_of_text(rows[i].until) * FC_MINUTES_A_DAY,
                      "%s", rows[i].text);
        fixture_dispose(&f);
    }
}
END_TEST

START_TEST(rules_that_often_err_are_marked)
{
    static const struct {
        const char *text;
        bool guess;
        const char *rule;
    } rows[] = {
        {"It was signed on May 16, 2019.", false, NULL},
        {"It was signed on Tuesday.", false, "R1-weekday"},
        {"It was signed last Tuesday.", false, "R2-weekday-order"},
        {"The signing on Friday.", true, "R1-weekday"},
        {"The signing in March.", true, "R5-month"},
        {"It was signed in March.", false, "R5-month"},
        {"It was signed a year earlier.", true, "R9-year-ago"},
        {"It was signed last year.", false, "R6-unit"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fixture f;
        fixture_init(&f, 0);
        fixture_read(&f, rows[i].text);
        fixture_resolve(&f, "2024-05-17");
        const fc_time *time = &f.times.items[0];
        ck_assert_msg(time->default_guess == rows[i].guess, "%s", rows[i].text);
        ck_assert_msg(rows[i].rule ? time->rule && strcmp(time->rule, rows[i].rule) == 0
                                   : time->rule == NULL,
                      "%s: %s", rows[i].text, time->rule ? time->rule : "none");
        fixture_dispose(&f);
    }
}
END_TEST

START_TEST(relative_words_are_kept)
{
    static const char *const rows[][2] = {
        {"on Friday", "XXXX-WXX-5"},       {"last Friday", "last XXXX-WXX-5"},
        {"last year", "last year"},        {"yesterday", "yesterday"},
        {"on May 16", "XXXX-05-16"},       {"two weeks ago", "2 weeks ago"},
        {"in the third quarter", "XXXX-Q3"}, {"on May 16, 2024", ""},
        {"for two weeks", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[80] = "It happened ";
        strcat(text, rows[i][0]);
        strcat(text, ".");
        fixture f;
        fixture_init(&f, 0);
        fixture_read(&f, text);
        ck_assert_msg(f.times.count == 1 &&
                          fc_str_equal(f.times.items[0].relative, fc_str_of(rows[i][1])),
                      "%s", text);
        fixture_dispose(&f);
    }
}
END_TEST

START_TEST(edges_of_the_calendar_do_no_harm)
{
    static const char *const days[] = {"0001-01-01", "9999-12-31"};
    for (size_t d = 0; d < 2; d++) {
        for (int i = 0; i < CASES(rules); i++) {
            fixture f;
            fixture_init(&f, 0);
            fixture_read(&f, rules[i].text);
            ck_assert_int_eq(fixture_resolve(&f, days[d]), FACTCHECK_OK);
            fixture_dispose(&f);
        }
    }
}
END_TEST

Suite *test_resolve_suite(void);

Suite *test_resolve_suite(void)
{
    Suite *suite = suite_create("resolve");
    TCase *tcase = tcase_create("resolve");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, resolves_by_rule, 0, CASES(rules));
    tcase_add_loop_test(tcase, resolves_what_was_told, 0, CASES(told));
    tcase_add_loop_test(tcase, resolves_what_is_joined, 0, CASES(joined));
    tcase_add_loop_test(tcase, tells_narratives, 0, CASES(narratives));
    tcase_add_loop_test(tcase, resolves_without_anchor, 0, CASES(without_anchor));
    tcase_add_loop_test(tcase, resolves_stories, 0, CASES(stories));
    tcase_add_loop_test(tcase, resolving_again_is_resolving_afresh, 0, CASES(rules));
    tcase_add_test(tcase, intervals_cover_what_is_named);
    tcase_add_test(tcase, rules_that_often_err_are_marked);
    tcase_add_test(tcase, relative_words_are_kept);
    tcase_add_test(tcase, edges_of_the_calendar_do_no_harm);
    suite_add_tcase(suite, tcase);
    return suite;
}
