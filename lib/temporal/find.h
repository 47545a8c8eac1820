/*
 * Finding: what the readers of the several kinds of time expressions share.
 *
 * A sentence is read from left to right. At a token that can be the head of a mention (a month, a
 * unit, a number ...) the reader of its kind looks right, and left as far as the mention before,
 * and either adds a mention and returns the token behind it, or returns the head itself.
 */
#ifndef FC_TEMPORAL_FIND_H
#define FC_TEMPORAL_FIND_H

#include "lex/numeral.h"
#include "temporal/words.h"

typedef struct fc_finder {
    fc_times *out;
    fc_arena *scratch; /* that they grow in */
    const fc_document *doc;
    uint32_t sentence;
    size_t first; /* tokens [first, end) of the sentence */
    size_t end;
    size_t floor; /* tokens below belong to the mention before, or to no mention */
    bool failed;  /* memory is out */
    int8_t game;     /* whether the text is of sports: -1 not looked at yet */
    int8_t business; /* whether it is of money, likewise */
} fc_finder;

void fc_finder_init(fc_finder *f, fc_times *out, const fc_document *doc);

/* Reads the tokens of one sentence. False when memory is out. */
bool fc_find_sentence(fc_finder *f, uint32_t sentence);

/* Whether the text is a report of a game, whose quarters and halves are no times of the year. */
bool fc_finder_is_game(fc_finder *f);

/* A new mention of tokens [first, end), its members as good as unset; NULL when memory is out. */
fc_time *fc_finder_add(fc_finder *f, size_t first, size_t end, factcheck_timex_type type,
                       fc_time_op op, fc_granularity unit);

/* ---- Readers: the token behind the mention, or `at` ---------------------------------------- */

size_t fc_find_month(fc_finder *f, size_t at);
size_t fc_find_weekday(fc_finder *f, size_t at);
size_t fc_find_number(fc_finder *f, size_t at);
size_t fc_find_unit(fc_finder *f, size_t at);
size_t fc_find_word(fc_finder *f, size_t at, fc_time_word word);
size_t fc_find_clock(fc_finder *f, size_t at);  /* at a number or number word */
size_t fc_find_clock_word(fc_finder *f, size_t at, fc_time_word word); /* noon, p.m., o'clock */
size_t fc_find_year(fc_finder *f, size_t at);   /* at a number */
size_t fc_find_spoken_year(fc_finder *f, size_t at);
size_t fc_find_fiscal(fc_finder *f, size_t at); /* at "fiscal" */
size_t fc_find_code(fc_finder *f, size_t at, fc_granularity unit); /* at the Q of "Q1" */
size_t fc_find_part(fc_finder *f, size_t at, uint8_t part);        /* at "morning", "night" */
size_t fc_find_refer(fc_finder *f, size_t at, int direction);      /* at now, recently, soon */
size_t fc_find_refer_adjective(fc_finder *f, size_t at, int direction); /* current, recent */
size_t fc_find_moment(fc_finder *f, size_t at);    /* at "moment", "present" */
size_t fc_find_time_noun(fc_finder *f, size_t at); /* at "time" */
size_t fc_find_past(fc_finder *f, size_t at);      /* at "past" */

/* At a weekday, or 0, or at a day, week or weekend: "the first Monday in May", "the last day of". */
size_t fc_find_nth(fc_finder *f, size_t at, fc_granularity unit, int weekday);
size_t fc_find_quarter_of_months(fc_finder *f, size_t at); /* at July of "July-September quarter" */
size_t fc_find_clock_of_part(fc_finder *f, size_t at, uint8_t part); /* "3 in the [morning]" */

/* ---- Tokens, safe behind the end of the sentence ------------------------------------------- */

static inline const fc_token *fc_token_at(const fc_finder *f, size_t at)
{
    return &f->doc->tokens.items[at];
}

static inline fc_time_word fc_word_at(const fc_finder *f, size_t at)
{
    fc_time_word none = {FC_WORD_NONE, 0, 0};
    return at < f->end ? fc_time_word_of(f->doc, at) : none;
}

static inline bool fc_kind_at(const fc_finder *f, size_t at, fc_time_word_kind kind)
{
    return fc_word_at(f, at).kind == kind;
}

static inline const fc_name_word *fc_month_at(const fc_finder *f, size_t at)
{
    return at < f->end ? fc_month_word_of(f->doc, at) : NULL;
}

static inline const fc_name_word *fc_weekday_at(const fc_finder *f, size_t at)
{
    return at < f->end ? fc_weekday_word_of(f->doc, at) : NULL;
}

static inline const fc_unit_word *fc_unit_at(const fc_finder *f, size_t at)
{
    return at < f->end ? fc_unit_word_of(f->doc, at) : NULL;
}

/* Whether a token is the word, lower case, of that length; in any case. */
static inline bool fc_word_is(const fc_finder *f, size_t at, const char *word, size_t length)
{
    if (at >= f->end)
        return false;
    const fc_token *token = fc_token_at(f, at);
    if (token->end - token->begin != length)
        return false;
    const char *text = f->doc->text.ptr + token->begin;
    for (size_t i = 0; i < length; i++) {
        if (fc_lower(text[i]) != word[i])
            return false;
    }
    return true;
}

/* Whether a token begins with the letters, lower case; in any case. */
static inline bool fc_starts_with(const fc_finder *f, size_t at, const char *stem, size_t length)
{
    if (at >= f->end || fc_token_at(f, at)->end - fc_token_at(f, at)->begin < length)
        return false;
    const char *text = f->doc->text.ptr + fc_token_at(f, at)->begin;
    for (size_t i = 0; i < length; i++) {
        if (fc_lower(text[i]) != stem[i])
            return false;
    }
    return true;
}

#define fc_starts_at(f, at, literal) fc_starts_with((f), (at), (literal), sizeof(literal) - 1)
#define fc_is_at(f, at, literal) fc_word_is((f), (at), (literal), sizeof(literal) - 1)

/* Whether the word in front of the token is one of these contexts. */
static inline bool fc_behind(const fc_finder *f, size_t at, unsigned contexts)
{
    return at > f->first && (fc_time_word_of(f->doc, at - 1).contexts & contexts) != 0;
}

static inline bool fc_sign_at(const fc_finder *f, size_t at, uint32_t point)
{
    return at < f->end && fc_document_sign(f->doc, at, point);
}

/* Whether the token follows the one in front without white space. */
static inline bool fc_glued_at(const fc_finder *f, size_t at)
{
    return at < f->end && at > f->first && !fc_token_spaced(fc_token_at(f, at));
}

static inline bool fc_capital_at(const fc_finder *f, size_t at)
{
    return at < f->end && (fc_token_at(f, at)->flags & FC_TOKEN_CAPITAL) != 0;
}

static inline bool fc_tag_at(const fc_finder *f, size_t at, fc_tag tag)
{
    return at < f->end && fc_token_at(f, at)->tag == tag;
}

/* "Revolution" behind a month, "War" behind a length: the time is part of a name. */
static inline bool fc_event_at(const fc_finder *f, size_t at)
{
    return fc_capital_at(f, at) && (fc_word_at(f, at).contexts & FC_CONTEXT_EVENT) != 0;
}

/* The token in front, if the mention may reach it. */
static inline bool fc_before(const fc_finder *f, size_t at)
{
    return at > f->floor;
}

/* ---- Small pieces -------------------------------------------------------------------------- */

/* A number of one to four digits without sign, point or comma; -1 if there is none. */
int fc_digits_at(const fc_finder *f, size_t at, size_t *length);

/* Hyphen or dash. */
bool fc_dash_at(const fc_finder *f, size_t at);

/* "st", "nd", "rd", "th" right behind a number. */
bool fc_ordinal_ending_at(const fc_finder *f, size_t at);

/* A preposition or the like that a date follows. */
bool fc_leads_to_date(const fc_finder *f, size_t at);

/* The words in front of a head, as far as they belong to the mention. */
typedef struct fc_left {
    size_t first;  /* of the mention, what is read here included */
    uint8_t order; /* fc_time_order */
    uint8_t edge;  /* fc_time_edge */
    bool each;     /* each, every */
    bool the;      /* "the" stands in front of the head alone; it is not taken in */
} fc_left;

void fc_left_read(const fc_finder *f, size_t head, fc_left *out);

/* "every other", "each third" in front of the token and its step; its first token, or `at`. */
size_t fc_every_other_read(const fc_finder *f, size_t at, int *step);

/* "last year", "this year", "next year", perhaps "of" in front: the token behind, or `at`. */
size_t fc_year_shift_read(const fc_finder *f, size_t at, int *shift);

/* "that year", "of that year", "of the following year": the token behind, or `at`. */
size_t fc_that_year_read(const fc_finder *f, size_t at, int *shift);

/*
 * A year of an era, "480 BC", or of three digits where others were told: the token behind, or `at`;
 * years before Christ are negative.
 */
size_t fc_ancient_year_read(const fc_finder *f, size_t at, int *year);

/* A year in four digits, or two behind an apostrophe, or an ancient one: the token behind, or `at`. */
size_t fc_year_read(const fc_finder *f, size_t at, int *year);

/* "-17" behind the winter of 1916: how many tokens, 0 if the next year does not follow. */
size_t fc_year_range_read(const fc_finder *f, size_t end, int year);

/* "nineteen ninety-six", "two thousand and five": the token behind, or `at`. */
size_t fc_spoken_year_read(const fc_finder *f, size_t at, int *year);

/* -1, 0 or 1: when the clause of the tokens [first, end) plays. */
int fc_tense_of(const fc_finder *f, size_t first, size_t end);

/*
 * The last mention that a count of this unit may start from, -1 if there is none; `back` if it
 * counts back in a clause of what is past.
 */
int32_t fc_last_dated(const fc_finder *f, fc_granularity unit, bool back);

/* Relates the mentions of the sentence, from index `begin` on, to each other. */
void fc_link_sentence(fc_finder *f, size_t begin);

/* A date or day beside a clock time: "EST Nov. 6", "Wednesday", "yesterday". */
size_t fc_clock_day_read(const fc_finder *f, size_t at, fc_time *out);

#endif
