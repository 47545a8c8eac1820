/* Walks a report and checks what factcheck.h promises of it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

void fuzz_require(int holds, const char *promise)
{
    if (holds)
        return;
    fprintf(stderr, "broken promise: %s\n", promise);
    abort();
}

static volatile unsigned sum; /* so that reading every byte is not optimised away */

static void touch(factcheck_text text)
{
    fuzz_require(text.ptr != NULL || text.len == 0, "text has a pointer");
    for (size_t i = 0; text.ptr && i < text.len; i++)
        sum += (unsigned char)text.ptr[i];
}

static void touch_all(const factcheck_text *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        touch(texts[i]);
}

static void walk_timex(const factcheck_timex *timex)
{
    if (!timex)
        return;
    fuzz_require(strcmp(factcheck_timex_type_name(timex->type), "?") != 0, "timex type has a name");
    fuzz_require(strcmp(factcheck_basis_name(timex->basis), "?") != 0, "basis has a name");
    touch(timex->value);
    touch(timex->begin);
    touch(timex->end);
    touch(timex->relative);
    touch(timex->anchor);
    touch(timex->rule);
    int order = 0;
    if (timex->begin.len && timex->begin.len == timex->end.len)
        order = memcmp(timex->begin.ptr, timex->end.ptr, timex->begin.len);
    fuzz_require(order <= 0, "a time begins before it ends");
}

/* Digits with at most one point and a minus in front. */
static int is_number(factcheck_text text)
{
    size_t at = text.len && text.ptr[0] == '-', points = 0, digits = 0;
    for (; at < text.len; at++) {
        points += text.ptr[at] == '.';
        digits += text.ptr[at] >= '0' && text.ptr[at] <= '9';
        if (text.ptr[at] != '.' && (text.ptr[at] < '0' || text.ptr[at] > '9'))
            return 0;
    }
    return digits > 0 && points <= 1;
}

static void walk_value(factcheck_text value)
{
    touch(value);
    fuzz_require(value.len == 0 || is_number(value), "values are plain decimals");
}

static void walk_claim(const factcheck_report *report, const factcheck_claim *claim)
{
    const factcheck_source *source = factcheck_report_source(report, claim->source);
    fuzz_require(source != NULL, "a claim has a source");
    fuzz_require(claim->begin < claim->end && claim->end <= source->text.len,
                 "a claim lies in its source");
    fuzz_require(claim->sentence.begin <= claim->begin && claim->end <= claim->sentence.end,
                 "a claim lies in its sentence");
    fuzz_require(claim->sentence.end <= source->text.len, "a sentence lies in its source");
    fuzz_require(claim->text.len == claim->end - claim->begin &&
                     memcmp(claim->text.ptr, source->text.ptr + claim->begin, claim->text.len) == 0,
                 "the text of a claim is the source's");
    fuzz_require(claim->line >= 1 && claim->column >= 1, "positions count from one");
    fuzz_require(strcmp(factcheck_kind_name(claim->kind), "?") != 0, "a kind has a name");
    fuzz_require(strcmp(factcheck_hedge_name(claim->hedge), "?") != 0, "a hedge has a name");
    fuzz_require(strcmp(factcheck_role_name(claim->role), "?") != 0, "a role has a name");
    fuzz_require(strcmp(factcheck_modality_name(claim->modality), "?") != 0,
                 "a modality has a name");
    walk_value(claim->value);
    walk_value(claim->low);
    walk_value(claim->high);
    walk_value(claim->range_low);
    walk_value(claim->range_high);
    touch(claim->unit);
    touch(claim->speaker);
    touch_all(claim->measure, claim->measure_count);
    touch_all(claim->subject, claim->subject_count);
    touch_all(claim->keys, claim->key_count);
    walk_timex(claim->timex);
    walk_timex(claim->period);
}

static void walk_claims(const factcheck_report *report)
{
    size_t count = factcheck_report_claim_count(report);
    const factcheck_claim *last = NULL;
    for (size_t i = 0; i < count; i++) {
        const factcheck_claim *claim = factcheck_report_claim(report, i);
        walk_claim(report, claim);
        fuzz_require(!last || last->source < claim->source ||
                         (last->source == claim->source && last->begin <= claim->begin),
                     "claims are in the order of sources and positions");
        last = claim;
    }
    fuzz_require(factcheck_report_claim(report, count) == NULL, "no claim behind the last");
}

static void walk_sources(const factcheck_report *report)
{
    size_t count = factcheck_report_source_count(report);
    for (size_t i = 0; i < count; i++) {
        const factcheck_source *source = factcheck_report_source(report, i);
        touch(source->name);
        touch(source->outlet);
        touch(source->text);
        touch(source->anchor.date);
        touch(source->anchor.basis);
        fuzz_require(source->anchor.confidence <= 100, "confidence is a percentage");
        for (size_t k = 0; k < source->copy_count; k++)
            fuzz_require(source->copies[k] < count, "copies are sources");
        for (size_t k = 0; k < source->note_count; k++) {
            touch(source->notes[k]->message);
            fuzz_require(source->notes[k]->byte == SIZE_MAX ||
                             source->notes[k]->byte <= source->text.len,
                         "a note lies in its source");
        }
    }
    fuzz_require(factcheck_report_source(report, count) == NULL, "no source behind the last");
}

static void walk_finding(const factcheck_report *report, const factcheck_finding *finding)
{
    fuzz_require(finding->id.len == 16, "an identifier has 16 digits");
    fuzz_require(finding->code != NULL && finding->code[0] == 'F', "a finding has a code");
    fuzz_require(finding->confidence <= 100, "confidence is a percentage");
    fuzz_require(finding->variant_count > 0, "a finding has variants");
    touch(finding->message);
    touch(finding->help);
    touch_all(finding->notes, finding->note_count);
    touch_all(finding->measure, finding->measure_count);
    touch_all(finding->subject, finding->subject_count);
    walk_timex(finding->period);
    for (size_t i = 0; i < finding->variant_count; i++) {
        const factcheck_variant *variant = finding->variants[i];
        touch(variant->display);
        fuzz_require(variant->claim_count > 0, "a variant has claims");
        for (size_t k = 0; k < variant->claim_count; k++)
            walk_claim(report, variant->claims[k]);
    }
    for (size_t i = 0; i < finding->relation_count; i++) {
        const factcheck_relation *relation = finding->relations[i];
        fuzz_require(relation->a < finding->variant_count && relation->b < finding->variant_count,
                     "relations are between variants");
        touch(relation->reason);
        touch(relation->gap);
    }
    for (size_t i = 0; i < finding->mark_count; i++) {
        const factcheck_mark *mark = finding->marks[i];
        const factcheck_source *source = factcheck_report_source(report, mark->source);
        fuzz_require(source && mark->begin < mark->end && mark->end <= source->text.len,
                     "a mark lies in its source");
    }
}

typedef struct output {
    size_t bytes;
    size_t limit; /* refuses what goes beyond; 0: none */
} output;

static int take(const char *data, size_t len, void *payload)
{
    output *out = payload;
    touch((factcheck_text){data, len});
    for (size_t i = 0; i < len; i++)
        fuzz_require(data[i] != '\x1B' && data[i] != '\0' && data[i] != '\x7F',
                     "no control character is written");
    out->bytes += len;
    return out->limit && out->bytes > out->limit;
}

static void render(const factcheck_report *report)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    for (unsigned format = FACTCHECK_FORMAT_TEXT; format <= FACTCHECK_FORMAT_JSONL; format++) {
        for (unsigned content = 0; content <= FACTCHECK_CONTENT_CLAIMS; content++) {
            options.format = (factcheck_format)format;
            options.content = (factcheck_content)content;
            output all = {0, 0}, cut = {0, 1};
            int status = factcheck_report_render(report, &options, take, &all);
            fuzz_require(status == FACTCHECK_OK, "a report can be rendered");
            status = factcheck_report_render(report, &options, take, &cut);
            fuzz_require(status == (cut.bytes > 1 ? FACTCHECK_EWRITE : FACTCHECK_OK),
                         "a refusing writer is reported");
        }
    }
}

void fuzz_run(factcheck_checker *checker)
{
    factcheck_report *report = NULL;
    factcheck_error error = {0};
    int status = factcheck_checker_run(checker, &report, &error);
    fuzz_require(status == FACTCHECK_OK && report != NULL, "a run succeeds");
    fuzz_require(factcheck_report_source_count(report) == factcheck_checker_count(checker),
                 "every article is a source");
    walk_sources(report);
    walk_claims(report);
    size_t count = factcheck_report_finding_count(report);
    for (size_t i = 0; i < count; i++)
        walk_finding(report, factcheck_report_finding(report, i));
    fuzz_require(factcheck_report_finding(report, count) == NULL, "no finding behind the last");
    render(report);
    factcheck_report_free(report);
}
