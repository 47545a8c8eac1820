/*
 * A source: the bytes of one article as given, what is known about it, and where lines begin.
 */
#ifndef FC_TEXT_SOURCE_H
#define FC_TEXT_SOURCE_H

#include "text/utf8.h"

typedef struct fc_source {
    fc_str name;
    fc_str outlet;
    fc_str text; /* owned by the arena of the source, never changed */
    fc_str date; /* given publication date YYYY-MM-DD, or empty */
    fc_utf8_report utf8;
} fc_source;

/* FACTCHECK_ETEXT for UTF-16 and for what is mostly not text; *byte says where it shows. */
int fc_source_acceptable(fc_str text, const fc_utf8_report *report, size_t *byte);

/*
 * Line and column of offsets. Ask for rising offsets: each question goes on from the last, so
 * that all positions of a text cost one pass. A smaller offset starts again from the top.
 */
typedef struct fc_locator {
    fc_str text;
    size_t offset;
    uint32_t line;
    uint32_t column;
} fc_locator;

void fc_locator_init(fc_locator *locator, fc_str text);
void fc_locator_find(fc_locator *locator, size_t offset, uint32_t *line, uint32_t *column);

#endif
