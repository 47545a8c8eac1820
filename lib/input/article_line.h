/*
 * Article lines: one article as a JSON object, as other programs write it.
 */
#ifndef FC_INPUT_ARTICLE_LINE_H
#define FC_INPUT_ARTICLE_LINE_H

#include "base/str.h"

typedef struct fc_article_line {
    fc_str text;
    fc_str name; /* empty if absent, as the next two */
    fc_str date;
    fc_str outlet;
} fc_article_line;

/*
 * Reads one line, without its end, into the arena. Members other than these four are ignored.
 * Errors: EJSON (*byte is the offset in the line, or where it is not known the begin), ENOMEM.
 */
int fc_article_line_read(fc_article_line *out, fc_str line, fc_arena *arena, size_t *byte);

#endif
