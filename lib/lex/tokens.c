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
    if (next == ':' &&
        fc_str_starts(fc_str_make(rest.ptr + (word - at), s->end - word), FC_STR("://")))
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
    static const char ends[] = "-\n\")(;?/";
    size_t end = fc_bytes_word_end(s->text, s->at);
    if (end >= s->end)
        return s->end;
    char next = s->text.ptr[end];
    if (next == ' ' || next == ',')
        return end;
    if (next == '.') /* none of "U.S.", "news.example" */
        return end - s->at > 1 && !is_lower_at(s, end + 1) ? end : 0;
    return next && strchr(ends, next) ? end : 0;
}

/* CAPITAL and UPPER of a word of ASCII letters: its capitals are those without this bit. */
static uint8_t case_of(const char *word, size_t length)
{
    unsigned capital = !(word[0] & 0x20), upper = capital && length > 1 && !(word[1] & 0x20);
    for (size_t i = 2; upper && i < length; i++)
        upper = !(word[i] & 0x20);
    return (uint8_t)(capital * FC_TOKEN_CAPITAL | upper * FC_TOKEN_UPPER);
}

/* Words on their way through the lexicon, while the next ones are read. */
enum { QUEUE = 16, TO_LEXEME = 4, TO_END = 8 };

typedef struct queue {
    const fc_lexicon *lexicon;
    size_t count; /* of all that were ever put in */
    size_t tokens[QUEUE];
    fc_word_key keys[QUEUE];
} queue;

static void set_lexeme(const fc_lexicon *lexicon, fc_token *token, uint32_t lexeme)
{
    token->lexeme = (uint16_t)lexeme;
    token->senses = lexicon->lexemes[lexeme].mask;
}

static void look_up(const queue *q, size_t number, fc_token *tokens)
{
    set_lexeme(q->lexicon, &tokens[q->tokens[number % QUEUE]],
               fc_lexicon_find_key(q->lexicon, &q->keys[number % QUEUE]));
}

/* Puts in the word of a token, whose key is in its place. */
static void put_in(queue *q, size_t token, fc_token *tokens)
{
    q->tokens[q->count % QUEUE] = token;
    fc_lexicon_fetch_slot(q->lexicon, &q->keys[q->count % QUEUE]);
    q->count++;
    if (q->count > TO_LEXEME)
        fc_lexicon_fetch_lexeme(q->lexicon, &q->keys[(q->count - 1 - TO_LEXEME) % QUEUE]);
    if (q->count > TO_END)
        look_up(q, q->count - 1 - TO_END, tokens);
}

/* The token of a plain word. */
static void read_plain_word(queue *q, fc_token *tokens, size_t index, const scanner *s, size_t end)
{
    const char *word = s->text.ptr + s->at;
    size_t length = end - s->at;
    fc_token *out = &tokens[index];
    /* field by field: built elsewhere and copied, it would wait for its own parts to be written */
    out->begin = (uint32_t)s->at;
    out->end = (uint32_t)end;
    out->point = word[0] & 0x7F;
    out->kind = FC_TOKEN_WORD;
    out->form = 0;
    out->base = 0;
    out->flags = case_of(word, length);
    out->tag = 0;
    if (length <= FC_KEY_MAX && s->text.len - s->at >= FC_KEY_MAX) {
        fc_lexicon_key_of_letters(&q->keys[q->count % QUEUE], word, length);
        put_in(q, index, tokens);
    } else {
        set_lexeme(q->lexicon, out, fc_lexicon_find_folded(q->lexicon, fc_str_make(word, length)));
    }
}

/* Any other token; its end. */
static size_t read_other(const fc_lexicon *lexicon, fc_token *out, const scanner *s, uint32_t point,
                         size_t length)
{
    size_t end;
    uint8_t flags = 0;
    fc_token_kind kind = classify(s, point, length, &end, &flags);
    fc_str text = fc_str_make(s->text.ptr + s->at, end - s->at);
    fc_token token = {.begin = (uint32_t)s->at,
                      .end = (uint32_t)end,
                      .point = point & 0x1FFFFF,
                      .kind = (unsigned)kind & 7,
                      .flags = flags};
    fc_word_key key;
    if (kind == FC_TOKEN_WORD && fc_utf8_is_upper(point))
        token.flags |= FC_TOKEN_CAPITAL;
    bool looked_up = kind == FC_TOKEN_WORD || kind == FC_TOKEN_SYMBOL;
    if (looked_up && all_upper(text))
        token.flags |= FC_TOKEN_UPPER;
    if (looked_up && fc_lexicon_key(&key, s->text, s->at, end))
        token.lexeme = (uint16_t)fc_lexicon_find_key(lexicon, &key);
    else if (looked_up)
        token.lexeme = (uint16_t)fc_lexicon_find_folded(lexicon, text);
    token.senses = lexicon->lexemes[token.lexeme].mask;
    *out = token;
    return end;
}

int fc_tokens_find(fc_tokens *out, fc_str text, size_t begin, size_t end, const fc_lexicon *lexicon,
                   fc_arena *arena)
{
    scanner s = {text, begin, end};
    queue q;
    q.lexicon = lexicon;
    q.count = 0;
    unsigned space = FC_TOKEN_SPACE, first = FC_TOKEN_FIRST;
    while (s.at < end) {
        if (text.ptr[s.at] == ' ') {
            space = FC_TOKEN_SPACE;
            s.at++;
            continue;
        }
        size_t length = 0, stop = fc_is_alpha(text.ptr[s.at]) ? plain_word_end(&s) : 0;
        uint32_t point = stop ? 0 : peek(&s, s.at, &length);
        if (!stop && (fc_utf8_is_space(point) || point == 0)) {
            space = FC_TOKEN_SPACE;
            s.at += length;
            continue;
        }
        fc_token *token = fc_vec_push(arena, out);
        if (!token)
            return FACTCHECK_ENOMEM;
        if (stop)
            read_plain_word(&q, out->items, out->count - 1, &s, stop);
        else
            stop = read_other(lexicon, token, &s, point, length);
        if (token->kind == FC_TOKEN_PUNCT) {
            token->flags = (uint8_t)(token->flags | space);
        } else {
            token->flags = (uint8_t)(token->flags | space | first);
            first = 0;
        }
        space = 0;
        s.at = stop;
    }
    for (size_t i = q.count > TO_END ? q.count - TO_END : 0; i < q.count; i++)
        look_up(&q, i, out->items);
    return FACTCHECK_OK;
}
