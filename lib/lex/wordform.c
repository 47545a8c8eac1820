#include "wordform.h"

#include "lex/tag_names.h"
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

int fc_wordform_register(fc_lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!fc_lexicon_add(lexicon, rows[i].word, FC_SENSE_TAGS, rows[i].tags))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

typedef struct ending {
    fc_str text;
    fc_tag tag;
} ending;

static const ending endings[] = {
    {FC_STR_INIT("ly"), ADV},   {FC_STR_INIT("ous"), ADJ},  {FC_STR_INIT("ful"), ADJ},
    {FC_STR_INIT("able"), ADJ}, {FC_STR_INIT("ible"), ADJ}, {FC_STR_INIT("ish"), ADJ},
    {FC_STR_INIT("ive"), ADJ},  {FC_STR_INIT("less"), ADJ}, {FC_STR_INIT("al"), ADJ},
    {FC_STR_INIT("ic"), ADJ},   {FC_STR_INIT("ern"), ADJ},
};

/* The letters that the endings end with, as bits. */
enum {
    ENDING_LETTERS = 1 << ('y' - 'a') | 1 << ('s' - 'a') | 1 << ('l' - 'a') | 1 << ('e' - 'a') |
                     1 << ('h' - 'a') | 1 << ('c' - 'a') | 1 << ('n' - 'a')
};

static bool can(unsigned tags, fc_tag tag)
{
    return fc_tags_have(tags, tag);
}

static unsigned tags_by_ending(fc_str lower)
{
    char last = lower.len ? lower.ptr[lower.len - 1] : 0;
    if (!fc_is_lower(last) || !(ENDING_LETTERS >> (last - 'a') & 1))
        return FC_TAGS(NOUN, NONE, NONE);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (lower.len > endings[i].text.len + 2 && fc_str_ends(lower, endings[i].text))
            return FC_TAGS(endings[i].tag, NOUN, NONE);
    }
    return FC_TAGS(NOUN, NONE, NONE);
}

/* What an inflected form can be, given its verb and noun bases. */
static unsigned tags_of_form(const fc_wordform *r, fc_str lower)
{
    if (r->verb_base && fc_wordform_form(r) == FC_FORM_S)
        return r->noun_base ? FC_TAGS(NOUN, VERB, NONE) : FC_TAGS(VERB, NOUN, NONE);
    if (r->verb_base)
        return fc_wordform_form(r) == FC_FORM_ING ? FC_TAGS(VERB, NOUN, ADJ)
                                                  : FC_TAGS(VERB, ADJ, NONE);
    if (r->noun_base)
        return FC_TAGS(NOUN, NONE, NONE);
    if (lower.len > 5 && fc_str_ends(lower, FC_STR("ing")))
        return FC_TAGS(NOUN, VERB, ADJ);
    if (lower.len > 4 && fc_str_ends(lower, FC_STR("ed")))
        return FC_TAGS(VERB, ADJ, NONE);
    return (r->traits & FC_TRAIT_PLURAL) ? FC_TAGS(NOUN, NONE, NONE) : tags_by_ending(lower);
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

/* What fc_load8 has read; compilers make one store of it. */
static void write8(char *out, uint64_t value)
{
    out[0] = (char)(value & 0xFF);
    out[1] = (char)(value >> 8 & 0xFF);
    out[2] = (char)(value >> 16 & 0xFF);
    out[3] = (char)(value >> 24 & 0xFF);
    out[4] = (char)(value >> 32 & 0xFF);
    out[5] = (char)(value >> 40 & 0xFF);
    out[6] = (char)(value >> 48 & 0xFF);
    out[7] = (char)(value >> 56 & 0xFF);
}

/* The word in lower case; one that the lexicon does not have is written into the buffer. */
static fc_str lower_of(const fc_document *doc, size_t at, char buffer[FC_WORD_MAX])
{
    const fc_token *token = &doc->tokens.items[at];
    fc_str text = fc_document_token(doc, at);
    if (token->lexeme || text.len > FC_WORD_MAX)
        return fc_document_lower(doc, at);
    fc_word_key key; /* of a short word it is the word itself */
    if (fc_lexicon_key(&key, doc->text, token->begin, token->end)) {
        write8(buffer, key.part[0]);
        write8(buffer + 8, key.part[1]);
        return fc_str_make(buffer, text.len);
    }
    size_t length = fc_utf8_fold_into(text, buffer, FC_WORD_MAX);
    return length ? fc_str_make(buffer, length) : fc_document_lower(doc, at);
}

/* The fc_wordform of a word, given in lower case too. */
static fc_wordform read_text(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower, bool capital)
{
    unsigned tags = fc_lexicon_id(lexicon, lexeme, FC_SENSE_TAGS, 0);
    fc_lemma lemma = fc_lemma_of(lexicon, lexeme, lower);
    fc_form form = lemma.form;
    uint32_t verb = lemma.verb, noun = lemma.noun;
    bool plural = noun || (!tags && fc_lemma_ends_plural(lexicon, lexeme, lower));
    bool place = fc_lexicon_has(lexicon, lexeme, FC_SENSE_PLACE);
    fc_wordform r = {0, (uint16_t)verb, (uint16_t)noun,
                     (uint8_t)((unsigned)form | (plural ? FC_TRAIT_PLURAL : 0u) |
                               (tags || verb || noun ? FC_TRAIT_KNOWN : 0u) |
                               (place ? FC_TRAIT_PLACE : 0u))};
    if (!capital && can(tags, NAME))
        tags = without_name(tags);
    if (!tags)
        tags = tags_of_form(&r, lower);
    else if (verb && form != FC_FORM_BASE && !fc_tags_have(tags, VERB) && !fc_tags_have(tags, AUX))
        tags = FC_TAGS(fc_tags_first(tags), VERB, tags >> 4 & 15u); /* left, found */
    r.tags = (uint16_t)tags;
    return r;
}

/* Whether no rule gives the word, in small letters, another tag than its only one. */
static bool is_fixed(const fc_lexicon *lexicon, uint32_t lexeme, const fc_wordform *r)
{
    enum { NEVER = 1 << VERB | 1 << AUX | 1 << MODAL | 1 << NAME };
    return r->tags < 16 && !(NEVER >> r->tags & 1) && !r->verb_base && !fc_wordform_is_past(r) &&
           !fc_lexicon_has(lexicon, lexeme, FC_SENSE_NUMERAL);
}

void fc_wordform_seal(fc_lexicon *lexicon)
{
    for (uint32_t i = 1; i < lexicon->count; i++) {
        fc_lexeme *entry = &fc_lexicon_open(lexicon)[i];
        for (int capital = 0; capital < 2; capital++) {
            fc_wordform r = read_text(lexicon, i, fc_lexicon_word(lexicon, i), capital != 0);
            entry->tags[capital] = r.tags;
            entry->bases[FC_BASE_VERB] = r.verb_base;
            entry->bases[FC_BASE_NOUN] = r.noun_base;
            entry->traits = r.traits;
        }
        fc_wordform small = fc_wordform_noted(entry, false);
        if (is_fixed(lexicon, i, &small))
            entry->traits |= FC_TRAIT_FIXED;
    }
    lexicon->sealed = true;
}

static fc_wordform read_letters(const fc_document *doc, size_t at, bool capital)
{
    char buffer[FC_WORD_MAX];
    fc_str lower = lower_of(doc, at, buffer);
    return read_text(doc->lexicon, doc->tokens.items[at].lexeme, lower, capital);
}

/*
 * Names, and forms that the lexicon does not have, come again: each is read once, as long as no
 * other takes its place.
 */
enum { STRANGER_BYTES = 64, STRANGERS_MIN = 16, STRANGERS_MAX = 1024 };

typedef struct stranger {
    uint64_t key[2]; /* 0: free */
    fc_wordform form;
} stranger;

struct fc_strangers {
    size_t mask;
    stranger words[];
};

int fc_wordform_begin(fc_document *doc)
{
    size_t count = STRANGERS_MIN;
    while (count < STRANGERS_MAX && count * STRANGER_BYTES < doc->text.len)
        count *= 2;
    doc->strangers = fc_arena_array(doc->arena, 1, sizeof(fc_strangers) + count * sizeof(stranger));
    if (!doc->strangers)
        return FACTCHECK_ENOMEM;
    doc->strangers->mask = count - 1;
    return FACTCHECK_OK;
}

/* To a word without a lexeme capitals make no difference. */
fc_wordform fc_wordform_read_letters(const fc_document *doc, size_t at, bool capital)
{
    fc_word_key key;
    const fc_token *token = &doc->tokens.items[at];
    if (token->lexeme || !doc->strangers ||
        !fc_lexicon_key(&key, doc->text, token->begin, token->end))
        return read_letters(doc, at, capital);
    stranger *known = &doc->strangers->words[key.hash & doc->strangers->mask];
    if (known->key[0] != key.part[0] || known->key[1] != key.part[1]) {
        known->form = read_letters(doc, at, capital);
        known->key[0] = key.part[0];
        known->key[1] = key.part[1];
    }
    return known->form;
}
