#include "phrases.h"

#include "claim/words.h"
#include "text/utf8.h"

typedef struct chunker {
    fc_parse *parse;
    const fc_document *doc;
    const fc_times *times;
    size_t time; /* the next time expression */
    uint32_t end;
    fc_arena *arena;
} chunker;

static fc_tag tag_at(const chunker *c, uint32_t at)
{
    return at < c->end ? (fc_tag)c->doc->tokens.items[at].tag : FC_TAG_NONE;
}

static bool is_glue(const chunker *c, uint32_t at)
{
    return at + 1 < c->end && c->doc->tokens.items[at].point == '-' &&
           !fc_token_spaced(&c->doc->tokens.items[at]) &&
           !fc_token_spaced(&c->doc->tokens.items[at + 1]);
}

static fc_phrase *add_phrase(chunker *c, fc_phrase_kind kind, uint32_t first, uint32_t end)
{
    fc_phrase *phrase = fc_vec_push(c->arena, &c->parse->phrases);
    if (!phrase)
        return NULL;
    phrase->first = first;
    phrase->end = end;
    phrase->head = end - 1;
    phrase->kind = (uint8_t)kind;
    phrase->flags = 0;
    phrase->clause = 0;
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

/* The time expression that starts at the token, or NULL. */
static inline const fc_time *time_at(chunker *c, uint32_t at)
{
    bool starts = at < c->end && (c->doc->tokens.items[at].flags & FC_TOKEN_TIME);
    return starts ? find_time(c, at) : NULL;
}

static bool is_noun_tag(fc_tag tag)
{
    return tag == FC_TAG_NOUN || tag == FC_TAG_NAME;
}

/* Whether a word with this tag can stand inside a noun phrase. */
static bool in_noun_phrase(const chunker *c, uint32_t at)
{
    enum {
        INSIDE = 1 << FC_TAG_NOUN | 1 << FC_TAG_NAME | 1 << FC_TAG_ADJ | 1 << FC_TAG_NUM |
                 1 << FC_TAG_DET
    };
    fc_tag tag = tag_at(c, at);
    if (tag == FC_TAG_OTHER) /* currency signs, percent */
        return c->doc->tokens.items[at].kind == FC_TOKEN_SYMBOL;
    return INSIDE >> tag & 1;
}

static bool starts_noun_phrase(const chunker *c, uint32_t at)
{
    fc_tag tag = tag_at(c, at);
    bool clitic = tag == FC_TAG_POSSESSIVE && c->doc->tokens.items[at].point != '\'' &&
                  c->doc->tokens.items[at].point != 0x2019;
    return in_noun_phrase(c, at) || tag == FC_TAG_PRONOUN || clitic;
}

/* Whether the time expression that ends at `end` modifies a noun: "Thursday's meeting". */
static bool modifies_noun(const chunker *c, const fc_time *time)
{
    uint32_t next = time->end;
    fc_tag tag = tag_at(c, next);
    if (tag == FC_TAG_POSSESSIVE)
        return true;
    if (time->type == FACTCHECK_TIMEX_DURATION && next > 0 && !is_noun_tag(tag) &&
        tag != FC_TAG_ADJ)
        return false;
    return next < c->end && (tag == FC_TAG_NOUN || tag == FC_TAG_ADJ || tag == FC_TAG_NAME) &&
           fc_token_spaced(&c->doc->tokens.items[next]);
}

static bool is_percent(const chunker *c, uint32_t at)
{
    return at < c->end &&
           (c->doc->tokens.items[at].point == '%' || fc_document_is(c->doc, at, "percent") ||
            (fc_document_is(c->doc, at, "per") && at + 1 < c->end &&
             fc_document_is(c->doc, at + 1, "cent")));
}

/* "In the weekend 5.9 million people": a figure that no name or label of a noun can be. */
static bool is_large(const chunker *c, uint32_t at)
{
    fc_str text = fc_document_token(c->doc, at);
    bool scaled = tag_at(c, at + 1) == FC_TAG_NUM && fc_token_spaced(&c->doc->tokens.items[at + 1]);
    return (scaled || fc_str_find(text, FC_STR(",")) != SIZE_MAX) && tag_at(c, at) == FC_TAG_NUM;
}

/* "On the same slope 40 people": a count of things behind the place or time that opens a sentence. */
static bool is_count_behind_opening(const chunker *c, uint32_t first, uint32_t at)
{
    const fc_token *tokens = c->doc->tokens.items;
    bool opening = first == c->doc->sentences.items[c->parse->sentence].first_token + 1 &&
                   tokens[first - 1].tag == FC_TAG_PREP;
    bool many = tag_at(c, at + 1) == FC_TAG_NOUN &&
                (tokens[at + 1].form == FC_FORM_S || fc_document_is(c->doc, at + 1, "people"));
    return opening && many && tag_at(c, at) == FC_TAG_NUM;
}

/*
 * Whether a figure of its own stands at `at` behind a noun: "gave the Union Party 29 percent", "the
 * Orlo 5 costs less, the Orlo 6 $999", "45,000 people 30 miles away", "after the flood 12,000
 * people"; but "a record $5 billion", "a record 12,000 people".
 */
static bool opens_figure(const chunker *c, uint32_t first, uint32_t at)
{
    const fc_token *tokens = c->doc->tokens.items;
    bool number = tag_at(c, at) == FC_TAG_NUM, counted = false;
    if (at < first + 1 || !is_noun_tag(tag_at(c, at - 1)) || !fc_token_spaced(&tokens[at]))
        return false;
    if (fc_utf8_is_currency(tokens[at].point))
        return at < first + 2 ||
               !(fc_document_is(c->doc, at - 2, "a") || fc_document_is(c->doc, at - 2, "an"));
    for (uint32_t i = first; number && i < at && !counted; i++)
        counted = tag_at(c, i) == FC_TAG_NUM;
    bool article = fc_document_is(c->doc, first, "a") || fc_document_is(c->doc, first, "an");
    if (!article && tag_at(c, at - 1) == FC_TAG_NOUN &&
        (is_large(c, at) || is_count_behind_opening(c, first, at)))
        return true;
    return number && (is_percent(c, at + 1) || (counted && tag_at(c, at - 1) == FC_TAG_NOUN));
}

#define PHRASE_TOKENS 48 /* longer noun phrases are tables of numbers, and are cut */

/* The end of the noun phrase that starts at the token; owners end behind their 's. */
static uint32_t noun_phrase_end(chunker *c, uint32_t at, bool *owner)
{
    uint32_t end = at;
    *owner = false;
    if (tag_at(c, at) == FC_TAG_PRONOUN)
        return at + 1;
    while (end < c->end && end - at < PHRASE_TOKENS) {
        const fc_time *time = end > at ? time_at(c, end) : NULL;
        if (time && !modifies_noun(c, time))
            break;
        if (time)
            end = time->end;
        else if (end > at && fc_document_is(c->doc, end, "per") && is_percent(c, end))
            end += 2; /* "its 8.2 per cent stake" */
        else if (in_noun_phrase(c, end) || (end == at && tag_at(c, end) == FC_TAG_POSSESSIVE))
            end++;
        else if (end > at && is_glue(c, end) &&
                 (starts_noun_phrase(c, end + 1) || tag_at(c, end + 1) == FC_TAG_VERB ||
                  tag_at(c, end + 1) == FC_TAG_TO))
            end += 2;
        else
            break;
        /* a determiner opens a new phrase: "the bank a day later" */
        if (end < c->end && tag_at(c, end) == FC_TAG_DET && end > at)
            break;
        if (end < c->end && opens_figure(c, at, end))
            break;
    }
    if (end > at && tag_at(c, end) == FC_TAG_POSSESSIVE) {
        *owner = true;
        return end + 1;
    }
    return end > at ? end : at + 1;
}

/* The last noun; if there is none, the last token. */
static uint32_t noun_head(const chunker *c, uint32_t first, uint32_t end)
{
    for (uint32_t at = end; at > first; at--) {
        if (is_noun_tag(tag_at(c, at - 1)))
            return at - 1;
    }
    return end - 1;
}

static uint32_t add_noun_phrase(chunker *c, uint32_t at)
{
    bool owner;
    uint32_t end = noun_phrase_end(c, at, &owner);
    fc_phrase *phrase = add_phrase(c, FC_PHRASE_NOUN, at, end);
    if (!phrase)
        return c->end;
    phrase->head = noun_head(c, at, owner ? end - 1 : end);
    if (owner)
        phrase->flags |= FC_PHRASE_OWNER;
    if (tag_at(c, at) == FC_TAG_PRONOUN)
        phrase->flags |= FC_PHRASE_PRONOUN;
    return end;
}

static bool is_form(const chunker *c, uint32_t at, fc_form form)
{
    return c->doc->tokens.items[at].form == form;
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

/* A verb group: auxiliaries, modals, adverbs and the main verb, which comes last. */
static uint32_t add_verb_group(chunker *c, uint32_t at)
{
    uint32_t end = at, main = at;
    uint16_t flags = 0;
    bool be = false, auxiliary = false;
    if (tag_at(c, at) == FC_TAG_TO) {
        flags |= FC_PHRASE_INFINITIVE;
        end = main = at + 1;
    }
    for (; end < c->end; end++) {
        fc_tag tag = tag_at(c, end);
        if (time_at(c, end))
            break;
        if (tag == FC_TAG_MODAL) {
            flags |= modal_flag(c, end);
            auxiliary = true;
        } else if (tag == FC_TAG_NOT) {
            flags |= FC_PHRASE_NEGATED;
        } else if (tag == FC_TAG_AUX) {
            fc_str base = fc_document_base(c->doc, end);
            be = fc_str_equal(base, FC_STR("be"));
            auxiliary = true;
            main = end;
        } else if (tag == FC_TAG_VERB) {
            bool past = is_form(c, end, FC_FORM_PAST_PARTICIPLE) ||
                        is_form(c, end, FC_FORM_PARTICIPLE);
            if (be && past)
                flags |= FC_PHRASE_PASSIVE;
            main = end++;
            if (!auxiliary && is_form(c, main, FC_FORM_ING))
                flags |= FC_PHRASE_NONFINITE;
            break;
        } else if (tag != FC_TAG_ADV) {
            break;
        }
    }
    fc_phrase *phrase = add_phrase(c, FC_PHRASE_VERB, at, end > at ? end : at + 1);
    if (!phrase)
        return c->end;
    phrase->head = main;
    phrase->flags = flags;
    return phrase->end;
}

static bool starts_verb_group(const chunker *c, uint32_t at)
{
    fc_tag tag = tag_at(c, at);
    if (tag == FC_TAG_TO)
        return tag_at(c, at + 1) == FC_TAG_VERB || tag_at(c, at + 1) == FC_TAG_AUX;
    return tag == FC_TAG_VERB || tag == FC_TAG_AUX || tag == FC_TAG_MODAL;
}

static fc_phrase_kind small_kind(fc_tag tag)
{
    switch (tag) {
    case FC_TAG_PREP:
    case FC_TAG_TO:
        return FC_PHRASE_PREP;
    case FC_TAG_CONJ:
        return FC_PHRASE_CONJ;
    case FC_TAG_SUB:
        return FC_PHRASE_SUB;
    case FC_TAG_PUNCT:
        return FC_PHRASE_BREAK;
    default:
        return FC_PHRASE_OTHER;
    }
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

/* A phrase of one word or sign. */
static bool add_small(chunker *c, uint32_t at)
{
    fc_phrase_kind kind = small_kind(tag_at(c, at));
    fc_phrase *phrase = add_phrase(c, kind, at, at + 1);
    if (phrase && kind == FC_PHRASE_BREAK)
        phrase->flags = break_flags(c->doc->tokens.items[at].point);
    return phrase != NULL;
}

static int chunk(chunker *c, uint32_t first)
{
    for (uint32_t at = first; at < c->end && !c->arena->oom;) {
        const fc_time *time = time_at(c, at);
        if (time && !modifies_noun(c, time)) {
            uint32_t end = time->end < c->end ? time->end : c->end;
            if (!add_phrase(c, FC_PHRASE_TIME, at, end))
                break;
            at = end;
        } else if (time || starts_noun_phrase(c, at)) {
            at = add_noun_phrase(c, at);
        } else if (starts_verb_group(c, at)) {
            at = add_verb_group(c, at);
        } else {
            if (!add_small(c, at))
                break;
            at++;
        }
    }
    return fc_arena_status(c->arena);
}

int fc_parse_sentence(fc_parse *out, const fc_document *doc, uint32_t sentence,
                      const fc_times *times, size_t first_time, fc_arena *arena)
{
    const fc_sentence *s = &doc->sentences.items[sentence];
    chunker c = {out, doc, times, first_time, s->end_token, arena};
    out->doc = doc;
    out->sentence = sentence;
    out->phrases.count = 0;
    out->clauses.count = 0;
    for (uint32_t at = s->first_token; at < s->end_token; at++) {
        fc_lexicon_fetch(doc->lexicon, doc->tokens.items[at].lexeme); /* the claims will ask */
        fc_lexicon_fetch(doc->lexicon, doc->tokens.items[at].base);
    }
    int status = chunk(&c, s->first_token);
    out->attributed = false;
    for (size_t i = 0; i < out->phrases.count && !out->attributed; i++)
        out->attributed = fc_document_is(doc, out->phrases.items[i].first, "according");
    return status ? status : fc_clauses_find(out, arena);
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
