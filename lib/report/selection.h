/*
 * Selection: which findings a report takes over, and as what.
 */
#ifndef FC_REPORT_SELECTION_H
#define FC_REPORT_SELECTION_H

#include <stdbool.h>

#include "verdict/rules.h"

typedef struct fc_selection {
    unsigned min_confidence; /* percent; findings below are left out */
    bool agreements;         /* agreements become findings too */
    bool off[FC_RULE_COUNT]; /* findings and notes of these rules are left out */
    bool set[FC_RULE_COUNT]; /* they have this severity, however they were judged */
    factcheck_severity severity[FC_RULE_COUNT];
} fc_selection;

#endif
