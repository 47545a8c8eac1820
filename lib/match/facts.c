#include "facts.h"

#include <string.h>

#include "base/unionfind.h"
#include "match/clusters.h"
#include "match/judge.h"
#include "match/rivals.h"

/* The different values of a cluster, each by one of its items. */
#define FACES_MAX 8

typedef struct faces {
    uint32_t items[FACES_MAX];
    uint32_t count;
} faces;

typedef struct matcher {
    fc_facts *out;
    fc_arena *arena;
    fc_judged links;
    fc_union sets; /* of equal values */
    faces *faces;  /* per set, at its root */
    fc_union facts;
} matcher;

static const fc_item *item_of(const matcher *m, uint32_t index)
{
    return &m->out->items.list.items[index];
}

/* ---- Sets of equal values ----------------------------------------------------------------- */

/* Whether every value of one cluster agrees with every value of the other. */
static bool faces_agree(const matcher *m, const faces *a, const faces *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t k = 0; k < b->count; k++) {
            const fc_item *x = item_of(m, a->items[i]), *y = item_of(m, b->items[k]);
            fc_closeness closeness = fc_closeness_of(x, y);
            /* two values of one sentence are two things, however near */
            bool neighbours = x->sentence == y->sentence && closeness != FC_CLOSE_EQUAL;
            if (!fc_closeness_agrees(closeness) || neighbours)
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
            fresh = !fc_closeness_is_equal(x, y) || x->of->is_range ||
                    x->of->hedge != y->of->hedge; /* "60" excludes what "at least 60" does not */
        }
        if (fresh)
            to->items[to->count++] = from->items[i];
    }
}

/*
 * Joins two sets unless that would bring values together that exclude each other: "this month"
 * agrees with the 7th and with the 17th, which are two dates.
 */
static void join_if_agreed(matcher *m, uint32_t a, uint32_t b)
{
    uint32_t x = fc_union_find(&m->sets, a), y = fc_union_find(&m->sets, b);
    if (x == y || !faces_agree(m, &m->faces[x], &m->faces[y]))
        return;
    fc_union_join(&m->sets, x, y);
    uint32_t root = fc_union_find(&m->sets, x), other = root == x ? y : x;
    add_faces(m, &m->faces[root], &m->faces[other]);
}

static int join_sets(matcher *m)
{
    size_t count = m->out->items.list.count;
    m->faces = FC_NEW_ARRAY(m->arena, faces, count + 1);
    if (!m->faces)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        m->faces[i].items[0] = (uint32_t)i;
        m->faces[i].count = 1;
    }
    for (size_t i = 0; i < m->links.agree.count; i++) {
        const fc_link *link = &m->links.agree.items[i];
        if (link->total >= link->needed)
            join_if_agreed(m, link->a, link->b);
    }
    return FACTCHECK_OK;
}

/* ---- Facts -------------------------------------------------------------------------------- */

/* Sets become facts, and links of differing values join them, if their rivals leave them strong. */
static int join_facts(matcher *m)
{
    size_t count = m->out->items.list.count, kept = 0;
    fc_clusters clusters;
    int status = fc_clusters_build(&clusters, &m->sets, &m->out->items, m->arena);
    if (!status)
        status = fc_rivals_weigh(&m->links.differ, m->links.believable, &m->links.agree, &clusters, m->arena);
    m->links.differ.count = m->links.believable;
    if (!status)
        status = fc_links_sort(&m->links.differ, m->arena);
    if (status)
        return status;
    for (size_t i = 0; i < count; i++)
        fc_union_join(&m->facts, (uint32_t)i, clusters.root[i]);
    for (size_t i = 0; i < m->links.differ.count; i++) {
        fc_link link = m->links.differ.items[i];
        if (!fc_grounds_hold(&link))
            continue;
        fc_union_join(&m->facts, link.a, link.b);
        if (link.total < fc_grounds_floor(link.grounds))
            link.total = fc_grounds_floor(link.grounds);
        m->links.differ.items[kept++] = link;
    }
    m->links.differ.count = kept;
    return FACTCHECK_OK;
}

/* ---- Output ------------------------------------------------------------------------------- */

static int add_links(matcher *m, const fc_links *list, uint32_t *index_of)
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

static void count_links(matcher *m, const fc_links *list, uint32_t *per_root)
{
    for (size_t i = 0; i < list->count; i++)
        per_root[fc_union_find(&m->facts, list->items[i].a)]++;
}

/* One fact for each set of two items or more. */
static int collect(matcher *m)
{
    size_t count = m->out->items.list.count;
    fc_clusters c;
    uint32_t *links_of = FC_NEW_ARRAY(m->arena, uint32_t, count + 1);
    uint32_t *index_of = FC_NEW_ARRAY(m->arena, uint32_t, count + 1);
    if (fc_clusters_build(&c, &m->facts, &m->out->items, m->arena) || !links_of || !index_of)
        return FACTCHECK_ENOMEM;
    count_links(m, &m->links.agree, links_of);
    count_links(m, &m->links.differ, links_of);
    for (size_t root = 0; root < count; root++) {
        index_of[root] = UINT32_MAX;
        uint32_t members = c.begin[root + 1] - c.begin[root];
        if (members < 2)
            continue;
        index_of[root] = (uint32_t)m->out->list.count;
        fc_fact *fact = fc_vec_push(m->arena, &m->out->list);
        if (!fact)
            return FACTCHECK_ENOMEM;
        memset(fact, 0, sizeof *fact);
        fact->items = &c.members[c.begin[root]];
        fact->count = members;
        fact->links = FC_NEW_ARRAY(m->arena, fc_link, links_of[root] + 1);
        if (!fact->links)
            return FACTCHECK_ENOMEM;
    }
    add_links(m, &m->links.agree, index_of);
    return add_links(m, &m->links.differ, index_of);
}

int fc_facts_find(fc_facts *out, const fc_reading *readings, size_t count,
                  const fc_stories *stories, const fc_left_out *left_out, fc_arena *arena)
{
    matcher m;
    memset(&m, 0, sizeof m);
    memset(out, 0, sizeof *out);
    m.out = out;
    m.arena = arena;
    int status = fc_items_build(&out->items, readings, count, stories, arena);
    out->items.left_out = left_out;
    size_t items = out->items.list.count;
    if (status || !fc_union_init(&m.sets, items, arena) || !fc_union_init(&m.facts, items, arena))
        return status ? status : FACTCHECK_ENOMEM;
    status = fc_judge_pairs(&m.links, &out->items, stories, arena);
    if (!status)
        status = fc_links_sort(&m.links.agree, arena);
    if (!status)
        status = join_sets(&m);
    if (!status)
        status = join_facts(&m);
    return status ? status : collect(&m);
}
