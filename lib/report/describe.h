/*
 * Describe: places, values and facts in words, for the renderers that people read.
 *
 * All results are visible text (fc_utf8_visible) in the arena; failures are sticky in arena->oom.
 */
#ifndef FC_REPORT_DESCRIBE_H
#define FC_REPORT_DESCRIBE_H

#include "base/str.h"
#include "report/report.h"

/* "a.txt", or "(no name)". */
fc_str fc_describe_source(const factcheck_report *report, size_t source, fc_arena *arena);

/* "a.txt:5:65"; the line 0 leaves line and column out. */
fc_str fc_describe_place(const factcheck_report *report, size_t source, uint32_t line,
                         uint32_t column, fc_arena *arena);
fc_str fc_describe_claim_place(const factcheck_report *report, const factcheck_claim *claim,
                               fc_arena *arena);

/* The normalised value: "about 1,500 people", "5 to 10 km", "2024-05-17". */
fc_str fc_describe_value(const factcheck_claim *claim, fc_arena *arena);

/* The value of a variant as the verdict worded it, or as fc_describe_value does. */
fc_str fc_describe_variant(const factcheck_variant *variant, fc_arena *arena);

/* What a claim says of its value: "revenue of Acme, 2024-Q1, target, denied, says the ministry". */
fc_str fc_describe_claim(const factcheck_claim *claim, fc_arena *arena);

/* The fact of a finding, for one line: "Acme revenue, 2024-Q1"; empty when nothing is known. */
fc_str fc_describe_fact(const factcheck_finding *finding, fc_arena *arena);

/* The word in front of the code: error, warning, note, agreement. */
const char *fc_describe_finding(const factcheck_finding *finding);

/* "dated 2024-05-16 by its dateline (93%)", or "date not known". */
fc_str fc_describe_anchor(const factcheck_anchor *anchor, fc_arena *arena);

/* "a.txt:4:6: note FC901: the date of the page is not trusted". */
fc_str fc_describe_note(const factcheck_report *report, size_t source, const factcheck_note *note,
                        fc_arena *arena);

/* A time in words as short as its TIMEX3 value: that, or its interval, or its own words. */
fc_str fc_describe_time(const factcheck_timex *timex, fc_arena *arena);

#endif
