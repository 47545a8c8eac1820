/*
 * Dates: a weekday against its date, a length against its two dates (lib/temporal/check finds them).
 * Changes: "from A to B" is checked against the multiple or the percentage that its sentence gives:
 * "from 187,000 to 600,000, more than tripled" holds, since 600,000 is 3.2 times 187,000.
 */
#include "checks.h"

#include <string.h>

#include "temporal/check.h"
#include "verdict/confidence.h"
#include "verdict/display.h"

#define RATIO_PLACE (-6)       /* decimals of a quotient */
#define CHECK_CONFIDENCE 85    /* percent: the words of one sentence leave little doubt */

/* ---- Changes ------------------------------------------------------------------------------ */

typedef struct change {
    const fc_claim *from;
    const fc_claim *to;
    const fc_claim *rate; /* a multiple, or a percentage of change */
    uint32_t indexes[3];
} change;

/* The quotient interval of two figures, ends inclusive; NONE when it cannot be had. */
static fc_interval quotient(const fc_reading *reading, const change *c)
{
    fc_value from = fc_value_of(reading, c->from), to = fc_value_of(reading, c->to);
    fc_interval a = fc_value_interval(&from), b = fc_value_interval(&to), out;
    out.low = fc_decimal_div(b.low, a.high, RATIO_PLACE, FC_ROUND_FLOOR);
    out.high = fc_decimal_div(b.high, a.low, RATIO_PLACE, FC_ROUND_CEILING);
    return out;
}

/* What the rate says of the quotient: 3 for tripled, 1.052 for 5.2 percent up. */
static fc_interval stated(const fc_reading *reading, const change *c)
{
    fc_value rate = fc_value_of(reading, c->rate);
    fc_interval out = fc_value_interval(&rate);
    if (c->rate->kind != FACTCHECK_KIND_PERCENT)
        return out;
    bool falls = fc_decimal_less(c->to->value, c->from->value);
    fc_decimal one = fc_decimal_int(1);
    fc_decimal low = fc_decimal_shift(out.low, -2), high = fc_decimal_shift(out.high, -2);
    out.low = falls ? fc_decimal_sub(one, high) : fc_decimal_add(one, low);
    out.high = falls ? fc_decimal_sub(one, low) : fc_decimal_add(one, high);
    return out;
}

static bool meet(fc_interval a, fc_interval b)
{
    bool below = fc_decimal_is_finite(a.high) && fc_decimal_is_finite(b.low) &&
                 fc_decimal_less(a.high, b.low);
    bool above = fc_decimal_is_finite(b.high) && fc_decimal_is_finite(a.low) &&
                 fc_decimal_less(b.high, a.low);
    return !below && !above;
}

static bool is_rate(const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_MULTIPLE ||
           (claim->kind == FACTCHECK_KIND_PERCENT && claim->role == FACTCHECK_ROLE_CHANGE);
}

static fc_str write_note(const fc_reading *reading, const change *c, fc_interval ratio, bool fits,
                         fc_arena *arena)
{
    fc_builder out;
    fc_decimal exact = fc_decimal_div(c->to->value, c->from->value, -2, FC_ROUND_NEAREST);
    (void)ratio;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_display_mention(reading, c->to, arena));
    fc_builder_literal(&out, " is ");
    fc_decimal_write(exact, &out);
    fc_builder_literal(&out, " times ");
    fc_builder_add(&out, fc_display_mention(reading, c->from, arena));
    fc_builder_add(&out, fits ? FC_STR(", which fits \"") : FC_STR(", which does not fit \""));
    fc_builder_add(&out, fc_display_mention(reading, c->rate, arena));
    fc_builder_char(&out, '"');
    return fc_builder_done(&out);
}

static fc_str write_title(const fc_reading *reading, const change *c, bool fits, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fits ? FC_STR("the change fits its figures: ")
                              : FC_STR("the change does not fit its figures: "));
    fc_builder_add(&out, fc_display_mention(reading, c->rate, arena));
    fc_builder_literal(&out, ", from ");
    fc_builder_add(&out, fc_display_mention(reading, c->from, arena));
    fc_builder_literal(&out, " to ");
    fc_builder_add(&out, fc_display_mention(reading, c->to, arena));
    return fc_builder_done(&out);
}

static bool add_variant(fc_finding *finding, const fc_findings_input *input, uint32_t source,
                        uint32_t index)
{
    const fc_reading *reading = &input->readings[source];
    const fc_claim *claim = &reading->claims.items[index];
    fc_variant *variant = fc_vec_push(input->arena, &finding->variants);
    if (!variant)
        return false;
    memset(variant, 0, sizeof *variant);
    variant->value = fc_value_of(reading, claim);
    variant->display = fc_display_value(reading, claim, &variant->value, input->arena);
    variant->claims = FC_NEW(input->arena, fc_claim_ref);
    if (!variant->claims)
        return false;
    variant->claims[0].source = source;
    variant->claims[0].claim = index;
    variant->claim_count = variant->source_count = 1;
    return true;
}

static int add_finding(fc_findings *out, const fc_findings_input *input, uint32_t source,
                       const change *c)
{
    const fc_reading *reading = &input->readings[source];
    fc_interval ratio = quotient(reading, c);
    bool fits = meet(ratio, stated(reading, c));
    fc_finding *finding = fc_vec_push(input->arena, out);
    if (!finding)
        return FACTCHECK_ENOMEM;
    memset(finding, 0, sizeof *finding);
    finding->rule = fits ? FC_RULE_ARITHMETIC_FITS : FC_RULE_CHANGE_MISMATCH;
    finding->verdict = fits ? FACTCHECK_VERDICT_COMPATIBLE : FACTCHECK_VERDICT_CONFLICT;
    finding->confidence = CHECK_CONFIDENCE;
    finding->severity =
        (uint8_t)fc_severity_of((factcheck_verdict)finding->verdict, CHECK_CONFIDENCE, false);
    for (size_t i = 0; i < 3; i++) {
        if (!add_variant(finding, input, source, c->indexes[i]))
            return FACTCHECK_ENOMEM;
    }
    finding->message = write_title(reading, c, fits, input->arena);
    fc_str note = write_note(reading, c, ratio, fits, input->arena);
    if (!fc_vec_add(input->arena, &finding->notes, note))
        return FACTCHECK_ENOMEM;
    finding->id = fc_str_hash(finding->message) ^ fc_str_hash(fc_str_of(fc_rule_code(finding->rule)));
    return fc_arena_status(input->arena);
}

/*
 * Whether the rate is of this change: of "tripled, from A to B", not of "sales rose 6 percent, while
 * profit fell to B from A".
 */
static bool is_rate_of(const fc_claim *rate, const fc_claim *end)
{
    uint32_t verb = end->verb.token;
    if (rate->kind == FACTCHECK_KIND_MULTIPLE) /* a verb of its own */
        return true;
    if (end->verb.word.len == 0)
        return false;
    return (rate->verb.word.len && rate->verb.token == verb) ||
           (verb >= rate->first && verb < rate->end);
}

/* The changes of one sentence: claims [begin, end) of a reading. */
static int check_sentence(fc_findings *out, const fc_findings_input *input, uint32_t source,
                          uint32_t begin, uint32_t end)
{
    const fc_claim *claims = input->readings[source].claims.items;
    change c = {NULL, NULL, NULL, {0, 0, 0}};
    uint32_t rates = 0, pairs = 0;
    for (uint32_t i = begin; i < end; i++) {
        if (is_rate(&claims[i])) {
            c.rate = &claims[i];
            c.indexes[2] = i;
            rates++;
        }
        if (claims[i].role != FACTCHECK_ROLE_FROM || claims[i].partner < 0)
            continue;
        c.from = &claims[i];
        c.to = &claims[claims[i].partner];
        c.indexes[0] = i;
        c.indexes[1] = (uint32_t)claims[i].partner;
        pairs++;
    }
    bool usable = rates == 1 && pairs == 1 && fc_decimal_is_finite(c.from->value) &&
                  fc_decimal_is_finite(c.to->value) && !fc_decimal_is_zero(c.from->value);
    /* percentages that change are given in points as often as not */
    usable = usable && (is_rate_of(c.rate, c.from) || is_rate_of(c.rate, c.to));
    if (!usable || c.from->kind == FACTCHECK_KIND_PERCENT ||
        c.from->kind == FACTCHECK_KIND_DATE || c.rate->is_range)
        return FACTCHECK_OK;
    return add_finding(out, input, source, &c);
}

/* ---- Dates -------------------------------------------------------------------------------- */

static int32_t claim_of_time(const fc_reading *reading, int32_t time)
{
    for (size_t i = 0; i < reading->claims.count; i++) {
        if (reading->claims.items[i].time == time)
            return (int32_t)i;
    }
    return -1;
}

static fc_str date_title(const fc_reading *reading, const fc_time_check *check, fc_arena *arena)
{
    fc_builder out;
    const fc_time *time = &reading->times.items[check->first];
    fc_str text = fc_document_span(&reading->document, time->first, time->end);
    fc_builder_init(&out, arena);
    bool weekday = check->kind == FC_TIME_CHECK_WEEKDAY;
    fc_builder_add(&out, weekday ? FC_STR("the weekday does not fall on the date: ")
                                 : FC_STR("the length does not fit its dates: "));
    fc_builder_add(&out, text);
    return fc_builder_done(&out);
}

static fc_str date_note(const fc_time_check *check, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    bool weekday = check->kind == FC_TIME_CHECK_WEEKDAY;
    fc_builder_add(&out, weekday ? FC_STR("that date is a ") : FC_STR("the dates are "));
    fc_builder_add(&out, check->actual);
    fc_builder_add(&out, weekday ? FC_STR(", not a ") : FC_STR(", not "));
    fc_builder_add(&out, check->stated);
    return fc_builder_done(&out);
}

static int add_date_finding(fc_findings *out, const fc_findings_input *input, uint32_t source,
                            const fc_time_check *check)
{
    const fc_reading *reading = &input->readings[source];
    int32_t claims[] = {claim_of_time(reading, check->first),
                        check->second >= 0 ? claim_of_time(reading, check->second) : -1};
    /* without a year the weekday tells which year is meant, not that it is wrong */
    bool inferred = check->kind == FC_TIME_CHECK_WEEKDAY &&
                    reading->times.items[check->first].basis != FACTCHECK_BASIS_EXPLICIT &&
                    reading->anchor.basis != FC_ANCHOR_GIVEN;
    if (claims[0] < 0 || inferred)
        return FACTCHECK_OK;
    fc_finding *finding = fc_vec_push(input->arena, out);
    if (!finding)
        return FACTCHECK_ENOMEM;
    memset(finding, 0, sizeof *finding);
    finding->rule = check->kind == FC_TIME_CHECK_WEEKDAY ? FC_RULE_WEEKDAY_MISMATCH
                                                         : FC_RULE_SPAN_MISMATCH;
    finding->verdict = FACTCHECK_VERDICT_CONFLICT;
    finding->confidence = CHECK_CONFIDENCE;
    finding->severity =
        (uint8_t)fc_severity_of(FACTCHECK_VERDICT_CONFLICT, CHECK_CONFIDENCE, false);
    for (size_t i = 0; i < 2; i++) {
        if (claims[i] >= 0 && !add_variant(finding, input, source, (uint32_t)claims[i]))
            return FACTCHECK_ENOMEM;
    }
    finding->message = date_title(reading, check, input->arena);
    if (!fc_vec_add(input->arena, &finding->notes, date_note(check, input->arena)))
        return FACTCHECK_ENOMEM;
    finding->id = fc_str_hash(finding->message) ^ fc_str_hash(check->stated);
    return fc_arena_status(input->arena);
}

static int check_dates(fc_findings *out, const fc_findings_input *input, uint32_t source)
{
    fc_time_checks checks = {0};
    const fc_reading *reading = &input->readings[source];
    int status = fc_time_checks_find(&checks, &reading->times, &reading->document, input->arena);
    for (size_t i = 0; i < checks.count && !status; i++) {
        if (checks.items[i].kind != FC_TIME_CHECK_NO_DATE)
            status = add_date_finding(out, input, source, &checks.items[i]);
    }
    return status;
}

/* ---- All ---------------------------------------------------------------------------------- */

int fc_checks_find(fc_findings *out, const fc_findings_input *input)
{
    for (uint32_t source = 0; source < input->count; source++) {
        const fc_claims *claims = &input->readings[source].claims;
        for (uint32_t begin = 0; begin < claims->count;) {
            uint32_t end = begin + 1;
            while (end < claims->count &&
                   claims->items[end].sentence == claims->items[begin].sentence)
                end++;
            int status = check_sentence(out, input, source, begin, end);
            if (status)
                return status;
            begin = end;
        }
        int status = check_dates(out, input, source);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}
