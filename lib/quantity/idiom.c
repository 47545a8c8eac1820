/*
 * Turns of phrase whose number words count nothing: "at one point", "ground zero".
 */
#include "room.h"

typedef struct idiom {
    uint64_t word; /* the letters of the number word, eight at most: such numbers have their order */
    char last;     /* letter of the words in front, NUL where there are none */
    char first;    /* letter of the words behind */
    fc_str before;
    fc_str behind;
} idiom;

#define LETTER(word, i) (uint64_t)(unsigned char)FC_BYTE(word, i) << (56 - 8 * (i))
#define LETTERS(word) \
    (LETTER(word, 0) | LETTER(word, 1) | LETTER(word, 2) | LETTER(word, 3) | LETTER(word, 4) | \
     LETTER(word, 5) | LETTER(word, 6) | LETTER(word, 7))

static const idiom idioms[] = {
#define FC_IDIOM(word, before, behind)                                        \
    {LETTERS(word), FC_LAST_BYTE(before), FC_BYTE(behind, 0), FC_STR_INIT(before), \
     FC_STR_INIT(behind)},
#include "tables/idiom.def"
#undef FC_IDIOM
};

enum { IDIOMS = sizeof idioms / sizeof *idioms };

/* The letters of a lexeme of eight bytes at most in the same order; 0 of a longer one. */
static uint64_t letters_of(const fc_lexicon_entry *word)
{
    uint64_t bytes = word->length <= 8 ? word->key[0] : 0; /* the first letter is the lowest */
    bytes = bytes >> 32 | bytes << 32;
    bytes = (bytes >> 16 & 0x0000FFFF0000FFFFu) | (bytes & 0x0000FFFF0000FFFFu) << 16;
    return (bytes >> 8 & 0x00FF00FF00FF00FFu) | (bytes & 0x00FF00FF00FF00FFu) << 8;
}

/* The first row whose number word is not in front of this one. */
static size_t first_row(uint64_t word)
{
    size_t low = 0, high = IDIOMS;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (idioms[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t fc_idiom_read(const fc_room *room, size_t at)
{
    uint64_t word = letters_of(&room->doc->lexicon->words[fc_room_token(room, at)->lexeme]);
    size_t best = at, row = first_row(word);
    if (row == IDIOMS || idioms[row].word != word)
        return at;
    size_t next = at + 1 + (size_t)fc_room_hyphen(room, at + 1);
    size_t front = at > room->first && fc_room_hyphen(room, at - 1) ? at - 1 : at;
    char first = fc_room_first_letter(room, next), last = fc_room_last_letter(room, front);
    for (; row < IDIOMS && idioms[row].word == word; row++) {
        const idiom *i = &idioms[row];
        if ((i->first && i->first != first) || (i->last && i->last != last))
            continue; /* as nearly all do */
        size_t end = fc_room_words_behind(room, i->behind.len ? next : at + 1, i->behind);
        if (end != SIZE_MAX && end > best && fc_room_words_before(room, front, i->before) != SIZE_MAX)
            best = end;
    }
    return best;
}
