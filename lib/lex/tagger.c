#include "tagger.h"

#include "text/utf8.h"

typedef struct word_row {
    fc_str word;
    uint16_t tags;
} word_row;

#define NONE FC_TAG_NONE
#define NOUN FC_TAG_NOUN
#define VERB FC_TAG_VERB
#define ADJ FC_TAG_ADJ
#define ADV FC_TAG_ADV
#define AUX FC_TAG_AUX
#define MODAL FC_TAG_MODAL
#define DET FC_TAG_DET
#define PRONOUN FC_TAG_PRONOUN
#define POSSESSIVE FC_TAG_POSSESSIVE
#define PREP FC_TAG_PREP
#define CONJ FC_TAG_CONJ
#define SUB FC_TAG_SUB
#define NOT FC_TAG_NOT
#define TO FC_TAG_TO
#define NAME FC_TAG_NAME

/* The closed classes come last: they replace what the open ones say. */
static const word_row rows[] = {
#define FC_WORD(word, a, b, c) {FC_STR_INIT(word), FC_TAGS(a, b, c)},
#include "tables/wordclass.def"
#include "tables/word.def"
#undef FC_WORD
};

int fc_tagger_register(fc_lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!fc_lexicon_add(lexicon, rows[i].word, FC_SENSE_TAGS, rows[i].tags))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

/* ---- What a word can be ------------------------------------------------------------------ */

/* The form as a verb, and these beside it; FIXED has but one tag, whatever stands around it. */
enum { TRAIT_FORM = 15, TRAIT_PLURAL = 16, TRAIT_KNOWN = 32, TRAIT_PLACE = 64, TRAIT_FIXED = 128 };

/* Small, for it is handed from word to word. A sealed lexicon keeps the parts with each word. */
typedef struct reading {
    uint16_t tags;      /* as FC_TAGS */
    uint16_t verb_base; /* 0: no verb */
    uint16_t noun_base; /* of a plural; 0: no known plural */
    uint8_t traits;
} reading;

static fc_form form_of(const reading *r)
{
    return (fc_form)(r->traits & TRAIT_FORM);
}

static bool is_known(const reading *r)
{
    return (r->traits & TRAIT_KNOWN) != 0;
}

static bool can(unsigned tags, fc_tag tag)
{
    return fc_tags_have(tags, tag);
}

typedef struct ending {
    fc_str text;
    fc_tag tag;
} ending;

static const ending endings[] = {
    {FC_STR_INIT("ly"), ADV},    {FC_STR_INIT("ous"), ADJ},  {FC_STR_INIT("ful"), ADJ},
    {FC_STR_INIT("able"), ADJ},  {FC_STR_INIT("ible"), ADJ},
    {FC_STR_INIT("ish"), ADJ},   {FC_STR_INIT("ive"), ADJ},  {FC_STR_INIT("less"), ADJ},
    {FC_STR_INIT("al"), ADJ},    {FC_STR_INIT("ic"), ADJ},   {FC_STR_INIT("ern"), ADJ},
};

/* The letters that the endings end with, as bits. */
enum { ENDING_LETTERS = 1 << ('y' - 'a') | 1 << ('s' - 'a') | 1 << ('l' - 'a') | 1 << ('e' - 'a') |
                        1 << ('h' - 'a') | 1 << ('c' - 'a') | 1 << ('n' - 'a') };

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
static unsigned tags_of_form(const reading *r, fc_str lower)
{
    if (r->verb_base && form_of(r) == FC_FORM_S)
        return r->noun_base ? FC_TAGS(NOUN, VERB, NONE) : FC_TAGS(VERB, NOUN, NONE);
    if (r->verb_base)
        return form_of(r) == FC_FORM_ING ? FC_TAGS(VERB, NOUN, ADJ) : FC_TAGS(VERB, ADJ, NONE);
    if (r->noun_base)
        return FC_TAGS(NOUN, NONE, NONE);
    if (lower.len > 5 && fc_str_ends(lower, FC_STR("ing")))
        return FC_TAGS(NOUN, VERB, ADJ);
    if (lower.len > 4 && fc_str_ends(lower, FC_STR("ed")))
        return FC_TAGS(VERB, ADJ, NONE);
    return (r->traits & TRAIT_PLURAL) ? FC_TAGS(NOUN, NONE, NONE) : tags_by_ending(lower);
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

/* The reading of a word, given in lower case too. */
static reading read_text(const fc_lexicon *lexicon, uint32_t lexeme, fc_str lower, bool capital)
{
    unsigned tags = fc_lexicon_id(lexicon, lexeme, FC_SENSE_TAGS, 0);
    fc_lemma lemma = fc_lemma_of(lexicon, lexeme, lower);
    fc_form form = lemma.form;
    uint32_t verb = lemma.verb, noun = lemma.noun;
    bool plural = noun || (!tags && fc_lemma_ends_plural(lexicon, lexeme, lower));
    bool place = fc_lexicon_has(lexicon, lexeme, FC_SENSE_PLACE);
    reading r = {0, (uint16_t)verb, (uint16_t)noun,
                 (uint8_t)((unsigned)form | (plural ? TRAIT_PLURAL : 0u) |
                           (tags || verb || noun ? TRAIT_KNOWN : 0u) | (place ? TRAIT_PLACE : 0u))};
    if (!capital && can(tags, NAME))
        tags = without_name(tags);
    if (!tags)
        tags = tags_of_form(&r, lower);
    else if (verb && form != FC_FORM_BASE && !fc_tags_have(tags, VERB) && !fc_tags_have(tags, AUX))
        tags = FC_TAGS(fc_tags_first(tags), VERB, tags >> 4 & 15u); /* left, found */
    r.tags = (uint16_t)tags;
    return r;
}

enum { VERB_BASE, NOUN_BASE };

static bool is_past(const reading *r)
{
    return form_of(r) == FC_FORM_PAST || form_of(r) == FC_FORM_PAST_PARTICIPLE ||
           form_of(r) == FC_FORM_PARTICIPLE;
}

static reading noted(const fc_lexeme *entry, bool capital)
{
    reading r = {entry->tags[capital], entry->bases[VERB_BASE], entry->bases[NOUN_BASE],
                 entry->traits};
    return r;
}

/* Whether no rule gives the word, in small letters, another tag than its only one. */
static bool is_fixed(const fc_lexicon *lexicon, uint32_t lexeme, const reading *r)
{
    enum { NEVER = 1 << VERB | 1 << AUX | 1 << MODAL | 1 << NAME };
    return r->tags < 16 && !(NEVER >> r->tags & 1) && !r->verb_base && !is_past(r) &&
           !fc_lexicon_has(lexicon, lexeme, FC_SENSE_NUMERAL);
}

void fc_tagger_seal(fc_lexicon *lexicon)
{
    for (uint32_t i = 1; i < lexicon->count; i++) {
        fc_lexeme *entry = &fc_lexicon_open(lexicon)[i];
        for (int capital = 0; capital < 2; capital++) {
            reading r = read_text(lexicon, i, fc_lexicon_word(lexicon, i), capital != 0);
            entry->tags[capital] = r.tags;
            entry->bases[VERB_BASE] = r.verb_base;
            entry->bases[NOUN_BASE] = r.noun_base;
            entry->traits = r.traits;
        }
        reading small = noted(entry, false);
        if (is_fixed(lexicon, i, &small))
            entry->traits |= TRAIT_FIXED;
    }
    lexicon->sealed = true;
}

static reading read_letters(const fc_document *doc, size_t at, bool capital)
{
    char buffer[FC_WORD_MAX];
    fc_str lower = lower_of(doc, at, buffer);
    return read_text(doc->lexicon, doc->tokens.items[at].lexeme, lower, capital);
}

/* The reading of a token; an empty one if it is no word. */
static inline reading read_word(const fc_document *doc, size_t at)
{
    reading none = {0};
    const fc_token *token = &doc->tokens.items[at];
    bool capital = (token->flags & FC_TOKEN_CAPITAL) != 0;
    if (token->kind != FC_TOKEN_WORD)
        return none;
    return token->lexeme && doc->lexicon->sealed
               ? noted(&doc->lexicon->lexemes[token->lexeme], capital)
               : read_letters(doc, at, capital);
}

/* ---- Which of its tags fits here ----------------------------------------------------------- */

typedef struct tagger {
    fc_document *doc;
    size_t first;
    size_t end;
    fc_tag before;      /* tag of the last word that is no adverb */
    bool before_plural; /* that word is a noun in the plural */
    bool before_do;     /* that word is a form of do */
    bool title_case;    /* capitals say nothing in this sentence */
    size_t next_at;     /* the token whose reading `next` is */
    reading next;       /* of the next token, if that is a word */
} tagger;

/* A form that only a verb has: "said", "expects", but not "cut", "plans". */
static bool is_verb_form(const reading *r)
{
    if (!r->verb_base || can(r->tags, AUX))
        return false;
    return is_past(r) ? !can(r->tags, NOUN) : form_of(r) == FC_FORM_S && !r->noun_base;
}

static void read_next(tagger *t, size_t at)
{
    if (t->next_at != at + 1 && at + 1 < t->end) {
        t->next = read_word(t->doc, at + 1);
        t->next_at = at + 1;
    }
}

/* What the next token can be by itself; numbers count as nouns, verb forms as verbs alone. */
static unsigned next_tags(const tagger *t, size_t at)
{
    if (at + 1 >= t->end)
        return 0;
    const fc_token *next = &t->doc->tokens.items[at + 1];
    if (next->kind == FC_TOKEN_NUMBER)
        return FC_TAGS(NOUN, NONE, NONE);
    bool listed = fc_tags_first(t->next.tags) == ADJ && /* "limited", but not "said" */
                  !fc_token_has(next, FC_SENSE_IRREGULAR);
    return is_verb_form(&t->next) && !listed ? FC_TAGS(VERB, NONE, NONE) : t->next.tags;
}

/* "holds 5 million shares", "holds $5 million", "holds five shares". */
static bool number_follows(const tagger *t, size_t at)
{
    if (at + 1 >= t->end)
        return false;
    const fc_token *next = &t->doc->tokens.items[at + 1];
    return next->kind == FC_TOKEN_NUMBER || fc_utf8_is_currency(next->point) ||
           (fc_document_has(t->doc, at + 1, FC_SENSE_NUMERAL) &&
            !can(fc_document_id(t->doc, at + 1, FC_SENSE_TAGS, 0), DET));
}

static bool opens_noun_phrase(fc_tag tag)
{
    return tag == DET || tag == POSSESSIVE || tag == ADJ || tag == FC_TAG_NUM;
}

static bool noun_may_follow(unsigned next)
{
    return can(next, NOUN) || can(next, ADJ) || can(next, NAME);
}

/* Inside a noun phrase: an adjective if a noun may follow, else the noun. */
static fc_tag in_noun_phrase(unsigned tags, unsigned next, const reading *r)
{
    bool noun_next = noun_may_follow(next) && !can(next, PREP) && !can(next, AUX);
    if (can(tags, ADJ) && (noun_next || !can(tags, NOUN)))
        return ADJ;
    if (can(tags, NOUN))
        return NOUN;
    if (can(tags, VERB) && form_of(r) != FC_FORM_BASE && noun_next)
        return ADJ; /* "a proposed deal" */
    return fc_tags_first(tags);
}

static bool is_verbal(unsigned tags)
{
    fc_tag first = fc_tags_first(tags);
    return first == VERB || first == AUX || first == MODAL;
}

/* "was killed", "is rising", "is clear", "did win", "has reason to". */
static fc_tag choose_after_aux(const tagger *t, unsigned tags, const reading *r)
{
    if (is_past(r) || form_of(r) == FC_FORM_ING || t->before_do)
        return VERB;
    if (form_of(r) == FC_FORM_BASE && can(tags, ADJ))
        return ADJ;
    return can(tags, NOUN) ? NOUN : VERB;
}

/* An -s form behind a noun: "trade rises to", but "its exports to". */
static fc_tag choose_s_form(const tagger *t, size_t at, unsigned next, const reading *r)
{
    if (is_verb_form(r))
        return VERB;
    if (can(next, PREP))
        return fc_tags_first(r->tags) == NOUN ? NOUN : VERB;
    bool det = can(next, DET) && !can(next, SUB); /* "quakes that struck" */
    return number_follows(t, at) || det || can(next, ADV) || can(next, TO) ||
                   can(next, POSSESSIVE)
               ? VERB
               : NOUN;
}

static fc_tag choose_verb_or_noun(const tagger *t, size_t at, unsigned next, const reading *r)
{
    unsigned tags = r->tags;
    bool after_noun = t->before == NOUN || t->before == FC_TAG_NAME;
    bool base = form_of(r) == FC_FORM_BASE;
    if (t->before == PRONOUN || t->before == MODAL || t->before == TO)
        return VERB;
    if (t->before == AUX)
        return choose_after_aux(t, tags, r);
    if (t->before == SUB && is_past(r))
        return VERB;
    if (t->before == SUB && form_of(r) == FC_FORM_S) /* "which costs", "while costs fell" */
        return is_verbal(next) ? NOUN : VERB;
    if (t->before == PREP && is_past(r) && !can(tags, NOUN)) /* "from collapsed houses" */
        return noun_may_follow(next) ? ADJ : VERB;           /* "more than tripled" */
    if (t->before == PREP)
        return form_of(r) == FC_FORM_ING ? VERB : NOUN;
    if (is_past(r))
        return VERB;
    if (after_noun && form_of(r) == FC_FORM_S)
        return choose_s_form(t, at, next, r);
    if ((after_noun && base && can(next, DET)) ||
        (form_of(r) == FC_FORM_S && fc_tags_first(next) == DET)) /* ", blames the crew" */
        return VERB;
    if (t->before == NOUN && !t->before_plural && base && can(tags, NOUN))
        return NOUN; /* "a day visit": its verb would end in s */
    return fc_tags_first(tags);
}

/* "Flight 17 departed Velm": a number behind one thing is its name. */
static bool is_behind_label(const tagger *t, size_t at)
{
    const fc_token *tokens = t->doc->tokens.items;
    if (at < t->first + 2 || tokens[at - 1].kind != FC_TOKEN_NUMBER)
        return false;
    const fc_token *label = &tokens[at - 2];
    return label->tag == FC_TAG_NAME || (label->tag == NOUN && label->form != FC_FORM_S);
}

/* A verb form that no noun phrase holds: "2024 saw", "12 died in". */
static bool is_verb_behind_number(const tagger *t, size_t at, const reading *r, unsigned next)
{
    if (!r->verb_base)
        return false;
    if (form_of(r) == FC_FORM_S && at + 1 < t->end &&
        fc_utf8_is_currency(t->doc->tokens.items[at + 1].point))
        return true; /* "the Orlo 5 costs $999" */
    bool object = at + 1 < t->end && (can(next, DET) || (t->doc->tokens.items[at + 1].flags &
                                                         FC_TOKEN_CAPITAL));
    if (is_past(r) && object && is_behind_label(t, at))
        return true;
    return form_of(r) == FC_FORM_PAST || (is_past(r) && !noun_may_follow(next));
}

/* "an increase of": a word that may be a verb is a noun in front of "of". */
static bool is_noun_before_of(const tagger *t, size_t at, const reading *r)
{
    return can(r->tags, NOUN) && can(r->tags, VERB) && form_of(r) == FC_FORM_BASE &&
           at + 1 < t->end && fc_document_is(t->doc, at + 1, "of") && t->before != TO &&
           t->before != MODAL;
}

/* "killing at least 10 people", "leaving dozens hurt": a figure behind it makes it a verb. */
static bool takes_figure(const tagger *t, size_t at, unsigned next, const reading *r)
{
    static const char *const hedges[] = {"about", "almost", "at",   "dozens",  "hundreds",
                                         "more",  "nearly", "over", "several", "thousands"};
    if (form_of(r) != FC_FORM_ING || !r->verb_base || opens_noun_phrase(t->before) ||
        t->before == FC_TAG_NAME)
        return false;
    if (number_follows(t, at) || can(next, DET) || can(next, POSSESSIVE))
        return true;
    for (size_t i = 0; at + 1 < t->end && i < sizeof hedges / sizeof *hedges; i++) {
        if (fc_document_is(t->doc, at + 1, hedges[i]))
            return true;
    }
    return false;
}

#define TITLED_TOKENS 5 /* a title and the name behind it */

/* "Judge Anna Roe will": a title opens the sentence, as the verb behind the name tells. */
static bool is_title(const tagger *t, size_t at, const reading *r)
{
    const fc_token *tokens = t->doc->tokens.items;
    if (at != t->first || !can(r->tags, NOUN) || !can(r->tags, VERB) ||
        form_of(r) != FC_FORM_BASE)
        return false;
    size_t next = at + 1;
    while (next < t->end && next < at + TITLED_TOKENS && (tokens[next].flags & FC_TOKEN_CAPITAL))
        next++;
    if (next == at + 1 || next >= t->end)
        return false;
    unsigned tags = fc_document_id(t->doc, next, FC_SENSE_TAGS, 0);
    return can(tags, MODAL) || can(tags, AUX);
}

static fc_tag choose(tagger *t, size_t at, const reading *r)
{
    read_next(t, at);
    unsigned tags = r->tags, next = next_tags(t, at);
    fc_tag first = fc_tags_first(tags);
    if (takes_figure(t, at, next, r))
        return VERB;
    if (is_title(t, at, r))
        return NOUN;
    if (can(tags, SUB) && can(tags, PREP)) /* before, after, since, as */
        return can(next, PRONOUN) && !can(next, POSSESSIVE) ? SUB : first;
    bool after_content = t->before == VERB || t->before == NOUN || t->before == FC_TAG_NAME ||
                         t->before == FC_TAG_NUM;
    if (can(tags, SUB) && can(tags, PRONOUN) && after_content && next &&
        (!noun_may_follow(next) || number_follows(t, at) || t->next.noun_base))
        return SUB; /* "said that the", "a deal that would", "those that analysts expected" */
    if (can(tags, AUX) && can(tags, VERB)) /* "had 12 points": a verb all the same */
        return AUX;
    if (can(tags, DET) && can(tags, PRONOUN))
        return noun_may_follow(next) || next == 0 ? (next == 0 ? PRONOUN : DET) : PRONOUN;
    if (t->before == FC_TAG_NUM && is_verb_behind_number(t, at, r, next))
        return VERB;
    if (is_noun_before_of(t, at, r))
        return NOUN;
    if (t->before == MODAL && first == NOUN && !r->noun_base &&
        (number_follows(t, at) || can(next, DET) || can(next, POSSESSIVE)))
        return VERB; /* "would impact $60 billion": nouns that are verbs too */
    if (t->before == ADJ && is_past(r) && (can(next, POSSESSIVE) || fc_tags_first(next) == DET))
        return VERB; /* "the firm reported a profit": "firm" was an adjective till here */
    if (opens_noun_phrase(t->before) && (can(tags, NOUN) || can(tags, ADJ)))
        return in_noun_phrase(tags, next, r);
    if (opens_noun_phrase(t->before) && first == VERB && form_of(r) == FC_FORM_BASE)
        return NOUN;
    if (opens_noun_phrase(t->before) && first == VERB && noun_may_follow(next) &&
        t->before != FC_TAG_NUM)
        return ADJ;
    if (can(tags, VERB) && (can(tags, NOUN) || can(tags, ADJ)))
        return choose_verb_or_noun(t, at, next, r);
    return first;
}

/* A name by its capital; "May" is one where a modal cannot stand: "in May", "May 7". */
static bool is_name(const tagger *t, size_t at, const reading *r)
{
    const fc_token *token = &t->doc->tokens.items[at];
    bool pronoun = token->point == 'I' && token->end - token->begin == 1;
    if (!(token->flags & FC_TOKEN_CAPITAL) || pronoun)
        return false;
    if (token->flags & FC_TOKEN_DOTTED)
        return true;
    fc_tag first = fc_tags_first(r->tags);
    if ((token->flags & FC_TOKEN_FIRST) || t->title_case) {
        bool open_class = first == NOUN || first == VERB || first == ADJ;
        return !is_known(r) || first == NAME || (r->traits & TRAIT_PLACE) ||
               ((token->flags & FC_TOKEN_NAMED) && open_class);
    }
    if (first == MODAL)
        return t->before == PREP || number_follows(t, at);
    return !is_known(r) || first == NOUN || first == VERB || first == ADJ || first == ADV ||
           first == NAME;
}

/* A word whose tag is fixed; but nouns behind a modal may be verbs. False if it is none. */
static bool tag_fixed(const tagger *t, fc_token *token)
{
    const fc_lexeme *entry = &t->doc->lexicon->lexemes[token->lexeme];
    unsigned tag = entry->tags[0];
    if (!(entry->traits & TRAIT_FIXED) || (token->flags & FC_TOKEN_CAPITAL) ||
        (tag == NOUN && t->before == MODAL) || !t->doc->lexicon->sealed)
        return false;
    token->tag = (uint8_t)tag;
    token->base = token->lexeme;
    if (tag == NOUN) {
        token->form = entry->traits & TRAIT_PLURAL ? FC_FORM_S : FC_FORM_BASE;
        if (entry->bases[NOUN_BASE])
            token->base = entry->bases[NOUN_BASE];
        else if (!(entry->traits & TRAIT_KNOWN))
            token->base = 0;
    }
    return true;
}

static void tag_word(tagger *t, size_t at)
{
    fc_document *doc = t->doc;
    fc_token *token = &doc->tokens.items[at];
    fc_tag tag;
    if (tag_fixed(t, token))
        return;
    reading r = t->next_at == at ? t->next : read_word(doc, at);
    if (fc_document_has(doc, at, FC_SENSE_NUMERAL) && !can(r.tags, PRONOUN) && !can(r.tags, DET))
        tag = FC_TAG_NUM;
    else if (is_name(t, at, &r))
        tag = FC_TAG_NAME;
    else
        tag = choose(t, at, &r);
    token->tag = (uint8_t)tag;
    if (tag == VERB || tag == AUX || tag == MODAL) {
        token->form = form_of(&r) & 0xFF;
        token->base = r.verb_base ? r.verb_base : token->lexeme;
    } else if (tag == NOUN) {
        token->form = r.traits & TRAIT_PLURAL ? FC_FORM_S : FC_FORM_BASE;
        token->base = r.noun_base ? r.noun_base : is_known(&r) ? token->lexeme : 0;
    } else if (r.verb_base && form_of(&r) != FC_FORM_BASE) { /* participles as adjectives */
        token->form = form_of(&r) & 0xFF;
        token->base = r.verb_base;
    } else {
        token->base = token->lexeme;
    }
}

/* The "th" of 75th, the "bn" of 3bn: short and glued to digits. */
static bool ends_number(const fc_document *doc, size_t at, size_t first)
{
    const fc_token *token = &doc->tokens.items[at];
    return at > first && token->end - token->begin <= 3 && !fc_token_spaced(token) &&
           doc->tokens.items[at - 1].kind == FC_TOKEN_NUMBER;
}

/* The last part of "two-day", "state-run": what stands in front of a noun as an adjective does. */
static bool is_compound(const fc_document *doc, size_t at, size_t first)
{
    const fc_token *tokens = doc->tokens.items;
    return at > first + 1 && tokens[at - 1].point == '-' && !fc_token_spaced(&tokens[at - 1]) &&
           !fc_token_spaced(&tokens[at]) && tokens[at].kind == FC_TOKEN_WORD &&
           tokens[at].tag != FC_TAG_NAME;
}

/* What the next word needs to know of this one. Adverbs, hyphens and quotes are seen through. */
static void remember(tagger *t, size_t at)
{
    const fc_token *token = &t->doc->tokens.items[at];
    bool quote = token->kind == FC_TOKEN_PUNCT &&
                 (token->point == '-' || token->point == '"' || token->point == '\'');
    if (token->tag == ADV || token->tag == NOT || quote)
        return;
    if (token->point == '%' && t->before == FC_TAG_NUM) { /* "a 2% rise", "52% back the plan" */
        t->before = NOUN;
        t->before_plural = at < t->first + 2 || !opens_noun_phrase(
                                                    (fc_tag)t->doc->tokens.items[at - 2].tag);
        return;
    }
    t->before = is_compound(t->doc, at, t->first) ? ADJ : (fc_tag)token->tag;
    t->before_plural = token->tag == NOUN && token->form == FC_FORM_S;
    t->before_do = token->tag == AUX &&
                   fc_str_equal(fc_lexicon_word(t->doc->lexicon, token->base), FC_STR("do"));
}

void fc_tagger_tag(fc_document *doc, fc_sentence *sentence)
{
    unsigned senses = 0;
    tagger t = {.doc = doc, .first = sentence->first_token, .end = sentence->end_token,
                .next_at = SIZE_MAX};
    t.title_case = fc_document_title_case(doc, sentence);
    for (size_t at = t.first; at < t.end; at++) {
        fc_token *token = &doc->tokens.items[at];
        senses |= token->senses;
        switch ((fc_token_kind)token->kind) {
        case FC_TOKEN_WORD:
            if (ends_number(doc, at, t.first))
                token->tag = FC_TAG_NUM;
            else
                tag_word(&t, at);
            break;
        case FC_TOKEN_NUMBER:
            token->tag = FC_TAG_NUM;
            sentence->figures = true;
            break;
        case FC_TOKEN_PUNCT:
            token->tag = FC_TAG_PUNCT;
            break;
        case FC_TOKEN_SYMBOL:
            sentence->figures = true;
            token->tag = FC_TAG_OTHER;
            break;
        case FC_TOKEN_LINK:
            token->tag = FC_TAG_OTHER;
            break;
        }
        remember(&t, at);
    }
    sentence->senses = (uint16_t)senses;
}
