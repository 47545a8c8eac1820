/*
 * Times without a date: now, currently, recently, soon, the past, the near future, that time.
 */
#include "find.h"

static size_t add_reference(fc_finder *f, size_t first, size_t end, int direction)
{
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_REFER,
                                  FC_GRANULARITY_NONE);
    if (time) {
        time->expr.amount = direction;
        time->is_claim = false;
    }
    return end;
}

/* ---- Now, recently, the past --------------------------------------------------------------- */

static bool unit_follows(const fc_finder *f, size_t at)
{
    for (size_t i = at; i < at + 4 && i < f->end; i++) {
        if (fc_unit_at(f, i) || fc_month_at(f, i) || fc_weekday_at(f, i))
            return true;
        fc_time_word word = fc_word_at(f, i);
        bool between = word.kind == FC_WORD_FILL || word.kind == FC_WORD_FISCAL ||
                       word.kind == FC_WORD_VAGUE || word.kind == FC_WORD_ORDER ||
                       fc_token_at(f, i)->kind == FC_TOKEN_NUMBER || fc_sign_at(f, i, '-') ||
                       fc_document_has(f->doc, i, FC_SENSE_NUMERAL) || fc_is_at(f, i, "of");
        if (!between)
            return false;
    }
    return false;
}

size_t fc_find_refer(fc_finder *f, size_t at, int direction)
{
    size_t first = at;
    bool as = at > f->first && fc_is_at(f, at - 1, "as");
    if (direction > 0 && as) {
        if (!fc_is_at(f, at + 1, "as") || !fc_is_at(f, at + 2, "possible") || !fc_before(f, at))
            return at;
        return add_reference(f, at - 1, at + 3, direction);
    }
    if (direction < 0 && as && fc_is_at(f, at + 1, "as")) /* "as recently as June" */
        return at;
    if (direction > 0 && (fc_kind_at(f, at + 1, FC_WORD_AFTER) || fc_is_at(f, at + 1, "as")))
        return at;
    if (direction == 0 && fc_before(f, at) && fc_is_at(f, at, "now") &&
        fc_is_at(f, at - 1, "right"))
        first--;
    if (direction < 0 && fc_before(f, at) &&
        (fc_is_at(f, at - 1, "more") || fc_is_at(f, at - 1, "most")))
        first--;
    return add_reference(f, first, at + 1, direction);
}

static bool is_behind_the(const fc_finder *f, size_t at)
{
    return fc_before(f, at) && fc_is_at(f, at - 1, "the");
}

size_t fc_find_refer_adjective(fc_finder *f, size_t at, int direction)
{
    if (unit_follows(f, at + 1))
        return at;
    if (direction > 0) { /* "in the future", "in the near future" */
        size_t first = at - (fc_before(f, at) && fc_is_at(f, at - 1, "near"));
        if (!is_behind_the(f, first) || first < f->first + 2)
            return at;
        bool led = fc_is_at(f, first - 2, "in") || fc_is_at(f, first - 2, "into");
        return led ? add_reference(f, first - 1, at + 1, direction) : at;
    }
    if (at > f->first && fc_is_at(f, at - 1, "most"))
        return at;
    if (fc_glued_at(f, at + 1) && fc_sign_at(f, at + 1, '-'))
        return at;
    return add_reference(f, at, at + 1, direction);
}

/* "at the moment", "at this moment", "at present". */
size_t fc_find_moment(fc_finder *f, size_t at)
{
    if (fc_is_at(f, at, "present")) {
        bool led = at > f->first && (fc_is_at(f, at - 1, "at") || (is_behind_the(f, at) &&
                                                                   at > f->first + 1 &&
                                                                   fc_leads_to_date(f, at - 1)));
        if (!led || (at + 1 < f->end && fc_token_at(f, at + 1)->kind == FC_TOKEN_WORD &&
                     !fc_tag_at(f, at + 1, FC_TAG_PREP)))
            return at;
        return add_reference(f, is_behind_the(f, at) ? at - 1 : at, at + 1, 0);
    }
    if (at < f->first + 2 || !fc_before(f, at) || !fc_is_at(f, at - 2, "at"))
        return at;
    if (fc_is_at(f, at + 1, "of"))
        return at;
    if (!fc_is_at(f, at - 1, "the") && !fc_is_at(f, at - 1, "this"))
        return at;
    return add_reference(f, at - 1, at + 1, 0);
}

/* "at that time", "at the time", "at this time". */
size_t fc_find_time_noun(fc_finder *f, size_t at)
{
    if (at < f->first + 2 || !fc_before(f, at) || !fc_leads_to_date(f, at - 1))
        return at;
    if (fc_is_at(f, at - 1, "that"))
        return add_reference(f, at - 1, at + 1, -1);
    bool at_the = fc_is_at(f, at - 2, "at");
    bool closed = at + 1 >= f->end || fc_token_at(f, at + 1)->kind == FC_TOKEN_PUNCT;
    if (at_the && closed && fc_is_at(f, at - 1, "the"))
        return add_reference(f, at - 1, at + 1, -1);
    return at;
}

/* "in the past". */
size_t fc_find_past(fc_finder *f, size_t at)
{
    if (!is_behind_the(f, at) || unit_follows(f, at + 1) || at < f->first + 2 ||
        !fc_leads_to_date(f, at - 1))
        return at;
    if (fc_tag_at(f, at + 1, FC_TAG_NOUN) || fc_tag_at(f, at + 1, FC_TAG_ADJ) ||
        fc_tag_at(f, at + 1, FC_TAG_NUM))
        return at;
    return add_reference(f, at - 1, at + 1, -1);
}
