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
    bool agrees = fc_closeness_agrees(features.closeness);
    for (unsigned word = 0; word < FC_FEATURE_WORDS; word++) {
        for (uint64_t rest = features.bits[word]; rest; rest &= rest - 1) {
            const weights *w = &table[word * 64 + (unsigned)__builtin_ctzll(rest)];
            score.total += agrees ? w->agree : w->differ;
        }
    }
    if (!agrees)
        score.grounds = fc_grounds_of(&features, score.total);
    else
        score.needed = fc_agreement_needed(&features, a, b);
    return score;
}
