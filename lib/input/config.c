#include "config.h"

#include "base/decimal.h"
#include "claim/words.h"
#include "input/tree.h"

typedef struct reader {
    fc_tree tree;
    factcheck_config *out;
    fc_arena *arena;
} reader;

static const char *const severities[] = {"off", "note", "warning", "error", NULL};

static bool is_list(reader *r, const cJSON *value, const char *message)
{
    return cJSON_IsArray(value) || fc_tree_fail(&r->tree, value, false, message);
}

/* ---- Sources ------------------------------------------------------------------------------ */

static bool read_source(reader *r, const cJSON *value, factcheck_source_setting *out)
{
    static const char *const keys[] = {"files", "outlet", "date", NULL};
    if (!fc_tree_object(&r->tree, value, keys))
        return false;
    const cJSON *files = fc_tree_member(value, "files");
    if (!files)
        return fc_tree_fail(&r->tree, value, false, "a source needs a pattern of its files");
    if (!fc_tree_text(&r->tree, files, &out->files, r->arena) ||
        !fc_tree_text(&r->tree, fc_tree_member(value, "outlet"), &out->outlet, r->arena) ||
        !fc_tree_date(&r->tree, fc_tree_member(value, "date"), &out->date, r->arena))
        return false;
    if (out->files.len == 0 || out->files.len > FACTCHECK_PATTERN_MAX)
        return fc_tree_fail(&r->tree, files, false, "a pattern of 1 to 255 bytes is expected here");
    return true;
}

static bool read_sources(reader *r, const cJSON *list)
{
    if (!list)
        return true;
    if (!is_list(r, list, "a list of sources is expected here"))
        return false;
    size_t count = (size_t)cJSON_GetArraySize(list);
    factcheck_source_setting *sources = FC_NEW_ARRAY(r->arena, factcheck_source_setting, count + 1);
    for (const cJSON *item = list->child; sources && item; item = item->next) {
        if (!read_source(r, item, &sources[r->out->source_count++]))
            return false;
    }
    r->out->sources = sources;
    return sources != NULL;
}

/* ---- Rules -------------------------------------------------------------------------------- */

/* The rule that a key or a text names, or NULL after a failure. */
static const factcheck_rule *rule_of(reader *r, const cJSON *value, const char *name, bool at_key)
{
    const factcheck_rule *rule = factcheck_rule_find(fc_str_of(name));
    if (!rule)
        fc_tree_fail(&r->tree, value, at_key, "there is no rule of this code or name");
    return rule;
}

static bool add_severity(reader *r, const cJSON *value, factcheck_rule_setting *out)
{
    const factcheck_rule *rule = rule_of(r, value, value->string, true);
    int word = 0;
    if (!rule || !fc_tree_word(&r->tree, value, severities, &word,
                               "error, warning, note or off is expected here"))
        return false;
    if (word && rule->severity == FACTCHECK_SEVERITY_NONE)
        return fc_tree_fail(&r->tree, value, false, "an agreement has no severity; off is possible");
    out->rule = fc_str_of(rule->code);
    out->off = word == 0;
    out->severity = (factcheck_severity)word;
    return true;
}

static bool add_ignored(reader *r, const cJSON *value, factcheck_rule_setting *out)
{
    if (!cJSON_IsString(value))
        return fc_tree_fail(&r->tree, value, false, "the code or name of a rule is expected here");
    const factcheck_rule *rule = rule_of(r, value, value->valuestring, false);
    if (!rule)
        return false;
    out->rule = fc_str_of(rule->code);
    out->off = 1;
    return true;
}

static bool read_rules(reader *r, const cJSON *rules, const cJSON *ignored)
{
    if (rules && !cJSON_IsObject(rules))
        return fc_tree_fail(&r->tree, rules, false, "an object of rules is expected here");
    if (ignored && !is_list(r, ignored, "a list of rules is expected here"))
        return false;
    size_t count = (size_t)cJSON_GetArraySize(rules) + (size_t)cJSON_GetArraySize(ignored);
    factcheck_rule_setting *list = FC_NEW_ARRAY(r->arena, factcheck_rule_setting, count + 1);
    for (const cJSON *item = rules ? rules->child : NULL; list && item; item = item->next) {
        if (fc_tree_member(rules, item->string) != item)
            return fc_tree_fail(&r->tree, item, true, "this key is given twice");
        if (!add_severity(r, item, &list[r->out->rule_count++]))
            return false;
    }
    for (const cJSON *item = ignored ? ignored->child : NULL; list && item; item = item->next) {
        if (!add_ignored(r, item, &list[r->out->rule_count++]))
            return false;
    }
    r->out->rules = list;
    return list != NULL;
}

/* ---- Words -------------------------------------------------------------------------------- */

static bool read_word(reader *r, const cJSON *value, fc_str *out)
{
    if (!value || !fc_tree_text(&r->tree, value, out, r->arena))
        return false;
    fc_str trimmed = fc_str_trim(*out);
    bool one = trimmed.len && trimmed.len == out->len;
    for (size_t i = 0; i < out->len; i++)
        one = one && !fc_is_blank(out->ptr[i]);
    return one || fc_tree_fail(&r->tree, value, false, "one word is expected here");
}

static bool read_words(reader *r, const cJSON *value, factcheck_word_list *out)
{
    if (!is_list(r, value, "a list of words is expected here"))
        return false;
    size_t count = (size_t)cJSON_GetArraySize(value);
    if (count < 2 || count > FC_OWN_MEMBERS_MAX)
        return fc_tree_fail(&r->tree, value, false, "a list of 2 to 128 words is expected here");
    fc_str *words = FC_NEW_ARRAY(r->arena, fc_str, count);
    for (const cJSON *item = value->child; words && item; item = item->next) {
        if (!read_word(r, item, &words[out->count++]))
            return false;
    }
    out->words = words;
    return words != NULL;
}

static bool read_word_lists(reader *r, const cJSON *list, const factcheck_word_list **out,
                            size_t *out_count)
{
    if (!list)
        return true;
    if (!is_list(r, list, "a list of lists of words is expected here"))
        return false;
    size_t count = (size_t)cJSON_GetArraySize(list);
    if (count > FC_OWN_CONTRASTS_MAX)
        return fc_tree_fail(&r->tree, list, false, "these are too many lists");
    factcheck_word_list *lists = FC_NEW_ARRAY(r->arena, factcheck_word_list, count + 1);
    for (const cJSON *item = list->child; lists && item; item = item->next) {
        if (!read_words(r, item, &lists[(*out_count)++]))
            return false;
    }
    *out = lists;
    return lists != NULL;
}

/* ---- Thresholds --------------------------------------------------------------------------- */

static bool read_thresholds(reader *r)
{
    static const char *const words[] = {"never", "note", "warning", "error", NULL};
    const cJSON *confidence = fc_tree_member(r->tree.root, "min_confidence");
    const cJSON *fail_on = fc_tree_member(r->tree.root, "fail_on");
    int word = 0;
    if (confidence && !fc_tree_percent(&r->tree, confidence, &r->out->min_confidence))
        return false;
    if (!fc_tree_word(&r->tree, fail_on, words, &word,
                      "error, warning, note or never is expected here"))
        return false;
    r->out->has_min_confidence = confidence != NULL;
    r->out->has_fail_on = fail_on != NULL;
    r->out->fail_on = (factcheck_severity)word;
    return true;
}

static bool read_all(reader *r)
{
    static const char *const keys[] = {"$schema",        "sources",   "rules",   "ignore",
                                       "synonyms",       "contrasts", "fail_on", "baseline",
                                       "min_confidence", NULL};
    const cJSON *root = r->tree.root;
    factcheck_config *out = r->out;
    fc_str schema;
    return fc_tree_object(&r->tree, root, keys) &&
           fc_tree_text(&r->tree, fc_tree_member(root, "$schema"), &schema, r->arena) &&
           read_sources(r, fc_tree_member(root, "sources")) &&
           read_rules(r, fc_tree_member(root, "rules"), fc_tree_member(root, "ignore")) &&
           read_word_lists(r, fc_tree_member(root, "synonyms"), &out->synonyms,
                           &out->synonym_count) &&
           read_word_lists(r, fc_tree_member(root, "contrasts"), &out->contrasts,
                           &out->contrast_count) &&
           read_thresholds(r) &&
           fc_tree_text(&r->tree, fc_tree_member(root, "baseline"), &out->baseline, r->arena);
}

int fc_config_read(factcheck_config *out, fc_str text, fc_arena *arena, size_t *byte,
                   const char **message)
{
    static const factcheck_config none = FACTCHECK_CONFIG_INIT;
    reader r = {.out = out, .arena = arena};
    *out = none;
    int status = fc_tree_parse(&r.tree, text);
    if (!status)
        read_all(&r);
    status = r.tree.status;
    *byte = r.tree.byte;
    *message = r.tree.message;
    fc_tree_dispose(&r.tree);
    return arena->oom ? FACTCHECK_ENOMEM : status;
}
