/*
 * Places: where in a file something is wrong.
 */
#ifndef CLI_PLACE_H
#define CLI_PLACE_H

#include <stdbool.h>

#include "factcheck.h"

/* "NAME:LINE:COLUMN: message: what stands there". Always false. */
bool place_complain(const char *name, factcheck_text text, const factcheck_error *error);

#endif
