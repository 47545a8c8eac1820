#include "background.h"

#define BACK_SENTENCES 2 /* in front, of one paragraph, whose date a happening can have */
#define YEAR_DAYS 365
#define TIMES_MOST 16    /* of a sentence that are looked at */

/* The last date of tokens [first, end) that lies on the calendar, NULL if there is none. */
static const fc_time *last_date(const fc_times *times, uint32_t first, uint32_t end)
{
    size_t last = fc_times_from(times, 0, end), least = last > TIMES_MOST ? last - TIMES_MOST : 0;
    for (size_t i = last; i > least && times->items[i - 1].first >= first; i--) {
        const fc_time *time = &times->items[i - 1];
        if (time->type == FACTCHECK_TIMEX_DATE && time->until != FC_MINUTE_NONE)
            return time;
    }
    return NULL;
}

/* Figures that only a happening has. */
static bool is_of_happening(const fc_item *item)
{
    return item->harm != FC_CLASS_NONE || item->head_class == FC_CLASS_MAGNITUDE;
}

/* The date that the sentences before it in its paragraph tell of, if it has none of its own. */
static const fc_time *date_told(const fc_reading *reading, uint32_t sentence)
{
    const fc_sentence *s = reading->document.sentences.items;
    const fc_time *date = NULL;
    for (uint32_t back = 0; !date && back <= BACK_SENTENCES && back <= sentence; back++) {
        const fc_sentence *at = &s[sentence - back];
        if (at->block != s[sentence].block)
            return NULL;
        date = last_date(&reading->times, at->first_token, at->end_token);
        if (date && back == 0)
            return NULL;
    }
    return date;
}

#define LAST_TOKENS 10 /* from a figure to "last season" */

/* "Last season", "the previous campaign": what no calendar knows was over before. */
static bool is_last_at(const fc_document *doc, uint32_t at, uint32_t end)
{
    static const char *const before[] = {"last", "previous", "prior"};
    static const char *const spells[] = {"campaign",   "census", "cycle", "edition", "election",
                                         "parliament", "season", "term",  "time"};
    unsigned letter = doc->tokens.items[at].point | 32u;
    return (letter == 'l' || letter == 'p') && at + 1 < end &&
           fc_document_is_one_of(doc, at + 1, spells, sizeof spells / sizeof *spells) &&
           fc_document_is_one_of(doc, at, before, sizeof before / sizeof *before);
}

/* "Riggs had 38 goals last season", "Last season Riggs had 38 goals". */
static bool is_of_last(const fc_document *doc, const fc_claim *claim)
{
    const fc_sentence *s = &doc->sentences.items[claim->sentence];
    if (is_last_at(doc, s->first_token, s->end_token))
        return true;
    for (uint32_t at = claim->end; at < s->end_token && at < claim->end + LAST_TOKENS; at++) {
        if (doc->tokens.items[at].tag == FC_TAG_PUNCT)
            return false;
        if (is_last_at(doc, at, s->end_token))
            return true;
    }
    return false;
}

/*
 * "In 2024 the council passed a budget of $4 million": a year that opens a sentence is told of what was
 * before, in an article that does not say when it was written.
 */
static bool opens_with_year(const fc_reading *reading, const fc_item *item)
{
    if (reading->anchor.day != FC_DAY_NONE || item->of->period < 0)
        return false;
    const fc_sentence *s = &reading->document.sentences.items[item->of->sentence];
    const fc_time *time = &reading->times.items[item->of->period];
    bool year = time->until != FC_MINUTE_NONE && time->end == time->first + 1 &&
                time->until - time->begin >= (fc_minute)YEAR_DAYS * FC_MINUTES_A_DAY;
    return year && time->first == s->first_token + 1 &&
           fc_document_is(&reading->document, s->first_token, "in");
}

void fc_background_mark(fc_item *items, size_t begin, size_t end, const fc_reading *reading)
{
    fc_day day = reading->anchor.day;
    for (size_t i = begin; i < end; i++) {
        fc_item *item = &items[i];
        if (!fc_item_is_dated(item) &&
            (is_of_last(&reading->document, item->of) || opens_with_year(reading, item)))
            item->earlier = true;
        if (item->of->period >= 0 || !is_of_happening(item))
            continue;
        const fc_time *date = date_told(reading, item->of->sentence);
        if (date && fc_is_past(date->until, day))
            item->earlier = item->past = true;
    }
}
