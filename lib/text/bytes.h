/*
 * Bytes: the classes of 64 bytes of a text at a time, as bits.
 *
 * Where words begin and end is then found by counting zeros. Machines with SSE2 make the bits 16
 * bytes at a time; all others, and the test of those, use the twin that looks at each byte.
 */
#ifndef FC_TEXT_BYTES_H
#define FC_TEXT_BYTES_H

#include "base/str.h"

#define FC_BYTES 64

/* Bit i stands for the byte i; bits behind the end of the text are 0. */
typedef struct fc_bytes {
    uint64_t blank;  /* ASCII white space */
    uint64_t letter; /* ASCII letters */
    uint64_t upper;  /* ASCII capitals */
    uint64_t word;   /* letters, digits, and whatever is not ASCII */
} fc_bytes;

/* The classes of text[at, at + FC_BYTES); at < text.len. */
fc_bytes fc_bytes_at(fc_str text, size_t at);
fc_bytes fc_bytes_at_plain(fc_str text, size_t at); /* the twin */

/* Of fc_bytes_at the letters alone. */
uint64_t fc_bytes_letters(fc_str text, size_t at);

/* The offset behind the ASCII letters that stand at `at`; at <= text.len. */
size_t fc_bytes_skip_letters(fc_str text, size_t at);

/* The offset of the first of five bytes from `at` on, or text.len; at <= text.len. */
size_t fc_bytes_find(fc_str text, size_t at, const char wanted[5]);

/* The number of zeros below the lowest bit of a value that is not 0. */
static inline unsigned fc_bytes_lowest(uint64_t bits)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned count = 0;
    for (; !(bits & 1); bits >>= 1)
        count++;
    return count;
#endif
}

/* Bits [0, count), count at most FC_BYTES. */
static inline uint64_t fc_bytes_below(size_t count)
{
    return count < FC_BYTES ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

#endif
