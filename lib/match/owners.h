/*
 * Owners that a source gives one figure of a kind: "Karst, 34 million euros".
 */
#ifndef FC_MATCH_OWNERS_H
#define FC_MATCH_OWNERS_H

#include "match/item.h"

/*
 * Marks, in items [begin, end) of a source, the names that stand with no other value of that unit in it.
 * Errors: ENOMEM.
 */
int fc_owners_mark(fc_item *items, size_t begin, size_t end, fc_arena *arena);

/* Whether both give a value of one and the same owner, and each source no other of its kind. */
bool fc_owners_sole(const fc_item *a, const fc_item *b);

#endif
