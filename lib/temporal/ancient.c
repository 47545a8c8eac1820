/*
 * Years before Christ: "480 BC", and what is counted from them: "the next year", "that September",
 * "ten years later". The calendar begins with the year 1, so that such a mention has a value, but
 * no interval; the year is kept with the mention.
 */
#include "resolve.h"

/* Years of a unit; 0 for what is shorter. */
static int years_of(uint8_t unit)
{
    return unit == FC_GRANULARITY_YEAR     ? 1
           : unit == FC_GRANULARITY_DECADE ? 10
           : unit == FC_GRANULARITY_CENTURY ? 100 : 0;
}

static int step_of(uint8_t order)
{
    if (fc_order_is_next(order) || order == FC_ORDER_FOLLOWING)
        return 1;
    return fc_order_is_past(order) || order == FC_ORDER_PREVIOUS ? -1 : 0;
}

/* The year that a mention is of or is counted from: that of its reference, or of the narrative. */
static int base_year(const fc_resolver *r, const fc_time *time)
{
    if (time->expr.reference >= 0 && time->expr.reference < (int32_t)r->index)
        return r->times->items[time->expr.reference].ancient;
    return r->narrative ? r->ancient : 0;
}

/* 0 if the mention is of no such year. */
static int year_of(const fc_resolver *r, const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    int base = base_year(r, time), year = 0;
    if (expr->op == FC_OP_DATE && expr->year)
        return expr->year < 0 ? expr->year : 0;
    if (base >= 0)
        return 0;
    bool part = expr->month || expr->unit == FC_GRANULARITY_SEASON;
    if (expr->op == FC_OP_DATE && part && !(expr->flags & FC_EXPR_YEAR_SHIFT))
        year = base + (expr->flags & FC_EXPR_THAT_YEAR ? expr->amount : step_of(expr->order));
    else if (expr->op == FC_OP_SHIFT && years_of(expr->unit) && expr->reference >= 0 &&
             expr->amount < FC_YEAR_MAX && expr->amount > -FC_YEAR_MAX)
        year = base + expr->amount * years_of(expr->unit);
    else if (expr->op == FC_OP_SAME && expr->unit == FC_GRANULARITY_YEAR)
        year = base;
    else if (expr->op == FC_OP_YEAR_AGO)
        year = base - 1;
    return year < 0 && year > -FC_YEAR_MAX ? year : 0;
}

bool fc_resolve_ancient(fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    fc_builder out;
    int year = year_of(r, time);
    time->ancient = (int16_t)year;
    if (year == 0)
        return false;
    if (expr->year == 0)
        fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R15-narrative", true);
    if (!(expr->flags & FC_EXPR_ASIDE) || r->ancient == 0)
        r->ancient = year;
    fc_builder_init(&out, r->arena);
    fc_builder_literal(&out, "BC");
    if (expr->unit == FC_GRANULARITY_CENTURY && expr->op == FC_OP_DATE)
        fc_builder_padded(&out, (uint64_t)(-year / 100), 2);
    else
        fc_builder_padded(&out, (uint64_t)-year, 4);
    fc_part_of_year_write(expr, &out);
    time->value = fc_builder_done(&out);
    return true;
}
