/*
 * What the files of this room share: the state of one search and the figure being read.
 *
 * A figure is read in one go, left to right from its numeral, with a look back for a sign and a
 * currency: mask.c says what is no quantity, figure.c reads, money.c, measure.c, per.c, noun.c and
 * age.c give it its unit, range.c joins two. When a sentence is done, hedge.c and change.c look at
 * its quantities once more, for the words around them and for each other.
 */
#ifndef FC_QUANTITY_ROOM_H
#define FC_QUANTITY_ROOM_H

#include "quantity/context.h"
#include "quantity/name.h"
#include "quantity/quantity.h"

typedef struct fc_room {
    const fc_document *doc;
    const fc_masks *taken;
    size_t next_taken; /* the first mask that ends behind the token at hand */
    fc_quantities *out;
    fc_arena *scratch; /* that they grow in */
    size_t first_out; /* the first quantity of the sentence */
    uint32_t sentence;
    size_t first; /* tokens of the sentence */
    size_t end;
    size_t floor;     /* tokens in front of it belong to what was read before */
    unsigned context; /* classes of all words of the sentence */
    bool context_known;
    bool heat_said; /* the sentence has given a temperature */
    fc_country_count countries[FC_FAMILIES];
    bool countries_known;
} fc_room;

typedef struct fc_figure {
    fc_quantity q;
    fc_numeral numeral;
    bool own_unit; /* currency or unit of measure stands with it */
    bool prefixed; /* the currency stands in front */
    bool negative;
    bool hyphen;          /* the unit is joined by a hyphen: 776-foot */
    uint32_t search_from; /* where the search goes on, if not at q.end */
    uint32_t noun_from;   /* where its noun may begin: behind "300 or more" */
    fc_str per;           /* canonical denominator, or empty */
} fc_figure;

/* ---- Looks at tokens ------------------------------------------------------------------------ */

static inline const fc_token *fc_room_token(const fc_room *room, size_t at)
{
    return &room->doc->tokens.items[at];
}

/* The first byte of a token, with the bit by which small letters differ from capitals. */
static inline char fc_room_letter(const fc_room *room, size_t at)
{
    return (char)(room->doc->text.ptr[fc_room_token(room, at)->begin] | 0x20);
}

/* Whether the token is this word, in any case. Where the first letter is another one it is not. */
static inline bool fc_room_word(const fc_room *room, size_t at, const char *word)
{
    return at < room->end && fc_room_letter(room, at) == word[0] &&
           fc_document_is(room->doc, at, word);
}

static inline bool fc_room_sign(const fc_room *room, size_t at, uint32_t point)
{
    return at < room->end && fc_document_sign(room->doc, at, point);
}

/* Whether the token stands right behind the one before, without a space. */
static inline bool fc_room_glued(const fc_room *room, size_t at)
{
    return at < room->end && !fc_token_spaced(fc_room_token(room, at));
}

static inline bool fc_room_number(const fc_room *room, size_t at)
{
    return at < room->end && fc_room_token(room, at)->kind == FC_TOKEN_NUMBER;
}

static inline fc_tag fc_room_tag(const fc_room *room, size_t at)
{
    return at < room->end ? (fc_tag)fc_room_token(room, at)->tag : FC_TAG_NONE;
}

/* Digits without commas and points; a name, also one such as "iPhone". */
bool fc_room_plain(const fc_room *room, size_t at);
bool fc_room_name(const fc_room *room, size_t at);

/* A hyphen or a dash of any length. */
static inline bool fc_room_dash(const fc_room *room, size_t at)
{
    uint32_t point = at < room->end ? fc_room_token(room, at)->point : 0;
    return point == '-' || point == 0x2010 || point == 0x2011 || point == 0x2013 ||
           point == 0x2014 || point == 0x2212;
}

/* A hyphen between two glued tokens: the one in "two-day". Mostly the sign says no. */
static inline bool fc_room_hyphen(const fc_room *room, size_t at)
{
    if (at >= room->end)
        return false;
    uint32_t point = fc_room_token(room, at)->point;
    return (point == '-' || point == 0x2010 || point == 0x2011) && fc_room_glued(room, at) &&
           fc_room_glued(room, at + 1) && fc_room_token(room, at + 1)->kind != FC_TOKEN_PUNCT;
}

/* Whether the token is this word, in lower case; asked where the first letter is the same. */
bool fc_room_same(const fc_room *room, size_t at, const char *word);

static inline bool fc_room_same_from(const fc_room *room, size_t at, char first, const char *word)
{
    return word && first == word[0] && fc_room_same(room, at, word);
}

/* Whether the token is one of up to eight words: mostly its first letter says that it is none. */
#define FC_ROOM_ANY(...) \
    fc_room_any(__VA_ARGS__, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
#define fc_room_any(room, at, a, b, c, d, e, f, g, h, ...) \
    fc_room_any_of(room, at, a, b, c, d, e, f, g, h)

static inline bool fc_room_any_of(const fc_room *room, size_t at, const char *a, const char *b,
                                  const char *c, const char *d, const char *e, const char *f,
                                  const char *g, const char *h)
{
    if (at >= room->end)
        return false;
    char first = fc_room_letter(room, at);
    return fc_room_same_from(room, at, first, a) || fc_room_same_from(room, at, first, b) ||
           fc_room_same_from(room, at, first, c) || fc_room_same_from(room, at, first, d) ||
           fc_room_same_from(room, at, first, e) || fc_room_same_from(room, at, first, f) ||
           fc_room_same_from(room, at, first, g) || fc_room_same_from(room, at, first, h);
}

/* Whether the token is one of the words, which are separated by spaces. */
bool fc_room_among(const fc_room *room, size_t at, const char *words);

/*
 * The first token of the words, separated by spaces, that end in front of the token, and the token
 * behind those that start at it; SIZE_MAX if they do not stand there. No words stand everywhere.
 */
size_t fc_room_words_before(const fc_room *room, size_t at, fc_str words);
size_t fc_room_words_behind(const fc_room *room, size_t at, fc_str words);

/* The byte of a literal, NUL behind its end, and the last one, NUL of an empty one: for tables. */
#define FC_BYTE(literal, i) ((literal)[(i) < sizeof(literal) ? (i) : sizeof(literal) - 1])
#define FC_LAST_BYTE(literal) ((literal)[sizeof(literal) > 1 ? sizeof(literal) - 2 : 0])

/*
 * The first letter of the token, and the last one of the token in front of it, in lower case; NUL
 * where the sentence has none. Most phrases of a table are told to be others by these.
 */
static inline char fc_room_first_letter(const fc_room *room, size_t at)
{
    return at < room->end ? fc_lower(room->doc->text.ptr[fc_room_token(room, at)->begin]) : '\0';
}

static inline char fc_room_last_letter(const fc_room *room, size_t at)
{
    return at > room->first ? fc_lower(room->doc->text.ptr[fc_room_token(room, at - 1)->end - 1])
                            : '\0';
}

/* Whether the token is of a set of tables/cue.def. */
typedef enum fc_cue {
#define FC_CUE(set, words) FC_CUE_##set,
#include "tables/cue.def"
#undef FC_CUE
    FC_CUES
} fc_cue;

bool fc_room_cue(const fc_room *room, size_t at, fc_cue cue);

/* The end of the tokens from `at` on that no other room has taken. */
size_t fc_room_limit(const fc_room *room, size_t at);

/* Classes of all words of the sentence. */
unsigned fc_room_context(fc_room *room);

/* ---- Parts of a figure ---------------------------------------------------------------------- */

/*
 * The end of a code, name, address or the like that starts at a number, or `at` when the number may
 * be a quantity (mask.c).
 */
size_t fc_mask_read(fc_room *room, size_t at);

/* Whether a unit, currency or magnitude stands at the token. */
bool fc_mask_unit_follows(const fc_room *room, size_t at);

/*
 * Numbers that signs join into a code (chain.c): the end of one, of "3-for-2", of "six-figure", or
 * `at`; whether the number is what is left to play for in "1st-and-10".
 */
size_t fc_chain_read(const fc_room *room, size_t at);
size_t fc_chain_tally(const fc_room *room, size_t at);
size_t fc_chain_figures(const fc_room *room, size_t at);
bool fc_chain_is_down(const fc_room *room, size_t at);

/* The end of a score that starts at a number ("3-1"), or `at`; fills the quantity (score.c). */
size_t fc_score_read(fc_room *room, size_t at, fc_figure *out);

/* Whether a name or label beside a bare number makes it a part of them (label.c). */
bool fc_label_in_front(const fc_room *room, size_t at);
bool fc_label_behind(const fc_room *room, size_t at);
bool fc_label_street(const fc_room *room, size_t at); /* "Zorro Ranch Road" */

/* The end of models in the plural, "Boeing 737s", at the token, or `at` (label.c). */
size_t fc_label_models(const fc_room *room, size_t at);

/* Whether a label alone stands in front, and no name: "Route 9". */
bool fc_label_called(const fc_room *room, size_t at);

/* Whether a number in words is a part of a name: "chapter two", "BBC Two", "the Group of Seven". */
bool fc_label_word(const fc_room *room, size_t at);

/* The end of a name of a number and a unit ("the Six-Day War") at the token, or `at` (label.c). */
size_t fc_label_measure(const fc_room *room, size_t at);

/* The end of a turn of phrase whose number word counts nothing ("at one point"), or `at`. */
size_t fc_idiom_read(const fc_room *room, size_t at);

/* Whether a bare number is a year by its words: "since 1998", "the 2019 survey". */
bool fc_mask_is_year(const fc_room *room, const fc_figure *figure);

/* Reads the figure whose numeral starts at `at`. False if there is none. */
bool fc_figure_read(fc_room *room, size_t at, fc_figure *out);

/* An empty figure that starts at the token. */
void fc_figure_start(const fc_room *room, size_t at, fc_figure *out);

/* Sign and currency in front of its numeral; currency or unit behind it, with parts and age. */
void fc_figure_front(fc_room *room, fc_figure *figure);
bool fc_figure_unit(fc_room *room, fc_figure *figure, size_t limit);

/* What becomes of a numeral that is no plain number (fraction.c). False: nothing is claimed. */
bool fc_fraction_read(fc_room *room, fc_figure *figure, size_t limit);
bool fc_ordinal_read(fc_room *room, fc_figure *figure, size_t limit);
bool fc_vague_read(fc_room *room, fc_figure *figure, size_t limit);

/* Takes back a letter read as a magnitude: the m of "1.8m tall". */
void fc_figure_unshorten(fc_figure *figure);

/* Multiplies by a magnitude that stands behind the currency: "75 USD million". */
void fc_figure_magnify(fc_figure *figure, int power);

/* Gives the figure a currency, unless the words around speak against it (currency.c). */
bool fc_currency_take(fc_room *room, fc_figure *figure, const fc_name_hit *hit);

/* "MSEK", "KUSD": a code behind a letter for its magnitude, which becomes a power (currency.c). */
bool fc_currency_scaled(const fc_room *room, size_t at, fc_name_hit *hit, int *power);

/* The currency of a single letter glued to a number, or NULL: "N1.2trn" (currency.c). */
const fc_unit *fc_currency_letter(fc_room *room, size_t at);

/* Whether a code that is also a word can be money in front of the number (currency.c). */
bool fc_currency_code_fits(const fc_room *room, size_t at, const fc_name_hit *hit);

/* "Nepali rupees" at the token (currency.c). */
bool fc_currency_of_country(const fc_room *room, size_t at, size_t limit, fc_name_hit *hit);

/* Currency in front of and behind the numeral (money.c). */
bool fc_money_before(fc_room *room, fc_figure *figure);
bool fc_money_after(fc_room *room, fc_figure *figure, size_t limit);

/* "20 dollars 43 cents", "a dollar and 42 cents": adds the cents. */
void fc_money_cents(const fc_room *room, fc_figure *figure, size_t limit);

/* Unit of measure behind the numeral, where `hit` is the name of one, or NULL (measure.c). */
bool fc_measure_after(fc_room *room, fc_figure *figure, const fc_name_hit *hit);
bool fc_measure_stands(const fc_room *room, const fc_name_hit *hit); /* "12W", "12 V" */
/* Whether the words around agree with a symbol such as C, m, in; `decimal`: behind a decimal. */
bool fc_measure_fits(fc_room *room, const fc_name_hit *hit, bool decimal);
void fc_measure_set(fc_figure *figure, const fc_unit *unit, size_t end);
const fc_unit *fc_measure_raise(const fc_room *room, const fc_unit *unit, size_t *end);

/* Further parts of a measure; one with an article: "an hour and a half" (compound.c). */
void fc_measure_compound(const fc_room *room, fc_figure *figure, size_t limit);
bool fc_measure_article(fc_room *room, size_t at, fc_figure *out);

/* "a barrel", "per day", "/hour" (per.c). */
void fc_per_after(fc_room *room, fc_figure *figure);

/* Writes the unit of the figure: "USD/bbl". */
void fc_figure_name_unit(fc_room *room, fc_figure *figure);

/* A noun phrase (noun.c), and what a number counts (count.c). */
typedef struct fc_noun {
    uint32_t first; /* tokens [first, end) of the noun phrase */
    uint32_t end;
    uint32_t head;
    bool plural;
    bool named; /* a name is part of it */
    bool holds_number;
    bool restarted; /* behind an owner: "the captain's three sons" */
    bool compound;  /* a hyphen stands behind the head: "season-high" */
} fc_noun;

bool fc_noun_read(const fc_room *room, size_t at, size_t limit, fc_noun *out);

/* Whether a noun phrase in the plural starts at the token. */
bool fc_noun_plural_at(const fc_room *room, size_t at);

/* A plural that neither the lexicon nor the tagger knows for one: "40 000 pilgrims came". */
bool fc_noun_unknown_plural(const fc_room *room, size_t at);

void fc_noun_after(fc_room *room, fc_figure *figure, size_t limit);

/* Ages (age.c): in the words behind a time unit, and of bare numbers. */
bool fc_age_of_measure(fc_room *room, fc_figure *figure, size_t limit);
bool fc_age_of_number(fc_room *room, fc_figure *figure);
/* Whether a number in brackets that open at the token is the age of the name in front. */
bool fc_age_behind_name(const fc_room *room, size_t bracket);

/* Shares and multiples (share.c): "one in five"; "threefold", "doubled", "three times". */
bool fc_share_read(fc_room *room, fc_figure *figure, size_t limit);
bool fc_multiple_read(fc_room *room, size_t at, fc_figure *out);
bool fc_multiple_times(fc_room *room, fc_figure *figure, size_t limit);

/* Joins the figure with another behind it when they are the ends of a range (range.c). */
void fc_range_read(fc_room *room, fc_figure *figure);

/* Whether a verb or noun of change stands in front of the token, and no verb of range. */
bool fc_change_before(const fc_room *room, size_t at);

/* Words that widen or bound (hedge.c): whether one ends at a token, those behind, and all. */
int fc_hedge_register(fc_lexicon *lexicon);
bool fc_hedge_at(const fc_room *room, size_t at);
size_t fc_hedge_after_from(const fc_room *room, size_t at, uint8_t *hedge);

/* The end of such words at the token, or `at`. What is neither a hedge nor a sign is passed here. */
static inline size_t fc_hedge_after(const fc_room *room, size_t at, uint8_t *hedge)
{
    if (at >= room->end || (fc_room_token(room, at)->kind == FC_TOKEN_WORD &&
                            !fc_document_has(room->doc, at, FC_SENSE_HEDGE)))
        return at;
    return fc_hedge_after_from(room, at, hedge);
}

void fc_hedge_read(const fc_room *room, size_t index);

/* ---- The quantities of a sentence among each other ------------------------------------------ */

/* A bare number: without unit, noun or kind. */
bool fc_quantity_bare(const fc_quantity *q);

/* The first token of the quantity with the hedge in front of it. */
size_t fc_quantity_front(const fc_quantity *q);

/* Whether the two are of one kind, once the one has lent what the other lacks. */
bool fc_quantity_agree(fc_quantity *a, fc_quantity *b);

/* Roles and ends of changes (change.c); one interval or quantity said twice (restate.c). */
void fc_change_read(fc_room *room);
void fc_bounds_read(fc_room *room);
void fc_restatements_read(fc_room *room);

#endif
