/*
 * The public functions of configurations.
 */
#include <string.h>

#include "input/config.h"
#include "report/json_writer.h"

/* A configuration that was read; the view comes first, so that it is found again from there. */
typedef struct container {
    factcheck_config view;
    factcheck_allocator allocator;
    fc_arena arena;
} container;

int factcheck_config_read(factcheck_config **out, factcheck_text json,
                          const factcheck_allocator *allocator, factcheck_error *error)
{
    factcheck_allocator used = allocator ? *allocator : *fc_allocator_default();
    size_t byte = SIZE_MAX;
    const char *message = NULL;
    if (!out)
        return FACTCHECK_EINVAL;
    *out = NULL;
    int status = FACTCHECK_ENOMEM;
    container *c = used.allocate(sizeof *c, used.payload);
    if (c) {
        memset(c, 0, sizeof *c);
        c->allocator = used;
        fc_arena_init(&c->arena, &c->allocator);
        status = fc_config_read(&c->view, json, &c->arena, &byte, &message);
    }
    if (!status) {
        *out = &c->view;
        return status;
    }
    factcheck_config_free(c ? &c->view : NULL);
    if (error)
        *error = (factcheck_error){status, message ? message : factcheck_status_message(status),
                                   SIZE_MAX, byte};
    return status;
}

void factcheck_config_free(factcheck_config *config)
{
    container *c = (container *)config;
    if (!c)
        return;
    factcheck_allocator used = c->allocator;
    fc_arena_dispose(&c->arena);
    used.release(c, sizeof *c, used.payload);
}

/* ---- Writing ------------------------------------------------------------------------------ */

static void write_sources(fc_json *json, const factcheck_config *config)
{
    fc_json_member_open(json, "sources", '[');
    for (size_t i = 0; i < config->source_count; i++) {
        const factcheck_source_setting *source = &config->sources[i];
        fc_json_open_line(json, '{');
        fc_json_member(json, "files", source->files);
        fc_json_member(json, "outlet", source->outlet);
        fc_json_member(json, "date", source->date);
        fc_json_close(json, '}');
    }
    fc_json_close(json, ']');
}

/* The last setting of a rule counts. */
static bool is_repeated(const factcheck_config *config, size_t index)
{
    for (size_t i = index + 1; i < config->rule_count; i++) {
        if (fc_str_equal(config->rules[i].rule, config->rules[index].rule))
            return true;
    }
    return false;
}

static void write_rules(fc_json *json, const factcheck_config *config)
{
    fc_json_member_open(json, "rules", '{');
    for (size_t i = 0; i < config->rule_count; i++) {
        const factcheck_rule_setting *setting = &config->rules[i];
        const factcheck_rule *rule = factcheck_rule_find(setting->rule);
        if (!rule || is_repeated(config, i))
            continue;
        fc_json_member(json, rule->code,
                       setting->off ? FC_STR("off")
                                    : fc_str_of(factcheck_severity_name(setting->severity)));
    }
    fc_json_close(json, '}');
}

static void write_words(fc_json *json, const char *key, const factcheck_word_list *lists,
                        size_t count)
{
    fc_json_member_open(json, key, '[');
    for (size_t i = 0; i < count; i++) {
        fc_json_open_line(json, '[');
        for (size_t k = 0; k < lists[i].count; k++)
            fc_json_string(json, lists[i].words[k]);
        fc_json_close(json, ']');
    }
    fc_json_close(json, ']');
}

int factcheck_config_write(const factcheck_config *config, factcheck_write_fn write, void *payload)
{
    fc_sink sink;
    fc_json json;
    if (!config || config->size < sizeof *config || !write)
        return FACTCHECK_EINVAL;
    fc_sink_init(&sink, write, payload);
    fc_json_init(&json, &sink, 2);
    fc_json_open(&json, '{');
    write_sources(&json, config);
    write_rules(&json, config);
    write_words(&json, "synonyms", config->synonyms, config->synonym_count);
    write_words(&json, "contrasts", config->contrasts, config->contrast_count);
    if (config->has_min_confidence) {
        fc_json_key(&json, "min_confidence");
        fc_json_percent(&json, config->min_confidence);
    }
    if (config->has_fail_on)
        fc_json_member(&json, "fail_on",
                       config->fail_on == FACTCHECK_SEVERITY_NONE
                           ? FC_STR("never")
                           : fc_str_of(factcheck_severity_name(config->fail_on)));
    fc_json_member(&json, "baseline", config->baseline);
    fc_json_close(&json, '}');
    fc_sink_char(&sink, '\n');
    return fc_sink_finish(&sink);
}
