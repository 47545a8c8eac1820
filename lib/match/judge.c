#include "judge.h"

#include "match/candidates.h"
#include "match/frame.h"
#include "match/rivals.h"

/* In hundredths of a logit: below it no rival can help a pair whose values differ. */
#define HOPELESS (-500)

typedef struct judge {
    fc_judged *out;
    const fc_items *items;
    fc_arena *arena;
    fc_arena scratch;
    FC_VEC(fc_candidate) off; /* pairs put off, in scratch */
    int32_t most; /* fc_rivals_most */
    uint64_t *asked; /* per item: bit n: its links to sources of which n is the rest by 64 count */
} judge;

static const fc_item *item_of(const judge *j, uint32_t index)
{
    return &j->items->list.items[index];
}

static fc_link link_of(const judge *j, const fc_candidate *pair, const fc_pair *both,
                       fc_closeness closeness)
{
    fc_score score = fc_score_of(j->items, both, closeness);
    fc_link link = {.a = pair->a,
                    .b = pair->b,
                    .total = score.total,
                    .needed = score.needed,
                    .closeness = (uint8_t)closeness,
                    .frame = score.frame,
                    .grounds = score.grounds,
                    .rivalry = FC_RIVALRY_NONE};
    return link;
}

/* Whether a link of differing values holds if its rivals let it. */
static bool may_hold(const judge *j, fc_link link)
{
    link.best = true;
    link.total += j->most;
    return fc_grounds_hold(&link);
}

static uint64_t source_bit(const fc_item *item)
{
    return UINT64_C(1) << item->source % 64;
}

/* Notes that the rivals of a link are asked for. */
static void ask(judge *j, const fc_link *link)
{
    j->asked[link->a] |= source_bit(item_of(j, link->b));
    j->asked[link->b] |= source_bit(item_of(j, link->a));
}

/* Whether a link is between an item and a source that are asked for, as far as bits can tell. */
static bool is_asked(const judge *j, const fc_candidate *pair)
{
    return (j->asked[pair->a] & source_bit(item_of(j, pair->b))) ||
           (j->asked[pair->b] & source_bit(item_of(j, pair->a)));
}

/* Ordinals are compared inside one frame only. */
static bool is_stray(const fc_item *item, const fc_link *link)
{
    return item->group == FC_GROUP_ORDINAL && !link->frame;
}

/*
 * Links a pair whose values agree, or differ in a way that may be believed; puts off what can only be a
 * rival of such.
 */
static bool judge_pair(void *payload, const fc_candidate *pair)
{
    judge *j = payload;
    const fc_item *a = item_of(j, pair->a), *b = item_of(j, pair->b);
    fc_pair both = fc_pair_of(a, b);
    if (fc_veto_of(&both) != FC_VETO_NONE)
        return true;
    fc_closeness closeness = fc_closeness_of(a, b);
    bool agrees = fc_closeness_agrees(closeness);
    if (!agrees && !j->items->left_out && !fc_grounds_possible(&both, closeness))
        return fc_vec_add(&j->scratch, &j->off, *pair);
    fc_link link = link_of(j, pair, &both, closeness);
    if (is_stray(a, &link))
        return true;
    if (agrees)
        return link.total < FC_RIVAL_MIN || fc_vec_add(j->arena, &j->out->agree, link);
    if (link.total < HOPELESS)
        return true;
    if (!may_hold(j, link))
        return fc_vec_add(&j->scratch, &j->off, *pair);
    ask(j, &link);
    return fc_vec_add(j->arena, &j->out->differ, link);
}

/* Links those of the pairs put off that are asked for. */
static bool add_rivals(judge *j)
{
    j->out->believable = j->out->differ.count;
    for (size_t i = 0; i < j->off.count; i++) {
        const fc_candidate *pair = &j->off.items[i];
        if (!is_asked(j, pair))
            continue;
        const fc_item *a = item_of(j, pair->a), *b = item_of(j, pair->b);
        fc_pair both = fc_pair_of(a, b);
        fc_link link = link_of(j, pair, &both, fc_closeness_of(a, b));
        if (!is_stray(a, &link) && link.total >= HOPELESS &&
            !fc_vec_add(j->arena, &j->out->differ, link))
            return false;
    }
    return true;
}

int fc_judge_pairs(fc_judged *out, const fc_items *items, const fc_stories *stories,
                   fc_arena *arena)
{
    judge j = {.out = out, .items = items, .arena = arena, .most = fc_rivals_most()};
    fc_arena_init(&j.scratch, arena->allocator);
    j.asked = FC_NEW_ARRAY(&j.scratch, uint64_t, items->list.count + 1);
    int status = j.asked ? fc_candidates_each(items, stories, &j.scratch, judge_pair, &j)
                         : FACTCHECK_ENOMEM;
    if (!status && !add_rivals(&j))
        status = FACTCHECK_ENOMEM;
    fc_arena_dispose(&j.scratch);
    return status;
}
