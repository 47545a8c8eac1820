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
    KEY_SLIP,
    KEY_KIND
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
            uint32_t idf = item->near[i].idf;
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

/* The figure in its base unit, however it is written: "1.3 million jobless", "1.3 million people". */
static uint64_t value_word(const fc_item *item)
{
    return item->small.known ? (uint64_t)item->small.thousandths * 2 + 1 : (uint64_t)item->number * 2;
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
        add_key(m, index, KEY_VALUE, value_word(item));
    for (uint32_t i = 0; i < item->name_count; i++)
        add_key(m, index, KEY_NAME, item->names[i]);
    for (uint32_t i = 0; date && i < item->event_count; i++)
        add_key(m, index, KEY_EVENT, item->event[i]);
    if (date || item->group == FC_GROUP_DURATION)
        add_key(m, index, KEY_ACT, item->when.act);
    if (!date)
        add_slip_keys(m, index);
    add_near_keys(m, index);
    add_key(m, index, KEY_KIND, 1); /* in stories of few figures, each meets each of its kind */
}

/* The places of each item among the sorted keys: those of item i are from places[first[i]] on. */
typedef struct places {
    uint32_t *first;
    uint32_t *places;
    uint32_t *block; /* per place: where the keys equal to its key begin */
} places;

static bool list_places(const maker *m, places *out)
{
    const fc_keyed *keys = m->keys.items;
    size_t count = m->keys.count, items = m->items->list.count;
    out->first = FC_NEW_ARRAY(m->arena, uint32_t, items + 2);
    out->places = FC_NEW_ROOM(m->arena, uint32_t, count + 1);
    out->block = FC_NEW_ROOM(m->arena, uint32_t, count + 1);
    if (!out->first || !out->places || !out->block)
        return false;
    for (size_t i = 0; i < count; i++)
        out->first[keys[i].value + 2]++;
    for (size_t i = 0; i < items; i++)
        out->first[i + 2] += out->first[i + 1];
    for (size_t i = 0; i < count; i++) {
        out->block[i] = i && keys[i].key == keys[i - 1].key ? out->block[i - 1] : (uint32_t)i;
        out->places[out->first[keys[i].value + 1]++] = (uint32_t)i;
    }
    return true;
}

/* To whom pairs are given. */
typedef struct taker {
    fc_candidate_visit *visit;
    void *payload;
    uint32_t *paired; /* per item: the last item that it was paired with, plus one */
} taker;

/* Pairs an item with those before it in its blocks, up to the window; `own` begins its source. */
static bool pair_item(const maker *m, const places *p, const taker *to, uint32_t item,
                      uint32_t own)
{
    for (uint32_t n = p->first[item]; n < p->first[item + 1]; n++) {
        uint32_t at = p->places[n], begin = p->block[at];
        for (uint32_t i = at - begin > WINDOW ? at - WINDOW : begin; i < at; i++) {
            fc_candidate pair = {m->keys.items[i].value, item};
            if (pair.a >= own || to->paired[pair.a] == item + 1)
                continue;
            to->paired[pair.a] = item + 1;
            if (!to->visit(to->payload, &pair))
                return false;
        }
    }
    return true;
}

int fc_candidates_each(const fc_items *items, const fc_stories *stories, fc_arena *scratch,
                       fc_candidate_visit *visit, void *payload)
{
    maker m = {{NULL, 0, 0}, items, stories, scratch};
    taker to = {visit, payload, FC_NEW_ARRAY(scratch, uint32_t, items->list.count + 1)};
    places p;
    for (uint32_t i = 0; i < items->list.count; i++)
        add_keys(&m, i);
    if (scratch->oom || !fc_sort_keyed(m.keys.items, m.keys.count, scratch) ||
        !list_places(&m, &p))
        return FACTCHECK_ENOMEM;
    for (uint32_t i = 0, own = 0; i < items->list.count; i++) {
        if (items->list.items[i].source != items->list.items[own].source)
            own = i;
        if (!pair_item(&m, &p, &to, i, own))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}
