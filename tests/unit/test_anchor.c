/* lib/temporal: evidence of the day a text was written, anchors of sources and of stories. */
#include <check.h>

#include "temporal/fit.h"
#include "temporal_fixture.h"

enum { STORY_MAX = 6 };

/* An article: its text, the date given from outside, what it is settled to alone. */
typedef struct article {
    const char *text;
    const char *given;
} article;

static void settle(fixture *f, const article *a)
{
    fixture_init(f, 0);
    ck_assert_int_eq(fixture_read(f, a->text), FACTCHECK_OK);
    ck_assert_int_eq(fc_anchor_settle(&f->anchor, &f->evidence, day_of_text(a->given), &f->arena),
                     FACTCHECK_OK);
}

/* ---- Alone --------------------------------------------------------------------------------- */

#define BODY \
    "The mayor of the town opened the new bridge over the river on Thursday, and said that it " \
    "would be free of charge for all. The bridge had been closed for repairs for two years.\n"

typedef struct alone_case {
    const char *text;
    const char *given;
    const char *day;
    const char *basis;
    int least; /* confidence lies between */
    int most;
} alone_case;

static const alone_case alone[] = {
    {BODY, "2024-05-17", "2024-05-17", "given", 100, 100},
    {"Mayor opens bridge\n\nPosted: May 17, 2024\n\n" BODY, "", "2024-05-17", "metadata", 90, 97},
    {"Mayor opens bridge\n\nPosted: May 17, 2024\n\n" BODY, "2024-05-20", "2024-05-20", "given",
     100, 100},
    {"Mayor opens bridge\n17 MAY, 2024\n\n" BODY, "", "2024-05-17", "metadata", 90, 97},
    {"Mayor opens bridge\n05/17/24\n\n" BODY, "", "2024-05-17", "metadata", 90, 97},
    {"Mayor opens bridge\nDate:2024-05-17 13:43:30\n\n" BODY, "", "2024-05-17", "metadata", 90, 97},
    {"Mayor opens bridge\nhttps://news.example.org/2024/05/17/mayor-opens-bridge\n\n" BODY, "",
     "2024-05-17", "metadata", 85, 97},
    {"SPRINGFIELD, May 17, 2024 (Newswire) - " BODY, "", "2024-05-17", "dateline", 85, 97},
    {BODY "\nThe mayor cuts the ribbon of the new bridge, May 16, 2024. /Xinhua\n" BODY, "",
     "2024-05-16", "caption", 60, 90},
    {BODY, "", "none", "none", 0, 0},
    {"The price of bread rose again in the town.", "", "none", "none", 0, 0},
};

START_TEST(a_source_alone)
{
    const alone_case *c = &alone[_i];
    article a = {c->text, c->given};
    fixture f;
    settle(&f, &a);
    ck_assert_msg(strcmp(fixture_day(&f, f.anchor.day), c->day) == 0, "%s\n  found %s", c->text,
                  fixture_day(&f, f.anchor.day));
    ck_assert_str_eq(fc_anchor_basis_name((fc_anchor_basis)f.anchor.basis), c->basis);
    ck_assert_msg(f.anchor.confidence >= c->least && f.anchor.confidence <= c->most,
                  "%s\n  confidence %d", c->text, f.anchor.confidence);
    fixture_dispose(&f);
}
END_TEST

START_TEST(a_file_picture_dates_nothing)
{
    article a = {BODY "\nFILE PHOTO: The old bridge, May 16, 2019. /Xinhua\n" BODY, ""};
    fixture f;
    settle(&f, &a);
    ck_assert_str_eq(fixture_day(&f, f.anchor.day), "none");
    fixture_dispose(&f);
}
END_TEST

START_TEST(contradicting_metadata_is_less_sure)
{
    article plain = {"Mayor opens bridge\nPosted: May 17, 2024\n\n" BODY, ""};
    article torn = {"Mayor opens bridge\nPosted: May 17, 2024\nDate: 2023-02-01\n\n" BODY, ""};
    article odd = {"Mayor opens bridge\nPosted: May 20, 2024\n\nThe mayor opens the new bridge "
                   "over the river later Friday, and she will also meet the builders later "
                   "Friday, as her office said on Thursday.\n",
                   ""};
    fixture f, g, h;
    settle(&f, &plain);
    settle(&g, &torn);
    settle(&h, &odd);
    ck_assert_int_lt(g.anchor.confidence, f.anchor.confidence);
    ck_assert_int_lt(h.anchor.confidence, f.anchor.confidence);
    fixture_dispose(&f);
    fixture_dispose(&g);
    fixture_dispose(&h);
}
END_TEST

START_TEST(the_day_of_publication_wins_over_updates)
{
    article a = {
        "Mayor opens bridge\nPublished: May 17, 2024 | Updated: May 19, 2024\n\n" BODY, ""};
    fixture f;
    settle(&f, &a);
    ck_assert_str_eq(fixture_day(&f, f.anchor.day), "2024-05-17");
    fixture_dispose(&f);
}
END_TEST

/* Days that are asked for together fit as each that is asked for alone, also where years meet. */
START_TEST(days_fit_together_as_alone)
{
    enum { ASKED = 800 };
    article a = {"Mayor opens bridge\n\nPosted: January 2, 2024\n\n" BODY
                 "It was closed on December 30 and opened on January 1. It will be painted on "
                 "Tuesday, June 4. The old one fell on February 29. In 2023 the town paid for it.\n",
                 ""};
    static fc_fit together[ASKED];
    fc_fitter all, one;
    fixture f;
    settle(&f, &a);
    fc_day first = fc_calendar_day(2023, 3, 1);
    ck_assert_int_eq(fc_fitter_init(&all, &f.evidence, &f.arena), FACTCHECK_OK);
    ck_assert_uint_gt(all.day_count, 2);
    ck_assert_uint_gt(all.page_count, 0);
    fc_fit_days(&all, first, first + ASKED, together);
    for (fc_day day = first; day < first + ASKED; day++) {
        ck_assert_int_eq(fc_fitter_init(&one, &f.evidence, &f.arena), FACTCHECK_OK);
        fc_fit alone_fit = fc_fit_of(&one, day);
        ck_assert_int_eq(alone_fit.text, together[day - first].text);
        ck_assert_int_eq(alone_fit.page, together[day - first].page);
    }
    /* told as past, "December 30" lies back on New Year's Day and ahead two days before it */
    fc_day new_year = fc_calendar_day(2024, 1, 1);
    ck_assert_int_gt(fc_fit_of(&all, new_year).text, fc_fit_of(&all, new_year - 7).text);
    fixture_dispose(&f);
}
END_TEST

/* ---- Stories ------------------------------------------------------------------------------- */

#define VISIT_CAPTION                                                                            \
    "The two presidents signed a joint statement in the capital on Thursday after long talks, "  \
    "and attended the opening of a festival on Thursday evening.\n\n"                             \
    "The presidents at the guest house in the capital, May 16, 2024. /Xinhua\n\n"                 \
    "Last year trade between both countries reached a record, and it grew again in the first "    \
    "quarter of 2024, the ministry of the economy said.\n"

#define VISIT_AHEAD                                                                              \
    "The president will pay a state visit to the neighbour from Thursday to Friday, his first "   \
    "trip since he was sworn in on May 7, the spokesman of the ministry said on Tuesday.\n\n"      \
    "A press service said in a statement on Tuesday that both sides will discuss trade, which "   \
    "reached a record in 2023 and grew again in the first quarter of this year.\n"

#define VISIT_CRAWLED                                                                            \
    "President ends visit with a tour of the fair\nView\nDate:2025-04-28 13:43:30\n\n"            \
    "The president toured a trade fair on Friday during his state visit. He will also meet "      \
    "students later Friday before he flies home.\n\n"                                             \
    "At the summit on Thursday both signed a statement, and on Thursday night they went to a "    \
    "concert in the old town together with their guests.\n"

#define VISIT_OVER                                                                               \
    "The president finished his two-day trip on Friday, with praise for the growing trade "       \
    "between the two countries and for his host.\n"

#define VISIT_BARE                                                                               \
    "Both leaders praised their partnership and signed a statement, state media reported, with "  \
    "a band and a salute of guns for the guest.\n"

static const article visit[] = {
    {VISIT_CRAWLED, ""}, {VISIT_OVER, ""},  {VISIT_BARE, ""},
    {VISIT_CAPTION, ""}, {VISIT_AHEAD, ""},
};

enum { CRAWLED, OVER, BARE, CAPTION, AHEAD, VISITS };

static void settle_story(fixture *fixtures, const article *articles, const int *order, int count)
{
    fc_anchor *anchors[STORY_MAX];
    const fc_evidences *evidence[STORY_MAX];
    for (int i = 0; i < count; i++) {
        settle(&fixtures[i], &articles[order[i]]);
        anchors[i] = &fixtures[i].anchor;
        evidence[i] = &fixtures[i].evidence;
    }
    ck_assert_int_eq(fc_anchor_settle_story(anchors, evidence, (size_t)count, &fixtures[0].arena),
                     FACTCHECK_OK);
}

static void dispose_story(fixture *fixtures, int count)
{
    while (count-- > 0)
        fixture_dispose(&fixtures[count]);
}

START_TEST(a_story_dates_its_sources)
{
    static const int order[] = {0, 1, 2, 3, 4};
    fixture f[VISITS];
    settle_story(f, visit, order, VISITS);
    ck_assert_str_eq(fixture_day(&f[CAPTION], f[CAPTION].anchor.day), "2024-05-16");
    ck_assert_str_eq(fixture_day(&f[AHEAD], f[AHEAD].anchor.day), "2024-05-14");
    ck_assert_str_eq(fixture_day(&f[OVER], f[OVER].anchor.day), "2024-05-17");
    ck_assert_str_eq(fixture_day(&f[CRAWLED], f[CRAWLED].anchor.day), "2024-05-17");
    ck_assert_int_eq(f[CRAWLED].anchor.basis, FC_ANCHOR_STORY);
    ck_assert_str_eq(fixture_day(&f[CRAWLED], f[CRAWLED].anchor.distrusted), "2025-04-28");
    ck_assert_uint_gt(f[CRAWLED].anchor.why.len, 0);
    ck_assert_int_le(f[BARE].anchor.confidence, 30);
    for (int i = 0; i < VISITS; i++) {
        if (i != CRAWLED)
            ck_assert_int_eq(f[i].anchor.distrusted, FC_DAY_NONE);
    }
    dispose_story(f, VISITS);
}
END_TEST

/* All orders of five sources give every source the same anchor. */
START_TEST(the_order_of_sources_is_nothing)
{
    static const int first[] = {0, 1, 2, 3, 4};
    int order[VISITS], digits = _i;
    bool used[VISITS] = {false};
    for (int i = 0; i < VISITS; i++) { /* the _i-th permutation */
        int skip = digits % (VISITS - i);
        digits /= VISITS - i;
        for (order[i] = 0; used[order[i]] || skip-- > 0; order[i]++) {
        }
        used[order[i]] = true;
    }
    fixture f[VISITS], g[VISITS];
    settle_story(f, visit, first, VISITS);
    settle_story(g, visit, order, VISITS);
    for (int i = 0; i < VISITS; i++) {
        const fc_anchor *a = &f[order[i]].anchor, *b = &g[i].anchor;
        ck_assert_int_eq(a->day, b->day);
        ck_assert_int_eq(a->basis, b->basis);
        ck_assert_int_eq(a->confidence, b->confidence);
        ck_assert_int_eq(a->distrusted, b->distrusted);
    }
    dispose_story(f, VISITS);
    dispose_story(g, VISITS);
}
END_TEST

/* ---- A header against what the texts say --------------------------------------------------- */

#define HEADED(date, weekday)                                                                     \
    "Ferry line reopens\nView\nDate:" date " 09:14:02\n\nThe ferry line across the bay opened "    \
    "again on " weekday ", after the operator had repaired both of its quays. On " weekday        \
    " evening the first ship was full, the harbour master said.\n"

#define PLAIN(weekday)                                                                            \
    "Hundreds of people waited on " weekday " for the first ferry over the bay. The operator "     \
    "said on " weekday " that it had sold all of its tickets.\n"

#define PICTURED                                                                                  \
    "The ferry left the quay on Thursday with music. On Thursday evening it came back, and the "   \
    "line had carried 4,000 people, more than in the first quarter of 2023.\n\n"                  \
    "The first ferry leaves the new quay of the town, May 16, 2024. /Baypress\n\n"               \
    "The old quay had been closed in March 2024 after a storm, the operator said.\n"

#define REPORTED                                                                                  \
    "The ferry sailed on Thursday, May 16, 2024, and it was late. On Thursday the mayor was on "   \
    "board, and on Friday she thanked the crew.\n"

/* A right header, and a text that tells of days long past. */
#define BACKGROUND                                                                                \
    "The line had been shut on May 16, 2024, after a storm that did damage to both quays. In "     \
    "the first quarter of 2024 it carried 40,000 people. On Monday they came back.\n"

typedef struct story_case {
    const char *texts[5];
    const char *days[5];    /* "none" where none is expected, NULL where any will do */
    const char *distrusted; /* of the first source */
} story_case;

static const story_case stories[] = {
    /* a crawl header months away, and a caption */
    {{HEADED("2025-04-28", "Friday"), PICTURED, PLAIN("Friday")},
     {"2024-05-17", "2024-05-16", "2024-05-17"},
     "2025-04-28"},
    /* a date in prose, equated with a weekday */
    {{HEADED("2025-04-28", "Friday"), REPORTED, REPORTED, PLAIN("Friday")},
     {"2024-05-17", NULL, NULL, "2024-05-17"},
     "2025-04-28"},
    /* the header is of the same weekday, but three others speak against it */
    {{HEADED("2025-05-02", "Friday"), PICTURED, PLAIN("Friday"), REPORTED},
     {"2024-05-17", "2024-05-16", "2024-05-17", NULL},
     "2025-05-02"},
    /* of two sources, a report of a later day may be one */
    {{HEADED("2025-05-02", "Friday"), PICTURED}, {"2025-05-02", "2024-05-16"}, "none"},
    /* a right header wins over dates that are background in all the others */
    {{HEADED("2025-04-28", "Monday"), BACKGROUND, BACKGROUND},
     {"2025-04-28", "2025-04-28", "2025-04-28"},
     "none"},
    {{HEADED("2025-04-28", "Monday"), PLAIN("Monday"), PLAIN("Sunday"), BACKGROUND},
     {"2025-04-28", "2025-04-28", NULL, "2025-04-28"},
     "none"},
    /* over the end of a year and a leap day */
    {{HEADED("2024-12-31", "Tuesday"), PLAIN("Wednesday")}, {"2024-12-31", "2025-01-01"}, "none"},
    {{HEADED("2024-02-29", "Thursday"), PLAIN("Friday")}, {"2024-02-29", "2024-03-01"}, "none"},
};

START_TEST(a_header_is_weighed_against_the_story)
{
    static const int order[] = {0, 1, 2, 3, 4};
    const story_case *c = &stories[_i];
    article articles[5];
    fixture f[5];
    int count = 0;
    for (; count < 5 && c->texts[count]; count++) {
        articles[count].text = c->texts[count];
        articles[count].given = "";
    }
    settle_story(f, articles, order, count);
    for (int i = 0; i < count; i++) {
        const char *day = fixture_day(&f[i], f[i].anchor.day);
        ck_assert_msg(!c->days[i] || strcmp(day, c->days[i]) == 0, "source %d: %s", i, day);
    }
    ck_assert_str_eq(fixture_day(&f[0], f[0].anchor.distrusted), c->distrusted);
    dispose_story(f, count);
}
END_TEST

START_TEST(years_in_names_date_nothing)
{
    article a = {"Posted: May 17, 2024\n\nOn Thursday the two countries declared 2025 and 2026 "
                 "years of the sea, and they opened the 2026 games office on Friday.\n",
                 ""};
    fixture f;
    settle(&f, &a);
    ck_assert_str_eq(fixture_day(&f, f.anchor.day), "2024-05-17");
    ck_assert_int_ge(f.anchor.confidence, 90);
    fixture_dispose(&f);
}
END_TEST

START_TEST(a_given_date_is_never_touched)
{
    static const article articles[] = {{VISIT_CRAWLED, "2024-06-30"}, {VISIT_CAPTION, ""}};
    static const int order[] = {0, 1};
    fixture f[2];
    settle_story(f, articles, order, 2);
    ck_assert_str_eq(fixture_day(&f[0], f[0].anchor.day), "2024-06-30");
    ck_assert_int_eq(f[0].anchor.basis, FC_ANCHOR_GIVEN);
    ck_assert_int_eq(f[0].anchor.confidence, 100);
    dispose_story(f, 2);
}
END_TEST

START_TEST(a_given_date_dates_the_others)
{
    static const article articles[] = {{VISIT_BARE, "2024-05-16"}, {VISIT_OVER, ""}};
    static const int order[] = {0, 1};
    fixture f[2];
    settle_story(f, articles, order, 2);
    ck_assert_str_eq(fixture_day(&f[1], f[1].anchor.day), "2024-05-17");
    dispose_story(f, 2);
}
END_TEST

START_TEST(a_later_report_keeps_its_own_date)
{
    static const article articles[] = {
        {VISIT_CAPTION, ""},
        {"One year after the visit\nPosted: May 16, 2025\n\nThe trade agreed on a year ago has "
         "grown, the ministry said on Friday, and it will grow further, it added.\n",
         ""}};
    static const int order[] = {0, 1};
    fixture f[2];
    settle_story(f, articles, order, 2);
    ck_assert_str_eq(fixture_day(&f[1], f[1].anchor.day), "2025-05-16");
    ck_assert_int_eq(f[1].anchor.distrusted, FC_DAY_NONE);
    dispose_story(f, 2);
}
END_TEST

START_TEST(a_story_without_dates_stays_undated)
{
    static const article articles[] = {{VISIT_OVER, ""}, {VISIT_BARE, ""}};
    static const int order[] = {0, 1};
    fixture f[2];
    settle_story(f, articles, order, 2);
    ck_assert_int_eq(f[0].anchor.day, FC_DAY_NONE);
    ck_assert_int_eq(f[1].anchor.day, FC_DAY_NONE);
    dispose_story(f, 2);
}
END_TEST

START_TEST(every_failing_allocation_is_reported)
{
    for (size_t n = 1;; n++) {
        fixture f;
        fixture_init(&f, n);
        fc_anchor other = {0};
        fc_evidences none = {0};
        fc_anchor *anchors[] = {&f.anchor, &other};
        const fc_evidences *evidence[] = {&f.evidence, &none};
        int status = fixture_read(&f, VISIT_CRAWLED VISIT_CAPTION);
        if (!status)
            status = fc_anchor_settle(&f.anchor, &f.evidence, FC_DAY_NONE, &f.arena);
        other.day = other.distrusted = FC_DAY_NONE;
        if (!status)
            status = fc_anchor_settle_story(anchors, evidence, 2, &f.arena);
        bool failed = f.failing.calls >= n;
        fixture_dispose(&f);
        ck_assert_int_eq(status, failed ? FACTCHECK_ENOMEM : FACTCHECK_OK);
        if (!failed)
            break;
    }
}
END_TEST

Suite *test_anchor_suite(void);

Suite *test_anchor_suite(void)
{
    Suite *suite = suite_create("anchor");
    TCase *tcase = tcase_create("anchor");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_source_alone, 0, CASES(alone));
    tcase_add_test(tcase, a_file_picture_dates_nothing);
    tcase_add_test(tcase, contradicting_metadata_is_less_sure);
    tcase_add_test(tcase, the_day_of_publication_wins_over_updates);
    tcase_add_test(tcase, days_fit_together_as_alone);
    tcase_add_test(tcase, a_story_dates_its_sources);
    tcase_add_loop_test(tcase, the_order_of_sources_is_nothing, 0, 120);
    tcase_add_loop_test(tcase, a_header_is_weighed_against_the_story, 0, CASES(stories));
    tcase_add_test(tcase, years_in_names_date_nothing);
    tcase_add_test(tcase, a_given_date_is_never_touched);
    tcase_add_test(tcase, a_given_date_dates_the_others);
    tcase_add_test(tcase, a_later_report_keeps_its_own_date);
    tcase_add_test(tcase, a_story_without_dates_stays_undated);
    tcase_add_test(tcase, every_failing_allocation_is_reported);
    suite_add_tcase(suite, tcase);
    return suite;
}
