/*
 * UTF-8: the only user of utf8proc. Decoding, letters and case, width on a display, and which
 * characters must not reach a terminal. Locale-free.
 */
#ifndef FC_TEXT_UTF8_H
#define FC_TEXT_UTF8_H

#include "base/str.h"

#define FC_UTF8_REPLACEMENT 0xFFFD

/* What a check of a whole text found. Offsets are SIZE_MAX when there is none. */
typedef struct fc_utf8_report {
    size_t invalid; /* bytes that are no part of UTF-8 */
    size_t first_invalid;
    size_t nul;
    size_t first_nul;
} fc_utf8_report;

fc_utf8_report fc_utf8_check(fc_str text);

/*
 * The code point at the start of the text and its length in bytes; an invalid byte gives
 * FC_UTF8_REPLACEMENT and length 1. The text must not be empty.
 */
uint32_t fc_utf8_next_wide(fc_str text, size_t *length); /* of any text */

static inline uint32_t fc_utf8_next(fc_str text, size_t *length)
{
    unsigned char first = (unsigned char)text.ptr[0];
    if (first >= 0x80)
        return fc_utf8_next_wide(text, length);
    *length = 1;
    return first;
}

/* The offset where the code point that ends at `end` begins (end > 0). */
size_t fc_utf8_back(fc_str text, size_t end);

/* Code points in the text, an invalid byte counting one. */
size_t fc_utf8_length(fc_str text);

/* Columns on a display: 0 for combining marks, 2 for wide characters, 1 for invalid bytes. */
unsigned fc_utf8_width(uint32_t point);

/* Classes of code points that are not ASCII. */
bool fc_utf8_is_wide_letter(uint32_t point);
bool fc_utf8_is_wide_upper(uint32_t point);
bool fc_utf8_is_wide_space(uint32_t point);
bool fc_utf8_is_wide_currency(uint32_t point);

static inline bool fc_utf8_is_letter(uint32_t point) /* letters and combining marks */
{
    return point < 0x80 ? fc_is_alpha((char)point) : fc_utf8_is_wide_letter(point);
}

static inline bool fc_utf8_is_upper(uint32_t point)
{
    return point < 0x80 ? fc_is_upper((char)point) : fc_utf8_is_wide_upper(point);
}

static inline bool fc_utf8_is_space(uint32_t point) /* also no-break, thin and zero-width ones */
{
    return point < 0x80 ? fc_is_blank((char)point) : fc_utf8_is_wide_space(point);
}

static inline bool fc_utf8_is_currency(uint32_t point)
{
    return point < 0x80 ? point == '$' : fc_utf8_is_wide_currency(point);
}

uint32_t fc_utf8_lower(uint32_t point);

/* C0 and C1 controls, DEL, bidirectional marks, line separators: shown as escapes, never sent. */
bool fc_utf8_is_control(uint32_t point);

/*
 * A visible stand-in for text from outside: controls become \n, \t, \xHH or \u{HHHH}, invalid
 * bytes \xHH. Text without any is returned as it is, without a copy.
 */
fc_str fc_utf8_visible(fc_str text, fc_arena *arena);

/*
 * Lower case of a word for look-up; typographic apostrophes become '. The first form writes into a
 * buffer and returns the length, 0 if it does not fit; the second copies to the arena if changed.
 */
size_t fc_utf8_fold_into(fc_str text, char *buffer, size_t capacity);
fc_str fc_utf8_fold(fc_str text, fc_arena *arena);

/*
 * A name as a source without accents and full stops inside would write it: "josé" is jose, "u.n." un.
 * The text itself if that changes nothing, else a copy in the arena.
 */
fc_str fc_utf8_plain(fc_str text, fc_arena *arena);

#endif
