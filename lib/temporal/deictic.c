/*
 * Words that are mentions by themselves (today, tonight, Christmas, daily), and which reader is
 * asked at the other words of time and at units.
 */
#include "dates.h"
#include "parts.h"
#include "unit.h"

/* ---- Days ---------------------------------------------------------------------------------- */

/* "USA Today": a capital behind a name. */
static bool is_title(const fc_finder *f, size_t at)
{
    return fc_capital_at(f, at) && at > f->first && fc_tag_at(f, at - 1, FC_TAG_NAME);
}

/* "the day before yesterday", "the day after tomorrow". */
static size_t read_day_beyond(const fc_finder *f, size_t at, int value)
{
    if (value == 0 || at < f->floor + 3)
        return at;
    fc_time_word side = fc_word_at(f, at - 1);
    if (side.kind != FC_WORD_AFTER || side.value != value || !fc_is_at(f, at - 2, "day"))
        return at;
    return fc_is_at(f, at - 3, "the") ? at - 3 : at - 2;
}

static size_t find_day(fc_finder *f, size_t at, int value)
{
    fc_left left;
    fc_part part;
    if (is_title(f, at))
        return at;
    fc_name_left_read(f, at, &left);
    size_t first = left.order ? at : left.first;
    size_t beyond = read_day_beyond(f, at, value);
    size_t end = fc_part_read(f, at + 1, &part);
    fc_time *time = fc_finder_add(f, beyond < at ? beyond : first, end,
                                  end > at + 1 ? FACTCHECK_TIMEX_TIME : FACTCHECK_TIMEX_DATE,
                                  FC_OP_SHIFT, FC_GRANULARITY_DAY);
    if (!time)
        return end;
    time->expr.edge = left.order ? FC_EDGE_NONE : left.edge;
    time->expr.amount = value + (beyond < at ? value : 0);
    fc_part_fill(time, &part);
    return end;
}

static size_t find_night_of_today(fc_finder *f, size_t at)
{
    if (is_title(f, at))
        return at;
    fc_time *time = fc_finder_add(f, at, at + 1, FACTCHECK_TIMEX_TIME, FC_OP_SHIFT,
                                  FC_GRANULARITY_DAY);
    if (time)
        time->expr.part = FC_PART_NIGHT;
    return at + 1;
}

/* ---- Holidays ------------------------------------------------------------------------------ */

static size_t find_holiday(fc_finder *f, size_t at, int first_row)
{
    size_t end = at;
    int row = fc_holiday_match(f->doc, at, f->end, first_row, &end), year = 0;
    fc_left left;
    if (row < 0 || fc_event_at(f, end)) /* "the Easter Rising" */
        return at;
    fc_name_left_read(f, at, &left);
    size_t year_at = end + (fc_sign_at(f, end, ',') || fc_is_at(f, end, "of"));
    size_t behind = fc_year_read(f, year_at, &year);
    bool shifted = false;
    if (behind == year_at) {
        behind = fc_year_shift_read(f, end, &year);
        shifted = behind > end;
    }
    end = behind > year_at || shifted ? behind : end;
    bool since = left.first > f->first && fc_is_at(f, left.first - 1, "since");
    int tense = since ? -1 : fc_tense_of(f, left.first, end);
    fc_time *time = fc_finder_add(f, left.first, end,
                                  left.each ? FACTCHECK_TIMEX_SET : FACTCHECK_TIMEX_DATE,
                                  FC_OP_HOLIDAY, FC_GRANULARITY_DAY);
    if (!time)
        return end;
    time->expr.amount = row;
    time->expr.order = left.order;
    time->expr.tense = (int8_t)tense;
    if (shifted) {
        time->expr.flags |= FC_EXPR_YEAR_SHIFT;
        time->expr.number = (int8_t)year;
    } else if (behind > year_at) {
        time->expr.year = (int16_t)year;
    }
    return end;
}

/* ---- Others -------------------------------------------------------------------------------- */

/* "published daily": an adverb; "daily dividends" is no time. */
static size_t find_set_word(fc_finder *f, size_t at, fc_granularity unit)
{
    if (fc_tag_at(f, at + 1, FC_TAG_NOUN) || fc_tag_at(f, at + 1, FC_TAG_ADJ) ||
        fc_tag_at(f, at + 1, FC_TAG_NAME) || fc_capital_at(f, at))
        return at;
    if (at > f->first && fc_tag_at(f, at - 1, FC_TAG_DET))
        return at;
    fc_time *time = fc_finder_add(f, at, at + 1, FACTCHECK_TIMEX_SET, FC_OP_SET, unit);
    if (time)
        time->expr.amount = 1;
    return at + 1;
}

/* "the nineties"; "in his nineties" is an age. */
static size_t find_decade_word(fc_finder *f, size_t at, int value)
{
    fc_left left;
    fc_left_read(f, at, &left);
    size_t first = left.the ? at - 1 : left.first;
    if (left.order || !fc_is_at(f, first, "the"))
        return at;
    fc_time *time = fc_finder_add(f, first, at + 1, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_DECADE);
    if (time) {
        time->expr.year = (int16_t)(1900 + value);
        time->expr.edge = left.edge;
    }
    return at + 1;
}

static size_t find_long(fc_finder *f, size_t at, fc_granularity unit)
{
    fc_time *time = fc_finder_add(f, at, at + 1, FACTCHECK_TIMEX_DURATION, FC_OP_DURATION, unit);
    if (time) {
        time->amount = fc_decimal_int(1);
        time->unit = fc_unit_name(unit);
        time->expr.amount = 1;
    }
    return at + 1;
}

static size_t find_edge_of_year(fc_finder *f, size_t at, fc_time_edge edge)
{
    fc_time *time = fc_finder_add(f, at, at + 1, FACTCHECK_TIMEX_DATE, FC_OP_SHIFT,
                                  FC_GRANULARITY_YEAR);
    if (time)
        time->expr.edge = (uint8_t)edge;
    return at + 1;
}

static size_t find_overnight(fc_finder *f, size_t at)
{
    fc_time *time = fc_finder_add(f, at, at + 1, FACTCHECK_TIMEX_TIME, FC_OP_SHIFT,
                                  FC_GRANULARITY_DAY);
    if (time)
        time->expr.part = FC_PART_NIGHT;
    return at + 1;
}

size_t fc_find_word(fc_finder *f, size_t at, fc_time_word word)
{
    switch ((fc_time_word_kind)word.kind) {
    case FC_WORD_HOLIDAY:
        return find_holiday(f, at, word.value);
    case FC_WORD_DAY:
        return find_day(f, at, word.value);
    case FC_WORD_TONIGHT:
        return find_night_of_today(f, at);
    case FC_WORD_OVERNIGHT:
        return find_overnight(f, at);
    case FC_WORD_REFER:
        return fc_find_refer(f, at, word.value);
    case FC_WORD_REFER_ADJ:
        return fc_find_refer_adjective(f, at, word.value);
    case FC_WORD_REFER_NOUN:
        return fc_find_moment(f, at);
    case FC_WORD_TIME_NOUN:
        return fc_find_time_noun(f, at);
    case FC_WORD_PAST:
        return fc_find_past(f, at);
    case FC_WORD_PART:
        return fc_find_part(f, at, (uint8_t)word.value);
    case FC_WORD_CLOCK:
    case FC_WORD_MERIDIEM:
    case FC_WORD_OCLOCK:
        return fc_find_clock_word(f, at, word);
    case FC_WORD_SET:
        return find_set_word(f, at, (fc_granularity)word.value);
    case FC_WORD_DECADE:
        return find_decade_word(f, at, word.value);
    case FC_WORD_SPOKEN:
    case FC_WORD_THOUSAND:
        return fc_find_spoken_year(f, at);
    case FC_WORD_FISCAL:
        return fc_find_fiscal(f, at);
    case FC_WORD_CODE:
        return fc_find_code(f, at, (fc_granularity)word.value);
    case FC_WORD_LONG:
        return find_long(f, at, (fc_granularity)word.value);
    case FC_WORD_YEAREND:
        return find_edge_of_year(f, at, FC_EDGE_END);
    case FC_WORD_MIDYEAR:
        return find_edge_of_year(f, at, FC_EDGE_MID);
    default:
        return at;
    }
}

/* ---- Units --------------------------------------------------------------------------------- */

/* "quarter-to-quarter", "year-over-year", "day-to-day". */
static bool is_reduplicated(const fc_finder *f, size_t at)
{
    return fc_dash_at(f, at + 1) && fc_glued_at(f, at + 1) && fc_dash_at(f, at + 3) &&
           fc_glued_at(f, at + 3);
}

/* "the 1988 second quarter", "every second day", "the second Sunday". */
static bool is_ordinal_second(const fc_finder *f, size_t at)
{
    size_t unit_at = at + 1 + (fc_dash_at(f, at + 1) && fc_glued_at(f, at + 1));
    const fc_unit_word *unit = fc_unit_at(f, at), *next = fc_unit_at(f, unit_at);
    if (unit->unit != FC_GRANULARITY_SECOND || unit->plural)
        return false;
    bool every = at > f->first && fc_kind_at(f, at - 1, FC_WORD_EACH);
    return (next && !next->plural && (every || next->unit >= FC_GRANULARITY_QUARTER)) ||
           fc_weekday_at(f, at + 1);
}

/* A programme called "This Week". */
static bool is_quoted_title(const fc_finder *f, size_t at, size_t first)
{
    if (first == f->first || !fc_capital_at(f, at) || !fc_capital_at(f, first))
        return false;
    uint32_t point = fc_token_at(f, first - 1)->point;
    return point == '"' || point == 0x201C || point == '`';
}

size_t fc_find_unit(fc_finder *f, size_t at)
{
    fc_unit_phrase p;
    bool compound = fc_dash_at(f, at + 1) && fc_kind_at(f, at + 2, FC_WORD_COMPARE) &&
                    fc_glued_at(f, at + 1) && fc_glued_at(f, at + 2);
    if (compound && fc_unit_leads_on(f, at + 3))
        return at; /* "year-ago [quarter]" */
    if (fc_prior_year_read(f, at + 1) <= at && fc_unit_leads_on(f, at + 1))
        return at; /* "prior-year [quarter]" */
    if (fc_kind_at(f, at + 1, FC_WORD_AFTER) && fc_kind_at(f, at + 2, FC_WORD_DAY))
        return at; /* "the day before [yesterday]" */
    if (is_reduplicated(f, at) || is_ordinal_second(f, at))
        return at;
    fc_unit_read(f, at, &p);
    if (is_quoted_title(f, at, p.first))
        return at;
    fc_granularity unit = (fc_granularity)p.unit->unit;
    bool of_month = !p.unit->plural && (unit == FC_GRANULARITY_DAY || unit == FC_GRANULARITY_WEEK ||
                                        unit == FC_GRANULARITY_WEEKEND);
    size_t end = of_month ? fc_find_nth(f, at, unit, 0) : at;
    if (end == at)
        end = fc_find_unit_set(f, &p);
    if (end == at)
        end = fc_find_period(f, &p);
    if (end == at)
        end = fc_find_relative(f, &p);
    bool early_hours = unit == FC_GRANULARITY_HOUR && p.unit->plural && !p.has_number &&
                       p.left.edge == FC_EDGE_START;
    if (end == at && early_hours)
        end = fc_find_part(f, at, FC_PART_MORNING);
    if (end == at && unit == FC_GRANULARITY_NIGHT && !p.unit->plural && !p.has_number)
        end = fc_find_part(f, at, FC_PART_NIGHT);
    if (end == at)
        end = fc_find_placed(f, &p);
    if (end == at && unit != FC_GRANULARITY_SEASON && unit != FC_GRANULARITY_HALF &&
        unit != FC_GRANULARITY_PERIOD)
        end = fc_find_duration(f, &p);
    return end;
}
