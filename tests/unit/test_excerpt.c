/*
 * Excerpts: what holds for every text, width and set of spans. Line lengths, cuts and escapes are
 * tried with texts put together from odd pieces by a fixed pseudo-random order.
 */
#include "report_fixture.h"

#include <stdlib.h>
#include <string.h>

#include "report/excerpt.h"
#include "text/utf8.h"

#define ROUNDS 20000
#define PIECES_MAX 120

static const char *const pieces[] = {
    "a",
    "word",
    " ",
    "  ",
    "\t",
    "12",
    "3,456.7",
    "\xC3\xA9",
    "e\xCC\x81",
    "\xE6\x9D\xB1\xE4\xBA\xAC",
    "\xF0\x9F\x9A\x80",
    "\x1b[31m",
    "\xFF",
    "\xC3",
    "\xE2\x80\xAE",
    "\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
    "-",
    ". ",
    "averyveryverylongwordthatgoesonandon",
    "\r",
    "\xC2\xA0",
    "\"",
};

static uint32_t state;

static uint32_t below(uint32_t limit)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
}

/* A line of odd pieces; the offsets at which pieces begin are noted. */
static size_t make_line(char *text, size_t *starts, size_t *count)
{
    size_t used = 0;
    *count = 1 + below(PIECES_MAX);
    for (size_t i = 0; i < *count; i++) {
        const char *piece = pieces[below(sizeof pieces / sizeof *pieces)];
        starts[i] = used;
        memcpy(text + used, piece, strlen(piece));
        used += strlen(piece);
    }
    starts[*count] = used;
    return used;
}

/* Spans that do not overlap, at borders of pieces, in order. */
static size_t make_spans(fc_excerpt_span *spans, const size_t *starts, size_t count)
{
    size_t made = 0, at = 0;
    while (at < count && made < 6) {
        at += below(20);
        size_t end = at + 1 + below(3);
        if (end > count)
            break;
        spans[made] = (fc_excerpt_span){starts[at], starts[end], below(2) == 0, {NULL, 0}, 99, 99};
        made++;
        at = end;
    }
    return made;
}

static void check_spans(const fc_excerpt_request *request, const fc_excerpt *excerpt)
{
    unsigned last = 0;
    for (size_t i = 0; i < request->span_count; i++) {
        const fc_excerpt_span *span = &request->spans[i];
        if (span->column_end == 0) {
            ck_assert(!span->value);
            continue;
        }
        ck_assert_uint_lt(span->column, span->column_end);
        ck_assert_uint_ge(span->column_end, last);
        last = span->column_end;
    }
    ck_assert_uint_le(last, excerpt->columns + 1); /* marks without width are drawn one wide */
}

static void check_text(const fc_excerpt *excerpt, unsigned width)
{
    ck_assert_uint_eq(fc_prose_width(excerpt->text), excerpt->columns);
    ck_assert_uint_le(excerpt->columns, width);
    fc_utf8_report utf8 = fc_utf8_check(excerpt->text);
    ck_assert_uint_eq(utf8.invalid, 0);
    for (size_t at = 0; at < excerpt->text.len;) {
        size_t length;
        uint32_t point =
            fc_utf8_next(fc_str_make(excerpt->text.ptr + at, excerpt->text.len - at), &length);
        ck_assert(!fc_utf8_is_control(point));
        at += length;
    }
}

START_TEST(invariants)
{
    static char text[PIECES_MAX * 40];
    size_t starts[PIECES_MAX + 1], count;
    fc_excerpt_span spans[8];
    state = 7;
    for (int round = 0; round < ROUNDS; round++) {
        fc_arena arena;
        fc_arena_init(&arena, NULL);
        size_t size = make_line(text, starts, &count);
        fc_excerpt_request request = {
            .text = fc_str_make(text, size),
            .line = {0, size},
            .focus = {starts[below((uint32_t)count)], size},
            .spans = spans,
            .span_count = make_spans(spans, starts, count),
            .width = 30 + below(100),
            .ellipsis = round % 2 ? FC_STR("...") : FC_STR("\xE2\x80\xA6"),
        };
        /* room is promised to one value; more of them may not fit together */
        for (size_t i = 0, seen = 0; i < request.span_count; i++)
            spans[i].value = spans[i].value && seen++ == 0;
        fc_excerpt excerpt = fc_excerpt_make(&request, &arena);
        ck_assert(!arena.oom);
        check_text(&excerpt, request.width);
        check_spans(&request, &excerpt);
        fc_arena_dispose(&arena);
    }
}
END_TEST

static fc_excerpt cut(const char *text, const char *value, unsigned width, fc_arena *arena)
{
    const char *at = strstr(text, value);
    fc_excerpt_span span = {
        (size_t)(at - text), (size_t)(at - text) + strlen(value), true, {NULL, 0}, 0, 0};
    fc_excerpt_request request = {
        .text = fc_str_of(text),
        .line = {0, strlen(text)},
        .focus = {0, strlen(text)},
        .spans = &span,
        .span_count = 1,
        .width = width,
        .ellipsis = FC_STR("..."),
    };
    fc_excerpt excerpt = fc_excerpt_make(&request, arena);
    size_t column = fc_str_find(excerpt.text, fc_str_of(value));
    ck_assert_uint_eq(span.column, column);
    ck_assert_uint_eq(span.column_end, column + strlen(value));
    return excerpt;
}

typedef struct sample {
    const char *text;
    const char *value;
    unsigned width;
    const char *expected;
} sample;

static const sample samples[] = {
    {"", "", 40, ""},
    {"12", "12", 40, "12"},
    {"  12  ", "12", 40, "12"},
    {"exactly forty columns, of which 12 are so", "12", 41,
     "exactly forty columns, of which 12 are so"},
    {"one more than it, at forty-one where 12 are", "12", 42,
     "...more than it, at forty-one where 12 are"},
    {"12 at the begin of a line that is too long for it", "12", 30, "12 at the begin of a line..."},
    {"a line that is too long for it has at the end 12", "12", 30, "...for it has at the end 12"},
    {"words on both sides of it, and 12 in the middle of all", "12", 34,
     "...of it, and 12 in the middle..."},
    {"It ends. Then 12 boats came. And more was said than fits.", "12", 44,
     "It ends. Then 12 boats came. And more..."},
};

START_TEST(cuts)
{
    const sample *s = &samples[_i];
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    fc_excerpt excerpt = cut(s->text, s->value, s->width, &arena);
    ck_assert_msg(fc_str_equal(excerpt.text, fc_str_of(s->expected)), "'%.*s' is not '%s'",
                  (int)excerpt.text.len, excerpt.text.ptr ? excerpt.text.ptr : "", s->expected);
    fc_arena_dispose(&arena);
}
END_TEST

/* The cost does not depend on the length of the line: a thousand excerpts of 10 MB are nothing. */
START_TEST(long_lines_cost_nothing)
{
    static const char *const fillers[] = {"x", " ", "\xCC\x81", "x ", "\xFF", "\xE6\x9D\xB1"};
    size_t size = 10u << 20;
    char *text = malloc(size);
    const char *filler = fillers[_i];
    for (size_t i = 0; i < size; i++)
        text[i] = filler[i % strlen(filler)];
    for (size_t i = 0; i < 1000; i++) {
        fc_arena arena;
        fc_arena_init(&arena, NULL);
        size_t at = (size / 1000) * i / 6 * 6;
        fc_excerpt_span spans[2] = {{at, at + 6, true, {NULL, 0}, 0, 0},
                                    {size - 6, size, false, {NULL, 0}, 0, 0}};
        fc_excerpt_request request = {
            .text = {text, size},
            .line = {0, size},
            .focus = {0, size},
            .spans = spans,
            .span_count = 2,
            .width = 80,
            .ellipsis = FC_STR("..."),
        };
        fc_excerpt excerpt = fc_excerpt_make(&request, &arena);
        ck_assert_uint_le(excerpt.columns, 80);
        ck_assert_uint_le(excerpt.text.len, 80 * 16);
        fc_arena_dispose(&arena);
    }
    free(text);
}
END_TEST

Suite *test_excerpt_suite(void);
Suite *test_excerpt_suite(void)
{
    Suite *suite = suite_create("excerpt");
    TCase *tests = tcase_create("excerpt");
    tcase_add_test(tests, invariants);
    tcase_add_loop_test(tests, cuts, 1, (int)(sizeof samples / sizeof *samples));
    tcase_add_loop_test(tests, long_lines_cost_nothing, 0, 6);
    suite_add_tcase(suite, tests);
    return suite;
}
