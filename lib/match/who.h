/*
 * Of whom and where: what the names of two claims say for and against one fact.
 */
#ifndef FC_MATCH_WHO_H
#define FC_MATCH_WHO_H

#include "match/features.h"

/* Adds the features of names and of scopes. */
void fc_who_features(fc_features *out, const fc_pair *pair);

#endif
