#include "linkage.h"

#include "base/sort.h"

enum { FIRST_SLOTS = 64 };

/* A set of sources: of one its terms, of several the sums of their terms in an open hash table. */
typedef struct set {
    fc_link_term *slots; /* NULL: one source */
    size_t mask;
    size_t used;
    uint32_t size; /* sources */
} set;

typedef struct joiner {
    const fc_link_vector *sources;
    set *sets; /* per source: the set that it stands for */
    fc_arena *arena;
} joiner;

static fc_link_term *slot_of(const set *s, uint32_t word)
{
    size_t at = (word * 0x9E3779B1u >> 7) & s->mask;
    while (s->slots[at].word && s->slots[at].word != word)
        at = (at + 1) & s->mask;
    return &s->slots[at];
}

/* A weight that no longer fits stays at the largest. */
static void add_term(set *s, fc_link_term term)
{
    fc_link_term *slot = slot_of(s, term.word);
    s->used += slot->word == 0;
    slot->word = term.word;
    slot->weight = slot->weight > UINT32_MAX - term.weight ? UINT32_MAX
                                                           : slot->weight + term.weight;
}

/* Room for so many more terms, a quarter of it free. */
static bool make_room(joiner *j, set *s, size_t more)
{
    set larger = {.mask = s->slots ? s->mask : FIRST_SLOTS - 1, .size = s->size};
    while (larger.mask - larger.mask / 4 < s->used + more)
        larger.mask = larger.mask * 2 + 1;
    if (s->slots && larger.mask == s->mask)
        return true;
    larger.slots = FC_NEW_ARRAY(j->arena, fc_link_term, larger.mask + 1);
    if (!larger.slots)
        return false;
    for (size_t i = 0; s->slots && i <= s->mask; i++) {
        if (s->slots[i].word)
            add_term(&larger, s->slots[i]);
    }
    *s = larger;
    return true;
}

/* The terms of a set: of a table, with free slots among them, which have the word 0. */
static fc_link_vector terms_of(const joiner *j, uint32_t index)
{
    const set *s = &j->sets[index];
    fc_link_vector sums = {s->slots, s->mask + 1};
    return s->slots ? sums : j->sources[index];
}

static bool add_terms(joiner *j, set *s, fc_link_vector terms)
{
    if (!make_room(j, s, terms.count))
        return false;
    for (size_t i = 0; i < terms.count; i++) {
        if (terms.items[i].word)
            add_term(s, terms.items[i]);
    }
    return true;
}

/* Whether the members of two sets, of which the first is not smaller, are alike on average. */
static bool are_alike(const joiner *j, uint32_t large, uint32_t small, const fc_link *link,
                      uint64_t least)
{
    const set *a = &j->sets[large], *b = &j->sets[small];
    fc_link_vector terms = terms_of(j, small);
    uint64_t dot = 0;
    if (!a->slots)
        return link->cosine >= least;
    for (size_t i = 0; i < terms.count; i++) {
        if (terms.items[i].word)
            dot += (uint64_t)slot_of(a, terms.items[i].word)->weight * terms.items[i].weight;
    }
    return dot / a->size / b->size >= least;
}

/* The sum of the small set is added to that of the large one. */
static bool join(joiner *j, fc_union *unions, uint32_t large, uint32_t small)
{
    set sum = j->sets[large];
    if ((!sum.slots && !add_terms(j, &sum, j->sources[large])) ||
        !add_terms(j, &sum, terms_of(j, small)))
        return false;
    sum.size += j->sets[small].size;
    fc_union_join(unions, large, small);
    j->sets[fc_union_find(unions, large)] = sum;
    return true;
}

/* The links, the strongest first. */
static fc_keyed *sort_links(const fc_links *links, fc_arena *arena)
{
    fc_keyed *order = FC_NEW_ROOM(arena, fc_keyed, links->count + 1);
    for (size_t i = 0; order && i < links->count; i++) {
        order[i].key = UINT64_MAX - links->items[i].cosine;
        order[i].value = (uint32_t)i;
    }
    return order && fc_sort_keyed(order, links->count, arena) ? order : NULL;
}

static bool join_all(joiner *j, fc_union *unions, const fc_links *links)
{
    fc_keyed *order = sort_links(links, j->arena);
    j->sets = FC_NEW_ARRAY(j->arena, set, unions->count + 1);
    if (!order || !j->sets)
        return false;
    for (size_t i = 0; i < unions->count; i++)
        j->sets[i].size = 1;
    for (size_t i = 0; i < links->count; i++) {
        const fc_link *link = &links->items[order[i].value];
        uint32_t a = fc_union_find(unions, link->a), b = fc_union_find(unions, link->b);
        bool swap = j->sets[a].size < j->sets[b].size;
        uint32_t large = swap ? b : a, small = swap ? a : b;
        if (a != b && are_alike(j, large, small, link, links->least) &&
            !join(j, unions, large, small))
            return false;
    }
    return true;
}

int fc_linkage_join(fc_union *sets, const fc_link_vector *sources, const fc_links *links,
                    fc_arena *scratch)
{
    joiner j = {.sources = sources, .arena = scratch};
    fc_arena_mark mark = fc_arena_mark_of(scratch);
    bool done = join_all(&j, sets, links);
    fc_arena_release(scratch, mark);
    return done ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}
