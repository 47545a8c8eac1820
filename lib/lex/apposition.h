#ifndef FC_LEX_APPOSITION_H
#define FC_LEX_APPOSITION_H

#include "lex/document.h"

/*
 * An age between commas behind a name: "Anna Roe, eight, was found", "Roe, 26 years, denied it".
 */

/* Whether what somebody does or is stands right behind the comma that closes it. */
bool fc_apposition_acts(const fc_document *doc, size_t comma, size_t end);

/* Whether the comma that opens it stands behind a name that no preposition leads: not "in Korea,". */
bool fc_apposition_names(const fc_document *doc, size_t first, size_t comma);

#endif
