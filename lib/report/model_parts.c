#include "model_parts.h"

#include <string.h>

#include "claim/keys.h"
#include "match/value.h"

static fc_str copy_if(fc_arena *arena, fc_str s)
{
    return s.len ? fc_str_copy(arena, s) : s;
}

/* Words of the article and of the lexicon stay where they are; others are copied. */
static fc_str stay(fc_arena *arena, const fc_reading *reading, fc_str s)
{
    const fc_lexicon *lexicon = &fc_lexicon_ready;
    fc_str text = reading->source.text;
    uintptr_t at = (uintptr_t)s.ptr;
    if (s.len == 0 || at - (uintptr_t)text.ptr < text.len ||
        at - (uintptr_t)lexicon->letters < lexicon->letter_count)
        return s;
    return fc_str_copy(arena, s);
}

static fc_str minute_text(fc_minute minute, fc_arena *arena)
{
    char room[FC_CALENDAR_TEXT];
    if (minute == FC_MINUTE_NONE)
        return fc_str_make(NULL, 0);
    return fc_str_copy(arena, fc_calendar_minute_text(room, minute));
}

static fc_str day_text(fc_day day, fc_arena *arena)
{
    char room[FC_CALENDAR_TEXT];
    if (day == FC_DAY_NONE)
        return fc_str_make(NULL, 0);
    return fc_str_copy(arena, fc_calendar_day_text(room, day));
}

/* A view of the time but for its anchor. */
static factcheck_timex *timex_view(const fc_time *time, fc_arena *arena)
{
    factcheck_timex *view = FC_NEW(arena, factcheck_timex);
    if (!view)
        return NULL;
    view->type = (factcheck_timex_type)time->type;
    view->value = copy_if(arena, time->value);
    view->begin = minute_text(time->begin, arena);
    view->end = minute_text(time->until, arena);
    view->basis = (factcheck_basis)time->basis;
    view->relative = copy_if(arena, time->relative);
    view->rule = fc_str_of(time->rule);
    return view;
}

const factcheck_timex *fc_view_timex(const fc_time *time, fc_arena *arena)
{
    factcheck_timex *view = timex_view(time, arena);
    if (view)
        view->anchor = day_text(time->anchor, arena);
    return view;
}

factcheck_source *fc_view_source(const fc_reading *reading, fc_arena *arena)
{
    factcheck_source *view = FC_NEW(arena, factcheck_source);
    if (!view)
        return NULL;
    view->name = reading->source.name; /* what the report shares with the checker */
    view->outlet = reading->source.outlet;
    view->text = reading->source.text;
    view->anchor.date = day_text(reading->anchor.day, arena);
    view->anchor.basis = fc_str_of(fc_anchor_basis_name((fc_anchor_basis)reading->anchor.basis));
    view->anchor.confidence = reading->anchor.confidence;
    return view;
}

/* Whether two numbers are written alike. */
static bool is_same(fc_decimal a, fc_decimal b)
{
    return a.low == b.low && a.high == b.high && a.exponent == b.exponent &&
           a.negative == b.negative && a.state == b.state;
}

/* The text of an end of the interval, which is the figure itself where that is exact. */
static fc_str end_text(const factcheck_claim *view, const fc_claim *claim, fc_decimal end,
                       fc_arena *arena)
{
    return view->value.len && is_same(end, claim->value) ? view->value
                                                         : fc_decimal_text(end, arena);
}

static void value_view(factcheck_claim *view, const fc_reading *reading, const fc_claim *claim,
                       fc_arena *arena)
{
    fc_value value = fc_value_of(reading, claim);
    fc_interval interval = fc_value_interval(&value);
    if (claim->is_range) {
        view->range_low = fc_decimal_text(claim->ends->low, arena);
        view->range_high = fc_decimal_text(claim->ends->high, arena);
    } else if (fc_decimal_is_finite(claim->value)) {
        view->value = fc_decimal_text(claim->value, arena);
    }
    if (fc_decimal_is_finite(interval.low))
        view->low = end_text(view, claim, interval.low, arena);
    if (fc_decimal_is_finite(interval.high))
        view->high = end_text(view, claim, interval.high, arena);
    view->unit = stay(arena, reading, claim->unit);
}

static void words_view(factcheck_claim *view, const fc_reading *reading, const fc_claim *claim,
                       fc_arena *arena)
{
    fc_str found[FC_KEYS_MAX];
    size_t key_count = fc_claim_keys(found, claim, view->value, arena);
    size_t measured = claim->measure_count, subjects = claim->subject_count;
    fc_str *measure = FC_NEW_ROOM(arena, fc_str, measured + subjects + key_count); /* all lists */
    if (!measure)
        return;
    fc_str *subject = measure + measured, *keys = subject + subjects;
    memcpy(keys, found, key_count * sizeof *keys);
    for (size_t i = 0; i < claim->measure_count; i++)
        measure[i] = stay(arena, reading, claim->measure[i].word);
    for (size_t i = 0; i < claim->subject_count; i++)
        subject[i] = stay(arena, reading, claim->subject[i].text);
    view->measure_count = claim->measure_count;
    view->measure = measure;
    view->subject_count = claim->subject_count;
    view->subject = subject;
    view->speaker = stay(arena, reading, claim->speaker);
    view->key_count = key_count;
    view->keys = keys;
}

/* What the views of the claims of one source share. */
typedef struct viewer {
    const fc_reading *reading;
    fc_str text; /* of the view of the source */
    fc_locator locator;
    const factcheck_timex **times; /* views of reading->times, made when they are asked for */
    fc_day anchor; /* of the last of them */
    fc_str anchor_text; /* shared with the next: few sources have two */
    fc_arena *arena;
} viewer;

/* A time is the period of many claims: all of them have one view of it. */
static const factcheck_timex *time_view(viewer *v, int32_t time)
{
    if (time < 0)
        return NULL;
    if (v->times[time])
        return v->times[time];
    const fc_time *of = &v->reading->times.items[time];
    factcheck_timex *view = timex_view(of, v->arena);
    if (!view)
        return NULL;
    if (of->anchor != v->anchor) {
        v->anchor = of->anchor;
        v->anchor_text = day_text(of->anchor, v->arena);
    }
    view->anchor = v->anchor_text;
    return v->times[time] = view;
}

static factcheck_claim *claim_view(viewer *v, const fc_claim *claim)
{
    const fc_reading *reading = v->reading;
    factcheck_claim *view = FC_NEW(v->arena, factcheck_claim);
    if (!view)
        return NULL;
    const fc_sentence *sentence = &reading->document.sentences.items[claim->sentence];
    view->begin = fc_claim_begin(reading, claim);
    view->end = fc_claim_end(reading, claim);
    fc_locator_find(&v->locator, view->begin, &view->line, &view->column);
    view->text = fc_str_make(v->text.ptr + view->begin, view->end - view->begin);
    view->kind = (factcheck_kind)claim->kind;
    view->hedge = (factcheck_hedge)claim->hedge;
    view->role = (factcheck_role)claim->role;
    view->modality = (factcheck_modality)claim->modality;
    value_view(view, reading, claim, v->arena);
    view->timex = time_view(v, claim->time);
    view->period = time_view(v, claim->period);
    words_view(view, reading, claim, v->arena);
    view->sentence.begin = sentence->begin;
    view->sentence.end = sentence->end;
    return view;
}

int fc_view_claims(fc_report_claims *out, const fc_reading *reading,
                   const factcheck_source *source, size_t index, fc_arena *arena)
{
    viewer v = {.reading = reading, .text = source->text, .anchor = FC_DAY_NONE, .arena = arena};
    fc_locator_init(&v.locator, source->text);
    v.times = FC_NEW_ARRAY(arena, const factcheck_timex *, reading->times.count + 1);
    if (!v.times)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < reading->claims.count; i++) {
        factcheck_claim *claim = claim_view(&v, &reading->claims.items[i]);
        if (!claim || !fc_vec_add(arena, out, claim))
            return FACTCHECK_ENOMEM;
        claim->source = index;
    }
    return fc_arena_status(arena);
}
