#include "item.h"

#include <string.h>

#include "match/background.h"
#include "match/bearer.h"
#include "match/echoes.h"
#include "match/frame.h"
#include "match/owners.h"
#include "match/peers.h"
#include "match/scope.h"
#include "match/spelling.h"
#include "match/tolls.h"
#include "match/when.h"

typedef struct builder {
    fc_items *out;
    const fc_reading *readings;
    size_t count;
    fc_arena *arena;
    /* of the source at hand */
    uint32_t *name_numbers; /* per name of it */
    size_t headline;        /* the first sentence that has claims: the headline or the lead */
    uint32_t *words; /* per token of the sentences with claims: fc_vocabulary_read_sentence */
    size_t word_room;
} builder;

size_t fc_item_headline(const fc_document *doc)
{
    for (size_t i = 0; i < doc->sentences.count; i++) {
        if (fc_block_has_claims(&doc->blocks.items[doc->sentences.items[i].block]))
            return i;
    }
    return 0;
}

/* ---- Sentences ---------------------------------------------------------------------------- */

static void sort_unique(fc_words *words)
{
    uint32_t *v = words->items;
    /* insertion sort: sentences are short, and long ones are cut by SENTENCE_WORDS */
    for (uint32_t i = 1; i < words->count; i++) {
        uint32_t x = v[i], k = i;
        for (; k > 0 && v[k - 1] > x; k--)
            v[k] = v[k - 1];
        v[k] = x;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < words->count; i++) {
        if (i == 0 || v[i] != v[kept - 1])
            v[kept++] = v[i];
    }
    words->count = kept;
}

#define SENTENCE_WORDS 256 /* content words of a sentence that take part in comparing */
#define SENTENCE_NUMBERS 32

static int view_words(builder *b, fc_sentence_view *view, size_t source, uint32_t index)
{
    const fc_reading *reading = &b->readings[source];
    const fc_sentence *sentence = &reading->document.sentences.items[index];
    const uint32_t *words = b->words;
    fc_vocabulary_read_sentence(&b->out->vocabulary, reading, source, index, b->words);
    size_t room = sentence->end_token - sentence->first_token;
    room = room < SENTENCE_WORDS ? room : SENTENCE_WORDS;
    view->words.items = FC_NEW_ROOM(b->arena, uint32_t, room + 1);
    if (!view->words.items)
        return FACTCHECK_ENOMEM;
    for (uint32_t i = sentence->first_token; i < sentence->end_token; i++) {
        if (words[i] && view->words.count < SENTENCE_WORDS)
            view->words.items[view->words.count++] = words[i];
    }
    sort_unique(&view->words);
    view->idfs = FC_NEW_ROOM(b->arena, uint16_t, view->words.count + 1);
    if (!view->idfs)
        return FACTCHECK_ENOMEM;
    for (uint32_t i = 0; i < view->words.count; i++) {
        unsigned bit = fc_word_bit(view->words.items[i]);
        view->word_bits[bit / 64] |= UINT64_C(1) << bit % 64;
        view->idfs[i] = fc_vocabulary_idf(&b->out->vocabulary, view->words.items[i]);
        view->idf += view->idfs[i];
    }
    return FACTCHECK_OK;
}

static void add_context_names(builder *b, fc_sentence_view *view, const fc_reading *reading,
                              const fc_sentence *sentence)
{
    const fc_names *names = &reading->names;
    for (size_t i = fc_names_from(names, sentence->first_token); i < names->list.count; i++) {
        if (names->list.items[i].first >= sentence->end_token)
            break;
        if (view->name_count < FC_CONTEXT_NAMES) {
            view->names[view->name_count++] = b->name_numbers[i];
            view->name_bits |= fc_bit_of(b->name_numbers[i]);
        }
    }
}

static fc_sentence_view *make_view(builder *b, size_t source, uint32_t index)
{
    const fc_reading *reading = &b->readings[source];
    const fc_sentences *sentences = &reading->document.sentences;
    fc_sentence_view *view = FC_NEW(b->arena, fc_sentence_view);
    if (!view || view_words(b, view, source, index))
        return NULL;
    view->numbers.items = FC_NEW_ARRAY(b->arena, uint32_t, SENTENCE_NUMBERS);
    if (!view->numbers.items)
        return NULL;
    add_context_names(b, view, reading, &sentences->items[index]);
    if (index > 0)
        add_context_names(b, view, reading, &sentences->items[index - 1]);
    add_context_names(b, view, reading, &sentences->items[b->headline]);
    return view;
}

/* ---- Values ------------------------------------------------------------------------------- */

static fc_group group_of(const fc_claim *claim)
{
    static const uint8_t groups[] = {
        FC_GROUP_MONEY,   FC_GROUP_PERCENT, FC_GROUP_POINT,    FC_GROUP_COUNT, FC_GROUP_MEASURE,
        FC_GROUP_ORDINAL, FC_GROUP_COUNT,   FC_GROUP_MULTIPLE, FC_GROUP_AGE,   FC_GROUP_SCORE,
        FC_GROUP_DATE,    FC_GROUP_CLOCK,   FC_GROUP_DURATION, FC_GROUP_NONE};
    return (fc_group)groups[claim->kind];
}

/* The word that stands for the unit: the currency, the dimension, nothing for counts. */
static fc_str unit_word(const fc_claim *claim, fc_group group)
{
    const fc_unit *unit = claim->known_unit;
    if (group == FC_GROUP_MONEY || (unit && unit->factor == 0))
        return claim->unit;
    if (group != FC_GROUP_MEASURE)
        return FC_STR("");
    if (!fc_unit_is_whole(unit, claim->unit)) /* "12 tonnes a day" */
        return claim->unit;
    static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return fc_str_make(&digits[unit->dimension % (sizeof digits - 1)], 1);
}

static fc_decimal base_value(const fc_claim *claim, fc_group group, fc_decimal value)
{
    const fc_unit *unit = claim->known_unit;
    bool converts = group == FC_GROUP_MEASURE || group == FC_GROUP_DURATION;
    if (!converts || !fc_unit_is_whole(unit, claim->unit) || unit->factor == 0)
        return value;
    return fc_unit_to_base(unit, value);
}

static int digits_of(fc_decimal value)
{
    if (!fc_decimal_is_finite(value) || fc_decimal_is_zero(value))
        return 1;
    return fc_decimal_top(value) - fc_decimal_place(value) + 1;
}

/*
 * "The 75th anniversary of diplomatic ties" says what "75 years of ties" says: a duration of what the
 * anniversary is of.
 */
static bool is_anniversary(const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_ORDINAL && claim->measure_count > 1 &&
           fc_claim_head(claim).class == FC_CLASS_ANNIVERSARY;
}

#define SCORE_SIDE 1000 /* above any side of a score */

/* The two sides as one number, equal for equal scores only. */
static fc_decimal score_value(const fc_claim *claim)
{
    fc_decimal first = fc_decimal_mul(claim->ends->low, fc_decimal_int(SCORE_SIDE));
    return fc_decimal_add(first, claim->ends->high);
}

static void set_value(builder *b, fc_item *item, const fc_claim *claim)
{
    fc_decimal value = claim->value;
    if (is_anniversary(claim)) {
        const fc_unit *year = fc_unit_find(FC_STR("year"));
        item->group = FC_GROUP_DURATION;
        item->unit = fc_intern_add(&b->out->numbers, FC_STR(""));
        item->value = year ? fc_unit_to_base(year, value) : value;
        item->small = fc_small_of(item->value);
        item->digits = (uint8_t)digits_of(value);
        return;
    }
    if (claim->is_range) /* the middle stands for it */
        value = fc_decimal_mul(fc_decimal_add(claim->ends->low, claim->ends->high),
                               fc_decimal_scaled(5, -1));
    if (claim->kind == FACTCHECK_KIND_SCORE)
        value = score_value(claim);
    item->value = base_value(claim, (fc_group)item->group, value);
    item->small = fc_small_of(item->value);
    item->digits = (uint8_t)digits_of(value);
    if (!fc_item_is_dated(item) && !fc_decimal_is_finite(item->value))
        item->group = FC_GROUP_NONE;
    fc_builder text;
    fc_builder_init(&text, b->arena);
    fc_decimal_write(item->value, &text);
    fc_builder_char(&text, ' ');
    fc_builder_add(&text, claim->unit);
    item->number = fc_intern_add(&b->out->numbers, fc_builder_done(&text));
    item->unit = fc_intern_add(&b->out->numbers, unit_word(claim, (fc_group)item->group));
}

#define EARLIER_DAYS 5 /* longer ago than the days that a story is told over */

static bool ended_before(fc_minute until, fc_day day, fc_day days)
{
    return day != FC_DAY_NONE && until != FC_MINUTE_NONE &&
           until < (fc_minute)(day - days) * FC_MINUTES_A_DAY;
}

bool fc_is_past(fc_minute until, fc_day day)
{
    return ended_before(until, day, FC_PAST_DAYS);
}

static bool is_deictic(const fc_time *time)
{
    return fc_str_starts(time->relative, FC_STR("this ")) ||
           fc_str_starts(time->relative, FC_STR("the ")) ||
           fc_str_starts(time->relative, FC_STR("today"));
}

static bool is_flow(const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_MONEY || claim->kind == FACTCHECK_KIND_PERCENT ||
           claim->kind == FACTCHECK_KIND_MULTIPLE || claim->role == FACTCHECK_ROLE_FROM ||
           claim->role == FACTCHECK_ROLE_TO || claim->role == FACTCHECK_ROLE_CHANGE;
}

/*
 * The month, quarter or year that figures of money are reported for is over when they are: "profit came
 * in at $5 million" is that of "the quarter ended Sept. 30", unless the next one is over too.
 */
static bool is_reported(const fc_item *item, const fc_claim *claim, fc_day day)
{
    fc_minute length = item->period_until - item->period_begin;
    return is_flow(claim) && length >= FC_LONG_SPAN &&
           (fc_minute)day * FC_MINUTES_A_DAY < item->period_until + length;
}

static void set_times(fc_item *item, const fc_reading *reading, const fc_claim *claim)
{
    item->begin = item->until = item->period_begin = item->period_until = FC_MINUTE_NONE;
    if (claim->time >= 0 && (fc_item_is_dated(item))) {
        const fc_time *times = reading->times.items;
        const fc_time *time = &times[claim->time]; /* both ends of a range stand for all of it */
        item->deictic = is_deictic(time);
        item->begin = item->stated.begin;
        item->until = item->stated.until;
        if (item->begin == FC_MINUTE_NONE || item->until == FC_MINUTE_NONE)
            item->group = FC_GROUP_NONE;
    }
    if (claim->period >= 0) {
        fc_span period = fc_span_of(reading, claim->period);
        bool sure = period.calendar == FC_CALENDAR_REAL;
        item->period_begin = sure ? period.begin : FC_MINUTE_NONE;
        item->period_until = sure ? period.until : FC_MINUTE_NONE;
        fc_day day = reading->anchor.day;
        item->earlier = ended_before(item->period_until, day, EARLIER_DAYS) &&
                        !is_reported(item, claim, day);
        item->past = fc_is_past(item->period_until, day);
    }
}

/* ---- Words around ------------------------------------------------------------------------- */

static void add_near(const builder *b, fc_item *item, uint32_t word, uint32_t distance)
{
    if (item->near_count < FC_NEAR_MAX) {
        fc_near near = {word, fc_vocabulary_idf(&b->out->vocabulary, word), (uint8_t)distance};
        item->near[item->near_count++] = near;
    }
}

static void set_near(builder *b, fc_item *item, const fc_reading *reading, const fc_claim *claim)
{
    const uint32_t *words = b->words;
    const fc_sentence *s = &reading->document.sentences.items[claim->sentence];
    uint32_t end = claim->end;
    if (claim->quantity >= 0) { /* the noun that is counted is a word beside the figure */
        const fc_quantity *q = &reading->quantities.items[claim->quantity];
        if (q->noun_end > q->noun_first && q->noun_first < end && q->noun_first > claim->first)
            end = q->noun_first;
    }
    for (uint32_t step = 1; step <= FC_NEAR_TOKENS; step++) {
        if (claim->first >= s->first_token + step && words[claim->first - step]) {
            uint32_t word = words[claim->first - step];
            item->left = item->left ? item->left : word;
            add_near(b, item, word, step);
        }
        uint32_t ahead = end + step - 1;
        if (ahead < s->end_token && words[ahead]) {
            item->right = item->right ? item->right : words[ahead];
            add_near(b, item, words[ahead], step);
        }
    }
}

/* Of words that no text holds: above those of all words. */
#define CLASS_NUMBER UINT32_C(0x80000000)

/* "Record" of "the Harriers (8-3)" is a word that no source need have: its class stands for it. */
static uint32_t word_number(builder *b, const fc_term *term)
{
    uint32_t number = fc_vocabulary_find(&b->out->vocabulary, term->word);
    return number || !term->word.len || !term->class ? number : CLASS_NUMBER | term->class;
}

/*
 * Whether a name beside an age is not that of its bearer: "the Velm Zoo's nine-year-old", "the Veldran
 * rhino is six".
 */
static bool is_no_bearer(const fc_reading *reading, const fc_name *name)
{
    const fc_document *doc = &reading->document;
    if (!name || name->end + 1 >= doc->tokens.count)
        return false;
    bool owner = fc_document_is(doc, name->end, "'s");
    bool age = owner && fc_document_is(doc, name->end + 1, "age");
    return (owner && !age) || doc->tokens.items[name->end].tag == FC_TAG_NOUN;
}

static void add_name(builder *b, fc_item *item, const fc_reading *reading,
                     const fc_subject *subject)
{
    uint32_t at = item->name_count++;
    const fc_name *name = fc_name_at(&reading->names, subject->token);
    item->names[at] = name && fc_str_equal(name->text, subject->text)
                          ? b->name_numbers[name - reading->names.list.items]
                          : fc_alias_number(b->out, subject->text, b->arena);
    item->attached[at] = subject->attached;
    item->name_role[at] = subject->role;
    item->name_place[at] = name && name->place != FC_PLACE_NONE;
    if (item->group == FC_GROUP_AGE && (item->name_place[at] || is_no_bearer(reading, name))) {
        item->attached[at] = false;
        item->name_role[at] = FC_NAME_BESIDE;
    }
}

static void set_words(builder *b, fc_item *item, const fc_reading *reading, const fc_claim *claim)
{
    fc_term head = fc_claim_head(claim);
    if (is_anniversary(claim))
        head = claim->measure[claim->measure_count - 2];
    item->head = word_number(b, &head);
    item->head_class = head.class;
    item->verb = word_number(b, &claim->verb);
    item->verb_class = claim->verb.class;
    for (uint32_t i = 0; i < claim->measure_count; i++)
        item->measure[item->measure_count++] = word_number(b, &claim->measure[i]);
    for (uint32_t i = 0; i < claim->event_count; i++) {
        item->event_class[item->event_count] = claim->event[i].class;
        item->event[item->event_count++] = word_number(b, &claim->event[i]);
    }
    for (uint32_t i = 0; i < claim->subject_count; i++)
        add_name(b, item, reading, &claim->subject[i]);
}

/* Only claims that may match have to show their digits. */
static void set_written(builder *b, fc_item *item, const fc_claim *claim)
{
    fc_slip_digits *written;
    if (item->group == FC_GROUP_NONE || fc_item_is_dated(item) || claim->is_range)
        return;
    written = FC_NEW_ROOM(b->arena, fc_slip_digits, 1);
    if (written)
        fc_slip_digits_of(written, claim->value, claim->place);
    item->written = written;
}

static int add_item(builder *b, size_t source, uint32_t index, fc_sentence_view *view)
{
    const fc_reading *reading = &b->readings[source];
    const fc_claim *claim = &reading->claims.items[index];
    fc_item *item = fc_vec_push(b->arena, &b->out->list);
    if (!item)
        return FACTCHECK_ENOMEM;
    memset(item, 0, sizeof *item);
    item->source = (uint32_t)source;
    item->claim = index;
    item->of = claim;
    item->sentence = view;
    item->group = (uint8_t)(claim->weak ? FC_GROUP_NONE : group_of(claim));
    item->stated = fc_value_of(reading, claim);
    fc_value_set_small(&item->stated);
    set_value(b, item, claim);
    set_written(b, item, claim);
    set_times(item, reading, claim);
    set_near(b, item, reading, claim);
    fc_scope_set(item, &reading->document, b->words);
    set_words(b, item, reading, claim);
    fc_when_set(item, reading, (size_t)(item - b->out->list.items));
    fc_item_sum_up(item);
    if (view->numbers.count < SENTENCE_NUMBERS)
        view->numbers.items[view->numbers.count++] = item->number;
    return fc_arena_status(b->arena);
}

/*
 * The quarter or year of a figure dates no happening of its own: "In the first quarter trade reached
 * $5 billion" is one claim. Items of such dates lose their group; `first` is that of claim 0.
 */
static int drop_periods(builder *b, size_t source, size_t first)
{
    const fc_reading *reading = &b->readings[source];
    bool *is_period = FC_NEW_ARRAY(b->arena, bool, reading->times.count + 1);
    if (!is_period)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < reading->claims.count; i++) {
        const fc_claim *claim = &reading->claims.items[i];
        if (is_flow(claim) && claim->period >= 0)
            is_period[claim->period] = true;
    }
    for (size_t i = first; i < b->out->list.count; i++) {
        fc_item *item = &b->out->list.items[i];
        if (item->group == FC_GROUP_DATE && is_period[item->of->time] &&
            item->until - item->begin >= FC_LONG_SPAN)
            item->group = FC_GROUP_NONE;
    }
    return FACTCHECK_OK;
}

/* What the sentences of a source share. */
static int begin_source(builder *b, size_t source)
{
    const fc_reading *reading = &b->readings[source];
    size_t count = reading->names.list.count, tokens = reading->document.tokens.count;
    if (tokens > b->word_room) {
        b->words = FC_NEW_ROOM(b->arena, uint32_t, tokens);
        b->word_room = b->words ? tokens : 0;
        if (!b->words)
            return FACTCHECK_ENOMEM;
    }
    b->headline = fc_item_headline(&reading->document);
    b->name_numbers = FC_NEW_ROOM(b->arena, uint32_t, count + 1);
    if (!b->name_numbers)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++)
        b->name_numbers[i] = fc_alias_of(b->out, b->out->name_ids[source][i]);
    return FACTCHECK_OK;
}

static int add_source(builder *b, size_t source)
{
    const fc_claims *claims = &b->readings[source].claims;
    fc_sentence_view *view = NULL;
    int status = begin_source(b, source);
    size_t first = b->out->list.count;
    for (uint32_t i = 0; i < claims->count && !status; i++) {
        if (i == 0 || claims->items[i].sentence != claims->items[i - 1].sentence) {
            if (view)
                sort_unique(&view->numbers);
            view = make_view(b, source, claims->items[i].sentence);
            if (!view)
                return FACTCHECK_ENOMEM;
        }
        status = add_item(b, source, i, view);
    }
    if (view)
        sort_unique(&view->numbers);
    if (!status)
        status = drop_periods(b, source, first);
    fc_background_mark(b->out->list.items, first, b->out->list.count, &b->readings[source]);
    fc_bearers_mark(b->out->list.items, first, b->out->list.count, &b->readings[source]);
    fc_tolls_mark(b->out->list.items, first, b->out->list.count);
    fc_when_mark(b->out->list.items, first, b->out->list.count);
    if (!status)
        status = fc_owners_mark(b->out->list.items, first, b->out->list.count, b->arena);
    if (!status)
        status = fc_echoes_count(b->out->list.items, first, b->out->list.count,
                                 b->readings[source].anchor.day, b->arena);
    return status ? status
                  : fc_peers_mark(b->out->list.items, first, b->out->list.count, b->arena);
}

int fc_items_build(fc_items *out, const fc_reading *readings, size_t count,
                   const fc_stories *stories, fc_arena *arena)
{
    builder b = {.out = out, .readings = readings, .count = count, .arena = arena};
    memset(out, 0, sizeof *out);
    fc_intern_init(&out->numbers, arena);
    out->vocabulary = stories->vocabulary;
    const uint32_t *list = fc_stories_list(stories, count, arena);
    int status = list ? fc_aliases_find(out, readings, count, arena) : FACTCHECK_ENOMEM;
    if (!status)
        status = fc_spellings_join(out, readings, count, stories->story_of, arena);
    size_t claims = 0;
    for (size_t i = 0; i < count; i++)
        claims += readings[i].claims.count;
    fc_vec_reserve(arena, &out->list, claims);
    for (size_t begin = 0, end; begin < count && !status; begin = end) {
        end = fc_stories_end(stories, list, count, begin);
        status = fc_vocabulary_weigh(&out->vocabulary, readings, list + begin, end - begin);
        for (size_t i = begin; i < end && !status; i++)
            status = add_source(&b, list[i]);
    }
    return status;
}
