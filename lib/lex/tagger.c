#include "tagger.h"

#include <limits.h>

#include "lex/tagger_rules.h"

/* Behind an adverb a word reads as if it was not there. */
enum { SEEN_THROUGH = 1 << ADV | 1 << NOT };

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
        token->base = 0;
    } else {
        token->tag = (uint8_t)fc_tagging_choose(t, at, r);
        fc_wordform_settle(token, r, fc_wordform_bases(t->doc, token, r));
    }
    if (fc_tag_in((fc_tag)token->tag, SEEN_THROUGH))
        return;
    t->before = glued && is_compound(t, at) ? ADJ : (fc_tag)token->tag;
    t->before_at = at;
}

/* The same for a token of any kind. */
static void tag_other(fc_tagging *t, size_t at, const fc_wordform *r)
{
    fc_token *token = &t->doc->tokens.items[at];
    if (token->kind == FC_TOKEN_WORD) {
        tag_word(t, at, r);
        return;
    }
    token->tag = r->first;
    if (r->through)
        return;
    t->before = token->point == '%' && t->before == FC_TAG_NUM ? NOUN : (fc_tag)token->tag;
    t->before_at = at;
}

/* "AT&T", "H&M", "Texas A&M": capitals around the sign are one name, whatever they are elsewhere. */
static void name_both_sides(fc_document *doc, const fc_sentence *sentence)
{
    fc_token *tokens = doc->tokens.items;
    for (size_t at = sentence->first_token + 1; at + 1 < sentence->end_token; at++) {
        fc_token *before = &tokens[at - 1], *behind = &tokens[at + 1];
        if (tokens[at].point != '&' || fc_token_spaced(&tokens[at]) || fc_token_spaced(behind) ||
            before->kind != FC_TOKEN_WORD || behind->kind != FC_TOKEN_WORD ||
            !(before->flags & behind->flags & FC_TOKEN_CAPITAL))
            continue;
        before->tag = behind->tag = FC_TAG_NAME;
        before->base = before->lexeme;
        behind->base = behind->lexeme;
    }
}

#define AMPERSAND (1u << 31) /* no kind of a token */

/*
 * Most tokens are tagged without a rule: signs, words that are sure behind the word before, and names by
 * their capital.
 */
void fc_tagger_tag(fc_document *doc, fc_sentence *sentence)
{
    fc_tagging t = {.doc = doc, .first = sentence->first_token, .end = sentence->end_token};
    unsigned senses = 0, kinds = 0;
    fc_wordform room;
    t.title_case = t.first < t.end && fc_document_title_case(doc, sentence);
    /* The flags of a sure name, if any are. */
    unsigned name = t.title_case ? UINT_MAX : FC_TOKEN_SPACE | FC_TOKEN_CAPITAL;
    for (size_t at = t.first; at < t.end; at++) {
        fc_token *token = &doc->tokens.items[at];
        const fc_wordform *r = fc_wordform_read(doc, at, &room);
        unsigned flags = token->flags & (FC_TOKEN_SPACE | FC_TOKEN_CAPITAL | FC_TOKEN_FIRST);
        bool odd = ((flags ^ (FC_TOKEN_SPACE | FC_READING_ASKED)) & r->minds) != 0;
        bool named = (flags == name) & ((r->traits & FC_TRAIT_NAME) != 0);
        unsigned tag = named ? FC_TAG_NAME : odd ? FC_TAG_NONE : r->after[t.before];
        senses |= token->senses;
        kinds |= 1u << token->kind | (token->point == '&' ? AMPERSAND : 0);
        if (tag == FC_TAG_NONE) {
            tag_other(&t, at, r);
            continue;
        }
        token->tag = (uint8_t)tag;
        if (named) {
            token->base = token->lexeme;
        } else if (tag == r->first && r != &room) {
            token->form = r->form;
        } else {
            fc_wordform_settle(token, r, fc_wordform_bases(doc, token, r));
        }
        bool noted = !fc_tag_in((fc_tag)tag, SEEN_THROUGH) & !r->through;
        t.before = noted ? (fc_tag)tag : t.before;
        t.before_at = noted ? at : t.before_at;
    }
    if (kinds & AMPERSAND)
        name_both_sides(doc, sentence);
    sentence->senses = (uint16_t)senses;
    sentence->figures = (kinds & (1u << FC_TOKEN_NUMBER | 1u << FC_TOKEN_SYMBOL)) != 0;
}
