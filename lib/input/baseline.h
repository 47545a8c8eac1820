/*
 * Baselines: the decisions of reviewers, as a file in the repository of the articles.
 */
#ifndef FC_INPUT_BASELINE_H
#define FC_INPUT_BASELINE_H

#include "base/str.h"
#include "base/vec.h"

#define FC_BASELINE_SCHEMA "factcheck-baseline/1"

typedef FC_VEC(const factcheck_decision *) fc_decisions;

/* Reads a file into the arena, sorted by id. Errors: EJSON, filling *byte and *message; ENOMEM. */
int fc_baseline_read(fc_decisions *out, fc_str text, fc_arena *arena, size_t *byte,
                     const char **message);

#endif
