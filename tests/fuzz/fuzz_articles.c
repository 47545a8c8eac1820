/*
 * Several articles. They are separated by bytes 0x1E; the line that an article starts with is taken
 * as its date if it is one (YYYY-MM-DD), so that anchors, updates and copies come into play.
 */
#include <string.h>

#include "fuzz.h"

enum { DATE = 10, ARTICLES_MAX = 64 };

static void add(factcheck_checker *checker, const char *text, size_t size)
{
    static const char names[] = "abcdefghijklmnopqrstuvwxyz";
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.name.ptr = names + factcheck_checker_count(checker) % 26;
    article.name.len = 1;
    article.outlet = article.name;
    article.text.ptr = text;
    article.text.len = size;
    if (size > DATE && text[4] == '-' && text[DATE] == '\n') {
        article.date.ptr = text;
        article.date.len = DATE;
        article.text.ptr = text + DATE + 1;
        article.text.len = size - DATE - 1;
    }
    size_t before = factcheck_checker_count(checker);
    factcheck_error error = {0};
    int status = factcheck_checker_add(checker, &article, &error);
    if (status == FACTCHECK_EDATE) {
        article.date.len = 0;
        status = factcheck_checker_add(checker, &article, &error);
    }
    fuzz_require(status == FACTCHECK_OK || status == FACTCHECK_ETEXT, "odd text is no error");
    fuzz_require(factcheck_checker_count(checker) == before + (status == FACTCHECK_OK),
                 "a refused article leaves the checker as it was");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    factcheck_checker *checker = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    const char *text = (const char *)data;
    options.agreements = 1;
    options.jobs = (unsigned)(size % 3);
    fuzz_require(factcheck_checker_new(&checker, &options, NULL) == FACTCHECK_OK,
                 "a checker is made");
    for (size_t at = 0; at < size && factcheck_checker_count(checker) < ARTICLES_MAX;) {
        const char *mark = memchr(text + at, 0x1E, size - at);
        size_t end = mark ? (size_t)(mark - text) : size;
        add(checker, text + at, end - at);
        at = end + 1;
    }
    fuzz_run(checker);
    fuzz_run(checker); /* a checker may run again */
    factcheck_checker_free(checker);
    return 0;
}
