/*
 * What must hold of every value and every run, tried on made-up ones: thousands of values in all
 * their ways of writing, and small stories read through the public interface.
 *
 * The generator is seeded, so each run tries the same.
 */
#include "reading_fixture.h"

#include "match/compare.h"

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static uint32_t below(uint32_t *state, uint32_t limit)
{
    return next_random(state) % limit;
}

static bool agrees(const fc_value *a, const fc_value *b)
{
    return fc_compare(a, b).verdict <= FACTCHECK_VERDICT_COMPATIBLE;
}

/* ---- Values ------------------------------------------------------------------------------- */

static const char *const units[] = {"", "USD", "%", "km", "mi", "kg", "t", "hour", "day", "degC",
                                    "degF", "people"};

/* Any value that a text can give: a figure, a range, a bound, with a unit or without. */
static fc_value any_value(uint32_t *state)
{
    fc_value v;
    memset(&v, 0, sizeof v);
    v.begin = v.until = FC_MINUTE_NONE;
    v.place = (int32_t)below(state, 9) - 2;
    v.value = fc_decimal_scaled((int64_t)below(state, 5000) + 1, v.place);
    v.unit = fc_str_of(units[below(state, COUNT_OF(units))]);
    v.known = fc_unit_find(v.unit);
    v.percent = fc_str_equal(v.unit, FC_STR("%"));
    v.exact = below(state, 8) == 0;
    v.hedge = (uint8_t)below(state, FACTCHECK_HEDGE_VAGUE + 1);
    if (v.hedge == FACTCHECK_HEDGE_RANGE) {
        v.is_range = true;
        v.low = v.value;
        v.low_place = v.high_place = v.place;
        v.high = fc_decimal_add(v.low, fc_decimal_scaled((int64_t)below(state, 50), v.place));
        v.value = fc_decimal_none();
    }
    return v;
}

/* A value near another, which is where verdicts are made. */
static fc_value near_value(uint32_t *state, const fc_value *of)
{
    fc_value v = any_value(state);
    if (of->is_range || v.is_range || below(state, 3) == 0)
        return v;
    v.value = fc_decimal_add(of->value, fc_decimal_scaled((int64_t)below(state, 7) - 3, of->place));
    v.place = of->place;
    if (below(state, 2)) {
        v.unit = of->unit;
        v.known = of->known;
        v.percent = of->percent;
    }
    if (below(state, 2)) {
        v.place++;
        v.value = fc_decimal_round(v.value, v.place, FC_ROUND_NEAREST);
    }
    return v;
}

enum { VALUES = 20000, WORDINGS = 300, STORIES = 40 };

/* Among them is one whose sets of values hung on the order of the articles. */
#define FIRST_STORY 220

START_TEST(order_of_values_changes_nothing)
{
    uint32_t state = 11;
    for (int i = 0; i < VALUES; i++) {
        fc_value a = any_value(&state), b = near_value(&state, &a);
        fc_comparison x = fc_compare(&a, &b), y = fc_compare(&b, &a);
        require(x.verdict == y.verdict && x.reason == y.reason);
    }
}
END_TEST

START_TEST(a_value_agrees_with_itself)
{
    uint32_t state = 12;
    for (int i = 0; i < VALUES; i++) {
        fc_value a = any_value(&state), b = a;
        require(agrees(&a, &b));
    }
}
END_TEST

START_TEST(a_value_agrees_with_its_rounding)
{
    uint32_t state = 13;
    for (int i = 0; i < VALUES; i++) {
        fc_value a = any_value(&state), b = a;
        if (a.is_range || a.exact)
            continue;
        b.place = a.place + 1 + (int32_t)below(&state, 2);
        b.value = fc_decimal_round(a.value, b.place, FC_ROUND_NEAREST);
        if (fc_decimal_is_zero(b.value) || a.hedge != FACTCHECK_HEDGE_EXACT)
            continue;
        require(agrees(&a, &b));
        b.hedge = FACTCHECK_HEDGE_ABOUT;
        require(agrees(&a, &b));
    }
}
END_TEST

/* "About" takes no agreement away, whichever side it stands on. */
START_TEST(about_makes_no_conflict)
{
    uint32_t state = 14;
    for (int i = 0; i < VALUES; i++) {
        fc_value a = any_value(&state), b = near_value(&state, &a);
        if (a.hedge != FACTCHECK_HEDGE_EXACT || !agrees(&a, &b))
            continue;
        fc_value about = a;
        about.hedge = FACTCHECK_HEDGE_ABOUT;
        require(agrees(&about, &b) && agrees(&b, &about));
    }
}
END_TEST

/* Nor does a range that holds the value. */
START_TEST(a_range_around_a_value_agrees)
{
    uint32_t state = 15;
    for (int i = 0; i < VALUES; i++) {
        fc_value a = any_value(&state), range = a;
        if (a.is_range || a.hedge != FACTCHECK_HEDGE_EXACT)
            continue;
        range.is_range = true;
        range.hedge = FACTCHECK_HEDGE_RANGE;
        range.low = fc_decimal_sub(a.value, fc_decimal_scaled((int64_t)below(&state, 9), a.place));
        range.high = fc_decimal_add(a.value, fc_decimal_scaled((int64_t)below(&state, 9), a.place));
        range.low_place = range.high_place = a.place;
        range.value = fc_decimal_none();
        require(agrees(&a, &range));
    }
}
END_TEST

/* ---- Ways of writing ---------------------------------------------------------------------- */

typedef struct wording {
    const char *forms[5]; /* with %d for one figure, or %s for it in words */
} wording;

static const wording wordings[] = {
    {{"The harbour cost {$%d million}.", "The harbour cost {%d million dollars}.",
      "The harbour cost {US$%d million}.", "The harbour cost {$%dm}."}},
    {{"The harbour cost {%d billion euros}.", "The harbour cost {\xE2\x82\xAC%d billion}.",
      "The harbour cost {EUR %d billion}."}},
    {{"Turnout was {%d percent}.", "Turnout was {%d per cent}.", "Turnout was {%d%%}.",
      "Turnout was {%s percent}."}},
    {{"The road is {%d kilometres} long.", "The road is {%d kilometers} long.",
      "The road is {%d km} long."}},
    {{"The storm sank {%d} boats.", "The storm sank {%s} boats."}},
    {{"The trial took {%d days}.", "The trial took {%s days}."}},
};

static const char *in_words(uint32_t n, char *out, size_t size)
{
    static const char *const small[] = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen"};
    static const char *const tens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty",
                                       "seventy", "eighty", "ninety"};
    if (n < COUNT_OF(small))
        snprintf(out, size, "%s", small[n]);
    else
        snprintf(out, size, "%s%s%s", tens[n / 10], n % 10 ? "-" : "", n % 10 ? small[n % 10] : "");
    return out;
}

/* The form with its figure: printf is not given what a table holds. */
static void write_form(char *out, size_t size, const char *form, uint32_t n)
{
    size_t used = 0;
    char words[32], digits[16];
    snprintf(digits, sizeof digits, "%u", (unsigned)n);
    for (; *form && used + 1 < size; form++) {
        const char *part = NULL;
        if (*form == '%' && form[1] == 'd')
            part = digits;
        else if (*form == '%' && form[1] == 's')
            part = in_words(n, words, sizeof words);
        else if (*form == '%' && form[1] == '%')
            part = "%";
        if (part) {
            form++;
            used += (size_t)snprintf(out + used, size - used, "%s", part);
        } else {
            out[used++] = *form;
        }
    }
    out[used < size ? used : size - 1] = '\0';
}

START_TEST(wording_changes_nothing)
{
    uint32_t state = 16;
    for (int i = 0; i < WORDINGS; i++) {
        const wording *w = &wordings[below(&state, COUNT_OF(wordings))];
        uint32_t n = 2 + below(&state, 97), other = 2 + below(&state, 97);
        fixture_run run;
        char text[128];
        size_t forms = 0;
        fixture_start(&run);
        for (; forms < COUNT_OF(w->forms) && w->forms[forms]; forms++) {
            write_form(text, sizeof text, w->forms[forms], n);
            fixture_add(&run, text, "2031-05-14");
        }
        write_form(text, sizeof text, w->forms[0], other);
        fixture_add(&run, text, "2031-05-14");
        fc_value first = fc_value_of(&run.readings[0], fixture_claim(&run, 0));
        fc_value far = fc_value_of(&run.readings[forms], fixture_claim(&run, forms));
        for (size_t k = 1; k < forms; k++) {
            fc_value value = fc_value_of(&run.readings[k], fixture_claim(&run, k));
            ck_assert_msg(fc_compare(&first, &value).verdict == FACTCHECK_VERDICT_EQUAL, "%s, %u",
                          w->forms[k], (unsigned)n);
            ck_assert_int_eq(fc_compare(&value, &far).verdict, fc_compare(&first, &far).verdict);
        }
        fixture_stop(&run);
    }
}
END_TEST

/* ---- Whole runs --------------------------------------------------------------------------- */

enum { ARTICLES = 4, ARTICLE_SIZE = 1024, FACTS_MAX = 64, FACT_SIZE = 256 };

typedef struct story {
    char text[ARTICLES][ARTICLE_SIZE];
    const char *date[ARTICLES];
} story;

/* Four articles on one flood, whose figures mostly agree and sometimes slip. */
static void make_story(story *out, uint32_t *state)
{
    static const char *const openings[] = {
        "The flood in Velm killed %u people on Monday and injured %u others, the mayor Anna Roe "
        "said.",
        "At least %u people died in Monday's flood in Velm, and %u were injured.",
        "Mayor Anna Roe said on Tuesday that %u people were killed by the flood in Velm, with %u "
        "injured.",
        "In Velm the flood of Monday left %u people dead and %u injured."};
    static const char *const middles[] = {
        "The river Tarn rose to %u centimetres, and repairs will cost $%u.4 million.",
        "Repairs are put at $%2$u.4 million after the river Tarn rose to %1$u centimetres.",
        "The river Tarn stood at %u centimetres. Roe put the repairs at $%u.4 million.",
        "Roe said that repairs will cost $%2$u.4 million. The Tarn rose to %1$u centimetres."};
    static const char *const dates[] = {"2031-05-13", "2031-05-13", "2031-05-14", "2031-05-15"};
    uint32_t dead = 11 + below(state, 60), hurt = 100 + below(state, 600);
    uint32_t level = 300 + below(state, 500), cost = 12 + below(state, 80);
    for (int i = 0; i < ARTICLES; i++) {
        uint32_t d = dead, h = hurt, l = level, c = cost;
        switch (below(state, 8)) {
        case 0:
            d += 1 + below(state, 9);
            break;
        case 1:
            h += 10;
            break;
        case 2:
            l = level / 10 * 10;
            break;
        case 3:
            c += 20;
            break;
        default:
            break;
        }
        size_t used = (size_t)snprintf(out->text[i], ARTICLE_SIZE, openings[i], (unsigned)d,
                                       (unsigned)h);
        used += (size_t)snprintf(out->text[i] + used, ARTICLE_SIZE - used, "\n\n");
        snprintf(out->text[i] + used, ARTICLE_SIZE - used, middles[i], (unsigned)l, (unsigned)c);
        out->date[i] = dates[i];
    }
}

/* The findings of a run as lines, sorted: id, code, verdict, and what each variant shows. */
typedef struct outcome {
    char lines[FACTS_MAX][FACT_SIZE];
    size_t count;
    size_t conflicts;
} outcome;

static int compare_lines(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void describe(char *out, const factcheck_finding *finding)
{
    char shown[8][64];
    size_t count = finding->variant_count < 8 ? finding->variant_count : 8;
    for (size_t i = 0; i < count; i++) {
        factcheck_text display = finding->variants[i]->display;
        snprintf(shown[i], sizeof shown[i], "%.*s", (int)display.len, display.ptr);
    }
    qsort(shown, count, sizeof *shown, compare_lines);
    size_t used = (size_t)snprintf(out, FACT_SIZE, "%.*s %s %u", (int)finding->id.len,
                                   finding->id.ptr, finding->code, (unsigned)finding->verdict);
    for (size_t i = 0; i < count && used < FACT_SIZE; i++)
        used += (size_t)snprintf(out + used, FACT_SIZE - used, " / %s", shown[i]);
}

static void run_story(outcome *out, const story *s, const int *order, size_t count, unsigned jobs,
                      unsigned min_confidence)
{
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_checker *checker;
    factcheck_report *report;
    options.jobs = jobs;
    options.min_confidence = min_confidence;
    options.agreements = 1;
    ck_assert_int_eq(factcheck_checker_new(&checker, &options, NULL), FACTCHECK_OK);
    for (size_t i = 0; i < count; i++) {
        char name[16];
        factcheck_article article = FACTCHECK_ARTICLE_INIT;
        snprintf(name, sizeof name, "%d.txt", order[i]);
        article.name = factcheck_text_of(name);
        article.text = factcheck_text_of(s->text[order[i]]);
        article.date = factcheck_text_of(s->date[order[i]]);
        ck_assert_int_eq(factcheck_checker_add(checker, &article, NULL), FACTCHECK_OK);
    }
    ck_assert_int_eq(factcheck_checker_run(checker, &report, NULL), FACTCHECK_OK);
    memset(out, 0, sizeof *out);
    out->conflicts = factcheck_report_summary(report)->conflicts;
    for (size_t i = 0; i < factcheck_report_finding_count(report) && out->count < FACTS_MAX; i++)
        describe(out->lines[out->count++], factcheck_report_finding(report, i));
    qsort(out->lines, out->count, sizeof *out->lines, compare_lines);
    factcheck_report_free(report);
    factcheck_checker_free(checker);
}

static void same_outcome(const outcome *a, const outcome *b, const char *what)
{
    ck_assert_msg(a->count == b->count, "%s: %zu findings, then %zu", what, a->count, b->count);
    for (size_t i = 0; i < a->count; i++)
        ck_assert_msg(strcmp(a->lines[i], b->lines[i]) == 0, "%s:\n  %s\n  %s", what, a->lines[i],
                      b->lines[i]);
}

static const int in_order[ARTICLES] = {0, 1, 2, 3};

/* A story that does not depend on how often the generator was asked before. */
static void story_of(story *out, int index)
{
    uint32_t state = 1000u + (uint32_t)(FIRST_STORY + index) * 7919u;
    (void)next_random(&state);
    make_story(out, &state);
}

START_TEST(order_of_articles_changes_nothing)
{
    static const int orders[][ARTICLES] = {{3, 2, 1, 0}, {1, 0, 3, 2}, {2, 3, 0, 1}, {1, 2, 3, 0}};
    story s;
    outcome first, other;
    story_of(&s, _i);
    run_story(&first, &s, in_order, ARTICLES, 1, 0);
    for (size_t k = 0; k < COUNT_OF(orders); k++) {
        run_story(&other, &s, orders[k], ARTICLES, 1, 0);
        same_outcome(&first, &other, s.text[0]);
    }
}
END_TEST

START_TEST(number_of_jobs_changes_nothing)
{
    story s;
    outcome first, other;
    story_of(&s, _i);
    run_story(&first, &s, in_order, ARTICLES, 1, 50);
    for (unsigned jobs = 2; jobs <= 8; jobs *= 2) {
        run_story(&other, &s, in_order, ARTICLES, jobs, 50);
        same_outcome(&first, &other, "jobs");
    }
}
END_TEST

START_TEST(an_article_agrees_with_itself)
{
    story s;
    outcome alone, twice;
    story_of(&s, _i);
    for (int i = 0; i < ARTICLES; i++) {
        const int order[] = {i, i};
        run_story(&alone, &s, order, 1, 1, 0);
        run_story(&twice, &s, order, 2, 1, 0);
        ck_assert_msg(twice.conflicts <= alone.conflicts, "%s", s.text[i]);
    }
}
END_TEST

START_TEST(a_higher_bar_only_takes_away)
{
    story s;
    outcome all, some;
    story_of(&s, _i);
    run_story(&all, &s, in_order, ARTICLES, 1, 0);
    for (unsigned bar = 20; bar <= 100; bar += 20) {
        run_story(&some, &s, in_order, ARTICLES, 1, bar);
        ck_assert_uint_le(some.count, all.count);
        for (size_t i = 0; i < some.count; i++)
            ck_assert_ptr_nonnull(bsearch(some.lines[i], all.lines, all.count, sizeof *all.lines,
                                          compare_lines));
    }
}
END_TEST

SUITE_FUNCTION(properties)
{
    Suite *suite = suite_create("properties");
    TCase *cases = tcase_create("values");
    tcase_add_test(cases, order_of_values_changes_nothing);
    tcase_add_test(cases, a_value_agrees_with_itself);
    tcase_add_test(cases, a_value_agrees_with_its_rounding);
    tcase_add_test(cases, about_makes_no_conflict);
    tcase_add_test(cases, a_range_around_a_value_agrees);
    tcase_add_test(cases, wording_changes_nothing);
    suite_add_tcase(suite, cases);
    cases = tcase_create("runs");
    tcase_add_loop_test(cases, order_of_articles_changes_nothing, 0, STORIES);
    tcase_add_loop_test(cases, number_of_jobs_changes_nothing, 0, STORIES);
    tcase_add_loop_test(cases, an_article_agrees_with_itself, 0, STORIES);
    tcase_add_loop_test(cases, a_higher_bar_only_takes_away, 0, STORIES);
    suite_add_tcase(suite, cases);
    return suite;
}
