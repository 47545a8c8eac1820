/*
 * What the mentions of a sentence are to each other: the two ends of a range, the day of a clock
 * time, the year that a month without one belongs to.
 */
#include "find.h"

#define YEAR_REACH 6   /* mentions to look around for what belongs to one */
#define PART_REACH 3   /* mentions in front of the sentence in which a part of a day finds its day */
#define DAY_REACH 8    /* mentions back to the day that "3 p.m. the next day" counts from */
#define ASIDE_TOKENS 6 /* of a phrase between commas that ends with a date */
#define COMPARE_TOKENS 4
#define QUARTER_END_TOKENS 6 /* "quarter [and fiscal year ended] June 30, 2019" */
#define YEAR_TOKENS 10 /* a year this near in front of a month is its year */
#define BRACKET_TOKENS 12 /* of what stands in brackets around a date */

static bool is_dated(const fc_time *time)
{
    return (time->type == FACTCHECK_TIMEX_DATE || time->type == FACTCHECK_TIMEX_TIME) &&
           time->expr.op != FC_OP_REFER;
}

static bool names_day(const fc_time *time)
{
    if (!is_dated(time) || time->expr.op == FC_OP_CLOCK)
        return false;
    return time->expr.unit == FC_GRANULARITY_DAY || time->expr.clock != FC_CLOCK_NONE;
}

/* ---- Ranges -------------------------------------------------------------------------------- */

static bool is_range_word(const fc_finder *f, size_t at)
{
    return fc_dash_at(f, at) || fc_is_at(f, at, "to") || fc_is_at(f, at, "through") ||
           fc_is_at(f, at, "until") || fc_is_at(f, at, "till") || fc_is_at(f, at, "thru");
}

static bool is_plain_year(const fc_time *time)
{
    return time->expr.op == FC_OP_DATE && time->expr.unit == FC_GRANULARITY_YEAR &&
           time->expr.year > 0 && !(time->expr.flags & FC_EXPR_FISCAL);
}

/* Whether the word in front of the first mention makes "and" a range: between 1985 and 1987. */
static bool is_between(const fc_finder *f, const fc_time *a)
{
    return a->first > f->first && fc_is_at(f, a->first - 1, "between");
}

/* "from March to May 1453": the year of the end is that of the beginning. */
static void share_year(fc_time *a, const fc_time *b)
{
    if (a->expr.op != FC_OP_DATE || b->expr.op != FC_OP_DATE || !a->expr.month || a->expr.year ||
        b->expr.year <= 0 || !b->expr.month || a->expr.flags & FC_EXPR_YEAR_SHIFT)
        return;
    a->expr.year = (int16_t)(b->expr.year - (a->expr.month > b->expr.month));
    a->expr.flags &= (uint16_t)~FC_EXPR_SAME_YEAR;
}

static void link_range(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index], *b = a + 1;
    if (a->range_end >= 0 || b->range_begin >= 0 || !is_dated(a) || !is_dated(b) ||
        b->first != a->end + 1 || a->type != b->type)
        return;
    bool joined = is_range_word(f, a->end);
    if (fc_is_at(f, a->end, "and")) {
        bool next = is_plain_year(a) && is_plain_year(b) && b->expr.year == a->expr.year + 1;
        joined = is_between(f, a) || next;
    }
    if (!joined)
        return;
    a->range_end = (int32_t)index + 1;
    b->range_begin = (int32_t)index;
    share_year(a, b);
}

/* "in May and June 1944", "the spring and summer of 1944": one year for both. */
static void share_year_joined(const fc_finder *f, fc_time *a, const fc_time *b)
{
    bool season = a->expr.unit == FC_GRANULARITY_SEASON && a->expr.op == FC_OP_DATE &&
                  b->expr.unit == a->expr.unit && b->expr.op == FC_OP_DATE;
    bool month = a->expr.unit == FC_GRANULARITY_MONTH && b->expr.unit == a->expr.unit;
    if (b->first != a->end + 1 || !fc_tag_at(f, a->end, FC_TAG_CONJ) || (!season && !month) ||
        a->expr.order || b->expr.year <= 0 || a->expr.year)
        return;
    if (month)
        share_year(a, b);
    else
        a->expr.year = b->expr.year;
}

/* "on Thursday (May 16)", "on May 16, a Thursday,": the date says which Thursday. */
static void equate_weekday(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index], *b = a + 1;
    bool day = (a->expr.op == FC_OP_DATE || a->expr.op == FC_OP_MONTH_DAY) && a->expr.day;
    if (day && b->expr.op == FC_OP_WEEKDAY && b->expr.flags & FC_EXPR_VAGUE &&
        b->first == a->end + 2 && fc_sign_at(f, a->end, ',')) {
        b->expr.flags |= FC_EXPR_EQUATED;
        b->expr.reference = (int32_t)index;
    }
    if (a->expr.op != FC_OP_WEEKDAY || a->expr.order || b->expr.op != FC_OP_DATE ||
        b->expr.unit != FC_GRANULARITY_DAY || b->first != a->end + 1 ||
        !fc_sign_at(f, a->end, '('))
        return;
    a->expr.flags |= FC_EXPR_EQUATED;
    a->expr.reference = (int32_t)index + 1;
}

/* "Thursday and Friday": one clause, one tense. */
static void share_tense(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index], *b = a + 1;
    if (a->expr.op == FC_OP_WEEKDAY && b->expr.op == FC_OP_WEEKDAY && b->first <= a->end + 1 &&
        a->expr.tense == 0)
        a->expr.tense = b->expr.tense;
}

/* "next Tuesday and Wednesday", "Thursday through Saturday": the second is the first such day behind. */
static void place_behind(fc_finder *f, size_t index)
{
    const fc_time *a = &f->out->items[index];
    fc_time *b = &f->out->items[index + 1];
    bool joined = fc_tag_at(f, a->end, FC_TAG_CONJ) || is_range_word(f, a->end) ||
                  fc_sign_at(f, a->end, ',');
    uint16_t apart = FC_EXPR_EQUATED | FC_EXPR_VAGUE;
    if (a->expr.op != FC_OP_WEEKDAY || b->expr.op != FC_OP_WEEKDAY || b->first != a->end + 1 ||
        !joined || b->expr.order || b->expr.reference >= 0 || (a->expr.flags & apart) ||
        (b->expr.flags & apart))
        return;
    b->expr.reference = (int32_t)index;
}

/* "the year ended March 31", "the quarter ended in June", "the first nine months of 1997". */
static void link_bound(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index];
    const fc_time *b = a + 1;
    bool length = a->expr.op == FC_OP_DURATION && !(a->expr.flags & FC_EXPR_VAGUE);
    bool quarter = a->expr.op == FC_OP_PERIOD && !a->expr.year;
    if ((!length && !quarter) || !is_dated(b) || b->first > a->end + 2 || b->first <= a->end)
        return;
    bool ends = fc_is_at(f, a->end, "ended") || fc_is_at(f, a->end, "ending") ||
                (length && b->first == a->end + 1 &&
                 (fc_is_at(f, a->end, "to") || fc_is_at(f, a->end, "through")));
    bool of = length && b->first == a->end + 1 && fc_is_at(f, a->end, "of");
    if (!ends && !of)
        return;
    a->expr.flags |= ends ? FC_EXPR_ENDS : FC_EXPR_OF;
    a->expr.reference = (int32_t)index + 1;
}

/*
 * "fourth quarter ended June 30, 2019", "first quarter of the year ending March 31, 2020": its year
 * is that of the report.
 */
static void link_quarter_end(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index];
    const fc_time *b = a + 1;
    if (a->expr.op != FC_OP_DATE || a->expr.unit != FC_GRANULARITY_QUARTER || a->expr.year ||
        a->expr.flags || b->expr.op != FC_OP_DATE || !b->expr.month || b->expr.year <= 0 ||
        b->first > a->end + QUARTER_END_TOKENS ||
        !(fc_is_at(f, b->first - 1, "ended") || fc_is_at(f, b->first - 1, "ending")))
        return;
    a->expr.year = b->expr.year;
    a->expr.flags |= FC_EXPR_ENDS;
}

/* "the weekend of June 12", "the week of 3 May": the one that holds the day. */
static void link_week(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index];
    const fc_time *b = a + 1;
    bool week = a->expr.op == FC_OP_SAME && (a->expr.unit == FC_GRANULARITY_WEEK ||
                                             a->expr.unit == FC_GRANULARITY_WEEKEND);
    bool joins = fc_is_at(f, a->end, "of") || fc_is_at(f, a->end, "ended") ||
                 fc_is_at(f, a->end, "ending") || fc_is_at(f, a->end, "beginning");
    bool on = fc_is_at(f, a->end + 1, "on");
    if (week && joins && b->first == a->end + 1 + on && names_day(b))
        a->expr.reference = (int32_t)index + 1;
}

/* "the day after Thanksgiving", "the week before May 3": counted from that day. */
static void link_beside(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index];
    fc_time_word side = fc_word_at(f, a->end);
    bool unit = a->expr.unit == FC_GRANULARITY_DAY || a->expr.unit == FC_GRANULARITY_WEEK;
    if (a->expr.op != FC_OP_NONE || !unit || side.kind != FC_WORD_AFTER ||
        a[1].first != a->end + 1 || !names_day(&a[1]))
        return;
    a->expr.op = FC_OP_SHIFT;
    a->expr.amount = side.value;
    a->expr.reference = (int32_t)index + 1;
}

/* "this week", "next week": a week counted from the anchor. */
static bool is_shifted_week(const fc_time *time)
{
    return time->expr.op == FC_OP_SHIFT && time->expr.unit == FC_GRANULARITY_WEEK &&
           time->expr.reference < 0 && time->expr.order;
}

static void place_weekday(fc_time *day, size_t week)
{
    bool bare = day->expr.op == FC_OP_WEEKDAY && !day->expr.order &&
                !(day->expr.flags & (FC_EXPR_EQUATED | FC_EXPR_VAGUE));
    if (bare)
        day->expr.reference = (int32_t)week;
}

/* "Thursday and Friday next week", "last week on Tuesday": days of that week. */
static void link_day_of_week(fc_finder *f, size_t begin, size_t index)
{
    fc_time *items = f->out->items;
    if (!is_shifted_week(&items[index]))
        return;
    size_t on = items[index].end + fc_sign_at(f, items[index].end, ',');
    if (index + 1 < f->out->count && items[index + 1].first == on + 1 && fc_is_at(f, on, "on"))
        place_weekday(&items[index + 1], index);
    for (size_t i = index; i > begin; i--) {
        bool next = items[i - 1].end == items[i].first;
        bool joined = i < index && items[i - 1].end + 1 == items[i].first &&
                      (fc_tag_at(f, items[i - 1].end, FC_TAG_CONJ) ||
                       fc_sign_at(f, items[i - 1].end, ','));
        if (items[i - 1].expr.op != FC_OP_WEEKDAY || (i == index ? !next : !joined))
            return;
        place_weekday(&items[i - 1], index);
    }
}

/* "on the day of the launch", "the week of the vote": not known from here. */
static void unlink_event(fc_finder *f, size_t index)
{
    fc_time *a = &f->out->items[index];
    bool dated = index + 1 < f->out->count && a[1].first <= a->end + 2;
    bool thing = fc_is_at(f, a->end, "of") && (fc_tag_at(f, a->end + 1, FC_TAG_DET) ||
                                               fc_tag_at(f, a->end + 1, FC_TAG_POSSESSIVE));
    bool event = (thing && !dated) || fc_is_at(f, a->end, "between");
    bool coarse = a->expr.unit >= FC_GRANULARITY_YEAR; /* "the year of the jubilee" is this one */
    if (a->expr.op == FC_OP_SAME && !a->expr.order && event && !coarse)
        a->expr.op = FC_OP_NONE;
}

/* ---- Clock times and parts of the day ------------------------------------------------------ */

/* "at 3 p.m. ... the previous day": counted from the clock time, it is not its day. */
static bool may_be_day_of(const fc_time *day, size_t clock)
{
    bool counted = day->expr.op == FC_OP_SHIFT && day->expr.reference == (int32_t)clock;
    return names_day(day) && !counted;
}

/* "fell to $1.25 by 0815 GMT from $1.26 late on Monday": the day is of the other figure. */
static bool is_compared(const fc_finder *f, size_t from, size_t to)
{
    for (size_t at = from; at + 1 < to && at < from + COMPARE_TOKENS; at++) {
        if (fc_is_at(f, at, "from") && fc_token_at(f, at + 1)->kind != FC_TOKEN_WORD)
            return true;
    }
    return false;
}

/* The mention of a day nearest to a clock time in its sentence, before or behind it; -1 none. */
static int32_t nearest_day(const fc_finder *f, size_t begin, size_t index)
{
    const fc_time *items = f->out->items;
    int32_t found = -1;
    uint32_t best = UINT32_MAX;
    for (size_t n = 1; n <= YEAR_REACH; n++) {
        if (index >= begin + n && may_be_day_of(&items[index - n], index)) {
            uint32_t distance = items[index].first - items[index - n].end;
            if (distance < best) {
                best = distance;
                found = (int32_t)(index - n);
            }
        }
        if (index + n < f->out->count && may_be_day_of(&items[index + n], index) &&
            !is_compared(f, items[index].end, items[index + n].first)) {
            uint32_t distance = items[index + n].first - items[index].end;
            if (distance < best) {
                best = distance;
                found = (int32_t)(index + n);
            }
        }
    }
    return found;
}

static bool is_attribution(const fc_finder *f, const fc_time *time)
{
    size_t at = time->first;
    at -= at > 0 && fc_document_is(f->doc, at - 1, "on");
    return at > 0 && fc_document_is(f->doc, at - 1, "said");
}

/* "fell on Friday, police said Monday. It came at 9 a.m.": the day is Friday. */
static int32_t day_of_happening(const fc_finder *f, size_t said)
{
    const fc_time *items = f->out->items;
    for (size_t i = said; i-- > 0 && items[i].sentence == items[said].sentence;) {
        if (names_day(&items[i]))
            return (int32_t)i;
    }
    return (int32_t)said;
}

/* The last mention of a day in front of the sentence, within reach; -1 none. */
static int32_t last_day(const fc_finder *f, size_t begin, size_t reach)
{
    for (size_t n = 1; n <= reach && n <= begin; n++) {
        const fc_time *time = &f->out->items[begin - n];
        if (time->expr.op == FC_OP_CLOCK && time->expr.reference >= 0)
            return time->expr.reference; /* "at 6 on Monday ... By noon" */
        if (names_day(time) && is_attribution(f, time))
            return day_of_happening(f, begin - n);
        if (names_day(time)) /* "is due on May 24. By 0815 GMT": the day ahead is told in passing */
            return time->expr.op == FC_OP_DATE && time->expr.tense > 0 ? -1 : (int32_t)(begin - n);
    }
    return -1;
}

/* "at 7:22 the next morning": the day that stands behind, counted from the day told before. */
static bool link_day_behind(fc_finder *f, size_t index)
{
    fc_time *time = &f->out->items[index], *day = time + 1;
    if (time->expr.op != FC_OP_CLOCK || index + 1 >= f->out->count || day->first != time->end ||
        day->expr.op != FC_OP_SHIFT || day->expr.reference != (int32_t)index)
        return false;
    day->expr.reference = -1;
    for (size_t n = 1; n <= DAY_REACH && n <= index && day->expr.reference < 0; n++) {
        const fc_time *before = time - n;
        if (names_day(before) && !(before->expr.flags & FC_EXPR_ASIDE))
            day->expr.reference = (int32_t)(index - n);
    }
    if (day->expr.reference >= 0)
        time->expr.reference = (int32_t)index + 1;
    return day->expr.reference >= 0;
}

/* "tonight at 8:19 EDT": in the evening. */
static void take_half_of_day(const fc_finder *f, fc_time *time, const fc_time *day)
{
    enum { FIVE = 5 * 60, NOON = 12 * 60 };
    bool late = day->expr.part == FC_PART_EVENING || day->expr.part == FC_PART_NIGHT ||
                day->expr.part == FC_PART_AFTERNOON;
    bool at = day->end + 1 == time->first && fc_is_at(f, day->end, "at");
    if (!late || !at || time->expr.clock < FIVE || time->expr.clock >= NOON)
        return;
    for (size_t i = time->first; i < time->end; i++) {
        if (fc_kind_at(f, i, FC_WORD_MERIDIEM))
            return;
    }
    time->expr.clock = (int16_t)(time->expr.clock + NOON);
}

static void link_clock(fc_finder *f, size_t begin, size_t index)
{
    fc_time *time = &f->out->items[index];
    if (link_day_behind(f, index))
        return;
    bool part = time->expr.op == FC_OP_SHIFT && time->expr.part && time->expr.reference >= 0 &&
                !(time->expr.flags & FC_EXPR_CUT); /* "five nights later" */
    if (time->expr.op != FC_OP_CLOCK && !part)
        return;
    time->expr.reference = nearest_day(f, begin, index);
    if (time->expr.reference >= 0)
        take_half_of_day(f, time, &f->out->items[time->expr.reference]);
    if (time->expr.reference < 0)
        time->expr.reference = last_day(f, begin, part ? PART_REACH : 1);
}

/* ---- Years --------------------------------------------------------------------------------- */

/*
 * "The club, founded by him in 1970, closed on May 7"; "Born in 1950, she died in June": a date
 * between commas that begin with a participle tells of another time than the clause around it.
 */
static bool is_aside(const fc_finder *f, const fc_time *time)
{
    bool closed = fc_sign_at(f, time->end, ',') || fc_sign_at(f, time->end, ')');
    for (size_t at = time->first, n = 0; closed && at-- > f->first && n < ASIDE_TOKENS; n++) {
        const fc_token *token = fc_token_at(f, at);
        bool participle = (token->tag == FC_TAG_VERB || token->tag == FC_TAG_ADJ) &&
                          (token->form == FC_FORM_PARTICIPLE || token->form == FC_FORM_PAST ||
                           token->form == FC_FORM_PAST_PARTICIPLE);
        if (participle || fc_is_at(f, at, "born"))
            return at == f->first || fc_sign_at(f, at - 1, ',') || fc_sign_at(f, at - 1, '(');
        if (token->kind == FC_TOKEN_PUNCT)
            return false;
    }
    return false;
}

/* A month, with a day or without, whose year stands in front of it: "In 1988 ... in May". */
static void link_year(const fc_finder *f, size_t begin, size_t index)
{
    fc_time *time = &f->out->items[index];
    fc_time_expr *expr = &time->expr;
    if (expr->op != FC_OP_DATE || expr->year || expr->order || !expr->month ||
        expr->flags & (FC_EXPR_YEAR_SHIFT | FC_EXPR_THAT_YEAR))
        return;
    for (size_t n = 1; n <= YEAR_REACH && index >= begin + n; n++) {
        const fc_time *before = &f->out->items[index - n];
        bool that = before->expr.op == FC_OP_DATE && before->expr.order == FC_ORDER_THAT &&
                    before->expr.month && !expr->day;
        if (that) { /* "that March ..., and in April" */
            expr->order = FC_ORDER_THAT;
            return;
        }
        bool dated = before->expr.op == FC_OP_DATE && before->expr.year > 0 &&
                     (before->expr.unit == FC_GRANULARITY_YEAR || before->expr.month);
        if (!dated || time->first > before->end + YEAR_TOKENS || is_aside(f, before))
            continue;
        expr->flags |= FC_EXPR_SAME_YEAR;
        expr->reference = (int32_t)(index - n);
        return;
    }
}

/* Inside "(born 1852)": an open bracket in front of the token. */
static bool is_bracketed(const fc_finder *f, size_t at)
{
    for (size_t n = 0; at-- > f->first && n < BRACKET_TOKENS; n++) {
        if (fc_sign_at(f, at, ')'))
            return false;
        if (fc_sign_at(f, at, '('))
            return true;
    }
    return false;
}

/* "had fought the Boers in 1900": a pluperfect in front in the clause. */
static bool is_before_told(const fc_finder *f, size_t at)
{
    for (size_t n = 0; at-- > f->first && n < YEAR_TOKENS; n++) {
        if (fc_token_at(f, at)->kind == FC_TOKEN_PUNCT)
            return false;
        if (fc_is_at(f, at, "had"))
            return true;
    }
    return false;
}

/* "the Treaty of 1839", "the 1839 treaty": the year names a thing. */
static bool names_thing(const fc_finder *f, const fc_time *time)
{
    size_t at = time->first;
    if (time->expr.unit != FC_GRANULARITY_YEAR || at < f->first + 2)
        return false;
    bool noun = fc_tag_at(f, at - 2, FC_TAG_NOUN) || fc_tag_at(f, at - 2, FC_TAG_NAME);
    return (fc_is_at(f, at - 1, "of") && noun && !fc_unit_at(f, at - 2)) ||
           (fc_is_at(f, at - 1, "the") && fc_tag_at(f, time->end, FC_TAG_NOUN));
}

/* A year that a narrative names beside what it tells, and does not go on from. */
static void mark_aside(const fc_finder *f, size_t index)
{
    fc_time *time = &f->out->items[index];
    if (time->expr.op != FC_OP_DATE || time->expr.year == 0)
        return;
    bool since = time->first > f->first && fc_is_at(f, time->first - 1, "since");
    if (since || names_thing(f, time) || is_bracketed(f, time->first) ||
        is_before_told(f, time->first) || is_aside(f, time))
        time->expr.flags |= FC_EXPR_ASIDE;
}

void fc_link_sentence(fc_finder *f, size_t begin)
{
    for (size_t i = begin; i < f->out->count; i++) {
        link_clock(f, begin, i);
        link_year(f, begin, i);
        unlink_event(f, i);
        mark_aside(f, i);
        link_day_of_week(f, begin, i);
        if (i + 1 < f->out->count) {
            link_range(f, i);
            share_year_joined(f, &f->out->items[i], &f->out->items[i + 1]);
            equate_weekday(f, i);
            share_tense(f, i);
            place_behind(f, i);
            link_bound(f, i);
            link_quarter_end(f, i);
            link_week(f, i);
            link_beside(f, i);
        }
    }
}
