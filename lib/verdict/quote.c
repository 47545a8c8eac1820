#include "quote.h"

#define SESSION_TOKENS 14 /* on either side of a figure, where the hour of a quote is told */

typedef enum session {
    SESSION_NONE, /* none told */
    SESSION_CLOSE,
    SESSION_BEFORE,
    SESSION_OPENING,
    SESSION_DURING,
    SESSION_AFTER
} session;

static const fc_claim *claim_of(const fc_findings_input *input, fc_claim_ref ref)
{
    return &input->readings[ref.source].claims.items[ref.claim];
}

typedef enum session_place { BEHIND, CLOSE, FRONT, PAIR, WORD } session_place;

typedef struct session_row {
    uint8_t place; /* session_place */
    uint8_t hour;  /* session */
    const char *word;
    const char *behind; /* of pairs */
} session_row;

static const session_row rows[] = {
#define FC_SESSION_BEHIND(word) {BEHIND, SESSION_CLOSE, word, NULL},
#define FC_SESSION_CLOSE(word) {CLOSE, SESSION_CLOSE, word, NULL},
#define FC_SESSION_FRONT(word, hour) {FRONT, SESSION_##hour, word, NULL},
#define FC_SESSION_PAIR(word, behind, hour) {PAIR, SESSION_##hour, word, behind},
#define FC_SESSION_WORD(word, hour) {WORD, SESSION_##hour, word, NULL},
#include "tables/session.def"
#undef FC_SESSION_BEHIND
#undef FC_SESSION_CLOSE
#undef FC_SESSION_FRONT
#undef FC_SESSION_PAIR
#undef FC_SESSION_WORD
};

/* The row of a word, and of the one behind it; NULL if there is none. */
static const session_row *row_at(const fc_document *doc, uint32_t at, session_place place)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].place == place && fc_document_is(doc, at, rows[i].word) &&
            (!rows[i].behind || fc_document_is(doc, at + 1, rows[i].behind)))
            return &rows[i];
    }
    return NULL;
}

static session hour_of(const session_row *row)
{
    return row ? (session)row->hour : SESSION_NONE;
}

static session session_of_word(const fc_document *doc, uint32_t at)
{
    return hour_of(row_at(doc, at, WORD));
}

/* "Early trading", "the morning session", "after hours": of the token and the one behind it. */
static session session_of_pair(const fc_document *doc, uint32_t at)
{
    const session_row *pair = row_at(doc, at, PAIR);
    return hour_of(pair || !row_at(doc, at + 1, BEHIND) ? pair : row_at(doc, at, FRONT));
}

/* "Closed at $41 and fell in late trading" */
static bool tells_close(const fc_document *doc, uint32_t at, uint32_t end)
{
    return at < end && row_at(doc, at, CLOSE);
}

/* The hour that stands nearest to a figure in its sentence. */
static session session_of(const fc_document *doc, const fc_claim *claim)
{
    const fc_sentence *s = &doc->sentences.items[claim->sentence];
    for (uint32_t step = 1; step <= SESSION_TOKENS; step++) {
        session found = SESSION_NONE;
        uint32_t ahead = claim->end + step - 1;
        if (ahead < s->end_token)
            found = session_of_word(doc, ahead);
        if (found == SESSION_NONE && ahead + 1 < s->end_token)
            found = session_of_pair(doc, ahead);
        if (found == SESSION_NONE && claim->first >= s->first_token + step)
            found = session_of_word(doc, claim->first - step);
        if (found == SESSION_NONE && claim->first >= s->first_token + step + 1)
            found = session_of_pair(doc, claim->first - step - 1);
        if (found != SESSION_NONE)
            return found;
        if (tells_close(doc, ahead, s->end_token) ||
            (claim->first >= s->first_token + step && tells_close(doc, claim->first - step, s->end_token)))
            return SESSION_CLOSE;
    }
    return SESSION_NONE;
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
