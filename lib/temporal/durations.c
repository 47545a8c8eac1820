/*
 * Durations and sets: "three years", "a two-day trip", "the past two months", "weeks", "every day".
 */
#include "lex/apposition.h"
#include "unit.h"

/* ---- What is no duration ------------------------------------------------------------------- */

/* "Roe, 26 years, denied it" */
static bool is_apposed_age(const fc_finder *f, const fc_unit_phrase *p)
{
    return p->unit->unit == FC_GRANULARITY_YEAR && p->first == p->core && p->number.digits &&
           p->first > f->first + 1 && p->end < f->end &&
           fc_apposition_acts(f->doc, p->end, f->end) &&
           fc_apposition_names(f->doc, f->first, p->first - 1);
}

/* "42-year-old", "two years old", "aged two years", "a year older". */
static bool is_age(const fc_finder *f, const fc_unit_phrase *p)
{
    size_t at = p->end + (fc_dash_at(f, p->end) && fc_glued_at(f, p->end));
    if (fc_kind_at(f, at, FC_WORD_OLD) || fc_is_at(f, at, "older") || fc_is_at(f, at, "younger") ||
        (fc_is_at(f, at, "of") && fc_is_at(f, at + 1, "age")) || is_apposed_age(f, p))
        return true;
    return p->first > f->first && fc_kind_at(f, p->first - 1, FC_WORD_OLD);
}

/* "a year" behind a number or a count: "$5 a year", "twice a week", "three times a day". */
static bool is_rate(const fc_finder *f, const fc_unit_phrase *p)
{
    if (!p->article || p->hedge_word || p->core == f->first || p->half)
        return false;
    size_t before = p->core - 1;
    if (fc_dash_at(f, before) && fc_glued_at(f, before) && fc_glued_at(f, p->core))
        return true; /* "$15-an-hour" */
    if (before > f->first && fc_sign_at(f, before, ')')) /* "900 euros ($980) a month" */
        before--;
    const fc_token *token = fc_token_at(f, before);
    if (token->kind == FC_TOKEN_NUMBER || token->kind == FC_TOKEN_SYMBOL ||
        fc_kind_at(f, before, FC_WORD_RATE) || fc_document_has(f->doc, before, FC_SENSE_NUMERAL))
        return true;
    if (fc_is_at(f, before, "km") || fc_is_at(f, before, "kg"))
        return true; /* "winds of 120 km an hour" */
    if (token->tag == FC_TAG_NOUN && token->form == FC_FORM_S)
        return true;
    size_t of = before; /* "tonnes of coal a year" */
    while (of > f->first && before - of < 3 && fc_tag_at(f, of, FC_TAG_NOUN))
        of--;
    bool unit = of > f->first + 1 && fc_document_has(f->doc, of - 1, FC_SENSE_UNIT) &&
                fc_token_at(f, of - 2)->kind == FC_TOKEN_NUMBER; /* "18g of salt a day" */
    return of > f->first && of < before && fc_is_at(f, of, "of") &&
           (unit || (fc_tag_at(f, of - 1, FC_TAG_NOUN) && fc_token_at(f, of - 1)->form == FC_FORM_S));
}

static bool is_second(const fc_finder *f, const fc_unit_phrase *p)
{
    bool rank = p->hyphen && p->core == f->first && p->end == f->end && /* "forty-second", alone */
                p->unit->unit == FC_GRANULARITY_SECOND && !p->unit->plural && !p->number.digits;
    fc_numeral numeral;
    if (rank && fc_numeral_read(f->doc, p->core, f->end, &numeral) &&
        numeral.form == FC_NUMERAL_ORDINAL)
        return true;
    return p->unit->unit == FC_GRANULARITY_SECOND && !p->unit->plural && !p->has_number &&
           !fc_is_at(f, p->end, "later");
}

/* ---- Readers ------------------------------------------------------------------------------- */

/* "the past two weeks", "recent years", "the first nine months", "the early years". */
static bool is_ordered(const fc_unit_phrase *p)
{
    switch ((fc_time_order)p->left.order) {
    case FC_ORDER_NONE:
        return false;
    case FC_ORDER_RECENT:
    case FC_ORDER_FUTURE:
    case FC_ORDER_PAST:
    case FC_ORDER_COMING:
    case FC_ORDER_LAST:
    case FC_ORDER_NEXT:
    case FC_ORDER_FIRST:
    case FC_ORDER_PREVIOUS:
    case FC_ORDER_FOLLOWING:
    case FC_ORDER_FINAL:
    case FC_ORDER_OPENING:
    case FC_ORDER_LATEST:
        return true;
    default:
        return p->has_number;
    }
}

/* "weeks or months", "recent weeks and months": one mention. */
static size_t read_alternative(const fc_finder *f, size_t end)
{
    const fc_unit_word *unit = fc_unit_at(f, end + 1);
    bool joined = fc_is_at(f, end, "or") || fc_is_at(f, end, "and");
    return joined && unit && unit->plural ? end + 2 : end;
}

/* "a year or two", "two years or so": the same mention. */
static size_t read_or_two(const fc_finder *f, const fc_unit_phrase *p)
{
    bool two = p->article && fc_is_at(f, p->end + 1, "two");
    bool so = !p->hyphen && fc_is_at(f, p->end + 1, "so");
    return fc_is_at(f, p->end, "or") && (two || so) ? p->end + 2 : p->end;
}

/* A further, smaller unit: "two hours and 30 minutes", "1 hour 20 minutes". */
static size_t read_smaller_unit(const fc_finder *f, size_t at, fc_granularity large,
                                uint8_t *smaller, int16_t *amount)
{
    fc_numeral numeral;
    size_t number_at = at + (fc_is_at(f, at, "and") || fc_sign_at(f, at, ','));
    if (number_at >= f->end || !fc_numeral_read(f->doc, number_at, f->end, &numeral) ||
        numeral.form != FC_NUMERAL_CARDINAL)
        return at;
    const fc_unit_word *unit = fc_unit_at(f, numeral.end);
    int64_t count = fc_decimal_to_int(numeral.value, -1);
    if (!unit || count <= 0 || count > 999 || unit->unit >= large || unit->number != 1 ||
        unit->unit == FC_GRANULARITY_NIGHT || unit->unit == FC_GRANULARITY_WEEKEND)
        return at;
    *smaller = unit->unit;
    *amount = (int16_t)count;
    return numeral.end + 1;
}

/* How many of the small unit are in one of the large; 0 if that varies. */
static int units_in(fc_granularity large, fc_granularity small)
{
    if (large == FC_GRANULARITY_YEAR && small == FC_GRANULARITY_MONTH)
        return 12;
    if (large == FC_GRANULARITY_WEEK && small == FC_GRANULARITY_DAY)
        return 7;
    if (large == FC_GRANULARITY_DAY && small == FC_GRANULARITY_HOUR)
        return 24;
    if (large == FC_GRANULARITY_HOUR && small == FC_GRANULARITY_MINUTE)
        return 60;
    if (large == FC_GRANULARITY_HOUR && small == FC_GRANULARITY_SECOND)
        return 3600;
    if (large == FC_GRANULARITY_MINUTE && small == FC_GRANULARITY_SECOND)
        return 60;
    return 0;
}

/* Adds the parts of a duration in smaller units: the sum is told in the smallest if that is exact. */
static void add_part(fc_time *time, fc_granularity large, fc_granularity small, int16_t amount)
{
    int factor = units_in(large, small);
    if (!factor)
        return;
    time->amount = fc_decimal_add(fc_decimal_mul(time->amount, fc_decimal_int(factor)),
                                  fc_decimal_int(amount));
    time->unit = fc_unit_name(small);
}

static size_t read_further_units(fc_finder *f, size_t end, fc_time *time)
{
    fc_time_expr *expr = &time->expr;
    fc_granularity unit = (fc_granularity)expr->unit;
    if (expr->extra_amount)
        return end;
    size_t behind = read_smaller_unit(f, end, unit, &expr->extra_unit, &expr->extra_amount);
    if (behind == end)
        return end;
    fc_granularity extra = (fc_granularity)expr->extra_unit;
    add_part(time, unit, extra, expr->extra_amount);
    uint8_t smallest = 0;
    int16_t amount = 0;
    size_t last = read_smaller_unit(f, behind, extra, &smallest, &amount);
    if (last > behind && units_in(unit, extra) && units_in(extra, (fc_granularity)smallest)) {
        expr->last_unit = smallest; /* "2 hours, 9 minutes and 41 seconds" */
        expr->last_amount = amount;
        add_part(time, extra, (fc_granularity)smallest, amount);
    } else {
        last = behind;
    }
    time->end = (uint32_t)last;
    f->floor = last;
    return last;
}

static size_t add_duration(fc_finder *f, const fc_unit_phrase *p, size_t first, size_t end)
{
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DURATION, FC_OP_DURATION,
                                  (fc_granularity)p->unit->unit);
    if (!time)
        return end;
    fc_duration_fill(time, p);
    if (!p->has_number && !p->article)
        return end;
    return read_further_units(f, end, time);
}

/* Where a duration begins: the article stays out in front of a noun ("a five year low"). */
static size_t first_of_duration(const fc_finder *f, const fc_unit_phrase *p)
{
    if (p->left.first < p->core || p->hedge_word)
        return p->first;
    if (p->left.the && !p->hyphen && p->unit->plural && p->first > f->floor)
        return p->first - 1; /* "the four days" */
    return p->first;
}

/* "week-long", "a day-long", "months-long": the token behind, or p->end. */
static size_t read_long(const fc_finder *f, const fc_unit_phrase *p)
{
    bool is_long = fc_dash_at(f, p->end) && fc_glued_at(f, p->end) &&
                   fc_is_at(f, p->end + 1, "long");
    return is_long ? p->end + 2 : p->end;
}

/* "a three-year period". */
static bool names_period(const fc_finder *f, const fc_unit_phrase *p)
{
    const fc_unit_word *next = fc_unit_at(f, p->end);
    return p->hyphen && next && next->unit == FC_GRANULARITY_PERIOD;
}

/* "each of" in front of "the past three years". */
static size_t read_each_of(const fc_finder *f, size_t first)
{
    if (first >= f->floor + 2 && fc_is_at(f, first - 1, "of") &&
        fc_kind_at(f, first - 2, FC_WORD_EACH))
        return first - 2;
    return first;
}

/* "for years", "waited hours", "Weeks of talks": a length; but not "on days when". */
static bool is_length(const fc_finder *f, const fc_unit_phrase *p)
{
    if (fc_behind(f, p->core, FC_CONTEXT_LENGTH))
        return true;
    fc_granularity unit = (fc_granularity)p->unit->unit;
    if (unit == FC_GRANULARITY_SECOND || unit == FC_GRANULARITY_NIGHT ||
        unit == FC_GRANULARITY_WEEKEND || unit == FC_GRANULARITY_QUARTER ||
        fc_is_at(f, p->end, "when"))
        return false;
    if (p->core == f->first)
        return true;
    const fc_token *before = fc_token_at(f, p->core - 1);
    switch ((fc_tag)before->tag) {
    case FC_TAG_VERB:
        return before->form != FC_FORM_ING || fc_is_at(f, p->end, "of"); /* "spending weeks of nights" */
    case FC_TAG_PREP:
        return !fc_is_at(f, p->core - 1, "on") && !fc_is_at(f, p->core - 1, "of");
    case FC_TAG_AUX:
    case FC_TAG_ADV:
    case FC_TAG_CONJ:
        return true;
    default: /* "a deal, ending months of doubt": tagged as a noun */
        return fc_is_at(f, p->core - 1, "ending") && fc_is_at(f, p->end, "of");
    }
}

static size_t find_plural(fc_finder *f, fc_unit_phrase *p)
{
    if (is_ordered(p))
        return add_duration(f, p, p->first, read_alternative(f, p->end));
    if (p->left.the && fc_is_at(f, p->end, "ahead")) /* "in the weeks ahead" */
        return add_duration(f, p, p->core - 1, p->end + 1);
    if (p->left.order == FC_ORDER_THESE && p->unit->unit == FC_GRANULARITY_DAY) {
        fc_time *time = fc_finder_add(f, p->first, p->end, FACTCHECK_TIMEX_DATE, FC_OP_REFER,
                                      FC_GRANULARITY_NONE);
        if (time) {
            time->is_claim = false;
            time->expr.amount = fc_is_at(f, p->left.first, "those") ? -1 : 0;
        }
        return p->end;
    }
    if (p->left.edge && p->first > f->first)
        return add_duration(f, p, p->first, p->end);
    if (p->left.the && p->unit->unit == FC_GRANULARITY_YEAR && fc_is_at(f, p->core - 2, "over"))
        return add_duration(f, p, p->core - 1, p->end);
    bool counted_from = fc_kind_at(f, p->end, FC_WORD_AFTER) ||
                        fc_kind_at(f, p->end, FC_WORD_COMPARE); /* "hours after the attack" */
    bool filled = p->core < p->head; /* "working hours" */
    if (p->left.order || p->left.the || filled || !(counted_from || is_length(f, p)))
        return p->head;
    return add_duration(f, p, p->core, read_alternative(f, p->end));
}

/* "once a week", "twice a day". */
static size_t add_rate(fc_finder *f, const fc_unit_phrase *p)
{
    fc_time *time = fc_finder_add(f, p->core - 1, p->end, FACTCHECK_TIMEX_SET, FC_OP_SET,
                                  (fc_granularity)p->unit->unit);
    if (time)
        fc_duration_fill(time, p);
    return p->end;
}

/* "hopes to return one day"; but "within one day", "one day after". */
static bool is_some_day(const fc_finder *f, const fc_unit_phrase *p)
{
    return p->unit->unit == FC_GRANULARITY_DAY && !p->hyphen && !p->hedge_word &&
           p->core + 1 == p->head && fc_is_at(f, p->core, "one") &&
           !fc_behind(f, p->core, FC_CONTEXT_LENGTH) && !fc_kind_at(f, p->end, FC_WORD_AFTER);
}

/* A number in front of a singular that does not belong to a noun: "a [two day] rally" does. */
static bool disagrees(const fc_finder *f, const fc_unit_phrase *p)
{
    bool determined = p->core > f->first && (fc_tag_at(f, p->core - 1, FC_TAG_DET) ||
                                             fc_tag_at(f, p->core - 1, FC_TAG_POSSESSIVE));
    return !determined && p->has_number && !p->unit->plural && !p->hyphen && !p->half &&
           p->number.form != FC_NUMERAL_FRACTION &&
           !fc_decimal_equal(p->number.value, fc_decimal_int(1)) &&
           !fc_tag_at(f, p->end, FC_TAG_NOUN) && !fc_tag_at(f, p->end, FC_TAG_ADJ);
}

/* "one and three quarters", "three quarters billion", "three quarters" on a line of its own. */
static bool are_fourths(const fc_finder *f, const fc_unit_phrase *p)
{
    size_t core = p->core;
    if (core == f->first)
        return p->end >= f->end || fc_numeral_magnitude(f->doc, p->end) != 0;
    if (fc_is_at(f, core - 1, "minus") || fc_numeral_magnitude(f->doc, p->end))
        return true;
    return core >= f->first + 2 && fc_is_at(f, core - 1, "and") &&
           ((fc_token_at(f, core - 2)->kind == FC_TOKEN_NUMBER &&
             fc_token_at(f, core - 2)->end - fc_token_at(f, core - 2)->begin < 4) ||
            fc_document_has(f->doc, core - 2, FC_SENSE_NUMERAL)) &&
           !(core >= f->first + 3 && fc_is_at(f, core - 3, "between"));
}

/* "the Thirty Years' War", "the Six-Day War": a name. */
static bool names_war(const fc_finder *f, const fc_unit_phrase *p)
{
    size_t at = p->end;
    if (!fc_capital_at(f, p->head))
        return false;
    at += at < f->end && fc_token_at(f, at)->kind != FC_TOKEN_WORD; /* an apostrophe */
    at += fc_is_at(f, at, "'s") || fc_is_at(f, at, "\xE2\x80\x99s");
    return fc_event_at(f, at);
}

/*
 * "Told 60 Minutes", "the 24 Hours of Le Mans", "read One Hundred Years of Solitude": a number and a
 * unit that are both in capitals amid prose are a name.
 */
static bool names_programme(const fc_finder *f, const fc_unit_phrase *p)
{
    const unsigned cases = FC_TOKEN_CAPITAL | FC_TOKEN_UPPER | FC_TOKEN_FIRST;
    if (!p->has_number || p->has_low || (fc_token_at(f, p->head)->flags & cases) != FC_TOKEN_CAPITAL ||
        (p->end < f->end && fc_token_at(f, p->end)->kind == FC_TOKEN_NUMBER))
        return false;
    bool digits = fc_token_at(f, p->head - 1)->kind == FC_TOKEN_NUMBER;
    bool word = !p->number.digits && (fc_token_at(f, p->number.first)->flags & cases) == FC_TOKEN_CAPITAL;
    return (digits || word) &&
           fc_document_is_prose(f->doc, &f->doc->sentences.items[f->sentence]);
}

/* Whether a number, an article or "several" with its unit is no length. */
static bool is_no_duration(const fc_finder *f, const fc_unit_phrase *p)
{
    bool kind_of_year = p->fiscal || fc_is_at(f, p->head - 1, "calendar"); /* "a fiscal year" */
    bool quarter = p->unit->unit == FC_GRANULARITY_QUARTER;
    return is_rate(f, p) || (p->article && (p->left.order || kind_of_year)) ||
           (quarter && (p->article || p->hyphen || fc_is_at(f, p->end, "of") || are_fourths(f, p))) ||
           (p->vague && !p->unit->plural && !p->hyphen) || is_some_day(f, p) || disagrees(f, p) ||
           names_war(f, p) || names_programme(f, p);
}

size_t fc_find_duration(fc_finder *f, fc_unit_phrase *p)
{
    bool counted = p->has_number || p->vague;
    size_t behind = read_long(f, p);
    if (is_age(f, p) || is_second(f, p))
        return p->head;
    if (behind > p->end) {
        p->article = !counted && !p->unit->plural;
        return add_duration(f, p, counted ? p->first : p->head, behind);
    }
    bool way = p->left.order == FC_ORDER_PAST || p->left.order == FC_ORDER_NEXT ||
               p->left.order == FC_ORDER_COMING;
    bool whole = way && p->unit->unit >= FC_GRANULARITY_DECADE;
    bool compound = fc_dash_at(f, p->end) && fc_glued_at(f, p->end); /* "another quarter-point" */
    if ((p->left.order == FC_ORDER_ANOTHER || whole) && !compound && !p->unit->plural && !counted) {
        p->article = true; /* "another year", "the past decade" */
        return add_duration(f, p, p->first, p->end);
    }
    if (!counted && !p->article)
        return p->unit->plural ? find_plural(f, p) : p->head;
    if (p->article && fc_before(f, p->core) &&
        (fc_is_at(f, p->core - 1, "once") || fc_is_at(f, p->core - 1, "twice")))
        return add_rate(f, p);
    if (is_no_duration(f, p))
        return p->head;
    size_t first = read_each_of(f, first_of_duration(f, p));
    if (names_period(f, p)) {
        bool article = fc_before(f, first) && (fc_is_at(f, first - 1, "a") ||
                                               fc_is_at(f, first - 1, "the"));
        return add_duration(f, p, first - article, p->end + 1);
    }
    return add_duration(f, p, first, read_or_two(f, p));
}

/* ---- Sets ---------------------------------------------------------------------------------- */

/* "every year", "each quarter", "every two weeks", "every other day". */
size_t fc_find_unit_set(fc_finder *f, fc_unit_phrase *p)
{
    int step = 0;
    size_t first = p->unit->plural ? p->head : fc_every_other_read(f, p->head, &step);
    if (first < p->head) {
        p->has_number = true;
        p->number.value = fc_decimal_int(step);
        p->ordinal = 0;
    } else if (!p->left.each || (p->unit->plural && !p->has_number) ||
               p->unit->unit == FC_GRANULARITY_HALF) {
        return p->head;
    } else {
        first = p->first;
    }
    fc_time *time = fc_finder_add(f, first, p->end, FACTCHECK_TIMEX_SET, FC_OP_SET,
                                  (fc_granularity)p->unit->unit);
    if (!time)
        return p->end;
    p->article = !p->has_number;
    fc_duration_fill(time, p);
    if (p->unit->unit == FC_GRANULARITY_SEASON)
        time->expr.number = (int8_t)p->unit->number;
    time->expr.flags |= FC_EXPR_EACH;
    return p->end;
}
