/*
 * Findings: facts with a verdict, put into words.
 */
#ifndef FC_VERDICT_FINDINGS_H
#define FC_VERDICT_FINDINGS_H

#include "match/facts.h"
#include "verdict/cause.h"
#include "match/compare.h"
#include "verdict/rules.h"

/* A claim of a finding: which source, which claim of its reading. */
typedef struct fc_claim_ref {
    uint32_t source;
    uint32_t claim;
} fc_claim_ref;

/* Claims of a fact that give one value. */
typedef struct fc_variant {
    fc_value value;
    fc_claim_ref *claims; /* by source and position */
    uint32_t claim_count;
    uint32_t source_count; /* independent sources: copies count once */
    fc_str display;
} fc_variant;

typedef struct fc_relation {
    uint32_t a; /* variants, a < b */
    uint32_t b;
    fc_comparison comparison;
    uint8_t verdict; /* factcheck_verdict: the comparison's, or UPDATE */
    fc_slip slip;
    fc_str reason; /* in words */
    fc_str gap;
} fc_relation;

typedef struct fc_mark {
    uint32_t source;
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    const char *what;
} fc_mark;

typedef struct fc_finding {
    fc_rule_id rule;
    uint8_t verdict;
    uint8_t severity;
    uint32_t confidence; /* percent */
    FC_VEC(fc_variant) variants;
    FC_VEC(fc_relation) relations;
    FC_VEC(fc_mark) marks;
    FC_VEC(fc_str) measure;
    FC_VEC(fc_str) subject;
    FC_VEC(fc_str) notes;
    const fc_time *period; /* NULL when not known */
    uint32_t period_source;
    fc_str message;
    fc_str help;
    uint64_t id;
} fc_finding;

typedef FC_VEC(fc_finding) fc_findings;

typedef struct fc_findings_input {
    const fc_reading *readings;
    size_t count;
    const fc_stories *stories;
    const fc_facts *facts;
    fc_arena *arena;
} fc_findings_input;

/* The findings of all facts, and those inside single sources. Errors: ENOMEM. */
int fc_findings_find(fc_findings *out, const fc_findings_input *input);

#endif
