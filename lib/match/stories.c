#include "stories.h"

#include <string.h>

#include "base/intern.h"
#include "base/unionfind.h"
#include "match/copies.h"
#include "match/vocabulary.h"

enum {
    KEYS = 24, /* heaviest words of a source under which it is looked up */
    CLASSES = 128, /* of weights, the last open above */
    CLASS_WIDTH = 16,
    LOGS = 64,
    WINDOW = 12,     /* earlier sources under one key that a source is compared with */
    SIMILAR_FEW = 6, /* cosine in percent from which two of five sources tell one story */
    SIMILAR_DOUBLED = 2
}; /* more for every doubling of the sources: few were chosen for it */

typedef struct weighted {
    uint32_t word;
    uint32_t weight;
} weighted;

typedef struct profile {
    weighted *words;
    size_t count;
    uint64_t norm; /* sum of squares */
    uint32_t keys[KEYS];
    size_t key_count;
} profile;

typedef struct finder {
    const fc_vocabulary *vocabulary;
    profile *profiles;
    uint32_t *sources_with; /* per word */
    uint32_t *rarity;       /* per word: 100 * (1 + ln(N / df)) */
    uint16_t *tally;        /* per word: its weight in the source at hand, else 0 */
    size_t count;
    uint32_t *compared;     /* per source: the last source that it was compared with, plus one */
    uint32_t *postings;     /* sources by key, in order */
    uint32_t *ends;         /* per word: where the next of its sources goes */
    uint32_t logs[LOGS]; /* of small counts, 0 where not known yet */
    fc_arena *arena;
} finder;

/* ---- Profiles ----------------------------------------------------------------------------- */

/* The nouns and names of a source with how often it uses them. */
static bool count_words(finder *f, const fc_content *content, size_t index)
{
    const uint32_t *numbers = f->vocabulary->numbers[index];
    profile *p = &f->profiles[index];
    size_t room = content->word_count + 1;
    p->words = FC_NEW_ROOM(f->arena, weighted, room);
    if (!p->words)
        return false;
    for (uint32_t i = 0; i < content->word_count; i++) {
        weighted *w = &p->words[p->count]; /* written over by the next where it is none */
        bool counts = content->words[i].weight > 0;
        w->word = numbers[i];
        w->weight = content->words[i].weight;
        p->count += counts;
        f->sources_with[numbers[i] - 1] += counts;
    }
    fc_arena_trim(f->arena, p->words, room * sizeof *p->words, p->count * sizeof *p->words);
    return true;
}

/* 100 * ln(count) */
static uint32_t log_of(finder *f, uint32_t count)
{
    if (count >= LOGS)
        return fc_log_ratio(count, 1);
    if (!f->logs[count] && count > 1)
        f->logs[count] = fc_log_ratio(count, 1);
    return f->logs[count];
}

/* How few sources use each word. */
static bool rate_words(finder *f)
{
    size_t words = f->vocabulary->count;
    fc_log_cache logs = {.whole = (uint32_t)f->count};
    f->rarity = FC_NEW_ROOM(f->arena, uint32_t, words + 1);
    for (size_t i = 0; f->rarity && i < words; i++)
        f->rarity[i] = f->sources_with[i] ? 100 + fc_log_ratio_cached(&logs, f->sources_with[i])
                                          : 0;
    return f->rarity != NULL;
}

/*
 * Dampened counts times idf: 100 * (1 + ln tf) * (1 + ln(N / df)) / 100, which is less than 2 to the
 * power of 16. Words that no other source has add to the norm, and are left out.
 */
static void weigh(finder *f, profile *p)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        const weighted w = p->words[i];
        uint32_t tf = 100 + log_of(f, w.weight);
        uint32_t weight = tf * f->rarity[w.word - 1] / 100;
        p->norm += (uint64_t)weight * weight;
        p->words[kept].word = w.word;
        p->words[kept].weight = weight;
        kept += f->sources_with[w.word - 1] > 1;
    }
    p->count = kept;
}

/* Words of equal weight are put in the order of their numbers. */
static bool is_heavier(const weighted *a, const weighted *b)
{
    return a->weight != b->weight ? a->weight > b->weight : a->word < b->word;
}

static unsigned class_of(uint32_t weight)
{
    return weight / CLASS_WIDTH < CLASSES ? weight / CLASS_WIDTH : CLASSES - 1;
}

/* The lightest class of weights with words among the heaviest; *room: how many of it are. */
static unsigned lightest_class(const profile *p, size_t *room)
{
    uint32_t counts[CLASSES] = {0}, above = 0;
    unsigned class = CLASSES - 1;
    for (size_t i = 0; i < p->count; i++)
        counts[class_of(p->words[i].weight)]++;
    while (class > 0 && above + counts[class] < KEYS)
        above += counts[class--];
    *room = KEYS - above;
    return class;
}

/*
 * The heaviest words, in no order: all of the heavier classes, and the heaviest of the lightest class
 * by insertion into a short list. Sorting all of them would be a guess at every step.
 */
static void pick_keys(profile *p)
{
    weighted list[KEYS + 1];
    size_t room, count = 0;
    unsigned lightest = lightest_class(p, &room);
    for (size_t i = 0; i < p->count; i++) {
        const weighted *w = &p->words[i];
        unsigned class = class_of(w->weight);
        if (class > lightest)
            p->keys[p->key_count++] = w->word;
        if (class != lightest || (count == room && !is_heavier(w, &list[room - 1])))
            continue;
        size_t at = count < room ? count++ : room - 1;
        for (; at > 0 && is_heavier(w, &list[at - 1]); at--)
            list[at] = list[at - 1];
        list[at] = *w;
    }
    for (size_t i = 0; i < count; i++)
        p->keys[p->key_count++] = list[i].word;
}

/* The source whose weights stand in the tally, and another. */
static bool are_similar(const finder *f, const profile *a, const profile *b, uint32_t percent)
{
    const uint16_t *tally = f->tally;
    uint64_t dot = 0;
    for (const weighted *w = b->words, *end = w + b->count; w < end; w++)
        dot += (uint64_t)tally[w->word - 1] * w->weight;
    /* dot / sqrt(na * nb) >= percent / 100, squared; scaled down so that nothing overflows */
    __extension__ typedef unsigned __int128 wide;
    wide left = (wide)dot * dot * 10000;
    wide right = (wide)a->norm * b->norm * (percent * percent);
    return left >= right && dot > 0;
}

/* ---- Candidates --------------------------------------------------------------------------- */

/* Room to list sources by key: those of word w begin at starts[w - 1]. */
static uint32_t *make_postings(finder *f)
{
    size_t words = f->vocabulary->count, total = 0;
    uint32_t *starts = FC_NEW_ARRAY(f->arena, uint32_t, words + 1);
    if (!starts)
        return NULL;
    for (size_t i = 0; i < f->count; i++) {
        for (size_t k = 0; k < f->profiles[i].key_count; k++)
            starts[f->profiles[i].keys[k]]++;
        total += f->profiles[i].key_count;
    }
    for (size_t w = 1; w <= words; w++)
        starts[w] += starts[w - 1];
    f->postings = FC_NEW_ROOM(f->arena, uint32_t, total + 1);
    f->ends = FC_NEW_ROOM(f->arena, uint32_t, words + 1);
    if (!f->postings || !f->ends)
        return NULL;
    memcpy(f->ends, starts, (words + 1) * sizeof *starts);
    return starts;
}

/* How alike two sources must be: five articles were picked for their story, an archive was not. */
static uint32_t similar_percent(size_t count)
{
    uint32_t ratio = count > 5 ? fc_log_ratio((uint32_t)count, 5) : 0;
    return SIMILAR_FEW + ratio * SIMILAR_DOUBLED / fc_log_ratio(2, 1);
}

/* Joins the source with earlier ones under its keys, the latest first, and lists it there. */
static void join_source(finder *f, fc_union *sets, uint32_t index, const uint32_t *starts,
                        uint32_t percent)
{
    const profile *p = &f->profiles[index];
    for (size_t k = 0; k < p->key_count; k++) {
        uint32_t begin = starts[p->keys[k] - 1], at = f->ends[p->keys[k] - 1]++;
        f->postings[at] = index;
        for (uint32_t step = 0; step < WINDOW && at > begin; step++) {
            uint32_t other = f->postings[--at];
            if (f->compared[other] == index + 1)
                continue;
            f->compared[other] = index + 1;
            if (fc_union_find(sets, other) != fc_union_find(sets, index) &&
                are_similar(f, p, &f->profiles[other], percent))
                fc_union_join(sets, other, index);
        }
    }
}

static int join_similar(finder *f, fc_union *sets)
{
    uint32_t *starts = make_postings(f);
    uint32_t percent = similar_percent(f->count);
    f->compared = FC_NEW_ARRAY(f->arena, uint32_t, f->count + 1);
    if (!starts || !f->compared)
        return FACTCHECK_ENOMEM;
    for (uint32_t i = 0; i < f->count; i++) {
        const profile *p = &f->profiles[i];
        for (size_t k = 0; k < p->count; k++)
            f->tally[p->words[k].word - 1] = (uint16_t)p->words[k].weight;
        join_source(f, sets, i, starts, percent);
        for (size_t k = 0; k < p->count; k++)
            f->tally[p->words[k].word - 1] = 0;
    }
    return FACTCHECK_OK;
}

int fc_stories_find(fc_stories *out, const fc_reading *readings, size_t count, fc_arena *arena)
{
    finder f;
    fc_union sets;
    memset(&f, 0, sizeof f);
    f.vocabulary = &out->vocabulary;
    f.count = count;
    f.arena = arena;
    int status = fc_vocabulary_build(&out->vocabulary, readings, count, arena);
    if (status)
        return status;
    f.profiles = FC_NEW_ARRAY(arena, profile, count + 1);
    f.sources_with = FC_NEW_ARRAY(arena, uint32_t, out->vocabulary.count + 1);
    f.tally = FC_NEW_ARRAY(arena, uint16_t, out->vocabulary.count + 1);
    out->story_of = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    out->copy_of = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!fc_union_init(&sets, count, arena) || arena->oom)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        if (!count_words(&f, &readings[i].content, i))
            return FACTCHECK_ENOMEM;
    }
    if (!rate_words(&f))
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        weigh(&f, &f.profiles[i]);
        pick_keys(&f.profiles[i]);
    }
    status = join_similar(&f, &sets);
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        out->story_of[i] = fc_union_find(&sets, (uint32_t)i);
        out->count += out->story_of[i] == i;
    }
    return status ? status : fc_copies_find(out->copy_of, &out->vocabulary, readings, count, arena);
}

int fc_stories_of_one(fc_stories *out, fc_arena *arena)
{
    memset(out, 0, sizeof *out);
    out->count = 1;
    out->story_of = FC_NEW(arena, uint32_t);
    out->copy_of = FC_NEW(arena, uint32_t);
    return fc_arena_status(arena);
}

/* Lists sources by story: *ends per story, at its first source; the sources of it in front of that. */
static uint32_t *list_members(const fc_stories *stories, size_t count, uint32_t **ends,
                              fc_arena *arena)
{
    uint32_t *members = FC_NEW_ROOM(arena, uint32_t, count + 1), sum = 0;
    *ends = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!members || !*ends)
        return NULL;
    for (size_t i = 0; i < count; i++)
        (*ends)[stories->story_of[i]]++;
    for (size_t i = 0; i < count; i++) {
        uint32_t own = (*ends)[i];
        (*ends)[i] = sum;
        sum += own;
    }
    for (size_t i = 0; i < count; i++)
        members[(*ends)[stories->story_of[i]]++] = (uint32_t)i;
    return members;
}

int fc_stories_settle(const fc_stories *stories, fc_reading *readings, size_t count,
                      fc_arena *arena)
{
    fc_anchor **anchors = FC_NEW_ARRAY(arena, fc_anchor *, count + 1);
    const fc_evidences **evidence = FC_NEW_ARRAY(arena, const fc_evidences *, count + 1);
    uint32_t *ends, *members = list_members(stories, count, &ends, arena);
    if (!anchors || !evidence || !members)
        return FACTCHECK_ENOMEM;
    for (size_t story = 0, begin = 0; story < count; story++) {
        size_t end = stories->story_of[story] == story ? ends[story] : begin;
        for (size_t i = begin; i < end; i++) {
            anchors[i - begin] = &readings[members[i]].anchor;
            evidence[i - begin] = &readings[members[i]].evidence;
        }
        int status = end - begin < 2
                         ? FACTCHECK_OK
                         : fc_anchor_settle_story(anchors, evidence, end - begin, arena);
        if (status)
            return status;
        begin = end;
    }
    return FACTCHECK_OK;
}
