/*
 * Agreement: how much score it takes to believe that two equal values are of one fact. A telling
 * value is half the proof; a small number or a day that everybody speaks of is none.
 */
#ifndef FC_MATCH_AGREEMENT_H
#define FC_MATCH_AGREEMENT_H

#include "match/features.h"

/* The least score of a pair whose values agree, in hundredths of a logit. Symmetric. */
int32_t fc_agreement_needed(const fc_features *f, const fc_item *a, const fc_item *b);

#endif
