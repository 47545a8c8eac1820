/*
 * The report model: turns readings, findings and remarks into the public view.
 */
#ifndef FC_REPORT_MODEL_H
#define FC_REPORT_MODEL_H

#include "report/report.h"
#include "report/selection.h"
#include "verdict/findings.h"
#include "verdict/remarks.h"

typedef struct fc_model_input {
    const fc_reading *readings;
    size_t count;
    const fc_stories *stories;
    const fc_findings *findings; /* NULL: claims alone */
    const fc_remarks *remarks;
    const fc_selection *selection;
    const factcheck_decision *const *decisions; /* of the baseline, in the order of their ids */
    size_t decision_count;
    bool has_baseline;
    fc_str today; /* or empty */
} fc_model_input;

/* Fills an empty report. Errors: ENOMEM. */
int fc_model_fill(factcheck_report *report, const fc_model_input *input);

#endif
