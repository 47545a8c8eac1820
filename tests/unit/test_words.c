/*
 * The words of the claims: each row of the tables that are not asked row by row is found.
 */
#include "support.h"

#include "claim/anaphora.h"

typedef struct given_row {
    const char *name;
    fc_gender gender;
} given_row;

static const given_row given[] = {
#define FC_GIVEN(name, gender) {name, FC_GENDER_##gender},
#include "tables/given.def"
#undef FC_GIVEN
};

typedef struct phrase_row {
    const char *phrase;
    const char *country;
} phrase_row;

static const phrase_row place_phrases[] = {
#define FC_PLACE_PHRASE(first, rest, country) {first " " rest, country},
#include "tables/place_phrase.def"
#undef FC_PLACE_PHRASE
};

enum { FRONT, BEHIND };

typedef struct pair_row {
    const char *word;
    const char *other;
    int side;
    fc_class class;
    fc_frame frame;
} pair_row;

static const pair_row pairs[] = {
#define FC_PAIR(word, other, side, class, frame) \
    {word, other, side, FC_CLASS_##class, FC_FRAME_##frame},
#include "tables/pair.def"
#undef FC_PAIR
};

/* Writes a phrase and a verb behind it; a clitic stands behind its word without a blank. */
static void write_sentence(char *out, size_t size, const char *phrase)
{
    const char *clitic = strstr(phrase, " '");
    int front = (int)(clitic ? (size_t)(clitic - phrase) : strlen(phrase));
    snprintf(out, size, "%.*s%s won.", front, phrase, clitic ? clitic + 1 : "");
}

/* A document with the words of all rooms. */
typedef struct reading {
    fc_arena arena;
    fc_source source;
    fc_document doc;
} reading;

static void read_text(reading *out, char *text)
{
    memset(out, 0, sizeof *out);
    fc_arena_init(&out->arena, NULL);
    text[0] = fc_upper(text[0]);
    out->source.text = fc_str_of(text);
    out->source.utf8 = fc_utf8_check(out->source.text);
    ck_assert_int_eq(fc_document_read(&out->doc, &out->source, &fc_lexicon_ready, &out->arena),
                     FACTCHECK_OK);
}

START_TEST(given_names_are_found)
{
    for (size_t i = 0; i < COUNT_OF(given); i++) {
        reading r;
        char text[64];
        snprintf(text, sizeof text, "%s Roe won.", given[i].name);
        read_text(&r, text);
        ck_assert_msg(fc_gender_of(&r.doc, 0, 2, 2) == given[i].gender, "%s", text);
        ck_assert_msg(fc_gender_of(&r.doc, 0, 1, 1) == FC_GENDER_THING, "%s", text);
        fc_arena_dispose(&r.arena);
    }
}
END_TEST

static const char *const no_given[] = {"Aaro", "Aarons", "Zz", "A", "Abdullahabdullahs"};

START_TEST(other_names_are_not_given)
{
    for (size_t i = 0; i < COUNT_OF(no_given); i++) {
        reading r;
        char text[64];
        snprintf(text, sizeof text, "%s Roe won.", no_given[i]);
        read_text(&r, text);
        ck_assert_msg(fc_gender_of(&r.doc, 0, 2, 2) == FC_GENDER_THING, "%s", text);
        fc_arena_dispose(&r.arena);
    }
}
END_TEST

START_TEST(place_phrases_are_found)
{
    for (size_t i = 0; i < COUNT_OF(place_phrases); i++) {
        reading r;
        char text[64];
        size_t end = 0;
        fc_str country = FC_STR("");
        write_sentence(text, sizeof text, place_phrases[i].phrase);
        read_text(&r, text);
        size_t words = r.doc.tokens.count - 2; /* "won" and the full stop */
        ck_assert_msg(fc_words_place_phrase(&r.doc, 0, words, &end, &country), "%s", text);
        ck_text_eq(country, place_phrases[i].country);
        ck_assert_uint_eq(end, words);
        ck_assert_msg(!fc_words_place_phrase(&r.doc, 0, 1, &end, &country), "%s", text);
        ck_assert_msg(!fc_words_place_phrase(&r.doc, words, words + 2, &end, &country), "%s", text);
        fc_arena_dispose(&r.arena);
    }
}
END_TEST

/* Tags a word as the tagger would in the place that a row of pairs is meant for. */
static void set_base(fc_document *doc, size_t token, const pair_row *row)
{
    fc_token *t = &doc->tokens.items[token];
    t->tag = row->side == BEHIND ? FC_TAG_VERB : FC_TAG_NOUN;
    t->base = (uint16_t)fc_lexicon_find(doc->lexicon, fc_str_of(row->word));
    ck_assert_uint_ne(t->base, 0);
}

START_TEST(pairs_are_found)
{
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        reading r;
        char text[64];
        const pair_row *row = &pairs[i];
        bool behind = row->side == BEHIND;
        snprintf(text, sizeof text, "%s %s", behind ? row->word : row->other,
                 behind ? row->other : row->word);
        read_text(&r, text);
        ck_assert_uint_eq(r.doc.tokens.count, 2);
        size_t word = behind ? 0 : 1;
        set_base(&r.doc, word, row);
        ck_assert_msg(fc_words_class(&r.doc, word) == row->class, "%s", text);
        if (behind)
            ck_assert_msg(fc_words_frame(&r.doc, word) == row->frame, "%s", text);
        fc_arena_dispose(&r.arena);
    }
}
END_TEST

SUITE_FUNCTION(words)
{
    Suite *suite = suite_create("words");
    TCase *cases = tcase_create("words");
    tcase_add_test(cases, given_names_are_found);
    tcase_add_test(cases, other_names_are_not_given);
    tcase_add_test(cases, place_phrases_are_found);
    tcase_add_test(cases, pairs_are_found);
    suite_add_tcase(suite, cases);
    return suite;
}
