/*
 * Records: what a team or a boxer has won and lost so far, and the best that anybody has reached.
 */
#include "claim/construct.h"

static bool set_record(fc_site *site)
{
    fc_construct_measure(site, "record", site->claim->first, FC_CLASS_RECORD);
    return true;
}

static bool is_name_at(const fc_site *site, uint32_t token)
{
    return site->doc->tokens.items[token].tag == FC_TAG_NAME;
}

/* "The Harriers (8-3)", "Moe, 31-2, won". */
static bool is_apposed(const fc_site *site)
{
    const fc_token *tokens = site->doc->tokens.items;
    uint32_t first = site->claim->first;
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    return first >= s->first_token + 2 &&
           (tokens[first - 1].point == '(' || tokens[first - 1].point == ',') &&
           is_name_at(site, first - 2);
}

/* "A 7-6 season", "her 31-2 record". */
static bool is_before_noun(const fc_site *site)
{
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    if (own->head < site->claim->end)
        return false;
    fc_class class = fc_words_class(site->doc, own->head);
    return class == FC_CLASS_RECORD || class == FC_CLASS_SEASON;
}

/* The phrase in front of the preposition that governs the figure; FC_PHRASE_NONE if there is none. */
static uint32_t governor(const fc_site *site)
{
    uint32_t phrase = site->hedged;
    return phrase >= 2 && fc_site_phrase(site, phrase - 1)->kind == FC_PHRASE_PREP ? phrase - 2
                                                                                   : FC_PHRASE_NONE;
}

/* "Moved their record to 6-2", "a scoring record of 1,874 points". */
static bool is_of_record(const fc_site *site)
{
    uint32_t before = governor(site);
    return before != FC_PHRASE_NONE && fc_site_phrase(site, before)->kind == FC_PHRASE_NOUN &&
           fc_site_class(site, before) == FC_CLASS_RECORD;
}

/* "The Harriers are 5-2", "stand at 11-4", "improved to 11-4": a team and where it has come to. */
static bool is_standing(const fc_site *site)
{
    static const char *const leads[] = {"ahead", "behind", "down",    "in", "lead",
                                        "loss",  "up",     "victory", "win"};
    uint32_t before = governor(site), phrase = site->phrase;
    uint32_t verb = before != FC_PHRASE_NONE ? before : phrase > 0 ? phrase - 1 : FC_PHRASE_NONE;
    if (verb == FC_PHRASE_NONE || fc_site_phrase(site, verb)->kind != FC_PHRASE_VERB ||
        site->subject == FC_PHRASE_NONE ||
        !is_name_at(site, fc_site_phrase(site, site->subject)->head))
        return false;
    bool stands = fc_keyword_base_listed(site->doc, fc_site_phrase(site, verb)->head,
                                         FC_LIST_STANDING);
    uint32_t end = site->doc->sentences.items[site->claim->sentence].end_token;
    bool in_games = site->claim->end + 1 < end &&
                    fc_words_class(site->doc, site->claim->end + 1) == FC_CLASS_GAME;
    bool leading =
        site->claim->end < end && !in_games &&
        fc_document_is_one_of(site->doc, site->claim->end, leads, sizeof leads / sizeof *leads);
    return stands && !leading;
}

bool fc_construct_record(fc_site *site)
{
    const fc_claim *claim = site->claim;
    if (claim->kind == FACTCHECK_KIND_SCORE)
        return (is_apposed(site) || is_before_noun(site) || is_of_record(site) ||
                is_standing(site)) &&
               set_record(site);
    bool count = claim->kind == FACTCHECK_KIND_COUNT || claim->kind == FACTCHECK_KIND_MEASURE;
    return count && is_of_record(site) && set_record(site);
}
