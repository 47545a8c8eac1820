/*
 * Spec files: short texts and the claims that are expected of them. README.md of this folder says
 * how they are written.
 */
#ifndef FC_TESTS_SPEC_H
#define FC_TESTS_SPEC_H

#include <stdbool.h>
#include <stddef.h>

#include "factcheck.h"

enum { CLAIMS_MAX = 200, MESSAGE_SIZE = 512 };

typedef struct spec_case {
    const char *name;
    const char *date; /* NULL: none */
    char *text;       /* owned */
    size_t line;      /* of the name */
    size_t count;
    char *expected[CLAIMS_MAX]; /* lines "TEXT | KIND VALUE UNIT key=value..." */
    size_t lines[CLAIMS_MAX];   /* where they stand */
} spec_case;

/*
 * Whether the claim is as the line says; if not, `message` says what differs. A line that cannot be
 * read is a difference too. The line is left as it is.
 */
bool spec_matches(const factcheck_claim *claim, const char *line, char message[MESSAGE_SIZE]);

/* Prints a claim as such a line, with all attributes that say something. */
void spec_show(const factcheck_claim *claim);

#endif
