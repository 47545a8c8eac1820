/*
 * Features: what a pair of claims shares and where it differs, as named facts that are true or not.
 * The score is the sum of their weights; tables/weight.def holds both.
 */
#ifndef FC_MATCH_FEATURES_H
#define FC_MATCH_FEATURES_H

#include "match/closeness.h"
#include "match/item.h"

typedef enum fc_feature {
#define FC_WEIGHT(feature, agree, differ) FC_FEATURE_##feature,
#include "tables/weight.def"
#undef FC_WEIGHT
    FC_FEATURE_COUNT
} fc_feature;

/* What is not looked at, for measuring what each is worth. */
typedef struct fc_left_out {
    bool features[FC_FEATURE_COUNT];
    uint8_t grounds; /* a set of fc_ground bits */
} fc_left_out;

#define FC_FEATURES_MAX 64 /* that can hold at once */

typedef struct fc_features {
    uint8_t items[FC_FEATURES_MAX]; /* fc_feature, rising within each group */
    uint32_t count;
    fc_closeness closeness;
    const fc_left_out *left_out; /* NULL: nothing */
} fc_features;

static inline void fc_features_add(fc_features *out, fc_feature feature)
{
    if (out->left_out && out->left_out->features[feature])
        return;
    if (out->count < FC_FEATURES_MAX)
        out->items[out->count++] = (uint8_t)feature;
}

static inline void fc_features_add_if(fc_features *out, bool holds, fc_feature feature)
{
    if (holds)
        fc_features_add(out, feature);
}

static inline bool fc_features_has(const fc_features *f, fc_feature feature)
{
    for (uint32_t i = 0; i < f->count; i++) {
        if (f->items[i] == (uint8_t)feature)
            return true;
    }
    return false;
}

/* The features of a pair, but for those that items->left_out names. Symmetric. */
void fc_features_of(fc_features *out, const fc_items *items, const fc_item *a, const fc_item *b);

/* Its name in the table; static. */
const char *fc_feature_name(fc_feature feature);

#endif
