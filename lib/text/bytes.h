/*
 * Bytes: the classes of 64 bytes of a text at a time, as bits.
 *
 * Where words begin and end is then found by counting zeros. Machines with SSE2 make the bits 16
 * bytes at a time; all others, and the test of those, use the twin that looks at each byte.
 */
#ifndef FC_TEXT_BYTES_H
#define FC_TEXT_BYTES_H

#include "base/str.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define FC_BYTES 64

/* Bit i stands for the byte i; bits behind the end of the text are 0. */
typedef struct fc_bytes {
    uint64_t blank;  /* ASCII white space */
    uint64_t letter; /* ASCII letters */
    uint64_t upper;  /* ASCII capitals */
} fc_bytes;

/* The classes of text[at, at + FC_BYTES); at < text.len. */
fc_bytes fc_bytes_at(fc_str text, size_t at);
fc_bytes fc_bytes_at_plain(fc_str text, size_t at); /* the twin */

/* The offset behind the ASCII letters that stand at `at`; at <= text.len. */
size_t fc_bytes_skip_letters(fc_str text, size_t at);

/*
 * Of the same bytes those that sentences are looked for by, as bits: stops, double quotes, and what
 * starts the typographic ones. Whether a byte is one of them.
 */
uint64_t fc_bytes_marks(fc_str text, size_t at);
static inline bool fc_bytes_is_mark(char c)
{
    return c == '.' || c == '!' || c == '?' || c == '"' || c == '\xE2';
}

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

/* The word of ASCII letters that stands at the start of sixteen bytes. */
#define FC_BYTES_WORD 16

typedef struct fc_bytes_word {
    uint64_t part[2]; /* in lower case, with zeros behind, the first letter in the lowest byte */
    size_t length;    /* 0: no letter; 16: it may go on */
} fc_bytes_word;

fc_bytes_word fc_bytes_word_plain(const char *from); /* the twin */

#if defined(__SSE2__) && defined(__x86_64__)
static inline fc_bytes_word fc_bytes_word_at(const char *from)
{
    /* from the place 16 - n on, n bytes of ones and then zeros */
    static const unsigned char kept[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                           255, 255, 255, 255, 255, 255, 255, 255};
    fc_bytes_word out;
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)from);
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i shifted = _mm_add_epi8(small, _mm_set1_epi8((char)(-128 - 'a')));
    __m128i letters = _mm_cmplt_epi8(shifted, _mm_set1_epi8((char)(-128 + 26)));
    out.length = fc_bytes_lowest(~(unsigned)_mm_movemask_epi8(letters));
    const unsigned char *mask = kept + 16 - out.length;
    __m128i word = _mm_and_si128(small, _mm_loadu_si128((const __m128i *)(const void *)mask));
    out.part[0] = (uint64_t)_mm_cvtsi128_si64(word);
    out.part[1] = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(word, word));
    return out;
}
#else
static inline fc_bytes_word fc_bytes_word_at(const char *from)
{
    return fc_bytes_word_plain(from);
}
#endif

/* How many bits are set. */
static inline unsigned fc_bytes_count(uint64_t bits)
{
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (unsigned)(bits * 0x0101010101010101u >> 56);
}

/* Bits [0, count), count at most FC_BYTES. */
static inline uint64_t fc_bytes_below(size_t count)
{
    return count < FC_BYTES ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

#endif
