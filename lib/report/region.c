#include "region.h"

#include "text/utf8.h"

fc_region fc_region_of(fc_lines *lines, const factcheck_claim *claim)
{
    fc_region region = {.line = claim->line, .column = claim->column, .end_line = claim->line};
    size_t last = 0; /* behind the last line feed inside the mention */
    for (size_t i = 0; i < claim->text.len; i++) {
        if (claim->text.ptr[i] == '\n') {
            region.end_line++;
            last = i + 1;
        }
    }
    fc_str rest = fc_str_make(claim->text.ptr + last, claim->text.len - last);
    uint32_t length = (uint32_t)fc_utf8_length(rest);
    region.end_column = last ? length + 1 : region.column + length;
    if (lines) {
        size_t number = fc_lines_number(lines, claim->source, claim->begin);
        size_t begin = number ? fc_lines_span(lines, claim->source, number).begin : 0;
        region.byte_column = claim->begin - begin + 1;
        region.end_byte_column = last ? rest.len + 1 : claim->end - begin + 1;
    }
    return region;
}

const factcheck_claim *fc_first_claim(const factcheck_finding *finding)
{
    for (size_t i = 0; i < finding->variant_count; i++) {
        if (finding->variants[i]->claim_count)
            return finding->variants[i]->claims[0];
    }
    return NULL;
}

const factcheck_claim *fc_second_claim(const factcheck_finding *finding)
{
    const factcheck_claim *first = fc_first_claim(finding);
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        if (variant->claim_count && variant->claims[0] != first)
            return variant->claims[0];
    }
    return NULL;
}
