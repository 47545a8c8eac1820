/*
 * When: whether two claims give different times for one happening.
 *
 * Dates are not alike as figures are: nearly every sentence has one, and two dates near each other
 * are the rule. They differ about one happening only if both are dates of the same act, by or to
 * the same people or at the same place, and lie as far apart as a slip or another account brings them.
 */
#ifndef FC_MATCH_WHEN_H
#define FC_MATCH_WHEN_H

#include "match/item.h"

/*
 * Sets item->when, and the names of what restates another time; the `index` items of all sources in
 * front of it, item[-index] on, are set.
 */
void fc_when_set(fc_item *item, const fc_reading *reading, size_t index);

/* Marks, for items [begin, end) of a source, dates of acts that it tells several of. */
void fc_when_mark(fc_item *items, size_t begin, size_t end);

/* Whether two dates are of one act, by or to the same people. Symmetric. */
bool fc_when_same_act(const fc_item *a, const fc_item *b);

/* Whether the times of one happening differ. Symmetric. */
bool fc_when_differs(const fc_item *a, const fc_item *b);

#endif
