/*
 * Runs the unit suites. `unit [SUITE...]` runs those named. The suites are listed in suites.h,
 * which the Makefile makes from the names of the files. The last line is "N passed, N failed".
 */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define SUITE(name) Suite *test_##name##_suite(void);
#include "suites.h"
#undef SUITE

typedef struct entry {
    const char *name;
    Suite *(*make)(void);
} entry;

static const entry entries[] = {
#define SUITE(name) {#name, test_##name##_suite},
#include "suites.h"
#undef SUITE
};

static bool is_wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], name) == 0)
            return true;
    }
    return argc < 2;
}

int main(int argc, char **argv)
{
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
        if (is_wanted(entries[i].name, argc, argv))
            srunner_add_suite(runner, entries[i].make());
    }
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    int passed = srunner_ntests_run(runner) - failed;
    srunner_free(runner);
    printf("%d passed, %d failed\n", passed, failed);
    fflush(stdout); /* a leak found at exit must not swallow the figures */
    return failed > 0 || passed == 0;
}
