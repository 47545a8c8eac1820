/*
 * Paragraphs: the text around a claim as a reader wants it, each written once.
 */
#ifndef FC_REPORT_PARAGRAPH_H
#define FC_REPORT_PARAGRAPH_H

#include "base/intern.h"
#include "base/vec.h"
#include "report/report.h"

#define FC_PARAGRAPH_MAX 1500 /* bytes on either side of a mention */
#define FC_WRAPPED_MAX 100    /* bytes of a line that may be one of several of a paragraph */

typedef struct fc_paragraph {
    size_t source;
    size_t begin; /* bytes of the source */
    size_t end;
    size_t cut; /* FC_CUT_BEGIN, FC_CUT_END: the line goes on there */
} fc_paragraph;

enum { FC_CUT_BEGIN = 1, FC_CUT_END = 2 };

typedef struct fc_paragraphs {
    const factcheck_report *report;
    fc_arena *arena;
    fc_intern known;
    FC_VEC(fc_paragraph) list;
} fc_paragraphs;

void fc_paragraphs_init(fc_paragraphs *paragraphs, const factcheck_report *report, fc_arena *arena);

/*
 * The paragraph of a claim: its line, and the lines around it if they are short enough to be those
 * of wrapped text, up to a blank one.
 */
fc_paragraph fc_paragraph_of(const factcheck_report *report, const factcheck_claim *claim);

/* Its number in the list, where it is put if it is new. Failures are sticky in the arena. */
size_t fc_paragraphs_add(fc_paragraphs *paragraphs, fc_paragraph paragraph);

/* Bytes of a source as one visible line: line ends and tabs become spaces. */
fc_str fc_paragraph_text(const factcheck_report *report, size_t source, size_t begin, size_t end,
                         fc_arena *arena);

#endif
