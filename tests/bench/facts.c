/*
 * How good findings are, by what a careful reader found: facts FOLDER. A measurement, no test.
 *
 * FOLDER holds one folder for each event of the news; those without gold.json are passed over.
 *
 *     FOLDER/EVENT/NAME.txt    the articles of several outlets on the event
 *     FOLDER/EVENT/meta.json   {"NAME.txt": {"date": "2031-05-14", ...}, ...}: the first ten
 *                              characters are the day of publication; it may be missing, as may
 *                              the article, the file
 *     FOLDER/EVENT/gold.json   the facts that at least two of the articles give a value of:
 *
 *     {"facts": [{"fact": "people hurt",
 *                 "between": "conflict",
 *                 "members": [{"file": "a.txt", "quote": "12", "context": "hurt 12 people",
 *                              "variant": "twelve"},
 *                             {"file": "b.txt", "quote": "thirteen", "variant": "thirteen"}]}]}
 *
 * A member is one mention of the value: the first occurrence of `quote` in the first occurrence of
 * `context`, which is the quote itself if it is missing. Members of one `variant` agree; members of
 * two stand to each other as `between` says: "conflict", "update" or "compatible". Other keys are
 * not read. The gold should hold all conflicts and updates; where it holds only the clear ones of the
 * agreements, their precision is a lower bound. facts_score.h says how findings are scored.
 *
 * It prints the figures at the usual confidence, those of conflicts over the confidence, and what
 * each feature (lib/tables/weight.def) and each ground (lib/match/grounds.h) is worth: the figures
 * without it. The other weights stay as they are, so that this is what a feature does, and not what
 * a fit without it would lose. It looks into the library.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts_score.h"

enum { CURVE_FROM = 50, CURVE_STEP = 5, CURVE_LAST = 95, BAND = 10 };

#define PATH_ROOM 4096
#define NO_EFFECT 1e-9

static const struct ground {
    const char *name;
    fc_ground bit;
} grounds[] = {{"ground SOLE", FC_GROUND_SOLE},
               {"ground WORDS", FC_GROUND_WORDS},
               {"ground EVENT", FC_GROUND_EVENT},
               {"ground LEAD", FC_GROUND_LEAD},
               {"ground OWNED", FC_GROUND_OWNED},
               {"ground WHEN", FC_GROUND_WHEN},
               {"ground SLIP", FC_GROUND_SLIP},
               {"ground LIKE", FC_GROUND_LIKE}};

enum { GROUNDS = sizeof grounds / sizeof *grounds, ROWS = FC_FEATURE_COUNT + GROUNDS };

/* An event whose articles are read. It keeps its place: what is read of it knows its arena. */
typedef struct told {
    gold_event gold;
    fc_reading *readings;
    fc_stories stories;
    score_marks marks;
} told;

typedef struct bench {
    told **events;
    size_t count;
} bench;

/* What is left of the figures when something is left out. */
typedef struct row {
    const char *name;
    figures conflicts;
    figures agreements;
    double effect; /* the sum of the four differences */
} row;

/* ---- Reading ------------------------------------------------------------------------------ */

/* As the library does, once for all that is measured. */
static int read_articles(told *event)
{
    size_t count = event->gold.sources.count;
    event->readings = FC_NEW_ARRAY(&event->gold.arena, fc_reading, count + 1);
    if (!event->readings)
        return FACTCHECK_ENOMEM;
    int status = FACTCHECK_OK;
    for (size_t i = 0; i < count; i++) {
        fc_reading *reading = &event->readings[i];
        memset(reading, 0, sizeof *reading);
        fc_arena_init(&reading->arena, NULL);
        reading->source = event->gold.sources.items[i];
        if (!status)
            status = fc_reading_extract(reading, &fc_lexicon_ready);
        if (!status)
            status = fc_content_find(&reading->content, &reading->document,
                                     &event->gold.arena);
        for (size_t k = 0; k < reading->claims.count; k++)
            reading->claims.items[k].source = (uint32_t)i;
    }
    if (!status)
        status = fc_stories_find(&event->stories, event->readings, count, &event->gold.arena);
    if (!status)
        status = fc_stories_settle(&event->stories, event->readings, count, &event->gold.arena);
    for (size_t i = 0; i < count && !status; i++)
        status = fc_reading_resolve(&event->readings[i]);
    return status;
}

static void read_event(bench *b, const char *folder)
{
    told *event = calloc(1, sizeof *event);
    told **more = realloc(b->events, (b->count + 1) * sizeof *more);
    if (!event || !more)
        gold_fail(folder, "out of memory");
    b->events = more;
    if (!gold_event_read(&event->gold, folder)) {
        free(event);
        return;
    }
    int status = read_articles(event);
    if (status)
        gold_fail(folder, factcheck_status_message(status));
    event->marks = score_marks_of(&event->gold, event->readings);
    b->events[b->count++] = event;
}

static void read_events(bench *b, const char *folder)
{
    size_t count;
    char path[PATH_ROOM], **names = gold_list(folder, "", &count);
    for (size_t i = 0; i < count; i++) {
        if (snprintf(path, sizeof path, "%s/%s", folder, names[i]) < PATH_ROOM)
            read_event(b, path);
        free(names[i]);
    }
    free(names);
    if (b->count == 0)
        gold_fail(folder, "no folder in it has a gold.json");
}

static void dispose(bench *b)
{
    for (size_t i = 0; i < b->count; i++) {
        told *event = b->events[i];
        for (size_t k = 0; k < event->gold.sources.count; k++)
            fc_arena_dispose(&event->readings[k].arena);
        gold_event_dispose(&event->gold);
        free(event);
    }
    free(b->events);
}

/* ---- Measuring ---------------------------------------------------------------------------- */

static void measure_event(tallies *out, const told *event, const fc_left_out *left_out)
{
    fc_arena arena;
    fc_facts facts;
    fc_findings findings = {0};
    size_t count = event->gold.sources.count;
    fc_arena_init(&arena, NULL);
    fc_findings_input input = {event->readings, count, &event->stories, &facts, &arena};
    int status = fc_facts_find(&facts, event->readings, count, &event->stories, left_out, &arena);
    if (!status)
        status = fc_findings_find(&findings, &input);
    if (status)
        gold_fail(event->gold.folder, factcheck_status_message(status));
    score_add(out, &event->gold, event->marks, &findings);
    fc_arena_dispose(&arena);
}

static tallies measure(const bench *b, const fc_left_out *left_out)
{
    tallies out = {.of = {{.facts = 0}}};
    for (size_t i = 0; i < b->count; i++)
        measure_event(&out, b->events[i], left_out);
    return out;
}

static figures at_usual(const tallies *t, gold_relation relation)
{
    return score_figures(&t->of[relation], FACTCHECK_MIN_CONFIDENCE, PERCENTS);
}

static double distance(double a, double b)
{
    return a < b ? b - a : a - b;
}

static row measure_row(const bench *b, const row *full, size_t index)
{
    fc_left_out left_out = {.grounds = 0};
    if (index < FC_FEATURE_COUNT)
        left_out.features[index] = true;
    else
        left_out.grounds = (uint8_t)grounds[index - FC_FEATURE_COUNT].bit;
    tallies t = measure(b, &left_out);
    row r = {index < FC_FEATURE_COUNT ? fc_feature_name((fc_feature)index)
                                      : grounds[index - FC_FEATURE_COUNT].name,
             at_usual(&t, GOLD_CONFLICT), at_usual(&t, GOLD_AGREE), 0};
    r.effect = distance(r.conflicts.precision, full->conflicts.precision) +
               distance(r.conflicts.recall, full->conflicts.recall) +
               distance(r.agreements.precision, full->agreements.precision) +
               distance(r.agreements.recall, full->agreements.recall);
    return r;
}

/* ---- Printing ----------------------------------------------------------------------------- */

static void print_figures(const char *name, const figures *f)
{
    if (!f->findings) {
        printf("%-12s none\n", name);
        return;
    }
    double sum = f->precision + f->recall;
    printf("%-12s %.3f (%5.1f of %4zu)   %.3f (%4zu of %4zu)   %.3f\n", name, f->precision,
           f->credit, f->findings, f->recall, f->found, f->facts,
           sum > 0 ? 2 * f->precision * f->recall / sum : 0);
}

static void print_usual(const bench *b, const row *full)
{
    size_t articles = 0;
    for (size_t i = 0; i < b->count; i++)
        articles += b->events[i]->gold.sources.count;
    printf("%zu events, %zu articles, confidence from 0.%02d\n\n", b->count, articles,
           FACTCHECK_MIN_CONFIDENCE);
    printf("%-12s %-23s %-23s %s\n", "", "precision", "recall", "F1");
    print_figures("conflicts", &full->conflicts);
    print_figures("agreements", &full->agreements);
}

static void print_curve(const tally *conflicts)
{
    char name[32];
    printf("\n%-12s %-23s %-23s %s\n", "conflicts", "precision", "recall", "F1");
    for (unsigned from = CURVE_FROM; from <= CURVE_LAST; from += CURVE_STEP) {
        figures f = score_figures(conflicts, from, PERCENTS);
        snprintf(name, sizeof name, "from 0.%02u", from);
        print_figures(name, &f);
    }
    printf("\n%-12s %s\n", "confidence", "right conflicts");
    for (unsigned from = CURVE_FROM; from < 100; from += BAND) {
        unsigned until = from + BAND < 100 ? from + BAND : PERCENTS;
        figures f = score_figures(conflicts, from, until);
        printf("0.%02u-%u.%02u   ", from, (from + BAND) / 100, (from + BAND) % 100);
        if (f.findings)
            printf(" %.3f (%5.1f of %4zu)\n", f.precision, f.credit, f.findings);
        else
            printf(" none\n");
    }
}

/* The larger effect first, then in the order of the table. */
static int by_effect(const void *a, const void *b)
{
    const row *x = *(const row *const *)a, *y = *(const row *const *)b;
    if (distance(x->effect, y->effect) > NO_EFFECT)
        return x->effect > y->effect ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void print_row(const row *r, const row *full)
{
    printf("%-20s %.3f %+.3f  %.3f %+.3f   %.3f %+.3f  %.3f %+.3f\n", r->name,
           r->conflicts.precision, r->conflicts.precision - full->conflicts.precision,
           r->conflicts.recall, r->conflicts.recall - full->conflicts.recall,
           r->agreements.precision, r->agreements.precision - full->agreements.precision,
           r->agreements.recall, r->agreements.recall - full->agreements.recall);
}

static void print_rows(const bench *b, const row *full)
{
    static row rows[ROWS];
    static const row *sorted[ROWS];
    size_t idle = 0;
    for (size_t i = 0; i < ROWS; i++) {
        rows[i] = measure_row(b, full, i);
        sorted[i] = &rows[i];
    }
    qsort(sorted, ROWS, sizeof *sorted, by_effect);
    printf("\n%-20s %-28s %s\n", "left out", "conflicts", "agreements");
    printf("%-20s %-13s %-14s %-13s %s\n", "", "precision", "recall", "precision", "recall");
    for (size_t i = 0; i < ROWS; i++) {
        if (sorted[i]->effect > NO_EFFECT)
            print_row(sorted[i], full);
        else
            printf("%s%s", idle++ ? " " : "\nno effect: ", sorted[i]->name);
    }
    if (idle)
        printf("\n");
}

int main(int argc, char **argv)
{
    bench b = {NULL, 0};
    if (argc != 2) {
        fprintf(stderr, "usage: facts FOLDER\n");
        return 2;
    }
    read_events(&b, argv[1]);
    tallies all = measure(&b, NULL);
    row full = {"", at_usual(&all, GOLD_CONFLICT), at_usual(&all, GOLD_AGREE), 0};
    print_usual(&b, &full);
    print_curve(&all.of[GOLD_CONFLICT]);
    fflush(stdout);
    print_rows(&b, &full);
    dispose(&b);
    return 0;
}
