/*
 * Tokens: words, numbers, signs, links.
 *
 * Hyphens, currency signs and units split ("two-day" is three tokens, "$3bn" three); whether white
 * space stood in front is a flag. Numbers keep their inner commas and points ("1,250,000", "12.1.2")
 * for the numeral grammar to judge. Dotted abbreviations ("U.S.", "p.m.") are one word; "'s" is a
 * word of its own.
 */
#ifndef FC_LEX_TOKENS_H
#define FC_LEX_TOKENS_H

#include "base/vec.h"
#include "lex/lexicon.h"

typedef enum fc_token_kind {
    FC_TOKEN_WORD,
    FC_TOKEN_NUMBER, /* starts with an ASCII digit */
    FC_TOKEN_PUNCT,
    FC_TOKEN_SYMBOL, /* currency signs, %, degree sign, fractions */
    FC_TOKEN_LINK    /* URL, e-mail address, domain, @name */
} fc_token_kind;

enum {
    FC_TOKEN_SPACE = 1,   /* white space in front */
    FC_TOKEN_CAPITAL = 2, /* starts with an upper-case letter */
    FC_TOKEN_UPPER = 4,   /* two letters or more, all upper-case */
    FC_TOKEN_FIRST = 8,   /* first word of its sentence, signs apart, or of what it quotes */
    FC_TOKEN_DOTTED = 16, /* holds full stops: U.S., p.m. */
    FC_TOKEN_NAMED = 32,  /* FIRST, a common word, and elsewhere a name; set by lex/document */
    FC_TOKEN_TIME = 64,   /* an expression of time starts here; set by temporal/find */
    FC_TOKEN_NAME = 128   /* belongs to a name; set by claim/names */
};

/*
 * How signs read: the first of the forms of a sealed lexicon. The rest of them are its words; 0 stands
 * for a word that it does not have.
 */
enum {
    FC_READING_NUMBER = 1,
    FC_READING_PUNCT,
    FC_READING_MARK,    /* hyphen, straight quote: seen through */
    FC_READING_PERCENT, /* the sign */
    FC_READING_OTHER,   /* symbols, links */
    FC_READING_SIGNS    /* how many there are */
};

typedef struct fc_token {
    uint32_t begin; /* bytes of the source */
    uint32_t end;
    uint32_t point : 21; /* first code point */
    uint32_t kind : 3;   /* fc_token_kind */
    uint32_t form : 8;   /* fc_form, set by lex/tagger */
    uint16_t lexeme;     /* of the word as written, 0 unknown */
    uint16_t base;       /* lexeme of its base form, 0 unknown; till lex/tagger sets it, the likeliest */
    uint16_t senses;     /* mask of the lexeme */
    uint8_t flags;
    uint8_t tag; /* fc_tag, set by lex/tagger; till then the number of its reading */
} fc_token;

typedef FC_VEC(fc_token) fc_tokens;

/* Appends the tokens of text[begin, end). Errors: ENOMEM. */
int fc_tokens_find(fc_tokens *out, fc_str text, size_t begin, size_t end,
                   const fc_lexicon *lexicon, fc_arena *arena);

static inline bool fc_token_has(const fc_token *token, fc_sense sense)
{
    return ((unsigned)token->senses >> sense & 1u) != 0;
}

static inline bool fc_token_spaced(const fc_token *token)
{
    return (token->flags & FC_TOKEN_SPACE) != 0;
}

#endif
