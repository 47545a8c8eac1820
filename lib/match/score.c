#include "score.h"

#include "match/agreement.h"

typedef struct weights {
    int16_t agree;
    int16_t differ;
} weights;

static const weights table[] = {
#define FC_WEIGHT(feature, agree, differ) {agree, differ},
#include "tables/weight.def"
#undef FC_WEIGHT
};

int32_t fc_weight_differ(fc_feature feature)
{
    return table[feature].differ;
}

fc_score fc_score_of(const fc_items *items, const fc_item *a, const fc_item *b)
{
    fc_features features;
    fc_score score = {0, FC_CLOSE_FAR, 0, 0};
    fc_features_of(&features, items, a, b);
    score.closeness = features.closeness;
    for (uint32_t i = 0; i < features.count; i++) {
        const weights *w = &table[features.items[i]];
        score.total += !fc_closeness_agrees(features.closeness) ? w->differ : w->agree;
    }
    if (!fc_closeness_agrees(features.closeness))
        score.grounds = fc_grounds_of(&features, score.total);
    else
        score.needed = fc_agreement_needed(&features, a, b);
    return score;
}
