/*
 * Views of sources, claims and time expressions.
 */
#ifndef FC_REPORT_MODEL_PARTS_H
#define FC_REPORT_MODEL_PARTS_H

#include "claim/reading.h"
#include "report/report.h"

/* NULL when memory is out. */
const factcheck_timex *fc_view_timex(const fc_time *time, fc_arena *arena);
factcheck_source *fc_view_source(const fc_reading *reading, fc_arena *arena);

/* Appends the claims of a source, whose view is given. Errors: ENOMEM. */
int fc_view_claims(fc_report_claims *out, const fc_reading *reading,
                   const factcheck_source *source, size_t index, fc_arena *arena);

#endif
