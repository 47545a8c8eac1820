/*
 * Confidence: from the score of a match to percent, and from percent to severity.
 */
#ifndef FC_VERDICT_CONFIDENCE_H
#define FC_VERDICT_CONFIDENCE_H

#include <stdbool.h>

#include "factcheck.h"

/* Percent of findings inside one source that hold, by what was checked. */
#define FC_CONFIDENCE_CHECK 85  /* the words of one sentence leave little doubt */
#define FC_CONFIDENCE_REPEAT 65 /* a headline and its text */

/* Percent of matches with this score (hundredths of a logit) whose verdict holds. */
uint32_t fc_confidence_of_agreement(int32_t total);
uint32_t fc_confidence_of_conflict(int32_t total);

/* `strong`: a typical slip, or two sources and more on one side. */
factcheck_severity fc_severity_of(factcheck_verdict verdict, uint32_t confidence, bool strong);

#endif
