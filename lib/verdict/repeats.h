/*
 * Repeats: one source that states the same fact twice with different values, most often its headline
 * against its body.
 */
#ifndef FC_VERDICT_REPEATS_H
#define FC_VERDICT_REPEATS_H

#include "verdict/findings.h"

/* Appends the findings of all sources. Errors: ENOMEM. */
int fc_repeats_find(fc_findings *out, const fc_findings_input *input);

#endif
