/*
 * Accounts: a firm that speaks of revenue, profit or jobs without saying whose speaks of its own:
 * "Orlo said revenue rose 8 percent". What it says of a whole trade is not its own.
 */
#include "claim/anaphora.h"
#include "claim/role.h"

static bool is_account(const fc_claim *claim)
{
    fc_class class = (fc_class)fc_claim_head(claim).class;
    return class == FC_CLASS_REVENUE || class == FC_CLASS_PROFIT || class == FC_CLASS_JOB ||
           class == FC_CLASS_OPERATING_PROFIT;
}

/* "Global car sales", "industry profits", "retail sales": of more than one firm. */
static bool is_of_many(const fc_site *site)
{
    static const char *const wholes[] = {"economy", "euro-zone", "global",   "home",   "household",
                                         "industry", "market",   "national", "nationwide", "retail",
                                         "sector",  "tax",       "world",    "worldwide"};
    for (uint32_t i = 0; i < site->claim->measure_count; i++) {
        if (fc_document_is_one_of(site->doc, site->claim->measure[i].token, wholes,
                                  sizeof wholes / sizeof *wholes))
            return true;
    }
    return false;
}

/* Whether the words of the measure say whose it is, by a name, an owner or "of", "at", "from". */
static bool has_owner(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    uint32_t token = fc_claim_head(claim).token;
    uint32_t phrase = fc_parse_phrase_at(site->parse, token);
    if (phrase == FC_PHRASE_NONE)
        return true;
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        if (claim->subject[i].attached)
            return true;
    }
    bool owned = phrase > 0 && (fc_site_phrase(site, phrase - 1)->flags & FC_PHRASE_OWNER);
    uint32_t first = fc_site_phrase(site, phrase)->first, next = phrase + 1;
    bool possessive = site->doc->tokens.items[first].tag == FC_TAG_POSSESSIVE;
    return owned || possessive ||
           (next + 1 < site->parse->phrases.count && next + 1 != site->phrase &&
            fc_document_is(site->doc, fc_site_phrase(site, next)->first, "of"));
}

/* A firm by its name: no person, no place, no office of a state, nobody's "chief executive". */
static const fc_name *firm_at(const fc_site *site, const fc_clause *clause, uint32_t speaker)
{
    uint32_t head = fc_site_phrase(site, speaker)->head;
    if (fc_antecedent_wanted(site->doc, head))
        return fc_antecedent_find(site->doc, site->names, site->claim->sentence, head);
    uint32_t said_of = speaker == clause->subject ? clause->apposition : FC_PHRASE_NONE;
    bool firm = said_of == FC_PHRASE_NONE ||
                fc_words_class(site->doc, fc_site_phrase(site, said_of)->head) == FC_CLASS_COMPANY;
    const fc_name *name = fc_name_at(site->names, head);
    return name && firm && fc_site_phrase(site, speaker)->head == name->end - 1 ? name : NULL;
}

static bool is_firm(const fc_document *doc, const fc_name *name)
{
    for (uint32_t at = name->first; at < name->end; at++) {
        if (fc_words_hint(doc, at) == FC_HINT_INSTITUTION && !fc_document_is(doc, at, "bank") &&
            !fc_document_is(doc, at, "corporation"))
            return false;
    }
    return name->gender == FC_GENDER_THING && name->place == FC_PLACE_NONE;
}

#define ACCOUNT_CLAUSES 3 /* from what is said to who says it */

/* Whether a clause between the two speaks of somebody by name: "Orlo said Kestrel fell and ...". */
static bool is_interrupted(const fc_site *site, const fc_clause *saying)
{
    const fc_clause *first = saying < site->clause ? saying : site->clause;
    const fc_clause *last = saying < site->clause ? site->clause : saying;
    if (last - first > ACCOUNT_CLAUSES)
        return true;
    for (const fc_clause *clause = first + 1; clause < last; clause++) {
        if (clause->subject != FC_PHRASE_NONE && clause->subject != saying->subject &&
            site->doc->tokens.items[fc_site_phrase(site, clause->subject)->head].tag ==
                FC_TAG_NAME)
            return true;
    }
    return false;
}

/* "Operating profit" comes before interest and tax: it is no "net income". */
static void name_operating(fc_site *site)
{
    fc_claim *claim = site->claim;
    fc_term *head = claim->measure_count ? &claim->measure[claim->measure_count - 1] : NULL;
    if (head && head->class == FC_CLASS_PROFIT && claim->measure_count > 1 &&
        fc_document_is(site->doc, claim->measure[claim->measure_count - 2].token, "operating"))
        head->class = FC_CLASS_OPERATING_PROFIT;
}

void fc_account_find(fc_site *site)
{
    fc_claim *claim = site->claim;
    name_operating(site);
    if (claim->quantity < 0 || !is_account(claim) || is_of_many(site) || has_owner(site))
        return;
    const fc_clause *saying = fc_saying_clause(site);
    if (!saying || is_interrupted(site, saying))
        return;
    const fc_name *name = firm_at(site, saying, fc_speaker_phrase(site, saying));
    if (!name || !is_firm(site->doc, name))
        return;
    fc_subject owner = {name->text, name->first, true, FC_NAME_OWNER};
    uint32_t at = 0;
    while (at < claim->subject_count && !fc_str_equal(claim->subject[at].text, name->text))
        at++;
    if (at == FC_SUBJECT_MAX)
        return;
    claim->subject[at] = owner;
    if (at == claim->subject_count)
        claim->subject_count++;
}
