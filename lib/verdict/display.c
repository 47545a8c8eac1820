#include "display.h"

typedef struct scale_word {
    int power;
    const char *word;
} scale_word;

static const scale_word scales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};

int fc_display_scale(fc_decimal value)
{
    int top = fc_decimal_top(value);
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        if (top >= scales[i].power && top < scales[i].power + 3)
            return scales[i].power;
    }
    return 0;
}

const char *fc_display_scale_word(int scale)
{
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        if (scales[i].power == scale)
            return scales[i].word;
    }
    return "";
}

/* Digits with commas between groups of three in the whole part. */
static void write_grouped(fc_builder *out, fc_str plain)
{
    size_t start = plain.len && plain.ptr[0] == '-' ? 1 : 0;
    size_t point = start;
    while (point < plain.len && plain.ptr[point] != '.')
        point++;
    for (size_t i = 0; i < plain.len; i++) {
        if (i > start && i < point && (point - i) % 3 == 0 && point - start > 3)
            fc_builder_char(out, ',');
        fc_builder_char(out, plain.ptr[i]);
    }
}

void fc_display_scaled(fc_builder *out, fc_decimal value, int scale)
{
    write_grouped(out, fc_decimal_text(fc_decimal_shift(value, -scale), out->arena));
}

/* Zeros that were stated behind the last other digit: 5.20. */
static void write_stated_zeros(fc_builder *out, fc_decimal value, int place, int scale)
{
    int shown = fc_decimal_place(value) - scale, stated = place - scale;
    if (stated >= 0)
        return;
    if (shown >= 0) {
        fc_builder_char(out, '.');
        shown = 0;
    }
    for (; shown > stated; shown--)
        fc_builder_char(out, '0');
}

void fc_display_number(fc_builder *out, fc_decimal value, int place)
{
    int scale = fc_display_scale(value);
    fc_display_scaled(out, value, scale);
    write_stated_zeros(out, value, place, scale);
    fc_builder_add(out, fc_str_of(fc_display_scale_word(scale)));
}

static const char *hedge_word(uint8_t hedge)
{
    static const char *const words[] = {"",          "about ",   "below ", "above ",
                                        "at least ", "at most ", "",       "roughly "};
    return hedge < sizeof words / sizeof *words ? words[hedge] : "";
}

/* Adjectives for people take no ending: 47 dead, 3 missing. */
static bool is_adjective(fc_str unit)
{
    static const fc_str words[] = {FC_STR_INIT("dead"),    FC_STR_INIT("homeless"),
                                   FC_STR_INIT("hurt"),    FC_STR_INIT("injured"),
                                   FC_STR_INIT("killed"),  FC_STR_INIT("missing"),
                                   FC_STR_INIT("wounded"), FC_STR_INIT("unhurt")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (fc_str_equal(unit, words[i]))
            return true;
    }
    return false;
}

static void write_unit(fc_builder *out, const fc_claim *claim)
{
    if (claim->unit.len == 0)
        return;
    if (!fc_str_equal(claim->unit, FC_STR("%")))
        fc_builder_char(out, ' ');
    bool one = fc_decimal_equal(claim->value, fc_decimal_int(1));
    bool noun = claim->kind == FACTCHECK_KIND_COUNT || claim->kind == FACTCHECK_KIND_DURATION ||
                claim->kind == FACTCHECK_KIND_AGE;
    if (noun && !one && !is_adjective(claim->unit))
        fc_builder_add(out, fc_lemma_plural(claim->unit, out->arena));
    else
        fc_builder_add(out, claim->unit);
}

/* ", stated to 0.01 billion" where that is not plain to see. */
static void write_precision(fc_builder *out, const fc_value *value)
{
    int scale = fc_display_scale(value->value);
    if (value->exact || value->place == 0)
        return;
    fc_builder_literal(out, ", stated to ");
    fc_display_scaled(out, fc_decimal_scaled(1, value->place), scale);
    fc_builder_add(out, fc_str_of(fc_display_scale_word(scale)));
}

static void write_time(fc_builder *out, const fc_value *value, const fc_time *time)
{
    bool whole_days = value->begin % FC_MINUTES_A_DAY == 0 && value->until % FC_MINUTES_A_DAY == 0;
    fc_day first = (fc_day)(value->begin / FC_MINUTES_A_DAY);
    if (time->range_begin < 0 && time->range_end < 0 && time->value.len) {
        fc_builder_add(out, time->value);
        return;
    }
    if (!whole_days) {
        fc_calendar_write_minute(value->begin, out);
        return;
    }
    fc_calendar_write_day(first, out);
    fc_day last = (fc_day)(value->until / FC_MINUTES_A_DAY) - 1;
    if (last > first) {
        fc_builder_literal(out, " to ");
        fc_calendar_write_day(last, out);
    }
}

fc_str fc_display_value(const fc_reading *reading, const fc_claim *claim, const fc_value *value,
                        fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    if (value->is_time && value->calendar) /* "Saturday", nobody knows which */
        return fc_display_mention(reading, claim, arena);
    if (value->is_time) {
        write_time(&out, value, &reading->times.items[claim->time]);
        return fc_builder_done(&out);
    }
    fc_builder_add(&out, fc_str_of(hedge_word(value->hedge)));
    if (value->is_range) {
        fc_display_number(&out, value->low, value->low_place);
        fc_builder_literal(&out, " to ");
        fc_display_number(&out, value->high, value->high_place);
        write_unit(&out, claim);
    } else {
        fc_display_number(&out, value->value, value->place);
        write_unit(&out, claim);
        write_precision(&out, value);
    }
    return fc_builder_done(&out);
}

/* Source bytes without line breaks and repeated spaces. */
static void write_flat(fc_builder *out, fc_str text)
{
    bool space = false;
    for (size_t i = 0; i < text.len; i++) {
        bool blank = fc_is_blank(text.ptr[i]);
        if (blank && !space)
            fc_builder_char(out, ' ');
        else if (!blank)
            fc_builder_char(out, text.ptr[i]);
        space = blank;
    }
}

static size_t token_begin(const fc_reading *reading, uint32_t token)
{
    return reading->document.tokens.items[token].begin;
}

fc_str fc_display_mention(const fc_reading *reading, const fc_claim *claim, fc_arena *arena)
{
    size_t begin = fc_claim_begin(reading, claim), end = fc_claim_end(reading, claim);
    const fc_time *times = reading->times.items;
    const fc_time *time = claim->time >= 0 ? &times[claim->time] : NULL;
    if (time && time->range_begin >= 0)
        begin = token_begin(reading, times[time->range_begin].first);
    if (time && time->range_end >= 0)
        end = reading->document.tokens.items[times[time->range_end].end - 1].end;
    fc_builder out;
    fc_builder_init(&out, arena);
    write_flat(&out, fc_str_make(reading->source.text.ptr + begin, end - begin));
    fc_value value = fc_value_of(reading, claim);
    if (time && time->relative.len && value.is_time && !value.calendar) {
        fc_builder_literal(&out, " (");
        write_time(&out, &value, time);
        fc_builder_literal(&out, ")");
    }
    return fc_builder_done(&out);
}
