/*
 * What the tests of lib/temporal share: a lexicon, a document read from a text, its mentions.
 *
 * An allocator may fail at its n-th call; with `fail_at` 0 it never does.
 */
#ifndef TEMPORAL_FIXTURE_H
#define TEMPORAL_FIXTURE_H

#include <stdlib.h>
#include <string.h>

#include "temporal/anchor.h"
#include "temporal/check.h"

typedef struct failing {
    size_t calls;
    size_t fail_at; /* 0: never */
} failing;

static inline void *failing_allocate(size_t size, void *payload)
{
    failing *f = payload;
    f->calls++;
    return f->calls == f->fail_at ? NULL : malloc(size);
}

static inline void failing_release(void *memory, size_t size, void *payload)
{
    (void)size;
    (void)payload;
    free(memory);
}

typedef struct fixture {
    failing failing;
    factcheck_allocator allocator;
    fc_arena arena;
    fc_lexicon lexicon;
    fc_source source;
    fc_document document;
    fc_times times;
    fc_evidences evidence;
    fc_anchor anchor;
} fixture;

/* The lexicon of all fixtures, built once. */
static inline const fc_lexicon *fixture_lexicon(void)
{
    static fc_arena arena;
    static fc_lexicon lexicon;
    if (!lexicon.buckets) {
        fc_arena_init(&arena, fc_allocator_default());
        fc_lexicon_init(&lexicon, &arena);
        fc_lex_register(&lexicon);
        fc_temporal_register(&lexicon);
    }
    return &lexicon;
}

/* Prepares a fixture whose allocator fails at a call; 0 for never. */
static inline void fixture_init(fixture *f, size_t fail_at)
{
    memset(f, 0, sizeof *f);
    f->failing.fail_at = fail_at;
    f->allocator.allocate = failing_allocate;
    f->allocator.release = failing_release;
    f->allocator.payload = &f->failing;
    fc_arena_init(&f->arena, &f->allocator);
}

/* Reads the text and finds its mentions and evidence; a status. */
static inline int fixture_read(fixture *f, const char *text)
{
    f->source.text = fc_str_of(text);
    int status = fc_document_read(&f->document, &f->source, fixture_lexicon(), &f->arena);
    if (!status)
        status = fc_times_find(&f->times, &f->document);
    if (!status)
        status = fc_evidence_find(&f->evidence, &f->document, &f->times);
    return status;
}

static inline fc_day day_of_text(const char *date)
{
    return date[0] ? fc_calendar_parse(fc_str_of(date)) : FC_DAY_NONE;
}

static inline int fixture_resolve(fixture *f, const char *date)
{
    return fc_times_resolve(&f->times, day_of_text(date), &f->arena);
}

static inline void fixture_dispose(fixture *f)
{
    fc_arena_dispose(&f->arena);
}

/* All mentions in one line: "Friday=2024-05-17; two days=P2D". Owned by the fixture. */
static inline const char *fixture_mentions(fixture *f)
{
    fc_builder out;
    fc_builder_init(&out, &f->arena);
    for (size_t i = 0; i < f->times.count; i++) {
        const fc_time *time = &f->times.items[i];
        if (i)
            fc_builder_literal(&out, "; ");
        fc_builder_add(&out, fc_document_span(&f->document, time->first, time->end));
        fc_builder_char(&out, '=');
        if (time->type == FACTCHECK_TIMEX_SET)
            fc_builder_literal(&out, "set ");
        fc_builder_add(&out, time->value);
    }
    fc_str text = fc_builder_done(&out);
    return text.len ? text.ptr : "";
}

/* A day as text, "none" for none; owned by the fixture. */
static inline const char *fixture_day(fixture *f, fc_day day)
{
    fc_builder out;
    if (day == FC_DAY_NONE)
        return "none";
    fc_builder_init(&out, &f->arena);
    fc_calendar_write_day(day, &out);
    return fc_builder_done(&out).ptr;
}

/* A text, the anchor it is read with ("" for none), and the mentions expected. */
typedef struct time_case {
    const char *date;
    const char *text;
    const char *mentions;
} time_case;

#define CASES(list) ((int)(sizeof(list) / sizeof *(list)))

#endif
