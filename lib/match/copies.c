#include "copies.h"

enum { SHINGLE = 12,    /* content words in a row */
       SHARE = 40,      /* percent of its shingles that make a source a copy */
       BITS_FOR_ALL = 3 /* bits for each shingle of all sources: a fourth of them or so get set */,
       BITS_FOR_FEW = 16 };

/* A set of hashes, by one bit for each: what it has it may also have by another's bit. */
typedef struct bits {
    uint64_t *words;
    size_t mask;
} bits;

/* Of a hash the lower bits are the place in the table, the upper ones the check. */
typedef struct slot {
    uint32_t check;
    uint32_t source; /* the first that has it, plus one; NOBODY yet; 0 free */
} slot;

#define NOBODY UINT32_MAX

typedef struct finder {
    const fc_reading *readings;
    uint32_t *const *numbers; /* of the vocabulary */
    size_t count;
    fc_arena *arena;
    uint64_t *hashes; /* of the shingles of the source at hand */
    uint32_t *suspects; /* the sources that may be copies, in order */
    size_t suspect_count;
    size_t suspected;   /* shingles of all of them */
    bits bits;          /* of their shingles */
    slot *slots;        /* the same, as they are */
    size_t mask;
    uint32_t *hits;   /* per source: shingles of the source at hand that it has; else 0 */
    uint32_t *others; /* the sources with hits */
} finder;

/* ---- Sets of hashes ----------------------------------------------------------------------- */

/* A set for about so many hashes; false when memory is out. */
static bool make_bits(bits *out, size_t hashes, size_t bits_each, fc_arena *arena)
{
    size_t words = 1;
    while (words * 64 < hashes * bits_each)
        words *= 2;
    out->words = FC_NEW_ARRAY(arena, uint64_t, words);
    out->mask = words - 1;
    return out->words != NULL;
}

static inline unsigned has(const bits *b, uint64_t hash)
{
    return b->words[(hash >> 6) & b->mask] >> (hash & 63) & 1;
}

/* Adds a hash. Returns whether it was there. */
static inline unsigned add(bits *b, uint64_t hash)
{
    uint64_t *word = &b->words[(hash >> 6) & b->mask], before = *word;
    *word = before | (uint64_t)1 << (hash & 63);
    return before >> (hash & 63) & 1;
}

static slot *probe(const finder *f, uint64_t hash)
{
    uint32_t check = (uint32_t)(hash >> 32);
    size_t at = (size_t)hash & f->mask;
    while (f->slots[at].source && f->slots[at].check != check)
        at = (at + 1) & f->mask;
    return &f->slots[at];
}

/* ---- Shingles ----------------------------------------------------------------------------- */

/* A rolling hash: the numbers of the words are digits to this base. */
#define BASE 0xD6E8FEB86659FD93u

static uint64_t mixed(uint64_t hash)
{
    hash = (hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 32);
}

/* Hashes the shingles of a source. Returns their number. */
static size_t hash_shingles(const finder *f, size_t source)
{
    uint64_t hash = 0, top = 1; /* top: the base to the power of a shingle */
    const uint32_t *numbers = f->numbers[source], *run = f->readings[source].content.run;
    const size_t used = f->readings[source].content.run_count;
    if (used < SHINGLE)
        return 0;
    for (size_t i = 0; i < SHINGLE; i++) {
        hash = hash * BASE + numbers[run[i]];
        top *= BASE;
    }
    f->hashes[0] = mixed(hash);
    for (size_t i = SHINGLE; i < used; i++) {
        hash = hash * BASE + numbers[run[i]] - top * numbers[run[i - SHINGLE]];
        f->hashes[i - SHINGLE + 1] = mixed(hash);
    }
    return used - SHINGLE + 1;
}

static bool is_enough(size_t hits, size_t shingles)
{
    return (uint64_t)hits * 100 >= (uint64_t)shingles * SHARE;
}

/* ---- Suspects ----------------------------------------------------------------------------- */

/*
 * Lists the sources that may be copies, as few are: those of whose shingles so many may have been
 * met before, be it in several sources or in this one.
 */
static bool find_suspects(finder *f)
{
    size_t total = 0, most = 0;
    bits met;
    for (size_t i = 0; i < f->count; i++) {
        size_t used = f->readings[i].content.run_count;
        total += used;
        most = used > most ? used : most;
    }
    f->hashes = FC_NEW_ROOM(f->arena, uint64_t, most + 1);
    f->suspects = FC_NEW_ROOM(f->arena, uint32_t, f->count + 1);
    if (!f->hashes || !f->suspects || !make_bits(&met, total, BITS_FOR_ALL, f->arena))
        return false;
    for (size_t i = 0; i < f->count; i++) {
        size_t hits = 0, shingles = hash_shingles(f, i);
        for (size_t k = 0; k < shingles; k++)
            hits += add(&met, f->hashes[k]);
        if (i > 0 && shingles > 0 && is_enough(hits, shingles)) {
            f->suspects[f->suspect_count++] = (uint32_t)i;
            f->suspected += shingles;
        }
    }
    return true;
}

/* Enters the shingles of all suspects, which no source has yet. */
static bool enter_suspects(finder *f)
{
    f->mask = 15;
    while (f->mask < f->suspected + f->suspected / 2)
        f->mask = f->mask * 2 + 1;
    f->slots = FC_NEW_ARRAY(f->arena, slot, f->mask + 1);
    if (!f->slots || !make_bits(&f->bits, f->suspected, BITS_FOR_FEW, f->arena))
        return false;
    for (size_t i = 0; i < f->suspect_count; i++) {
        size_t shingles = hash_shingles(f, f->suspects[i]);
        for (size_t k = 0; k < shingles; k++) {
            slot *s = probe(f, f->hashes[k]);
            s->check = (uint32_t)(f->hashes[k] >> 32);
            s->source = NOBODY;
            (void)add(&f->bits, f->hashes[k]);
        }
    }
    return true;
}

/* ---- Origins ------------------------------------------------------------------------------ */

/*
 * Notes the shingles of a source that suspects have and no earlier source has as its own. Returns
 * the earlier source that holds most of them, if that is enough; else the source itself.
 */
static uint32_t origin(finder *f, uint32_t source)
{
    size_t count = 0, shingles = hash_shingles(f, source);
    uint32_t best = source;
    for (size_t i = 0; i < shingles; i++) {
        slot *s = has(&f->bits, f->hashes[i]) ? probe(f, f->hashes[i]) : NULL;
        if (!s || !s->source)
            continue;
        if (s->source == NOBODY)
            s->source = source + 1;
        uint32_t other = s->source - 1;
        if (other == source)
            continue;
        if (f->hits[other]++ == 0)
            f->others[count++] = other;
        if (best == source || f->hits[other] > f->hits[best])
            best = other;
    }
    bool copy = best != source && is_enough(f->hits[best], shingles);
    while (count > 0)
        f->hits[f->others[--count]] = 0;
    return copy ? best : source;
}

static bool find_origins(finder *f, uint32_t *copy_of)
{
    f->hits = FC_NEW_ARRAY(f->arena, uint32_t, f->count + 1);
    f->others = FC_NEW_ROOM(f->arena, uint32_t, f->count + 1);
    if (!f->hits || !f->others || !enter_suspects(f))
        return false;
    uint32_t last = f->suspects[f->suspect_count - 1];
    for (uint32_t i = 0; i <= last; i++) {
        uint32_t from = origin(f, i);
        copy_of[i] = from == i ? from : copy_of[from];
    }
    return true;
}

int fc_copies_find(uint32_t *copy_of, const fc_vocabulary *vocabulary, const fc_reading *readings,
                   size_t count, fc_arena *arena)
{
    finder f = {.readings = readings, .numbers = vocabulary->numbers, .count = count,
                .arena = arena};
    fc_arena_mark scratch = fc_arena_mark_of(arena);
    for (size_t i = 0; i < count; i++)
        copy_of[i] = (uint32_t)i;
    bool done = find_suspects(&f) && (f.suspect_count == 0 || find_origins(&f, copy_of));
    fc_arena_release(arena, scratch);
    return done ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}
