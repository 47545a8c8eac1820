/*
 * Texts that no newsroom would write: megabytes of one sign. Reading them into blocks, sentences
 * and tagged tokens must take time in proportion to their length. Each is read at two sizes; the
 * time of the larger may be as many times that of the smaller as it is longer, with room for the
 * noise of a busy machine, or else be short in itself. Noise only ever adds: what takes too long is
 * read again, and fails when it takes too long each time.
 *
 * FC_TEST_SCALE is the size in megabytes.
 */
#include "support.h"

#define SCALE_USUAL 2

/* sizes apart; times slower than linear; milliseconds; tries, of which the quickest counts */
enum { STEPS = 8, ROOM = 4, SHORT = 200, TRIES = 5 };

/* clang-format off */
static const char *const patterns[] = {
    "a", "1", ".", ",", "\"", "'", "-", " ", "(", ")", "$", "%", "\n", "\t", "\xC2\xA0", "_", "@",
    "&", "a.", "a. ", "A. ", ". ", "U.S.", "a'", "a's", "'s ", "x' ", "' ", "\"a", "\" ", ". \"",
    ".\"", "( ", ". (", "1 ", "1,", "1.", "11,", "1,1 ", "111 ", "a-", "1-", "--", "a b ", "A ",
    "A b. ", "Aa ", "a.bc", "ab.cd ", "a@b", "@a ", "http://", "\n\n", "a\n", "a\n\n", "- a\n",
    "A.\n", "a >", " > ", "Related\n", "Read more", "By A\n", "Photo:\n", "updated ",
    "Updated 1\n", "\xCC\x81", "e\xCC\x81", "\xE2\x80\x99", "\xE2\x80\xA6", "\xE2\x80\xA6 ",
    "\xE2\x80\x9C", "\xE2\x80\x94 ", "\xE4\xBA\xAC", "\xF0\x9F\x98\x80", "\xFF", "\x80", "a\xE2",
    "\xE2\x82 ", "\x01", "\x1B[", "an ", "the the ", "said that ", "million ", "one two ", "do ",
    "had had ", "s's", "The quick brown fox rose 5 percent in May, it said. ",
    "The river rose by two metres in a single night, and the\n",
};
/* clang-format on */

static const fc_lexicon *words(void)
{
    static fc_arena arena;
    static fc_lexicon lexicon;
    if (!arena.allocator) {
        fc_arena_init(&arena, NULL);
        ck_assert_int_eq(fc_lexicon_init(&lexicon, &arena), FACTCHECK_OK);
        ck_assert_int_eq(fc_lex_register(&lexicon), FACTCHECK_OK);
    }
    return &lexicon;
}

static unsigned long time_to_read(const char *text, size_t size)
{
    fc_arena arena;
    fc_document document;
    fc_source source = {0};
    source.text = fc_str_make(text, size);
    fc_arena_init(&arena, NULL);
    unsigned long begin = test_milliseconds();
    source.utf8 = fc_utf8_check(source.text);
    ck_assert_int_eq(fc_document_read(&document, &source, words(), &arena), FACTCHECK_OK);
    unsigned long taken = test_milliseconds() - begin;
    ck_assert_uint_le(document.tokens.count, size);
    fc_arena_dispose(&arena);
    return taken;
}

START_TEST(time_grows_with_length)
{
    const char *scale = getenv("FC_TEST_SCALE"), *pattern = patterns[_i];
    size_t length = strlen(pattern);
    size_t size = (size_t)(scale ? atoi(scale) : SCALE_USUAL) << 20;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    for (size_t at = 0; at < size; at++)
        text[at] = pattern[at % length];
    words();
    unsigned long small = time_to_read(text, size / STEPS);
    unsigned long most = small * STEPS * ROOM > SHORT ? small * STEPS * ROOM : SHORT;
    unsigned long large = time_to_read(text, size);
    for (int i = 1; i < TRIES && large > most; i++)
        large = time_to_read(text, size);
    free(text);
    ck_assert_msg(large <= most, "'%s': %lu ms for %zu bytes, %lu ms for %zu", pattern, small,
                  size / STEPS, large, size);
}
END_TEST

/* One word, one number, one line around a long middle of something else. */
START_TEST(long_single_tokens)
{
    enum { LENGTH = 1 << 20 };
    static const char fillers[] = "x1.'A\xCC";
    char *text = malloc(LENGTH);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i + 1 < sizeof fillers; i++) {
        memset(text, fillers[i], LENGTH);
        memcpy(text, "It rose to ", 11);
        memcpy(text + LENGTH - 12, " in the end.", 12);
        ck_assert_uint_lt(time_to_read(text, LENGTH), 5000);
    }
    free(text);
}
END_TEST

SUITE_FUNCTION(hostile)
{
    Suite *suite = suite_create("hostile");
    TCase *cases = tcase_create("hostile");
    tcase_set_timeout(cases, 120);
    tcase_add_loop_test(cases, time_grows_with_length, 0, (int)COUNT_OF(patterns));
    tcase_add_test(cases, long_single_tokens);
    suite_add_tcase(suite, cases);
    return suite;
}
