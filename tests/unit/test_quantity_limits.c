/* Allocation failures, spans of other rooms, and texts made to take time. */
#include "quantity_rows.h"

static const char sample[] =
    "Sales rose from $6.78bn to $7.36bn, or 8.5 percent, in 12 of the 20 markets. Some 300 homes "
    "and "
    "5,000 pilgrims lost 12 cents a share at $76 a barrel; the 6ft 2in man, 42, paid 7,199 yuan "
    "($1,062) for a 400-seat hall. Officials counted 4 or 5 hundred dead, 12 deaths per 100,000 "
    "people, and three quarrelsome zarpathians. ";

static void register_words(fc_lexicon *lexicon, fc_arena *arena)
{
    ck_assert_int_eq(fc_lexicon_init(lexicon, arena), 0);
    ck_assert_int_eq(fc_lex_register(lexicon), 0);
    ck_assert_int_eq(fc_quantity_register(lexicon), 0);
}

/* Repeats of the sample, so that the arena of the document must grow during the search. */
static fc_str long_text(fc_arena *arena, size_t repeats)
{
    fc_builder text;
    fc_builder_init(&text, arena);
    for (size_t i = 0; i < repeats; i++)
        fc_builder_add(&text, FC_STR(sample));
    return fc_builder_done(&text);
}

START_TEST(allocation_failures)
{
    enum { REPEATS = 60, TRIES = 400 };
    fc_arena words;
    fc_lexicon lexicon;
    fc_masks none = {0};
    fc_arena_init(&words, NULL);
    register_words(&lexicon, &words);
    fc_source source = {0};
    source.text = long_text(&words, REPEATS);
    bool done = false;
    size_t failures = 0;
    for (size_t n = 1; n < TRIES && !done; n++) {
        test_memory memory;
        fc_arena arena;
        fc_document doc;
        fc_quantities list = {0};
        test_memory_init(&memory);
        fc_arena_init(&arena, &memory.allocator);
        ck_assert_int_eq(fc_document_read(&doc, &source, &lexicon, &arena), 0);
        memory.fail_at = memory.calls + n;
        int status = fc_quantities_find(&list, &doc, &none);
        done = status == FACTCHECK_OK;
        failures += !done;
        ck_assert(done || status == FACTCHECK_ENOMEM);
        fc_arena_dispose(&arena);
        ck_assert_uint_eq(memory.live, 0);
        ck_assert(!memory.wrong_size);
    }
    ck_assert(done);
    ck_assert_uint_gt(failures, 0);
    fc_arena_dispose(&words);
}
END_TEST

START_TEST(registering_fails)
{
    for (size_t n = 1;; n++) {
        test_memory memory;
        fc_arena arena;
        fc_lexicon lexicon;
        memset(&lexicon, 0, sizeof lexicon);
        test_memory_init(&memory);
        fc_arena_init(&arena, &memory.allocator);
        memory.fail_at = n;
        int status = fc_lexicon_init(&lexicon, &arena);
        if (!status)
            status = fc_quantity_register(&lexicon);
        fc_arena_dispose(&arena);
        ck_assert_uint_eq(memory.live, 0);
        if (!status)
            break;
        ck_assert_int_eq(status, FACTCHECK_ENOMEM);
        ck_assert_uint_lt(n, 200);
    }
}
END_TEST

/* What another room has taken is no quantity, and ends what stands in front of it. */
START_TEST(taken_spans)
{
    fc_arena arena;
    fc_lexicon lexicon;
    fc_document doc;
    fc_source source = {0};
    fc_quantities list = {0};
    fc_mask items[] = {{1, 3}, {5, 6}};
    fc_masks taken = {items, 2, 2};
    fc_arena_init(&arena, NULL);
    register_words(&lexicon, &arena);
    source.text = FC_STR("In March 2019 with 12 Monday 15 men left.");
    ck_assert_int_eq(fc_document_read(&doc, &source, &lexicon, &arena), 0);
    ck_assert_int_eq(fc_quantities_find(&list, &doc, &taken), 0);
    ck_assert_uint_eq(list.count, 2);
    ck_assert_int_eq(fc_decimal_to_int(list.items[0].value, 0), 12);
    ck_assert_uint_eq(list.items[0].unit.len, 0);
    ck_text_eq(list.items[1].unit, "man");
    fc_arena_dispose(&arena);
}
END_TEST

/* Places: what the digits say of precision. */
START_TEST(places)
{
    static const struct {
        const char *text;
        int place;
    } rows[] = {{"It made $56.68 billion.", 7}, {"It made $240 billion.", 9},
                {"It cost 12.50 euros.", -2},   {"It cost 95p.", -2},
                {"Some 600,000 men.", 0},       {"Half a million men.", 5},
                {"He is 6ft 2in.", 0},          {"It rose 2.5m tons.", 5}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_quantities quantities;
        test_quantities_read(&quantities, fc_str_of(rows[i].text));
        ck_assert_uint_eq(quantities.list.count, 1);
        ck_assert_msg(quantities.list.items[0].place == rows[i].place, "%s: %d", rows[i].text,
                      (int)quantities.list.items[0].place);
        test_quantities_dispose(&quantities);
    }
}
END_TEST

/* ---- Time ----------------------------------------------------------------------------------- */

static const char *const patterns[] = {"1 ",          "1",
                                       "1-",          "1/",
                                       "1:",          "1,",
                                       "1.",          "$1 ",
                                       "$",           "$1-",
                                       "1 to ",       "from 1 to ",
                                       "1 or ",       "1 and ",
                                       "111 ",        "1a",
                                       "a 1 ",        "Aa 1 ",
                                       "Aa ",         "one ",
                                       "one two ",    "million ",
                                       "1 million ",  "half ",
                                       "and a half ", "dozens of ",
                                       "1 in ",       "1 out of ",
                                       "5 ft ",       "5 ft, ",
                                       "1% ",         "1% (",
                                       "$1 (",        "1\" ",
                                       "\"1\" ",      "1' 2\" ",
                                       "four-, ",     "1- ",
                                       "(1) ",        "1 men ",
                                       "1 of ",       "1 per ",
                                       "$1 a ",       "$1 per 1 ",
                                       "more than ",  "no more than 1 ",
                                       "than 1 ",     "1 or more ",
                                       "1+ ",         "-1 ",
                                       "- 1 ",        "minus ",
                                       "minus 1 ",    "point 1 ",
                                       "one point ",  "1m ",
                                       "1m2",         "1C ",
                                       "1 pounds ",   "5 pesos ",
                                       "Mexico ",     "No. 1 ",
                                       "Section 1 ",  "rose from 1 ",
                                       "up 1 ",       "1 up ",
                                       "twice ",      "double the ",
                                       "aged 1 ",     "Aa, 1, ",
                                       "1-year-old ", "a 1 new 1 big ",
                                       "new ",        "1 new-",
                                       "1 USB 2.0 ",  "1's "};

static unsigned long time_to_find(const fc_lexicon *lexicon, const char *text, size_t size)
{
    fc_arena arena;
    fc_document doc;
    fc_masks none = {0};
    fc_quantities list = {0};
    fc_source source = {0};
    source.text = fc_str_make(text, size);
    fc_arena_init(&arena, NULL);
    ck_assert_int_eq(fc_document_read(&doc, &source, lexicon, &arena), 0);
    unsigned long begin = test_milliseconds();
    ck_assert_int_eq(fc_quantities_find(&list, &doc, &none), 0);
    unsigned long taken = test_milliseconds() - begin;
    fc_arena_dispose(&arena);
    return taken;
}

START_TEST(time_grows_with_length)
{
    enum { SIZE = 1 << 20, STEPS = 8, ROOM = 4, SHORT = 200, TRIES = 5 }; /* the quickest counts */
    fc_arena arena;
    fc_lexicon lexicon;
    const char *pattern = patterns[_i];
    char *text = malloc(SIZE);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < SIZE; i++)
        text[i] = pattern[i % strlen(pattern)];
    fc_arena_init(&arena, NULL);
    register_words(&lexicon, &arena);
    unsigned long small = time_to_find(&lexicon, text, SIZE / STEPS);
    unsigned long most = small * STEPS * ROOM > SHORT ? small * STEPS * ROOM : SHORT;
    unsigned long large = time_to_find(&lexicon, text, SIZE);
    for (int i = 1; i < TRIES && large > most; i++)
        large = time_to_find(&lexicon, text, SIZE);
    ck_assert_msg(large <= most, "'%s': %lu ms, then %lu ms", pattern, small, large);
    fc_arena_dispose(&arena);
    free(text);
}
END_TEST

SUITE_FUNCTION(quantity_limits)
{
    Suite *suite = suite_create("quantity_limits");
    TCase *memory = tcase_create("memory");
    tcase_add_test(memory, allocation_failures);
    tcase_add_test(memory, registering_fails);
    suite_add_tcase(suite, memory);
    TCase *spans = tcase_create("spans");
    tcase_add_test(spans, taken_spans);
    tcase_add_test(spans, places);
    suite_add_tcase(suite, spans);
    TCase *time = tcase_create("time");
    tcase_set_timeout(time, 60);
    tcase_add_loop_test(time, time_grows_with_length, 0, COUNT_OF(patterns));
    suite_add_tcase(suite, time);
    return suite;
}
