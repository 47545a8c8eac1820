#include "source.h"

#include <string.h>

/* More than one byte in this many that is no UTF-8, or is NUL, and the input is not text. */
#define ODD_SHARE 8
#define ODD_MIN 16

int fc_source_acceptable(fc_str text, const fc_utf8_report *report, size_t *byte)
{
    *byte = SIZE_MAX;
    if (text.len >= 2 && (memcmp(text.ptr, "\xFF\xFE", 2) == 0 ||
                          memcmp(text.ptr, "\xFE\xFF", 2) == 0)) {
        *byte = 0;
        return FACTCHECK_ETEXT;
    }
    size_t odd = report->invalid + report->nul;
    if (odd >= ODD_MIN && odd > text.len / ODD_SHARE) {
        *byte = report->first_invalid < report->first_nul ? report->first_invalid
                                                          : report->first_nul;
        return FACTCHECK_ETEXT;
    }
    return FACTCHECK_OK;
}

void fc_locator_init(fc_locator *locator, fc_str text)
{
    locator->text = text;
    locator->offset = 0;
    locator->line = 1;
    locator->column = 1;
}

/* Moves to the last line start at or before the offset. */
static void skip_lines(fc_locator *locator, size_t offset)
{
    while (locator->offset < offset) {
        const char *from = locator->text.ptr + locator->offset;
        const char *hit = memchr(from, '\n', offset - locator->offset);
        if (!hit)
            return;
        locator->offset = (size_t)(hit - locator->text.ptr) + 1;
        locator->line++;
        locator->column = 1;
    }
}

void fc_locator_find(fc_locator *locator, size_t offset, uint32_t *line, uint32_t *column)
{
    if (offset > locator->text.len)
        offset = locator->text.len;
    if (offset < locator->offset)
        fc_locator_init(locator, locator->text);
    skip_lines(locator, offset);
    if (locator->offset < offset) {
        fc_str between =
            fc_str_make(locator->text.ptr + locator->offset, offset - locator->offset);
        locator->column += (uint32_t)fc_utf8_length(between);
        locator->offset = offset;
    }
    *line = locator->line;
    *column = locator->column;
}
