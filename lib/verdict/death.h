/*
 * Whether a text tells that the bearer of an age is dead: such an age does not grow any more.
 */
#ifndef FC_VERDICT_DEATH_H
#define FC_VERDICT_DEATH_H

#include "claim/reading.h"

/* Walks the names of the document: to be asked of findings only. */
bool fc_death_is_told(const fc_reading *reading, const fc_claim *age);

#endif
