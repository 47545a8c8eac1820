/*
 * Two figures that are the ends of a range: "5-10 million", "between 2.0 g and about 7.0 g",
 * "three or four years", "8- to 16-meter". Unit and magnitude that stand once hold for both. What
 * changed "from X to Y" is two figures, which only share them.
 */
#include "room.h"

typedef enum joint { NO_JOINT, DASH, TO, AND, OR } joint;

enum {
    CHANGE_WORDS_BACK = 8, /* how far in front of "from" a verb of change may stand */
    HEDGE_WORDS = 4,       /* of a hedge in front of a figure */
    EITHER_MAX = 1000      /* "30 or 40 men" is a range, "25,000 or 40,000 men" is a choice */
};

/* ---- Change or range ------------------------------------------------------------------------ */

bool fc_change_before(const fc_room *room, size_t at)
{
    size_t stop = at > room->first + CHANGE_WORDS_BACK ? at - CHANGE_WORDS_BACK : room->first;
    while (at-- > stop) {
        if (fc_room_sign(room, at, ',') && fc_room_word(room, at + 1, "from"))
            continue; /* "tripled last year, from 5 to 16" */
        if (fc_room_token(room, at)->kind == FC_TOKEN_PUNCT && !fc_room_dash(room, at))
            return false;
        unsigned classes = fc_context_of(room->doc, at);
        if (classes & FC_CONTEXT_RANGE)
            return false;
        if (classes & FC_CONTEXT_CHANGE)
            return true;
    }
    return false;
}

/* ---- What joins two figures ----------------------------------------------------------------- */

static bool between_in_front(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first;
    if (first >= room->first + 3 && fc_room_word(room, first - 1, "of") &&
        fc_room_word(room, first - 2, "ages")) /* "between the ages of 18 and 24" */
        first -= 2 + (size_t)fc_room_word(room, first - 3, "the");
    else if (first > room->first && fc_room_word(room, first - 1, "ages"))
        first--;
    for (int i = 0; i < 3 && first > room->first; i++) {
        first--;
        if (fc_room_word(room, first, "between"))
            return true;
        if (fc_room_token(room, first)->kind != FC_TOKEN_WORD || !fc_hedge_at(room, first))
            return false;
    }
    return false;
}

/* The word in front of the figure and its hedges, or SIZE_MAX. */
static size_t word_before(const fc_room *room, const fc_figure *figure)
{
    size_t first = figure->q.first;
    while (first > room->first && fc_hedge_at(room, first - 1) &&
           first + HEDGE_WORDS > figure->q.first)
        first--;
    return first > room->first ? first - 1 : SIZE_MAX;
}

static bool from_in_front(const fc_room *room, const fc_figure *figure)
{
    size_t before = word_before(room, figure);
    return before != SIZE_MAX && fc_room_word(room, before, "from");
}

static bool is_dash_joint(const fc_room *room, size_t at)
{
    if (!fc_room_dash(room, at) && !fc_room_sign(room, at, '~'))
        return false;
    bool left = fc_room_glued(room, at), right = fc_room_glued(room, at + 1);
    return left == right;
}

/*
 * Whether a hyphen with spaces around it joins the two: "10 - 20 dollars", "30° - 40°"; bare numbers
 * only where they are all there is, for they may be a score.
 */
static bool spaced_dash_joins(const fc_room *room, size_t dash, const fc_figure *a,
                              const fc_figure *b)
{
    uint32_t point = fc_room_token(room, dash)->point;
    if (fc_room_glued(room, dash) || point == 0x2013 || point == '~')
        return true;
    if (!b->own_unit)
        return a->q.first == room->first && b->q.end == room->end;
    bool same = a->own_unit && a->q.known == b->q.known && a->prefixed == b->prefixed;
    return same || (!a->own_unit && !b->prefixed && a->q.kind == FACTCHECK_KIND_NUMBER);
}

/* What stands behind the figure, and where the next one begins. */
static joint joint_at(const fc_room *room, const fc_figure *figure, size_t *next)
{
    size_t at = figure->q.end;
    bool hanging = fc_room_sign(room, at, '-') && fc_room_glued(room, at);
    size_t word = at + hanging;
    if (FC_ROOM_ANY(room, word, "to", "through", "thru")) {
        *next = word + 1;
        if (fc_room_sign(room, *next, '-') && fc_room_glued(room, *next)) /* "180-to-200" */
            (*next)++;
        return TO;
    }
    if (is_dash_joint(room, at)) {
        *next = at + 1;
        return DASH;
    }
    if (fc_room_word(room, at, "up") && fc_room_word(room, at + 1, "to") &&
        from_in_front(room, figure)) { /* "from 20 up to 30" */
        *next = at + 2;
        return TO;
    }
    *next = at + 1;
    if (fc_room_word(room, at, "and") && between_in_front(room, figure))
        return AND;
    if (fc_room_word(room, at, "or"))
        return OR;
    return NO_JOINT;
}

/* ---- The second figure ---------------------------------------------------------------------- */

static size_t skip_hedges(const fc_room *room, size_t at)
{
    while (fc_room_cue(room, at, FC_CUE_BEFORE_SECOND) &&
           !(fc_room_word(room, at, "a") && at + 1 < room->end &&
             fc_numeral_magnitude(room->doc, at + 1))) /* "to a million" */
        at++;
    return at;
}

/* Reads the figure that begins at `at` with its currency and sign, if there is one. */
static bool read_second(fc_room *room, size_t at, fc_figure *out)
{
    size_t floor = room->floor;
    bool found = false;
    room->floor = at;
    for (size_t number = at; number < at + 4 && number < room->end && !found; number++) {
        const fc_token *token = fc_room_token(room, number);
        bool may_start = token->kind == FC_TOKEN_NUMBER ||
                         fc_document_has(room->doc, number, FC_SENSE_NUMERAL) ||
                         token->kind == FC_TOKEN_SYMBOL || token->point == '.';
        if (may_start && fc_figure_read(room, number, out))
            found = out->q.first == at;
        if (token->kind == FC_TOKEN_NUMBER || (fc_token_spaced(token) && number > at + 1))
            break;
    }
    room->floor = floor;
    return found &&
           (out->numeral.form == FC_NUMERAL_CARDINAL || out->numeral.form == FC_NUMERAL_FRACTION);
}

/* ---- Sharing -------------------------------------------------------------------------------- */

static bool has_unit(const fc_figure *figure) { return figure->q.unit.len > 0; }

/*
 * "$5-10 million", "fell from 7 to 5 million": a magnitude said once holds for both ends. It does
 * not in "$200 to $4 million", where the first figure is the larger one without it.
 */
static void share_magnitude(fc_figure *a, const fc_figure *b, bool falling)
{
    if (a->numeral.magnitude || b->numeral.magnitude < 2 || a->numeral.form != FC_NUMERAL_CARDINAL)
        return;
    fc_decimal most = fc_decimal_shift(b->numeral.coefficient, falling && !a->prefixed ? 1 : 0);
    if (fc_decimal_less(a->numeral.coefficient, most))
        fc_figure_magnify(a, b->numeral.magnitude);
}

/* "two to three dozen", "four or five dozen" */
static void share_dozen(const fc_room *room, fc_figure *a, const fc_figure *b)
{
    size_t last = b->numeral.end - 1u;
    if (a->own_unit || a->numeral.magnitude || a->numeral.form != FC_NUMERAL_CARDINAL ||
        last == b->numeral.first || !fc_room_word(room, last, "dozen") ||
        !fc_decimal_less(a->q.value, fc_decimal_int(12)))
        return;
    a->q.value = fc_decimal_mul(a->q.value, fc_decimal_int(12));
    a->numeral.value = a->numeral.coefficient = a->q.value;
}

static void copy_unit(fc_figure *to, const fc_figure *from)
{
    to->q.known = from->q.known;
    to->q.unit = from->q.unit;
    to->q.kind = from->q.kind;
    to->q.unit_ambiguous = from->q.unit_ambiguous;
    to->per = from->per;
    if (to->q.scale != from->q.scale) {
        to->q.value = fc_decimal_shift(to->q.value, from->q.scale - to->q.scale);
        to->q.place += from->q.scale - to->q.scale;
        to->q.scale = from->q.scale;
    }
}

/* Brings the first figure to the unit of the second: "500 g to 1 kg". False if it cannot be. */
static bool convert(fc_figure *a, const fc_figure *b)
{
    const fc_unit *from = a->q.known, *to = b->q.known;
    if (!from || !to || from->dimension != to->dimension || from->offset || to->offset ||
        a->per.len || b->per.len)
        return false;
    fc_decimal base = fc_unit_to_base(from, a->q.value);
    fc_decimal one = fc_unit_to_base(to, fc_decimal_int(1));
    fc_decimal value = fc_decimal_div(base, one, -18, FC_ROUND_TRUNCATE);
    if (!fc_decimal_is_finite(value) || !fc_decimal_equal(fc_decimal_mul(value, one), base))
        return false;
    a->q.place += fc_decimal_top(value) - fc_decimal_top(a->q.value);
    a->q.value = value;
    copy_unit(a, b);
    return true;
}

/* "15 degrees to 20 degrees Fahrenheit", "15°-20°C": the scale said once. */
static bool share_scale(fc_figure *a, const fc_figure *b)
{
    if (!fc_unit_is(a->q.known, FC_UNIT_DEG) || !b->q.known ||
        b->q.known->dimension != FC_DIMENSION_TEMPERATURE)
        return false;
    copy_unit(a, b);
    return true;
}

/* Whether the figures are of one kind once what is said for one of them is shared. */
static bool share_unit(fc_figure *a, fc_figure *b)
{
    if (a->q.kind == FACTCHECK_KIND_ORDINAL || b->q.kind == FACTCHECK_KIND_ORDINAL ||
        a->q.is_share != b->q.is_share)
        return false;
    if (!has_unit(a)) {
        copy_unit(a, b);
        return true;
    }
    if (!has_unit(b)) {
        copy_unit(b, a);
        return true;
    }
    if (fc_str_equal(a->q.unit, b->q.unit))
        return true;
    if (a->q.known && a->q.known == b->q.known) { /* "$5 to $10 a share" */
        if (a->per.len == 0)
            copy_unit(a, b);
        else if (b->per.len == 0)
            copy_unit(b, a);
        return a->per.len == 0 || fc_str_equal(a->per, b->per);
    }
    if (a->prefixed && !b->own_unit && b->q.kind == FACTCHECK_KIND_COUNT)
        return false;
    return share_scale(a, b) || convert(a, b);
}

/* ---- The range ------------------------------------------------------------------------------ */

static void become_range(fc_figure *a, const fc_figure *b)
{
    a->q.is_range = true;
    a->q.range_low = a->q.value;
    a->q.range_low_place = a->q.place;
    a->q.range_high = b->q.value;
    a->q.range_high_place = b->q.place;
    a->q.place = a->q.place > b->q.place ? a->q.place : b->q.place;
    a->q.value = fc_decimal_none();
    a->q.hedge = FACTCHECK_HEDGE_RANGE;
    a->q.end = b->q.end;
    a->q.noun_first = b->q.noun_first;
    a->q.noun_end = b->q.noun_end;
}

/* "three or four years", "four or five hundred": a bare number and another of the same thing. */
static bool is_either(const fc_figure *a, const fc_figure *b)
{
    bool bare = !a->own_unit && a->q.kind == FACTCHECK_KIND_NUMBER && !a->q.is_share;
    bool hundreds = a->numeral.magnitude == 0 && b->numeral.magnitude;
    bool small = fc_decimal_less(b->q.value, fc_decimal_int(EITHER_MAX));
    return bare && !b->prefixed &&
           (hundreds || (fc_decimal_is_integer(b->q.value) && small &&
                         b->q.kind != FACTCHECK_KIND_NUMBER));
}

/* "from 5 to 7 per cent to 3 to 5": another "to" behind makes the first pair a range. */
static bool goes_on(const fc_room *room, const fc_figure *b)
{
    size_t at = b->q.end;
    if (!fc_room_word(room, at, "to"))
        return false;
    at += fc_room_word(room, at + 1, "between") ? 2 : 1;
    return at < room->end &&
           (fc_room_number(room, at) || fc_room_token(room, at)->kind == FC_TOKEN_SYMBOL ||
            fc_document_has(room->doc, at, FC_SENSE_NUMERAL));
}

/*
 * Whether "X to Y" tells of a change. Without "from" it does behind a verb of change when X is all
 * that it completes: "rose by $4 billion to $9 billion", "fell 0.4 percent to 5,884"; but "rose 2 to
 * 3 percent" is a range.
 */
static bool is_change(const fc_room *room, const fc_figure *a, const fc_figure *b, bool complete)
{
    size_t before = word_before(room, a);
    if (goes_on(room, b))
        return false;
    if (!fc_decimal_less(a->q.value, b->q.value))
        return true;
    if (before == SIZE_MAX)
        return false;
    if (fc_room_word(room, before, "from"))
        return fc_change_before(room, before);
    if (!complete)
        return false;
    if (fc_room_word(room, before, "by"))
        return fc_change_before(room, before);
    return fc_context_is(room->doc, before, FC_CONTEXT_CHANGE) &&
           fc_room_tag(room, before) != FC_TAG_NOUN;
}

/* Whether the token can join two figures: a dash, "to", "through", "and", "or". */
static bool may_join(const fc_room *room, size_t at)
{
    char letter = fc_room_first_letter(room, at);
    return letter == 't' || letter == 'a' || letter == 'o' || letter == 'u' || letter == '~' ||
           fc_room_dash(room, at);
}

void fc_range_read(fc_room *room, fc_figure *a)
{
    size_t next;
    fc_figure b;
    if (!may_join(room, a->q.end))
        return;
    joint how = joint_at(room, a, &next);
    bool countable = a->numeral.form == FC_NUMERAL_CARDINAL ||
                     a->numeral.form == FC_NUMERAL_FRACTION;
    if (how == NO_JOINT || !countable || a->q.is_range)
        return;
    next = skip_hedges(room, next);
    if (next >= fc_room_limit(room, a->q.first) || !read_second(room, next, &b))
        return;
    bool complete = has_unit(a) || !has_unit(&b);
    if (how == DASH && !spaced_dash_joins(room, a->q.end, a, &b))
        return;
    if (how == OR && !is_either(a, &b))
        return;
    fc_figure first = *a;
    bool falling = how == TO && from_in_front(room, a) && fc_change_before(room, a->q.first);
    share_magnitude(&first, &b, falling);
    share_dozen(room, &first, &b);
    bool rate = first.own_unit && !has_unit(&b) && b.per.len && first.per.len == 0;
    if (rate) { /* "$100-200 per night" */
        first.per = b.per;
        fc_figure_name_unit(room, &first);
        b.q.end = b.search_from;
    }
    if (how == AND && first.q.is_share && first.numeral.digits && !b.q.is_share &&
        b.q.kind != FACTCHECK_KIND_PERCENT)
        first.q.is_share = false; /* "between 3/4 and 1 inch" */
    if (!share_unit(&first, &b))
        return;
    if (how == TO && is_change(room, &first, &b, complete)) {
        if (!has_unit(a)) { /* "fell from 4.8 to 4.7 percent" */
            *a = first;
            fc_figure_name_unit(room, a);
        }
        return;
    }
    if (!fc_decimal_less(first.q.value, b.q.value))
        return;
    become_range(&first, &b);
    *a = first;
}
