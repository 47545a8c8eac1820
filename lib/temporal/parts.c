/*
 * Parts of the day, behind a day and by themselves: "Friday night", "this morning", "at dawn".
 */
#include "parts.h"

#include <string.h>

#include "dates.h"

size_t fc_part_read(const fc_finder *f, size_t at, fc_part *out)
{
    memset(out, 0, sizeof *out);
    out->clock = FC_CLOCK_NONE;
    size_t word_at = at;
    fc_time_word word = fc_word_at(f, at);
    if (word.kind == FC_WORD_EDGE) {
        out->edge = (uint8_t)word.value;
        word_at++;
        word_at += fc_dash_at(f, word_at) && fc_glued_at(f, word_at);
        word = fc_word_at(f, word_at);
    }
    const fc_unit_word *unit = fc_unit_at(f, word_at);
    if (fc_capital_at(f, word_at))
        return at;
    if (word.kind == FC_WORD_PART)
        out->part = (uint8_t)word.value;
    else if (unit && unit->unit == FC_GRANULARITY_NIGHT && !unit->plural)
        out->part = FC_PART_NIGHT;
    else if (word.kind == FC_WORD_CLOCK)
        out->clock = (int16_t)(word.value * 60);
    else
        return at;
    return word_at + 1;
}

void fc_part_fill(fc_time *time, const fc_part *part)
{
    if (part->part)
        time->expr.part = part->part;
    if (part->clock != FC_CLOCK_NONE)
        time->expr.clock = part->clock;
    if (part->edge)
        time->expr.edge = part->edge;
}

/* ---- By themselves --------------------------------------------------------------------------- */

/* What a part of the day is counted from: the day spoken of, or the anchor. */
static void place_part(fc_finder *f, fc_time *time, uint8_t order)
{
    time->expr.op = FC_OP_SHIFT;
    time->expr.unit = FC_GRANULARITY_DAY;
    switch ((fc_time_order)order) {
    case FC_ORDER_THIS:
        return;
    case FC_ORDER_LAST:
        time->expr.amount = -1;
        return;
    case FC_ORDER_NEXT:
    case FC_ORDER_FOLLOWING:
        time->expr.amount = 1;
        break;
    case FC_ORDER_PREVIOUS:
        time->expr.amount = -1;
        break;
    default:
        break;
    }
    if (f->out->count > 1)
        time->expr.reference = (int32_t)f->out->count - 2;
}

/* "mid-afternoon yesterday", "early morning Friday". */
static size_t find_part_of_named_day(fc_finder *f, size_t at, uint8_t value, const fc_left *left)
{
    fc_time_word day = fc_word_at(f, at + 1);
    const fc_name_word *weekday = fc_weekday_at(f, at + 1);
    bool named = day.kind == FC_WORD_DAY || (weekday && weekday->kind == FC_WEEKDAY_FULL);
    if (!named || left->order || left->each)
        return at;
    fc_time *time = fc_finder_add(f, left->first, at + 2, FACTCHECK_TIMEX_TIME, FC_OP_SHIFT,
                                  FC_GRANULARITY_DAY);
    if (!time)
        return at + 2;
    time->expr.part = value;
    time->expr.edge = left->edge;
    time->expr.amount = day.value;
    if (weekday) {
        time->expr.op = FC_OP_WEEKDAY;
        time->expr.weekday = (int8_t)weekday->number;
        time->expr.tense = (int8_t)fc_tense_of(f, left->first, at + 2);
    }
    return at + 2;
}

/* "before" of "the evening before, ...": the order it gives to the part. */
static uint8_t order_beside(const fc_finder *f, size_t at)
{
    fc_time_word side = fc_word_at(f, at);
    if (side.kind != FC_WORD_AFTER || !(fc_sign_at(f, at + 1, ',') || fc_sign_at(f, at + 1, '.')))
        return FC_ORDER_NONE;
    return side.value < 0 ? FC_ORDER_PREVIOUS : FC_ORDER_FOLLOWING;
}

/* "13th" of "the morning of the 13th": the token behind, or `at`. */
static size_t read_numbered_day(const fc_finder *f, size_t at, int *day)
{
    size_t end = fc_month_day_read(f, at, day);
    bool number = end == at + 1 && fc_token_at(f, at)->kind == FC_TOKEN_NUMBER; /* "of the 13" */
    bool noun = fc_tag_at(f, end, FC_TAG_NOUN) && fc_token_at(f, end)->form != FC_FORM_S;
    bool thing = noun || fc_tag_at(f, end, FC_TAG_ADJ) ||
                 fc_is_at(f, end, "of") || fc_unit_at(f, end);
    if (end > at && !number && !thing)
        return end;
    *day = 0; /* "the morning of the second day" */
    return at;
}

/* "the evening of Friday", "the morning of the 13th". */
static void place_on_day(fc_time *time, const fc_name_word *weekday, int day)
{
    if (weekday) {
        time->expr.op = FC_OP_WEEKDAY;
        time->expr.weekday = (int8_t)weekday->number;
    }
    if (day) {
        time->expr.op = FC_OP_MONTH_DAY;
        time->expr.day = (int8_t)day;
    }
}

/* "this morning", "the afternoon", "the evening of May 16". */
size_t fc_find_part(fc_finder *f, size_t at, uint8_t value)
{
    fc_left left;
    fc_date_form form;
    size_t clock = fc_find_clock_of_part(f, at, value);
    if (clock > at)
        return clock;
    fc_name_left_read(f, at, &left);
    size_t named = find_part_of_named_day(f, at, value, &left);
    if (named > at)
        return named;
    bool the = left.the || (left.edge && fc_is_at(f, left.first, "the"));
    size_t end = at + 1;
    bool of = fc_is_at(f, end, "of");
    size_t date_at = end + 1 + fc_is_at(f, end + 1, "the");
    bool dated = of && fc_date_read(f, date_at, &form) && form.day;
    int day = 0;
    size_t day_end = of && !dated && date_at > end + 1 ? read_numbered_day(f, date_at, &day) : end;
    const fc_name_word *weekday = of ? fc_weekday_at(f, end + 1) : NULL;
    bool bare = (value == FC_PART_DAWN || value == FC_PART_DUSK) && fc_leads_to_date(f, at) &&
                !fc_is_at(f, at - 1, "of");
    if (!left.order && !the && !left.each && !left.edge && !bare)
        return at;
    if (value == FC_PART_NIGHT && !left.order && !dated && !day && !left.each)
        return at;
    bool reaches = fc_tag_at(f, end, FC_TAG_NOUN) || fc_tag_at(f, end, FC_TAG_NAME);
    if (reaches && !left.order && !dated && !weekday) /* "the morning papers" */
        return at;
    size_t first = left.the ? at - 1 : left.first;
    uint8_t beside = left.the ? order_beside(f, end) : FC_ORDER_NONE;
    end += beside != FC_ORDER_NONE;
    if (dated) /* "the night of 9-10 March" is one */
        end = form.range_end && value == FC_PART_NIGHT ? form.range_end : form.end;
    else if (weekday)
        end += 2;
    else if (day)
        end = day_end;
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_TIME, FC_OP_SHIFT,
                                  FC_GRANULARITY_DAY);
    if (!time)
        return end;
    place_part(f, time, beside ? beside : left.order);
    if (dated || weekday) /* "Where were you on the evening of March 9?" */
        time->expr.tense = (int8_t)fc_tense_of(f, first, end);
    if (dated)
        fc_date_fill(time, &form);
    else
        place_on_day(time, weekday, day);
    time->expr.part = value;
    time->expr.edge = left.edge;
    if (left.each) {
        time->type = FACTCHECK_TIMEX_SET;
        time->expr.op = FC_OP_SET;
    }
    return end;
}
