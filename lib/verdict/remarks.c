#include "remarks.h"

#include "temporal/check.h"

typedef struct speaker {
    fc_remarks *out;
    const fc_reading *readings;
    size_t count;
    const fc_stories *stories;
    fc_arena *arena;
    uint32_t source;
} speaker;

static void say(speaker *s, fc_rule_id rule, fc_builder *message, size_t byte)
{
    fc_remark remark = {s->source, rule, fc_builder_done(message), byte};
    (void)fc_vec_add(s->arena, s->out, remark);
}

static void say_bytes(speaker *s, fc_rule_id rule, size_t bytes, size_t first, const char *what)
{
    fc_builder text;
    if (bytes == 0)
        return;
    fc_builder_init(&text, s->arena);
    fc_builder_unsigned(&text, bytes);
    fc_builder_char(&text, ' ');
    fc_builder_add(&text, fc_str_of(what));
    fc_builder_add(&text, bytes == 1 ? FC_STR(" byte") : FC_STR(" bytes"));
    fc_builder_literal(&text, ", the first at byte ");
    fc_builder_unsigned(&text, first);
    say(s, rule, &text, first);
}

static void say_anchor(speaker *s, const fc_anchor *anchor)
{
    fc_builder text;
    if (anchor->distrusted == FC_DAY_NONE || anchor->why.len == 0)
        return;
    fc_builder_init(&text, s->arena);
    fc_builder_literal(&text, "the date ");
    fc_calendar_write_day(anchor->distrusted, &text);
    fc_builder_literal(&text, " of the page is not trusted: ");
    fc_builder_add(&text, anchor->why);
    if (anchor->day != FC_DAY_NONE) {
        fc_builder_literal(&text, "; counting from ");
        fc_calendar_write_day(anchor->day, &text);
    }
    say(s, FC_RULE_DATE_DISTRUSTED, &text, anchor->distrusted_byte);
}

/* The first earlier source with the very same text, or the source itself. */
static uint32_t same_text(const speaker *s)
{
    fc_str text = s->readings[s->source].source.text;
    for (uint32_t i = 0; i < s->source; i++) {
        if (s->stories->copy_of[i] == s->stories->copy_of[s->source] &&
            fc_str_equal(s->readings[i].source.text, text))
            return i;
    }
    return s->source;
}

static void say_copy(speaker *s)
{
    fc_builder text;
    uint32_t origin = s->stories->copy_of[s->source];
    if (origin == s->source)
        return;
    fc_builder_init(&text, s->arena);
    uint32_t same = same_text(s);
    bool twin = same != s->source;
    fc_builder_add(&text,
                   twin ? FC_STR("the same text as ") : FC_STR("shares long passages with "));
    fc_builder_add(&text, s->readings[twin ? same : origin].source.name);
    fc_builder_literal(&text, "; the two count as one witness");
    say(s, twin ? FC_RULE_SAME_TEXT : FC_RULE_COPY, &text, SIZE_MAX);
}

static void say_claims(speaker *s, const fc_reading *reading)
{
    fc_builder text;
    if (reading->claims.count > 0)
        return;
    fc_builder_init(&text, s->arena);
    fc_builder_add(&text, reading->source.text.len ? FC_STR("no figure and no date was found")
                                                   : FC_STR("the text is empty"));
    say(s, FC_RULE_NO_CLAIMS, &text, SIZE_MAX);
}

static void say_too_large(speaker *s, const fc_reading *reading)
{
    fc_builder text;
    for (size_t i = 0; i < reading->claims.count; i++) {
        const fc_claim *claim = &reading->claims.items[i];
        if (claim->value.state != FC_DECIMAL_TOO_BIG)
            continue;
        fc_builder_init(&text, s->arena);
        fc_builder_literal(&text, "a number is too large to be compared");
        say(s, FC_RULE_NUMBER_TOO_LARGE, &text, fc_claim_begin(reading, claim));
        return; /* the first is enough */
    }
}

/* "Feb. 30": a date that no calendar has. */
static void say_no_dates(speaker *s, const fc_reading *reading)
{
    fc_time_checks checks = {0};
    if (fc_time_checks_find(&checks, &reading->times, &reading->document, s->arena))
        return; /* out of memory shows in the arena */
    for (size_t i = 0; i < checks.count; i++) {
        fc_builder text;
        if (checks.items[i].kind != FC_TIME_CHECK_NO_DATE)
            continue;
        const fc_time *time = &reading->times.items[checks.items[i].first];
        fc_builder_init(&text, s->arena);
        fc_builder_add(&text, checks.items[i].stated);
        fc_builder_literal(&text, " is no date of the calendar");
        say(s, FC_RULE_IMPOSSIBLE_DATE, &text, reading->document.tokens.items[time->first].begin);
    }
}

int fc_remarks_find(fc_remarks *out, const fc_reading *readings, size_t count,
                    const fc_stories *stories, fc_arena *arena)
{
    for (uint32_t i = 0; i < count; i++) {
        speaker s = {out, readings, count, stories, arena, i};
        const fc_utf8_report *utf8 = &readings[i].source.utf8;
        say_bytes(&s, FC_RULE_INVALID_UTF8, utf8->invalid, utf8->first_invalid, "invalid UTF-8");
        say_bytes(&s, FC_RULE_NUL_BYTES, utf8->nul, utf8->first_nul, "NUL");
        say_anchor(&s, &readings[i].anchor);
        say_copy(&s);
        say_claims(&s, &readings[i]);
        say_too_large(&s, &readings[i]);
        say_no_dates(&s, &readings[i]);
    }
    return fc_arena_status(arena);
}
