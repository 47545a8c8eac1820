#include "bytes.h"

fc_bytes fc_bytes_at_plain(fc_str text, size_t at)
{
    fc_bytes out = {0, 0, 0};
    for (size_t i = 0; i < FC_BYTES && at + i < text.len; i++) {
        char c = text.ptr[at + i];
        uint64_t bit = (uint64_t)1 << i;
        out.blank |= fc_is_blank(c) ? bit : 0;
        out.letter |= fc_is_alpha(c) ? bit : 0;
        out.upper |= fc_is_upper(c) ? bit : 0;
    }
    return out;
}

fc_bytes_word fc_bytes_word_plain(const char *from)
{
    fc_bytes_word out = {{0, 0}, 0};
    for (size_t at = 0; at < FC_BYTES_WORD && fc_is_alpha(from[at]); at++) {
        out.part[at / 8] |= (uint64_t)(unsigned char)fc_lower(from[at]) << 8 * (at % 8);
        out.length++;
    }
    return out;
}

static size_t skip_each(fc_str text, size_t at)
{
    while (at < text.len && fc_is_alpha(text.ptr[at]))
        at++;
    return at;
}

#if defined(__SSE2__)

#if defined(__clang__) || !defined(__GNUC__)
#define FC_UNROLL /* clang does so by itself */
#else
#define FC_UNROLL _Pragma("GCC unroll 4") /* the four parts one after the other, without a loop */
#endif

/* Sixteen bytes are in a range of `count` from `first` if, so shifted, they are the least ones. */
static __m128i in_range(__m128i bytes, char first, char count)
{
    __m128i shifted = _mm_add_epi8(bytes, _mm_set1_epi8((char)(-128 - first)));
    return _mm_cmplt_epi8(shifted, _mm_set1_epi8((char)(-128 + count)));
}

static __m128i load(fc_str text, size_t at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)(text.ptr + at));
}

static __m128i letters_of(__m128i bytes)
{
    return in_range(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 26);
}

static uint64_t bits_of(__m128i found, unsigned part)
{
    return (uint64_t)(uint32_t)_mm_movemask_epi8(found) << 16 * part;
}

/* The 64 bytes from `at`, of the text, or near its end of a copy with zeros behind. */
static const char *whole(fc_str text, size_t at, char copy[FC_BYTES])
{
    size_t left = text.len - at;
    if (left >= FC_BYTES)
        return text.ptr + at;
    memset(copy, 0, FC_BYTES);
    memcpy(copy, text.ptr + at, left);
    return copy;
}

fc_bytes fc_bytes_at(fc_str text, size_t at)
{
    char copy[FC_BYTES];
    const char *from = whole(text, at, copy);
    fc_bytes out = {0, 0, 0};
    uint64_t small = 0;
    FC_UNROLL
    for (unsigned part = 0; part < FC_BYTES / 16; part++) {
        __m128i bytes = load(fc_str_make(from, FC_BYTES), 16 * part);
        __m128i letters = letters_of(bytes);
        __m128i spaces = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
        out.blank |= bits_of(_mm_or_si128(spaces, in_range(bytes, '\t', 5)), part);
        out.letter |= bits_of(letters, part);
        small |= bits_of(_mm_slli_epi16(bytes, 2), part); /* small letters have the bit 0x20 */
    }
    out.upper = out.letter & ~small;
    return out;
}

/*
 * It walks by sixteen bytes, and looks at the last sixteen once more for what is left over: the bits
 * of bytes in front of `at` are then moved out.
 */
size_t fc_bytes_skip_letters(fc_str text, size_t at)
{
    for (; text.len - at >= 16; at += 16) {
        uint64_t others = bits_of(letters_of(load(text, at)), 0) ^ 0xFFFF;
        if (others)
            return at + fc_bytes_lowest(others);
    }
    if (text.len < 16)
        return skip_each(text, at);
    uint64_t others = bits_of(letters_of(load(text, text.len - 16)), 0) ^ 0xFFFF;
    others >>= 16 - (text.len - at);
    return others ? at + fc_bytes_lowest(others) : text.len;
}

uint64_t fc_bytes_marks(fc_str text, size_t at)
{
    char copy[FC_BYTES];
    const char *from = whole(text, at, copy);
    uint64_t out = 0;
    FC_UNROLL
    for (unsigned part = 0; part < FC_BYTES / 16; part++) {
        __m128i bytes = load(fc_str_make(from, FC_BYTES), 16 * part);
        __m128i stops = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('.')),
                                     _mm_cmpeq_epi8(bytes, _mm_set1_epi8('?')));
        __m128i wide = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xE2'));
        __m128i others = in_range(bytes, '!', 2); /* ! and the double quote stand side by side */
        out |= bits_of(_mm_or_si128(_mm_or_si128(stops, wide), others), part);
    }
    return out;
}

#else

uint64_t fc_bytes_marks(fc_str text, size_t at)
{
    uint64_t out = 0;
    for (size_t i = 0; i < FC_BYTES && at + i < text.len; i++)
        out |= (uint64_t)fc_bytes_is_mark(text.ptr[at + i]) << i;
    return out;
}

size_t fc_bytes_skip_letters(fc_str text, size_t at)
{
    return skip_each(text, at);
}

fc_bytes fc_bytes_at(fc_str text, size_t at)
{
    return fc_bytes_at_plain(text, at);
}

#endif
