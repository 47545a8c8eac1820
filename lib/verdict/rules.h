/*
 * The rules by name. The table is lib/tables/rule.def; factcheck_rule_get and factcheck_rule_find
 * of the public header read it too.
 */
#ifndef FC_VERDICT_RULES_H
#define FC_VERDICT_RULES_H

#include "factcheck.h"

/* FC_RULE_FIGURE_CONFLICT ...: indexes into the table, in the order of the codes. */
typedef enum fc_rule_id {
#define FC_RULE(code, id, name, severity, summary, explain) FC_RULE_##id,
#include "tables/rule.def"
#undef FC_RULE
    FC_RULE_COUNT
} fc_rule_id;

/* The row of a rule; never NULL. */
const factcheck_rule *fc_rule(fc_rule_id id);

/* Its code, "FC101": static, for factcheck_finding and factcheck_note. */
const char *fc_rule_code(fc_rule_id id);

#endif
