/*
 * Ellipsis: a figure without a noun counts what the figure in front of it in the sentence counts:
 * "12,000 people voted in Oer and 84,000 in Marl", "the force grew to 300 soldiers from 120".
 */
#include "claim/measure.h"

#define ELLIPSIS_REACH 4 /* claims back to the one that has the noun */

/* Whether the claim has no noun of its own: nothing, or its verb in place of one. */
static bool lacks_noun(const fc_claim *claim)
{
    fc_term head = fc_claim_head(claim);
    return head.word.len == 0 || (claim->verb.word.len && head.token == claim->verb.token);
}

/*
 * A verb that says what is counted ("and injured 40") gives way to the noun of its own object, and
 * to that of the same verb before it: "Roe scored 14 points and Tull scored 13".
 */
static bool can_borrow(const fc_claim *claim, const fc_claim *from)
{
    return fc_claim_head(claim).class == FC_CLASS_NONE ||
           fc_str_equal(claim->verb.word, from->verb.word);
}

/* "A 90-bed hospital": the figure tells a kind and counts nothing. */
static bool is_compound(const fc_site *site, const fc_claim *claim)
{
    return site->doc->tokens.items[claim->end].point == '-'; /* the sentence goes on behind it */
}

/* "40 injured" beside "12 dead": casualties name what they count themselves. */
static bool can_lend(const fc_site *site, const fc_claim *claim)
{
    fc_class class = (fc_class)fc_claim_head(claim).class;
    return !lacks_noun(claim) && !is_compound(site, claim) && !claim->weak &&
           fc_class_contrast(class) != FC_CONTRAST_HARM;
}

static void take_measure(fc_claim *claim, const fc_claim *from)
{
    for (uint32_t i = 0; i < from->measure_count; i++)
        claim->measure[i] = from->measure[i];
    claim->measure_count = from->measure_count;
}

/* "30 million of them in Orlan": some of what was counted before. */
static bool is_of_them(const fc_site *site, uint32_t next)
{
    return next + 1 < site->parse->phrases.count &&
           fc_document_is(site->doc, fc_site_phrase(site, next)->first, "of") &&
           (fc_site_phrase(site, next + 1)->flags & FC_PHRASE_PRONOUN);
}

/* "Police looked at ten cases in Oer, where eleven were arrested": who is arrested is no case. */
static bool is_other_subject(const fc_site *site, const fc_claim *from)
{
    uint32_t next = site->phrase + 1, phrase = fc_parse_phrase_at(site->parse, from->first);
    if (next >= site->parse->phrases.count || phrase == FC_PHRASE_NONE ||
        fc_site_phrase(site, next)->kind != FC_PHRASE_VERB ||
        !(fc_site_phrase(site, next)->flags & FC_PHRASE_PASSIVE))
        return false;
    return from->verb.word.len && from->verb.token < from->first;
}

/* A number alone in its phrase, with nothing behind that it could be of. */
static bool stands_alone(const fc_site *site)
{
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    const fc_claim *claim = site->claim;
    uint32_t next = site->phrase + 1;
    bool count = claim->kind == FACTCHECK_KIND_NUMBER || claim->kind == FACTCHECK_KIND_COUNT;
    if (!count || claim->is_range || own->end != claim->end ||
        own->first != claim->first || !fc_decimal_is_integer(claim->value))
        return false;
    if (next >= site->parse->phrases.count)
        return true;
    static const char *const takes[] = {"of", "fewer", "less", "more"}; /* "900 fewer than" */
    if (is_of_them(site, next))
        return true;
    for (size_t i = 0; i < sizeof takes / sizeof *takes; i++) {
        if (fc_document_is(site->doc, fc_site_phrase(site, next)->first, takes[i]))
            return false;
    }
    return true;
}

/* Whether a preposition governs a count, hedges apart: "at 31 sites". */
static bool is_governed(const fc_site *site, const fc_claim *claim, const fc_quantity *quantities)
{
    const fc_quantity *q = &quantities[claim->quantity];
    uint32_t phrase = fc_parse_phrase_at(site->parse, claim->first);
    if (phrase == FC_PHRASE_NONE)
        return false;
    uint32_t first = fc_site_phrase(site, phrase)->first;
    if (q->hedge_end > q->hedge_first && q->hedge_first < first)
        first = q->hedge_first;
    uint32_t begin = site->doc->sentences.items[claim->sentence].first_token;
    return first > begin && site->doc->tokens.items[first - 1].tag == FC_TAG_PREP;
}

/* The count in front whose noun the figure can stand for, or NULL; index is that of the figure. */
static const fc_claim *lender(const fc_site *site, const fc_claim *claims, size_t index,
                              const fc_quantity *quantities)
{
    const fc_claim *claim = site->claim;
    bool governed = is_governed(site, claim, quantities);
    for (size_t step = 1; step <= ELLIPSIS_REACH && step <= index; step++) {
        const fc_claim *before = &claims[index - step];
        if (before->sentence != claim->sentence)
            return NULL;
        if (before->kind == FACTCHECK_KIND_COUNT && can_lend(site, before) &&
            can_borrow(claim, before) && !is_other_subject(site, before) &&
            (governed || !is_governed(site, before, quantities)))
            return before;
    }
    return NULL;
}

/*
 * "Revenue came to $7.8 million, short of the $7.9 million expected", "posted revenue of $7.8 million,
 * compared with $7.5 million": the sum that another is held against.
 */
static const fc_claim *sum_in_front(const fc_claim *claims, size_t index)
{
    const fc_claim *claim = &claims[index];
    for (size_t step = 1; step <= ELLIPSIS_REACH && step <= index; step++) {
        const fc_claim *before = &claims[index - step];
        if (before->sentence != claim->sentence)
            return NULL;
        if (before->kind == claim->kind && before->role == FACTCHECK_ROLE_LEVEL &&
            fc_str_equal(before->unit, claim->unit) && !lacks_noun(before))
            return before;
    }
    return NULL;
}

/* "Corvane had revenue of $9.3 billion, and Teller $3.9 billion": a name right in front of the sum. */
static bool is_gapped(const fc_site *site)
{
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    uint32_t name = site->phrase, first = site->claim->first;
    if (own->end != site->claim->end)
        return false;
    if (own->first == first && name > 0 && site->hedged == name)
        own = fc_site_phrase(site, --name);
    if (name == 0 || own->kind != FC_PHRASE_NOUN || own->first >= first ||
        site->doc->tokens.items[first - 1].tag != FC_TAG_NAME)
        return false;
    uint8_t joint = fc_site_phrase(site, name - 1)->kind;
    return joint == FC_PHRASE_CONJ || joint == FC_PHRASE_BREAK;
}

void fc_ellipsis_fill(fc_site *site, const fc_claim *claims, const fc_quantity *quantities)
{
    fc_claim *claim = site->claim;
    size_t index = (size_t)(claim - claims);
    if (claim->quantity < 0 || !lacks_noun(claim))
        return;
    if (claim->same_as >= 0 && (size_t)claim->same_as < index) { /* "10 km (6.2 miles)" */
        take_measure(claim, &claims[claim->same_as]);
        if (!claim->verb.word.len)
            claim->verb = claims[claim->same_as].verb;
        return;
    }
    const fc_claim *from = NULL;
    if (claim->partner >= 0 && (size_t)claim->partner < index &&
        claim->role != FACTCHECK_ROLE_CHANGE && !lacks_noun(&claims[claim->partner]))
        from = &claims[claim->partner];
    else if (claim->kind == FACTCHECK_KIND_MONEY &&
             (claim->role == FACTCHECK_ROLE_TARGET || claim->role == FACTCHECK_ROLE_FROM))
        from = sum_in_front(claims, index);
    else if (claim->kind == FACTCHECK_KIND_MONEY && claim->role == FACTCHECK_ROLE_LEVEL &&
             is_gapped(site))
        from = sum_in_front(claims, index);
    else if (stands_alone(site))
        from = lender(site, claims, index, quantities);
    if (from)
        take_measure(claim, from);
}
