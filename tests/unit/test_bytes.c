/* text/bytes. */
#include "support.h"

#include "text/bytes.h"

#define SIZE 400

static char text[SIZE];

static void fill(unsigned seed)
{
    for (size_t i = 0; i < SIZE; i++) {
        seed = seed * 1103515245u + 12345u;
        text[i] = (char)(seed >> 16);
    }
}

static void same(fc_bytes a, fc_bytes b)
{
    require(a.blank == b.blank && a.letter == b.letter && a.upper == b.upper);
}

/* Bytes of all values at all places, up to the end of the text and over it. */
START_TEST(the_twins_agree)
{
    for (unsigned seed = 1; seed <= 50; seed++) {
        fill(seed);
        for (size_t length = 1; length <= SIZE; length += 13) {
            char *exact = malloc(length); /* so that a read behind the end is seen */
            memcpy(exact, text, length);
            fc_str s = fc_str_make(exact, length);
            for (size_t at = 0; at < length; at += 1 + at / 3) {
                fc_bytes plain = fc_bytes_at_plain(s, at);
                same(fc_bytes_at(s, at), plain);
            }
            free(exact);
        }
    }
}
END_TEST

START_TEST(every_byte_has_its_classes)
{
    for (int value = 0; value < 256; value++) {
        char c = (char)value;
        fc_bytes got = fc_bytes_at(fc_str_make(&c, 1), 0);
        ck_assert_uint_eq(got.blank, fc_is_blank(c));
        ck_assert_uint_eq(got.letter, fc_is_alpha(c));
        ck_assert_uint_eq(got.upper, fc_is_upper(c));
    }
}
END_TEST

START_TEST(words_of_every_length)
{
    for (unsigned seed = 1; seed <= 2000; seed++) {
        char room[FC_BYTES_WORD];
        fill(seed);
        memcpy(room, text, sizeof room);
        for (unsigned i = 0; i < seed % (FC_BYTES_WORD + 1); i++)
            room[i] = "aZzAmQ\x40\x5B\x60\x7B"[(unsigned char)room[i] % (i % 5 ? 6 : 10)];
        fc_bytes_word a = fc_bytes_word_at(room), b = fc_bytes_word_plain(room);
        require(a.length == b.length && a.part[0] == b.part[0] && a.part[1] == b.part[1]);
    }
}
END_TEST

START_TEST(letters_are_skipped)
{
    for (size_t run = 0; run < 70; run++) {
        for (size_t behind = 0; behind < 40; behind++) {
            memset(text, 'q', run);
            memset(text + run, behind % 2 ? '\xC3' : '@', behind);
            fc_str s = fc_str_make(text, run + behind);
            for (size_t at = 0; at <= run; at++)
                require(fc_bytes_skip_letters(s, at) == run);
        }
    }
}
END_TEST

START_TEST(marks_are_found)
{
    for (unsigned seed = 1; seed <= 50; seed++) {
        fill(seed);
        for (size_t i = 0; i < SIZE; i += 1 + seed % 3)
            text[i] = ".!?\"\xE2 #,/"[(unsigned char)text[i] % 9];
        for (size_t length = 1; length <= SIZE; length += 7) {
            char *exact = malloc(length);
            memcpy(exact, text, length);
            for (size_t at = 0; at < length; at += 1 + at / 3) {
                uint64_t marks = fc_bytes_marks(fc_str_make(exact, length), at);
                for (size_t i = 0; i < FC_BYTES; i++)
                    require((marks >> i & 1) ==
                            (at + i < length && fc_bytes_is_mark(exact[at + i])));
            }
            free(exact);
        }
    }
}
END_TEST

START_TEST(bits_are_counted)
{
    for (unsigned i = 0; i < 64; i++) {
        ck_assert_uint_eq(fc_bytes_lowest((uint64_t)3 << i), i);
        ck_assert_uint_eq(fc_bytes_below(i), ((uint64_t)1 << i) - 1);
    }
    ck_assert(fc_bytes_below(64) == ~(uint64_t)0);
}
END_TEST

SUITE_FUNCTION(bytes)
{
    Suite *suite = suite_create("bytes");
    TCase *cases = tcase_create("bytes");
    tcase_add_test(cases, the_twins_agree);
    tcase_add_test(cases, every_byte_has_its_classes);
    tcase_add_test(cases, words_of_every_length);
    tcase_add_test(cases, letters_are_skipped);
    tcase_add_test(cases, marks_are_found);
    tcase_add_test(cases, bits_are_counted);
    suite_add_tcase(suite, cases);
    return suite;
}
