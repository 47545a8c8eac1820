/*
 * The inside of a public baseline.
 */
#ifndef FC_BASELINE_H
#define FC_BASELINE_H

#include "input/baseline.h"

/* All decisions, in the order of their ids. */
const factcheck_decision *const *fc_baseline_decisions(const factcheck_baseline *baseline);

#endif
