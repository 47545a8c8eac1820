/*
 * Clusters: the items that give one value for one thing, and the sources that state it.
 */
#ifndef FC_MATCH_CLUSTERS_H
#define FC_MATCH_CLUSTERS_H

#include "base/unionfind.h"
#include "match/item.h"

/* Members as chains: next[i] is the next member of i's set, UINT32_MAX at the end. */
typedef struct fc_clusters {
    const fc_items *items;
    uint32_t *root; /* per item */
    uint32_t *head; /* per root: its smallest member */
    uint32_t *next;
} fc_clusters;

/* Errors: ENOMEM. */
int fc_clusters_build(fc_clusters *out, fc_union *sets, const fc_items *items, fc_arena *arena);

/* Whether a source states the value of the item's cluster. */
bool fc_clusters_has(const fc_clusters *clusters, uint32_t item, uint32_t source);

/* Whether more than one source states it. */
bool fc_clusters_supported(const fc_clusters *clusters, uint32_t item);

#endif
