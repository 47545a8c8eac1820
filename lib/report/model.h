/*
 * The report model: turns readings, findings and remarks into the public view.
 */
#ifndef FC_REPORT_MODEL_H
#define FC_REPORT_MODEL_H

#include "report/report.h"
#include "verdict/findings.h"
#include "verdict/remarks.h"

typedef struct fc_model_input {
    const fc_reading *readings;
    size_t count;
    const fc_stories *stories;
    const fc_findings *findings; /* NULL: claims alone */
    const fc_remarks *remarks;
    unsigned min_confidence; /* percent; findings below are left out */
    bool agreements;         /* agreements become findings too */
} fc_model_input;

/* Fills an empty report. Errors: ENOMEM. */
int fc_model_fill(factcheck_report *report, const fc_model_input *input);

#endif
