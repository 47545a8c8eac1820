/*
 * Configurations, baselines and options through the public interface, and the patterns of names.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "input/glob.h"

/* ---- Patterns ----------------------------------------------------------------------------- */

static const struct {
    const char *pattern;
    const char *name;
    bool fits;
} globs[] = {
    {"a.txt", "a.txt", true},
    {"a.txt", "b.txt", false},
    {"a.txt", "wire/a.txt", true},
    {"a.txt", "xa.txt", false},
    {"wire/a.txt", "news/wire/a.txt", true},
    {"wire/a.txt", "news/hotwire/a.txt", false},
    {"/wire/a.txt", "/news/wire/a.txt", false},
    {"/wire/a.txt", "/wire/a.txt", true},
    {"*.txt", "a.txt", true},
    {"*.txt", "x/y/a.txt", true},
    {"*.txt", "a.txt/b", false},
    {"wire/*.txt", "wire/x/a.txt", false},
    {"wire/**.txt", "wire/x/a.txt", true},
    {"wire/**/a.txt", "wire/x/y/a.txt", true},
    {"**", "a", true},
    {"*", "", false},
    {"", "", false},
    {"", "a", false},
    {"?.txt", "\xC3\xA9.txt", true},
    {"??.txt", "\xC3\xA9.txt", false},
    {"??.txt", "\xE6\x9D\xB1\xE4\xBA\xAC.txt", true},
    {"?", "/", false},
    {"*a*b*c", "xxaxxbxxc", true},
    {"*a*b*c", "xxaxxcxxb", false},
    {"a?c#12", "abc#12", true},
};

START_TEST(patterns)
{
    bool fits = fc_glob_fits(fc_str_of(globs[_i].pattern), fc_str_of(globs[_i].name));
    ck_assert_msg(fits == globs[_i].fits, "%s on %s", globs[_i].pattern, globs[_i].name);
}
END_TEST

/* A pattern of stars on a long name takes no longer than the product of their lengths. */
START_TEST(hostile_pattern)
{
    char pattern[FACTCHECK_PATTERN_MAX], *name = malloc(100000);
    for (size_t i = 0; i < sizeof pattern; i++)
        pattern[i] = i % 2 ? 'a' : '*';
    memset(name, 'a', 100000);
    pattern[sizeof pattern - 1] = 'b';
    ck_assert(!fc_glob_fits(fc_str_make(pattern, sizeof pattern), fc_str_make(name, 100000)));
    free(name);
}
END_TEST

/* ---- Failing memory ----------------------------------------------------------------------- */

typedef struct budget {
    size_t calls;
    size_t fail_at; /* the call that fails, from 1; 0: none */
    size_t held;    /* allocations that are not released */
} budget;

static void *allocate(size_t size, void *payload)
{
    budget *b = payload;
    if (++b->calls == b->fail_at)
        return NULL;
    b->held++;
    return malloc(size);
}

static void release(void *memory, size_t size, void *payload)
{
    budget *b = payload;
    (void)size;
    b->held -= memory != NULL;
    free(memory);
}

#define CONFIG                                                                                 \
    "{\"sources\": [{\"files\": \"a.txt\", \"outlet\": \"The A\", \"date\": \"2023-07-04\"}]," \
    " \"rules\": {\"FC101\": \"note\", \"update\": \"off\"}, \"ignore\": [\"FC501\"],"         \
    " \"synonyms\": [[\"lamp\", \"lantern\"]], \"contrasts\": [[\"cost\", \"expense\"]],"      \
    " \"min_confidence\": 0.756, \"fail_on\": \"never\", \"baseline\": \"b.json\"}"

#define BASELINE                                                                      \
    "{\"schema\": \"factcheck-baseline/1\", \"decisions\": ["                         \
    "{\"id\": \"00000000000000ff\", \"verdict\": \"accepted\", \"reason\": \"r\"},"   \
    "{\"id\": \"000000000000000f\", \"verdict\": \"conflict\", \"date\": \"2023-07-04\"}]}"

START_TEST(reading_with_failing_memory)
{
    for (int which = 0; which < 2; which++) {
        budget b = {0, 0, 0};
        factcheck_allocator allocator = {allocate, release, &b};
        for (size_t n = 1;; n++) {
            factcheck_config *config = NULL;
            factcheck_baseline *baseline = NULL;
            b = (budget){0, n, 0};
            int status = which ? factcheck_baseline_read(&baseline, FC_STR(BASELINE), &allocator, NULL)
                               : factcheck_config_read(&config, FC_STR(CONFIG), &allocator, NULL);
            factcheck_config_free(config);
            factcheck_baseline_free(baseline);
            ck_assert_uint_eq(b.held, 0);
            if (status == FACTCHECK_OK)
                break;
            ck_assert_int_eq(status, FACTCHECK_ENOMEM);
            ck_assert_ptr_null(config);
            ck_assert_ptr_null(baseline);
        }
    }
}
END_TEST

/* ---- Configurations ----------------------------------------------------------------------- */

static void has(factcheck_text actual, const char *expected)
{
    ck_assert_msg(fc_str_equal(actual, fc_str_of(expected)), "'%.*s' is not '%s'", (int)actual.len,
                  actual.ptr ? actual.ptr : "", expected);
}

START_TEST(config_members)
{
    factcheck_config *config = NULL;
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR(CONFIG), NULL, NULL), FACTCHECK_OK);
    ck_assert_uint_eq(config->source_count, 1);
    has(config->sources[0].files, "a.txt");
    has(config->sources[0].outlet, "The A");
    has(config->sources[0].date, "2023-07-04");
    ck_assert_uint_eq(config->rule_count, 3);
    has(config->rules[0].rule, "FC101");
    ck_assert_int_eq(config->rules[0].severity, FACTCHECK_SEVERITY_NOTE);
    ck_assert(!config->rules[0].off && config->rules[1].off && config->rules[2].off);
    ck_assert_uint_eq(config->synonym_count, 1);
    has(config->synonyms[0].words[1], "lantern");
    ck_assert_uint_eq(config->contrast_count, 1);
    ck_assert(config->has_min_confidence && config->has_fail_on);
    ck_assert_uint_eq(config->min_confidence, 75);
    ck_assert_int_eq(config->fail_on, FACTCHECK_SEVERITY_NONE);
    has(config->baseline, "b.json");
    factcheck_config_free(config);
}
END_TEST

START_TEST(config_errors)
{
    factcheck_error error = {0, NULL, 0, 0};
    factcheck_config *config = NULL;
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR("{\"rules\": {\"FC1\": 1}}"), NULL, &error),
                     FACTCHECK_EJSON);
    ck_assert_uint_eq(error.byte, 11);
    ck_assert_str_eq(error.message, "there is no rule of this code or name");
    ck_assert_int_eq(factcheck_config_read(NULL, FC_STR("{}"), NULL, NULL), FACTCHECK_EINVAL);
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR(""), NULL, &error), FACTCHECK_EJSON);
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR("\"a\""), NULL, &error), FACTCHECK_EJSON);
    ck_assert_str_eq(error.message, "an object is expected here");
}
END_TEST

static int refuse(const char *data, size_t len, void *payload)
{
    (void)data;
    (void)len;
    (void)payload;
    return 1;
}

static int append(const char *data, size_t len, void *payload)
{
    strncat(payload, data, len);
    return 0;
}

START_TEST(config_written)
{
    char first[2048] = "", second[2048] = "";
    factcheck_config *config = NULL;
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR(CONFIG), NULL, NULL), FACTCHECK_OK);
    ck_assert_int_eq(factcheck_config_write(config, refuse, NULL), FACTCHECK_EWRITE);
    ck_assert_int_eq(factcheck_config_write(config, append, first), FACTCHECK_OK);
    ck_assert_int_eq(factcheck_config_write(NULL, append, first), FACTCHECK_EINVAL);
    factcheck_config_free(config);
    ck_assert_int_eq(factcheck_config_read(&config, fc_str_of(first), NULL, NULL), FACTCHECK_OK);
    ck_assert_int_eq(factcheck_config_write(config, append, second), FACTCHECK_OK);
    ck_assert_str_eq(first, second);
    factcheck_config_free(config);
}
END_TEST

/* ---- Baselines ---------------------------------------------------------------------------- */

START_TEST(baseline_members)
{
    factcheck_baseline *baseline = NULL;
    ck_assert_int_eq(factcheck_baseline_read(&baseline, FC_STR(BASELINE), NULL, NULL), FACTCHECK_OK);
    ck_assert_uint_eq(factcheck_baseline_count(baseline), 2);
    const factcheck_decision *first = factcheck_baseline_get(baseline, 0);
    has(first->id, "000000000000000f");
    ck_assert_int_eq(first->ruling, FACTCHECK_RULING_CONFLICT);
    has(first->date, "2023-07-04");
    has(factcheck_baseline_get(baseline, 1)->reason, "r");
    ck_assert_ptr_null(factcheck_baseline_get(baseline, 2));
    factcheck_baseline_free(baseline);
    factcheck_baseline_free(NULL);
    ck_assert_int_eq(factcheck_baseline_read(NULL, FC_STR(BASELINE), NULL, NULL), FACTCHECK_EINVAL);
}
END_TEST

#define TWICE                                                                                     \
    "{\"schema\":\"factcheck-baseline/1\",\"decisions\":["                                          \
    "{\"id\":\"0000000000000001\",\"verdict\":\"accepted\"},"                                       \
    "{\"id\":\"0000000000000001\",\"verdict\":\"conflict\"}]}"

START_TEST(baseline_errors)
{
    static const char *const texts[] = {
        TWICE,
        "{\"schema\":\"factcheck-baseline/1\",\"decisions\":[{\"id\":1,\"verdict\":\"accepted\"}]}",
        "{\"schema\":\"factcheck-baseline/1\",\"decisions\":[1]}",
        "{\"schema\":\"factcheck-baseline/2\",\"decisions\":[]}",
        "{\"schema\":\"factcheck-baseline/1\",\"decisions\":[],\"more\":1}",
        "\xFF",
    };
    static const size_t bytes[] = {93, 52, 46, 10, 48, 0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        factcheck_error error = {0, NULL, 0, 0};
        factcheck_baseline *baseline = NULL;
        ck_assert_int_eq(factcheck_baseline_read(&baseline, fc_str_of(texts[i]), NULL, &error),
                         FACTCHECK_EJSON);
        ck_assert_msg(error.byte == bytes[i], "%s: byte %zu", texts[i], error.byte);
    }
}
END_TEST

/* ---- A checker with them ------------------------------------------------------------------ */

static factcheck_report *report_of(const factcheck_options *options, const char *a, const char *b)
{
    factcheck_checker *checker = NULL;
    factcheck_report *report = NULL;
    const char *const texts[] = {a, b}, *const names[] = {"a.txt", "b.txt"};
    ck_assert_int_eq(factcheck_checker_new(&checker, options, NULL), FACTCHECK_OK);
    for (size_t i = 0; i < 2; i++) {
        factcheck_article article = FACTCHECK_ARTICLE_INIT;
        article.name = factcheck_text_of(names[i]);
        article.text = factcheck_text_of(texts[i]);
        ck_assert_int_eq(factcheck_checker_add(checker, &article, NULL), FACTCHECK_OK);
    }
    ck_assert_int_eq(factcheck_checker_run(checker, &report, NULL), FACTCHECK_OK);
    factcheck_checker_free(checker);
    return report;
}

static size_t conflicts(const factcheck_config *config, const char *a, const char *b)
{
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    options.config = config;
    factcheck_report *report = report_of(&options, a, b);
    size_t count = factcheck_report_summary(report)->conflicts;
    factcheck_report_free(report);
    return count;
}

START_TEST(own_words)
{
    factcheck_config *config = NULL;
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR(CONFIG), NULL, NULL), FACTCHECK_OK);
    static const char *const lamps[] = {"The pier of Velm has 412 lamps, Orsa Lines said.\n",
                                        "Orsa Lines said the pier of Velm has 421 lanterns.\n"};
    ck_assert_uint_eq(conflicts(NULL, lamps[0], lamps[1]), 0);
    ck_assert_uint_eq(conflicts(config, lamps[0], lamps[1]), 1);
    static const char *const costs[] = {
        "The expenses of Orsa Lines were 4.31 million euros in 2022.\n",
        "In 2022 the costs of Orsa Lines were 4.13 million euros.\n"};
    ck_assert_uint_eq(conflicts(NULL, costs[0], costs[1]), 1);
    ck_assert_uint_eq(conflicts(config, costs[0], costs[1]), 0);
    factcheck_config_free(config);
}
END_TEST

static void count_calls(size_t done, size_t total, void *payload)
{
    size_t *calls = payload;
    ck_assert(done <= total && total == 2);
    ++*calls;
}

START_TEST(configured)
{
    static const char *const texts[] = {"The ferry carried 41,250 passengers in June 2023.\n",
                                        "The ferry carried 42,150 passengers in June 2023.\n"};
    factcheck_config *config = NULL;
    size_t calls = 0;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    ck_assert_int_eq(factcheck_config_read(&config, FC_STR(CONFIG), NULL, NULL), FACTCHECK_OK);
    options.config = config;
    options.progress = count_calls;
    options.progress_payload = &calls;
    factcheck_report *report = report_of(&options, texts[0], texts[1]);
    has(factcheck_report_source(report, 0)->outlet, "The A");
    has(factcheck_report_source(report, 0)->anchor.date, "2023-07-04");
    ck_assert_uint_eq(factcheck_report_source(report, 1)->outlet.len, 0);
    ck_assert_uint_eq(factcheck_report_finding_count(report), 1);
    ck_assert_int_eq(factcheck_report_finding(report, 0)->severity, FACTCHECK_SEVERITY_NOTE);
    ck_assert_uint_eq(calls, 2);
    factcheck_report_free(report);
    factcheck_config_free(config);
}
END_TEST

START_TEST(odd_options)
{
    factcheck_checker *checker = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_text rule = FC_STR("FC1");
    options.only = &rule;
    options.only_count = 1;
    ck_assert_int_eq(factcheck_checker_new(&checker, &options, NULL), FACTCHECK_EINVAL);
    options.only_count = 0;
    options.today = FC_STR("tomorrow");
    ck_assert_int_eq(factcheck_checker_new(&checker, &options, NULL), FACTCHECK_EDATE);
    options.size = offsetof(factcheck_options, only); /* a caller of an older version */
    ck_assert_int_eq(factcheck_checker_new(&checker, &options, NULL), FACTCHECK_OK);
    factcheck_checker_free(checker);
    options.size = 4;
    ck_assert_int_eq(factcheck_checker_new(&checker, &options, NULL), FACTCHECK_EINVAL);
}
END_TEST

Suite *test_settings_suite(void);
Suite *test_settings_suite(void)
{
    Suite *suite = suite_create("settings");
    TCase *tests = tcase_create("settings");
    tcase_add_loop_test(tests, patterns, 0, (int)(sizeof globs / sizeof *globs));
    tcase_add_test(tests, hostile_pattern);
    tcase_add_test(tests, reading_with_failing_memory);
    tcase_add_test(tests, config_members);
    tcase_add_test(tests, config_errors);
    tcase_add_test(tests, config_written);
    tcase_add_test(tests, baseline_members);
    tcase_add_test(tests, baseline_errors);
    tcase_add_test(tests, own_words);
    tcase_add_test(tests, configured);
    tcase_add_test(tests, odd_options);
    suite_add_tcase(suite, tests);
    return suite;
}
