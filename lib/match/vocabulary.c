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

/* What the sources of one vocabulary are numbered with. */
typedef struct numberer {
    fc_vocabulary *v;
    const fc_lexicon *lexicon;
    uint32_t *of_lexeme; /* per lexeme of the lexicon: its number, 0 not known yet */
} numberer;

/* The number of a word that the lexicon does not have, in lower case. */
static uint32_t add_folded(fc_vocabulary *v, const fc_document *doc, uint32_t token)
{
    char folded[FC_WORD_MAX];
    size_t length = fc_utf8_fold_into(fc_document_token(doc, token), folded, sizeof folded);
    return fc_intern_add(&v->words,
                         length ? fc_str_make(folded, length) : fc_document_lower(doc, token));
}

/* The number under which a token counts: of its country, or of its base form in lower case. */
static uint32_t number_of(numberer *n, const fc_document *doc, uint32_t token)
{
    fc_str country;
    const fc_token *t = &doc->tokens.items[token];
    if ((t->flags & FC_TOKEN_CAPITAL) && t->lexeme && fc_words_place(doc, token, &country))
        return fc_intern_add(&n->v->words, country);
    uint32_t lexeme = t->tag == FC_TAG_NAME ? t->lexeme : fc_document_base_lexeme(doc, token);
    if (!lexeme)
        return t->tag == FC_TAG_NAME ? add_folded(n->v, doc, token)
                                     : fc_intern_add(&n->v->words, fc_document_base(doc, token));
    if (!n->of_lexeme[lexeme])
        n->of_lexeme[lexeme] = fc_intern_add(&n->v->words, fc_lexicon_word(n->lexicon, lexeme));
    return n->of_lexeme[lexeme];
}

static int number_words(numberer *n, const fc_document *doc, uint32_t *out)
{
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        out[i] = 0;
        if (!is_content(&doc->tokens.items[i]))
            continue;
        out[i] = number_of(n, doc, i);
        if (!out[i])
            return FACTCHECK_ENOMEM;
    }
    return fc_arena_status(doc->arena); /* of words in their base form */
}

/* Numbers the words of all sources, which share a lexicon. */
static int number_sources(fc_vocabulary *v, const fc_reading *readings, size_t count)
{
    numberer n = {v, count ? readings[0].document.lexicon : NULL, NULL};
    if (count == 0)
        return FACTCHECK_OK;
    n.of_lexeme = FC_NEW_ARRAY(v->arena, uint32_t, n.lexicon->count);
    if (!n.of_lexeme)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fc_document *doc = &readings[i].document;
        v->tokens[i] = FC_NEW_ROOM(v->arena, uint32_t, doc->tokens.count + 1);
        if (!v->tokens[i] || number_words(&n, doc, v->tokens[i]))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
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
    if (!out->tokens || number_sources(out, readings, count))
        return FACTCHECK_ENOMEM;
    fc_log_cache logs = {0};
    size_t words = out->words.count + 1;
    uint32_t *last = FC_NEW_ARRAY(arena, uint32_t, words);
    out->sentences_with = FC_NEW_ARRAY(arena, uint32_t, words);
    out->idf = FC_NEW_ARRAY(arena, uint32_t, words);
    if (!last || !out->sentences_with || !out->idf)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++)
        count_sentences(out, &readings[i].document, out->tokens[i], last);
    logs.whole = out->sentence_count;
    for (size_t i = 0; i + 1 < words; i++)
        out->idf[i] = fc_log_ratio_cached(&logs, out->sentences_with[i]);
    return FACTCHECK_OK;
}
