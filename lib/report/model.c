#include "model.h"

#include "report/decisions.h"
#include "report/model_parts.h"

/* ---- Findings ----------------------------------------------------------------------------- */

/* The views of the claims, by source and index: claim_view(first[source] + index). */
typedef struct filler {
    factcheck_report *report;
    const fc_model_input *input;
    size_t *first;
    size_t next_remark;
    fc_arena *arena;
} filler;

static const factcheck_claim *claim_at(const filler *f, fc_claim_ref ref)
{
    return f->report->claims.items[f->first[ref.source] + ref.claim];
}

static const fc_str *copy_words(filler *f, const fc_str *words, size_t count)
{
    fc_str *copy = FC_NEW_ARRAY(f->arena, fc_str, count + 1);
    for (size_t i = 0; copy && i < count; i++)
        copy[i] = fc_str_copy(f->arena, words[i]);
    return copy;
}

static const factcheck_variant *variant_view(filler *f, const fc_variant *variant)
{
    factcheck_variant *view = FC_NEW(f->arena, factcheck_variant);
    const factcheck_claim **claims =
        FC_NEW_ARRAY(f->arena, const factcheck_claim *, variant->claim_count + 1);
    if (!view || !claims)
        return NULL;
    for (uint32_t i = 0; i < variant->claim_count; i++)
        claims[i] = claim_at(f, variant->claims[i]);
    view->display = fc_str_copy(f->arena, variant->display);
    view->claim_count = variant->claim_count;
    view->claims = claims;
    return view;
}

static const factcheck_relation *relation_view(filler *f, const fc_relation *relation)
{
    factcheck_relation *view = FC_NEW(f->arena, factcheck_relation);
    if (!view)
        return NULL;
    view->a = relation->a;
    view->b = relation->b;
    view->verdict = (factcheck_verdict)relation->verdict;
    view->reason = fc_str_copy(f->arena, relation->reason);
    view->gap = fc_str_copy(f->arena, relation->gap);
    return view;
}

static const factcheck_mark *mark_view(filler *f, const fc_mark *mark)
{
    factcheck_mark *view = FC_NEW(f->arena, factcheck_mark);
    const fc_token *tokens = f->input->readings[mark->source].document.tokens.items;
    if (!view)
        return NULL;
    view->source = mark->source;
    view->begin = tokens[mark->first].begin;
    view->end = tokens[mark->end - 1].end;
    view->what = fc_str_of(mark->what);
    return view;
}

static fc_str id_text(filler *f, uint64_t id)
{
    fc_builder out;
    fc_builder_init(&out, f->arena);
    for (int shift = 60; shift >= 0; shift -= 4)
        fc_builder_char(&out, "0123456789abcdef"[(id >> shift) & 15]);
    return fc_builder_done(&out);
}

/* The lists of a finding. */
static bool fill_lists(filler *f, factcheck_finding *view, const fc_finding *finding)
{
    const factcheck_variant **variants =
        FC_NEW_ARRAY(f->arena, const factcheck_variant *, finding->variants.count + 1);
    const factcheck_relation **relations =
        FC_NEW_ARRAY(f->arena, const factcheck_relation *, finding->relations.count + 1);
    const factcheck_mark **marks =
        FC_NEW_ARRAY(f->arena, const factcheck_mark *, finding->marks.count + 1);
    if (!variants || !relations || !marks)
        return false;
    for (size_t i = 0; i < finding->variants.count; i++)
        variants[i] = variant_view(f, &finding->variants.items[i]);
    for (size_t i = 0; i < finding->relations.count; i++)
        relations[i] = relation_view(f, &finding->relations.items[i]);
    for (size_t i = 0; i < finding->marks.count; i++)
        marks[i] = mark_view(f, &finding->marks.items[i]);
    view->variants = variants;
    view->variant_count = finding->variants.count;
    view->relations = relations;
    view->relation_count = finding->relations.count;
    view->marks = marks;
    view->mark_count = finding->marks.count;
    return !f->arena->oom;
}

/* The severity that the configuration gives to the rule, if any. */
static factcheck_severity severity_of(const filler *f, const fc_finding *finding)
{
    const fc_selection *selection = f->input->selection;
    return selection->set[finding->rule] ? selection->severity[finding->rule]
                                         : (factcheck_severity)finding->severity;
}

/* What stands of a finding beside its content: its id, and what was decided on it. */
static void head_view(filler *f, factcheck_finding *view, const fc_finding *finding)
{
    view->id = id_text(f, finding->id);
    view->code = fc_rule_code(finding->rule);
    view->verdict = (factcheck_verdict)finding->verdict;
    view->severity = severity_of(f, finding);
    view->decision = fc_decisions_meet(f->report, view->id);
    view->standing = fc_decisions_standing(f->report, view->decision);
}

static bool add_finding(filler *f, const fc_finding *finding, const factcheck_finding *head)
{
    factcheck_finding *view = FC_NEW(f->arena, factcheck_finding);
    if (!view)
        return false;
    *view = *head;
    if (!fill_lists(f, view, finding))
        return false;
    view->confidence = finding->confidence;
    view->measure_count = finding->measure.count;
    view->measure = copy_words(f, finding->measure.items, finding->measure.count);
    view->subject_count = finding->subject.count;
    view->subject = copy_words(f, finding->subject.items, finding->subject.count);
    if (finding->period)
        view->period = fc_view_timex(finding->period, f->arena);
    view->message = fc_str_copy(f->arena, finding->message);
    view->note_count = finding->notes.count;
    view->notes = copy_words(f, finding->notes.items, finding->notes.count);
    view->help = fc_str_copy(f->arena, finding->help);
    return fc_vec_add(f->arena, &f->report->findings, view) && !f->arena->oom;
}

static void count_finding(factcheck_summary *summary, const factcheck_finding *finding)
{
    switch (finding->verdict) {
    case FACTCHECK_VERDICT_CONFLICT:
        summary->conflicts++;
        break;
    case FACTCHECK_VERDICT_UPDATE:
        summary->updates++;
        break;
    case FACTCHECK_VERDICT_UNKNOWN:
        summary->unknown++;
        break;
    default:
        summary->agreements++;
        break;
    }
    summary->errors += finding->severity == FACTCHECK_SEVERITY_ERROR;
    summary->warnings += finding->severity == FACTCHECK_SEVERITY_WARNING;
    summary->notes += finding->severity == FACTCHECK_SEVERITY_NOTE;
    summary->baselined += finding->standing == FACTCHECK_STANDING_BASELINED;
    summary->facts++;
}

static void count_stale(factcheck_report *report)
{
    for (size_t i = 0; i < report->decision_count; i++)
        report->summary.stale += report->decisions[i].stale != 0;
}

/* A finding that is left out still meets its decision: that is not stale. */
static int fill_findings(filler *f)
{
    const fc_selection *selection = f->input->selection;
    for (size_t i = 0; f->input->findings && i < f->input->findings->count; i++) {
        const fc_finding *finding = &f->input->findings->items[i];
        factcheck_finding head = {0};
        head_view(f, &head, finding);
        if (finding->confidence < selection->min_confidence || selection->off[finding->rule])
            continue;
        count_finding(&f->report->summary, &head);
        bool agreement = head.severity == FACTCHECK_SEVERITY_NONE;
        if (agreement && !selection->agreements)
            continue;
        if (!add_finding(f, finding, &head))
            return FACTCHECK_ENOMEM;
    }
    count_stale(f->report);
    return FACTCHECK_OK;
}

/* ---- Sources ------------------------------------------------------------------------------ */

static bool add_note(filler *f, const factcheck_note **out, const fc_remark *remark,
                     fc_locator *locator)
{
    const fc_selection *selection = f->input->selection;
    factcheck_note *note = FC_NEW(f->arena, factcheck_note);
    if (!note)
        return false;
    note->code = fc_rule_code(remark->rule);
    note->severity = selection->set[remark->rule] ? selection->severity[remark->rule]
                                                  : fc_rule(remark->rule)->severity;
    note->message = fc_str_copy(f->arena, remark->message);
    note->byte = remark->byte;
    if (remark->byte != SIZE_MAX)
        fc_locator_find(locator, remark->byte, &note->line, &note->column);
    *out = note;
    return true;
}

/* The remarks are sorted by source: those of this one are the next. */
static bool fill_notes(filler *f, factcheck_source *view, uint32_t source)
{
    const fc_remarks *remarks = f->input->remarks;
    size_t begin = f->next_remark, end = begin;
    while (end < remarks->count && remarks->items[end].source == source)
        end++;
    f->next_remark = end;
    const factcheck_note **notes =
        FC_NEW_ARRAY(f->arena, const factcheck_note *, end - begin + 1);
    if (!notes)
        return false;
    view->notes = notes;
    fc_locator locator;
    fc_locator_init(&locator, view->text);
    for (size_t i = begin; i < end; i++) {
        const fc_remark *remark = &remarks->items[i];
        if (f->input->selection->off[remark->rule])
            continue;
        if (!add_note(f, &notes[view->note_count], remark, &locator))
            return false;
        view->note_count++;
    }
    return true;
}

static bool fill_copies(filler *f, factcheck_source *view, uint32_t source)
{
    const uint32_t *copy_of = f->input->stories->copy_of;
    size_t *copies = FC_NEW_ARRAY(f->arena, size_t, 2);
    if (!copies)
        return false;
    if (copy_of[source] != source)
        copies[view->copy_count++] = copy_of[source];
    view->copies = copies;
    return true;
}

static int fill_sources(filler *f)
{
    const uint32_t *story_of = f->input->stories->story_of; /* the first source of it */
    size_t stories = 0;
    for (uint32_t i = 0; i < f->input->count; i++) {
        factcheck_source *view = fc_view_source(&f->input->readings[i], f->arena);
        if (!view || !fc_vec_add(f->arena, &f->report->sources, view))
            return FACTCHECK_ENOMEM;
        view->story = story_of[i] == i ? ++stories : f->report->sources.items[story_of[i]]->story;
        f->first[i] = f->report->claims.count;
        int status = fc_view_claims(&f->report->claims, &f->input->readings[i], view, i, f->arena);
        if (status)
            return status;
        if (!fill_notes(f, view, i) || !fill_copies(f, view, i))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

int fc_model_fill(factcheck_report *report, const fc_model_input *input)
{
    filler f = {.report = report, .input = input, .arena = &report->arena};
    f.first = FC_NEW_ARRAY(f.arena, size_t, input->count + 1);
    if (!f.first)
        return FACTCHECK_ENOMEM;
    int status = fill_sources(&f);
    if (!status && input->has_baseline)
        status = fc_decisions_copy(report, input->decisions, input->decision_count, input->today);
    if (!status)
        status = fill_findings(&f);
    report->summary.sources = input->count;
    report->summary.stories = input->stories->count;
    report->summary.claims = report->claims.count;
    return status ? status : fc_arena_status(f.arena);
}
