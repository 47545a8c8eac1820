#include "scope.h"

static fc_extent extent_of(const fc_document *doc, const fc_claim *claim)
{
    static const char *const wide[] = {"across", "around", "throughout"};
    if (claim->scope_first == claim->scope_end ||
        fc_words_hint(doc, claim->scope_first) != FC_HINT_PLACE)
        return FC_EXTENT_NONE;
    if (fc_document_is_one_of(doc, claim->scope_first, wide, sizeof wide / sizeof *wide))
        return FC_EXTENT_WIDE;
    for (uint32_t i = claim->scope_first; i < claim->scope_end; i++) {
        if (fc_words_class(doc, i) == FC_CLASS_COUNTRY)
            return FC_EXTENT_WIDE;
    }
    return FC_EXTENT_NARROW;
}

#define STRETCH_TOKENS 8 /* "23 points for the hosts in the second half" */

/* "Roe scored 23 points in the first half", "in Game 2", "22 of his 34 points". */
static bool is_of_stretch(const fc_document *doc, const fc_claim *claim)
{
    static const char *const stretches[] = {"half",    "halftime", "half-time", "inning",
                                            "innings", "overtime", "period",    "periods",
                                            "quarter", "quarters"};
    const fc_sentence *s = &doc->sentences.items[claim->sentence];
    for (uint32_t at = claim->end; at < s->end_token && at < claim->end + STRETCH_TOKENS; at++) {
        uint8_t tag = doc->tokens.items[at].tag;
        if (tag == FC_TAG_PUNCT || tag == FC_TAG_VERB || tag == FC_TAG_CONJ)
            return false;
        bool game = fc_document_is(doc, at, "game") && at + 1 < s->end_token &&
                    doc->tokens.items[at + 1].tag == FC_TAG_NUM;
        bool own = at == claim->end + 1 && tag == FC_TAG_POSSESSIVE &&
                   fc_document_is(doc, at - 1, "of");
        if (game || own ||
            fc_document_is_one_of(doc, at, stretches, sizeof stretches / sizeof *stretches))
            return true;
    }
    return false;
}

void fc_scope_set(fc_item *item, const fc_document *doc, const uint32_t *words)
{
    const fc_claim *claim = item->of;
    item->extent = (uint8_t)extent_of(doc, claim);
    item->stretch = fc_class_contrast((fc_class)fc_claim_head(claim).class) == FC_CONTRAST_TALLY &&
                    is_of_stretch(doc, claim);
    for (uint32_t i = claim->scope_first; i < claim->scope_end; i++) {
        bool own = i >= claim->first && i < claim->end;
        if (words[i] && !own && item->scope_count < FC_SCOPE_MAX)
            item->scope[item->scope_count++] = words[i];
    }
}
