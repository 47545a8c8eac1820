/*
 * People whom no verb of the sentence counts: those who live at a place, those who are aboard.
 */
#include "claim/construct.h"

static bool is_noun(const fc_site *site, uint32_t phrase)
{
    return phrase < site->parse->phrases.count &&
           fc_site_phrase(site, phrase)->kind == FC_PHRASE_NOUN;
}

static bool is_place(const fc_site *site, uint32_t phrase)
{
    fc_class class = fc_site_class(site, phrase);
    return fc_class_contrast(class) == FC_CONTRAST_PLACE_KIND;
}

/* "12,000 people were hurt": casualties are counted, wherever they live. */
static bool is_harmed(const fc_claim *claim)
{
    return fc_class_contrast((fc_class)claim->verb.class) == FC_CONTRAST_HARM;
}

#define TOWN_LEAST 50 /* "a city of 58,000", but "a province of two" */

/* "A city of 58,000": a number alone behind "of". */
static bool is_bare_number(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    return claim->kind == FACTCHECK_KIND_NUMBER && !claim->is_range &&
           fc_site_phrase(site, site->phrase)->end == claim->end &&
           fc_decimal_is_integer(claim->value) &&
           fc_decimal_less(fc_decimal_int(TOWN_LEAST), claim->value);
}

static bool counts_people(const fc_site *site)
{
    fc_term head = fc_claim_head(site->claim);
    return site->claim->kind == FACTCHECK_KIND_COUNT &&
           (head.class == FC_CLASS_PEOPLE || head.class == FC_CLASS_POPULATION);
}

static bool is_inhabitants(const fc_site *site)
{
    return counts_people(site) &&
           fc_str_equal(fc_claim_head(site->claim).word, FC_STR("inhabitant"));
}

/* The place whose population a figure is, by the words in front: "a town of", "home to"; or NONE. */
static uint32_t place_in_front(const fc_site *site, uint32_t phrase)
{
    if (phrase < 2 || !is_noun(site, phrase - 2))
        return FC_PHRASE_NONE;
    uint32_t place = phrase - 2;
    bool home = fc_site_starts_with(site, phrase - 1, FC_KEYWORD_to) &&
                fc_keyword_is(site->doc, fc_site_phrase(site, place)->head, FC_KEYWORD_home);
    bool town = fc_site_starts_with(site, phrase - 1, FC_KEYWORD_of) && is_place(site, place);
    bool with = fc_site_starts_with(site, phrase - 1, FC_KEYWORD_with) && is_inhabitants(site);
    if (!home && !town && !with)
        return FC_PHRASE_NONE;
    if (place >= 2 && fc_site_phrase(site, place - 1)->kind == FC_PHRASE_BREAK &&
        is_noun(site, place - 2))
        return place - 2; /* "Zarand, a town of" */
    return place;
}

/* "Zarand, a town of 15,000 people", "the island, home to 200,000 people", "a city of 58,000". */
static bool find_population(fc_site *site)
{
    uint32_t phrase = site->hedged;
    if (!counts_people(site) && !is_bare_number(site))
        return false;
    uint32_t place = place_in_front(site, phrase);
    if (place == FC_PHRASE_NONE && phrase >= 2 && is_inhabitants(site) &&
        site->doc->tokens.items[fc_site_phrase(site, phrase - 1)->first].point == '(' &&
        is_noun(site, phrase - 2))
        place = phrase - 2; /* "Velm (50,000 inhabitants)" */
    bool stated = place == FC_PHRASE_NONE && is_inhabitants(site) && !is_harmed(site->claim) &&
                  fc_words_frame(site->doc, site->claim->verb.token) == FC_FRAME_LEVEL;
    if (place == FC_PHRASE_NONE && !(stated && site->claim->verb.word.len))
        return false;
    uint32_t token = place == FC_PHRASE_NONE ? site->claim->first
                                             : fc_site_phrase(site, place)->head;
    fc_construct_measure(site, "population", token, FC_CLASS_POPULATION);
    site->measured = place == FC_PHRASE_NONE ? site->subject : place;
    return true;
}

/* "On board", "aboard", "on the train", "in the bus" behind a phrase. */
static bool is_aboard_behind(const fc_site *site, uint32_t phrase)
{
    static const char *const craft[] = {"aircraft", "airliner", "boat", "bus",   "coach",
                                        "ferry",    "flight",   "jet",  "plane", "ship",
                                        "train",    "tram",     "vessel"};
    uint32_t next = phrase + 1;
    if (fc_site_starts_with(site, next, FC_KEYWORD_aboard))
        return true;
    if (!fc_site_starts_with(site, next, FC_KEYWORD_on) || !is_noun(site, next + 1))
        return false;
    const fc_phrase *noun = fc_site_phrase(site, next + 1);
    return fc_document_is(site->doc, noun->first, "board") ||
           fc_document_is_one_of(site->doc, noun->head, craft, sizeof craft / sizeof *craft);
}

/* "The 31 people on board", "12 people were on the ferry": those who travelled, hurt or not. */
static bool find_aboard(fc_site *site)
{
    uint32_t phrase = site->phrase;
    if (!counts_people(site) || fc_claim_head(site->claim).class != FC_CLASS_PEOPLE)
        return false;
    bool whole = phrase > 0 && fc_site_starts_with(site, phrase - 1, FC_KEYWORD_of) &&
                 fc_site_starts_with(site, phrase, FC_KEYWORD_the);
    bool is = phrase + 1 < site->parse->phrases.count &&
              fc_site_phrase(site, phrase + 1)->kind == FC_PHRASE_VERB &&
              fc_keyword_base(site->doc, fc_site_phrase(site, phrase + 1)->head) ==
                  FC_KEYWORD_be;
    if (!is_aboard_behind(site, is ? phrase + 1 : phrase) || (is_harmed(site->claim) && !whole))
        return false;
    fc_term none = {{"", 0}, 0, FC_CLASS_NONE};
    fc_construct_measure(site, "aboard", fc_claim_head(site->claim).token, FC_CLASS_ABOARD);
    if (whole)
        site->claim->verb = none; /* "more than 200 of the 243 people on board were hurt" */
    return true;
}

bool fc_construct_people(fc_site *site)
{
    return find_population(site) || find_aboard(site);
}
