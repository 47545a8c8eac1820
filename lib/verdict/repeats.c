#include "repeats.h"

#include "match/features.h"
#include "match/frame.h"
#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/single.h"

enum {
    LEAD_SENTENCES = 2, /* the headline, and what may stand under it */
    REPEAT_ITEMS = 512
}; /* claims of a source that are compared with its headline */

/* What tells two things apart inside one article, where words and names recur anyway. */
static bool are_apart(const fc_features *f)
{
    static const fc_feature telling[] = {
        FC_FEATURE_EXCLUSIVE_BOTH,      FC_FEATURE_EXCLUSIVE_ONE,    FC_FEATURE_ATTACHED_DIFFERENT,
        FC_FEATURE_MODIFIERS_DIFFERENT, FC_FEATURE_PERIOD_DIFFERENT, FC_FEATURE_VERB_DIFFERENT,
        FC_FEATURE_MODALITY_DIFFERENT};
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
        if (fc_features_has(f, telling[i]))
            return true;
    }
    return false;
}

static bool can_repeat(const fc_item *item)
{
    /* measures name things ("the 13-inch model"), rates move from month to month */
    bool figure = item->group == FC_GROUP_COUNT || item->group == FC_GROUP_MONEY;
    return figure && item->peers == 1 && !item->past;
}

/* Whether the two claims of one source state one fact with values that exclude each other. */
static bool disagree(const fc_items *items, const fc_item *a, const fc_item *b)
{
    fc_features features;
    if (a->sentence == b->sentence || !can_repeat(b) || !fc_same_head(a, b))
        return false;
    fc_pair pair = fc_pair_of(a, b);
    if (fc_veto_of(&pair) != FC_VETO_NONE || !fc_frame_equal(&pair, true))
        return false;
    fc_features_of(&features, items, &pair);
    bool near = features.closeness > FC_CLOSE_LOOSE && features.closeness <= FC_CLOSE_20;
    bool same_verb = fc_features_has(&features, FC_FEATURE_VERB_SAME) ||
                     fc_features_has(&features, FC_FEATURE_VERB_CLASS);
    return near && same_verb && !are_apart(&features) &&
           fc_compare(&a->stated, &b->stated).verdict == FACTCHECK_VERDICT_CONFLICT;
}

static fc_str write_title(const fc_findings_input *input, const fc_item *a, const fc_item *b)
{
    const fc_reading *reading = &input->readings[a->source];
    fc_builder out;
    fc_builder_init(&out, input->arena);
    fc_builder_literal(&out, "the source gives two values for ");
    for (uint32_t i = 0; i < a->of->measure_count; i++) {
        if (i)
            fc_builder_char(&out, ' ');
        fc_builder_add(&out, a->of->measure[i].word);
    }
    fc_builder_literal(&out, ": ");
    fc_builder_add(&out, fc_display_mention(reading, a->of, input->arena));
    fc_builder_literal(&out, " and ");
    fc_builder_add(&out, fc_display_mention(reading, b->of, input->arena));
    return fc_builder_done(&out);
}

static int add_finding(fc_findings *out, const fc_findings_input *input, const fc_item *a,
                       const fc_item *b)
{
    fc_single single = {.source = a->source,
                        .rule = FC_RULE_SELF_CONFLICT,
                        .verdict = FACTCHECK_VERDICT_CONFLICT,
                        .confidence = FC_CONFIDENCE_REPEAT};
    fc_single_claim(&single, (int32_t)a->claim);
    fc_single_claim(&single, (int32_t)b->claim);
    single.message = write_title(input, a, b);
    single.note = FC_STR("no single value fits both statements of this article");
    return fc_single_add(out, input, &single);
}

/* The items [begin, end) of one source: those of its head against those behind. */
static int find_in_source(fc_findings *out, const fc_findings_input *input, size_t begin,
                          size_t end)
{
    const fc_items *items = &input->facts->items;
    for (size_t i = begin; i < end && items->list.items[i].of->sentence < LEAD_SENTENCES; i++) {
        const fc_item *head = &items->list.items[i];
        if (!can_repeat(head))
            continue;
        for (size_t k = i + 1; k < end; k++) {
            if (!disagree(items, head, &items->list.items[k]))
                continue;
            int status = add_finding(out, input, head, &items->list.items[k]);
            if (status)
                return status;
            break;
        }
    }
    return FACTCHECK_OK;
}

int fc_repeats_find(fc_findings *out, const fc_findings_input *input)
{
    const fc_items *items = &input->facts->items;
    int status = FACTCHECK_OK;
    for (size_t begin = 0; begin < items->list.count && !status;) {
        size_t end = begin + 1;
        while (end < items->list.count &&
               items->list.items[end].source == items->list.items[begin].source)
            end++;
        size_t limit = end - begin > REPEAT_ITEMS ? begin + REPEAT_ITEMS : end;
        status = find_in_source(out, input, begin, limit);
        begin = end;
    }
    return status;
}
