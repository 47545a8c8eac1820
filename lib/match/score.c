#include "score.h"

#include "match/frame.h"

static const int32_t weights[] = {
#define FC_WEIGHT(feature, weight) weight,
#include "tables/weight.def"
#undef FC_WEIGHT
};

int32_t fc_weight_of(fc_weight feature)
{
    return weights[feature];
}

#define W(feature) weights[FC_WEIGHT_##feature]

static bool has_near(const fc_item *item, uint32_t word, uint8_t within)
{
    for (uint32_t i = 0; i < item->near_count; i++) {
        if (item->near[i].word == word && item->near[i].distance <= within)
            return true;
    }
    return false;
}

/* Words shared within six tokens by rarity, and how many within three. */
static int32_t score_near(const fc_items *items, const fc_item *a, const fc_item *b)
{
    uint32_t rarity = 0, close = 0;
    for (uint32_t i = 0; i < a->near_count; i++) {
        uint32_t word = a->near[i].word;
        bool repeated = false;
        for (uint32_t k = 0; k < i; k++)
            repeated = repeated || a->near[k].word == word;
        if (repeated || !has_near(b, word, FC_NEAR_TOKENS))
            continue;
        rarity += fc_vocabulary_idf(&items->vocabulary, word);
        close += a->near[i].distance <= FC_CLOSE_TOKENS && has_near(b, word, FC_CLOSE_TOKENS);
    }
    int32_t score = rarity < 200    ? W(NEAR_NONE)
                    : rarity < 400  ? W(NEAR_LOW)
                    : rarity < 700  ? W(NEAR_MIDDLE)
                    : rarity < 1000 ? W(NEAR_HIGH)
                                    : W(NEAR_VERY_HIGH);
    return score + (close == 0   ? W(CLOSE_NONE)
                    : close == 1 ? W(CLOSE_ONE)
                    : close == 2 ? W(CLOSE_TWO)
                                 : W(CLOSE_THREE));
}

static int32_t score_slot(const fc_item *a, const fc_item *b)
{
    bool left = a->left && a->left == b->left, right = a->right && a->right == b->right;
    return (left ? W(LEFT_EQUAL) : 0) + (right ? W(RIGHT_EQUAL) : 0) +
           (left && right ? W(BOTH_EQUAL) : 0);
}

/* The sum of `weight` over the common members of two sorted lists. */
static uint32_t common(const fc_words *a, const fc_words *b, const fc_vocabulary *v)
{
    uint32_t sum = 0;
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        if (a->items[i] == b->items[k]) {
            sum += v ? fc_vocabulary_idf(v, a->items[i]) : 1;
            i++;
            k++;
        } else if (a->items[i] < b->items[k]) {
            i++;
        } else {
            k++;
        }
    }
    return sum;
}

static int32_t score_overlap(const fc_items *items, const fc_item *a, const fc_item *b)
{
    const fc_sentence_view *x = a->sentence, *y = b->sentence;
    uint64_t shared = common(&x->words, &y->words, &items->vocabulary);
    uint64_t all = (uint64_t)x->idf + y->idf - shared;
    uint64_t percent = all ? shared * 100 / all : 0;
    if (percent < 10)
        return W(OVERLAP_NONE);
    if (percent < 20)
        return W(OVERLAP_LOW);
    if (percent < 30)
        return 0;
    return percent < 70 ? W(OVERLAP_MIDDLE) : W(OVERLAP_HIGH);
}

/* Figures that both sentences hold besides the two compared. */
static int32_t score_numbers(const fc_item *a, const fc_item *b)
{
    const fc_words *x = &a->sentence->numbers, *y = &b->sentence->numbers;
    uint32_t shared = common(x, y, NULL);
    if (a->number == b->number && shared)
        shared--;
    if (shared == 0)
        return x->count > 1 && y->count > 1 ? W(NUMBERS_NONE) : W(NUMBERS_ONE);
    return shared == 1 ? W(NUMBERS_ONE) : shared == 2 ? W(NUMBERS_TWO) : W(NUMBERS_THREE);
}

static bool is_dated(const fc_item *item)
{
    return item->group == FC_GROUP_DATE || item->group == FC_GROUP_CLOCK;
}

static int32_t score_event(const fc_item *a, const fc_item *b)
{
    unsigned shared = fc_shared_events(a, b);
    int32_t score = shared == 0 ? W(EVENT_NONE) : shared == 1 ? W(EVENT_ONE) : W(EVENT_TWO);
    return score + (fc_same_happening(a, b) ? W(EVENT_CLASS) : 0);
}

static int32_t score_measure(const fc_item *a, const fc_item *b)
{
    int32_t score;
    if (is_dated(a))
        return score_event(a, b);
    if (!a->head || !b->head)
        score = W(HEAD_MISSING);
    else if (a->head == b->head)
        score = W(HEAD_SAME);
    else if (a->head_class && a->head_class == b->head_class)
        score = W(HEAD_SYNONYM);
    else
        score = W(HEAD_DIFFERENT);
    if (a->verb_class && a->verb_class == b->verb_class)
        score += W(CLASS_SAME);
    else if (a->verb_class && b->verb_class)
        score += W(CLASS_DIFFERENT) / 2;
    else if (a->verb_class || b->verb_class)
        score += W(CLASS_ONE_SIDE) / 2;
    return score;
}

/* Whether a name of the claim stands in the sentences around the other. */
static bool name_in_context(const fc_item *a, const fc_item *b)
{
    for (uint32_t i = 0; i < a->name_count; i++) {
        for (uint32_t k = 0; k < b->sentence->name_count; k++) {
            if (a->names[i] && a->names[i] == b->sentence->names[k])
                return true;
        }
    }
    return false;
}

static int32_t score_names(const fc_item *a, const fc_item *b)
{
    unsigned attached, shared = fc_shared_names(a, b, &attached);
    if (shared)
        return W(NAME_SAME) + (attached ? W(NAME_SAME) : 0) + (shared > 1 ? W(NAME_TWO) : 0);
    if (name_in_context(a, b) || name_in_context(b, a))
        return W(NAME_SHARED_CONTEXT);
    return a->name_count && b->name_count ? W(NAME_DIFFERENT) : 0;
}

static int32_t score_period(const fc_item *a, const fc_item *b)
{
    bool has_a = a->period_begin != FC_MINUTE_NONE, has_b = b->period_begin != FC_MINUTE_NONE;
    if (has_a != has_b) /* whose fifth term it is does not hang on the day */
        return a->group == FC_GROUP_ORDINAL ? 0 : W(PERIOD_ONE_SIDE);
    if (!has_a)
        return 0;
    if (a->period_begin == b->period_begin && a->period_until == b->period_until)
        return W(PERIOD_SAME);
    bool apart = a->period_until <= b->period_begin || b->period_until <= a->period_begin;
    return apart ? W(PERIOD_DIFFERENT) : 0;
}

static int32_t score_kind(const fc_item *a, const fc_item *b)
{
    int32_t score = a->of->role != b->of->role ? W(ROLE_DIFFERENT) : 0;
    unsigned attached;
    bool owned = fc_frame_equal(a, b, false) && fc_shared_names(a, b, &attached) > 0;
    if (a->group == FC_GROUP_ORDINAL && !owned) /* the fifth term of one person is telling */
        score += W(KIND_ORDINAL);
    if (a->group == FC_GROUP_COUNT)
        score += W(KIND_COUNT);
    return score;
}

static int32_t score_value(const fc_item *a, const fc_item *b, fc_closeness closeness)
{
    int32_t score;
    switch (closeness) {
    case FC_CLOSE_EQUAL:
        if (is_dated(a))
            return W(VALUE_EQUAL_TWO);
        return a->digits > 2 ? W(VALUE_EQUAL_LONG)
               : a->digits == 2 ? W(VALUE_EQUAL_TWO)
                                : W(VALUE_EQUAL_SHORT);
    case FC_CLOSE_ROUNDED:
        return a->group == FC_GROUP_DATE ? W(VALUE_EQUAL_SHORT) : W(VALUE_ROUNDED);
    case FC_CLOSE_5:
        score = W(GAP_5);
        break;
    case FC_CLOSE_10:
        score = W(GAP_10);
        break;
    case FC_CLOSE_20:
        score = W(GAP_20);
        break;
    case FC_CLOSE_30:
        score = W(GAP_30);
        break;
    case FC_CLOSE_50:
        score = W(GAP_50);
        break;
    case FC_CLOSE_70:
        score = W(GAP_70);
        break;
    case FC_CLOSE_90:
        score = W(GAP_90);
        break;
    default:
        score = W(GAP_MORE);
        break;
    }
    return score + (fc_closeness_by_one(a, b) ? W(SMALL_BY_ONE) : 0);
}

fc_score fc_score_of(const fc_items *items, const fc_item *a, const fc_item *b)
{
    fc_score score;
    score.closeness = fc_closeness_of(a, b);
    score.context = W(BIAS) + score_near(items, a, b) + score_slot(a, b) +
                    score_overlap(items, a, b) + score_numbers(a, b) + score_measure(a, b) +
                    score_names(a, b) + score_period(a, b) + score_kind(a, b);
    score.total = score.context + score_value(a, b, score.closeness);
    return score;
}
