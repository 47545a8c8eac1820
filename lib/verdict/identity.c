#include "identity.h"

#define PRIME 1099511628211u /* of FNV-1a, which mixes the parts */

static uint64_t mix(uint64_t hash, uint64_t part)
{
    return (hash ^ part) * PRIME;
}

/* ---- Values ------------------------------------------------------------------------------- */

static uint64_t hash_decimal(uint64_t hash, fc_decimal value)
{
    value = fc_decimal_reduce(value);
    hash = mix(hash, value.state);
    hash = mix(hash, value.high);
    hash = mix(hash, value.low);
    hash = mix(hash, (uint64_t)(int64_t)value.exponent);
    return mix(hash, value.negative);
}

/*
 * A unit of a table counts; a counted noun does not, since the claims of one value may use several:
 * 40 people, 40 passengers.
 */
static uint64_t hash_value(const fc_value *value, fc_str display)
{
    uint64_t hash = mix(value->hedge, value->is_range);
    if (value->is_time && value->begin == FC_MINUTE_NONE && value->until == FC_MINUTE_NONE)
        return mix(hash, fc_str_hash(display));
    if (value->is_time)
        return mix(mix(hash, (uint64_t)value->begin), (uint64_t)value->until);
    hash = hash_decimal(hash, value->is_range ? value->low : value->value);
    hash = hash_decimal(hash, value->is_range ? value->high : value->value);
    hash = mix(hash, (uint64_t)(int64_t)value->place);
    return value->known ? mix(hash, fc_str_hash(value->unit)) : hash;
}

/* Whether the variant is a side of what the verdict is about. */
static bool takes_part(const fc_finding *finding, uint32_t variant)
{
    bool any = false;
    for (size_t i = 0; i < finding->relations.count; i++) {
        const fc_relation *relation = &finding->relations.items[i];
        if (relation->verdict != finding->verdict)
            continue;
        any = true;
        if (relation->a == variant || relation->b == variant)
            return true;
    }
    return !any;
}

/* ---- Words -------------------------------------------------------------------------------- */

static const fc_claim *claim_of(const fc_findings_input *input, fc_claim_ref ref)
{
    return &input->readings[ref.source].claims.items[ref.claim];
}

static bool has_word(const fc_claim *claim, fc_str word)
{
    for (uint32_t i = 0; i < claim->measure_count; i++) {
        if (fc_str_equal(claim->measure[i].word, word))
            return true;
    }
    for (uint32_t i = 0; i < claim->event_count; i++) {
        if (fc_str_equal(claim->event[i].word, word))
            return true;
    }
    return fc_str_equal(claim->verb.word, word);
}

static bool all_have(const fc_finding *finding, const fc_findings_input *input, fc_str word)
{
    for (uint32_t i = 0; i < finding->variants.count; i++) {
        const fc_variant *variant = &finding->variants.items[i];
        uint32_t count = takes_part(finding, i) ? variant->claim_count : 0;
        for (uint32_t k = 0; k < count; k++) {
            if (!has_word(claim_of(input, variant->claims[k]), word))
                return false;
        }
    }
    return true;
}

/*
 * What all claims share of their measures, clauses and verbs: the same whichever claim is asked for
 * its words, and the sum does not depend on their order.
 */
static uint64_t hash_words(const fc_finding *finding, const fc_findings_input *input,
                           const fc_claim *claim)
{
    fc_str words[FC_MEASURE_MAX + FC_EVENT_MAX + 1];
    size_t count = 0;
    uint64_t sum = 0;
    for (uint32_t i = 0; i < claim->measure_count; i++)
        words[count++] = claim->measure[i].word;
    for (uint32_t i = 0; i < claim->event_count; i++)
        words[count++] = claim->event[i].word;
    words[count++] = claim->verb.word;
    for (size_t i = 0; i < count; i++) {
        bool repeated = words[i].len == 0;
        for (size_t k = 0; k < i; k++)
            repeated = repeated || fc_str_equal(words[k], words[i]);
        if (!repeated && all_have(finding, input, words[i]))
            sum += mix(PRIME, fc_str_hash(words[i]));
    }
    return sum;
}

uint64_t fc_identify(const fc_finding *finding, const fc_findings_input *input)
{
    uint64_t hash = fc_str_hash(fc_str_of(fc_rule_code(finding->rule))), values = 0;
    const fc_claim *claim = NULL;
    for (uint32_t i = 0; i < finding->variants.count; i++) {
        const fc_variant *variant = &finding->variants.items[i];
        if (!takes_part(finding, i))
            continue;
        values += hash_value(&variant->value, variant->display);
        if (!claim)
            claim = claim_of(input, variant->claims[0]);
    }
    hash = mix(hash, values);
    return claim ? mix(hash, hash_words(finding, input, claim)) : hash;
}
