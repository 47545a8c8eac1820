/* Articles as JSON Lines. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    factcheck_checker *checker = NULL;
    factcheck_error error = {0};
    factcheck_text lines = {(const char *)data, size};
    fuzz_require(factcheck_checker_new(&checker, NULL, NULL) == FACTCHECK_OK, "a checker is made");
    int status =
        factcheck_checker_add_jsonl(checker, factcheck_text_of("fuzz.jsonl"), lines, &error);
    fuzz_require(status <= FACTCHECK_OK && status != FACTCHECK_ENOMEM,
                 "the status is one of those said");
    if (status == FACTCHECK_EJSON)
        fuzz_require(error.byte < size, "the place of the fault lies in the input");
    fuzz_run(checker);
    factcheck_checker_free(checker);
    return 0;
}
