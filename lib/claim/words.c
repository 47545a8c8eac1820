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

typedef struct place_phrase {
    fc_str first;
    fc_str rest;
    fc_str country;
} place_phrase;

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

static const place_phrase place_phrases[] = {
#define FC_PLACE_PHRASE(first, rest, country) \
    {FC_STR_INIT(first), FC_STR_INIT(rest), FC_STR_INIT(country)},
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

/* The number of FC_SENSE_PAIR: the first row of the word in the lower bits, how many it has above. */
enum { PAIR_ROWS = 10, PAIR_FIRST = (1 << PAIR_ROWS) - 1, PAIR_MAX = 0xFFFF >> PAIR_ROWS };

_Static_assert(sizeof pairs / sizeof *pairs <= PAIR_FIRST, "a row fits below the number of them");

/* The rows of a word stand together. */
static bool register_pairs(fc_lexicon *lexicon)
{
    for (size_t first = 0, end; first < COUNT(pairs); first = end) {
        for (end = first + 1; end < COUNT(pairs); end++) {
            if (!fc_str_equal(pairs[end].word, pairs[first].word))
                break;
        }
        size_t rows = end - first < PAIR_MAX ? end - first : PAIR_MAX;
        if (!fc_lexicon_add(lexicon, pairs[first].word, FC_SENSE_PAIR,
                            (uint16_t)(first | rows << PAIR_ROWS)))
            return false;
    }
    return true;
}

int fc_claim_register(fc_lexicon *lexicon)
{
    bool ok = true;
    for (size_t i = 0; i < COUNT(nouns); i++)
        ok = ok && fc_lexicon_add(lexicon, nouns[i].word, FC_SENSE_NOUN, nouns[i].class);
    for (size_t i = 0; i < COUNT(verbs); i++)
        ok = ok && fc_lexicon_add(lexicon, verbs[i].word, FC_SENSE_VERB,
                                  (uint16_t)(verbs[i].class | verbs[i].frame << VERB_FRAME));
    ok = ok && register_pairs(lexicon);
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

/* A bit for a word by its first letter and its length. */
#define PARTICLE_BIT(letter, length) \
    ((uint64_t)1 << (((unsigned)(unsigned char)(letter) + (unsigned)(length)*11u) & 63u))

/* Whether the word behind a verb may be the particle of a pair: most verbs have another word there. */
static bool may_have_particle(const fc_document *doc, size_t verb)
{
    const uint64_t particles = 0
#define FC_PAIR(word, other, side, class, frame) \
    | (side == BEHIND ? PARTICLE_BIT((other)[0], sizeof(other) - 1) : 0)
#include "tables/pair.def"
#undef FC_PAIR
        ;
    if (verb + 1 >= doc->tokens.count)
        return false;
    fc_str word = fc_document_token(doc, verb + 1);
    return (particles & PARTICLE_BIT(fc_lower(word.ptr[0]), word.len)) != 0;
}

/*
 * The row of the pair that a token whose word has pairs makes with one beside it: nouns with the one in
 * front, verbs with a particle behind.
 */
static const pair_word *pair_at(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    pair_side side = t->tag == FC_TAG_VERB ? BEHIND : FRONT;
    if (side == BEHIND ? token + 1 >= doc->tokens.count : token == 0)
        return NULL;
    size_t beside = side == BEHIND ? token + 1 : token - 1;
    fc_str other = fc_document_token(doc, beside);
    char first = fc_lower(other.ptr[0]);
    unsigned id = fc_words_base(doc, t)->ids[FC_SENSE_PAIR];
    const pair_word *row = &pairs[id & PAIR_FIRST], *end = row + (id >> PAIR_ROWS);
    for (; row < end; row++) {
        if (row->other.len == other.len && row->other.ptr[0] == first && row->side == side &&
            fc_str_equal_nocase(row->other, other) &&
            !(side == BEHIND && hedges_figure(doc, beside)))
            return row;
    }
    return NULL;
}

fc_class fc_words_class_of_lexeme(const fc_lexicon *lexicon, uint32_t lexeme)
{
    unsigned noun = fc_lexicon_id(lexicon, lexeme, FC_SENSE_NOUN, FC_CLASS_NONE);
    unsigned verb = fc_lexicon_id(lexicon, lexeme, FC_SENSE_VERB, FC_CLASS_NONE);
    return (fc_class)(noun ? noun : verb & VERB_CLASS);
}

fc_class fc_words_class_of_known(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    unsigned senses = fc_words_senses(doc, t);
    bool verb = t->tag == FC_TAG_VERB;
    bool may_pair = has(senses, FC_SENSE_PAIR) && (!verb || may_have_particle(doc, token));
    const pair_word *pair = may_pair ? pair_at(doc, token) : NULL;
    if (pair)
        return (fc_class)pair->class;
    if (!verb && has(senses, FC_SENSE_NOUN))
        return (fc_class)fc_words_base(doc, t)->ids[FC_SENSE_NOUN];
    if (has(senses, FC_SENSE_VERB) && (verb || t->form != FC_FORM_BASE))
        return (fc_class)(fc_words_base(doc, t)->ids[FC_SENSE_VERB] & VERB_CLASS);
    return FC_CLASS_NONE;
}

fc_frame fc_words_frame_of_known(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    unsigned senses = fc_words_senses(doc, t);
    bool particle = t->tag == FC_TAG_VERB && has(senses, FC_SENSE_PAIR) &&
                    may_have_particle(doc, token);
    const pair_word *pair = particle ? pair_at(doc, token) : NULL;
    if (pair)
        return (fc_frame)pair->frame;
    return has(senses, FC_SENSE_VERB)
               ? (fc_frame)(fc_words_base(doc, t)->ids[FC_SENSE_VERB] >> VERB_FRAME)
               : FC_FRAME_PLAIN;
}

fc_place_kind fc_words_place_of_known(const fc_document *doc, size_t token, fc_str *country)
{
    const fc_token *t = &doc->tokens.items[token];
    unsigned row = doc->lexicon->lexemes[t->lexeme].ids[FC_SENSE_PLACE];
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

/* A bit for a word by its length and some of its letters: the first, the second if it has one, the last. */
#define BEGINNING_BIT(a, z, length) \
    ((uint64_t)1 \
     << (((unsigned)(unsigned char)(a) + (unsigned char)(z)*5u + (unsigned)(length)*7u) & 63u))

/* Whether a phrase may begin with a word: one of few does. */
static inline bool may_begin_place(fc_str word)
{
    const uint64_t firsts = 0
#define FC_PLACE_PHRASE(first, rest, country) \
    | BEGINNING_BIT((first)[0], (first)[sizeof(first) - 2], sizeof(first) - 1)
#include "tables/place_phrase.def"
#undef FC_PLACE_PHRASE
        ;
    const uint64_t seconds = 0
#define FC_PLACE_PHRASE(first, rest, country) \
    | BEGINNING_BIT((first)[sizeof(first) > 2], (first)[sizeof(first) - 2], sizeof(first) - 1)
#include "tables/place_phrase.def"
#undef FC_PLACE_PHRASE
        ;
    char last = fc_lower(word.ptr[word.len - 1]);
    return (firsts & BEGINNING_BIT(fc_lower(word.ptr[0]), last, word.len)) &&
           (seconds & BEGINNING_BIT(fc_lower(word.ptr[word.len > 1]), last, word.len));
}

bool fc_words_place_phrase(const fc_document *doc, size_t first, size_t limit, size_t *end,
                           fc_str *country)
{
    fc_str word = fc_document_token(doc, first);
    if (first + 1 >= limit || !may_begin_place(word))
        return false;
    char letter = fc_lower(word.ptr[0]), next = fc_lower(fc_document_token(doc, first + 1).ptr[0]);
    for (size_t i = 0; i < COUNT(place_phrases); i++) {
        const place_phrase *row = &place_phrases[i];
        if (row->rest.ptr[0] == next && row->first.ptr[0] == letter &&
            fc_str_equal_nocase(row->first, word) &&
            spells(doc, first + 1, limit, row->rest, end)) {
            *country = row->country;
            return true;
        }
    }
    return false;
}
