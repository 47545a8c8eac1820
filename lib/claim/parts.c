/*
 * Parts of an enumeration: "turnout was 62% in Marl, 48% in Oer and 71% in Herten". Commas and
 * conjunctions between figures part a clause; the words of one part belong to its own figure. A part
 * can have a subject of its own and do without the verb: "Roe had 53 percent and Karst 46".
 */
#include "claim/measure.h"

#define PART_REACH 48 /* phrases on either side of a mention that can belong to its part */

static bool is_border(const fc_phrase *phrase)
{
    return phrase->kind == FC_PHRASE_CONJ || (phrase->flags & FC_PHRASE_COMMA) != 0;
}

/* Whether a noun phrase holds a number; one alone behind a comma is an age. */
static bool has_figure(const fc_site *site, uint32_t index)
{
    return fc_site_holds_number(site, index) && !fc_phrase_is_aside(site->parse, index);
}

/* Left to the figure in front, whose part ends at the first border behind it. */
static void find_first(fc_site *site)
{
    const fc_clause *clause = site->clause;
    const fc_phrase *phrases = site->parse->phrases.items;
    uint32_t border = FC_PHRASE_NONE;
    uint32_t limit = site->phrase > PART_REACH ? site->phrase - PART_REACH : 0;
    limit = limit > clause->first ? limit : clause->first;
    site->part_first = limit;
    for (uint32_t at = site->phrase; at > limit; at--) {
        if (is_border(&phrases[at - 1])) {
            border = at - 1;
        } else if (border != FC_PHRASE_NONE && phrases[at - 1].kind == FC_PHRASE_NOUN &&
                   has_figure(site, at - 1)) {
            site->part_first = border + 1;
            site->is_listed = true;
            return;
        }
    }
}

/* Right to the figure behind, which takes what stands between the border and itself. */
static void find_end(fc_site *site)
{
    const fc_clause *clause = site->clause;
    const fc_phrase *phrases = site->parse->phrases.items;
    uint32_t border = FC_PHRASE_NONE, limit = site->phrase + PART_REACH;
    limit = limit < clause->end ? limit : clause->end;
    site->part_end = limit;
    for (uint32_t at = site->phrase + 1; at < limit; at++) {
        if (border == FC_PHRASE_NONE) {
            border = is_border(&phrases[at]) ? at : FC_PHRASE_NONE;
        } else if (phrases[at].kind == FC_PHRASE_NOUN && has_figure(site, at)) {
            site->part_end = border;
            site->is_listed = true;
            return;
        }
    }
}

/* "And Karst 46 percent": the noun in front of the figure of a part that has no verb. */
static uint32_t own_subject(const fc_site *site)
{
    uint32_t subject = FC_PHRASE_NONE;
    for (uint32_t at = site->part_first; at < site->phrase; at++) {
        const fc_phrase *phrase = fc_site_phrase(site, at);
        if (phrase->kind == FC_PHRASE_VERB || phrase->kind == FC_PHRASE_SUB)
            return FC_PHRASE_NONE;
        bool governed = at > site->part_first &&
                        fc_site_phrase(site, at - 1)->kind == FC_PHRASE_PREP;
        if (subject == FC_PHRASE_NONE && phrase->kind == FC_PHRASE_NOUN && !governed &&
            !(phrase->flags & FC_PHRASE_OWNER))
            subject = at;
    }
    return subject;
}

void fc_parts_find(fc_site *site)
{
    site->is_listed = false;
    find_first(site);
    find_end(site);
    site->subject = site->clause->subject;
    site->apposition = site->clause->apposition;
    if (site->part_first == site->clause->first || !site->is_listed)
        return;
    uint32_t own = own_subject(site);
    if (own == FC_PHRASE_NONE)
        return;
    site->subject = own;
    site->apposition = FC_PHRASE_NONE;
}
