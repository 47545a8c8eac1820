/*
 * Checks inside one source: figures of one sentence that must fit each other.
 */
#ifndef FC_VERDICT_CHECKS_H
#define FC_VERDICT_CHECKS_H

#include "verdict/findings.h"

/* Appends the findings of all sources. Errors: ENOMEM. */
int fc_checks_find(fc_findings *out, const fc_findings_input *input);

#endif
