#include "construct.h"

static void set_measure(fc_site *site, const char *word, uint32_t token, fc_class class)
{
    fc_term term = {fc_str_of(word), token, (uint16_t) class};
    site->claim->measure[0] = term;
    site->claim->measure_count = 1;
}

static bool has_class(const fc_claim *claim, fc_class class)
{
    for (uint32_t i = 0; i < claim->measure_count; i++) {
        if (claim->measure[i].class == class)
            return true;
    }
    return false;
}

/* "A 6.1-magnitude quake", "it was 6.1", "the quake measured 6.1": always the magnitude. */
static bool find_magnitude(fc_site *site)
{
    if (!fc_str_equal(site->claim->unit, FC_STR("magnitude")))
        return false;
    if (!has_class(site->claim, FC_CLASS_AFTERSHOCK))
        set_measure(site, "magnitude", site->claim->first, FC_CLASS_MAGNITUDE);
    return true;
}

#define DIRECTION_TOKENS 3 /* "20 miles or so north of" */

/* "32 kilometers northeast of Veldra", "20 miles from the border": a distance from what follows. */
static bool find_distance(fc_site *site)
{
    const fc_unit *unit = site->claim->known_unit;
    const fc_document *doc = site->doc;
    uint32_t end = doc->sentences.items[site->claim->sentence].end_token;
    if (!unit || unit->dimension != FC_DIMENSION_LENGTH || site->claim->measure_count > 1)
        return false;
    uint32_t at = site->claim->end;
    for (uint32_t step = 0; step < DIRECTION_TOKENS && at < end; step++, at++) {
        bool from = fc_document_is(doc, at, "from") && step == 0;
        if (!from && fc_words_hint(doc, at) != FC_HINT_DIRECTION)
            continue;
        set_measure(site, "distance", at, FC_CLASS_DISTANCE);
        while (at < end && !fc_document_is(doc, at, "of") && !fc_document_is(doc, at, "from") &&
               at < site->claim->end + DIRECTION_TOKENS)
            at++;
        uint32_t place = at + 1 < end ? fc_parse_phrase_at(site->parse, at + 1) : FC_PHRASE_NONE;
        if (place != FC_PHRASE_NONE && fc_site_phrase(site, place)->kind == FC_PHRASE_NOUN)
            site->measured = place;
        return true;
    }
    return false;
}

static bool is_place(const fc_site *site, uint32_t phrase)
{
    fc_class class = fc_words_class(site->doc, fc_site_phrase(site, phrase)->head);
    return fc_class_contrast(class) == FC_CONTRAST_PLACE_KIND;
}

/* "Zarand, a town of 15,000 people", "the island, home to 200,000 people". */
static bool find_population(fc_site *site)
{
    fc_term head = fc_claim_head(site->claim);
    bool people = head.class == FC_CLASS_PEOPLE || head.class == FC_CLASS_POPULATION;
    uint32_t phrase = fc_site_hedged_phrase(site);
    if (site->claim->kind != FACTCHECK_KIND_COUNT || !people || phrase < 2)
        return false;
    const fc_phrase *prep = fc_site_phrase(site, phrase - 1),
                    *noun = fc_site_phrase(site, phrase - 2);
    bool home = fc_document_is(site->doc, prep->first, "to") &&
                fc_document_is(site->doc, noun->head, "home");
    bool place = fc_document_is(site->doc, prep->first, "of") && noun->kind == FC_PHRASE_NOUN &&
                 is_place(site, phrase - 2);
    if (!home && !place)
        return false;
    set_measure(site, "population", noun->head, FC_CLASS_POPULATION);
    site->measured = phrase - 2;
    if (phrase >= 4 && fc_site_phrase(site, phrase - 3)->kind == FC_PHRASE_BREAK &&
        fc_site_phrase(site, phrase - 4)->kind == FC_PHRASE_NOUN)
        site->measured = phrase - 4;
    return true;
}

/* "The Colts (10-5)", "Smith, 52-3, won": what a team or a boxer has won and lost so far. */
static bool find_record(fc_site *site)
{
    const fc_token *tokens = site->doc->tokens.items;
    uint32_t first = site->claim->first;
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    if (site->claim->kind != FACTCHECK_KIND_SCORE || first < s->first_token + 2 ||
        (tokens[first - 1].point != '(' && tokens[first - 1].point != ',') ||
        tokens[first - 2].tag != FC_TAG_NAME)
        return false;
    set_measure(site, "record", first, FC_CLASS_RECORD);
    return true;
}

void fc_construct_find(fc_site *site)
{
    (void)(find_magnitude(site) || find_record(site) || find_distance(site) || find_population(site));
}
