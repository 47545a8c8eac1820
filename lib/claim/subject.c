/*
 * Subject: the names that a claim is about. Those in the measured phrase, its owner and its "of" are
 * attached; the others of the clause and of its subject stand beside them.
 */
#include "claim/measure.h"

#define ATTACHED_REACH 12   /* phrases joined to the measured one that can hold its names */
#define NAME_REACH 64       /* tokens on either side whose names stand beside the claim */
#define ANTECEDENT_REACH 12 /* clauses back to what a pronoun stands for */

static bool has_subject(const fc_claim *claim, fc_str text)
{
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        if (fc_str_equal(claim->subject[i].text, text))
            return true;
    }
    return false;
}

/* Adds the names that lie in tokens [first, end). */
static void add_names(fc_site *site, uint32_t first, uint32_t end, bool attached)
{
    fc_claim *claim = site->claim;
    const fc_names *names = site->names;
    for (size_t i = fc_names_from(names, first); i < names->list.count; i++) {
        const fc_name *name = &names->list.items[i];
        if (name->first >= end || claim->subject_count == FC_SUBJECT_MAX)
            break;
        if (has_subject(claim, name->text))
            continue;
        fc_subject subject = {name->text, name->first, attached};
        claim->subject[claim->subject_count++] = subject;
    }
}

static void add_phrase_names(fc_site *site, uint32_t index, bool attached)
{
    const fc_phrase *phrase = &site->parse->phrases.items[index];
    add_names(site, phrase->first, phrase->end, attached);
}

/* The owner in front of the phrase, and what stands behind it with of, between, in, for. */
static void add_attached(fc_site *site, uint32_t index)
{
    const fc_phrase *phrases = site->parse->phrases.items;
    size_t count = site->parse->phrases.count;
    add_phrase_names(site, index, true);
    uint32_t first = index > ATTACHED_REACH ? index - ATTACHED_REACH : 0;
    for (uint32_t at = index; at > first && (phrases[at - 1].flags & FC_PHRASE_OWNER); at--)
        add_phrase_names(site, at - 1, true);
    uint32_t at = index + 1;
    uint32_t limit = index + ATTACHED_REACH;
    while (at + 1 < count && at + 1 < site->clause->end && at < limit &&
           (phrases[at].kind == FC_PHRASE_PREP || phrases[at].kind == FC_PHRASE_CONJ) &&
           phrases[at + 1].kind == FC_PHRASE_NOUN) {
        add_phrase_names(site, at + 1, true);
        at += 2;
    }
}

static bool is_pronoun_clause(const fc_site *site, const fc_clause *clause)
{
    return clause->subject != FC_PHRASE_NONE &&
           (site->parse->phrases.items[clause->subject].flags & FC_PHRASE_PRONOUN);
}

/* "his fifth term": the measured phrase, or the mention's own, is owned by a pronoun. */
static bool is_owned_by_pronoun(const fc_site *site)
{
    uint32_t phrase = site->measured != FC_PHRASE_NONE ? site->measured : site->phrase;
    uint32_t first = site->parse->phrases.items[phrase].first;
    return site->doc->tokens.items[first].tag == FC_TAG_POSSESSIVE;
}

/*
 * A pronoun stands for the nearest subject before it that has a name: "Smith will visit Peru, the
 * first trip since he took office".
 */
static void add_antecedent(fc_site *site)
{
    const fc_clause *clauses = site->parse->clauses.items;
    size_t index = (size_t)(site->clause - clauses);
    bool owned = is_owned_by_pronoun(site);
    if (!owned && !is_pronoun_clause(site, site->clause))
        return;
    size_t limit = index > ANTECEDENT_REACH ? index - ANTECEDENT_REACH : 0;
    while (index-- > limit) {
        uint32_t subject = clauses[index].subject;
        if (subject == FC_PHRASE_NONE || is_pronoun_clause(site, &clauses[index]))
            continue;
        uint32_t before = site->claim->subject_count;
        add_phrase_names(site, subject, owned);
        if (site->claim->subject_count > before)
            return;
    }
}

void fc_subject_find(fc_site *site)
{
    const fc_phrase *phrases = site->parse->phrases.items;
    const fc_clause *clause = site->clause;
    if (site->measured != FC_PHRASE_NONE)
        add_attached(site, site->measured);
    if (site->phrase != site->measured)
        add_attached(site, site->phrase);
    if (clause->subject != FC_PHRASE_NONE)
        add_attached(site, clause->subject);
    add_antecedent(site);
    if (clause->end > clause->first) {
        uint32_t first = phrases[clause->first].first, end = phrases[clause->end - 1].end;
        uint32_t own = site->claim->first;
        if (own > first + NAME_REACH)
            first = own - NAME_REACH;
        if (end > own + NAME_REACH)
            end = own + NAME_REACH;
        add_names(site, first, end, false);
    }
}
