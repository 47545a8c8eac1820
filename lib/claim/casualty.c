/*
 * Casualties that the verb alone does not tell: "lost their lives", "the deaths of nine people", "left
 * nine people dead".
 */
#include "claim/keyword.h"
#include "claim/measure.h"

static bool starts_with(const fc_site *site, uint32_t phrase, fc_keyword word)
{
    return fc_site_is_kind(site, phrase, FC_PHRASE_PREP) &&
           fc_keyword_is(site->doc, fc_site_phrase(site, phrase)->first, word);
}

/*
 * "Lost their lives", "received treatment", "were taken to hospital": what happens is told by the noun,
 * a word for casualties. A count that is the object ("lost 12 lives") names it itself.
 */
static fc_class class_by_object(const fc_site *site, uint32_t verb_phrase)
{
    uint32_t at = verb_phrase + 1;
    if (!(fc_keyword_rows[fc_site_head_keyword(site, verb_phrase)].lists & FC_LIST_LIGHT))
        return FC_CLASS_NONE;
    if (starts_with(site, at, FC_KEYWORD_to) || starts_with(site, at, FC_KEYWORD_in))
        at++;
    if (!fc_site_is_kind(site, at, FC_PHRASE_NOUN) || fc_site_holds_number(site, at))
        return FC_CLASS_NONE;
    fc_class class = fc_site_class(site, at);
    return fc_class_contrast(class) == FC_CONTRAST_HARM ? class : FC_CLASS_NONE;
}

#define LEFT_TOKENS 3 /* from those counted to what became of them */

/* "Left nine people dead", "leaving 40 families of the valley homeless": how they were left. */
static fc_class class_of_left(const fc_site *site, uint32_t verb_phrase)
{
    const fc_quantity *q = site->quantity;
    uint32_t end = site->doc->sentences.items[site->claim->sentence].end_token;
    if (!q || q->noun_end <= q->noun_first || verb_phrase >= site->phrase ||
        fc_site_head_keyword(site, verb_phrase) != FC_KEYWORD_leave)
        return FC_CLASS_NONE;
    for (uint32_t at = q->noun_end; at < end && at < q->noun_end + LEFT_TOKENS; at++) {
        fc_class class = fc_words_class(site->doc, at);
        if (site->doc->tokens.items[at].tag == FC_TAG_PUNCT)
            break;
        if (fc_class_contrast(class) == FC_CONTRAST_HARM)
            return class;
    }
    return FC_CLASS_NONE;
}

/*
 * "The deaths of 17 people", "the killing of 12 miners": what stands in front says what became of them;
 * but bodies are found one by one.
 */
static fc_class class_in_front(const fc_site *site)
{
    uint32_t phrase = site->hedged;
    if (phrase < 2 || fc_site_phrase(site, phrase - 2)->kind != FC_PHRASE_NOUN ||
        !starts_with(site, phrase - 1, FC_KEYWORD_of))
        return FC_CLASS_NONE;
    uint32_t noun = fc_site_phrase(site, phrase - 2)->head;
    if (fc_keyword_base(site->doc, noun) == FC_KEYWORD_body)
        return FC_CLASS_NONE;
    fc_class class = fc_words_class(site->doc, noun);
    return fc_class_contrast(class) == FC_CONTRAST_HARM ? class : FC_CLASS_NONE;
}

fc_class fc_site_casualties(const fc_site *site, uint32_t verb_phrase)
{
    fc_class class = class_by_object(site, verb_phrase);
    if (!class)
        class = class_in_front(site);
    return class ? class : class_of_left(site, verb_phrase);
}
