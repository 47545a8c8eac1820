/*
 * Voice: whether what a claim says is asserted, denied, planned or merely possible, and who says it.
 */
#include "role.h"

/* How far from a mention the words are looked for that say who says it, and whether. */
enum {
    SPEAKER_REACH = 48, /* phrases */
    CLAUSE_REACH = 8
};

/* ---- Modality ----------------------------------------------------------------------------- */

static uint8_t verb_flags(const fc_site *site)
{
    uint8_t flags = 0;
    uint32_t first = site->clause->first;
    if (site->phrase > first + SPEAKER_REACH)
        first = site->phrase - SPEAKER_REACH;
    for (uint32_t i = first; i < site->clause->end; i++) {
        const fc_phrase *phrase = fc_site_phrase(site, i);
        if (i > site->phrase + SPEAKER_REACH)
            break;
        if (phrase->kind != FC_PHRASE_VERB)
            continue;
        flags |= phrase->flags;
        fc_hint hint = fc_words_hint(site->doc, phrase->head);
        bool infinitive = i + 1 < site->clause->end &&
                          (fc_site_phrase(site, i + 1)->flags & FC_PHRASE_INFINITIVE);
        if (hint == FC_HINT_PLAN && (infinitive || (phrase->flags & FC_PHRASE_PASSIVE)))
            flags |= FC_PHRASE_FUTURE;
        if (hint == FC_HINT_DENY)
            flags |= FC_PHRASE_NEGATED;
        if (phrase->head >= site->claim->end)
            break;
    }
    return flags;
}

void fc_modality_find(fc_site *site)
{
    uint8_t flags = verb_flags(site);
    fc_claim *claim = site->claim;
    if (flags & FC_PHRASE_NEGATED)
        claim->modality = FACTCHECK_MODALITY_DENIED;
    else if (flags & FC_PHRASE_POSSIBLE)
        claim->modality = FACTCHECK_MODALITY_POSSIBLE;
    else if (flags & FC_PHRASE_FUTURE)
        claim->modality = FACTCHECK_MODALITY_PLANNED;
}

/* ---- Speaker ------------------------------------------------------------------------------ */

static fc_str phrase_text(const fc_site *site, uint32_t index)
{
    const fc_phrase *phrase = fc_site_phrase(site, index);
    uint32_t end = phrase->end;
    uint32_t at = index;
    /* "the Ministry of Commerce" is three phrases */
    while (at + 2 < site->parse->phrases.count &&
           fc_site_phrase(site, at + 1)->kind == FC_PHRASE_PREP &&
           fc_document_is(site->doc, fc_site_phrase(site, at + 1)->first, "of") &&
           fc_site_phrase(site, at + 2)->kind == FC_PHRASE_NOUN) {
        at += 2;
        end = fc_site_phrase(site, at)->end;
    }
    uint32_t first = phrase->first;
    if (site->doc->tokens.items[first].tag == FC_TAG_DET && first + 1 < end)
        first++;
    return fc_document_span(site->doc, first, end);
}

/* "according to the Ministry of Commerce": the phrase behind "to". */
static bool according_to(fc_site *site)
{
    const fc_parse *parse = site->parse;
    uint32_t first = site->phrase > SPEAKER_REACH ? site->phrase - SPEAKER_REACH : 0;
    uint32_t end = site->phrase + SPEAKER_REACH;
    for (uint32_t i = first; i < end && i + 2 < parse->phrases.count; i++) {
        if (!fc_document_is(site->doc, fc_site_phrase(site, i)->first, "according"))
            continue;
        for (uint32_t k = i + 1; k < parse->phrases.count && k < i + 3; k++) {
            if (fc_site_phrase(site, k)->kind == FC_PHRASE_NOUN) {
                site->claim->speaker = phrase_text(site, k);
                return true;
            }
        }
    }
    return false;
}

static bool is_saying(const fc_site *site, const fc_clause *clause)
{
    if (clause->verb == FC_PHRASE_NONE || clause->subject == FC_PHRASE_NONE)
        return false;
    uint32_t head = fc_site_phrase(site, clause->verb)->head;
    return fc_words_frame(site->doc, head) == FC_FRAME_SAY;
}

void fc_speaker_find(fc_site *site)
{
    if (according_to(site))
        return;
    uint32_t own = (uint32_t)(site->clause - site->parse->clauses.items);
    uint32_t first = own > CLAUSE_REACH ? own - CLAUSE_REACH : 0;
    for (uint32_t i = first; i < own + CLAUSE_REACH && i < site->parse->clauses.count; i++) {
        const fc_clause *clause = &site->parse->clauses.items[i];
        if (clause == site->clause || !is_saying(site, clause))
            continue;
        site->claim->speaker = phrase_text(site, clause->subject);
        return;
    }
}
