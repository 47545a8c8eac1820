#include "origins.h"

#include "temporal/resolve.h"

#define WORD_REACH 8      /* tokens between "born" and its date */
#define ANCHOR_PERCENT 70 /* an anchor less sure than this proves no age */

bool fc_token_among(const fc_document *doc, uint32_t at, const char *words)
{
    fc_str token = fc_document_token(doc, at);
    for (const char *word = words; *word;) {
        size_t length = strcspn(word, " ");
        if (fc_str_equal_nocase(token, fc_str_make(word, length)))
            return true;
        word += length;
        word += *word == ' ';
    }
    return false;
}

bool fc_is_founding_word(const fc_document *doc, uint32_t at)
{
    return fc_token_among(doc, at,
                          "founded established formed created incorporated inaugurated "
                          "launched opened");
}

bool fc_origin_days(const fc_reading *reading, const fc_claim *claim, fc_days *out)
{
    if (claim->kind != FACTCHECK_KIND_DATE || claim->time < 0)
        return false;
    const fc_time *time = &reading->times.items[claim->time];
    if (time->begin == FC_MINUTE_NONE || time->until == FC_MINUTE_NONE ||
        time->granularity < FC_GRANULARITY_DAY || time->granularity > FC_GRANULARITY_YEAR ||
        time->expr.edge != FC_EDGE_NONE || time->range_begin >= 0 || time->range_end >= 0)
        return false;
    out->first = fc_time_day(time);
    out->last = (fc_day)((time->until - 1) / FC_MINUTES_A_DAY);
    return true;
}

bool fc_origin_explicit_days(const fc_reading *reading, const fc_claim *claim, fc_days *out)
{
    return fc_origin_days(reading, claim, out) &&
           reading->times.items[claim->time].basis == FACTCHECK_BASIS_EXPLICIT;
}

/* What may stand between "born" and its date: "in Ness, Ohio, on"; "by two brothers in". */
static bool may_lead_to_date(const fc_document *doc, uint32_t at)
{
    switch ((fc_tag)doc->tokens.items[at].tag) {
    case FC_TAG_PREP:
    case FC_TAG_NAME:
    case FC_TAG_DET:
    case FC_TAG_ADV:
    case FC_TAG_NOUN:
    case FC_TAG_NUM:
        return true;
    default:
        return fc_document_sign(doc, at, ',') || fc_token_among(doc, at, "here there back");
    }
}

uint32_t fc_origin_word(const fc_document *doc, const fc_claim *date, fc_origin_kind kind)
{
    uint32_t least = doc->sentences.items[date->sentence].first_token;
    for (uint32_t at = date->first, n = 0; at > least && n < WORD_REACH; at--, n++) {
        uint32_t word = at - 1;
        if (kind == FC_ORIGIN_BIRTH ? fc_document_is(doc, word, "born")
                                    : fc_is_founding_word(doc, word)) {
            bool compound = word > least && fc_document_sign(doc, word - 1, '-'); /* Paris-born */
            return compound ? FC_TOKEN_NONE : word;
        }
        if (!may_lead_to_date(doc, word))
            return FC_TOKEN_NONE;
    }
    return FC_TOKEN_NONE;
}

int fc_years_between(fc_day from, fc_day to)
{
    fc_date a = fc_calendar_date(from), b = fc_calendar_date(to);
    return b.year - a.year - (b.month < a.month || (b.month == a.month && b.day < a.day));
}

bool fc_anchor_is_sure(const fc_reading *reading)
{
    const fc_anchor *anchor = &reading->anchor;
    return anchor->day != FC_DAY_NONE && anchor->confidence >= ANCHOR_PERCENT &&
           !fc_is_narrative(&reading->times, anchor->day);
}
