#include "quote.h"

#define SESSION_TOKENS 14 /* on either side of a figure, where the hour of a quote is told */

typedef enum session {
    SESSION_CLOSE, /* or none told */
    SESSION_BEFORE,
    SESSION_OPENING,
    SESSION_DURING,
    SESSION_AFTER
} session;

static const fc_claim *claim_of(const fc_findings_input *input, fc_claim_ref ref)
{
    return &input->readings[ref.source].claims.items[ref.claim];
}

/* "Early trading", "the morning session", "before the bell". */
static session session_of_pair(const fc_document *doc, uint32_t first, uint32_t second)
{
    static const char *const trading[] = {"trade", "trading", "deals", "dealings", "session"};
    static const char *const openings[] = {"early", "initial", "opening"};
    static const char *const hours[] = {"afternoon", "late", "midday", "morning"};
    static const char *const later[] = {"aftermarket", "electronic", "evening", "extended"};
    if (fc_document_is(doc, second, "bell") || fc_document_is(doc, second, "hours")) {
        bool after = fc_document_is(doc, first, "after") || fc_document_is(doc, first, "extended");
        bool hour = fc_document_is(doc, second, "hours");
        return after ? SESSION_AFTER
                     : !hour && fc_document_is(doc, first, "before") ? SESSION_BEFORE : SESSION_CLOSE;
    }
    if (fc_document_is(doc, first, "at") &&
        (fc_document_is(doc, second, "midday") || fc_document_is(doc, second, "noon")))
        return SESSION_DURING;
    if (!fc_document_is_one_of(doc, second, trading, sizeof trading / sizeof *trading))
        return SESSION_CLOSE;
    if (fc_document_is_one_of(doc, first, openings, sizeof openings / sizeof *openings))
        return SESSION_OPENING;
    if (fc_document_is_one_of(doc, first, later, sizeof later / sizeof *later))
        return SESSION_AFTER;
    return fc_document_is_one_of(doc, first, hours, sizeof hours / sizeof *hours) ? SESSION_DURING
                                                                                  : SESSION_CLOSE;
}

static session session_of_word(const fc_document *doc, uint32_t at)
{
    static const char *const before[] = {"premarket", "pre-market"};
    static const char *const after[] = {"after-hours", "afterhours"};
    if (fc_document_is_one_of(doc, at, before, sizeof before / sizeof *before))
        return SESSION_BEFORE;
    if (fc_document_is_one_of(doc, at, after, sizeof after / sizeof *after))
        return SESSION_AFTER;
    return fc_document_is(doc, at, "opened") ? SESSION_OPENING : SESSION_CLOSE;
}

/* "Closed at $41 and fell in late trading" */
static bool tells_close(const fc_document *doc, uint32_t at, uint32_t end)
{
    static const char *const words[] = {"close", "closed", "closes", "closing", "ended", "finished", "settled"};
    return at < end && fc_document_is_one_of(doc, at, words, sizeof words / sizeof *words);
}

/* The hour that stands nearest to a figure in its sentence. */
static session session_of(const fc_document *doc, const fc_claim *claim)
{
    const fc_sentence *s = &doc->sentences.items[claim->sentence];
    for (uint32_t step = 1; step <= SESSION_TOKENS; step++) {
        session found = SESSION_CLOSE;
        uint32_t ahead = claim->end + step - 1;
        if (ahead < s->end_token)
            found = session_of_word(doc, ahead);
        if (found == SESSION_CLOSE && ahead + 1 < s->end_token)
            found = session_of_pair(doc, ahead, ahead + 1);
        if (found == SESSION_CLOSE && claim->first >= s->first_token + step)
            found = session_of_word(doc, claim->first - step);
        if (found == SESSION_CLOSE && claim->first >= s->first_token + step + 1)
            found = session_of_pair(doc, claim->first - step - 1, claim->first - step);
        if (found != SESSION_CLOSE || tells_close(doc, ahead, s->end_token) ||
            (claim->first >= s->first_token + step && tells_close(doc, claim->first - step, s->end_token)))
            return found;
    }
    return SESSION_CLOSE;
}

/* Shares, and what names of firms and indices rise or fall by: "the Dow rose 235 points, or 0.6%". */
static bool is_quote(const fc_claim *claim)
{
    fc_class head = (fc_class)fc_claim_head(claim).class;
    if (head == FC_CLASS_SHARE_STOCK)
        return true;
    bool share = claim->kind == FACTCHECK_KIND_PERCENT &&
                 (head == FC_CLASS_INCREASE || head == FC_CLASS_DECREASE);
    bool named = claim->subject_count > 0 && claim->subject[0].attached;
    return (share || head == FC_CLASS_POINT) && named && claim->role == FACTCHECK_ROLE_CHANGE;
}

/* The day of the session, as far as the claim tells it. */
static bool tells_day(const fc_reading *reading, const fc_claim *claim)
{
    if (claim->period < 0)
        return false;
    const fc_time *time = &reading->times.items[claim->period];
    return time->until - time->begin <= FC_MINUTES_A_DAY; /* of relative ones, both are none */
}

/* Whether neither tells the day, and the sources are of two days. */
static bool are_of_two_days(const fc_reading *a, const fc_claim *x, const fc_reading *b,
                            const fc_claim *y)
{
    return !tells_day(a, x) && !tells_day(b, y) && a->anchor.day != b->anchor.day &&
           a->anchor.day != FC_DAY_NONE && b->anchor.day != FC_DAY_NONE &&
           a->anchor.confidence >= FC_ANCHOR_SURE && b->anchor.confidence >= FC_ANCHOR_SURE;
}

bool fc_quotes_may_differ(const fc_variant *a, const fc_variant *b, const fc_findings_input *input)
{
    const fc_claim *x = claim_of(input, a->claims[0]), *y = claim_of(input, b->claims[0]);
    const fc_reading *first = &input->readings[a->claims[0].source];
    const fc_reading *second = &input->readings[b->claims[0].source];
    return is_quote(x) && is_quote(y) &&
           (session_of(&first->document, x) != session_of(&second->document, y) ||
            are_of_two_days(first, x, second, y));
}
