/*
 * Clock times: "5 p.m. EST Nov. 6", "1353 GMT", "3.54pm", "10:30 on Friday", "noon Thursday".
 */
#include <string.h>

#include "dates.h"
#include "parts.h"

#define NOON (12 * 60)
#define MIDNIGHT (24 * 60)

enum { PLACE_WORDS = 3, LAST_NIGHT_HOUR = 5 };

/* ---- The time ------------------------------------------------------------------------------ */

typedef struct clock_form {
    size_t end;
    int minute; /* of the day */
    bool sure;  /* a meridiem, a zone, "o'clock": no context is needed */
} clock_form;

/* "30" of "10:30", "54" of "3.54", "12" of seconds. */
static int two_digits(const fc_finder *f, size_t at)
{
    size_t length;
    int value = fc_digits_at(f, at, &length);
    return value >= 0 && length == 2 && value < 60 && fc_glued_at(f, at) ? value : -1;
}

/* "3.54" is one number token: hour and minute. */
static bool split_dotted(const fc_finder *f, size_t at, int *hour, int *minute)
{
    fc_str text = fc_document_token(f->doc, at);
    size_t point = text.len < 4 ? 0 : text.len - 3;
    if (text.len < 4 || text.len > 5 || text.ptr[point] != '.')
        return false;
    *hour = 0;
    for (size_t i = 0; i < point; i++) {
        if (!fc_is_digit(text.ptr[i]))
            return false;
        *hour = *hour * 10 + (text.ptr[i] - '0');
    }
    *minute = (text.ptr[point + 1] - '0') * 10 + (text.ptr[point + 2] - '0');
    return *minute < 60;
}

/* Hour and minute in figures; the token behind, or `at`. */
static size_t read_figures(const fc_finder *f, size_t at, int *hour, int *minute)
{
    size_t length;
    *minute = -1;
    *hour = fc_digits_at(f, at, &length);
    if (*hour < 0)
        return split_dotted(f, at, hour, minute) ? at + 1 : at;
    if (length == 4) {
        *minute = *hour % 100;
        *hour /= 100;
        return *minute < 60 ? at + 1 : at;
    }
    if (length > 2)
        return at;
    if (fc_sign_at(f, at + 1, ':') && fc_glued_at(f, at + 1) && two_digits(f, at + 2) >= 0) {
        *minute = two_digits(f, at + 2);
        bool seconds = fc_sign_at(f, at + 3, ':') && fc_glued_at(f, at + 3) &&
                       two_digits(f, at + 4) >= 0;
        return seconds ? at + 5 : at + 3;
    }
    return at + 1;
}

/*
 * "at 8" in front of "tonight", "around 9" of "Friday night", "at 10" of "this morning", "at 4" of "in
 * the morning".
 */
static bool is_of_part(const fc_finder *f, size_t at, size_t end)
{
    if (!fc_behind(f, at, FC_CONTEXT_CLOCK))
        return false;
    if (fc_is_at(f, end, "in") && fc_is_at(f, end + 1, "the") && fc_kind_at(f, end + 2, FC_WORD_PART))
        return true;
    fc_time_word day = fc_word_at(f, end);
    bool named = day.kind == FC_WORD_DAY || fc_weekday_at(f, end) || fc_is_at(f, end, "this");
    const fc_unit_word *unit = fc_unit_at(f, end + 1);
    return day.kind == FC_WORD_TONIGHT ||
           (named && (fc_kind_at(f, end + 1, FC_WORD_PART) ||
                      (unit && unit->unit == FC_GRANULARITY_NIGHT && !unit->plural)));
}

/* "p.m.", "o'clock", "GMT", "hours" behind the figures. */
static bool read_clock(const fc_finder *f, size_t at, clock_form *out)
{
    int hour, minute;
    size_t length, end = read_figures(f, at, &hour, &minute);
    bool four = fc_digits_at(f, at, &length) >= 0 && length == 4;
    if (end == at || hour > 24)
        return false;
    fc_time_word word = fc_word_at(f, end);
    out->sure = true;
    if (word.kind == FC_WORD_MERIDIEM && hour >= 1 && hour <= 12 && !four) {
        hour = hour % 12 + word.value;
        end++;
    } else if (word.kind == FC_WORD_OCLOCK && minute < 0 && hour >= 1 && hour <= 12) {
        end++;
    } else if (word.kind == FC_WORD_ZONE && minute >= 0 &&
               (fc_token_at(f, end)->flags & FC_TOKEN_UPPER)) {
        out->sure = true;
    } else if (four && (fc_is_at(f, end, "hours") || fc_is_at(f, end, "hrs")) &&
               fc_behind(f, at, FC_CONTEXT_CLOCK)) {
        end++;
    } else if (minute < 0 && hour >= 1 && hour <= 12 && is_of_part(f, at, end)) {
        out->sure = false;
    } else if (four && fc_document_token(f->doc, at).ptr[0] == '0') { /* "at 0530" */
        out->sure = fc_is_at(f, end, "local") && fc_is_at(f, end + 1, "time");
        if (!out->sure && fc_tag_at(f, end, FC_TAG_NOUN))
            return false;
    } else {
        bool colon = fc_sign_at(f, at + 1, ':');
        if (minute < 0 || four || !colon || hour > 23)
            return false;
        out->sure = false;
    }
    out->minute = hour * 60 + (minute > 0 ? minute : 0);
    out->end = end;
    return true;
}

/* ---- What stands behind -------------------------------------------------------------------- */

/* "Moscow time", "New York time". */
static size_t read_place_time(const fc_finder *f, size_t at, int16_t *zone)
{
    size_t end = at;
    while (end < at + PLACE_WORDS && fc_capital_at(f, end) && fc_tag_at(f, end, FC_TAG_NAME) &&
           !fc_weekday_at(f, end))
        end++;
    if (end == at || !fc_is_at(f, end, "time") || fc_capital_at(f, end))
        return at;
    *zone = FC_ZONE_LOCAL;
    return end + 1;
}

static size_t read_zone(const fc_finder *f, size_t at, int16_t *zone)
{
    fc_time_word word = fc_word_at(f, at);
    if (fc_is_at(f, at, "local") && fc_is_at(f, at + 1, "time")) {
        *zone = FC_ZONE_LOCAL;
        return at + 2;
    }
    if (word.kind != FC_WORD_ZONE || !fc_capital_at(f, at))
        return read_place_time(f, at, zone);
    bool letters = (fc_token_at(f, at)->flags & FC_TOKEN_UPPER) != 0;
    size_t end = at + 1;
    if (!letters) { /* "Eastern Standard Time" */
        if (fc_is_at(f, end, "standard") || fc_is_at(f, end, "daylight"))
            end++;
        bool closed = end == at + 1 && (end >= f->end || fc_tag_at(f, end, FC_TAG_PUNCT) ||
                                        fc_tag_at(f, end, FC_TAG_PREP) || fc_tag_at(f, end, FC_TAG_CONJ) ||
                                        fc_weekday_at(f, end));
        if (!closed && !fc_is_at(f, end, "time"))
            return at;
        end += !closed; /* "noon Eastern." */
    }
    *zone = (int16_t)fc_zone_minutes((size_t)word.value);
    return end;
}

/* "today", "yesterday", "tomorrow morning", "tonight". */
static size_t read_day_word(const fc_finder *f, size_t at, fc_time *out)
{
    fc_part part = {0, 0, FC_CLOCK_NONE};
    fc_time_word word = fc_word_at(f, at);
    bool tonight = word.kind == FC_WORD_TONIGHT;
    if (word.kind != FC_WORD_DAY && !tonight)
        return at;
    size_t end = tonight ? at + 1 : fc_part_read(f, at + 1, &part);
    if (part.clock != FC_CLOCK_NONE)
        end = at + 1;
    out->expr.op = FC_OP_SHIFT;
    out->expr.unit = FC_GRANULARITY_DAY;
    out->expr.amount = tonight ? 0 : word.value;
    out->expr.part = tonight ? FC_PART_NIGHT : part.part;
    return end;
}

/* "this morning", "in the morning", "last night". */
static size_t read_part_of(const fc_finder *f, size_t at, fc_time *out)
{
    fc_part part;
    bool in_the = fc_is_at(f, at, "in") && fc_is_at(f, at + 1, "the");
    fc_time_word word = fc_word_at(f, at);
    bool placed = word.kind == FC_WORD_ORDER &&
                  (word.value == FC_ORDER_THIS || word.value == FC_ORDER_LAST);
    if (!in_the && !placed)
        return at;
    size_t part_at = at + (in_the ? 2 : 1), end = fc_part_read(f, part_at, &part);
    if (end == part_at || part.clock != FC_CLOCK_NONE)
        return at;
    out->expr.part = part.part;
    if (placed) {
        out->expr.op = FC_OP_SHIFT;
        out->expr.unit = FC_GRANULARITY_DAY;
        out->expr.amount = word.value == FC_ORDER_LAST ? -1 : 0;
    }
    return end;
}

size_t fc_clock_day_read(const fc_finder *f, size_t at, fc_time *out)
{
    fc_date_form form;
    size_t day_at = at + fc_sign_at(f, at, ',');
    if (day_at >= f->end)
        return at;
    const fc_name_word *weekday = fc_weekday_at(f, day_at);
    bool may_be_date = weekday || fc_month_at(f, day_at) ||
                       fc_token_at(f, day_at)->kind == FC_TOKEN_NUMBER;
    if (may_be_date && fc_date_read(f, day_at, &form) && form.day && !form.range_end) {
        fc_date_fill(out, &form);
        return form.end;
    }
    if (weekday && weekday->kind == FC_WEEKDAY_FULL && fc_capital_at(f, day_at)) {
        fc_part part;
        out->expr.op = FC_OP_WEEKDAY;
        out->expr.unit = FC_GRANULARITY_DAY;
        out->expr.weekday = (int8_t)weekday->number;
        size_t part_end = fc_part_read(f, day_at + 1, &part);
        out->expr.part = part.part;
        return part_end;
    }
    size_t end = read_day_word(f, day_at, out);
    if (end == day_at && day_at == at)
        end = read_part_of(f, at, out);
    return end > day_at ? end : at;
}

/* ---- Mentions ------------------------------------------------------------------------------ */

/* A twelve-hour time in the afternoon or at night: "eight o'clock last night". */
static int by_part(int minute, uint8_t part)
{
    bool late = part == FC_PART_AFTERNOON || part == FC_PART_EVENING || part == FC_PART_NIGHT;
    return late && minute < NOON && minute >= 60 ? minute + NOON : minute;
}

static size_t add_clock(fc_finder *f, size_t first, size_t end, int minute, bool twelve)
{
    int16_t zone = FC_ZONE_NONE;
    fc_time day;
    memset(&day, 0, sizeof day);
    day.expr.op = FC_OP_CLOCK;
    day.expr.unit = FC_GRANULARITY_MINUTE;
    day.expr.reference = -1;
    end = read_zone(f, end, &zone);
    size_t behind = fc_clock_day_read(f, end, &day);
    int tense = fc_tense_of(f, first, behind);
    fc_time *time = fc_finder_add(f, first, behind, FACTCHECK_TIMEX_TIME, FC_OP_CLOCK,
                                  FC_GRANULARITY_MINUTE);
    if (!time)
        return behind;
    time->expr = day.expr;
    time->expr.clock = (int16_t)(twelve ? by_part(minute, day.expr.part) : minute);
    time->expr.part = FC_PART_NONE;
    time->expr.zone = zone;
    time->expr.tense = (int8_t)tense;
    return behind;
}

/* "around", "nearly" in front belong to the mention; "about" does not. */
static size_t read_approximator(const fc_finder *f, size_t at)
{
    return fc_before(f, at) && fc_is_at(f, at - 1, "around") ? at - 1 : at;
}

/* "from 08:00 to 10:30": behind another clock time. */
static bool ends_range(const fc_finder *f, size_t at)
{
    const fc_time *before = f->out->count ? &f->out->items[f->out->count - 1] : NULL;
    return before && before->sentence == f->sentence && before->expr.clock != FC_CLOCK_NONE &&
           before->end + 1 == at && (fc_is_at(f, at - 1, "to") || fc_dash_at(f, at - 1) ||
                                     fc_is_at(f, at - 1, "and"));
}

size_t fc_find_clock(fc_finder *f, size_t at)
{
    clock_form form;
    if (fc_glued_at(f, at) && at > f->first &&
        (fc_sign_at(f, at - 1, ':') || fc_token_at(f, at - 1)->kind == FC_TOKEN_SYMBOL))
        return at;
    if (!read_clock(f, at, &form))
        return at;
    if (!form.sure) {
        fc_time scratch;
        int16_t zone;
        memset(&scratch, 0, sizeof scratch);
        if (!fc_behind(f, at, FC_CONTEXT_CLOCK) && !ends_range(f, at) && read_zone(f, form.end, &zone) == form.end &&
            fc_clock_day_read(f, form.end, &scratch) == form.end)
            return at;
    }
    bool twelve = !form.sure || form.end == at + 1 ||
                  (form.end > at && fc_kind_at(f, form.end - 1, FC_WORD_OCLOCK));
    return add_clock(f, read_approximator(f, at), form.end, form.minute, twelve);
}

/* "five p.m.", "five o'clock", "ten-thirty a.m.": at the word behind the number words. */
static size_t find_spoken_clock(fc_finder *f, size_t at, fc_time_word word)
{
    fc_numeral numeral;
    if (!fc_before(f, at) || !fc_document_has(f->doc, at - 1, FC_SENSE_NUMERAL) ||
        !fc_numeral_read(f->doc, at - 1, at, &numeral) || numeral.form != FC_NUMERAL_CARDINAL)
        return at;
    int hour = (int)fc_decimal_to_int(numeral.value, 0);
    if (hour < 1 || hour > 12)
        return at;
    bool twelve = word.kind == FC_WORD_OCLOCK;
    int minute = twelve ? hour * 60 : (hour % 12 + word.value) * 60;
    return add_clock(f, read_approximator(f, at - 1), at + 1, minute, twelve);
}

/* "at 3 in the morning", "around eleven at night": at the part of the day. */
size_t fc_find_clock_of_part(fc_finder *f, size_t at, uint8_t part)
{
    bool night = part == FC_PART_NIGHT;
    size_t led = at - (night ? 1 : 2), length;
    fc_numeral numeral;
    if (at < f->floor + 3 || !fc_behind(f, led - 1, FC_CONTEXT_CLOCK) ||
        !(night ? fc_is_at(f, led, "at") : fc_is_at(f, led, "in") && fc_is_at(f, led + 1, "the")))
        return at;
    int hour = fc_digits_at(f, led - 1, &length);
    if (hour < 0 && fc_document_has(f->doc, led - 1, FC_SENSE_NUMERAL) &&
        fc_numeral_read(f->doc, led - 1, led, &numeral) && numeral.form == FC_NUMERAL_CARDINAL)
        hour = (int)fc_decimal_to_int(numeral.value, 0);
    if (hour < 1 || hour > 11)
        return at;
    bool late = night && hour < LAST_NIGHT_HOUR;
    return add_clock(f, read_approximator(f, led - 1), at + 1,
                     late ? hour * 60 : by_part(hour * 60, part), false);
}

/* "noon", "midnight", with or without a day. */
size_t fc_find_clock_word(fc_finder *f, size_t at, fc_time_word word)
{
    if (word.kind != FC_WORD_CLOCK)
        return find_spoken_clock(f, at, word);
    if (fc_tag_at(f, at + 1, FC_TAG_NOUN) && !fc_weekday_at(f, at + 1) &&
        !fc_kind_at(f, at + 1, FC_WORD_DAY)) /* "midnight oil" */
        return at;
    size_t first = at > f->floor && fc_is_at(f, at - 1, "12") ? at - 1 : at;
    return add_clock(f, first, at + 1, word.value == 24 ? MIDNIGHT : word.value * 60, false);
}
