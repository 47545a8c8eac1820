#include "vocabulary.h"

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

static bool is_content(const fc_token *token)
{
    switch ((fc_tag)token->tag) {
    case FC_TAG_NOUN:
    case FC_TAG_VERB:
    case FC_TAG_ADJ:
    case FC_TAG_NAME:
    case FC_TAG_ADV:
        return true;
    default:
        return false;
    }
}

/* The text under which a token counts: its country, or its base form in lower case. */
static fc_str word_of(const fc_document *doc, uint32_t token)
{
    fc_str country;
    if (fc_words_place(doc, token, &country))
        return country;
    const fc_token *t = &doc->tokens.items[token];
    if (t->tag == FC_TAG_NAME)
        return fc_document_lower(doc, token);
    return fc_document_base(doc, token);
}

static int number_words(fc_vocabulary *v, const fc_document *doc, uint32_t *out)
{
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        out[i] = 0;
        if (!is_content(&doc->tokens.items[i]))
            continue;
        out[i] = fc_intern_add(&v->words, word_of(doc, i));
        if (!out[i])
            return FACTCHECK_ENOMEM;
    }
    return fc_arena_status(doc->arena); /* of words in their base form */
}

/* Counts each word once a sentence; `last` holds the sentence that each word was seen in last. */
static void count_sentences(fc_vocabulary *v, const fc_document *doc, const uint32_t *words,
                            uint32_t *last)
{
    for (size_t s = 0; s < doc->sentences.count; s++) {
        const fc_sentence *sentence = &doc->sentences.items[s];
        v->sentence_count++;
        for (uint32_t i = sentence->first_token; i < sentence->end_token; i++) {
            uint32_t word = words[i];
            if (word && last[word - 1] != v->sentence_count) {
                last[word - 1] = v->sentence_count;
                v->sentences_with[word - 1]++;
            }
        }
    }
}

int fc_vocabulary_build(fc_vocabulary *out, const fc_reading *readings, size_t count,
                        fc_arena *arena)
{
    fc_intern_init(&out->words, arena);
    out->arena = arena;
    out->sentence_count = 0;
    out->tokens = FC_NEW_ARRAY(arena, uint32_t *, count + 1);
    if (!out->tokens)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fc_document *doc = &readings[i].document;
        out->tokens[i] = FC_NEW_ARRAY(arena, uint32_t, doc->tokens.count + 1);
        if (!out->tokens[i] || number_words(out, doc, out->tokens[i]))
            return FACTCHECK_ENOMEM;
    }
    size_t words = out->words.count + 1;
    uint32_t *last = FC_NEW_ARRAY(arena, uint32_t, words);
    out->sentences_with = FC_NEW_ARRAY(arena, uint32_t, words);
    out->idf = FC_NEW_ARRAY(arena, uint32_t, words);
    if (!last || !out->sentences_with || !out->idf)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++)
        count_sentences(out, &readings[i].document, out->tokens[i], last);
    for (size_t i = 0; i + 1 < words; i++)
        out->idf[i] = fc_log_ratio(out->sentence_count, out->sentences_with[i]);
    return FACTCHECK_OK;
}
