/*
 * A validator for the part of JSON Schema (draft 2020-12) that tests/schema uses: type, const,
 * enum, required, properties, additionalProperties, items, minItems, maxItems, minimum, maximum,
 * and $ref to "#/$defs/NAME", "FILE" and "FILE#/$defs/NAME". `pattern` is not checked. A keyword
 * that it does not know makes the document invalid, so that no rule is passed over in silence.
 */
#ifndef SCHEMA_VALIDATOR_H
#define SCHEMA_VALIDATOR_H

#include <stdbool.h>
#include <stddef.h>

#define SCHEMA_FILES_MAX 8

typedef struct schema_set {
    const char *folder;
    struct {
        char name[64];
        void *root; /* cJSON */
    } files[SCHEMA_FILES_MAX];
    size_t count;
    char why[512]; /* the first fault, with the path of the value */
} schema_set;

void schema_init(schema_set *set, const char *folder);
void schema_dispose(schema_set *set);

/* Whether a JSON text, which must be one whole value, fits the schema of that file. */
bool schema_fits(schema_set *set, const char *file, const char *json, size_t size);

/* The same for each line of a text. */
bool schema_fits_lines(schema_set *set, const char *file, const char *lines, size_t size);

#endif
