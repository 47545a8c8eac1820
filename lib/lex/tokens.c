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

/* "James R. Roe": a capital by itself, a stop, a name. */
static bool is_initial(const scanner *s, size_t at)
{
    const char *text = s->text.ptr;
    return fc_is_upper(text[at]) && (at == 0 || fc_is_blank(text[at - 1])) && at + 3 < s->end &&
           fc_is_blank(text[at + 2]) && fc_is_upper(text[at + 3]);
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
    if (at - begin == 2 && is_initial(s, begin))
        return at;
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

/* Field by field: built elsewhere and copied, a token would wait for its own parts to be written. */
static inline void put_token(fc_token *out, size_t begin, size_t end, unsigned char first,
                             fc_token_kind kind, unsigned flags)
{
    out->begin = (uint32_t)begin;
    out->end = (uint32_t)end;
    out->point = first;
    out->kind = (unsigned)kind & 7;
    out->form = 0;
    out->flags = (uint8_t)flags;
}

/* What the tagger needs to know of the word is taken along while its entry is at hand. */
static inline void put_word(fc_token *out, const fc_lexicon *lexicon, uint32_t lexeme)
{
    const fc_lexicon_entry *entry = &lexicon->words[lexeme];
    out->lexeme = (uint16_t)lexeme;
    out->senses = entry->mask;
    out->base = entry->plain;
    out->tag = entry->forms[out->flags / FC_TOKEN_CAPITAL & 1u];
}

static inline void put_sign(fc_token *out, unsigned reading)
{
    out->lexeme = 0;
    out->senses = 0;
    out->base = 0;
    out->tag = (uint8_t)reading;
}

static unsigned reading_of_sign(fc_token_kind kind, uint32_t point)
{
    if (kind == FC_TOKEN_NUMBER)
        return FC_READING_NUMBER;
    if (kind != FC_TOKEN_PUNCT)
        return point == '%' ? FC_READING_PERCENT : FC_READING_OTHER;
    return point == '-' || point == '"' || point == '\'' ? FC_READING_MARK : FC_READING_PUNCT;
}

/*
 * Whether a quote, dash or apostrophe ends the word in front of it: that of "states'" and "China's"
 * does, none of "don't" and "O'Neill".
 */
static bool ends_at_mark(const char *mark)
{
    bool wide = memcmp(mark, "\xE2\x80", 2) == 0;
    if (wide && (mark[2] == '\x93' || mark[2] == '\x94' || mark[2] == '\x9C' || mark[2] == '\x9D'))
        return true;
    if (*mark != '\'' && !(wide && mark[2] == '\x99'))
        return false;
    const char *behind = wide ? mark + 3 : mark + 1;
    behind += *behind == 's';
    return (unsigned char)*behind < 0x80 && !fc_is_alpha(*behind);
}

/*
 * Whether a word of ASCII letters ends its token at `behind`: it is none of "U.S.", "news.example",
 * "don't", "mailto://", "me@news.example", "caf\xC3\xA9". Four bytes more are looked at.
 */
static inline bool ends_plainly(size_t length, const char *behind)
{
    const uint64_t asked = (uint64_t)1 << '.' | (uint64_t)1 << '\'' | (uint64_t)1 << ':';
    unsigned char next = (unsigned char)*behind;
    if (next < 64 && !(asked >> next & 1)) /* most words end so: white space, commas, digits */
        return true;
    if (next == '.')
        return length > 1 && !fc_is_lower(behind[1]);
    if (next >= 0x80 || next == '\'')
        return ends_at_mark(behind);
    return next != ':' && next != '@';
}

/* CAPITAL and UPPER of a word of ASCII letters: its capitals are those without this bit. */
enum { SMALL = 0x20 };

static inline unsigned case_of(const char *word, size_t length)
{
    const unsigned char *letters = (const unsigned char *)word;
    unsigned capital = (~(unsigned)letters[0] & SMALL) / (SMALL / FC_TOKEN_CAPITAL);
    if (((letters[0] | letters[1]) & SMALL) || length < 2)
        return capital;
    for (size_t i = 2; i < length; i++) {
        if (letters[i] & SMALL)
            return capital;
    }
    return FC_TOKEN_CAPITAL | FC_TOKEN_UPPER;
}

/* Whether a byte is a token by itself, wherever it stands: a sign of ASCII that nothing can follow. */
static inline bool is_plain_sign(char c)
{
    return c > ' ' && c <= '~' && !fc_is_alpha(c) && !fc_is_digit(c) && c != '\'' && c != '@' &&
           !is_symbol((unsigned char)c);
}

/* Roe said: "Police ...": FIRST if a sentence may begin behind a sign at `at`. There is text behind it. */
static inline unsigned opens_sentence(const char *text, const char *at, uint32_t point)
{
    if (point == ':')
        return at[1] == ' ' ? FC_TOKEN_FIRST : 0;
    if ((point != '"' && point != 0x201C) || at < text + 2 || at[-1] != ' ')
        return 0;
    return at[-2] == ',' || at[-2] == ':' ? FC_TOKEN_FIRST : 0;
}

/* A sign or number at `at`, in front of `stop`: its end, or NULL if it is neither. */
static const char *read_sign(fc_token *out, const scanner *s, const char *at, const char *stop,
                             unsigned *flags)
{
    const char *text = s->text.ptr;
    bool number = at < stop && fc_is_digit(*at);
    if (at >= stop || (!number && !is_plain_sign(*at)))
        return NULL;
    const char *behind = number ? text + number_end(s, (size_t)(at - text)) : at + 1;
    if (behind > stop)
        return NULL;
    put_token(out, (size_t)(at - text), (size_t)(behind - text), (unsigned char)*at,
              number ? FC_TOKEN_NUMBER : FC_TOKEN_PUNCT, number ? *flags : *flags & FC_TOKEN_SPACE);
    put_sign(out, reading_of_sign(number ? FC_TOKEN_NUMBER : FC_TOKEN_PUNCT, (unsigned char)*at));
    *flags = number ? 0 : (*flags & FC_TOKEN_FIRST) | opens_sentence(text, at, (unsigned char)*at);
    return behind;
}

/*
 * Words that are read and not looked up yet. To look some up one after the other takes less time than
 * each where it is read: their buckets have come by then, and the next ones need not wait for their words.
 */
enum { PENDING = 32 };

typedef struct pending {
    size_t count;
    fc_token *tokens[PENDING];
    fc_word_key keys[PENDING];
} pending;

static void look_up(pending *p, const fc_lexicon *lexicon)
{
    for (size_t i = 0; i < p->count; i++)
        put_word(p->tokens[i], lexicon, fc_lexicon_find_key(lexicon, &p->keys[i]));
    p->count = 0;
}

/* Of the last bytes of a text no word is read by the following. */
enum { PLAIN_ROOM = FC_BYTES_WORD + 1 };

/*
 * Reads what most text is: short words of ASCII letters alone, signs and numbers, and single spaces.
 * It ends in front of anything else, near the end of the text, and where room is out. The flags are
 * those of the next token. Returns the end of the tokens.
 */
static fc_token *read_plain(fc_token *out, const fc_token *room, const fc_lexicon *lexicon,
                            scanner *s, unsigned *flags)
{
    size_t end = s->text.len - PLAIN_ROOM;
    const char *text = s->text.ptr, *at = text + s->at;
    const char *stop = text + (end < s->end ? end : s->end); /* `at` goes one behind it at most */
    pending words;
    words.count = 0;
    for (unsigned next = *flags; out < room; out++, *flags = next) {
        fc_bytes_word word = fc_bytes_word_at(at);
        const char *behind = at + word.length;
        if (word.length - 1 < FC_BYTES_WORD - 1 && behind < stop &&
            ends_plainly(word.length, behind)) {
            fc_word_key *key = &words.keys[words.count];
            key->part[0] = word.part[0];
            key->part[1] = word.part[1];
            key->length = word.length;
            fc_lexicon_hash(key);
            fc_lexicon_fetch_bucket(lexicon, key);
            words.tokens[words.count++] = out;
            put_token(out, (size_t)(at - text), (size_t)(behind - text), (unsigned char)*at,
                      FC_TOKEN_WORD, next | case_of(at, word.length));
            if (words.count == PENDING)
                look_up(&words, lexicon);
            next = 0;
        } else {
            behind = read_sign(out, s, at, stop, &next);
            if (!behind)
                break;
        }
        at = behind;
        if (*at == ' ') { /* a branch: what follows is read ahead, and need not wait for this byte */
            next |= FC_TOKEN_SPACE;
            at++;
        }
    }
    look_up(&words, lexicon);
    s->at = (size_t)(at - text);
    return out;
}

/* Any token; its end. */
static size_t read_any(const fc_lexicon *lexicon, fc_token *out, const scanner *s, unsigned flags)
{
    size_t end, length;
    uint8_t dotted = 0;
    uint32_t point = peek(s, s->at, &length), lexeme = 0;
    fc_token_kind kind = classify(s, point, length, &end, &dotted);
    fc_str text = fc_str_make(s->text.ptr + s->at, end - s->at);
    fc_word_key key;
    bool looked_up = kind == FC_TOKEN_WORD || kind == FC_TOKEN_SYMBOL;
    flags = dotted | (kind == FC_TOKEN_PUNCT ? flags & FC_TOKEN_SPACE : flags);
    if (kind == FC_TOKEN_WORD && fc_utf8_is_upper(point))
        flags |= FC_TOKEN_CAPITAL;
    if (looked_up && all_upper(text))
        flags |= FC_TOKEN_UPPER;
    if (looked_up && fc_lexicon_key(&key, s->text, s->at, end))
        lexeme = fc_lexicon_find_key(lexicon, &key);
    else if (looked_up)
        lexeme = fc_lexicon_find_folded(lexicon, text);
    put_token(out, s->at, end, 0, kind, flags);
    out->point = point & 0x1FFFFF;
    put_word(out, lexicon, lexeme);
    if (kind != FC_TOKEN_WORD) {
        out->base = 0;
        out->tag = (uint8_t)reading_of_sign(kind, point);
    }
    return end;
}

/* The length of the white space at the offset, or 0. */
static size_t blank_length(const scanner *s)
{
    size_t length;
    uint32_t point = peek(s, s->at, &length);
    return fc_utf8_is_space(point) || point == 0 ? length : 0;
}

/* Reads what is plain, and what follows it that is not. */
static bool read_some(fc_tokens *out, const fc_lexicon *lexicon, scanner *s, unsigned *flags,
                      fc_arena *arena)
{
    if (out->count < out->capacity && s->text.len - s->at >= PLAIN_ROOM) {
        fc_token *end =
            read_plain(out->items + out->count, out->items + out->capacity, lexicon, s, flags);
        out->count = (size_t)(end - out->items);
    }
    if (s->at >= s->end)
        return true;
    size_t blank = blank_length(s);
    if (blank) {
        *flags |= FC_TOKEN_SPACE;
        s->at += blank;
        return true;
    }
    fc_token *token = fc_vec_push(arena, out);
    if (!token)
        return false;
    s->at = read_any(lexicon, token, s, *flags);
    bool sign = token->kind == FC_TOKEN_PUNCT && s->at < s->end;
    *flags = sign ? (*flags & FC_TOKEN_FIRST) |
                        opens_sentence(s->text.ptr, s->text.ptr + token->begin, token->point)
                  : 0;
    return true;
}

int fc_tokens_find(fc_tokens *out, fc_str text, size_t begin, size_t end, const fc_lexicon *lexicon,
                   fc_arena *arena)
{
    scanner s = {text, begin, end};
    unsigned flags = FC_TOKEN_SPACE | FC_TOKEN_FIRST; /* of the next token */
    while (s.at < end) {
        if (!read_some(out, lexicon, &s, &flags, arena))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}
