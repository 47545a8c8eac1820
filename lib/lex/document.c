#include "document.h"

#include <string.h>

#include "base/intern.h"
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
    tokens->capacity = fc_arena_trim(doc->arena, tokens->items, tokens->capacity * sizeof(fc_token),
                                     tokens->count * sizeof(fc_token)) /
                       sizeof(fc_token);
    return status;
}

bool fc_document_title_case(const fc_document *doc, const fc_sentence *sentence)
{
    const fc_block *block = &doc->blocks.items[sentence->block];
    return !block->sentence_end && block->long_words >= TITLE_WORDS &&
           block->capitals * 3 >= block->long_words * 2;
}

/* Notes the capitalised words inside a sentence. */
static bool collect_names(const fc_document *doc, const fc_sentence *sentence, fc_intern *inside)
{
    for (size_t i = sentence->first_token; i < sentence->end_token; i++) {
        const fc_token *token = &doc->tokens.items[i];
        if ((token->flags & FC_TOKEN_CAPITAL) && !(token->flags & FC_TOKEN_FIRST) &&
            fc_is_lower(doc->text.ptr[token->end - 1]) &&
            !fc_intern_add(inside, fc_document_token(doc, i)))
            return false;
    }
    return true;
}

/*
 * A word that starts a sentence and stands with a capital inside others of the text is a name even
 * where it is a common word too: "Brown said", when "Mr. Brown" was named.
 */
static int mark_names(fc_document *doc)
{
    fc_intern inside;
    fc_intern_init_borrowing(&inside, doc->arena);
    for (size_t i = 0; i < doc->sentences.count; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        if (!fc_document_title_case(doc, sentence) && !collect_names(doc, sentence, &inside))
            return FACTCHECK_ENOMEM;
    }
    for (size_t i = 0; i < doc->tokens.count; i++) {
        fc_token *token = &doc->tokens.items[i];
        if ((token->flags & FC_TOKEN_CAPITAL) && (token->flags & FC_TOKEN_FIRST) &&
            fc_intern_find(&inside, fc_document_token(doc, i)))
            token->flags |= FC_TOKEN_NAMED;
    }
    return FACTCHECK_OK;
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

uint32_t fc_document_base_lexeme(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    bool participle = token->form == FC_FORM_ING || token->form == FC_FORM_PARTICIPLE ||
                      token->form == FC_FORM_PAST_PARTICIPLE;
    if (token->tag == FC_TAG_NAME)
        return 0;
    if (token->tag == FC_TAG_ADJ && participle) /* an operating margin */
        return token->lexeme;
    if (token->base)
        return token->base;
    return token->tag == FC_TAG_NOUN ? 0 : token->lexeme;
}

fc_str fc_document_base_of_any(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    uint32_t lexeme = fc_document_base_lexeme(doc, index);
    if (lexeme)
        return fc_lexicon_word(doc->lexicon, lexeme);
    if (token->tag == FC_TAG_NAME)
        return fc_document_token(doc, index);
    if (token->tag == FC_TAG_NOUN)
        return fc_lemma_singular(doc->lexicon, fc_document_lower(doc, index), doc->arena);
    return fc_document_lower(doc, index);
}
