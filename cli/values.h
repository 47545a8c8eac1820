/*
 * Values of options: words, numbers and lists. All complain of what they do not take.
 */
#ifndef CLI_VALUES_H
#define CLI_VALUES_H

#include "arguments.h"

/* Appends a borrowed text. False after a message when memory is out. */
bool value_add(strings *list, const char *text);

/* The place of the word in the list, or a message and -1. The list ends with NULL. */
int value_word(const char *option_name, const char *value, const char *const *words);

/* A whole number from `least` to `most`. */
bool value_number(const char *option_name, const char *value, unsigned least, unsigned most,
                  unsigned *out);

/* A decimal from 0 to 1, kept in percent; further digits are dropped. */
bool value_percent(const char *option_name, const char *value, unsigned *out);

#endif
