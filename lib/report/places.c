#include "places.h"

#include "report/describe.h"
#include "text/utf8.h"

#define PIECES_MAX 3 /* lines over which one span is shown, in texts with short lines */

/* ---- The claims that are shown ------------------------------------------------------------ */

static bool is_chosen(const factcheck_claim *const *chosen, size_t count,
                      const factcheck_claim *claim, bool same_source)
{
    for (size_t i = 0; i < count; i++) {
        if (chosen[i] == claim || (same_source && chosen[i]->source == claim->source))
            return true;
    }
    return false;
}

size_t fc_places_choose(const factcheck_variant *variant,
                        const factcheck_claim *chosen[FC_PLACES_A_VARIANT])
{
    size_t count = 0;
    for (int same_source = 1; same_source >= 0; same_source--) {
        for (size_t i = 0; i < variant->claim_count && count < FC_PLACES_A_VARIANT; i++) {
            if (!is_chosen(chosen, count, variant->claims[i], same_source != 0))
                chosen[count++] = variant->claims[i];
        }
    }
    return count;
}

/* ---- Lines and spans ---------------------------------------------------------------------- */

/* The line of that number in its order among the lines of the place. */
static fc_place_line *line_of(fc_place *place, size_t number, factcheck_span focus, fc_arena *arena)
{
    size_t at = place->lines.count;
    while (at > 0 && place->lines.items[at - 1].number > number)
        at--;
    if (at > 0 && place->lines.items[at - 1].number == number)
        return &place->lines.items[at - 1];
    fc_place_line *line = fc_vec_push(arena, &place->lines);
    if (!line)
        return NULL;
    for (size_t i = place->lines.count - 1; i > at; i--)
        place->lines.items[i] = place->lines.items[i - 1];
    line = &place->lines.items[at];
    line->number = number;
    line->focus = focus;
    line->span_count = 0;
    line->has_value = false;
    return line;
}

static bool overlaps(const fc_excerpt_span *span, size_t begin, size_t end)
{
    return span->begin < end && begin < span->end;
}

/* Adds a span in its order; what overlaps one that is there is left out: values come first. */
static void add_span(fc_place_line *line, fc_excerpt_span span)
{
    if (span.begin >= span.end || line->span_count == FC_EXCERPT_SPANS_MAX)
        return;
    for (size_t i = 0; i < line->span_count; i++) {
        if (overlaps(&line->spans[i], span.begin, span.end))
            return;
    }
    size_t at = line->span_count++;
    while (at > 0 && line->spans[at - 1].begin > span.begin) {
        line->spans[at] = line->spans[at - 1];
        at--;
    }
    line->spans[at] = span;
    line->has_value = line->has_value || span.value;
}

static size_t count_mark_lines(const fc_place *place)
{
    size_t count = 0;
    for (size_t i = 0; i < place->lines.count; i++)
        count += !place->lines.items[i].has_value;
    return count;
}

static bool has_line(const fc_place *place, size_t number)
{
    for (size_t i = 0; i < place->lines.count; i++) {
        if (place->lines.items[i].number == number)
            return true;
    }
    return false;
}

typedef struct finder {
    fc_lines *lines;
    fc_arena *arena;
} finder;

/* Adds a span line by line; the label stands at its last line. */
static void add_pieces(const finder *f, fc_place *place, fc_excerpt_span span, factcheck_span focus)
{
    for (int piece = 0; piece < PIECES_MAX && span.begin < span.end; piece++) {
        size_t number = fc_lines_number(f->lines, place->source, span.begin);
        if (number == 0)
            return;
        factcheck_span bounds = fc_lines_span(f->lines, place->source, number);
        bool last = span.end <= bounds.end + 2 || piece == PIECES_MAX - 1;
        fc_excerpt_span part = span;
        if (part.end > bounds.end)
            part.end = bounds.end;
        if (!last)
            part.label.len = 0;
        if (!span.value && !has_line(place, number) && count_mark_lines(place) >= FC_MARK_LINES_MAX)
            return;
        fc_place_line *line = line_of(place, number, focus.end ? focus : bounds, f->arena);
        if (!line)
            return;
        if (focus.end > line->focus.end)
            line->focus.end = focus.end;
        if (focus.end && focus.begin < line->focus.begin)
            line->focus.begin = focus.begin;
        add_span(line, part);
        span.begin = bounds.end + 1;
    }
}

/* ---- Places ------------------------------------------------------------------------------- */

static fc_place *place_of(fc_places *places, const factcheck_claim *claim, fc_arena *arena)
{
    for (size_t i = 0; i < places->count; i++) {
        if (places->items[i].source == claim->source)
            return &places->items[i];
    }
    fc_place *place = fc_vec_push(arena, places);
    if (place)
        *place = (fc_place){.source = claim->source, .line = claim->line, .column = claim->column};
    return place;
}

static void add_claim(const finder *f, fc_places *places, const factcheck_claim *claim,
                      fc_str label)
{
    fc_place *place = place_of(places, claim, f->arena);
    if (!place)
        return;
    if (claim->line < place->line ||
        (claim->line == place->line && claim->column < place->column)) {
        place->line = claim->line;
        place->column = claim->column;
    }
    factcheck_span focus = claim->sentence;
    if (focus.begin > claim->begin || focus.end < claim->end)
        focus = (factcheck_span){0, 0};
    if (fc_str_equal(label, claim->text)) /* it would say the same once more */
        label.len = 0;
    fc_excerpt_span span = {claim->begin, claim->end, true, label, 0, 0};
    add_pieces(f, place, span, focus);
}

/* Whether a byte stands on a line that is shown, or in a sentence of one. */
static bool is_near(const fc_place *place, size_t number, size_t byte)
{
    for (size_t i = 0; i < place->lines.count; i++) {
        const fc_place_line *line = &place->lines.items[i];
        if (line->number == number || (line->focus.begin <= byte && byte < line->focus.end))
            return true;
    }
    return false;
}

/* A mark is shown if it stands beside a value that is shown, or if all places are shown. */
static void add_mark(const finder *f, fc_places *places, const factcheck_mark *mark, bool all)
{
    for (size_t i = 0; i < places->count; i++) {
        fc_place *place = &places->items[i];
        if (place->source != mark->source)
            continue;
        size_t number = fc_lines_number(f->lines, mark->source, mark->begin);
        fc_excerpt_span span = {mark->begin, mark->end, false, {NULL, 0}, 0, 0};
        if (all || is_near(place, number, mark->begin))
            add_pieces(f, place, span, (factcheck_span){0, 0});
    }
}

void fc_places_find(fc_places *out, const factcheck_finding *finding, fc_lines *lines,
                    fc_arena *arena)
{
    finder f = {lines, arena};
    bool all = finding->variant_count <= FC_VARIANTS_SHOWN;
    for (size_t i = 0; i < finding->variant_count && i < FC_VARIANTS_SHOWN; i++) {
        const factcheck_claim *chosen[FC_PLACES_A_VARIANT];
        size_t count = fc_places_choose(finding->variants[i], chosen);
        fc_str label = fc_describe_variant(finding->variants[i], arena);
        for (size_t j = 0; j < count; j++)
            add_claim(&f, out, chosen[j], label);
        all = all && count == finding->variants[i]->claim_count;
    }
    for (size_t i = 0; i < finding->mark_count; i++)
        add_mark(&f, out, finding->marks[i], all);
}

/* ---- Notes -------------------------------------------------------------------------------- */

/* The claim that holds a byte, or NULL: claims are sorted by source and position. */
static const factcheck_claim *claim_at(const factcheck_report *report, size_t source, size_t byte)
{
    size_t low = 0, high = report->claims.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const factcheck_claim *claim = report->claims.items[middle];
        if (claim->source < source || (claim->source == source && claim->end <= byte))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == report->claims.count)
        return NULL;
    const factcheck_claim *claim = report->claims.items[low];
    return claim->source == source && claim->begin <= byte ? claim : NULL;
}

void fc_places_of_note(fc_places *out, size_t source, const factcheck_note *note, fc_lines *lines,
                       fc_arena *arena)
{
    fc_str text = lines->report->sources.items[source]->text;
    finder f = {lines, arena};
    fc_place *place = fc_vec_push(arena, out);
    if (!place)
        return;
    *place = (fc_place){.source = source, .line = note->line, .column = note->column};
    if (note->byte >= text.len)
        return;
    size_t length;
    fc_utf8_next(fc_str_make(text.ptr + note->byte, text.len - note->byte), &length);
    fc_excerpt_span span = {note->byte, note->byte + length, true, {NULL, 0}, 0, 0};
    const factcheck_claim *claim = claim_at(lines->report, source, note->byte);
    if (claim)
        span.end = claim->end;
    add_pieces(&f, place, span, (factcheck_span){0, 0});
}
