/*
 * The public handle of a baseline.
 */
#include <string.h>

#include "baseline.h"

struct factcheck_baseline {
    factcheck_allocator allocator;
    fc_arena arena;
    fc_decisions decisions;
};

int factcheck_baseline_read(factcheck_baseline **out, factcheck_text json,
                            const factcheck_allocator *allocator, factcheck_error *error)
{
    factcheck_allocator used = allocator ? *allocator : *fc_allocator_default();
    size_t byte = SIZE_MAX;
    const char *message = NULL;
    int status = out ? FACTCHECK_OK : FACTCHECK_EINVAL;
    if (out)
        *out = NULL;
    factcheck_baseline *baseline =
        status ? NULL : used.allocate(sizeof *baseline, used.payload);
    if (!status && !baseline)
        status = FACTCHECK_ENOMEM;
    if (baseline) {
        memset(baseline, 0, sizeof *baseline);
        baseline->allocator = used;
        fc_arena_init(&baseline->arena, &baseline->allocator);
        status = fc_baseline_read(&baseline->decisions, json, &baseline->arena, &byte, &message);
    }
    if (!status) {
        *out = baseline;
        return status;
    }
    factcheck_baseline_free(baseline);
    if (error)
        *error = (factcheck_error){status, message ? message : factcheck_status_message(status),
                                   SIZE_MAX, byte};
    return status;
}

void factcheck_baseline_free(factcheck_baseline *baseline)
{
    if (!baseline)
        return;
    factcheck_allocator used = baseline->allocator;
    fc_arena_dispose(&baseline->arena);
    used.release(baseline, sizeof *baseline, used.payload);
}

size_t factcheck_baseline_count(const factcheck_baseline *baseline)
{
    return baseline->decisions.count;
}

const factcheck_decision *factcheck_baseline_get(const factcheck_baseline *baseline, size_t index)
{
    return index < baseline->decisions.count ? baseline->decisions.items[index] : NULL;
}

const factcheck_decision *const *fc_baseline_decisions(const factcheck_baseline *baseline)
{
    return baseline->decisions.items;
}
