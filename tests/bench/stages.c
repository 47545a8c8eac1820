/*
 * Times the stages of reading one by one: stages FILE [ROUNDS]. The file is cut into articles as
 * extract.c does; each stage is timed on its own over all articles and told in nanoseconds per byte
 * of text, best of ROUNDS (default 3), beside the budget of the stage. It looks into the library.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "claim/claims.h"
#include "claim/reading.h"

/* The stages; the later ones include what they need of the ones before only where it says so. */
enum { LEXICON, CHECK, BLOCKS, SENTENCES, TOKENS, TAGS, TIMES, QUANTITIES, CLAIMS, STAGES };

static const char *const stage_names[STAGES] = {
    "words of a checker", "UTF-8",    "blocks", "sentences", "tokens and lexicon",
    "names and tags",     "times", "quantities", "claims"};

static long long nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

typedef struct bench {
    fc_lexicon lexicon;
    long long taken[STAGES];
    size_t claims;
} bench;

/* Adds the time since *from to a stage, and starts the next. */
static void lap(bench *b, int stage, long long *from)
{
    long long now = nanoseconds();
    b->taken[stage] += now - *from;
    *from = now;
}

static int register_words(fc_lexicon *lexicon)
{
    int status = fc_lex_register(lexicon);
    if (!status)
        status = fc_quantity_register(lexicon);
    if (!status)
        status = fc_temporal_register(lexicon);
    return status ? status : fc_claim_register(lexicon);
}

/* Sentences and tokens by themselves, as fc_document_read finds them. */
static void time_parts(bench *b, fc_str text)
{
    fc_arena arena;
    fc_blocks blocks = {0};
    fc_sentences sentences = {0};
    fc_tokens tokens = {0};
    fc_arena_init(&arena, NULL);
    long long from = nanoseconds();
    fc_blocks_find(&blocks, text, &arena);
    lap(b, BLOCKS, &from);
    for (size_t i = 0; i < blocks.count; i++) {
        if (blocks.items[i].kind != FC_BLOCK_FURNITURE)
            fc_sentences_find(&sentences, text, &blocks.items[i], (uint32_t)i, &arena);
    }
    lap(b, SENTENCES, &from);
    for (size_t i = 0; i < sentences.count; i++)
        fc_tokens_find(&tokens, text, sentences.items[i].begin, sentences.items[i].end,
                       &b->lexicon, &arena);
    lap(b, TOKENS, &from);
    fc_arena_dispose(&arena);
}

static void read_article(bench *b, fc_str text)
{
    fc_reading reading;
    fc_masks masks = {0};
    memset(&reading, 0, sizeof reading);
    fc_arena_init(&reading.arena, NULL);
    reading.source.text = text;
    long long from = nanoseconds();
    reading.source.utf8 = fc_utf8_check(text);
    lap(b, CHECK, &from);
    fc_document_read(&reading.document, &reading.source, &b->lexicon, &reading.arena);
    lap(b, TAGS, &from);
    fc_times_find(&reading.times, &reading.document);
    for (size_t i = 0; i < reading.times.count; i++) {
        fc_mask mask = {reading.times.items[i].first, reading.times.items[i].end};
        (void)fc_vec_add(&reading.arena, &masks, mask);
    }
    lap(b, TIMES, &from);
    fc_quantities_find(&reading.quantities, &reading.document, &masks);
    lap(b, QUANTITIES, &from);
    fc_evidence_find(&reading.evidence, &reading.document, &reading.times);
    fc_names_find(&reading.names, &reading.document, &reading.times);
    fc_claims_find(&reading);
    lap(b, CLAIMS, &from);
    b->claims += reading.claims.count;
    fc_arena_dispose(&reading.arena);
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

static int time_round(bench *b, const char *text, size_t size)
{
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    memset(b, 0, sizeof *b);
    long long from = nanoseconds();
    int status = fc_lexicon_init(&b->lexicon, &arena);
    if (!status)
        status = register_words(&b->lexicon);
    lap(b, LEXICON, &from);
    for (size_t at = 0, end; at < size && !status; at = end) {
        end = article_end(text, at, size);
        read_article(b, fc_str_make(text + at, end - at));
        time_parts(b, fc_str_make(text + at, end - at));
    }
    b->taken[TAGS] -= b->taken[BLOCKS] + b->taken[SENTENCES] + b->taken[TOKENS];
    fc_arena_dispose(&arena);
    return status;
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
    for (int round = argc > 2 ? atoi(argv[2]) : 3; round > 0; round--) {
        if (time_round(&b, text, size))
            return 2;
        for (int k = 0; k < STAGES; k++)
            best[k] = best[k] && best[k] < b.taken[k] ? best[k] : b.taken[k];
    }
    printf("%-20s %8.2f us once\n", stage_names[LEXICON], (double)best[LEXICON] / 1000);
    for (int k = CHECK; k < STAGES; k++) {
        sum += best[k];
        printf("%-20s %8.2f ns/byte\n", stage_names[k], (double)best[k] / (double)size);
    }
    printf("%-20s %8.2f ns/byte, %zu claims\n", "all of these", (double)sum / (double)size,
           b.claims);
    return 0;
}
