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

/*
 * As can_be; the words of meaning ("migrant", "fatality") that no list of tags holds count too, and
 * verbs whose base form is mostly another word: "topped", "owns".
 */
static bool can_be_base(const fc_lexicon *lexicon, uint32_t lexeme, fc_tag tag)
{
    if (tag == FC_TAG_VERB && fc_lexicon_has(lexicon, lexeme, FC_SENSE_VERB))
        return true;
    if (fc_lexicon_has(lexicon, lexeme, FC_SENSE_TAGS))
        return can_be(lexicon, lexeme, tag);
    return tag == FC_TAG_NOUN && fc_lexicon_has(lexicon, lexeme, FC_SENSE_NOUN);
}

/* A word whose stems are looked for; the keys of short ones are made of that of the word. */
typedef struct inflected {
    const fc_lexicon *lexicon;
    fc_str word;
    fc_word_key key;
} inflected;

static inflected inflected_of(const fc_lexicon *lexicon, fc_str word)
{
    inflected out = {lexicon, word, fc_lexicon_key_of(word)};
    return out;
}

static void put_letter(fc_word_key *key, size_t at, char letter)
{
    key->part[at / 8] |= (uint64_t)(unsigned char)letter << 8 * (at % 8);
}

/* The first `kept` letters of the word with an ending of two letters at most behind them. */
static uint32_t find_stem(const inflected *w, size_t kept, fc_str ending)
{
    char buffer[FC_WORD_MAX];
    size_t length = kept + ending.len;
    if (kept == 0 || length > sizeof buffer)
        return 0;
    if (length > FC_KEY_MAX) {
        memcpy(buffer, w->word.ptr, kept);
        if (ending.len)
            memcpy(buffer + kept, ending.ptr, ending.len);
        return fc_lexicon_find(w->lexicon, fc_str_make(buffer, length));
    }
    fc_word_key key = {{kept < 8 ? w->key.part[0] & fc_first_bytes(kept) : w->key.part[0],
                        kept > 8 ? w->key.part[1] & fc_first_bytes(kept - 8) : 0},
                       0,
                       length};
    for (size_t i = 0; i < ending.len; i++)
        put_letter(&key, kept + i, ending.ptr[i]);
    fc_lexicon_hash(&key);
    return fc_lexicon_find_key(w->lexicon, &key);
}

static uint32_t verb_stem(const inflected *w, size_t kept, fc_str ending)
{
    uint32_t found = find_stem(w, kept, ending);
    return found && can_be_base(w->lexicon, found, FC_TAG_VERB) ? found : 0;
}

/* The verb whose -ed or -ing form has a stem of n letters: "stopp", "hop", "carri", "kill", "dy". */
static uint32_t verb_of_stem(const inflected *w, size_t n)
{
    const char *stem = w->word.ptr;
    uint32_t found = 0;
    bool doubled = n > 3 && stem[n - 1] == stem[n - 2];
    if (n > 2 && stem[n - 1] == 'i')
        found = verb_stem(w, n - 1, FC_STR("y"));
    if (!found && n > 1 && stem[n - 1] == 'y') /* dying; that of "dye" is dyeing */
        found = verb_stem(w, n - 1, FC_STR("ie"));
    if (!found)
        found = verb_stem(w, n, FC_STR("e"));
    if (!found)
        found = verb_stem(w, n, FC_STR(""));
    if (!found && doubled)
        found = verb_stem(w, n - 1, FC_STR(""));
    return found;
}

/* What an -s form may be of. */
typedef struct s_bases {
    uint32_t verb;
    uint32_t noun;
} s_bases;

static void note_base(s_bases *bases, const fc_lexicon *lexicon, uint32_t found)
{
    if (!found)
        return;
    if (!bases->verb && can_be_base(lexicon, found, FC_TAG_VERB))
        bases->verb = found;
    if (!bases->noun && can_be_base(lexicon, found, FC_TAG_NOUN))
        bases->noun = found;
}

/* The words that have this -s form, as a verb and as a noun. */
static s_bases bases_of_s(const fc_lexicon *lexicon, fc_str word)
{
    s_bases bases = {0, 0};
    size_t n = word.len;
    if (n < 3 || word.ptr[n - 1] != 's' || word.ptr[n - 2] == 's')
        return bases;
    inflected w = inflected_of(lexicon, word);
    note_base(&bases, lexicon, find_stem(&w, n - 1, FC_STR("")));
    if (word.ptr[n - 2] != 'e' || (bases.verb && bases.noun))
        return bases;
    if (n > 4 && word.ptr[n - 3] == 'i')
        note_base(&bases, lexicon, find_stem(&w, n - 3, FC_STR("y")));
    if (n > 3 && !(bases.verb && bases.noun))
        note_base(&bases, lexicon, find_stem(&w, n - 2, FC_STR("")));
    return bases;
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
        inflected w = inflected_of(lexicon, lower);
        found = verb_of_stem(&w, lower.len - 3);
    } else if (lower.len > 3 && fc_str_ends(lower, FC_STR("ed"))) {
        *form = FC_FORM_PAST_PARTICIPLE;
        inflected w = inflected_of(lexicon, lower);
        found = verb_of_stem(&w, lower.len - 2);
    } else {
        *form = FC_FORM_S;
        found = bases_of_s(lexicon, lower).verb;
    }
    return found;
}

uint32_t fc_lemma_noun(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    const irregular *row = irregular_of(lexicon, lexeme);
    if (row && row->kind == PLURAL)
        return fc_lexicon_find(lexicon, row->base);
    return bases_of_s(lexicon, lower).noun;
}

fc_lemma fc_lemma_of(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    fc_lemma out = {0, 0, FC_FORM_S};
    char last = lower.len ? lower.ptr[lower.len - 1] : 0;
    if (lexeme) {
        out.verb = fc_lemma_verb(lexicon, lexeme, lower, &out.form);
        out.noun = fc_lemma_noun(lexicon, lexeme, lower);
    } else if (last == 's') { /* both have the same stems */
        s_bases bases = bases_of_s(lexicon, lower);
        out.verb = bases.verb;
        out.noun = bases.noun;
    } else if (last == 'd' || last == 'g') {
        out.verb = fc_lemma_verb(lexicon, 0, lower, &out.form);
    }
    return out;
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
    uint32_t base = bases_of_s(lexicon, lower).noun;
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
    bool hissing = n > 1 &&
                   (strchr("sxz", singular.ptr[n - 1]) != NULL ||
                    fc_str_ends(singular, FC_STR("ch")) || fc_str_ends(singular, FC_STR("sh")));
    return replace_end(singular, 0, hissing ? "es" : "s", arena);
}
