/*
 * From mentions to claims.
 */
#ifndef FC_CLAIM_CLAIMS_H
#define FC_CLAIM_CLAIMS_H

#include "claim/reading.h"

/* Fills reading->claims from its times and quantities. Errors: ENOMEM. */
int fc_claims_find(fc_reading *reading);

#endif
