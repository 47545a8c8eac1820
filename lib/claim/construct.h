/*
 * Constructions whose figure says by its unit or its surroundings what it measures: the magnitude of
 * an earthquake, the distance from a place, the population of a town.
 */
#ifndef FC_CLAIM_CONSTRUCT_H
#define FC_CLAIM_CONSTRUCT_H

#include "claim/measure.h"

/* Puts the measure of such a construction in the place of the one found. */
void fc_construct_find(fc_site *site);

/* Makes one word the measure, as read at a token. */
void fc_construct_measure(fc_site *site, const char *word, uint32_t token, fc_class class);

/* What a team has won and lost, the best that anybody has reached. claim/record.c */
bool fc_construct_record(fc_site *site);

/* Of numbers and counts: how many children somebody has. claim/kin.c */
bool fc_construct_kin(fc_site *site);

/* Of numbers and counts: how many people live at a place, or were aboard. claim/people.c */
bool fc_construct_people(fc_site *site);

/* Of measures: speed, rain, how far down, what an instrument shows. claim/gauge.c */
bool fc_construct_gauge(fc_site *site);

/*
 * Of money and percentages: the price of what is bought, the stake somebody owns, the fall of a firm.
 * claim/market.c
 */
bool fc_construct_market(fc_site *site);

#endif
