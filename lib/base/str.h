/*
 * Strings: a pointer and a length, and a builder inside an arena.
 *
 * ASCII case only; other letters are the business of text/utf8.
 */
#ifndef FC_BASE_STR_H
#define FC_BASE_STR_H

#include <stdint.h>
#include <string.h>

#include "arena.h"

typedef factcheck_text fc_str;

#define FC_STR(literal) ((fc_str){(literal), sizeof(literal) - 1})
#define FC_STR_INIT(literal) {(literal), sizeof(literal) - 1} /* in static tables */

static inline fc_str fc_str_make(const char *ptr, size_t len)
{
    fc_str s = {ptr, len};
    return s;
}

/* Of a NUL-terminated string; NULL gives an empty one. */
static inline fc_str fc_str_of(const char *string)
{
    return fc_str_make(string, string ? strlen(string) : 0);
}

/* These look at one byte first: most comparisons fail there, without a call. */
static inline bool fc_str_equal(fc_str a, fc_str b)
{
    return a.len == b.len &&
           (a.len == 0 || (a.ptr[0] == b.ptr[0] && memcmp(a.ptr, b.ptr, a.len) == 0));
}

static inline bool fc_str_starts(fc_str s, fc_str prefix)
{
    return s.len >= prefix.len &&
           (prefix.len == 0 ||
            (s.ptr[0] == prefix.ptr[0] && memcmp(s.ptr, prefix.ptr, prefix.len) == 0));
}

static inline bool fc_str_ends(fc_str s, fc_str suffix)
{
    return s.len >= suffix.len &&
           (suffix.len == 0 ||
            (s.ptr[s.len - 1] == suffix.ptr[suffix.len - 1] &&
             memcmp(s.ptr + (s.len - suffix.len), suffix.ptr, suffix.len) == 0));
}

bool fc_str_equal_nocase(fc_str a, fc_str b); /* ASCII letters only */
int fc_str_compare(fc_str a, fc_str b);       /* bytewise */
fc_str fc_str_trim(fc_str s);                 /* ASCII white space at both ends */
size_t fc_str_find(fc_str s, fc_str needle);  /* offset of the first occurrence, or SIZE_MAX */
size_t fc_str_find_nocase(fc_str s, fc_str needle);
uint64_t fc_str_hash(fc_str s);       /* the same on every machine, always */
uint64_t fc_str_hash_quick(fc_str s); /* for tables in memory only */

#define FC_DIGITS_MAX 20 /* of a uint64_t */
/* The decimal digits of the value inside `room`, with zeros in front up to `digits` of them. */
fc_str fc_str_digits(char room[FC_DIGITS_MAX], uint64_t value, unsigned digits);
/* The same at the start of the room; returns their number. */
size_t fc_str_write_digits(char room[FC_DIGITS_MAX], uint64_t value);

/* A copy in the arena, NUL-terminated behind its end; empty on failure (see arena->oom). */
fc_str fc_str_copy(fc_arena *arena, fc_str s);

static inline bool fc_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool fc_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool fc_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool fc_is_alpha(char c)
{
    return ((unsigned char)c | 32u) - 'a' < 26; /* small letters are capitals with this bit */
}
static inline bool fc_is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
static inline char fc_lower(char c) { return fc_is_upper(c) ? (char)(c + 32) : c; }
static inline char fc_upper(char c) { return fc_is_lower(c) ? (char)(c - 32) : c; }

/* A growing string. Failures are sticky in arena->oom; the text built so far stays valid. */
typedef struct fc_builder {
    fc_arena *arena;
    char *ptr;
    size_t len;
    size_t capacity;
} fc_builder;

static inline void fc_builder_init(fc_builder *builder, fc_arena *arena)
{
    fc_builder empty = {arena, NULL, 0, 0};
    *builder = empty;
}

bool fc_builder_grow(fc_builder *builder, size_t more);

/* Room for `more` bytes and a NUL; false when memory is out. */
static inline bool fc_builder_reserve(fc_builder *builder, size_t more)
{
    return builder->capacity - builder->len > more || fc_builder_grow(builder, more);
}

static inline void fc_builder_char(fc_builder *builder, char c)
{
    if (fc_builder_reserve(builder, 1))
        builder->ptr[builder->len++] = c;
}

void fc_builder_add(fc_builder *builder, fc_str s);
void fc_builder_unsigned(fc_builder *builder, uint64_t value);
void fc_builder_padded(fc_builder *builder, uint64_t value, unsigned digits); /* zeros in front */
#define fc_builder_literal(builder, literal) fc_builder_add((builder), FC_STR(literal))
/* What was built, NUL-terminated behind its end. */
fc_str fc_builder_done(fc_builder *builder);

#endif
