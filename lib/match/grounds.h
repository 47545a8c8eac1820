/*
 * Grounds: what it takes to believe that two claims whose values differ speak of one fact.
 *
 * A sum of weights lets many small likenesses outvote one thing that is missing. A difference is
 * reported only on one of these grounds; the score decides how sure it is.
 */
#ifndef FC_MATCH_GROUNDS_H
#define FC_MATCH_GROUNDS_H

#include "match/features.h"

/* What the other claims of both sources make of a pair. */
typedef enum fc_rivalry {
    FC_RIVALRY_NONE,
    FC_RIVALRY_WEAK, /* one of the sources may state the value of the other too */
    FC_RIVALRY_STRONG
} fc_rivalry;

/* The grounds of a pair as a set of bits, 0 if there is none; `total` is its score. */
uint8_t fc_grounds_of(const fc_features *features, int32_t total);

/* Whether one of the grounds stands against the rivals. */
bool fc_grounds_hold(uint8_t grounds, fc_rivalry rivalry);

/* The least score that a pair has that stands on these grounds. */
int32_t fc_grounds_floor(uint8_t grounds);

#endif
