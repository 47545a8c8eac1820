#include "stories.h"

#include <string.h>

#include "match/copies.h"
#include "match/linkage.h"
#include "match/vocabulary.h"

enum {
    KEYS = 24,     /* heaviest words of a source under which it is looked up */
    CLASSES = 128, /* of weights, the last open above */
    CLASS_WIDTH = 256,
    LOGS = 64,
    WINDOW = 12,     /* earlier sources under one key that a source is compared with */
    SIMILAR_FEW = 8, /* cosine in thousandths from which two of five sources tell one story */
    SIMILAR_DOUBLED = 14
}; /* more for every doubling of the sources: few were chosen for it */

typedef struct keys {
    uint32_t words[KEYS];
    size_t count;
} keys;

typedef struct finder {
    const fc_vocabulary *vocabulary;
    fc_link_vector *terms; /* per source: the vector of its words that other sources have too */
    keys *keys;
    uint32_t *sources_with; /* per word */
    uint32_t *rarity;       /* per word: (1 + ln(N / df)) squared, times 1000 */
    uint16_t *tally;        /* per word: its weight in the source at hand, else 0 */
    size_t count;
    uint32_t *compared;  /* per source: the last source that it was compared with, plus one */
    uint32_t *postings;  /* sources by key, in order */
    uint32_t *ends;      /* per word: where the next of its sources goes */
    uint32_t logs[LOGS]; /* of small counts, 0 where not known yet */
    fc_arena *arena;
} finder;

/* ---- Profiles ----------------------------------------------------------------------------- */

/* The nouns and names of a source with how often it uses them. */
static bool count_words(finder *f, const fc_content *content, size_t index)
{
    const uint32_t *numbers = f->vocabulary->numbers[index];
    fc_link_vector *p = &f->terms[index];
    size_t room = content->word_count + 1;
    p->items = FC_NEW_ROOM(f->arena, fc_link_term, room);
    if (!p->items)
        return false;
    for (uint32_t i = 0; i < content->word_count; i++) {
        fc_link_term *w = &p->items[p->count]; /* written over by the next where it is none */
        bool counts = content->words[i].weight > 0;
        w->word = numbers[i];
        w->weight = content->words[i].weight;
        p->count += counts;
        f->sources_with[numbers[i] - 1] += counts;
    }
    fc_arena_trim(f->arena, p->items, room * sizeof *p->items, p->count * sizeof *p->items);
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
    for (size_t i = 0; f->rarity && i < words; i++) {
        uint32_t idf = f->sources_with[i] ? 100 + fc_log_ratio_cached(&logs, f->sources_with[i])
                                          : 0;
        f->rarity[i] = idf * idf / 10;
    }
    return f->rarity != NULL;
}

static uint64_t square_root(uint64_t number)
{
    uint64_t root = 0;
    for (uint64_t bit = UINT64_C(1) << 31; bit; bit >>= 1)
        root |= (root | bit) * (root | bit) <= number ? bit : 0;
    return root;
}

/*
 * Dampened counts times the square of idf, (1 + ln tf) * (1 + ln(N / df))^2, as a vector of length
 * one. Words that no other source has add to the length, and are left out. The square tells two
 * earthquakes apart, which share "magnitude" and "survey" and not the names of places.
 */
static void weigh(finder *f, fc_link_vector *p)
{
    size_t kept = 0;
    uint64_t norm = 0;
    for (size_t i = 0; i < p->count; i++) {
        const fc_link_term w = p->items[i];
        uint32_t weight = (100 + log_of(f, w.weight)) * f->rarity[w.word - 1] / 100;
        norm += (uint64_t)weight * weight;
        p->items[kept].word = w.word;
        p->items[kept].weight = weight;
        kept += f->sources_with[w.word - 1] > 1;
    }
    uint64_t length = square_root(norm) + 1;
    for (size_t i = 0; i < kept; i++)
        p->items[i].weight = (uint32_t)((uint64_t)p->items[i].weight * FC_LINK_UNIT / length);
    p->count = kept;
}

/* Words of equal weight are put in the order of their numbers. */
static bool is_heavier(const fc_link_term *a, const fc_link_term *b)
{
    return a->weight != b->weight ? a->weight > b->weight : a->word < b->word;
}

static unsigned class_of(uint32_t weight)
{
    return weight / CLASS_WIDTH < CLASSES ? weight / CLASS_WIDTH : CLASSES - 1;
}

/* The lightest class of weights with words among the heaviest; *room: how many of it are. */
static unsigned lightest_class(const fc_link_vector *p, size_t *room)
{
    uint32_t counts[CLASSES] = {0}, above = 0;
    unsigned class = CLASSES - 1;
    for (size_t i = 0; i < p->count; i++)
        counts[class_of(p->items[i].weight)]++;
    while (class > 0 && above + counts[class] < KEYS)
        above += counts[class --];
    *room = KEYS - above;
    return class;
}

/*
 * The heaviest words, in no order: all of the heavier classes, and the heaviest of the lightest class
 * by insertion into a short list. Sorting all of them would be a guess at every step.
 */
static void pick_keys(keys *out, const fc_link_vector *p)
{
    fc_link_term list[KEYS + 1];
    size_t room, count = 0;
    unsigned lightest = lightest_class(p, &room);
    for (size_t i = 0; i < p->count; i++) {
        const fc_link_term *w = &p->items[i];
        unsigned class = class_of(w->weight);
        if (class > lightest)
            out->words[out->count++] = w->word;
        if (class != lightest || (count == room && !is_heavier(w, &list[room - 1])))
            continue;
        size_t at = count < room ? count++ : room - 1;
        for (; at > 0 && is_heavier(w, &list[at - 1]); at--)
            list[at] = list[at - 1];
        list[at] = *w;
    }
    for (size_t i = 0; i < count; i++)
        out->words[out->count++] = list[i].word;
}

/* The cosine of the source whose weights stand in the tally and another, in FC_LINK_UNIT squared. */
static uint64_t cosine(const finder *f, const fc_link_vector *other)
{
    const uint16_t *tally = f->tally;
    uint64_t dot = 0;
    for (const fc_link_term *w = other->items, *end = w + other->count; w < end; w++)
        dot += (uint64_t)tally[w->word - 1] * w->weight;
    return dot;
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
        for (size_t k = 0; k < f->keys[i].count; k++)
            starts[f->keys[i].words[k]]++;
        total += f->keys[i].count;
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
static uint64_t similar_from(size_t count)
{
    uint32_t ratio = count > 5 ? fc_log_ratio((uint32_t)count, 5) : 0;
    uint32_t thousandths = SIMILAR_FEW + ratio * SIMILAR_DOUBLED / fc_log_ratio(2, 1);
    return (uint64_t)FC_LINK_UNIT * FC_LINK_UNIT * thousandths / 1000;
}

/* Links the source with earlier ones under its keys, the latest first, and lists it there. */
static bool link_source(finder *f, fc_links *links, uint32_t index, const uint32_t *starts)
{
    const keys *p = &f->keys[index];
    for (size_t k = 0; k < p->count; k++) {
        uint32_t begin = starts[p->words[k] - 1], at = f->ends[p->words[k] - 1]++;
        f->postings[at] = index;
        for (uint32_t step = 0; step < WINDOW && at > begin; step++) {
            uint32_t other = f->postings[--at];
            if (f->compared[other] == index + 1)
                continue;
            f->compared[other] = index + 1;
            fc_link link = {cosine(f, &f->terms[other]), other, index};
            if (link.cosine >= links->least && !fc_vec_add(f->arena, links, link))
                return false;
        }
    }
    return true;
}

static int find_links(finder *f, fc_links *links)
{
    uint32_t *starts = make_postings(f);
    links->least = similar_from(f->count);
    f->compared = FC_NEW_ARRAY(f->arena, uint32_t, f->count + 1);
    if (!starts || !f->compared)
        return FACTCHECK_ENOMEM;
    for (uint32_t i = 0; i < f->count; i++) {
        const fc_link_vector *p = &f->terms[i];
        for (size_t k = 0; k < p->count; k++)
            f->tally[p->items[k].word - 1] = (uint16_t)p->items[k].weight;
        if (!link_source(f, links, i, starts))
            return FACTCHECK_ENOMEM;
        for (size_t k = 0; k < p->count; k++)
            f->tally[p->items[k].word - 1] = 0;
    }
    return FACTCHECK_OK;
}

int fc_stories_find(fc_stories *out, const fc_reading *readings, size_t count, fc_arena *arena)
{
    finder f;
    fc_union sets;
    fc_links links = {0};
    memset(&f, 0, sizeof f);
    f.vocabulary = &out->vocabulary;
    f.count = count;
    f.arena = arena;
    int status = fc_vocabulary_build(&out->vocabulary, readings, count, arena);
    if (status)
        return status;
    f.terms = FC_NEW_ARRAY(arena, fc_link_vector, count + 1);
    f.keys = FC_NEW_ARRAY(arena, keys, count + 1);
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
        weigh(&f, &f.terms[i]);
        pick_keys(&f.keys[i], &f.terms[i]);
    }
    status = find_links(&f, &links);
    if (!status)
        status = fc_linkage_join(&sets, f.terms, &links, arena);
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

uint32_t *fc_stories_list(const fc_stories *stories, size_t count, fc_arena *arena)
{
    uint32_t *list = FC_NEW_ROOM(arena, uint32_t, count + 1), sum = 0;
    uint32_t *ends = FC_NEW_ARRAY(arena, uint32_t, count + 1); /* per story, at its first source */
    if (!list || !ends)
        return NULL;
    for (size_t i = 0; i < count; i++)
        ends[stories->story_of[i]]++;
    for (size_t i = 0; i < count; i++) {
        uint32_t own = ends[i];
        ends[i] = sum;
        sum += own;
    }
    for (size_t i = 0; i < count; i++)
        list[ends[stories->story_of[i]]++] = (uint32_t)i;
    return list;
}

size_t fc_stories_end(const fc_stories *stories, const uint32_t *list, size_t count, size_t begin)
{
    size_t end = begin;
    while (end < count && stories->story_of[list[end]] == stories->story_of[list[begin]])
        end++;
    return end;
}

int fc_stories_settle(const fc_stories *stories, fc_reading *readings, size_t count,
                      fc_arena *arena)
{
    fc_anchor **anchors = FC_NEW_ARRAY(arena, fc_anchor *, count + 1);
    const fc_evidences **evidence = FC_NEW_ARRAY(arena, const fc_evidences *, count + 1);
    uint32_t *list = fc_stories_list(stories, count, arena);
    if (!anchors || !evidence || !list)
        return FACTCHECK_ENOMEM;
    for (size_t begin = 0, end; begin < count; begin = end) {
        end = fc_stories_end(stories, list, count, begin);
        for (size_t i = begin; i < end; i++) {
            anchors[i - begin] = &readings[list[i]].anchor;
            evidence[i - begin] = &readings[list[i]].evidence;
        }
        int status = end - begin < 2
                         ? FACTCHECK_OK
                         : fc_anchor_settle_story(anchors, evidence, end - begin, arena);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}
