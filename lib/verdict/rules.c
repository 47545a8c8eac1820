#include "rules.h"

#include "base/str.h"

static const factcheck_rule rules[] = {
#define FC_RULE(code, id, name, severity, summary, explain) \
    {#code, name, FACTCHECK_SEVERITY_##severity, summary, explain},
#include "tables/rule.def"
#undef FC_RULE
};

const factcheck_rule *fc_rule(fc_rule_id id)
{
    return &rules[id];
}

const char *fc_rule_code(fc_rule_id id)
{
    return rules[id].code;
}

size_t factcheck_rule_count(void)
{
    return FC_RULE_COUNT;
}

const factcheck_rule *factcheck_rule_get(size_t index)
{
    return index < FC_RULE_COUNT ? &rules[index] : NULL;
}

const factcheck_rule *factcheck_rule_find(factcheck_text code)
{
    for (size_t i = 0; i < FC_RULE_COUNT; i++) {
        if (fc_str_equal_nocase(code, fc_str_of(rules[i].code)) ||
            fc_str_equal_nocase(code, fc_str_of(rules[i].name)))
            return &rules[i];
    }
    return NULL;
}
