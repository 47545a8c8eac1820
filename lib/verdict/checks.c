#include "checks.h"

/* The checks of one sentence: claims [begin, end) of a source. */
static int check_sentence(fc_findings *out, const fc_findings_input *input, uint32_t source,
                          uint32_t begin, uint32_t end)
{
    int status = fc_check_changes(out, input, source, begin, end);
    if (!status)
        status = fc_check_ages(out, input, source, begin, end);
    return status ? status : fc_check_anniversaries(out, input, source, begin, end);
}

int fc_checks_find(fc_findings *out, const fc_findings_input *input)
{
    for (uint32_t source = 0; source < input->count; source++) {
        const fc_claims *claims = &input->readings[source].claims;
        int status = fc_check_dates(out, input, source);
        for (uint32_t begin = 0; begin < claims->count && !status;) {
            uint32_t end = begin + 1;
            while (end < claims->count &&
                   claims->items[end].sentence == claims->items[begin].sentence)
                end++;
            status = check_sentence(out, input, source, begin, end);
            begin = end;
        }
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}
