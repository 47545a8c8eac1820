/*
 * Score: how likely two claims speak of the same fact: the weights of their features, added up.
 */
#ifndef FC_MATCH_SCORE_H
#define FC_MATCH_SCORE_H

#include "match/grounds.h"

typedef struct fc_score {
    int32_t total; /* hundredths of a logit */
    bool frame;      /* both give the same frame */
    int32_t needed;  /* fc_agreement_needed, of values that agree; 0 below FC_RIVAL_MIN */
    uint8_t grounds; /* fc_grounds_of, of differing values */
} fc_score;

/* The score of a pair whose closeness is known. Symmetric. */
fc_score fc_score_of(const fc_items *items, const fc_pair *pair, fc_closeness closeness);

/* The weight of a feature for pairs whose values differ. */
int32_t fc_weight_differ(fc_feature feature);

#endif
