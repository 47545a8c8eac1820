/*
 * What the fuzz targets share. They use the public interface alone, as any program does, and abort
 * when the library breaks a promise of factcheck.h.
 */
#ifndef FC_TESTS_FUZZ_H
#define FC_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "factcheck.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Aborts with a message when the promise does not hold. */
void fuzz_require(int holds, const char *promise);

/* Runs the checker, walks all that the report gives, and renders it in every format. */
void fuzz_run(factcheck_checker *checker);

#endif
