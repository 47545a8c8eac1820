#include "dates.h"

#include <string.h>

/* Whether the number at `at`, read to `end`, counts something: "In May 12 people". */
static bool counts_something(const fc_finder *f, size_t end)
{
    if (end >= f->end)
        return false;
    const fc_token *next = fc_token_at(f, end);
    if (next->kind == FC_TOKEN_SYMBOL)
        return true;
    if (fc_unit_at(f, end) || fc_is_at(f, end, "percent") || fc_numeral_magnitude(f->doc, end))
        return true;
    bool lower = next->kind == FC_TOKEN_WORD && !(next->flags & FC_TOKEN_CAPITAL);
    return lower && next->tag == FC_TAG_NOUN &&
           (next->form == FC_FORM_S || fc_is_at(f, end, "people"));
}

size_t fc_month_day_read(const fc_finder *f, size_t at, int *day)
{
    size_t length;
    int value = fc_digits_at(f, at, &length);
    if (value >= 0) {
        bool ordinal = fc_ordinal_ending_at(f, at + 1);
        bool clock = fc_sign_at(f, at + 1, ':') && fc_glued_at(f, at + 1) && fc_glued_at(f, at + 2);
        if (value < 1 || value > 31 || length > 2 || (clock && !ordinal) ||
            fc_kind_at(f, at + 1, FC_WORD_MERIDIEM))
            return at;
        *day = value;
        return at + 1 + ordinal;
    }
    fc_numeral numeral;
    if (at >= f->end || fc_token_at(f, at)->kind != FC_TOKEN_WORD ||
        !fc_numeral_read(f->doc, at, f->end, &numeral) || numeral.form != FC_NUMERAL_ORDINAL)
        return at;
    value = (int)fc_decimal_to_int(numeral.value, 0);
    if (value < 1 || value > 31)
        return at;
    *day = value;
    return numeral.end;
}

/* Behind a month or day: ", 2024", "2024", "of 2024", "last year". */
static size_t read_year(const fc_finder *f, size_t at, fc_date_form *out)
{
    size_t year_at = at;
    if (fc_sign_at(f, at, ',') || fc_is_at(f, at, "of"))
        year_at++;
    size_t end = fc_year_read(f, year_at, &out->year);
    bool behind_comma = year_at > at && fc_sign_at(f, at, ',');
    if (end > year_at && !(behind_comma && counts_something(f, end)) &&
        !(fc_sign_at(f, end, ':') && fc_glued_at(f, end) && fc_glued_at(f, end + 1)))
        return end;
    out->year = 0;
    end = fc_spoken_year_read(f, year_at, &out->year);
    if (end > year_at)
        return end;
    end = fc_that_year_read(f, at, &out->year);
    out->that_year = end > at;
    if (out->that_year)
        return end;
    end = fc_year_shift_read(f, at, &out->year);
    out->year_shift = end > at;
    return end;
}

/* "6-7 June", "the night of 6/7 June". */
static bool joins_days(const fc_finder *f, size_t at)
{
    return fc_dash_at(f, at) || fc_sign_at(f, at, '/');
}

/* "-17", "to 17", "and 17" behind the day at `at`. */
static size_t read_second_day(const fc_finder *f, size_t at, fc_date_form *out)
{
    size_t day_at = at + 1;
    int day = 0;
    bool and_or = fc_is_at(f, at, "and") || fc_is_at(f, at, "or");
    bool joins = (joins_days(f, at) && fc_glued_at(f, at)) || and_or || fc_is_at(f, at, "to") ||
                 fc_is_at(f, at, "through");
    size_t end = joins ? fc_month_day_read(f, day_at, &day) : day_at;
    if (end == day_at || day <= out->day || counts_something(f, end))
        return at;
    if (and_or && end < f->end && fc_tag_at(f, end, FC_TAG_NOUN))
        return at;
    out->range_first = day_at;
    out->range_day = day;
    return end;
}

/* Month first: "May 16, 2024", "May 2024", "May". */
static bool read_month_first(const fc_finder *f, size_t at, fc_date_form *out)
{
    const fc_name_word *month = fc_month_at(f, at);
    if (!month || !fc_capital_at(f, at))
        return false;
    out->month = month->number;
    size_t end = at + 1;
    bool stop = month->kind == FC_MONTH_SHORT && fc_sign_at(f, end, '.') && fc_glued_at(f, end);
    end += stop;
    size_t day_at = end + fc_is_at(f, end, "the");
    size_t behind = fc_month_day_read(f, day_at, &out->day);
    bool in_front = fc_before(f, at) && fc_is_at(f, at - 1, "in");
    bool led = in_front || (fc_before(f, at) && (fc_is_at(f, at - 1, "by") || fc_dash_at(f, at - 1) ||
                                                 fc_kind_at(f, at - 1, FC_WORD_EDGE)));
    bool numbers = day_at > end && behind < f->end && !fc_is_at(f, behind, "of") &&
                   (fc_tag_at(f, behind, FC_TAG_NOUN) || fc_tag_at(f, behind, FC_TAG_NAME) ||
                    fc_tag_at(f, behind, FC_TAG_ADJ));
    if (behind > day_at && ((in_front && counts_something(f, behind)) || (led && numbers)))
        behind = day_at; /* "In March the 6th Army", "in late May the first ships" */
    if (behind == day_at) {
        out->day = 0;
        out->end = read_year(f, end, out);
        return true;
    }
    out->end = behind;
    size_t second = read_second_day(f, behind, out);
    size_t year = read_year(f, second, out);
    if (second > behind)
        out->range_end = year;
    else
        out->end = year;
    return true;
}

/* Day first: "16 May 2024", "the 16th of May", "16-17 May". */
static bool read_day_first(const fc_finder *f, size_t at, fc_date_form *out)
{
    int second = 0;
    size_t end = fc_month_day_read(f, at, &out->day);
    if (end == at)
        return false;
    size_t first_end = end, second_at = 0;
    bool joins = (joins_days(f, end) && fc_glued_at(f, end)) || fc_is_at(f, end, "and") ||
                 fc_is_at(f, end, "to");
    if (joins) {
        size_t behind = fc_month_day_read(f, end + 1, &second);
        if (behind > end + 1 && second > out->day) {
            second_at = end + 1;
            end = behind;
        }
    }
    bool ordinal = end > at + 1;
    if (fc_is_at(f, end, "of"))
        end++;
    const fc_name_word *month = fc_month_at(f, end);
    if (!month || !fc_capital_at(f, end) || (fc_glued_at(f, end) && !ordinal))
        return false;
    out->month = month->number;
    end++;
    end += month->kind == FC_MONTH_SHORT && fc_sign_at(f, end, '.') && fc_glued_at(f, end);
    size_t year = read_year(f, end, out);
    out->end = second_at ? first_end : year;
    if (second_at) {
        out->range_first = second_at;
        out->range_end = year;
        out->range_day = second;
    }
    return true;
}

bool fc_date_read(const fc_finder *f, size_t at, fc_date_form *out)
{
    memset(out, 0, sizeof *out);
    out->first = at;
    const fc_name_word *weekday = fc_weekday_at(f, at);
    size_t date_at = at;
    if (weekday && weekday->kind != FC_WEEKDAY_PLURAL && fc_capital_at(f, at)) {
        out->weekday = weekday->number;
        date_at++;
        date_at += fc_sign_at(f, date_at, '.') && fc_glued_at(f, date_at);
        date_at += fc_sign_at(f, date_at, ',');
        date_at += fc_is_at(f, date_at, "the");
    }
    return read_month_first(f, date_at, out) || read_day_first(f, date_at, out);
}

/* ---- Figures ------------------------------------------------------------------------------- */

/* The digits of a part of a token; -1 if it is none. */
static int part_value(fc_str text, size_t *length)
{
    int value = 0;
    *length = text.len;
    if (text.len == 0 || text.len > 4)
        return -1;
    for (size_t i = 0; i < text.len; i++) {
        if (!fc_is_digit(text.ptr[i]))
            return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value;
}

typedef struct figures {
    int value[3];
    size_t length[3];
    size_t end;
} figures;

/* "28.11.2005" is one token. */
static bool read_dotted(const fc_finder *f, size_t at, figures *out)
{
    fc_str text = fc_document_token(f->doc, at);
    size_t begin = 0, part = 0;
    if (text.len < 8 || text.len > 10)
        return false;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != '.')
            continue;
        if (part == 3)
            return false;
        out->value[part] = part_value(fc_str_make(text.ptr + begin, i - begin), &out->length[part]);
        if (out->value[part] < 0)
            return false;
        part++;
        begin = i + 1;
    }
    out->end = at + 1;
    return part == 3 && out->length[2] == 4;
}

static bool read_signed(const fc_finder *f, size_t at, figures *out)
{
    uint32_t sign = fc_sign_at(f, at + 1, '-') ? '-' : '/';
    if (at + 4 >= f->end || !fc_sign_at(f, at + 1, sign) || !fc_sign_at(f, at + 3, sign))
        return false;
    for (size_t i = 0; i < 3; i++) {
        out->value[i] = fc_digits_at(f, at + 2 * i, &out->length[i]);
        if (out->value[i] < 0 || (i && (!fc_glued_at(f, at + 2 * i) ||
                                        !fc_glued_at(f, at + 2 * i - 1))))
            return false;
    }
    out->end = at + 5;
    if (sign == '-')
        return out->length[0] == 4 || out->length[2] == 4;
    return !fc_sign_at(f, out->end, '/') || !fc_glued_at(f, out->end);
}

/* Which figure is what: the year in front or behind, else the American order if it can be. */
static bool order_figures(const figures *n, fc_date_form *out)
{
    if (n->length[0] == 4) {
        out->year = n->value[0];
        out->month = n->value[1];
        out->day = n->value[2];
    } else {
        bool day_first = n->value[0] > 12;
        out->day = n->value[day_first ? 0 : 1];
        out->month = n->value[day_first ? 1 : 0];
        out->year = n->value[2];
        if (n->length[2] == 2)
            out->year += n->value[2] < 40 ? 2000 : 1900;
        else if (n->length[2] != 4)
            return false;
    }
    return out->month >= 1 && out->month <= 12 && out->day >= 1 && out->day <= 31 &&
           out->year >= 1000;
}

bool fc_numeric_date_read(const fc_finder *f, size_t at, fc_date_form *out)
{
    figures n;
    memset(out, 0, sizeof *out);
    if (fc_glued_at(f, at) && (fc_dash_at(f, at - 1) || fc_sign_at(f, at - 1, '/')))
        return false;
    if (!read_signed(f, at, &n) && !read_dotted(f, at, &n))
        return false;
    out->first = at;
    out->end = n.end;
    return order_figures(&n, out);
}

/* ---- Mentions ------------------------------------------------------------------------------ */

void fc_date_fill(fc_time *time, const fc_date_form *form)
{
    fc_time_expr *expr = &time->expr;
    expr->op = FC_OP_DATE;
    expr->unit = form->day ? FC_GRANULARITY_DAY : FC_GRANULARITY_MONTH;
    expr->weekday = (int8_t)form->weekday;
    expr->month = (int8_t)form->month;
    expr->day = (int8_t)form->day;
    if (form->year_shift) {
        expr->flags |= FC_EXPR_YEAR_SHIFT;
        expr->amount = form->year;
    } else if (form->that_year) {
        expr->flags |= FC_EXPR_SAME_YEAR | FC_EXPR_THAT_YEAR;
        expr->amount = form->year;
    } else {
        expr->year = (int16_t)form->year;
    }
}

size_t fc_date_add(fc_finder *f, size_t first, const fc_date_form *form)
{
    int tense = fc_tense_of(f, first, form->end);
    int32_t reference = form->that_year ? fc_last_dated(f, FC_GRANULARITY_YEAR, false) : -1;
    fc_time *time = fc_finder_add(f, first, form->end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_DAY);
    if (!time)
        return form->end;
    fc_date_fill(time, form);
    if (form->that_year)
        time->expr.reference = reference;
    time->expr.tense = (int8_t)tense;
    if (form->range_end == 0)
        return form->end;
    int32_t index = (int32_t)f->out->count - 1;
    time->range_end = index + 1;
    fc_date_form second = *form;
    second.weekday = 0;
    second.day = form->range_day;
    time = fc_finder_add(f, form->range_first, form->range_end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                         FC_GRANULARITY_DAY);
    if (!time)
        return form->range_end;
    fc_date_fill(time, &second);
    time->expr.tense = (int8_t)tense;
    time->range_begin = index;
    return form->range_end;
}
