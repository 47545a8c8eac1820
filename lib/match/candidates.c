#include "candidates.h"

#include "base/sort.h"
#include "match/closeness.h"

enum {
    WINDOW = 96, /* earlier items of a block that an item is paired with */
    NEAR_KEYS = 3
}; /* rare words beside a mention that serve as keys */

typedef enum key_kind {
    KEY_HEAD = 1,
    KEY_CLASS,
    KEY_NAME,
    KEY_VALUE,
    KEY_NEAR,
    KEY_EVENT,
    KEY_DAY,
    KEY_ACT,
    KEY_SLIP
} key_kind;

typedef struct maker {
    FC_VEC(fc_keyed) keys;
    const fc_items *items;
    const fc_stories *stories;
    fc_arena *arena;
} maker;

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 31);
}

static void add_key(maker *m, uint32_t index, key_kind kind, uint64_t word)
{
    const fc_item *item = &m->items->list.items[index];
    if (word == 0)
        return;
    /* points and percent meet: one is often written for the other */
    bool point = item->group == FC_GROUP_POINT;
    uint64_t group = point ? FC_GROUP_PERCENT : item->group, unit = point ? 0 : item->unit;
    if (item->group == FC_GROUP_PERCENT)
        unit = 0;
    uint64_t hash = mix(0x243F6A8885A308D3u, m->stories->story_of[item->source] + 1u);
    hash = mix(mix(hash, group << 32 | unit), (uint64_t)kind);
    fc_keyed key = {mix(hash, word), index};
    (void)fc_vec_add(m->arena, &m->keys, key); /* a failure shows in the arena */
}

/* The rarest words beside the mention. */
static void add_near_keys(maker *m, uint32_t index)
{
    const fc_item *item = &m->items->list.items[index];
    bool used[FC_NEAR_MAX] = {false};
    for (int n = 0; n < NEAR_KEYS; n++) {
        uint32_t best = FC_NEAR_MAX, best_idf = 0;
        for (uint32_t i = 0; i < item->near_count; i++) {
            uint32_t idf = fc_vocabulary_idf(&m->items->vocabulary, item->near[i].word);
            if (!used[i] && (best == FC_NEAR_MAX || idf > best_idf)) {
                best = i;
                best_idf = idf;
            }
        }
        if (best == FC_NEAR_MAX)
            return;
        used[best] = true;
        add_key(m, index, KEY_NEAR, item->near[best].word);
    }
}

/*
 * Long figures that one digit tells apart share what is left without it (Bocek, Hunt and Stiller 2007):
 * 2,001,926 and 2,010,926.
 */
static void add_slip_keys(maker *m, uint32_t index)
{
    const fc_item *item = &m->items->list.items[index];
    if (!fc_closeness_is_long(item))
        return;
    fc_decimal value = fc_decimal_abs(item->value);
    uint64_t digits = (uint64_t)fc_decimal_to_int(
        fc_decimal_shift(value, -fc_decimal_place(value)), 0);
    add_key(m, index, KEY_SLIP, digits);
    for (uint64_t power = 1; digits / power; power *= 10)
        add_key(m, index, KEY_SLIP, digits / power / 10 * power + digits % power);
}

static void add_keys(maker *m, uint32_t index)
{
    const fc_item *item = &m->items->list.items[index];
    if (item->group == FC_GROUP_NONE)
        return;
    bool date = fc_item_is_dated(item);
    add_key(m, index, KEY_HEAD, item->head);
    add_key(m, index, KEY_CLASS, item->head_class);
    add_key(m, index, KEY_CLASS, item->verb_class);
    if (date)
        add_key(m, index, KEY_DAY, (uint64_t)item->begin + 1);
    else
        add_key(m, index, KEY_VALUE, item->number);
    for (uint32_t i = 0; i < item->name_count; i++)
        add_key(m, index, KEY_NAME, item->names[i]);
    for (uint32_t i = 0; date && i < item->event_count; i++)
        add_key(m, index, KEY_EVENT, item->event[i]);
    if (date || item->group == FC_GROUP_DURATION)
        add_key(m, index, KEY_ACT, item->when.act);
    if (!date)
        add_slip_keys(m, index);
    add_near_keys(m, index);
}

/* Pairs each item of a block with those before it, up to the window. */
static bool pair_block(maker *m, size_t begin, size_t end, fc_keyed **pairs, size_t *count,
                       size_t *capacity)
{
    for (size_t i = begin + 1; i < end; i++) {
        size_t from = i - begin > WINDOW ? i - WINDOW : begin;
        for (size_t k = from; k < i; k++) {
            uint32_t a = m->keys.items[k].value, b = m->keys.items[i].value;
            const fc_item *x = &m->items->list.items[a], *y = &m->items->list.items[b];
            if (x->source == y->source || a == b)
                continue;
            if (*count == *capacity)
                *pairs = fc_vec_more(m->arena, *pairs, *count, capacity, sizeof **pairs);
            if (*count == *capacity)
                return false;
            fc_keyed pair = {a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a, 0};
            (*pairs)[(*count)++] = pair;
        }
    }
    return true;
}

int fc_candidates_find(fc_candidates *out, const fc_items *items, const fc_stories *stories,
                       fc_arena *arena)
{
    maker m = {{NULL, 0, 0}, items, stories, arena};
    fc_keyed *pairs = NULL;
    size_t count = 0, capacity = 0;
    for (uint32_t i = 0; i < items->list.count; i++)
        add_keys(&m, i);
    if (arena->oom || !fc_sort_keyed(m.keys.items, m.keys.count, arena))
        return FACTCHECK_ENOMEM;
    for (size_t begin = 0; begin < m.keys.count;) {
        size_t end = begin + 1;
        while (end < m.keys.count && m.keys.items[end].key == m.keys.items[begin].key)
            end++;
        if (!pair_block(&m, begin, end, &pairs, &count, &capacity))
            return FACTCHECK_ENOMEM;
        begin = end;
    }
    if (!fc_sort_keyed(pairs, count, arena))
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        if (i && pairs[i].key == pairs[i - 1].key)
            continue;
        fc_candidate candidate = {(uint32_t)(pairs[i].key >> 32), (uint32_t)pairs[i].key};
        if (!fc_vec_add(arena, out, candidate))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}
