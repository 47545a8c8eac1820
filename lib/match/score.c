#include "score.h"

#include "match/agreement.h"
#include "match/rivals.h"
#include "text/bytes.h"

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

fc_score fc_score_of(const fc_items *items, const fc_pair *pair, fc_closeness closeness)
{
    fc_features features;
    fc_score score = {0, false, 0, 0};
    fc_features_at(&features, items, pair, closeness);
    score.frame = features.frame;
    bool agrees = fc_closeness_agrees(closeness);
    for (unsigned word = 0; word < FC_FEATURE_WORDS; word++) {
        for (uint64_t rest = features.bits[word]; rest; rest &= rest - 1) {
            const weights *w = &table[word * 64 + fc_bytes_lowest(rest)];
            score.total += agrees ? w->agree : w->differ;
        }
    }
    if (!agrees)
        score.grounds = fc_grounds_of(&features, score.total);
    else if (score.total >= FC_RIVAL_MIN)
        score.needed = fc_agreement_needed(&features, pair->a, pair->b);
    return score;
}
