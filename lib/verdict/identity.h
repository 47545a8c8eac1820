/*
 * Identity: the number by which a decision finds its finding again.
 */
#ifndef FC_VERDICT_IDENTITY_H
#define FC_VERDICT_IDENTITY_H

#include "verdict/findings.h"

/*
 * A hash of what is said, not of where: the rule, the values that stand against each other, and the
 * words by which all their claims name what is counted. Names and order of files, edits elsewhere
 * in an article and further sources that agree do not change it; a changed figure does.
 */
uint64_t fc_identify(const fc_finding *finding, const fc_findings_input *input);

#endif
