#include "update.h"

#include "verdict/death.h"
#include "verdict/quote.h"

/* Things whose number grows while an event goes on. */
static bool is_running_class(fc_class class)
{
    fc_contrast set = fc_class_contrast(class);
    return set == FC_CONTRAST_HARM || set == FC_CONTRAST_WRECK || class == FC_CLASS_AFTERSHOCK ||
           class == FC_CLASS_AID;
}

#define OVER_DAYS 31 /* a period that ended longer ago: its tolls are settled */

static bool is_over(const fc_reading *reading, const fc_claim *claim)
{
    if (claim->period < 0 || reading->anchor.day == FC_DAY_NONE)
        return false;
    fc_minute until = reading->times.items[claim->period].until;
    return until != FC_MINUTE_NONE &&
           until < (fc_minute)(reading->anchor.day - OVER_DAYS) * FC_MINUTES_A_DAY;
}

/*
 * "12 people were killed": the verb tells when the noun counted is a person or missing; in "killed
 * people in nine valleys" the valleys do not grow in number.
 */
static bool is_running(const fc_reading *reading, const fc_claim *claim)
{
    if ((claim->kind != FACTCHECK_KIND_COUNT && claim->kind != FACTCHECK_KIND_NUMBER) ||
        is_over(reading, claim))
        return false;
    fc_class head = (fc_class)fc_claim_head(claim).class;
    bool place = head == FC_CLASS_COUNTRY || fc_class_contrast(head) == FC_CONTRAST_PLACE_KIND;
    return is_running_class(head) || (!place && is_running_class((fc_class)claim->verb.class));
}

/* First and last publication day of the sources of a variant; false if none is known. */
static bool published(const fc_variant *variant, const fc_findings_input *input, fc_day *first,
                      fc_day *last)
{
    *first = INT32_MAX;
    *last = FC_DAY_NONE;
    for (uint32_t i = 0; i < variant->claim_count; i++) {
        const fc_anchor *anchor = &input->readings[variant->claims[i].source].anchor;
        if (anchor->day == FC_DAY_NONE || anchor->confidence < FC_ANCHOR_SURE)
            continue;
        *first = anchor->day < *first ? anchor->day : *first;
        *last = anchor->day > *last ? anchor->day : *last;
    }
    return *last != FC_DAY_NONE;
}

/*
 * The lower figure was told first, and not for longer than the higher: a paper that still has the toll
 * of yesterday contradicts nobody.
 */
bool fc_update_holds(const fc_variant *a, const fc_variant *b, const fc_findings_input *input)
{
    fc_day first_a, last_a, first_b, last_b;
    const fc_reading *reading = &input->readings[a->claims[0].source];
    const fc_reading *other = &input->readings[b->claims[0].source];
    if (!is_running(reading, &reading->claims.items[a->claims[0].claim]) &&
        !is_running(other, &other->claims.items[b->claims[0].claim]))
        return false;
    if (!published(a, input, &first_a, &last_a) || !published(b, input, &first_b, &last_b))
        return false;
    if (fc_decimal_less(a->value.value, b->value.value))
        return first_a < first_b && last_a <= last_b;
    return fc_decimal_less(b->value.value, a->value.value) && first_b < first_a && last_b <= last_a;
}

#define EARLY_TOKENS 6 /* "had a preliminary magnitude of", "was initially put at" */

/* A figure that its source calls preliminary, or revised: another one is no contradiction. */
static bool is_preliminary(const fc_variant *variant, const fc_findings_input *input)
{
    const fc_reading *r = &input->readings[variant->claims[0].source];
    const fc_claim *claim = &r->claims.items[variant->claims[0].claim];
    uint32_t first = r->document.sentences.items[claim->sentence].first_token;
    for (uint32_t step = 1; step <= EARLY_TOKENS && claim->first >= first + step; step++) {
        if (fc_words_hint(&r->document, claim->first - step) == FC_HINT_EARLY)
            return true;
    }
    return false;
}

#define BIRTHDAY_DAYS 30 /* reports nearer than that seldom have a birthday between them */
#define YEAR_DAYS 365

static bool is_day_like(fc_str unit)
{
    return fc_str_equal(unit, FC_STR("day")) || fc_str_equal(unit, FC_STR("night")) ||
           fc_str_equal(unit, FC_STR("week")) || fc_str_equal(unit, FC_STR("month"));
}

/* Whether the value grows by itself: an age, "for six days", "the seventh straight day". */
static bool grows_with_time(const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_AGE ||
           ((claim->kind == FACTCHECK_KIND_DURATION || claim->kind == FACTCHECK_KIND_ORDINAL) &&
            is_day_like(claim->unit));
}

/*
 * Reports of one day, or of days unknown, whose counts differ that much are taken at different hours:
 * "one dead" at noon, "five dead" in the evening.
 */
static bool is_early_count(const fc_variant *a, const fc_variant *b, const fc_findings_input *input)
{
    fc_day first_a, last_a, first_b, last_b;
    const fc_reading *r = &input->readings[a->claims[0].source];
    const fc_claim *claim = &r->claims.items[a->claims[0].claim];
    if (!is_running(r, claim))
        return false;
    if (fc_claim_head(claim).class == FC_CLASS_AFTERSHOCK)
        return true;
    if (published(a, input, &first_a, &last_a) && published(b, input, &first_b, &last_b) &&
        (first_a != last_a || first_b != last_b || first_a != first_b))
        return false;
    fc_decimal x = a->value.value, y = b->value.value, two = fc_decimal_int(2);
    return fc_decimal_less(fc_decimal_mul(x, two), y) || fc_decimal_less(fc_decimal_mul(y, two), x);
}

/* Days from the first report of the lower value to the last of the higher; false if not known. */
static bool days_between(const fc_variant *a, const fc_variant *b, const fc_findings_input *input,
                         fc_day *days)
{
    fc_day first_a, last_a, first_b, last_b;
    if (!published(a, input, &first_a, &last_a) || !published(b, input, &first_b, &last_b))
        return false;
    *days = fc_decimal_less(a->value.value, b->value.value) ? last_b - first_a : last_a - first_b;
    return true;
}

/* Whether somebody of the lower age can have turned the higher one from one report to the other. */
static bool birthdays_explain(const fc_variant *a, const fc_variant *b,
                              const fc_findings_input *input)
{
    fc_day days;
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a->value.value, b->value.value));
    if (!days_between(a, b, input, &days))
        return !fc_decimal_less(fc_decimal_int(1), gap);
    return days >= BIRTHDAY_DAYS &&
           !fc_decimal_less(fc_decimal_int(days / YEAR_DAYS + 1), gap);
}

/* "The seventh straight day" becomes the eighth in a later report only. */
static bool days_explain(const fc_variant *a, const fc_variant *b, const fc_findings_input *input)
{
    fc_day days;
    return !days_between(a, b, input, &days) || days > 0;
}

bool fc_update_may_hold(const fc_variant *a, const fc_variant *b, const fc_findings_input *input)
{
    const fc_claim *x = &input->readings[a->claims[0].source].claims.items[a->claims[0].claim];
    const fc_claim *y = &input->readings[b->claims[0].source].claims.items[b->claims[0].claim];
    if (is_preliminary(a, input) || is_preliminary(b, input) ||
        (is_early_count(a, b, input) && is_early_count(b, a, input)) ||
        fc_quotes_may_differ(a, b, input))
        return true;
    if (!grows_with_time(x) || !grows_with_time(y))
        return false;
    if (x->kind == FACTCHECK_KIND_AGE && fc_death_is_told(&input->readings[a->claims[0].source], x) &&
        fc_death_is_told(&input->readings[b->claims[0].source], y))
        return false;
    return x->kind == FACTCHECK_KIND_AGE ? birthdays_explain(a, b, input)
                                         : days_explain(a, b, input);
}
