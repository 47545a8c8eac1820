/*
 * Months and days of the week: "last May", "early November", "Friday night", "each Thursday".
 */
#include "dates.h"
#include "parts.h"

/* "that" of "that Friday": not the conjunction of "said that Friday". */
static bool points_back(const fc_finder *f, size_t at)
{
    if (at == f->first)
        return true;
    const fc_token *before = fc_token_at(f, at - 1);
    return before->tag == FC_TAG_PREP || before->tag == FC_TAG_CONJ || before->tag == FC_TAG_TO ||
           before->tag == FC_TAG_ADV || before->tag == FC_TAG_NAME ||
           before->kind == FC_TOKEN_PUNCT || fc_kind_at(f, at - 1, FC_WORD_EDGE) ||
           fc_kind_at(f, at - 1, FC_WORD_AFTER);
}

/* Orders that a month, a weekday or a season can have. */
static bool orders_name(uint8_t order)
{
    switch ((fc_time_order)order) {
    case FC_ORDER_THIS:
    case FC_ORDER_LAST:
    case FC_ORDER_NEXT:
    case FC_ORDER_PAST:
    case FC_ORDER_COMING:
    case FC_ORDER_PREVIOUS:
    case FC_ORDER_FOLLOWING:
    case FC_ORDER_SAME:
    case FC_ORDER_THAT:
        return true;
    default:
        return false;
    }
}

void fc_name_left_read(const fc_finder *f, size_t head, fc_left *out)
{
    fc_left_read(f, head, out);
    bool closed = head + 1 >= f->end || fc_tag_at(f, head + 1, FC_TAG_PUNCT); /* "found that May." */
    bool conjunction = out->order == FC_ORDER_THAT && fc_is_at(f, out->first, "that") && !closed &&
                       !points_back(f, out->first);
    if (out->order && (!orders_name(out->order) || conjunction)) {
        out->order = FC_ORDER_NONE;
        out->first = head;
        out->edge = FC_EDGE_NONE;
    }
}

/* ---- Months -------------------------------------------------------------------------------- */

/* "February and March": a month in front, joined. */
static bool joined_to_month(const fc_finder *f, size_t at)
{
    if (at < f->first + 2)
        return false;
    bool joins = fc_tag_at(f, at - 1, FC_TAG_CONJ) || fc_sign_at(f, at - 1, ',') ||
                 fc_dash_at(f, at - 1);
    return joins && fc_month_at(f, at - 2) != NULL;
}

/* "December futures", "wheat for May delivery": what is traded before its month. */
static bool is_contract(const fc_finder *f, size_t at)
{
    return (fc_word_at(f, at).contexts & FC_CONTEXT_CONTRACT) != 0;
}

/* A noun behind a day or month that belongs to it, also where it is tagged as a verb. */
static bool names_thing(const fc_finder *f, size_t at)
{
    if (at >= f->end || fc_capital_at(f, at))
        return false;
    const fc_token *token = fc_token_at(f, at);
    bool verb = token->tag == FC_TAG_VERB &&
                (token->form == FC_FORM_BASE || token->form == FC_FORM_S);
    return token->tag == FC_TAG_NOUN || token->tag == FC_TAG_ADJ || verb;
}

/* Whether a month without day and year is one: "May" the modal, March the verb, Miss June. */
static bool is_bare_month(const fc_finder *f, const fc_date_form *form, const fc_left *left,
                          fc_month_kind kind)
{
    size_t at = form->first;
    bool guided = left->order || left->edge || left->each || fc_behind(f, at, FC_CONTEXT_MONTH) ||
                  joined_to_month(f, at);
    bool name_before = at > f->first && fc_tag_at(f, at - 1, FC_TAG_NAME);
    bool name_behind = fc_tag_at(f, form->end, FC_TAG_NAME) && fc_capital_at(f, form->end);
    switch (kind) {
    case FC_MONTH_FULL:
        return !(name_before && name_behind);
    case FC_MONTH_NAME:
        return guided || !(name_before || name_behind);
    case FC_MONTH_LOOSE:
        if (guided)
            return true;
        if (at >= f->first + 2 && fc_is_at(f, at - 1, "of") && fc_unit_at(f, at - 2))
            return true; /* "the first week of May" */
        if (is_contract(f, form->end) || fc_is_at(f, form->end, "quarter"))
            return true;
        if (at > f->first && fc_tag_at(f, at - 1, FC_TAG_DET) && names_thing(f, form->end) &&
            !fc_is_at(f, form->end, "government"))
            return true; /* "the May figures", "a March poll" */
        return fc_is_at(f, at, "march") && !name_before && !name_behind &&
               !(fc_token_at(f, at)->flags & FC_TOKEN_FIRST) &&
               !fc_tag_at(f, form->end, FC_TAG_VERB) && !fc_is_at(f, form->end, "of") &&
               !(at > f->first && fc_tag_at(f, at - 1, FC_TAG_DET));
    case FC_MONTH_SHORT:
        return guided && form->end > at + 1; /* "in Nov." */
    }
    return false;
}

/* "the first of" in front of a month. */
static size_t read_ordinal_before(const fc_finder *f, size_t at, int *day)
{
    if (!fc_before(f, at) || !fc_is_at(f, at - 1, "of"))
        return at;
    for (size_t n = 3; n >= 1; n--) {
        if (at < f->floor + 1 + n)
            continue;
        int value = 0;
        size_t begin = at - 1 - n;
        if (fc_month_day_read(f, begin, &value) != at - 1)
            continue;
        *day = value;
        return fc_before(f, begin) && fc_is_at(f, begin - 1, "the") ? begin - 1 : begin;
    }
    return at;
}

/*
 * "by June": a month that is a limit lies ahead, but not in "the 12 months through June". "a June
 * agreement": the tense of the clause says nothing of a month in front of a noun.
 */
static int tense_of_month(const fc_finder *f, const fc_time *time)
{
    size_t first = time->first;
    if (time->expr.day)
        return time->expr.tense;
    if (is_contract(f, time->end)) /* "December futures" */
        return 1;
    if (names_thing(f, time->end) ||
        (first > f->first && fc_tag_at(f, first - 1, FC_TAG_POSSESSIVE))) /* "its October view" */
        return 0;
    bool through = first > f->first + 1 && fc_is_at(f, first - 1, "through") &&
                   !fc_unit_at(f, first - 2);
    bool limit = through || fc_behind(f, first, FC_CONTEXT_LIMIT);
    return limit ? 1 : time->expr.tense;
}

size_t fc_find_month(fc_finder *f, size_t at)
{
    fc_date_form form;
    fc_left left;
    const fc_name_word *month = fc_month_at(f, at);
    if (!fc_capital_at(f, at) || !fc_date_read(f, at, &form))
        return at;
    size_t quarter = fc_find_quarter_of_months(f, at);
    if (quarter > at)
        return quarter;
    fc_name_left_read(f, at, &left);
    if (form.year && !form.year_shift && left.order) { /* "in this Nov. 2, 2017, file photo" */
        left.order = FC_ORDER_NONE;
        left.first = at;
    }
    size_t first = left.first;
    if (!form.day && !left.order && !left.edge) {
        size_t ordinal = read_ordinal_before(f, at, &form.day);
        first = ordinal < at ? ordinal : first;
    }
    bool dated = form.day || form.year || form.year_shift || form.that_year;
    if (!form.year && !form.year_shift && fc_event_at(f, form.end))
        return at; /* "the October Revolution", "the May Fourth Movement" */
    if (!dated && !is_bare_month(f, &form, &left, (fc_month_kind)month->kind))
        return at;
    size_t count = f->out->count;
    bool around = fc_before(f, first) && fc_is_at(f, first - 1, "around");
    size_t end = fc_date_add(f, first - around, &form);
    if (f->failed)
        return end;
    fc_time *time = &f->out->items[count];
    time->hedge = around ? FACTCHECK_HEDGE_ABOUT : FACTCHECK_HEDGE_EXACT;
    time->expr.order = left.order;
    time->expr.edge = left.edge;
    time->expr.tense = (int8_t)tense_of_month(f, time);
    bool data = first >= f->first + 2 && fc_is_at(f, first - 1, "for") &&
                fc_tag_at(f, first - 2, FC_TAG_NOUN); /* "its figure for April" */
    if (data || (fc_glued_at(f, end) && fc_token_at(f, end)->kind == FC_TOKEN_WORD))
        time->expr.flags |= FC_EXPR_OWNER;
    if (left.each) {
        time->type = FACTCHECK_TIMEX_SET;
        time->expr.op = FC_OP_SET;
        time->expr.flags |= FC_EXPR_EACH;
    }
    return end;
}

/* ---- Days of the week ---------------------------------------------------------------------- */

/* "The Sunday Times" is no Sunday, and "Bloody Sunday" is one long past. */
static bool is_paper(const fc_finder *f, size_t at)
{
    if (at > f->first && fc_capital_at(f, at - 1) &&
        (fc_is_at(f, at - 1, "bloody") || fc_is_at(f, at - 1, "black")))
        return true;
    return at > f->first && fc_is_at(f, at - 1, "the") && fc_capital_at(f, at + 1) &&
           fc_tag_at(f, at + 1, FC_TAG_NAME) && !fc_unit_at(f, at + 1) &&
           !fc_kind_at(f, at + 1, FC_WORD_PART);
}

/* "nights" of "Tuesday nights": the part of the day, or none. */
static uint8_t parts_of_day(const fc_finder *f, size_t at)
{
    fc_time_word word = fc_word_at(f, at);
    const fc_unit_word *unit = fc_unit_at(f, at);
    if (unit && unit->unit == FC_GRANULARITY_NIGHT && unit->plural)
        return FC_PART_NIGHT;
    if (word.kind != FC_WORD_PART)
        return FC_PART_NONE;
    fc_str text = fc_document_token(f->doc, at);
    return fc_lower(text.ptr[text.len - 1]) == 's' ? (uint8_t)word.value : FC_PART_NONE;
}

static size_t add_weekday_set(fc_finder *f, size_t first, size_t end, int weekday, uint8_t part)
{
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_SET, FC_OP_SET,
                                  FC_GRANULARITY_DAY);
    if (time) {
        time->expr.weekday = (int8_t)weekday;
        time->expr.part = part;
        time->expr.flags |= FC_EXPR_EACH;
    }
    return end;
}

static size_t find_dated_weekday(fc_finder *f, const fc_date_form *form, const fc_left *left)
{
    size_t count = f->out->count;
    size_t end = fc_date_add(f, left->first, form);
    if (!f->failed)
        f->out->items[count].expr.edge = left->edge;
    return end;
}

/* "on a Tuesday", "on a recent Tuesday": any; but "in a Tuesday interview", the last. */
static bool is_any_day(const fc_finder *f, size_t first, size_t end)
{
    if (first == f->first)
        return false;
    bool thing = names_thing(f, end) && !fc_is_at(f, end, "school");
    return fc_is_at(f, first - 1, "recent") || (fc_is_at(f, first - 1, "a") && !thing);
}

/* "two Sundays ago": the token behind, or `at`. */
static size_t find_weekdays_ago(fc_finder *f, size_t at, int weekday)
{
    fc_numeral numeral;
    if (!fc_is_at(f, at + 1, "ago") || !fc_before(f, at) ||
        !fc_numeral_read(f->doc, at - 1, at, &numeral) || numeral.form != FC_NUMERAL_CARDINAL)
        return at;
    int64_t count = fc_decimal_to_int(numeral.value, 0);
    if (count < 1 || count > 52)
        return at;
    fc_time *time = fc_finder_add(f, at - 1, at + 2, FACTCHECK_TIMEX_DATE, FC_OP_WEEKDAY,
                                  FC_GRANULARITY_DAY);
    if (time) {
        time->expr.weekday = (int8_t)weekday;
        time->expr.order = FC_ORDER_LAST;
        time->expr.amount = (int32_t)count - 1;
        time->expr.tense = -1;
    }
    return at + 2;
}

size_t fc_find_weekday(fc_finder *f, size_t at)
{
    fc_date_form form;
    fc_left left;
    const fc_name_word *row = fc_weekday_at(f, at);
    if (!fc_capital_at(f, at) || is_paper(f, at))
        return at;
    size_t nth = fc_find_nth(f, at, FC_GRANULARITY_DAY, row->number);
    if (nth > at)
        return nth;
    fc_name_left_read(f, at, &left);
    if (fc_date_read(f, at, &form) && (form.day || form.year))
        return find_dated_weekday(f, &form, &left);
    size_t ago = row->kind == FC_WEEKDAY_PLURAL ? find_weekdays_ago(f, at, row->number) : at;
    if (ago > at)
        return ago;
    if (row->kind == FC_WEEKDAY_PLURAL)
        return add_weekday_set(f, left.first, at + 1, row->number, FC_PART_NONE);
    size_t end = at + 1;
    if (row->kind == FC_WEEKDAY_SHORT) {
        if (!fc_sign_at(f, end, '.') || !fc_glued_at(f, end) || !fc_leads_to_date(f, at))
            return at;
        end++;
    }
    int step = 0;
    size_t every = fc_every_other_read(f, at, &step);
    if (left.each || every < at)
        return add_weekday_set(f, left.each ? left.first : every, end, row->number, FC_PART_NONE);
    uint8_t many = parts_of_day(f, end);
    if (many)
        return add_weekday_set(f, left.first, end + 1, row->number, many);
    fc_part part;
    size_t behind = fc_part_read(f, end, &part);
    int tense = fc_tense_of(f, left.first, behind);
    bool through = left.first > f->first && fc_is_at(f, left.first - 1, "through"); /* or "until" */
    if (tense == 0 && (through || fc_behind(f, left.first, FC_CONTEXT_LIMIT)))
        tense = 1;
    fc_time *time = fc_finder_add(f, left.first, behind,
                                  behind > end ? FACTCHECK_TIMEX_TIME : FACTCHECK_TIMEX_DATE,
                                  FC_OP_WEEKDAY, FC_GRANULARITY_DAY);
    if (!time)
        return behind;
    fc_part_fill(time, &part);
    time->expr.weekday = (int8_t)row->number;
    time->expr.order = left.order;
    time->expr.edge = left.edge ? left.edge : time->expr.edge;
    time->expr.tense = (int8_t)tense;
    if (!left.order && is_any_day(f, left.first, behind))
        time->expr.flags |= FC_EXPR_VAGUE;
    return behind;
}
