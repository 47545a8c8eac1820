#include "check.h"

#include "temporal/resolve.h"

/* A duration belongs to two dates that stand within so many tokens of it, in its sentence. */
#define PAIR_TOKENS 10

/* Of a length and its dates, neither is more than so many times the other. */
#define FAR_TIMES 3

static const char *const weekday_names[] = {
    "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

static const char *const month_names[] = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

static bool add(fc_time_checks *out, fc_arena *arena, fc_time_check_kind kind, int32_t first,
                int32_t second, fc_str stated, fc_str actual)
{
    fc_time_check check = {(uint8_t)kind, first, second, stated, actual};
    return fc_vec_add(arena, out, check);
}

/* ---- Weekdays ------------------------------------------------------------------------------ */

/*
 * "Friday, May 16, 2024". Without a year the date must be near the anchor: a far one may be of
 * another year.
 */
static bool check_weekday(fc_time_checks *out, const fc_times *times, size_t index,
                          fc_arena *arena)
{
    const fc_time *time = &times->items[index];
    const fc_time *date = time;
    int weekday = time->expr.weekday;
    int32_t second = -1, first = (int32_t)index;
    if (time->expr.flags & FC_EXPR_EQUATED) {
        date = &times->items[time->expr.reference];
        second = first;
        first = time->expr.reference;
    } else if (time->expr.op != FC_OP_DATE || !weekday) {
        return true;
    }
    fc_day day = fc_time_day(date);
    if (day == FC_DAY_NONE || fc_calendar_weekday(day) == weekday ||
        (!date->expr.year && date->default_guess))
        return true;
    return add(out, arena, FC_TIME_CHECK_WEEKDAY, first, second, fc_str_of(weekday_names[weekday]),
               fc_str_of(weekday_names[fc_calendar_weekday(day)]));
}

/* ---- Dates that do not exist --------------------------------------------------------------- */

static bool check_date(fc_time_checks *out, const fc_times *times, size_t index, fc_arena *arena)
{
    const fc_time_expr *expr = &times->items[index].expr;
    if (expr->op != FC_OP_DATE || !expr->month || !expr->day || expr->year < 0)
        return true;
    int leap_year = 2000, year = expr->year ? expr->year : leap_year;
    if (expr->day <= fc_calendar_month_days(year, expr->month))
        return true;
    fc_builder stated;
    fc_builder_init(&stated, arena);
    fc_builder_add(&stated, fc_str_of(month_names[expr->month]));
    fc_builder_char(&stated, ' ');
    fc_builder_unsigned(&stated, (uint64_t)expr->day);
    if (expr->year) {
        fc_builder_literal(&stated, ", ");
        fc_builder_unsigned(&stated, (uint64_t)expr->year);
    }
    return add(out, arena, FC_TIME_CHECK_NO_DATE, (int32_t)index, -1, fc_builder_done(&stated),
               fc_str_make(NULL, 0));
}

/* ---- Durations ----------------------------------------------------------------------------- */

/* "from May 16", "between 1939 and 1945". */
static bool opens_range(const fc_document *doc, size_t at)
{
    return fc_document_is(doc, at, "from") || fc_document_is(doc, at, "between");
}

/* "a visit of two days to China": prepositions that do not lead to another thing. */
static bool may_stand_between(const fc_document *doc, size_t at)
{
    static const char *const near[] = {"at", "by", "for", "in", "of", "on", "to", "with"};
    return fc_document_is_one_of(doc, at, near, sizeof near / sizeof *near) || opens_range(doc, at);
}

/*
 * Whether the tokens [first, end) join a length and a range in one clause: no word that opens
 * another clause or leads to another thing, a comma or a bracket only right in front of the range.
 */
static bool joins(const fc_document *doc, size_t first, size_t end, bool range_follows)
{
    if (end > first + PAIR_TOKENS)
        return false;
    for (size_t at = first; at < end; at++) {
        const fc_token *token = &doc->tokens.items[at];
        bool last = at + 1 == end || (at + 2 == end && opens_range(doc, at + 1));
        if (token->tag == FC_TAG_CONJ || token->tag == FC_TAG_SUB ||
            fc_document_is(doc, at, "who") || fc_document_is(doc, at, "which") ||
            fc_document_is(doc, at, "that") ||
            (token->tag == FC_TAG_PREP && !may_stand_between(doc, at)))
            return false;
        if (token->kind == FC_TOKEN_PUNCT && token->point != '-' &&
            !(last && ((range_follows && token->point == ',') || token->point == '(')))
            return false;
    }
    return true;
}

/* "a two-day visit ahead of the May 16-18 summit": the range names the other thing. */
static bool is_attribute(const fc_document *doc, size_t first)
{
    fc_tag tag = first > 0 ? (fc_tag)doc->tokens.items[first - 1].tag : FC_TAG_NONE;
    return tag == FC_TAG_DET || tag == FC_TAG_POSSESSIVE;
}

/* "After a four-day strike the port was open": the length belongs to a part of the sentence. */
static bool is_led_away(const fc_document *doc, const fc_time *time)
{
    uint32_t least = doc->sentences.items[time->sentence].first_token;
    for (uint32_t at = time->first, n = 0; at > least && n < 2; at--, n++) {
        if (doc->tokens.items[at - 1].tag == FC_TAG_PREP && !may_stand_between(doc, at - 1))
            return true;
    }
    return false;
}

/* Whether a range of years says its length as plainly as the duration: "war from 1939 to 1945". */
static bool are_whole_years(const fc_document *doc, const fc_time *a, const fc_time *b)
{
    return fc_document_token(doc, a->first).len == 4 && fc_document_token(doc, b->first).len == 4;
}

/* The range that a duration gives the length of: index of its first date, or -1. */
static int32_t range_beside(const fc_times *times, size_t index, const fc_document *doc)
{
    const fc_time *time = &times->items[index];
    const fc_time *behind = index + 1 < times->count ? time + 1 : NULL;
    const fc_time *before = index > 0 ? time - 1 : NULL;
    if (behind && behind->sentence == time->sentence && behind->range_end >= 0 &&
        joins(doc, time->end, behind->first, true) && !is_attribute(doc, behind->first) &&
        !is_led_away(doc, time))
        return (int32_t)index + 1;
    if (!before || before->sentence != time->sentence || before->range_begin < 0 ||
        !joins(doc, before->end, time->first, false))
        return -1;
    const fc_time *first = &times->items[before->range_begin];
    bool framed = first->first > 0 && opens_range(doc, first->first - 1);
    return framed || before->end + 1 >= time->first ? before->range_begin : -1;
}

/* "three days a week" is no length. */
static bool is_rate(const fc_document *doc, const fc_time *time)
{
    static const char *const each[] = {"a", "an", "each", "every", "per"};
    return time->end < doc->sentences.items[time->sentence].end_token &&
           fc_document_is_one_of(doc, time->end, each, sizeof each / sizeof *each);
}

/* Whole units between two days; -1 for units that are not compared. */
static int64_t units_between(fc_day a, fc_day b, fc_granularity unit)
{
    fc_date first = fc_calendar_date(a), last = fc_calendar_date(b);
    switch (unit) {
    case FC_GRANULARITY_DAY:
        return b - a;
    case FC_GRANULARITY_WEEK:
        return (b - a + 3) / 7;
    case FC_GRANULARITY_MONTH:
        return (int64_t)(last.year - first.year) * 12 + last.month - first.month;
    case FC_GRANULARITY_YEAR:
        return last.year - first.year;
    default:
        return -1;
    }
}

static bool is_plain_duration(const fc_time *time)
{
    return time->type == FACTCHECK_TIMEX_DURATION && time->hedge == FACTCHECK_HEDGE_EXACT &&
           !time->expr.order && !time->expr.extra_unit && fc_decimal_is_integer(time->amount) &&
           fc_decimal_is_finite(time->amount);
}

static fc_str units_text(int64_t amount, fc_str unit, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_unsigned(&out, (uint64_t)amount);
    fc_builder_char(&out, ' ');
    fc_builder_add(&out, unit);
    if (amount != 1)
        fc_builder_char(&out, 's');
    return fc_builder_done(&out);
}

/* A length and dates that differ this much are not of one thing. */
static bool are_far(int64_t stated, int64_t between, fc_granularity unit)
{
    if (between == 0 && unit != FC_GRANULARITY_DAY)
        return true;
    return stated > FAR_TIMES * (between + 1) || between > FAR_TIMES * stated;
}

/* "three-day ... from May 16 to May 17": with or without the first day, two is not three. */
static bool check_duration(fc_time_checks *out, const fc_times *times, size_t index,
                           const fc_document *doc, fc_arena *arena)
{
    const fc_time *time = &times->items[index];
    fc_granularity unit = (fc_granularity)time->expr.unit;
    if (!is_plain_duration(time) || is_rate(doc, time))
        return true;
    int32_t range = range_beside(times, index, doc);
    if (range < 0)
        return true;
    const fc_time *a = &times->items[range], *b = &times->items[a->range_end];
    fc_day from = fc_time_day(a), to = fc_time_day(b);
    bool fine = a->granularity == b->granularity && a->granularity <= unit;
    bool years = a->granularity == FC_GRANULARITY_YEAR;
    if (from == FC_DAY_NONE || to == FC_DAY_NONE || from > to || !fine ||
        (years && !are_whole_years(doc, a, b)))
        return true;
    int64_t between = units_between(from, to, unit), stated = fc_decimal_to_int(time->amount, -1);
    int64_t slack = unit == FC_GRANULARITY_DAY ? 0 : 1;
    if (between < 0 || are_far(stated, between, unit) ||
        (stated >= between - slack && stated <= between + 1))
        return true;
    bool days = unit == FC_GRANULARITY_DAY;
    return add(out, arena, FC_TIME_CHECK_DURATION, (int32_t)index, range,
               units_text(stated, time->unit, arena),
               units_text(between + days, time->unit, arena));
}

int fc_time_checks_find(fc_time_checks *out, const fc_times *times, const fc_document *doc,
                        fc_arena *arena)
{
    for (size_t i = 0; i < times->count; i++) {
        if (!check_weekday(out, times, i, arena) || !check_date(out, times, i, arena) ||
            !check_duration(out, times, i, doc, arena))
            return FACTCHECK_ENOMEM;
    }
    return fc_arena_status(arena);
}
