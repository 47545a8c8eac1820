#include "role.h"

/* How far from a mention the words are looked for that say who says it, whether, and when. */
enum { SPEAKER_REACH = 48, /* phrases */
       CLAUSE_REACH = 8,
       PERIOD_REACH = 24 }; /* times on either side */

static const fc_phrase *phrase_of(const fc_site *site, uint32_t index)
{
    return &site->parse->phrases.items[index];
}

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
    uint32_t first = phrase_of(site, site->phrase)->first;
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
    for (uint32_t at = site->claim->end;
         at < s->end_token && at < site->claim->end + DEGREE_TOKENS; at++) {
        if (fc_words_hint(site->doc, at) == FC_HINT_DEGREE)
            return true;
        if (site->doc->tokens.items[at].tag == FC_TAG_PUNCT)
            return false;
    }
    return false;
}

/* "12 of them", "12 others". */
static bool is_part(const fc_site *site)
{
    uint32_t next = site->phrase + 1;
    if (has_degree(site))
        return true;
    if (hint_in_front(site, FC_HINT_PART))
        return true;
    if (next + 1 < site->parse->phrases.count && phrase_of(site, next)->kind == FC_PHRASE_PREP &&
        fc_document_is(site->doc, phrase_of(site, next)->first, "of") &&
        (phrase_of(site, next + 1)->flags & FC_PHRASE_PRONOUN))
        return true;
    return false;
}

static bool is_share(const fc_site *site)
{
    uint32_t next = site->phrase + 1;
    bool of = next < site->parse->phrases.count &&
              phrase_of(site, next)->kind == FC_PHRASE_PREP &&
              fc_document_is(site->doc, phrase_of(site, next)->first, "of");
    if (site->claim->kind == FACTCHECK_KIND_PERCENT)
        return of;
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
    uint32_t first = phrase_of(site, site->phrase)->first;
    if (claim->kind != FACTCHECK_KIND_COUNT || !site->quantity || claim->first != first + 1 ||
        !fc_decimal_less(claim->value, fc_decimal_int(ANAPHORA_MAX + 1)))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (fc_document_is(site->doc, first, words[i]))
            return true;
    }
    return false;
}

/* ---- Modality ----------------------------------------------------------------------------- */

static uint8_t verb_flags(const fc_site *site)
{
    uint8_t flags = 0;
    uint32_t first = site->clause->first;
    if (site->phrase > first + SPEAKER_REACH)
        first = site->phrase - SPEAKER_REACH;
    for (uint32_t i = first; i < site->clause->end; i++) {
        const fc_phrase *phrase = phrase_of(site, i);
        if (i > site->phrase + SPEAKER_REACH)
            break;
        if (phrase->kind != FC_PHRASE_VERB)
            continue;
        flags |= phrase->flags;
        fc_hint hint = fc_words_hint(site->doc, phrase->head);
        bool infinitive = i + 1 < site->clause->end &&
                          (phrase_of(site, i + 1)->flags & FC_PHRASE_INFINITIVE);
        if (hint == FC_HINT_PLAN && (infinitive || (phrase->flags & FC_PHRASE_PASSIVE)))
            flags |= FC_PHRASE_FUTURE;
        if (hint == FC_HINT_DENY)
            flags |= FC_PHRASE_NEGATED;
        if (phrase->head >= site->claim->end)
            break;
    }
    return flags;
}

void fc_modality_find(fc_site *site)
{
    uint8_t flags = verb_flags(site);
    fc_claim *claim = site->claim;
    if (flags & FC_PHRASE_NEGATED)
        claim->modality = FACTCHECK_MODALITY_DENIED;
    else if (flags & FC_PHRASE_POSSIBLE)
        claim->modality = FACTCHECK_MODALITY_POSSIBLE;
    else if (flags & FC_PHRASE_FUTURE)
        claim->modality = FACTCHECK_MODALITY_PLANNED;
}

/* ---- Speaker ------------------------------------------------------------------------------ */

static fc_str phrase_text(const fc_site *site, uint32_t index)
{
    const fc_phrase *phrase = phrase_of(site, index);
    uint32_t end = phrase->end;
    uint32_t at = index;
    /* "the Ministry of Commerce" is three phrases */
    while (at + 2 < site->parse->phrases.count &&
           phrase_of(site, at + 1)->kind == FC_PHRASE_PREP &&
           fc_document_is(site->doc, phrase_of(site, at + 1)->first, "of") &&
           phrase_of(site, at + 2)->kind == FC_PHRASE_NOUN) {
        at += 2;
        end = phrase_of(site, at)->end;
    }
    uint32_t first = phrase->first;
    if (site->doc->tokens.items[first].tag == FC_TAG_DET && first + 1 < end)
        first++;
    return fc_document_span(site->doc, first, end);
}

/* "according to the Ministry of Commerce": the phrase behind "to". */
static bool according_to(fc_site *site)
{
    const fc_parse *parse = site->parse;
    uint32_t first = site->phrase > SPEAKER_REACH ? site->phrase - SPEAKER_REACH : 0;
    uint32_t end = site->phrase + SPEAKER_REACH;
    for (uint32_t i = first; i < end && i + 2 < parse->phrases.count; i++) {
        if (!fc_document_is(site->doc, phrase_of(site, i)->first, "according"))
            continue;
        for (uint32_t k = i + 1; k < parse->phrases.count && k < i + 3; k++) {
            if (phrase_of(site, k)->kind == FC_PHRASE_NOUN) {
                site->claim->speaker = phrase_text(site, k);
                return true;
            }
        }
    }
    return false;
}

static bool is_saying(const fc_site *site, const fc_clause *clause)
{
    if (clause->verb == FC_PHRASE_NONE || clause->subject == FC_PHRASE_NONE)
        return false;
    uint32_t head = phrase_of(site, clause->verb)->head;
    return fc_words_frame(site->doc, head) == FC_FRAME_SAY;
}

void fc_speaker_find(fc_site *site)
{
    if (according_to(site))
        return;
    uint32_t own = (uint32_t)(site->clause - site->parse->clauses.items);
    uint32_t first = own > CLAUSE_REACH ? own - CLAUSE_REACH : 0;
    for (uint32_t i = first; i < own + CLAUSE_REACH && i < site->parse->clauses.count; i++) {
        const fc_clause *clause = &site->parse->clauses.items[i];
        if (clause == site->clause || !is_saying(site, clause))
            continue;
        site->claim->speaker = phrase_text(site, clause->subject);
        return;
    }
}

/* ---- Period ------------------------------------------------------------------------------- */

#define WHEN_TOKENS 2 /* between a date and the "when" that takes it up */

static bool can_be_period(const fc_time *time)
{
    return time->is_claim && (time->type == FACTCHECK_TIMEX_DATE ||
                              time->type == FACTCHECK_TIMEX_TIME);
}

static uint32_t distance(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
}

static bool is_one_of(const fc_site *site, uint32_t token, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (fc_document_is(site->doc, token, words[i]))
            return true;
    }
    return false;
}

/* "Up 5 percent from 2022", "over the year before": what is compared with, not when it holds. */
static bool is_base_of_comparison(const fc_site *site, const fc_time *time)
{
    static const char *const against[] = {"from", "than", "against", "versus"};
    static const char *const over[] = {"over", "on"};
    static const char *const earlier[] = {"before", "earlier", "previous", "prior"};
    const fc_sentence *sentence = &site->doc->sentences.items[site->claim->sentence];
    bool range = time->range_begin >= 0 || time->range_end >= 0;
    if (range || time->expr.day || time->expr.unit < FC_GRANULARITY_MONTH ||
        time->first == sentence->first_token)
        return false;
    if (is_one_of(site, time->first - 1, against, sizeof against / sizeof *against))
        return true;
    if (!is_one_of(site, time->first - 1, over, sizeof over / sizeof *over))
        return false;
    for (uint32_t i = time->first; i <= time->end && i < sentence->end_token; i++) {
        if (is_one_of(site, i, earlier, sizeof earlier / sizeof *earlier))
            return true;
    }
    return false;
}

bool fc_role_is_base(const fc_site *site)
{
    return site->time && is_base_of_comparison(site, site->time);
}

/* The first time at or behind a token, from `first_time` on. */
static size_t times_before(const fc_times *times, size_t first_time, uint32_t token)
{
    size_t low = first_time, high = times->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (times->items[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The date that a clause opening with "when" hangs on: "the first quarter, when trade came to ..." */
static int32_t antecedent_date(const fc_site *site, const fc_times *times, size_t first_time)
{
    uint32_t opener = site->clause->first;
    int32_t best = -1;
    if (opener == 0 || opener >= site->parse->phrases.count ||
        !fc_document_is(site->doc, phrase_of(site, opener)->first, "when"))
        return -1;
    uint32_t before = phrase_of(site, opener)->first;
    size_t i = times_before(times, first_time, before);
    if (i > first_time && can_be_period(&times->items[i - 1]) &&
        before - times->items[i - 1].end <= WHEN_TOKENS)
        best = (int32_t)(i - 1);
    return best;
}

/*
 * The nearest date of the clause; else the only date of the sentence: "The first quarter of 2024
 * saw that trend continue, with trade amounting to ..."
 */
int32_t fc_period_find(const fc_site *site, const fc_times *times, size_t first_time)
{
    const fc_sentence *sentence = &site->doc->sentences.items[site->claim->sentence];
    int32_t best = -1, only = -1;
    uint32_t best_distance = UINT32_MAX, count = 0;
    size_t own = times_before(times, first_time, site->claim->first);
    size_t first = own > first_time + PERIOD_REACH ? own - PERIOD_REACH : first_time;
    for (size_t i = first; i < times->count && i < own + PERIOD_REACH; i++) {
        const fc_time *time = &times->items[i];
        if (time->first >= sentence->end_token)
            break;
        if ((int32_t)i == site->claim->time || !can_be_period(time) ||
            is_base_of_comparison(site, time))
            continue;
        only = (int32_t)i;
        count++;
        uint32_t phrase = fc_parse_phrase_at(site->parse, time->first);
        if (phrase == FC_PHRASE_NONE ||
            &site->parse->clauses.items[phrase_of(site, phrase)->clause] != site->clause)
            continue;
        uint32_t away = distance(time->first, site->claim->first);
        if (away < best_distance) {
            best = (int32_t)i;
            best_distance = away;
        }
    }
    if (best < 0)
        best = antecedent_date(site, times, first_time);
    if (best >= 0)
        return best;
    return count == 1 ? only : -1;
}
