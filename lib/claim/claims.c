/*
 * From mentions to claims: each quantity and time expression of a sentence is one claim, read off
 * the parse of that sentence.
 */
#include "claims.h"

#include <string.h>

#include "claim/act.h"
#include "claim/measure.h"
#include "claim/role.h"

const fc_ends fc_ends_none = {.low = {.state = FC_DECIMAL_NONE},
                              .high = {.state = FC_DECIMAL_NONE}};

/* Keeps the ends of a range; without memory there are none, and the arena notes it. */
static const fc_ends *keep_ends(fc_ends ends, fc_arena *arena)
{
    fc_ends *kept = FC_NEW_ROOM(arena, fc_ends, 1);
    if (!kept)
        return &fc_ends_none;
    *kept = ends;
    return kept;
}

static bool has_ends(const fc_quantity *q)
{
    return q->range_low.state != FC_DECIMAL_NONE || q->range_high.state != FC_DECIMAL_NONE ||
           q->range_low_place || q->range_high_place;
}

static void claim_of_quantity(fc_claim *claim, const fc_quantity *q, int32_t index,
                              fc_arena *arena)
{
    claim->sentence = q->sentence;
    claim->first = q->first;
    claim->end = q->end;
    claim->kind = q->kind;
    claim->hedge = q->hedge;
    claim->quantity = index;
    claim->value = q->value;
    claim->place = q->place;
    claim->is_range = q->is_range;
    if (has_ends(q)) {
        fc_ends ends = {q->range_low, q->range_high, q->range_low_place, q->range_high_place};
        claim->ends = keep_ends(ends, arena);
    }
    claim->unit = q->unit;
    claim->known_unit = q->known;
    if (q->role == FC_QUANTITY_FROM)
        claim->role = FACTCHECK_ROLE_FROM;
    else if (q->role == FC_QUANTITY_TO)
        claim->role = FACTCHECK_ROLE_TO;
    else if (q->role == FC_QUANTITY_BY)
        claim->role = FACTCHECK_ROLE_CHANGE;
}

static void claim_of_time(fc_claim *claim, const fc_document *doc, const fc_time *t, int32_t index,
                          fc_arena *arena)
{
    static const uint8_t kinds[] = {FACTCHECK_KIND_DATE, FACTCHECK_KIND_TIME,
                                    FACTCHECK_KIND_DURATION, FACTCHECK_KIND_SET};
    claim->sentence = t->sentence;
    claim->first = t->first;
    claim->end = t->end;
    claim->kind = kinds[t->type];
    claim->hedge = t->hedge;
    claim->time = index;
    claim->weak = !t->is_claim;
    claim->value = t->amount;
    claim->place = fc_decimal_is_integer(t->amount) ? 0 : fc_decimal_place(t->amount);
    claim->unit = t->unit;
    claim->known_unit = t->unit.len ? fc_unit_find(t->unit) : NULL;
    bool counted = t->type == FACTCHECK_TIMEX_DURATION && fc_decimal_is_finite(t->amount) &&
                   t->hedge != FACTCHECK_HEDGE_RANGE && t->hedge != FACTCHECK_HEDGE_VAGUE;
    if (counted)
        claim->hedge = fc_quantity_hedge_of_span(doc, t->sentence, t->first, t->end,
                                                 claim->known_unit, t->hedge);
    if (t->hedge == FACTCHECK_HEDGE_RANGE && fc_decimal_is_finite(t->amount_high)) {
        claim->is_range = true; /* "two to four years" */
        int32_t high_place =
            fc_decimal_is_integer(t->amount_high) ? 0 : fc_decimal_place(t->amount_high);
        fc_ends ends = {t->amount, t->amount_high, claim->place, high_place};
        claim->ends = keep_ends(ends, arena);
        claim->value = fc_decimal_none();
    }
}

/* Claims in text order, from the two lists of mentions. */
static int collect(fc_reading *reading)
{
    size_t t = 0, q = 0, count = reading->times.count + reading->quantities.count;
    reading->claims.items = FC_NEW_ROOM(&reading->arena, fc_claim, count + 1);
    reading->claims.capacity = reading->claims.items ? count + 1 : 0;
    while (t < reading->times.count || q < reading->quantities.count) {
        fc_claim *claim = fc_vec_push(&reading->arena, &reading->claims);
        if (!claim)
            return FACTCHECK_ENOMEM;
        memset(claim, 0, sizeof *claim);
        claim->ends = &fc_ends_none;
        claim->quantity = claim->time = claim->period = claim->partner = claim->same_as = -1;
        bool time_first = q == reading->quantities.count ||
                          (t < reading->times.count &&
                           reading->times.items[t].first < reading->quantities.items[q].first);
        if (time_first) {
            claim_of_time(claim, &reading->document, &reading->times.items[t], (int32_t)t,
                          &reading->arena);
            t++;
        } else {
            claim_of_quantity(claim, &reading->quantities.items[q], (int32_t)q,
                              &reading->arena);
            q++;
        }
    }
    return FACTCHECK_OK;
}

/* Links between mentions become links between claims. Each mention is a claim. */
static int link_claims(fc_reading *reading, fc_arena *scratch)
{
    fc_claims *claims = &reading->claims;
    int32_t *of_quantity = FC_NEW_ROOM(scratch, int32_t, reading->quantities.count + 1);
    int32_t *of_time = FC_NEW_ROOM(scratch, int32_t, reading->times.count + 1);
    if (!of_quantity || !of_time)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < claims->count; i++) {
        if (claims->items[i].quantity >= 0)
            of_quantity[claims->items[i].quantity] = (int32_t)i;
        else
            of_time[claims->items[i].time] = (int32_t)i;
    }
    for (size_t i = 0; i < claims->count; i++) {
        fc_claim *claim = &claims->items[i];
        if (claim->quantity >= 0) {
            const fc_quantity *q = &reading->quantities.items[claim->quantity];
            claim->partner = q->partner >= 0 ? of_quantity[q->partner] : -1;
            claim->same_as = q->same_as >= 0 ? of_quantity[q->same_as] : -1;
        } else {
            const fc_time *t = &reading->times.items[claim->time];
            int32_t other = t->range_end >= 0 ? t->range_end : t->range_begin;
            claim->partner = other >= 0 ? of_time[other] : -1;
        }
    }
    return FACTCHECK_OK;
}

/* Room for the words of one claim while they are looked for. */
typedef struct draft {
    fc_term measure[FC_MEASURE_MAX];
    fc_term event[FC_EVENT_MAX];
    fc_subject subject[FC_SUBJECT_MAX];
} draft;

/* Names are kept behind the words, in one piece of memory. */
_Static_assert(sizeof(fc_term) == sizeof(fc_subject), "a piece can hold either");

typedef union kept {
    fc_term term;
    fc_subject subject;
} kept;

/* Puts the words that were found where they stay. */
static void keep_words(fc_claim *claim, const draft *found, fc_arena *arena)
{
    size_t measures = claim->measure_count, events = claim->event_count;
    size_t subjects = claim->subject_count, all = measures + events + subjects;
    kept *to = all ? FC_NEW_ROOM(arena, kept, all) : NULL;
    claim->measure = claim->event = NULL;
    claim->subject = NULL;
    if (!to) {
        claim->measure_count = claim->event_count = claim->subject_count = 0;
        return;
    }
    claim->measure = &to->term;
    for (size_t i = 0; i < measures; i++)
        (to++)->term = found->measure[i];
    claim->event = &to->term;
    for (size_t i = 0; i < events; i++)
        (to++)->term = found->event[i];
    claim->subject = &to->subject;
    for (size_t i = 0; i < subjects; i++)
        (to++)->subject = found->subject[i];
}

static int read_site(fc_reading *reading, fc_claim *claim, const fc_parse *parse, fc_scene *scene,
                     size_t first_time, fc_arena *scratch)
{
    fc_site site = {.parse = parse,
                    .scene = scene,
                    .doc = &reading->document,
                    .names = &reading->names,
                    .claim = claim,
                    .measured = FC_PHRASE_NONE};
    site.phrase = fc_parse_phrase_at(parse, claim->first);
    if (site.phrase == FC_PHRASE_NONE)
        return FACTCHECK_OK;
    site.clause = &parse->clauses.items[parse->phrases.items[site.phrase].clause];
    if (fc_scene_mark(scene, parse, site.clause, scratch))
        return FACTCHECK_ENOMEM;
    if (claim->quantity >= 0)
        site.quantity = &reading->quantities.items[claim->quantity];
    if (claim->time >= 0)
        site.time = &reading->times.items[claim->time];
    fc_parts_find(&site);
    fc_measure_find(&site);
    fc_act_find(&site);
    fc_subject_find(&site);
    fc_role_find(&site);
    claim->weak = claim->weak || fc_role_is_anaphora(&site) || fc_role_is_base(&site);
    fc_speaker_find(&site);
    fc_account_find(&site);
    fc_modality_find(&site);
    fc_ellipsis_fill(&site, reading->claims.items, reading->quantities.items);
    fc_bare_age_own(&site, reading->claims.items);
    bool today = claim->kind == FACTCHECK_KIND_AGE && claim->modality == FACTCHECK_MODALITY_PLANNED;
    if (!today) /* "Roe, 34, will be sentenced in May" */
        claim->period = fc_period_find(&site, &reading->times, first_time);
    return FACTCHECK_OK;
}

static int analyse(fc_reading *reading, fc_claim *claim, const fc_parse *parse, fc_scene *scene,
                   size_t first_time, fc_arena *scratch)
{
    draft found;
    claim->measure = found.measure;
    claim->event = found.event;
    claim->subject = found.subject;
    int status = read_site(reading, claim, parse, scene, first_time, scratch);
    keep_words(claim, &found, &reading->arena);
    return status;
}

static int read_claims(fc_reading *reading, fc_arena *scratch)
{
    fc_parse parse = {0};
    fc_scene scene;
    scene.marks = (fc_marks){0};
    size_t first_time = 0;
    uint32_t parsed = UINT32_MAX;
    int status = FACTCHECK_OK;
    for (size_t i = 0; i < reading->claims.count && !status; i++) {
        fc_claim *claim = &reading->claims.items[i];
        const fc_sentence *s = &reading->document.sentences.items[claim->sentence];
        if (claim->sentence != parsed) {
            while (first_time < reading->times.count &&
                   reading->times.items[first_time].first < s->first_token)
                first_time++;
            status = fc_parse_sentence(&parse, &reading->document, claim->sentence, &reading->times,
                                       first_time, scratch);
            fc_scene_begin(&scene, &parse, &reading->names);
            parsed = claim->sentence;
        }
        if (!status)
            status = analyse(reading, claim, &parse, &scene, first_time, scratch);
        if (!status && i > 0)
            fc_role_follow(claim, claim - 1, &reading->document);
    }
    return status;
}

int fc_claims_find(fc_reading *reading)
{
    fc_arena scratch; /* for what the claims do not keep */
    fc_arena_init(&scratch, reading->arena.allocator);
    int status = collect(reading);
    if (!status)
        status = link_claims(reading, &scratch);
    if (!status)
        status = read_claims(reading, &scratch);
    fc_arena_dispose(&scratch);
    return status ? status : fc_arena_status(&reading->arena);
}
