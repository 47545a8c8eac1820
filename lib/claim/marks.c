#include "marks.h"

#define EMPTY_ROWS 3 /* one in front, and behind whatever fc_marks_window may ask for */

/* Room for so many phrases, all of it zeros. */
static bool make_room(fc_marks *marks, size_t phrases, fc_arena *arena)
{
    size_t count = phrases / FC_MARK_BITS + EMPTY_ROWS;
    if (marks->rows.count) /* what is behind the rows of the last clause was not touched */
        memset(marks->rows.items, 0, marks->rows.count * sizeof *marks->rows.items);
    while (marks->rows.capacity < count) {
        size_t capacity = marks->rows.capacity;
        marks->rows.items = fc_vec_more(arena, marks->rows.items, 0, &marks->rows.capacity,
                                        sizeof *marks->rows.items);
        if (marks->rows.capacity == capacity)
            return false;
        memset(marks->rows.items, 0, marks->rows.capacity * sizeof *marks->rows.items);
    }
    marks->rows.count = count - 1;
    return true;
}

/* No branch depends on what a phrase is: what is in front does not tell it. */
int fc_marks_find(fc_marks *marks, const fc_parse *parse, const fc_clause *clause, fc_arena *arena)
{
    const unsigned telling = 1u << FC_PHRASE_NOUN | 1u << FC_PHRASE_VERB;
    const fc_token *tokens = parse->doc->tokens.items;
    const fc_phrase *phrase = fc_parse_phrase(parse, clause->first);
    uint32_t left = clause->end - clause->first;
    if (!make_room(marks, left, arena))
        return FACTCHECK_ENOMEM;
    marks->first = clause->first;
    for (fc_mark_row *row = marks->rows.items + 1; left; row++) {
        uint32_t count = left < FC_MARK_BITS ? left : FC_MARK_BITS;
        uint64_t tellers = 0;
        for (uint32_t i = 0; i < count; i++, phrase++) {
            unsigned mark = phrase->flags & FC_PHRASE_COMMA ? FC_MARK_COMMA : phrase->kind;
            uint64_t plain = !(tokens[phrase->head].flags & FC_TOKEN_NAME);
            row->bits[mark] |= (uint64_t)1 << i;
            tellers |= (telling >> phrase->kind & plain) << i;
        }
        row->bits[FC_MARK_TELLING] = tellers;
        left -= count;
    }
    return FACTCHECK_OK;
}
