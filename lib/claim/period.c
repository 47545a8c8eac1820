/*
 * Period: the date in the sentence of a claim at which it holds.
 */
#include "role.h"

#define PERIOD_REACH 24 /* times on either side of a mention */

#define WHEN_TOKENS 2 /* between a date and the "when" that takes it up */

static bool can_be_period(const fc_time *time)
{
    return time->is_claim &&
           (time->type == FACTCHECK_TIMEX_DATE || time->type == FACTCHECK_TIMEX_TIME);
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
        !fc_document_is(site->doc, fc_site_phrase(site, opener)->first, "when"))
        return -1;
    uint32_t before = fc_site_phrase(site, opener)->first;
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
            &site->parse->clauses.items[fc_site_phrase(site, phrase)->clause] != site->clause)
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
