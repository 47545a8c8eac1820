/*
 * Decisions: what the baseline says of the findings of a report.
 */
#ifndef FC_REPORT_DECISIONS_H
#define FC_REPORT_DECISIONS_H

#include "base/str.h"
#include "report/report.h"

/* Copies the decisions, in the order of their ids, into the report, all stale. Errors: ENOMEM. */
int fc_decisions_copy(factcheck_report *report, const factcheck_decision *const *decisions,
                      size_t count, fc_str today);

/* The decision of that id, which is then stale no more; NULL if there is none. */
const factcheck_decision *fc_decisions_meet(factcheck_report *report, fc_str id);

/* How a finding with this decision, or NULL, stands. */
factcheck_standing fc_decisions_standing(const factcheck_report *report,
                                         const factcheck_decision *decision);

#endif
