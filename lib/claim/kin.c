/*
 * Kin: how many children somebody has. "The mother of nine" counts children, not mothers.
 */
#include "claim/construct.h"

static bool is_parent(const fc_site *site, uint32_t token)
{
    return fc_keyword_base_listed(site->doc, token, FC_LIST_PARENT);
}

/* "Mother of nine", "a father of two": whoever has them owns the figure. */
bool fc_construct_kin(fc_site *site)
{
    const fc_claim *claim = site->claim;
    uint32_t phrase = site->hedged;
    if (phrase < 2 ||
        !fc_keyword_is(site->doc, fc_site_phrase(site, phrase - 1)->first, FC_KEYWORD_of) ||
        fc_site_phrase(site, phrase - 2)->kind != FC_PHRASE_NOUN || claim->is_range ||
        !fc_decimal_is_integer(claim->value))
        return false;
    uint32_t parent = fc_site_phrase(site, phrase - 2)->head;
    fc_class head = (fc_class)fc_claim_head(claim).class;
    bool bare = fc_site_phrase(site, site->phrase)->end == claim->end;
    if (!is_parent(site, parent) || !(bare || head == FC_CLASS_CHILD))
        return false;
    fc_construct_measure(site, "children", parent, FC_CLASS_OFFSPRING);
    site->measured = phrase - 2;
    site->claim->verb.word.len = 0;
    site->claim->verb.class = FC_CLASS_NONE;
    return true;
}
