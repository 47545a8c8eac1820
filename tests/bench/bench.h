/*
 * What the benches share: processor time of this process and of programs, and where the articles
 * of a file of made-up news begin.
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static inline long long bench_nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static inline long long bench_children(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
}

/* Processor time of a program whose output is thrown away, with LC_ALL=C; 0 if it cannot be run. */
static inline long long bench_program(const char *const *arguments)
{
    long long before = bench_children();
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout) || setenv("LC_ALL", "C", 1))
            _exit(127);
        execvp(arguments[0], (char *const *)(size_t)arguments);
        _exit(127);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0 || status)
        return 0;
    return bench_children() - before;
}

static inline long long bench_wc(const char *path)
{
    const char *const arguments[] = {"wc", "-w", path, NULL};
    return bench_program(arguments);
}

/* Keeps the smaller of two times; 0 is none. */
static inline void bench_keep_best(long long *best, long long taken)
{
    if (taken && (*best == 0 || taken < *best))
        *best = taken;
}

static inline void bench_print(const char *name, long long taken, size_t bytes, long long wc)
{
    printf("%-24s %8.2f ns/byte   %6.2f x wc -w\n", name, (double)taken / (double)bytes,
           wc ? (double)taken / (double)wc : 0);
}

/* The end of the article that starts at `at`: in front of the headline over the next byline. */
static inline size_t bench_article_end(const char *text, size_t at, size_t size)
{
    const char *own = strstr(text + at, "\n\nBy ");
    const char *next = own ? strstr(own + 5, "\n\nBy ") : NULL;
    if (!next)
        return size;
    while (next > text && next[-1] != '\n')
        next--;
    return (size_t)(next - text);
}

#endif
