/*
 * Background: casualties and magnitudes of earlier happenings, whose date stands in a sentence before:
 * "In 2013 a train left the same tracks. Four people died."
 */
#ifndef FC_MATCH_BACKGROUND_H
#define FC_MATCH_BACKGROUND_H

#include "match/item.h"

/* Marks items [begin, end), all those of one source, as past where that is so. */
void fc_background_mark(fc_item *items, size_t begin, size_t end, const fc_reading *reading);

#endif
