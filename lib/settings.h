/*
 * Settings: the options of a checker, read and kept in its arena.
 */
#ifndef FC_SETTINGS_H
#define FC_SETTINGS_H

#include "match/own_words.h"
#include "report/selection.h"

#define FC_JOBS_MAX 256

typedef struct fc_settings {
    factcheck_options options; /* its texts are of the arena */
    fc_selection selection;
    fc_own_words words;
} fc_settings;

/* Errors: EINVAL, EDATE, ENOMEM. `given` may be NULL, and of an older version. */
int fc_settings_read(fc_settings *out, const factcheck_options *given, fc_arena *arena);

/* What the configuration says of a source of that name; absent texts if nothing. */
fc_str fc_settings_outlet(const fc_settings *settings, fc_str name);
fc_str fc_settings_date(const fc_settings *settings, fc_str name);

#endif
