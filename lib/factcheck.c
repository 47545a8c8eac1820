/*
 * The facade: options, the checker, and a run through the stages.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "base/pool.h"
#include "base/shared.h"
#include "baseline.h"
#include "claim/reading.h"
#include "input/article_line.h"
#include "report/model.h"
#include "report/render.h"
#include "settings.h"
#include "verdict/findings.h"
#include "verdict/remarks.h"

struct factcheck_checker {
    factcheck_allocator allocator;
    fc_arena arena; /* of the options, and the list of articles */
    fc_shared *texts; /* of the articles as given; reports point to them */
    fc_settings settings;
    FC_VEC(fc_source) sources;
};

#define STRING_OF(x) #x
#define VERSION_OF(a, b, c) STRING_OF(a) "." STRING_OF(b) "." STRING_OF(c)

const char *factcheck_version(void)
{
    return VERSION_OF(FACTCHECK_VERSION_MAJOR, FACTCHECK_VERSION_MINOR, FACTCHECK_VERSION_PATCH);
}

factcheck_text factcheck_text_of(const char *string)
{
    return fc_str_of(string);
}

const char *factcheck_status_message(int status)
{
    static const char *const messages[] = {
        "success",
        "out of memory",
        "an argument is out of range",
        "the text is too large",
        "this is not UTF-8 text",
        "this is no calendar date of the form YYYY-MM-DD",
        "this line is no JSON object with a text",
        "the output could not be written",
        "a thread could not be started"};
    size_t index = status <= 0 ? 0u - (size_t)status : SIZE_MAX;
    return index < sizeof messages / sizeof *messages ? messages[index] : "unknown status";
}

static int fail(factcheck_error *error, int status, size_t article, size_t byte)
{
    if (error) {
        error->status = status;
        error->message = factcheck_status_message(status);
        error->article = article;
        error->byte = byte;
    }
    return status;
}

/* ---- The checker -------------------------------------------------------------------------- */

int factcheck_checker_new(factcheck_checker **out, const factcheck_options *options,
                          const factcheck_allocator *allocator)
{
    factcheck_allocator used = allocator ? *allocator : *fc_allocator_default();
    if (!out)
        return FACTCHECK_EINVAL;
    *out = NULL;
    factcheck_checker *checker = used.allocate(sizeof *checker, used.payload);
    if (!checker)
        return FACTCHECK_ENOMEM;
    memset(checker, 0, sizeof *checker);
    checker->allocator = used;
    fc_arena_init(&checker->arena, &checker->allocator);
    checker->texts = fc_shared_new(&checker->allocator);
    int status = checker->texts
                     ? fc_settings_read(&checker->settings, options, &checker->arena)
                     : FACTCHECK_ENOMEM;
    if (status) {
        factcheck_checker_free(checker);
        return status;
    }
    *out = checker;
    return FACTCHECK_OK;
}

void factcheck_checker_free(factcheck_checker *checker)
{
    if (!checker)
        return;
    factcheck_allocator used = checker->allocator;
    fc_shared_drop(checker->texts);
    fc_arena_dispose(&checker->arena);
    used.release(checker, sizeof *checker, used.payload);
}

size_t factcheck_checker_count(const factcheck_checker *checker)
{
    return checker->sources.count;
}

/* ---- Articles ----------------------------------------------------------------------------- */

/* Its own, that of the configuration for its name, or that of all articles. */
static fc_str date_of(const fc_settings *settings, const factcheck_article *article)
{
    if (article->date.len)
        return article->date;
    fc_str date = fc_settings_date(settings, article->name);
    return date.len ? date : settings->options.date;
}

static bool store(factcheck_checker *checker, const factcheck_article *article,
                  const fc_utf8_report *utf8)
{
    const fc_settings *settings = &checker->settings;
    fc_arena *arena = fc_shared_arena(checker->texts);
    fc_str name = fc_str_copy(arena, article->name);
    fc_source source;
    source.utf8 = *utf8;
    source.name = name;
    source.text = fc_str_copy(arena, article->text);
    source.outlet = fc_str_copy(arena, article->outlet.len ? article->outlet
                                                           : fc_settings_outlet(settings, name));
    source.date = fc_str_copy(arena, date_of(settings, article));
    bool stored = !arena->oom && fc_vec_add(&checker->arena, &checker->sources, source);
    arena->oom = checker->arena.oom = false; /* the checker is as before and may be used on */
    return stored;
}

int factcheck_checker_add(factcheck_checker *checker, const factcheck_article *article,
                          factcheck_error *error)
{
    if (!checker || !article || article->size < sizeof *article)
        return fail(error, FACTCHECK_EINVAL, SIZE_MAX, SIZE_MAX);
    size_t index = checker->sources.count, byte = SIZE_MAX;
    if (article->text.len > FACTCHECK_ARTICLE_MAX || index >= FACTCHECK_ARTICLES_MAX)
        return fail(error, FACTCHECK_ETOOBIG, index, SIZE_MAX);
    if (article->date.len && fc_calendar_parse(article->date) == FC_DAY_NONE)
        return fail(error, FACTCHECK_EDATE, index, SIZE_MAX);
    fc_utf8_report utf8 = fc_utf8_check(article->text);
    int status = fc_source_acceptable(article->text, &utf8, &byte);
    if (status)
        return fail(error, status, index, byte);
    if (!store(checker, article, &utf8))
        return fail(error, FACTCHECK_ENOMEM, index, SIZE_MAX);
    return FACTCHECK_OK;
}

/* "name#LINE" for a line that brings no name. */
static fc_str line_name(fc_str name, size_t line, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, name);
    fc_builder_char(&out, '#');
    fc_builder_unsigned(&out, line);
    return fc_builder_done(&out);
}

static int add_line(factcheck_checker *checker, fc_str name, fc_str line, size_t number,
                    size_t offset, factcheck_error *error)
{
    fc_arena arena;
    fc_article_line read;
    size_t byte = 0;
    fc_arena_init(&arena, &checker->allocator);
    int status = fc_article_line_read(&read, line, &arena, &byte);
    if (status) {
        fail(error, status, checker->sources.count, offset + byte);
    } else {
        factcheck_article article = FACTCHECK_ARTICLE_INIT;
        article.name = read.name.len ? read.name : line_name(name, number, &arena);
        article.text = read.text;
        article.date = read.date;
        article.outlet = read.outlet;
        status = arena.oom ? fail(error, FACTCHECK_ENOMEM, checker->sources.count, SIZE_MAX)
                           : factcheck_checker_add(checker, &article, error);
        if (status && error)
            error->byte = offset;
    }
    fc_arena_dispose(&arena);
    return status;
}

int factcheck_checker_add_jsonl(factcheck_checker *checker, factcheck_text name,
                                factcheck_text lines, factcheck_error *error)
{
    size_t number = 0;
    if (!checker)
        return fail(error, FACTCHECK_EINVAL, SIZE_MAX, SIZE_MAX);
    for (size_t at = 0; at < lines.len;) {
        const char *hit = memchr(lines.ptr + at, '\n', lines.len - at);
        size_t end = hit ? (size_t)(hit - lines.ptr) : lines.len;
        fc_str line = fc_str_trim(fc_str_make(lines.ptr + at, end - at));
        number++;
        if (line.len) {
            size_t offset = (size_t)(line.ptr - lines.ptr);
            int status = add_line(checker, name, line, number, offset, error);
            if (status)
                return status;
        }
        at = end + 1;
    }
    return FACTCHECK_OK;
}

/* ---- A run -------------------------------------------------------------------------------- */

/* What the threads that read articles share. */
typedef struct crew {
    fc_reading *readings;
    size_t count;
    bool compared; /* whether the sources will be */
    atomic_size_t next;
    atomic_int status; /* the first failure */
} crew;

typedef struct reader {
    crew *crew;
    fc_pool pool; /* of the articles that this thread reads */
    fc_arena scratch;
    pthread_t thread;
} reader;

/* Reads the next article. False when there is none, or something has failed. */
static bool read_next(reader *r)
{
    crew *c = r->crew;
    size_t index = atomic_fetch_add(&c->next, 1);
    if (index >= c->count || atomic_load(&c->status))
        return false;
    fc_arena_init(&c->readings[index].arena, &r->pool.allocator);
    fc_reading *reading = &c->readings[index];
    int status = fc_reading_extract(reading, &fc_lexicon_ready);
    if (!status && c->compared)
        status = fc_content_find(&reading->content, &reading->document, &r->scratch);
    fc_arena_fit(&reading->arena);
    int none = FACTCHECK_OK;
    if (status)
        atomic_compare_exchange_strong(&c->status, &none, status);
    return true;
}

static void *read_articles(void *payload)
{
    while (read_next(payload)) {
    }
    return NULL;
}

/* What the calling thread does: the same, and says how far all have come; that all are read is said
 * when the others have finished. */
static void read_and_tell(reader *r, const factcheck_options *options)
{
    const crew *c = r->crew;
    while (read_next(r)) {
        size_t begun = atomic_load(&c->next);
        if (options->progress && begun < c->count)
            options->progress(begun, c->count, options->progress_payload);
    }
}

/* Reads all articles on as many threads as there are readers; the calling one is the first. */
static int extract_all(reader *readers, size_t count, const factcheck_options *options)
{
    size_t started = 1;
    while (started < count && pthread_create(&readers[started].thread, NULL, read_articles,
                                             &readers[started]) == 0)
        started++;
    int status = started < count ? FACTCHECK_ETHREAD : FACTCHECK_OK;
    crew *c = readers->crew;
    read_and_tell(readers, options);
    for (size_t i = 1; i < started; i++)
        pthread_join(readers[i].thread, NULL);
    if (options->progress)
        options->progress(c->count, c->count, options->progress_payload);
    return status ? status : atomic_load(&c->status);
}

typedef struct run {
    factcheck_checker *checker;
    fc_reading *readings;
    size_t count;
    reader *readers; /* one for each thread */
    size_t reader_count;
    fc_arena arena; /* matching and verdicts */
    fc_stories stories;
    fc_facts facts;
    fc_findings findings;
    fc_remarks remarks;
} run;

/* One source of which only the claims are asked is compared with nothing. */
static bool is_compared(const run *r)
{
    return r->count != 1 || !r->checker->settings.options.extract_only;
}

static int settle(run *r)
{
    const factcheck_options *options = &r->checker->settings.options;
    int status = is_compared(r) ? fc_stories_find(&r->stories, r->readings, r->count, &r->arena)
                                : fc_stories_of_one(&r->stories, &r->arena);
    if (!status && !options->alone)
        status = fc_stories_settle(&r->stories, r->readings, r->count, &r->arena);
    for (size_t i = 0; i < r->count && !status; i++)
        status = fc_reading_resolve(&r->readings[i]);
    return status;
}

static int judge(run *r)
{
    fc_findings_input input = {r->readings, r->count, &r->stories, &r->facts, &r->arena};
    int status = fc_remarks_find(&r->remarks, r->readings, r->count, &r->stories, &r->arena);
    if (status || r->checker->settings.options.extract_only)
        return status;
    status = fc_facts_find(&r->facts, r->readings, r->count, &r->stories, NULL, &r->arena);
    return status ? status : fc_findings_find(&r->findings, &input);
}

static int fill(run *r, factcheck_report *report)
{
    const factcheck_options *options = &r->checker->settings.options;
    fc_model_input input = {.readings = r->readings, .count = r->count, .stories = &r->stories,
                            .findings = options->extract_only ? NULL : &r->findings,
                            .remarks = &r->remarks, .selection = &r->checker->settings.selection,
                            .today = options->today};
    if (options->baseline) {
        input.has_baseline = true;
        input.decision_count = factcheck_baseline_count(options->baseline);
        input.decisions = fc_baseline_decisions(options->baseline);
    }
    return fc_model_fill(report, &input);
}

static int read_all(run *r)
{
    crew c;
    c.readings = r->readings;
    c.count = r->count;
    c.compared = is_compared(r);
    atomic_init(&c.next, 0);
    atomic_init(&c.status, FACTCHECK_OK);
    for (size_t i = 0; i < r->count; i++)
        r->readings[i].source = r->checker->sources.items[i];
    for (size_t i = 0; i < r->reader_count; i++)
        r->readers[i].crew = &c;
    int status = extract_all(r->readers, r->reader_count, &r->checker->settings.options);
    for (size_t i = 0; i < r->count && !status; i++) {
        for (size_t k = 0; k < r->readings[i].claims.count; k++)
            r->readings[i].claims.items[k].source = (uint32_t)i;
    }
    return status;
}

static int go_through(run *r, factcheck_report *report)
{
    int status = read_all(r);
    if (!status)
        status = fc_own_words_apply(&r->checker->settings.words, r->readings, r->count, &r->arena);
    if (!status)
        status = settle(r);
    if (!status)
        status = judge(r);
    if (!status)
        status = fill(r, report);
    for (size_t i = 0; i < r->count; i++) {
        if (r->readings[i].arena.allocator)
            fc_arena_dispose(&r->readings[i].arena);
    }
    return status;
}

static factcheck_report *new_report(const factcheck_checker *checker)
{
    const factcheck_allocator *allocator = &checker->allocator;
    factcheck_report *report = allocator->allocate(sizeof *report, allocator->payload);
    if (!report)
        return NULL;
    memset(report, 0, sizeof *report);
    report->allocator = *allocator;
    report->texts = fc_shared_keep(checker->texts);
    fc_arena_init(&report->arena, &report->allocator);
    return report;
}

static void begin(run *r, factcheck_checker *checker)
{
    size_t jobs = checker->settings.options.jobs;
    memset(r, 0, sizeof *r);
    r->checker = checker;
    r->count = checker->sources.count;
    fc_arena_init(&r->arena, &checker->allocator);
    r->readings = FC_NEW_ARRAY(&r->arena, fc_reading, r->count + 1);
    r->reader_count = jobs > r->count ? r->count : jobs;
    if (r->reader_count == 0)
        r->reader_count = 1;
    r->readers = FC_NEW_ARRAY(&r->arena, reader, r->reader_count);
    for (size_t i = 0; r->readers && i < r->reader_count; i++)
        fc_pool_init(&r->readers[i].pool, &checker->allocator);
    for (size_t i = 0; r->readers && i < r->reader_count; i++)
        fc_content_scratch_init(&r->readers[i].scratch, &checker->allocator);
}

static void end(run *r)
{
    for (size_t i = 0; r->readers && i < r->reader_count; i++)
        fc_pool_dispose(&r->readers[i].pool);
    for (size_t i = 0; r->readers && i < r->reader_count; i++)
        fc_arena_dispose(&r->readers[i].scratch);
    fc_arena_dispose(&r->arena);
}

int factcheck_checker_run(factcheck_checker *checker, factcheck_report **out,
                          factcheck_error *error)
{
    run r;
    if (!checker || !out)
        return fail(error, FACTCHECK_EINVAL, SIZE_MAX, SIZE_MAX);
    *out = NULL;
    factcheck_report *report = new_report(checker);
    if (!report)
        return fail(error, FACTCHECK_ENOMEM, SIZE_MAX, SIZE_MAX);
    begin(&r, checker);
    int status = fc_arena_status(&r.arena);
    if (!status)
        status = go_through(&r, report);
    end(&r);
    if (status) {
        factcheck_report_free(report);
        return fail(error, status, SIZE_MAX, SIZE_MAX);
    }
    *out = report;
    return FACTCHECK_OK;
}

int factcheck_report_render(const factcheck_report *report,
                            const factcheck_render_options *options, factcheck_write_fn write,
                            void *payload)
{
    fc_sink sink;
    if (!report || !write)
        return FACTCHECK_EINVAL;
    fc_sink_init(&sink, write, payload);
    return fc_render(report, options, &sink);
}
