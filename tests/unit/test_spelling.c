/*
 * Names that sources write in two ways.
 */
#include "reading_fixture.h"

#include "match/spelling.h"
#include "text/utf8.h"

typedef struct near_row {
    const char *a;
    const char *b;
    bool near;
} near_row;

static const near_row nears[] = {
    {"torvelen", "torveln", true},
    {"marenaya", "marenya", true},
    {"roberts", "robarts", true},
    {"orlo advisers", "orlo advisors", true},
    {"yusuf mohammed", "yusuf mohamed", true},
    {"orvan", "ovran", true}, /* changed places */
    {"sergei roe", "sergey roe", true},
    {"torvelen", "torvelen", false},
    {"velms", "velma", false},           /* too short */
    {"tarnov", "garnov", false},         /* the first letter tells */
    {"valeria roe", "valerio roe", false}, /* so does the last */
    {"california", "californian", false},
    {"socialist", "socialists", false},
    {"torvelen", "torvalon", false}, /* two letters */
    {"galaxy10", "galaxy20", false},
    {"norvel 14x", "norvel 15x", false},
    {"anna maria", "annamaria", false}, /* a blank is no letter */
    {"", "a", false},
};

START_TEST(one_letter_tells_apart)
{
    const near_row *row = &nears[_i];
    fc_str a = fc_str_of(row->a), b = fc_str_of(row->b);
    ck_assert_msg(fc_spelling_is_near(a, b) == row->near, "%s / %s", row->a, row->b);
    ck_assert_msg(fc_spelling_is_near(b, a) == row->near, "%s / %s", row->b, row->a);
}
END_TEST

static const struct plain_row {
    const char *text;
    const char *expected;
} plains[] = {
    {"josé", "jose"},         {"u.n. security council", "un security council"},
    {"zürich", "zurich"},     {"plain", "plain"},
    {"dvořák ødegård", "dvorak ødegard"},
    {"\xff.a", "\xff" "a"},
};

START_TEST(plain_names_have_no_marks)
{
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    fc_str found = fc_utf8_plain(fc_str_of(plains[_i].text), &arena);
    ck_assert_msg(fc_str_equal(found, fc_str_of(plains[_i].expected)), "%s: %.*s", plains[_i].text,
                  (int)found.len, found.ptr);
    fc_arena_dispose(&arena);
}
END_TEST

typedef struct joined_row {
    const char *texts[3]; /* a source each */
    const char *a;
    const char *b;
    bool one;
} joined_row;

#define FLOOD(name) "A flood hit " name " on Monday and killed {12} people, police in " name " said."
#define KILLED(name) "The fire in Velm killed the watchman, " name ", {48}, on Monday."

static const joined_row joins[] = {
    {{FLOOD("Torvelen"), FLOOD("Torveln")}, "Torvelen", "Torveln", true},
    {{FLOOD("Torvelen"), FLOOD("Torveln"), "Torvelen and Torveln lost {12} boats in the flood on Monday."},
     "Torvelen", "Torveln", false}, /* two towns */
    {{FLOOD("Torvén"), FLOOD("Torven")}, "Torvén", "Torven", true},
    {{KILLED("Jim Hadley"), KILLED("James Hadley")},
     "Jim Hadley", "James Hadley", true},
    {{KILLED("Rob Hadley"), KILLED("Bob Hadley")},
     "Rob Hadley", "Bob Hadley", true},
    {{KILLED("Jim Hadley"), KILLED("John Hadley")},
     "Jim Hadley", "John Hadley", false},
    {{"{12} people work for Kestrel Holdings Inc. in Velm.", "{12} people work for Kestrel in Velm."},
     "Kestrel Holdings Inc", "Kestrel", true},
    {{"The U.N. Security Council lost {12} votes.", "The UN Security Council lost {12} votes."},
     "U.N. Security Council", "UN Security Council", true},
    {{FLOOD("Torvelen"), "The composer Ada Torveln wrote {12} operas and a song on a violin."},
     "Torvelen", "Ada Torveln", false},
};

START_TEST(names_are_joined)
{
    const joined_row *row = &joins[_i];
    fixture_run run;
    fixture_read(&run, row->texts, COUNT_OF(row->texts), "2031-05-14");
    fixture_match(&run);
    const fc_items *items = &run.facts.items;
    uint32_t a = fc_alias_number(items, fc_str_of(row->a), &run.arena);
    uint32_t b = fc_alias_number(items, fc_str_of(row->b), &run.arena);
    ck_assert_msg(a && b, "%s / %s: not names", row->a, row->b);
    ck_assert_msg((a == b) == row->one, "%s / %s", row->a, row->b);
    fixture_stop(&run);
}
END_TEST

static const char *const nicknames[] = {
#define FC_NICKNAME(name, full) name,
#include "tables/nickname.def"
#undef FC_NICKNAME
};

static const char *const full_names[] = {
#define FC_NICKNAME(name, full) full,
#include "tables/nickname.def"
#undef FC_NICKNAME
};

/* They are searched by halves, in one step: a full form is no nickname. */
START_TEST(nicknames_are_sorted)
{
    for (size_t i = 0; i < COUNT_OF(nicknames); i++) {
        ck_assert_msg(i == 0 || strcmp(nicknames[i - 1], nicknames[i]) < 0, "%s", nicknames[i]);
        for (size_t k = 0; k < COUNT_OF(full_names); k++)
            ck_assert_msg(strcmp(nicknames[i], full_names[k]), "%s", nicknames[i]);
    }
}
END_TEST

SUITE_FUNCTION(spelling)
{
    Suite *suite = suite_create("spelling");
    TCase *cases = tcase_create("spelling");
    tcase_add_loop_test(cases, one_letter_tells_apart, 0, COUNT_OF(nears));
    tcase_add_loop_test(cases, plain_names_have_no_marks, 0, COUNT_OF(plains));
    tcase_add_loop_test(cases, names_are_joined, 0, COUNT_OF(joins));
    tcase_add_test(cases, nicknames_are_sorted);
    suite_add_tcase(suite, cases);
    return suite;
}
