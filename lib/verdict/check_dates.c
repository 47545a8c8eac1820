/*
 * A weekday against its date, a length against its two dates: lib/temporal/check finds them.
 */
#include "checks.h"

#include "temporal/check.h"
#include "verdict/confidence.h"
#include "verdict/single.h"

static fc_str write_title(const fc_reading *reading, const fc_time_check *check, fc_arena *arena)
{
    fc_builder out;
    const fc_time *time = &reading->times.items[check->first];
    fc_str text = fc_document_span(&reading->document, time->first, time->end);
    fc_builder_init(&out, arena);
    bool weekday = check->kind == FC_TIME_CHECK_WEEKDAY;
    fc_builder_add(&out, weekday ? FC_STR("the weekday does not fall on the date: ")
                                 : FC_STR("the length does not fit its dates: "));
    fc_builder_add(&out, text);
    return fc_builder_done(&out);
}

static fc_str write_note(const fc_time_check *check, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    bool weekday = check->kind == FC_TIME_CHECK_WEEKDAY;
    fc_builder_add(&out, weekday ? FC_STR("that date is a ") : FC_STR("the dates are "));
    fc_builder_add(&out, check->actual);
    fc_builder_add(&out, weekday ? FC_STR(", not a ") : FC_STR(", not "));
    fc_builder_add(&out, check->stated);
    return fc_builder_done(&out);
}

static int add_finding(fc_findings *out, const fc_findings_input *input, uint32_t source,
                       const fc_time_check *check)
{
    const fc_reading *reading = &input->readings[source];
    const fc_times *times = &reading->times;
    bool weekday = check->kind == FC_TIME_CHECK_WEEKDAY;
    /* without a year the weekday tells which year is meant, not that it is wrong */
    bool inferred = weekday && times->items[check->first].basis != FACTCHECK_BASIS_EXPLICIT &&
                    reading->anchor.basis != FC_ANCHOR_GIVEN;
    fc_single single = {.source = source,
                        .rule = weekday ? FC_RULE_WEEKDAY_MISMATCH : FC_RULE_SPAN_MISMATCH,
                        .verdict = FACTCHECK_VERDICT_CONFLICT,
                        .confidence = FC_CONFIDENCE_CHECK,
                        .told = check->stated};
    fc_single_claim(&single, fc_single_claim_of_time(reading, check->first));
    if (single.claim_count == 0 || inferred)
        return FACTCHECK_OK;
    fc_single_claim(&single, fc_single_claim_of_time(reading, check->second));
    if (!weekday)
        fc_single_claim(&single,
                        fc_single_claim_of_time(reading, times->items[check->second].range_end));
    single.message = write_title(reading, check, input->arena);
    single.note = write_note(check, input->arena);
    return fc_single_add(out, input, &single);
}

int fc_check_dates(fc_findings *out, const fc_findings_input *input, uint32_t source)
{
    fc_time_checks checks = {0};
    const fc_reading *reading = &input->readings[source];
    int status = fc_time_checks_find(&checks, &reading->times, &reading->document, input->arena);
    for (size_t i = 0; i < checks.count && !status; i++) {
        if (checks.items[i].kind != FC_TIME_CHECK_NO_DATE)
            status = add_finding(out, input, source, &checks.items[i]);
    }
    return status;
}
