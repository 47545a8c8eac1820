#include "settings.h"

#include <string.h>

#include "input/glob.h"
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

static int configure_rules(fc_selection *selection, const factcheck_config *config)
{
    for (size_t i = 0; i < config->rule_count; i++) {
        const factcheck_rule_setting *setting = &config->rules[i];
        size_t rule = index_of(setting->rule);
        if (rule == FC_RULE_COUNT)
            return FACTCHECK_EINVAL;
        if (setting->off) {
            selection->off[rule] = true;
        } else if (fc_rule((fc_rule_id)rule)->severity != FACTCHECK_SEVERITY_NONE) {
            selection->off[rule] = false;
            selection->set[rule] = true;
            selection->severity[rule] = setting->severity;
        }
    }
    return FACTCHECK_OK;
}

/* What is asked for by name is reported even if the configuration turns it off. */
static int select_rules(fc_selection *selection, const factcheck_options *options)
{
    selection->min_confidence = options->min_confidence;
    selection->agreements = options->agreements != 0;
    int configured = options->config ? configure_rules(selection, options->config) : FACTCHECK_OK;
    if (configured)
        return configured;
    for (size_t i = 0; options->only_count && i < FC_RULE_COUNT; i++)
        selection->off[i] = true;
    int status = turn(selection, options->only, options->only_count, false);
    return status ? status : turn(selection, options->ignored, options->ignored_count, true);
}

/* ---- Configuration ------------------------------------------------------------------------ */

static int check_sources(const factcheck_config *config)
{
    for (size_t i = 0; i < config->source_count; i++) {
        const factcheck_source_setting *source = &config->sources[i];
        if (source->files.len > FACTCHECK_PATTERN_MAX)
            return FACTCHECK_EINVAL;
        if (source->date.len && fc_calendar_parse(source->date) == FC_DAY_NONE)
            return FACTCHECK_EDATE;
    }
    return FACTCHECK_OK;
}

static int take_words(fc_settings *out, fc_arena *arena)
{
    static const factcheck_config none = FACTCHECK_CONFIG_INIT;
    const factcheck_config *config = out->options.config ? out->options.config : &none;
    if (config->size < sizeof *config)
        return FACTCHECK_EINVAL;
    int status = check_sources(config);
    return status ? status
                  : fc_own_words_init(&out->words, config->synonyms, config->synonym_count,
                                      config->contrasts, config->contrast_count, arena);
}

typedef fc_str (*source_member)(const factcheck_source_setting *source);

static fc_str outlet_of(const factcheck_source_setting *source)
{
    return source->outlet;
}

static fc_str date_of(const factcheck_source_setting *source)
{
    return source->date;
}

/* What the first entry says that fits the name and says something. */
static fc_str member_for(const fc_settings *settings, fc_str name, source_member member)
{
    const factcheck_config *config = settings->options.config;
    for (size_t i = 0; config && i < config->source_count; i++) {
        const factcheck_source_setting *source = &config->sources[i];
        if (member(source).len && fc_glob_fits(source->files, name))
            return member(source);
    }
    return fc_str_make(NULL, 0);
}

fc_str fc_settings_outlet(const fc_settings *settings, fc_str name)
{
    return member_for(settings, name, outlet_of);
}

fc_str fc_settings_date(const fc_settings *settings, fc_str name)
{
    return member_for(settings, name, date_of);
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
    if (!status)
        status = take_words(out, arena);
    out->options.only = out->options.ignored = NULL; /* the caller's, and read */
    return status ? status : fc_arena_status(arena);
}
