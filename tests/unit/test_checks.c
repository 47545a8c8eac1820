/*
 * Checks inside one source: changes, weekdays, lengths, ages and anniversaries, each with the
 * look-alikes on which they keep silent; and what their findings are known by.
 */
#include "reading_fixture.h"

typedef struct check_row {
    const char *text;
    fc_rule_id rule; /* FC_RULE_COUNT: none */
} check_row;

static const check_row checks[] = {
    {"Membership rose 30% from 4,000 to 5,200.", FC_RULE_ARITHMETIC_FITS},
    {"Membership rose 20% from 4,000 to 5,200.", FC_RULE_CHANGE_MISMATCH},
    {"Membership fell 20% from 5,000 to 4,000.", FC_RULE_ARITHMETIC_FITS},
    {"Membership fell 30% from 5,000 to 4,000.", FC_RULE_CHANGE_MISMATCH},
    {"Membership more than tripled from 187,000 to 600,000.", FC_RULE_ARITHMETIC_FITS},
    {"Membership doubled from 2,000 to 6,000.", FC_RULE_CHANGE_MISMATCH},
    {"Membership rose from 4,000 to 5,200.", FC_RULE_COUNT},
    {"Membership rose 0.5% from 0 to 5,200.", FC_RULE_COUNT},
    {"The hearing is set for Monday, 4 June 2024.", FC_RULE_WEEKDAY_MISMATCH},
    {"The hearing is set for Tuesday, 4 June 2024.", FC_RULE_COUNT},
    {"The ten-day fair runs from 3 August to 9 August 2031.", FC_RULE_SPAN_MISMATCH},
    {"The seven-day fair runs from 3 August to 9 August 2031.", FC_RULE_COUNT},
    {"The six-day fair runs from 3 August to 9 August 2031.", FC_RULE_COUNT},
    /* ages: of the day of the article, of a day of death */
    {"Jana Velik, 34, born on 3 May 1992, won the regatta.", FC_RULE_AGE_MISMATCH},
    {"Jana Velik, 39, born on 3 May 1992, won the regatta.", FC_RULE_COUNT},
    {"Jana Velik, 38, born on 11 May 1992, won the regatta.", FC_RULE_COUNT}, /* written that week */
    {"Jana Velik, 38, born in 1992, won the regatta.", FC_RULE_COUNT},
    {"Jana Velik, 39, born in 1992, won the regatta.", FC_RULE_COUNT},
    {"Jana Velik, 40, born in 1992, won the regatta.", FC_RULE_AGE_MISMATCH},
    {"Jana Velik, about 45, born in 1992, won the regatta.", FC_RULE_COUNT},
    {"Jana Velik, 34, whose son was born in 2010, won the regatta.", FC_RULE_COUNT},
    {"Jana Velik, 34, and Ossi Brandt, born in 1985, won the regatta.", FC_RULE_COUNT},
    {"A film from 2010 says that Jana Velik, 24, born in 1985, was first.", FC_RULE_COUNT},
    {"Jana Velik (born 1985) was 24 years old when she won.", FC_RULE_COUNT},
    {"Jana Velik, 12, born in 1932, won the regatta.", FC_RULE_COUNT}, /* no slip so large */
    {"The 34-year-old keeper Ossi Brandt, who was born in 1985, fell.", FC_RULE_AGE_MISMATCH},
    {"The 34-year-old's son was born in 1985.", FC_RULE_COUNT},
    {"The boy was born on 3 May 2012 to a 34-year-old teacher.", FC_RULE_COUNT},
    {"Tor Ennis (born 1960) is 66 years old.", FC_RULE_AGE_MISMATCH},
    {"Tor Ennis (born 1960) is 71 years old.", FC_RULE_COUNT},
    {"Tor Ennis, born on 3 August 1992, turns 39 in August.", FC_RULE_COUNT},
    {"Born in 1985, she married at the age of 23.", FC_RULE_COUNT},
    {"Born in 1985, she was 23 when she married.", FC_RULE_COUNT},
    {"Maren Holt, who was born in Velm in 1951, died in 1990 aged 45.", FC_RULE_AGE_MISMATCH},
    {"Maren Holt, who was born in Velm in 1951, died in 1990 aged 39.", FC_RULE_COUNT},
    {"Maren Holt, born in 1951, died in 1990 at the age of 38.", FC_RULE_COUNT},
    {"Maren Holt, born in 1951, died on Monday at the age of 72.", FC_RULE_AGE_MISMATCH},
    {"Maren Holt, born in 1951, died on Monday at the age of 79.", FC_RULE_COUNT},
    {"Maren Holt, born in 1951, died at the age of 60.", FC_RULE_COUNT}, /* on some day */
    {"She was born in 1951 to a father who died in 1990 aged 70.", FC_RULE_COUNT},
    /* anniversaries */
    {"The club, founded in 1970, celebrates its 50th anniversary.", FC_RULE_ANNIVERSARY_MISMATCH},
    {"The club, founded in 1970, celebrates its 61st anniversary.", FC_RULE_COUNT},
    {"The club, founded in 1970, celebrates its 60th anniversary.", FC_RULE_COUNT},
    {"The club was founded in 1970 and celebrates its 50th anniversary this year.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"Velm marks the 50th anniversary of the club, founded in 1970, on Sunday.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"The club, founded in 1970, celebrated its 50th anniversary in 2020.", FC_RULE_COUNT},
    {"The club, founded in 1970, celebrated its 45th anniversary in 2020.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"The club, founded in 1970, marked its 50th anniversary with a book.", FC_RULE_COUNT},
    {"The club, founded in 1970, marked its 70th anniversary with a book.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"The club, founded in 1970, will mark its 75th anniversary in 2045.", FC_RULE_COUNT},
    {"The club prepares for the 40th anniversary of its founding in 1984.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"They met at the 10th anniversary of the opening in 2015.", FC_RULE_COUNT},
    {"The club, founded in 1970, celebrates its 25th anniversary of its regatta.", FC_RULE_COUNT},
    {"The club, founded in 1970, celebrates the 25th anniversary of its regatta.", FC_RULE_COUNT},
    {"A book for the 50th anniversary of the club, founded in 1970, lists all.", FC_RULE_COUNT},
    {"The 50th anniversary of the club, founded in 1970, is a feast.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"A plaque put up to mark the 50th anniversary of the club, founded in 1970, is gone.",
     FC_RULE_COUNT},
    {"The towns mark the 75th anniversary of the 1950 treaty.", FC_RULE_ANNIVERSARY_MISMATCH},
    {"The towns mark the 80th anniversary of the 1950 treaty.", FC_RULE_COUNT},
    {"Ossi Brandt, born in 1950, celebrates his 70th birthday on Friday.",
     FC_RULE_ANNIVERSARY_MISMATCH},
    {"The hall, opened in 1950, is where the club marks its 60th anniversary.", FC_RULE_COUNT},
    {"Velm marks the 60th anniversary of the first concert at the hall, opened in 1955.",
     FC_RULE_COUNT},
};

/* Reads sources and looks for findings. */
static void judge(fixture_run *run, const char *const *texts, size_t count, const char *date)
{
    fixture_read(run, texts, count, date);
    fixture_match(run);
    fixture_judge(run);
}

START_TEST(check_of_sentence)
{
    fixture_run run;
    judge(&run, &checks[_i].text, 1, "2031-05-14");
    fc_rule_id found = run.findings.count ? run.findings.items[0].rule : FC_RULE_COUNT;
    ck_assert_uint_le(run.findings.count, 1);
    ck_assert_msg(found == checks[_i].rule, "%s: %s", checks[_i].text,
                  found == FC_RULE_COUNT ? "nothing" : fc_rule_code(found));
    fixture_stop(&run);
}
END_TEST

/* Without a date of the article nothing is compared with it. */
START_TEST(undated_checks)
{
    static const char *const texts[] = {
        "Jana Velik, 34, born on 3 May 1992, won the regatta.",
        "The club, founded in 1970, celebrates its 50th anniversary.",
        "Maren Holt, born in 1951, died on Monday at the age of 72."};
    fixture_run run;
    judge(&run, texts, COUNT_OF(texts), NULL);
    ck_assert_uint_eq(run.findings.count, 0);
    fixture_stop(&run);
}
END_TEST

/* ---- What a finding is known by ----------------------------------------------------------- */

static uint64_t id_of(const char *text)
{
    fixture_run run;
    judge(&run, &text, 1, "2031-05-14");
    ck_assert_msg(run.findings.count == 1, "%s", text);
    uint64_t id = run.findings.items[0].id;
    fixture_stop(&run);
    return id;
}

/* The values tell findings apart, not the words of the message, which quote the text. */
START_TEST(known_by_values)
{
    ck_assert(id_of("The hearing is set for Monday, 4 June 2024.") ==
              id_of("The hearing is set for Monday, June 4, 2024."));
    ck_assert(id_of("The hearing is set for Monday, 4 June 2024.") !=
              id_of("The hearing is set for Sunday, 4 June 2024."));
    ck_assert(id_of("The hearing is set for Monday, 4 June 2024.") !=
              id_of("The hearing is set for Monday, 5 June 2024."));
    ck_assert(id_of("Membership rose 20% from 4,000 to 5,200.") ==
              id_of("Membership rose 20 percent from 4,000 to 5,200."));
    ck_assert(id_of("Membership rose 20% from 4,000 to 5,200.") !=
              id_of("Membership rose 40% from 4,000 to 5,200."));
    ck_assert(id_of("The ten-day fair runs from 3 August to 9 August 2031.") ==
              id_of("The 10-day fair runs from Aug. 3 to Aug. 9, 2031."));
    ck_assert(id_of("Jana Velik, 34, born on 3 May 1992, won the regatta.") !=
              id_of("Jana Velik, 35, born on 3 May 1992, won the regatta."));
}
END_TEST

SUITE_FUNCTION(checks)
{
    Suite *suite = suite_create("checks");
    TCase *cases = tcase_create("cases");
    tcase_add_loop_test(cases, check_of_sentence, 0, (int)COUNT_OF(checks));
    tcase_add_test(cases, undated_checks);
    tcase_add_test(cases, known_by_values);
    suite_add_tcase(suite, cases);
    return suite;
}
