/*
 * Times the whole extraction: extract FILE [ROUNDS [PROGRAM]]. Prints the best of ROUNDS (default
 * 3), as nanoseconds of processor time per byte: through the public interface, of the file as one
 * article and as many (cut where a line says "By "), and of `PROGRAM extract --format=jsonl FILE`,
 * beside `LC_ALL=C wc -w` on the same file in the same run.
 */
#include "bench.h"

#include "factcheck.h"

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

static int add(factcheck_checker *checker, const char *text, size_t size)
{
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.name = factcheck_text_of("news");
    article.text.ptr = text;
    article.text.len = size;
    return factcheck_checker_add(checker, &article, NULL);
}

static long long time_extraction(const char *text, size_t size, int many, size_t *claims)
{
    factcheck_checker *checker = NULL;
    factcheck_report *report = NULL;
    factcheck_options options = FACTCHECK_OPTIONS_INIT;
    options.extract_only = 1;
    long long begin = bench_nanoseconds();
    int status = factcheck_checker_new(&checker, &options, NULL);
    for (size_t at = 0; at < size && !status;) {
        size_t end = many ? bench_article_end(text, at, size) : size;
        status = add(checker, text + at, end - at);
        at = end;
    }
    if (!status)
        status = factcheck_checker_run(checker, &report, NULL);
    long long taken = bench_nanoseconds() - begin;
    *claims = status ? 0 : factcheck_report_claim_count(report);
    factcheck_report_free(report);
    factcheck_checker_free(checker);
    return taken;
}

static long long time_program(const char *program, const char *path)
{
    const char *const arguments[] = {program, "extract", "--format=jsonl", path, NULL};
    return program ? bench_program(arguments) : 0;
}

int main(int argc, char **argv)
{
    static const char *const names[] = {"one article", "articles", "the program"};
    int rounds = argc > 2 ? atoi(argv[2]) : 3;
    size_t size = 0, claims = 0;
    char *text = argc > 1 ? read_file(argv[1], &size) : NULL;
    if (!text || !size) {
        fprintf(stderr, "usage: extract FILE [ROUNDS [PROGRAM]]\n");
        return 2;
    }
    text[size] = '\0';
    long long best[3] = {0, 0, 0}, wc = 0;
    for (int i = 0; i < rounds; i++) {
        bench_keep_best(&wc, bench_wc(argv[1]));
        bench_keep_best(&best[0], time_extraction(text, size, 0, &claims));
        bench_keep_best(&best[1], time_extraction(text, size, 1, &claims));
        bench_keep_best(&best[2], time_program(argc > 3 ? argv[3] : NULL, argv[1]));
    }
    printf("whole extraction of %zu bytes, %zu claims\n", size, claims);
    for (int k = 0; k < 3; k++) {
        if (best[k])
            bench_print(names[k], best[k], size, wc);
    }
    bench_print("wc -w", wc, size, wc);
    free(text);
    return 0;
}
