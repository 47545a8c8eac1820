#include "agreement.h"

/* Least scores, in hundredths of a logit, and what is added to them. */
enum {
    PLAIN = 80,    /* values that agree */
    FRAMED = 0,    /* the same inside one frame */
    TRIVIAL = 300, /* "first", "one", "today" on both sides */
    DEICTIC = 150, /* "today" on one, and nothing that happened that day on both */
    VAGUE = 150,   /* "hundreds" of two things */
    OPEN = 60,     /* bounds and ranges meet many figures, unless they are of one frame */
    OTHER_ACT = 40,
    UNRELATED = 100
};

#define TRIVIAL_ORDINAL 2 /* the first and the second of anything */

/* "First", "one", "today": so common that sharing them says little. */
static bool is_trivial(const fc_item *item)
{
    if (item->group == FC_GROUP_ORDINAL)
        return fc_decimal_compare(item->value, fc_decimal_int(TRIVIAL_ORDINAL)) <= 0;
    if (item->deictic)
        return true;
    return item->group == FC_GROUP_COUNT && fc_decimal_equal(item->value, fc_decimal_int(1));
}

/* One digit says little of most things; ages and scores are read with whom they are of. */
static bool is_small(const fc_item *item)
{
    return item->digits <= 1 && !fc_item_is_dated(item) && item->group != FC_GROUP_AGE &&
           item->group != FC_GROUP_SCORE;
}

/* "Left hundreds of people homeless", "damaged hundreds of houses". */
static bool is_vague_of_others(const fc_features *f, const fc_item *a, const fc_item *b)
{
    bool vague = a->of->hedge == FACTCHECK_HEDGE_VAGUE || b->of->hedge == FACTCHECK_HEDGE_VAGUE;
    bool others = fc_features_has(f, FC_FEATURE_HEAD_DIFFERENT) ||
                  fc_features_has(f, FC_FEATURE_HEAD_NEARBY);
    return vague && others && !fc_features_has(f, FC_FEATURE_VERB_SAME) &&
           !fc_features_has(f, FC_FEATURE_VERB_CLASS);
}

/* No frame, nobody, nothing that happened and no word beside them in common. */
static bool are_unrelated(const fc_features *f)
{
    return !fc_features_has(f, FC_FEATURE_FRAME_EQUAL) &&
           fc_features_has(f, FC_FEATURE_CLOSE_NONE) && fc_features_has(f, FC_FEATURE_EVENT_NONE) &&
           !fc_features_has(f, FC_FEATURE_NAME_SAME);
}

int32_t fc_agreement_needed(const fc_features *f, const fc_item *a, const fc_item *b)
{
    bool frame = fc_features_has(f, FC_FEATURE_FRAME_EQUAL);
    bool open = fc_features_has(f, FC_FEATURE_VALUE_HEDGED) ||
                fc_features_has(f, FC_FEATURE_VALUE_LOOSE);
    int32_t needed = frame ? FRAMED : PLAIN;
    bool small = is_small(a) || is_small(b);
    if (is_trivial(a) && is_trivial(b))
        needed += TRIVIAL;
    else if ((a->deictic || b->deictic) && !fc_features_has(f, FC_FEATURE_DATE_HAPPENING))
        needed += DEICTIC; /* "she died on Sunday", "today the zoo is known for its park" */
    if (is_vague_of_others(f, a, b))
        needed += VAGUE;
    if (open && !frame)
        needed += OPEN;
    bool owned = frame && fc_features_has(f, FC_FEATURE_OWNER_SAME); /* "his fifth term" */
    if (small && !owned && fc_features_has(f, FC_FEATURE_VERB_DIFFERENT))
        needed += OTHER_ACT; /* "took three boats", "sank three boats" */
    if ((small || fc_item_is_dated(a)) && are_unrelated(f))
        needed += UNRELATED;
    return needed;
}
