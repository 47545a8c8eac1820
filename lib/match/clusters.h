/*
 * Clusters: the items that give one value for one thing, and the sources that state it.
 */
#ifndef FC_MATCH_CLUSTERS_H
#define FC_MATCH_CLUSTERS_H

#include "base/unionfind.h"
#include "match/item.h"

typedef struct fc_clusters {
    const fc_items *items;
    uint32_t *root;    /* per item */
    uint32_t *begin;   /* per root: its members are members[begin[root], begin[root + 1]), rising */
    uint32_t *members; /* and so are their sources */
} fc_clusters;

/* Errors: ENOMEM. */
int fc_clusters_build(fc_clusters *out, fc_union *sets, const fc_items *items, fc_arena *arena);

/* Whether a source states the value of the item's cluster. */
bool fc_clusters_has(const fc_clusters *clusters, uint32_t item, uint32_t source);

/* Whether more than one source states it. */
bool fc_clusters_supported(const fc_clusters *clusters, uint32_t item);

#endif
