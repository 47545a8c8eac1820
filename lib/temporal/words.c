#include "words.h"

#include "text/utf8.h"

static const fc_name_word months[] = {
#define FC_MONTH(word, number, kind) {FC_STR_INIT(word), number, FC_MONTH_##kind},
#include "tables/month.def"
#undef FC_MONTH
};

static const fc_name_word weekdays[] = {
#define FC_WEEKDAY(word, number, kind) {FC_STR_INIT(word), number, FC_WEEKDAY_##kind},
#include "tables/weekday.def"
#undef FC_WEEKDAY
};

enum { ONE = false, MANY = true };

static const fc_unit_word units[] = {
#define FC_TIME_UNIT(word, unit, number, form) \
    {FC_STR_INIT(word), FC_GRANULARITY_##unit, number, form},
#include "tables/timeunit.def"
#undef FC_TIME_UNIT
};

typedef enum holiday_rule {
    FC_HOLIDAY_FIXED,
    FC_HOLIDAY_NTH,
    FC_HOLIDAY_BEHIND_NTH,
    FC_HOLIDAY_EASTER
} holiday_rule;

typedef struct holiday {
    fc_str words;
    uint8_t rule;
    int8_t month;
    int8_t day; /* tables/holiday.def says what it means */
} holiday;

static const holiday holidays[] = {
#define FC_HOLIDAY(words, rule, month, day) {FC_STR_INIT(words), FC_HOLIDAY_##rule, month, day},
#include "tables/holiday.def"
#undef FC_HOLIDAY
};

typedef struct zone {
    fc_str word;
    int16_t minutes;
} zone;

static const zone zones[] = {
#define FC_ZONE(word, minutes) {FC_STR_INIT(word), minutes},
#include "tables/zone.def"
#undef FC_ZONE
};

/* The values of tables/timeword.def. */
enum {
    SECOND = FC_GRANULARITY_SECOND,
    HOUR = FC_GRANULARITY_HOUR,
    DAY = FC_GRANULARITY_DAY,
    NIGHT = FC_GRANULARITY_NIGHT,
    WEEK = FC_GRANULARITY_WEEK,
    MONTH = FC_GRANULARITY_MONTH,
    QUARTER = FC_GRANULARITY_QUARTER,
    HALF = FC_GRANULARITY_HALF,
    YEAR = FC_GRANULARITY_YEAR,
    MORNING = FC_PART_MORNING,
    AFTERNOON = FC_PART_AFTERNOON,
    EVENING = FC_PART_EVENING,
    DAWN = FC_PART_DAWN,
    DUSK = FC_PART_DUSK,
    THIS = FC_ORDER_THIS,
    LAST = FC_ORDER_LAST,
    NEXT = FC_ORDER_NEXT,
    COMING = FC_ORDER_COMING,
    PREVIOUS = FC_ORDER_PREVIOUS,
    FOLLOWING = FC_ORDER_FOLLOWING,
    SAME = FC_ORDER_SAME,
    LATEST = FC_ORDER_LATEST,
    THAT = FC_ORDER_THAT,
    THESE = FC_ORDER_THESE,
    FINAL = FC_ORDER_FINAL,
    LATTER = FC_ORDER_LATTER,
    OPENING = FC_ORDER_OPENING,
    COMPARABLE = FC_ORDER_COMPARABLE,
    ANOTHER = FC_ORDER_ANOTHER,
    START = FC_EDGE_START,
    MID = FC_EDGE_MID,
    END = FC_EDGE_END,
    ABOUT = FACTCHECK_HEDGE_ABOUT,
    BELOW = FACTCHECK_HEDGE_BELOW,
    ABOVE = FACTCHECK_HEDGE_ABOVE,
    AT_LEAST = FACTCHECK_HEDGE_AT_LEAST,
    AT_MOST = FACTCHECK_HEDGE_AT_MOST,
    CLOCKS = FC_CONTEXT_CLOCK,
    LENGTHS = FC_CONTEXT_LENGTH,
    MONTHS = FC_CONTEXT_MONTH,
    LIMITS = FC_CONTEXT_LIMIT,
    PASTS = FC_CONTEXT_PAST,
    DEGREES = FC_CONTEXT_DEGREES,
    YEARS = FC_CONTEXT_YEAR,
    GAMES = FC_CONTEXT_GAME,
    CONTRACTS = FC_CONTEXT_CONTRACT,
    EVENTS = FC_CONTEXT_EVENT,
    CODES = FC_CONTEXT_CODE,
    PRIZES = FC_CONTEXT_PRIZE
};

typedef struct word_row {
    fc_str word;
    fc_time_word meaning;
} word_row;

static const word_row words[] = {
#define FC_TIME_WORD(word, kind, value, contexts) \
    {FC_STR_INIT(word), {FC_WORD_##kind, contexts, value}},
#include "tables/timeword.def"
#undef FC_TIME_WORD
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static bool add(fc_lexicon *lexicon, fc_str word, fc_sense sense, size_t id)
{
    return fc_lexicon_add(lexicon, word, sense, (uint16_t)id) != 0;
}

static size_t time_id(fc_time_word_kind kind, size_t row)
{
    return (size_t)kind << FC_TIME_ROW_BITS | row;
}

static fc_str first_word(fc_str words_of)
{
    size_t end = 0;
    while (end < words_of.len && words_of.ptr[end] != ' ' && words_of.ptr[end] != '\'' &&
           words_of.ptr[end] != '.')
        end++;
    return fc_str_make(words_of.ptr, end);
}

/* A word keeps its own sense where a holiday begins with it ("april", "may"). */
static bool register_holidays(fc_lexicon *lexicon)
{
    for (size_t i = COUNT(holidays); i-- > 0;) {
        if (!add(lexicon, first_word(holidays[i].words), FC_SENSE_TIME,
                 time_id(FC_WORD_HOLIDAY, i)))
            return false;
    }
    return true;
}

int fc_temporal_register(fc_lexicon *lexicon)
{
    bool ok = register_holidays(lexicon);
    for (size_t i = 0; i < COUNT(months); i++)
        ok = ok && add(lexicon, months[i].word, FC_SENSE_MONTH, i);
    for (size_t i = 0; i < COUNT(weekdays); i++)
        ok = ok && add(lexicon, weekdays[i].word, FC_SENSE_WEEKDAY, i);
    for (size_t i = 0; i < COUNT(units); i++)
        ok = ok && add(lexicon, units[i].word, FC_SENSE_TIME_UNIT, i);
    for (size_t i = 0; i < COUNT(zones); i++)
        ok = ok && add(lexicon, zones[i].word, FC_SENSE_TIME, time_id(FC_WORD_ZONE, i));
    for (size_t i = 0; i < COUNT(words); i++)
        ok = ok && add(lexicon, words[i].word, FC_SENSE_TIME,
                       time_id((fc_time_word_kind)words[i].meaning.kind, i));
    return ok ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

/* ---- Look-up ------------------------------------------------------------------------------- */

fc_time_word fc_time_word_row(unsigned id)
{
    unsigned row = id & ((1u << FC_TIME_ROW_BITS) - 1), kind = id >> FC_TIME_ROW_BITS;
    if (kind != FC_WORD_ZONE && kind != FC_WORD_HOLIDAY)
        return words[row].meaning;
    fc_time_word word = {(uint8_t)kind, 0, (int16_t)row};
    return word;
}

const fc_name_word *fc_month_row(unsigned id)
{
    return &months[id];
}

const fc_name_word *fc_weekday_row(unsigned id)
{
    return &weekdays[id];
}

const fc_unit_word *fc_unit_row(unsigned id)
{
    return &units[id];
}

int fc_zone_minutes(size_t row)
{
    return zones[row].minutes;
}

/* ---- Holidays ------------------------------------------------------------------------------ */

/* The offset behind the phrase in the text that starts at `at`, or 0 if it does not stand there. */
static size_t match_phrase(fc_str text, size_t at, size_t limit, fc_str phrase)
{
    for (size_t i = 0; i < phrase.len;) {
        size_t length = 1;
        if (at >= limit)
            return 0;
        if (phrase.ptr[i] == ' ') {
            size_t start = at;
            while (at < limit && fc_is_blank(text.ptr[at]))
                at++;
            if (at == start)
                return 0;
            i++;
            continue;
        }
        if (phrase.ptr[i] == '\'' && text.ptr[at] != '\'') {
            uint32_t point = fc_utf8_next(fc_str_make(text.ptr + at, limit - at), &length);
            if (point != 0x2019)
                return 0;
        } else if (fc_lower(text.ptr[at]) != phrase.ptr[i]) {
            return 0;
        }
        at += length;
        i++;
    }
    return at;
}

int fc_holiday_match(const fc_document *doc, size_t at, size_t limit, int first_row, size_t *end)
{
    int found = -1;
    size_t best = 0;
    fc_str first = first_word(holidays[first_row].words);
    size_t begin = doc->tokens.items[at].begin, stop = doc->tokens.items[limit - 1].end;
    if (!(doc->tokens.items[at].flags & FC_TOKEN_CAPITAL))
        return -1;
    for (size_t i = (size_t)first_row;
         i < COUNT(holidays) && fc_str_equal(first_word(holidays[i].words), first); i++) {
        size_t behind = match_phrase(doc->text, begin, stop, holidays[i].words);
        if (behind <= best)
            continue;
        size_t token = at;
        while (token < limit && doc->tokens.items[token].end < behind)
            token++;
        if (token < limit && doc->tokens.items[token].end == behind) {
            best = behind;
            found = (int)i;
            *end = token + 1;
        }
    }
    return found;
}

/* Western Easter Sunday, by the anonymous Gregorian computus. */
static fc_day easter(int year)
{
    int golden = year % 19, century = year / 100, rest = year % 100;
    int skipped = (century + 8) / 25;
    int epact = (19 * golden + century - century / 4 - (century - skipped + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * late + 114;
    return fc_calendar_day(year, sum / 31, sum % 31 + 1);
}

/* The n-th of a weekday in a month; n = 9: the last. */
static fc_day nth_weekday(int year, int month, int n, int weekday)
{
    fc_day first = fc_calendar_day(year, month, 1);
    fc_day day = first + (weekday - fc_calendar_weekday(first) + 7) % 7;
    if (n < 9)
        return day + (n - 1) * 7;
    while (day + 7 < first + fc_calendar_month_days(year, month))
        day += 7;
    return day;
}

fc_day fc_holiday_day(size_t row, int year)
{
    const holiday *row_of = &holidays[row];
    if (year < FC_YEAR_MIN || year > FC_YEAR_MAX)
        return FC_DAY_NONE;
    switch ((holiday_rule)row_of->rule) {
    case FC_HOLIDAY_FIXED:
        return fc_calendar_day(year, row_of->month, row_of->day);
    case FC_HOLIDAY_NTH:
        return nth_weekday(year, row_of->month, row_of->day / 10, row_of->day % 10);
    case FC_HOLIDAY_BEHIND_NTH:
        return nth_weekday(year, row_of->month, row_of->day / 10, row_of->day % 10) + 1;
    case FC_HOLIDAY_EASTER:
        return easter(year) + row_of->day;
    }
    return FC_DAY_NONE;
}
