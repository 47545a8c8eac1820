#include "rivals.h"

#include "base/sort.h"

#define LIKELY 0 /* total of an agreement that is likelier than not */
#define HOPELESS (-10000)
#define MARGIN 50 /* by which the best partner of a claim beats the next */

typedef struct ends {
    fc_keyed *keys;  /* item and facing source; value: link * 2 + 1 if the item is its first */
    uint32_t *first; /* per item: the first of its ends */
    const fc_links *links;
    const fc_item *items;
    uint64_t sources;
} ends;

static uint64_t end_key(const ends *e, uint32_t item, uint32_t source)
{
    return item * e->sources + source;
}

/* Which items the first `count` links join; NULL when memory is out. */
static bool *list_asked(const fc_links *links, size_t count, size_t items, fc_arena *arena)
{
    bool *asked = FC_NEW_ARRAY(arena, bool, items + 1);
    for (size_t i = 0; asked && i < count; i++)
        asked[links->items[i].a] = asked[links->items[i].b] = true;
    return asked;
}

/* Lists the ends at items that are asked for. */
static int make_ends(ends *out, const fc_links *links, const fc_items *items, const bool *asked,
                     fc_arena *arena)
{
    size_t count = 0, total = items->list.count;
    out->links = links;
    out->items = items->list.items;
    out->sources = total ? (uint64_t)out->items[total - 1].source + 1 : 1;
    out->first = FC_NEW_ARRAY(arena, uint32_t, total + 2);
    if (!out->first)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < links->count; i++) {
        out->first[links->items[i].a + 1] += asked[links->items[i].a];
        out->first[links->items[i].b + 1] += asked[links->items[i].b];
    }
    for (size_t i = 0; i < total; i++)
        out->first[i + 1] += out->first[i];
    out->keys = FC_NEW_ROOM(arena, fc_keyed, out->first[total] + 1);
    if (!out->keys)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < links->count; i++) {
        const fc_link *link = &links->items[i];
        fc_keyed first = {end_key(out, link->a, out->items[link->b].source), (uint32_t)i * 2 + 1};
        fc_keyed second = {end_key(out, link->b, out->items[link->a].source), (uint32_t)i * 2};
        if (asked[link->a])
            out->keys[count++] = first;
        if (asked[link->b])
            out->keys[count++] = second;
    }
    return fc_sort_keyed(out->keys, count, arena) ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

/* The first of the ends of the item with this key, or *end, which is behind all of the item. */
static size_t find_end(const ends *e, uint32_t item, uint64_t key, size_t *end)
{
    size_t low = e->first[item], high = *end = e->first[item + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (e->keys[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t far_end(const ends *e, size_t at)
{
    const fc_link *link = &e->links->items[e->keys[at].value / 2];
    return e->keys[at].value % 2 ? link->b : link->a;
}

/* The best total of a link of the item to the source; INT32_MIN if there is none. */
static int32_t best_total(const ends *e, uint32_t item, uint32_t source)
{
    int32_t best = INT32_MIN;
    uint64_t key = end_key(e, item, source);
    size_t end;
    for (size_t i = find_end(e, item, key, &end); i < end && e->keys[i].key == key; i++) {
        int32_t total = e->links->items[e->keys[i].value / 2].total;
        best = total > best ? total : best;
    }
    return best;
}

/* Whether no other value of the far end's source is nearly as good a partner of the item. */
static bool is_best(const ends *e, uint32_t item, uint32_t other, int32_t total)
{
    uint64_t key = end_key(e, item, e->items[other].source);
    size_t end;
    for (size_t i = find_end(e, item, key, &end); i < end && e->keys[i].key == key; i++) {
        if (e->links->items[e->keys[i].value / 2].total <= total - MARGIN)
            continue;
        uint32_t rival = far_end(e, i);
        if (rival != other && !fc_closeness_is_equal(&e->items[rival], &e->items[other]))
            return false;
    }
    return true;
}

/* "10:17 a.m. (0217 GMT)": what restates a value wrongly stands beside the right one. */
static bool is_restated(const ends *differ, const fc_link *link)
{
    return (link->grounds & FC_GROUND_WHEN) &&
           (differ->items[link->a].when.restates || differ->items[link->b].when.restates);
}

/* Both sources state both values: they know of two things. */
static bool states_both(const fc_clusters *clusters, const fc_link *link, uint32_t source_a,
                        uint32_t source_b)
{
    return fc_clusters_has(clusters, link->a, source_b) &&
           fc_clusters_has(clusters, link->b, source_a);
}

static int32_t weight_of(const fc_clusters *clusters, fc_feature feature)
{
    const fc_left_out *left_out = clusters->items->left_out;
    return left_out && left_out->features[feature] ? 0 : fc_weight_differ(feature);
}

static int32_t weigh(const ends *agree, const ends *differ, const fc_clusters *clusters,
                     fc_link *link)
{
    const fc_item *a = &differ->items[link->a], *b = &differ->items[link->b];
    int32_t total = 0;
    link->rivalry = FC_RIVALRY_NONE;
    link->best = true;
    if (is_restated(differ, link))
        return 0;
    link->rivalry = FC_RIVALRY_STRONG;
    if (states_both(clusters, link, a->source, b->source))
        return HOPELESS;
    bool stated = fc_clusters_has(clusters, link->a, b->source) ||
                  fc_clusters_has(clusters, link->b, a->source);
    if (stated)
        total += weight_of(clusters, FC_FEATURE_RIVAL);
    int32_t x = best_total(agree, link->a, b->source), y = best_total(agree, link->b, a->source);
    int32_t most = x > y ? x : y;
    if (!stated && most <= LIKELY)
        link->rivalry = most > FC_RIVAL_MIN ? FC_RIVALRY_WEAK : FC_RIVALRY_NONE;
    if (most > LIKELY)
        total += weight_of(clusters, FC_FEATURE_RIVAL_LIKELY);
    else if (most > FC_RIVAL_MIN)
        total += weight_of(clusters, FC_FEATURE_RIVAL_WEAK);
    bool first = fc_clusters_supported(clusters, link->a);
    bool second = fc_clusters_supported(clusters, link->b);
    total += weight_of(clusters, first && second   ? FC_FEATURE_SUPPORT_BOTH
                                 : first || second ? FC_FEATURE_SUPPORT_ONE
                                                   : FC_FEATURE_SUPPORT_NONE);
    first = is_best(differ, link->a, link->b, link->total);
    second = is_best(differ, link->b, link->a, link->total);
    link->best = first && second;
    return total + weight_of(clusters, first && second   ? FC_FEATURE_BEST_BOTH
                                       : first || second ? FC_FEATURE_BEST_ONE
                                                         : FC_FEATURE_BEST_NONE);
}

int32_t fc_rivals_most(void)
{
    int32_t most = 0;
    for (int i = FC_FEATURE_RIVAL; i <= FC_FEATURE_BEST_BOTH; i++) {
        int32_t weight = fc_weight_differ((fc_feature)i);
        most += weight > 0 ? weight : 0;
    }
    return most;
}

int fc_rivals_weigh(fc_links *differ, size_t count, const fc_links *agree,
                    const fc_clusters *clusters, fc_arena *arena)
{
    ends agreeing, differing;
    const fc_items *items = clusters->items;
    fc_arena_mark mark = fc_arena_mark_of(arena);
    int32_t *extra = FC_NEW_ARRAY(arena, int32_t, count + 1);
    bool *asked = list_asked(differ, count, items->list.count, arena);
    if (!extra || !asked)
        return FACTCHECK_ENOMEM;
    int status = make_ends(&agreeing, agree, items, asked, arena);
    if (!status)
        status = make_ends(&differing, differ, items, asked, arena);
    if (status)
        return status;
    for (size_t i = 0; i < count; i++)
        extra[i] = weigh(&agreeing, &differing, clusters, &differ->items[i]);
    for (size_t i = 0; i < count; i++)
        differ->items[i].total += extra[i];
    fc_arena_release(arena, mark);
    return FACTCHECK_OK;
}
