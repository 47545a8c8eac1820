/*
 * Constructions whose figure says by its unit or its surroundings what it measures: the magnitude of
 * an earthquake, the distance from a place, the population of a town.
 */
#ifndef FC_CLAIM_CONSTRUCT_H
#define FC_CLAIM_CONSTRUCT_H

#include "claim/measure.h"

/* Puts the measure of such a construction in the place of the one found. */
void fc_construct_find(fc_site *site);

#endif
