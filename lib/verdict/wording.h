/*
 * Wording: title, notes and help of a finding whose variants and relations stand.
 */
#ifndef FC_VERDICT_WORDING_H
#define FC_VERDICT_WORDING_H

#include "verdict/findings.h"

/* Sets message, notes and help. */
void fc_wording_write(fc_finding *finding, const fc_findings_input *input);

/* Sets the reason and gap of a relation in words. */
void fc_wording_relation(fc_relation *relation, const fc_finding *finding, fc_arena *arena);

#endif
