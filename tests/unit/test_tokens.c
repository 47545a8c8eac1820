/* lex/tokens. */
#include "support.h"

typedef struct row {
    const char *text;
    const char *tokens; /* separated by bars */
    const char *kinds;  /* Word, Number, Punctuation, Symbol, Link */
} row;

/* clang-format off */
static const row rows[] = {
    {"Trade rose 5.2 percent.", "Trade|rose|5.2|percent|.", "WWNWP"},
    {"$3bn", "$|3|bn", "SNW"},
    {"US$1,250,000.50", "US|$|1,250,000.50", "WSN"},
    {"\xE2\x82\xAC" "5m \xC2\xA3" "6m", "\xE2\x82\xAC|5|m|\xC2\xA3|6|m", "SNWSNW"},
    {"a two-day visit", "a|two|-|day|visit", "WWPWW"},
    {"2024-25", "2024|-|25", "NPN"},
    {"5\xE2\x80\x93" "10", "5|\xE2\x80\x93|10", "NPN"},
    {"1,2,3 and 12.1.2", "1,2,3|and|12.1.2", "NWN"},
    {"192. Then", "192|.|Then", "NPW"},
    {"5, 6", "5|,|6", "NPN"},
    {".5", ".|5", "PN"},
    {"5\xC2\xBD", "5|\xC2\xBD", "NS"},
    {"40%", "40|%", "NS"},
    {"20\xC2\xB0" "C", "20|\xC2\xB0|C", "NSW"},
    {"21st", "21|st", "NW"},
    {"5G and G20", "5|G|and|G|20", "NWWWN"},
    {"the U.S. and the U.N said", "the|U.S.|and|the|U.N|said", "WWWWWW"},
    {"James R. Roe and J. K. Moe", "James|R.|Roe|and|J.|K.|Moe", "WWWWWWW"},
    {"type B. and 5 M. or C.", "type|B|.|and|5|M|.|or|C|.", "WWPWNWPWWP"},
    {"at 5 p.m. on", "at|5|p.m.|on", "WNWW"},
    {"China's trade", "China|'s|trade", "WWW"},
    {"China\xE2\x80\x99s trade", "China|\xE2\x80\x99s|trade", "WWW"},
    {"the states' share", "the|states|'|share", "WWPW"},
    {"don't we'll I'm they've he'd", "don't|we|'ll|I|'m|they|'ve|he|'d", "WWWWWWWWW"},
    {"O'Neill", "O'Neill", "W"},
    {"'quoted'", "'|quoted|'", "PWP"},
    {"rock 'n' roll", "rock|'|n|'|roll", "WPWPW"},
    {"see https://example.com/a?b=1,2. Then", "see|https://example.com/a?b=1,2|.|Then", "WLPW"},
    {"mail me@example.org, please", "mail|me@example.org|,|please", "WLPW"},
    {"on example.com.", "on|example.com|.", "WLP"},
    {"@someone said", "@someone|said", "LW"},
    {"ended.Then", "ended|.|Then", "WPW"},
    {"\xC3\x89tat 5", "\xC3\x89tat|5", "WN"},
    {"e\xCC\x81tat", "e\xCC\x81tat", "W"},
    {"\xE4\xBA\xAC\xE4\xB8\x9C 5", "\xE4\xBA\xAC\xE4\xB8\x9C|5", "WN"},
    {"(5)", "(|5|)", "PNP"},
    {"a\xC2\xA0" "b\xE2\x80\xAF" "c", "a|b|c", "WWW"},
    {"bad \xFF byte", "bad|\xFF|byte", "WPW"},
    {"24/7", "24|/|7", "NPN"},
    {"-1.3", "-|1.3", "PN"},
    {"AT&T", "AT|&|T", "WPW"},
    {"the\xE2\x80\x9Cworst\xE2\x80\x9D x\xE2\x80\x93y",
     "the|\xE2\x80\x9C|worst|\xE2\x80\x9D|x|\xE2\x80\x93|y", "WPWPWPW"},
    {"states\xE2\x80\x99 don\xE2\x80\x99t", "states|\xE2\x80\x99|don\xE2\x80\x99t", "WPW"},
    {"the sons'sake 'sober", "the|sons'sake|'|sober", "WWPW"},
    {"abc\xE2\xB2\x80 d\xE2\x82\xACs caf\xC3\xA9s",
     "abc\xE2\xB2\x80|d|\xE2\x82\xAC|s|caf\xC3\xA9s", "WWSWW"},
    {"internationaliser internationalise internationalis",
     "internationaliser|internationalise|internationalis", "WWW"},
    {"on news.example or news. example or a. b", "on|news.example|or|news|.|example|or|a|.|b",
     "WLWWPWWWPW"},
    {"it's \xE2\x80\x99s 's ('s \"'s x\xE2\x80\x99sy x'sy y's",
     "it|'s|\xE2\x80\x99|s|'|s|(|'|s|\"|'|s|x\xE2\x80\x99sy|x'sy|y|'s",
     "WWPWPWPPWPPWWWWW"},
    {"\xE2\x80\x9CNo,\xE2\x80\x9D 3\xE2\x80\x94" "4\xE2\x80\x99s 5's \xE2\x80\xA6 \xE2\x80\x98x",
     "\xE2\x80\x9C|No|,|\xE2\x80\x9D|3|\xE2\x80\x94|4|\xE2\x80\x99s|5|'s|\xE2\x80\xA6|\xE2\x80\x98|x",
     "PWPPNPNWNWPPW"},
    {"a: b a:b a@b c@ d", "a|:|b|a|:|b|a@b|c|@|d", "WPWWPWLWPW"},
    {"x.\ty\nz_[q]", "x|.|y|z|_|[|q|]", "WPWWPPWP"},
    {"COVID-19", "COVID|-|19", "WPN"},
    {"", "", ""},
};
/* clang-format on */

static fc_arena arena;
static fc_lexicon lexicon;
static fc_tokens tokens;

static void begin(void)
{
    fc_tokens none = {0};
    tokens = none;
    fc_arena_init(&arena, NULL);
    ck_assert_int_eq(fc_lexicon_init(&lexicon, &arena), FACTCHECK_OK);
}

static void end(void)
{
    fc_arena_dispose(&arena);
}

static void read(fc_str text)
{
    ck_assert_int_eq(fc_tokens_find(&tokens, text, 0, text.len, &lexicon, &arena), FACTCHECK_OK);
}

START_TEST(texts_become_tokens)
{
    char found[256] = "", kinds[64] = "";
    fc_str text = fc_str_of(rows[_i].text);
    read(text);
    for (size_t i = 0; i < tokens.count; i++) {
        const fc_token *token = &tokens.items[i];
        if (i)
            strcat(found, "|");
        strncat(found, text.ptr + token->begin, token->end - token->begin);
        kinds[i] = "WNPSL"[token->kind];
    }
    ck_assert_str_eq(found, rows[_i].tokens);
    ck_assert_str_eq(kinds, rows[_i].kinds);
}
END_TEST

/* With room behind them plain words are read another way. */
START_TEST(texts_with_room_behind_them)
{
    char longer[256];
    fc_tokens alone;
    read(fc_str_of(rows[_i].text));
    alone = tokens;
    snprintf(longer, sizeof longer, "%s%64s", rows[_i].text, "");
    fc_tokens none = {0};
    tokens = none;
    fc_vec_reserve(&arena, &tokens, 100);
    read(fc_str_of(longer));
    ck_assert_uint_eq(tokens.count, alone.count);
    for (size_t i = 0; i < alone.count; i++)
        ck_assert(memcmp(&tokens.items[i], &alone.items[i], sizeof(fc_token)) == 0);
}
END_TEST

/* Any two bytes behind a word, with room behind them and without. */
START_TEST(plain_words_end_as_others)
{
    fc_lexicon_add(&lexicon, FC_STR("xy"), FC_SENSE_NOUN, 3);
    fc_vec_reserve(&arena, &tokens, 200);
    for (unsigned pair = 0; pair < 0x10000; pair++) {
        char text[40] = "Xy..s Z", wide[40] = "Xy\xE2\x80..s";
        text[2] = wide[4] = (char)(pair >> 8);
        text[3] = wide[5] = (char)pair;
        const char *both[] = {text, wide};
        for (unsigned i = 0; i < 2; i++) {
            tokens.count = 0;
            read(fc_str_make(both[i], 8));
            size_t count = tokens.count;
            read(fc_str_make(both[i], 40));
            require(tokens.count == 2 * count); /* NULs behind are blank */
            require(memcmp(tokens.items, tokens.items + count, count * sizeof(fc_token)) == 0);
        }
    }
}
END_TEST

START_TEST(flags)
{
    read(FC_STR("\"The U.S. and NATO\xE2\x80\x94"
                "both of \xC3\x89tampes\" met"));
    static const uint8_t expected[] = {
        FC_TOKEN_SPACE,                    /* quote: the text begins */
        FC_TOKEN_CAPITAL | FC_TOKEN_FIRST, /* The */
        FC_TOKEN_SPACE | FC_TOKEN_CAPITAL | FC_TOKEN_UPPER | FC_TOKEN_DOTTED,
        FC_TOKEN_SPACE,                                     /* and */
        FC_TOKEN_SPACE | FC_TOKEN_CAPITAL | FC_TOKEN_UPPER, /* NATO */
        0,
        0,
        FC_TOKEN_SPACE,                    /* dash both of */
        FC_TOKEN_SPACE | FC_TOKEN_CAPITAL, /* a capital beyond ASCII */
        0,
        FC_TOKEN_SPACE,
    };
    ck_assert_uint_eq(tokens.count, COUNT_OF(expected));
    for (size_t i = 0; i < COUNT_OF(expected); i++)
        ck_assert_msg(tokens.items[i].flags == expected[i], "token %zu: %u", i,
                      tokens.items[i].flags);
}
END_TEST

START_TEST(words_are_looked_up_in_any_case)
{
    uint32_t trade = fc_lexicon_add(&lexicon, FC_STR("trade"), FC_SENSE_NOUN, 3);
    uint32_t percent = fc_lexicon_add(&lexicon, FC_STR("%"), FC_SENSE_UNIT, 4);
    read(FC_STR("TRADE Trade trades 5 %"));
    ck_assert_uint_eq(tokens.items[0].lexeme, trade);
    ck_assert_uint_eq(tokens.items[1].lexeme, trade);
    ck_assert_uint_eq(tokens.items[2].lexeme, 0);
    ck_assert_uint_eq(tokens.items[3].lexeme, 0);
    ck_assert_uint_eq(tokens.items[4].lexeme, percent);
    ck_assert_uint_eq(tokens.items[0].point, 'T');
}
END_TEST

/* Any two bytes between letters: tokens lie in the text, in order, and leave out only blanks. */
START_TEST(tokens_cover_every_text)
{
    for (unsigned a = 0; a < 256; a++) {
        for (unsigned b = 0; b < 256; b++) {
            char text[] = {'x', (char)a, (char)b, '1', 'y', '\xE2', '\x80'};
            fc_tokens none = {0};
            tokens = none;
            require(fc_tokens_find(&tokens, fc_str_make(text, sizeof text), 0, sizeof text,
                                   &lexicon, &arena) == FACTCHECK_OK);
            size_t at = 0;
            for (size_t i = 0; i < tokens.count; i++) {
                const fc_token *token = &tokens.items[i];
                require(token->begin >= at && token->end > token->begin);
                require(token->end <= sizeof text);
                require(fc_token_spaced(token) == (token->begin > at || i == 0));
                at = token->end;
            }
            require(at == sizeof text);
        }
    }
}
END_TEST

START_TEST(only_the_given_bytes_are_read)
{
    fc_str text = FC_STR("abc 5.5m def");
    ck_assert_int_eq(fc_tokens_find(&tokens, text, 4, 6, &lexicon, &arena), FACTCHECK_OK);
    ck_assert_uint_eq(tokens.count, 2);
    ck_assert_uint_eq(tokens.items[0].begin, 4);
    ck_assert_uint_eq(tokens.items[1].end, 6);
}
END_TEST

SUITE_FUNCTION(tokens)
{
    Suite *suite = suite_create("tokens");
    TCase *cases = tcase_create("tokens");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, texts_become_tokens, 0, (int)COUNT_OF(rows));
    tcase_add_loop_test(cases, texts_with_room_behind_them, 0, (int)COUNT_OF(rows));
    tcase_add_test(cases, plain_words_end_as_others);
    tcase_add_test(cases, flags);
    tcase_add_test(cases, words_are_looked_up_in_any_case);
    tcase_add_test(cases, tokens_cover_every_text);
    tcase_add_test(cases, only_the_given_bytes_are_read);
    suite_add_tcase(suite, cases);
    return suite;
}
