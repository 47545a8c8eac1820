#include "phrases.h"

#include "claim/words.h"
#include "text/utf8.h"

typedef struct chunker {
    fc_parse *parse;
    const fc_document *doc;
    const fc_token *tokens; /* of the document */
    const fc_times *times;
    size_t time;     /* the next time expression */
    uint32_t end;    /* of the sentence */
    fc_phrase *next; /* where the next phrase goes */
} chunker;

#define TAG(name) (UINT32_C(1) << FC_TAG_##name)

/* Tags of words that can stand inside a noun phrase. */
#define NOUN_TAGS (TAG(NOUN) | TAG(NAME) | TAG(ADJ) | TAG(NUM) | TAG(DET))

static inline uint32_t tag_bit(const fc_token *token)
{
    return UINT32_C(1) << token->tag;
}

static fc_tag tag_at(const chunker *c, uint32_t at)
{
    return at < c->end ? (fc_tag)c->tokens[at].tag : FC_TAG_NONE;
}

/* Whether there is a token with one of these tags, given as bits. */
static bool has_tag(const chunker *c, uint32_t at, uint32_t tags)
{
    return at < c->end && (tag_bit(&c->tokens[at]) & tags) != 0;
}

static bool is_glue(const chunker *c, uint32_t at)
{
    return at + 1 < c->end && c->tokens[at].point == '-' && !fc_token_spaced(&c->tokens[at]) &&
           !fc_token_spaced(&c->tokens[at + 1]);
}

/* There is room: fc_parse_sentence has made some for as many phrases as tokens. */
static fc_phrase *add_phrase(chunker *c, fc_phrase_kind kind, uint32_t first, uint32_t end)
{
    fc_phrase *phrase = c->next++;
    phrase->first = first;
    phrase->end = end;
    phrase->head = end - 1;
    phrase->kind = (uint8_t)kind;
    phrase->flags = 0;
    return phrase;
}

static const fc_time *find_time(chunker *c, uint32_t at)
{
    while (c->time < c->times->count && c->times->items[c->time].first < at)
        c->time++;
    if (c->time < c->times->count && c->times->items[c->time].first == at)
        return &c->times->items[c->time];
    return NULL;
}

/* The time expression that starts at a token of the sentence, or NULL. */
static inline const fc_time *time_at(chunker *c, uint32_t at)
{
    return c->tokens[at].flags & FC_TOKEN_TIME ? find_time(c, at) : NULL;
}

static bool is_noun_tag(fc_tag tag)
{
    return tag == FC_TAG_NOUN || tag == FC_TAG_NAME;
}

/* Whether a token of the sentence can stand inside a noun phrase. */
static inline bool in_noun_phrase(const fc_token *token)
{
    return (tag_bit(token) & NOUN_TAGS) ||
           (token->tag == FC_TAG_OTHER && token->kind == FC_TOKEN_SYMBOL); /* currency, percent */
}

/* A possessive that is no "'s" on its own: "his". */
static bool is_possessive_word(const fc_token *token)
{
    return token->tag == FC_TAG_POSSESSIVE && token->point != '\'' && token->point != 0x2019;
}

static bool starts_noun_phrase(const fc_token *token)
{
    return in_noun_phrase(token) || token->tag == FC_TAG_PRONOUN || is_possessive_word(token);
}

/* Whether a word behind a period says when it was over: "the quarter ended June 30". */
static bool ends_period(const chunker *c, uint32_t at)
{
    return at + 1 < c->end && (c->tokens[at + 1].flags & FC_TOKEN_TIME) &&
           (fc_document_is(c->doc, at, "ended") || fc_document_is(c->doc, at, "ending"));
}

/* Whether the time expression that ends at `end` modifies a noun: "Thursday's meeting". */
static bool modifies_noun(const chunker *c, const fc_time *time)
{
    uint32_t next = time->end;
    fc_tag tag = tag_at(c, next);
    if (tag == FC_TAG_POSSESSIVE)
        return true;
    if (ends_period(c, next))
        return false;
    if (time->type == FACTCHECK_TIMEX_DURATION && next > 0 && !is_noun_tag(tag) &&
        tag != FC_TAG_ADJ)
        return false;
    return has_tag(c, next, TAG(NOUN) | TAG(ADJ) | TAG(NAME)) && fc_token_spaced(&c->tokens[next]);
}

static bool is_percent(const chunker *c, uint32_t at)
{
    return at < c->end && (c->tokens[at].point == '%' || fc_document_is(c->doc, at, "percent") ||
                           (fc_document_is(c->doc, at, "per") && at + 1 < c->end &&
                            fc_document_is(c->doc, at + 1, "cent")));
}

/* "In the weekend 5.9 million people": a number that no name or label of a noun can be. */
static bool is_large(const chunker *c, uint32_t at)
{
    fc_str text = fc_document_token(c->doc, at);
    bool scaled = tag_at(c, at + 1) == FC_TAG_NUM && fc_token_spaced(&c->tokens[at + 1]);
    return scaled || memchr(text.ptr, ',', text.len) != NULL;
}

/* "On the same slope 40 people": a number of things behind the place or time that opens a sentence. */
static bool is_count_behind_opening(const chunker *c, uint32_t first, uint32_t at)
{
    const fc_token *tokens = c->tokens;
    bool opening = first == c->doc->sentences.items[c->parse->sentence].first_token + 1 &&
                   tokens[first - 1].tag == FC_TAG_PREP;
    bool many = tag_at(c, at + 1) == FC_TAG_NOUN &&
                (tokens[at + 1].form == FC_FORM_S || fc_document_is(c->doc, at + 1, "people"));
    return opening && many;
}

/*
 * Whether the figure at `at`, behind a noun, stands for itself: "gave the Union Party 29 percent", "the
 * Orlo 5 costs less, the Orlo 6 $999", "45,000 people 30 miles away", "after the flood 12,000
 * people"; but "a record $5 billion", "a record 12,000 people".
 */
static bool stands_for_itself(const chunker *c, uint32_t first, uint32_t at)
{
    bool noun = c->tokens[at - 1].tag == FC_TAG_NOUN, counted = false;
    if (fc_utf8_is_currency(c->tokens[at].point))
        return at < first + 2 ||
               !(fc_document_is(c->doc, at - 2, "a") || fc_document_is(c->doc, at - 2, "an"));
    bool article = fc_document_is(c->doc, first, "a") || fc_document_is(c->doc, first, "an");
    if (!article && noun && (is_large(c, at) || is_count_behind_opening(c, first, at)))
        return true;
    for (uint32_t i = first; noun && i < at && !counted; i++)
        counted = c->tokens[i].tag == FC_TAG_NUM;
    return counted || is_percent(c, at + 1);
}

/* Whether such a figure stands at a token of the sentence, `at` behind `first`. */
static inline bool opens_figure(const chunker *c, uint32_t first, uint32_t at)
{
    const fc_token *token = &c->tokens[at];
    return is_noun_tag((fc_tag)token[-1].tag) && fc_token_spaced(token) &&
           (token->tag == FC_TAG_NUM || fc_utf8_is_currency(token->point)) &&
           stands_for_itself(c, first, at);
}

#define PHRASE_TOKENS 48 /* longer noun phrases are tables of numbers, and are cut */

#define BRACKET_TOKENS 8

/*
 * "Orlo (ORL.N) shares", "Anna Roe (R-Ohio)": the token behind brackets that hold only names and say
 * what a name is called elsewhere or where it is from; `at` if there are none.
 */
static uint32_t skip_bracket(const chunker *c, uint32_t at)
{
    uint32_t name = c->tokens[at - 1].point == '.' ? at - 2 : at - 1;
    uint32_t next = at + 1;
    if (c->tokens[name].tag != FC_TAG_NAME)
        return at;
    for (; next < c->end && next - at < BRACKET_TOKENS && c->tokens[next].point != ')'; next++) {
        const fc_token *token = &c->tokens[next];
        bool word = token->kind == FC_TOKEN_WORD && (token->flags & FC_TOKEN_CAPITAL);
        bool sign = token->kind == FC_TOKEN_PUNCT && next > at + 1;
        if ((!word && !sign) || (token->flags & FC_TOKEN_TIME))
            return at;
    }
    return next < c->end && c->tokens[next].point == ')' && next > at + 1 ? next + 1 : at;
}

/* "Orlo & Moe", "Orlo Inc. shares", "Orlo Inc.'s": a sign inside a name, or that shortens its last word. */
static bool joins_name(const chunker *c, uint32_t at)
{
    uint32_t point = c->tokens[at].point;
    if ((point != '&' && point != '.') || c->tokens[at - 1].tag != FC_TAG_NAME)
        return false;
    return has_tag(c, at + 1, point == '&' ? TAG(NAME) : TAG(NAME) | TAG(NOUN) | TAG(ADJ));
}

/* Whether a hyphen joins what is behind it to the words in front: "a 90-bed", "one-to-one". */
static bool joins(const chunker *c, uint32_t at)
{
    bool and = c->tokens[at].tag == FC_TAG_CONJ && (c->tokens[at].flags & FC_TOKEN_NAME);
    if (and) /* "the Ministry of Trade and Works" */
        return true;
    return joins_name(c, at) ||
           (is_glue(c, at) && (starts_noun_phrase(&c->tokens[at + 1]) ||
                               has_tag(c, at + 1, TAG(VERB) | TAG(TO))));
}

/* The token behind the words of a noun phrase that go on at `at`, which is `at` if none do. */
static uint32_t skip_noun_words(chunker *c, uint32_t at)
{
    const fc_token *token = &c->tokens[at];
    const fc_time *time = time_at(c, at);
    if (time)
        return modifies_noun(c, time) ? time->end : at;
    if ((token->point | 32) == 'p' && fc_document_is(c->doc, at, "per") && is_percent(c, at))
        return at + 2; /* "its 8.2 per cent stake" */
    if (in_noun_phrase(token))
        return at + 1;
    uint32_t bracket = token->point == '.' && at + 1 < c->end ? at + 1 : at;
    if (c->tokens[bracket].point == '(') {
        uint32_t next = skip_bracket(c, bracket);
        return next != bracket && has_tag(c, next, TAG(NOUN) | TAG(ADJ)) ? next : at;
    }
    return joins(c, at) ? at + 2 : at;
}

/*
 * What most tokens are: a comma, a point, or begun by an ASCII letter, but by none that "per" begins
 * with; and no time starts with them. If they are no figure either, their tag says whether a noun phrase
 * goes on with them.
 */
static inline bool is_plain(const fc_token *token)
{
    unsigned point = token->point, letter = (point | 32u) - 'a';
    return ((letter < 26 && letter != 'p' - 'a') || point == ',' || point == '.') &&
           !(token->flags & FC_TOKEN_TIME);
}

/* The end of the words of a noun phrase, of which [first, end) are known, whatever comes behind. */
static uint32_t any_noun_words_end(chunker *c, uint32_t first, uint32_t end)
{
    while (end < c->end && end - first < PHRASE_TOKENS) {
        /* a determiner opens a new phrase: "the bank a day later" */
        if (c->tokens[end].tag == FC_TAG_DET || opens_figure(c, first, end))
            break;
        uint32_t next = skip_noun_words(c, end);
        if (next == end)
            break;
        end = next;
    }
    return end;
}

/* The same where one word is known; the plain words that most noun phrases are made of come first. */
static inline uint32_t noun_words_end(chunker *c, uint32_t first)
{
    const fc_token *token = &c->tokens[first] + 1, *limit = &c->tokens[c->end];
    if (limit - token >= PHRASE_TOKENS)
        limit = token + PHRASE_TOKENS - 1;
    while (token < limit && (tag_bit(token) & (TAG(NOUN) | TAG(NAME) | TAG(ADJ))) &&
           is_plain(token))
        token++;
    uint32_t end = (uint32_t)(token - c->tokens);
    if (token >= limit || (is_plain(token) && !(tag_bit(token) & (TAG(NUM) | TAG(OTHER))) &&
                           token->point != '.' && !(token->flags & FC_TOKEN_NAME)))
        return end;
    return any_noun_words_end(c, first, end);
}

/* The last noun; if there is none, the last token. */
static uint32_t noun_head(const chunker *c, uint32_t first, uint32_t end)
{
    for (uint32_t at = end; at > first; at--) {
        if (has_tag(c, at - 1, TAG(NOUN) | TAG(NAME)))
            return at - 1;
    }
    return end - 1;
}

/* A noun phrase, which is a pronoun or words; owners end behind their 's. */
static inline uint32_t add_noun_phrase(chunker *c, uint32_t at)
{
    const fc_token *token = &c->tokens[at];
    bool words = in_noun_phrase(token) || token->tag == FC_TAG_POSSESSIVE;
    uint32_t end = words ? noun_words_end(c, at) : at + 1;
    if (words && end + 1 < c->end && c->tokens[end].point == '.' &&
        has_tag(c, end + 1, TAG(POSSESSIVE)) && !fc_token_spaced(&c->tokens[end + 1]))
        end++; /* "Orlo Inc.'s" */
    bool owner = words && has_tag(c, end, TAG(POSSESSIVE));
    fc_phrase *phrase = add_phrase(c, FC_PHRASE_NOUN, at, end + owner);
    phrase->head = noun_head(c, at, end);
    phrase->flags = owner ? FC_PHRASE_OWNER : token->tag == FC_TAG_PRONOUN ? FC_PHRASE_PRONOUN : 0;
    return phrase->end;
}

static uint16_t modal_flag(const chunker *c, uint32_t at)
{
    static const char *const maybe[] = {"may", "might", "could", "can"};
    for (size_t i = 0; i < sizeof maybe / sizeof *maybe; i++) {
        if (fc_document_is(c->doc, at, maybe[i]))
            return FC_PHRASE_POSSIBLE;
    }
    if (fc_document_is(c->doc, at, "would"))
        return FC_PHRASE_WOULD;
    return fc_document_is(c->doc, at, "cannot") ? FC_PHRASE_NEGATED : FC_PHRASE_FUTURE;
}

static bool is_past_participle(const fc_token *token)
{
    return token->form == FC_FORM_PAST_PARTICIPLE || token->form == FC_FORM_PARTICIPLE;
}

/* A verb group: auxiliaries, modals, adverbs and the main verb, which comes last. */
static uint32_t add_verb_group(chunker *c, uint32_t at)
{
    uint32_t end = at, main = at;
    uint16_t flags = 0;
    bool be = false, auxiliary = false;
    if (c->tokens[at].tag == FC_TAG_TO) {
        flags |= FC_PHRASE_INFINITIVE;
        end = main = at + 1;
    }
    for (; end < c->end; end++) {
        const fc_token *token = &c->tokens[end];
        if (time_at(c, end))
            break;
        if (token->tag == FC_TAG_VERB) {
            if (be && is_past_participle(token))
                flags |= FC_PHRASE_PASSIVE;
            if (!auxiliary && token->form == FC_FORM_ING)
                flags |= FC_PHRASE_NONFINITE;
            main = end++;
            break;
        }
        if (token->tag == FC_TAG_MODAL) {
            flags |= modal_flag(c, end);
            auxiliary = true;
        } else if (token->tag == FC_TAG_NOT) {
            flags |= FC_PHRASE_NEGATED;
        } else if (token->tag == FC_TAG_AUX) {
            be = fc_str_equal(fc_document_base(c->doc, end), FC_STR("be"));
            auxiliary = true;
            main = end;
        } else if (token->tag != FC_TAG_ADV) {
            break;
        }
    }
    fc_phrase *phrase = add_phrase(c, FC_PHRASE_VERB, at, end > at ? end : at + 1);
    phrase->head = main;
    phrase->flags = flags;
    return phrase->end;
}

/* What a sign does to clauses. */
static uint16_t break_flags(uint32_t point)
{
    switch (point) {
    case ',':
        return FC_PHRASE_COMMA;
    case ';':
    case ':':
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case 0x2013: /* dashes */
    case 0x2014:
    case 0x201C: /* quotation marks */
    case 0x201D:
        return FC_PHRASE_CUT;
    default:
        return 0;
    }
}

/* Whether the period is governed by a preposition: not "the week ended Friday". */
static bool ends_governed_period(const chunker *c, uint32_t at)
{
    return c->next - c->parse->phrases.items > 1 && c->next[-1].kind == FC_PHRASE_TIME &&
           c->next[-2].kind == FC_PHRASE_PREP && ends_period(c, at);
}

/* What a token opens by its tag; the kinds of phrases of one word come first. */
enum { OPENS_NOUN = FC_PHRASE_OTHER + 1, OPENS_VERB, OPENS_TO, OPENS_POSSESSIVE, OPENS_OTHER };

static const uint8_t opened[] = {
    [FC_TAG_NONE] = FC_PHRASE_OTHER, [FC_TAG_NOUN] = OPENS_NOUN,
    [FC_TAG_VERB] = OPENS_VERB,      [FC_TAG_ADJ] = OPENS_NOUN,
    [FC_TAG_ADV] = FC_PHRASE_OTHER,  [FC_TAG_AUX] = OPENS_VERB,
    [FC_TAG_MODAL] = OPENS_VERB,     [FC_TAG_DET] = OPENS_NOUN,
    [FC_TAG_PRONOUN] = OPENS_NOUN,   [FC_TAG_POSSESSIVE] = OPENS_POSSESSIVE,
    [FC_TAG_PREP] = FC_PHRASE_PREP,  [FC_TAG_CONJ] = FC_PHRASE_CONJ,
    [FC_TAG_SUB] = FC_PHRASE_SUB,    [FC_TAG_NOT] = FC_PHRASE_OTHER,
    [FC_TAG_TO] = OPENS_TO,          [FC_TAG_NAME] = OPENS_NOUN,
    [FC_TAG_NUM] = OPENS_NOUN,       [FC_TAG_PUNCT] = FC_PHRASE_BREAK,
    [FC_TAG_OTHER] = OPENS_OTHER,
};

/* The same with the words around it: OPENS_NOUN, OPENS_VERB, or the kind of a phrase of one word. */
static unsigned opened_at(const chunker *c, uint32_t at)
{
    unsigned opens = opened[c->tokens[at].tag];
    if (opens == OPENS_TO)
        return has_tag(c, at + 1, TAG(VERB) | TAG(AUX)) ? OPENS_VERB : FC_PHRASE_PREP;
    if (opens >= OPENS_POSSESSIVE)
        return starts_noun_phrase(&c->tokens[at]) ? OPENS_NOUN : FC_PHRASE_OTHER;
    if (opens > FC_PHRASE_OTHER && (c->tokens[at].point | 32) == 'e' && ends_governed_period(c, at))
        return FC_PHRASE_OTHER;
    return opens;
}

static void chunk(chunker *c, uint32_t first)
{
    for (uint32_t at = first; at < c->end;) {
        const fc_token *token = &c->tokens[at];
        const fc_time *time = time_at(c, at);
        unsigned opens = !time                    ? opened_at(c, at)
                         : modifies_noun(c, time) ? OPENS_NOUN
                                                  : FC_PHRASE_TIME;
        if ((token->point | 32) == 'a' && fc_document_is(c->doc, at, "according"))
            c->parse->attributed = true;
        uint32_t behind = opens == FC_PHRASE_BREAK && token->point == '(' && at > first + 1
                              ? skip_bracket(c, at)
                              : at;
        if (behind != at) {
            add_phrase(c, FC_PHRASE_OTHER, at, behind);
            at = behind;
        } else if (opens == OPENS_NOUN) {
            at = add_noun_phrase(c, at);
        } else if (opens == OPENS_VERB) {
            at = add_verb_group(c, at);
        } else {
            uint32_t end = !time ? at + 1 : time->end < c->end ? time->end : c->end;
            fc_phrase *phrase = add_phrase(c, (fc_phrase_kind)opens, at, end);
            if (opens == FC_PHRASE_BREAK)
                phrase->flags = break_flags(token->point);
            at = end;
        }
    }
}

/* Empties the parse, with room for as many phrases as the sentence has tokens. */
static bool make_room(fc_parse *parse, size_t tokens, fc_arena *arena)
{
    parse->phrases.count = 0;
    parse->clauses.count = 0;
    parse->attributed = false;
    while (parse->phrases.capacity < tokens) {
        size_t capacity = parse->phrases.capacity;
        parse->phrases.items = fc_vec_more(arena, parse->phrases.items, 0, &parse->phrases.capacity,
                                           sizeof(fc_phrase));
        if (parse->phrases.capacity == capacity)
            return false;
    }
    return true;
}

int fc_parse_sentence(fc_parse *out, const fc_document *doc, uint32_t sentence,
                      const fc_times *times, size_t first_time, fc_arena *arena)
{
    const fc_sentence *s = &doc->sentences.items[sentence];
    chunker c = {out, doc, doc->tokens.items, times, first_time, s->end_token, NULL};
    out->doc = doc;
    out->sentence = sentence;
    if (!make_room(out, s->end_token - s->first_token, arena))
        return FACTCHECK_ENOMEM;
    for (uint32_t at = s->first_token; at < s->end_token; at++) {
        const fc_token *token = &c.tokens[at]; /* the claims will ask */
        fc_lexicon_fetch(doc->lexicon, token->base ? token->base : token->lexeme);
    }
    c.next = out->phrases.items;
    chunk(&c, s->first_token);
    out->phrases.count = (size_t)(c.next - out->phrases.items);
    return fc_clauses_find(out, arena);
}

uint32_t fc_parse_phrase_at(const fc_parse *parse, uint32_t token)
{
    size_t low = 0, high = parse->phrases.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const fc_phrase *phrase = &parse->phrases.items[middle];
        if (token < phrase->first)
            high = middle;
        else if (token >= phrase->end)
            low = middle + 1;
        else
            return (uint32_t)middle;
    }
    return FC_PHRASE_NONE;
}

uint32_t fc_parse_preposition(const fc_parse *parse, uint32_t phrase)
{
    if (phrase == FC_PHRASE_NONE || phrase == 0)
        return UINT32_MAX;
    const fc_phrase *before = &parse->phrases.items[phrase - 1];
    return before->kind == FC_PHRASE_PREP ? before->first : UINT32_MAX;
}
