#include "words.h"

typedef struct class_word {
    fc_str word;
    uint16_t class;
    uint8_t frame;
} class_word;

typedef enum pair_side { FRONT, BEHIND } pair_side;

/* A word that means something else with another beside it: "crew member", "set up". */
typedef struct pair_word {
    fc_str word;
    fc_str other;
    uint16_t class;
    uint8_t side;
    uint8_t frame;
} pair_word;

typedef struct place_word {
    fc_str word;
    fc_str country;
    uint8_t kind;
} place_word;

typedef struct hint_word {
    fc_str word;
    uint8_t hint;
} hint_word;

static const uint8_t contrasts[] = {
    FC_CONTRAST_NONE,
#define FC_CLASS(name, set) FC_CONTRAST_##set,
#include "tables/class.def"
#undef FC_CLASS
};

static const char *const class_names[] = {
    "NONE",
#define FC_CLASS(name, set) #name,
#include "tables/class.def"
#undef FC_CLASS
};

static const class_word nouns[] = {
#define FC_NOUN(word, class) {FC_STR_INIT(word), FC_CLASS_##class, FC_FRAME_PLAIN},
#include "tables/noun.def"
#undef FC_NOUN
};

static const class_word verbs[] = {
#define FC_VERB(word, class, frame) {FC_STR_INIT(word), FC_CLASS_##class, FC_FRAME_##frame},
#include "tables/verb.def"
#undef FC_VERB
};

static const pair_word pairs[] = {
#define FC_PAIR(word, other, side, class, frame) \
    {FC_STR_INIT(word), FC_STR_INIT(other), FC_CLASS_##class, side, FC_FRAME_##frame},
#include "tables/pair.def"
#undef FC_PAIR
};

static const place_word places[] = {
#define FC_PLACE(word, country, kind) {FC_STR_INIT(word), FC_STR_INIT(country), FC_PLACE_##kind},
#include "tables/place.def"
#undef FC_PLACE
};

static const place_word place_phrases[] = {
#define FC_PLACE_PHRASE(phrase, country) \
    {FC_STR_INIT(phrase), FC_STR_INIT(country), FC_PLACE_COUNTRY},
#include "tables/place_phrase.def"
#undef FC_PLACE_PHRASE
};

static const hint_word hints[] = {
#define FC_HINT(word, hint) {FC_STR_INIT(word), FC_HINT_##hint},
#include "tables/hint.def"
#undef FC_HINT
#define FC_TITLE(word, kind) {FC_STR_INIT(word), FC_HINT_##kind},
#include "tables/title.def"
#undef FC_TITLE
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* The number of FC_SENSE_VERB: the class in the lower bits, the frame above. */
enum { VERB_FRAME = 12, VERB_CLASS = (1 << VERB_FRAME) - 1 };

_Static_assert((int)FC_CLASS_COUNT < (int)VERB_CLASS, "a class fits below the frame");

int fc_claim_register(fc_lexicon *lexicon)
{
    bool ok = true;
    for (size_t i = 0; i < COUNT(nouns); i++)
        ok = ok && fc_lexicon_add(lexicon, nouns[i].word, FC_SENSE_NOUN, nouns[i].class);
    for (size_t i = 0; i < COUNT(verbs); i++)
        ok = ok && fc_lexicon_add(lexicon, verbs[i].word, FC_SENSE_VERB,
                                  (uint16_t)(verbs[i].class | verbs[i].frame << VERB_FRAME));
    for (size_t i = COUNT(pairs); i > 0; i--) /* so that the first row of a word stays */
        ok = ok && fc_lexicon_add(lexicon, pairs[i - 1].word, FC_SENSE_PAIR, (uint16_t)(i - 1));
    for (size_t i = 0; i < COUNT(places); i++)
        ok = ok && fc_lexicon_add(lexicon, places[i].word, FC_SENSE_PLACE, (uint16_t)i);
    for (size_t i = 0; i < COUNT(hints); i++)
        ok = ok && fc_lexicon_add(lexicon, hints[i].word, FC_SENSE_HINT, hints[i].hint);
    return ok ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

fc_contrast fc_class_contrast(fc_class class)
{
    int own = (int)class - FC_CLASS_CONTRAST;
    if (own >= 0 && own < FC_OWN_CONTRASTS_MAX * FC_OWN_MEMBERS_MAX)
        return (fc_contrast)(FC_CONTRAST_COUNT + own / FC_OWN_MEMBERS_MAX);
    return (size_t) class < COUNT(contrasts) ? (fc_contrast)contrasts[class] : FC_CONTRAST_NONE;
}

const char *fc_class_name(fc_class class)
{
    return (size_t) class < COUNT(class_names) ? class_names[class] : "NONE";
}

/* The lexeme whose senses count: of the base form if the tagger found one. */
static const fc_lexeme *base_of(const fc_document *doc, const fc_token *token)
{
    return &doc->lexicon->lexemes[token->base ? token->base : token->lexeme];
}

/* Its senses. A word that is its own base says itself which it has, and the lexicon is not asked. */
static unsigned base_senses(const fc_document *doc, const fc_token *token)
{
    bool own = !token->base || token->base == token->lexeme;
    return own ? token->senses : base_of(doc, token)->mask;
}

static bool has(unsigned senses, fc_sense sense)
{
    return (senses >> sense & 1u) != 0;
}

/* "Took over 30 hours": the particle belongs to the figure. */
static bool hedges_figure(const fc_document *doc, size_t token)
{
    size_t next = token + 1;
    return fc_document_is(doc, token, "over") && next < doc->tokens.count &&
           (doc->tokens.items[next].kind == FC_TOKEN_NUMBER ||
            fc_document_has(doc, next, FC_SENSE_NUMERAL));
}

/* Whether the token beside this one, on the side that the row names, is its other word. */
static bool has_other(const fc_document *doc, size_t token, const pair_word *row)
{
    if (row->side == FRONT && token == 0)
        return false;
    size_t beside = row->side == FRONT ? token - 1 : token + 1;
    return beside < doc->tokens.count &&
           fc_str_equal_nocase(fc_document_token(doc, beside), row->other) &&
           !(row->side == BEHIND && hedges_figure(doc, beside));
}

/* The row of the pair that the token makes with one beside it: nouns in front, particles behind. */
static const pair_word *pair_at(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    bool verb = t->tag == FC_TAG_VERB;
    size_t row = base_of(doc, t)->ids[FC_SENSE_PAIR];
    for (size_t i = row; i < COUNT(pairs) && fc_str_equal(pairs[i].word, pairs[row].word); i++) {
        if ((pairs[i].side == BEHIND) == verb && has_other(doc, token, &pairs[i]))
            return &pairs[i];
    }
    return NULL;
}

fc_class fc_words_class(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    unsigned senses = base_senses(doc, t);
    bool verb = t->tag == FC_TAG_VERB;
    const pair_word *pair = has(senses, FC_SENSE_PAIR) ? pair_at(doc, token) : NULL;
    if (pair)
        return (fc_class)pair->class;
    if (!verb && has(senses, FC_SENSE_NOUN))
        return (fc_class)base_of(doc, t)->ids[FC_SENSE_NOUN];
    if (has(senses, FC_SENSE_VERB) && (verb || t->form != FC_FORM_BASE))
        return (fc_class)(base_of(doc, t)->ids[FC_SENSE_VERB] & VERB_CLASS);
    return FC_CLASS_NONE;
}

fc_frame fc_words_frame(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    unsigned senses = base_senses(doc, t);
    const pair_word *pair = has(senses, FC_SENSE_PAIR) ? pair_at(doc, token) : NULL;
    if (pair && pair->side == BEHIND)
        return (fc_frame)pair->frame;
    return has(senses, FC_SENSE_VERB)
               ? (fc_frame)(base_of(doc, t)->ids[FC_SENSE_VERB] >> VERB_FRAME)
               : FC_FRAME_PLAIN;
}

fc_hint fc_words_hint(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    if (fc_token_has(t, FC_SENSE_HINT)) /* "remaining" */
        return (fc_hint)doc->lexicon->lexemes[t->lexeme].ids[FC_SENSE_HINT];
    return has(base_senses(doc, t), FC_SENSE_HINT)
               ? (fc_hint)base_of(doc, t)->ids[FC_SENSE_HINT]
               : FC_HINT_NONE;
}

fc_place_kind fc_words_place(const fc_document *doc, size_t token, fc_str *country)
{
    const fc_token *t = &doc->tokens.items[token];
    unsigned row = fc_document_id(doc, token, FC_SENSE_PLACE, COUNT(places));
    if (row >= COUNT(places) || !(t->flags & FC_TOKEN_CAPITAL))
        return FC_PLACE_NONE;
    if (fc_document_is(doc, token, "us") && !(t->flags & FC_TOKEN_UPPER))
        return FC_PLACE_NONE;
    *country = places[row].country;
    return (fc_place_kind)places[row].kind;
}

/* Whether the tokens from `first` spell the phrase; *end is the token behind them. */
static bool spells(const fc_document *doc, size_t first, size_t limit, fc_str phrase, size_t *end)
{
    size_t token = first;
    while (phrase.len) {
        size_t length = fc_str_find(phrase, FC_STR(" "));
        if (length == SIZE_MAX)
            length = phrase.len;
        if (token >= limit ||
            !fc_str_equal_nocase(fc_document_token(doc, token), fc_str_make(phrase.ptr, length)))
            return false;
        token++;
        size_t skip = length < phrase.len ? length + 1 : length;
        phrase = fc_str_make(phrase.ptr + skip, phrase.len - skip);
    }
    *end = token;
    return true;
}

/* A bit for two letters. */
#define LETTERS_BIT(a, b) ((uint64_t)1 << (((unsigned)(unsigned char)(a)*5u + (unsigned char)(b)) & 63u))

/* Whether a phrase may begin with these letters: one of few does. */
static bool may_begin_place(char first, char second)
{
    const uint64_t beginnings = 0
#define FC_PLACE_PHRASE(phrase, country) | LETTERS_BIT((phrase)[0], (phrase)[1])
#include "tables/place_phrase.def"
#undef FC_PLACE_PHRASE
        ;
    return (beginnings & LETTERS_BIT(first, second)) != 0;
}

bool fc_words_place_phrase(const fc_document *doc, size_t first, size_t limit, size_t *end,
                           fc_str *country)
{
    fc_str token = fc_document_token(doc, first);
    char letter = fc_lower(token.ptr[0]), second = token.len > 1 ? fc_lower(token.ptr[1]) : ' ';
    if (!may_begin_place(letter, second))
        return false;
    for (size_t i = 0; i < COUNT(place_phrases) && place_phrases[i].word.ptr[0] <= letter; i++) {
        fc_str phrase = place_phrases[i].word;
        if (phrase.ptr[0] == letter && phrase.ptr[1] == second && phrase.len > token.len &&
            phrase.ptr[token.len] == ' ' &&
            spells(doc, first, limit, place_phrases[i].word, end)) {
            *country = place_phrases[i].country;
            return true;
        }
    }
    return false;
}
