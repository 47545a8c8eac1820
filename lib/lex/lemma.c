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
static bool can_inflect(const fc_lexicon *lexicon, uint32_t lexeme, fc_tag tag)
{
    if (tag == FC_TAG_VERB && fc_lexicon_has(lexicon, lexeme, FC_SENSE_VERB))
        return true;
    if (fc_lexicon_has(lexicon, lexeme, FC_SENSE_TAGS))
        return can_be(lexicon, lexeme, tag);
    return tag == FC_TAG_NOUN && fc_lexicon_has(lexicon, lexeme, FC_SENSE_NOUN);
}

unsigned fc_lemma_stems(const fc_lexicon *lexicon, uint32_t lexeme)
{
    return (can_inflect(lexicon, lexeme, FC_TAG_VERB) ? FC_STEM_VERB : 0u) |
           (can_inflect(lexicon, lexeme, FC_TAG_NOUN) ? FC_STEM_NOUN : 0u);
}

/* What a sealed lexicon has noted, where the word was found: its senses would be one more miss. */
static inline unsigned stems_of(const fc_lexicon *lexicon, uint32_t lexeme)
{
    return lexicon->sealed ? lexicon->words[lexeme].stems : fc_lemma_stems(lexicon, lexeme);
}

/* A word whose stems are looked for; the keys of short ones are made of that of the word. */
typedef struct inflected {
    const fc_lexicon *lexicon;
    const char *word; /* of one that is longer than its key */
    fc_word_key key;
} inflected;

static inflected inflected_of(const fc_lexicon *lexicon, fc_str word)
{
    inflected out = {lexicon, word.ptr, fc_lexicon_key_of(word)};
    return out;
}

/* The letter that stands `back` letters in front of the last one; the word has as many. */
static char letter_at_end(const inflected *w, size_t back)
{
    size_t at = w->key.length - 1 - back;
    if (w->key.length > FC_KEY_MAX)
        return w->word[at];
    return (char)(w->key.part[at / 8] >> 8 * (at % 8));
}

/* The first `kept` letters of a long word with an ending behind them. */
static uint32_t find_long_stem(const inflected *w, size_t kept, fc_str ending)
{
    char buffer[FC_WORD_MAX];
    size_t length = kept + ending.len;
    if (length > sizeof buffer)
        return 0;
    memcpy(buffer, w->word, kept);
    memcpy(buffer + kept, ending.ptr, ending.len);
    return fc_lexicon_find(w->lexicon, fc_str_make(buffer, length));
}

/* The first `kept` letters of the word with an ending of two letters at most behind them. */
static inline uint32_t find_stem(const inflected *w, size_t kept, fc_str ending)
{
    size_t length = kept + ending.len;
    if (kept == 0)
        return 0;
    if (length > FC_KEY_MAX)
        return find_long_stem(w, kept, ending);
    fc_word_key key = {{w->key.part[0] & fc_first_bytes(kept),
                        kept > 8 ? w->key.part[1] & fc_first_bytes(kept - 8) : 0},
                       0,
                       length};
    for (size_t i = 0; i < ending.len; i++)
        key.part[(kept + i) / 8] |= (uint64_t)(unsigned char)ending.ptr[i] << 8 * ((kept + i) % 8);
    fc_lexicon_hash(&key);
    return fc_lexicon_find_key(w->lexicon, &key);
}

static uint32_t verb_stem(const inflected *w, size_t kept, fc_str ending)
{
    uint32_t found = find_stem(w, kept, ending);
    return found && (stems_of(w->lexicon, found) & FC_STEM_VERB) ? found : 0;
}

/* The verb whose -ed or -ing form has a stem of n letters: "stopp", "hop", "carri", "kill", "dy". */
static uint32_t verb_of_stem(const inflected *w, size_t n)
{
    size_t behind = w->key.length - n;
    char last = n ? letter_at_end(w, behind) : 0;
    uint32_t found = 0;
    bool doubled = n > 3 && last == letter_at_end(w, behind + 1);
    if (n > 2 && last == 'i')
        found = verb_stem(w, n - 1, FC_STR("y"));
    if (!found && n > 1 && last == 'y') /* dying; that of "dye" is dyeing */
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
    unsigned stems = stems_of(lexicon, found);
    if (!bases->verb && (stems & FC_STEM_VERB))
        bases->verb = found;
    if (!bases->noun && (stems & FC_STEM_NOUN))
        bases->noun = found;
}

/* The words that have this -s form, as a verb and as a noun. */
static s_bases bases_of_s_form(const inflected *w)
{
    s_bases bases = {0, 0};
    const fc_lexicon *lexicon = w->lexicon;
    size_t n = w->key.length;
    if (n < 3 || letter_at_end(w, 0) != 's' || letter_at_end(w, 1) == 's')
        return bases;
    note_base(&bases, lexicon, find_stem(w, n - 1, FC_STR("")));
    if (letter_at_end(w, 1) != 'e' || (bases.verb && bases.noun))
        return bases;
    if (n > 4 && letter_at_end(w, 2) == 'i')
        note_base(&bases, lexicon, find_stem(w, n - 3, FC_STR("y")));
    if (n > 3 && !(bases.verb && bases.noun))
        note_base(&bases, lexicon, find_stem(w, n - 2, FC_STR("")));
    return bases;
}

static s_bases bases_of_s(const fc_lexicon *lexicon, fc_str word)
{
    s_bases none = {0, 0};
    if (word.len < 3 || word.ptr[word.len - 1] != 's')
        return none;
    inflected w = inflected_of(lexicon, word);
    return bases_of_s_form(&w);
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

/* What a word that is no base may be a form of, by its ending; -s forms of nouns too. */
static fc_lemma lemma_by_ending(const inflected *w)
{
    fc_lemma out = {0, 0, FC_FORM_S};
    size_t n = w->key.length;
    char last = n ? letter_at_end(w, 0) : 0;
    if (last == 'g' && n > 4 && letter_at_end(w, 1) == 'n' && letter_at_end(w, 2) == 'i') {
        out.form = FC_FORM_ING;
        out.verb = verb_of_stem(w, n - 3);
    } else if (last == 'd' && n > 3 && letter_at_end(w, 1) == 'e') {
        out.form = FC_FORM_PAST_PARTICIPLE;
        out.verb = verb_of_stem(w, n - 2);
    } else if (last == 's') { /* both have the same stems */
        s_bases bases = bases_of_s_form(w);
        out.verb = bases.verb;
        out.noun = bases.noun;
    }
    return out;
}

uint32_t fc_lemma_verb(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower, fc_form *form)
{
    const irregular *row = irregular_of(lexicon, lexeme);
    if (row && row->kind != PLURAL) {
        *form = form_of((irregular_kind)row->kind);
        uint32_t found = fc_lexicon_find(lexicon, row->base);
        return found ? found : lexeme;
    }
    *form = FC_FORM_BASE;
    if (can_be(lexicon, lexeme, FC_TAG_VERB) || can_be(lexicon, lexeme, FC_TAG_AUX))
        return lexeme;
    inflected w = inflected_of(lexicon, lower);
    fc_lemma lemma = lemma_by_ending(&w);
    *form = lemma.form;
    return lemma.verb;
}

uint32_t fc_lemma_noun(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    const irregular *row = irregular_of(lexicon, lexeme);
    if (row && row->kind == PLURAL)
        return fc_lexicon_find(lexicon, row->base);
    return bases_of_s(lexicon, lower).noun;
}

fc_lemma fc_lemma_of_key(const fc_lexicon *lexicon, const fc_word_key *key)
{
    inflected w = {lexicon, NULL, *key};
    return lemma_by_ending(&w);
}

fc_lemma fc_lemma_of(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower)
{
    fc_lemma out;
    if (!lexeme) {
        inflected w = inflected_of(lexicon, lower);
        return lemma_by_ending(&w);
    }
    out.verb = fc_lemma_verb(lexicon, lexeme, lower, &out.form);
    out.noun = fc_lemma_noun(lexicon, lexeme, lower);
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

fc_str fc_lemma_singular_by_ending(fc_str lower, fc_arena *arena)
{
    size_t n = lower.len;
    if (n <= 3 || lower.ptr[n - 1] != 's' || strchr("sui", lower.ptr[n - 2]) != NULL)
        return lower;
    if (fc_str_ends(lower, FC_STR("ies")) && n > 4)
        return replace_end(lower, 3, "y", arena);
    if (fc_str_ends(lower, FC_STR("ches")) || fc_str_ends(lower, FC_STR("shes")) ||
        fc_str_ends(lower, FC_STR("xes")) || fc_str_ends(lower, FC_STR("sses")) ||
        fc_str_ends(lower, FC_STR("oes")))
        return fc_str_make(lower.ptr, n - 2);
    return fc_str_make(lower.ptr, n - 1);
}

fc_str fc_lemma_singular(const fc_lexicon *lexicon, fc_str lower, fc_arena *arena)
{
    uint32_t lexeme = fc_lexicon_find(lexicon, lower);
    const irregular *row = irregular_of(lexicon, lexeme);
    if (row && row->kind == PLURAL)
        return row->base;
    if (can_be(lexicon, lexeme, FC_TAG_NOUN))
        return lower;
    uint32_t base = bases_of_s(lexicon, lower).noun;
    return base ? fc_lexicon_word(lexicon, base) : fc_lemma_singular_by_ending(lower, arena);
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
