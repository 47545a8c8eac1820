/*
 * Evidence: what a page and its text say about the day they were written.
 */
#include <string.h>

#include "temporal/find.h"
#include "temporal/fit.h"

enum { WEIGHT_METADATA = 90,
       WEIGHT_LINE = 80,    /* a short line that begins with a date */
       WEIGHT_ADDRESS = 70, /* /2024/05/16/ in an address of the page */
       WEIGHT_DATELINE = 90,
       WEIGHT_CAPTION = 80,
       WEIGHT_TEXT = 40,
       WEIGHT_WEEKDAY = 60,
       WEIGHT_YEAR = 30 };

enum { DATELINE_TOKENS = 20, /* a dateline ends within so many tokens */
       LINE_WORDS = 16,      /* a line that is there for its date is no longer */
       ADDRESS_TOKENS = 3,   /* nor one that is there for its address */
       TOP_BLOCKS = 6 };     /* where the address of the page itself may stand */

static bool same_claim(const fc_evidence *a, const fc_evidence *b)
{
    return a->kind == b->kind && a->basis == b->basis && a->tense == b->tense &&
           a->weekday == b->weekday && a->month == b->month &&
           a->day_of_month == b->day_of_month && a->year == b->year && a->same_day == b->same_day;
}

/* Adds evidence, or counts it if the text said so before. */
static bool add(fc_evidences *out, const fc_document *doc, const fc_evidence *evidence)
{
    for (size_t i = 0; i < out->count; i++) {
        if (same_claim(&out->items[i], evidence)) {
            out->items[i].count++;
            return true;
        }
    }
    if (out->count >= FC_EVIDENCE_MAX)
        return true;
    return fc_vec_add(doc->arena, out, *evidence);
}

static fc_evidence blank(fc_evidence_kind kind, fc_anchor_basis basis, uint32_t weight,
                         uint32_t byte)
{
    fc_evidence e;
    memset(&e, 0, sizeof e);
    e.kind = (uint8_t)kind;
    e.basis = (uint8_t)basis;
    e.weight = weight;
    e.byte = byte;
    e.count = 1;
    e.day = FC_DAY_NONE;
    return e;
}

/* ---- Dates --------------------------------------------------------------------------------- */

/* A mention of a day in a block of some kind: a full date, or month and day. */
static bool add_date(fc_evidences *out, const fc_document *doc, const fc_time *time,
                     fc_anchor_basis basis, uint32_t weight)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->op != FC_OP_DATE || !expr->month || !expr->day || expr->year < 0 ||
        expr->flags & FC_EXPR_YEAR_SHIFT)
        return true;
    uint32_t byte = doc->tokens.items[time->first].begin;
    fc_evidence_kind kind = expr->year ? FC_EVIDENCE_DATE : FC_EVIDENCE_MONTH_DAY;
    fc_evidence e = blank(kind, basis, weight, byte);
    e.tense = basis == FC_ANCHOR_TEXT ? expr->tense : 0;
    e.weekday = expr->weekday;
    e.month = expr->month;
    e.day_of_month = expr->day;
    e.year = expr->year;
    if (!expr->year)
        return expr->flags & FC_EXPR_SAME_YEAR ? true : add(out, doc, &e);
    e.day = fc_calendar_day(expr->year, expr->month, expr->day);
    return e.day == FC_DAY_NONE ? true : add(out, doc, &e);
}

/* ---- Metadata ------------------------------------------------------------------------------ */

/* "Updated:", "Last modified" in front of a date: the page, not the text, is of that day. */
static bool is_update(const fc_document *doc, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (fc_document_is(doc, i, "updated") || fc_document_is(doc, i, "modified") ||
            fc_document_is(doc, i, "update"))
            return true;
    }
    return false;
}

static bool read_metadata(fc_evidences *out, fc_finder *finder, uint32_t sentence)
{
    const fc_document *doc = finder->doc;
    fc_times times = {0};
    finder->out = &times;
    if (!fc_find_sentence(finder, sentence))
        return false;
    size_t from = doc->sentences.items[sentence].first_token;
    for (size_t i = 0; i < times.count; i++) {
        bool updated = is_update(doc, from, times.items[i].first);
        if (!add_date(out, doc, &times.items[i], FC_ANCHOR_METADATA,
                      updated ? FC_WEIGHT_UPDATED : WEIGHT_METADATA))
            return false;
        from = times.items[i].end;
    }
    return true;
}

/* ---- Addresses ----------------------------------------------------------------------------- */

static int figures(fc_str text, size_t at, size_t count)
{
    int value = 0;
    for (size_t i = at; i < at + count; i++) {
        if (i >= text.len || !fc_is_digit(text.ptr[i]))
            return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    bool closed = at + count >= text.len || !fc_is_digit(text.ptr[at + count]);
    return closed ? value : -1;
}

/* "/2024/05/16/", "/2024-05-16-", "/20240516/" in an address. */
static fc_day date_in_address(fc_str link)
{
    for (size_t i = 1; i + 8 <= link.len; i++) {
        if (fc_is_digit(link.ptr[i - 1]) || !fc_is_digit(link.ptr[i]))
            continue;
        char sign = i + 4 < link.len ? link.ptr[i + 4] : 0;
        int year = figures(link, i, 4), month = figures(link, i + 5, 2);
        int day = figures(link, i + 8, 2);
        if (figures(link, i, 8) > 0) {
            int all = figures(link, i, 8);
            year = all / 10000;
            month = all / 100 % 100;
            day = all % 100;
        } else if ((sign != '/' && sign != '-') || year < 0 || month < 0 || day < 0 ||
                   link.ptr[i + 7] != sign) {
            continue;
        }
        if (year >= 1990 && year < 2100 && fc_calendar_day(year, month, day) != FC_DAY_NONE)
            return fc_calendar_day(year, month, day);
    }
    return FC_DAY_NONE;
}

static bool add_address(fc_evidences *out, const fc_document *doc, fc_str link)
{
    fc_day day = date_in_address(link);
    if (day == FC_DAY_NONE)
        return true;
    fc_date date = fc_calendar_date(day);
    fc_evidence e = blank(FC_EVIDENCE_DATE, FC_ANCHOR_METADATA, WEIGHT_ADDRESS,
                          (uint32_t)(link.ptr - doc->text.ptr));
    e.day = day;
    e.year = (int16_t)date.year;
    e.month = (int8_t)date.month;
    e.day_of_month = (int8_t)date.day;
    return add(out, doc, &e);
}

/* An address that stands alone or among metadata dates the page; in a sentence it leads away. */
static bool read_addresses(fc_evidences *out, const fc_document *doc, const fc_sentence *sentence,
                           bool metadata)
{
    bool ok = true;
    if (!metadata && sentence->end_token - sentence->first_token > ADDRESS_TOKENS)
        return true;
    for (size_t i = sentence->first_token; i < sentence->end_token && ok; i++) {
        if (doc->tokens.items[i].kind == FC_TOKEN_LINK)
            ok = add_address(out, doc, fc_document_token(doc, i));
    }
    return ok;
}

/* The address of the page itself is often told from the text as furniture; only above the text. */
static bool read_top_address(fc_evidences *out, const fc_document *doc)
{
    bool ok = true;
    for (size_t i = 0; i < doc->blocks.count && i < TOP_BLOCKS && ok; i++) {
        const fc_block *block = &doc->blocks.items[i];
        fc_str text = fc_str_make(doc->text.ptr + block->begin, block->end - block->begin);
        if (block->kind == FC_BLOCK_FURNITURE && block->words == 1 &&
            fc_str_starts(text, FC_STR("http")))
            ok = add_address(out, doc, text);
    }
    return ok;
}

/* ---- Datelines ----------------------------------------------------------------------------- */

/* "WASHINGTON, Nov. 3 (AP) -": a date behind a place in capitals, in front of a dash. */
static bool is_dateline(const fc_document *doc, const fc_time *time)
{
    const fc_sentence *sentence = &doc->sentences.items[time->sentence];
    size_t first = sentence->first_token;
    if (time->first < first + 2 || time->first > first + DATELINE_TOKENS ||
        !(doc->tokens.items[first].flags & FC_TOKEN_UPPER))
        return false;
    size_t limit = first + DATELINE_TOKENS < sentence->end_token ? first + DATELINE_TOKENS
                                                                 : sentence->end_token;
    for (size_t i = time->end; i < limit; i++) {
        uint32_t point = doc->tokens.items[i].point;
        if (doc->tokens.items[i].kind == FC_TOKEN_PUNCT &&
            (point == '-' || point == 0x2013 || point == 0x2014 || point == '_'))
            return true;
    }
    return false;
}

/* ---- The text ------------------------------------------------------------------------------ */

/* "later Friday", "later on Friday". */
static bool is_later(const fc_document *doc, const fc_time *time)
{
    size_t first = time->first;
    if (time->expr.edge == FC_EDGE_END && fc_document_is(doc, first, "later"))
        return true;
    return first >= 2 && fc_document_is(doc, first - 1, "on") &&
           fc_document_is(doc, first - 2, "later");
}

static bool add_weekday(fc_evidences *out, const fc_document *doc, const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->order && expr->order != FC_ORDER_THIS)
        return true;
    fc_evidence e = blank(FC_EVIDENCE_WEEKDAY, FC_ANCHOR_TEXT, WEIGHT_WEEKDAY,
                          doc->tokens.items[time->first].begin);
    e.weekday = expr->weekday;
    e.tense = expr->tense;
    e.same_day = expr->tense > 0 && is_later(doc, time);
    return add(out, doc, &e);
}

/* The last month of a month, quarter or half of a year; 0 for a year alone. */
static int8_t last_month(const fc_time_expr *expr)
{
    if (expr->unit == FC_GRANULARITY_MONTH)
        return expr->month;
    if (expr->unit == FC_GRANULARITY_QUARTER)
        return (int8_t)(expr->number * 3);
    return expr->unit == FC_GRANULARITY_HALF ? (int8_t)(expr->number * 6) : 0;
}

/* "in 2024" says when; "declared 2025 a year of culture", "2024 and 2025" may not. */
static bool says_when(const fc_document *doc, const fc_time *time)
{
    return time->first > 0 && doc->tokens.items[time->first - 1].tag == FC_TAG_PREP;
}

static bool add_year(fc_evidences *out, const fc_document *doc, const fc_time *time)
{
    const fc_time_expr *expr = &time->expr;
    if (expr->year < 1900 || expr->year > 2200)
        return true;
    fc_evidence e = blank(FC_EVIDENCE_YEAR, FC_ANCHOR_TEXT, WEIGHT_YEAR,
                          doc->tokens.items[time->first].begin);
    e.year = expr->year;
    e.month = last_month(expr);
    e.tense = e.month || expr->tense > 0 || says_when(doc, time) ? expr->tense : 0;
    return add(out, doc, &e);
}

/* "10 June 2013 Last updated at 14:00 GMT": a line that begins with its date and is no sentence. */
static bool is_date_line(const fc_document *doc, const fc_time *time, const fc_block *block)
{
    const fc_sentence *sentence = &doc->sentences.items[time->sentence];
    size_t first = sentence->first_token;
    bool begins = sentence->begin == block->begin &&
                  (time->first == first ||
                   (time->first == first + 1 && fc_document_is(doc, first, "on")));
    return begins && time->expr.year && !block->sentence_end && block->words <= LINE_WORDS;
}

/* "FILE PHOTO: ...": a picture of another day. */
static bool is_archive(const fc_document *doc, const fc_block *block)
{
    fc_str text = fc_str_make(doc->text.ptr + block->begin, block->end - block->begin);
    return fc_str_find_nocase(text, FC_STR("file")) != SIZE_MAX ||
           fc_str_find_nocase(text, FC_STR("archive")) != SIZE_MAX;
}

static bool read_mention(fc_evidences *out, const fc_document *doc, const fc_time *time)
{
    const fc_block *block = &doc->blocks.items[doc->sentences.items[time->sentence].block];
    if (time->type != FACTCHECK_TIMEX_DATE && time->type != FACTCHECK_TIMEX_TIME)
        return true;
    if (time->expr.op == FC_OP_WEEKDAY)
        return time->expr.flags & FC_EXPR_EQUATED ? true : add_weekday(out, doc, time);
    if (time->expr.op != FC_OP_DATE)
        return true;
    bool caption = block->kind == FC_BLOCK_CAPTION;
    if (time->expr.day && caption && is_archive(doc, block))
        return true;
    if (time->expr.day && caption)
        return add_date(out, doc, time, FC_ANCHOR_CAPTION, WEIGHT_CAPTION);
    if (time->expr.day && is_dateline(doc, time))
        return add_date(out, doc, time, FC_ANCHOR_DATELINE, WEIGHT_DATELINE);
    if (time->expr.day && is_date_line(doc, time, block))
        return add_date(out, doc, time, FC_ANCHOR_METADATA, WEIGHT_LINE);
    if (time->expr.day)
        return add_date(out, doc, time, FC_ANCHOR_TEXT, WEIGHT_TEXT);
    return add_year(out, doc, time);
}

int fc_evidence_find(fc_evidences *out, const fc_document *doc, const fc_times *times)
{
    fc_finder finder;
    fc_finder_init(&finder, NULL, doc);
    bool ok = read_top_address(out, doc);
    for (size_t i = 0; i < doc->sentences.count && ok; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        bool metadata = doc->blocks.items[sentence->block].kind == FC_BLOCK_BYLINE;
        if (metadata)
            ok = read_metadata(out, &finder, (uint32_t)i);
        ok = ok && read_addresses(out, doc, sentence, metadata);
    }
    for (size_t i = 0; i < times->count && ok; i++)
        ok = read_mention(out, doc, &times->items[i]);
    return ok ? fc_arena_status(doc->arena) : FACTCHECK_ENOMEM;
}
