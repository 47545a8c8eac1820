#include "own_words.h"

#include "text/utf8.h"

static size_t count_words(const factcheck_word_list *lists, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++)
        words += lists[i].count;
    return words;
}

/* The number of the word as it is looked up; 0 when memory is out. */
static uint32_t number_of(fc_own_words *own, fc_str word, fc_arena *arena)
{
    return fc_intern_add(&own->words, fc_utf8_fold(fc_str_trim(word), arena));
}

static int read_contrasts(fc_own_words *own, const factcheck_word_list *contrasts, size_t count,
                          fc_arena *arena)
{
    if (count > FC_OWN_CONTRASTS_MAX)
        return FACTCHECK_EINVAL;
    for (size_t i = 0; i < count; i++) {
        if (contrasts[i].count > FC_OWN_MEMBERS_MAX)
            return FACTCHECK_EINVAL;
        for (size_t k = 0; k < contrasts[i].count; k++) {
            uint32_t word = number_of(own, contrasts[i].words[k], arena);
            if (!word)
                return FACTCHECK_ENOMEM;
            own->class[word] = (uint16_t)(FC_CLASS_CONTRAST + i * FC_OWN_MEMBERS_MAX + k);
        }
    }
    return FACTCHECK_OK;
}

static int read_synonyms(fc_own_words *own, const factcheck_word_list *synonyms, size_t count,
                         fc_arena *arena)
{
    if (count > FC_OWN_SYNONYMS_MAX)
        return FACTCHECK_EINVAL;
    own->list_count = count;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < synonyms[i].count; k++) {
            uint32_t word = number_of(own, synonyms[i].words[k], arena);
            if (!word)
                return FACTCHECK_ENOMEM;
            own->synonym[word] = (uint32_t)i + 1;
            if (own->class[word])
                own->lists[i] = own->class[word];
        }
    }
    return FACTCHECK_OK;
}

int fc_own_words_init(fc_own_words *out, const factcheck_word_list *synonyms, size_t synonym_count,
                      const factcheck_word_list *contrasts, size_t contrast_count, fc_arena *arena)
{
    size_t most = count_words(synonyms, synonym_count) + count_words(contrasts, contrast_count) + 1;
    fc_intern_init(&out->words, arena);
    out->synonym = FC_NEW_ARRAY(arena, uint32_t, most);
    out->class = FC_NEW_ARRAY(arena, uint16_t, most);
    out->lists = FC_NEW_ARRAY(arena, uint16_t, synonym_count + 1);
    out->list_count = 0;
    if (!out->synonym || !out->class || !out->lists)
        return FACTCHECK_ENOMEM;
    int status = read_contrasts(out, contrasts, contrast_count, arena);
    return status ? status : read_synonyms(out, synonyms, synonym_count, arena);
}

/* ---- Applying ----------------------------------------------------------------------------- */

typedef void (*term_fn)(const fc_own_words *own, uint16_t *lists, fc_term *term);

/* A list of synonyms takes the class that the tables give to one of its words, the least of them. */
static void learn(const fc_own_words *own, uint16_t *lists, fc_term *term)
{
    uint32_t word = fc_intern_find(&own->words, term->word);
    uint32_t list = word ? own->synonym[word] : 0;
    if (list && term->class && !own->lists[list - 1] &&
        (!lists[list - 1] || term->class < lists[list - 1]))
        lists[list - 1] = term->class;
}

static void give(const fc_own_words *own, uint16_t *lists, fc_term *term)
{
    uint32_t word = fc_intern_find(&own->words, term->word);
    if (!word)
        return;
    uint32_t list = own->synonym[word];
    if (own->class[word])
        term->class = own->class[word];
    else if (list)
        term->class = lists[list - 1];
}

static void each_term(const fc_own_words *own, uint16_t *lists, fc_reading *readings, size_t count,
                      term_fn act)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < readings[i].claims.count; k++) {
            fc_claim *claim = &readings[i].claims.items[k];
            for (uint32_t m = 0; m < claim->measure_count; m++)
                act(own, lists, &claim->measure[m]);
            for (uint32_t m = 0; m < claim->event_count; m++)
                act(own, lists, &claim->event[m]);
            if (claim->verb.word.len)
                act(own, lists, &claim->verb);
        }
    }
}

int fc_own_words_apply(const fc_own_words *own, fc_reading *readings, size_t count, fc_arena *arena)
{
    if (own->words.count == 0)
        return FACTCHECK_OK;
    uint16_t *lists = FC_NEW_ARRAY(arena, uint16_t, own->list_count + 1);
    if (!lists)
        return FACTCHECK_ENOMEM;
    each_term(own, lists, readings, count, learn);
    for (size_t i = 0; i < own->list_count; i++) {
        if (own->lists[i])
            lists[i] = own->lists[i];
        else if (!lists[i])
            lists[i] = (uint16_t)(FC_CLASS_SYNONYM + i);
    }
    each_term(own, lists, readings, count, give);
    return FACTCHECK_OK;
}
