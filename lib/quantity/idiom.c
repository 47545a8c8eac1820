/*
 * Turns of phrase whose number words count nothing: "at one point", "ground zero".
 */
#include "room.h"

typedef struct idiom {
    char word[9]; /* the number word, of eight letters at most, padded with zeros */
    fc_str before;
    fc_str behind;
} idiom;

static const idiom idioms[] = {
#define FC_IDIOM(word, before, behind) {word, FC_STR_INIT(before), FC_STR_INIT(behind)},
#include "tables/idiom.def"
#undef FC_IDIOM
};

enum { IDIOMS = sizeof idioms / sizeof *idioms };

/* Eight bytes, the first one the lowest, turned about: such numbers have the order of their words. */
static inline uint64_t order_of(uint64_t bytes)
{
    bytes = bytes >> 32 | bytes << 32;
    bytes = (bytes >> 16 & 0x0000FFFF0000FFFFu) | (bytes & 0x0000FFFF0000FFFFu) << 16;
    return (bytes >> 8 & 0x00FF00FF00FF00FFu) | (bytes & 0x00FF00FF00FF00FFu) << 8;
}

static inline uint64_t order_of_row(size_t row)
{
    return order_of(fc_load8(idioms[row].word));
}

/* The first row of the word, or IDIOMS. */
static size_t first_row(uint64_t word)
{
    size_t low = 0, high = IDIOMS;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order_of_row(middle) < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < IDIOMS && order_of_row(low) == word ? low : IDIOMS;
}

size_t fc_idiom_read(const fc_room *room, size_t at)
{
    const fc_lexeme *lexeme = &room->doc->lexicon->lexemes[fc_room_token(room, at)->lexeme];
    uint64_t word = order_of(lexeme->key[0]);
    size_t best = at, row = lexeme->length <= sizeof word ? first_row(word) : IDIOMS;
    if (row == IDIOMS)
        return at;
    size_t next = at + 1 + (size_t)fc_room_hyphen(room, at + 1);
    size_t front = at > room->first && fc_room_hyphen(room, at - 1) ? at - 1 : at;
    char first = fc_room_first_letter(room, next), last = fc_room_last_letter(room, front);
    for (; row < IDIOMS && order_of_row(row) == word; row++) {
        fc_str before = idioms[row].before, behind = idioms[row].behind;
        if ((behind.len && behind.ptr[0] != first) ||
            (before.len && before.ptr[before.len - 1] != last))
            continue; /* as nearly all do */
        size_t end = fc_room_words_behind(room, behind.len ? next : at + 1, behind);
        if (end != SIZE_MAX && end > best && fc_room_words_before(room, front, before) != SIZE_MAX)
            best = end;
    }
    return best;
}
