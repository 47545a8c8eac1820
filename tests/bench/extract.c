/*
 * Times the whole extraction through the public interface: extract FILE [ROUNDS]. Prints the best
 * of ROUNDS (default 3), as nanoseconds of processor time per byte, of the file as one article and
 * as many (cut where a line says "By "), beside `LC_ALL=C wc -w` on the same file in the same run.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "factcheck.h"

static long long nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *data = NULL;
    if (file && fseek(file, 0, SEEK_END) == 0) {
        *size = (size_t)ftell(file);
        rewind(file);
        data = malloc(*size + 1);
        if (data && fread(data, 1, *size, file) != *size)
            *size = 0;
    }
    if (file)
        fclose(file);
    return data;
}

static long long children(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
}

/* Processor time of `LC_ALL=C wc -w FILE`; 0 if it cannot be run. */
static long long time_wc(const char *path)
{
    long long before = children();
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout) || setenv("LC_ALL", "C", 1))
            _exit(127);
        execlp("wc", "wc", "-w", path, (char *)NULL);
        _exit(127);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0 || status)
        return 0;
    return children() - before;
}

static int add(factcheck_checker *checker, const char *text, size_t size)
{
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.name = factcheck_text_of("news");
    article.text.ptr = text;
    article.text.len = size;
    return factcheck_checker_add(checker, &article, NULL);
}

/* The end of the article that starts at `at`: in front of the headline over the next byline. */
static size_t article_end(const char *text, size_t at, size_t size)
{
    const char *own = strstr(text + at, "\n\nBy ");
    const char *next = own ? strstr(own + 5, "\n\nBy ") : NULL;
    if (!next)
        return size;
    while (next > text && next[-1] != '\n')
        next--;
    return (size_t)(next - text);
}

static long long time_extraction(const char *text, size_t size, int many, size_t *claims)
{
    factcheck_checker *checker = NULL;
    factcheck_report *report = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    options.extract_only = 1;
    long long begin = nanoseconds();
    int status = factcheck_checker_new(&checker, &options, NULL);
    for (size_t at = 0; at < size && !status;) {
        size_t end = many ? article_end(text, at, size) : size;
        status = add(checker, text + at, end - at);
        at = end;
    }
    if (!status)
        status = factcheck_checker_run(checker, &report, NULL);
    long long taken = nanoseconds() - begin;
    *claims = status ? 0 : factcheck_report_claim_count(report);
    factcheck_report_free(report);
    factcheck_checker_free(checker);
    return taken;
}

int main(int argc, char **argv)
{
    int rounds = argc > 2 ? atoi(argv[2]) : 3;
    size_t size = 0, claims = 0;
    char *text = argc > 1 ? read_file(argv[1], &size) : NULL;
    if (!text || !size) {
        fprintf(stderr, "usage: extract FILE [ROUNDS]\n");
        return 2;
    }
    text[size] = '\0';
    long long best[3] = {0, 0, 0};
    for (int i = 0; i < rounds; i++) {
        long long taken[3] = {time_extraction(text, size, 0, &claims),
                              time_extraction(text, size, 1, &claims), time_wc(argv[1])};
        for (int k = 0; k < 3; k++)
            best[k] = best[k] && best[k] < taken[k] ? best[k] : taken[k];
    }
    static const char *const names[] = {"one article", "articles", "wc -w"};
    printf("%zu bytes, %zu claims\n", size, claims);
    for (int k = 0; k < 3; k++)
        printf("%-12s %8.2f ns/byte   %6.2f x wc -w\n", names[k], (double)best[k] / (double)size,
               best[2] ? (double)best[k] / (double)best[2] : 0);
    free(text);
    return 0;
}
