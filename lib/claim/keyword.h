/*
 * Keywords: the words that the rules of this room ask for, by number. They are the first words of the
 * lexicon, in the order of tables/keyword.def, so that a keyword is the lexeme of its word, and to tell
 * that a token is none of them takes one comparison.
 */
#ifndef FC_CLAIM_KEYWORD_H
#define FC_CLAIM_KEYWORD_H

#include "lex/document.h"

typedef enum fc_keyword {
    FC_KEYWORD_NONE,
#define FC_KEYWORD(word, lists) FC_KEYWORD_##word,
#include "tables/keyword.def"
#undef FC_KEYWORD
    FC_KEYWORD_COUNT
} fc_keyword;

/* Lists of them. */
enum {
    FC_LIST_ACT = 1,
    FC_LIST_SUPPORT = 2,
    FC_LIST_LIGHT = 4,
    FC_LIST_OTHER = 8,
    FC_LIST_JOIN = 16,
    FC_LIST_MOVED = 32,
    FC_LIST_DEGREE = 64,
    FC_LIST_REST = 128,
    FC_LIST_EACH = 256,
    FC_LIST_PASSED = 512,
    FC_LIST_STANDING = 1024,
    FC_LIST_PARENT = 2048,
    FC_LIST_ALONE = 4096,
    FC_LIST_AMONG = 8192,
    FC_LIST_WHICH = 16384,
    FC_LIST_AGAINST = 32768
};

typedef struct fc_keyword_row {
    uint16_t lists;
    uint8_t length; /* bytes of the word */
} fc_keyword_row;

extern const fc_keyword_row fc_keyword_rows[FC_KEYWORD_COUNT];

/* Numbers them in a lexicon that has no words yet. Errors: ENOMEM. */
int fc_keyword_register(fc_lexicon *lexicon);

/*
 * The token as written, in any case. A word as long as a keyword whose lexeme it has is ASCII: letters
 * that fold to ASCII ones, such as the long s, take more bytes than they.
 */
static inline fc_keyword fc_keyword_at(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    return t->lexeme < FC_KEYWORD_COUNT && t->end - t->begin == fc_keyword_rows[t->lexeme].length
               ? (fc_keyword)t->lexeme
               : FC_KEYWORD_NONE;
}

static inline bool fc_keyword_is(const fc_document *doc, size_t token, fc_keyword keyword)
{
    const fc_token *t = &doc->tokens.items[token];
    return t->lexeme == (unsigned)keyword && t->end - t->begin == fc_keyword_rows[keyword].length;
}

/* Whether the token as written is in one of the lists. */
static inline bool fc_keyword_listed(const fc_document *doc, size_t token, unsigned lists)
{
    return (fc_keyword_rows[fc_keyword_at(doc, token)].lists & lists) != 0;
}

/* The keyword that fc_document_base spells, where fc_document_base_lexeme gives 0. */
fc_keyword fc_keyword_of_stranger(const fc_document *doc, size_t token);

/* The keyword that fc_document_base spells. */
static inline fc_keyword fc_keyword_base(const fc_document *doc, size_t token)
{
    uint32_t lexeme = fc_document_base_lexeme(doc, token);
    if (!lexeme)
        return fc_keyword_of_stranger(doc, token);
    return lexeme < FC_KEYWORD_COUNT ? (fc_keyword)lexeme : FC_KEYWORD_NONE;
}

static inline bool fc_keyword_base_listed(const fc_document *doc, size_t token, unsigned lists)
{
    return (fc_keyword_rows[fc_keyword_base(doc, token)].lists & lists) != 0;
}

#endif
