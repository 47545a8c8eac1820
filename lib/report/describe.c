#include "describe.h"

#include "text/utf8.h"

#define GROUP_FROM 5 /* whole digits from which thousands are separated */

static void add_visible(fc_builder *out, fc_str text)
{
    fc_builder_add(out, fc_utf8_visible(text, out->arena));
}

/* ---- Places ------------------------------------------------------------------------------- */

fc_str fc_describe_source(const factcheck_report *report, size_t source, fc_arena *arena)
{
    fc_str name = report->sources.items[source]->name;
    return name.len ? fc_utf8_visible(name, arena) : FC_STR("(no name)");
}

fc_str fc_describe_place(const factcheck_report *report, size_t source, uint32_t line,
                         uint32_t column, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_describe_source(report, source, arena));
    if (line) {
        fc_builder_char(&out, ':');
        fc_builder_unsigned(&out, line);
        fc_builder_char(&out, ':');
        fc_builder_unsigned(&out, column);
    }
    return fc_builder_done(&out);
}

fc_str fc_describe_claim_place(const factcheck_report *report, const factcheck_claim *claim,
                               fc_arena *arena)
{
    return fc_describe_place(report, claim->source, claim->line, claim->column, arena);
}

/* ---- Values ------------------------------------------------------------------------------- */

/* A decimal with its thousands apart: 56,680,000,000. */
static void add_grouped(fc_builder *out, fc_str decimal)
{
    size_t begin = decimal.len && decimal.ptr[0] == '-' ? 1 : 0;
    size_t whole = begin;
    while (whole < decimal.len && fc_is_digit(decimal.ptr[whole]))
        whole++;
    for (size_t i = 0; i < decimal.len; i++) {
        bool split = i > begin && i < whole && (whole - i) % 3 == 0 && whole - begin >= GROUP_FROM;
        if (split)
            fc_builder_char(out, ',');
        fc_builder_char(out, decimal.ptr[i]);
    }
}

static void add_hedge(fc_builder *out, factcheck_hedge hedge)
{
    static const char *const words[] = {
        [FACTCHECK_HEDGE_ABOUT] = "about ",     [FACTCHECK_HEDGE_BELOW] = "less than ",
        [FACTCHECK_HEDGE_ABOVE] = "more than ", [FACTCHECK_HEDGE_AT_LEAST] = "at least ",
        [FACTCHECK_HEDGE_AT_MOST] = "at most ", [FACTCHECK_HEDGE_VAGUE] = "some ",
    };
    if ((size_t)hedge < sizeof words / sizeof *words && words[hedge])
        fc_builder_add(out, fc_str_of(words[hedge]));
}

fc_str fc_describe_time(const factcheck_timex *timex, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    if (timex->value.len) {
        add_visible(&out, timex->value);
    } else if (timex->begin.len || timex->end.len) {
        add_visible(&out, timex->begin);
        fc_builder_literal(&out, "/");
        add_visible(&out, timex->end);
    } else {
        add_visible(&out, timex->relative);
    }
    return fc_builder_done(&out);
}

fc_str fc_describe_value(const factcheck_claim *claim, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    bool figure = claim->value.len || claim->range_low.len;
    if (!figure && claim->timex)
        return fc_describe_time(claim->timex, arena);
    add_hedge(&out, claim->hedge);
    if (claim->range_low.len) {
        add_grouped(&out, claim->range_low);
        fc_builder_literal(&out, " to ");
        add_grouped(&out, claim->range_high);
    } else {
        add_grouped(&out, claim->value);
    }
    if (figure && claim->unit.len) {
        if (!fc_str_equal(claim->unit, FC_STR("%")))
            fc_builder_char(&out, ' ');
        add_visible(&out, claim->unit);
    }
    return fc_builder_done(&out);
}

fc_str fc_describe_variant(const factcheck_variant *variant, fc_arena *arena)
{
    if (variant->display.len)
        return fc_utf8_visible(variant->display, arena);
    if (variant->claim_count)
        return fc_describe_value(variant->claims[0], arena);
    return fc_str_make(NULL, 0);
}

/* ---- Claims and facts --------------------------------------------------------------------- */

static void add_words(fc_builder *out, const fc_str *words, size_t count, const char *between)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            fc_builder_add(out, fc_str_of(between));
        add_visible(out, words[i]);
    }
}

/* One more part of a list; the first has no comma in front. */
static void add_part(fc_builder *out, fc_str text)
{
    if (out->len)
        fc_builder_literal(out, ", ");
    fc_builder_add(out, text);
}

static void add_role(fc_builder *out, factcheck_role role)
{
    static const char *const words[] = {
        [FACTCHECK_ROLE_CHANGE] = "the change",  [FACTCHECK_ROLE_FROM] = "the value before",
        [FACTCHECK_ROLE_TO] = "the value after", [FACTCHECK_ROLE_TARGET] = "a target",
        [FACTCHECK_ROLE_RANK] = "a rank",        [FACTCHECK_ROLE_SHARE] = "a share",
        [FACTCHECK_ROLE_PART] = "a part",        [FACTCHECK_ROLE_RATE] = "a rate",
    };
    if ((size_t)role < sizeof words / sizeof *words && words[role])
        add_part(out, fc_str_of(words[role]));
}

fc_str fc_describe_claim(const factcheck_claim *claim, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    add_words(&out, claim->measure, claim->measure_count, " ");
    if (claim->subject_count) {
        if (claim->measure_count)
            fc_builder_literal(&out, " of ");
        add_words(&out, claim->subject, claim->subject_count, ", ");
    }
    if (claim->period) {
        fc_str period = fc_describe_time(claim->period, arena);
        if (period.len)
            add_part(&out, period);
    }
    add_role(&out, claim->role);
    if (claim->modality != FACTCHECK_MODALITY_ASSERTED)
        add_part(&out, fc_str_of(factcheck_modality_name(claim->modality)));
    if (claim->speaker.len) {
        add_part(&out, FC_STR("says "));
        add_visible(&out, claim->speaker);
    }
    return fc_builder_done(&out);
}

fc_str fc_describe_fact(const factcheck_finding *finding, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    add_words(&out, finding->subject, finding->subject_count, ", ");
    if (finding->subject_count && finding->measure_count)
        fc_builder_char(&out, ' ');
    add_words(&out, finding->measure, finding->measure_count, " ");
    if (finding->period && out.len) {
        fc_str period = fc_describe_time(finding->period, arena);
        if (period.len)
            add_part(&out, period);
    }
    return fc_builder_done(&out);
}

const char *fc_describe_finding(const factcheck_finding *finding)
{
    if (finding->severity != FACTCHECK_SEVERITY_NONE)
        return factcheck_severity_name(finding->severity);
    return finding->verdict == FACTCHECK_VERDICT_UNKNOWN ? "undecided" : "agreement";
}

fc_str fc_describe_anchor(const factcheck_anchor *anchor, fc_arena *arena)
{
    static const struct {
        fc_str basis, words;
    } known[] = {
        {FC_STR_INIT("caption"), FC_STR_INIT("by a caption")},
        {FC_STR_INIT("dateline"), FC_STR_INIT("by its dateline")},
        {FC_STR_INIT("given"), FC_STR_INIT("as given")},
        {FC_STR_INIT("metadata"), FC_STR_INIT("by its metadata")},
        {FC_STR_INIT("story"), FC_STR_INIT("by the other articles")},
        {FC_STR_INIT("text"), FC_STR_INIT("by what it says")},
    };
    fc_builder out;
    if (anchor->date.len == 0)
        return FC_STR("date not known");
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "dated ");
    fc_builder_add(&out, fc_utf8_visible(anchor->date, arena));
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (fc_str_equal(anchor->basis, known[i].basis)) {
            fc_builder_char(&out, ' ');
            fc_builder_add(&out, known[i].words);
        }
    }
    fc_builder_literal(&out, " (");
    fc_builder_unsigned(&out, anchor->confidence);
    fc_builder_literal(&out, "%)");
    return fc_builder_done(&out);
}

fc_str fc_describe_note(const factcheck_report *report, size_t source, const factcheck_note *note,
                        fc_arena *arena)
{
    bool placed = note->byte != SIZE_MAX;
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_describe_place(report, source, placed ? note->line : 0,
                                           placed ? note->column : 0, arena));
    fc_builder_literal(&out, ": ");
    fc_builder_add(&out, fc_str_of(factcheck_severity_name(note->severity)));
    fc_builder_char(&out, ' ');
    fc_builder_add(&out, fc_str_of(note->code));
    fc_builder_literal(&out, ": ");
    fc_builder_add(&out, fc_utf8_visible(note->message, arena));
    return fc_builder_done(&out);
}
