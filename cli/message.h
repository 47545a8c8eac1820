/*
 * Messages on standard error. Names and texts from outside are made visible as a whole.
 */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#include <stdbool.h>

/* "factcheck: ..." as printf formats it, and a line feed. Always false: return complain(...). */
__attribute__((format(printf, 1, 2))) bool complain(const char *format, ...);

#endif
