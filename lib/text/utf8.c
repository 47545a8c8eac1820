#include "utf8.h"

#include <string.h>
#include <utf8proc.h>

#define HIGH_BITS 0x8080808080808080u
#define LOW_BITS 0x0101010101010101u

static uint64_t load8(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

uint32_t fc_utf8_next_wide(fc_str text, size_t *length)
{
    unsigned char first = (unsigned char)text.ptr[0];
    if (first < 0x80) {
        *length = 1;
        return first;
    }
    utf8proc_int32_t point = -1;
    utf8proc_ssize_t left = text.len > 4 ? 4 : (utf8proc_ssize_t)text.len;
    utf8proc_ssize_t used =
        utf8proc_iterate((const utf8proc_uint8_t *)text.ptr, left, &point);
    if (used <= 0 || point < 0) {
        *length = 1;
        return FC_UTF8_REPLACEMENT;
    }
    *length = (size_t)used;
    return (uint32_t)point;
}

size_t fc_utf8_back(fc_str text, size_t end)
{
    size_t at = end - 1;
    while (at > 0 && end - at < 4 && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at--;
    size_t length;
    fc_utf8_next(fc_str_make(text.ptr + at, end - at), &length);
    return at + length == end ? at : end - 1;
}

static void note_byte(size_t *count, size_t *first, size_t at)
{
    if (*count == 0)
        *first = at;
    (*count)++;
}

/* One step of the check: eight plain bytes, one plain byte, or one longer character. */
static size_t check_step(fc_str text, size_t at, fc_utf8_report *report)
{
    if (text.len - at >= 8) {
        uint64_t word = load8(text.ptr + at);
        bool has_nul = ((word - LOW_BITS) & ~word & HIGH_BITS) != 0;
        if (!(word & HIGH_BITS) && !has_nul)
            return 8;
    }
    unsigned char c = (unsigned char)text.ptr[at];
    if (c == 0)
        note_byte(&report->nul, &report->first_nul, at);
    if (c < 0x80)
        return 1;
    size_t length;
    uint32_t point = fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
    if (point == FC_UTF8_REPLACEMENT && length == 1)
        note_byte(&report->invalid, &report->first_invalid, at);
    return length;
}

fc_utf8_report fc_utf8_check(fc_str text)
{
    fc_utf8_report report = {0, SIZE_MAX, 0, SIZE_MAX};
    for (size_t at = 0; at < text.len;)
        at += check_step(text, at, &report);
    return report;
}

size_t fc_utf8_length(fc_str text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len; count++) {
        size_t length = 1;
        while (text.len - at >= 8 && !(load8(text.ptr + at) & HIGH_BITS)) {
            at += 8;
            count += 8;
        }
        if (at == text.len)
            break;
        if ((unsigned char)text.ptr[at] >= 0x80)
            fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
        at += length;
    }
    return count;
}

unsigned fc_utf8_width(uint32_t point)
{
    if (point >= 0x20 && point < 0x7F)
        return 1;
    int width = utf8proc_charwidth((utf8proc_int32_t)point);
    return width < 0 ? 1 : (unsigned)width;
}

static utf8proc_category_t category(uint32_t point)
{
    return utf8proc_category((utf8proc_int32_t)point);
}

bool fc_utf8_is_wide_letter(uint32_t point)
{
    utf8proc_category_t c = category(point);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

bool fc_utf8_is_wide_upper(uint32_t point)
{
    utf8proc_category_t c = category(point);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool fc_utf8_is_wide_space(uint32_t point)
{
    /* zero-width space, joiners and the byte order mark separate nothing but look like nothing */
    return point == 0x85 || point == 0x200B || point == 0xFEFF || point == 0x2060 ||
           (category(point) >= UTF8PROC_CATEGORY_ZS && category(point) <= UTF8PROC_CATEGORY_ZP);
}

bool fc_utf8_is_wide_currency(uint32_t point)
{
    return category(point) == UTF8PROC_CATEGORY_SC;
}

uint32_t fc_utf8_lower(uint32_t point)
{
    if (point < 0x80)
        return (unsigned char)fc_lower((char)point);
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}

bool fc_utf8_is_control(uint32_t point)
{
    if (point < 0x20 || (point >= 0x7F && point < 0xA0))
        return true;
    return point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           (point >= 0xE0000 && point <= 0xE007F) || point == 0xFEFF;
}

static void add_hex(fc_builder *out, uint32_t value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        fc_builder_char(out, "0123456789abcdef"[(value >> shift) & 15]);
}

static void add_escape(fc_builder *out, uint32_t point, bool one_byte, unsigned char byte)
{
    if (point == '\n') {
        fc_builder_literal(out, "\\n");
    } else if (point == '\t') {
        fc_builder_literal(out, "\\t");
    } else if (one_byte || point < 0x100) {
        fc_builder_literal(out, "\\x");
        add_hex(out, one_byte ? byte : point, 2);
    } else {
        fc_builder_literal(out, "\\u{");
        add_hex(out, point, point > 0xFFFF ? 6 : 4);
        fc_builder_char(out, '}');
    }
}

/* The offset of the first character that needs an escape, or the length of the text. */
static size_t first_escape(fc_str text)
{
    size_t at = 0;
    while (at < text.len) {
        size_t length;
        uint32_t point = fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
        if (fc_utf8_is_control(point) || (point == FC_UTF8_REPLACEMENT && length == 1))
            break;
        at += length;
    }
    return at;
}

fc_str fc_utf8_visible(fc_str text, fc_arena *arena)
{
    size_t at = first_escape(text);
    if (at == text.len)
        return text;
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_str_make(text.ptr, at));
    while (at < text.len) {
        size_t length;
        uint32_t point = fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
        bool invalid = point == FC_UTF8_REPLACEMENT && length == 1;
        if (invalid || fc_utf8_is_control(point))
            add_escape(&out, point, invalid, (unsigned char)text.ptr[at]);
        else
            fc_builder_add(&out, fc_str_make(text.ptr + at, length));
        at += length;
    }
    return fc_builder_done(&out);
}

#define FC_UTF8_PARTS_MAX 8 /* of one character: 4 in Unicode 15, 18 with compatibility */

/* What folding has to look at: capitals and characters of more than one byte. */
typedef struct fold_need {
    bool any;
    bool wide;
} fold_need;

static fold_need needs_fold(fc_str text)
{
    fold_need need = {false, false};
    for (size_t i = 0; i < text.len; i++) {
        bool wide = (unsigned char)text.ptr[i] >= 0x80;
        need.wide |= wide;
        need.any |= wide || fc_is_upper(text.ptr[i]);
    }
    return need;
}

static fc_str fold_ascii(fc_str text, fc_arena *arena)
{
    char *copy = FC_NEW_ROOM(arena, char, text.len + 1);
    if (!copy)
        return fc_str_make("", 0);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = fc_lower(text.ptr[i]);
    copy[text.len] = '\0';
    return fc_str_make(copy, text.len);
}

/* Folds one character to bytes; returns how many of the text it took. */
static size_t fold_point(fc_str text, utf8proc_uint8_t out[4], size_t *written)
{
    size_t length;
    uint32_t point = fc_utf8_next(text, &length);
    if (point == FC_UTF8_REPLACEMENT && length == 1) {
        out[0] = (utf8proc_uint8_t)text.ptr[0];
        *written = 1;
        return 1;
    }
    uint32_t lower = point == 0x2019 ? '\'' : fc_utf8_lower(point);
    *written = (size_t)utf8proc_encode_char((utf8proc_int32_t)lower, out);
    return length;
}

size_t fc_utf8_fold_into(fc_str text, char *buffer, size_t capacity)
{
    size_t used = 0;
    if (text.len <= capacity) { /* most words are ASCII all through */
        for (; used < text.len && (unsigned char)text.ptr[used] < 0x80; used++)
            buffer[used] = fc_lower(text.ptr[used]);
    }
    for (size_t at = used; at < text.len;) {
        utf8proc_uint8_t bytes[4];
        size_t written;
        if ((unsigned char)text.ptr[at] < 0x80) {
            if (used == capacity)
                return 0;
            buffer[used++] = fc_lower(text.ptr[at++]);
            continue;
        }
        size_t taken = fold_point(fc_str_make(text.ptr + at, text.len - at), bytes, &written);
        if (used + written > capacity)
            return 0;
        memcpy(buffer + used, bytes, written);
        used += written;
        at += taken;
    }
    return used;
}

fc_str fc_utf8_fold(fc_str text, fc_arena *arena)
{
    fold_need need = needs_fold(text);
    if (!need.any)
        return text;
    if (!need.wide)
        return fold_ascii(text, arena);
    fc_builder out;
    fc_builder_init(&out, arena);
    for (size_t at = 0; at < text.len;) {
        utf8proc_uint8_t bytes[4];
        size_t written;
        at += fold_point(fc_str_make(text.ptr + at, text.len - at), bytes, &written);
        fc_builder_add(&out, fc_str_make((const char *)bytes, written));
    }
    return fc_builder_done(&out);
}

/* The letter without its marks. */
static uint32_t bare_point(uint32_t point)
{
    utf8proc_int32_t parts[FC_UTF8_PARTS_MAX];
    int boundary = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)point, parts, FC_UTF8_PARTS_MAX,
        (utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK), &boundary);
    return count == 1 ? (uint32_t)parts[0] : point;
}

fc_str fc_utf8_plain(fc_str text, fc_arena *arena)
{
    fc_builder out;
    bool plain = true;
    for (size_t i = 0; i < text.len && plain; i++)
        plain = (unsigned char)text.ptr[i] < 0x80 && text.ptr[i] != '.';
    if (plain)
        return text;
    fc_builder_init(&out, arena);
    for (size_t at = 0, length; at < text.len; at += length) {
        utf8proc_uint8_t bytes[4];
        uint32_t point = fc_utf8_next(fc_str_make(text.ptr + at, text.len - at), &length);
        bool invalid = point == FC_UTF8_REPLACEMENT && length == 1;
        uint32_t bare = invalid || point < 0x80 ? point : bare_point(point);
        if (point == '.')
            continue;
        if (invalid)
            fc_builder_char(&out, text.ptr[at]);
        else
            fc_builder_add(&out, fc_str_make((const char *)bytes,
                                             (size_t)utf8proc_encode_char(
                                                 (utf8proc_int32_t)bare, bytes)));
    }
    return fc_builder_done(&out);
}
