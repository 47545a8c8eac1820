/*
 * Quarters, halves, reporting periods, and the year that stands behind them.
 */
#include "text/utf8.h"
#include "unit.h"

/* Tokens in which a sign of money or percent makes "the first half" one of a year. */
#define HALF_WINDOW 24

/* So many such signs in so many tokens of a text make it one of business. */
enum { BUSINESS_SIGNS = 3, BUSINESS_TOKENS = 400 };

size_t fc_period_year_read(const fc_finder *f, size_t at, fc_unit_phrase *p)
{
    int year = 0, shift = 0;
    size_t of = at + fc_is_at(f, at, "of");
    size_t year_at = of + fc_kind_at(f, of, FC_WORD_FISCAL);
    size_t end = fc_year_read(f, year_at, &year);
    if (end == year_at)
        end = fc_spoken_year_read(f, year_at, &year);
    if (end > year_at && year < 2200) {
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
        p->reference = fc_last_dated(f, FC_GRANULARITY_YEAR, false);
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
    return fc_period_year_read(f, at, p);
}

void fc_period_year_fill(fc_time *time, const fc_unit_phrase *p)
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
    fc_period_year_fill(time, p);
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
        if (unit && unit->unit == FC_GRANULARITY_CENTURY)
            return true; /* "the first quarter of the 19th century" */
        if (fc_ordinal_ending_at(f, i + 1) || fc_ordinal_ending_at(f, i))
            continue;
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
    bool compound = fc_dash_at(f, p->end) && fc_glued_at(f, p->end) && !fc_is_at(f, p->end + 1, "end");
    if (p->ordinal || compound) /* "another quarter-point" */
        return p->head;
    size_t end = read_ago_behind(f, p->end, p);
    bool named = p->year || p->has_shift || p->year_ago;
    bool placed = p->left.order || p->left.the;
    bool last = p->left.order == FC_ORDER_LAST || p->left.order == FC_ORDER_FINAL;
    if (last && fc_is_at(f, p->end, "of") && (p->year || p->has_shift)) {
        p->end = end; /* "the last quarter of 2012" */
        p->left.order = FC_ORDER_NONE;
        return add_period(f, p, FC_OP_DATE, 4);
    }
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
        return fc_find_season(f, p);
    case FC_GRANULARITY_CENTURY:
        return fc_find_century(f, p);
    default:
        return p->head;
    }
}
