/* lex/lemma. */
#include "support.h"

static fc_arena arena;
static fc_lexicon lexicon;

static void begin(void)
{
    fc_arena_init(&arena, NULL);
    ck_assert_int_eq(fc_lexicon_init(&lexicon, &arena), FACTCHECK_OK);
    ck_assert_int_eq(fc_lex_register(&lexicon), FACTCHECK_OK);
}

static void end(void)
{
    fc_arena_dispose(&arena);
}

typedef struct verb {
    const char *word;
    const char *base; /* NULL: no form of a known verb */
    unsigned form;
} verb;

static const verb verbs[] = {
    {"rise", "rise", FC_FORM_BASE},
    {"rises", "rise", FC_FORM_S},
    {"rose", "rise", FC_FORM_PAST},
    {"risen", "rise", FC_FORM_PARTICIPLE},
    {"rising", "rise", FC_FORM_ING},
    {"killed", "kill", FC_FORM_PAST_PARTICIPLE},
    {"killing", "kill", FC_FORM_ING},
    {"stopped", "stop", FC_FORM_PAST_PARTICIPLE},
    {"stopping", "stop", FC_FORM_ING},
    {"carried", "carry", FC_FORM_PAST_PARTICIPLE},
    {"carries", "carry", FC_FORM_S},
    {"tried", "try", FC_FORM_PAST_PARTICIPLE},
    {"dying", "die", FC_FORM_ING},
    {"lying", "lie", FC_FORM_ING},
    {"died", "die", FC_FORM_PAST_PARTICIPLE},
    {"agreed", "agree", FC_FORM_PAST_PARTICIPLE},
    {"agreeing", "agree", FC_FORM_ING},
    {"destroyed", "destroy", FC_FORM_PAST_PARTICIPLE},
    {"increased", "increase", FC_FORM_PAST_PARTICIPLE},
    {"falls", "fall", FC_FORM_S},
    {"fell", "fall", FC_FORM_PAST},
    {"reaches", "reach", FC_FORM_S},
    {"reached", "reach", FC_FORM_PAST_PARTICIPLE},
    {"sold", "sell", FC_FORM_PAST_PARTICIPLE},
    {"said", "say", FC_FORM_PAST_PARTICIPLE},
    {"is", "be", FC_FORM_FINITE},
    {"was", "be", FC_FORM_FINITE},
    {"been", "be", FC_FORM_PARTICIPLE},
    {"has", "have", FC_FORM_FINITE},
    {"does", "do", FC_FORM_FINITE},
    {"beat", "beat", FC_FORM_PAST},
    {"passing", "pass", FC_FORM_ING},
    {"passes", "pass", FC_FORM_S},
    {"planned", "plan", FC_FORM_PAST_PARTICIPLE},
    {"bed", NULL, 0},
    {"need", "need", FC_FORM_BASE},
    {"king", NULL, 0},
    {"zzgling", NULL, 0},
    {"villages", NULL, 0},
};

START_TEST(forms_of_verbs)
{
    const verb *row = &verbs[_i];
    fc_str word = fc_str_of(row->word);
    fc_form form = FC_FORM_BASE;
    uint32_t base = fc_lemma_verb(&lexicon, fc_lexicon_find(&lexicon, word), word, &form);
    if (!row->base) {
        ck_assert_msg(base == 0, "%s", row->word);
        return;
    }
    ck_text_eq(fc_lexicon_word(&lexicon, base), row->base);
    ck_assert_msg((unsigned)form == row->form, "%s has form %u", row->word, (unsigned)form);
}
END_TEST

typedef struct noun {
    const char *word;
    const char *singular;
    bool plural;
} noun;

static const noun nouns[] = {
    {"villages", "village", true},
    {"countries", "country", true},
    {"boxes", "box", true},
    {"churches", "church", true},
    {"classes", "class", true},
    {"houses", "house", true},
    {"axes", "axis", true},
    {"people", "people", true},
    {"men", "man", true},
    {"children", "child", true},
    {"wives", "wife", true},
    {"species", "species", true},
    {"aircraft", "aircraft", true},
    {"analyses", "analysis", true},
    {"feet", "foot", true},
    {"crises", "crisis", true},
    {"bus", "bus", false},
    {"gas", "gas", false},
    {"news", "news", true}, /* listed as a plural */
    {"crisis", "crisis", false},
    {"process", "process", false},
    {"village", "village", false},
    {"glass", "glass", false},
    {"drones", "drone", true},
    {"bloggers", "blogger", true},
    {"gigafactories", "gigafactory", true},
    {"quangoes", "quango", true},
    {"yes", "yes", false},
    {"us", "us", false},
};

START_TEST(singulars_of_nouns)
{
    const noun *row = &nouns[_i];
    fc_str word = fc_str_of(row->word);
    ck_text_eq(fc_lemma_singular(&lexicon, word, &arena), row->singular);
    ck_assert(fc_lemma_is_plural(&lexicon, fc_lexicon_find(&lexicon, word), word) == row->plural);
}
END_TEST

/* A word of any length, such as one made of a million letters, has some singular and no harm. */
START_TEST(words_of_any_length)
{
    enum { LONG = 1 << 20 };
    char *word = malloc(LONG);
    ck_assert_ptr_nonnull(word);
    static const char *const ends[] = {"s", "es", "ies", "sses", "ing", "ed", "ss", "us", "xes"};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        size_t drop = strlen(ends[i]);
        memset(word, 'q', LONG);
        memcpy(word + LONG - drop, ends[i], drop);
        fc_str s = fc_str_make(word, LONG);
        fc_form form;
        fc_str singular = fc_lemma_singular(&lexicon, s, &arena);
        ck_assert_uint_le(singular.len, s.len);
        ck_assert_uint_eq(fc_lemma_verb(&lexicon, 0, s, &form), 0);
        for (size_t length = 0; length <= drop; length++) { /* and of hardly any */
            fc_str cut = fc_str_make(word + LONG - drop, length);
            fc_lemma_singular(&lexicon, cut, &arena);
            fc_lemma_verb(&lexicon, 0, cut, &form);
            fc_lemma_is_plural(&lexicon, fc_lexicon_find(&lexicon, cut), cut);
        }
    }
    free(word);
}
END_TEST

SUITE_FUNCTION(lemma)
{
    Suite *suite = suite_create("lemma");
    TCase *cases = tcase_create("lemma");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_loop_test(cases, forms_of_verbs, 0, (int)COUNT_OF(verbs));
    tcase_add_loop_test(cases, singulars_of_nouns, 0, (int)COUNT_OF(nouns));
    tcase_add_test(cases, words_of_any_length);
    suite_add_tcase(suite, cases);
    return suite;
}
