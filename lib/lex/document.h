/*
 * A document: one source read into blocks, sentences and tagged tokens. All rooms above work on it.
 */
#ifndef FC_LEX_DOCUMENT_H
#define FC_LEX_DOCUMENT_H

#include "lex/lemma.h"
#include "lex/tags.h"
#include "lex/tokens.h"
#include "text/blocks.h"
#include "text/sentences.h"
#include "text/source.h"

typedef struct fc_document {
    const fc_source *source;
    fc_str text; /* source->text */
    const fc_lexicon *lexicon;
    fc_arena *arena; /* of the source; everything below lives in it */
    fc_blocks blocks;
    fc_sentences sentences; /* of all blocks but furniture */
    fc_tokens tokens;
} fc_document;

/* Registers the words of this room: parts of speech, irregular forms, numerals. Errors: ENOMEM. */
int fc_lex_register(fc_lexicon *lexicon);

/* Reads the source. Errors: ENOMEM. */
int fc_document_read(fc_document *out, const fc_source *source, const fc_lexicon *lexicon,
                     fc_arena *arena);

/* The bytes of a token, or of the tokens [first, end). */
static inline fc_str fc_document_token(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    return fc_str_make(doc->text.ptr + token->begin, token->end - token->begin);
}

/* Whether most words of the sentence's block are capitalised: a headline, where that says nothing. */
bool fc_document_title_case(const fc_document *doc, const fc_sentence *sentence);

/* Whether the sentence's block is prose: it ends as a sentence does, and has a long word in small letters. */
bool fc_document_is_prose(const fc_document *doc, const fc_sentence *sentence);

fc_str fc_document_span(const fc_document *doc, size_t first, size_t end);

/*
 * Whether a token may begin with a byte, in any case: the token tells, and most texts need not be looked
 * at. Letters of either case, and few other signs, differ in this bit.
 */
static inline bool fc_token_may_begin(const fc_token *token, char byte)
{
    unsigned char first = (unsigned char)byte;
    return (token->point | 32u) == (first | 32u) || first >= 0x80;
}

/* Whether a token is this word, in any case; `word` is lower case and NUL-terminated. */
static inline bool fc_document_is(const fc_document *doc, size_t index, const char *word)
{
    const fc_token *token = &doc->tokens.items[index];
    size_t length = strlen(word);
    return fc_token_may_begin(token, word[0]) && token->end - token->begin == length &&
           fc_str_equal_nocase(fc_str_make(doc->text.ptr + token->begin, length),
                               fc_str_make(word, length));
}

/* Whether the token is one of `count` words. */
static inline bool fc_document_is_one_of(const fc_document *doc, size_t index,
                                         const char *const *words, size_t count)
{
    uint32_t point = doc->tokens.items[index].point;
    for (size_t i = 0; i < count; i++) {
        bool may = (point | 32u) == ((unsigned char)words[i][0] | 32u) || point >= 0x80;
        if (may && fc_document_is(doc, index, words[i]))
            return true;
    }
    return false;
}

/* Whether a token is this one sign. */
static inline bool fc_document_sign(const fc_document *doc, size_t index, uint32_t point)
{
    const fc_token *token = &doc->tokens.items[index];
    return token->point == point && token->kind != FC_TOKEN_WORD && token->kind != FC_TOKEN_NUMBER;
}

/* The number of a sense of the token's word, or `otherwise`. */
static inline unsigned fc_document_id(const fc_document *doc, size_t index, fc_sense sense,
                                      unsigned otherwise)
{
    const fc_token *token = &doc->tokens.items[index];
    return fc_token_has(token, sense) ? doc->lexicon->lexemes[token->lexeme].ids[sense] : otherwise;
}

static inline bool fc_document_has(const fc_document *doc, size_t index, fc_sense sense)
{
    return fc_token_has(&doc->tokens.items[index], sense);
}

/* A token in lower case, folded; in the arena if that changes it. */
fc_str fc_document_lower(const fc_document *doc, size_t index);

/* The lexeme of what fc_document_base gives; 0 if that is no word of the lexicon, or a name. */
static inline uint32_t fc_document_base_lexeme(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    const unsigned participles =
        1u << FC_FORM_ING | 1u << FC_FORM_PARTICIPLE | 1u << FC_FORM_PAST_PARTICIPLE;
    /* "an operating margin" keeps its form; masks, since no processor can tell what word comes next */
    uint32_t participle = (token->tag == FC_TAG_ADJ) & (participles >> token->form);
    uint32_t based = 0u - ((token->base != 0) & ~participle & 1u);
    uint32_t named = 0u - (uint32_t)(token->tag == FC_TAG_NAME);
    uint32_t unknown = 0u - (uint32_t)(token->tag == FC_TAG_NOUN);
    return ((token->base & based) | (token->lexeme & ~based & ~unknown)) & ~named;
}

/*
 * The base form of a token as tagged, in lower case: singular of nouns, infinitive of verbs. Names
 * keep their spelling.
 */
fc_str fc_document_base_of_any(const fc_document *doc, size_t index);

static inline fc_str fc_document_base(const fc_document *doc, size_t index)
{
    const fc_token *token = &doc->tokens.items[index];
    if (token->base && (token->tag == FC_TAG_NOUN || token->tag == FC_TAG_VERB))
        return fc_lexicon_word(doc->lexicon, token->base);
    return fc_document_base_of_any(doc, index);
}

#endif
