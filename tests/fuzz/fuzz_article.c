/* One article, read as it is: the whole way from bytes to a report. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    factcheck_checker *checker = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    options.agreements = 1;
    options.min_confidence = 0;
    article.name = factcheck_text_of("fuzz.txt");
    article.text.ptr = (const char *)data;
    article.text.len = size;
    fuzz_require(factcheck_checker_new(&checker, &options, NULL) == FACTCHECK_OK,
                 "a checker is made");
    int status = factcheck_checker_add(checker, &article, NULL);
    fuzz_require(status == FACTCHECK_OK || status == FACTCHECK_ETEXT, "odd text is no error");
    fuzz_run(checker);
    factcheck_checker_free(checker);
    return 0;
}
