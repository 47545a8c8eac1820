/*
 * Regions: where a claim begins and ends, in lines and columns from 1, the end exclusive.
 */
#ifndef FC_REPORT_REGION_H
#define FC_REPORT_REGION_H

#include "report/lines.h"

typedef struct fc_region {
    uint32_t line;
    uint32_t column; /* code points */
    uint32_t end_line;
    uint32_t end_column;
    size_t byte_column;
    size_t end_byte_column;
} fc_region;

/* `lines` may be NULL; then there are no byte columns. The cost is that of the mention. */
fc_region fc_region_of(fc_lines *lines, const factcheck_claim *claim);

/* The first claim of the first variant that has one, or NULL. */
const factcheck_claim *fc_first_claim(const factcheck_finding *finding);

/* The claim at which the values part: the first one of another variant, or NULL. */
const factcheck_claim *fc_second_claim(const factcheck_finding *finding);

#endif
