#include "agreement.h"

/* Least scores, in hundredths of a logit, and what is added to them. */
enum {
    PLAIN = 80,    /* values that agree */
    FRAMED = 0,    /* the same inside one frame */
    TRIVIAL = 300, /* "first", "one", "today" on both sides */
    DEICTIC = 150, /* "today" on one, and nothing that happened that day on both */
    UNIT = 150,    /* "a week", "one day" */
    VAGUE = 150,   /* "hundreds" of two things */
    OPEN = 60,     /* bounds, ranges and "a few" meet many figures */
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

/* "The biggest one-day loss", "a week after the vote". */
static bool is_unit(const fc_item *item)
{
    return item->group == FC_GROUP_DURATION && fc_decimal_equal(item->of->value, fc_decimal_int(1));
}

/* One digit says little of most things; ages and scores are read with whom they are of. */
static bool is_small(const fc_item *item)
{
    return item->digits <= 1 && !fc_item_is_dated(item) && item->group != FC_GROUP_AGE &&
           item->group != FC_GROUP_SCORE;
}

static bool is_vague(const fc_item *item)
{
    return item->of->hedge == FACTCHECK_HEDGE_VAGUE;
}

/* "Left hundreds of people homeless", "damaged hundreds of houses". */
static bool are_of_others(const fc_features *f)
{
    bool heads = fc_features_has(f, FC_FEATURE_HEAD_DIFFERENT) ||
                 fc_features_has(f, FC_FEATURE_HEAD_NEARBY);
    return heads && !fc_features_has(f, FC_FEATURE_VERB_SAME) &&
           !fc_features_has(f, FC_FEATURE_VERB_CLASS);
}

/* "Up to 20" and 19, unless they are of one frame; "a few hundred" and 100 even then. */
static bool is_open(const fc_features *f, const fc_item *a, const fc_item *b)
{
    bool bounds = fc_features_has(f, FC_FEATURE_VALUE_HEDGED) ||
                  fc_features_has(f, FC_FEATURE_VALUE_LOOSE);
    return (bounds && !fc_features_has(f, FC_FEATURE_FRAME_EQUAL)) || is_vague(a) != is_vague(b);
}

/* No frame, nobody, nothing that happened and no word beside them in common. */
static bool are_unrelated(const fc_features *f)
{
    return !fc_features_has(f, FC_FEATURE_FRAME_EQUAL) &&
           fc_features_has(f, FC_FEATURE_CLOSE_NONE) && fc_features_has(f, FC_FEATURE_EVENT_NONE) &&
           !fc_features_has(f, FC_FEATURE_NAME_SAME);
}

/* "Four miles east of Veldra", "four miles from Tarn". */
static bool are_other_distances(const fc_features *f, const fc_item *a, const fc_item *b)
{
    return a->head_class == FC_CLASS_DISTANCE && b->head_class == FC_CLASS_DISTANCE &&
           fc_features_has(f, FC_FEATURE_ATTACHED_DIFFERENT);
}

int32_t fc_agreement_needed(const fc_features *f, const fc_item *a, const fc_item *b)
{
    bool frame = fc_features_has(f, FC_FEATURE_FRAME_EQUAL);
    bool owned = frame && fc_features_has(f, FC_FEATURE_OWNER_SAME); /* "his fifth term" */
    int32_t needed = frame ? FRAMED : PLAIN;
    bool small = is_small(a) || is_small(b);
    if (is_trivial(a) && is_trivial(b))
        needed += TRIVIAL;
    else if ((a->deictic || b->deictic) && !fc_features_has(f, FC_FEATURE_DATE_HAPPENING))
        needed += DEICTIC; /* "she died on Sunday", "today the zoo is known for its park" */
    if (is_unit(a) && is_unit(b))
        needed += UNIT;
    if ((is_vague(a) || is_vague(b)) && are_of_others(f))
        needed += VAGUE;
    if (is_open(f, a, b))
        needed += OPEN;
    if (small && !owned && fc_features_has(f, FC_FEATURE_VERB_DIFFERENT))
        needed += OTHER_ACT; /* "took three boats", "sank three boats" */
    if (((small || fc_item_is_dated(a)) && are_unrelated(f)) || are_other_distances(f, a, b))
        needed += UNRELATED;
    return needed;
}
