/*
 * Findings one line a place, as compilers print them, so that an editor can jump to every place:
 *
 *   a.txt:5:65: error: Acme revenue, 2025-Q3: $4.2 billion here, $4.4 billion at b.txt:3:20 [FC101]
 *   b.txt:3:20: note: conflicts with $4.2 billion at a.txt:5:65 [FC101]
 */
#include "report/describe.h"
#include "report/render.h"
#include "text/utf8.h"

typedef struct writer {
    const factcheck_report *report;
    fc_sink *sink;
    fc_arena arena; /* of one finding */
} writer;

static void write_head(writer *w, fc_str place, const char *word)
{
    fc_sink_add(w->sink, place);
    fc_sink_literal(w->sink, ": ");
    fc_sink_add(w->sink, fc_str_of(word));
    fc_sink_literal(w->sink, ": ");
}

static void write_tail(writer *w, const char *code)
{
    fc_sink_literal(w->sink, " [");
    fc_sink_add(w->sink, fc_str_of(code));
    fc_sink_literal(w->sink, "]\n");
}

static void write_text(writer *w, fc_str text)
{
    fc_sink_add(w->sink, fc_utf8_visible(text, &w->arena));
}

static void write_at(writer *w, const factcheck_claim *claim)
{
    write_text(w, claim->text);
    fc_sink_literal(w->sink, " at ");
    fc_sink_add(w->sink, fc_describe_claim_place(w->report, claim, &w->arena));
}

/*
 * The relation of each variant to the first, NULL where none is given: found in one pass, since a
 * finding may have many variants. NULL when memory is out.
 */
static const factcheck_relation **relations_to_first(writer *w, const factcheck_finding *finding)
{
    size_t count = finding->variant_count;
    const factcheck_relation **found =
        FC_NEW_ARRAY(&w->arena, const factcheck_relation *, count ? count : 1);
    for (size_t i = 0; found && i < finding->relation_count; i++) {
        const factcheck_relation *relation = finding->relations[i];
        size_t other = relation->a == 0 ? relation->b : relation->a;
        bool with_first = relation->a == 0 || relation->b == 0;
        if (with_first && other < count && !found[other])
            found[other] = relation;
    }
    return found;
}

static const factcheck_claim *first_claim(const factcheck_finding *finding, size_t variant)
{
    if (variant >= finding->variant_count || finding->variants[variant]->claim_count == 0)
        return NULL;
    return finding->variants[variant]->claims[0];
}

/* ": $4.2 billion here, $4.4 billion at b.txt:3:20 (4.7% apart)" */
static void write_values(writer *w, const factcheck_finding *finding,
                         const factcheck_relation *relation)
{
    const factcheck_claim *first = first_claim(finding, 0), *second = first_claim(finding, 1);
    write_text(w, first->text);
    fc_sink_literal(w->sink, " here, ");
    write_at(w, second);
    if (relation && relation->gap.len) {
        fc_sink_literal(w->sink, " (");
        write_text(w, relation->gap);
        fc_sink_literal(w->sink, " apart)");
    }
}

/* Whether the title is better said as the fact and its two values: "here" and "at" another file. */
static bool has_two_sides(const factcheck_finding *finding)
{
    const factcheck_claim *first = first_claim(finding, 0), *second = first_claim(finding, 1);
    return first && second && first->source != second->source;
}

static void write_first(writer *w, const factcheck_finding *finding,
                        const factcheck_relation *relation)
{
    fc_str fact = fc_describe_fact(finding, &w->arena);
    const factcheck_claim *first = first_claim(finding, 0);
    fc_str place = first ? fc_describe_claim_place(w->report, first, &w->arena) : FC_STR("-");
    write_head(w, place, fc_describe_finding(finding));
    if (fact.len && has_two_sides(finding)) {
        fc_sink_add(w->sink, fact);
        fc_sink_literal(w->sink, ": ");
        write_values(w, finding, relation);
    } else {
        write_text(w, finding->message);
    }
    write_tail(w, finding->code);
}

/* How a further place stands to the first. */
static const char *stands(factcheck_verdict verdict)
{
    static const char *const words[] = {
        [FACTCHECK_VERDICT_EQUAL] = "equals ",
        [FACTCHECK_VERDICT_ROUNDED] = "agrees, by rounding, with ",
        [FACTCHECK_VERDICT_COMPATIBLE] = "is compatible with ",
        [FACTCHECK_VERDICT_UPDATE] = "is of another date than ",
        [FACTCHECK_VERDICT_CONFLICT] = "conflicts with ",
        [FACTCHECK_VERDICT_UNKNOWN] = "cannot be compared with ",
    };
    return (size_t)verdict < sizeof words / sizeof *words ? words[verdict] : "stands beside ";
}

static void write_further(writer *w, const factcheck_finding *finding, factcheck_verdict verdict,
                          const factcheck_claim *claim)
{
    const factcheck_claim *first = first_claim(finding, 0);
    write_head(w, fc_describe_claim_place(w->report, claim, &w->arena), "note");
    if (first) {
        fc_sink_add(w->sink, fc_str_of(stands(verdict)));
        write_at(w, first);
    } else {
        write_text(w, finding->message);
    }
    write_tail(w, finding->code);
}

static void write_finding(writer *w, const factcheck_finding *finding)
{
    const factcheck_relation **relations = relations_to_first(w, finding);
    if (!relations)
        return;
    write_first(w, finding, finding->variant_count > 1 ? relations[1] : NULL);
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        factcheck_verdict verdict = relations[i] ? relations[i]->verdict : finding->verdict;
        if (i == 0)
            verdict = FACTCHECK_VERDICT_EQUAL;
        for (size_t j = i == 0 ? 1 : 0; j < variant->claim_count; j++)
            write_further(w, finding, verdict, variant->claims[j]);
    }
}

static void write_note(writer *w, size_t source, const factcheck_note *note)
{
    uint32_t line = note->byte == SIZE_MAX ? 0 : note->line;
    write_head(w, fc_describe_place(w->report, source, line, note->column, &w->arena),
               factcheck_severity_name(note->severity));
    write_text(w, note->message);
    write_tail(w, note->code);
}

static int write_findings(writer *w)
{
    for (size_t i = 0; i < w->report->findings.count && !w->sink->failed; i++) {
        fc_arena_init(&w->arena, &w->report->allocator);
        write_finding(w, w->report->findings.items[i]);
        int status = fc_arena_status(&w->arena);
        fc_arena_dispose(&w->arena);
        if (status)
            return status;
    }
    return FACTCHECK_OK;
}

static int write_notes(writer *w, unsigned omit)
{
    fc_arena_init(&w->arena, &w->report->allocator);
    for (size_t i = 0; i < w->report->sources.count; i++) {
        const factcheck_source *source = w->report->sources.items[i];
        for (size_t j = 0; j < source->note_count; j++) {
            if (fc_render_shows_note(source->notes[j], omit))
                write_note(w, i, source->notes[j]);
        }
    }
    int status = fc_arena_status(&w->arena);
    fc_arena_dispose(&w->arena);
    return status;
}

int fc_render_line(const factcheck_report *report, fc_sink *sink, unsigned omit)
{
    writer w = {.report = report, .sink = sink};
    int status = write_findings(&w);
    return status ? status : write_notes(&w, omit);
}
