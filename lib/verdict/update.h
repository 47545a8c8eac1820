/*
 * Updates: figures that grow with time, both true when they were stated.
 */
#ifndef FC_VERDICT_UPDATE_H
#define FC_VERDICT_UPDATE_H

#include "verdict/findings.h"

/*
 * Whether the two variants are one running figure at two times: a toll, a tally; all sources of the
 * higher value are published later, on another day, than all of the lower.
 */
bool fc_update_holds(const fc_variant *a, const fc_variant *b, const fc_findings_input *input);

/*
 * Whether the values may be of different days because time itself moves them on: ages, "for six
 * days", "the seventh straight day". Sources of one day give no such excuse, but for counts of the
 * hurt and the wrecked so far apart that the lower one must be an early report, and for figures that
 * their source calls preliminary or revised, or quotes of two hours of trading.
 */
bool fc_update_may_hold(const fc_variant *a, const fc_variant *b, const fc_findings_input *input);

#endif
