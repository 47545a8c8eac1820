/* claim/scene: what is kept for a sentence is what would be found anew. */
#include "reading_fixture.h"

#include "claim/scene.h"

/* Whether a name begins in the phrases [first, end). */
static bool has_name(const fc_parse *parse, const fc_names *names, size_t first, size_t end)
{
    bool found = false;
    for (size_t i = 0; i < names->list.count; i++) {
        uint32_t phrase = fc_parse_phrase_at(parse, names->list.items[i].first);
        found = found || (phrase != FC_PHRASE_NONE && phrase >= first && phrase < end);
    }
    return found;
}

static void check_names(const fc_scene *scene, const fc_parse *parse, const fc_names *names)
{
    size_t count = parse->phrases.count;
    for (uint32_t i = 0; i < count; i++) {
        size_t end = i < FC_SCENE_PHRASES ? i + 1 : count;
        size_t first = i < FC_SCENE_PHRASES ? i : FC_SCENE_PHRASES;
        require(fc_scene_may_name(scene, i) == has_name(parse, names, first, end));
        require(i >= FC_SCENE_PHRASES || !fc_scene_may_name(scene, i) ||
                scene->names[i] == fc_names_from(names, parse->phrases.items[i].first));
        uint32_t next = i;
        while (next < FC_SCENE_PHRASES && !fc_scene_may_name(scene, next))
            next++;
        require(fc_scene_next_named(scene, i) ==
                (fc_scene_may_name(scene, next) ? next : FC_PHRASE_NONE));
    }
}

static void check_heads(fc_scene *scene, const fc_parse *parse)
{
    for (int round = 0; round < 2; round++) { /* read, and read before */
        for (uint32_t i = 0; i < parse->phrases.count; i++) {
            uint32_t token = parse->phrases.items[i].head;
            const fc_term *head = fc_scene_head(scene, parse, i);
            ck_assert_uint_eq(head->token, token);
            ck_assert_uint_eq(head->class, fc_words_class(parse->doc, token));
            require(fc_str_equal(head->word, fc_document_base(parse->doc, token)));
            ck_assert_uint_eq(scene->lexemes[fc_scene_slot(i)],
                              fc_document_base_lexeme(parse->doc, token));
        }
    }
}

static size_t check_parse(const fc_reading *reading, const fc_parse *parse, fc_arena *arena)
{
    fc_scene scene;
    (void)arena;
    fc_scene_begin(&scene, parse, &reading->names);
    require((scene.named != 0) == has_name(parse, &reading->names, 0, parse->phrases.count));
    check_names(&scene, parse, &reading->names);
    check_heads(&scene, parse);
    return parse->phrases.count;
}

static void check_text(const char *text, size_t least_phrases)
{
    ck_assert_uint_ge(fixture_parses(text, check_parse), least_phrases);
}

START_TEST(short_sentences)
{
    check_text("Orlo said Anna Roe of Velm paid $5 million to the miners. They left. In Marl, Tull, "
               "34, and Karst were killed; bodies of xyzzies were found. It was over.",
               12);
}
END_TEST

/* Behind the phrases with a bit of their own, with names on both sides of the border and on it. */
START_TEST(long_sentences)
{
    for (size_t shift = 0; shift < 6; shift++) {
        char text[FIXTURE_TEXT * 4] = "The storm";
        for (size_t i = 0; i < 40; i++) {
            bool name = i % 8 == shift || i > 37;
            snprintf(text + strlen(text), sizeof text - strlen(text), " hit %s and",
                     name ? "Anna Roe" : "12 villages");
        }
        snprintf(text + strlen(text), sizeof text - strlen(text), " left.");
        check_text(text, FC_SCENE_PHRASES + 20);
    }
}
END_TEST

SUITE_FUNCTION(scene)
{
    Suite *suite = suite_create("scene");
    TCase *cases = tcase_create("scene");
    tcase_add_test(cases, short_sentences);
    tcase_add_test(cases, long_sentences);
    suite_add_tcase(suite, cases);
    return suite;
}
