/*
 * Findings inside one source: what its checks and its repeats have in common.
 */
#ifndef FC_VERDICT_SINGLE_H
#define FC_VERDICT_SINGLE_H

#include "verdict/findings.h"

enum { FC_SINGLE_CLAIMS = 3 };

/* What a check found; the claims that bear it out are those of one source, each a variant. */
typedef struct fc_single {
    uint32_t source;
    uint32_t claims[FC_SINGLE_CLAIMS];
    uint32_t claim_count;
    fc_rule_id rule;
    uint8_t verdict;     /* factcheck_verdict */
    uint32_t confidence; /* percent */
    fc_str told; /* a value that the source states and no claim holds: a weekday; or empty */
    fc_str message;
    fc_str note;
} fc_single;

/* A claim of the source that bears the finding out; `claim` is an index, -1 is passed over. */
static inline void fc_single_claim(fc_single *single, int32_t claim)
{
    if (claim >= 0 && single->claim_count < FC_SINGLE_CLAIMS)
        single->claims[single->claim_count++] = (uint32_t)claim;
}

/* The claim of a time of the source, -1 if it claims nothing. */
int32_t fc_single_claim_of_time(const fc_reading *reading, int32_t time);

/*
 * Appends the finding. Its identity hashes the rule, the values and what the claims share, never
 * the message, so that a baseline outlives a change of wording. Errors: ENOMEM.
 */
int fc_single_add(fc_findings *out, const fc_findings_input *input, const fc_single *single);

#endif
