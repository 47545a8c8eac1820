/*
 * Prices of what is bought, stakes that are owned, and firms that rise and fall as their shares do.
 */
#include "claim/construct.h"
#include "claim/role.h"

#define PRICE_REACH 12 /* phrases between a price and the verb or noun that says what is bought */

static bool is_name(const fc_site *site, uint32_t phrase)
{
    return fc_site_is_kind(site, phrase, FC_PHRASE_NOUN) &&
           site->doc->tokens.items[fc_site_phrase(site, phrase)->head].tag == FC_TAG_NAME;
}

static fc_class class_at(const fc_site *site, uint32_t phrase)
{
    return fc_site_class(site, phrase);
}

/* Whether nothing in the figure's own phrase stands behind it. */
static bool ends_phrase(const fc_site *site)
{
    return fc_site_phrase(site, site->phrase)->end == site->claim->end;
}

/* ---- Prices ------------------------------------------------------------------------------- */

static bool set_price(fc_site *site, uint32_t bought)
{
    if (bought == FC_PHRASE_NONE)
        return false;
    fc_construct_measure(site, "price", site->claim->first, FC_CLASS_PRICE);
    site->measured = bought;
    return true;
}

/*
 * What stands in front of "for $5 million": the object of a verb of buying or selling, or its subject
 * if it has none; what a purchase is of; a name alone.
 */
static uint32_t bought_in_front(const fc_site *site, uint32_t preposition)
{
    uint32_t limit = preposition > PRICE_REACH ? preposition - PRICE_REACH : 0;
    uint32_t noun = FC_PHRASE_NONE;
    for (uint32_t at = preposition; at > limit; at--) {
        const fc_phrase *phrase = fc_site_phrase(site, at - 1);
        fc_class class = phrase->kind == FC_PHRASE_NOUN || phrase->kind == FC_PHRASE_VERB
                             ? class_at(site, at - 1)
                             : FC_CLASS_NONE;
        bool deal = class == FC_CLASS_BUY || class == FC_CLASS_SELL;
        if (phrase->kind == FC_PHRASE_VERB) {
            bool passive = (phrase->flags & FC_PHRASE_PASSIVE) != 0;
            return !deal ? FC_PHRASE_NONE
                         : noun != FC_PHRASE_NONE && !passive ? noun : site->subject;
        }
        if (phrase->kind == FC_PHRASE_NOUN && deal)
            return noun != FC_PHRASE_NONE ? noun : at - 1;
        if (phrase->kind == FC_PHRASE_NOUN && !(phrase->flags & FC_PHRASE_OWNER))
            noun = at - 1;
        else if (phrase->kind != FC_PHRASE_NOUN && phrase->kind != FC_PHRASE_PREP &&
                 phrase->kind != FC_PHRASE_OTHER && phrase->kind != FC_PHRASE_TIME)
            return FC_PHRASE_NONE;
    }
    return FC_PHRASE_NONE;
}

/* "Bonds, for $300 million": a name alone, set apart from what it is told for. */
static uint32_t name_in_front(const fc_site *site, uint32_t preposition)
{
    bool apart = preposition >= 2 && fc_site_is_kind(site, preposition - 1, FC_PHRASE_BREAK) &&
                 fc_document_sign(site->doc, fc_site_phrase(site, preposition - 1)->first, ',') &&
                 is_name(site, preposition - 2);
    return apart ? preposition - 2 : FC_PHRASE_NONE;
}

/* "Paid $5 million for the mill", "the $5 million he handed over for the mill". */
static uint32_t bought_behind(const fc_site *site)
{
    uint32_t at = site->phrase + 1;
    if (fc_site_is_contact(site))
        at--; /* "the $5 million Orlo paid for the mill" */
    bool relative = fc_site_is_kind(site, at, FC_PHRASE_NOUN) &&
                    fc_site_is_kind(site, at + 1, FC_PHRASE_VERB);
    bool pays = relative ? class_at(site, at + 1) == FC_CLASS_PAY
                         : site->claim->verb.class == FC_CLASS_PAY &&
                               site->claim->verb.token < site->claim->first;
    if (relative)
        at += fc_site_is_kind(site, at + 2, FC_PHRASE_OTHER) ? 3 : 2;
    return pays && fc_site_starts_with(site, at, FC_KEYWORD_for) &&
                   fc_site_is_kind(site, at + 1, FC_PHRASE_NOUN)
               ? at + 1
               : FC_PHRASE_NONE;
}

/* "The mill, for which it paid $5 million": what the clause hangs on. */
static uint32_t bought_outside(const fc_site *site)
{
    uint32_t at = site->clause->first;
    if (site->claim->verb.class != FC_CLASS_PAY || at < 2 ||
        !fc_site_starts_with(site, at, FC_KEYWORD_which) ||
        !fc_site_starts_with(site, at - 1, FC_KEYWORD_for))
        return FC_PHRASE_NONE;
    at--;
    while (at > 0 && fc_site_is_kind(site, at - 1, FC_PHRASE_BREAK))
        at--;
    return at > 0 && fc_site_is_kind(site, at - 1, FC_PHRASE_NOUN) ? at - 1 : FC_PHRASE_NONE;
}

static bool find_price(fc_site *site)
{
    fc_claim *claim = site->claim;
    if (claim->kind != FACTCHECK_KIND_MONEY)
        return false;
    uint32_t phrase = site->hedged;
    if (ends_phrase(site) && phrase > 1 && fc_site_starts_with(site, phrase - 1, FC_KEYWORD_for)) {
        uint32_t bought = bought_in_front(site, phrase - 1);
        return set_price(site, bought != FC_PHRASE_NONE ? bought
                                                        : name_in_front(site, phrase - 1));
    }
    if ((ends_phrase(site) || fc_site_is_contact(site)) &&
        (set_price(site, bought_behind(site)) || set_price(site, bought_outside(site))))
        return true;
    fc_term head = fc_claim_head(claim);
    if (head.class != FC_CLASS_BUY || head.token == claim->verb.token)
        return false;
    claim->measure[claim->measure_count - 1].class = FC_CLASS_PRICE; /* "a $5 billion takeover" */
    return true;
}

/* "The deal values the firm at $5 million", "Orlo is worth $5 million": of whom, for names. */
static bool find_value(fc_site *site)
{
    const fc_claim *claim = site->claim;
    uint32_t phrase = site->hedged;
    if (claim->kind != FACTCHECK_KIND_MONEY || !ends_phrase(site) || phrase < 2)
        return false;
    bool valued = claim->verb.class == FC_CLASS_VALUE && claim->verb.token < claim->first &&
                  fc_site_starts_with(site, phrase - 1, FC_KEYWORD_at);
    bool worth = fc_site_starts_with(site, phrase - 1, FC_KEYWORD_worth) &&
                 fc_site_is_kind(site, phrase - 2, FC_PHRASE_VERB) &&
                 site->subject != FC_PHRASE_NONE && is_name(site, site->subject);
    if (!valued && !worth)
        return false;
    fc_construct_measure(site, "value", claim->first, FC_CLASS_VALUE);
    if (site->measured == FC_PHRASE_NONE)
        site->measured = site->subject;
    return true;
}

/* ---- Stakes and shares -------------------------------------------------------------------- */

/* Whether the figure is the object of the verb that stands right in front of it, hedges apart. */
static uint32_t verb_right_in_front(const fc_site *site)
{
    uint32_t at = site->hedged;
    while (at > site->clause->first && fc_site_is_kind(site, at - 1, FC_PHRASE_OTHER))
        at--;
    return at > site->clause->first && fc_site_is_kind(site, at - 1, FC_PHRASE_VERB) ? at - 1
                                                                              : FC_PHRASE_NONE;
}

/* "The fund owns 9 percent", "Kestrel's 8.8%": a part of a firm. */
static bool find_stake(fc_site *site)
{
    uint32_t own = site->phrase, verb = verb_right_in_front(site);
    if (!ends_phrase(site))
        return false;
    bool owns = verb != FC_PHRASE_NONE && class_at(site, verb) == FC_CLASS_OWN;
    bool owned = own > 0 && fc_site_phrase(site, own)->first == site->claim->first &&
                 (fc_site_phrase(site, own - 1)->flags & FC_PHRASE_OWNER) &&
                 is_name(site, own - 1) && !fc_claim_head(site->claim).word.len;
    if (!owns && !owned)
        return false;
    fc_construct_measure(site, "stake", site->claim->first, FC_CLASS_STAKE);
    site->measured = own;
    return true;
}

/* The verb that a percentage completes; that of the part in front in "and Kestrel 5 percent". */
static uint32_t verb_of(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    uint32_t verb = verb_right_in_front(site);
    bool gapped = site->is_listed && site->subject != site->clause->subject &&
                  claim->verb.word.len && claim->verb.token < claim->first;
    return verb == FC_PHRASE_NONE && gapped ? fc_parse_phrase_at(site->parse, claim->verb.token)
                                            : verb;
}

/* "Kestrel fell 5 percent": what falls is its share. */
static bool find_share(fc_site *site)
{
    uint32_t verb = verb_of(site);
    fc_str country;
    if (verb == FC_PHRASE_NONE || site->subject == FC_PHRASE_NONE || !ends_phrase(site) ||
        !is_name(site, site->subject) ||
        fc_words_place(site->doc, fc_site_phrase(site, site->subject)->head, &country))
        return false;
    if (!fc_role_is_moved(site) &&
        fc_words_frame(site->doc, fc_site_phrase(site, verb)->head) != FC_FRAME_CHANGE)
        return false;
    fc_construct_measure(site, "share", site->claim->first, FC_CLASS_SHARE_STOCK);
    site->measured = site->subject;
    return true;
}

#define INDEX_LEAST 100

/* "The Nikkei", "the Tarn 100": a name that is no person and no place. */
static bool is_listed_name(const fc_site *site, uint32_t phrase)
{
    const fc_phrase *noun = fc_site_phrase(site, phrase);
    for (uint32_t at = noun->first; at < noun->end; at++) {
        const fc_name *name = fc_name_at(site->names, at);
        bool last = name && (name->end == noun->end ||
                             site->doc->tokens.items[name->end].tag == FC_TAG_NUM);
        if (last)
            return name->gender == FC_GENDER_THING &&
                   (name->place == FC_PLACE_NONE || name->end < noun->end);
    }
    return false;
}

/* "The Nikkei ended at 38,210", "the Tarn 100 closed at 5,301": what closes at a mere number. */
static bool find_index(fc_site *site)
{
    static const char *const closes[] = {"closed", "closes", "ended", "ends",
                                         "finished", "finishes", "settled", "settles"};
    uint32_t at = fc_parse_preposition(site->parse, site->hedged);
    uint32_t verb = site->claim->verb.token;
    if (!site->claim->verb.word.len || verb >= site->claim->first ||
        !fc_document_is_one_of(site->doc, verb, closes, sizeof closes / sizeof *closes) ||
        at == UINT32_MAX || !fc_document_is(site->doc, at, "at") || !ends_phrase(site) ||
        site->subject == FC_PHRASE_NONE || !is_listed_name(site, site->subject) ||
        fc_decimal_less(site->claim->value, fc_decimal_int(INDEX_LEAST)))
        return false;
    fc_term none = {{"", 0}, 0, FC_CLASS_NONE};
    fc_construct_measure(site, "index", site->claim->first, FC_CLASS_NONE);
    site->claim->verb = none; /* what ends at a level closes at it */
    site->measured = site->subject;
    return true;
}

bool fc_construct_market(fc_site *site)
{
    if (site->claim->kind == FACTCHECK_KIND_NUMBER)
        return find_index(site);
    if (site->claim->kind == FACTCHECK_KIND_PERCENT)
        return find_stake(site) || find_share(site);
    return find_price(site) || find_value(site);
}
