#include "stories.h"

#include <string.h>

#include "base/intern.h"
#include "base/unionfind.h"
#include "match/copies.h"
#include "match/vocabulary.h"

enum { KEYS = 24,            /* heaviest words of a source under which it is looked up */
       WINDOW = 12,          /* earlier sources under one key that a source is compared with */
       NAME_FACTOR = 3,      /* a name counts this much more than another noun */
       SIMILAR_FEW = 6,      /* cosine in percent from which two of five sources tell one story */
       SIMILAR_DOUBLED = 2 };/* more for every doubling of the sources: few were chosen for it */

typedef struct weighted {
    uint32_t word;
    uint32_t weight;
} weighted;

typedef struct profile {
    weighted *words; /* sorted by word */
    size_t count;
    uint64_t norm; /* sum of squares */
    uint32_t keys[KEYS];
    size_t key_count;
} profile;

typedef struct finder {
    const fc_vocabulary *vocabulary;
    profile *profiles;
    uint32_t *sources_with; /* per word */
    uint32_t *tally;        /* per word: its weight in the source at hand, else 0 */
    size_t count;
    fc_arena *arena;
} finder;

/* ---- Profiles ----------------------------------------------------------------------------- */

/* Heap sort by word: no recursion and no worst case. */
static void sift(weighted *v, size_t root, size_t count)
{
    for (;;) {
        size_t child = 2 * root + 1;
        if (child >= count)
            return;
        if (child + 1 < count && v[child + 1].word > v[child].word)
            child++;
        if (v[root].word >= v[child].word)
            return;
        weighted t = v[root];
        v[root] = v[child];
        v[child] = t;
        root = child;
    }
}

static void sort_words(weighted *v, size_t count)
{
    for (size_t i = count / 2; i-- > 0;)
        sift(v, i, count);
    for (size_t i = count; i-- > 1;) {
        weighted t = v[0];
        v[0] = v[i];
        v[i] = t;
        sift(v, 0, i);
    }
}

/* The words of a source with how often it uses them; names count more. */
static bool count_words(finder *f, size_t index, const fc_document *doc)
{
    const uint32_t *words = f->vocabulary->tokens[index];
    profile *p = &f->profiles[index];
    size_t room = doc->tokens.count + 1;
    p->words = FC_NEW_ROOM(f->arena, weighted, room);
    if (!p->words)
        return false;
    for (size_t i = 0; i < doc->tokens.count; i++) {
        fc_tag tag = (fc_tag)doc->tokens.items[i].tag;
        bool name = tag == FC_TAG_NAME;
        if (!words[i] || (tag != FC_TAG_NOUN && !name))
            continue;
        if (f->tally[words[i] - 1] == 0)
            p->words[p->count++].word = words[i];
        f->tally[words[i] - 1] += name ? NAME_FACTOR : 1;
    }
    for (size_t i = 0; i < p->count; i++) {
        weighted *w = &p->words[i];
        w->weight = f->tally[w->word - 1];
        f->tally[w->word - 1] = 0;
        f->sources_with[w->word - 1]++;
    }
    sort_words(p->words, p->count);
    fc_arena_trim(f->arena, p->words, room * sizeof *p->words, p->count * sizeof *p->words);
    return true;
}

/* Dampened counts times idf: 100 * (1 + ln tf) * (1 + ln(N / df)) / 100. */
static void weigh(finder *f, profile *p, fc_log_cache *logs)
{
    for (size_t i = 0; i < p->count; i++) {
        weighted *w = &p->words[i];
        uint32_t sources = f->sources_with[w->word - 1];
        uint32_t idf = 100 + fc_log_ratio_cached(logs, sources);
        uint32_t tf = 100 + (w->weight > 1 ? fc_log_ratio(w->weight, 1) : 0);
        w->weight = tf * idf / 100;
        p->norm += (uint64_t)w->weight * w->weight;
    }
}

/* The heaviest words that another source has too, by insertion into a short list. */
static void pick_keys(const finder *f, profile *p)
{
    uint32_t weights[KEYS] = {0};
    for (size_t i = 0; i < p->count; i++) {
        size_t at = p->key_count;
        if (f->sources_with[p->words[i].word - 1] < 2)
            continue;
        if (at == KEYS && p->words[i].weight <= weights[KEYS - 1])
            continue;
        if (at == KEYS)
            at--;
        else
            p->key_count++;
        for (; at > 0 && weights[at - 1] < p->words[i].weight; at--) {
            weights[at] = weights[at - 1];
            p->keys[at] = p->keys[at - 1];
        }
        weights[at] = p->words[i].weight;
        p->keys[at] = p->words[i].word;
    }
}

static bool are_similar(const profile *a, const profile *b, uint32_t percent)
{
    uint64_t dot = 0;
    for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
        if (a->words[i].word == b->words[k].word) {
            dot += (uint64_t)a->words[i].weight * b->words[k].weight;
            i++;
            k++;
        } else if (a->words[i].word < b->words[k].word) {
            i++;
        } else {
            k++;
        }
    }
    /* dot / sqrt(na * nb) >= percent / 100, squared; scaled down so that nothing overflows */
    __extension__ typedef unsigned __int128 wide;
    wide left = (wide)dot * dot * 10000;
    wide right = (wide)a->norm * b->norm * (percent * percent);
    return left >= right && dot > 0;
}

/* ---- Candidates --------------------------------------------------------------------------- */

/* Lists sources by key; `begin` of word w is starts[w - 1], its end starts[w]. */
static uint32_t *list_postings(finder *f, uint32_t **out)
{
    size_t words = f->vocabulary->words.count;
    uint32_t *starts = FC_NEW_ARRAY(f->arena, uint32_t, words + 2);
    if (!starts)
        return NULL;
    size_t total = 0;
    for (size_t i = 0; i < f->count; i++) {
        for (size_t k = 0; k < f->profiles[i].key_count; k++)
            starts[f->profiles[i].keys[k]]++;
        total += f->profiles[i].key_count;
    }
    for (size_t w = 1; w <= words; w++)
        starts[w] += starts[w - 1];
    uint32_t *sources = FC_NEW_ARRAY(f->arena, uint32_t, total + 1);
    uint32_t *next = FC_NEW_ARRAY(f->arena, uint32_t, words + 2);
    if (!sources || !next)
        return NULL;
    memcpy(next, starts, (words + 1) * sizeof *next);
    for (size_t i = 0; i < f->count; i++) {
        for (size_t k = 0; k < f->profiles[i].key_count; k++)
            sources[next[f->profiles[i].keys[k] - 1]++] = (uint32_t)i;
    }
    *out = sources;
    return starts;
}

/* How alike two sources must be: five articles were picked for their story, an archive was not. */
static uint32_t similar_percent(size_t count)
{
    uint32_t ratio = count > 5 ? fc_log_ratio((uint32_t)count, 5) : 0;
    return SIMILAR_FEW + ratio * SIMILAR_DOUBLED / fc_log_ratio(2, 1);
}

static int join_similar(finder *f, fc_union *sets)
{
    uint32_t *sources;
    uint32_t *starts = list_postings(f, &sources);
    uint32_t percent = similar_percent(f->count);
    if (!starts)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < f->count; i++) {
        const profile *p = &f->profiles[i];
        for (size_t k = 0; k < p->key_count; k++) {
            uint32_t begin = starts[p->keys[k] - 1], at = begin;
            while (at < starts[p->keys[k]] && sources[at] < i)
                at++;
            for (uint32_t step = 0; step < WINDOW && at > begin; step++) {
                uint32_t other = sources[--at];
                if (fc_union_find(sets, other) != fc_union_find(sets, (uint32_t)i) &&
                    are_similar(p, &f->profiles[other], percent))
                    fc_union_join(sets, other, (uint32_t)i);
            }
        }
    }
    return FACTCHECK_OK;
}

int fc_stories_find(fc_stories *out, const fc_reading *readings, size_t count, fc_arena *arena)
{
    finder f;
    fc_union sets;
    fc_log_cache logs = {.whole = (uint32_t)count};
    memset(&f, 0, sizeof f);
    f.vocabulary = &out->vocabulary;
    f.count = count;
    f.arena = arena;
    int status = fc_vocabulary_build(&out->vocabulary, readings, count, arena);
    if (status)
        return status;
    f.profiles = FC_NEW_ARRAY(arena, profile, count + 1);
    f.sources_with = FC_NEW_ARRAY(arena, uint32_t, out->vocabulary.words.count + 1);
    f.tally = FC_NEW_ARRAY(arena, uint32_t, out->vocabulary.words.count + 1);
    out->story_of = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    out->copy_of = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!fc_union_init(&sets, count, arena) || arena->oom)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        if (!count_words(&f, i, &readings[i].document))
            return FACTCHECK_ENOMEM;
    }
    for (size_t i = 0; i < count; i++) {
        weigh(&f, &f.profiles[i], &logs);
        pick_keys(&f, &f.profiles[i]);
    }
    status = join_similar(&f, &sets);
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        out->story_of[i] = fc_union_find(&sets, (uint32_t)i);
        out->count += out->story_of[i] == i;
    }
    return status ? status
                  : fc_copies_find(out->copy_of, readings, &out->vocabulary, count, arena);
}

int fc_stories_settle(const fc_stories *stories, fc_reading *readings, size_t count,
                      fc_arena *arena)
{
    fc_anchor **anchors = FC_NEW_ARRAY(arena, fc_anchor *, count + 1);
    const fc_evidences **evidence = FC_NEW_ARRAY(arena, const fc_evidences *, count + 1);
    if (!anchors || !evidence)
        return FACTCHECK_ENOMEM;
    for (size_t story = 0; story < count; story++) {
        size_t members = 0;
        if (stories->story_of[story] != story)
            continue;
        for (size_t i = story; i < count; i++) {
            if (stories->story_of[i] != story)
                continue;
            anchors[members] = &readings[i].anchor;
            evidence[members] = &readings[i].evidence;
            members++;
        }
        if (members < 2)
            continue;
        int status = fc_anchor_settle_story(anchors, evidence, members, arena);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}
