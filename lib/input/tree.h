/*
 * Trees: a whole JSON file, parsed, with the place of everything that is wrong in it.
 *
 * Files that people write are read strictly: a key that is not known, a key twice or a value of the
 * wrong type is an error, since a typing error must not silently change what is checked.
 */
#ifndef FC_INPUT_TREE_H
#define FC_INPUT_TREE_H

#include <cjson/cJSON.h>

#include "base/str.h"

#define FC_TREE_DEPTH_MAX 32 /* cJSON recurses as deep as its input */

typedef struct fc_tree {
    fc_str text;
    cJSON *root;
    int status;          /* of the first failure */
    size_t byte;         /* its place */
    const char *message; /* static */
} fc_tree;

/*
 * What cJSON would let pass or cut in silence: bytes that are no UTF-8, NULs, also as \u0000, and
 * deep nesting. Gives the offset of the first, or SIZE_MAX.
 */
size_t fc_tree_fault(fc_str text);

/* Parses. Dispose it in any case. Errors: EJSON, and ENOMEM is seen as EJSON. */
int fc_tree_parse(fc_tree *tree, fc_str text);
void fc_tree_dispose(fc_tree *tree);

/* Notes a failure at a value, or at its key, unless there was one. Always false. */
bool fc_tree_fail(fc_tree *tree, const cJSON *at, bool at_key, const char *message);

/* Whether this is an object whose keys are all in the list, which ends with NULL, and no key twice. */
bool fc_tree_object(fc_tree *tree, const cJSON *value, const char *const *keys);

/* The member, or NULL. */
const cJSON *fc_tree_member(const cJSON *object, const char *key);

/* Reads a text, a date YYYY-MM-DD or one of some words; a NULL value leaves *out as it is. */
bool fc_tree_text(fc_tree *tree, const cJSON *value, fc_str *out, fc_arena *arena);
bool fc_tree_date(fc_tree *tree, const cJSON *value, fc_str *out, fc_arena *arena);
/* A number from 0 to 1, in percent; further decimals are dropped. */
bool fc_tree_percent(fc_tree *tree, const cJSON *value, unsigned *out);
bool fc_tree_word(fc_tree *tree, const cJSON *value, const char *const *words, int *out,
                  const char *message);

#endif
