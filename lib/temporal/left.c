/*
 * What stands in front of a head: "the end of last", "early this", "the previous", "each".
 */
#include "find.h"

/* "first", "latter" in front of "half", "part": which end of the whole they mean. */
static uint8_t edge_of_part(const fc_finder *f, size_t at)
{
    fc_time_word word = fc_word_at(f, at);
    if (word.kind == FC_WORD_EDGE)
        return (uint8_t)word.value;
    if (fc_is_at(f, at, "first") || fc_is_at(f, at, "opening"))
        return FC_EDGE_START;
    bool end = fc_is_at(f, at, "second") || fc_is_at(f, at, "last") || fc_is_at(f, at, "latter") ||
               fc_is_at(f, at, "later") || fc_is_at(f, at, "final");
    return end ? FC_EDGE_END : FC_EDGE_NONE;
}

/* "the second half of", "the latter part of"; the first token, or `at`. */
static size_t read_edge_part(const fc_finder *f, size_t at, uint8_t *edge)
{
    bool part = fc_is_at(f, at - 2, "half") || fc_is_at(f, at - 2, "part") ||
                fc_is_at(f, at - 2, "quarter") || fc_is_at(f, at - 2, "third");
    uint8_t which = part && at >= f->floor + 3 ? edge_of_part(f, at - 3) : FC_EDGE_NONE;
    if (which == FC_EDGE_NONE)
        return at;
    *edge = which;
    at -= 3;
    return fc_before(f, at) && fc_is_at(f, at - 1, "the") ? at - 1 : at;
}

/* "the end of", "the middle of": nouns of parts, with "of" in front of `at`. */
static size_t read_edge_noun(const fc_finder *f, size_t at, uint8_t *edge)
{
    if (at < f->floor + 2 || !fc_is_at(f, at - 1, "of"))
        return at;
    fc_time_word word = fc_word_at(f, at - 2);
    if (word.kind != FC_WORD_EDGE_NOUN)
        return read_edge_part(f, at, edge);
    *edge = (uint8_t)word.value;
    at -= 2;
    if (fc_before(f, at) && fc_kind_at(f, at - 1, FC_WORD_EDGE)) /* "the very end", "late end" */
        at--;
    if (fc_before(f, at) && fc_is_at(f, at - 1, "the"))
        at--;
    return at;
}

/* "early", "mid-", "late", "earlier", "later" right in front. */
static size_t read_edge(const fc_finder *f, size_t at, uint8_t *edge)
{
    size_t word_at = at;
    if (fc_before(f, word_at) && fc_dash_at(f, word_at - 1) && fc_glued_at(f, word_at))
        word_at--;
    if (!fc_before(f, word_at))
        return at;
    fc_time_word word = fc_word_at(f, word_at - 1);
    if (word.kind == FC_WORD_EDGE) {
        *edge = (uint8_t)word.value;
    } else if (word.kind == FC_WORD_COMPARE && (word.value == 2 || word.value == -2) &&
               word_at == at) {
        *edge = word.value < 0 ? FC_EDGE_START : FC_EDGE_END;
    } else {
        return at;
    }
    at = word_at - 1;
    if (fc_before(f, at) && fc_is_at(f, at - 1, "the"))
        at--;
    return at;
}

/* "earlier in", "late in" in front of "the year", whose article is at `the`, or of "1943", "May". */
static size_t read_edge_in(const fc_finder *f, size_t the, uint8_t *edge)
{
    if (the < f->floor + 2 || !fc_is_at(f, the - 1, "in"))
        return the;
    fc_time_word word = fc_word_at(f, the - 2);
    bool compares = word.kind == FC_WORD_COMPARE && (word.value == 2 || word.value == -2);
    if (word.kind != FC_WORD_EDGE && !compares)
        return the;
    *edge = compares ? word.value < 0 ? FC_EDGE_START : FC_EDGE_END : (uint8_t)word.value;
    return the - 2;
}

/* One word of order in front: "last", "this", "coming". */
static bool read_order(const fc_finder *f, size_t at, fc_left *out)
{
    if (!fc_before(f, at))
        return false;
    fc_time_word word = fc_word_at(f, at - 1);
    uint8_t inner = out->order, order;
    switch ((fc_time_word_kind)word.kind) {
    case FC_WORD_ORDER:
        order = (uint8_t)word.value;
        break;
    case FC_WORD_PAST:
        order = FC_ORDER_PAST;
        break;
    case FC_WORD_REFER_ADJ:
        order = word.value == 0 ? FC_ORDER_CURRENT
                                : word.value < 0 ? FC_ORDER_RECENT : FC_ORDER_FUTURE;
        break;
    case FC_WORD_EACH:
        out->each = true;
        order = inner;
        break;
    default:
        return false;
    }
    if (inner == FC_ORDER_PAST && order == FC_ORDER_THIS)
        order = FC_ORDER_LAST; /* "this past spring" */
    else if (inner == FC_ORDER_SAME || (inner == FC_ORDER_COMING && order == FC_ORDER_THIS))
        order = inner; /* "this coming", "that same" */
    else if (inner && !out->each)
        return false; /* "said that last week" */
    out->order = order;
    out->first = at - 1;
    return true;
}

/* A month or a number, of a year. */
static bool is_date(const fc_finder *f, size_t at)
{
    return fc_token_at(f, at)->kind == FC_TOKEN_NUMBER || fc_month_at(f, at);
}

size_t fc_every_other_read(const fc_finder *f, size_t at, int *step)
{
    fc_numeral numeral;
    if (at < f->floor + 2 || !fc_kind_at(f, at - 2, FC_WORD_EACH))
        return at;
    if (fc_is_at(f, at - 1, "other"))
        *step = 2;
    else if (fc_document_has(f->doc, at - 1, FC_SENSE_NUMERAL) &&
             fc_numeral_read(f->doc, at - 1, at, &numeral) && numeral.form == FC_NUMERAL_ORDINAL)
        *step = (int)fc_decimal_to_int(numeral.value, 0);
    else
        return at;
    return *step > 1 && *step < 100 ? at - 2 : at;
}

void fc_left_read(const fc_finder *f, size_t head, fc_left *out)
{
    size_t at;
    out->first = head;
    out->order = FC_ORDER_NONE;
    out->edge = FC_EDGE_NONE;
    out->each = out->the = false;
    if (read_order(f, head, out))
        read_order(f, out->first, out);
    at = out->first;
    if (out->order && at > f->floor + 1 && fc_is_at(f, at - 1, "very") && fc_is_at(f, at - 2, "the"))
        at--;
    if (fc_before(f, at) && fc_is_at(f, at - 1, "the")) {
        at--;
        if (out->order)
            out->first = at;
        else
            out->the = true;
    }
    size_t edge = read_edge_noun(f, at, &out->edge);
    if (edge == at && !out->the)
        edge = read_edge(f, at, &out->edge);
    if (edge == at && !out->order && (out->the ? fc_unit_at(f, head) != NULL : is_date(f, head)))
        edge = read_edge_in(f, at, &out->edge);
    if (edge < at) {
        out->first = edge;
        out->the = false;
    }
}
