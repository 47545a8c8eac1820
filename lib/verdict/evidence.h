/*
 * Evidence: the words and names that made claims the same, for marks and for the title.
 */
#ifndef FC_VERDICT_EVIDENCE_H
#define FC_VERDICT_EVIDENCE_H

#include "verdict/findings.h"

/* Sets measure, subject, period and marks of the finding from its fact. Errors: ENOMEM. */
int fc_evidence_collect(fc_finding *finding, const fc_fact *fact, const fc_findings_input *input);

#endif
