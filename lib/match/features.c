#include "features.h"

#include <string.h>

#include "match/bearer.h"
#include "match/owners.h"
#include "match/when.h"
#include "match/who.h"

/* Sums of idf, in hundredths of a nat, that part the bands of NEAR_*. */
enum { NEAR_LOW = 200, NEAR_MIDDLE = 400, NEAR_HIGH = 700, NEAR_VERY_HIGH = 1000 };

/* Shares of the words of two sentences, in percent, that part the bands of OVERLAP_*. */
enum {
    OVERLAP_LOW = 10,
    OVERLAP_PLAIN = 20,
    OVERLAP_MIDDLE = 30,
    OVERLAP_HIGH = 50,
    OVERLAP_COPY = 80
};

#define CROWD 4         /* values of one measure in one source, beside the one at hand */
#define ROUNDED_NEAR 10 /* thousandths: roundings that leave two digits and more */
#define ORDINAL_LOW 3
#define LARGE 1000

/* ---- Words -------------------------------------------------------------------------------- */

static bool has_near(const fc_item *item, uint32_t word, uint8_t within)
{
    for (uint32_t i = 0; i < item->near_count; i++) {
        if (item->near[i].word == word && item->near[i].distance <= within)
            return true;
    }
    return false;
}

/* Words shared within six tokens by rarity, and how many within three. */
static void add_near(fc_features *out, const fc_item *a, const fc_item *b)
{
    uint32_t rarity = 0, close = 0;
    uint32_t count = a->near_bits & b->near_bits ? a->near_count : 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t word = a->near[i].word;
        bool repeated = false;
        if (!(fc_bit_of(word) & b->near_bits))
            continue;
        for (uint32_t k = 0; k < i; k++)
            repeated = repeated || a->near[k].word == word;
        if (repeated || !has_near(b, word, FC_NEAR_TOKENS))
            continue;
        rarity += a->near[i].idf;
        close += has_near(a, word, FC_CLOSE_TOKENS) && has_near(b, word, FC_CLOSE_TOKENS);
    }
    fc_features_add(out, rarity < NEAR_LOW         ? FC_FEATURE_NEAR_NONE
                         : rarity < NEAR_MIDDLE    ? FC_FEATURE_NEAR_LOW
                         : rarity < NEAR_HIGH      ? FC_FEATURE_NEAR_MIDDLE
                         : rarity < NEAR_VERY_HIGH ? FC_FEATURE_NEAR_HIGH
                                                   : FC_FEATURE_NEAR_VERY_HIGH);
    fc_features_add(out, close == 0   ? FC_FEATURE_CLOSE_NONE
                         : close == 1 ? FC_FEATURE_CLOSE_ONE
                         : close == 2 ? FC_FEATURE_CLOSE_TWO
                                      : FC_FEATURE_CLOSE_THREE);
    bool left = a->left && a->left == b->left, right = a->right && a->right == b->right;
    fc_features_add_if(out, left, FC_FEATURE_LEFT_EQUAL);
    fc_features_add_if(out, right, FC_FEATURE_RIGHT_EQUAL);
    fc_features_add_if(out, left && right, FC_FEATURE_BOTH_EQUAL);
}

static bool has_word(const fc_words *words, uint32_t word)
{
    uint32_t low = 0, high = words->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (words->items[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < words->count && words->items[low] == word;
}

/* The sum of idf of the words that both sentences hold. */
static uint64_t shared_idf(const fc_sentence_view *x, const fc_sentence_view *y)
{
    uint32_t sum = 0;
    if (x->words.count > y->words.count) {
        const fc_sentence_view *longer = x;
        x = y;
        y = longer;
    }
    for (uint32_t i = 0; i < x->words.count; i++) {
        uint32_t word = x->words.items[i];
        unsigned bit = fc_word_bit(word);
        if (y->word_bits[bit / 64] >> bit % 64 & 1 && has_word(&y->words, word))
            sum += x->idfs[i];
    }
    return sum;
}

static void add_overlap(fc_features *out, const fc_item *a, const fc_item *b)
{
    const fc_sentence_view *x = a->sentence, *y = b->sentence;
    uint64_t shared = shared_idf(x, y);
    uint64_t all = (uint64_t)x->idf + y->idf - shared;
    uint64_t percent = all ? shared * 100 / all : 0;
    fc_features_add_if(out, percent < OVERLAP_LOW, FC_FEATURE_OVERLAP_NONE);
    fc_features_add_if(out, percent >= OVERLAP_LOW && percent < OVERLAP_PLAIN,
                       FC_FEATURE_OVERLAP_LOW);
    fc_features_add_if(out, percent >= OVERLAP_MIDDLE && percent < OVERLAP_HIGH,
                       FC_FEATURE_OVERLAP_MIDDLE);
    fc_features_add_if(out, percent >= OVERLAP_HIGH && percent < OVERLAP_COPY,
                       FC_FEATURE_OVERLAP_HIGH);
    fc_features_add_if(out, percent >= OVERLAP_COPY, FC_FEATURE_OVERLAP_COPY);
}

/* How many numbers are in two sorted lists. */
static uint32_t common(const fc_words *a, const fc_words *b)
{
    uint32_t count = 0;
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint32_t x = a->items[i], y = b->items[k];
        count += x == y;
        i += x <= y;
        k += y <= x;
    }
    return count;
}

/* Figures that both sentences hold besides the two compared. */
static void add_numbers(fc_features *out, const fc_item *a, const fc_item *b)
{
    const fc_words *x = &a->sentence->numbers, *y = &b->sentence->numbers;
    uint32_t shared = common(x, y);
    if (a->number == b->number && shared)
        shared--;
    fc_features_add_if(out, shared == 0 && x->count > 1 && y->count > 1, FC_FEATURE_NUMBERS_NONE);
    fc_features_add_if(out, shared == 1, FC_FEATURE_NUMBERS_ONE);
    fc_features_add_if(out, shared > 1, FC_FEATURE_NUMBERS_TWO);
}

/* ---- What is measured --------------------------------------------------------------------- */

static bool speaks_of(const fc_vocabulary *v, const fc_item *item, uint32_t word)
{
    for (uint32_t i = 0; i < item->measure_count; i++) {
        if (item->measure[i] == word)
            return true;
    }
    return has_near(item, fc_vocabulary_kind(v, word), FC_NEAR_TOKENS);
}

static void add_head(fc_features *out, const fc_vocabulary *v, const fc_item *a, const fc_item *b)
{
    if (!a->head || !b->head)
        fc_features_add(out, FC_FEATURE_HEAD_MISSING);
    else if (a->head == b->head)
        fc_features_add(out, FC_FEATURE_HEAD_SAME);
    else if (a->head_class && a->head_class == b->head_class)
        fc_features_add(out, FC_FEATURE_HEAD_SYNONYM);
    else if (speaks_of(v, a, b->head) || speaks_of(v, b, a->head))
        fc_features_add(out, FC_FEATURE_HEAD_NEARBY);
    else
        fc_features_add(out, FC_FEATURE_HEAD_DIFFERENT);
}

/* What stands in front of the heads: "operating margin", "net margin". */
static void add_modifiers(fc_features *out, const fc_item *a, const fc_item *b)
{
    uint32_t x = a->measure_count ? a->measure_count - 1 : 0;
    uint32_t y = b->measure_count ? b->measure_count - 1 : 0, shared = 0;
    for (uint32_t i = 0; i < x; i++) {
        for (uint32_t k = 0; k < y; k++)
            shared += a->measure[i] && a->measure[i] == b->measure[k];
    }
    fc_features_add_if(out, x && x == y && shared == x, FC_FEATURE_MODIFIERS_EQUAL);
    fc_features_add_if(out, shared && !(x == y && shared == x), FC_FEATURE_MODIFIERS_SHARED);
    fc_features_add_if(out, x && y && !shared, FC_FEATURE_MODIFIERS_DIFFERENT);
    fc_features_add_if(out, (x == 0) != (y == 0), FC_FEATURE_MODIFIERS_ONE_SIDE);
}

static void add_happening(fc_features *out, const fc_pair *pair)
{
    const fc_item *a = pair->a, *b = pair->b;
    if (a->verb && a->verb == b->verb)
        fc_features_add(out, FC_FEATURE_VERB_SAME);
    else if (a->verb_class && a->verb_class == b->verb_class)
        fc_features_add(out, FC_FEATURE_VERB_CLASS);
    else if (a->verb && b->verb)
        fc_features_add(out, FC_FEATURE_VERB_DIFFERENT);
    fc_features_add(out, pair->events == 0   ? FC_FEATURE_EVENT_NONE
                         : pair->events == 1 ? FC_FEATURE_EVENT_ONE
                         : pair->events == 2 ? FC_FEATURE_EVENT_TWO
                                             : FC_FEATURE_EVENT_THREE);
    fc_features_add_if(out, pair->happening, FC_FEATURE_HAPPENING_SAME);
}

/* ---- When ------------------------------------------------------------------------------ */

static void add_period(fc_features *out, const fc_item *a, const fc_item *b)
{
    bool has_a = a->period_begin != FC_MINUTE_NONE, has_b = b->period_begin != FC_MINUTE_NONE;
    fc_features_add_if(out, has_a != has_b, FC_FEATURE_PERIOD_ONE_SIDE);
    if (!has_a || !has_b)
        return;
    bool same = a->period_begin == b->period_begin && a->period_until == b->period_until;
    bool apart = a->period_until <= b->period_begin || b->period_until <= a->period_begin;
    fc_features_add_if(out, same, FC_FEATURE_PERIOD_SAME);
    fc_features_add_if(out, apart, FC_FEATURE_PERIOD_DIFFERENT);
}

/* ---- In what role, how used --------------------------------------------------------------- */

static void add_role(fc_features *out, const fc_item *a, const fc_item *b)
{
    bool hedged_a = a->hedge != FACTCHECK_HEDGE_EXACT;
    bool hedged_b = b->hedge != FACTCHECK_HEDGE_EXACT;
    fc_features_add_if(out, !fc_roles_fit(a, b), FC_FEATURE_ROLE_DIFFERENT);
    fc_features_add_if(out, a->modality != b->modality, FC_FEATURE_MODALITY_DIFFERENT);
    fc_features_add_if(out, hedged_a && a->hedge == b->hedge, FC_FEATURE_HEDGE_SAME);
    fc_features_add_if(out, hedged_a != hedged_b, FC_FEATURE_HEDGE_ONE_SIDE);
    fc_features_add_if(out, !fc_item_is_dated(a) && !fc_str_equal(a->stated.unit, b->stated.unit),
                       FC_FEATURE_UNIT_OTHER);
}

#define FELLOWS_FEW 4
#define FELLOWS_MANY 16

/* How likely it is that two things of both sources have this value: how many figures they give. */
static void add_crowd(fc_features *out, const fc_item *a, const fc_item *b)
{
    uint32_t least = a->fellows < b->fellows ? a->fellows : b->fellows;
    fc_features_add_if(out, !a->echoes && !b->echoes, FC_FEATURE_VALUE_ONCE);
    fc_features_add_if(out, least < FELLOWS_FEW, FC_FEATURE_FELLOWS_FEW);
    fc_features_add_if(out, least >= FELLOWS_MANY, FC_FEATURE_FELLOWS_MANY);
}

static void add_use(fc_features *out, const fc_item *a, const fc_item *b, bool frame)
{
    uint32_t alone = (a->peers == 0 ? 1u : 0u) + (b->peers == 0 ? 1u : 0u);
    fc_features_add_if(out, alone == 2, FC_FEATURE_ALONE_BOTH);
    fc_features_add_if(out, alone == 1, FC_FEATURE_ALONE_ONE);
    fc_features_add_if(out, alone == 2 && !fc_item_is_dated(a) && fc_same_head(a, b),
                       FC_FEATURE_HEAD_ALONE);
    fc_features_add_if(out, alone == 2 && frame, FC_FEATURE_FRAME_ALONE);
    uint32_t most = a->peers > b->peers ? a->peers : b->peers;
    fc_features_add_if(out, most > 1 && most < CROWD, FC_FEATURE_SEVERAL);
    fc_features_add_if(out, most >= CROWD, FC_FEATURE_CROWDED);
    fc_features_add_if(out, a->in_lead && b->in_lead, FC_FEATURE_LEAD_BOTH);
}

static void add_kind(fc_features *out, const fc_item *a)
{
    static const uint8_t kinds[] = {
        FC_FEATURE_BIAS,         FC_FEATURE_KIND_MONEY,    FC_FEATURE_KIND_PERCENT,
        FC_FEATURE_KIND_PERCENT, FC_FEATURE_KIND_COUNT,    FC_FEATURE_KIND_MEASURE,
        FC_FEATURE_KIND_ORDINAL, FC_FEATURE_KIND_MEASURE,  FC_FEATURE_KIND_AGE,
        FC_FEATURE_KIND_SCORE,   FC_FEATURE_KIND_DURATION, FC_FEATURE_KIND_DATE,
        FC_FEATURE_KIND_CLOCK};
    fc_features_add(out, (fc_feature)kinds[a->group]);
}

/* Anything can be the first or the second of its kind; few things are the fifth. */
static bool is_high(const fc_item *item)
{
    return fc_decimal_less(fc_decimal_int(ORDINAL_LOW), item->value);
}

/* What every thing has one of: its age, its population, its record, how far it is from a place. */
static bool is_attribute(const fc_item *item)
{
    return item->group == FC_GROUP_AGE || item->group == FC_GROUP_SCORE ||
           item->group == FC_GROUP_DURATION || item->head_class == FC_CLASS_POPULATION ||
           item->head_contrast == FC_CONTRAST_ATTRIBUTE;
}

/* 10 to 99: what a player scores in a game, and not in a stretch of it or in a life. */
static bool is_tally_of_game(const fc_item *item)
{
    return item->head_contrast == FC_CONTRAST_TALLY && !item->stretch &&
           !fc_decimal_less(item->value, fc_decimal_int(10)) &&
           fc_decimal_less(item->value, fc_decimal_int(100));
}

/* Features that mean more together than each alone. */
static void add_joint(fc_features *out, const fc_pair *pair)
{
    const fc_item *a = pair->a, *b = pair->b;
    bool harm = a->harm && a->harm == b->harm;
    bool lead = a->in_lead && b->in_lead;
    fc_features_add_if(out, harm, FC_FEATURE_KIND_HARM);
    fc_features_add_if(out, harm && lead, FC_FEATURE_HARM_LEAD);
    fc_features_add_if(out, harm && a->toll && b->toll, FC_FEATURE_TOLL_BOTH);
    fc_features_add_if(out, harm && a->toll != b->toll, FC_FEATURE_TOLL_ONE);
    bool lasts = fc_pair_lasts(a, b);
    fc_features_add_if(out, !lasts && a->past != b->past, FC_FEATURE_PAST_DIFFERENT);
    fc_features_add_if(out,
                       !lasts && a->earlier != b->earlier &&
                           !fc_features_has(out, FC_FEATURE_PERIOD_SAME),
                       FC_FEATURE_EARLIER_DIFFERENT);
    fc_features_add_if(out, a->role == FACTCHECK_ROLE_CHANGE && b->role == FACTCHECK_ROLE_CHANGE,
                       FC_FEATURE_CHANGE_BOTH);
    fc_features_add_if(out, fc_item_is_dated(a) && pair->names && pair->happening,
                       FC_FEATURE_DATE_HAPPENING);
    /* "their summit on Thursday", "Thursday's meeting" of the same two */
    bool met = out->closeness == FC_CLOSE_EQUAL && pair->names > 1 && pair->attached && out->frame;
    fc_features_add_if(out, fc_item_is_dated(a) && met, FC_FEATURE_DATE_MET);
    bool tally = is_tally_of_game(a) && is_tally_of_game(b) && out->closeness <= FC_CLOSE_20 &&
                 !fc_features_has(out, FC_FEATURE_SCOPE_DIFFERENT);
    bool owned = pair->attached || fc_bearers_same(a, b);
    fc_features_add_if(out, out->frame && owned && (is_attribute(a) || tally),
                       FC_FEATURE_ATTRIBUTE_OWNED);
    fc_features_add_if(out, a->head_contrast == FC_CONTRAST_TALLY, FC_FEATURE_KIND_TALLY);
    fc_features_add_if(out, fc_owners_sole(a, b), FC_FEATURE_OWNER_SOLE);
    bool ordinal = a->group == FC_GROUP_ORDINAL;
    fc_features_add_if(out, ordinal && pair->attached, FC_FEATURE_ORDINAL_OWNED);
    fc_features_add_if(out, ordinal && is_high(a) && is_high(b), FC_FEATURE_ORDINAL_HIGH);
}

/* ---- The figures -------------------------------------------------------------------------- */

static void add_equal(fc_features *out, const fc_item *a, const fc_item *b)
{
    bool once = !a->echoes && !b->echoes;
    if (a->group == FC_GROUP_CLOCK) {
        fc_features_add(out, FC_FEATURE_DATE_CLOCK);
        fc_features_add_if(out, once, FC_FEATURE_CLOCK_ONCE);
    } else if (a->group == FC_GROUP_DATE) {
        fc_features_add(out, a->until - a->begin >= FC_LONG_SPAN ? FC_FEATURE_DATE_COARSE
                                                                 : FC_FEATURE_DATE_DAY);
        bool news = a->of_news || b->of_news;
        bool day = a->until - a->begin < FC_LONG_SPAN;
        fc_features_add_if(out, news, FC_FEATURE_DATE_NEWS);
        fc_features_add_if(out, !news && day, FC_FEATURE_DATE_OWN_DAY);
        fc_features_add_if(out, !news && !day && once, FC_FEATURE_DATE_OWN_ONCE);
        fc_features_add_if(out, news && once, FC_FEATURE_DATE_NEWS_ONCE);
    } else {
        uint8_t digits = a->digits < b->digits ? a->digits : b->digits;
        fc_features_add(out, digits <= 1   ? FC_FEATURE_VALUE_ONE_DIGIT
                             : digits == 2 ? FC_FEATURE_VALUE_TWO_DIGITS
                             : digits == 3 ? FC_FEATURE_VALUE_THREE_DIGITS
                                           : FC_FEATURE_VALUE_MORE_DIGITS);
        bool large = fc_decimal_less(fc_decimal_int(LARGE - 1), fc_decimal_abs(a->value));
        bool count = a->group == FC_GROUP_COUNT, whole = count || a->group == FC_GROUP_MEASURE;
        fc_features_add_if(out, digits <= 1 && once, FC_FEATURE_ONE_DIGIT_ONCE);
        fc_features_add_if(out, digits == 2 && once, FC_FEATURE_TWO_DIGITS_ONCE);
        fc_features_add_if(out, digits > 2 && once, FC_FEATURE_MORE_DIGITS_ONCE);
        fc_features_add_if(out, whole && large && digits <= 2, FC_FEATURE_VALUE_LARGE);
        fc_features_add_if(out, count && fc_closeness_count(a) >= 0, FC_FEATURE_VALUE_SMALL_COUNT);
        fc_features_add_if(out, count && once, FC_FEATURE_COUNT_ONCE);
        fc_features_add_if(out, count && fc_features_has(out, FC_FEATURE_HEAD_DIFFERENT),
                           FC_FEATURE_COUNT_OF_OTHERS);
    }
}

/* "$240.1 billion" and "$240 billion" share three digits; "6.4" and "6" share one. */
static void add_rounded(fc_features *out, const fc_item *a, const fc_item *b, bool frame)
{
    if (fc_item_is_dated(a)) {
        fc_features_add(out, frame ? FC_FEATURE_DATE_INSIDE_FRAME : FC_FEATURE_DATE_INSIDE);
        return;
    }
    bool near = fc_closeness_within(a, b, ROUNDED_NEAR);
    fc_features_add(out, near ? FC_FEATURE_VALUE_ROUNDED_NEAR : FC_FEATURE_VALUE_ROUNDED);
    fc_features_add_if(out, frame, FC_FEATURE_FRAME_ROUNDED);
}

static void add_gap(fc_features *out, const fc_item *a, const fc_item *b)
{
    static const uint8_t gaps[] = {FC_FEATURE_GAP_5,  FC_FEATURE_GAP_10,  FC_FEATURE_GAP_20,
                                   FC_FEATURE_GAP_30, FC_FEATURE_GAP_50,  FC_FEATURE_GAP_70,
                                   FC_FEATURE_GAP_90, FC_FEATURE_GAP_MORE};
    fc_features_add(out, (fc_feature)gaps[out->closeness - FC_CLOSE_5]);
    if (fc_item_is_dated(a))
        return;
    int x = fc_closeness_count(a), y = fc_closeness_count(b);
    bool small = x >= 0 && y >= 0, by_one = small && (x - y == 1 || y - x == 1);
    fc_features_add_if(out, (x == 1 || y == 1) && a->group == FC_GROUP_COUNT,
                       FC_FEATURE_VALUE_IS_ONE);
    fc_features_add_if(out, small && by_one, FC_FEATURE_SMALL_BY_ONE);
    fc_features_add_if(out, small && !by_one, FC_FEATURE_SMALL_OTHER);
    fc_features_add_if(out, fc_closeness_slip(a, b), FC_FEATURE_DIGIT_SLIP);
    fc_features_add_if(out, fc_closeness_long_slip(a, b), FC_FEATURE_LONG_SLIP);
}

void fc_features_of(fc_features *out, const fc_items *items, const fc_pair *pair)
{
    fc_features_at(out, items, pair, fc_closeness_of(pair->a, pair->b));
}

void fc_features_at(fc_features *out, const fc_items *items, const fc_pair *pair,
                    fc_closeness closeness)
{
    const fc_item *a = pair->a, *b = pair->b;
    memset(out->bits, 0, sizeof out->bits);
    out->left_out = items->left_out;
    out->closeness = closeness;
    fc_features_add(out, FC_FEATURE_BIAS);
    add_near(out, a, b);
    add_overlap(out, a, b);
    add_numbers(out, a, b);
    if (!fc_item_is_dated(a)) {
        add_head(out, &items->vocabulary, a, b);
        add_modifiers(out, a, b);
    } else if (a->head && b->head) {
        fc_features_add(out, fc_same_head(a, b) ? FC_FEATURE_DATE_HEAD_SAME
                                                : FC_FEATURE_DATE_HEAD_OTHER);
    }
    bool differ = !fc_closeness_agrees(out->closeness);
    bool frame = out->frame = fc_frame_equal(pair, differ);
    fc_features_add_if(out, frame, FC_FEATURE_FRAME_EQUAL);
    add_happening(out, pair);
    fc_who_features(out, pair);
    add_period(out, a, b);
    add_role(out, a, b);
    add_use(out, a, b, frame);
    add_crowd(out, a, b);
    add_kind(out, a);
    add_joint(out, pair);
    if (out->closeness == FC_CLOSE_EQUAL)
        add_equal(out, a, b);
    else if (out->closeness == FC_CLOSE_ROUNDED)
        add_rounded(out, a, b, frame);
    else if (out->closeness == FC_CLOSE_HEDGED)
        fc_features_add(out, FC_FEATURE_VALUE_HEDGED);
    else if (out->closeness == FC_CLOSE_LOOSE)
        fc_features_add(out, FC_FEATURE_VALUE_LOOSE);
    else
        add_gap(out, a, b);
    fc_features_add_if(out, frame && out->closeness == FC_CLOSE_5, FC_FEATURE_FRAME_GAP_5);
    fc_features_add_if(out, differ && fc_when_differs(a, b), FC_FEATURE_WHEN_DIFFERS);
    for (int i = 0; out->left_out && i < FC_FEATURE_COUNT; i++) {
        if (out->left_out->features[i])
            out->bits[i / 64] &= ~(UINT64_C(1) << i % 64);
    }
}

const char *fc_feature_name(fc_feature feature)
{
    static const char *const names[] = {
#define FC_WEIGHT(feature, agree, differ) #feature,
#include "tables/weight.def"
#undef FC_WEIGHT
    };
    return names[feature];
}
