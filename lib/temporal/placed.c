/*
 * Units by their place: "last year", "the following week", "that day", "the weekend", "the year
 * before".
 */
#include "dates.h"
#include "unit.h"

enum { DAY_REACH = 4 };

/* ---- Last, this, next ---------------------------------------------------------------------- */

typedef struct place {
    int amount;
    bool from_reference;
    bool known;
} place;

/* What an order makes of a unit: "last year" is anchor - 1, "the following day" reference + 1. */
static place place_of(const fc_unit_phrase *p)
{
    place at = {0, false, true};
    bool the = p->left.first < p->core && p->left.order;
    switch ((fc_time_order)p->left.order) {
    case FC_ORDER_THIS:
    case FC_ORDER_CURRENT:
        return at;
    case FC_ORDER_LAST:
    case FC_ORDER_PAST:
        at.amount = -1;
        return at;
    case FC_ORDER_NEXT:
    case FC_ORDER_COMING:
        at.amount = 1;
        return at;
    case FC_ORDER_PREVIOUS:
        at.amount = -1;
        at.from_reference = true;
        return at;
    case FC_ORDER_FOLLOWING:
        at.amount = 1;
        at.from_reference = true;
        return at;
    case FC_ORDER_SAME:
    case FC_ORDER_THAT:
        at.from_reference = the;
        return at;
    default:
        at.known = false;
        return at;
    }
}

static bool measures_calendar(fc_granularity unit)
{
    return (unit >= FC_GRANULARITY_NIGHT && unit <= FC_GRANULARITY_MONTH) ||
           (unit >= FC_GRANULARITY_YEAR && unit <= FC_GRANULARITY_CENTURY) ||
           unit == FC_GRANULARITY_QUARTER;
}

static fc_time *add_placed(fc_finder *f, const fc_unit_phrase *p, size_t first, fc_time_op op)
{
    fc_granularity unit = (fc_granularity)p->unit->unit;
    bool night = unit == FC_GRANULARITY_NIGHT;
    int tense = fc_tense_of(f, first, p->end);
    if (unit == FC_GRANULARITY_WEEKEND && first > f->first && fc_is_at(f, first - 1, "through"))
        tense = 1; /* "rain was forecast through the weekend" */
    fc_time *time = fc_finder_add(f, first, p->end,
                                  night ? FACTCHECK_TIMEX_TIME : FACTCHECK_TIMEX_DATE, op,
                                  night ? FC_GRANULARITY_DAY : unit);
    if (!time)
        return NULL;
    time->expr.part = night ? FC_PART_NIGHT : FC_PART_NONE;
    time->expr.order = p->left.order;
    time->expr.edge = p->left.edge;
    time->expr.tense = (int8_t)tense;
    if (p->fiscal)
        time->expr.flags |= FC_EXPR_FISCAL;
    return time;
}

/* "the year 2000", "the year two thousand". */
static size_t find_named_year(fc_finder *f, const fc_unit_phrase *p)
{
    int year = 0;
    size_t end = fc_year_read(f, p->end, &year);
    fc_numeral numeral;
    if (end == p->end && fc_is_at(f, p->end + 1, "thousand") &&
        fc_numeral_read(f->doc, p->end, f->end, &numeral)) {
        end = numeral.end;
        year = (int)fc_decimal_to_int(numeral.value, 0);
    }
    if (end == p->end || (year >= 0 && year < 1000))
        return p->head;
    size_t first = p->left.the ? p->core - 1 : p->first;
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_YEAR);
    if (time) {
        time->expr.year = (int16_t)year;
        time->expr.edge = p->left.edge;
    }
    return end;
}

/* "the year ended March 31": a length. */
static bool is_reporting_year(const fc_finder *f, size_t end)
{
    bool ends = fc_is_at(f, end, "ended") || fc_is_at(f, end, "ending");
    size_t date_at = end + 1 + (fc_is_at(f, end + 1, "in") || fc_is_at(f, end + 1, "on"));
    bool dated = fc_month_at(f, date_at) || fc_weekday_at(f, date_at) ||
                 fc_kind_at(f, date_at, FC_WORD_DAY) ||
                 (date_at < f->end && fc_token_at(f, date_at)->kind == FC_TOKEN_NUMBER);
    return (ends && dated) || /* but "the year ended as it had begun" */
           (fc_is_at(f, end, "through") && fc_month_at(f, end + 1)) ||
           (fc_is_at(f, end, "to") && fc_month_at(f, end + 1));
}

/* "year-end", "year's end", "year end"; its end, or `at`. */
static size_t read_end(const fc_finder *f, size_t at)
{
    size_t end_at = at;
    if (fc_dash_at(f, at) && fc_glued_at(f, at))
        end_at++;
    else if (fc_glued_at(f, at) && (fc_is_at(f, at, "'s") || fc_is_at(f, at, "\xE2\x80\x99s")))
        end_at++;
    return fc_is_at(f, end_at, "end") ? end_at + 1 : at;
}

static size_t find_year_end(fc_finder *f, fc_unit_phrase *p)
{
    size_t end = read_end(f, p->end);
    bool plain = !p->has_number && !p->article && !p->vague && !p->unit->plural;
    if (end == p->end || !plain || p->unit->unit < FC_GRANULARITY_WEEK)
        return p->head;
    bool compound = end == p->end + 2 && fc_dash_at(f, p->end);
    size_t first = p->left.order || p->left.edge ? p->first
                   : p->left.the && !compound   ? p->core - 1
                                                : p->core;
    if (p->hedge_word && p->first == p->core - 1)
        first = p->first;
    int year = 0;
    size_t behind = fc_year_read(f, end, &year); /* "by year-end 2014" */
    if (behind > end && year && !p->left.order) {
        fc_time *time = fc_year_add(f, first, behind, year, FC_GRANULARITY_YEAR);
        if (time)
            time->expr.edge = FC_EDGE_END;
        return behind;
    }
    p->end = end;
    p->left.edge = FC_EDGE_END;
    place at = place_of(p);
    fc_time *time = add_placed(f, p, first, FC_OP_SHIFT);
    if (time) {
        time->expr.amount = at.known ? at.amount : 0;
        if (compound)
            time->expr.flags |= FC_EXPR_YEAR_END;
    }
    return end;
}

/* Whether a phrase ends in front of the token: "up from the year before.", "the day after in". */
static bool closes(const fc_finder *f, size_t at)
{
    return at >= f->end || fc_tag_at(f, at, FC_TAG_PUNCT) || fc_tag_at(f, at, FC_TAG_CONJ) ||
           fc_tag_at(f, at, FC_TAG_PREP);
}

/*
 * "the year before", "the week after": counted from the last date. In front of what happened then,
 * "the day after the fire", the day is not known, unless its sentence has named it.
 */
static size_t find_beside(fc_finder *f, fc_unit_phrase *p)
{
    fc_granularity unit = (fc_granularity)p->unit->unit;
    fc_time_word side = fc_word_at(f, p->end);
    if (side.kind != FC_WORD_AFTER || !p->left.the || p->left.order || p->left.edge ||
        unit > FC_GRANULARITY_YEAR || unit < FC_GRANULARITY_NIGHT)
        return p->head;
    size_t that = p->end + 1 + fc_told_that(f, p->end + 1);
    bool closed = that > p->end + 1 || closes(f, that);
    bool back = side.value < 0 && fc_tense_of(f, p->core - 1, p->end + 1) < 0;
    int32_t reference = fc_last_dated(f, unit, back);
    bool told = reference >= 0 && f->out->items[reference].sentence == f->sentence;
    if (!closed && told)
        return p->head;
    p->end = closed ? that : p->end;
    fc_time *time = add_placed(f, p, p->core - 1, closed ? FC_OP_SHIFT : FC_OP_NONE);
    if (time && closed) {
        time->expr.amount = side.value;
        time->expr.reference = reference;
    }
    return p->end;
}

/* "player of the year", "Car of the Year", "employee of the month": a prize. */
static bool is_prize(const fc_finder *f, const fc_unit_phrase *p)
{
    size_t of = p->core - 2;
    if (p->core < f->first + 3 || !fc_is_at(f, of, "of"))
        return false;
    bool title = fc_capital_at(f, p->head) && fc_capital_at(f, of - 1);
    return title || (fc_word_at(f, of - 1).contexts & FC_CONTEXT_PRIZE) != 0;
}

/*
 * The mention of the day that "the day" is, the one just added: the last weekday or day word, since
 * a date may be that of an older event: "the worst since Sept. 14. Earlier in the day ..."; -1 none.
 */
static int32_t day_told(const fc_finder *f)
{
    size_t last = f->out->count - 1;
    for (size_t n = 1; n <= DAY_REACH && n <= last; n++) {
        const fc_time *time = &f->out->items[last - n];
        bool day = time->expr.unit <= FC_GRANULARITY_DAY &&
                   (time->expr.op == FC_OP_WEEKDAY || time->expr.op == FC_OP_SHIFT ||
                    (time->expr.op == FC_OP_DATE && time->sentence == f->sentence));
        if (day && time->expr.unit)
            return (int32_t)(last - n);
    }
    return last > 0 ? (int32_t)last - 1 : -1;
}

/* "the year", "the week", "the day". */
static size_t find_the_unit(fc_finder *f, fc_unit_phrase *p)
{
    size_t first = p->left.edge || p->left.order ? p->first : p->core - 1;
    fc_granularity unit = (fc_granularity)p->unit->unit;
    bool edge = p->left.edge != FC_EDGE_NONE;
    bool long_unit = unit > FC_GRANULARITY_YEAR; /* "the end of the decade"; not "the century" */
    if (((long_unit || unit == FC_GRANULARITY_NIGHT) && !edge) || is_prize(f, p))
        return p->head;
    bool led = first > f->first && fc_tag_at(f, first - 1, FC_TAG_PREP);
    if (unit == FC_GRANULARITY_DAY && !led && !edge && !fc_kind_at(f, p->end, FC_WORD_AFTER))
        return p->head;
    if (unit == FC_GRANULARITY_YEAR && is_reporting_year(f, p->end)) {
        fc_time *time = fc_finder_add(f, first, p->end, FACTCHECK_TIMEX_DURATION, FC_OP_DURATION,
                                      unit);
        if (time) {
            p->article = true;
            fc_duration_fill(time, p);
        }
        return p->end;
    }
    fc_time *time = add_placed(f, p, first, FC_OP_SAME);
    if (time && unit <= FC_GRANULARITY_DAY)
        time->expr.reference = day_told(f);
    return p->end;
}

/* "the year before last", "the week after next": two units away. */
static size_t find_beyond(fc_finder *f, fc_unit_phrase *p)
{
    bool before = fc_is_at(f, p->end, "before") && fc_is_at(f, p->end + 1, "last");
    bool after = fc_is_at(f, p->end, "after") && fc_is_at(f, p->end + 1, "next");
    size_t behind = p->end + 2;
    bool open = fc_unit_at(f, behind) || fc_month_at(f, behind) || fc_weekday_at(f, behind);
    if (!p->left.the || p->left.order || (!before && !after) || open)
        return p->head;
    p->end = behind;
    fc_time *time = add_placed(f, p, p->left.edge ? p->first : p->core - 1, FC_OP_SHIFT);
    if (time)
        time->expr.amount = before ? -2 : 2;
    return p->end;
}

/* "the same month last year", "of the same month a year earlier": the month told, a year away. */
static size_t find_same_month(fc_finder *f, fc_unit_phrase *p)
{
    int shift = 0;
    size_t end = fc_year_shift_read(f, p->end, &shift);
    if (fc_is_at(f, p->end, "a") && fc_is_at(f, p->end + 1, "year") &&
        (fc_is_at(f, p->end + 2, "ago") || fc_is_at(f, p->end + 2, "earlier"))) {
        end = p->end + 3;
        shift = -1;
    }
    if (end == p->end)
        return p->head;
    p->end = end;
    int32_t reference = fc_last_dated(f, FC_GRANULARITY_MONTH, false);
    fc_time *time = add_placed(f, p, p->first, FC_OP_SHIFT);
    if (time) {
        time->expr.amount = 12 * shift;
        time->expr.reference = reference;
    }
    return end;
}

/* "To this day nobody knows." */
static bool is_until_now(const fc_finder *f, const fc_unit_phrase *p)
{
    return p->left.order == FC_ORDER_THIS && p->unit->unit == FC_GRANULARITY_DAY &&
           p->first > f->first && fc_tag_at(f, p->first - 1, FC_TAG_TO);
}

/* "last week", "the following year", "that day": by an order in front. */
static size_t add_by_order(fc_finder *f, const fc_unit_phrase *p, place at)
{
    fc_granularity unit = (fc_granularity)p->unit->unit;
    size_t order_at = p->core - 1 - fc_is_at(f, p->core - 2, "very");
    bool the = order_at > f->first && fc_is_at(f, order_at - 1, "the");
    bool told = the && p->left.order == FC_ORDER_NEXT &&
                !(unit > FC_GRANULARITY_DAY && fc_behind(f, p->first, FC_CONTEXT_LENGTH));
    bool compound = fc_dash_at(f, p->head - 1) && fc_glued_at(f, p->head); /* "prior-year sales" */
    /* "the next day", not "over the next year" */
    bool relative = (at.from_reference || told) && !compound;
    fc_time_op op = at.amount == 0 && relative ? FC_OP_SAME : FC_OP_SHIFT;
    bool back = relative && at.amount < 0 && fc_tense_of(f, p->first, p->end) < 0;
    int32_t reference = relative ? fc_last_dated(f, unit, back) : -1;
    fc_time *time = add_placed(f, p, p->first, op);
    if (time) {
        time->expr.amount = at.amount;
        time->expr.reference = reference;
    }
    return p->end;
}

size_t fc_find_placed(fc_finder *f, fc_unit_phrase *p)
{
    fc_granularity unit = (fc_granularity)p->unit->unit;
    if (p->unit->plural || p->has_number || p->vague || p->ordinal || p->article ||
        !measures_calendar(unit))
        return p->head;
    size_t end = p->head;
    if (fc_dash_at(f, p->end) && fc_glued_at(f, p->end) && fc_is_at(f, p->end + 1, "long"))
        return p->head; /* "the week-long trip": a length */
    if (unit == FC_GRANULARITY_DAY && p->left.the && p->core >= f->first + 2 &&
        fc_is_at(f, p->core - 2, "to"))
        return p->head; /* "five years to the day after the fire" */
    bool next = p->left.order == FC_ORDER_NEXT || p->left.order == FC_ORDER_COMING;
    bool long_ahead = next && fc_behind(f, p->first, FC_CONTEXT_LENGTH);
    if (unit >= FC_GRANULARITY_DECADE && (p->left.order == FC_ORDER_PAST || long_ahead))
        return p->head; /* "the past decade", "over the next decade": a length */
    if (unit == FC_GRANULARITY_YEAR)
        end = find_named_year(f, p);
    if (end == p->head)
        end = find_beyond(f, p);
    if (end == p->head)
        end = find_beside(f, p);
    if (end == p->head)
        end = find_year_end(f, p);
    if (end > p->head)
        return end;
    if (unit == FC_GRANULARITY_YEAR && fc_glued_at(f, p->end) &&
        fc_token_at(f, p->end)->kind == FC_TOKEN_WORD && fc_unit_leads_on(f, p->end + 1))
        return p->head; /* "last year's third quarter" */
    if (p->left.order == FC_ORDER_LATEST && unit == FC_GRANULARITY_YEAR)
        p->left.order = FC_ORDER_LAST;
    if (p->left.order == FC_ORDER_SAME && unit == FC_GRANULARITY_MONTH)
        end = find_same_month(f, p);
    if (end > p->head)
        return end;
    bool of_thing = fc_is_at(f, p->end, "of") && fc_is_at(f, p->first, "the");
    if (p->left.order == FC_ORDER_LAST && of_thing) { /* "the last day of the trial": not yesterday */
        add_placed(f, p, p->first, FC_OP_NONE);
        return p->end;
    }
    if (is_until_now(f, p)) {
        fc_time *time = add_placed(f, p, p->first, FC_OP_REFER);
        if (time)
            time->is_claim = false;
        return p->end;
    }
    place at = place_of(p);
    if (p->left.order && at.known)
        return add_by_order(f, p, at);
    bool the_edge = p->left.edge && p->core > f->first && fc_is_at(f, p->core - 1, "the");
    bool old = fc_dash_at(f, p->end) && fc_glued_at(f, p->end) &&
               fc_kind_at(f, p->end + 1, FC_WORD_OLD); /* "the year-old firm" */
    if ((p->left.the || the_edge) && !old)
        return find_the_unit(f, p);
    return p->head;
}
