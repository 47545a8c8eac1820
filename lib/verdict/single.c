#include "single.h"

#include <string.h>

#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/identity.h"

int32_t fc_single_claim_of_time(const fc_reading *reading, int32_t time)
{
    if (time < 0)
        return -1;
    uint32_t first = reading->times.items[time].first; /* claims stand in text order */
    size_t low = 0, high = reading->claims.count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (reading->claims.items[mid].first < first)
            low = mid + 1;
        else
            high = mid;
    }
    for (; low < reading->claims.count && reading->claims.items[low].first == first; low++) {
        if (reading->claims.items[low].time == time)
            return (int32_t)low;
    }
    return -1;
}

static bool add_variant(fc_finding *finding, const fc_findings_input *input, uint32_t source,
                        uint32_t index)
{
    const fc_reading *reading = &input->readings[source];
    const fc_claim *claim = &reading->claims.items[index];
    fc_variant *variant = fc_vec_push(input->arena, &finding->variants);
    if (!variant)
        return false;
    memset(variant, 0, sizeof *variant);
    variant->value = fc_value_of(reading, claim);
    variant->display = fc_display_value(reading, claim, &variant->value, input->arena);
    variant->claims = FC_NEW(input->arena, fc_claim_ref);
    if (!variant->claims)
        return false;
    variant->claims[0].source = source;
    variant->claims[0].claim = index;
    variant->claim_count = variant->source_count = 1;
    return true;
}

int fc_single_add(fc_findings *out, const fc_findings_input *input, const fc_single *single)
{
    factcheck_verdict verdict = (factcheck_verdict)single->verdict;
    fc_finding *finding = fc_vec_push(input->arena, out);
    if (!finding)
        return FACTCHECK_ENOMEM;
    memset(finding, 0, sizeof *finding);
    finding->rule = single->rule;
    finding->verdict = single->verdict;
    finding->confidence = single->confidence;
    finding->severity = (uint8_t)fc_severity_of(verdict, single->confidence, false);
    finding->message = single->message;
    for (uint32_t i = 0; i < single->claim_count; i++) {
        if (!add_variant(finding, input, single->source, single->claims[i]))
            return FACTCHECK_ENOMEM;
    }
    if (!fc_vec_add(input->arena, &finding->notes, single->note))
        return FACTCHECK_ENOMEM;
    finding->id = fc_identify(finding, input) ^ (single->told.len ? fc_str_hash(single->told) : 0);
    return fc_arena_status(input->arena);
}
