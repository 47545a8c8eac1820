#include "facts_score.h"

#include <stdlib.h>
#include <string.h>

#define AGREE_SHARE 0.5 /* of its pairs of articles, for an agreement to be right */

/* What stands between two claims of a unit: nothing was said, something, something right. */
enum { UNSAID, SAID, RIGHT };

/* The scoring of one event. */
typedef struct scorer {
    const gold_event *event;
    score_marks marks;
    /* per gold fact: the confidence of the surest finding that holds it, and 1; 0: none */
    unsigned *found[2];
    uint8_t *pairs; /* of articles: what a finding says of them */
} scorer;

score_marks score_marks_of(gold_event *event, const fc_reading *readings)
{
    score_marks marks = FC_NEW_ARRAY(&event->arena, score_mark *, event->sources.count + 1);
    for (size_t i = 0; marks && i < event->sources.count; i++) {
        const fc_claims *claims = &readings[i].claims;
        marks[i] = FC_NEW_ARRAY(&event->arena, score_mark, claims->count + 1);
        for (size_t k = 0; marks[i] && k < claims->count; k++) {
            size_t begin = fc_claim_begin(&readings[i], &claims->items[k]);
            size_t end = fc_claim_end(&readings[i], &claims->items[k]);
            memset(&marks[i][k], 0, sizeof marks[i][k]);
            for (size_t m = 0; m < event->members.count; m++) {
                const gold_member *member = &event->members.items[m];
                if (member->source == i && member->begin < end && begin < member->end &&
                    !fc_vec_add(&event->arena, &marks[i][k], member))
                    gold_fail(event->folder, "out of memory");
            }
        }
    }
    if (event->arena.oom)
        gold_fail(event->folder, "out of memory");
    return marks;
}

/* Whether the gold has the two claims in this relation; notes the facts that are found so. */
static bool is_right(scorer *s, fc_claim_ref a, fc_claim_ref b, gold_relation relation,
                     unsigned confidence)
{
    const score_mark *x = &s->marks[a.source][a.claim], *y = &s->marks[b.source][b.claim];
    bool right = false;
    for (size_t i = 0; i < x->count; i++) {
        for (size_t k = 0; k < y->count; k++) {
            const gold_member *m = x->items[i], *n = y->items[k];
            if (m->fact != n->fact || gold_between(s->event, m, n) != relation)
                continue;
            unsigned *found = &s->found[relation][m->fact];
            if (*found <= confidence)
                *found = confidence + 1;
            right = true;
        }
    }
    return right;
}

/* ---- Conflicts ---------------------------------------------------------------------------- */

/* What a finding says with two variants that exclude each other. */
static int judge_conflict(scorer *s, const fc_finding *finding, const fc_relation *relation)
{
    const fc_variant *a = &finding->variants.items[relation->a];
    const fc_variant *b = &finding->variants.items[relation->b];
    int said = UNSAID;
    for (uint32_t i = 0; i < a->claim_count; i++) {
        for (uint32_t k = 0; k < b->claim_count; k++) {
            if (a->claims[i].source == b->claims[k].source)
                continue;
            bool right =
                is_right(s, a->claims[i], b->claims[k], GOLD_CONFLICT, finding->confidence);
            said = right || said == RIGHT ? RIGHT : SAID;
        }
    }
    return said;
}

static void score_conflicts(scorer *s, const fc_finding *finding, tally *out)
{
    size_t said = 0, right = 0;
    for (size_t i = 0; i < finding->relations.count; i++) {
        const fc_relation *relation = &finding->relations.items[i];
        if (relation->verdict != FACTCHECK_VERDICT_CONFLICT)
            continue;
        int is = judge_conflict(s, finding, relation);
        said += is != UNSAID;
        right += is == RIGHT;
    }
    if (!said)
        return;
    out->findings[finding->confidence]++;
    out->credit[finding->confidence] += (double)right / (double)said;
}

/* ---- Agreements --------------------------------------------------------------------------- */

static void judge_agreement(scorer *s, fc_claim_ref a, fc_claim_ref b, unsigned confidence)
{
    if (a.source == b.source)
        return;
    size_t low = a.source < b.source ? a.source : b.source, high = a.source + b.source - low;
    uint8_t *said = &s->pairs[low * s->event->sources.count + high];
    if (is_right(s, a, b, GOLD_AGREE, confidence))
        *said = RIGHT;
    else if (*said == UNSAID)
        *said = SAID;
}

static void judge_agreements(scorer *s, const fc_finding *finding)
{
    for (size_t v = 0; v < finding->variants.count; v++) {
        const fc_variant *variant = &finding->variants.items[v];
        for (uint32_t i = 0; i < variant->claim_count; i++) {
            for (uint32_t k = i + 1; k < variant->claim_count; k++)
                judge_agreement(s, variant->claims[i], variant->claims[k], finding->confidence);
        }
    }
    for (size_t r = 0; r < finding->relations.count; r++) {
        const fc_relation *relation = &finding->relations.items[r];
        if (relation->verdict > FACTCHECK_VERDICT_COMPATIBLE)
            continue;
        const fc_variant *a = &finding->variants.items[relation->a];
        const fc_variant *b = &finding->variants.items[relation->b];
        for (uint32_t i = 0; i < a->claim_count; i++) {
            for (uint32_t k = 0; k < b->claim_count; k++)
                judge_agreement(s, a->claims[i], b->claims[k], finding->confidence);
        }
    }
}

/* A conflict too can say that some of its claims agree. */
static void score_agreements(scorer *s, const fc_finding *finding, tally *out)
{
    size_t count = s->event->sources.count, said = 0, right = 0;
    memset(s->pairs, UNSAID, count * count);
    judge_agreements(s, finding);
    for (size_t i = 0; i < count * count; i++) {
        said += s->pairs[i] != UNSAID;
        right += s->pairs[i] == RIGHT;
    }
    if (!said)
        return;
    out->findings[finding->confidence]++;
    out->credit[finding->confidence] += (double)right >= AGREE_SHARE * (double)said ? 1 : 0;
}

/* ---- Facts -------------------------------------------------------------------------------- */

/* Counts the facts that two articles tell in this relation, and those of them that are found. */
static void count_facts(const scorer *s, gold_relation relation, tally *out)
{
    const gold_event *event = s->event;
    size_t until;
    for (size_t first = 0; first < event->members.count; first = until) {
        const gold_member *x = &event->members.items[first];
        bool told = false;
        for (until = first; until < event->members.count; until++) {
            const gold_member *y = &event->members.items[until];
            if (y->fact != x->fact)
                break;
            for (const gold_member *m = x; m < y; m++)
                told = told || (m->source != y->source && gold_between(event, m, y) == relation);
        }
        unsigned found = s->found[relation][x->fact];
        out->facts += told;
        if (found)
            out->found[found - 1]++;
    }
}

void score_add(tallies *out, const gold_event *event, score_marks marks,
               const fc_findings *findings)
{
    size_t count = event->sources.count;
    scorer s = {event, marks, {NULL, NULL}, malloc(count * count + 1)};
    for (int k = GOLD_CONFLICT; k <= GOLD_AGREE; k++)
        s.found[k] = calloc(event->facts.count + 1, sizeof *s.found[k]);
    if (!s.pairs || !s.found[GOLD_CONFLICT] || !s.found[GOLD_AGREE])
        gold_fail(event->folder, "out of memory");
    for (size_t i = 0; i < findings->count; i++) {
        score_conflicts(&s, &findings->items[i], &out->of[GOLD_CONFLICT]);
        score_agreements(&s, &findings->items[i], &out->of[GOLD_AGREE]);
    }
    for (int k = GOLD_CONFLICT; k <= GOLD_AGREE; k++) {
        count_facts(&s, (gold_relation)k, &out->of[k]);
        free(s.found[k]);
    }
    free(s.pairs);
}

figures score_figures(const tally *t, unsigned from, unsigned until)
{
    figures f = {.facts = t->facts};
    for (unsigned i = from; i < until && i < PERCENTS; i++) {
        f.found += t->found[i];
        f.findings += t->findings[i];
        f.credit += t->credit[i];
    }
    f.precision = f.findings ? f.credit / (double)f.findings : 1;
    f.recall = f.facts ? (double)f.found / (double)f.facts : 1;
    return f;
}
