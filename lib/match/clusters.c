#include "clusters.h"

#include <string.h>

int fc_clusters_build(fc_clusters *out, fc_union *sets, const fc_items *items, fc_arena *arena)
{
    size_t count = items->list.count;
    out->items = items;
    out->root = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    out->head = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    out->next = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!out->root || !out->head || !out->next)
        return FACTCHECK_ENOMEM;
    memset(out->head, 0xFF, (count + 1) * sizeof *out->head);
    for (size_t i = count; i-- > 0;) {
        uint32_t root = fc_union_find(sets, (uint32_t)i);
        out->root[i] = root;
        out->next[i] = out->head[root];
        out->head[root] = (uint32_t)i;
    }
    return FACTCHECK_OK;
}

bool fc_clusters_has(const fc_clusters *clusters, uint32_t item, uint32_t source)
{
    uint32_t i = clusters->head[clusters->root[item]];
    for (; i != UINT32_MAX; i = clusters->next[i]) {
        if (clusters->items->list.items[i].source == source)
            return true;
    }
    return false;
}

bool fc_clusters_supported(const fc_clusters *clusters, uint32_t item)
{
    uint32_t i = clusters->head[clusters->root[item]];
    uint32_t source = clusters->items->list.items[item].source;
    for (; i != UINT32_MAX; i = clusters->next[i]) {
        if (clusters->items->list.items[i].source != source)
            return true;
    }
    return false;
}
