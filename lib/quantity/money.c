/*
 * Money: the currency in front of a figure or behind it.
 */
#include "room.h"

/* ---- In front ------------------------------------------------------------------------------- */

/* A letter prefix that is spaced from its sign ("us $ 10") only in text whose signs are spaced. */
static bool prefix_fits(const fc_room *room, size_t word, size_t sign)
{
    bool capital = (fc_room_token(room, word)->flags & FC_TOKEN_CAPITAL) != 0;
    size_t length = fc_document_token(room->doc, word).len;
    if (fc_room_glued(room, sign))
        return true;
    bool spaced_signs = !fc_room_glued(room, sign + 1);
    return length > 1 ? capital || spaced_signs : spaced_signs && fc_room_word(room, word, "c");
}

/* "$", "US$", "A$", "$US" in front of token `p`: its first token, or `p` when there is none. */
static size_t sign_before(const fc_room *room, size_t p, fc_name_hit *hit)
{
    const fc_document *doc = room->doc;
    size_t t = p - 1;
    if (fc_room_token(room, t)->kind == FC_TOKEN_SYMBOL) {
        if (!fc_name_money(doc, t, t + 1, hit))
            return p;
        if (t == room->floor || fc_room_token(room, t - 1)->kind != FC_TOKEN_WORD)
            return t;
        fc_name_hit pair;
        if (fc_name_money_sign(doc, t - 1, t, &pair) && prefix_fits(room, t - 1, t)) {
            *hit = pair;
            return t - 1;
        }
        if (fc_room_glued(room, t) && fc_name_money_code(doc, t - 1, &pair)) {
            *hit = pair; /* "usd$ 15" */
            return t - 1;
        }
        return t;
    }
    bool between = fc_room_token(room, t)->kind == FC_TOKEN_WORD && t > room->floor &&
                   fc_room_glued(room, p) && fc_room_glued(room, t) &&
                   fc_room_token(room, t - 1)->kind == FC_TOKEN_SYMBOL;
    if (between && fc_name_money_sign(doc, t, t - 1, hit)) /* "$US55" */
        return t - 1;
    return p;
}

/* "USD", "RM", "Rs.", "Malaysian ringgit" in front of token `p`. */
static size_t word_before(const fc_room *room, size_t p, fc_name_hit *hit)
{
    const fc_document *doc = room->doc;
    size_t t = p - 1;
    if (fc_room_sign(room, t, '.') && t > room->floor && fc_room_glued(room, t))
        t--; /* "Rs. 20" */
    if (fc_room_token(room, t)->kind != FC_TOKEN_WORD ||
        !fc_document_has(doc, t, FC_SENSE_CURRENCY))
        return p;
    bool capital = (fc_room_token(room, t)->flags & FC_TOKEN_CAPITAL) != 0;
    bool glued = fc_room_glued(room, p);
    if (fc_name_money(doc, t, t + 1, hit)) {
        switch ((fc_money_kind)hit->kind) {
        case FC_MONEY_KIND_CODE:
            return t;
        case FC_MONEY_KIND_PREFIX:
        case FC_MONEY_KIND_SHARED_PREFIX:
            return capital || glued ? t : p;
        case FC_MONEY_KIND_WORD:
            return fc_currency_code_fits(room, p, hit) ? t : p;
        case FC_MONEY_KIND_GLUED_PREFIX:
            return capital && glued && fc_currency_code_fits(room, p, hit) ? t : p;
        case FC_MONEY_KIND_NAME:
        case FC_MONEY_KIND_SHARED:
            if (glued || FC_ROOM_ANY(room, t, "dlr", "dlrs")) /* "euro110 billion" */
                return t;
            break;
        default:
            break;
        }
    }
    if (fc_document_is(doc, t, "rmb") || fc_document_is(doc, t, "nis"))
        return t;
    for (size_t back = 1; back <= 2 && t >= room->floor + back; back++) {
        if (fc_name_money(doc, t - back, t + 1, hit) && hit->end == t + 1 &&
            hit->kind == FC_MONEY_KIND_NAME)
            return t - back;
    }
    return p;
}

/* "$75 US", "$5 million Canadian": the country behind the figure. */
static void read_country_behind(const fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    if (!fc_unit_is(figure->q.known, FC_MONEY_USD) || at >= room->end)
        return;
    fc_tag next = fc_room_tag(room, at + 1);
    if (next == FC_TAG_NOUN || next == FC_TAG_NAME || next == FC_TAG_ADJ)
        return; /* "$5 million Canadian aid" */
    unsigned unit = FC_ROOM_ANY(room, at, "us", "u.s.", "usd")           ? FC_MONEY_USD
                    : FC_ROOM_ANY(room, at, "canadian", "cdn", "cad") ? FC_MONEY_CAD
                    : FC_ROOM_ANY(room, at, "australian", "aud")      ? FC_MONEY_AUD
                    : fc_room_word(room, at, "nzd")                   ? FC_MONEY_NZD
                                                                      : FC_UNITS_END;
    if (unit == FC_UNITS_END)
        return;
    figure->q.known = fc_unit_at(unit);
    figure->q.unit_ambiguous = false;
    figure->q.end = (uint32_t)at + 1;
}

/* "$5 m", "$ 5 b": a letter that is spaced from the digits multiplies only behind a currency. */
static void read_spaced_letter(const fc_room *room, fc_figure *figure)
{
    size_t at = figure->q.end;
    if (figure->numeral.magnitude || at >= room->end || fc_room_hyphen(room, at + 1))
        return;
    int power = fc_numeral_letter(room->doc, at);
    if (power && fc_document_token(room->doc, at).len == 1) {
        fc_figure_magnify(figure, power);
        figure->q.end++;
    }
}

/* Whether money may be told in front of token `p`, by the token there: mostly a word like others. */
static bool may_be_money(const fc_room *room, size_t p)
{
    const fc_token *before = fc_room_token(room, p - 1);
    if (before->kind == FC_TOKEN_WORD)
        return fc_token_has(before, FC_SENSE_CURRENCY) || fc_room_glued(room, p) ||
               ((before->flags & FC_TOKEN_UPPER) && before->end - before->begin == 4) ||
               (before->point == 'R' && before->end - before->begin == 1); /* "R 4,500" */
    return before->kind == FC_TOKEN_SYMBOL || before->point == '.';
}

bool fc_money_before(fc_room *room, fc_figure *figure)
{
    size_t p = figure->q.first;
    fc_name_hit hit;
    if (p <= room->floor || !may_be_money(room, p))
        return false;
    const fc_unit *letter = fc_currency_letter(room, p);
    size_t first = letter ? p - 1 : sign_before(room, p, &hit);
    if (letter) {
        hit.unit = letter;
        hit.kind = FC_MONEY_KIND_PREFIX;
        hit.first = hit.end = (uint32_t)p;
    }
    int power = 0;
    if (first == p && fc_currency_scaled(room, p - 1, &hit, &power))
        first = p - 1; /* "MSEK 1,234" */
    if (first == p)
        first = word_before(room, p, &hit);
    if (first == p || !fc_currency_take(room, figure, &hit))
        return false;
    figure->q.first = (uint32_t)first;
    figure->prefixed = true;
    if (power)
        fc_figure_magnify(figure, power);
    read_spaced_letter(room, figure);
    read_country_behind(room, figure);
    return true;
}

/* ---- Behind --------------------------------------------------------------------------------- */

static bool kind_fits_behind(fc_room *room, const fc_name_hit *hit)
{
    bool glued = fc_room_glued(room, hit->first);
    fc_str text = fc_document_token(room->doc, hit->first);
    switch ((fc_money_kind)hit->kind) {
    case FC_MONEY_KIND_SHARED_PREFIX: /* "300 kr", "500 Rs" */
        return text.len == 2 && !fc_room_number(room, hit->end);
    case FC_MONEY_KIND_PREFIX:
    case FC_MONEY_KIND_GLUED_PREFIX:
        return false;
    case FC_MONEY_KIND_GRAND: { /* "20 grand", not "two grand pianos" */
        fc_tag next = fc_room_tag(room, hit->end);
        return next != FC_TAG_NOUN && next != FC_TAG_NAME && next != FC_TAG_ADJ;
    }
    case FC_MONEY_KIND_WORD:
        return glued;
    case FC_MONEY_KIND_PENCE: /* "68p", "68 p"; not "1080p" */
        return fc_str_equal(text, FC_STR("p"));
    case FC_MONEY_KIND_CENTS:
        return glued && fc_str_equal(text, FC_STR("c")) &&
               (fc_room_context(room) & FC_CONTEXT_HEAT) == 0;
    default:
        return true;
    }
}

static void set_minor(fc_figure *figure)
{
    figure->q.value = fc_decimal_shift(figure->q.value, -2);
    figure->q.place -= 2;
    figure->q.scale = -2;
}

/* Whether a name is that of a hundredth behind a figure: "43 cents", "43c", "50p". */
static bool is_hundredth(const fc_room *room, const fc_name_hit *hit)
{
    bool letter = hit->kind == FC_MONEY_KIND_PENCE || hit->kind == FC_MONEY_KIND_CENTS;
    return hit->kind == FC_MONEY_KIND_MINOR || (letter && fc_room_glued(room, hit->first));
}

/* "20 dollars 43 cents", "a dollar and 42 cents", "twenty pounds and 50p" */
void fc_money_cents(const fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    fc_numeral numeral;
    fc_name_hit hit;
    if (figure->q.scale)
        return;
    if (fc_room_word(room, at, "and"))
        at++;
    if (at >= limit || !fc_numeral_read(room->doc, at, limit, &numeral) ||
        numeral.form != FC_NUMERAL_CARDINAL ||
        !fc_decimal_less(numeral.value, fc_decimal_int(100)) ||
        !fc_name_money(room->doc, numeral.end, limit, &hit) || !is_hundredth(room, &hit))
        return;
    figure->q.value = fc_decimal_add(figure->q.value, fc_decimal_shift(numeral.value, -2));
    figure->q.place = -2;
    figure->q.end = hit.end;
}

bool fc_money_after(fc_room *room, fc_figure *figure, size_t limit)
{
    size_t at = figure->q.end;
    fc_name_hit hit;
    int power = 0;
    bool hyphen = fc_room_hyphen(room, at);
    at += hyphen;
    if (!hyphen && !figure->numeral.magnitude && figure->numeral.digits && at + 1 < limit &&
        fc_document_token(room->doc, at).len == 1 && fc_numeral_letter(room->doc, at) &&
        fc_name_money(room->doc, at + 1, limit, &hit) && hit.kind == FC_MONEY_KIND_CODE)
        power = fc_numeral_letter(room->doc, at++); /* "10 k usd" */
    if (at >= limit)
        return false;
    if (!(power == 0 && fc_currency_scaled(room, at, &hit, &power)) &&
        (!fc_name_money(room->doc, at, limit, &hit) || !kind_fits_behind(room, &hit)) &&
        (hyphen || !fc_currency_of_country(room, at, limit, &hit)))
        return false;
    bool prefix = hit.kind == FC_MONEY_KIND_CODE && fc_room_number(room, hit.end) &&
                  fc_room_glued(room, hit.end);
    if (prefix || !fc_currency_take(room, figure, &hit)) /* "3 USD50 cards" */
        return false;
    bool minor = hit.kind == FC_MONEY_KIND_MINOR || hit.kind == FC_MONEY_KIND_PENCE ||
                 hit.kind == FC_MONEY_KIND_CENTS;
    if (minor)
        set_minor(figure);
    figure->q.end = hit.end;
    figure->hyphen = hyphen;
    if (hit.kind == FC_MONEY_KIND_GRAND)
        power = 3;
    if (!figure->numeral.magnitude && power == 0 && hit.end < limit) {
        power = fc_numeral_magnitude(room->doc, hit.end); /* "75 USD million" */
        figure->q.end += power > 2;
        power = power > 2 ? power : 0;
    }
    if (power)
        fc_figure_magnify(figure, power);
    if (!minor && figure->q.kind == FACTCHECK_KIND_MONEY)
        fc_money_cents(room, figure, limit);
    return true;
}
