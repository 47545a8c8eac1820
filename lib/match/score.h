/*
 * Score: how likely two claims speak of the same fact. The weights are in tables/weight.def.
 */
#ifndef FC_MATCH_SCORE_H
#define FC_MATCH_SCORE_H

#include "match/closeness.h"
#include "match/item.h"

typedef enum fc_weight {
#define FC_WEIGHT(feature, weight) FC_WEIGHT_##feature,
#include "tables/weight.def"
#undef FC_WEIGHT
    FC_WEIGHT_COUNT
} fc_weight;

typedef struct fc_score {
    int32_t context; /* hundredths of a logit, without the values */
    int32_t total;
    fc_closeness closeness;
} fc_score;

/* The score of a pair. Symmetric. */
fc_score fc_score_of(const fc_items *items, const fc_item *a, const fc_item *b);

/* The value of a feature in the table. */
int32_t fc_weight_of(fc_weight feature);

#endif
