/*
 * Words that widen or bound a figure: "about 300", "no more than 300", "300 or more", "300-plus",
 * "sub-300". The longest phrase counts.
 */
#include <string.h>

#include "room.h"

typedef struct hedge_row {
    char word[16]; /* padded with zeros, so that words compare as wholes */
    fc_str others; /* the words in front of it, or behind it */
    char letter;   /* of these the one beside the word, NUL where there are none */
    uint8_t hedge;
} hedge_row;

#define ROW(word, others, letter, hedge) \
    {word, FC_STR_INIT(others), letter, FACTCHECK_HEDGE_##hedge},

static const hedge_row before_rows[] = {
#define FC_HEDGE_BEFORE(last, before, hedge) ROW(last, before, FC_LAST_BYTE(before), hedge)
#include "tables/hedge.def"
#undef FC_HEDGE_BEFORE
};

static const hedge_row after_rows[] = {
#define FC_HEDGE_AFTER(first, behind, hedge) ROW(first, behind, FC_BYTE(behind, 0), hedge)
#include "tables/hedge_after.def"
#undef FC_HEDGE_AFTER
};

enum {
    BEFORE_ROWS = sizeof before_rows / sizeof *before_rows,
    AFTER_ROWS = sizeof after_rows / sizeof *after_rows
};

_Static_assert((int)BEFORE_ROWS <= 255 && (int)AFTER_ROWS <= 255, "each row needs a number of eight bits");

/* The number of the sense: one more than the first row of the word in each table. */
static bool add_rows(fc_lexicon *lexicon, const hedge_row *rows, size_t count, int shift)
{
    for (size_t i = count; i-- > 0;) {
        fc_str word = fc_str_of(rows[i].word);
        unsigned known = fc_lexicon_id(lexicon, fc_lexicon_find(lexicon, word), FC_SENSE_HEDGE, 0);
        unsigned id = (known & ~(255u << shift)) | ((unsigned)i + 1) << shift;
        if (!fc_lexicon_add(lexicon, word, FC_SENSE_HEDGE, (uint16_t)id))
            return false;
    }
    return true;
}

int fc_hedge_register(fc_lexicon *lexicon)
{
    return add_rows(lexicon, before_rows, BEFORE_ROWS, 0) &&
                   add_rows(lexicon, after_rows, AFTER_ROWS, 8)
               ? FACTCHECK_OK
               : FACTCHECK_ENOMEM;
}

static bool is_same_word(const hedge_row *a, const hedge_row *b)
{
    return memcmp(a->word, b->word, sizeof a->word) == 0;
}

bool fc_hedge_at(const fc_room *room, size_t at)
{
    return (fc_document_id(room->doc, at, FC_SENSE_HEDGE, 0) & 255u) != 0;
}

/* ---- In front ------------------------------------------------------------------------------- */

/* "rose back up to 5": the "up" is the verb's, and the figure is no bound. */
static bool is_particle(const fc_room *room, size_t up)
{
    size_t at = up;
    if (at > room->first && fc_room_word(room, at - 1, "back"))
        at--;
    return at > room->first && fc_context_is(room->doc, at - 1, FC_CONTEXT_MOVE) &&
           fc_room_tag(room, at - 1) == FC_TAG_VERB;
}

static bool is_stretch(const fc_quantity *q)
{
    static const char *const nouns[] = {"season",   "game",   "match",     "round",
                                        "quarter",  "inning", "weekend",   "term",
                                        "semester", "series", "generation", "innings"};
    if (q->known)
        return q->known->dimension == FC_DIMENSION_TIME && q->kind != FACTCHECK_KIND_AGE;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        if (fc_str_equal(q->unit, fc_str_of(nouns[i])))
            return true;
    }
    return false;
}

/* "over three years" is mostly "during": it bounds only behind another preposition or a verb. */
static bool over_bounds(const fc_room *room, const fc_quantity *q, size_t over)
{
    if (!is_stretch(q))
        return true;
    if (FC_ROOM_ANY(room, q->end, "of", "ago", "old", "later", "earlier", "away"))
        return true; /* "over 10 years of work" */
    if (over == room->first)
        return false;
    if (FC_ROOM_ANY(room, over - 1, "out", "up", "off", "down") ||
        (over >= room->first + 2 && fc_room_word(room, over - 2, "phased")))
        return false; /* "rolled out over two years", "phased in over five" */
    fc_tag tag = fc_room_tag(room, over - 1);
    if (tag == FC_TAG_VERB && !q->known)
        return true; /* "played over 40 games" */
    return tag == FC_TAG_AUX || tag == FC_TAG_PREP || tag == FC_TAG_DET ||
           fc_room_cue(room, over - 1, FC_CUE_BEFORE_OVER);
}

/* "a film about 12 men", "the story is about two sisters": what it is about, not how many. */
static bool is_topic(const fc_room *room, const fc_quantity *q, size_t about)
{
    if (about == room->first || !fc_room_word(room, about, "about"))
        return false;
    if (q->known || fc_str_equal(q->unit, FC_STR("page")) || fc_str_equal(q->unit, FC_STR("word")))
        return false; /* "the book is about 300 pages long" */
    size_t before = about - 1;
    if (fc_room_tag(room, before) == FC_TAG_AUX && before > room->first)
        before--;
    return fc_room_cue(room, before, FC_CUE_WORK) || fc_room_cue(room, before, FC_CUE_TOPIC);
}

static void set_hedge(fc_quantity *q, uint8_t hedge, size_t first, size_t end)
{
    if (q->hedge == FACTCHECK_HEDGE_EXACT)
        q->hedge = hedge;
    q->hedge_first = (uint32_t)first;
    q->hedge_end = (uint32_t)end;
}

static bool read_words_before(const fc_room *room, fc_quantity *q, size_t last)
{
    unsigned id = fc_document_id(room->doc, last, FC_SENSE_HEDGE, 0) & 255u;
    const hedge_row *best = NULL;
    size_t first = last;
    if (id == 0)
        return false;
    char letter = fc_room_last_letter(room, last);
    for (size_t i = id - 1; i < BEFORE_ROWS && is_same_word(&before_rows[i], &before_rows[id - 1]);
         i++) {
        const hedge_row *row = &before_rows[i];
        if (row->letter && row->letter != letter)
            continue;
        size_t found = row->letter ? fc_room_words_before(room, last, row->others) : last;
        if (found != SIZE_MAX && (!best || found < first)) {
            best = &before_rows[i];
            first = found;
        }
    }
    if (fc_room_hyphen(room, first - (first > room->first)) && first > room->first + 1 &&
        fc_room_number(room, first - 2))
        return false; /* "a 4-under 68" */
    if (best && ((fc_room_word(room, first, "up") && is_particle(room, first)) ||
                 is_topic(room, q, first)))
        return false;
    if (!best ||
        (fc_room_word(room, last, "over") && best->others.len == 0 && !over_bounds(room, q, last)))
        return false;
    set_hedge(q, best->hedge, first, last + 1);
    return true;
}

/* "~300", "> 300", "sub-300" */
static bool read_sign_before(const fc_room *room, fc_quantity *q, size_t last)
{
    static const struct {
        uint16_t point;
        uint8_t hedge;
    } signs[] = {{'~', FACTCHECK_HEDGE_ABOUT},     {0x2248, FACTCHECK_HEDGE_ABOUT},
                 {0xB1, FACTCHECK_HEDGE_ABOUT},    {'>', FACTCHECK_HEDGE_ABOVE},
                 {'<', FACTCHECK_HEDGE_BELOW},     {0x2265, FACTCHECK_HEDGE_AT_LEAST},
                 {0x2264, FACTCHECK_HEDGE_AT_MOST}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (fc_room_token(room, last)->point == signs[i].point) {
            set_hedge(q, signs[i].hedge, last, last + 1);
            return true;
        }
    }
    if (fc_room_sign(room, last, '=') && last > room->first) { /* ">= 300" */
        uint32_t point = fc_room_token(room, last - 1)->point;
        if (point == '>' || point == '<')
            set_hedge(q, point == '>' ? FACTCHECK_HEDGE_AT_LEAST : FACTCHECK_HEDGE_AT_MOST,
                      last - 1, last + 1);
        return point == '>' || point == '<';
    }
    if (last > room->first && fc_room_hyphen(room, last) && fc_room_word(room, last - 1, "sub")) {
        set_hedge(q, FACTCHECK_HEDGE_BELOW, last - 1, last);
        return true;
    }
    return false;
}

/* ---- Behind --------------------------------------------------------------------------------- */

/* "300 and more than 20", "20 and up to 30": the words belong to the figure behind them. */
static bool figure_follows(const fc_room *room, size_t at)
{
    if (at >= room->end)
        return false;
    size_t word = at;
    if (fc_room_word(room, at - 1, "up") && fc_room_word(room, at, "to"))
        word++;
    bool before = word > at || FC_ROOM_ANY(room, at - 1, "above", "below", "over", "under");
    bool spoken = before && word < room->end && fc_room_tag(room, word) == FC_TAG_NUM &&
                  !FC_ROOM_ANY(room, word, "a", "an"); /* "over 500 and below one thousand" */
    return spoken || fc_room_word(room, at, "than") || fc_room_number(room, word) ||
           fc_room_token(room, at)->kind == FC_TOKEN_SYMBOL;
}

/* "16 boats plus four", "$5 plus tax": what is added stands behind; not "300 plus people". */
static bool adds_something(const fc_room *room, size_t plus)
{
    if (plus + 1 >= room->end || fc_room_token(room, plus + 1)->kind == FC_TOKEN_PUNCT)
        return false;
    const fc_token *next = fc_room_token(room, plus + 1);
    return fc_room_tag(room, plus - 1) != FC_TAG_NUM || next->tag != FC_TAG_NOUN ||
           next->form != FC_FORM_S ||
           (plus >= room->first + 2 && fc_room_token(room, plus - 2)->kind == FC_TOKEN_SYMBOL);
}

size_t fc_hedge_after_from(const fc_room *room, size_t at, uint8_t *hedge)
{
    bool glued_plus = fc_room_sign(room, at, '+') && fc_room_glued(room, at) &&
                      !(fc_room_glued(room, at + 1) && fc_room_number(room, at + 1));
    size_t word = at + (size_t)fc_room_hyphen(room, at), best = at;
    if (glued_plus) {
        *hedge = FACTCHECK_HEDGE_AT_LEAST;
        return at + 1;
    }
    if (word >= room->end ||
        (word == at && fc_room_word(room, at, "plus") && adds_something(room, at)))
        return at;
    if (word > at && fc_room_word(room, word, "some")) { /* "forty-some people" */
        *hedge = FACTCHECK_HEDGE_ABOUT;
        return word + 1;
    }
    unsigned id = fc_document_id(room->doc, word, FC_SENSE_HEDGE, 0) >> 8;
    char letter = fc_room_first_letter(room, word + 1);
    for (size_t i = id ? id - 1 : AFTER_ROWS;
         i < AFTER_ROWS && is_same_word(&after_rows[i], &after_rows[id - 1]); i++) {
        if (after_rows[i].letter && after_rows[i].letter != letter)
            continue;
        size_t end = fc_room_words_behind(room, word + 1, after_rows[i].others);
        bool capital = (fc_room_token(room, word)->flags & FC_TOKEN_CAPITAL) != 0;
        bool last = end == SIZE_MAX || end >= room->end ||
                    fc_room_token(room, end)->kind == FC_TOKEN_PUNCT;
        if (end != SIZE_MAX && end > best && !figure_follows(room, end) && !capital &&
            (last || !FC_ROOM_ANY(room, word, "at", "minimum", "maximum", "max"))) {
            best = end;
            *hedge = after_rows[i].hedge;
        }
    }
    return best;
}

/* ---- Both ----------------------------------------------------------------------------------- */

/* "5 percent higher than 300": the words compare, they do not bound. */
static bool is_compared(const fc_room *room, size_t index, size_t hedge)
{
    return index > room->first_out && room->out->items[index - 1].end == hedge;
}

void fc_hedge_read(const fc_room *room, size_t index)
{
    fc_quantity *q = &room->out->items[index];
    uint8_t hedge = 0;
    if (q->hedge_end == q->hedge_first && q->kind != FACTCHECK_KIND_SCORE) {
        size_t at = q->end;
        size_t end = fc_hedge_after(room, at, &hedge);
        if (end == at && q->noun_end > at) {
            at = q->noun_end;
            end = fc_hedge_after(room, at, &hedge);
        }
        if (end > at)
            set_hedge(q, hedge, at, end);
    }
    if (q->first == room->first || q->hedge_end > q->hedge_first || q->kind == FACTCHECK_KIND_SCORE)
        return;
    size_t last = q->first - 1u;
    if (q->kind == FACTCHECK_KIND_AGE) { /* "under the age of 12" */
        size_t age = fc_room_words_before(room, q->first, FC_STR("the age of"));
        if (age != SIZE_MAX && age > room->first)
            last = age - 1;
    }
    if (fc_room_sign(room, last, '.') && last > room->first &&
        fc_room_word(room, last - 1, "approx"))
        last--;
    if (fc_room_token(room, last)->kind != FC_TOKEN_WORD) {
        read_sign_before(room, q, last);
        return;
    }
    if (fc_room_word(room, last, "the") && last > room->first && /* "below the 50 mark" */
        fc_room_cue(room, q->end + (size_t)fc_room_hyphen(room, q->end), FC_CUE_MARK))
        last--;
    uint8_t stated = q->hedge;
    if (read_words_before(room, q, last) && fc_room_word(room, last, "than") &&
        is_compared(room, index, q->hedge_first)) {
        q->hedge = stated;
        q->hedge_first = q->hedge_end = 0;
    }
}

/* The token in [first, end) where the number of a duration begins: behind "nearly", "up to". */
static uint32_t number_of(const fc_room *room, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        if (fc_room_number(room, at) || fc_document_has(room->doc, at, FC_SENSE_NUMERAL))
            return at;
    }
    return first;
}

/* "$3 billion over 10 years", "fell 12 percent over six months": an amount in front that was spread. */
static bool spreads_amount(const fc_room *room, size_t over)
{
    enum { REACH = 5 };
    for (size_t at = over; at > room->first && at + REACH > over; at--) {
        if (fc_room_number(room, at - 1) || fc_document_has(room->doc, at - 1, FC_SENSE_NUMERAL))
            return true;
    }
    return false;
}

uint8_t fc_quantity_hedge_of_span(const fc_document *doc, uint32_t sentence, uint32_t first,
                                  uint32_t end, const fc_unit *known, uint8_t hedge)
{
    fc_room room;
    fc_quantity q;
    fc_quantities list = {&q, 1, 1};
    memset(&room, 0, sizeof room);
    memset(&q, 0, sizeof q);
    room.doc = doc;
    room.out = &list;
    room.sentence = sentence;
    room.first = room.floor = doc->sentences.items[sentence].first_token;
    room.end = doc->sentences.items[sentence].end_token;
    q.first = number_of(&room, first, end);
    q.end = end;
    q.sentence = sentence;
    q.kind = FACTCHECK_KIND_MEASURE;
    q.known = known;
    fc_hedge_read(&room, 0);
    bool during = q.hedge == FACTCHECK_HEDGE_EXACT && hedge == FACTCHECK_HEDGE_ABOVE &&
                  q.first > room.first && fc_room_word(&room, q.first - 1u, "over") &&
                  !over_bounds(&room, &q, q.first - 1u) && spreads_amount(&room, q.first - 1u);
    return q.hedge != FACTCHECK_HEDGE_EXACT || during ? q.hedge : hedge;
}
