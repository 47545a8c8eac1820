/*
 * TIMEX3 values.
 */
#include "resolve.h"

static const char *const season_names[] = {"", "SP", "SU", "FA", "WI"};

void fc_stretch_write(const fc_stretch *s, fc_builder *out)
{
    int week_year, week;
    if (s->first == FC_DAY_NONE)
        return;
    fc_date date = fc_calendar_date(s->first);
    switch (s->unit) {
    case FC_GRANULARITY_WEEK:
    case FC_GRANULARITY_WEEKEND:
        fc_calendar_week(s->first, &week_year, &week);
        fc_builder_padded(out, (uint64_t)week_year, 4);
        fc_builder_literal(out, "-W");
        fc_builder_padded(out, (uint64_t)week, 2);
        if (s->unit == FC_GRANULARITY_WEEKEND)
            fc_builder_literal(out, "-WE");
        return;
    case FC_GRANULARITY_CENTURY:
        fc_builder_padded(out, (uint64_t)(date.year / 100), 2);
        return;
    case FC_GRANULARITY_DECADE:
        fc_builder_padded(out, (uint64_t)(date.year / 10), 3);
        return;
    case FC_GRANULARITY_MILLENNIUM:
        fc_builder_padded(out, (uint64_t)(date.year / 1000), 1);
        return;
    default:
        break;
    }
    if (s->unit < FC_GRANULARITY_WEEKEND) {
        fc_calendar_write_day(s->first, out);
        return;
    }
    fc_builder_padded(out, (uint64_t)date.year, 4);
    if (s->unit == FC_GRANULARITY_MONTH) {
        fc_builder_char(out, '-');
        fc_builder_padded(out, (uint64_t)date.month, 2);
    } else if (s->unit == FC_GRANULARITY_QUARTER) {
        fc_builder_literal(out, "-Q");
        fc_builder_unsigned(out, (uint64_t)(date.month + 2) / 3);
    } else if (s->unit == FC_GRANULARITY_HALF) {
        fc_builder_literal(out, "-H");
        fc_builder_unsigned(out, date.month > 6 ? 2 : 1);
    } else if (s->unit == FC_GRANULARITY_SEASON) {
        fc_builder_char(out, '-');
        fc_builder_add(out, fc_str_of(season_names[date.month / 3]));
    }
}

/* ---- Durations ----------------------------------------------------------------------------- */

typedef struct unit_letter {
    const char *letters;
    int factor;
    bool clock; /* behind a T */
} unit_letter;

static unit_letter letter_of(fc_granularity unit)
{
    static const unit_letter none = {"X", 1, false};
    static const unit_letter letters[] = {
        [FC_GRANULARITY_SECOND] = {"S", 1, true},
        [FC_GRANULARITY_MINUTE] = {"M", 1, true},
        [FC_GRANULARITY_HOUR] = {"H", 1, true},
        [FC_GRANULARITY_DAY_PART] = {"D", 1, false},
        [FC_GRANULARITY_NIGHT] = {"D", 1, false},
        [FC_GRANULARITY_DAY] = {"D", 1, false},
        [FC_GRANULARITY_WEEKEND] = {"WE", 1, false},
        [FC_GRANULARITY_WEEK] = {"W", 1, false},
        [FC_GRANULARITY_MONTH] = {"M", 1, false},
        [FC_GRANULARITY_QUARTER] = {"Q", 1, false},
        [FC_GRANULARITY_SEASON] = {"Y", 1, false}, /* "three summers" */
        [FC_GRANULARITY_YEAR] = {"Y", 1, false},
        [FC_GRANULARITY_DECADE] = {"Y", 10, false},
        [FC_GRANULARITY_CENTURY] = {"Y", 100, false},
        [FC_GRANULARITY_MILLENNIUM] = {"Y", 1000, false},
    };
    bool known = unit < sizeof letters / sizeof *letters && letters[unit].letters;
    return known ? letters[unit] : none;
}

static void write_vague(fc_granularity unit, const unit_letter *letter, fc_builder *out)
{
    fc_builder_add(out, letter->clock ? FC_STR("PTX") : FC_STR("PX"));
    if (unit == FC_GRANULARITY_DECADE)
        fc_builder_literal(out, "DE");
    else if (unit == FC_GRANULARITY_CENTURY)
        fc_builder_literal(out, "CE");
    else
        fc_builder_add(out, fc_str_of(letter->letters));
}

void fc_duration_write(const fc_time *time, fc_builder *out)
{
    const fc_time_expr *expr = &time->expr;
    unit_letter letter = letter_of((fc_granularity)expr->unit);
    if (expr->flags & FC_EXPR_VAGUE) {
        write_vague((fc_granularity)expr->unit, &letter, out);
        return;
    }
    fc_builder_add(out, letter.clock ? FC_STR("PT") : FC_STR("P"));
    bool whole = expr->amount >= 0 && (expr->extra_unit || fc_decimal_is_integer(time->amount) ||
                                       !fc_decimal_is_finite(time->amount));
    if (whole && (expr->amount || !expr->extra_unit)) {
        fc_builder_unsigned(out, (uint64_t)expr->amount * (uint64_t)letter.factor);
        fc_builder_add(out, fc_str_of(letter.letters));
    } else if (!whole) {
        fc_decimal amount = fc_decimal_mul(time->amount, fc_decimal_int(letter.factor));
        fc_decimal_write(amount, out);
        fc_builder_add(out, fc_str_of(letter.letters));
    }
    if (!expr->extra_unit)
        return;
    unit_letter extra = letter_of((fc_granularity)expr->extra_unit);
    if (extra.clock && !letter.clock)
        fc_builder_char(out, 'T');
    fc_builder_unsigned(out, (uint64_t)expr->extra_amount);
    fc_builder_add(out, fc_str_of(extra.letters));
    if (!expr->last_unit)
        return;
    unit_letter last = letter_of((fc_granularity)expr->last_unit);
    if (last.clock && !extra.clock)
        fc_builder_char(out, 'T');
    fc_builder_unsigned(out, (uint64_t)expr->last_amount);
    fc_builder_add(out, fc_str_of(last.letters));
}

static const char *const part_names[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI", "TDA", "TDU"};

void fc_set_write(const fc_time *time, fc_builder *out)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->weekday) {
        fc_builder_literal(out, "XXXX-WXX-");
        fc_builder_unsigned(out, (uint64_t)expr->weekday);
    } else if (expr->month) {
        fc_builder_literal(out, "XXXX-");
        fc_builder_padded(out, (uint64_t)expr->month, 2);
        if (expr->day) {
            fc_builder_char(out, '-');
            fc_builder_padded(out, (uint64_t)expr->day, 2);
        }
    } else if (expr->unit == FC_GRANULARITY_SEASON) {
        fc_builder_literal(out, "XXXX-");
        fc_builder_add(out, fc_str_of(season_names[expr->number & 7]));
    } else if (expr->part) {
        fc_builder_literal(out, "XXXX-XX-XX");
    } else {
        fc_duration_write(time, out);
        return;
    }
    fc_builder_add(out, fc_str_of(part_names[expr->part & 7]));
}

void fc_part_of_year_write(const fc_time_expr *expr, fc_builder *out)
{
    if (expr->month) {
        fc_builder_char(out, '-');
        fc_builder_padded(out, (uint64_t)expr->month, 2);
    }
    if (expr->month && expr->day) {
        fc_builder_char(out, '-');
        fc_builder_padded(out, (uint64_t)expr->day, 2);
        fc_builder_add(out, fc_str_of(part_names[expr->part & 7]));
    }
    if (expr->op == FC_OP_DATE && expr->unit == FC_GRANULARITY_SEASON) {
        fc_builder_char(out, '-');
        fc_builder_add(out, fc_str_of(season_names[expr->number & 7]));
    }
}

/* ---- Without an anchor --------------------------------------------------------------------- */

static const char *unit_word(fc_granularity unit)
{
    static const char *const names[] = {"", "second", "minute", "hour", "day", "night", "day",
                                        "weekend", "week", "month", "quarter", "season", "half",
                                        "year", "decade", "century", "millennium", "period"};
    return names[unit];
}

static void write_clock(const fc_time_expr *expr, fc_builder *out)
{
    if (expr->clock != FC_CLOCK_NONE) {
        fc_builder_char(out, 'T');
        fc_builder_padded(out, (uint64_t)expr->clock / 60, 2);
        fc_builder_char(out, ':');
        fc_builder_padded(out, (uint64_t)expr->clock % 60, 2);
    } else {
        fc_builder_add(out, fc_str_of(part_names[expr->part & 7]));
    }
}

static void write_order(const fc_time_expr *expr, fc_builder *out)
{
    switch ((fc_time_order)expr->order) {
    case FC_ORDER_THIS:
        fc_builder_literal(out, "this ");
        return;
    case FC_ORDER_LAST:
    case FC_ORDER_PAST:
        fc_builder_literal(out, "last ");
        return;
    case FC_ORDER_PREVIOUS:
        fc_builder_literal(out, "previous ");
        return;
    case FC_ORDER_NEXT:
    case FC_ORDER_COMING:
    case FC_ORDER_FOLLOWING:
        fc_builder_literal(out, "next ");
        return;
    default:
        return;
    }
}

/* "yesterday", "last year", "3 weeks ago", "in 2 days". */
static void write_shift(const fc_time_expr *expr, fc_builder *out)
{
    static const char *const days[] = {"yesterday", "today", "tomorrow"};
    int amount = expr->amount;
    uint64_t count = (uint64_t)(amount < 0 ? -amount : amount);
    const char *relation = expr->reference < 0 ? " ago" : " earlier";
    if (expr->unit <= FC_GRANULARITY_DAY && amount >= -1 && amount <= 1 && expr->reference < 0) {
        fc_builder_add(out, fc_str_of(days[amount + 1]));
        return;
    }
    if (amount >= -1 && amount <= 1 && !(expr->flags & FC_EXPR_CUT)) {
        static const char *const told[] = {"previous ", "that ", "following "};
        static const char *const said[] = {"last ", "this ", "next "};
        const char *const *orders = expr->reference < 0 ? said : told;
        fc_builder_add(out, fc_str_of(orders[amount + 1]));
        fc_builder_add(out, fc_str_of(unit_word((fc_granularity)expr->unit)));
        return;
    }
    fc_builder_unsigned(out, count);
    fc_builder_char(out, ' ');
    fc_builder_add(out, fc_str_of(unit_word((fc_granularity)expr->unit)));
    if (count != 1)
        fc_builder_char(out, 's');
    fc_builder_add(out, amount < 0 ? fc_str_of(relation) : FC_STR(" later"));
}

static void write_yearless(const fc_time_expr *expr, fc_builder *out)
{
    write_order(expr, out);
    fc_builder_literal(out, "XXXX-");
    if (expr->month) {
        fc_builder_padded(out, (uint64_t)expr->month, 2);
        if (expr->day) {
            fc_builder_char(out, '-');
            fc_builder_padded(out, (uint64_t)expr->day, 2);
        }
    } else if (expr->unit == FC_GRANULARITY_SEASON) {
        fc_builder_add(out, fc_str_of(season_names[expr->number & 7]));
    } else {
        fc_builder_char(out, expr->unit == FC_GRANULARITY_HALF ? 'H' : 'Q');
        if (expr->number)
            fc_builder_unsigned(out, (uint64_t)expr->number);
        else
            fc_builder_char(out, 'X');
    }
}

fc_str fc_relative_text(const fc_time *time, fc_arena *arena)
{
    const fc_time_expr *expr = &time->expr;
    fc_builder out;
    fc_builder_init(&out, arena);
    switch ((fc_time_op)expr->op) {
    case FC_OP_DATE:
    case FC_OP_PERIOD:
        if (expr->year)
            return fc_str_make(NULL, 0);
        write_yearless(expr, &out);
        break;
    case FC_OP_WEEKDAY:
        if (expr->amount) /* "two Sundays ago" */
            fc_builder_literal(&out, "earlier ");
        write_order(expr, &out);
        fc_builder_literal(&out, "XXXX-WXX-");
        fc_builder_unsigned(&out, (uint64_t)expr->weekday);
        break;
    case FC_OP_SHIFT:
        write_shift(expr, &out);
        break;
    case FC_OP_SAME:
        fc_builder_literal(&out, "the ");
        fc_builder_add(&out, fc_str_of(unit_word((fc_granularity)expr->unit)));
        break;
    case FC_OP_YEAR_AGO:
        fc_builder_literal(&out, "1 year earlier");
        break;
    case FC_OP_MONTH_DAY:
        fc_builder_literal(&out, "XXXX-XX-");
        fc_builder_padded(&out, (uint64_t)expr->day, 2);
        break;
    case FC_OP_CLOCK:
        fc_builder_literal(&out, "XXXX-XX-XX");
        break;
    default:
        return fc_str_make(NULL, 0);
    }
    write_clock(expr, &out);
    return fc_builder_done(&out);
}
