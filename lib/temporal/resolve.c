/*
 * The walk over the mentions of a text, in its order: each gets a stretch of the calendar by the
 * rule of its operation, a value, and [begin, until).
 */
#include "resolve.h"

#define HOUR 60

enum { SMALL_HOURS = 5 * HOUR,
       MONTH_DAYS = 31,
       ASIDE_AHEAD_DAYS = 400 }; /* what is told beside a narrative moves it on no farther */

/* ---- Times of day -------------------------------------------------------------------------- */

typedef struct part_hours {
    const char *name;
    uint8_t begin;
    uint8_t end; /* hours; over 24: of the next day */
} part_hours;

static const part_hours parts[] = {
    {"", 0, 24},    {"TMO", 5, 12},  {"TMI", 11, 14}, {"TAF", 12, 18},
    {"TEV", 17, 24}, {"TNI", 18, 30}, {"TDA", 4, 8},   {"TDU", 16, 21},
};

static void write_clock(int clock, fc_builder *out)
{
    fc_builder_char(out, 'T');
    fc_builder_padded(out, (uint64_t)(clock / HOUR), 2);
    if (clock == 24 * HOUR)
        return;
    fc_builder_char(out, ':');
    fc_builder_padded(out, (uint64_t)(clock % HOUR), 2);
}

/* Narrows a day to its clock time or part. */
static void narrow(fc_time *time, fc_builder *out)
{
    const fc_time_expr *expr = &time->expr;
    fc_minute day = time->begin;
    if (expr->clock != FC_CLOCK_NONE) {
        write_clock(expr->clock, out);
        time->begin = day + expr->clock;
        time->until = time->begin + 1;
        time->granularity = FC_GRANULARITY_MINUTE;
    } else if (expr->part) {
        const part_hours *part = &parts[expr->part & 7];
        fc_builder_add(out, fc_str_of(part->name));
        time->begin = day + part->begin * HOUR;
        time->until = day + part->end * HOUR;
        time->granularity = FC_GRANULARITY_DAY_PART;
    }
}

/* ---- Values -------------------------------------------------------------------------------- */

static void set_interval(fc_time *time, const fc_stretch *s)
{
    if (s->first == FC_DAY_NONE)
        return;
    time->begin = (fc_minute)s->first * FC_MINUTES_A_DAY;
    if (s->end != FC_DAY_NONE)
        time->until = (fc_minute)s->end * FC_MINUTES_A_DAY;
}

static void write_value(const fc_resolver *r, fc_time *time, const fc_stretch *s)
{
    fc_builder out;
    fc_builder_init(&out, r->arena);
    if (s->first != FC_DAY_NONE) {
        set_interval(time, s);
        time->granularity = (uint8_t)s->unit;
        fc_stretch_write(s, &out);
        if (time->expr.unit == FC_GRANULARITY_DAY && s->unit == FC_GRANULARITY_MONTH)
            fc_builder_literal(&out, "-XX"); /* a day of the month, which is not known */
        else
            narrow(time, &out);
    } else if (time->relative.len && time->relative.ptr[0] == 'X') {
        time->value = time->relative; /* "XXXX-WXX-5" */
        return;
    }
    time->value = fc_builder_done(&out);
}

static fc_str reference_value(int32_t direction)
{
    if (direction < 0)
        return FC_STR("PAST_REF");
    return direction > 0 ? FC_STR("FUTURE_REF") : FC_STR("PRESENT_REF");
}

/* ---- Durations with a place ---------------------------------------------------------------- */

/* The day so many units away; FC_DAY_NONE when that is not to be told. */
static fc_day day_away(fc_day day, fc_granularity unit, int amount)
{
    static const int16_t months[] = {[FC_GRANULARITY_MONTH] = 1,
                                     [FC_GRANULARITY_QUARTER] = 3,
                                     [FC_GRANULARITY_YEAR] = 12,
                                     [FC_GRANULARITY_DECADE] = 120,
                                     [FC_GRANULARITY_CENTURY] = 1200};
    if (amount > FC_YEAR_MAX || amount < -FC_YEAR_MAX)
        return FC_DAY_NONE;
    if (unit == FC_GRANULARITY_DAY || unit == FC_GRANULARITY_WEEK)
        return day + amount * (unit == FC_GRANULARITY_WEEK ? 7 : 1);
    if (unit > FC_GRANULARITY_CENTURY || months[unit] == 0)
        return FC_DAY_NONE;
    int64_t total = (int64_t)months[unit] * amount;
    return total > FC_YEAR_MAX * 12 || total < -FC_YEAR_MAX * 12
               ? FC_DAY_NONE
               : fc_calendar_add_months(day, (int)total);
}

/* Beside its reference: "the year ended March 31", "the last two months of 1997". */
static fc_stretch place_by_reference(const fc_resolver *r, const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    const fc_time *reference = &r->times->items[expr->reference];
    fc_granularity unit = (fc_granularity)expr->unit;
    bool back = (expr->flags & FC_EXPR_ENDS) || expr->order == FC_ORDER_LAST ||
                expr->order == FC_ORDER_FINAL;
    if (reference->begin == FC_MINUTE_NONE || reference->until == FC_MINUTE_NONE ||
        (!back && expr->order != FC_ORDER_FIRST && expr->order != FC_ORDER_OPENING))
        return fc_stretch_none();
    fc_day begin = (fc_day)(reference->begin / FC_MINUTES_A_DAY);
    fc_day end = (fc_day)(reference->until / FC_MINUTES_A_DAY);
    fc_stretch s = {begin, end, unit};
    if (back)
        s.first = day_away(end, unit, -expr->amount);
    else
        s.end = day_away(begin, unit, expr->amount);
    return s.first < 0 || s.end < 0 ? fc_stretch_none() : s;
}

/* "the past two weeks" end with the anchor, "the next two weeks" begin with it. */
static fc_stretch place_by_anchor(const fc_resolver *r, const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    fc_granularity unit = (fc_granularity)expr->unit;
    fc_stretch s = {r->anchor, r->anchor + 1, unit};
    if (r->anchor == FC_DAY_NONE)
        return fc_stretch_none();
    if (expr->order == FC_ORDER_PAST || expr->order == FC_ORDER_LAST) {
        s.first = day_away(r->anchor, unit, -expr->amount);
    } else if (expr->order == FC_ORDER_NEXT || expr->order == FC_ORDER_COMING) {
        fc_day end = day_away(r->anchor, unit, expr->amount);
        s.end = end < 0 ? end : end + 1;
    } else if (expr->order == FC_ORDER_FIRST && unit == FC_GRANULARITY_MONTH &&
               expr->amount < 12) { /* "the first nine months", of the year */
        s.first = fc_calendar_day(fc_calendar_date(r->anchor).year, 1, 1);
        s.end = day_away(s.first, unit, expr->amount);
    } else {
        return fc_stretch_none();
    }
    return s.first < 0 || s.end < 0 ? fc_stretch_none() : s;
}

static void place_duration(const fc_resolver *r, fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    bool bound = (expr->flags & (FC_EXPR_ENDS | FC_EXPR_OF)) != 0;
    if (expr->flags & FC_EXPR_VAGUE || expr->amount <= 0 || expr->extra_unit ||
        expr->unit < FC_GRANULARITY_DAY)
        return;
    fc_stretch s = bound ? place_by_reference(r, time) : place_by_anchor(r, time);
    if (s.first == FC_DAY_NONE)
        return;
    set_interval(time, &s);
    bool first = !bound && expr->order == FC_ORDER_FIRST;
    fc_resolver_mark(time, bound ? FACTCHECK_BASIS_INFERRED : FACTCHECK_BASIS_ANCHOR,
                     bound   ? "R11-bound"
                     : first ? "R11-first-months"
                             : "R10-past-units",
                     first);
}

/* ---- One mention --------------------------------------------------------------------------- */

static fc_stretch resolve_clock(fc_resolver *r, fc_time *time)
{
    int32_t reference = time->expr.reference;
    fc_resolver_mark(time, FACTCHECK_BASIS_INFERRED, "R3-clock", reference < 0);
    if (reference < 0 && r->narrative && r->last != FC_DAY_NONE &&
        fc_time_day(&r->times->items[r->told]) == r->last)
        reference = (int32_t)r->told;
    if (reference < 0)
        return fc_stretch_around(fc_resolver_origin(r), FC_GRANULARITY_DAY);
    const fc_time *day = &r->times->items[reference];
    if (day->begin == FC_MINUTE_NONE)
        return fc_stretch_none();
    bool night = (day->expr.part == FC_PART_NIGHT || day->expr.part == FC_PART_EVENING) &&
                 !(day->expr.op == FC_OP_SHIFT && !day->expr.amount && !day->expr.order);
    bool after_midnight = night && time->expr.clock < SMALL_HOURS; /* "Saturday night ... at 2 a.m." */
    return fc_stretch_around((fc_day)(day->begin / FC_MINUTES_A_DAY) + after_midnight,
                             FC_GRANULARITY_DAY);
}

static fc_stretch resolve_stretch(fc_resolver *r, fc_time *time)
{
    switch ((fc_time_op)time->expr.op) {
    case FC_OP_DATE:
        return fc_resolve_date(r, time);
    case FC_OP_WEEKDAY:
        return fc_resolve_weekday(r, time);
    case FC_OP_SHIFT:
        return fc_resolve_shift(r, time);
    case FC_OP_SAME:
        return fc_resolve_same(r, time);
    case FC_OP_YEAR_AGO:
        return fc_resolve_year_ago(r, time);
    case FC_OP_PERIOD:
        return fc_resolve_period(r, time);
    case FC_OP_HOLIDAY:
        return fc_resolve_holiday(r, time);
    case FC_OP_MONTH_DAY:
        return fc_resolve_month_day(r, time);
    case FC_OP_CLOCK:
        return resolve_clock(r, time);
    default:
        return fc_stretch_none();
    }
}

static void resolve_one(fc_resolver *r, fc_time *time)
{
    fc_builder out;
    fc_resolver_mark(time, FACTCHECK_BASIS_EXPLICIT, NULL, false);
    time->begin = time->until = FC_MINUTE_NONE;
    time->granularity = time->expr.unit;
    time->anchor = FC_DAY_NONE;
    switch ((fc_time_op)time->expr.op) {
    case FC_OP_REFER:
        time->value = reference_value(time->expr.amount);
        return;
    case FC_OP_DURATION:
    case FC_OP_SET:
        fc_builder_init(&out, r->arena);
        if (time->expr.op == FC_OP_SET)
            fc_set_write(time, &out);
        else
            fc_duration_write(time, &out);
        time->value = fc_builder_done(&out);
        if (time->expr.op == FC_OP_DURATION)
            place_duration(r, time);
        break;
    default: {
        if (fc_resolve_ancient(r, time))
            return;
        fc_stretch s = resolve_stretch(r, time);
        write_value(r, time, &s);
        break;
    }
    }
    if (time->basis != FACTCHECK_BASIS_EXPLICIT && time->begin != FC_MINUTE_NONE)
        time->anchor = r->anchor;
}

/*
 * Whether a narrative stays where it is: "(born 1852)" is far from what is told, and "(23 August
 * 1942 - 2 February 1943)" goes on from its beginning, as "from 1853 to 1856" does in a first line.
 */
static bool stays(const fc_resolver *r, const fc_time *time)
{
    fc_day day = fc_time_day(time), begin;
    if (r->last == FC_DAY_NONE)
        return false;
    if (time->expr.flags & FC_EXPR_ASIDE &&
        (day < r->last - MONTH_DAYS || day > r->last + ASIDE_AHEAD_DAYS))
        return true;
    if (time->range_begin < 0 || time->range_begin >= (int32_t)r->index)
        return false;
    begin = fc_time_day(&r->times->items[time->range_begin]);
    return begin == r->last && (!r->opened || time->expr.flags & FC_EXPR_ASIDE);
}

/* The mention moves the time of the narrative if it names a date no coarser than a year. */
static void move_story(fc_resolver *r, const fc_time *time)
{
    bool back = time->expr.order == FC_ORDER_PREVIOUS ||
                (time->expr.op == FC_OP_SHIFT && time->expr.amount < 0); /* a look back */
    bool dated = (time->type == FACTCHECK_TIMEX_DATE || time->type == FACTCHECK_TIMEX_TIME) &&
                 time->begin != FC_MINUTE_NONE && time->granularity <= FC_GRANULARITY_YEAR &&
                 time->granularity != FC_GRANULARITY_NONE;
    if (!dated || back || stays(r, time))
        return;
    r->opened = r->last != FC_DAY_NONE;
    r->last = fc_time_day(time);
    r->told = r->index;
    r->ancient = 0;
    fc_day end = time->until == FC_MINUTE_NONE ? r->last : (fc_day)(time->until / FC_MINUTES_A_DAY);
    if (time->granularity >= FC_GRANULARITY_MONTH && time->expr.edge == FC_EDGE_MID)
        r->last += (end - r->last) / 2;
    if (time->granularity >= FC_GRANULARITY_MONTH && time->expr.edge == FC_EDGE_END)
        r->last = end - 1;
}

int fc_times_resolve(fc_times *times, fc_day anchor, fc_arena *arena)
{
    fc_resolver r = {times, 0, anchor, fc_is_narrative(times, anchor), FC_DAY_NONE, 0, false, 0, arena};
    bool forward = false;
    for (size_t i = 0; i < times->count; i++) {
        fc_time *time = &times->items[i];
        r.index = i;
        size_t other = (size_t)time->expr.reference;
        bool ahead = time->expr.reference > (int32_t)i;
        if (ahead && time->expr.flags & FC_EXPR_ENDS && times->items[other].expr.reference < 0) {
            r.index = other; /* "the quarter ended Dec. 31": what follows may ask for it */
            resolve_one(&r, &times->items[other]);
            r.index = i;
            ahead = false;
        }
        if (ahead) {
            time->begin = FC_MINUTE_NONE;
            forward = true;
            continue;
        }
        resolve_one(&r, time);
        move_story(&r, time);
    }
    for (size_t i = times->count; forward && i-- > 0;) { /* what is referred to comes first */
        r.index = i;
        if (times->items[i].expr.reference > (int32_t)i)
            resolve_one(&r, &times->items[i]);
    }
    return fc_arena_status(arena);
}
