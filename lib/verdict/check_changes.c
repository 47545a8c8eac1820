/*
 * "from A to B" is checked against the multiple or the percentage that its sentence gives: "from
 * 187,000 to 600,000, more than tripled" holds, since 600,000 is 3.2 times 187,000.
 */
#include "checks.h"

#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/single.h"

#define RATIO_PLACE (-6) /* decimals of a quotient */

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

static fc_str write_note(const fc_reading *reading, const change *c, bool fits, fc_arena *arena)
{
    fc_builder out;
    fc_decimal exact = fc_decimal_div(c->to->value, c->from->value, -2, FC_ROUND_NEAREST);
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

static int add_finding(fc_findings *out, const fc_findings_input *input, uint32_t source,
                       const change *c)
{
    const fc_reading *reading = &input->readings[source];
    bool fits = meet(quotient(reading, c), stated(reading, c));
    fc_single single = {.source = source,
                        .rule = fits ? FC_RULE_ARITHMETIC_FITS : FC_RULE_CHANGE_MISMATCH,
                        .verdict = fits ? FACTCHECK_VERDICT_COMPATIBLE : FACTCHECK_VERDICT_CONFLICT,
                        .confidence = FC_CONFIDENCE_CHECK};
    for (size_t i = 0; i < 3; i++)
        fc_single_claim(&single, (int32_t)c->indexes[i]);
    single.message = write_title(reading, c, fits, input->arena);
    single.note = write_note(reading, c, fits, input->arena);
    return fc_single_add(out, input, &single);
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

int fc_check_changes(fc_findings *out, const fc_findings_input *input, uint32_t source,
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
    if (!usable || c.from->kind == FACTCHECK_KIND_PERCENT || c.from->kind == FACTCHECK_KIND_DATE ||
        c.rate->is_range)
        return FACTCHECK_OK;
    return add_finding(out, input, source, &c);
}
