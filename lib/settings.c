#include "settings.h"

#include <string.h>

#include "temporal/calendar.h"

/* The caller's options over the usual ones: callers of an older version fill fewer members. */
static int take_options(factcheck_options *out, const factcheck_options *given)
{
    static const factcheck_options usual = FACTCHECK_OPTIONS_INIT;
    *out = usual;
    if (!given)
        return FACTCHECK_OK;
    if (given->size < offsetof(factcheck_options, only))
        return FACTCHECK_EINVAL;
    memcpy(out, given, given->size < sizeof *out ? given->size : sizeof *out);
    if (out->min_confidence > 100 || out->jobs > FC_JOBS_MAX)
        return FACTCHECK_EINVAL;
    return FACTCHECK_OK;
}

static int take_date(factcheck_text *date, fc_arena *arena)
{
    if (date->len && fc_calendar_parse(*date) == FC_DAY_NONE)
        return FACTCHECK_EDATE;
    *date = fc_str_copy(arena, *date);
    return FACTCHECK_OK;
}

/* The place of the rule in the table, or FC_RULE_COUNT. */
static size_t index_of(factcheck_text code)
{
    const factcheck_rule *rule = factcheck_rule_find(code);
    for (size_t i = 0; i < FC_RULE_COUNT; i++) {
        if (rule == fc_rule((fc_rule_id)i))
            return i;
    }
    return FC_RULE_COUNT;
}

/* Turns rules off (or on) by code or name. */
static int turn(fc_selection *selection, const factcheck_text *codes, size_t count, bool off)
{
    for (size_t i = 0; i < count; i++) {
        size_t rule = index_of(codes[i]);
        if (rule == FC_RULE_COUNT)
            return FACTCHECK_EINVAL;
        selection->off[rule] = off;
    }
    return FACTCHECK_OK;
}

static int select_rules(fc_selection *selection, const factcheck_options *options)
{
    selection->min_confidence = options->min_confidence;
    selection->agreements = options->agreements != 0;
    for (size_t i = 0; options->only_count && i < FC_RULE_COUNT; i++)
        selection->off[i] = true;
    int status = turn(selection, options->only, options->only_count, false);
    return status ? status : turn(selection, options->ignored, options->ignored_count, true);
}

int fc_settings_read(fc_settings *out, const factcheck_options *given, fc_arena *arena)
{
    memset(out, 0, sizeof *out);
    int status = take_options(&out->options, given);
    if (!status)
        status = take_date(&out->options.date, arena);
    if (!status)
        status = take_date(&out->options.today, arena);
    if (!status)
        status = select_rules(&out->selection, &out->options);
    out->options.only = out->options.ignored = NULL; /* the caller's, and read */
    return status ? status : fc_arena_status(arena);
}
