/*
 * Remarks: what there is to say of a source as such.
 */
#ifndef FC_VERDICT_REMARKS_H
#define FC_VERDICT_REMARKS_H

#include "match/stories.h"
#include "verdict/rules.h"

typedef struct fc_remark {
    uint32_t source;
    fc_rule_id rule;
    fc_str message;
    size_t byte; /* SIZE_MAX: nowhere */
} fc_remark;

typedef FC_VEC(fc_remark) fc_remarks;

/* The remarks on all sources, by source. Errors: ENOMEM. */
int fc_remarks_find(fc_remarks *out, const fc_reading *readings, size_t count,
                    const fc_stories *stories, fc_arena *arena);

#endif
