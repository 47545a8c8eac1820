/*
 * Turns of phrase whose number words count nothing: "at one point", "ground zero".
 */
#include <string.h>

#include "room.h"

typedef struct idiom {
    fc_str word;
    fc_str before;
    fc_str behind;
} idiom;

static const idiom idioms[] = {
#define FC_IDIOM(word, before, behind) {FC_STR_INIT(word), FC_STR_INIT(before), FC_STR_INIT(behind)},
#include "tables/idiom.def"
#undef FC_IDIOM
};

/* The first row whose number word is not in front of this one. */
static size_t first_row(fc_str word)
{
    size_t low = 0, high = sizeof idioms / sizeof *idioms;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fc_str_compare(idioms[middle].word, word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t fc_idiom_read(const fc_room *room, size_t at)
{
    fc_str word = fc_document_lower(room->doc, at);
    size_t best = at;
    size_t next = at + 1 + (size_t)fc_room_hyphen(room, at + 1);
    size_t front = at > room->first && fc_room_hyphen(room, at - 1) ? at - 1 : at;
    for (size_t i = first_row(word);
         i < sizeof idioms / sizeof *idioms && fc_str_equal(idioms[i].word, word); i++) {
        size_t end = fc_room_words_behind(room, idioms[i].behind.len ? next : at + 1,
                                          idioms[i].behind);
        if (end != SIZE_MAX && end > best &&
            fc_room_words_before(room, front, idioms[i].before) != SIZE_MAX)
            best = end;
    }
    return best;
}
