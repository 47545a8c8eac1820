/*
 * Parts of an enumeration: "turnout was 62% in Marl, 48% in Oer and 71% in Herten". Commas and
 * conjunctions between figures part a clause; the words of one part belong to its own figure. A part
 * can have a subject of its own and do without the verb: "Roe had 53 percent and Karst 46".
 */
#include "claim/measure.h"

#define PART_REACH 48 /* phrases on either side of a mention that can belong to its part */

/* Whether a noun phrase holds a number; one alone behind a comma is an age. */
static bool has_figure(const fc_site *site, uint32_t index)
{
    return fc_site_holds_number(site, index) && !fc_phrase_is_aside(site->parse, index);
}

/* Left to the figure in front, whose part ends at the first border behind it. */
static void find_first(fc_site *site)
{
    const fc_marks *marks = &site->scene->marks;
    uint32_t own = site->phrase, reach = own - site->clause->first;
    reach = reach < PART_REACH ? reach : PART_REACH;
    uint64_t near = fc_marks_high(reach);
    uint64_t borders = (fc_marks_before(marks, FC_PHRASE_CONJ, own) |
                        fc_marks_before(marks, FC_MARK_COMMA, own)) & near;
    site->part_first = own - reach;
    if (!borders)
        return;
    uint64_t nouns = fc_marks_before(marks, FC_PHRASE_NOUN, own) & near &
                     ~fc_marks_high(fc_marks_above(borders));
    while (nouns) {
        uint32_t step = fc_marks_above(nouns);
        if (has_figure(site, own - 1 - step)) {
            uint32_t last = fc_bytes_lowest(borders & fc_marks_high(step));
            site->part_first = own - (FC_MARK_BITS - 1 - last);
            site->is_listed = true;
            return;
        }
        nouns &= ~fc_marks_high(step + 1);
    }
}

/* Right to the figure behind, which takes what stands between the border and itself. */
static void find_end(fc_site *site)
{
    const fc_marks *marks = &site->scene->marks;
    uint32_t next = site->phrase + 1, reach = site->clause->end - next;
    reach = reach < PART_REACH - 1 ? reach : PART_REACH - 1;
    uint64_t near = fc_marks_low(reach);
    uint64_t borders = (fc_marks_from(marks, FC_PHRASE_CONJ, next) |
                        fc_marks_from(marks, FC_MARK_COMMA, next)) & near;
    site->part_end = next + reach;
    if (!borders)
        return;
    uint32_t border = fc_bytes_lowest(borders);
    uint64_t nouns = fc_marks_from(marks, FC_PHRASE_NOUN, next) & near & ~fc_marks_low(border);
    for (; nouns; nouns &= nouns - 1) {
        if (has_figure(site, next + fc_bytes_lowest(nouns))) {
            site->part_end = next + border;
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
