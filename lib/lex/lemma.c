#include "lemma.h"

#include <string.h>

#include "lex/tags.h"

typedef enum irregular_kind {
    PAST,
    PARTICIPLE,
    PAST_PARTICIPLE,
    FINITE,
    ANY,
    BASE_PAST,
    BASE_PARTICIPLE,
    PLURAL
} irregular_kind;

typedef struct irregular {
    fc_str form;
    fc_str base;
    uint8_t kind;
} irregular;

static const irregular irregulars[] = {
#define FC_IRREGULAR(form, base, kind) {FC_STR_INIT(form), FC_STR_INIT(base), kind},
#include "tables/irregular.def"
#undef FC_IRREGULAR
};

int fc_lemma_register(fc_lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof irregulars / sizeof *irregulars; i++) {
        if (!fc_lexicon_add(lexicon, irregulars[i].form, FC_SENSE_IRREGULAR, (uint16_t)i))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

static const irregular *irregular_of(const fc_lexicon *lexicon, uint32_t lexeme)
{
    if (!fc_lexicon_has(lexicon, lexeme, FC_SENSE_IRREGULAR))
        return NULL;
    return &irregulars[lexicon->lexemes[lexeme].ids[FC_SENSE_IRREGULAR]];
}

static bool can_be(const fc_lexicon *lexicon, uint32_t lexeme, fc_tag tag)
{
    return fc_tags_have(fc_lexicon_id(lexicon, lexeme, FC_SENSE_TAGS, 0), tag);
}

/* As can_be; the words of meaning ("migrant", "fatality") that no list of tags holds count too. */
static bool can_be_base(const fc_lexicon *lexicon, uint32_t lexeme, fc_tag tag)
{
    if (fc_lexicon_has(lexicon, lexeme, FC_SENSE_TAGS))
        return can_be(lexicon, lexeme, tag);
    return (tag == FC_TAG_NOUN && fc_lexicon_has(lexicon, lexeme, FC_SENSE_NOUN)) ||
           (tag == FC_TAG_VERB && fc_lexicon_has(lexicon, lexeme, FC_SENSE_VERB));
}

/* The stem less its last `drop` letters and with an ending put behind it, if a word so tagged. */
static uint32_t stem_word(const fc_lexicon *lexicon, fc_str stem, size_t drop, const char *ending,
                          fc_tag tag)
{
    char buffer[FC_WORD_MAX];
    size_t added = strlen(ending);
    if (stem.len <= drop || stem.len - drop + added > sizeof buffer)
        return 0;
    size_t length = stem.len - drop;
    memcpy(buffer, stem.ptr, length);
    memcpy(buffer + length, ending, added);
    uint32_t found = fc_lexicon_find(lexicon, fc_str_make(buffer, length + added));
    return found && can_be_base(lexicon, found, tag) ? found : 0;
}

/* The verb whose -ed or -ing form has this stem: "stopp", "hop", "carri", "kill", "dy". */
static uint32_t verb_of_stem(const fc_lexicon *lexicon, fc_str stem)
{
    size_t n = stem.len;
    uint32_t found = 0;
    bool doubled = n > 3 && stem.ptr[n - 1] == stem.ptr[n - 2];
    if (n > 2 && stem.ptr[n - 1] == 'i')
        found = stem_word(lexicon, stem, 1, "y", FC_TAG_VERB);
    if (!found && n > 1 && stem.ptr[n - 1] == 'y') /* dying; that of "dye" is dyeing */
        found = stem_word(lexicon, stem, 1, "ie", FC_TAG_VERB);
    if (!found)
        found = stem_word(lexicon, stem, 0, "e", FC_TAG_VERB);
    if (!found)
        found = stem_word(lexicon, stem, 0, "", FC_TAG_VERB);
    if (!found && doubled)
        found = stem_word(lexicon, stem, 1, "", FC_TAG_VERB);
    return found;
}

/* The word that has this -s form and can be so tagged. */
static uint32_t base_of_s(const fc_lexicon *lexicon, fc_str word, fc_tag tag)
{
    size_t n = word.len;
    if (n < 3 || word.ptr[n - 1] != 's' || word.ptr[n - 2] == 's')
        return 0;
    uint32_t found = stem_word(lexicon, word, 1, "", tag);
    if (!found && n > 4 && fc_str_ends(word, FC_STR("ies")))
        found = stem_word(lexicon, word, 3, "y", tag);
    if (!found && n > 3 && fc_str_ends(word, FC_STR("es")))
        found = stem_word(lexicon, word, 2, "", tag);
    return found;
}

static fc_form form_of(irregular_kind kind)
{
    switch (kind) {
    case PAST:
        return FC_FORM_PAST;
    case PARTICIPLE:
        return FC_FORM_PARTICIPLE;
    case FINITE:
        return FC_FORM_FINITE;
    case PAST_PARTICIPLE:
    case ANY:
        return FC_FORM_PAST_PARTICIPLE;
    case BASE_PAST:
        return FC_FORM_PAST;
    case BASE_PARTICIPLE:
    case PLURAL:
        break;
    }
    return FC_FORM_BASE;
}

uint32_t fc_lemma_verb(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower, fc_form *form)
{
    const irregular *row = irregular_of(lexicon, lexeme);
    uint32_t found = 0;
    if (row && row->kind != PLURAL) {
        *form = form_of((irregular_kind)row->kind);
        found = fc_lexicon_find(lexicon, row->base);
        return found ? found : lexeme;
    }
    *form = FC_FORM_BASE;
    if (can_be(lexicon, lexeme, FC_TAG_VERB) || can_be(lexicon, lexeme, FC_TAG_AUX))
        return lexeme;
    if (lower.len > 4 && fc_str_ends(lower, FC_STR("ing"))) {
        *form = FC_FORM_ING;
        found = verb_of_stem(lexicon, fc_str_make(lower.ptr, lower.len - 3));
    } else if (lower.len > 3 && fc_str_ends(lower, FC_STR("ed"))) {
        *form = FC_FORM_PAST_PARTICIPLE;
        found = verb_of_stem(lexicon, fc_str_make(lower.ptr, lower.len - 2));
    } else {
        *form = FC_FORM_S;
        found = base_of_s(lexicon, lower, FC_TAG_VERB);
    }
    return found;
}

uint32_t fc_lemma_noun(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    const irregular *row = irregular_of(lexicon, lexeme);
    if (row && row->kind == PLURAL)
        return fc_lexicon_find(lexicon, row->base);
    return base_of_s(lexicon, lower, FC_TAG_NOUN);
}

bool fc_lemma_is_plural(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    const irregular *row = irregular_of(lexicon, lexeme);
    return (row && row->kind == PLURAL) || fc_lemma_noun(lexicon, lexeme, lower) ||
           fc_lemma_ends_plural(lexicon, lexeme, lower);
}

bool fc_lemma_ends_plural(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    size_t n = lower.len;
    bool ends_s = n > 3 && lower.ptr[n - 1] == 's' && strchr("sui", lower.ptr[n - 2]) == NULL;
    return ends_s && !can_be(lexicon, lexeme, FC_TAG_NOUN);
}

static fc_str replace_end(fc_str word, size_t drop, const char *add, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_str_make(word.ptr, word.len - drop));
    fc_builder_add(&out, fc_str_of(add));
    return fc_builder_done(&out);
}

fc_str fc_lemma_singular(const fc_lexicon *lexicon, fc_str lower, fc_arena *arena)
{
    uint32_t lexeme = fc_lexicon_find(lexicon, lower);
    const irregular *row = irregular_of(lexicon, lexeme);
    size_t n = lower.len;
    if (row && row->kind == PLURAL)
        return row->base;
    if (can_be(lexicon, lexeme, FC_TAG_NOUN))
        return lower;
    uint32_t base = base_of_s(lexicon, lower, FC_TAG_NOUN);
    if (base)
        return fc_lexicon_word(lexicon, base);
    if (n <= 3 || lower.ptr[n - 1] != 's' || strchr("sui", lower.ptr[n - 2]) != NULL)
        return lower;
    if (fc_str_ends(lower, FC_STR("ies")) && n > 4)
        return replace_end(lower, 3, "y", arena);
    if (fc_str_ends(lower, FC_STR("ches")) || fc_str_ends(lower, FC_STR("shes")) ||
        fc_str_ends(lower, FC_STR("xes")) || fc_str_ends(lower, FC_STR("sses")) ||
        fc_str_ends(lower, FC_STR("oes")))
        return replace_end(lower, 2, "", arena);
    return replace_end(lower, 1, "", arena);
}

fc_str fc_lemma_plural(fc_str singular, fc_arena *arena)
{
    size_t n = singular.len;
    for (size_t i = 0; i < sizeof irregulars / sizeof *irregulars; i++) {
        if (irregulars[i].kind == PLURAL && fc_str_equal(irregulars[i].base, singular))
            return irregulars[i].form;
    }
    if (n > 1 && singular.ptr[n - 1] == 'y' && strchr("aeiou", singular.ptr[n - 2]) == NULL)
        return replace_end(singular, 1, "ies", arena);
    bool hissing = n > 1 && (strchr("sxz", singular.ptr[n - 1]) != NULL ||
                             fc_str_ends(singular, FC_STR("ch")) ||
                             fc_str_ends(singular, FC_STR("sh")));
    return replace_end(singular, 0, hissing ? "es" : "s", arena);
}
