#include "copies.h"

enum { SHINGLE = 12,     /* content words in a row */
       SHARE = 40 };     /* percent of its shingles that make a source a copy */

typedef struct slot {
    uint64_t hash;
    uint32_t source; /* plus one; 0 free */
} slot;

typedef struct table {
    slot *slots;
    size_t mask;
} table;

static slot *probe(const table *t, uint64_t hash)
{
    size_t at = (size_t)(hash ^ (hash >> 29)) & t->mask;
    while (t->slots[at].source && t->slots[at].hash != hash)
        at = (at + 1) & t->mask;
    return &t->slots[at];
}

/* The words of a source without gaps, in order. */
static size_t content(const fc_reading *reading, const uint32_t *words, uint32_t *out)
{
    size_t used = 0;
    for (size_t i = 0; i < reading->document.tokens.count; i++) {
        if (words[i])
            out[used++] = words[i];
    }
    return used;
}

static uint64_t shingle_hash(const uint32_t *words)
{
    uint64_t hash = 1469598103934665603u;
    for (size_t i = 0; i < SHINGLE; i++)
        hash = (hash ^ words[i]) * 1099511628211u;
    return hash * 0x9E3779B97F4A7C15u;
}

/* The earlier source that holds most of the shingles, if that is enough; else the source itself. */
static uint32_t origin(table *t, uint32_t source, const uint32_t *words, size_t used,
                       uint32_t *hits)
{
    size_t shingles = used >= SHINGLE ? used - SHINGLE + 1 : 0;
    uint32_t best = source;
    for (size_t i = 0; i < shingles; i++) {
        uint64_t hash = shingle_hash(words + i);
        slot *s = probe(t, hash);
        if (s->source == 0) {
            s->hash = hash;
            s->source = source + 1;
        } else if (s->source != source + 1) {
            uint32_t other = s->source - 1;
            hits[other]++;
            if (best == source || hits[other] > hits[best])
                best = other;
        }
    }
    bool copy = best != source && (uint64_t)hits[best] * 100 >= (uint64_t)shingles * SHARE;
    for (size_t i = 0; i < shingles; i++) { /* clear what was counted */
        slot *s = probe(t, shingle_hash(words + i));
        if (s->source)
            hits[s->source - 1] = 0;
    }
    return copy ? best : source;
}

int fc_copies_find(uint32_t *copy_of, const fc_reading *readings, const fc_vocabulary *vocabulary,
                   size_t count, fc_arena *arena)
{
    size_t total = 16, longest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t tokens = readings[i].document.tokens.count;
        total += tokens;
        longest = tokens > longest ? tokens : longest;
    }
    table t = {NULL, 1};
    while (t.mask < total * 2)
        t.mask *= 2;
    t.slots = FC_NEW_ARRAY(arena, slot, t.mask);
    t.mask--;
    uint32_t *hits = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    uint32_t *words = FC_NEW_ARRAY(arena, uint32_t, longest + 1);
    if (!t.slots || !hits || !words)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        size_t used = content(&readings[i], vocabulary->tokens[i], words);
        uint32_t from = origin(&t, (uint32_t)i, words, used, hits);
        copy_of[i] = from == i ? from : copy_of[from];
    }
    return FACTCHECK_OK;
}
