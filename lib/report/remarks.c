#include "remarks.h"

#include "report/describe.h"
#include "report/places.h"
#include "text/utf8.h"

static void add(fc_remarks *list, bool help, fc_str text, fc_arena *arena)
{
    fc_remark *item = fc_vec_push(arena, list);
    if (item)
        *item = (fc_remark){help, text};
}

static void add_count(fc_builder *out, size_t count, const char *one, const char *many)
{
    fc_builder_unsigned(out, count);
    fc_builder_char(out, ' ');
    fc_builder_add(out, fc_str_of(count == 1 ? one : many));
}

/* ---- Places that are not shown ------------------------------------------------------------ */

static bool contains(const factcheck_claim *const *list, size_t count, const factcheck_claim *claim)
{
    for (size_t i = 0; i < count; i++) {
        if (list[i] == claim)
            return true;
    }
    return false;
}

/* What stands in front of a place in a list of them: at A, B and C; at A, B, C and 4 more. */
static fc_str joint(size_t named, size_t to_name, size_t left)
{
    if (named == 0)
        return FC_STR(" at ");
    return named + 1 == to_name && to_name == left ? FC_STR(" and ") : FC_STR(", ");
}

/* "also 12 people at c.txt:3:1, d.txt:9:2 and 4 more places"; empty if all claims are shown. */
static fc_str more_places(const factcheck_report *report, const factcheck_variant *variant,
                          fc_arena *arena)
{
    const factcheck_claim *chosen[FC_PLACES_A_VARIANT];
    size_t chosen_count = fc_places_choose(variant, chosen), named = 0;
    size_t left = variant->claim_count - chosen_count;
    size_t to_name = left <= FC_PLACES_NAMED + 1 ? left : FC_PLACES_NAMED;
    fc_builder out;
    fc_builder_init(&out, arena);
    if (left == 0)
        return fc_builder_done(&out);
    fc_builder_literal(&out, "also ");
    fc_builder_add(&out, fc_describe_variant(variant, arena));
    for (size_t i = 0; i < variant->claim_count && named < to_name; i++) {
        if (contains(chosen, chosen_count, variant->claims[i]))
            continue;
        fc_builder_add(&out, joint(named, to_name, left));
        fc_builder_add(&out, fc_describe_claim_place(report, variant->claims[i], arena));
        named++;
    }
    if (named < left) {
        fc_builder_literal(&out, " and ");
        add_count(&out, left - named, "more place", "more places");
    }
    return fc_builder_done(&out);
}

static void add_more_places(fc_remarks *list, const factcheck_report *report,
                            const factcheck_finding *finding, fc_arena *arena)
{
    size_t count = finding->variant_count;
    for (size_t i = 0; i < count && i < FC_VARIANTS_SHOWN; i++) {
        fc_str text = more_places(report, finding->variants[i], arena);
        if (text.len)
            add(list, false, text, arena);
    }
    if (count <= FC_VARIANTS_SHOWN)
        return;
    const factcheck_variant *next = finding->variants[FC_VARIANTS_SHOWN];
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "and ");
    add_count(&out, count - FC_VARIANTS_SHOWN, "more value", "more values");
    if (next->claim_count) {
        fc_builder_literal(&out, ", the first at ");
        fc_builder_add(&out, fc_describe_claim_place(report, next->claims[0], arena));
    }
    add(list, false, fc_builder_done(&out), arena);
}

/* ---- Remarks of a finding ----------------------------------------------------------------- */

/* The second note says why the claims were matched; how sure that is belongs to it. */
static fc_str with_confidence(fc_str note, unsigned confidence, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, note);
    fc_builder_add(&out, note.len ? FC_STR(" (confidence ") : FC_STR("confidence "));
    fc_builder_unsigned(&out, confidence);
    fc_builder_add(&out, note.len ? FC_STR("%)") : FC_STR("%"));
    return fc_builder_done(&out);
}

/* "decided on 2023-07-01 by desk: conflict, to be mended" */
static fc_str decided(const factcheck_decision *decision, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "decided");
    if (decision->date.len) {
        fc_builder_literal(&out, " on ");
        fc_builder_add(&out, fc_utf8_visible(decision->date, arena));
    }
    if (decision->by.len) {
        fc_builder_literal(&out, " by ");
        fc_builder_add(&out, fc_utf8_visible(decision->by, arena));
    }
    fc_builder_literal(&out, ": ");
    fc_builder_add(&out, fc_str_of(factcheck_ruling_name(decision->ruling)));
    if (decision->reason.len) {
        fc_builder_literal(&out, ", ");
        fc_builder_add(&out, fc_utf8_visible(decision->reason, arena));
    }
    if (decision->expired)
        fc_builder_literal(&out, " (expired)");
    return fc_builder_done(&out);
}

void fc_remarks_of(fc_remarks *out, const factcheck_report *report,
                   const factcheck_finding *finding, fc_arena *arena)
{
    for (size_t i = 0; i < finding->note_count; i++) {
        fc_str text = fc_utf8_visible(finding->notes[i], arena);
        if (i == 1)
            text = with_confidence(text, finding->confidence, arena);
        add(out, false, text, arena);
    }
    if (finding->note_count < 2)
        add(out, false, with_confidence(FC_STR(""), finding->confidence, arena), arena);
    add_more_places(out, report, finding, arena);
    if (finding->decision)
        add(out, false, decided(finding->decision, arena), arena);
    if (finding->help.len)
        add(out, true, fc_utf8_visible(finding->help, arena), arena);
}

/* ---- The counts --------------------------------------------------------------------------- */

/* The conflicts that are open: the baseline settles the others. */
static void add_conflicts(fc_builder *out, const factcheck_report *report)
{
    size_t by_severity[FACTCHECK_SEVERITY_ERROR + 1] = {0}, count = 0;
    for (size_t i = 0; i < report->findings.count; i++) {
        const factcheck_finding *finding = report->findings.items[i];
        if (finding->verdict != FACTCHECK_VERDICT_CONFLICT ||
            finding->standing == FACTCHECK_STANDING_BASELINED)
            continue;
        by_severity[finding->severity]++;
        count++;
    }
    if (count == 0) {
        fc_builder_add(out, report->has_baseline ? FC_STR("no new conflicts")
                                                 : FC_STR("no conflicts"));
        return;
    }
    add_count(out, count, "conflict", "conflicts");
    fc_builder_literal(out, " (");
    add_count(out, by_severity[FACTCHECK_SEVERITY_ERROR], "error", "errors");
    fc_builder_literal(out, ", ");
    add_count(out, by_severity[FACTCHECK_SEVERITY_WARNING], "warning", "warnings");
    if (by_severity[FACTCHECK_SEVERITY_NOTE]) {
        fc_builder_literal(out, ", ");
        add_count(out, by_severity[FACTCHECK_SEVERITY_NOTE], "note", "notes");
    }
    fc_builder_char(out, ')');
}

static void add_counts(fc_builder *out, size_t count, const char *one, const char *many)
{
    if (count == 0)
        return;
    fc_builder_literal(out, ", ");
    add_count(out, count, one, many);
}

fc_str fc_remarks_counts(const factcheck_report *report, fc_arena *arena)
{
    const factcheck_summary *summary = &report->summary;
    fc_builder out;
    fc_builder_init(&out, arena);
    add_conflicts(&out, report);
    add_counts(&out, summary->updates, "update", "updates");
    add_counts(&out, summary->agreements, "agreement", "agreements");
    add_counts(&out, summary->unknown, "undecided", "undecided");
    add_counts(&out, summary->baselined, "baselined", "baselined");
    fc_builder_literal(&out, " in ");
    add_count(&out, report->sources.count, "file", "files");
    if (report->sources.count && report->claims.count == 0)
        fc_builder_literal(&out, ": no number and no date was found");
    else if (report->sources.count == 1 && report->findings.count == 0)
        fc_builder_literal(&out, ": nothing to compare it with");
    return fc_builder_done(&out);
}
