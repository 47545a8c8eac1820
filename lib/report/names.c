/*
 * The words for the enumerations, as they stand in the JSON output.
 */
#include "base/str.h"

#define NAME_OF(list, value) \
    ((size_t)(value) < sizeof(list) / sizeof *(list) ? (list)[(size_t)(value)] : "?")

const char *factcheck_kind_name(factcheck_kind kind)
{
    static const char *const names[] = {
        "money",  "percent",  "percentage-point", "count", "measure", "ordinal", "number",
        "multiple", "age", "score", "date", "time", "duration", "set"};
    return NAME_OF(names, kind);
}

const char *factcheck_hedge_name(factcheck_hedge hedge)
{
    static const char *const names[] = {"exact",    "about",   "below", "above",
                                        "at-least", "at-most", "range", "vague"};
    return NAME_OF(names, hedge);
}

const char *factcheck_role_name(factcheck_role role)
{
    static const char *const names[] = {"level",  "change", "from", "to",  "target",
                                        "rank", "share",  "part", "rate"};
    return NAME_OF(names, role);
}

const char *factcheck_modality_name(factcheck_modality modality)
{
    static const char *const names[] = {"asserted", "planned", "denied", "possible"};
    return NAME_OF(names, modality);
}

const char *factcheck_timex_type_name(factcheck_timex_type type)
{
    static const char *const names[] = {"DATE", "TIME", "DURATION", "SET"};
    return NAME_OF(names, type);
}

const char *factcheck_basis_name(factcheck_basis basis)
{
    static const char *const names[] = {"explicit", "anchor", "inferred"};
    return NAME_OF(names, basis);
}

const char *factcheck_verdict_name(factcheck_verdict verdict)
{
    static const char *const names[] = {"equal",  "rounded",  "compatible",
                                        "update", "conflict", "unknown"};
    return NAME_OF(names, verdict);
}

const char *factcheck_severity_name(factcheck_severity severity)
{
    static const char *const names[] = {"none", "note", "warning", "error"};
    return NAME_OF(names, severity);
}

const char *factcheck_ruling_name(factcheck_ruling ruling)
{
    static const char *const names[] = {"conflict", "not-a-conflict", "accepted"};
    return NAME_OF(names, ruling);
}

const char *factcheck_standing_name(factcheck_standing standing)
{
    static const char *const names[] = {"none", "new", "baselined", "confirmed", "expired"};
    return NAME_OF(names, standing);
}
