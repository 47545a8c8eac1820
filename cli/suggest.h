/*
 * Suggestions: the word that was probably meant.
 */
#ifndef CLI_SUGGEST_H
#define CLI_SUGGEST_H

/* The nearest of the words, or NULL if none is near. The list ends with NULL. */
const char *suggest(const char *word, const char *const *words);

#endif
