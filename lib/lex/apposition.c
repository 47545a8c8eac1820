#include "apposition.h"

static fc_tag tag_at(const fc_document *doc, size_t at)
{
    return (fc_tag)doc->tokens.items[at].tag;
}

bool fc_apposition_acts(const fc_document *doc, size_t comma, size_t end)
{
    size_t next = comma + 1;
    if (next >= end || doc->tokens.items[comma].point != ',')
        return false;
    fc_tag tag = tag_at(doc, next);
    return tag == FC_TAG_VERB || tag == FC_TAG_AUX || fc_document_is(doc, next, "who") ||
           fc_document_is(doc, next, "whose");
}

bool fc_apposition_names(const fc_document *doc, size_t first, size_t comma)
{
    size_t at = comma;
    if (doc->tokens.items[comma].point != ',')
        return false;
    while (at > first && tag_at(doc, at - 1) == FC_TAG_NAME)
        at--;
    return at < comma && (at == first || tag_at(doc, at - 1) != FC_TAG_PREP);
}
