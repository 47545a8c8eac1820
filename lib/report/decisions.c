#include "decisions.h"

static bool copy_decision(factcheck_decision *out, const factcheck_decision *decision, fc_str today,
                          fc_arena *arena)
{
    *out = *decision;
    out->id = fc_str_copy(arena, decision->id);
    out->code = fc_str_copy(arena, decision->code);
    out->reason = fc_str_copy(arena, decision->reason);
    out->by = fc_str_copy(arena, decision->by);
    out->date = fc_str_copy(arena, decision->date);
    out->expires = fc_str_copy(arena, decision->expires);
    out->message = fc_str_copy(arena, decision->message);
    out->stale = 1;
    /* dates of the form YYYY-MM-DD sort as their days do */
    out->expired = today.len && out->expires.len && fc_str_compare(out->expires, today) <= 0;
    return !arena->oom;
}

int fc_decisions_copy(factcheck_report *report, const factcheck_decision *const *decisions,
                      size_t count, fc_str today)
{
    fc_arena *arena = &report->arena;
    report->has_baseline = true;
    report->decisions = FC_NEW_ARRAY(arena, factcheck_decision, count + 1);
    if (!report->decisions)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        if (!copy_decision(&report->decisions[i], decisions[i], today, arena))
            return FACTCHECK_ENOMEM;
        report->decision_count++;
    }
    return FACTCHECK_OK;
}

const factcheck_decision *fc_decisions_meet(factcheck_report *report, fc_str id)
{
    size_t low = 0, high = report->decision_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        factcheck_decision *decision = &report->decisions[middle];
        int order = fc_str_compare(decision->id, id);
        if (order == 0) {
            decision->stale = 0;
            return decision;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

factcheck_standing fc_decisions_standing(const factcheck_report *report,
                                         const factcheck_decision *decision)
{
    if (!report->has_baseline)
        return FACTCHECK_STANDING_NONE;
    if (!decision)
        return FACTCHECK_STANDING_NEW;
    if (decision->expired)
        return FACTCHECK_STANDING_EXPIRED;
    return decision->ruling == FACTCHECK_RULING_CONFLICT ? FACTCHECK_STANDING_CONFIRMED
                                                         : FACTCHECK_STANDING_BASELINED;
}
