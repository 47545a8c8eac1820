/*
 * Runs spec files: spec [--show] FILE... Each case is one check; a case whose name starts with
 * "todo:" is a known bug and must fail. --show prints the cases with the claims that are found, to
 * be read and, where they are right, pasted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "spec.h"

typedef struct totals {
    int passed;
    int failed;
    int known; /* bugs, among those passed */
} totals;

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    size_t size = 0, room = 1 << 16;
    char *data = malloc(room);
    while (data) {
        size_t got = fread(data + size, 1, room - size - 1, file);
        size += got;
        if (got == 0)
            break;
        if (room - size < 2)
            data = realloc(data, room *= 2);
    }
    fclose(file);
    if (data)
        data[size] = '\0';
    return data;
}

/* ---- Reading cases -------------------------------------------------------------------------- */

typedef struct reader {
    char *at; /* of the next line */
    size_t line;
} reader;

/* The next line, ended by NUL; NULL behind the last. */
static char *next_line(reader *r)
{
    char *line = r->at;
    if (*line == '\0')
        return NULL;
    size_t length = strcspn(line, "\n");
    r->at += length + (line[length] == '\n');
    line[length] = '\0';
    if (length && line[length - 1] == '\r')
        line[length - 1] = '\0';
    r->line++;
    return line;
}

static bool starts(const char *line, const char *prefix)
{
    return strncmp(line, prefix, strlen(prefix)) == 0;
}

static void append(char **text, const char *line)
{
    size_t old = *text ? strlen(*text) : 0, more = strlen(line);
    char *grown = realloc(*text, old + more + 2);
    if (!grown)
        abort();
    if (old)
        grown[old++] = '\n';
    memcpy(grown + old, line, more + 1);
    *text = grown;
}

/* Reads the case below the line "=== name"; false if it is not written as one. */
static bool read_case(reader *r, char *name_line, spec_case *out)
{
    memset(out, 0, sizeof *out);
    out->name = name_line + 3 + strspn(name_line + 3, " ");
    out->line = r->line;
    char *line = next_line(r);
    if (line && starts(line, "date: ")) {
        out->date = line + 6;
        line = next_line(r);
    }
    for (; line && strcmp(line, "---") != 0; line = next_line(r))
        append(&out->text, line);
    if (!line || !out->text)
        return false;
    while (*r->at && !starts(r->at, "===")) {
        line = next_line(r);
        if (line[strspn(line, " \t")] == '\0' || line[0] == '#')
            continue;
        if (out->count == CLAIMS_MAX)
            return false;
        out->lines[out->count] = r->line;
        out->expected[out->count++] = line;
    }
    return true;
}

/* ---- Running them --------------------------------------------------------------------------- */

static factcheck_report *extract(const spec_case *c)
{
    factcheck_checker *checker = NULL;
    factcheck_report *report = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    options.extract_only = 1;
    article.name = factcheck_text_of(c->name);
    article.text = factcheck_text_of(c->text);
    article.date = factcheck_text_of(c->date);
    int status = factcheck_checker_new(&checker, &options, NULL);
    if (!status)
        status = factcheck_checker_add(checker, &article, NULL);
    if (!status)
        status = factcheck_checker_run(checker, &report, NULL);
    if (status)
        printf("%s: %s\n", c->name, factcheck_status_message(status));
    factcheck_checker_free(checker);
    return report;
}

/* Compares claims and lines in order; says of each difference where it is if `loud`. */
static bool holds(const spec_case *c, const factcheck_report *report, const char *path, bool loud)
{
    size_t count = factcheck_report_claim_count(report);
    bool same = true;
    for (size_t i = 0; i < c->count && i < count && same; i++) {
        char message[MESSAGE_SIZE];
        same = spec_matches(factcheck_report_claim(report, i), c->expected[i], message);
        if (!same && loud)
            printf("%s:%zu: %s: %s\n", path, c->lines[i], c->name, message);
    }
    if (same && count != c->count && loud)
        printf("%s:%zu: %s: %zu claims, not %zu\n", path, c->line, c->name, count, c->count);
    same = same && count == c->count;
    for (size_t i = 0; i < count && !same && loud; i++) {
        printf("    ");
        spec_show(factcheck_report_claim(report, i));
    }
    return same;
}

static void show(const spec_case *c, const factcheck_report *report)
{
    printf("=== %s\n", c->name);
    if (c->date)
        printf("date: %s\n", c->date);
    printf("%s\n---\n", c->text);
    for (size_t i = 0; i < factcheck_report_claim_count(report); i++)
        spec_show(factcheck_report_claim(report, i));
    printf("\n");
}

static void run_case(const spec_case *c, const char *path, bool only_show, totals *sum)
{
    factcheck_report *report = extract(c);
    bool known = starts(c->name, "todo:");
    bool right = false;
    if (report && only_show) {
        show(c, report);
        right = true;
    } else if (report) {
        right = holds(c, report, path, !known) != known;
        if (!right && known)
            printf("%s:%zu: %s: mended; take the todo off\n", path, c->line, c->name);
    }
    sum->passed += right;
    sum->failed += !right;
    sum->known += right && known;
    factcheck_report_free(report);
}

static void run_file(const char *path, bool only_show, totals *sum)
{
    char *data = read_file(path), *line;
    if (!data) {
        printf("%s: cannot be read\n", path);
        sum->failed++;
        return;
    }
    reader r = {data, 0};
    while ((line = next_line(&r)) != NULL) {
        spec_case c;
        if (!starts(line, "==="))
            continue; /* remarks in front of the first case */
        if (read_case(&r, line, &c)) {
            run_case(&c, path, only_show, sum);
        } else {
            printf("%s:%zu: not a case: name, text, ---, claims\n", path, c.line);
            sum->failed++;
        }
        free(c.text);
    }
    free(data);
}

int main(int argc, char **argv)
{
    totals sum = {0, 0, 0};
    bool only_show = argc > 1 && strcmp(argv[1], "--show") == 0;
    for (int i = 1 + only_show; i < argc; i++)
        run_file(argv[i], only_show, &sum);
    if (!only_show)
        printf("%d passed, %d failed (%d known bugs)\n", sum.passed, sum.failed, sum.known);
    fflush(stdout); /* a leak found at exit must not swallow the figures */
    return sum.failed > 0 || sum.passed == 0;
}
