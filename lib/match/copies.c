#include "copies.h"

enum {
    SHINGLE = 12, /* content words in a row */
    SHARE = 40
}; /* percent of its shingles that make a source a copy */

/* Of a hash the lower bits are the place in the table, the upper ones the check. */
typedef struct slot {
    uint32_t check;
    uint32_t source; /* plus one; 0 free */
} slot;

typedef struct table {
    slot *slots;
    size_t mask;
    uint32_t *hits;   /* per source: shingles of the source at hand that it has; else 0 */
    uint32_t *others; /* the sources with hits */
} table;

static slot *probe(const table *t, uint64_t hash)
{
    uint32_t check = (uint32_t)(hash >> 32);
    size_t at = (size_t)hash & t->mask;
    while (t->slots[at].source && t->slots[at].check != check)
        at = (at + 1) & t->mask;
    return &t->slots[at];
}

/* A rolling hash: the words are digits to this base, each spread over 64 bits. */
#define BASE 0xD6E8FEB86659FD93u

static uint64_t spread(uint32_t word)
{
    uint64_t x = word * 0x9E3779B97F4A7C15u;
    return (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9u;
}

static uint64_t mixed(uint64_t hash)
{
    hash = (hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 32);
}

/* Counts a shingle of the source for the earlier one that has it, or notes it as the source's. */
static uint32_t meet(table *t, uint64_t hash, uint32_t source, size_t *count)
{
    slot *s = probe(t, hash);
    if (s->source == 0) {
        s->check = (uint32_t)(hash >> 32);
        s->source = source + 1;
    }
    uint32_t other = s->source - 1;
    if (other != source && t->hits[other]++ == 0)
        t->others[(*count)++] = other;
    return other;
}

/* The earlier source that holds most of the shingles, if that is enough; else the source itself. */
static uint32_t origin(table *t, uint32_t source, const uint32_t *words, size_t used)
{
    size_t count = 0;
    uint32_t best = source;
    uint64_t hash = 0, top = 1;   /* top: the base to the power of a shingle */
    uint64_t spreads[SHINGLE];    /* of the words of the shingle, as a ring */
    if (used < SHINGLE)
        return source;
    for (size_t i = 0; i < SHINGLE; i++) {
        spreads[i] = spread(words[i]);
        hash = hash * BASE + spreads[i];
        top *= BASE;
    }
    for (size_t i = SHINGLE, oldest = 0;; i++) {
        uint32_t other = meet(t, mixed(hash), source, &count);
        if (other != source && (best == source || t->hits[other] > t->hits[best]))
            best = other;
        if (i == used)
            break;
        hash = hash * BASE - top * spreads[oldest];
        spreads[oldest] = spread(words[i]);
        hash += spreads[oldest];
        oldest = oldest + 1 == SHINGLE ? 0 : oldest + 1;
    }
    size_t shingles = used - SHINGLE + 1;
    bool copy = best != source && (uint64_t)t->hits[best] * 100 >= (uint64_t)shingles * SHARE;
    while (count > 0)
        t->hits[t->others[--count]] = 0;
    return copy ? best : source;
}

int fc_copies_find(uint32_t *copy_of, const fc_vocabulary *vocabulary,
                   const fc_reading *readings, size_t count, fc_arena *arena)
{
    size_t total = 16;
    for (size_t i = 0; i < count; i++)
        total += readings[i].content.run_count;
    uint32_t *words = FC_NEW_ROOM(arena, uint32_t, total);
    table t = {.mask = 1};
    while (t.mask < total + total / 2)
        t.mask *= 2;
    t.slots = FC_NEW_ARRAY(arena, slot, t.mask);
    t.mask--;
    t.hits = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    t.others = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!t.slots || !t.hits || !t.others)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fc_content *content = &readings[i].content;
        for (uint32_t k = 0; k < content->run_count; k++)
            words[k] = vocabulary->numbers[i][content->run[k]];
        uint32_t from = origin(&t, (uint32_t)i, words, content->run_count);
        copy_of[i] = from == i ? from : copy_of[from];
    }
    return FACTCHECK_OK;
}
