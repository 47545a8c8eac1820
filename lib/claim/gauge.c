/*
 * What an instrument shows, told by its unit and a word or two: speed, rain, how far down.
 */
#include "claim/construct.h"

/* The noun that the figure stands in front of: "a 50 mph limit"; or an empty term. */
static fc_term own_noun(const fc_site *site)
{
    fc_term none = {{"", 0}, 0, FC_CLASS_NONE}, head = fc_claim_head(site->claim);
    return head.token >= site->claim->end &&
                   head.token < fc_site_phrase(site, site->phrase)->end
               ? head
               : none;
}

/* Whether the figure stands behind "of": "winds of 80 mph". */
static bool is_of(const fc_site *site)
{
    uint32_t preposition = fc_parse_preposition(site->parse, site->hedged);
    return preposition != UINT32_MAX && fc_keyword_is(site->doc, preposition, FC_KEYWORD_of);
}

/* "Going 85 miles per hour", "hit the wall at 90mph": the speed of what moves. */
static bool find_speed(fc_site *site)
{
    const fc_unit *unit = site->claim->known_unit;
    fc_class class = (fc_class)fc_claim_head(site->claim).class;
    if (!unit || unit->dimension != FC_DIMENSION_SPEED || class == FC_CLASS_WIND ||
        class == FC_CLASS_LIMIT || own_noun(site).word.len || is_of(site))
        return false;
    fc_construct_measure(site, "speed", site->claim->first, FC_CLASS_SPEED);
    return true;
}

#define SHOWER_TOKENS 24 /* on either side of a depth of rain, to the word that says so */

/* Whether a word near the figure, in its sentence, is of the class. */
static bool is_near(const fc_site *site, fc_class class)
{
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    uint32_t first = s->first_token, end = s->end_token;
    if (site->claim->first > first + SHOWER_TOKENS)
        first = site->claim->first - SHOWER_TOKENS;
    if (end > site->claim->end + SHOWER_TOKENS)
        end = site->claim->end + SHOWER_TOKENS;
    for (uint32_t at = first; at < end; at++) {
        if (fc_words_class(site->doc, at) == class)
            return true;
    }
    return false;
}

/* Units that rain is told in, in all languages of measure. */
static bool is_rain_unit(const fc_site *site)
{
    static const char *const units[] = {"mm", "cm", "in"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (fc_str_equal(site->claim->unit, fc_str_of(units[i])))
            return true;
    }
    return false;
}

/* "83 mm of rain", "the valley was soaked with 83 mm", "the rain gauge showed 84 millimetres". */
static bool find_rain(fc_site *site)
{
    fc_class head = (fc_class)fc_claim_head(site->claim).class;
    if (!is_rain_unit(site) || fc_class_contrast(head) == FC_CONTRAST_ATTRIBUTE ||
        (own_noun(site).word.len && head != FC_CLASS_RAINFALL))
        return false;
    bool verb = site->claim->verb.class == FC_CLASS_RAINFALL;
    if (head != FC_CLASS_RAINFALL && !verb && !is_near(site, FC_CLASS_RAINFALL))
        return false;
    fc_construct_measure(site, "rain", site->claim->first, FC_CLASS_RAINFALL);
    return true;
}

/* "The second was deeper, at 12 km", "at a shallow 12 km". */
static bool is_called_deep(const fc_site *site)
{
    static const char *const words[] = {"deep", "deeper", "shallow", "shallower"};
    uint32_t begin = site->doc->sentences.items[site->claim->sentence].first_token;
    uint32_t phrase = site->hedged;
    uint32_t first = fc_site_phrase(site, phrase)->first, at = site->claim->first;
    if (at > first && fc_document_is_one_of(site->doc, at - 1, words, sizeof words / sizeof *words))
        return true;
    at = fc_parse_preposition(site->parse, phrase);
    if (at == UINT32_MAX || at < begin + 2 || !fc_keyword_is(site->doc, at, FC_KEYWORD_at))
        return false;
    at -= site->doc->tokens.items[at - 1].point == ',' ? 2 : 1;
    return fc_document_is_one_of(site->doc, at, words, sizeof words / sizeof *words);
}

/* "Ten kilometres down", "six miles below the surface", "4 km underground", "4 km of depth". */
static bool find_depth(fc_site *site)
{
    static const char *const below[] = {"below", "beneath", "under"};
    static const char *const ground[] = {"earth", "ground", "sea", "seabed", "surface", "water"};
    const fc_unit *unit = site->claim->known_unit;
    uint32_t at = site->claim->end, next = site->phrase + 1;
    uint32_t end = site->doc->sentences.items[site->claim->sentence].end_token;
    if (!unit || unit->dimension != FC_DIMENSION_LENGTH || at >= end || own_noun(site).word.len)
        return false;
    bool down = fc_keyword_is(site->doc, at, FC_KEYWORD_down) &&
                (at + 1 == end || site->doc->tokens.items[at + 1].tag == FC_TAG_PUNCT);
    bool under = fc_document_is(site->doc, at, "underground");
    bool surface = fc_document_is_one_of(site->doc, at, below, sizeof below / sizeof *below) &&
                   next + 1 < site->parse->phrases.count &&
                   fc_document_is_one_of(site->doc, fc_site_phrase(site, next + 1)->head, ground,
                                         sizeof ground / sizeof *ground);
    if (!down && !under && !surface && !is_called_deep(site))
        return false;
    fc_construct_measure(site, "depth", at, FC_CLASS_DEPTH);
    return true;
}

bool fc_construct_gauge(fc_site *site)
{
    return find_speed(site) || find_rain(site) || find_depth(site);
}
