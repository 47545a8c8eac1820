#include "document.h"

#include <string.h>

#include "base/intern.h"
#include "lex/given.h"
#include "lex/numeral.h"
#include "lex/tagger.h"
#include "lex/wordform.h"

/* A block with fewer long words than this is not judged by its capitals. */
#define TITLE_WORDS 3

/* Few texts have more tokens, or sentences, than one in so many bytes; white space counts. */
#define TOKEN_BYTES 4
#define SENTENCE_BYTES 64

int fc_lex_register(fc_lexicon *lexicon)
{
    int status = fc_wordform_register(lexicon);
    if (!status)
        status = fc_lemma_register(lexicon);
    if (!status)
        status = fc_numeral_register(lexicon);
    return status;
}

/* The sentences of all blocks, then the tokens of all sentences: each list grows at the arena's end. */
static int read_sentences(fc_document *doc)
{
    int status = FACTCHECK_OK;
    fc_vec_reserve(doc->arena, &doc->sentences, doc->text.len / SENTENCE_BYTES + 1);
    for (size_t i = 0; i < doc->blocks.count && !status; i++) {
        if (doc->blocks.items[i].kind != FC_BLOCK_FURNITURE)
            status = fc_sentences_find(&doc->sentences, doc->text, &doc->blocks.items[i],
                                       (uint32_t)i, doc->arena);
    }
    fc_vec_trim(doc->arena, &doc->sentences);
    return status;
}

static int read_tokens(fc_document *doc)
{
    fc_tokens *tokens = &doc->tokens;
    int status = FACTCHECK_OK;
    tokens->items = FC_NEW_ROOM(doc->arena, fc_token, doc->text.len / TOKEN_BYTES + 1);
    tokens->capacity = tokens->items ? doc->text.len / TOKEN_BYTES + 1 : 0;
    for (size_t i = 0; i < doc->sentences.count && !status; i++) {
        fc_sentence *sentence = &doc->sentences.items[i];
        sentence->first_token = (uint32_t)tokens->count;
        status = fc_tokens_find(tokens, doc->text, sentence->begin, sentence->end, doc->lexicon,
                                doc->arena);
        sentence->end_token = (uint32_t)tokens->count;
    }
    fc_vec_trim(doc->arena, tokens);
    return status;
}

bool fc_document_title_case(const fc_document *doc, const fc_sentence *sentence)
{
    const fc_block *block = &doc->blocks.items[sentence->block];
    return !block->sentence_end && block->long_words >= TITLE_WORDS &&
           block->capitals * 3 >= block->long_words * 2;
}

bool fc_document_is_prose(const fc_document *doc, const fc_sentence *sentence)
{
    const fc_block *block = &doc->blocks.items[sentence->block];
    return block->sentence_end && block->capitals < block->long_words;
}

/* A capitalised common word at the start of a sentence. */
typedef struct start {
    uint32_t token;
    uint32_t word; /* among the words of all starts */
} start;

typedef struct starts {
    FC_VEC(start) list;
    fc_intern words;
    uint64_t likely; /* bits that likeness() gives for the words */
} starts;

/* A bit that words have in common with few others. */
static uint64_t likeness(const fc_token *token)
{
    return (uint64_t)1 << ((token->point * 7 + token->end - token->begin) & 63);
}

/* Whether the tagger would not take it for a name, but does where it is one elsewhere. */
static bool is_open_start(const fc_document *doc, size_t at)
{
    enum { OPEN = 1 << FC_TAG_NOUN | 1 << FC_TAG_VERB | 1 << FC_TAG_ADJ };
    fc_wordform room;
    if (!(doc->tokens.items[at].flags & FC_TOKEN_CAPITAL))
        return false;
    const fc_wordform *r = fc_wordform_read(doc, at, &room);
    return (OPEN >> r->first & 1) && fc_wordform_is_known(r) && !(r->traits & FC_TRAIT_PLACE);
}

/* "James Roe said", "Bob Carey won": a given name with more of the name behind it. */
static bool is_full_name(const fc_document *doc, const fc_sentence *sentence, size_t at)
{
    enum { OPEN = 1 << FC_TAG_NOUN | 1 << FC_TAG_VERB | 1 << FC_TAG_ADJ };
    const fc_token *own = &doc->tokens.items[at], *next = own + 1;
    fc_wordform room;
    if (at + 1 >= sentence->end_token || next->kind != FC_TOKEN_WORD || !fc_token_spaced(next) ||
        !(own->flags & next->flags & FC_TOKEN_CAPITAL))
        return false;
    bool shouted = (next->flags & FC_TOKEN_UPPER) && !(next->flags & FC_TOKEN_DOTTED);
    if (shouted || fc_given_find(fc_document_token(doc, at)) == FC_GIVEN_NONE)
        return false;
    return (OPEN >> fc_wordform_read(doc, at, &room)->first & 1) &&
           !fc_document_title_case(doc, sentence);
}

static bool add_start(fc_document *doc, starts *out, const fc_sentence *sentence, size_t at)
{
    if (is_full_name(doc, sentence, at)) {
        doc->tokens.items[at].flags |= FC_TOKEN_NAMED;
        return true;
    }
    if (!is_open_start(doc, at))
        return true;
    start found = {(uint32_t)at, fc_intern_add(&out->words, fc_document_token(doc, at))};
    if (!found.word || !fc_vec_add(doc->arena, &out->list, found))
        return false;
    out->likely |= likeness(&doc->tokens.items[at]);
    return true;
}

#define DATELINE_TOKENS 14

/* "LONDON, March 5 (Reuters) - Oil prices": the first token behind the dash, 0 if there is none. */
static size_t behind_dateline(const fc_document *doc, const fc_sentence *sentence, size_t first)
{
    const fc_token *tokens = doc->tokens.items;
    size_t end = sentence->end_token;
    if (end > first + DATELINE_TOKENS)
        end = first + DATELINE_TOKENS;
    for (size_t at = first; at < end; at++) {
        uint32_t point = tokens[at].point;
        bool hyphen = point == '-' && fc_token_spaced(&tokens[at]);
        if (hyphen && at + 1 < end && tokens[at + 1].point == '-')
            at++;
        if (hyphen || point == 0x2013 || point == 0x2014)
            return at > first && at + 1 < end && fc_token_spaced(&tokens[at + 1]) ? at + 1 : 0;
        if (tokens[at].kind == FC_TOKEN_WORD && !(tokens[at].flags & FC_TOKEN_CAPITAL))
            return 0;
    }
    return 0;
}

static bool collect_starts(fc_document *doc, starts *out)
{
    fc_token *tokens = doc->tokens.items;
    uint32_t block = UINT32_MAX;
    for (size_t i = 0; i < doc->sentences.count; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        size_t at = sentence->first_token, end = sentence->end_token;
        while (at < end && !(tokens[at].flags & FC_TOKEN_FIRST))
            at++;
        if (at == end)
            continue;
        if (!add_start(doc, out, sentence, at))
            return false;
        size_t told = sentence->block != block ? behind_dateline(doc, sentence, at) : 0;
        block = sentence->block;
        if (!told)
            continue;
        tokens[told].flags |= FC_TOKEN_FIRST;
        if (!add_start(doc, out, sentence, told))
            return false;
    }
    return true;
}

/* Which of up to 64 tokens are capitalised, not the first, and like one of the words; as bits. */
static uint64_t likely_names(const fc_token *tokens, size_t count, uint64_t likely)
{
    uint64_t found = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned flags = tokens[i].flags & (FC_TOKEN_CAPITAL | FC_TOKEN_FIRST);
        found |= (uint64_t)((flags == FC_TOKEN_CAPITAL) & ((likely & likeness(&tokens[i])) != 0)) << i;
    }
    return found;
}

/* Notes which of the words stand capitalised inside sentences. */
static void find_inside(const fc_document *doc, const starts *s, bool *inside)
{
    for (size_t i = 0; i < doc->sentences.count; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        const fc_token *tokens = doc->tokens.items;
        if (fc_document_title_case(doc, sentence))
            continue;
        for (size_t at = sentence->first_token; at < sentence->end_token; at += 64) {
            size_t left = sentence->end_token - at;
            uint64_t found = likely_names(&tokens[at], left < 64 ? left : 64, s->likely);
            for (; found; found &= found - 1) {
                size_t name = at + fc_bytes_lowest(found);
                if (fc_is_lower(doc->text.ptr[tokens[name].end - 1]))
                    inside[fc_intern_find(&s->words, fc_document_token(doc, name))] = true;
            }
        }
    }
}

/*
 * A word that starts a sentence and stands with a capital inside others of the text is a name even
 * where it is a common word too: "Brown said", when "Mr. Brown" was named.
 */
static int mark_names(fc_document *doc)
{
    starts s = {.likely = 0};
    fc_arena_mark scratch = fc_arena_mark_of(doc->arena);
    fc_intern_init_borrowing(&s.words, doc->arena);
    if (!collect_starts(doc, &s))
        return FACTCHECK_ENOMEM;
    bool *inside = s.list.count /* the first: any other word */
                       ? FC_NEW_ARRAY(doc->arena, bool, s.words.count + 1)
                       : NULL;
    if (inside)
        find_inside(doc, &s, inside);
    for (size_t i = 0; inside && i < s.list.count; i++) {
        if (inside[s.list.items[i].word])
            doc->tokens.items[s.list.items[i].token].flags |= FC_TOKEN_NAMED;
    }
    fc_arena_release(doc->arena, scratch);
    return fc_arena_status(doc->arena);
}

int fc_document_read(fc_document *out, const fc_source *source, const fc_lexicon *lexicon,
                     fc_arena *arena)
{
    memset(out, 0, sizeof *out);
    out->source = source;
    out->text = source->text;
    out->lexicon = lexicon;
    out->arena = arena;
    int status = fc_blocks_find(&out->blocks, out->text, arena);
    if (!status)
        status = read_sentences(out);
    if (!status)
        status = read_tokens(out);
    if (!status)
        status = mark_names(out);
    for (size_t i = 0; i < out->sentences.count && !status; i++)
        fc_tagger_tag(out, &out->sentences.items[i]);
    return status;
}

fc_str fc_document_span(const fc_document *doc, size_t first, size_t end)
{
    if (first >= end)
        return fc_str_make("", 0);
    uint32_t begin = doc->tokens.items[first].begin;
    return fc_str_make(doc->text.ptr + begin, doc->tokens.items[end - 1].end - begin);
}

fc_str fc_document_lower(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    if (token->lexeme)
        return fc_lexicon_word(doc->lexicon, token->lexeme);
    return fc_utf8_fold(fc_document_token(doc, index), doc->arena);
}

fc_str fc_document_base_of_any(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    uint32_t lexeme = fc_document_base_lexeme(doc, index);
    if (lexeme)
        return fc_lexicon_word(doc->lexicon, lexeme);
    if (token->tag == FC_TAG_NAME)
        return fc_document_token(doc, index);
    if (token->tag == FC_TAG_NOUN && !token->lexeme) /* nor a base, as the tagger found */
        return fc_lemma_singular_by_ending(fc_document_lower(doc, index), doc->arena);
    if (token->tag == FC_TAG_NOUN)
        return fc_lemma_singular(doc->lexicon, fc_document_lower(doc, index), doc->arena);
    return fc_document_lower(doc, index);
}
