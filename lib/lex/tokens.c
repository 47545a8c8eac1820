#include "tokens.h"

#include <string.h>

#include "text/bytes.h"
#include "text/utf8.h"

#define RIGHT_QUOTE 0x2019
#define DOTTED_MAX 16 /* bytes of a dotted abbreviation */

typedef struct scanner {
    fc_str text;
    size_t at;
    size_t end;
} scanner;

static uint32_t peek(const scanner *s, size_t at, size_t *length)
{
    if (at >= s->end) {
        *length = 0;
        return 0;
    }
    return fc_utf8_next(fc_str_make(s->text.ptr + at, s->end - at), length);
}

static bool is_letter_at(const scanner *s, size_t at)
{
    if (at < s->end && (unsigned char)s->text.ptr[at] < 0x80)
        return fc_is_alpha(s->text.ptr[at]);
    size_t length;
    uint32_t point = peek(s, at, &length);
    return length > 0 && fc_utf8_is_letter(point);
}

static bool is_digit_at(const scanner *s, size_t at)
{
    return at < s->end && fc_is_digit(s->text.ptr[at]);
}

static bool is_lower_at(const scanner *s, size_t at)
{
    return at < s->end && fc_is_lower(s->text.ptr[at]);
}

/* The offset behind the letters that start at `at`. */
static size_t skip_letters(const scanner *s, size_t at)
{
    for (;;) {
        at = fc_bytes_skip_letters(s->text, at);
        if (at >= s->end)
            return s->end;
        if ((unsigned char)s->text.ptr[at] < 0x80)
            return at;
        size_t length;
        if (!fc_utf8_is_letter(peek(s, at, &length)))
            return at;
        at += length;
    }
}

/* The length of an apostrophe at the offset, or 0. */
static size_t apostrophe(const scanner *s, size_t at)
{
    if (at >= s->end)
        return 0;
    if (s->text.ptr[at] == '\'')
        return 1;
    if ((unsigned char)s->text.ptr[at] < 0x80)
        return 0;
    size_t length;
    return peek(s, at, &length) == RIGHT_QUOTE ? length : 0;
}

/* "U.S.", "p.m.", "U.N": single letters with stops between; 0 if it is not one. */
static size_t dotted_end(const scanner *s, size_t at)
{
    size_t begin = at;
    if (at + 1 >= s->end || s->text.ptr[at + 1] != '.')
        return 0;
    while (at + 1 < s->end && fc_is_alpha(s->text.ptr[at]) && s->text.ptr[at + 1] == '.' &&
           at - begin <= DOTTED_MAX)
        at += 2;
    if (at - begin < 2 || at - begin > DOTTED_MAX)
        return 0;
    bool last_letter = at < s->end && fc_is_alpha(s->text.ptr[at]) && !is_letter_at(s, at + 1) &&
                       !is_digit_at(s, at + 1);
    if (last_letter) /* "U.N" */
        return at + 1;
    if (at - begin >= 4 && !is_letter_at(s, at)) /* "U.S." */
        return at;
    return 0;
}

static bool is_clitic(fc_str word)
{
    static const char *const clitics[] = {"s", "S", "ll", "ve", "re", "d", "m"};
    if (word.len > 2)
        return false;
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        if (fc_str_equal(word, fc_str_of(clitics[i])))
            return true;
    }
    return false;
}

/* The end of the word at `at`: letters with apostrophes inside, clitics left out. */
static size_t word_end(const scanner *s, size_t at)
{
    size_t end = skip_letters(s, at);
    size_t quote = apostrophe(s, end);
    while (quote && is_letter_at(s, end + quote)) {
        size_t next = skip_letters(s, end + quote);
        if (is_clitic(fc_str_make(s->text.ptr + end + quote, next - end - quote)))
            return end;
        end = next;
        quote = apostrophe(s, end);
    }
    return end;
}

/* "'s" behind a word: 0 if there is none at the offset. */
static size_t clitic_end(const scanner *s, size_t at)
{
    size_t quote = apostrophe(s, at);
    if (!quote || at == 0 || !(is_letter_at(s, at + quote)))
        return 0;
    char before = s->text.ptr[at - 1];
    if (fc_is_blank(before) || before == '(' || before == '"')
        return 0;
    size_t end = skip_letters(s, at + quote);
    return is_clitic(fc_str_make(s->text.ptr + at + quote, end - at - quote)) ? end : 0;
}

/* Digits with commas and points between digits. */
static size_t number_end(const scanner *s, size_t at)
{
    for (;;) {
        while (is_digit_at(s, at))
            at++;
        if (at >= s->end || (s->text.ptr[at] != ',' && s->text.ptr[at] != '.') ||
            !is_digit_at(s, at + 1))
            return at;
        at++;
    }
}

static bool is_link_char(char c)
{
    return (unsigned char)c > ' ' && c != '"' && c != '<' && c != '>' && c != ')' && c != ']' &&
           (unsigned char)c != 0xE2; /* typographic quotes and dashes */
}

/* To the next space or quote, without the sentence's own punctuation. */
static size_t link_tail(const scanner *s, size_t at)
{
    while (at < s->end && is_link_char(s->text.ptr[at]))
        at++;
    while (at > 0 && strchr(".,;:!?'", s->text.ptr[at - 1]) != NULL)
        at--;
    return at;
}

/* An address that starts with a word: URL, e-mail, domain name. 0 if it is none. */
static size_t link_end(const scanner *s, size_t at, size_t word)
{
    fc_str rest = fc_str_make(s->text.ptr + at, s->end - at);
    if (word >= s->end)
        return 0;
    char next = s->text.ptr[word];
    if (next == ':' && fc_str_starts(fc_str_make(rest.ptr + (word - at), s->end - word),
                                     FC_STR("://")))
        return link_tail(s, word);
    if (next == '@' && is_letter_at(s, word + 1))
        return link_tail(s, word);
    if (next == '.' && is_lower_at(s, word + 1) && is_lower_at(s, word + 2)) {
        size_t end = link_tail(s, word);
        return end > word + 1 ? end : 0;
    }
    return 0;
}

static bool all_upper(fc_str word)
{
    if (word.len < 2 || fc_is_lower(word.ptr[1]))
        return false;
    for (size_t i = 0; i < word.len; i++) {
        if (!fc_is_upper(word.ptr[i]) && word.ptr[i] != '.')
            return false;
    }
    return true;
}

static bool is_symbol(uint32_t point)
{
    if (point < 0x80)
        return point == '%' || point == '$';
    return point == 0xB0 || point == 0x2030 || fc_utf8_is_currency(point) ||
           (point >= 0xBC && point <= 0xBE) || (point >= 0x2150 && point <= 0x215E) ||
           point == 0x2032 || point == 0x2033 || point == 0x2103 || point == 0x2109;
}

/* Kind and end of the token at scanner->at. */
static fc_token_kind classify(const scanner *s, uint32_t point, size_t length, size_t *end,
                              uint8_t *flags)
{
    size_t at = s->at;
    *end = at + length;
    if (fc_is_digit((char)point) && point < 0x80) {
        *end = number_end(s, at);
        return FC_TOKEN_NUMBER;
    }
    if (is_letter_at(s, at)) {
        size_t dotted = dotted_end(s, at);
        if (dotted) {
            *flags |= FC_TOKEN_DOTTED;
            *end = dotted;
            return FC_TOKEN_WORD;
        }
        *end = word_end(s, at);
        size_t link = link_end(s, at, *end);
        if (link)
            *end = link;
        return link ? FC_TOKEN_LINK : FC_TOKEN_WORD;
    }
    size_t clitic = point == '\'' || point == RIGHT_QUOTE ? clitic_end(s, at) : 0;
    if (clitic) {
        *end = clitic;
        return FC_TOKEN_WORD;
    }
    if (point == '@' && is_letter_at(s, at + 1)) {
        *end = link_tail(s, at);
        return FC_TOKEN_LINK;
    }
    return is_symbol(point) ? FC_TOKEN_SYMBOL : FC_TOKEN_PUNCT;
}

/*
 * The end of the word at scanner->at if that is one of ASCII letters alone, as most are, and what
 * follows cannot belong to it; else 0.
 */
static size_t plain_word_end(const scanner *s)
{
    if (!fc_is_alpha(s->text.ptr[s->at]))
        return 0;
    size_t end = fc_bytes_skip_letters(s->text, s->at);
    if (end >= s->end)
        return s->end;
    char next = s->text.ptr[end];
    return next == ' ' || next == ',' || next == '-' ? end : 0;
}

static void fill(fc_token *token, const scanner *s, size_t end)
{
    fc_str word = fc_str_make(s->text.ptr + s->at, end - s->at);
    token->begin = (uint32_t)s->at;
    token->end = (uint32_t)end;
    token->lexeme = 0;
    token->base = 0;
    token->tag = 0;
    token->form = 0;
    if (token->kind != FC_TOKEN_WORD && token->kind != FC_TOKEN_SYMBOL)
        return;
    if (token->kind == FC_TOKEN_WORD && fc_utf8_is_upper(token->point))
        token->flags |= FC_TOKEN_CAPITAL;
    if (all_upper(word))
        token->flags |= FC_TOKEN_UPPER;
}

static bool is_looked_up(const fc_token *token)
{
    return token->kind == FC_TOKEN_WORD || token->kind == FC_TOKEN_SYMBOL;
}

/* Looks the tokens from `first` on up, each while the next ones are made ready. */
static void look_up(fc_tokens *tokens, size_t first, fc_str text, const fc_lexicon *lexicon)
{
    enum { AHEAD = 4 };
    fc_word_key keys[AHEAD];
    for (size_t i = first; i < tokens->count + AHEAD; i++) {
        fc_token *ready = i >= first + AHEAD ? &tokens->items[i - AHEAD] : NULL;
        const fc_token *next = &tokens->items[i];
        if (ready && is_looked_up(ready))
            ready->lexeme = (uint16_t)fc_lexicon_find_key(lexicon, &keys[i % AHEAD], text,
                                                          ready->begin, ready->end);
        if (i < tokens->count && is_looked_up(next))
            fc_lexicon_prepare(lexicon, text, next->begin, next->end, &keys[i % AHEAD]);
    }
}

int fc_tokens_find(fc_tokens *out, fc_str text, size_t begin, size_t end,
                   const fc_lexicon *lexicon, fc_arena *arena)
{
    scanner s = {text, begin, end};
    bool space = true, first = true;
    size_t count = out->count;
    while (s.at < end) {
        size_t length, stop = plain_word_end(&s);
        uint8_t flags = 0;
        uint32_t point = peek(&s, s.at, &length);
        if (fc_utf8_is_space(point) || point == 0) {
            space = true;
            s.at += length;
            continue;
        }
        fc_token_kind kind =
            stop ? FC_TOKEN_WORD : classify(&s, point, length, &stop, &flags);
        fc_token *token = fc_vec_push(arena, out);
        if (!token)
            return FACTCHECK_ENOMEM;
        token->kind = (uint8_t)kind;
        token->point = point;
        token->flags = flags;
        if (space)
            token->flags |= FC_TOKEN_SPACE;
        if (first && kind != FC_TOKEN_PUNCT) {
            token->flags |= FC_TOKEN_FIRST;
            first = false;
        }
        fill(token, &s, stop);
        space = false;
        s.at = stop;
    }
    look_up(out, count, text, lexicon);
    return FACTCHECK_OK;
}
