/*
 * The example of each rule of lib/tables/rule.def, run through the public interface: it must give a
 * finding or a note of that rule. How an example is written stands at the head of the table.
 */
#include "support.h"

#include "factcheck.h"

enum { ARTICLES = 4, TEXT = 2048, NAME = 16, DATE_LENGTH = 10 };

typedef struct article {
    char name[NAME];
    char date[DATE_LENGTH + 1];
    char text[TEXT];
    size_t length;
} article;

typedef struct example {
    article articles[ARTICLES];
    size_t count;
    article *open; /* that the last line went to; NULL behind a remark */
} example;

static int hex_digit(char c)
{
    const char *digits = "0123456789abcdef", *found = c ? strchr(digits, c) : NULL;
    return found ? (int)(found - digits) : -1;
}

/* The byte that "\\xHH" stands for, or -1. */
static int read_byte(const char *text, size_t length)
{
    if (length < 4 || text[0] != '\\' || text[1] != 'x')
        return -1;
    int high = hex_digit(text[2]), low = hex_digit(text[3]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static void append(article *a, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        int byte = read_byte(text + i, length - i);
        ck_assert_uint_lt(a->length + 1, TEXT);
        a->text[a->length++] = byte < 0 ? text[i] : (char)byte;
        i += byte < 0 ? 0 : 3;
    }
}

static article *article_of(example *e, const char *name, size_t length)
{
    for (size_t i = 0; i < e->count; i++) {
        if (strlen(e->articles[i].name) == length && !memcmp(e->articles[i].name, name, length)) {
            append(&e->articles[i], "\n\n", 2);
            return &e->articles[i];
        }
    }
    ck_assert_uint_lt(e->count, ARTICLES);
    ck_assert_uint_lt(length, NAME);
    article *a = &e->articles[e->count++];
    memset(a, 0, sizeof *a);
    memcpy(a->name, name, length);
    return a;
}

/* "  a.txt: text", "  a.txt (2024-05-16): text", "      more text"; else a remark. */
static void read_line(example *e, const char *line, size_t length)
{
    const char *ending = ".txt";
    size_t name = 2 + strcspn(line + 2, ". \n");
    if (length > 6 && strncmp(line, "      ", 6) == 0) {
        ck_assert_ptr_nonnull(e->open);
        append(e->open, " ", 1);
        append(e->open, line + 6, length - 6);
        return;
    }
    e->open = NULL;
    if (name + 6 >= length || strncmp(line + name, ending, strlen(ending)) != 0)
        return;
    name += strlen(ending);
    const char *at = line + name;
    const char *date = strncmp(at, " (", 2) == 0 ? at + 2 : NULL;
    at += date ? DATE_LENGTH + 3 : 0;
    if (strncmp(at, ": ", 2) != 0)
        return;
    e->open = article_of(e, line + 2, name - 2);
    if (date)
        memcpy(e->open->date, date, DATE_LENGTH);
    append(e->open, at + 2, length - (size_t)(at + 2 - line));
}

static void read_example(example *e, const factcheck_rule *rule)
{
    const char *at = strstr(rule->explain, "\n\nExample\n");
    ck_assert_ptr_nonnull(at);
    memset(e, 0, sizeof *e);
    at += strlen("\n\nExample\n");
    while (*at && *at != '\n') {
        size_t length = strcspn(at, "\n");
        read_line(e, at, length);
        at += length + 1;
    }
    ck_assert_msg(e->count > 0, "%s: no article in its example", rule->code);
}

static bool notes_have(const factcheck_report *report, const char *code)
{
    for (size_t i = 0; i < factcheck_report_source_count(report); i++) {
        const factcheck_source *source = factcheck_report_source(report, i);
        for (size_t k = 0; k < source->note_count; k++) {
            if (strcmp(source->notes[k]->code, code) == 0)
                return true;
        }
    }
    return false;
}

static bool findings_have(const factcheck_report *report, const char *code)
{
    for (size_t i = 0; i < factcheck_report_finding_count(report); i++) {
        if (strcmp(factcheck_report_finding(report, i)->code, code) == 0)
            return true;
    }
    return false;
}

START_TEST(gives_its_rule)
{
    const factcheck_rule *rule = factcheck_rule_get((size_t)_i);
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_checker *checker;
    factcheck_report *report;
    example *e = malloc(sizeof *e);
    ck_assert_ptr_nonnull(e);
    read_example(e, rule);
    options.agreements = 1;
    ck_assert_int_eq(factcheck_checker_new(&checker, &options, NULL), FACTCHECK_OK);
    for (size_t i = 0; i < e->count; i++) {
        factcheck_article given = FACTCHECK_ARTICLE_INIT;
        given.name = factcheck_text_of(e->articles[i].name);
        given.date = factcheck_text_of(e->articles[i].date);
        given.text.ptr = e->articles[i].text;
        given.text.len = e->articles[i].length;
        ck_assert_int_eq(factcheck_checker_add(checker, &given, NULL), FACTCHECK_OK);
    }
    ck_assert_int_eq(factcheck_checker_run(checker, &report, NULL), FACTCHECK_OK);
    ck_assert_msg(findings_have(report, rule->code) || notes_have(report, rule->code),
                  "%s: its example does not give it", rule->code);
    factcheck_report_free(report);
    factcheck_checker_free(checker);
    free(e);
}
END_TEST

SUITE_FUNCTION(rule_examples)
{
    Suite *suite = suite_create("rule_examples");
    TCase *tests = tcase_create("examples");
    tcase_add_loop_test(tests, gives_its_rule, 0, (int)factcheck_rule_count());
    suite_add_tcase(suite, tests);
    return suite;
}
