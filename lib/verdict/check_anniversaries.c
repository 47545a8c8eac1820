/*
 * An anniversary against the year that it is counted from: "the club, founded in 1970, celebrates
 * its 50th anniversary" in an article of 2024, "the 50th anniversary of the 1972 flood". The day of
 * the anniversary is that of the article, or a date that its sentence gives.
 */
#include "checks.h"

#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/origins.h"
#include "verdict/single.h"

enum {
    REACH = 12, /* tokens between an anniversary and its year, at most */
    SLACK = 1,  /* years: parties are put off, and begin early */
    SHARE = 8,  /* "the founding in 1970" may be the year of the party: only when the two */
    SHARE_LEAST = 2
}; /* are apart by this and an eighth of the anniversary is it a slip */

typedef struct party {
    uint32_t anniversary; /* claims */
    uint32_t origin;
    uint32_t end; /* token behind "anniversary" */
    bool birthday;
    int number;
    int from;  /* the year it is counted from */
    int reach; /* a number that misses by more years is counted from something else */
} party;

/* ---- What an anniversary is of ------------------------------------------------------------ */

static bool read_anniversary(const fc_document *doc, const fc_claim *claim, party *out)
{
    uint32_t at = claim->end, end = doc->sentences.items[claim->sentence].end_token;
    if (claim->kind != FACTCHECK_KIND_ORDINAL || claim->is_range || at >= end)
        return false;
    out->birthday = fc_document_is(doc, at, "birthday");
    if (!out->birthday && !fc_document_is(doc, at, "anniversary"))
        return false;
    out->number = (int)fc_decimal_to_int(claim->value, -1);
    out->end = at + 1;
    return out->number > 0;
}

static bool is_plain_noun(const fc_document *doc, uint32_t at)
{
    fc_tag tag = (fc_tag)doc->tokens.items[at].tag;
    return tag == FC_TAG_DET || tag == FC_TAG_ADJ || tag == FC_TAG_NOUN || tag == FC_TAG_NAME ||
           (tag == FC_TAG_POSSESSIVE && doc->tokens.items[at].kind == FC_TOKEN_WORD &&
            fc_token_among(doc, at, "its their his her our"));
}

/* "of the club, founded", "of the bank, which was founded": one noun phrase, then the participle. */
static bool leads_to_founding(const fc_document *doc, uint32_t from, uint32_t word)
{
    if (word > from + REACH || word < from + 2 || !fc_document_is(doc, from, "of"))
        return false;
    for (uint32_t at = from + 1; at < word; at++) {
        if (!is_plain_noun(doc, at) && !fc_document_sign(doc, at, ',') &&
            !fc_token_among(doc, at, "which that was"))
            return false;
    }
    return true;
}

/* "of its founding in 1970", "of the opening of the bridge in 1970". */
static bool leads_by_event(const fc_document *doc, uint32_t from, uint32_t date)
{
    bool event = false;
    if (date > from + REACH || date < from + 3 || !fc_document_is(doc, from, "of") ||
        !fc_token_among(doc, date - 1, "in on"))
        return false;
    for (uint32_t at = from + 1; at + 1 < date; at++) {
        if (fc_token_among(doc, at,
                           "founding foundation creation establishment formation opening "
                           "inauguration independence"))
            event = true;
        else if (!is_plain_noun(doc, at) && doc->tokens.items[at].tag != FC_TAG_POSSESSIVE &&
                 !(event && fc_document_is(doc, at, "of")))
            return false;
    }
    return event;
}

/* "of the 1970 treaty", "of the May 3, 1970, storm". */
static bool names_year(const fc_document *doc, uint32_t from, const fc_claim *date)
{
    uint32_t end = doc->sentences.items[date->sentence].end_token;
    if (!fc_document_is(doc, from, "of") || date->first > from + 2 || date->end >= end ||
        (date->first == from + 2 && !fc_document_is(doc, from + 1, "the")))
        return false;
    uint32_t behind = date->end + (fc_document_sign(doc, date->end, ',') && date->end + 1 < end);
    fc_tag tag = (fc_tag)doc->tokens.items[behind].tag;
    return date->first == from + 2 &&
           (tag == FC_TAG_NOUN || tag == FC_TAG_NAME || tag == FC_TAG_ADJ);
}

/* "founded in 1970, is celebrating its", "born in 1970, turned". */
static bool founding_leads_to(const fc_document *doc, uint32_t from, const fc_claim *anniversary)
{
    uint32_t to = anniversary->first;
    uint32_t behind = anniversary->end + 1;
    bool of_other = behind < doc->sentences.items[anniversary->sentence].end_token &&
                    fc_document_is(doc, behind, "of"); /* "its 25th anniversary of the appeal" */
    if (of_other || to > from + REACH || to < from + 1 ||
        doc->tokens.items[to - 1].tag != FC_TAG_POSSESSIVE ||
        !fc_token_among(doc, to - 1, "its their his her"))
        return false;
    for (uint32_t at = from; at + 1 < to; at++) {
        switch ((fc_tag)doc->tokens.items[at].tag) {
        case FC_TAG_VERB:
        case FC_TAG_AUX:
        case FC_TAG_MODAL:
        case FC_TAG_ADV:
        case FC_TAG_TO:
        case FC_TAG_PREP:
        case FC_TAG_NAME:
            break;
        default:
            if (!fc_document_sign(doc, at, ',') && !fc_document_sign(doc, at, ')') &&
                !fc_document_is(doc, at, "and"))
                return false;
        }
    }
    return true;
}

/* Whether the date says from when the anniversary is counted. */
static bool is_origin(const fc_reading *reading, const fc_claim *anniversary, const fc_claim *date,
                      party *p)
{
    const fc_document *doc = &reading->document;
    fc_origin_kind kind = p->birthday ? FC_ORIGIN_BIRTH : FC_ORIGIN_FOUNDING;
    uint32_t word = fc_origin_word(doc, date, kind);
    bool behind = date->first >= p->end;
    p->reach = FC_ORIGIN_FAR;
    if (word != FC_TOKEN_NONE && behind && word >= p->end && leads_to_founding(doc, p->end, word))
        return true;
    if (word != FC_TOKEN_NONE && !behind && founding_leads_to(doc, date->end, anniversary))
        return true;
    if (p->birthday || !behind)
        return false;
    if (names_year(doc, p->end, date))
        return true;
    p->reach = SHARE_LEAST + p->number / SHARE;
    return leads_by_event(doc, p->end, date->first);
}

/* ---- When it is --------------------------------------------------------------------------- */

typedef enum party_when { WHEN_UNKNOWN, WHEN_PAST, WHEN_PRESENT } party_when;

static party_when when_of_word(const fc_document *doc, uint32_t at)
{
    const fc_token *token = &doc->tokens.items[at];
    if (token->tag == FC_TAG_AUX)
        return fc_token_among(doc, at, "was were had did") ? WHEN_PAST : WHEN_PRESENT;
    if (token->tag == FC_TAG_MODAL)
        return WHEN_PRESENT;
    if (token->tag != FC_TAG_VERB || fc_is_founding_word(doc, at))
        return WHEN_UNKNOWN;
    switch ((fc_form)token->form) {
    case FC_FORM_PAST:
    case FC_FORM_PAST_PARTICIPLE:
        return WHEN_PAST;
    case FC_FORM_S:
        return WHEN_PRESENT;
    case FC_FORM_BASE: /* "the towns mark"; not "a stamp to mark" */
        return at > 0 && doc->tokens.items[at - 1].tag == FC_TAG_TO ? WHEN_UNKNOWN : WHEN_PRESENT;
    default:
        return WHEN_UNKNOWN;
    }
}

/* The tense of the verb in front of the anniversary, else behind it. */
static party_when when_of(const fc_document *doc, const fc_claim *anniversary, uint32_t behind)
{
    const fc_sentence *s = &doc->sentences.items[anniversary->sentence];
    party_when when = WHEN_UNKNOWN;
    uint32_t least = anniversary->first > s->first_token + REACH ? anniversary->first - REACH
                                                                 : s->first_token;
    for (uint32_t at = anniversary->first; at > least && when == WHEN_UNKNOWN; at--) {
        bool founded = at < s->end_token && fc_is_founding_word(doc, at); /* "was founded" */
        when = founded ? WHEN_UNKNOWN : when_of_word(doc, at - 1);
        /* "has marked", "will be marked" */
        if (when == WHEN_PAST && at - 1 > least && doc->tokens.items[at - 2].tag == FC_TAG_AUX)
            when = when_of_word(doc, at - 2);
    }
    bool subject = anniversary->first <= s->first_token + 1; /* "The 50th anniversary ... is" */
    if (when == WHEN_UNKNOWN && !subject) /* "A book for the 50th anniversary": of some day */
        return WHEN_PAST;
    for (uint32_t at = behind; at < s->end_token && at < behind + REACH && when == WHEN_UNKNOWN;
         at++)
        when = when_of_word(doc, at);
    return when;
}

static int distance(int a, int b)
{
    return a > b ? a - b : b - a;
}

/*
 * The years that the anniversary may be in: those of the other dates of the sentence, and that of
 * the article unless the sentence tells of what is over. The actual number nearest to the stated
 * one; -1 if it cannot be told.
 */
static int actual_number(const fc_reading *reading, uint32_t begin, uint32_t end, const party *p)
{
    const fc_claim *claims = reading->claims.items, *anniversary = &claims[p->anniversary];
    int best = -1, today = -1, told = -1;
    bool dated = false;
    for (uint32_t i = begin; i < end; i++) {
        fc_days days;
        if (i == p->origin || !fc_origin_days(reading, &claims[i], &days))
            continue;
        int number = fc_calendar_year(days.first) - p->from;
        if (claims[i].first >= p->end && claims[i].first <= p->end + 3) /* "in 2020" */
            told = number;
        dated = dated || told >= 0 ||
                reading->times.items[claims[i].time].basis != FACTCHECK_BASIS_EXPLICIT;
        if (best < 0 || distance(number, p->number) < distance(best, p->number))
            best = number;
    }
    if (fc_anchor_is_sure(reading))
        today = fc_calendar_year(reading->anchor.day) - p->from;
    uint32_t behind = claims[p->origin].first > p->end ? claims[p->origin].end : p->end;
    bool over = !dated && when_of(&reading->document, anniversary, behind) == WHEN_PAST;
    if (today < 0)
        return dated ? best : -1;
    if (over && p->number <= today) /* "marked its 50th anniversary with a book", some day */
        return -1;
    if (best < 0 || distance(today, p->number) < distance(best, p->number))
        best = today;
    return told >= 0 && distance(best, p->number) > SLACK ? told : best;
}

/* ---- Findings ----------------------------------------------------------------------------- */

static int judge(fc_findings *out, const fc_findings_input *input, uint32_t source, uint32_t begin,
                 uint32_t end, const party *p)
{
    const fc_reading *reading = &input->readings[source];
    const fc_claim *origin = &reading->claims.items[p->origin];
    int actual = actual_number(reading, begin, end, p);
    if (actual <= 0 || distance(actual, p->number) <= SLACK ||
        distance(actual, p->number) > p->reach)
        return FACTCHECK_OK;
    fc_single single = {.source = source,
                        .rule = FC_RULE_ANNIVERSARY_MISMATCH,
                        .verdict = FACTCHECK_VERDICT_CONFLICT,
                        .confidence = FC_CONFIDENCE_CHECK};
    fc_single_claim(&single, (int32_t)p->anniversary);
    fc_single_claim(&single, (int32_t)p->origin);
    fc_builder text;
    fc_builder_init(&text, input->arena);
    fc_builder_literal(&text, "the anniversary does not fit its year: ");
    fc_builder_add(&text, fc_document_span(&reading->document,
                                           reading->claims.items[p->anniversary].first, p->end));
    fc_builder_literal(&text, ", ");
    fc_builder_add(&text, fc_display_mention(reading, origin, input->arena));
    single.message = fc_builder_done(&text);
    fc_builder_init(&text, input->arena);
    fc_builder_literal(&text, "from ");
    fc_builder_unsigned(&text, (uint64_t)p->from);
    fc_builder_literal(&text, " to ");
    fc_builder_unsigned(&text, (uint64_t)(p->from + actual));
    fc_builder_literal(&text, " are ");
    fc_builder_unsigned(&text, (uint64_t)actual);
    fc_builder_literal(&text, " years, not ");
    fc_builder_unsigned(&text, (uint64_t)p->number);
    single.note = fc_builder_done(&text);
    return fc_single_add(out, input, &single);
}

int fc_check_anniversaries(fc_findings *out, const fc_findings_input *input, uint32_t source,
                           uint32_t begin, uint32_t end)
{
    const fc_reading *reading = &input->readings[source];
    const fc_claim *claims = reading->claims.items;
    int status = FACTCHECK_OK;
    for (uint32_t i = begin; i < end && !status; i++) {
        party p = {.anniversary = i};
        if (!read_anniversary(&reading->document, &claims[i], &p))
            continue;
        uint32_t first = i > begin + FC_ORIGIN_REACH ? i - FC_ORIGIN_REACH : begin;
        uint32_t last = i + FC_ORIGIN_REACH < end ? i + FC_ORIGIN_REACH : end;
        for (p.origin = first; p.origin < last; p.origin++) {
            fc_days days;
            const fc_claim *date = &claims[p.origin];
            if (!fc_origin_explicit_days(reading, date, &days) ||
                !is_origin(reading, &claims[i], date, &p))
                continue;
            p.from = fc_calendar_year(days.first);
            status = judge(out, input, source, first, last, &p);
            break;
        }
    }
    return status;
}
