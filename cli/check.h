/*
 * A run: the articles are read, compared and reported.
 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include "arguments.h"

/* The exit status. */
int check(const cli_arguments *arguments);

#endif
