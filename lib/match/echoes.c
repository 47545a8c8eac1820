#include "echoes.h"

#include "base/sort.h"

static uint64_t figure_key(const fc_item *item)
{
    uint64_t figure = fc_item_is_dated(item) ? (uint64_t)item->begin << 20 ^ (uint64_t)item->until
                      : item->small.known    ? (uint64_t)item->small.thousandths
                                             : (uint64_t)item->number << 50;
    return (uint64_t)item->group << 58 ^ (uint64_t)item->unit << 46 ^ figure;
}

#define NEWS_DAYS 3

/* Days near that of the report; of a report of no day, those that it counts from it. */
static bool is_of_news(const fc_item *item, fc_day day)
{
    if (day == FC_DAY_NONE)
        return item->deictic || item->stated.calendar != FC_CALENDAR_REAL;
    fc_minute today = (fc_minute)day * FC_MINUTES_A_DAY;
    return item->begin <= today + NEWS_DAYS * FC_MINUTES_A_DAY &&
           item->until >= today - NEWS_DAYS * FC_MINUTES_A_DAY;
}

int fc_echoes_count(fc_item *items, size_t begin, size_t end, fc_day day, fc_arena *arena)
{
    fc_keyed *keys = FC_NEW_ARRAY(arena, fc_keyed, end - begin + 1);
    uint32_t groups[FC_GROUP_CLOCK + 1] = {0};
    for (size_t i = begin; keys && i < end; i++) {
        keys[i - begin].key = figure_key(&items[i]);
        keys[i - begin].value = (uint32_t)i;
        groups[items[i].group]++;
    }
    if (!keys || !fc_sort_keyed(keys, end - begin, arena))
        return FACTCHECK_ENOMEM;
    for (size_t from = 0, to = 0; from < end - begin; from++) {
        for (to = to < from ? from : to; to < end - begin && keys[to].key == keys[from].key;)
            to++;
        size_t first = from;
        for (; from + 1 < to; from++)
            items[keys[from].value].echoes = (uint32_t)(to - first - 1);
        items[keys[from].value].echoes = (uint32_t)(to - first - 1);
    }
    for (size_t i = begin; i < end; i++) {
        items[i].fellows = groups[items[i].group] - 1;
        items[i].of_news = fc_item_is_dated(&items[i]) && is_of_news(&items[i], day);
    }
    return FACTCHECK_OK;
}
