/*
 * Quarters, halves, seasons, decades, centuries, reporting periods, fiscal years.
 */
#include "parts.h"
#include "text/utf8.h"
#include "unit.h"

/* Tokens in which a sign of money or percent makes "the first half" one of a year. */
#define HALF_WINDOW 24

/* So many such signs in so many tokens of a text make it one of business. */
enum { BUSINESS_SIGNS = 3, BUSINESS_TOKENS = 400 };

/* "of 1989", "1989", "of this year", "of the year", "of fiscal 1990" behind a quarter. */
static size_t read_year_behind(const fc_finder *f, size_t at, fc_unit_phrase *p)
{
    int year = 0, shift = 0;
    size_t of = at + fc_is_at(f, at, "of");
    size_t year_at = of + fc_kind_at(f, of, FC_WORD_FISCAL);
    size_t end = fc_year_read(f, year_at, &year);
    if (end == year_at)
        end = fc_spoken_year_read(f, year_at, &year);
    if (end > year_at && year >= 1000 && year < 2200) {
        p->year = year;
        return end;
    }
    if (of > at && fc_is_at(f, of, "the") && fc_is_at(f, of + 1, "year")) {
        p->has_shift = true;
        p->shift = 0;
        return of + 2;
    }
    end = fc_that_year_read(f, at, &p->shift);
    p->that_year = end > at;
    if (p->that_year) {
        p->reference = fc_last_dated(f, FC_GRANULARITY_YEAR);
        return end;
    }
    end = fc_year_shift_read(f, at, &shift);
    if (end > at) {
        p->has_shift = true;
        p->shift = shift;
    }
    return end;
}

/* "a year ago", "last year" behind "the quarter", "the corresponding period". */
static size_t read_ago_behind(const fc_finder *f, size_t at, fc_unit_phrase *p)
{
    if (fc_is_at(f, at, "a") && fc_is_at(f, at + 1, "year") &&
        (fc_is_at(f, at + 2, "ago") || fc_is_at(f, at + 2, "earlier"))) {
        p->year_ago = true;
        return at + 3;
    }
    return read_year_behind(f, at, p);
}

static void fill_year(fc_time *time, const fc_unit_phrase *p)
{
    fc_time_expr *expr = &time->expr;
    expr->edge = p->left.edge;
    if (p->that_year) {
        expr->reference = p->reference;
        expr->flags |= FC_EXPR_THAT_YEAR;
        expr->amount = p->shift;
    }
    if (p->year)
        expr->year = (int16_t)p->year;
    if (p->has_shift) {
        expr->flags |= FC_EXPR_YEAR_SHIFT;
        expr->amount = p->shift;
    }
    if (p->year_ago)
        expr->flags |= FC_EXPR_YEAR_AGO;
    if (p->fiscal)
        expr->flags |= FC_EXPR_FISCAL;
}

/*
 * Where the mention begins: "the third quarter" with, "the third-quarter loss" without "the"; a
 * year in front and an order belong to it.
 */
static size_t first_of_period(const fc_finder *f, const fc_unit_phrase *p)
{
    size_t first = p->first;
    bool before = p->left.first < p->core || p->year || p->has_shift || p->year_ago;
    if (p->left.the && !p->hyphen && first > f->floor && fc_is_at(f, first - 1, "the"))
        return first - 1;
    if (!before)
        return p->core;
    size_t start = p->left.the && fc_is_at(f, p->left.first - 1, "the") ? p->left.first - 1
                                                                         : p->left.first;
    return p->hyphen && p->left.the ? p->left.first : start;
}

static size_t add_period(fc_finder *f, fc_unit_phrase *p, fc_time_op op, int number)
{
    size_t first = first_of_period(f, p);
    int tense = fc_tense_of(f, first, p->end);
    fc_time *time = fc_finder_add(f, first, p->end, FACTCHECK_TIMEX_DATE, op,
                                  (fc_granularity)p->unit->unit);
    if (!time)
        return p->end;
    time->expr.number = (int8_t)number;
    time->expr.order = p->left.order;
    time->expr.tense = (int8_t)tense;
    if (number && tense > 0 && fc_behind(f, first, FC_CONTEXT_LIMIT)) /* "until the third quarter" */
        time->expr.order = FC_ORDER_COMING;
    fill_year(time, p);
    return p->end;
}

/* ---- Quarters ------------------------------------------------------------------------------ */

/* "the second quarter of the season", "of the match": of no year. */
static bool is_of_other(const fc_finder *f, size_t at)
{
    if (!fc_is_at(f, at, "of"))
        return false;
    for (size_t i = at + 1; i < f->end && i < at + 5; i++) {
        const fc_unit_word *unit = fc_unit_at(f, i);
        if (fc_kind_at(f, i, FC_WORD_FISCAL) || (unit && unit->unit == FC_GRANULARITY_YEAR) ||
            fc_token_at(f, i)->kind == FC_TOKEN_NUMBER)
            return false;
        if (fc_tag_at(f, i, FC_TAG_NOUN))
            return true;
    }
    return false;
}

static size_t find_quarter(fc_finder *f, fc_unit_phrase *p)
{
    if (p->unit->plural || p->article || p->vague || p->has_number || fc_finder_is_game(f))
        return p->head;
    bool in_a_row = p->head > f->first && (fc_is_at(f, p->head - 1, "straight") ||
                                           fc_is_at(f, p->head - 1, "consecutive"));
    if (in_a_row) /* "for the third straight quarter" */
        return p->head;
    if (p->ordinal >= 1 && p->ordinal <= 4) {
        size_t end = read_ago_behind(f, p->end, p);
        if (end == p->end && is_of_other(f, end))
            return p->head;
        p->end = end;
        return add_period(f, p, FC_OP_DATE, p->ordinal);
    }
    if (p->ordinal)
        return p->head;
    size_t end = read_ago_behind(f, p->end, p);
    bool named = p->year || p->has_shift || p->year_ago;
    bool placed = p->left.order || p->left.the;
    if (!named && !placed)
        return p->head;
    if (fc_is_at(f, end, "of")) /* "the quarter of a million" */
        return p->head;
    p->end = end;
    return add_period(f, p, FC_OP_PERIOD, 0);
}

/* "the latest period", "the year-earlier period", "the 1988 period". */
static size_t find_reporting_period(fc_finder *f, fc_unit_phrase *p)
{
    if (p->has_number)
        return fc_find_duration(f, p);
    bool latest = p->left.order == FC_ORDER_LATEST;
    bool placed = latest || p->left.order == FC_ORDER_COMPARABLE || p->left.order == FC_ORDER_SAME;
    bool named = p->year || p->has_shift || p->year_ago;
    if (p->unit->plural || p->article || p->vague || p->ordinal || (!named && !placed))
        return p->head;
    size_t end = read_ago_behind(f, p->end, p);
    if (!latest && !p->year && !p->has_shift && !p->year_ago)
        return p->head;
    p->end = end;
    return add_period(f, p, FC_OP_PERIOD, 0);
}

/* ---- Halves -------------------------------------------------------------------------------- */

static bool speaks_of_money(const fc_finder *f, size_t at)
{
    size_t begin = at > f->first + HALF_WINDOW ? at - HALF_WINDOW : f->first;
    for (size_t i = begin; i < f->end && i < at + HALF_WINDOW; i++) {
        uint32_t point = fc_token_at(f, i)->point;
        if (point == '%' || fc_utf8_is_currency(point) || fc_is_at(f, i, "percent") ||
            fc_document_has(f->doc, i, FC_SENSE_CURRENCY))
            return true;
    }
    return false;
}

/* Whether the text as a whole is of money. */
static bool is_business(fc_finder *f)
{
    size_t count = 0, end = f->doc->tokens.count < BUSINESS_TOKENS ? f->doc->tokens.count
                                                                     : BUSINESS_TOKENS;
    if (f->business >= 0)
        return f->business > 0;
    for (size_t i = 0; i < end; i++) {
        uint32_t point = f->doc->tokens.items[i].point;
        count += point == '%' || fc_utf8_is_currency(point) || fc_document_is(f->doc, i, "percent");
    }
    f->business = count >= BUSINESS_SIGNS;
    return f->business > 0;
}

static size_t find_half(fc_finder *f, fc_unit_phrase *p)
{
    int number = p->ordinal == 1 || p->ordinal == 2 ? p->ordinal : 0;
    if (p->left.order == FC_ORDER_LATTER || p->left.order == FC_ORDER_LAST)
        number = 2;
    if (!number || p->has_number || fc_finder_is_game(f))
        return p->head;
    size_t end = read_ago_behind(f, p->end, p);
    bool dated = end > p->end || p->year || p->has_shift || p->fiscal;
    if (!dated &&
        (fc_is_at(f, p->end, "of") || (!speaks_of_money(f, p->head) && !is_business(f))))
        return p->head;
    p->end = end;
    p->left.order = FC_ORDER_NONE;
    return add_period(f, p, FC_OP_DATE, number);
}

/* ---- Seasons ------------------------------------------------------------------------------- */

static size_t find_season(fc_finder *f, fc_unit_phrase *p)
{
    fc_left left;
    bool verb = fc_is_at(f, p->head, "fall") || fc_is_at(f, p->head, "spring");
    if (p->has_number || (p->vague && p->unit->plural))
        return fc_find_duration(f, p);
    if (p->unit->plural || p->article || p->ordinal)
        return p->head;
    fc_name_left_read(f, p->head, &left);
    size_t end = read_year_behind(f, p->end, p);
    end += p->year ? fc_year_range_read(f, end, p->year) : 0; /* "the winter of 1916-17" */
    bool in_the = left.the && p->head >= f->first + 2 &&
                  (fc_leads_to_date(f, p->head - 1) ||
                   fc_behind(f, p->head - 1, FC_CONTEXT_LENGTH)); /* "over the summer" */
    bool led = fc_leads_to_date(f, p->head) && !fc_is_at(f, p->head - 1, "to") &&
               !fc_tag_at(f, p->head + 1, FC_TAG_NOUN); /* "on summer evenings" */
    bool dated = end > p->end || left.order || left.edge || left.each;
    if (!dated && !(in_the && !fc_is_at(f, end, "of")) && !(led && !verb))
        return p->head;
    if (verb && !fc_tag_at(f, p->head, FC_TAG_NOUN) && !dated && !in_the)
        return p->head;
    p->end = end;
    size_t first = left.the && !p->hyphen && end > p->head ? p->head - 1 : left.first;
    int tense = fc_tense_of(f, first, end);
    bool points = left.order == FC_ORDER_FOLLOWING || left.order == FC_ORDER_PREVIOUS ||
                  left.order == FC_ORDER_THAT || left.order == FC_ORDER_SAME;
    int32_t reference = points ? fc_last_dated(f, FC_GRANULARITY_SEASON) : -1;
    fc_time *time = fc_finder_add(f, first, end,
                                  left.each ? FACTCHECK_TIMEX_SET : FACTCHECK_TIMEX_DATE,
                                  left.each ? FC_OP_SET : FC_OP_DATE, FC_GRANULARITY_SEASON);
    if (!time)
        return end;
    time->expr.number = (int8_t)p->unit->number;
    time->expr.reference = reference; /* "in June 1994 ... the following spring" */
    fill_year(time, p);
    time->expr.order = left.order;
    time->expr.edge = left.edge;
    time->expr.tense = (int8_t)tense;
    return end;
}

/* ---- Centuries ----------------------------------------------------------------------------- */

/* "the 18th and" in front of "19th centuries": a mention of its own. False if it is not there. */
static bool add_first_century(fc_finder *f, const fc_unit_phrase *p)
{
    fc_numeral numeral;
    size_t joint = p->core;
    if (joint < f->floor + 2 || !fc_tag_at(f, joint - 1, FC_TAG_CONJ))
        return false;
    for (size_t begin = joint - 2, n = 0; n < 2; begin--, n++) {
        if (fc_numeral_read(f->doc, begin, joint - 1, &numeral) && numeral.end == joint - 1 &&
            numeral.form == FC_NUMERAL_ORDINAL) {
            bool the = begin > f->floor && fc_is_at(f, begin - 1, "the");
            int64_t ordinal = fc_decimal_to_int(numeral.value, 0);
            fc_time *time = fc_finder_add(f, begin - the, joint - 1, FACTCHECK_TIMEX_DATE,
                                          FC_OP_DATE, FC_GRANULARITY_CENTURY);
            if (time && ordinal > 0 && ordinal <= 30)
                time->expr.year = (int16_t)((ordinal - 1) * 100);
            return true;
        }
        if (begin == f->floor)
            return false;
    }
    return false;
}

static size_t find_century(fc_finder *f, fc_unit_phrase *p)
{
    if (!p->ordinal || p->ordinal > 30 || (p->unit->plural && !add_first_century(f, p)))
        return p->head;
    size_t end = p->end;
    fc_time_word era = fc_word_at(f, end);
    bool has_era = era.kind == FC_WORD_ERA && fc_capital_at(f, end);
    end += has_era;
    size_t first = p->left.edge ? p->left.first : p->core;
    if (p->left.the && !p->hyphen && first > f->floor && fc_is_at(f, first - 1, "the"))
        first--;
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_CENTURY);
    if (time) {
        int year = (p->ordinal - 1) * 100;
        time->expr.year = (int16_t)(has_era && era.value < 0 ? -year - 1 : year);
        time->expr.flags |= FC_EXPR_CUT;
        time->expr.edge = p->left.edge;
    }
    return end;
}

size_t fc_find_period(fc_finder *f, fc_unit_phrase *p)
{
    switch ((fc_granularity)p->unit->unit) {
    case FC_GRANULARITY_QUARTER:
        return find_quarter(f, p);
    case FC_GRANULARITY_PERIOD:
        return find_reporting_period(f, p);
    case FC_GRANULARITY_HALF:
        return find_half(f, p);
    case FC_GRANULARITY_SEASON:
        return find_season(f, p);
    case FC_GRANULARITY_CENTURY:
        return find_century(f, p);
    default:
        return p->head;
    }
}

/* ---- Fiscal years, Q1, H1 ------------------------------------------------------------------ */

/* "fiscal 1990", "fiscal year 1990", "FY2024". */
size_t fc_find_fiscal(fc_finder *f, size_t at)
{
    fc_left left;
    int year = 0;
    size_t length, year_at = at + 1 + fc_is_at(f, at + 1, "year");
    size_t end = fc_year_read(f, year_at, &year);
    if (end == year_at && fc_is_at(f, at, "fy")) {
        int value = fc_digits_at(f, year_at, &length);
        if (value >= 0 && length == 2) {
            year = 2000 + value;
            end = year_at + 1;
        }
    }
    if (end == year_at || year < 1900 || year > 2200)
        return at;
    end += fc_year_range_read(f, end, year); /* "the financial year 2012-13" */
    fc_left_read(f, at, &left);
    if (left.order)
        left.first = at;
    fc_time *time = fc_finder_add(f, left.first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_YEAR);
    if (time) {
        time->expr.year = (int16_t)year;
        time->expr.edge = left.edge;
        time->expr.flags |= FC_EXPR_FISCAL;
    }
    return end;
}

/* "12" of "2Q12", "FY12" of "3Q FY12": the token behind, or `at`. */
static size_t read_code_year(const fc_finder *f, size_t at, fc_unit_phrase *p)
{
    size_t length, digits_at = at + fc_is_at(f, at, "fy");
    int value = fc_glued_at(f, digits_at) ? fc_digits_at(f, digits_at, &length) : -1;
    if (value < 0 || length != 2)
        return at;
    p->fiscal = digits_at > at;
    p->year = 2000 + value;
    return digits_at + 1;
}

/* "Q1 2024", "H1", "Q3 of 2023", "2023 Q3"; "2Q", "4Q12", "1H 2024". */
size_t fc_find_code(fc_finder *f, size_t at, fc_granularity unit)
{
    size_t length;
    fc_unit_phrase p = {0};
    bool glued = fc_glued_at(f, at) && at > f->first; /* to a number in front */
    size_t number_at = glued ? at - 1 : at + 1;
    int number = glued || fc_glued_at(f, at + 1) ? fc_digits_at(f, number_at, &length) : -1;
    if (number < 1 || number > (unit == FC_GRANULARITY_QUARTER ? 4 : 2) || length != 1 ||
        !fc_capital_at(f, at) || (glued && (!fc_before(f, at) || fc_glued_at(f, at - 1))))
        return at;
    size_t behind = glued ? at + 1 : at + 2, first = glued ? at - 1 : at;
    size_t end = read_year_behind(f, behind, &p);
    if (end == behind)
        end = read_code_year(f, behind, &p);
    if (end == behind && !glued) {
        int year = fc_before(f, at) ? fc_digits_at(f, at - 1, &length) : -1;
        if (year >= 1900 && length == 4) {
            p.year = year;
            first = at - 1;
        }
    }
    if (end < f->end && fc_glued_at(f, end) && fc_token_at(f, end)->kind == FC_TOKEN_WORD)
        return at;
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE, unit);
    if (time) {
        time->expr.number = (int8_t)number;
        fill_year(time, &p);
    }
    return end;
}
