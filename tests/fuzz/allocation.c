/*
 * Fails the n-th allocation of a whole run, for n = 1, 2, ... until the run succeeds: the status
 * must be ENOMEM, nothing may leak, every release must name the size that was asked for, and the
 * checker must be of use afterwards.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "factcheck.h"

typedef union header {
    size_t size;
    max_align_t align;
} header;

typedef struct memory {
    size_t calls;
    size_t fail_at; /* 0: never */
    size_t live;
    bool wrong_size;
} memory;

static void *allocate(size_t size, void *payload)
{
    memory *m = payload;
    m->calls++;
    if (m->calls == m->fail_at)
        return NULL;
    header *cell = malloc(sizeof(header) + size);
    if (!cell)
        return NULL;
    cell->size = size;
    memset(cell + 1, 0xA5, size);
    m->live++;
    return cell + 1;
}

static void release(void *pointer, size_t size, void *payload)
{
    memory *m = payload;
    header *cell = (header *)pointer - 1;
    m->wrong_size = m->wrong_size || cell->size != size;
    m->live--;
    free(cell);
}

static const char *const articles[] = {
    "Bridge closed after flood\n\nBy Lena Ortiz\n\nMarch 4, 2021\n\n"
    "The river rose by 2.5 metres on Monday, and 40 houses were flooded, officials said. Repairs "
    "will cost $3.2 million and last six weeks.\n",
    "Flood damage put at $3.4 million\n\nPublished: March 4, 2021\n\n"
    "At least 42 houses were flooded on Monday when the river rose by 2.5 metres. "
    "\xE2\x80\x9CRepairs "
    "will cost about $3.4 million,\xE2\x80\x9D the mayor said.\n\nRelated\n- 4 dead in crash\n",
    "Odd bytes \xFF here, and a \xC3\xA9 there; 5\xC2\xBD per cent rose to 6 per cent last year.\n",
};

static int drop(const char *data, size_t len, void *payload)
{
    (void)data;
    *(size_t *)payload += len;
    return 0;
}

static int add_all(factcheck_checker *checker)
{
    int status = FACTCHECK_OK;
    for (size_t i = 0; i < sizeof articles / sizeof *articles && !status; i++) {
        factcheck_article article = FACTCHECK_ARTICLE_INIT;
        article.name = factcheck_text_of("article.txt");
        article.outlet = factcheck_text_of("outlet");
        article.text = factcheck_text_of(articles[i]);
        article.date = factcheck_text_of(i == 2 ? "2021-03-05" : NULL);
        status = factcheck_checker_add(checker, &article, NULL);
    }
    return status;
}

static int run_and_render(factcheck_checker *checker)
{
    factcheck_report *report = NULL;
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    size_t bytes = 0;
    int status = factcheck_checker_run(checker, &report, NULL);
    for (int format = 0; format <= FACTCHECK_FORMAT_HTML && !status; format++) {
        options.format = (factcheck_format)format;
        options.content = FACTCHECK_CONTENT_FINDINGS;
        options.color = options.unicode = 0;
        status = factcheck_report_render(report, &options, drop, &bytes);
        options.content = FACTCHECK_CONTENT_CLAIMS;
        options.color = options.unicode = 1;
        if (!status && format <= FACTCHECK_FORMAT_CSV)
            status = factcheck_report_render(report, &options, drop, &bytes);
    }
    if (!status)
        status = factcheck_report_write_baseline(report, NULL, drop, &bytes);
    factcheck_report_free(report);
    return status;
}

static int whole_run(const factcheck_allocator *allocator)
{
    factcheck_checker *checker = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    options.agreements = 1;
    options.date = factcheck_text_of("2021-03-06");
    int status = factcheck_checker_new(&checker, &options, allocator);
    if (!status)
        status = add_all(checker);
    if (!status)
        status = run_and_render(checker);
    factcheck_checker_free(checker);
    return status;
}

int main(void)
{
    enum { STEPS = 400 }; /* of the many allocations of a build with FC_ARENA_MALLOC */
    memory m = {0, 0, 0, false};
    factcheck_allocator allocator = {allocate, release, &m};
    int passed = 0, failed = 0;
    int status = whole_run(&allocator);
    if (status || m.live) {
        printf("without a failure: status %d, %zu allocations left\n", status, m.live);
        failed++;
    }
    size_t total = m.calls, step = total / STEPS + 1;
    for (size_t n = 1; n <= total; n += n < STEPS / 2 ? 1 : step) {
        memory none = {0, n, 0, false};
        m = none;
        status = whole_run(&allocator);
        bool right = status == FACTCHECK_ENOMEM && m.live == 0 && !m.wrong_size;
        if (!right)
            printf("allocation %zu of %zu: status %d, %zu left%s\n", n, total, status, m.live,
                   m.wrong_size ? ", released with a wrong size" : "");
        passed += right;
        failed += !right;
    }
    printf("%d passed, %d failed\n", passed, failed);
    fflush(stdout); /* a leak found at exit must not swallow the figures */
    return failed > 0 || passed == 0;
}
