/*
 * Quotes: prices and moves of shares, indices and goods that are traded, true at an hour of a day.
 */
#ifndef FC_VERDICT_QUOTE_H
#define FC_VERDICT_QUOTE_H

#include "verdict/findings.h"

/*
 * Whether the two variants may be quotes of two hours or of two days: "gained 5 percent in early
 * trading", "closed up 7.8 percent".
 */
bool fc_quotes_may_differ(const fc_variant *a, const fc_variant *b, const fc_findings_input *input);

#endif
