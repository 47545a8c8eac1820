#include "tagger.h"

#include <limits.h>

#include "lex/tagger_rules.h"

enum { SEEN_THROUGH = 1 << ADV | 1 << NOT };

/* Form and base, as what it is tagged. */
static void find_base(const fc_document *doc, fc_token *token, const fc_wordform *r)
{
    fc_tag tag = (fc_tag)token->tag;
    uint32_t base = token->lexeme, form = FC_FORM_BASE;
    if (tag == NOUN) {
        uint32_t singular = fc_wordform_base(doc, token, r, FC_BASE_NOUN);
        form = r->traits & FC_TRAIT_PLURAL ? FC_FORM_S : FC_FORM_BASE;
        base = singular ? singular : fc_wordform_is_known(r) ? base : 0;
    } else if (fc_tag_in(tag, FC_TAGS_VERBAL) ||
               (fc_wordform_has_verb(r) && fc_wordform_form(r) != FC_FORM_BASE)) {
        uint32_t verb = fc_wordform_base(doc, token, r, FC_BASE_VERB); /* of participles too */
        form = fc_wordform_form(r);
        base = verb ? verb : base;
    }
    token->form = form & 0xFF;
    token->base = (uint16_t)base;
}

/* The same; most words are their own base. */
static inline void set_base(const fc_document *doc, fc_token *token, const fc_wordform *r)
{
    if ((r->traits & FC_TRAIT_SELF) && token->tag == r->first)
        token->base = token->lexeme;
    else
        find_base(doc, token, r);
}

/* The "th" of 75th, the "bn" of 3bn: short and glued to digits. */
static bool ends_number(const fc_tagging *t, size_t at)
{
    const fc_token *token = &t->doc->tokens.items[at];
    return at > t->first && token->end - token->begin <= 3 && token[-1].kind == FC_TOKEN_NUMBER;
}

/* The last part of "two-day", "state-run": what stands in front of a noun as an adjective does. */
static bool is_compound(const fc_tagging *t, size_t at)
{
    const fc_token *token = &t->doc->tokens.items[at];
    return at > t->first + 1 && token[-1].point == '-' && !fc_token_spaced(&token[-1]) &&
           token->tag != FC_TAG_NAME;
}

/* Tags a word, and notes what the next one needs to know of it. Adverbs are seen through. */
static void tag_word(fc_tagging *t, size_t at, const fc_wordform *r)
{
    fc_token *token = &t->doc->tokens.items[at];
    bool glued = !fc_token_spaced(token);
    if (glued && ends_number(t, at)) {
        token->tag = FC_TAG_NUM;
    } else {
        token->tag = (uint8_t)fc_tagging_choose(t, at, r);
        set_base(t->doc, token, r);
    }
    if (fc_tag_in((fc_tag)token->tag, SEEN_THROUGH))
        return;
    t->before = glued && is_compound(t, at) ? ADJ : (fc_tag)token->tag;
    t->before_at = at;
}

/* The same for a name as it mostly stands. */
static inline void tag_plain_name(fc_tagging *t, size_t at, fc_token *token)
{
    token->tag = FC_TAG_NAME;
    token->base = token->lexeme;
    t->before = FC_TAG_NAME;
    t->before_at = at;
}

/* The same for a word that is as its reading says: most words are. */
static inline void tag_plain_word(fc_tagging *t, size_t at, fc_token *token, const fc_wordform *r)
{
    token->tag = r->first;
    set_base(t->doc, token, r);
    if (fc_tag_in((fc_tag)r->first, SEEN_THROUGH))
        return;
    t->before = (fc_tag)r->first;
    t->before_at = at;
}

/* Signs, numbers and links. Hyphens and quotes are seen through. */
static void tag_other(fc_tagging *t, size_t at, fc_token *token)
{
    fc_tag tag = token->kind == FC_TOKEN_NUMBER  ? FC_TAG_NUM
                 : token->kind == FC_TOKEN_PUNCT ? FC_TAG_PUNCT
                                                 : FC_TAG_OTHER;
    token->tag = (uint8_t)tag;
    if (token->kind == FC_TOKEN_NUMBER || token->kind == FC_TOKEN_SYMBOL)
        t->figures = true;
    if (tag == FC_TAG_PUNCT && (token->point == '-' || token->point == '"' || token->point == '\''))
        return;
    t->before = token->point == '%' && t->before == FC_TAG_NUM ? NOUN : tag;
    t->before_at = at;
}

void fc_tagger_tag(fc_document *doc, fc_sentence *sentence)
{
    size_t end = sentence->end_token;
    unsigned senses = 0;
    fc_tagging t = {.doc = doc, .first = sentence->first_token, .end = end};
    fc_wordform rooms[2]; /* of the word that is tagged and the next, in turn */
    if (t.first == end)
        return;
    t.title_case = fc_document_title_case(doc, sentence);
    /* The flags of a sure name, if any are. */
    unsigned name = t.title_case ? UINT_MAX : FC_TOKEN_SPACE | FC_TOKEN_CAPITAL;
    fc_token *token = &doc->tokens.items[t.first];
    const fc_wordform *next = fc_wordform_read(doc, t.first, &rooms[0]);
    for (size_t at = t.first; at < end; at++, token++) {
        const fc_wordform *r = next;
        next = at + 1 < end ? fc_wordform_read(doc, at + 1, &rooms[(at + 1 - t.first) & 1])
                            : &fc_wordform_none;
        unsigned flags = token->flags & (FC_TOKEN_SPACE | FC_TOKEN_CAPITAL | FC_TOKEN_FIRST);
        senses |= token->senses;
        if (token->kind != FC_TOKEN_WORD) {
            tag_other(&t, at, token);
        } else if ((flags & ~(unsigned)FC_TOKEN_FIRST) == FC_TOKEN_SPACE &&
                   !fc_tagging_asks(&t, r)) {
            tag_plain_word(&t, at, token, r);
        } else if (flags == name && (r->traits & FC_TRAIT_NAME)) {
            tag_plain_name(&t, at, token);
        } else { /* rules, a capital or a sign in front may say more of it */
            t.next = next;
            tag_word(&t, at, r);
        }
    }
    sentence->senses = (uint16_t)senses;
    sentence->figures = t.figures;
}
