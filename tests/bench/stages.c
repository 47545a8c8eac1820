/*
 * Times the stages of reading one by one: stages FILE [ROUNDS]. The file is cut into articles as
 * extract.c does; each stage is timed on its own over all articles and told in nanoseconds of
 * processor time per byte of text, best of ROUNDS (default 3), beside `LC_ALL=C wc -w` on the same
 * file in the same run. It looks into the library.
 */
#include "bench.h"

#include "base/pool.h"
#include "claim/claims.h"
#include "claim/reading.h"
#include "match/stories.h"

/* The stages; the later ones include what they need of the ones before only where it says so. */
enum { CHECK, BLOCKS, SENTENCES, TOKENS, TAGS, TIMES, QUANTITIES, CLAIMS, STORIES, STAGES };

static const char *const stage_names[STAGES] = {
    "UTF-8", "blocks",     "sentences", "tokens and lexicon", "names and tags",
    "times", "quantities", "claims",    "stories and copies"};

#define ARTICLES_MAX 10000

typedef struct bench {
    long long taken[STAGES];
    size_t claims;
    fc_arena scratch;
} bench;

/* Adds the time since *from to a stage, and starts the next. */
static void lap(bench *b, int stage, long long *from)
{
    long long now = bench_nanoseconds();
    b->taken[stage] += now - *from;
    *from = now;
}

/* Sentences and tokens by themselves, as fc_document_read finds them. */
static void time_parts(bench *b, fc_str text, fc_pool *pool)
{
    fc_arena arena;
    fc_blocks blocks = {0};
    fc_sentences sentences = {0};
    fc_tokens tokens = {0};
    fc_arena_init(&arena, &pool->allocator);
    long long from = bench_nanoseconds();
    fc_blocks_find(&blocks, text, &arena);
    lap(b, BLOCKS, &from);
    fc_vec_reserve(&arena, &sentences, text.len / 64 + 1); /* as fc_document_read has them */
    for (size_t i = 0; i < blocks.count; i++) {
        if (blocks.items[i].kind != FC_BLOCK_FURNITURE)
            fc_sentences_find(&sentences, text, &blocks.items[i], (uint32_t)i, &arena);
    }
    lap(b, SENTENCES, &from);
    fc_vec_reserve(&arena, &tokens, text.len / 4 + 1);
    for (size_t i = 0; i < sentences.count; i++)
        fc_tokens_find(&tokens, text, sentences.items[i].begin, sentences.items[i].end,
                       &fc_lexicon_ready, &arena);
    lap(b, TOKENS, &from);
    fc_arena_dispose(&arena);
}

static void read_article(bench *b, fc_reading *reading, fc_str text, fc_pool *pool)
{
    fc_masks masks = {0};
    fc_arena_init(&reading->arena, &pool->allocator);
    reading->source.text = text;
    fc_arena_reserve(&reading->arena, text.len * 16); /* as fc_reading_extract has it */
    long long from = bench_nanoseconds();
    reading->source.utf8 = fc_utf8_check(text);
    lap(b, CHECK, &from);
    fc_document_read(&reading->document, &reading->source, &fc_lexicon_ready, &reading->arena);
    lap(b, TAGS, &from);
    fc_times_find(&reading->times, &reading->document);
    for (size_t i = 0; i < reading->times.count; i++) {
        fc_mask mask = {reading->times.items[i].first, reading->times.items[i].end};
        (void)fc_vec_add(&reading->arena, &masks, mask);
    }
    lap(b, TIMES, &from);
    fc_quantities_find(&reading->quantities, &reading->document, &masks);
    lap(b, QUANTITIES, &from);
    fc_evidence_find(&reading->evidence, &reading->document, &reading->times);
    fc_names_find(&reading->names, &reading->document, &reading->times);
    fc_claims_find(reading);
    lap(b, CLAIMS, &from);
    fc_content_find(&reading->content, &reading->document, &b->scratch);
    fc_arena_fit(&reading->arena);
    lap(b, STORIES, &from); /* what sources are compared by is part of comparing them */
    b->claims += reading->claims.count;
}

static void find_stories(bench *b, fc_reading *readings, size_t count)
{
    fc_arena arena;
    fc_stories stories;
    fc_arena_init(&arena, NULL);
    long long from = bench_nanoseconds();
    if (!fc_stories_find(&stories, readings, count, &arena))
        fc_stories_settle(&stories, readings, count, &arena);
    lap(b, STORIES, &from);
    fc_arena_dispose(&arena);
}

static void time_round(bench *b, const char *text, size_t size)
{
    fc_pool pool; /* as a run has it */
    memset(b, 0, sizeof *b);
    fc_pool_init(&pool, fc_allocator_default());
    fc_content_scratch_init(&b->scratch, NULL);
    size_t count = 0;
    fc_reading *readings = calloc(ARTICLES_MAX, sizeof *readings);
    for (size_t at = 0, end; readings && at < size && count < ARTICLES_MAX; at = end) {
        end = bench_article_end(text, at, size);
        read_article(b, &readings[count++], fc_str_make(text + at, end - at), &pool);
        time_parts(b, fc_str_make(text + at, end - at), &pool);
    }
    if (readings)
        find_stories(b, readings, count);
    for (size_t i = 0; i < count; i++)
        fc_arena_dispose(&readings[i].arena);
    fc_pool_dispose(&pool);
    free(readings);
    fc_arena_dispose(&b->scratch);
    b->taken[TAGS] -= b->taken[BLOCKS] + b->taken[SENTENCES] + b->taken[TOKENS];
}

int main(int argc, char **argv)
{
    static char text[1 << 24];
    long long best[STAGES] = {0}, sum = 0;
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    size_t size = file ? fread(text, 1, sizeof text - 1, file) : 0;
    if (!size) {
        fprintf(stderr, "usage: stages FILE [ROUNDS]\n");
        return 2;
    }
    fclose(file);
    bench b;
    long long wc = 0;
    for (int round = argc > 2 ? atoi(argv[2]) : 3; round > 0; round--) {
        bench_keep_best(&wc, bench_wc(argv[1]));
        time_round(&b, text, size);
        for (int k = 0; k < STAGES; k++)
            bench_keep_best(&best[k], b.taken[k]);
    }
    for (int k = CHECK; k < STAGES; k++) {
        sum += best[k];
        bench_print(stage_names[k], best[k], size, wc);
    }
    bench_print("all of these", sum, size, wc);
    return 0;
}
