/* text/utf8. */
#include "support.h"

#include <stdint.h>

#include "text/utf8.h"

/* UTF-8 of any number up to 21 bits, surrogates and all; a reference that knows no rules. */
static size_t encode(uint32_t point, char *out)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(lead[length] | point);
    return length;
}

static bool is_surrogate(uint32_t point)
{
    return point >= 0xD800 && point <= 0xDFFF;
}

START_TEST(every_code_point_comes_back)
{
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        char text[8] = "xxxxxxxx";
        size_t length = encode(point, text + 2), got;
        uint32_t read = fc_utf8_next(fc_str_make(text + 2, 6), &got);
        if (is_surrogate(point)) {
            require(read == FC_UTF8_REPLACEMENT && got == 1);
            continue;
        }
        require(read == point && got == length);
        require(fc_utf8_back(fc_str_make(text, 8), 2 + length) == 2);
        require(fc_utf8_length(fc_str_make(text, 2 + length)) == 3);
        fc_utf8_report report = fc_utf8_check(fc_str_make(text + 2, length));
        require(report.invalid == 0 && report.nul == (point == 0));
    }
}
END_TEST

START_TEST(cut_characters_are_invalid_bytes)
{
    for (uint32_t point = 0x80; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 997) {
        if (is_surrogate(point))
            continue;
        char text[4];
        size_t length = encode(point, text), got;
        for (size_t cut = 1; cut < length; cut++) {
            fc_str head = fc_str_make(text, cut);
            require(fc_utf8_next(head, &got) == FC_UTF8_REPLACEMENT && got == 1);
            require(fc_utf8_check(head).invalid == cut);
            require(fc_utf8_check(head).first_invalid == 0);
            require(fc_utf8_length(head) == cut);
            fc_str tail = fc_str_make(text + cut, length - cut);
            require(fc_utf8_check(tail).invalid == length - cut);
            require(fc_utf8_back(tail, tail.len) == tail.len - 1);
        }
    }
}
END_TEST

typedef struct invalid {
    const char *text;
    size_t length; /* code points, each invalid byte counting one */
    size_t invalid;
    size_t first;
} invalid;

/* clang-format off */
static const invalid invalids[] = {
    {"\x80", 1, 1, 0},
    {"a\xBF" "b", 3, 1, 1},
    {"\xC0\x80", 2, 2, 0},             /* NUL written long */
    {"\xC1\xBF", 2, 2, 0},
    {"\xE0\x80\xAF", 3, 3, 0},         /* / written long */
    {"\xE0\x9F\xBF", 3, 3, 0},
    {"\xF0\x80\x80\xAF", 4, 4, 0},
    {"\xF0\x8F\xBF\xBF", 4, 4, 0},
    {"\xED\xA0\x80", 3, 3, 0},         /* surrogate */
    {"\xED\xBF\xBF", 3, 3, 0},
    {"\xF4\x90\x80\x80", 4, 4, 0},     /* behind the last code point */
    {"\xF5\x80\x80\x80", 4, 4, 0},
    {"\xF8\x88\x80\x80\x80", 5, 5, 0}, /* five bytes */
    {"\xFE", 1, 1, 0},
    {"\xFF\xFF", 2, 2, 0},
    {"caf\xE9 au lait", 12, 1, 3},     /* Latin-1 */
    {"\xE2\x82", 2, 2, 0},
    {"\xE2\x82\xAC\xE2\x82", 3, 2, 3}, /* a euro sign and most of another */
    {"\xE2\x28\xA1", 3, 2, 0},
    {"12345678\xC3", 9, 1, 8},
    {"1234567\xC3\xA9 12345678\xA9", 18, 1, 18},
};
/* clang-format on */

START_TEST(invalid_bytes_are_counted)
{
    const invalid *row = &invalids[_i];
    fc_str text = fc_str_of(row->text);
    fc_utf8_report report = fc_utf8_check(text);
    ck_assert_uint_eq(report.invalid, row->invalid);
    ck_assert_uint_eq(report.first_invalid, row->first);
    ck_assert_uint_eq(fc_utf8_length(text), row->length);
    ck_assert_uint_eq(report.nul, 0);
    ck_assert_uint_eq(report.first_nul, SIZE_MAX);
}
END_TEST

/* Going back over any two bytes in front of a character must agree with going forward. */
START_TEST(going_back_never_leaves_the_text)
{
    for (unsigned a = 0; a < 256; a++) {
        for (unsigned b = 0; b < 256; b++) {
            char text[] = {(char)a, (char)b, '\x80', '\xBF'};
            fc_str s = fc_str_make(text, 4);
            size_t ends[5], count = 0;
            for (size_t at = 0; at < 4;) {
                size_t length;
                fc_utf8_next(fc_str_make(text + at, 4 - at), &length);
                at += length;
                ends[count++] = at;
            }
            size_t at = 4;
            while (count > 0) {
                require(at == ends[--count]);
                at = fc_utf8_back(s, at);
            }
            require(at == 0);
        }
    }
}
END_TEST

/* The check of eight bytes at once against that of one at a time, at every offset. */
START_TEST(the_fast_check_agrees_with_the_slow_one)
{
    char text[40];
    for (unsigned byte = 0; byte < 256; byte++) {
        for (size_t at = 0; at < 33; at++) {
            memset(text, 'x', sizeof text);
            text[at] = (char)byte;
            fc_utf8_report report = fc_utf8_check(fc_str_make(text, 34));
            require(report.invalid == (byte >= 0x80));
            require(report.nul == (byte == 0));
            require(report.first_nul == (byte ? SIZE_MAX : at));
            require(report.first_invalid == (byte >= 0x80 ? at : SIZE_MAX));
        }
    }
}
END_TEST

START_TEST(several_nuls)
{
    fc_utf8_report report = fc_utf8_check(FC_STR("ab\0cdefghijk\0\0l"));
    ck_assert_uint_eq(report.nul, 3);
    ck_assert_uint_eq(report.first_nul, 2);
    ck_assert_uint_eq(fc_utf8_check(FC_STR("")).nul, 0);
}
END_TEST

START_TEST(classes)
{
    ck_assert(fc_utf8_is_letter('a') && fc_utf8_is_letter(0xE9) && fc_utf8_is_letter(0x4EAC));
    ck_assert(fc_utf8_is_letter(0x301)); /* combining marks stay with their word */
    ck_assert(!fc_utf8_is_letter('1') && !fc_utf8_is_letter('_') && !fc_utf8_is_letter(0x20AC));
    ck_assert(fc_utf8_is_upper('A') && fc_utf8_is_upper(0xC9) && !fc_utf8_is_upper(0xE9));
    ck_assert(fc_utf8_is_space(' ') && fc_utf8_is_space('\n') && fc_utf8_is_space(0xA0));
    ck_assert(fc_utf8_is_space(0x2009) && fc_utf8_is_space(0x202F) && fc_utf8_is_space(0x3000));
    ck_assert(fc_utf8_is_space(0x200B) && fc_utf8_is_space(0xFEFF) && !fc_utf8_is_space('-'));
    ck_assert(fc_utf8_is_currency('$') && fc_utf8_is_currency(0x20AC) &&
              fc_utf8_is_currency(0x20B9) && !fc_utf8_is_currency('%'));
    ck_assert_uint_eq(fc_utf8_lower(0xC9), 0xE9);
    ck_assert_uint_eq(fc_utf8_lower('I'), 'i'); /* in every locale */
    ck_assert_uint_eq(fc_utf8_lower(0x416), 0x436);
    ck_assert_uint_eq(fc_utf8_lower(0x4EAC), 0x4EAC);
}
END_TEST

START_TEST(widths)
{
    ck_assert_uint_eq(fc_utf8_width('a'), 1);
    ck_assert_uint_eq(fc_utf8_width(0xE9), 1);
    ck_assert_uint_eq(fc_utf8_width(0x301), 0);
    ck_assert_uint_eq(fc_utf8_width(0x4EAC), 2);
    ck_assert_uint_eq(fc_utf8_width(0x1F600), 2);
    for (uint32_t point = 0; point <= 0x10FFFF; point++)
        require(fc_utf8_width(point) <= 2);
}
END_TEST

typedef struct visible {
    const char *text;
    const char *shown;
} visible;

/* clang-format off */
static const visible visibles[] = {
    {"plain text, \xC3\xA9\xE2\x82\xAC", "plain text, \xC3\xA9\xE2\x82\xAC"},
    {"", ""},
    {"a\nb\tc\rd", "a\\nb\\tc\\x0dd"},
    {"\x1B[31mred\x1B[0m", "\\x1b[31mred\\x1b[0m"},
    {"\x1B]0;title\x07", "\\x1b]0;title\\x07"},
    {"\x7F", "\\x7f"},
    {"\xC2\x9B" "31m", "\\x9b31m"},                   /* C1 */
    {"\xE2\x80\xAE" "evil", "\\u{202e}evil"},         /* right-to-left override */
    {"\xE2\x81\xA6x\xE2\x81\xA9", "\\u{2066}x\\u{2069}"},
    {"\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C", "\\u{200e}\\u{200f}\\u{061c}"},
    {"\xE2\x80\xA8\xE2\x80\xA9", "\\u{2028}\\u{2029}"},
    {"\xEF\xBB\xBFx", "\\u{feff}x"},
    {"\xF3\xA0\x81\x81", "\\u{0e0041}"},              /* a tag character */
    {"caf\xE9", "caf\\xe9"},
    {"\xE2\x82", "\\xe2\\x82"},
    {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},                 /* a replacement character as written */
};
/* clang-format on */

START_TEST(controls_are_shown)
{
    const visible *row = &visibles[_i];
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    fc_str text = fc_str_of(row->text), shown = fc_utf8_visible(text, &arena);
    ck_text_eq(shown, row->shown);
    if (fc_str_equal(text, shown))
        ck_assert_ptr_eq(shown.ptr, text.ptr);
    fc_arena_dispose(&arena);
}
END_TEST

START_TEST(nothing_shown_drives_a_terminal)
{
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    for (uint32_t point = 0; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 61) {
        char text[4];
        fc_str shown = fc_utf8_visible(fc_str_make(text, encode(point, text)), &arena);
        for (size_t at = 0; at < shown.len;) {
            size_t length;
            uint32_t out = fc_utf8_next(fc_str_make(shown.ptr + at, shown.len - at), &length);
            require(!fc_utf8_is_control(out));
            require(out != FC_UTF8_REPLACEMENT || length == 3);
            at += length;
        }
    }
    fc_arena_dispose(&arena);
}
END_TEST

START_TEST(folding)
{
    fc_arena arena;
    char buffer[16];
    fc_arena_init(&arena, NULL);
    fc_str plain = FC_STR("plain");
    ck_assert_ptr_eq(fc_utf8_fold(plain, &arena).ptr, plain.ptr);
    ck_text_eq(fc_utf8_fold(FC_STR("\xC3\x89TAT"), &arena), "\xC3\xA9tat");
    ck_text_eq(fc_utf8_fold(FC_STR("Don\xE2\x80\x99T"), &arena), "don't");
    ck_text_eq(fc_utf8_fold(FC_STR("A\xFF"
                                   "B"),
                            &arena),
               "a\xFF"
               "b");
    ck_text_eq(fc_utf8_fold(FC_STR("\xC8\xBA"), &arena), "\xE2\xB1\xA5"); /* grows by a byte */
    size_t length = fc_utf8_fold_into(FC_STR("\xC3\x89TAT"), buffer, sizeof buffer);
    ck_text_eq(fc_str_make(buffer, length), "\xC3\xA9tat");
    ck_assert_uint_eq(fc_utf8_fold_into(FC_STR("sixteen letters!"), buffer, 16), 16);
    ck_assert_uint_eq(fc_utf8_fold_into(FC_STR("seventeen letters"), buffer, 16), 0);
    ck_assert_uint_eq(fc_utf8_fold_into(FC_STR("fifteen letter\xC3\x89"), buffer, 15), 0);
    fc_arena_dispose(&arena);
}
END_TEST

SUITE_FUNCTION(utf8)
{
    Suite *suite = suite_create("utf8");
    TCase *cases = tcase_create("utf8");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, every_code_point_comes_back);
    tcase_add_test(cases, cut_characters_are_invalid_bytes);
    tcase_add_loop_test(cases, invalid_bytes_are_counted, 0, (int)COUNT_OF(invalids));
    tcase_add_test(cases, going_back_never_leaves_the_text);
    tcase_add_test(cases, the_fast_check_agrees_with_the_slow_one);
    tcase_add_test(cases, several_nuls);
    tcase_add_test(cases, classes);
    tcase_add_test(cases, widths);
    tcase_add_loop_test(cases, controls_are_shown, 0, (int)COUNT_OF(visibles));
    tcase_add_test(cases, nothing_shown_drives_a_terminal);
    tcase_add_test(cases, folding);
    suite_add_tcase(suite, cases);
    return suite;
}
