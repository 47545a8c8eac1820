/*
 * From facts to findings: claims are sorted into variants by value, variants are compared, and the
 * strongest relation gives the verdict.
 */
#include "findings.h"

#include <string.h>

#include "base/sort.h"
#include "verdict/checks.h"
#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/evidence.h"
#include "verdict/repeats.h"
#include "verdict/identity.h"
#include "verdict/update.h"
#include "verdict/wording.h"

#define VARIANTS_MAX 24 /* values of one fact that are compared; more are no one fact */

static const fc_claim *claim_of(const fc_findings_input *input, fc_claim_ref ref)
{
    return &input->readings[ref.source].claims.items[ref.claim];
}

/* ---- Variants ----------------------------------------------------------------------------- */

static bool same_value(const fc_value *a, const fc_value *b)
{
    fc_comparison c = fc_compare(a, b);
    return c.verdict == FACTCHECK_VERDICT_EQUAL && a->hedge == b->hedge &&
           a->is_range == b->is_range && (a->is_time || a->is_range || a->place == b->place);
}

static bool add_claim(fc_variant *variant, fc_claim_ref ref, const fc_findings_input *input)
{
    uint32_t witness = input->stories->copy_of[ref.source];
    bool fresh = true;
    for (uint32_t i = 0; i < variant->claim_count; i++)
        fresh = fresh && input->stories->copy_of[variant->claims[i].source] != witness;
    variant->source_count += fresh;
    variant->claims[variant->claim_count++] = ref;
    return true;
}

/* Sorts the claims of a fact into variants. False when memory is out. */
static bool make_variants(fc_finding *finding, const fc_fact *fact, const fc_findings_input *input)
{
    for (uint32_t i = 0; i < fact->count; i++) {
        const fc_item *item = &input->facts->items.list.items[fact->items[i]];
        fc_claim_ref ref = {item->source, item->claim};
        const fc_reading *reading = &input->readings[ref.source];
        fc_value value = fc_value_of(reading, claim_of(input, ref));
        fc_variant *variant = NULL;
        for (size_t k = 0; k < finding->variants.count && !variant; k++) {
            if (same_value(&finding->variants.items[k].value, &value))
                variant = &finding->variants.items[k];
        }
        if (!variant) {
            if (finding->variants.count == VARIANTS_MAX)
                continue;
            variant = fc_vec_push(input->arena, &finding->variants);
            if (!variant)
                return false;
            memset(variant, 0, sizeof *variant);
            variant->value = value;
            variant->display =
                fc_display_value(reading, claim_of(input, ref), &value, input->arena);
            variant->claims = FC_NEW_ARRAY(input->arena, fc_claim_ref, fact->count);
            if (!variant->claims)
                return false;
        }
        add_claim(variant, ref, input);
    }
    return true;
}

/* ---- Relations ---------------------------------------------------------------------------- */

static int32_t variant_with(const fc_finding *finding, const fc_findings_input *input,
                            uint32_t item_index)
{
    const fc_item *item = &input->facts->items.list.items[item_index];
    for (size_t i = 0; i < finding->variants.count; i++) {
        const fc_variant *variant = &finding->variants.items[i];
        for (uint32_t k = 0; k < variant->claim_count; k++) {
            if (variant->claims[k].source == item->source &&
                variant->claims[k].claim == item->claim)
                return (int32_t)i;
        }
    }
    return -1;
}

/*
 * The best score of a link of differing values between two variants; INT32_MIN if there is none.
 * Two values that only hang together through a third, vaguer one ("last year") are not compared.
 */
static int32_t link_between(const fc_finding *finding, const fc_fact *fact,
                            const fc_findings_input *input, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; i < fact->link_count; i++) { /* best first within each kind */
        if (fc_closeness_agrees(fact->links[i].closeness))
            continue;
        int32_t x = variant_with(finding, input, fact->links[i].a);
        int32_t y = variant_with(finding, input, fact->links[i].b);
        if ((x == (int32_t)a && y == (int32_t)b) || (x == (int32_t)b && y == (int32_t)a))
            return fact->links[i].total;
    }
    return INT32_MIN;
}

static bool relate(fc_finding *finding, const fc_fact *fact, const fc_findings_input *input,
                   int32_t *conflict_total)
{
    for (uint32_t a = 0; a < finding->variants.count; a++) {
        for (uint32_t b = a + 1; b < finding->variants.count; b++) {
            const fc_variant *x = &finding->variants.items[a], *y = &finding->variants.items[b];
            fc_comparison comparison = fc_compare(&x->value, &y->value);
            uint8_t verdict = comparison.verdict;
            int32_t total = link_between(finding, fact, input, a, b);
            bool apart = verdict == FACTCHECK_VERDICT_CONFLICT ||
                         verdict == FACTCHECK_VERDICT_UNKNOWN;
            if (apart && total == INT32_MIN)
                continue;
            if (verdict == FACTCHECK_VERDICT_CONFLICT && fc_update_holds(x, y, input))
                verdict = FACTCHECK_VERDICT_UPDATE;
            if (verdict == FACTCHECK_VERDICT_CONFLICT && fc_update_may_hold(x, y, input))
                verdict = FACTCHECK_VERDICT_UNKNOWN;
            if (verdict == FACTCHECK_VERDICT_CONFLICT && total > *conflict_total)
                *conflict_total = total;
            fc_relation *relation = fc_vec_push(input->arena, &finding->relations);
            if (!relation)
                return false;
            memset(relation, 0, sizeof *relation);
            relation->a = a;
            relation->b = b;
            relation->comparison = comparison;
            relation->verdict = verdict;
            if (verdict == FACTCHECK_VERDICT_CONFLICT)
                relation->slip = fc_cause_of(&x->value, &y->value);
        }
    }
    return true;
}

/* ---- Verdict ------------------------------------------------------------------------------ */

/* The strongest relation: a conflict before an update, before agreements of falling closeness. */
static factcheck_verdict strongest(const fc_finding *finding)
{
    static const uint8_t rank[] = {0, 1, 2, 4, 5, 3};
    factcheck_verdict verdict = FACTCHECK_VERDICT_EQUAL;
    for (size_t i = 0; i < finding->relations.count; i++) {
        uint8_t other = finding->relations.items[i].verdict;
        if (rank[other] > rank[verdict])
            verdict = (factcheck_verdict)other;
    }
    return verdict;
}

static fc_rule_id rule_of(const fc_finding *finding, const fc_claim *claim)
{
    switch ((factcheck_verdict)finding->verdict) {
    case FACTCHECK_VERDICT_EQUAL:
        return FC_RULE_EQUAL;
    case FACTCHECK_VERDICT_ROUNDED:
        return FC_RULE_ROUNDED;
    case FACTCHECK_VERDICT_COMPATIBLE:
        return FC_RULE_COMPATIBLE;
    case FACTCHECK_VERDICT_UPDATE:
        return FC_RULE_UPDATE;
    case FACTCHECK_VERDICT_UNKNOWN:
        return FC_RULE_UNDECIDED;
    case FACTCHECK_VERDICT_CONFLICT:
        break;
    }
    switch ((factcheck_kind)claim->kind) {
    case FACTCHECK_KIND_DATE:
    case FACTCHECK_KIND_TIME:
        return FC_RULE_DATE_CONFLICT;
    case FACTCHECK_KIND_ORDINAL:
        return FC_RULE_ORDINAL_CONFLICT;
    case FACTCHECK_KIND_DURATION:
    case FACTCHECK_KIND_AGE:
        return FC_RULE_DURATION_CONFLICT;
    default:
        return FC_RULE_FIGURE_CONFLICT;
    }
}

static int32_t agreement_total(const fc_fact *fact)
{
    int64_t sum = 0, count = 0;
    for (uint32_t i = 0; i < fact->link_count; i++) {
        if (!fc_closeness_agrees(fact->links[i].closeness))
            continue;
        sum += fact->links[i].total;
        count++;
    }
    return count ? (int32_t)(sum / count) : fact->link_count ? fact->links[0].total : 0;
}

/* Copies are not witnesses: sources of the fact that are not copies of each other. */
static uint32_t independent_sources(const fc_finding *finding, const fc_findings_input *input)
{
    uint32_t count = 0, first = UINT32_MAX;
    for (size_t i = 0; i < finding->variants.count; i++) {
        const fc_variant *variant = &finding->variants.items[i];
        for (uint32_t k = 0; k < variant->claim_count; k++) {
            uint32_t witness = input->stories->copy_of[variant->claims[k].source];
            if (count == 0 || (witness != first && count == 1))
                count++;
            if (first == UINT32_MAX)
                first = witness;
        }
    }
    return count;
}

static bool is_strong(const fc_finding *finding)
{
    for (size_t i = 0; i < finding->variants.count; i++) {
        if (finding->variants.items[i].source_count > 1)
            return true;
    }
    for (size_t i = 0; i < finding->relations.count; i++) {
        if (finding->relations.items[i].slip.cause != FC_CAUSE_NONE)
            return true;
    }
    return false;
}

static int judge_fact(fc_finding *finding, const fc_fact *fact, const fc_findings_input *input)
{
    int32_t conflict_total = INT32_MIN;
    memset(finding, 0, sizeof *finding);
    if (!make_variants(finding, fact, input) || !relate(finding, fact, input, &conflict_total))
        return FACTCHECK_ENOMEM;
    finding->verdict = (uint8_t)strongest(finding);
    if (finding->verdict == FACTCHECK_VERDICT_CONFLICT)
        finding->confidence = fc_confidence_of_conflict(conflict_total);
    else
        finding->confidence = fc_confidence_of_agreement(agreement_total(fact));
    finding->rule = rule_of(finding, claim_of(input, finding->variants.items[0].claims[0]));
    finding->severity = (uint8_t)fc_severity_of((factcheck_verdict)finding->verdict,
                                                finding->confidence, is_strong(finding));
    int status = fc_evidence_collect(finding, fact, input);
    if (status)
        return status;
    fc_wording_write(finding, input);
    finding->id = fc_identify(finding, input);
    return fc_arena_status(input->arena);
}

/* By source, position and rule. */
static int sort_findings(fc_findings *list, fc_arena *arena)
{
    fc_keyed *keys = FC_NEW_ARRAY(arena, fc_keyed, list->count + 1);
    fc_finding *sorted = FC_NEW_ARRAY(arena, fc_finding, list->count + 1);
    if (!keys || !sorted)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < list->count; i++) {
        fc_claim_ref first = list->items[i].variants.items[0].claims[0];
        keys[i].key = (uint64_t)first.source << 40 | (uint64_t)first.claim << 8 |
                      (uint64_t)list->items[i].rule;
        keys[i].value = (uint32_t)i;
    }
    if (!fc_sort_keyed(keys, list->count, arena))
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < list->count; i++)
        sorted[i] = list->items[keys[i].value];
    list->items = sorted;
    list->capacity = list->count + 1;
    return FACTCHECK_OK;
}

int fc_findings_find(fc_findings *out, const fc_findings_input *input)
{
    for (size_t i = 0; i < input->facts->list.count; i++) {
        fc_finding finding;
        int status = judge_fact(&finding, &input->facts->list.items[i], input);
        if (status)
            return status;
        bool conflict = finding.verdict == FACTCHECK_VERDICT_CONFLICT;
        if (!conflict && independent_sources(&finding, input) < 2)
            continue;
        if (!fc_vec_add(input->arena, out, finding))
            return FACTCHECK_ENOMEM;
    }
    int status = fc_checks_find(out, input);
    if (!status)
        status = fc_repeats_find(out, input);
    return status ? status : sort_findings(out, input->arena);
}
