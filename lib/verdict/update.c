#include "update.h"

/* Classes of things whose number grows while an event goes on. */
static bool is_running(const fc_reading *reading, const fc_claim *claim)
{
    fc_class classes[] = {(fc_class)fc_claim_head(claim).class, (fc_class)claim->verb.class};
    (void)reading;
    if (claim->kind != FACTCHECK_KIND_COUNT && claim->kind != FACTCHECK_KIND_NUMBER)
        return false;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        fc_contrast set = fc_class_contrast(classes[i]);
        if (set == FC_CONTRAST_HARM || set == FC_CONTRAST_WRECK ||
            classes[i] == FC_CLASS_AFTERSHOCK || classes[i] == FC_CLASS_AID)
            return true;
    }
    return false;
}

/* First and last publication day of the sources of a variant; false if one is not known. */
static bool published(const fc_variant *variant, const fc_findings_input *input, fc_day *first,
                      fc_day *last)
{
    *first = INT32_MAX;
    *last = FC_DAY_NONE;
    for (uint32_t i = 0; i < variant->claim_count; i++) {
        const fc_anchor *anchor = &input->readings[variant->claims[i].source].anchor;
        if (anchor->day == FC_DAY_NONE || anchor->confidence < FC_ANCHOR_SURE)
            return false;
        *first = anchor->day < *first ? anchor->day : *first;
        *last = anchor->day > *last ? anchor->day : *last;
    }
    return variant->claim_count > 0;
}

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
        return last_a < first_b;
    return fc_decimal_less(b->value.value, a->value.value) && last_b < first_a;
}

/* The longest that two ages of one person are apart because time went by. */
#define AGE_YEARS 2

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

bool fc_update_may_hold(const fc_variant *a, const fc_variant *b, const fc_findings_input *input)
{
    fc_day first_a, last_a, first_b, last_b;
    const fc_claim *x = &input->readings[a->claims[0].source].claims.items[a->claims[0].claim];
    const fc_claim *y = &input->readings[b->claims[0].source].claims.items[b->claims[0].claim];
    if (!grows_with_time(x) || !grows_with_time(y))
        return false;
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(x->value, y->value));
    if (x->kind == FACTCHECK_KIND_AGE && fc_decimal_less(fc_decimal_int(AGE_YEARS), gap))
        return false;
    if (!published(a, input, &first_a, &last_a) || !published(b, input, &first_b, &last_b))
        return true;
    return first_a != first_b || last_a != last_b;
}
