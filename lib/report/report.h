/*
 * A report: the public view of what was found. It shares the texts of the articles with the checker
 * that it is of, and outlives it.
 */
#ifndef FC_REPORT_REPORT_H
#define FC_REPORT_REPORT_H

#include "base/shared.h"
#include "base/vec.h"

typedef FC_VEC(const factcheck_source *) fc_report_sources;
typedef FC_VEC(const factcheck_claim *) fc_report_claims;
typedef FC_VEC(const factcheck_finding *) fc_report_findings;

struct factcheck_report {
    factcheck_allocator allocator;
    fc_arena arena;
    fc_shared *texts; /* of the articles; NULL if the report has them in its arena */
    fc_report_sources sources;
    fc_report_claims claims;
    fc_report_findings findings;
    factcheck_summary summary;
    bool has_baseline;
    factcheck_decision *decisions; /* in the order of their ids */
    size_t decision_count;
};

#endif
