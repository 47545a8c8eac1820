#include "role.h"

static bool measure_has_hint(const fc_site *site, fc_hint hint)
{
    for (uint32_t i = 0; i < site->claim->measure_count; i++) {
        if (fc_words_hint(site->doc, site->claim->measure[i].token) == hint)
            return true;
    }
    return false;
}

static fc_contrast head_contrast(const fc_site *site)
{
    return fc_class_contrast((fc_class)fc_claim_head(site->claim).class);
}

/* Whether a word of the mention's own phrase in front of it has the hint: "another 12". */
static bool hint_in_front(const fc_site *site, fc_hint hint)
{
    uint32_t first = fc_site_phrase(site, site->phrase)->first;
    for (uint32_t at = first; at < site->claim->first; at++) {
        if (fc_words_hint(site->doc, at) == hint)
            return true;
    }
    return first > 0 && site->claim->first == first &&
           fc_words_hint(site->doc, first - 1) == hint && hint == FC_HINT_PART;
}

#define DEGREE_TOKENS 4 /* "42 people were slightly hurt" */

/* "Six were seriously hurt and 42 slightly": some of the hurt. */
static bool has_degree(const fc_site *site)
{
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    if (site->claim->kind != FACTCHECK_KIND_COUNT && site->claim->kind != FACTCHECK_KIND_NUMBER)
        return false;
    for (uint32_t at = site->claim->end; at < s->end_token && at < site->claim->end + DEGREE_TOKENS;
         at++) {
        if (fc_words_hint(site->doc, at) == FC_HINT_DEGREE)
            return true;
        if (site->doc->tokens.items[at].tag == FC_TAG_PUNCT)
            return false;
    }
    return false;
}

#define ALONE_TOKENS 5 /* "170,000 people in the province alone" */

static bool stands_alone(const fc_site *site)
{
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    for (uint32_t at = site->claim->end;
         at < s->end_token && at < site->claim->end + ALONE_TOKENS; at++) {
        if (fc_document_is(site->doc, at, "alone"))
            return true;
        fc_tag tag = (fc_tag)site->doc->tokens.items[at].tag;
        if (tag == FC_TAG_PUNCT || tag == FC_TAG_VERB)
            return false;
    }
    return false;
}

/* "12 of them", "three of the seven boats". */
static bool is_some_of(const fc_site *site)
{
    uint32_t next = site->phrase + 1;
    if (next + 1 >= site->parse->phrases.count ||
        fc_site_phrase(site, next)->kind != FC_PHRASE_PREP ||
        !fc_document_is(site->doc, fc_site_phrase(site, next)->first, "of"))
        return false;
    const fc_phrase *whole = fc_site_phrase(site, next + 1);
    if (whole->flags & FC_PHRASE_PRONOUN)
        return true;
    return site->claim->kind == FACTCHECK_KIND_COUNT && whole->first + 1 < whole->end &&
           site->doc->tokens.items[whole->first].tag == FC_TAG_DET &&
           site->doc->tokens.items[whole->first + 1].tag == FC_TAG_NUM;
}

/* "12 of them", "12 others", "another 12", "12 in the capital alone". */
static bool is_part(const fc_site *site)
{
    return has_degree(site) || hint_in_front(site, FC_HINT_PART) || is_some_of(site) ||
           stands_alone(site);
}

static bool is_share(const fc_site *site)
{
    uint32_t next = site->phrase + 1;
    bool of = next < site->parse->phrases.count &&
              fc_site_phrase(site, next)->kind == FC_PHRASE_PREP &&
              fc_document_is(site->doc, fc_site_phrase(site, next)->first, "of");
    if (site->claim->kind == FACTCHECK_KIND_PERCENT) /* "a 10 percent share", "10% of the market" */
        return of || fc_claim_head(site->claim).class == FC_CLASS_SHARE_STOCK;
    return site->claim->kind == FACTCHECK_KIND_NUMBER && of &&
           fc_decimal_less(site->claim->value, fc_decimal_int(1));
}

/* Whether the mention completes a verb of change without "to": "rose 5 percent". */
static bool is_change(const fc_site *site)
{
    fc_claim *claim = site->claim;
    if (head_contrast(site) == FC_CONTRAST_DIRECTION && claim->kind != FACTCHECK_KIND_COUNT)
        return true;
    fc_frame frame = claim->verb.word.len ? fc_words_frame(site->doc, claim->verb.token)
                                          : FC_FRAME_PLAIN;
    if (frame != FC_FRAME_CHANGE && frame != FC_FRAME_MOVE)
        return false;
    uint32_t prep = fc_parse_preposition(site->parse, site->phrase);
    if (claim->verb.token > claim->first)
        return false;
    bool near = claim->first - claim->verb.token <= 4;
    return near && (prep == UINT32_MAX || fc_document_is(site->doc, prep, "by"));
}

/* "Against $274 million a year earlier", "compared with 12": what the figure before is held against. */
static bool is_compared_with(const fc_site *site)
{
    uint32_t prep = fc_parse_preposition(site->parse, fc_site_hedged_phrase(site));
    if (prep == UINT32_MAX || prep == 0)
        return false;
    if (fc_document_is(site->doc, prep, "against") || fc_document_is(site->doc, prep, "versus"))
        return true;
    bool with = fc_document_is(site->doc, prep, "with") || fc_document_is(site->doc, prep, "to");
    return with && fc_document_is(site->doc, prep - 1, "compared");
}

void fc_role_find(fc_site *site)
{
    fc_claim *claim = site->claim;
    if (claim->role != FACTCHECK_ROLE_LEVEL)
        return;
    if (claim->kind == FACTCHECK_KIND_DATE || claim->kind == FACTCHECK_KIND_TIME ||
        claim->kind == FACTCHECK_KIND_SET)
        return;
    if (measure_has_hint(site, FC_HINT_GOAL))
        claim->role = FACTCHECK_ROLE_TARGET;
    else if (is_compared_with(site))
        claim->role = FACTCHECK_ROLE_FROM;
    else if (is_part(site))
        claim->role = FACTCHECK_ROLE_PART;
    else if (claim->kind == FACTCHECK_KIND_ORDINAL)
        return;
    else if (is_share(site))
        claim->role = FACTCHECK_ROLE_SHARE;
    else if (fc_str_find(claim->unit, FC_STR("/")) != SIZE_MAX)
        claim->role = FACTCHECK_ROLE_RATE;
    else if (claim->kind != FACTCHECK_KIND_DURATION && is_change(site))
        claim->role = FACTCHECK_ROLE_CHANGE;
}

/* ---- Anaphora ----------------------------------------------------------------------------- */

#define ANAPHORA_MAX 3 /* "the two countries", but "the 12 villages" count something */

/* "the two countries", "both their sides": points back at what was named, and claims no number. */
bool fc_role_is_anaphora(const fc_site *site)
{
    static const char *const words[] = {"the", "these", "those", "their", "both", "our", "its"};
    const fc_claim *claim = site->claim;
    uint32_t first = fc_site_phrase(site, site->phrase)->first;
    if (claim->kind != FACTCHECK_KIND_COUNT || !site->quantity || claim->first != first + 1 ||
        !fc_decimal_less(claim->value, fc_decimal_int(ANAPHORA_MAX + 1)))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (fc_document_is(site->doc, first, words[i]))
            return true;
    }
    return false;
}
