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

#define CONTENT                                                                            \
    (1u << FC_TAG_NOUN | 1u << FC_TAG_VERB | 1u << FC_TAG_ADJ | 1u << FC_TAG_NAME |         \
     1u << FC_TAG_ADV)

/* What the sources of one vocabulary are numbered with. */
typedef struct numberer {
    fc_vocabulary *v;
    const fc_lexicon *lexicon;
    uint32_t *of_lexeme; /* per lexeme of the lexicon: its number, 0 not known yet */
    uint32_t *last;      /* per word: the sentence that it was seen in last */
    size_t room;         /* words that last and sentences_with have room for */
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

/* Room to count as many words as there are numbers; false when memory is out. */
static bool make_room(numberer *n)
{
    size_t have = n->room, want = n->v->words.capacity;
    uint32_t *last = fc_arena_grow(n->v->arena, n->last, have, have, want, sizeof *last);
    uint32_t *with = fc_arena_grow(n->v->arena, n->v->sentences_with, have, have, want,
                                   sizeof *with);
    if (!last || !with)
        return false;
    memset(last + have, 0, (want - have) * sizeof *last);
    memset(with + have, 0, (want - have) * sizeof *with);
    n->last = last;
    n->v->sentences_with = with;
    n->room = want;
    return true;
}

/* Numbers the words of a sentence, adds them to the content, and counts each of them once. */
static bool read_sentence(numberer *n, const fc_document *doc, const fc_sentence *sentence,
                          uint32_t *out, fc_content *content)
{
    const fc_token *tokens = doc->tokens.items;
    const uint32_t number = ++n->v->sentence_count, end = sentence->end_token;
    for (uint32_t i = sentence->first_token; i < end; i++) {
        unsigned tag = tokens[i].tag;
        if (!(CONTENT >> tag & 1)) {
            out[i] = 0;
            continue;
        }
        uint32_t word = out[i] = number_of(n, doc, i);
        if (!word || (n->v->words.count > n->room && !make_room(n)))
            return false;
        content->words[content->count] = word;
        content->tags[content->count++] = (uint8_t)tag;
        if (n->last[word - 1] != number) {
            n->last[word - 1] = number;
            n->v->sentences_with[word - 1]++;
        }
    }
    return true;
}

/* All tokens of a source stand in its sentences. */
static int read_source(numberer *n, const fc_document *doc, size_t index)
{
    fc_vocabulary *v = n->v;
    fc_content *content = &v->content[index];
    size_t room = doc->tokens.count + 1;
    v->tokens[index] = FC_NEW_ROOM(v->arena, uint32_t, room);
    content->words = FC_NEW_ROOM(v->arena, uint32_t, room);
    content->tags = FC_NEW_ROOM(v->arena, uint8_t, room);
    if (!v->tokens[index] || !content->words || !content->tags)
        return FACTCHECK_ENOMEM;
    for (size_t s = 0; s < doc->sentences.count; s++) {
        if (!read_sentence(n, doc, &doc->sentences.items[s], v->tokens[index], content))
            return FACTCHECK_ENOMEM;
    }
    return fc_arena_status(doc->arena); /* of words in their base form */
}

/* Numbers and counts the words of all sources, which share a lexicon. */
static int read_sources(fc_vocabulary *v, const fc_reading *readings, size_t count)
{
    numberer n = {.v = v, .lexicon = count ? readings[0].document.lexicon : NULL};
    if (count == 0)
        return FACTCHECK_OK;
    n.of_lexeme = FC_NEW_ARRAY(v->arena, uint32_t, n.lexicon->count);
    if (!n.of_lexeme)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        int status = read_source(&n, &readings[i].document, i);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}

int fc_vocabulary_build(fc_vocabulary *out, const fc_reading *readings, size_t count,
                        fc_arena *arena)
{
    fc_intern_init(&out->words, arena);
    out->arena = arena;
    out->sentence_count = 0;
    out->sentences_with = NULL;
    out->tokens = FC_NEW_ARRAY(arena, uint32_t *, count + 1);
    out->content = FC_NEW_ARRAY(arena, fc_content, count + 1);
    if (!out->tokens || !out->content || read_sources(out, readings, count))
        return FACTCHECK_ENOMEM;
    fc_log_cache logs = {.whole = out->sentence_count};
    out->idf = FC_NEW_ROOM(arena, uint32_t, out->words.count + 1);
    if (!out->idf)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < out->words.count; i++)
        out->idf[i] = fc_log_ratio_cached(&logs, out->sentences_with[i]);
    return FACTCHECK_OK;
}
