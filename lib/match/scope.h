/*
 * Scope: what narrows the noun that a figure counts from behind: a place, a part of a game.
 */
#ifndef FC_MATCH_SCOPE_H
#define FC_MATCH_SCOPE_H

#include "match/item.h"

/* Sets extent, stretch and scope of an item; `words` holds, per token of its sentence, their numbers. */
void fc_scope_set(fc_item *item, const fc_document *doc, const uint32_t *words);

#endif
