/* claim/keyword. */
#include "support.h"

#include "claim/keyword.h"

static test_memory memory;
static fc_arena arena;
static fc_document doc;

static void begin(void)
{
    test_memory_init(&memory);
    fc_arena_init(&arena, &memory.allocator);
}

static void end(void)
{
    fc_arena_dispose(&arena);
    ck_assert_uint_eq(memory.live, 0);
}

static const char *const words[] = {
    "",
#define FC_KEYWORD(word, lists) #word,
#include "tables/keyword.def"
#undef FC_KEYWORD
};

START_TEST(a_keyword_is_the_lexeme_of_its_word)
{
    for (unsigned i = 1; i < FC_KEYWORD_COUNT; i++) {
        ck_assert_uint_eq(fc_lexicon_find(&fc_lexicon_ready, fc_str_of(words[i])), i);
        require(fc_lexicon_ready.words[i].mask != 0); /* or it would be known by this table alone */
        ck_assert_uint_eq(fc_keyword_rows[i].length, strlen(words[i]));
    }
}
END_TEST

static const char *const acts[] = {
#define FC_ACT(word, act) word,
#define FC_ACT_NOUN(word, act) word,
#define FC_ACT_VERB(word, act) word,
#define FC_ACT_PHRASE(word, behind, act) word,
#include "tables/act.def"
#undef FC_ACT
#undef FC_ACT_NOUN
#undef FC_ACT_VERB
#undef FC_ACT_PHRASE
};

/* A word of that table that the lexicon has and that is no keyword would never be found. */
START_TEST(the_list_of_acts_is_that_of_their_table)
{
    bool found[FC_KEYWORD_COUNT] = {false};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        uint32_t lexeme = fc_lexicon_find(&fc_lexicon_ready, fc_str_of(acts[i]));
        if (!lexeme)
            continue;
        ck_assert_msg(lexeme < FC_KEYWORD_COUNT && (fc_keyword_rows[lexeme].lists & FC_LIST_ACT),
                      "%s is not in the list ACT of tables/keyword.def", acts[i]);
        found[lexeme] = true;
    }
    for (unsigned i = 1; i < FC_KEYWORD_COUNT; i++)
        ck_assert_msg(found[i] == ((fc_keyword_rows[i].lists & FC_LIST_ACT) != 0), "%s", words[i]);
}
END_TEST

static void read_text(const char *text)
{
    fc_source source = {.text = fc_str_of(text)};
    ck_assert_int_eq(fc_document_read(&doc, &source, &fc_lexicon_ready, &arena), FACTCHECK_OK);
}

/* Numbers say of every token, as written and in its base form, what the letters say. */
START_TEST(numbers_say_what_letters_say)
{
    read_text("Of the others, OF which Take took place, \xc5\xbfince \xe2\x84\xaa" "ill killed the be Be. "
              "They have taken It; its mothers' mother was shot down, bodies were found, Kill said.\n"
              "aga\xc5\xbfts cra\xc5\xbfh la\xc5\xbfted, CRASHES crashing take-off has been Being is.\n"
              "Among whom? Each go, went, gone; buryings, bes, deathes, raids, the Attacks of others.\n"
              "\xc4\xb0t \xef\xbd\x89\xef\xbd\x94 Mum\xe2\x80\x99s parents aboard @of http://of.of of.of 5of -of- o f.\n");
    unsigned written = 0, bases = 0;
    for (size_t at = 0; at < doc.tokens.count; at++) {
        fc_str base = fc_document_base(&doc, at);
        for (unsigned i = 1; i < FC_KEYWORD_COUNT; i++) {
            bool is = fc_document_is(&doc, at, words[i]);
            bool is_base = fc_str_equal(base, fc_str_of(words[i]));
            written += is;
            bases += is_base;
            require(fc_keyword_is(&doc, at, (fc_keyword)i) == is);
            require((fc_keyword_at(&doc, at) == i) == is);
            require((fc_keyword_base(&doc, at) == i) == is_base);
        }
    }
    ck_assert_uint_gt(written, 20);
    ck_assert_uint_gt(bases, 20);
}
END_TEST

/* Tags and bases that the tagger seldom gives: whatever they are, both say the same. */
START_TEST(every_tag_and_base)
{
    read_text("Kill kill kills mother mothers been \xc5\xbfhake xyzzy bes of The 12 leaving.\n");
    for (size_t at = 0; at < doc.tokens.count; at++) {
        fc_token *token = &doc.tokens.items[at];
        uint16_t own = token->base;
        for (int tag = FC_TAG_NONE; tag <= FC_TAG_OTHER; tag++) {
            for (int form = FC_FORM_BASE; form <= FC_FORM_FINITE; form++) {
                const uint16_t tried[] = {own, 0, token->lexeme};
                for (size_t b = 0; b < sizeof tried / sizeof *tried; b++) {
                    token->tag = (uint8_t)tag;
                    token->form = (unsigned)form & 0xFF;
                    token->base = tried[b];
                    unsigned keyword = fc_keyword_base(&doc, at);
                    fc_str base = fc_document_base(&doc, at);
                    require(!keyword || fc_str_equal(base, fc_str_of(words[keyword])));
                    uint32_t lexeme = fc_lexicon_find(&fc_lexicon_ready, base);
                    require(keyword == (lexeme < FC_KEYWORD_COUNT ? lexeme : 0));
                }
            }
        }
    }
}
END_TEST

SUITE_FUNCTION(keyword)
{
    Suite *suite = suite_create("keyword");
    TCase *cases = tcase_create("keyword");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, a_keyword_is_the_lexeme_of_its_word);
    tcase_add_test(cases, the_list_of_acts_is_that_of_their_table);
    tcase_add_test(cases, numbers_say_what_letters_say);
    tcase_add_test(cases, every_tag_and_base);
    suite_add_tcase(suite, cases);
    return suite;
}
