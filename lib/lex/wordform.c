#include "wordform.h"

#include <string.h>

#include "lex/tag_names.h"
#include "lex/tagger.h"
#include "text/utf8.h"

typedef struct word_row {
    fc_str word;
    uint16_t tags;
} word_row;

/* The closed classes come last: they replace what the open ones say. */
static const word_row rows[] = {
#define FC_WORD(word, a, b, c) {FC_STR_INIT(word), FC_TAGS(a, b, c)},
#include "tables/wordclass.def"
#include "tables/word.def"
#undef FC_WORD
};

/* A word that is glued to another, or capitalised, may be no word of its own, or a name. */
enum { WORD_MINDS = FC_TOKEN_SPACE | FC_TOKEN_CAPITAL };

int fc_wordform_register(fc_lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!fc_lexicon_add(lexicon, rows[i].word, FC_SENSE_TAGS, rows[i].tags))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

/*
 * How a word ends, as a number: its last four letters, the last one the lowest. With this bit capitals
 * are small letters, and no sign becomes a letter.
 */
#define SMALL_LETTERS 0x20202020u
#define TAIL2(a, b) ((uint32_t)(a) << 8 | (uint32_t)(b))
#define TAIL3(a, b, c) ((uint32_t)(a) << 16 | TAIL2(b, c))
#define TAIL4(a, b, c, d) ((uint32_t)(a) << 24 | TAIL3(b, c, d))

static uint32_t tail_of(const char *word, size_t length)
{
    const unsigned char *last = (const unsigned char *)word + length;
    uint32_t tail = 0;
    if (length >= 4)
        return TAIL4(last[-4], last[-3], last[-2], last[-1]) | SMALL_LETTERS;
    for (size_t i = 0; i < length; i++)
        tail = tail << 8 | (unsigned char)word[i];
    return tail | SMALL_LETTERS;
}

static bool ends_in2(uint32_t tail, char a, char b)
{
    return (tail & 0xFFFF) == TAIL2(a, b);
}

static bool ends_in3(uint32_t tail, char a, char b, char c)
{
    return (tail & 0xFFFFFF) == TAIL3(a, b, c);
}

/* ADJ or ADV where the tail of a word of that length tells it, else NOUN. */
static fc_tag tag_by_ending(uint32_t tail, size_t length)
{
    size_t ending = 0; /* letters of it; two more are in front */
    switch (tail & 0xFF) {
    case 'y':
        return length > 4 && ends_in2(tail, 'l', 'y') ? ADV : NOUN;
    case 's':
        ending = ends_in3(tail, 'o', 'u', 's') ? 3 : tail == TAIL4('l', 'e', 's', 's') ? 4 : 0;
        break;
    case 'l':
        ending = ends_in3(tail, 'f', 'u', 'l') ? 3 : ends_in2(tail, 'a', 'l') ? 2 : 0;
        break;
    case 'e':
        ending = ends_in3(tail, 'i', 'v', 'e') ? 3 : 0;
        if (tail == TAIL4('a', 'b', 'l', 'e') || tail == TAIL4('i', 'b', 'l', 'e'))
            ending = 4;
        break;
    case 'h':
        ending = ends_in3(tail, 'i', 's', 'h') ? 3 : 0;
        break;
    case 'c':
        ending = ends_in2(tail, 'i', 'c') ? 2 : 0;
        break;
    case 'n':
        ending = ends_in3(tail, 'e', 'r', 'n') ? 3 : 0;
        break;
    default:
        break;
    }
    return ending && length > ending + 2 ? ADJ : NOUN;
}

static bool can(unsigned tags, fc_tag tag)
{
    return fc_tags_have(tags, tag);
}

/* What a word is that has no tags of its own, by what it is a form of, and by its tail and length. */
static unsigned tags_of_form(const fc_lemma *r, bool plural, uint32_t tail, size_t length)
{
    if (r->verb && r->form == FC_FORM_S)
        return r->noun ? FC_TAGS(NOUN, VERB, NONE) : FC_TAGS(VERB, NOUN, NONE);
    if (r->verb)
        return r->form == FC_FORM_ING ? FC_TAGS(VERB, NOUN, ADJ) : FC_TAGS(VERB, ADJ, NONE);
    if (r->noun)
        return FC_TAGS(NOUN, NONE, NONE);
    if (length > 5 && ends_in3(tail, 'i', 'n', 'g'))
        return FC_TAGS(NOUN, VERB, ADJ);
    if (length > 4 && ends_in2(tail, 'e', 'd'))
        return FC_TAGS(VERB, ADJ, NONE);
    fc_tag tag = plural ? NOUN : tag_by_ending(tail, length);
    return FC_TAGS(tag, tag == NOUN ? NONE : NOUN, NONE);
}

/* The tags but NAME, for a word that is not written as one: "china", "a march". */
static unsigned without_name(unsigned tags)
{
    unsigned kept = 0, shift = 0;
    for (; tags; tags >>= 4) {
        if ((tags & 15u) == (unsigned)NAME)
            continue;
        kept |= (tags & 15u) << shift;
        shift += 4;
    }
    return kept ? kept : FC_TAGS(NOUN, NONE, NONE);
}

/* The traits that follow from what a word is a form of. */
static unsigned traits_of(const fc_lemma *lemma, bool plural)
{
    return (unsigned)lemma->form | (plural ? FC_TRAIT_PLURAL : 0u) |
           (lemma->verb ? FC_TRAIT_VERB | FC_TRAIT_KNOWN : 0u) |
           (lemma->noun ? FC_TRAIT_PLURAL_OF | FC_TRAIT_KNOWN : 0u);
}

static fc_wordform reading_of(unsigned tags, unsigned traits, const fc_lemma *lemma)
{
    unsigned set = fc_tags_set(tags), first = fc_tags_first(tags);
    fc_wordform r = {.can = (uint16_t)set,
                     .ahead = (uint16_t)set,
                     .traits = (uint16_t)traits,
                     .first = (uint8_t)first,
                     .ahead_first = (uint8_t)first,
                     .minds = WORD_MINDS,
                     .bases = {(uint16_t)lemma->verb, (uint16_t)lemma->noun}};
    return r;
}

static void set_verb_ahead(fc_wordform *r)
{
    r->ahead = 1u << VERB;
    r->ahead_first = VERB;
}

void fc_wordform_settle(fc_token *token, const fc_wordform *r, const uint16_t bases[2])
{
    enum { VERBAL = 1 << VERB | 1 << AUX | 1 << MODAL };
    uint32_t base = token->lexeme, form = FC_FORM_BASE;
    bool verb_form = (r->traits & FC_TRAIT_VERB) && fc_wordform_form(r) != FC_FORM_BASE;
    if (token->tag == NOUN) {
        uint32_t singular = bases[FC_BASE_NOUN];
        form = r->traits & FC_TRAIT_PLURAL ? FC_FORM_S : FC_FORM_BASE;
        base = singular ? singular : fc_wordform_is_known(r) ? base : 0;
    } else if ((VERBAL >> token->tag & 1) || verb_form) { /* of participles too */
        uint32_t verb = bases[FC_BASE_VERB];
        form = fc_wordform_form(r);
        base = verb ? verb : base;
    }
    token->form = form & 0xFF;
    token->base = (uint16_t)base;
}

/* Whether a word that is capitalised inside a sentence is a name, and no form of another word. */
static bool is_name_inside(const fc_wordform *r)
{
    enum { OPEN = 1 << NOUN | 1 << VERB | 1 << ADJ | 1 << ADV | 1 << NAME };
    bool form = (r->traits & FC_TRAIT_VERB) && fc_wordform_form(r) != FC_FORM_BASE;
    return !form && !(r->traits & FC_TRAIT_NUMERAL) &&
           (!fc_wordform_is_known(r) || (OPEN >> r->first & 1));
}

/* The reading of a word of the lexicon. */
static fc_wordform read_lexeme(const fc_lexicon *lexicon, uint32_t lexeme, bool capital)
{
    fc_str lower = fc_lexicon_word(lexicon, lexeme);
    unsigned tags = fc_lexicon_id(lexicon, lexeme, FC_SENSE_TAGS, 0);
    fc_lemma lemma = fc_lemma_of(lexicon, lexeme, lower);
    bool plural = lemma.noun || (!tags && fc_lemma_ends_plural(lexicon, lexeme, lower));
    unsigned traits = traits_of(&lemma, plural) | (tags ? FC_TRAIT_KNOWN : 0u);
    if (fc_lexicon_has(lexicon, lexeme, FC_SENSE_PLACE))
        traits |= FC_TRAIT_PLACE;
    if (fc_lexicon_has(lexicon, lexeme, FC_SENSE_NUMERAL))
        traits |= FC_TRAIT_NUMERAL;
    if (fc_str_equal(lower, FC_STR("one")))
        traits |= FC_TRAIT_ONE;
    if (!capital && can(tags, NAME))
        tags = without_name(tags);
    if (!tags)
        tags = tags_of_form(&lemma, plural, tail_of(lower.ptr, lower.len), lower.len);
    else if (lemma.verb && lemma.form != FC_FORM_BASE && !can(tags, VERB) && !can(tags, AUX))
        tags = FC_TAGS(fc_tags_first(tags), VERB, tags >> 4 & 15u); /* left, found */
    fc_wordform r = reading_of(tags, traits, &lemma);
    bool listed = r.first == ADJ && /* "limited", but not "said" */
                  !fc_lexicon_has(lexicon, lexeme, FC_SENSE_IRREGULAR);
    if (r.traits & FC_TRAIT_NUMERAL)
        r.minds |= FC_READING_ASKED;
    if (is_name_inside(&r))
        r.traits |= FC_TRAIT_NAME;
    if (fc_wordform_is_verb(&r) && !listed)
        set_verb_ahead(&r);
    return r;
}

/* ---- Signs and strangers -------------------------------------------------------------------- */

/* Behind each of the tags, and behind a number. */
#define BEHIND(tag, number) \
    .after = {tag, tag, tag, tag, tag, tag, tag,    tag, tag, tag, \
              tag, tag, tag, tag, tag, tag, number, tag, tag}
_Static_assert(FC_TAG_NUM == 16 && FC_TAG_COUNT == 19, "the place of the number");

#define SIGN(tag) .first = (tag), BEHIND(tag, tag)

const fc_wordform fc_wordform_signs[FC_READING_SIGNS] = {
    [FC_READING_NUMBER] = {SIGN(FC_TAG_NUM), .ahead = 1u << NOUN, .ahead_first = NOUN},
    [FC_READING_PUNCT] = {SIGN(FC_TAG_PUNCT)},
    [FC_READING_MARK] = {SIGN(FC_TAG_PUNCT), .through = 1},
    [FC_READING_PERCENT] = {.first = FC_TAG_OTHER, BEHIND(FC_TAG_OTHER, NONE)},
    [FC_READING_OTHER] = {SIGN(FC_TAG_OTHER)}};

#define READING(tags, first_, traits_) \
    { \
        .can = (tags), .ahead = (tags), .traits = (traits_), .first = (first_), \
        .ahead_first = (first_), .minds = WORD_MINDS \
    }

#define VERB_READING(tags, traits_) \
    { \
        .can = (tags), .ahead = 1u << VERB, .traits = (traits_), .first = VERB, .ahead_first = VERB, \
        .minds = WORD_MINDS \
    }

/*
 * Words of no known verb or noun, by their endings: fc_lemma_of gives them the form of those that end in
 * s; short ones are not taken for verbs. Then forms by what they are of. Those of a verb alone are seen
 * as verbs by the word in front.
 */
enum {
    LIKE_NOUN,
    LIKE_ADJ,
    LIKE_ADV,
    PLURAL,
    SHORT_PAST,
    PAST,
    SHORT_ING,
    ING,
    OF_BOTH,
    OF_VERB,
    OF_VERB_PLURAL,
    OF_NOUN,
    PAST_OF_VERB,
    ING_OF_VERB,
    STRANGERS,
    FIRST_WORDS = FC_READING_SIGNS + STRANGERS /* of the forms of a sealed lexicon */
};

enum {
    KNOWN_VERB = FC_TRAIT_KNOWN | FC_TRAIT_VERB,
    KNOWN_NOUN = FC_TRAIT_KNOWN | FC_TRAIT_PLURAL | FC_TRAIT_PLURAL_OF
};

static const fc_wordform strangers[STRANGERS] = {
    [LIKE_NOUN] = READING(1u << NOUN, NOUN, FC_FORM_S | FC_TRAIT_NAME),
    [LIKE_ADJ] = READING(1u << ADJ | 1u << NOUN, ADJ, FC_FORM_S | FC_TRAIT_NAME),
    [LIKE_ADV] = READING(1u << ADV | 1u << NOUN, ADV, FC_FORM_S | FC_TRAIT_NAME),
    [PLURAL] = READING(1u << NOUN, NOUN, FC_FORM_S | FC_TRAIT_PLURAL | FC_TRAIT_NAME),
    [SHORT_PAST] = READING(1u << NOUN, NOUN, FC_FORM_PAST_PARTICIPLE | FC_TRAIT_NAME),
    [PAST] = READING(1u << VERB | 1u << ADJ, VERB, FC_FORM_PAST_PARTICIPLE | FC_TRAIT_NAME),
    [SHORT_ING] = READING(1u << NOUN, NOUN, FC_FORM_ING | FC_TRAIT_NAME),
    [ING] = READING(1u << NOUN | 1u << VERB | 1u << ADJ, NOUN, FC_FORM_ING | FC_TRAIT_NAME),
    [OF_BOTH] = READING(1u << NOUN | 1u << VERB, NOUN, FC_FORM_S | KNOWN_VERB | KNOWN_NOUN),
    [OF_VERB] = VERB_READING(1u << VERB | 1u << NOUN, FC_FORM_S | KNOWN_VERB),
    [OF_VERB_PLURAL] =
        VERB_READING(1u << VERB | 1u << NOUN, FC_FORM_S | KNOWN_VERB | FC_TRAIT_PLURAL),
    [OF_NOUN] = READING(1u << NOUN, NOUN, FC_FORM_S | KNOWN_NOUN | FC_TRAIT_NAME),
    [PAST_OF_VERB] = VERB_READING(1u << VERB | 1u << ADJ, FC_FORM_PAST_PARTICIPLE | KNOWN_VERB),
    [ING_OF_VERB] = READING(1u << VERB | 1u << NOUN | 1u << ADJ, VERB, FC_FORM_ING | KNOWN_VERB)};

/* ---- Words of the lexicon ------------------------------------------------------------------- */

#define FORMS_MAX 256 /* a token keeps the number in a byte */

/*
 * The number of the reading among those of the lexicon, where it is put if it is new; 0 if there are
 * too many.
 */
static uint8_t number_of(fc_lexicon *lexicon, fc_wordform *forms, const fc_wordform *r)
{
    size_t i = FIRST_WORDS;
    while (i < lexicon->form_count && memcmp(&forms[i], r, sizeof *r) != 0)
        i++;
    if (i == FORMS_MAX)
        return 0;
    if (i == lexicon->form_count)
        forms[lexicon->form_count++] = *r;
    return (uint8_t)i;
}

/* Notes with a reading its form, and what the tagger need not ask for. Returns the likeliest base. */
static uint16_t note_sure(fc_wordform *r, uint32_t lexeme)
{
    fc_token token = {.lexeme = (uint16_t)lexeme, .tag = r->first};
    fc_wordform_settle(&token, r, r->bases);
    r->form = token.form;
    for (size_t before = 0; before < FC_TAG_COUNT; before++)
        r->after[before] = (uint8_t)fc_tagger_sure(r, (fc_tag)before);
    return token.base;
}

/* Notes with a word how it reads in small letters, or with a capital. */
static bool note_reading(fc_lexicon *lexicon, fc_wordform *forms, uint32_t lexeme, int capital)
{
    fc_lexicon_entry *entry = &fc_lexicon_open(lexicon)[lexeme];
    fc_wordform r = read_lexeme(lexicon, lexeme, capital != 0);
    uint16_t base = note_sure(&r, lexeme);
    memcpy(entry->bases, r.bases, sizeof r.bases);
    memset(r.bases, 0, sizeof r.bases);
    entry->plain = capital ? entry->plain : base;
    entry->stems = (uint8_t)fc_lemma_stems(lexicon, lexeme);
    entry->forms[capital] = number_of(lexicon, forms, &r);
    return entry->forms[capital] != 0;
}

int fc_wordform_seal(fc_lexicon *lexicon)
{
    fc_wordform *forms = FC_NEW_ROOM(lexicon->arena, fc_wordform, FORMS_MAX);
    if (!forms)
        return FACTCHECK_ENOMEM;
    memcpy(forms, fc_wordform_signs, sizeof fc_wordform_signs);
    memcpy(forms + FC_READING_SIGNS, strangers, sizeof strangers);
    for (size_t i = FC_READING_SIGNS; i < FIRST_WORDS; i++)
        (void)note_sure(&forms[i], 0);
    lexicon->form_count = FIRST_WORDS;
    for (uint32_t i = 1; i < lexicon->count; i++) {
        if (!note_reading(lexicon, forms, i, 0) || !note_reading(lexicon, forms, i, 1))
            return FACTCHECK_ENOMEM;
    }
    lexicon->forms = forms;
    lexicon->sealed = true;
    return FACTCHECK_OK;
}

/* ---- Other words ---------------------------------------------------------------------------- */

/* Whether a word of that length and tail may be a form of a known one: so end its forms. */
static bool may_be_inflected(uint32_t tail, size_t length)
{
    switch (tail & 0xFF) {
    case 's':
        return length > 2 && !ends_in2(tail, 's', 's');
    case 'd':
        return length > 3 && ends_in2(tail, 'e', 'd');
    case 'g':
        return length > 4 && ends_in3(tail, 'i', 'n', 'g');
    default:
        return false;
    }
}

/* That of a stranger; a sealed lexicon has noted what the tagger need not ask for. */
static const fc_wordform *stranger(const fc_lexicon *lexicon, unsigned kind)
{
    return lexicon->sealed ? &lexicon->forms[FC_READING_SIGNS + kind] : &strangers[kind];
}

static unsigned kind_by_ending(uint32_t tail, size_t length)
{
    fc_tag tag = tag_by_ending(tail, length);
    return tag == ADJ ? LIKE_ADJ : tag == ADV ? LIKE_ADV : LIKE_NOUN;
}

static unsigned kind_of_unknown(fc_form form, bool plural, uint32_t tail, size_t length)
{
    if (form == FC_FORM_PAST_PARTICIPLE)
        return length > 4 ? PAST : SHORT_PAST;
    if (form == FC_FORM_ING)
        return length > 5 ? ING : SHORT_ING;
    return plural ? PLURAL : kind_by_ending(tail, length);
}

/* That of a word without a lexeme, whose lemma this is, in accord with tags_of_form. */
static const fc_wordform *reading_of_form(const fc_lexicon *lexicon, const fc_lemma *lemma,
                                          uint32_t tail, size_t length, fc_wordform *room)
{
    unsigned before = tail >> 8 & 0xFF, kind = OF_NOUN;
    bool plural = length > 3 && (tail & 0xFF) == 's' && before != 's' && before != 'u' &&
                  before != 'i';
    if (!lemma->verb && !lemma->noun)
        return stranger(lexicon, kind_of_unknown(lemma->form, plural, tail, length));
    if (lemma->form == FC_FORM_S && lemma->verb)
        kind = lemma->noun ? OF_BOTH : plural ? OF_VERB_PLURAL : OF_VERB;
    else if (lemma->form != FC_FORM_S)
        kind = lemma->form == FC_FORM_ING ? ING_OF_VERB : PAST_OF_VERB;
    *room = *stranger(lexicon, kind);
    room->bases[FC_BASE_VERB] = (uint16_t)lemma->verb;
    room->bases[FC_BASE_NOUN] = (uint16_t)lemma->noun;
    return room;
}

/* The word in lower case, written into the buffer if it fits. */
static fc_str lower_of(const fc_document *doc, size_t at, char buffer[FC_WORD_MAX])
{
    fc_str text = fc_document_token(doc, at);
    if (text.len > FC_WORD_MAX)
        return fc_document_lower(doc, at);
    size_t length = fc_utf8_fold_into(text, buffer, FC_WORD_MAX);
    return length ? fc_str_make(buffer, length) : fc_document_lower(doc, at);
}

/* A word that is long, not of ASCII alone, or at the end of the text. */
static const fc_wordform *read_any(const fc_document *doc, size_t at, fc_wordform *room)
{
    char buffer[FC_WORD_MAX];
    fc_str lower = lower_of(doc, at, buffer);
    fc_lemma lemma = fc_lemma_of(doc->lexicon, 0, lower);
    return reading_of_form(doc->lexicon, &lemma, tail_of(lower.ptr, lower.len), lower.len, room);
}

/* To a word without a lexeme capitals make no difference. */
static const fc_wordform *read_stranger(const fc_document *doc, size_t at, fc_wordform *room)
{
    fc_word_key key;
    const fc_token *token = &doc->tokens.items[at];
    const char *word = doc->text.ptr + token->begin;
    size_t length = token->end - token->begin;
    if (!fc_lexicon_key(&key, doc->text, token->begin, token->end))
        return read_any(doc, at, room);
    uint32_t tail = tail_of(word, length);
    if (!may_be_inflected(tail, length))
        return stranger(doc->lexicon, kind_by_ending(tail, length));
    fc_lemma lemma = fc_lemma_of_key(doc->lexicon, &key);
    return reading_of_form(doc->lexicon, &lemma, tail, length, room);
}

const fc_wordform *fc_wordform_read_other(const fc_document *doc, size_t at, fc_wordform *room)
{
    const fc_token *token = &doc->tokens.items[at];
    if (token->kind != FC_TOKEN_WORD)
        return &fc_wordform_signs[token->tag];
    if (!token->lexeme)
        return read_stranger(doc, at, room);
    *room = read_lexeme(doc->lexicon, token->lexeme, (token->flags & FC_TOKEN_CAPITAL) != 0);
    return room;
}
