#include "report_fixture.h"

#include <stdlib.h>
#include <string.h>

#include "text/source.h"

factcheck_report *new_report(void)
{
    const factcheck_allocator *allocator = fc_allocator_default();
    factcheck_report *report = calloc(1, sizeof *report);
    ck_assert_ptr_nonnull(report);
    report->allocator = *allocator;
    fc_arena_init(&report->arena, &report->allocator);
    return report;
}

static fc_str kept(factcheck_report *report, const char *text)
{
    return fc_str_copy(&report->arena, fc_str_of(text));
}

/* ---- Sources and claims ------------------------------------------------------------------- */

size_t source_of_bytes(factcheck_report *report, fc_str name, fc_str text)
{
    factcheck_source *source = FC_NEW(&report->arena, factcheck_source);
    source->name = fc_str_copy(&report->arena, name);
    source->text = fc_str_copy(&report->arena, text);
    source->anchor.basis = FC_STR("none");
    ck_assert(fc_vec_add(&report->arena, &report->sources, source));
    report->summary.sources = report->sources.count;
    return report->sources.count - 1;
}

size_t source_of(factcheck_report *report, const char *name, const char *text)
{
    return source_of_bytes(report, fc_str_of(name), fc_str_of(text));
}

factcheck_source *source_view(factcheck_report *report, size_t source)
{
    return (factcheck_source *)(uintptr_t)report->sources.items[source];
}

/* The first occurrence of the words at or behind `from`. */
static size_t find(const factcheck_report *report, size_t source, const char *words, size_t from)
{
    fc_str text = report->sources.items[source]->text;
    fc_str rest = fc_str_make(text.ptr + from, text.len - from);
    size_t at = fc_str_find(rest, fc_str_of(words));
    ck_assert_msg(at != SIZE_MAX, "\"%s\" is not in the source", words);
    return from + at;
}

factcheck_claim *claim_of(factcheck_report *report, size_t source, const char *mention, size_t from)
{
    fc_str text = report->sources.items[source]->text;
    factcheck_claim *claim = FC_NEW(&report->arena, factcheck_claim);
    fc_locator locator;
    claim->source = source;
    claim->begin = find(report, source, mention, from);
    claim->end = claim->begin + strlen(mention);
    claim->text = fc_str_make(text.ptr + claim->begin, claim->end - claim->begin);
    claim->kind = FACTCHECK_KIND_COUNT;
    fc_locator_init(&locator, text);
    fc_locator_find(&locator, claim->begin, &claim->line, &claim->column);
    ck_assert(fc_vec_add(&report->arena, &report->claims, claim));
    report->summary.claims = report->claims.count;
    return claim;
}

/* ---- Findings ----------------------------------------------------------------------------- */

factcheck_finding *finding_of(factcheck_report *report, const char *code, factcheck_verdict verdict,
                              factcheck_severity severity, const char *message)
{
    factcheck_finding *finding = FC_NEW(&report->arena, factcheck_finding);
    factcheck_summary *summary = &report->summary;
    finding->id = FC_STR("0123456789abcdef");
    finding->code = code;
    finding->verdict = verdict;
    finding->severity = severity;
    finding->confidence = 93;
    finding->message = kept(report, message);
    ck_assert(fc_vec_add(&report->arena, &report->findings, finding));
    summary->conflicts += verdict == FACTCHECK_VERDICT_CONFLICT;
    summary->updates += verdict == FACTCHECK_VERDICT_UPDATE;
    summary->unknown += verdict == FACTCHECK_VERDICT_UNKNOWN;
    summary->agreements += verdict <= FACTCHECK_VERDICT_COMPATIBLE;
    summary->errors += severity == FACTCHECK_SEVERITY_ERROR;
    summary->warnings += severity == FACTCHECK_SEVERITY_WARNING;
    summary->notes += severity == FACTCHECK_SEVERITY_NOTE;
    return finding;
}

/* The list of pointers with one more; lists of the views are const and short. */
static const void *longer(factcheck_report *report, const void *list, size_t *count,
                          const void *item)
{
    const void **copy = FC_NEW_ARRAY(&report->arena, const void *, *count + 1);
    if (*count)
        memcpy(copy, list, *count * sizeof *copy);
    copy[(*count)++] = item;
    return copy;
}

factcheck_variant *variant_of(factcheck_report *report, factcheck_finding *finding,
                              const char *display, const factcheck_claim *a,
                              const factcheck_claim *b, const factcheck_claim *c)
{
    const factcheck_claim *claims[] = {a, b, c};
    factcheck_variant *variant = FC_NEW(&report->arena, factcheck_variant);
    variant->display = kept(report, display);
    for (size_t i = 0; i < 3; i++) {
        if (claims[i])
            variant->claims = longer(report, variant->claims, &variant->claim_count, claims[i]);
    }
    finding->variants = longer(report, finding->variants, &finding->variant_count, variant);
    return variant;
}

void relation_of(factcheck_report *report, factcheck_finding *finding, size_t a, size_t b,
                 factcheck_verdict verdict, const char *reason, const char *gap)
{
    factcheck_relation *relation = FC_NEW(&report->arena, factcheck_relation);
    relation->a = a;
    relation->b = b;
    relation->verdict = verdict;
    relation->reason = kept(report, reason);
    relation->gap = gap ? kept(report, gap) : fc_str_make(NULL, 0);
    finding->relations = longer(report, finding->relations, &finding->relation_count, relation);
}

void mark_of(factcheck_report *report, factcheck_finding *finding, size_t source, const char *words,
             const char *what)
{
    factcheck_mark *mark = FC_NEW(&report->arena, factcheck_mark);
    mark->source = source;
    mark->begin = find(report, source, words, 0);
    mark->end = mark->begin + strlen(words);
    mark->what = kept(report, what);
    finding->marks = longer(report, finding->marks, &finding->mark_count, mark);
}

void note_of(factcheck_report *report, factcheck_finding *finding, const char *text)
{
    factcheck_text *notes = FC_NEW_ARRAY(&report->arena, factcheck_text, finding->note_count + 1);
    for (size_t i = 0; i < finding->note_count; i++)
        notes[i] = finding->notes[i];
    notes[finding->note_count++] = kept(report, text);
    finding->notes = notes;
}

void source_note_of(factcheck_report *report, size_t source, const char *code,
                    factcheck_severity severity, const char *message, size_t byte)
{
    factcheck_source *view = source_view(report, source);
    factcheck_note *note = FC_NEW(&report->arena, factcheck_note);
    fc_locator locator;
    note->code = code;
    note->severity = severity;
    note->message = kept(report, message);
    note->byte = byte;
    fc_locator_init(&locator, view->text);
    if (byte != SIZE_MAX)
        fc_locator_find(&locator, byte, &note->line, &note->column);
    view->notes = longer(report, view->notes, &view->note_count, note);
}

const fc_str *words_of(factcheck_report *report, size_t *count, const char *a, const char *b)
{
    fc_str *words = FC_NEW_ARRAY(&report->arena, fc_str, 2);
    words[0] = kept(report, a);
    words[1] = kept(report, b ? b : "");
    *count = b ? 2 : 1;
    return words;
}

factcheck_timex *timex_of(factcheck_report *report, factcheck_timex_type type, const char *value)
{
    factcheck_timex *timex = FC_NEW(&report->arena, factcheck_timex);
    timex->type = type;
    timex->value = kept(report, value);
    return timex;
}

/* ---- Rendering ---------------------------------------------------------------------------- */

typedef struct collected {
    char *data;
    size_t len;
} collected;

static int collect(const char *data, size_t len, void *payload)
{
    collected *out = payload;
    out->data = realloc(out->data, out->len + len + 1);
    memcpy(out->data + out->len, data, len);
    out->len += len;
    out->data[out->len] = '\0';
    return 0;
}

char *rendered(const factcheck_report *report, const factcheck_render_options *options)
{
    collected out = {calloc(1, 1), 0};
    ck_assert_int_eq(factcheck_report_render(report, options, collect, &out), FACTCHECK_OK);
    return out.data;
}

char *rendered_as(const factcheck_report *report, factcheck_format format,
                  factcheck_content content)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    options.format = format;
    options.content = content;
    return rendered(report, &options);
}

void assert_rendered(factcheck_report *report, const factcheck_render_options *options,
                     const char *expected)
{
    char *text = rendered(report, options);
    ck_assert_msg(strcmp(text, expected) == 0, "expected:\n%s\nrendered:\n%s", expected, text);
    free(text);
    factcheck_report_free(report);
}

void assert_rendered_as(factcheck_report *report, factcheck_format format,
                        factcheck_content content, const char *expected)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    options.format = format;
    options.content = content;
    assert_rendered(report, &options, expected);
}

/* ---- Ready reports ------------------------------------------------------------------------ */

factcheck_report *two_sources(void)
{
    factcheck_report *report = new_report();
    size_t a = source_of(report, "north.txt",
                         "Lake ferry\n\nThe ferry carried 41,250 passengers in June, Orsa Lines "
                         "said.\n");
    size_t b = source_of(report, "south.txt",
                         "Orsa Lines counted 42,150 passengers on its ferry in June.\n");
    factcheck_claim *x = claim_of(report, a, "41,250 passengers", 0);
    factcheck_claim *y = claim_of(report, b, "42,150 passengers", 0);
    factcheck_finding *finding =
        finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_ERROR,
                   "sources disagree on Orsa Lines passengers in June: 41,250 vs 42,150");
    variant_of(report, finding, "41,250 passengers", x, NULL, NULL);
    variant_of(report, finding, "42,150 passengers", y, NULL, NULL);
    relation_of(report, finding, 0, 1, FACTCHECK_VERDICT_CONFLICT, "two digits changed places",
                "2.1%");
    mark_of(report, finding, a, "Orsa Lines", "subject");
    mark_of(report, finding, a, "June", "period");
    mark_of(report, finding, b, "Orsa Lines", "subject");
    mark_of(report, finding, b, "June", "period");
    finding->measure = words_of(report, &finding->measure_count, "passenger", NULL);
    finding->subject = words_of(report, &finding->subject_count, "Orsa Lines", NULL);
    finding->period = timex_of(report, FACTCHECK_TIMEX_DATE, "2023-06");
    note_of(report, finding, "the values are 900 passengers (2.1%) apart");
    note_of(report, finding, "matched on subject \"Orsa Lines\", measure \"passenger\"");
    finding->help = FC_STR("two digits changed places in one of them; see the company's figures");
    return report;
}

static void fill_claim(factcheck_report *report, factcheck_claim *claim)
{
    claim->kind = FACTCHECK_KIND_MONEY;
    claim->value = FC_STR("4100000");
    claim->low = FC_STR("4050000");
    claim->high = FC_STR("4150000");
    claim->unit = FC_STR("EUR");
    claim->hedge = FACTCHECK_HEDGE_ABOUT;
    claim->measure = words_of(report, &claim->measure_count, "repair", "cost");
    claim->subject = words_of(report, &claim->subject_count, "Orsa Lines", NULL);
    claim->period = timex_of(report, FACTCHECK_TIMEX_DATE, "2023");
    claim->role = FACTCHECK_ROLE_TARGET;
    claim->modality = FACTCHECK_MODALITY_PLANNED;
    claim->speaker = FC_STR("the harbour board");
    claim->keys = words_of(report, &claim->key_count, "EUR|orsa lines|2023", NULL);
}

factcheck_report *rich_report(void)
{
    factcheck_report *report = two_sources();
    size_t c = source_of(report, "east \x1b[31m.txt",
                         "Repairs will cost about 4.1 million euros, between 5 and 10 days, from "
                         "1 July.\n");
    factcheck_claim *money = claim_of(report, c, "4.1 million euros", 0);
    fill_claim(report, money);
    factcheck_claim *days = claim_of(report, c, "between 5 and 10 days", 0);
    days->kind = FACTCHECK_KIND_DURATION;
    days->hedge = FACTCHECK_HEDGE_RANGE;
    days->range_low = FC_STR("5");
    days->range_high = FC_STR("10");
    days->low = FC_STR("5");
    days->high = FC_STR("10");
    days->unit = FC_STR("day");
    days->timex = timex_of(report, FACTCHECK_TIMEX_DURATION, "P5D");
    factcheck_claim *date = claim_of(report, c, "1 July", 0);
    factcheck_timex *timex = timex_of(report, FACTCHECK_TIMEX_DATE, "2023-07-01");
    timex->begin = FC_STR("2023-07-01");
    timex->end = FC_STR("2023-07-02");
    timex->basis = FACTCHECK_BASIS_ANCHOR;
    timex->relative = FC_STR("XXXX-07-01");
    timex->anchor = FC_STR("2023-06-20");
    timex->rule = FC_STR("next-month-day");
    date->kind = FACTCHECK_KIND_DATE;
    date->timex = timex;
    factcheck_source *view = source_view(report, c);
    view->outlet = FC_STR("The Eastern");
    view->anchor = (factcheck_anchor){FC_STR("2023-06-20"), FC_STR("dateline"), 90};
    size_t *copies = FC_NEW_ARRAY(&report->arena, size_t, 1);
    view->copies = copies;
    view->copy_count = 1;
    source_note_of(report, c, "FC905", FACTCHECK_SEVERITY_NOTE,
                   "shares long passages with north.txt: one witness", SIZE_MAX);
    source_note_of(report, c, "FC904", FACTCHECK_SEVERITY_NOTE, "no calendar has this date",
                   date->begin);
    factcheck_finding *update = finding_of(report, "FC301", FACTCHECK_VERDICT_UPDATE,
                                           FACTCHECK_SEVERITY_NOTE, "repair cost was raised");
    variant_of(report, update, "about 4.1 million EUR", money, NULL, NULL);
    return report;
}
