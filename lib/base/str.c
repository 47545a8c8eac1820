#include "str.h"

#include <string.h>

bool fc_str_equal_nocase(fc_str a, fc_str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++) {
        if (fc_lower(a.ptr[i]) != fc_lower(b.ptr[i]))
            return false;
    }
    return true;
}

int fc_str_compare(fc_str a, fc_str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

fc_str fc_str_trim(fc_str s)
{
    while (s.len && fc_is_blank(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len && fc_is_blank(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

/* Looks for the first byte of the needle that is no space: spaces are everywhere. */
size_t fc_str_find(fc_str s, fc_str needle)
{
    size_t rare = 0;
    while (rare < needle.len && needle.ptr[rare] == ' ')
        rare++;
    if (rare == needle.len)
        rare = 0;
    if (needle.len == 0)
        return 0;
    for (size_t at = 0; s.len >= needle.len && at <= s.len - needle.len; at++) {
        const char *hit =
            memchr(s.ptr + at + rare, needle.ptr[rare], s.len - needle.len - at + 1);
        if (!hit)
            return SIZE_MAX;
        at = (size_t)(hit - s.ptr) - rare;
        if (memcmp(s.ptr + at, needle.ptr, needle.len) == 0)
            return at;
    }
    return SIZE_MAX;
}

size_t fc_str_find_nocase(fc_str s, fc_str needle)
{
    for (size_t at = 0; s.len >= needle.len && at <= s.len - needle.len; at++) {
        if (fc_str_equal_nocase(fc_str_make(s.ptr + at, needle.len), needle))
            return at;
    }
    return SIZE_MAX;
}

/* FNV-1a, 64 bits, with a final mix so that low bits are good table indexes. */
uint64_t fc_str_hash(fc_str s)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < s.len; i++) {
        hash ^= (unsigned char)s.ptr[i];
        hash *= 1099511628211u;
    }
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

/* One to seven bytes: two loads that overlap, or the first, middle and last one. */
static uint64_t last_word(const char *ptr, size_t len)
{
    uint32_t first, last;
    if (len >= 4) {
        memcpy(&first, ptr, 4);
        memcpy(&last, ptr + len - 4, 4);
        return first | (uint64_t)last << 32;
    }
    return (unsigned char)ptr[0] | (uint32_t)(unsigned char)ptr[len / 2] << 8 |
           (uint32_t)(unsigned char)ptr[len - 1] << 16;
}

uint64_t fc_str_hash_quick(fc_str s)
{
    uint64_t hash = s.len * 0x9E3779B97F4A7C15u;
    size_t at = 0;
    for (; s.len - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, s.ptr + at, 8);
        hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
        hash ^= hash >> 32;
    }
    if (at == s.len)
        return hash;
    hash = (hash ^ last_word(s.ptr + at, s.len - at)) * 0xD6E8FEB86659FD93u;
    return hash ^ hash >> 32;
}

fc_str fc_str_copy(fc_arena *arena, fc_str s)
{
    char *copy = s.len < SIZE_MAX ? FC_NEW_ROOM(arena, char, s.len + 1) : NULL;
    if (!copy)
        return fc_str_make("", 0);
    if (s.len)
        memcpy(copy, s.ptr, s.len);
    copy[s.len] = '\0';
    return fc_str_make(copy, s.len);
}

bool fc_builder_grow(fc_builder *builder, size_t more)
{
    if (more > SIZE_MAX / 4 || builder->len > SIZE_MAX / 4) {
        builder->arena->oom = true;
        return false;
    }
    size_t want = builder->capacity ? builder->capacity * 2 : 64;
    if (want < builder->len + more + 1)
        want = builder->len + more + 1;
    char *grown =
        fc_arena_grow(builder->arena, builder->ptr, builder->len, builder->capacity, want, 1);
    if (!grown)
        return false;
    builder->ptr = grown;
    builder->capacity = want;
    return true;
}

void fc_builder_add(fc_builder *builder, fc_str s)
{
    if (s.len == 0 || !fc_builder_reserve(builder, s.len))
        return;
    memcpy(builder->ptr + builder->len, s.ptr, s.len);
    builder->len += s.len;
}

fc_str fc_str_digits(char room[FC_DIGITS_MAX], uint64_t value, unsigned digits)
{
    size_t at = FC_DIGITS_MAX;
    do {
        room[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    while (at && FC_DIGITS_MAX - at < digits)
        room[--at] = '0';
    return fc_str_make(room + at, FC_DIGITS_MAX - at);
}

size_t fc_str_write_digits(char room[FC_DIGITS_MAX], uint64_t value)
{
    char digits[FC_DIGITS_MAX];
    size_t at = FC_DIGITS_MAX;
    for (; value >= 10; value /= 10)
        digits[--at] = (char)('0' + value % 10);
    room[0] = (char)('0' + value);
    for (size_t i = at; i < FC_DIGITS_MAX; i++)
        room[1 + i - at] = digits[i];
    return 1 + FC_DIGITS_MAX - at;
}

void fc_builder_padded(fc_builder *builder, uint64_t value, unsigned digits)
{
    char room[FC_DIGITS_MAX];
    fc_builder_add(builder, fc_str_digits(room, value, digits));
}

void fc_builder_unsigned(fc_builder *builder, uint64_t value)
{
    fc_builder_padded(builder, value, 1);
}

fc_str fc_builder_done(fc_builder *builder)
{
    if (!fc_builder_reserve(builder, 0))
        return fc_str_make("", 0);
    builder->ptr[builder->len] = '\0';
    builder->capacity =
        fc_arena_trim(builder->arena, builder->ptr, builder->capacity, builder->len + 1);
    return fc_str_make(builder->ptr, builder->len);
}
