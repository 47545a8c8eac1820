/* Configurations and baselines. What is read can be written and read again. */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

typedef struct text {
    char *data;
    size_t len;
} text;

static int append(const char *data, size_t len, void *payload)
{
    text *out = payload;
    char *longer = realloc(out->data, out->len + len);
    if (!longer)
        return 1;
    memcpy(longer + out->len, data, len);
    out->data = longer;
    out->len += len;
    return 0;
}

static void check_place(int status, const factcheck_error *error, size_t size)
{
    fuzz_require(status <= FACTCHECK_OK && status != FACTCHECK_ENOMEM,
                 "the status is one of those said");
    if (status == FACTCHECK_EJSON)
        fuzz_require(error->byte <= size && error->message, "a fault has a place and a message");
}

static void read_config(factcheck_text json)
{
    factcheck_error error = {0};
    factcheck_config *config = NULL, *again = NULL;
    text written = {NULL, 0};
    int status = factcheck_config_read(&config, json, NULL, &error);
    check_place(status, &error, json.len);
    if (!status) {
        factcheck_options options = FACTCHECK_OPTIONS_INIT;
        factcheck_checker *checker = NULL;
        fuzz_require(factcheck_config_write(config, append, &written) == FACTCHECK_OK,
                     "a configuration is written");
        factcheck_text copy = {written.data, written.len};
        fuzz_require(factcheck_config_read(&again, copy, NULL, NULL) == FACTCHECK_OK,
                     "what was written can be read");
        options.config = config;
        fuzz_require(factcheck_checker_new(&checker, &options, NULL) == FACTCHECK_OK,
                     "a checker takes what was read");
        factcheck_checker_free(checker);
    }
    factcheck_config_free(config);
    factcheck_config_free(again);
    free(written.data);
}

static void read_baseline(factcheck_text json)
{
    factcheck_error error = {0};
    factcheck_baseline *baseline = NULL;
    int status = factcheck_baseline_read(&baseline, json, NULL, &error);
    check_place(status, &error, json.len);
    for (size_t i = 1; !status && i < factcheck_baseline_count(baseline); i++) {
        factcheck_text a = factcheck_baseline_get(baseline, i - 1)->id;
        factcheck_text b = factcheck_baseline_get(baseline, i)->id;
        fuzz_require(a.len == 16 && b.len == 16 && memcmp(a.ptr, b.ptr, 16) < 0,
                     "decisions are in the order of their ids");
    }
    factcheck_baseline_free(baseline);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    factcheck_text json = {(const char *)data, size};
    read_config(json);
    read_baseline(json);
    return 0;
}
