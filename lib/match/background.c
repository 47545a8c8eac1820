#include "background.h"

#define BACK_SENTENCES 2 /* in front, of one paragraph, whose date a happening can have */
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

void fc_background_mark(fc_item *items, size_t begin, size_t end, const fc_reading *reading)
{
    fc_day day = reading->anchor.day;
    for (size_t i = begin; i < end; i++) {
        fc_item *item = &items[i];
        if (item->of->period >= 0 || !is_of_happening(item))
            continue;
        const fc_time *date = date_told(reading, item->of->sentence);
        if (date && fc_is_past(date->until, day))
            item->earlier = item->past = true;
    }
}
