/*
 * Checks inside one source: figures and dates that must fit each other.
 */
#ifndef FC_VERDICT_CHECKS_H
#define FC_VERDICT_CHECKS_H

#include "verdict/findings.h"

/* Appends the findings of all sources. Errors: ENOMEM. */
int fc_checks_find(fc_findings *out, const fc_findings_input *input);

/*
 * The kinds of checks; those with [begin, end) look at the claims of one sentence. Errors: ENOMEM.
 */
int fc_check_changes(fc_findings *out, const fc_findings_input *input, uint32_t source,
                     uint32_t begin, uint32_t end);
int fc_check_ages(fc_findings *out, const fc_findings_input *input, uint32_t source, uint32_t begin,
                  uint32_t end);
int fc_check_anniversaries(fc_findings *out, const fc_findings_input *input, uint32_t source,
                           uint32_t begin, uint32_t end);
int fc_check_dates(fc_findings *out, const fc_findings_input *input, uint32_t source);

#endif
