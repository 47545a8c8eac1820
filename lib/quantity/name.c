/*
 * A token's lexeme tells at once whether a name may start there, and which row it is when it stands
 * alone. Names of several words are looked for by their first word only where one may start.
 */
#include "name.h"

#include <string.h>

typedef struct unit_name {
    fc_str name;
    uint16_t unit;
} unit_name;

static const unit_name unit_names[] = {
#define FC_UNIT_NAME(name, unit) {FC_STR_INIT(name), FC_UNIT_##unit},
#include "tables/unit_name.def"
#include "tables/unit_news.def"
#undef FC_UNIT_NAME
};

typedef struct unit_symbol {
    fc_str lower;
    fc_str written;
    uint16_t unit;
    uint8_t fits;
} unit_symbol;

static const unit_symbol unit_symbols[] = {
#define FC_UNIT_SYMBOL(lower, written, unit, fits) \
    {FC_STR_INIT(lower), FC_STR_INIT(written), FC_UNIT_##unit, FC_FITS_##fits},
#include "tables/unit_symbol.def"
#undef FC_UNIT_SYMBOL
};

typedef struct money_name {
    fc_str name;
    uint16_t unit;
    uint8_t kind;
} money_name;

static const money_name money_names[] = {
#define FC_CURRENCY(code, lower) {FC_STR_INIT(lower), FC_MONEY_##code, FC_MONEY_KIND_CODE},
#include "tables/currency.def"
#include "tables/currency_extra.def"
#undef FC_CURRENCY
#define FC_CURRENCY_NAME(name, code, kind) \
    {FC_STR_INIT(name), FC_MONEY_##code, FC_MONEY_KIND_##kind},
#include "tables/currency_name.def"
#include "tables/currency_news.def"
#undef FC_CURRENCY_NAME
};

/* Where each sorted run of names ends. */
enum {
    UNIT_NAMES = sizeof unit_names / sizeof *unit_names,
    SYMBOLS = sizeof unit_symbols / sizeof *unit_symbols,
    MONEY_NAMES = sizeof money_names / sizeof *money_names,
#define FC_UNIT_NAME(name, unit) +1
    UNIT_NAMES_CLDR = 0
#include "tables/unit_name.def"
    ,
#undef FC_UNIT_NAME
#define FC_CURRENCY(code, lower) +1
    MONEY_CODES = 0
#include "tables/currency.def"
#include "tables/currency_extra.def"
    ,
#undef FC_CURRENCY
#define FC_CURRENCY_NAME(name, code, kind) +1
    MONEY_NAMES_CLDR = MONEY_CODES
#include "tables/currency_name.def"
#undef FC_CURRENCY_NAME
};

/*
 * The number of a sense: a row plus one (0: no name of one word), and what else the word starts. Of
 * the bits of STARTS a word has one for the second word of each longer name, by that word's first
 * byte: where the next word of a text has another bit, no longer name stands there.
 */
enum { ROW = 0x07FF, SYMBOL = 0x0800, STARTS = 0xF000 };

_Static_assert((int)UNIT_NAMES < ROW && (int)SYMBOLS < ROW && (int)MONEY_NAMES < ROW,
               "each row needs a number");

static unsigned second_bit(char first_byte) { return 0x1000u << ((unsigned char)first_byte & 3u); }

static fc_str first_word(fc_str name)
{
    size_t length = 0;
    while (length < name.len && name.ptr[length] != ' ' && name.ptr[length] != '/')
        length++;
    return fc_str_make(name.ptr, length);
}

static bool add_sense(fc_lexicon *lexicon, fc_str word, fc_sense sense, unsigned bits)
{
    unsigned known = fc_lexicon_id(lexicon, fc_lexicon_find(lexicon, word), sense, 0);
    if (bits & ROW)
        known &= (unsigned)STARTS;
    return fc_lexicon_add(lexicon, word, sense, (uint16_t)(known | bits)) != 0;
}

static bool add_name(fc_lexicon *lexicon, fc_str name, fc_sense sense, size_t row)
{
    fc_str first = first_word(name);
    if (first.len < name.len)
        return add_sense(lexicon, first, sense, second_bit(name.ptr[first.len + 1]));
    return add_sense(lexicon, name, sense, (unsigned)row + 1);
}

int fc_name_register(fc_lexicon *lexicon)
{
    bool ok = true;
    for (size_t i = 0; i < UNIT_NAMES && ok; i++)
        ok = add_name(lexicon, unit_names[i].name, FC_SENSE_UNIT, i);
    for (size_t i = SYMBOLS; i-- > 0 && ok;) /* the first of several rows of a symbol counts */
        ok = add_sense(lexicon, unit_symbols[i].lower, FC_SENSE_UNIT, (unsigned)i + 1 + SYMBOL);
    for (size_t i = 0; i < MONEY_NAMES && ok; i++)
        ok = add_name(lexicon, money_names[i].name, FC_SENSE_CURRENCY, i);
    return ok ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

/* ---- Names of several words ---------------------------------------------------------------- */

/* The name of a row of either table. */
static inline fc_str name_of(fc_sense sense, size_t row)
{
    return sense == FC_SENSE_UNIT ? unit_names[row].name : money_names[row].name;
}

static bool is_hyphen(const fc_document *doc, size_t at)
{
    return fc_document_sign(doc, at, '-') && !fc_token_spaced(&doc->tokens.items[at]);
}

/* Whether the token, in lower case, is this word. */
static bool is_word(const fc_document *doc, size_t at, fc_str word)
{
    const fc_token *token = &doc->tokens.items[at];
    if (token->lexeme)
        return fc_str_equal(fc_lexicon_word(doc->lexicon, token->lexeme), word);
    return fc_str_equal_nocase(fc_document_token(doc, at), word);
}

/*
 * The token behind the name if it stands at `at`, else `at`. A space in the name is a space, a
 * hyphen, or the stop of an abbreviation ("sq. km") in the text.
 */
static size_t match(const fc_document *doc, size_t at, size_t limit, fc_str name)
{
    size_t token = at, done = 0;
    while (done < name.len) {
        fc_str word = first_word(fc_str_make(name.ptr + done, name.len - done));
        if (token >= limit || !is_word(doc, token, word))
            return at;
        token++;
        done += word.len;
        if (done == name.len)
            return token;
        if (name.ptr[done] == '/') {
            if (token >= limit || !fc_document_sign(doc, token, '/'))
                return at;
            token++;
        } else if (token < limit && (is_hyphen(doc, token) || fc_document_sign(doc, token, '.'))) {
            token++;
        }
        done++;
    }
    return at;
}

/* Whether one of the longer names that the word of this number starts can go on behind the token. */
static bool goes_on(const fc_document *doc, size_t at, size_t limit, unsigned id)
{
    size_t second = at + 1;
    if ((id & STARTS) == 0 || second >= limit)
        return false;
    const fc_token *token = &doc->tokens.items[second];
    bool sign = token->kind != FC_TOKEN_WORD &&
                (token->point == '-' || token->point == '/' || token->point == '.');
    if (!sign && token->kind != FC_TOKEN_WORD && token->kind != FC_TOKEN_SYMBOL)
        return false;
    if (sign && ++second >= limit) /* `match` goes past it */
        return false;
    token = &doc->tokens.items[second];
    char byte = token->lexeme ? fc_lexicon_word(doc->lexicon, token->lexeme).ptr[0]
                              : fc_lower(doc->text.ptr[token->begin]);
    return (id & second_bit(byte)) != 0;
}

/* The order of the first word of a name and a word. */
static int compare_first(fc_str name, fc_str word)
{
    size_t shorter = name.len < word.len ? name.len : word.len, same = 0;
    while (same < shorter && name.ptr[same] == word.ptr[same])
        same++;
    if (same < shorter)
        return (unsigned char)name.ptr[same] < (unsigned char)word.ptr[same] ? -1 : 1;
    if (name.len <= word.len)
        return -(name.len < word.len);
    return name.ptr[shorter] != ' ' && name.ptr[shorter] != '/';
}

/* The longest of the sorted rows [low, high) whose first word is that of the token. */
static size_t longest(const fc_document *doc, size_t at, size_t limit, fc_sense sense, size_t low,
                      size_t high, size_t *row)
{
    fc_str word = fc_lexicon_word(doc->lexicon, doc->tokens.items[at].lexeme);
    size_t best = at, end = high;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_first(name_of(sense, middle), word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < end && compare_first(name_of(sense, low), word) == 0; low++) {
        size_t behind = match(doc, at, limit, name_of(sense, low));
        if (behind > best) {
            best = behind;
            *row = low;
        }
    }
    return best;
}

/* ---- Look-up ------------------------------------------------------------------------------- */

static bool unit_hit(size_t at, size_t end, size_t row, fc_name_hit *out)
{
    out->first = (uint32_t)at;
    out->end = (uint32_t)end;
    out->unit = fc_unit_at(unit_names[row].unit);
    out->kind = FC_FITS_ALWAYS;
    out->symbol = false;
    return true;
}

static bool symbol_hit(const fc_document *doc, size_t at, size_t row, fc_name_hit *out)
{
    fc_str lower = unit_symbols[row].lower, text = fc_document_token(doc, at);
    for (; row < SYMBOLS && fc_str_equal(unit_symbols[row].lower, lower); row++) {
        if (!fc_str_equal(unit_symbols[row].written, text))
            continue;
        out->first = (uint32_t)at;
        out->end = (uint32_t)at + 1;
        out->unit = fc_unit_at(unit_symbols[row].unit);
        out->kind = unit_symbols[row].fits;
        out->symbol = true;
        return true;
    }
    return false;
}

static bool money_hit(size_t at, size_t end, size_t row, fc_name_hit *out)
{
    out->first = (uint32_t)at;
    out->end = (uint32_t)end;
    out->unit = fc_unit_at(money_names[row].unit);
    out->kind = money_names[row].kind;
    out->symbol = false;
    return true;
}

bool fc_name_unit_from(const fc_document *doc, size_t at, size_t limit, fc_name_hit *out)
{
    unsigned id = fc_document_id(doc, at, FC_SENSE_UNIT, 0);
    if (goes_on(doc, at, limit, id)) {
        size_t row = 0, other = 0;
        size_t end = longest(doc, at, limit, FC_SENSE_UNIT, 0, UNIT_NAMES_CLDR, &row);
        size_t news = longest(doc, at, limit, FC_SENSE_UNIT, UNIT_NAMES_CLDR, UNIT_NAMES, &other);
        if (news > end) {
            end = news;
            row = other;
        }
        if (end > at + 1)
            return unit_hit(at, end, row, out);
    }
    if ((id & ROW) == 0)
        return false;
    if (id & SYMBOL)
        return symbol_hit(doc, at, (id & ROW) - 1u, out);
    return unit_hit(at, at + 1, (id & ROW) - 1u, out);
}

/* Whether the code of the row is also written in small letters. */
static bool is_common_code(size_t row)
{
    static const uint16_t codes[] = {
#define FC_CURRENCY_COMMON(code) FC_MONEY_##code,
#include "tables/currency_common.def"
#undef FC_CURRENCY_COMMON
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (codes[i] == money_names[row].unit)
            return money_names[row].kind == FC_MONEY_KIND_CODE;
    }
    return false;
}

bool fc_name_money_from(const fc_document *doc, size_t at, size_t limit, fc_name_hit *out)
{
    unsigned id = fc_document_id(doc, at, FC_SENSE_CURRENCY, 0);
    size_t row = (id & ROW) - (size_t)1, end = at + 1;
    if (goes_on(doc, at, limit, id)) {
        size_t cldr_row = 0, news_row = 0;
        size_t cldr =
            longest(doc, at, limit, FC_SENSE_CURRENCY, MONEY_CODES, MONEY_NAMES_CLDR, &cldr_row);
        size_t news =
            longest(doc, at, limit, FC_SENSE_CURRENCY, MONEY_NAMES_CLDR, MONEY_NAMES, &news_row);
        if (cldr > at + 1 || news > at + 1) {
            end = cldr > news ? cldr : news;
            row = cldr > news ? cldr_row : news_row;
        }
    }
    if (row >= MONEY_NAMES)
        return false;
    money_hit(at, end, row, out);
    bool code = out->kind == FC_MONEY_KIND_CODE || out->kind == FC_MONEY_KIND_WORD;
    return !code || (doc->tokens.items[at].flags & FC_TOKEN_UPPER) != 0 || is_common_code(row);
}

bool fc_name_money_sign(const fc_document *doc, size_t word, size_t sign, fc_name_hit *out)
{
    char name[16];
    fc_str first = fc_document_lower(doc, word), second = fc_document_token(doc, sign);
    if (!fc_document_has(doc, word, FC_SENSE_CURRENCY) || first.len + second.len >= sizeof name)
        return false;
    memcpy(name, first.ptr, first.len);
    name[first.len] = ' ';
    memcpy(name + first.len + 1, second.ptr, second.len);
    fc_str wanted = fc_str_make(name, first.len + 1 + second.len);
    size_t low = MONEY_NAMES_CLDR, high = MONEY_NAMES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fc_str_compare(money_names[middle].name, wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == MONEY_NAMES || !fc_str_equal(money_names[low].name, wanted))
        return false;
    return money_hit(word, word + 1, low, out);
}

bool fc_name_money_code(const fc_document *doc, size_t at, fc_name_hit *out)
{
    unsigned id = fc_document_id(doc, at, FC_SENSE_CURRENCY, 0);
    size_t row = (id & ROW) - (size_t)1;
    if (row >= MONEY_NAMES || (money_names[row].kind != FC_MONEY_KIND_CODE &&
                               money_names[row].kind != FC_MONEY_KIND_WORD))
        return false;
    return money_hit(at, at + 1, row, out);
}
