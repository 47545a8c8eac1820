/*
 * The walk over the sentences of a document, and which reader is asked at which token.
 */
#include "find.h"

#include <string.h>

#include "temporal/resolve.h"

enum { GAME_WORDS = 4, GAME_SHARE = 250 }; /* as many words of games, one of so many tokens */

#define HEAD_SENSES (NAME_SENSES | 1u << FC_SENSE_TIME)
#define NAME_SENSES (1u << FC_SENSE_MONTH | 1u << FC_SENSE_WEEKDAY | 1u << FC_SENSE_TIME_UNIT)

fc_time *fc_finder_add(fc_finder *f, size_t first, size_t end, factcheck_timex_type type,
                       fc_time_op op, fc_granularity unit)
{
    fc_time *time = fc_vec_push(f->scratch, f->out);
    if (!time) {
        f->failed = true;
        return NULL;
    }
    memset(time, 0, sizeof *time);
    time->first = (uint32_t)first;
    time->end = (uint32_t)end;
    time->sentence = f->sentence;
    time->type = (uint8_t)type;
    time->is_claim = true;
    time->expr.op = (uint8_t)op;
    time->expr.unit = (uint8_t)unit;
    time->expr.clock = FC_CLOCK_NONE;
    time->expr.zone = FC_ZONE_NONE;
    time->expr.reference = -1;
    time->range_begin = time->range_end = -1;
    time->begin = time->until = FC_MINUTE_NONE;
    time->anchor = FC_DAY_NONE;
    f->floor = end;
    return time;
}

/* The next token from `at` on that can be a head: a number, a name, or a head by its kind; or `end`. */
static size_t next_head(const fc_document *doc, size_t at, size_t end)
{
    const fc_token *tokens = doc->tokens.items;
    const fc_lexeme *lexemes = doc->lexicon->lexemes;
    for (; at < end; at++) {
        const fc_token *token = &tokens[at];
        if (token->kind == FC_TOKEN_NUMBER || (token->senses & NAME_SENSES))
            return at;
        if (fc_token_has(token, FC_SENSE_TIME) &&
            lexemes[token->lexeme].ids[FC_SENSE_TIME] >> FC_TIME_ROW_BITS <= FC_WORD_LAST_HEAD)
            return at;
    }
    return end;
}

static size_t find_at(fc_finder *f, size_t at)
{
    size_t end = at;
    if (fc_token_at(f, at)->kind == FC_TOKEN_NUMBER)
        return fc_find_number(f, at);
    fc_time_word word = fc_word_at(f, at);
    if (word.kind && word.kind <= FC_WORD_LAST_HEAD)
        end = fc_find_word(f, at, word);
    if (end == at && fc_month_at(f, at))
        end = fc_find_month(f, at);
    if (end == at && fc_weekday_at(f, at))
        end = fc_find_weekday(f, at);
    if (end == at && fc_unit_at(f, at))
        end = fc_find_unit(f, at);
    return end;
}

void fc_finder_init(fc_finder *f, fc_times *out, const fc_document *doc)
{
    memset(f, 0, sizeof *f);
    f->out = out;
    f->doc = doc;
    f->scratch = doc->arena;
    f->game = f->business = -1;
}

bool fc_finder_is_game(fc_finder *f)
{
    size_t count = 0;
    if (f->game >= 0)
        return f->game > 0;
    for (size_t i = 0; i < f->doc->tokens.count; i++)
        count += (fc_time_word_of(f->doc, i).contexts & FC_CONTEXT_GAME) != 0;
    f->game = count >= GAME_WORDS && count * GAME_SHARE >= f->doc->tokens.count;
    return f->game > 0;
}

bool fc_find_sentence(fc_finder *f, uint32_t sentence)
{
    const fc_document *doc = f->doc;
    size_t begin = f->out->count;
    const fc_sentence *s = &doc->sentences.items[sentence];
    if (!s->figures && !(s->senses & HEAD_SENSES))
        return true; /* no head */
    f->sentence = sentence;
    f->first = f->floor = s->first_token;
    f->end = s->end_token;
    for (size_t at = next_head(doc, f->first, f->end); at < f->end && !f->failed;) {
        size_t end = find_at(f, at);
        at = next_head(doc, end > at ? end : at + 1, f->end);
    }
    if (f->out->count > begin && !f->failed)
        fc_link_sentence(f, begin);
    for (size_t i = begin; i < f->out->count && !f->failed; i++)
        f->out->items[i].relative = fc_relative_text(&f->out->items[i], doc->arena);
    return !f->failed && !doc->arena->oom;
}

/* Few texts have more expressions of time than one in so many tokens. */
#define TIME_TOKENS 32

int fc_times_find(fc_times *out, const fc_document *doc)
{
    fc_finder f;
    fc_arena scratch;
    bool found = true;
    fc_arena_init(&scratch, doc->arena->allocator);
    fc_finder_init(&f, out, doc);
    f.scratch = &scratch;
    fc_vec_reserve(&scratch, out, doc->tokens.count / TIME_TOKENS + 1);
    for (size_t i = 0; i < doc->sentences.count && found; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        if (fc_block_has_claims(&doc->blocks.items[sentence->block]))
            found = fc_find_sentence(&f, (uint32_t)i);
    }
    fc_vec_move(doc->arena, out);
    found = found && !scratch.oom;
    fc_arena_dispose(&scratch);
    for (size_t i = 0; i < out->count; i++)
        doc->tokens.items[out->items[i].first].flags |= FC_TOKEN_TIME;
    return found ? fc_arena_status(doc->arena) : FACTCHECK_ENOMEM;
}
