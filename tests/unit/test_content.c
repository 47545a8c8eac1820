/*
 * Content: which words of a source count, under which spelling, and how much.
 */
#include "reading_fixture.h"

/* The text of a word of the content. */
static fc_str text_of(const fc_reading *reading, uint32_t index)
{
    const fc_content *content = &reading->content;
    const char *letters = content->letters;
    uint32_t stranger = 0;
    for (uint32_t i = 0; i < index; i++) {
        if (content->words[i].word & FC_CONTENT_STRANGER)
            letters += content->lengths[stranger++];
    }
    if (content->words[index].word & FC_CONTENT_STRANGER)
        return fc_str_make(letters, content->lengths[stranger]);
    return fc_lexicon_word(reading->document.lexicon, content->words[index].word);
}

typedef struct content_row {
    const char *text;
    const char *run; /* per sentence its words, "|" behind it */
} content_row;

static const content_row rows[] = {
    {"The boats sank.", "boat sink|"},
    {"A boat sank, and two boats burned.", "boat sink boat burn|"},
    {"French troops left. The troops of France left.", "france troop leave|troop france leave|"},
    {"Zorblaxes met Qwendolina. Mr. Qwendolina met a zorblax.", NULL},
    {"It was he.\n\nThe boat left it.", "|boat leave|"},
    {"Kowalczyk-Przybylski saw \xC3\x89lodie Vrbanskyova-Hinterhuber.", NULL},
    {"", ""},
};

START_TEST(words_of_a_text)
{
    const content_row *row = &rows[_i];
    fixture_run run;
    fixture_start(&run);
    fixture_add(&run, row->text, NULL);
    const fc_reading *reading = &run.readings[0];
    const fc_content *content = &reading->content;
    fc_builder out;
    fc_builder_init(&out, &run.arena);
    for (size_t s = 0; s < reading->document.sentences.count; s++) {
        for (uint32_t i = content->begins[s]; i < content->begins[s + 1]; i++) {
            if (i > content->begins[s])
                fc_builder_char(&out, ' ');
            fc_builder_add(&out, text_of(reading, content->run[i]));
        }
        fc_builder_char(&out, '|');
    }
    fc_str got = fc_builder_done(&out);
    if (row->run)
        ck_assert_msg(fc_str_equal(got, fc_str_of(row->run)), "%.*s", (int)got.len, got.ptr);
    for (uint32_t i = 0; i < content->word_count; i++) {
        for (uint32_t k = 0; k < i; k++)
            ck_assert_msg(!fc_str_equal(text_of(reading, i), text_of(reading, k)), "twice: %.*s",
                          (int)text_of(reading, i).len, text_of(reading, i).ptr);
    }
    fixture_stop(&run);
}
END_TEST

/* Many words, none of which the lexicon has: the tables grow, and each keeps its own. */
START_TEST(many_strangers)
{
    enum { WORDS = 3000 };
    fixture_run run;
    fixture_start(&run);
    fc_builder text;
    fc_builder_init(&text, &run.arena);
    for (unsigned i = 0; i < 2 * WORDS; i++) { /* each twice */
        unsigned n = i / 2;
        fc_builder_add(&text, i % 2 ? FC_STR(" met Zq") : FC_STR("The boat of Zq"));
        for (int k = 0; k < 4; k++, n /= 10)
            fc_builder_char(&text, (char)('a' + n % 10));
        fc_builder_literal(&text, "vexville");
        if (i % 2)
            fc_builder_add(&text, i % 20 == 19 ? FC_STR(".\n\n") : FC_STR(". "));
    }
    fc_str done = fc_builder_done(&text);
    fixture_add(&run, done.ptr, NULL);
    const fc_content *content = &run.readings[0].content;
    ck_assert_uint_eq(content->word_count, WORDS + 2);
    ck_assert_uint_eq(content->run_count, WORDS * 4);
    for (uint32_t i = 0; i < WORDS; i++) {
        uint32_t name = content->run[4 * i + 1];
        ck_assert_uint_eq(name, i ? i + 2 : 1); /* the boat, a name, met, names */
        ck_assert_uint_eq(content->run[4 * i + 3], name);
        ck_assert_uint_eq(content->words[name].weight, 6);
    }
    fixture_stop(&run);
}
END_TEST

START_TEST(nouns_and_names_have_weight)
{
    fixture_run run;
    fixture_start(&run);
    fixture_add(&run, "The boat of Qwendolina sank. The boat of Qwendolina burned.", NULL);
    const fc_content *content = &run.readings[0].content;
    ck_assert_uint_eq(content->word_count, 4);
    ck_assert_uint_eq(content->words[0].weight, 2);
    ck_assert_uint_eq(content->words[1].weight, 6);
    ck_assert_uint_eq(content->words[2].weight, 0);
    fixture_stop(&run);
}
END_TEST

/* Sources share the numbers of their words, be they in the lexicon or not. */
START_TEST(sources_share_numbers)
{
    fixture_run run;
    fixture_pair(&run, "Qwendolina saw the boats.", "A boat sank, said Qwendolina of France.");
    const fc_vocabulary *v = &run.stories.vocabulary;
    ck_assert_uint_eq(v->numbers[0][run.readings[0].content.run[0]],
                      fc_vocabulary_find(v, FC_STR("qwendolina")));
    ck_assert_uint_eq(v->numbers[0][run.readings[0].content.run[2]],
                      v->numbers[1][run.readings[1].content.run[0]]);
    ck_assert_uint_ne(fc_vocabulary_find(v, FC_STR("france")), 0);
    ck_assert_uint_eq(fc_vocabulary_find(v, FC_STR("spain")), 0);
    uint32_t words[64];
    fc_vocabulary_read_sentence(v, &run.readings[1], 1, 0, words);
    ck_assert_uint_eq(words[0], 0);
    ck_assert_uint_eq(words[1], fc_vocabulary_find(v, FC_STR("boat")));
    fixture_stop(&run);
}
END_TEST

SUITE_FUNCTION(content)
{
    Suite *suite = suite_create("content");
    TCase *cases = tcase_create("content");
    tcase_add_loop_test(cases, words_of_a_text, 0, (int)COUNT_OF(rows));
    tcase_add_test(cases, many_strangers);
    tcase_add_test(cases, nouns_and_names_have_weight);
    tcase_add_test(cases, sources_share_numbers);
    suite_add_tcase(suite, cases);
    return suite;
}
