/*
 * Peers: how many other values a source gives for the measure of a figure.
 */
#ifndef FC_MATCH_PEERS_H
#define FC_MATCH_PEERS_H

#include "match/item.h"

/* Notes it with items [begin, end), which are all of a source. Errors: ENOMEM. */
int fc_peers_mark(fc_item *items, size_t begin, size_t end, fc_arena *arena);

#endif
