/*
 * Reports made by hand: what renderers are given, without extraction or matching.
 *
 * Positions are found by the words: the mention "12" of source 0 is its first "12". A NUL in a
 * text can be given with source_of_bytes.
 */
#ifndef REPORT_FIXTURE_H
#define REPORT_FIXTURE_H

#include <check.h>

#include "report/render.h"

factcheck_report *new_report(void);

/* The index of the source. */
size_t source_of(factcheck_report *report, const char *name, const char *text);
size_t source_of_bytes(factcheck_report *report, fc_str name, fc_str text);
factcheck_source *source_view(factcheck_report *report, size_t source);

/* A claim at the first occurrence of the mention behind byte `from`; a count without a unit. */
factcheck_claim *claim_of(factcheck_report *report, size_t source, const char *mention,
                          size_t from);

factcheck_finding *finding_of(factcheck_report *report, const char *code, factcheck_verdict verdict,
                              factcheck_severity severity, const char *message);

/* A further variant with up to three claims, NULL for none. */
factcheck_variant *variant_of(factcheck_report *report, factcheck_finding *finding,
                              const char *display, const factcheck_claim *a,
                              const factcheck_claim *b, const factcheck_claim *c);
void relation_of(factcheck_report *report, factcheck_finding *finding, size_t a, size_t b,
                 factcheck_verdict verdict, const char *reason, const char *gap);

/* Marks the first occurrence of the words in the source. */
void mark_of(factcheck_report *report, factcheck_finding *finding, size_t source, const char *words,
             const char *what);
void note_of(factcheck_report *report, factcheck_finding *finding, const char *text);
void source_note_of(factcheck_report *report, size_t source, const char *code,
                    factcheck_severity severity, const char *message, size_t byte);

/* Words in the memory of the report, for measure and subject. */
const fc_str *words_of(factcheck_report *report, size_t *count, const char *a, const char *b);
factcheck_timex *timex_of(factcheck_report *report, factcheck_timex_type type, const char *value);

/* The rendering, NUL-terminated; free it. Fails the test if the rendering fails. */
char *rendered(const factcheck_report *report, const factcheck_render_options *options);
char *rendered_as(const factcheck_report *report, factcheck_format format,
                  factcheck_content content);

/* Compares the whole rendering, and frees the report. */
void assert_rendered(factcheck_report *report, const factcheck_render_options *options,
                     const char *expected);
void assert_rendered_as(factcheck_report *report, factcheck_format format,
                        factcheck_content content, const char *expected);

/* Two sources that disagree on one value: what most tests begin with. */
factcheck_report *two_sources(void);

/* A report with something of everything, for the formats that programs read. */
factcheck_report *rich_report(void);

#endif
