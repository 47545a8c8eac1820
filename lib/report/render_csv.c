/*
 * Comma-separated values (RFC 4180), a row for each place of a finding, or for each claim.
 *
 * A spreadsheet takes a cell that begins with = + - @ for a formula, and runs what an article says;
 * such a cell gets an apostrophe in front unless it is a plain number.
 */
#include "report/describe.h"
#include "report/region.h"
#include "report/render.h"
#include "text/utf8.h"

typedef struct writer {
    const factcheck_report *report;
    fc_sink *sink;
    fc_arena arena; /* of one row */
    bool begun;     /* there is a cell in this row */
} writer;

static bool is_number(fc_str text)
{
    size_t at = text.len && text.ptr[0] == '-', digits = 0, points = 0;
    for (; at < text.len; at++) {
        digits += fc_is_digit(text.ptr[at]);
        points += text.ptr[at] == '.';
        if (!fc_is_digit(text.ptr[at]) && text.ptr[at] != '.')
            return false;
    }
    return digits > 0 && points <= 1;
}

static bool is_formula(fc_str text)
{
    char c = text.len ? text.ptr[0] : '\0';
    /* spaces in front do not keep every program from taking a cell for a formula */
    for (size_t i = 0; i < text.len && c == ' '; i++)
        c = text.ptr[i];
    return (c == '=' || c == '+' || c == '-' || c == '@') && !is_number(text);
}

static void write_cell(writer *w, fc_str text)
{
    if (w->begun)
        fc_sink_char(w->sink, ',');
    w->begun = true;
    text = fc_utf8_visible(text, &w->arena);
    if (text.len == 0)
        return;
    fc_sink_char(w->sink, '"');
    if (is_formula(text))
        fc_sink_char(w->sink, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"')
            fc_sink_char(w->sink, '"');
        fc_sink_char(w->sink, text.ptr[i]);
    }
    fc_sink_char(w->sink, '"');
}

static void write_number(writer *w, uint64_t number)
{
    if (w->begun)
        fc_sink_char(w->sink, ',');
    w->begun = true;
    fc_sink_unsigned(w->sink, number, 1);
}

static void write_words(writer *w, const fc_str *words, size_t count)
{
    fc_builder out;
    fc_builder_init(&out, &w->arena);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            fc_builder_literal(&out, "; ");
        fc_builder_add(&out, words[i]);
    }
    write_cell(w, fc_builder_done(&out));
}

static void end_row(writer *w)
{
    fc_sink_literal(w->sink, "\r\n");
    w->begun = false;
}

static void write_head(writer *w, const char *const *names)
{
    for (; *names; names++)
        write_cell(w, fc_str_of(*names));
    end_row(w);
}

/* Place and value: the columns that both kinds of rows have. */
static void write_claim(writer *w, const factcheck_claim *claim)
{
    const factcheck_source *source = w->report->sources.items[claim->source];
    write_cell(w, source->name);
    write_cell(w, source->outlet);
    write_number(w, claim->line);
    write_number(w, claim->column);
    write_cell(w, claim->text);
    write_cell(w, fc_str_of(factcheck_kind_name(claim->kind)));
    write_cell(w, claim->value.len || !claim->timex ? claim->value : claim->timex->value);
    write_cell(w, claim->low.len || !claim->timex ? claim->low : claim->timex->begin);
    write_cell(w, claim->high.len || !claim->timex ? claim->high : claim->timex->end);
    write_cell(w, claim->unit);
}

static void write_finding(writer *w, const factcheck_finding *finding)
{
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        for (size_t k = 0; k < variant->claim_count; k++) {
            const factcheck_decision *decision = finding->decision;
            write_cell(w, finding->id);
            write_cell(w, fc_str_of(finding->code));
            write_cell(w, fc_str_of(factcheck_verdict_name(finding->verdict)));
            write_cell(w, fc_str_of(factcheck_severity_name(finding->severity)));
            write_number(w, finding->confidence);
            write_cell(w, finding->message);
            write_number(w, i + 1);
            write_claim(w, variant->claims[k]);
            write_cell(w, fc_str_of(factcheck_standing_name(finding->standing)));
            write_cell(w, decision ? fc_str_of(factcheck_ruling_name(decision->ruling))
                                   : FC_STR(""));
            write_cell(w, decision ? decision->reason : FC_STR(""));
            end_row(w);
        }
    }
}

int fc_render_csv(const factcheck_report *report, fc_sink *sink)
{
    static const char *const head[] = {
        "id",    "code", "verdict", "severity", "confidence", "message", "variant",
        "file",  "outlet", "line",  "column",   "text",       "kind",    "value",
        "low",   "high", "unit",    "standing", "decision",   "reason",  NULL};
    writer w = {.report = report, .sink = sink};
    int status = FACTCHECK_OK;
    fc_arena_init(&w.arena, &report->allocator);
    write_head(&w, head);
    fc_arena_dispose(&w.arena);
    for (size_t i = 0; i < report->findings.count && !sink->failed && !status; i++) {
        fc_arena_init(&w.arena, &report->allocator);
        write_finding(&w, report->findings.items[i]);
        status = fc_arena_status(&w.arena);
        fc_arena_dispose(&w.arena);
    }
    return status;
}

int fc_render_claims_csv(const factcheck_report *report, fc_sink *sink)
{
    static const char *const head[] = {"file", "outlet", "line",    "column",  "text",   "kind",
                                       "value", "low",   "high",    "unit",    "hedge",  "measure",
                                       "subject", "role", "modality", "speaker", NULL};
    writer w = {.report = report, .sink = sink};
    int status = FACTCHECK_OK;
    fc_arena_init(&w.arena, &report->allocator);
    write_head(&w, head);
    fc_arena_dispose(&w.arena);
    for (size_t i = 0; i < report->claims.count && !sink->failed && !status; i++) {
        const factcheck_claim *claim = report->claims.items[i];
        fc_arena_init(&w.arena, &report->allocator);
        write_claim(&w, claim);
        write_cell(&w, fc_str_of(factcheck_hedge_name(claim->hedge)));
        write_words(&w, claim->measure, claim->measure_count);
        write_words(&w, claim->subject, claim->subject_count);
        write_cell(&w, fc_str_of(factcheck_role_name(claim->role)));
        write_cell(&w, fc_str_of(factcheck_modality_name(claim->modality)));
        write_cell(&w, claim->speaker);
        end_row(&w);
        status = fc_arena_status(&w.arena);
        fc_arena_dispose(&w.arena);
    }
    return status;
}
