/* Every name and phrase of the tables of quantity/ is found in a text that has it. */
#include "quantity/name.h"
#include "quantity/quantity.h"
#include "support.h"

typedef struct phrase {
    const char *word;
    const char *before;
    const char *behind;
    uint8_t hedge;
} phrase;

#define NAME(name, ...) {name, "", "", 0},
static const phrase unit_names[] = {
#define FC_UNIT_NAME NAME
#include "tables/unit_name.def"
#include "tables/unit_news.def"
#undef FC_UNIT_NAME
};
static const phrase currency_names[] = {
#define FC_CURRENCY_NAME NAME
#include "tables/currency_name.def"
#include "tables/currency_news.def"
#undef FC_CURRENCY_NAME
};
static const phrase hedges_before[] = {
#define FC_HEDGE_BEFORE(last, before, hedge) {last, before, "", FACTCHECK_HEDGE_##hedge},
#include "tables/hedge.def"
#undef FC_HEDGE_BEFORE
};
static const phrase hedges_behind[] = {
#define FC_HEDGE_AFTER(first, behind, hedge) {first, "", behind, FACTCHECK_HEDGE_##hedge},
#include "tables/hedge_after.def"
#undef FC_HEDGE_AFTER
};
static const phrase idioms[] = {
#define FC_IDIOM(word, before, behind) {word, before, behind, 0},
#include "tables/idiom.def"
#undef FC_IDIOM
};

/* The document and the quantities of "FRONT BEFORE WORD BEHIND END". */
typedef struct reading {
    fc_arena arena;
    fc_lexicon lexicon;
    fc_source source;
    fc_document doc;
    fc_quantities list;
} reading;

static void begin(reading *r)
{
    memset(r, 0, sizeof *r);
    fc_arena_init(&r->arena, NULL);
    ck_assert_int_eq(fc_lexicon_init(&r->lexicon, &r->arena), 0);
    ck_assert_int_eq(fc_lex_register(&r->lexicon), 0);
    ck_assert_int_eq(fc_quantity_register(&r->lexicon), 0);
}

static void add(fc_builder *text, const char *words)
{
    if (text->len && *words)
        fc_builder_char(text, ' ');
    fc_builder_add(text, fc_str_of(words));
}

static void read_phrase(reading *r, const char *front, const phrase *p, const char *end)
{
    fc_masks none = {0};
    fc_builder text;
    fc_builder_init(&text, &r->arena);
    add(&text, front);
    add(&text, p->before);
    add(&text, p->word);
    add(&text, p->behind);
    add(&text, end);
    memset(&r->list, 0, sizeof r->list);
    r->source.text = fc_builder_done(&text);
    ck_assert_int_eq(fc_document_read(&r->doc, &r->source, &r->lexicon, &r->arena), 0);
    ck_assert_int_eq(fc_quantities_find(&r->list, &r->doc, &none), 0);
}

/* Names of several words: the longest one counts, so the whole text is one. */
START_TEST(longer_names_are_found)
{
    reading r;
    begin(&r);
    for (size_t i = 0; i < COUNT_OF(unit_names) + COUNT_OF(currency_names); i++) {
        bool unit = i < COUNT_OF(unit_names);
        const phrase *p = unit ? &unit_names[i] : &currency_names[i - COUNT_OF(unit_names)];
        fc_name_hit hit = {0};
        if (!strpbrk(p->word, " /"))
            continue;
        read_phrase(&r, "5", p, "");
        size_t count = r.doc.tokens.count;
        bool found = unit ? fc_name_unit(&r.doc, 1, count, &hit) : fc_name_money(&r.doc, 1, count, &hit);
        ck_assert_msg(found && hit.end == count, "%s", p->word);
    }
    fc_arena_dispose(&r.arena);
}
END_TEST

START_TEST(hedges_are_found)
{
    reading r;
    begin(&r);
    for (size_t i = 0; i < COUNT_OF(hedges_before); i++) {
        read_phrase(&r, "They had", &hedges_before[i], "300 men there.");
        ck_assert_msg(r.list.count == 1 && r.list.items[0].hedge == hedges_before[i].hedge, "%s %s",
                      hedges_before[i].before, hedges_before[i].word);
    }
    for (size_t i = 0; i < COUNT_OF(hedges_behind); i++) {
        read_phrase(&r, "They had 300", &hedges_behind[i], "");
        ck_assert_msg(r.list.count == 1 && r.list.items[0].hedge == hedges_behind[i].hedge, "%s %s",
                      hedges_behind[i].word, hedges_behind[i].behind);
    }
    fc_arena_dispose(&r.arena);
}
END_TEST

START_TEST(idioms_count_nothing)
{
    reading r;
    begin(&r);
    for (size_t i = 0; i < COUNT_OF(idioms); i++) {
        read_phrase(&r, "They saw", &idioms[i], "there.");
        ck_assert_msg(r.list.count == 0, "%s %s %s", idioms[i].before, idioms[i].word,
                      idioms[i].behind);
    }
    fc_arena_dispose(&r.arena);
}
END_TEST

Suite *test_quantity_tables_suite(void);

Suite *test_quantity_tables_suite(void)
{
    Suite *suite = suite_create("quantity_tables");
    TCase *tcase = tcase_create("phrases");
    tcase_add_test(tcase, longer_names_are_found);
    tcase_add_test(tcase, hedges_are_found);
    tcase_add_test(tcase, idioms_count_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
