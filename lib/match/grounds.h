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

/* The bits of a set of grounds; grounds.c says when each holds. */
typedef enum fc_ground {
    FC_GROUND_SOLE = 1,
    FC_GROUND_WORDS = 2,
    FC_GROUND_EVENT = 4,
    FC_GROUND_LEAD = 8,
    FC_GROUND_OWNED = 16,
    FC_GROUND_WHEN = 32,
    FC_GROUND_SLIP = 64,
    FC_GROUND_LIKE = 128
} fc_ground;

/* The grounds of a pair as a set of bits, 0 if there is none; `total` is its score. */
uint8_t fc_grounds_of(const fc_features *features, int32_t total);

/*
 * Whether a pair of differing values may have a ground at all, if no feature is left out: false for
 * most, and sooner told than all that fc_grounds_of looks at.
 */
bool fc_grounds_possible(const fc_pair *pair, fc_closeness closeness);

struct fc_link;

/* Whether one of the grounds of a weighed link stands against its rivals. */
bool fc_grounds_hold(const struct fc_link *link);

/* The least score that a pair has that stands on these grounds. */
int32_t fc_grounds_floor(uint8_t grounds);

#endif
