/*
 * Display: values, measures and names as short text for messages and notes.
 */
#ifndef FC_VERDICT_DISPLAY_H
#define FC_VERDICT_DISPLAY_H

#include "verdict/findings.h"

/* A number with its scale in words and the decimals that were stated: "56.68 billion", "187,000". */
void fc_display_number(fc_builder *out, fc_decimal value, int place);

/* The power of ten of the scale word that the number gets: 9 for billions, 0 for none. */
int fc_display_scale(fc_decimal value);

/* A number of that scale without the word: "56.675". */
void fc_display_scaled(fc_builder *out, fc_decimal value, int scale);
const char *fc_display_scale_word(int scale); /* " billion", "" */

/* A value as a variant shows it: "56.68 billion USD, stated to 0.01 billion". */
fc_str fc_display_value(const fc_reading *reading, const fc_claim *claim, const fc_value *value,
                        fc_arena *arena);

/* The short form for titles: the mention as written, with the date of a relative one. */
fc_str fc_display_mention(const fc_reading *reading, const fc_claim *claim, fc_arena *arena);

#endif
