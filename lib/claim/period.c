/*
 * Period: the date in the sentence of a claim at which it holds.
 */
#include "role.h"

#define PERIOD_REACH 24 /* times on either side of a mention */

#define PARTED_REACH 64 /* phrases between a mention and a date that can part them */
#define WHEN_TOKENS 2   /* between a date and the "when" that takes it up */

static bool can_be_period(const fc_time *time)
{
    return time->is_claim &&
           (time->type == FACTCHECK_TIMEX_DATE || time->type == FACTCHECK_TIMEX_TIME);
}

static uint32_t distance(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
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
    if (fc_document_is_one_of(site->doc, time->first - 1, against,
                              sizeof against / sizeof *against))
        return true;
    if (!fc_document_is_one_of(site->doc, time->first - 1, over, sizeof over / sizeof *over))
        return false;
    for (uint32_t i = time->first; i <= time->end && i < sentence->end_token; i++) {
        if (fc_document_is_one_of(site->doc, i, earlier, sizeof earlier / sizeof *earlier))
            return true;
    }
    return false;
}

#define COMPARED_REACH 24 /* tokens between a figure and the time of the one it is compared with */

/* "Profit was $312 million, against $274 million a year earlier": the year is of the other figure. */
static bool is_of_compared(const fc_site *site, const fc_time *time)
{
    static const char *const against[] = {"from", "than", "against", "versus", "compared"};
    uint32_t first = site->claim->end, end = time->first;
    if (end > first && end - first > COMPARED_REACH)
        end = first + COMPARED_REACH;
    while (end > first && site->doc->tokens.items[end - 1].tag != FC_TAG_NUM)
        end--;
    for (uint32_t i = first; i + 1 < end; i++) { /* in front of the last other figure */
        if (fc_document_is_one_of(site->doc, i, against, sizeof against / sizeof *against))
            return true;
    }
    return false;
}

/* "The most since January": where the count began, not when the figure holds. */
static bool is_beginning(const fc_site *site, const fc_time *time)
{
    const fc_sentence *sentence = &site->doc->sentences.items[site->claim->sentence];
    return time->first > sentence->first_token &&
           fc_document_is(site->doc, time->first - 1, "since");
}

bool fc_role_is_base(const fc_site *site)
{
    return site->time && is_base_of_comparison(site, site->time);
}

/* The date that a clause opening with "when" hangs on: "the first quarter, when trade came to ..." */
static int32_t antecedent_date(const fc_site *site, const fc_times *times, size_t first_time)
{
    uint32_t opener = site->clause->first;
    int32_t best = -1;
    if (opener == 0 || opener >= site->parse->phrases.count ||
        !fc_document_is(site->doc, fc_site_phrase(site, opener)->first, "when"))
        return -1;
    uint32_t before = fc_site_phrase(site, opener)->first;
    size_t i = fc_times_from(times, first_time, before);
    if (i > first_time && can_be_period(&times->items[i - 1]) &&
        before - times->items[i - 1].end <= WHEN_TOKENS)
        best = (int32_t)(i - 1);
    return best;
}

/* Nothing but the prepositions between a figure's own phrase and a time: "$5 billion in 2029". */
static bool stands_behind(const fc_site *site, uint32_t phrase)
{
    uint32_t at = site->phrase + 1;
    while (at < phrase && fc_site_phrase(site, at)->kind == FC_PHRASE_PREP)
        at++;
    return at == phrase;
}

#define AWAY_PART (UINT32_C(1) << 20) /* of times in other parts of an enumeration */
#define AWAY_NONE UINT32_MAX

/* How far a time of the clause, in this phrase, is from the mention; AWAY_NONE: in another clause. */
static uint32_t away(const fc_site *site, const fc_time *time, uint32_t phrase)
{
    if (phrase == FC_PHRASE_NONE || phrase < site->clause->first || phrase >= site->clause->end)
        return AWAY_NONE;
    if (stands_behind(site, phrase))
        return 0;
    uint32_t tokens = distance(time->first, site->claim->first);
    bool own_part = phrase >= site->part_first && phrase < site->part_end;
    return own_part ? tokens : tokens + AWAY_PART;
}

/* Whether a semicolon stands between the mention and a phrase. */
static bool is_parted(const fc_site *site, uint32_t phrase)
{
    uint32_t first = phrase < site->phrase ? phrase : site->phrase;
    uint32_t end = phrase < site->phrase ? site->phrase : phrase;
    for (uint32_t at = first; at < end && at < first + PARTED_REACH; at++) {
        if (site->doc->tokens.items[fc_site_phrase(site, at)->first].point == ';')
            return true;
    }
    return false;
}

/*
 * Whether a date is that of its own clause alone: "The bell, cast in 1871, ...", "the firm, which was
 * founded in 1984, ...", "officials said on Friday that ...".
 */
static bool is_bound(const fc_site *site, uint32_t phrase)
{
    if (phrase == FC_PHRASE_NONE)
        return false;
    const fc_clause *clause = &site->parse->clauses.items[fc_site_phrase(site, phrase)->clause];
    if (clause == site->clause)
        return false;
    if (clause->kind != FC_CLAUSE_PLAIN || is_parted(site, phrase))
        return true;
    return clause->verb != FC_PHRASE_NONE &&
           fc_words_frame(site->doc, fc_site_phrase(site, clause->verb)->head) == FC_FRAME_SAY;
}

/* As fc_times_from, for a token that is likely to lie a few times behind the first. */
static size_t times_from(const fc_times *times, size_t first_time, uint32_t token)
{
    size_t low = first_time, step = 1;
    while (low + step <= times->count && times->items[low + step - 1].first < token) {
        low += step; /* all in front of `low` begin in front of the token */
        step *= 2;
    }
    fc_times near = *times;
    near.count = low + step <= times->count ? low + step : times->count;
    return fc_times_from(&near, low, token);
}

/*
 * The date right behind, else the nearest of the own part, else of the clause; else the only date of
 * the sentence: "The first quarter of 2024 saw that trend continue, with trade amounting to ..."
 */
static int32_t find_period(const fc_site *site, const fc_times *times, size_t first_time)
{
    uint32_t end = site->doc->sentences.items[site->claim->sentence].end_token;
    int32_t best = -1, only = -1;
    uint32_t nearest = AWAY_NONE, count = 0;
    if (first_time >= times->count || times->items[first_time].first >= end)
        return -1; /* the sentence has no time */
    size_t own = times_from(times, first_time, site->claim->first);
    size_t first = own > first_time + PERIOD_REACH ? own - PERIOD_REACH : first_time;
    for (size_t i = first; i < times->count && i < own + PERIOD_REACH; i++) {
        const fc_time *time = &times->items[i];
        if (time->first >= end)
            break;
        if ((int32_t)i == site->claim->time || !can_be_period(time) ||
            is_base_of_comparison(site, time) || is_of_compared(site, time) ||
            is_beginning(site, time))
            continue;
        uint32_t phrase = fc_parse_phrase_at(site->parse, time->first);
        if (!is_bound(site, phrase)) {
            only = (int32_t)i;
            count++;
        }
        uint32_t tokens = away(site, time, phrase);
        if (tokens < nearest) {
            best = (int32_t)i;
            nearest = tokens;
        }
    }
    if (best < 0)
        best = antecedent_date(site, times, first_time);
    if (best >= 0)
        return best;
    return count == 1 ? only : -1;
}

/* "Roe, 34, was faster than Poe in 2014": an age between commas is that of today. */
static bool is_age_of_today(const fc_site *site, const fc_time *time)
{
    const fc_claim *claim = site->claim;
    return claim->kind == FACTCHECK_KIND_AGE && time->first > claim->end && claim->first > 0 &&
           site->doc->tokens.items[claim->first - 1].point == ',';
}

int32_t fc_period_find(const fc_site *site, const fc_times *times, size_t first_time)
{
    int32_t found = find_period(site, times, first_time);
    return found >= 0 && is_age_of_today(site, &times->items[found]) ? -1 : found;
}
