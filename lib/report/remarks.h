/*
 * Remarks: what stands below the places of a finding, and the counts below all findings.
 */
#ifndef FC_REPORT_REMARKS_H
#define FC_REPORT_REMARKS_H

#include "base/str.h"
#include "base/vec.h"
#include "report/report.h"

typedef struct fc_remark {
    bool help; /* else a note */
    fc_str text;
} fc_remark;

typedef FC_VEC(fc_remark) fc_remarks;

/* The notes, the confidence, the places that are not shown, the help: in this order. */
void fc_remarks_of(fc_remarks *out, const factcheck_report *report,
                   const factcheck_finding *finding, fc_arena *arena);

/* "1 conflict (1 error, 0 warnings), 2 updates, 11 agreements in 3 files". */
fc_str fc_remarks_counts(const factcheck_report *report, fc_arena *arena);

#endif
