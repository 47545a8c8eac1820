/*
 * The search: sentence by sentence, from token to token where a figure may begin.
 */
#include "room.h"

#include <string.h>

int fc_quantity_register(fc_lexicon *lexicon)
{
    int status = fc_name_register(lexicon);
    if (!status)
        status = fc_context_register(lexicon);
    if (!status)
        status = fc_hedge_register(lexicon);
    return status;
}

static bool is_article(const fc_room *room, size_t at)
{
    return fc_room_word(room, at, "a") || fc_room_word(room, at, "an");
}

/* Words that a figure may begin with. */
enum { NUMERAL = 1 << FC_SENSE_NUMERAL, OTHER = 1 << FC_SENSE_QUANTITY };
enum { BEGINNERS = NUMERAL | OTHER };

/* Whether a figure may begin at a word of one of the senses of BEGINNERS: a numeral, "doubled". */
static inline bool may_begin(const fc_room *room, size_t at)
{
    enum { COUNTED = NUMERAL | 1 << FC_SENSE_UNIT | 1 << FC_SENSE_CURRENCY };
    const fc_token *token = fc_room_token(room, at);
    if ((token->senses & NUMERAL) == 0)
        return (fc_context_word(room->doc, at) & FC_CONTEXT_MULTIPLE) != 0;
    if (!is_article(room, at) || at + 1 >= room->end)
        return true;
    return (fc_room_token(room, at + 1)->senses & COUNTED) != 0;
}

/* The same for all other tokens: digits, a point in front of them, a sign with a value. */
static inline bool may_begin_sign(const fc_room *room, size_t at)
{
    const fc_token *token = fc_room_token(room, at);
    switch ((fc_token_kind)token->kind) {
    case FC_TOKEN_NUMBER:
        return true;
    case FC_TOKEN_PUNCT:
        return token->point == '.' && fc_room_number(room, at + 1) && fc_room_glued(room, at + 1);
    case FC_TOKEN_SYMBOL:
        return !fc_document_has(room->doc, at, FC_SENSE_CURRENCY);
    default:
        return (token->senses & BEGINNERS) && may_begin(room, at);
    }
}

/* The first token from `at` on where a figure may begin. Most tokens are words without such senses. */
static size_t next_beginning(const fc_room *room, size_t at)
{
    const fc_token *tokens = room->doc->tokens.items, *end = tokens + room->end;
    const fc_token *token = tokens + at;
    for (; token < end; token++) {
        if (token->kind == FC_TOKEN_WORD) {
            if ((token->senses & BEGINNERS) && may_begin(room, (size_t)(token - tokens)))
                break;
        } else if (may_begin_sign(room, (size_t)(token - tokens))) {
            break;
        }
    }
    return (size_t)(token - tokens);
}

/* Reads what begins at the token. True if it is a quantity; *end is where the search goes on. */
static bool read_at(fc_room *room, size_t at, fc_figure *out, size_t *end)
{
    bool number = fc_room_number(room, at);
    *end = at + 1;
    if (number) {
        size_t score = fc_room_dash(room, at + 1) ? fc_score_read(room, at, out) : at;
        if (score > at) {
            *end = score;
            return true;
        }
    } else if (fc_room_hyphen(room, at + 1) && fc_room_word(room, at + 2, "to") &&
               fc_score_read(room, at, out) > at) { /* "a two-to-one margin" */
        *end = out->q.end;
        return true;
    } else if (is_article(room, at) && fc_measure_article(room, at, out)) {
        fc_figure_name_unit(room, out);
        *end = out->q.end;
        return true;
    }
    if (!number && fc_context_is(room->doc, at, FC_CONTEXT_MULTIPLE) &&
        fc_multiple_read(room, at, out)) {
        fc_figure_name_unit(room, out);
        *end = out->q.end;
        return true;
    }
    size_t masked = fc_mask_read(room, at);
    if (masked > at) {
        *end = masked;
        return false;
    }
    if (!fc_figure_read(room, at, out)) {
        if (number && out->numeral.end > at)
            *end = out->numeral.end;
        return false;
    }
    fc_range_read(room, out);
    *end = out->search_from > out->q.end ? out->search_from : out->q.end;
    return true;
}

/* Goes past spans of other rooms; true if the token was in one. */
static bool skip_taken(fc_room *room, size_t *at)
{
    while (room->next_taken < room->taken->count &&
           room->taken->items[room->next_taken].end <= *at) {
        size_t end = room->taken->items[room->next_taken++].end;
        if (end > room->floor)
            room->floor = end;
    }
    if (room->next_taken == room->taken->count || room->taken->items[room->next_taken].first > *at)
        return false;
    *at = room->taken->items[room->next_taken].end;
    room->floor = *at;
    return true;
}

static int read_sentence(fc_room *room)
{
    for (size_t at = room->first; (at = next_beginning(room, at)) < room->end;) {
        fc_figure figure;
        size_t end;
        if (skip_taken(room, &at))
            continue;
        bool found = read_at(room, at, &figure, &end);
        if (found && !fc_vec_add(room->scratch, room->out, figure.q))
            return FACTCHECK_ENOMEM;
        if (found || end > at + 1)
            room->floor = end;
        at = end;
    }
    size_t count = room->out->count - room->first_out;
    for (size_t i = 0; i < count; i++)
        fc_hedge_read(room, room->first_out + i);
    if (count > 1)
        fc_bounds_read(room);
    if (count > 0)
        fc_change_read(room);
    if (count > 1)
        fc_restatements_read(room);
    return FACTCHECK_OK;
}

/* Few texts have more quantities than one in so many tokens. */
#define QUANTITY_TOKENS 24

int fc_quantities_find(fc_quantities *out, const fc_document *doc, const fc_masks *taken)
{
    fc_room room;
    fc_arena scratch;
    fc_arena_init(&scratch, doc->arena->allocator);
    memset(&room, 0, sizeof room);
    room.doc = doc;
    room.taken = taken;
    room.out = out;
    room.scratch = &scratch;
    int status = FACTCHECK_OK;
    fc_vec_reserve(&scratch, out, doc->tokens.count / QUANTITY_TOKENS + 1);
    for (size_t i = 0; i < doc->sentences.count && !status; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        bool figures = sentence->figures || (sentence->senses & BEGINNERS);
        if (!figures || !fc_block_has_claims(&doc->blocks.items[sentence->block]))
            continue;
        room.sentence = (uint32_t)i;
        room.first = room.floor = sentence->first_token;
        room.end = sentence->end_token;
        room.first_out = out->count;
        room.context_known = room.heat_said = false;
        status = read_sentence(&room);
    }
    fc_vec_move(doc->arena, out);
    if (!status)
        status = fc_arena_status(&scratch);
    fc_arena_dispose(&scratch);
    return status ? status : fc_arena_status(doc->arena);
}
