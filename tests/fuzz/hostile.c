/*
 * Extraction of texts that repeat one thing for megabytes, through the public interface: time must
 * grow with length. Each text is read at two sizes STEPS apart; the larger may take ROOM times more
 * than in proportion, or be short in itself. hostile [BYTES]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "factcheck.h"

enum { STEPS = 8, ROOM = 4, SHORT = 300 /* milliseconds */, SIZE_USUAL = 1 << 18 };

/* clang-format off */
static const char *const patterns[] = {
    "1", "1 ", "1 1 1 1 ", "11 ", "111 ", "111 111 ", "1,", "1,111,", "1.", "1.1 ", ".1 ", "1-1 ",
    "1-", "1/2 ", "\xC2\xBD ", "1:1 ", "1:11 ", "11:11 a.m. ", "0", "9", "$", "$ ", "$1 ", "$1",
    "1%", "5% ", "\xE2\x82\xAC 5m ", "US$", "1 billion ", "million ", "a million ",
    "hundred thousand ", "one ", "one-", "and one ", "twenty-", "half ", "a half ", "third ",
    "two thirds ", "first ", "dozens of ", "more than ", "about ", "at least 5 ", "up to ",
    "from 1 to 2 ", "from 1 ", "to 2 ", "between 1 and ", "between ", "Monday ", "Monday, ",
    "May ", "May 5 ", "May 5, ", "May 5, 2024 ", "2024 ", "2024-25 ", "2024-05-17 ",
    "17/05/2024 ", "last year ", "last ", "next ", "year ", "two years ago ", "ago ",
    "the first quarter of ", "quarter ", "earlier ", "in ", "of the ", "the ", "5 km ", "5 km/h ",
    "per ", "5 per ", "km per ", "6ft 2in ", "5-foot-", "42-year-old ", "aged 5, ", "A, 42, ",
    "one in ", "1 in 5 ", "1 out of ", "3-1 ", "said ", "\"5\" ", "he said 5. ", "5. ",
    "he had 12 cows and ", "Anna Roe ", "it killed 12 people at 5:12 p.m. and ",
    "In 2024. ", "Trade rose 5. ", "China ", "China and Russia ", "Mr. A ", "Xi said that ",
    "\"I said\" he said ", "- 5\n", "5\n", "A 5\n", "Related\n5\n", "May 5, 2024\n", "By A B\n",
    "Photo: 5\n", "A 5, B 5, C 5, ", "5 people and ", "no. 5 ", "5th ", "5 5th ", "doubled ",
    "twice ", "three times ", "(", "(5", "5) ", "(5) ", "a@b ", "x.y ",
    "The toll rose to 5 on Monday, up from 4 in May 2024, the ministry said. ",
};
/* clang-format on */

static long milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static long time_to_extract(const char *text, size_t size)
{
    factcheck_checker *checker = NULL;
    factcheck_report *report = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.text.ptr = text;
    article.text.len = size;
    article.date = factcheck_text_of("2024-05-17");
    long begin = milliseconds();
    int status = factcheck_checker_new(&checker, &options, NULL);
    if (!status)
        status = factcheck_checker_add(checker, &article, NULL);
    if (!status)
        status = factcheck_checker_run(checker, &report, NULL);
    factcheck_report_free(report);
    factcheck_checker_free(checker);
    return status ? -1 : milliseconds() - begin;
}

int main(int argc, char **argv)
{
    size_t size = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : SIZE_USUAL;
    char *text = malloc(size);
    int passed = 0, failed = 0;
    for (size_t i = 0; text && i < sizeof patterns / sizeof *patterns; i++) {
        size_t length = strlen(patterns[i]);
        for (size_t at = 0; at < size; at++)
            text[at] = patterns[i][at % length];
        long small = time_to_extract(text, size / STEPS), large = time_to_extract(text, size);
        int right = small >= 0 && large >= 0 && (large <= SHORT || large <= small * STEPS * ROOM);
        if (!right)
            printf("'%s': %ld ms for %zu bytes, %ld ms for %zu\n", patterns[i], small, size / STEPS,
                   large, size);
        passed += right;
        failed += !right;
    }
    free(text);
    printf("%d passed, %d failed\n", passed, failed);
    fflush(stdout); /* a leak found at exit must not swallow the figures */
    return failed > 0 || passed == 0;
}
