#include "vocabulary.h"

#include <string.h>

/* log2 of a fixed-point number with 16 binary places, in 1/1024, by repeated squaring. */
static uint64_t log2_scaled(uint64_t x)
{
    uint64_t result = 0;
    while (x >= (uint64_t)2 << 16) {
        x >>= 1;
        result += 1024;
    }
    for (unsigned bit = 512; bit; bit >>= 1) {
        x = (x * x) >> 16;
        if (x >= (uint64_t)2 << 16) {
            x >>= 1;
            result += bit;
        }
    }
    return result;
}

uint32_t fc_log_ratio(uint32_t a, uint32_t b)
{
    uint64_t ratio = ((uint64_t)a << 16) / b;
    return (uint32_t)(log2_scaled(ratio) * 69315 / 1000 / 1024); /* 100 * ln 2 = 69.315 */
}

uint32_t fc_log_ratio_cached(fc_log_cache *cache, uint32_t part)
{
    if (part >= FC_LOGS)
        return fc_log_ratio(cache->whole, part);
    if (!cache->known[part]) {
        cache->known[part] = true;
        cache->logs[part] = fc_log_ratio(cache->whole, part);
    }
    return cache->logs[part];
}

/* ---- Numbers ------------------------------------------------------------------------------ */

enum { FIRST_SLOTS = 256, MOST_FIRST_SLOTS = 8192 };

static fc_vocabulary_slot *probe(const fc_vocabulary *v, uint32_t lexeme)
{
    size_t mask = v->slot_count - 1, at = (lexeme * 0x9E3779B1u >> 7) & mask;
    while ((uint64_t)v->slots[at].lexeme * (v->slots[at].lexeme ^ lexeme) != 0)
        at = (at + 1) & mask;
    return &v->slots[at];
}

/* More slots, so that half of them stay free. */
static bool make_slots(fc_vocabulary *v, size_t want)
{
    fc_vocabulary_slot *old = v->slots;
    size_t count = v->slot_count;
    v->slot_count = want;
    v->slots = FC_NEW_ARRAY(v->arena, fc_vocabulary_slot, v->slot_count);
    for (size_t i = 0; v->slots && i < count; i++) {
        if (old[i].lexeme)
            *probe(v, old[i].lexeme) = old[i];
    }
    return v->slots != NULL;
}

/* The number of a lexeme; 0 when memory is out. */
static inline uint32_t number_of_lexeme(fc_vocabulary *v, uint32_t lexeme)
{
    fc_vocabulary_slot *slot = probe(v, lexeme);
    if (slot->lexeme)
        return slot->number;
    slot->lexeme = lexeme;
    slot->number = ++v->count;
    return ++v->used * 2 > v->slot_count && !make_slots(v, v->slot_count * 2) ? 0 : v->count;
}

/* The same for a word that the lexicon does not have. */
static uint32_t number_of_stranger(fc_vocabulary *v, fc_str text)
{
    uint32_t id = fc_intern_add(&v->strangers, text);
    if (id <= v->stranger_numbers.count)
        return id ? v->stranger_numbers.items[id - 1] : 0;
    return fc_vec_add(v->arena, &v->stranger_numbers, v->count + 1) ? ++v->count : 0;
}

static int read_source(fc_vocabulary *v, const fc_content *content, size_t index)
{
    uint32_t *numbers = v->numbers[index] = FC_NEW_ROOM(v->arena, uint32_t,
                                                        content->word_count + 1);
    const char *letters = content->letters;
    const uint32_t *length = content->lengths;
    if (!numbers)
        return FACTCHECK_ENOMEM;
    for (uint32_t i = 0; i < content->word_count; i++) {
        uint32_t word = content->words[i].word;
        if (word & FC_CONTENT_STRANGER) {
            numbers[i] = number_of_stranger(v, fc_str_make(letters, *length));
            letters += *length++;
        } else {
            numbers[i] = number_of_lexeme(v, word);
        }
        if (!numbers[i])
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

int fc_vocabulary_build(fc_vocabulary *out, const fc_reading *readings, size_t count,
                        fc_arena *arena)
{
    memset(out, 0, sizeof *out);
    out->arena = arena;
    out->lexicon = count ? readings[0].document.lexicon : NULL;
    fc_intern_init_borrowing(&out->strangers, arena);
    out->numbers = FC_NEW_ARRAY(arena, uint32_t *, count + 1);
    size_t total = 0, slots = FIRST_SLOTS;
    for (size_t i = 0; i < count; i++)
        total += readings[i].content.word_count;
    while (slots < MOST_FIRST_SLOTS && slots < total * 2)
        slots *= 2;
    int status = out->numbers && make_slots(out, slots) ? FACTCHECK_OK : FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count && !status; i++)
        status = read_source(out, &readings[i].content, i);
    return status;
}

uint32_t fc_vocabulary_find(const fc_vocabulary *v, fc_str word)
{
    uint32_t lexeme = v->lexicon ? fc_lexicon_find(v->lexicon, word) : 0;
    if (lexeme)
        return probe(v, lexeme)->number;
    uint32_t id = fc_intern_find(&v->strangers, word);
    return id ? v->stranger_numbers.items[id - 1] : 0;
}

void fc_vocabulary_read_sentence(const fc_vocabulary *v, const fc_reading *reading, size_t source,
                                 size_t sentence, uint32_t *words)
{
    const fc_document *doc = &reading->document;
    const fc_sentence *s = &doc->sentences.items[sentence];
    const uint32_t *run = reading->content.run + reading->content.begins[sentence];
    for (uint32_t i = s->first_token; i < s->end_token; i++)
        words[i] = fc_content_has(&doc->tokens.items[i]) ? fc_vocabulary_kind(v, v->numbers[source][*run++]) : 0;
}

/* ---- Weights ------------------------------------------------------------------------------ */

/* Counts each word of a sentence once. */
static void count_sentences(fc_vocabulary *v, const fc_content *content, size_t sentences,
                            const uint32_t *numbers)
{
    for (size_t s = 0; s < sentences; s++) {
        v->sentences++;
        for (uint32_t i = content->begins[s]; i < content->begins[s + 1]; i++) {
            uint32_t word = v->kind[numbers[content->run[i]] - 1] - 1;
            v->found[word] += v->seen[word] != v->sentences;
            v->seen[word] = v->sentences;
        }
    }
}

/* From the counts of the words of a source. */
static void weigh_words(fc_vocabulary *v, const fc_content *content, const uint32_t *numbers,
                        fc_log_cache *logs)
{
    for (uint32_t i = 0; i < content->word_count; i++) {
        uint32_t word = numbers[i] - 1, kind = v->kind[word] - 1, found = v->found[kind];
        if (found) /* the kind may be a word that the story does not have */
            v->idf[word] = v->idf[kind] = (uint16_t)fc_log_ratio_cached(logs, found);
    }
}

static void forget_counts(fc_vocabulary *v, const fc_content *content, const uint32_t *numbers)
{
    for (uint32_t i = 0; i < content->word_count; i++)
        v->found[v->kind[numbers[i] - 1] - 1] = 0;
}

/* One word of each class stands for the class, the others for themselves. */
static void find_kinds(fc_vocabulary *v)
{
    uint32_t first[FC_CLASS_COUNT] = {0};
    for (uint32_t i = 0; i < v->count; i++)
        v->kind[i] = i + 1;
    for (size_t i = 0; i < v->slot_count; i++) {
        const fc_vocabulary_slot *slot = &v->slots[i];
        fc_class class = slot->lexeme ? fc_words_class_of_lexeme(v->lexicon, slot->lexeme)
                                      : FC_CLASS_NONE;
        if (class == FC_CLASS_NONE)
            continue;
        if (!first[class])
            first[class] = slot->number;
        v->kind[slot->number - 1] = first[class];
    }
}

static bool make_weights(fc_vocabulary *v)
{
    v->kind = FC_NEW_ROOM(v->arena, uint32_t, v->count + 1);
    v->idf = FC_NEW_ARRAY(v->arena, uint16_t, v->count + 1);
    v->seen = FC_NEW_ARRAY(v->arena, uint32_t, v->count + 1);
    v->found = FC_NEW_ARRAY(v->arena, uint32_t, v->count + 1);
    if (!v->kind || !v->idf || !v->seen || !v->found)
        return false;
    find_kinds(v);
    return true;
}

int fc_vocabulary_weigh(fc_vocabulary *v, const fc_reading *readings, const uint32_t *sources,
                        size_t count)
{
    uint32_t before = v->sentences;
    if (!v->idf && !make_weights(v))
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fc_reading *reading = &readings[sources[i]];
        count_sentences(v, &reading->content, reading->document.sentences.count,
                        v->numbers[sources[i]]);
    }
    fc_log_cache logs = {.whole = v->sentences - before};
    for (size_t i = 0; i < count; i++)
        weigh_words(v, &readings[sources[i]].content, v->numbers[sources[i]], &logs);
    for (size_t i = 0; i < count; i++)
        forget_counts(v, &readings[sources[i]].content, v->numbers[sources[i]]);
    return FACTCHECK_OK;
}
