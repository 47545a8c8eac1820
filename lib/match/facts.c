#include "facts.h"

#include <string.h>

#include "base/sort.h"
#include "base/unionfind.h"
#include "match/candidates.h"
#include "match/frame.h"

/* Thresholds of the total score, in hundredths of a logit. */
enum { AGREE_MIN = 110,       /* equal values outside a frame */
       AGREE_FRAME_MIN = 40,  /* equal values inside one */
       DIFFER_MIN = 100 };    /* different values: inside a frame only */

typedef FC_VEC(fc_link) links;

/* The different values of a cluster, each by one of its items. */
#define FACES_MAX 8

typedef struct faces {
    uint32_t items[FACES_MAX];
    uint32_t count;
} faces;

typedef struct matcher {
    fc_facts *out;
    fc_arena *arena;
    links agree;
    links differ;
    fc_union clusters; /* of equal values */
    faces *faces;      /* per cluster, at its smallest item */
    fc_union facts;
} matcher;

static const fc_item *item_of(const matcher *m, uint32_t index)
{
    return &m->out->items.list.items[index];
}

/* How far values of one thing can lie apart, by kind; a crowd or a toll more than a magnitude. */
static fc_closeness gap_limit(const fc_item *item)
{
    switch ((fc_group)item->group) {
    case FC_GROUP_AGE:
        return FC_CLOSE_10;
    case FC_GROUP_MEASURE:
        return FC_CLOSE_50;
    case FC_GROUP_DATE:
    case FC_GROUP_CLOCK:
        return FC_CLOSE_20;
    case FC_GROUP_ORDINAL:
    case FC_GROUP_SCORE:
        return FC_CLOSE_30;
    default:
        return FC_CLOSE_70;
    }
}

static bool judge(matcher *m, const fc_candidate *pair)
{
    const fc_item *a = item_of(m, pair->a), *b = item_of(m, pair->b);
    if (fc_veto_of(a, b) != FC_VETO_NONE)
        return true;
    fc_score score = fc_score_of(&m->out->items, a, b);
    bool frame = fc_frame_equal(a, b, score.closeness > FC_CLOSE_ROUNDED);
    fc_link link = {pair->a,     pair->b, score.context, score.total, (uint8_t)score.closeness,
                    frame};
    if (score.closeness <= FC_CLOSE_ROUNDED) {
        bool frame_needed = a->group == FC_GROUP_ORDINAL;
        int32_t least = frame ? AGREE_FRAME_MIN : AGREE_MIN;
        if (score.total < least || (frame_needed && !frame))
            return true;
        return fc_vec_add(m->arena, &m->agree, link);
    }
    if (!frame || score.closeness > gap_limit(a) || score.total < DIFFER_MIN)
        return true;
    return fc_vec_add(m->arena, &m->differ, link);
}

/* Best first; equal scores in the order of the items. */
static bool sort_links(links *list, fc_arena *arena)
{
    fc_keyed *keys = FC_NEW_ARRAY(arena, fc_keyed, list->count + 1);
    fc_link *sorted = FC_NEW_ARRAY(arena, fc_link, list->count + 1);
    if (!keys || !sorted)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        fc_keyed key = {(uint64_t)(0x7FFFFFFF - (int64_t)list->items[i].total), (uint32_t)i};
        keys[i] = key;
    }
    if (!fc_sort_keyed(keys, list->count, arena))
        return false;
    for (size_t i = 0; i < list->count; i++)
        sorted[i] = list->items[keys[i].value];
    list->items = sorted;
    list->capacity = list->count + 1;
    return true;
}

/* ---- Clusters and facts ------------------------------------------------------------------- */

/* The members of each cluster as chains: next[i] is the next member, UINT32_MAX at the end. */
typedef struct chains {
    uint32_t *head;
    uint32_t *next;
} chains;

static bool make_chains(chains *c, fc_union *sets, size_t count, fc_arena *arena)
{
    c->head = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    c->next = FC_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!c->head || !c->next)
        return false;
    memset(c->head, 0xFF, (count + 1) * sizeof *c->head);
    for (size_t i = count; i-- > 0;) {
        uint32_t root = fc_union_find(sets, (uint32_t)i);
        c->next[i] = c->head[root];
        c->head[root] = (uint32_t)i;
    }
    return true;
}

static bool has_source(const matcher *m, const chains *c, uint32_t root, uint32_t source)
{
    for (uint32_t i = c->head[root]; i != UINT32_MAX; i = c->next[i]) {
        if (item_of(m, i)->source == source)
            return true;
    }
    return false;
}

/*
 * A rival: the other source states this value as well, so the two values are two things. "5.9 by
 * one agency, 6.1 by the other" is no disagreement with a source that gives 5.9.
 */
static bool has_rival(matcher *m, const chains *c, const fc_link *link)
{
    uint32_t root_a = fc_union_find(&m->clusters, link->a);
    uint32_t root_b = fc_union_find(&m->clusters, link->b);
    return has_source(m, c, root_a, item_of(m, link->b)->source) ||
           has_source(m, c, root_b, item_of(m, link->a)->source);
}

/* Whether every value of one cluster agrees with every value of the other. */
static bool faces_agree(const matcher *m, const faces *a, const faces *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t k = 0; k < b->count; k++) {
            const fc_item *x = item_of(m, a->items[i]), *y = item_of(m, b->items[k]);
            fc_closeness closeness = fc_closeness_of(x, y);
            /* two values of one sentence are two things, however near */
            bool neighbours = x->sentence == y->sentence && closeness != FC_CLOSE_EQUAL;
            if (closeness > FC_CLOSE_ROUNDED || neighbours)
                return false;
        }
    }
    return true;
}

/* Adds the values of `from` that `to` does not have yet. */
static void add_faces(const matcher *m, faces *to, const faces *from)
{
    uint32_t known = to->count;
    for (uint32_t i = 0; i < from->count && to->count < FACES_MAX; i++) {
        bool fresh = true;
        for (uint32_t k = 0; k < known && fresh; k++) {
            const fc_item *x = item_of(m, from->items[i]), *y = item_of(m, to->items[k]);
            fresh = fc_closeness_of(x, y) != FC_CLOSE_EQUAL;
        }
        if (fresh)
            to->items[to->count++] = from->items[i];
    }
}

/*
 * Joins two clusters unless that would bring values together that exclude each other: "this month"
 * agrees with the 7th and with the 17th, which are two dates.
 */
static void join_if_agreed(matcher *m, uint32_t a, uint32_t b)
{
    uint32_t x = fc_union_find(&m->clusters, a), y = fc_union_find(&m->clusters, b);
    if (x == y || !faces_agree(m, &m->faces[x], &m->faces[y]))
        return;
    fc_union_join(&m->clusters, x, y);
    uint32_t root = fc_union_find(&m->clusters, x), other = root == x ? y : x;
    add_faces(m, &m->faces[root], &m->faces[other]);
}

static bool same_value(const matcher *m, uint32_t a, uint32_t b)
{
    return fc_closeness_of(item_of(m, a), item_of(m, b)) == FC_CLOSE_EQUAL;
}

/* One end of a link seen from the other: the item, the source that faces it, and what it finds. */
static fc_keyed end_of(const matcher *m, const fc_link *link, bool first, size_t index)
{
    uint32_t item = first ? link->a : link->b, other = first ? link->b : link->a;
    fc_keyed key = {(uint64_t)item << 32 | item_of(m, other)->source,
                    (uint32_t)(index * 2 + first)};
    return key;
}

static uint32_t other_end(const matcher *m, fc_keyed key)
{
    const fc_link *link = &m->differ.items[key.value / 2];
    return key.value % 2 ? link->b : link->a;
}

/*
 * Where a source gives several values for what a claim of another source measures, the frame is too
 * wide to tell which of them is meant ("six rebounds", "eight rebounds", "ten rebounds"): no link of
 * that claim to that source stands. Marks such links.
 */
static int mark_ambiguous(matcher *m, bool *ambiguous)
{
    size_t count = m->differ.count * 2;
    fc_keyed *keys = FC_NEW_ARRAY(m->arena, fc_keyed, count + 1);
    if (!keys)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < m->differ.count; i++) {
        keys[i * 2] = end_of(m, &m->differ.items[i], true, i);
        keys[i * 2 + 1] = end_of(m, &m->differ.items[i], false, i);
    }
    if (!fc_sort_keyed(keys, count, m->arena))
        return FACTCHECK_ENOMEM;
    for (size_t begin = 0; begin < count;) {
        size_t end = begin + 1;
        bool several = false;
        for (; end < count && keys[end].key == keys[begin].key; end++)
            several = several ||
                      !same_value(m, other_end(m, keys[begin]), other_end(m, keys[end]));
        for (size_t i = begin; several && i < end; i++)
            ambiguous[keys[i].value / 2] = true;
        begin = end;
    }
    return FACTCHECK_OK;
}

static int join_clusters(matcher *m)
{
    size_t count = m->out->items.list.count;
    chains c;
    m->faces = FC_NEW_ARRAY(m->arena, faces, count + 1);
    if (!m->faces)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        m->faces[i].items[0] = (uint32_t)i;
        m->faces[i].count = 1;
    }
    for (size_t i = 0; i < m->agree.count; i++)
        join_if_agreed(m, m->agree.items[i].a, m->agree.items[i].b);
    if (!make_chains(&c, &m->clusters, count, m->arena))
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++)
        fc_union_join(&m->facts, (uint32_t)i, fc_union_find(&m->clusters, (uint32_t)i));
    bool *ambiguous = FC_NEW_ARRAY(m->arena, bool, m->differ.count + 1);
    if (!ambiguous || mark_ambiguous(m, ambiguous))
        return FACTCHECK_ENOMEM;
    size_t kept = 0;
    for (size_t i = 0; i < m->differ.count; i++) {
        fc_link link = m->differ.items[i];
        if (ambiguous[i] || has_rival(m, &c, &link))
            continue;
        m->differ.items[kept++] = link;
        fc_union_join(&m->facts, link.a, link.b);
    }
    m->differ.count = kept;
    return FACTCHECK_OK;
}

/* ---- Output ------------------------------------------------------------------------------- */

static int add_links(matcher *m, const links *list, uint32_t *index_of)
{
    for (size_t i = 0; i < list->count; i++) {
        uint32_t root = fc_union_find(&m->facts, list->items[i].a);
        uint32_t at = index_of[root];
        if (at == UINT32_MAX || fc_union_find(&m->facts, list->items[i].b) != root)
            continue;
        fc_fact *fact = &m->out->list.items[at];
        fact->links[fact->link_count++] = list->items[i];
    }
    return FACTCHECK_OK;
}

static void count_links(matcher *m, const links *list, uint32_t *per_root)
{
    for (size_t i = 0; i < list->count; i++)
        per_root[fc_union_find(&m->facts, list->items[i].a)]++;
}

/* One fact for each set of two items or more. */
static int collect(matcher *m)
{
    size_t count = m->out->items.list.count;
    chains c;
    uint32_t *links_of = FC_NEW_ARRAY(m->arena, uint32_t, count + 1);
    uint32_t *index_of = FC_NEW_ARRAY(m->arena, uint32_t, count + 1);
    if (!make_chains(&c, &m->facts, count, m->arena) || !links_of || !index_of)
        return FACTCHECK_ENOMEM;
    count_links(m, &m->agree, links_of);
    count_links(m, &m->differ, links_of);
    for (size_t root = 0; root < count; root++) {
        index_of[root] = UINT32_MAX;
        if (c.head[root] == UINT32_MAX || c.next[c.head[root]] == UINT32_MAX)
            continue;
        index_of[root] = (uint32_t)m->out->list.count;
        fc_fact *fact = fc_vec_push(m->arena, &m->out->list);
        if (!fact)
            return FACTCHECK_ENOMEM;
        memset(fact, 0, sizeof *fact);
        for (uint32_t i = c.head[root]; i != UINT32_MAX; i = c.next[i])
            fact->count++;
        fact->items = FC_NEW_ARRAY(m->arena, uint32_t, fact->count);
        fact->links = FC_NEW_ARRAY(m->arena, fc_link, links_of[root] + 1);
        if (!fact->items || !fact->links)
            return FACTCHECK_ENOMEM;
        uint32_t used = 0;
        for (uint32_t i = c.head[root]; i != UINT32_MAX; i = c.next[i])
            fact->items[used++] = i;
    }
    add_links(m, &m->agree, index_of);
    return add_links(m, &m->differ, index_of);
}

int fc_facts_find(fc_facts *out, const fc_reading *readings, size_t count,
                  const fc_stories *stories, fc_arena *arena)
{
    matcher m;
    fc_candidates candidates = {0};
    memset(&m, 0, sizeof m);
    memset(out, 0, sizeof *out);
    m.out = out;
    m.arena = arena;
    int status = fc_items_build(&out->items, readings, count, arena);
    if (!status)
        status = fc_candidates_find(&candidates, &out->items, stories, arena);
    size_t items = out->items.list.count;
    if (status || !fc_union_init(&m.clusters, items, arena) ||
        !fc_union_init(&m.facts, items, arena))
        return status ? status : FACTCHECK_ENOMEM;
    for (size_t i = 0; i < candidates.count; i++) {
        if (!judge(&m, &candidates.items[i]))
            return FACTCHECK_ENOMEM;
    }
    if (!sort_links(&m.agree, arena) || !sort_links(&m.differ, arena))
        return FACTCHECK_ENOMEM;
    status = join_clusters(&m);
    return status ? status : collect(&m);
}
