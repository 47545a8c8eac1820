/*
 * Turns of phrase whose number words count nothing: "at one point", "ground zero".
 */
#include <string.h>

#include "room.h"

typedef struct idiom {
    char word[16]; /* padded with zeros */
    fc_str before;
    fc_str behind;
} idiom;

static const idiom idioms[] = {
#define FC_IDIOM(word, before, behind) {word, FC_STR_INIT(before), FC_STR_INIT(behind)},
#include "tables/idiom.def"
#undef FC_IDIOM
};

enum { IDIOMS = sizeof idioms / sizeof *idioms };

/* The order of the number word of a row and a word. */
static int compare_word(const char *row, fc_str word)
{
    size_t same = 0;
    while (same < word.len && row[same] == word.ptr[same])
        same++;
    if (same < word.len)
        return (unsigned char)row[same] < (unsigned char)word.ptr[same] ? -1 : 1;
    return row[same] != '\0';
}

/* The first row whose number word is not in front of this one. */
static size_t first_row(fc_str word)
{
    size_t low = 0, high = IDIOMS;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_word(idioms[middle].word, word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t fc_idiom_read(const fc_room *room, size_t at)
{
    fc_str word = fc_lexicon_word(room->doc->lexicon, fc_room_token(room, at)->lexeme);
    size_t best = at, row = word.len < sizeof idioms->word ? first_row(word) : IDIOMS;
    if (row == IDIOMS || compare_word(idioms[row].word, word) != 0)
        return at;
    const char *number = idioms[row].word;
    size_t next = at + 1 + (size_t)fc_room_hyphen(room, at + 1);
    size_t front = at > room->first && fc_room_hyphen(room, at - 1) ? at - 1 : at;
    char first = fc_room_first_letter(room, next), last = fc_room_last_letter(room, front);
    for (; row < IDIOMS && memcmp(idioms[row].word, number, sizeof idioms->word) == 0; row++) {
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
