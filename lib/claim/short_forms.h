/*
 * Short forms: a name that is a part of a longer one in the same text stands for it. "Putin" is
 * "Vladimir Putin", "Kestrel" is "Kestrel Partners" behind it.
 */
#ifndef FC_CLAIM_SHORT_FORMS_H
#define FC_CLAIM_SHORT_FORMS_H

#include "claim/names.h"

/* Gives short forms the text of the first long form that starts or ends with them. Errors: ENOMEM. */
int fc_short_forms_resolve(fc_names *names, const fc_document *doc);

#endif
