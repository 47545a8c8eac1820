#include <stddef.h>

#include "confidence.h"

/* A score and the share of right findings from there on; between rows the line is straight. */
typedef struct step {
    int32_t total;
    uint32_t percent;
} step;

static const step agreement[] = {{-50, 45}, {0, 60},   {50, 78}, {100, 88},
                                 {200, 92}, {300, 95}, {450, 98}};
static const step conflict[] = {{-150, 25}, {-61, 45}, {-60, 62}, {0, 68},
                                {50, 74},   {100, 80}, {200, 88}, {400, 95}};

#define ERROR_PERCENT 78   /* a conflict as sure as this is an error, if it is strong */
#define WARNING_PERCENT 50 /* below it is a note */

static uint32_t on_curve(const step *steps, size_t count, int32_t total)
{
    if (total <= steps[0].total)
        return steps[0].percent;
    for (size_t i = 1; i < count; i++) {
        if (total > steps[i].total)
            continue;
        int32_t width = steps[i].total - steps[i - 1].total;
        int32_t rise = (int32_t)(steps[i].percent - steps[i - 1].percent);
        return steps[i - 1].percent + (uint32_t)((total - steps[i - 1].total) * rise / width);
    }
    return steps[count - 1].percent;
}

uint32_t fc_confidence_of_agreement(int32_t total)
{
    return on_curve(agreement, sizeof agreement / sizeof *agreement, total);
}

uint32_t fc_confidence_of_conflict(int32_t total)
{
    return on_curve(conflict, sizeof conflict / sizeof *conflict, total);
}

factcheck_severity fc_severity_of(factcheck_verdict verdict, uint32_t confidence, bool strong)
{
    switch (verdict) {
    case FACTCHECK_VERDICT_CONFLICT:
        if (confidence < WARNING_PERCENT)
            return FACTCHECK_SEVERITY_NOTE;
        return confidence >= ERROR_PERCENT && strong ? FACTCHECK_SEVERITY_ERROR
                                                     : FACTCHECK_SEVERITY_WARNING;
    case FACTCHECK_VERDICT_UPDATE:
    case FACTCHECK_VERDICT_UNKNOWN:
        return FACTCHECK_SEVERITY_NOTE;
    default:
        return FACTCHECK_SEVERITY_NONE;
    }
}
