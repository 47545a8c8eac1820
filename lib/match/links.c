#include "links.h"

#include "base/sort.h"

int fc_links_sort(fc_links *list, fc_arena *arena)
{
    fc_link *sorted = FC_NEW_ROOM(arena, fc_link, list->count + 1);
    fc_arena_mark mark = fc_arena_mark_of(arena);
    fc_keyed *keys = FC_NEW_ROOM(arena, fc_keyed, list->count + 1);
    if (!keys || !sorted)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < list->count; i++) {
        uint64_t worse = (uint64_t)(0x7FFFFFFF - (int64_t)list->items[i].total);
        fc_keyed key = {worse << 32 | list->items[i].a, (uint32_t)i};
        keys[i] = key;
    }
    if (!fc_sort_keyed(keys, list->count, arena))
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < list->count; i++)
        sorted[i] = list->items[keys[i].value];
    fc_arena_release(arena, mark);
    list->items = sorted;
    list->capacity = list->count + 1;
    return FACTCHECK_OK;
}
