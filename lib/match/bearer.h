/*
 * Who bears an age where no name tells: the driver, the pilot, the suspect.
 */
#ifndef FC_MATCH_BEARER_H
#define FC_MATCH_BEARER_H

#include "match/item.h"

/*
 * Notes the bearers of ages of items [begin, end), which are all of a source; those of which the source
 * tells of more than one get none.
 */
void fc_bearers_mark(fc_item *items, size_t begin, size_t end, const fc_reading *reading);

/* Whether two ages are of the one bearer that either source tells of. */
static inline bool fc_bearers_same(const fc_item *a, const fc_item *b)
{
    bool kinds = a->bearer_kind && b->bearer_kind && a->bearer_kind != b->bearer_kind;
    return !kinds && a->bearer && a->bearer == b->bearer && !a->has_attached && !b->has_attached;
}

#endif
