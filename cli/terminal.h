/*
 * Terminal: what standard output can show.
 */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <stdbool.h>

/* Colours: a terminal, TERM known and not dumb, NO_COLOR empty. */
bool terminal_has_color(void);

/* Box characters: a terminal, and a UTF-8 locale in the environment. */
bool terminal_has_unicode(void);

/* Columns, or 0 when it is no terminal or does not say. */
unsigned terminal_width(void);

/* Gives each standard stream that is closed a place to fail, so that no file takes its number. */
void terminal_guard_streams(void);

#endif
