/*
 * Features: what a pair of claims shares and where it differs, as named facts that are true or not.
 * The score is the sum of their weights; tables/weight.def holds both.
 */
#ifndef FC_MATCH_FEATURES_H
#define FC_MATCH_FEATURES_H

#include "match/closeness.h"
#include "match/frame.h"

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

#define FC_FEATURE_WORDS ((FC_FEATURE_COUNT + 63) / 64)

typedef struct fc_features {
    uint64_t bits[FC_FEATURE_WORDS]; /* bit n % 64 of word n / 64: fc_feature n holds */
    fc_closeness closeness;
    bool frame; /* both give the same frame */
    const fc_left_out *left_out; /* NULL: nothing */
} fc_features;

static inline void fc_features_add(fc_features *out, fc_feature feature)
{
    out->bits[feature / 64] |= UINT64_C(1) << feature % 64;
}

static inline void fc_features_add_if(fc_features *out, bool holds, fc_feature feature)
{
    out->bits[feature / 64] |= (uint64_t)holds << feature % 64;
}

static inline bool fc_features_has(const fc_features *f, fc_feature feature)
{
    return f->bits[feature / 64] >> feature % 64 & 1;
}

/* The features of a pair, but for those that items->left_out names. Symmetric. */
void fc_features_of(fc_features *out, const fc_items *items, const fc_pair *pair);

/* The same, where the closeness of the pair is known. */
void fc_features_at(fc_features *out, const fc_items *items, const fc_pair *pair,
                    fc_closeness closeness);

/* Its name in the table; static. */
const char *fc_feature_name(fc_feature feature);

#endif
