/*
 * Which currency a name or sign means: "peso", "$" and "pound" are shared by many countries, and
 * some names are other things as well. The countries that the article names settle most of it.
 */
#include "room.h"

#include <string.h>

static const struct {
    uint16_t unit;
    uint8_t family;
} families[] = {
#define FC_MONEY_FAMILY(code, family) {FC_MONEY_##code, FC_FAMILY_##family},
#include "tables/money_family.def"
#undef FC_MONEY_FAMILY
};

/* The family of a shared name by the currency that it stands for when nothing else is known. */
static fc_money_family family_of(const fc_unit *unit)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        if (fc_unit_is(unit, (fc_unit_number)families[i].unit))
            return (fc_money_family)families[i].family;
    }
    return FC_FAMILY_NONE;
}

static const fc_country_count *countries_of(fc_room *room, fc_money_family family)
{
    if (!room->countries_known) {
        fc_context_countries(room->doc, room->countries);
        room->countries_known = true;
    }
    return &room->countries[family];
}

/*
 * Settles a shared name by the countries that the article names. "$" and "dollar" stay US dollars,
 * which most of the world's news means by them, but are marked when another dollar country is
 * named.
 */
static const fc_unit *settle(fc_room *room, const fc_unit *unit, bool *ambiguous)
{
    fc_money_family family = family_of(unit);
    const fc_country_count *count = countries_of(room, family);
    bool several = count->all > count->named;
    if (family == FC_FAMILY_DOLLAR) {
        bool foreign = count->unit && !fc_unit_is(count->unit, FC_MONEY_USD);
        *ambiguous = foreign || several;
        return unit;
    }
    *ambiguous = !count->unit || several;
    return count->unit ? count->unit : unit;
}

/* Currencies that a capital glued to the number stands for: "N1.2trn", "R4,500", "P300 million". */
static const struct {
    char letter;
    uint8_t family;
    uint16_t unit; /* where no country of the family is named */
} letters[] = {{'K', FC_FAMILY_KWACHA, FC_MONEY_ZMW},
               {'N', FC_FAMILY_NAIRA, FC_MONEY_NGN},
               {'P', FC_FAMILY_PESO, FC_MONEY_PHP},
               {'R', FC_FAMILY_RAND, FC_MONEY_ZAR}};

/*
 * The currency of a single letter at a number. One without a magnitude or groups needs the country
 * in the text, for roads and masks are named so, too.
 */
const fc_unit *fc_currency_letter(fc_room *room, size_t at)
{
    if (at == room->first || !fc_room_number(room, at) ||
        (!fc_room_glued(room, at) && fc_room_token(room, at - 1)->point != 'R')) /* "R 4,500" */
        return NULL;
    if (!fc_room_glued(room, at) && at >= room->first + 2 && fc_room_name(room, at - 2))
        return NULL; /* "Roe, John R" */
    fc_str letter = fc_document_token(room->doc, at - 1), digits = fc_document_token(room->doc, at);
    size_t row = 0;
    while (row < sizeof letters / sizeof *letters && letters[row].letter != letter.ptr[0])
        row++;
    if (letter.len != 1 || row == sizeof letters / sizeof *letters)
        return NULL;
    bool grouped = memchr(digits.ptr, ',', digits.len) != NULL;
    bool scaled = at + 1 < room->end && (fc_numeral_magnitude(room->doc, at + 1) >= 6 ||
                                         (fc_room_glued(room, at + 1) &&
                                          fc_numeral_letter(room->doc, at + 1) >= 6));
    const fc_unit *unit = countries_of(room, (fc_money_family)letters[row].family)->unit;
    bool named = unit != NULL && !fc_room_cue(room, at + 1, FC_CUE_LETTERED);
    if (!grouped && !scaled && !named)
        return NULL;
    return named ? unit : fc_unit_at(letters[row].unit);
}

bool fc_currency_scaled(const fc_room *room, size_t at, fc_name_hit *hit, int *power)
{
    fc_str word = fc_document_token(room->doc, at);
    if (word.len != 4 || !(fc_room_token(room, at)->flags & FC_TOKEN_UPPER))
        return false;
    int letter = word.ptr[0] == 'M' ? 6 : word.ptr[0] == 'B' ? 9 : word.ptr[0] == 'K' ? 3 : 0;
    const fc_unit *unit = letter ? fc_unit_find(fc_str_make(word.ptr + 1, 3)) : NULL;
    if (!unit || unit->dimension != FC_DIMENSION_MONEY)
        return false;
    *power = letter;
    hit->first = (uint32_t)at;
    hit->end = (uint32_t)at + 1;
    hit->unit = unit;
    hit->kind = FC_MONEY_KIND_CODE;
    return true;
}

/*
 * Whether a code that is also a word can be money in front of the number: "TOP300", not "COP28";
 * apart from it only in front of millions: "KD 1.2 million", "COP 5 million".
 */
bool fc_currency_code_fits(const fc_room *room, size_t at, const fc_name_hit *hit)
{
    enum { CODE_DIGITS = 3 };
    if (hit->kind == FC_MONEY_KIND_WORD && !fc_room_glued(room, at))
        return at + 1 < room->end && fc_numeral_magnitude(room->doc, at + 1) >= 6 &&
               !FC_ROOM_ANY(room, at - 1, "all", "top", "try", "sit");
    return hit->kind != FC_MONEY_KIND_WORD ||
           fc_document_token(room->doc, at).len >= CODE_DIGITS ||
           (at + 1 < room->end && fc_numeral_letter(room->doc, at + 1));
}

/* "90 Nepali rupees", "20 Kazakh tenge": a country in front of the name at the next token. */
bool fc_currency_of_country(const fc_room *room, size_t at, size_t limit, fc_name_hit *hit)
{
    if (at + 1 >= limit || !(fc_room_token(room, at)->flags & FC_TOKEN_CAPITAL) ||
        !fc_name_money(room->doc, at + 1, limit, hit))
        return false;
    const fc_unit *unit = fc_context_currency(room->doc, at, family_of(hit->unit));
    switch ((fc_money_kind)hit->kind) {
    case FC_MONEY_KIND_NAME:
        return true;
    case FC_MONEY_KIND_SHARED:
    case FC_MONEY_KIND_POUND:
    case FC_MONEY_KIND_CROWN:
    case FC_MONEY_KIND_YEN:
    case FC_MONEY_KIND_WON:
        hit->unit = unit;
        hit->kind = FC_MONEY_KIND_NAME;
        return unit != NULL;
    default:
        return false;
    }
}

/* "twenty pounds and 50p", "3 pounds 20 pence" */
static bool pence_follow(const fc_room *room, size_t at)
{
    fc_numeral numeral;
    at += fc_room_word(room, at, "and");
    return at < room->end && fc_numeral_read(room->doc, at, room->end, &numeral) &&
           FC_ROOM_ANY(room, numeral.end, "p", "pence", "penny");
}

/* "The rocket weighed about 6.5 million pounds". */
static bool weighs_in_front(const fc_room *room, size_t first)
{
    enum { REACH = 4 };
    for (size_t i = first; i > room->first && i + REACH > first; i--) {
        if (FC_ROOM_ANY(room, i - 1, "weigh", "weighs", "weighed", "weighing"))
            return true;
    }
    return false;
}

/* Whether "pounds" weigh: "a 300-pound man", "two pounds of meat". */
static bool pounds_weigh(fc_room *room, const fc_figure *figure, size_t end)
{
    unsigned context = fc_room_context(room);
    bool british = countries_of(room, FC_FAMILY_POUND)->unit != NULL;
    bool of = fc_room_word(room, end, "of") && end + 1 < room->end;
    bool millions = figure->numeral.magnitude >= 6; /* "1.2 million pounds of ground beef" */
    if (millions && weighs_in_front(room, figure->q.first))
        return true;
    if ((millions && (!of || british || (context & FC_CONTEXT_MONEY))) || pence_follow(room, end))
        return false;
    if (millions && FC_ROOM_ANY(room, end + 1, "damage", "damages", "aid", "funding", "public",
                                "new", "extra", "government", "private", "support", "taxpayers"))
        return false;
    if (of)
        return !fc_context_is(room->doc, end + 1, FC_CONTEXT_MONEY);
    if (context & FC_CONTEXT_WEIGHT)
        return !(context & FC_CONTEXT_MONEY) || !british;
    return !british && !(context & FC_CONTEXT_MONEY);
}

/* Whether the sentence weighs and does not pay: "a coin weighing one drachma". */
static bool weighs(fc_room *room, const fc_figure *figure)
{
    return figure->numeral.magnitude == 0 &&
           (fc_room_context(room) & (FC_CONTEXT_WEIGHT | FC_CONTEXT_MONEY)) == FC_CONTEXT_WEIGHT;
}

static void set_weight(fc_figure *figure, const fc_unit *unit)
{
    figure->q.known = unit;
    figure->q.kind = FACTCHECK_KIND_MEASURE;
    figure->own_unit = true;
}

static void set_money(fc_figure *figure, const fc_unit *unit)
{
    figure->q.known = unit;
    figure->q.kind = FACTCHECK_KIND_MONEY;
    figure->own_unit = true;
}

/* The euro or dollar of the last sum in the sentence, of which cents behind it are: "1.50 euros and 80
 * cents"; or NULL. */
static const fc_unit *whole_of_cents(const fc_room *room)
{
    for (size_t i = room->out->count; i-- > room->first_out;) {
        const fc_quantity *q = &room->out->items[i];
        if (q->kind == FACTCHECK_KIND_MONEY && q->known)
            return fc_unit_is(q->known, FC_MONEY_EUR) || fc_unit_is(q->known, FC_MONEY_AUD) ||
                           fc_unit_is(q->known, FC_MONEY_CAD) || fc_unit_is(q->known, FC_MONEY_NZD)
                       ? q->known
                       : NULL;
    }
    return NULL;
}

/* Gives the figure the currency of a name; false when the words around speak against it. */
bool fc_currency_take(fc_room *room, fc_figure *figure, const fc_name_hit *hit)
{
    const fc_unit *unit = hit->unit;
    bool ambiguous = false;
    switch ((fc_money_kind)hit->kind) {
    case FC_MONEY_KIND_SHARED:
    case FC_MONEY_KIND_SHARED_PREFIX:
    case FC_MONEY_KIND_YEN:
        unit = settle(room, unit, &ambiguous);
        break;
    case FC_MONEY_KIND_MINOR: /* many countries have cents; pence are British */
    case FC_MONEY_KIND_CENTS:
        if (hit->end == hit->first + 1 && !fc_unit_is(unit, FC_MONEY_GBP)) {
            const fc_unit *whole = whole_of_cents(room);
            unit = whole ? whole : settle(room, unit, &ambiguous);
        }
        break;
    case FC_MONEY_KIND_POUND:
        unit = settle(room, unit, &ambiguous);
        if (pounds_weigh(room, figure, hit->end)) {
            set_weight(figure, fc_unit_at(FC_UNIT_LB));
            figure->q.unit_ambiguous = (fc_room_context(room) & FC_CONTEXT_WEIGHT) == 0;
            return true;
        }
        break;
    case FC_MONEY_KIND_CROWN: /* dentists count crowns, too */
        unit = settle(room, unit, &ambiguous);
        if (ambiguous && figure->numeral.magnitude == 0)
            return false;
        break;
    case FC_MONEY_KIND_WON: /* "of the 12 won by the party" */
        if (fc_decimal_less(figure->q.value, fc_decimal_int(100)) ||
            FC_ROOM_ANY(room, hit->end, "by", "the", "a", "an", "in", "at", "for"))
            return false;
        break;
    case FC_MONEY_KIND_NAME:
        if (fc_unit_is(unit, FC_MONEY_GRD) && weighs(room, figure)) {
            set_weight(figure, fc_unit_at(FC_UNIT_DR));
            return true;
        }
        break;
    case FC_MONEY_KIND_GRAND: /* of dollars or pounds */
        ambiguous = true;
        if (countries_of(room, FC_FAMILY_POUND)->unit)
            unit = fc_unit_at(FC_MONEY_GBP);
        break;
    case FC_MONEY_KIND_PENCE:
    case FC_MONEY_KIND_PREFIX:
    case FC_MONEY_KIND_GLUED_PREFIX:
    case FC_MONEY_KIND_CODE:
    case FC_MONEY_KIND_WORD:
        break;
    }
    set_money(figure, unit);
    figure->q.unit_ambiguous = ambiguous;
    return true;
}
