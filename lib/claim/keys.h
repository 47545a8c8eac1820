/*
 * Keys: strings under which an engine that holds many sources can group claims, so that all claims
 * of one fact share at least one.
 */
#ifndef FC_CLAIM_KEYS_H
#define FC_CLAIM_KEYS_H

#include "claim/claim.h"

#define FC_KEYS_MAX 12

/*
 * Fills up to FC_KEYS_MAX keys and returns how many: "KIND/UNIT/head:WORD", "KIND/UNIT/name:NAME",
 * "KIND/UNIT/value:DIGITS". No key depends on the anchor of the source. `value` is the text of the
 * claim's value, or empty if that has not been written yet.
 */
size_t fc_claim_keys(fc_str *keys, const fc_claim *claim, fc_str value, fc_arena *arena);

#endif
