#include "clusters.h"

int fc_clusters_build(fc_clusters *out, fc_union *sets, const fc_items *items, fc_arena *arena)
{
    size_t count = items->list.count;
    out->items = items;
    out->root = FC_NEW_ROOM(arena, uint32_t, count + 1);
    out->begin = FC_NEW_ARRAY(arena, uint32_t, count + 2);
    out->members = FC_NEW_ROOM(arena, uint32_t, count + 1);
    if (!out->root || !out->begin || !out->members)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        out->root[i] = fc_union_find(sets, (uint32_t)i);
        out->begin[out->root[i] + 2]++;
    }
    for (size_t i = 0; i < count; i++)
        out->begin[i + 2] += out->begin[i + 1];
    for (size_t i = 0; i < count; i++)
        out->members[out->begin[out->root[i] + 1]++] = (uint32_t)i;
    return FACTCHECK_OK;
}

bool fc_clusters_has(const fc_clusters *clusters, uint32_t item, uint32_t source)
{
    const fc_item *items = clusters->items->list.items;
    uint32_t root = clusters->root[item];
    uint32_t low = clusters->begin[root], high = clusters->begin[root + 1], end = high;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (items[clusters->members[middle]].source < source)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && items[clusters->members[low]].source == source;
}

bool fc_clusters_supported(const fc_clusters *clusters, uint32_t item)
{
    const fc_item *items = clusters->items->list.items;
    uint32_t root = clusters->root[item];
    uint32_t first = clusters->members[clusters->begin[root]];
    uint32_t last = clusters->members[clusters->begin[root + 1] - 1];
    return items[first].source != items[last].source;
}
