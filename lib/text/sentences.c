/*
 * A sentence ends at . ! ? or an ellipsis, with the quotes and brackets that close behind it, when
 * white space and something that can start a sentence follow. A full stop behind an abbreviation,
 * an initial or inside a number ends none.
 */
#include "sentences.h"

#include <string.h>

#include "text/bytes.h"
#include "text/utf8.h"

typedef enum abbreviation_kind { NONE, TITLE, MONTH, NUMBER, DAY, PLAIN } abbreviation_kind;

typedef struct abbreviation {
    fc_str word;
    uint8_t kind;
} abbreviation;

static const abbreviation abbreviations[] = {
#define FC_ABBREVIATION(word, kind) {FC_STR_INIT(word), kind},
#include "tables/abbreviation.def"
#undef FC_ABBREVIATION
};

static const fc_str starters[] = {
#define FC_STARTER(word) FC_STR_INIT(word),
#include "tables/starter.def"
#undef FC_STARTER
};

static const fc_str months[] = {
#define FC_MONTH(word, number, kind) FC_STR_INIT(word),
#include "tables/month.def"
#undef FC_MONTH
};

#define WORD_MAX 12 /* letters; no abbreviation or starter is longer */

/* The ASCII word in lower case; false when it is longer than any that is asked for. */
static bool lower_word(fc_str word, char *out)
{
    if (word.len == 0 || word.len > WORD_MAX)
        return false;
    for (size_t i = 0; i < word.len; i++)
        out[i] = fc_lower(word.ptr[i]);
    return true;
}

static abbreviation_kind find_abbreviation(fc_str word)
{
    char lower[WORD_MAX];
    if (!lower_word(word, lower))
        return NONE;
    fc_str key = fc_str_make(lower, word.len);
    size_t low = 0, high = sizeof abbreviations / sizeof *abbreviations;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = fc_str_compare(key, abbreviations[middle].word);
        if (order == 0)
            return (abbreviation_kind)abbreviations[middle].kind;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NONE;
}

/* Whether the word in lower case stands in a sorted list. */
static bool is_listed(fc_str word, const fc_str *list, size_t count)
{
    char lower[WORD_MAX];
    if (!lower_word(word, lower))
        return false;
    fc_str key = fc_str_make(lower, word.len);
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = fc_str_compare(key, list[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

static bool is_starter(fc_str word)
{
    return is_listed(word, starters, sizeof starters / sizeof *starters);
}

static bool is_month(fc_str word)
{
    return is_listed(word, months, sizeof months / sizeof *months);
}

/* The letters in front of the offset. */
static fc_str word_before(fc_str text, size_t begin, size_t at)
{
    size_t start = at;
    while (start > begin && fc_is_alpha(text.ptr[start - 1]))
        start--;
    return fc_str_make(text.ptr + start, at - start);
}

static fc_str word_after(fc_str text, size_t at, size_t end)
{
    size_t stop = at;
    while (stop < end && fc_is_alpha(text.ptr[stop]))
        stop++;
    return fc_str_make(text.ptr + at, stop - at);
}

/* Whether the full stop at `at` belongs to an abbreviation, given what follows at `next`. */
static bool is_abbreviated(fc_str text, size_t begin, size_t at, size_t next, size_t end)
{
    fc_str word = word_before(text, begin, at);
    fc_str after = word_after(text, next, end);
    if (word.len == 0)
        return false;
    size_t start = (size_t)(word.ptr - text.ptr);
    bool dotted = start > begin && text.ptr[start - 1] == '.' && word.len <= 2;
    bool bracket = text.ptr[next - 1] == '(' || text.ptr[next - 1] == '[';
    if (dotted && bracket && fc_is_lower(word.ptr[0])) /* 10 a.m. (2 p.m. in London) */
        return true;
    if (dotted && fc_is_upper(word.ptr[0]) && fc_is_digit(text.ptr[next])) /* "on U.S. 101" */
        return true;
    if (dotted) /* U.S., p.m. */
        return !is_starter(after) && fc_is_alpha(text.ptr[next]);
    if (word.len == 1 && fc_is_upper(word.ptr[0])) /* an initial; "vitamin C. The" is none */
        return word.ptr[0] != 'I' && fc_is_alpha(text.ptr[next]) && !is_starter(after);
    bool number_follows = fc_is_digit(text.ptr[next]);
    switch (find_abbreviation(word)) {
    case NONE:
        return false;
    case TITLE:
        return true;
    case MONTH:
    case NUMBER:
        return number_follows;
    case DAY:
        return fc_is_upper(word.ptr[0]) && (number_follows || is_month(after));
    case PLAIN:
        if (number_follows && start > begin + 1) { /* "6 ft. 2 in." */
            char before = text.ptr[start - 1];
            return fc_is_digit(before == ' ' ? text.ptr[start - 2] : before);
        }
        return fc_is_upper(word.ptr[0]) && !is_starter(after);
    }
    return false;
}

/* Signs of more than one byte, or of one that counts only in front of another. */
static const fc_str closers[] = {FC_STR_INIT("\xE2\x80\x9D"), FC_STR_INIT("\xE2\x80\x99"),
                                 FC_STR_INIT("\xC2\xBB"), FC_STR_INIT("\xE2\x80\xA6")};
static const fc_str openers[] = {FC_STR_INIT("\xE2\x80\x9C"), FC_STR_INIT("\xE2\x80\x98"),
                                 FC_STR_INIT("\xC2\xAB"), FC_STR_INIT("\xE2\x80\x94"),
                                 FC_STR_INIT("- ")};

static size_t match_any(fc_str text, size_t at, size_t end, const fc_str *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (fc_str_starts(fc_str_make(text.ptr + at, end - at), list[i]))
            return list[i].len;
    }
    return 0;
}

/* The length of the closing sign at the offset, or 0: stops, quotes, brackets. */
static size_t closer_length(fc_str text, size_t at, size_t end)
{
    switch (text.ptr[at]) {
    case '.':
    case '!':
    case '?':
    case '"':
    case '\'':
    case ')':
    case ']':
        return 1;
    default:
        return (unsigned char)text.ptr[at] < 0x80
                   ? 0
                   : match_any(text, at, end, closers, sizeof closers / sizeof *closers);
    }
}

static size_t opener_length(fc_str text, size_t at, size_t end)
{
    switch (text.ptr[at]) {
    case '"':
    case '\'':
    case '(':
    case '[':
    case '`':
    case '*':
        return 1;
    case '-':
        break;
    default:
        if ((unsigned char)text.ptr[at] < 0x80)
            return 0;
    }
    return match_any(text, at, end, openers, sizeof openers / sizeof *openers);
}

/* Behind the stop: further stops, closing quotes and brackets. */
static size_t skip_closers(fc_str text, size_t at, size_t end)
{
    size_t length;
    while (at < end && (length = closer_length(text, at, end)) > 0)
        at += length;
    return at;
}

static size_t skip_openers(fc_str text, size_t at, size_t end)
{
    size_t length;
    while (at < end && (length = opener_length(text, at, end)) > 0)
        at += length;
    return at;
}

/* The offset of the next character that is no white space. */
static size_t skip_spaces(fc_str text, size_t at, size_t end)
{
    while (at < end) {
        size_t length;
        if (!fc_utf8_is_space(fc_utf8_next(fc_str_make(text.ptr + at, end - at), &length)))
            break;
        at += length;
    }
    return at;
}

/* Old newswire sets a space in front of the closing quote: `he said. " The`, `he said. "`. */
static size_t take_loose_quote(fc_str text, size_t behind, size_t end, bool quote_open)
{
    size_t next = skip_spaces(text, behind, end);
    if (!quote_open || next >= end || next == behind || text.ptr[next] != '"')
        return behind;
    bool closing = next + 1 == end || fc_is_blank(text.ptr[next + 1]);
    return closing ? next + 1 : behind;
}

/*
 * Whether the sentence ends with the stop at `at`; *behind is the offset behind the stop and what
 * closes with it, where the search goes on.
 */
static bool is_end(fc_str text, size_t begin, size_t at, size_t end, bool quote_open,
                   size_t *behind)
{
    *behind = skip_closers(text, at, end);
    *behind = take_loose_quote(text, *behind, end, quote_open);
    size_t next = skip_spaces(text, *behind, end);
    if (next == end) {
        *behind = end;
        return true;
    }
    if (next == *behind)
        return false;
    size_t word = skip_openers(text, next, end);
    if (word >= end)
        return true;
    if (fc_is_lower(text.ptr[word]))
        return false;
    bool lone_stop = text.ptr[at] == '.' && at + 1 == *behind;
    return !(lone_stop && is_abbreviated(text, begin, at, word, end));
}

static bool count_quotes(fc_str text, size_t at, size_t end, bool open)
{
    for (; at < end; at++)
        open = open != (text.ptr[at] == '"');
    return open;
}

static bool is_stop(fc_str text, size_t at, size_t end)
{
    return text.ptr[at] != '"' &&
           (text.ptr[at] != '\xE2' ||
            fc_str_starts(fc_str_make(text.ptr + at, end - at), FC_STR("\xE2\x80\xA6")));
}

static bool add_sentence(fc_sentences *out, fc_str text, size_t begin, size_t end,
                         uint32_t block_index, fc_arena *arena)
{
    fc_str trimmed = fc_str_trim(fc_str_make(text.ptr + begin, end - begin));
    if (trimmed.len == 0)
        return true;
    fc_sentence *sentence = fc_vec_push(arena, out);
    if (!sentence)
        return false;
    memset(sentence, 0, sizeof *sentence);
    sentence->begin = (uint32_t)(trimmed.ptr - text.ptr);
    sentence->end = (uint32_t)(sentence->begin + trimmed.len);
    sentence->block = block_index;
    return true;
}

/* Whether a stop stands inside a word or number, as in "7.9": then it ends nothing. */
static bool is_inside(fc_str text, size_t at, size_t end)
{
    return at + 1 < end && (fc_is_alpha(text.ptr[at + 1]) || fc_is_digit(text.ptr[at + 1]));
}

int fc_sentences_find(fc_sentences *out, fc_str text, const fc_block *block, uint32_t block_index,
                      fc_arena *arena)
{
    size_t begin = block->begin, end = block->end, next = begin; /* where the search goes on */
    bool quote_open = false;
    for (size_t base = begin; base < end; base += FC_BYTES) {
        uint64_t marks = fc_bytes_marks(text, base) & fc_bytes_below(end - base);
        for (; marks; marks &= marks - 1) {
            size_t at = base + fc_bytes_lowest(marks), behind = at + 1;
            if (at < next)
                continue;
            if (is_inside(text, at, end)) {
                quote_open = quote_open != (text.ptr[at] == '"');
                continue;
            }
            bool ends = is_stop(text, at, end) && is_end(text, begin, at, end, quote_open, &behind);
            quote_open = !ends && count_quotes(text, at, behind, quote_open);
            if (ends && !add_sentence(out, text, begin, behind, block_index, arena))
                return FACTCHECK_ENOMEM;
            begin = ends ? behind : begin;
            next = behind;
        }
    }
    return add_sentence(out, text, begin, end, block_index, arena) ? FACTCHECK_OK
                                                                   : FACTCHECK_ENOMEM;
}
