/* lex/lexicon. */
#include "support.h"

#include "claim/lexicon.h"
#include "lex/wordform.h"

static test_memory memory;
static fc_arena arena;
static fc_lexicon lexicon;

static void begin(void)
{
    test_memory_init(&memory);
    fc_arena_init(&arena, &memory.allocator);
    ck_assert_int_eq(fc_lexicon_init(&lexicon, &arena), FACTCHECK_OK);
}

static void end(void)
{
    fc_arena_dispose(&arena);
    ck_assert_uint_eq(memory.live, 0);
}

START_TEST(a_word_has_several_senses)
{
    uint32_t may = fc_lexicon_add(&lexicon, FC_STR("may"), FC_SENSE_MONTH, 5);
    ck_assert_uint_ne(may, 0);
    ck_assert_uint_eq(fc_lexicon_add(&lexicon, FC_STR("may"), FC_SENSE_TAGS, 6), may);
    ck_assert_uint_eq(fc_lexicon_add(&lexicon, FC_STR("may"), FC_SENSE_TAGS, 7), may);
    ck_assert(fc_lexicon_has(&lexicon, may, FC_SENSE_MONTH));
    ck_assert(!fc_lexicon_has(&lexicon, may, FC_SENSE_UNIT));
    ck_assert_uint_eq(fc_lexicon_id(&lexicon, may, FC_SENSE_MONTH, 0), 5);
    ck_assert_uint_eq(fc_lexicon_id(&lexicon, may, FC_SENSE_TAGS, 0), 7);
    ck_assert_uint_eq(fc_lexicon_id(&lexicon, may, FC_SENSE_UNIT, 99), 99);
}
END_TEST

START_TEST(the_unknown_word_has_no_sense)
{
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("nothing")), 0);
    for (unsigned sense = 0; sense < FC_SENSE_COUNT; sense++)
        ck_assert(!fc_lexicon_has(&lexicon, 0, (fc_sense)sense));
}
END_TEST

START_TEST(words_of_every_length)
{
    static char words[FC_WORD_MAX + 2][FC_WORD_MAX + 2];
    for (size_t length = 1; length <= FC_WORD_MAX + 1; length++) {
        memset(words[length], 'q', length);
        words[length][length - 1] = 'z';
        uint32_t id = fc_lexicon_add(&lexicon, fc_str_make(words[length], length), FC_SENSE_NOUN,
                                     (uint16_t)length);
        ck_assert(length <= FC_WORD_MAX ? id != 0 : id == 0);
    }
    for (size_t length = 1; length <= FC_WORD_MAX; length++) {
        uint32_t id = fc_lexicon_find(&lexicon, fc_str_make(words[length], length));
        ck_assert_uint_eq(fc_lexicon_id(&lexicon, id, FC_SENSE_NOUN, 0), length);
    }
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, fc_str_make(words[64], 64)), 0);
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("")), 0);
    ck_assert_uint_eq(fc_lexicon_add(&lexicon, FC_STR(""), FC_SENSE_NOUN, 1), 0);
}
END_TEST

/* Words that agree in the sixteen bytes of the key, or differ by bytes of zero. */
START_TEST(long_words_with_one_beginning)
{
    uint32_t a = fc_lexicon_add(&lexicon, FC_STR("counterrevolutionary"), FC_SENSE_NOUN, 1);
    uint32_t b = fc_lexicon_add(&lexicon, FC_STR("counterrevolutionist"), FC_SENSE_NOUN, 2);
    uint32_t c = fc_lexicon_add(&lexicon, FC_STR("counterrevolutio"), FC_SENSE_NOUN, 3);
    ck_assert(a != b && b != c && a != c);
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("counterrevolutionary")), a);
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("counterrevolutionist")), b);
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("counterrevolutio")), c);
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("counterrevolution")), 0);
    uint32_t plain = fc_lexicon_add(&lexicon, FC_STR("ab"), FC_SENSE_NOUN, 4);
    ck_assert_uint_ne(fc_lexicon_add(&lexicon, FC_STR("ab\0"), FC_SENSE_NOUN, 5), plain);
}
END_TEST

START_TEST(it_grows)
{
    enum { MANY = 60000 };
    static char words[MANY][8];
    for (unsigned i = 0; i < MANY; i++) {
        int length = snprintf(words[i], sizeof words[i], "w%u", i);
        fc_str word = fc_str_make(words[i], (size_t)length);
        require(fc_lexicon_add(&lexicon, word, FC_SENSE_NOUN, (uint16_t)(i % 5000)) == i + 1);
    }
    for (unsigned i = 0; i < MANY; i++) {
        uint32_t id = fc_lexicon_find(&lexicon, fc_str_of(words[i]));
        require(id == i + 1);
        require(fc_lexicon_id(&lexicon, id, FC_SENSE_NOUN, 9999) == i % 5000);
    }
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("w60000")), 0);
    ck_assert_uint_gt(lexicon.bucket_count * FC_BUCKET, lexicon.count * 5 / 4);
}
END_TEST

START_TEST(the_twins_agree)
{
    fc_lexicon_bucket bucket = {{0, 1, 0xFFFF, 0x8000, 1, 0x7FFF, 0, 0xFF}, {0}};
    for (unsigned hash = 0; hash <= 0xFFFF; hash++)
        require(fc_bucket_alike(&bucket, (uint16_t)hash) ==
                fc_bucket_alike_plain(&bucket, (uint16_t)hash));
    ck_assert_uint_eq(fc_bucket_alike_plain(&bucket, 1), 1u << 1 | 1u << 4);
}
END_TEST

START_TEST(growth_may_fail)
{
    enum { MANY = 30000 };
    static char words[MANY][8];
    memory.fail_at = memory.calls + 1;
    unsigned stored = 0;
    for (unsigned i = 0; i < MANY; i++) {
        int length = snprintf(words[i], sizeof words[i], "w%u", i);
        if (!fc_lexicon_add(&lexicon, fc_str_make(words[i], (size_t)length), FC_SENSE_NOUN, 1))
            break;
        stored++;
    }
    ck_assert_uint_lt(stored, MANY);
    ck_assert(arena.oom);
    for (unsigned i = 0; i < stored; i++)
        require(fc_lexicon_find(&lexicon, fc_str_of(words[i])) == i + 1);
}
END_TEST

START_TEST(looking_up_in_any_case)
{
    uint32_t word = fc_lexicon_add(&lexicon, FC_STR("don't"), FC_SENSE_NOUN, 1);
    uint32_t state = fc_lexicon_add(&lexicon, FC_STR("\xC3\xA9tat"), FC_SENSE_NOUN, 2);
    ck_assert_uint_eq(fc_lexicon_find_folded(&lexicon, FC_STR("DON\xE2\x80\x99T")), word);
    ck_assert_uint_eq(fc_lexicon_find_folded(&lexicon, FC_STR("\xC3\x89TAT")), state);
    ck_assert_uint_eq(fc_lexicon_find(&lexicon, FC_STR("\xC3\x89TAT")), 0);
    char growing[64]; /* 31 letters of two bytes, three each when folded */
    for (size_t i = 0; i < 62; i += 2)
        memcpy(growing + i, "\xC8\xBA", 2);
    ck_assert_uint_eq(fc_lexicon_find_folded(&lexicon, fc_str_make(growing, 62)), 0);
}
END_TEST

START_TEST(the_tables_of_the_room_fit)
{
    ck_assert_int_eq(fc_lex_register(&lexicon), FACTCHECK_OK);
    ck_assert_uint_gt(lexicon.count, 10000);
    uint32_t killed = fc_lexicon_find(&lexicon, FC_STR("left"));
    ck_assert(fc_lexicon_has(&lexicon, killed, FC_SENSE_IRREGULAR));
    uint32_t million = fc_lexicon_find(&lexicon, FC_STR("million"));
    ck_assert(fc_lexicon_has(&lexicon, million, FC_SENSE_NUMERAL));
}
END_TEST

START_TEST(registering_may_fail)
{
    for (size_t n = 1; n < 8; n++) {
        fc_arena_dispose(&arena);
        test_memory_init(&memory);
        fc_arena_init(&arena, &memory.allocator);
        memory.fail_at = n;
        int status = fc_lexicon_init(&lexicon, &arena);
        if (!status)
            status = fc_lex_register(&lexicon);
        ck_assert_int_eq(status, memory.calls >= n ? FACTCHECK_ENOMEM : FACTCHECK_OK);
    }
}
END_TEST

/* What the build has made is what the tables say now. */
START_TEST(the_ready_lexicon_is_that_of_the_tables)
{
    const fc_lexicon *ready = &fc_lexicon_ready;
    fc_arena_dispose(&arena);
    fc_arena_init(&arena, &memory.allocator);
    ck_assert_int_eq(fc_lexicon_fill(&lexicon, &arena), FACTCHECK_OK);
    ck_assert(lexicon.sealed && ready->sealed);
    ck_assert_uint_eq(ready->count, lexicon.count);
    ck_assert_uint_eq(ready->bucket_count, lexicon.bucket_count);
    ck_assert_uint_eq(ready->letter_count, lexicon.letter_count);
    require(memcmp(ready->letters, lexicon.letters, lexicon.letter_count) == 0);
    ck_assert_uint_eq(ready->form_count, lexicon.form_count);
    require(memcmp(ready->forms, lexicon.forms, lexicon.form_count * sizeof *lexicon.forms) == 0);
    for (uint32_t i = 0; i < lexicon.count; i++) {
        const fc_lexicon_entry *a = &ready->words[i], *b = &lexicon.words[i];
        require(a->key[0] == b->key[0] && a->key[1] == b->key[1]);
        require(a->letters == b->letters && a->length == b->length && a->mask == b->mask);
        require(memcmp(a->bases, b->bases, sizeof a->bases) == 0);
        require(memcmp(a->forms, b->forms, sizeof a->forms) == 0);
        require(a->plain == b->plain);
        require(memcmp(&ready->lexemes[i], &lexicon.lexemes[i], sizeof(fc_lexeme)) == 0);
        require(i == 0 || fc_lexicon_find(ready, fc_lexicon_word(&lexicon, i)) == i);
    }
    ck_assert_uint_eq(fc_lexicon_find(ready, FC_STR("nothinglikethis")), 0);
}
END_TEST

/* The text reads alike with the lexicon sealed and, each word worked out by its letters, without. */
static void reads_alike(fc_str text)
{
    fc_source source = {.text = text};
    fc_document sealed, open;
    lexicon.sealed = false;
    ck_assert_int_eq(fc_document_read(&open, &source, &lexicon, &arena), FACTCHECK_OK);
    ck_assert_int_eq(fc_document_read(&sealed, &source, &fc_lexicon_ready, &arena), FACTCHECK_OK);
    ck_assert_uint_eq(open.tokens.count, sealed.tokens.count);
    for (size_t i = 0; i < open.tokens.count; i++) {
        const fc_token *a = &open.tokens.items[i], *b = &sealed.tokens.items[i];
        require(a->lexeme == b->lexeme);
        require(a->base == b->base && a->tag == b->tag && a->form == b->form);
    }
}

/* What is noted with the words when the lexicon is sealed is what would be worked out. */
START_TEST(a_sealed_lexicon_reads_alike)
{
    fc_arena_dispose(&arena);
    fc_arena_init(&arena, &memory.allocator);
    ck_assert_int_eq(fc_lexicon_fill(&lexicon, &arena), FACTCHECK_OK);
    reads_alike(FC_STR(
        "Villages left standing were rebuilt, May said in May. The men's plans cost 12 lives.\n"
        "Prices rise as China's exports fell; she's been leading. Officials expects losses.\n"
        "Rescuers found stopped clocks, dying fires and worse. A March on Paris was planned.\n"));
}
END_TEST

/* The word in small letters and with a capital, behind and in front of what rules ask for. */
static void add_sentences(fc_builder *text, fc_str word)
{
    static const char *const before[] = {"The", "Its", "Five", "Red",     "Men",  "Of",       "To",
                                         "We",  "He",  "Will", "Was",     "Did",  "Which",    "And",
                                         "Not", "12",  "Zorb", "Quickly", "12 %", "Flight 7", "No"};
    static const char *const behind[] = {"the", "of",       "for",  "12",   "men",
                                         "his", "him",      "is",   "soon", "to",
                                         "$5",  "asks for", "that", "said", "Zorb"};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        for (size_t k = 0; k < 2 * sizeof behind / sizeof *behind; k++) {
            fc_builder_add(text, fc_str_of(before[i]));
            fc_builder_char(text, ' ');
            size_t at = text->len;
            fc_builder_add(text, word);
            text->ptr[at] = k % 2 ? fc_upper(text->ptr[at]) : text->ptr[at];
            fc_builder_char(text, ' ');
            fc_builder_add(text, fc_str_of(behind[k / 2]));
            fc_builder_literal(text, " it seems, as they say.\n");
        }
    }
}

/* A word of each reading between others: only an unsealed lexicon asks all rules of all words. */
START_TEST(rules_that_are_not_asked_tell_nothing)
{
    static const char *const strangers[] = {
        "zorb",   "zorbous",   "zorbly", "zorbs",  "zed",     "zorbed",  "zling",
        "zorbing", "zorbal", "walks",  "tables", "enlists", "laughed", "enlisting"};
    static bool seen[1000];
    fc_builder text;
    fc_arena_dispose(&arena);
    fc_arena_init(&arena, &memory.allocator);
    ck_assert_int_eq(fc_lexicon_fill(&lexicon, &arena), FACTCHECK_OK);
    ck_assert_uint_lt(lexicon.form_count, sizeof seen / sizeof *seen);
    fc_builder_init(&text, &arena);
    for (uint32_t word = 1; word < lexicon.count; word++) {
        const fc_lexicon_entry *entry = &lexicon.words[word];
        if (seen[entry->forms[0]] && seen[entry->forms[1]])
            continue;
        seen[entry->forms[0]] = seen[entry->forms[1]] = true;
        add_sentences(&text, fc_lexicon_word(&lexicon, word));
    }
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        add_sentences(&text, fc_str_of(strangers[i]));
    reads_alike(fc_builder_done(&text));
}
END_TEST

/* Words are looked up some at a time: in sentences of any length each gets its own lexeme. */
START_TEST(every_word_of_a_long_sentence_is_looked_up)
{
    static const char *const words[] = {"the", "Men", ",", "said", "7", "zorb", "losses", "-"};
    enum { WORDS = 150, KINDS = sizeof words / sizeof *words };
    for (size_t count = 1; count <= WORDS; count++) {
        fc_tokens tokens = {0};
        fc_builder text;
        fc_builder_init(&text, &arena);
        for (size_t i = 0; i < count; i++) {
            fc_builder_add(&text, fc_str_of(words[i * i % 31 % KINDS]));
            fc_builder_char(&text, ' ');
        }
        fc_str all = fc_builder_done(&text);
        fc_vec_reserve(&arena, &tokens, count % 3 ? count : 5);
        ck_assert_int_eq(
            fc_tokens_find(&tokens, all, 0, all.len, &fc_lexicon_ready, &arena), FACTCHECK_OK);
        require(tokens.count == count);
        for (size_t i = 0; i < count; i++) {
            fc_str word = fc_str_of(words[i * i % 31 % KINDS]);
            require(tokens.items[i].lexeme == fc_lexicon_find_folded(&fc_lexicon_ready, word));
        }
    }
}
END_TEST

/* At the end of a text, and as part of a long word, a word is read letter by letter. */
START_TEST(short_words_read_as_long_ones_do)
{
    static const char *const stems[] = {"zorb", "stop",  "kill",  "hope", "carr",   "carri",
                                        "d",    "hop",   "gloss", "vill", "villag", "x",
                                        "ow",   "Brown", "KILL",  "menu"};
    static const char *const ends[] = {"",    "s",   "es",   "ies",  "ed",  "ied",  "ing",  "ning",
                                       "ly",  "ous", "less", "ful",  "al",  "able", "ible", "ive",
                                       "ish", "ic",  "ern",  "ying", "ped", "S",    "ED",   "ING"};
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        for (size_t k = 0; k < sizeof ends / sizeof *ends; k++) {
            char text[2][64];
            fc_document documents[2];
            fc_wordform rooms[2];
            const fc_wordform *read[2];
            snprintf(text[0], sizeof text[0], "%s%s", stems[i], ends[k]);
            snprintf(text[1], sizeof text[1], "%s%s is in front of more", stems[i], ends[k]);
            for (int n = 0; n < 2; n++) {
                fc_source source = {.text = fc_str_of(text[n])};
                const fc_lexicon *ready = &fc_lexicon_ready;
                ck_assert_int_eq(fc_document_read(&documents[n], &source, ready, &arena), 0);
                ck_assert_uint_ge(documents[n].tokens.count, 1);
                read[n] = fc_wordform_read(&documents[n], 0, &rooms[n]);
            }
            ck_assert_msg(memcmp(read[0], read[1], sizeof *read[0]) == 0, "%s", text[0]);
        }
    }
}
END_TEST

START_TEST(filling_may_fail)
{
    for (size_t n = 1; n < 8; n++) {
        fc_arena_dispose(&arena);
        test_memory_init(&memory);
        fc_arena_init(&arena, &memory.allocator);
        memory.fail_at = n;
        int status = fc_lexicon_fill(&lexicon, &arena);
        ck_assert_int_eq(status, memory.calls >= n ? FACTCHECK_ENOMEM : FACTCHECK_OK);
    }
}
END_TEST

SUITE_FUNCTION(lexicon)
{
    Suite *suite = suite_create("lexicon");
    TCase *cases = tcase_create("lexicon");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, a_word_has_several_senses);
    tcase_add_test(cases, the_unknown_word_has_no_sense);
    tcase_add_test(cases, words_of_every_length);
    tcase_add_test(cases, long_words_with_one_beginning);
    tcase_add_test(cases, it_grows);
    tcase_add_test(cases, the_twins_agree);
    tcase_add_test(cases, growth_may_fail);
    tcase_add_test(cases, looking_up_in_any_case);
    tcase_add_test(cases, the_tables_of_the_room_fit);
    tcase_add_test(cases, registering_may_fail);
    tcase_add_test(cases, filling_may_fail);
    tcase_add_test(cases, the_ready_lexicon_is_that_of_the_tables);
    tcase_add_test(cases, a_sealed_lexicon_reads_alike);
    tcase_add_test(cases, rules_that_are_not_asked_tell_nothing);
    tcase_add_test(cases, every_word_of_a_long_sentence_is_looked_up);
    tcase_add_test(cases, short_words_read_as_long_ones_do);
    suite_add_tcase(suite, cases);
    return suite;
}
