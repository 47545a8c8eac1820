/*
 * Configuration files.
 */
#ifndef FC_INPUT_CONFIG_H
#define FC_INPUT_CONFIG_H

#include "base/str.h"

/* Reads a file into the arena. Errors: EJSON, filling *byte and *message; ENOMEM. */
int fc_config_read(factcheck_config *out, fc_str text, fc_arena *arena, size_t *byte,
                   const char **message);

#endif
