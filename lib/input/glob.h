/*
 * Globs: patterns of file names. * is any run of characters but /, ** any run, ? one character but
 * /; the rest is itself.
 */
#ifndef FC_INPUT_GLOB_H
#define FC_INPUT_GLOB_H

#include "base/str.h"

/*
 * Whether the pattern, of at most FACTCHECK_PATTERN_MAX bytes, fits the name, or what follows a /
 * of it unless the pattern begins with / itself. The time is that of the product of the lengths.
 */
bool fc_glob_fits(fc_str pattern, fc_str name);

#endif
