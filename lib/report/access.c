/*
 * Accessors of a report.
 */
#include "report/report.h"

size_t factcheck_report_source_count(const factcheck_report *report)
{
    return report->sources.count;
}

const factcheck_source *factcheck_report_source(const factcheck_report *report, size_t index)
{
    return index < report->sources.count ? report->sources.items[index] : NULL;
}

size_t factcheck_report_claim_count(const factcheck_report *report)
{
    return report->claims.count;
}

const factcheck_claim *factcheck_report_claim(const factcheck_report *report, size_t index)
{
    return index < report->claims.count ? report->claims.items[index] : NULL;
}

size_t factcheck_report_finding_count(const factcheck_report *report)
{
    return report->findings.count;
}

const factcheck_finding *factcheck_report_finding(const factcheck_report *report, size_t index)
{
    return index < report->findings.count ? report->findings.items[index] : NULL;
}

const factcheck_summary *factcheck_report_summary(const factcheck_report *report)
{
    return &report->summary;
}

size_t factcheck_report_decision_count(const factcheck_report *report)
{
    return report->decision_count;
}

const factcheck_decision *factcheck_report_decision(const factcheck_report *report, size_t index)
{
    return index < report->decision_count ? &report->decisions[index] : NULL;
}

void factcheck_report_free(factcheck_report *report)
{
    if (!report)
        return;
    factcheck_allocator used = report->allocator;
    fc_shared_drop(report->texts);
    fc_arena_dispose(&report->arena);
    used.release(report, sizeof *report, used.payload);
}
