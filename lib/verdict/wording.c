#include "wording.h"

#include "verdict/display.h"

static const fc_variant *variant_of(const fc_finding *finding, uint32_t index)
{
    return &finding->variants.items[index];
}

/* ---- Relations ---------------------------------------------------------------------------- */

static void write_stated(fc_builder *out, const fc_value *value)
{
    fc_display_number(out, value->value, value->place);
}

/* "56.68 billion rounds to 56.7 and truncates to 56.6, never 56.8" */
static void write_never(fc_builder *out, const fc_value *fine, const fc_value *coarse)
{
    int scale = fc_display_scale(fine->value);
    fc_decimal nearest = fc_decimal_round(fine->value, coarse->place, FC_ROUND_NEAREST);
    fc_decimal cut = fc_decimal_round(fine->value, coarse->place, FC_ROUND_TRUNCATE);
    fc_display_scaled(out, fine->value, scale);
    fc_builder_literal(out, " rounds to ");
    fc_display_scaled(out, nearest, scale);
    if (!fc_decimal_equal(nearest, cut)) {
        fc_builder_literal(out, " and truncates to ");
        fc_display_scaled(out, cut, scale);
    }
    fc_builder_literal(out, ", never ");
    fc_display_scaled(out, coarse->value, scale);
}

/* Whether the finer value, brought to the coarser's place, still says something. */
static bool can_round(const fc_value *a, const fc_value *b)
{
    const fc_value *fine = a->place < b->place ? a : b, *coarse = fine == a ? b : a;
    return !fc_decimal_is_zero(fc_decimal_round(fine->value, coarse->place, FC_ROUND_NEAREST)) &&
           fc_decimal_top(fine->value) == fc_decimal_top(coarse->value);
}

static bool is_plain(const fc_value *value)
{
    return !value->is_time && !value->is_range &&
           (value->hedge == FACTCHECK_HEDGE_EXACT || value->hedge == FACTCHECK_HEDGE_ABOUT);
}

static void write_apart(fc_builder *out, const fc_variant *a, const fc_variant *b)
{
    const fc_value *x = &a->value, *y = &b->value;
    bool one_unit = fc_str_equal(x->unit, y->unit) || !x->known || !y->known;
    if (x->is_time) {
        fc_builder_literal(out, "the dates do not meet");
    } else if (!is_plain(x) || !is_plain(y)) {
        fc_builder_add(out, a->display);
        fc_builder_literal(out, " and ");
        fc_builder_add(out, b->display);
        fc_builder_literal(out, " do not meet");
    } else if (!one_unit) {
        fc_builder_literal(out, "the units differ");
    } else if (x->place == y->place || x->exact) {
        fc_builder_literal(out, "both are stated to the same place");
    } else if (!can_round(x, y)) {
        fc_builder_literal(out, "neither is the other, rounded");
    } else {
        write_never(out, x->place < y->place ? x : y, x->place < y->place ? y : x);
    }
}

static void write_agreement(fc_builder *out, const fc_variant *a, const fc_variant *b,
                            fc_reason reason)
{
    bool first_finer = a->value.place < b->value.place;
    const fc_variant *fine = first_finer ? a : b, *coarse = first_finer ? b : a;
    switch (reason) {
    case FC_REASON_ROUNDED:
    case FC_REASON_TRUNCATED:
        write_stated(out, &fine->value);
        fc_builder_add(out, reason == FC_REASON_ROUNDED ? FC_STR(" rounds to ")
                                                        : FC_STR(" truncates to "));
        write_stated(out, &coarse->value);
        break;
    case FC_REASON_COARSER:
        fine = a->value.until - a->value.begin < b->value.until - b->value.begin ? a : b;
        coarse = fine == a ? b : a;
        fc_builder_add(out, fine->display);
        fc_builder_literal(out, " lies in ");
        fc_builder_add(out, coarse->display);
        break;
    default:
        fc_builder_add(out, a->display);
        fc_builder_literal(out, " and ");
        fc_builder_add(out, b->display);
        fc_builder_add(out, reason == FC_REASON_ZEROS
                                ? FC_STR(" differ by less than round figures do")
                            : reason == FC_REASON_CONVERTED ? FC_STR(" are equal but for rounding")
                            : reason == FC_REASON_EQUAL     ? FC_STR(" are equal")
                                                            : FC_STR(" can both hold"));
        break;
    }
}

static fc_str gap_text(const fc_relation *relation, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    const fc_comparison *c = &relation->comparison;
    if (fc_decimal_is_finite(c->gap_percent) && !fc_decimal_is_zero(c->gap)) {
        if (fc_decimal_is_zero(c->gap_percent))
            fc_builder_literal(&out, "under 0.01");
        else
            fc_decimal_write(c->gap_percent, &out);
        fc_builder_char(&out, '%');
    } else if (c->gap_minutes >= FC_MINUTES_A_DAY) {
        uint64_t days = (uint64_t)(c->gap_minutes / FC_MINUTES_A_DAY);
        fc_builder_unsigned(&out, days);
        fc_builder_add(&out, days == 1 ? FC_STR(" day") : FC_STR(" days"));
    } else if (c->gap_minutes > 0) {
        fc_builder_unsigned(&out, (uint64_t)c->gap_minutes);
        fc_builder_literal(&out, " minutes");
    }
    return fc_builder_done(&out);
}

void fc_wording_relation(fc_relation *relation, const fc_finding *finding, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    const fc_variant *a = variant_of(finding, relation->a), *b = variant_of(finding, relation->b);
    if (relation->verdict == FACTCHECK_VERDICT_UPDATE)
        fc_builder_literal(&out, "the later source has the later value of a running figure");
    else if (relation->verdict == FACTCHECK_VERDICT_CONFLICT)
        write_apart(&out, a, b);
    else
        write_agreement(&out, a, b, (fc_reason)relation->comparison.reason);
    relation->reason = fc_builder_done(&out);
    relation->gap = gap_text(relation, arena);
}

/* ---- Title -------------------------------------------------------------------------------- */

static void write_list(fc_builder *out, const fc_str *items, size_t count, const char *between)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            fc_builder_add(out, fc_str_of(between));
        fc_builder_add(out, items[i]);
    }
}

/* "bilateral trade (China, Russia), 2024-Q1" */
static void write_what(fc_builder *out, const fc_finding *finding)
{
    if (finding->measure.count)
        write_list(out, finding->measure.items, finding->measure.count, " ");
    else
        fc_builder_add(out, finding->variants.items[0].value.is_time ? FC_STR("a date")
                                                                     : FC_STR("a figure"));
    if (finding->subject.count) {
        fc_builder_literal(out, " (");
        write_list(out, finding->subject.items, finding->subject.count, ", ");
        fc_builder_literal(out, ")");
    }
    if (finding->period && finding->period->value.len) {
        fc_builder_literal(out, ", ");
        fc_builder_add(out, finding->period->value);
    }
}

static fc_str first_mention(const fc_variant *variant, const fc_findings_input *input)
{
    const fc_reading *reading = &input->readings[variant->claims[0].source];
    return fc_display_mention(reading, &reading->claims.items[variant->claims[0].claim],
                              input->arena);
}

static const char *title_start(const fc_finding *finding)
{
    switch ((factcheck_verdict)finding->verdict) {
    case FACTCHECK_VERDICT_CONFLICT:
        return "sources disagree on ";
    case FACTCHECK_VERDICT_UPDATE:
        return "a later source updates ";
    case FACTCHECK_VERDICT_UNKNOWN:
        return "sources may disagree on ";
    default:
        return "sources agree on ";
    }
}

#define TITLE_VALUES 4 /* variants named in the title */

/* Whether a variant reads as one in front of it: "47", "at least 47". */
static bool is_repeated(const fc_finding *finding, size_t index, const fc_findings_input *input)
{
    fc_str text = first_mention(&finding->variants.items[index], input);
    for (size_t i = 0; i < index; i++) {
        if (fc_str_equal(first_mention(&finding->variants.items[i], input), text))
            return true;
    }
    return false;
}

static bool all_read_alike(const fc_finding *finding, const fc_findings_input *input)
{
    for (size_t i = 1; i < finding->variants.count; i++) {
        if (!is_repeated(finding, i, input))
            return false;
    }
    return true;
}

static fc_str title(const fc_finding *finding, const fc_findings_input *input)
{
    fc_builder out;
    size_t shown = 0;
    bool agree = finding->verdict <= FACTCHECK_VERDICT_COMPATIBLE;
    bool every = all_read_alike(finding, input);
    fc_builder_init(&out, input->arena);
    fc_builder_add(&out, fc_str_of(title_start(finding)));
    write_what(&out, finding);
    fc_builder_literal(&out, ": ");
    for (size_t i = 0; i < finding->variants.count; i++) {
        if (!every && is_repeated(finding, i, input))
            continue;
        if (shown == TITLE_VALUES) {
            fc_builder_literal(&out, " ...");
            break;
        }
        if (shown++)
            fc_builder_add(&out, agree ? FC_STR(", ") : FC_STR(" vs "));
        fc_builder_add(&out, first_mention(&finding->variants.items[i], input));
    }
    return fc_builder_done(&out);
}

/* ---- Notes -------------------------------------------------------------------------------- */

/* The relation that the finding is about: the first with its verdict. */
static const fc_relation *main_relation(const fc_finding *finding)
{
    for (size_t i = 0; i < finding->relations.count; i++) {
        if (finding->relations.items[i].verdict == finding->verdict)
            return &finding->relations.items[i];
    }
    return NULL;
}

static void write_end(fc_builder *out, fc_decimal end, int scale, bool low)
{
    if (fc_decimal_is_finite(end))
        fc_display_scaled(out, end, scale);
    else
        fc_builder_add(out, low ? FC_STR("...") : FC_STR("..."));
}

static void write_interval(fc_builder *out, const fc_value *value, int scale)
{
    fc_interval interval = fc_value_interval(value);
    fc_builder_char(out, '[');
    write_end(out, interval.low, scale, true);
    fc_builder_literal(out, ", ");
    write_end(out, interval.high, scale, false);
    fc_builder_char(out, ']');
}

/* "[56.675, 56.685] and [56.75, 56.85] billion USD; they are 0.12 billion USD (0.21%) apart" */
static void write_intervals(fc_builder *out, const fc_finding *finding, const fc_relation *r)
{
    const fc_value *a = &variant_of(finding, r->a)->value, *b = &variant_of(finding, r->b)->value;
    if (a->is_time || !fc_decimal_is_finite(r->comparison.gap))
        return;
    int scale = fc_display_scale(a->value);
    fc_builder_literal(out, ": no value lies both in ");
    write_interval(out, a, scale);
    fc_builder_literal(out, " and in ");
    write_interval(out, b, scale);
    fc_builder_add(out, fc_str_of(fc_display_scale_word(scale)));
    if (a->known) {
        fc_builder_char(out, ' ');
        fc_builder_add(out, a->unit);
    }
    fc_builder_literal(out, "; the gap is ");
    fc_display_scaled(out, r->comparison.gap, scale);
    fc_builder_add(out, fc_str_of(fc_display_scale_word(scale)));
    if (a->known) {
        fc_builder_char(out, ' ');
        fc_builder_add(out, a->unit);
    }
    fc_builder_literal(out, " (");
    fc_builder_add(out, r->gap);
    fc_builder_char(out, ')');
}

static fc_str why_note(const fc_finding *finding, const fc_relation *r, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    if (!r) {
        fc_builder_literal(&out, "all sources give the same value");
        return fc_builder_done(&out);
    }
    fc_builder_add(&out, r->reason);
    if (r->verdict == FACTCHECK_VERDICT_CONFLICT) {
        write_intervals(&out, finding, r);
        if (variant_of(finding, r->a)->value.is_time && r->gap.len) {
            fc_builder_literal(&out, ": ");
            fc_builder_add(&out, variant_of(finding, r->a)->display);
            fc_builder_literal(&out, " and ");
            fc_builder_add(&out, variant_of(finding, r->b)->display);
            fc_builder_literal(&out, ", ");
            fc_builder_add(&out, r->gap);
            fc_builder_literal(&out, " apart");
        }
    }
    return fc_builder_done(&out);
}

static void write_quoted(fc_builder *out, const fc_str *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fc_builder_add(out, i ? FC_STR(", \"") : FC_STR("\""));
        fc_builder_add(out, items[i]);
        fc_builder_char(out, '"');
    }
}

static fc_str match_note(const fc_finding *finding, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "matched on ");
    bool any = false;
    if (finding->measure.count) {
        fc_builder_literal(&out, "measure \"");
        write_list(&out, finding->measure.items, finding->measure.count, " ");
        fc_builder_char(&out, '"');
        any = true;
    }
    if (finding->subject.count) {
        fc_builder_add(&out, any ? FC_STR(", subject ") : FC_STR("subject "));
        write_quoted(&out, finding->subject.items, finding->subject.count);
        any = true;
    }
    if (finding->period && finding->period->value.len) {
        fc_builder_add(&out, any ? FC_STR(", period ") : FC_STR("period "));
        fc_builder_add(&out, finding->period->value);
        any = true;
    }
    if (!any)
        fc_builder_literal(&out, "the words around the figures");
    return fc_builder_done(&out);
}

/* "3 sources give $240 billion, 1 gives $241 billion" for conflicts with support. */
static fc_str support_note(const fc_finding *finding, const fc_findings_input *input)
{
    fc_builder out;
    fc_builder_init(&out, input->arena);
    bool any = false;
    for (size_t i = 0; i < finding->variants.count; i++)
        any = any || finding->variants.items[i].source_count > 1;
    if (!any || finding->verdict != FACTCHECK_VERDICT_CONFLICT)
        return fc_str_make(NULL, 0);
    for (size_t i = 0; i < finding->variants.count; i++) {
        const fc_variant *variant = &finding->variants.items[i];
        if (i)
            fc_builder_literal(&out, ", ");
        fc_builder_unsigned(&out, variant->source_count);
        fc_builder_add(&out, variant->source_count == 1 ? FC_STR(" source gives ")
                                                        : FC_STR(" independent sources give "));
        fc_builder_add(&out, first_mention(variant, input));
    }
    return fc_builder_done(&out);
}

/* ---- Help --------------------------------------------------------------------------------- */

static bool is_age(const fc_variant *variant, const fc_findings_input *input)
{
    const fc_claim_ref *ref = &variant->claims[0];
    return input->readings[ref->source].claims.items[ref->claim].kind == FACTCHECK_KIND_AGE;
}

static fc_str help_text(const fc_finding *finding, const fc_relation *r,
                        const fc_findings_input *input)
{
    fc_builder out;
    fc_builder_init(&out, input->arena);
    if (!r || r->verdict != FACTCHECK_VERDICT_CONFLICT)
        return fc_str_make(NULL, 0);
    const fc_variant *a = variant_of(finding, r->a), *b = variant_of(finding, r->b);
    fc_str text_a = first_mention(a, input), text_b = first_mention(b, input);
    fc_str longer = r->slip.in_first ? text_a : text_b,
           shorter = r->slip.in_first ? text_b : text_a;
    switch (r->slip.cause) {
    case FC_CAUSE_DIGIT_DROPPED:
        fc_builder_char(&out, '"');
        fc_builder_add(&out, shorter);
        fc_builder_literal(&out, "\" is \"");
        fc_builder_add(&out, longer);
        fc_builder_literal(&out, "\" with a digit dropped, one ");
        fc_builder_char(&out, r->slip.digit);
        break;
    case FC_CAUSE_TRANSPOSED:
        fc_builder_literal(&out, "two digits may have changed places");
        break;
    case FC_CAUSE_DIGIT_CHANGED:
        fc_builder_literal(&out, "the figures differ in one digit: a slip of the pen is likely");
        break;
    case FC_CAUSE_SCALE:
        fc_builder_literal(&out, "the digits are equal: thousand, million or billion was mixed up");
        break;
    case FC_CAUSE_POINT:
        fc_builder_literal(&out, "the digits are equal: a decimal point or a zero is out of place");
        break;
    case FC_CAUSE_UNIT:
        fc_builder_literal(&out, "the figures are equal: the unit was mixed up");
        break;
    case FC_CAUSE_POINTS:
        fc_builder_literal(&out, "percent and percentage points were mixed up");
        break;
    case FC_CAUSE_BY_ONE:
        fc_builder_add(&out, is_age(a, input)
                                 ? FC_STR("the ages are one year apart: a birthday or a slip")
                                 : FC_STR("the counts differ by one: one side may count otherwise"));
        break;
    case FC_CAUSE_BY_ONE_DAY:
        fc_builder_literal(&out, "the dates are one day apart: a time zone or a slip");
        break;
    case FC_CAUSE_YEAR:
        fc_builder_literal(&out, "the day is the same: the year may be wrong");
        break;
    case FC_CAUSE_NONE:
        return fc_str_make(NULL, 0);
    }
    fc_builder_literal(&out, "; check the source they go back to");
    return fc_builder_done(&out);
}

void fc_wording_write(fc_finding *finding, const fc_findings_input *input)
{
    fc_arena *arena = input->arena;
    for (size_t i = 0; i < finding->relations.count; i++)
        fc_wording_relation(&finding->relations.items[i], finding, arena);
    const fc_relation *relation = main_relation(finding);
    finding->message = title(finding, input);
    (void)fc_vec_add(arena, &finding->notes, why_note(finding, relation, arena));
    (void)fc_vec_add(arena, &finding->notes, match_note(finding, arena));
    fc_str support = support_note(finding, input);
    if (support.len)
        (void)fc_vec_add(arena, &finding->notes, support);
    finding->help = help_text(finding, relation, input);
}
