/*
 * Seasons and centuries: "last summer", "the winter of 1916-17", "the 18th and 19th centuries".
 */
#include "parts.h"
#include "unit.h"

/* ---- Seasons ------------------------------------------------------------------------------- */

size_t fc_find_season(fc_finder *f, fc_unit_phrase *p)
{
    fc_left left;
    bool verb = fc_is_at(f, p->head, "fall") || fc_is_at(f, p->head, "spring");
    if (p->has_number || (p->vague && p->unit->plural))
        return fc_find_duration(f, p);
    if (p->unit->plural || p->article || p->ordinal || fc_event_at(f, p->end))
        return p->head; /* nor "the Summer Palace" */
    fc_name_left_read(f, p->head, &left);
    size_t end = fc_period_year_read(f, p->end, p);
    end += p->year ? fc_year_range_read(f, end, p->year) : 0; /* "the winter of 1916-17" */
    bool in_the = left.the && p->head >= f->first + 2 &&
                  (fc_leads_to_date(f, p->head - 1) ||
                   fc_behind(f, p->head - 1, FC_CONTEXT_LENGTH)); /* "over the summer" */
    bool led = fc_leads_to_date(f, p->head) && !fc_is_at(f, p->head - 1, "to") &&
               !fc_tag_at(f, p->head + 1, FC_TAG_NOUN) && /* "on summer evenings" */
               !fc_unit_at(f, p->head + 1);               /* "winter quarters" */
    bool dated = end > p->end || left.order || left.edge || left.each;
    if (!dated && !(in_the && !fc_is_at(f, end, "of")) && !(led && !verb))
        return p->head;
    if (verb && !fc_tag_at(f, p->head, FC_TAG_NOUN) && !dated && !in_the)
        return p->head;
    p->end = end;
    size_t first = left.the && !p->hyphen && end > p->head ? p->head - 1 : left.first;
    int tense = fc_tense_of(f, first, end);
    bool the_next = left.order == FC_ORDER_NEXT && fc_is_at(f, left.first, "the");
    bool points = left.order == FC_ORDER_FOLLOWING || left.order == FC_ORDER_PREVIOUS ||
                  left.order == FC_ORDER_THAT || left.order == FC_ORDER_SAME || the_next;
    int32_t reference = points ? fc_last_dated(f, FC_GRANULARITY_SEASON, false) : -1;
    fc_time *time = fc_finder_add(f, first, end,
                                  left.each ? FACTCHECK_TIMEX_SET : FACTCHECK_TIMEX_DATE,
                                  left.each ? FC_OP_SET : FC_OP_DATE, FC_GRANULARITY_SEASON);
    if (!time)
        return end;
    time->expr.number = (int8_t)p->unit->number;
    time->expr.reference = reference; /* "in June 1994 ... the following spring" */
    fc_period_year_fill(time, p);
    time->expr.order = left.order;
    time->expr.edge = left.edge;
    time->expr.tense = (int8_t)tense;
    return end;
}

/* ---- Centuries ----------------------------------------------------------------------------- */

/* "the 18th and" in front of "19th centuries": a mention of its own. False if it is not there. */
static bool add_first_century(fc_finder *f, const fc_unit_phrase *p)
{
    fc_numeral numeral;
    size_t joint = p->core;
    if (joint < f->floor + 2 || !fc_tag_at(f, joint - 1, FC_TAG_CONJ))
        return false;
    for (size_t begin = joint - 2, n = 0; n < 2; begin--, n++) {
        if (fc_numeral_read(f->doc, begin, joint - 1, &numeral) && numeral.end == joint - 1 &&
            numeral.form == FC_NUMERAL_ORDINAL) {
            bool the = begin > f->floor && fc_is_at(f, begin - 1, "the");
            int64_t ordinal = fc_decimal_to_int(numeral.value, 0);
            fc_time *time = fc_finder_add(f, begin - the, joint - 1, FACTCHECK_TIMEX_DATE,
                                          FC_OP_DATE, FC_GRANULARITY_CENTURY);
            if (time && ordinal > 0 && ordinal <= 30)
                time->expr.year = (int16_t)((ordinal - 1) * 100);
            return true;
        }
        if (begin == f->floor)
            return false;
    }
    return false;
}

size_t fc_find_century(fc_finder *f, fc_unit_phrase *p)
{
    if (!p->ordinal || p->ordinal > 30 || (p->unit->plural && !add_first_century(f, p)))
        return p->head;
    size_t end = p->end;
    fc_time_word era = fc_word_at(f, end);
    bool has_era = era.kind == FC_WORD_ERA && fc_capital_at(f, end);
    end += has_era;
    size_t first = p->left.edge ? p->left.first : p->core;
    if (p->left.the && !p->hyphen && first > f->floor && fc_is_at(f, first - 1, "the"))
        first--;
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE,
                                  FC_GRANULARITY_CENTURY);
    if (time) {
        int year = (p->ordinal - 1) * 100;
        time->expr.year = (int16_t)(has_era && era.value < 0 ? -year - 1 : year);
        time->expr.flags |= FC_EXPR_CUT;
        time->expr.edge = p->left.edge;
    }
    return end;
}
