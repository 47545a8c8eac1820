#include "reading_fixture.h"

#include "claim/words.h"

void fixture_start(fixture_run *run)
{
    memset(run, 0, sizeof *run);
    fc_arena_init(&run->arena, NULL);
}

/* The text without braces; [*begin, *end) is what stood between them. */
static fc_str unmarked(fc_arena *arena, const char *marked, size_t *begin, size_t *end)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    *begin = *end = SIZE_MAX;
    for (size_t used = 0; *marked; marked++) {
        if (*marked == '{') {
            *begin = used;
        } else if (*marked == '}') {
            *end = used;
        } else {
            fc_builder_char(&out, *marked);
            used++;
        }
    }
    return fc_builder_done(&out);
}

static uint32_t claim_at(const fc_reading *reading, size_t begin, size_t end)
{
    for (uint32_t i = 0; i < reading->claims.count; i++) {
        const fc_claim *claim = &reading->claims.items[i];
        if (fc_claim_begin(reading, claim) < end && fc_claim_end(reading, claim) > begin)
            return i;
    }
    return UINT32_MAX;
}

void fixture_add(fixture_run *run, const char *marked, const char *date)
{
    size_t begin, end;
    ck_assert_uint_lt(run->count, FIXTURE_SOURCES);
    fc_reading *reading = &run->readings[run->count];
    fc_arena_init(&reading->arena, NULL);
    reading->source.text = unmarked(&reading->arena, marked, &begin, &end);
    reading->source.utf8 = fc_utf8_check(reading->source.text);
    reading->source.name = FC_STR("article");
    reading->source.date = date ? fc_str_of(date) : FC_STR("");
    ck_assert_int_eq(fc_reading_extract(reading, &fc_lexicon_ready), FACTCHECK_OK);
    ck_assert_int_eq(fc_content_find(&reading->content, &reading->document, &run->arena), FACTCHECK_OK);
    for (size_t i = 0; i < reading->claims.count; i++)
        reading->claims.items[i].source = (uint32_t)run->count;
    run->marked[run->count] = end == SIZE_MAX ? UINT32_MAX : claim_at(reading, begin, end);
    run->count++;
}

void fixture_settle(fixture_run *run)
{
    ck_assert_int_eq(fc_stories_find(&run->stories, run->readings, run->count, &run->arena),
                     FACTCHECK_OK);
    ck_assert_int_eq(fc_stories_settle(&run->stories, run->readings, run->count, &run->arena),
                     FACTCHECK_OK);
    for (size_t i = 0; i < run->count; i++)
        ck_assert_int_eq(fc_reading_resolve(&run->readings[i]), FACTCHECK_OK);
}

void fixture_read(fixture_run *run, const char *const *marked, size_t most, const char *date)
{
    fixture_start(run);
    for (size_t i = 0; i < most && marked[i]; i++)
        fixture_add(run, marked[i], date);
    fixture_settle(run);
}

void fixture_match(fixture_run *run)
{
    ck_assert_int_eq(fc_facts_find(&run->facts, run->readings, run->count, &run->stories,
                                   NULL, &run->arena),
                     FACTCHECK_OK);
}

void fixture_judge(fixture_run *run)
{
    fc_findings_input input = {run->readings, run->count, &run->stories, &run->facts, &run->arena};
    ck_assert_int_eq(fc_findings_find(&run->findings, &input), FACTCHECK_OK);
}

void fixture_stop(fixture_run *run)
{
    for (size_t i = 0; i < run->count; i++)
        fc_arena_dispose(&run->readings[i].arena);
    fc_arena_dispose(&run->arena);
}

size_t fixture_parses(const char *text, fixture_parse_check check)
{
    fixture_run run;
    fc_parse parse = {0};
    size_t most = 0;
    fixture_start(&run);
    fixture_add(&run, text, NULL);
    const fc_reading *reading = &run.readings[0];
    for (uint32_t s = 0; s < reading->document.sentences.count; s++) {
        ck_assert_int_eq(fc_parse_sentence(&parse, &reading->document, s, &reading->times, 0,
                                           &run.arena),
                         FACTCHECK_OK);
        size_t size = check(reading, &parse, &run.arena);
        most = size > most ? size : most;
    }
    fixture_stop(&run);
    return most;
}

const fc_claim *fixture_claim(const fixture_run *run, size_t source)
{
    uint32_t index = run->marked[source];
    ck_assert_msg(index != UINT32_MAX, "no claim at the mark of: %s",
                  run->readings[source].source.text.ptr);
    return &run->readings[source].claims.items[index];
}

const fc_item *fixture_item(const fixture_run *run, size_t source)
{
    const fc_claim *claim = fixture_claim(run, source);
    for (size_t i = 0; i < run->facts.items.list.count; i++) {
        if (run->facts.items.list.items[i].of == claim)
            return &run->facts.items.list.items[i];
    }
    ck_abort_msg("no item");
    return NULL;
}

/* ---- Parts -------------------------------------------------------------------------------- */

static void append(char *out, const char *before, fc_str text)
{
    size_t used = strlen(out);
    if (used + strlen(before) + text.len + 2 < FIXTURE_TEXT)
        snprintf(out + used, FIXTURE_TEXT - used, "%s%s%.*s", used ? "," : "", before,
                 (int)text.len, text.len ? text.ptr : "");
}

static void dash_if_empty(char *out)
{
    if (!*out)
        strcpy(out, "-");
}

void fixture_measure(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    for (uint32_t i = 0; i < claim->measure_count; i++)
        append(out, "", claim->measure[i].word);
    dash_if_empty(out);
}

void fixture_verb(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    append(out, "", claim->verb.word);
    dash_if_empty(out);
}

void fixture_subject(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    for (uint32_t i = 0; i < claim->subject_count; i++)
        append(out, claim->subject[i].attached ? "*" : "", claim->subject[i].text);
    dash_if_empty(out);
}

void fixture_role(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    append(out, "", fc_str_of(factcheck_role_name((factcheck_role)claim->role)));
}

void fixture_modality(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    append(out, "", fc_str_of(factcheck_modality_name((factcheck_modality)claim->modality)));
}

void fixture_speaker(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    append(out, "", claim->speaker);
    dash_if_empty(out);
}

void fixture_period(char *out, const fc_reading *reading, const fc_claim *claim)
{
    if (claim->period >= 0)
        append(out, "", reading->times.items[claim->period].value);
    dash_if_empty(out);
}

void fixture_weight(char *out, const fc_reading *reading, const fc_claim *claim)
{
    (void)reading;
    strcpy(out, claim->weak ? "weak" : "claim");
}

bool fixture_row_holds(const fixture_row *row, fixture_part part, char *found)
{
    fixture_run run;
    fixture_start(&run);
    fixture_add(&run, row->marked, "2031-05-14");
    fixture_settle(&run);
    found[0] = '\0';
    if (run.marked[0] == UINT32_MAX)
        strcpy(found, "no claim");
    else
        part(found, &run.readings[0], fixture_claim(&run, 0));
    fixture_stop(&run);
    return strcmp(found, row->expected) == 0;
}

void fixture_pair(fixture_run *run, const char *a, const char *b)
{
    fixture_start(run);
    fixture_add(run, a, "2031-05-14");
    fixture_add(run, b, "2031-05-14");
    fixture_settle(run);
    fixture_match(run);
}

fc_features fixture_features(fixture_run *run, const char *a, const char *b)
{
    fc_features features;
    fixture_pair(run, a, b);
    fc_pair pair = fc_pair_of(fixture_item(run, 0), fixture_item(run, 1));
    fc_features_of(&features, &run->facts.items, &pair);
    return features;
}
