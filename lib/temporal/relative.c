/*
 * Units counted from somewhere: "two years ago", "a day earlier", "three weeks later".
 */
#include "unit.h"

enum { HOUR_MINUTES = 60, DAY_MINUTES = 24 * 60 };

/* ---- Ago, earlier, later ------------------------------------------------------------------- */

/* "had left two days before.", "two days after, he": not "two days after the vote". */
static bool closes_sentence_part(const fc_finder *f, size_t at)
{
    return at >= f->end || fc_sign_at(f, at, ',') || fc_sign_at(f, at, '.') ||
           fc_sign_at(f, at, ';') || fc_sign_at(f, at, ')');
}

bool fc_told_that(const fc_finder *f, size_t at)
{
    return fc_is_at(f, at, "that") &&
           (closes_sentence_part(f, at + 1) || fc_tag_at(f, at + 1, FC_TAG_DET) ||
            fc_tag_at(f, at + 1, FC_TAG_PRONOUN) || fc_tag_at(f, at + 1, FC_TAG_NAME));
}

/* The word behind that says in which direction to count; its end, or `at`. */
static size_t read_direction(const fc_finder *f, size_t at, int *direction, bool *from_anchor)
{
    size_t word_at = at;
    if (fc_is_at(f, at, "or") && fc_is_at(f, at + 1, "so"))
        word_at += 2;
    else if (fc_dash_at(f, at) && fc_glued_at(f, at) && fc_glued_at(f, at + 1))
        word_at++;
    fc_time_word word = fc_word_at(f, word_at);
    *from_anchor = word.kind == FC_WORD_COMPARE && (word.value == -1 || word.value == 3);
    if (word.kind == FC_WORD_AFTER && word_at == at) {
        size_t that = at + 1 + fc_told_that(f, at + 1);
        *direction = word.value;
        if (that > at + 1 || closes_sentence_part(f, that))
            return that;
    }
    if (word.kind == FC_WORD_COMPARE) {
        *direction = word.value < 0 ? -1 : 1;
        return word_at + 1;
    }
    if (fc_is_at(f, word_at, "from") &&
        (fc_is_at(f, word_at + 1, "now") || fc_is_at(f, word_at + 1, "today"))) {
        *direction = 1;
        *from_anchor = true;
        return word_at + 2;
    }
    return at;
}

/*
 * "The bank meets on May 9. The day before, it had cut rates": not counted from what is to come; nor
 * months from a year ago: "A year ago it was 5 percent. ... from 4 percent the month before"; nor from
 * another look back.
 */
static bool is_apart(const fc_finder *f, const fc_time *time, fc_granularity unit)
{
    bool ahead = time->expr.tense > 0 && time->sentence != f->sentence;
    bool year_ago = time->expr.op == FC_OP_YEAR_AGO &&
                    (unit == FC_GRANULARITY_MONTH || unit == FC_GRANULARITY_QUARTER);
    bool look_back = time->expr.op == FC_OP_SHIFT && time->expr.amount < 0 &&
                     time->expr.reference >= 0 && time->sentence != f->sentence;
    return ahead || year_ago || look_back;
}

/* How many mentions a count looks back for the one that it starts from. */
#define COUNT_REACH 16

/* For days and weeks the last that names a day. */
int32_t fc_last_dated(const fc_finder *f, fc_granularity unit, bool back)
{
    int32_t any = -1, first = -1; /* of a life, "(3 May 1902 - 11 August 1977)", the beginning */
    for (size_t i = f->out->count, n = 0; i-- > 0 && n < COUNT_REACH; n++) {
        const fc_time *time = &f->out->items[i];
        if ((time->type != FACTCHECK_TIMEX_DATE && time->type != FACTCHECK_TIMEX_TIME) ||
            time->expr.op == FC_OP_REFER || time->expr.op == FC_OP_NONE)
            continue;
        if (back && is_apart(f, time, unit))
            continue;
        const fc_time *near = any < 0 ? NULL : &f->out->items[any];
        bool other_year = near && near->expr.op == FC_OP_DATE && near->expr.year > 0 &&
                          near->sentence > time->sentence;
        if (other_year) /* "on Friday. ... In 1969 he lost. The following day": of 1969 */
            return any;
        bool aside = (time->expr.flags & FC_EXPR_ASIDE) != 0;
        bool fine = unit >= FC_GRANULARITY_YEAR || time->expr.unit <= FC_GRANULARITY_DAY ||
                    (unit >= FC_GRANULARITY_MONTH && time->expr.unit < FC_GRANULARITY_YEAR) ||
                    time->expr.op == FC_OP_YEAR_AGO;
        if (!aside && fine)
            return (int32_t)i;
        if (aside)
            first = (int32_t)i;
        else if (any < 0)
            any = (int32_t)i;
    }
    return any < 0 ? first : any;
}

/*
 * "fell 2 percent in May from April, and 3 percent from a year earlier": May is compared with both.
 * The mention of May, or -1.
 */
static int32_t compared_twice(const fc_finder *f, size_t first)
{
    size_t count = f->out->count;
    if (count < 2 || first == f->first || !fc_is_at(f, first - 1, "from"))
        return -1;
    const fc_time *from = &f->out->items[count - 1], *told = from - 1;
    bool both = from->sentence == f->sentence && told->sentence == f->sentence &&
                from->type == FACTCHECK_TIMEX_DATE && told->type == from->type &&
                told->expr.unit == from->expr.unit;
    return both && from->first > f->first && fc_is_at(f, from->first - 1, "from")
               ? (int32_t)count - 2
               : -1;
}

/* "a year earlier", "year-earlier": of the period spoken of. */
static size_t add_year_ago(fc_finder *f, const fc_unit_phrase *p, size_t end)
{
    bool compound = end == p->end + 2; /* year-ago: what it modifies stands behind */
    size_t first = compound ? p->head : p->first;
    int32_t reference = compared_twice(f, first);
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_YEAR_AGO,
                                  FC_GRANULARITY_YEAR);
    if (time) {
        time->expr.amount = -1;
        time->expr.reference = reference;
        time->expr.flags |= fc_is_at(f, end - 1, "ago") ? FC_EXPR_CUT : 0;
    }
    return end;
}

static size_t add_vague_past(fc_finder *f, const fc_unit_phrase *p, size_t end, int direction)
{
    fc_time *time = fc_finder_add(f, p->first, end, FACTCHECK_TIMEX_DATE, FC_OP_REFER,
                                  FC_GRANULARITY_NONE);
    if (time) {
        time->expr.amount = direction;
        time->is_claim = false;
    }
    return end;
}

/* "a year ago today", "ten years ago this week": that day or week of the year. */
static size_t add_anniversary(fc_finder *f, const fc_unit_phrase *p, size_t end)
{
    fc_time_word word = fc_word_at(f, end);
    const fc_unit_word *now = fc_unit_at(f, end + 1);
    bool today = word.kind == FC_WORD_DAY && word.value == 0;
    bool this = word.kind == FC_WORD_ORDER && word.value == FC_ORDER_THIS && now && !now->plural &&
                (now->unit == FC_GRANULARITY_WEEK || now->unit == FC_GRANULARITY_MONTH);
    int64_t amount = p->article ? 1 : p->has_number ? fc_decimal_to_int(p->number.value, 0) : 0;
    if ((!today && !this) || amount <= 0 || amount > 9999)
        return end;
    size_t first = p->left.order ? p->core : p->first;
    fc_time *time = fc_finder_add(f, first, end + (today ? 1 : 2), FACTCHECK_TIMEX_DATE,
                                  FC_OP_SHIFT, FC_GRANULARITY_YEAR);
    if (!time)
        return end + 1;
    time->expr.amount = -(int32_t)amount;
    time->expr.flags |= FC_EXPR_CUT;
    time->expr.extra_unit = today ? FC_GRANULARITY_DAY : now->unit;
    return time->end;
}

/* The clock time that "two hours later" gives where one was told just before; FC_CLOCK_NONE else. */
static int clock_later(const fc_finder *f, const fc_unit_phrase *p, int direction)
{
    int32_t last = (int32_t)f->out->count - 1;
    const fc_time *told = last < 0 ? NULL : &f->out->items[last];
    if (!told || told->expr.clock == FC_CLOCK_NONE || told->sentence + 1 < f->sentence || p->half ||
        p->hedge_word || !(p->article || p->has_number) || p->has_low)
        return FC_CLOCK_NONE;
    fc_decimal count = p->has_number ? p->number.value : fc_decimal_int(1);
    if (p->unit->unit == FC_GRANULARITY_HOUR)
        count = fc_decimal_mul(count, fc_decimal_int(HOUR_MINUTES));
    int64_t minutes = fc_decimal_to_int(count, -1);
    int64_t clock = told->expr.clock + minutes * direction;
    return minutes > 0 && minutes < DAY_MINUTES && clock >= 0 && clock < DAY_MINUTES
               ? (int)clock : FC_CLOCK_NONE;
}

/* "at 7 p.m. ... Two hours later": a time of day; where none was told, a length. */
static size_t add_hours_later(fc_finder *f, fc_unit_phrase *p, size_t end, int direction)
{
    int clock = clock_later(f, p, direction);
    if (clock != FC_CLOCK_NONE) {
        fc_time *time = fc_finder_add(f, p->first, end, FACTCHECK_TIMEX_TIME, FC_OP_CLOCK,
                                      FC_GRANULARITY_MINUTE);
        if (time)
            time->expr.clock = (int16_t)clock;
        return end;
    }
    size_t count = f->out->count, behind = fc_find_duration(f, p);
    if (f->out->count == count || behind >= end)
        return behind;
    f->out->items[count].end = (uint32_t)end;
    f->floor = end;
    return end;
}

/* How many units are counted; of "half a century" and "two and a half years" smaller ones. */
static int64_t count_of(const fc_unit_phrase *p, fc_granularity *unit)
{
    fc_decimal halves = p->article ? fc_decimal_int(1) : p->number.value;
    halves = fc_decimal_mul(halves, fc_decimal_int(2));
    int64_t twice = fc_decimal_to_int(halves, -1) + (p->half == 50);
    bool year = *unit == FC_GRANULARITY_YEAR, century = *unit == FC_GRANULARITY_CENTURY;
    if (twice <= 0 || twice % 2 == 0 || p->half == 25)
        return p->article ? 1 : fc_decimal_to_int(p->number.value, 0);
    if (!year && !century && *unit != FC_GRANULARITY_DECADE)
        return 0;
    *unit = year ? FC_GRANULARITY_MONTH : FC_GRANULARITY_YEAR;
    return twice * (year ? 6 : century ? 50 : 5);
}

size_t fc_find_relative(fc_finder *f, fc_unit_phrase *p)
{
    int direction = 0;
    bool from_anchor = false;
    fc_granularity unit = (fc_granularity)p->unit->unit;
    size_t end = read_direction(f, p->end, &direction, &from_anchor);
    bool counted = p->article || p->has_number || p->vague;
    if (fc_kind_at(f, p->end, FC_WORD_AFTER) && !counted) /* "the year before" */
        return p->head;
    if (end == p->end || p->ordinal || unit == FC_GRANULARITY_PERIOD || unit == FC_GRANULARITY_HALF)
        return p->head;
    size_t same = fc_is_at(f, end - 1, "ago") && unit == FC_GRANULARITY_YEAR
                      ? add_anniversary(f, p, end) : end;
    if (same > end)
        return same;
    bool hours = unit == FC_GRANULARITY_HOUR || unit == FC_GRANULARITY_MINUTE;
    if (hours && !from_anchor && fc_kind_at(f, end - 1, FC_WORD_COMPARE))
        return add_hours_later(f, p, end, direction);
    bool one = p->article || (!p->has_number && !p->vague && !p->unit->plural);
    bool year_ago = unit == FC_GRANULARITY_YEAR && one && direction < 0 && !p->half;
    if (year_ago)
        return add_year_ago(f, p, end);
    if (!p->article && !p->has_number) {
        if (!p->unit->plural || p->hyphen || !from_anchor) /* "minutes later": a length */
            return p->head;
        return add_vague_past(f, p, end, direction);
    }
    bool night = unit == FC_GRANULARITY_NIGHT;
    if (unit < FC_GRANULARITY_DAY && !from_anchor && !night)
        return p->head; /* "ten minutes before." */
    int64_t amount = count_of(p, &unit);
    if (amount <= 0 || amount > 9999)
        return p->head;
    size_t first = p->left.order ? p->core : p->first; /* "saw this [10 years ago]" */
    bool back = !from_anchor && direction < 0 && fc_tense_of(f, first, end) < 0;
    int32_t reference = from_anchor ? -1 : fc_last_dated(f, unit, back);
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_SHIFT, unit);
    if (!time)
        return end;
    time->hedge = p->hedge;
    time->expr.amount = (int32_t)amount * direction * (unit == FC_GRANULARITY_WEEK
                                                           ? p->unit->number : 1);
    time->expr.flags |= FC_EXPR_CUT;
    time->expr.reference = reference;
    if (unit < FC_GRANULARITY_DAY)
        time->type = FACTCHECK_TIMEX_TIME;
    if (night) { /* "five nights later" */
        time->expr.unit = FC_GRANULARITY_DAY;
        time->expr.part = FC_PART_NIGHT;
    }
    return end;
}
