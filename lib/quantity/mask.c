/*
 * What is no quantity although it holds digits: codes, list signs, years. "F-150", "24703L202",
 * "since 1998". Names and addresses are told by label.c, numbers in chains by chain.c.
 */
#include "room.h"

#include <string.h>

enum { CODE_DIGITS_MAX = 5 }; /* longer numbers behind a name are counts more often than codes */

/* A currency sign or code in front: whatever follows, this is money. */
static bool money_in_front(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    int power;
    if (at > room->first && (FC_ROOM_ANY(room, at - 1, "rmb", "nis") ||
                             fc_currency_scaled(room, at - 1, &hit, &power)))
        return true;
    return at > room->first && fc_name_money(room->doc, at - 1, at, &hit) &&
           (fc_room_token(room, at - 1)->kind == FC_TOKEN_SYMBOL ||
            (hit.kind == FC_MONEY_KIND_WORD && fc_currency_code_fits(room, at, &hit)) ||
            hit.kind == FC_MONEY_KIND_CODE || hit.kind == FC_MONEY_KIND_PREFIX ||
            hit.kind == FC_MONEY_KIND_SHARED_PREFIX);
}

/* Whether a unit, currency, magnitude or percent sign follows: then the number is a quantity. */
bool fc_mask_unit_follows(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    size_t unit = at + (size_t)fc_room_hyphen(room, at);
    if (at >= room->end)
        return false;
    int power;
    return fc_currency_scaled(room, at, &hit, &power) || fc_currency_of_country(room, at, room->end, &hit) ||
           (fc_name_unit(room->doc, unit, room->end, &hit) &&
            (!hit.symbol || fc_measure_stands(room, &hit))) ||
           (fc_name_money(room->doc, unit, room->end, &hit) && hit.kind != FC_MONEY_KIND_WON) ||
           fc_numeral_magnitude(room->doc, at);
}

/* ---- Letters and signs joined to the digits ------------------------------------------------- */

/* "401(k)", "5(1)": a letter or digit in brackets that are glued to what is in front. */
static bool is_bracketed_letter(const fc_room *room, size_t at)
{
    return fc_room_glued(room, at) && fc_room_sign(room, at, '(') && fc_room_glued(room, at + 1) &&
           fc_document_token(room->doc, at + 1).len == 1 && fc_room_glued(room, at + 2) &&
           fc_room_sign(room, at + 2, ')');
}

/* The end of everything glued to the token: "24703L202", "737-800", "12.1.2-rc1", "P5+1". */
static size_t glued_end(const fc_room *room, size_t at)
{
    size_t end = at + 1;
    while (fc_room_glued(room, end)) {
        const fc_token *token = fc_room_token(room, end);
        bool joins = token->kind == FC_TOKEN_WORD || token->kind == FC_TOKEN_NUMBER;
        if (is_bracketed_letter(room, end)) {
            end += 3;
            continue;
        }
        if (!joins && !(fc_room_dash(room, end) || token->point == '/' || token->point == ':' ||
                        (token->point == '+' && fc_room_number(room, end + 1))))
            break;
        if (!joins && !fc_room_glued(room, end + 1))
            break;
        end++;
    }
    return end;
}

/* "MH370", "S23", "mk5"; but "RM450", "USD115" are money. */
static bool letters_in_front(fc_room *room, size_t at)
{
    if (at == room->first || !fc_room_glued(room, at) ||
        fc_room_token(room, at - 1)->kind != FC_TOKEN_WORD)
        return false;
    fc_name_hit hit;
    bool money = fc_name_money(room->doc, at - 1, at, &hit) && hit.kind != FC_MONEY_KIND_PENCE &&
                 hit.kind != FC_MONEY_KIND_CENTS && fc_currency_code_fits(room, at, &hit);
    bool between = at >= room->first + 2 && fc_room_glued(room, at - 1) &&
                   fc_room_token(room, at - 2)->kind == FC_TOKEN_SYMBOL; /* "$US55" */
    return !money && !between && !fc_currency_letter(room, at);
}

/* "BA.5": a word of a lineage or file, of two or three capitals. */
static bool is_short_capital(const fc_room *room, size_t at)
{
    enum { LETTERS = 3 };
    const fc_token *token = fc_room_token(room, at);
    return (token->flags & FC_TOKEN_UPPER) && token->end - token->begin <= LETTERS;
}

/* "Covid-19", "TA-35", "under-21"; but "sub-300", "minus-260", "now-18-month-old" are figures. */
static bool name_and_hyphen(const fc_room *room, size_t at)
{
    fc_name_hit hit; /* "32C/90F" */
    if (at >= room->first + 3 && fc_room_sign(room, at - 1, '/') && fc_room_number(room, at - 3) &&
        fc_room_glued(room, at - 2) && fc_name_unit(room->doc, at - 2, at - 1, &hit))
        return false;
    bool slash = at > room->first && fc_room_glued(room, at) && fc_room_glued(room, at - 1) &&
                 (fc_room_sign(room, at - 1, '/') || fc_room_sign(room, at - 1, '+'));
    if (at >= room->first + 2 && fc_room_sign(room, at - 1, '.') && fc_room_glued(room, at) &&
        fc_room_glued(room, at - 1) && is_short_capital(room, at - 2))
        return true;
    if (at < room->first + 2 || !(slash || fc_room_hyphen(room, at - 1)) ||
        fc_room_token(room, at - 2)->kind != FC_TOKEN_WORD)
        return false;
    if (fc_room_cue(room, at - 2, FC_CUE_JOINED))
        return FC_ROOM_ANY(room, at - 2, "mid", "pre", "post") && !fc_mask_unit_follows(room, at + 1);
    return !fc_document_has(room->doc, at - 2, FC_SENSE_NUMERAL) ||
           fc_document_token(room->doc, at - 2).len == 1; /* "B-52", "T-72", of no billions */
}

/* "the 9400M chip": nobody writes thousands of millions in digits of which none is set apart. */
static bool is_model(const fc_room *room, size_t at)
{
    enum { MODEL_DIGITS = 4 };
    size_t next = at + 1;
    if (fc_document_token(room->doc, at).len >= MODEL_DIGITS && fc_room_plain(room, at) &&
        fc_str_equal(fc_document_token(room->doc, next), FC_STR("X")))
        return true; /* "a Ryzen 3700X" */
    return fc_room_plain(room, at) && fc_document_token(room->doc, at).len >= MODEL_DIGITS &&
           (fc_room_token(room, next)->flags & FC_TOKEN_CAPITAL) &&
           fc_numeral_letter(room->doc, next) && !money_in_front(room, at) &&
           at + 2 < room->end && !fc_noun_plural_at(room, next + 1);
}

/* "1.5e6", "2e9", "3x10^8": the numeral reads it. */
static bool is_exponent(const fc_room *room, size_t letter)
{
    fc_numeral numeral;
    return FC_ROOM_ANY(room, letter, "e", "x") &&
           fc_numeral_read(room->doc, letter - 1, room->end, &numeral) &&
           numeral.end > letter + 1;
}

/* "5ft8in", "1h30m": a part of a measure glued to the next. */
static bool is_compound(const fc_room *room, size_t unit)
{
    fc_name_hit large, small;
    if (!fc_name_unit(room->doc, unit, unit + 1, &large) || !fc_room_glued(room, unit + 2))
        return false;
    return fc_unit_is(large.unit, FC_UNIT_HOUR) && fc_room_word(room, unit + 2, "m")
               ? true
               : fc_name_unit(room->doc, unit + 2, room->end, &small) &&
                     small.unit->dimension == large.unit->dimension;
}

/* Letters behind the digits that are no unit: "49ers", "5G", "737s", "777F", "1080p", "3D". */
static bool letters_behind(fc_room *room, size_t at)
{
    size_t next = at + 1;
    if (fc_room_hyphen(room, next) && (fc_room_token(room, next + 1)->flags & FC_TOKEN_CAPITAL) &&
        (fc_document_token(room->doc, next + 1).len == 1 || /* "3-D", "7-Eleven" */
         (fc_document_has(room->doc, next + 1, FC_SENSE_NUMERAL) &&
          !(fc_room_token(room, at)->flags & FC_TOKEN_FIRST))))
        return true;
    if (!fc_room_glued(room, next) || fc_room_token(room, next)->kind != FC_TOKEN_WORD)
        return false;
    fc_name_hit hit;
    fc_str word = fc_document_token(room->doc, next);
    bool video = fc_str_equal(word, FC_STR("p")) && fc_room_plain(room, at) &&
                 (fc_document_is(room->doc, at, "1080") || fc_document_is(room->doc, at, "720") ||
                  fc_document_is(room->doc, at, "480") || fc_document_is(room->doc, at, "2160"));
    bool screen = fc_str_equal(word, FC_STR("K")) && fc_document_token(room->doc, at).len == 1 &&
                  fc_room_cue(room, next + 1, FC_CUE_VIDEO); /* "a 4K screen" */
    bool power = fc_document_is(room->doc, next + 1 < room->end ? next + 1 : next, "2") ||
                 fc_document_is(room->doc, next + 1 < room->end ? next + 1 : next, "3");
    bool code = fc_room_number(room, next + 1) && fc_room_glued(room, next + 1) && !power &&
                !is_exponent(room, next) && !is_compound(room, next);
    bool plural = fc_str_equal(word, FC_STR("s")) && fc_room_plain(room, at); /* "737s" */
    if (video || screen || code || plural)
        return true;
    if (is_exponent(room, next))
        return false;
    if (is_model(room, at))
        return true;
    if (fc_numeral_letter(room->doc, next) || fc_numeral_magnitude(room->doc, next) ||
        (fc_name_money(room->doc, next, room->end, &hit) &&
         !(word.len == 1 && hit.end > next + 1))) /* "an EOS 5D Mark IV" */
        return false;
    if (fc_name_unit(room->doc, next, room->end, &hit)) /* "777F" */
        return hit.symbol && !fc_measure_fits(room, &hit, !fc_room_plain(room, at));
    return !fc_room_among(room, next, "st nd rd th x plus odd ish yo pcm psf pw") && word.ptr[0] != '\'' &&
           !(word.len == 4 && (fc_room_token(room, next)->flags & FC_TOKEN_UPPER));
}

/* "Route 9W", "Gate 12A": behind a label the letter is no unit. */
static bool is_lettered(const fc_room *room, size_t at)
{
    size_t next = at + 1;
    return fc_room_glued(room, next) && fc_room_token(room, next)->kind == FC_TOKEN_WORD &&
           fc_document_token(room->doc, next).len == 1 &&
           (fc_room_token(room, next)->flags & FC_TOKEN_CAPITAL) && fc_label_called(room, at);
}

/* ---- Signs around --------------------------------------------------------------------------- */

/* "(4)" behind a name, "5(1)", "2)" at the beginning */
static bool is_bracketed(fc_room *room, size_t at)
{
    bool open = at > room->first && fc_room_sign(room, at - 1, '(');
    if (at > room->first && fc_room_sign(room, at - 1, '[') && fc_room_sign(room, at + 1, ']'))
        return true; /* "[4]" */
    bool close = fc_room_sign(room, at + 1, ')');
    if (open && close && at >= room->first + 2 &&
        (fc_room_cue(room, at - 2, FC_CUE_KIN) || fc_age_behind_name(room, at - 1)))
        return false; /* "a girl (12)", "Ann Roe (34) said": an age */
    if (open && close)
        return at + 2 < room->end || at > room->first + 1;
    return close && at == room->first && at + 2 < room->end;
}

/* "1. First", or what is left of such a list: a sentence of a number and a stop */
static bool is_list_sign(const fc_room *room, size_t at)
{
    enum { SIGN_DIGITS = 2 }; /* "192." and nothing more is a number */
    const fc_sentence *own = &room->doc->sentences.items[room->sentence];
    bool opens = room->sentence == 0 || own[-1].block != own->block;
    bool alone =
        opens && at + 2 == room->end && fc_document_token(room->doc, at).len > SIGN_DIGITS;
    return at == room->first && fc_room_sign(room, at + 1, '.') && fc_room_glued(room, at + 1) &&
           !alone;
}

/* "highs near 90 F": a letter that is a temperature in the heat, and no name. */
static bool is_heat(fc_room *room, size_t at)
{
    fc_name_hit hit;
    return fc_name_unit(room->doc, at + 1, room->end, &hit) && hit.symbol &&
           hit.kind == FC_FITS_HEAT && !fc_room_hyphen(room, at + 2) &&
           fc_measure_fits(room, &hit, false);
}

static bool is_code(fc_room *room, size_t at)
{
    fc_str text = fc_document_token(room->doc, at);
    bool longer = text.len > CODE_DIGITS_MAX && /* "number 7781234" */
                  !(fc_room_plain(room, at) && fc_label_called(room, at));
    if (longer || memchr(text.ptr, ',', text.len))
        return false;
    bool labelled = fc_label_in_front(room, at) ||
                    (fc_room_plain(room, at) && (fc_label_behind(room, at) || is_bracketed(room, at)));
    return labelled && !fc_mask_unit_follows(room, at + 1) && !money_in_front(room, at) &&
           !fc_currency_letter(room, at) && !is_heat(room, at);
}

/* "a 911 call", "999 operators" */
static bool is_emergency(const fc_room *room, size_t at)
{
    return fc_room_cue(room, at + 1, FC_CUE_EMERGENCY) &&
           (fc_document_is(room->doc, at, "911") || fc_document_is(room->doc, at, "999"));
}

/* "UPDATE 2-Oil falls 3%": how often a wire has sent the story. */
static bool is_sending(const fc_room *room, size_t at)
{
    return at == room->first + 1 && FC_ROOM_ANY(room, room->first, "update", "wrapup", "refile") &&
           (fc_room_token(room, room->first)->flags & FC_TOKEN_UPPER) && fc_room_dash(room, at + 1);
}

/* Words that make another thing of the number in front of them: the end of both, or `at`. */
static size_t named_end(const fc_room *room, size_t at)
{
    size_t next = at + 1, joined = next + (size_t)fc_room_hyphen(room, next);
    switch (fc_room_first_letter(room, joined)) {
    case 'c': /* "a 7.62-calibre rifle", "the rapper 50 Cent" */
        if (next > room->first + 1 && joined == next && fc_room_word(room, next, "cent") &&
            (fc_room_token(room, next)->flags & FC_TOKEN_CAPITAL))
            return next + 1;
        return FC_ROOM_ANY(room, joined, "caliber", "calibre") ? joined : at;
    case 'b': { /* "the 1200 block of Main Street" */
        bool block = fc_room_word(room, next, "block") && fc_room_word(room, at + 2, "of") &&
                     fc_room_name(room, at + 3);
        return block ? next : at;
    }
    case 'a':
    case 'p':
    case 'o':
    case 'g':
        return FC_ROOM_ANY(room, next, "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "oclock") ||
                       fc_room_word(room, next, "gmt")
                   ? at + 2
                   : at;
    default:
        return at;
    }
}

size_t fc_mask_read(fc_room *room, size_t at)
{
    bool hyphen = fc_room_hyphen(room, at + 1);
    char before = at > room->first ? fc_room_letter(room, at - 1) : '\0';
    size_t tally = hyphen ? fc_chain_tally(room, at) : at;
    if (tally == at && (hyphen || before == 'o')) /* "of" */
        tally = fc_chain_figures(room, at);
    if (tally > at)
        return tally;
    if ((before == 'p' || before == 't') && at >= room->first + 2 &&
        ((before == 'p' && FC_ROOM_ANY(room, at - 2, "half", "quarter")) ||
         fc_room_word(room, at - 2, "quarter")) &&
        FC_ROOM_ANY(room, at - 1, "past", "to"))
        return at + 1; /* "half past seven" */
    if (fc_room_sign(room, at, '.')) { /* "a .45-caliber pistol" */
        size_t behind = at + 2 + (size_t)fc_room_hyphen(room, at + 2);
        return fc_room_cue(room, behind, FC_CUE_CALIBRE) ? at + 2 : at;
    }
    if (hyphen && /* "16 three-pointers", "60 two-wheelers" */
        FC_ROOM_ANY(room, at + 2, "pointer", "pointers", "wheeler", "wheelers"))
        return at + 1;
    size_t called = fc_label_measure(room, at);
    if (called > at)
        return called;
    if (fc_room_token(room, at)->kind != FC_TOKEN_NUMBER) {
        size_t idiom = fc_idiom_read(room, at);
        if (idiom > at)
            return idiom;
        if (!fc_label_word(room, at))
            return at;
        fc_numeral numeral;
        bool read = fc_numeral_read(room->doc, at, room->end, &numeral);
        size_t end = read ? numeral.end : at + 1;
        return fc_mask_unit_follows(room, end) ? at : end;
    }
    bool front = at > room->first && fc_room_glued(room, at), behind = fc_room_glued(room, at + 1);
    if ((front && (letters_in_front(room, at) || name_and_hyphen(room, at))) ||
        (behind && (letters_behind(room, at) || is_bracketed_letter(room, at + 1) ||
                    is_lettered(room, at))))
        return glued_end(room, at);
    size_t chain = fc_chain_read(room, at);
    if (chain > at)
        return chain;
    if (is_list_sign(room, at) || (front && fc_chain_is_down(room, at)) || is_emergency(room, at) ||
        is_sending(room, at))
        return at + 1;
    size_t named = named_end(room, at);
    if (named > at)
        return named;
    return is_code(room, at) ? glued_end(room, at) : at;
}

/* ---- Years ---------------------------------------------------------------------------------- */

static bool may_be_year(const fc_figure *figure)
{
    const fc_numeral *numeral = &figure->numeral;
    return numeral->digits && numeral->form == FC_NUMERAL_CARDINAL && numeral->magnitude == 0 &&
           numeral->end == numeral->first + 1 && !figure->own_unit && !figure->negative &&
           !figure->q.is_share && fc_decimal_is_integer(figure->q.value) &&
           !fc_decimal_less(figure->q.value, fc_decimal_int(1500)) &&
           fc_decimal_less(figure->q.value, fc_decimal_int(2101));
}

/* "between 1800 and 4500 rpm", "1500 to 2000 jobs": the first of two numbers that share a unit. */
static bool shares_unit(const fc_room *room, size_t at)
{
    bool between = at > room->first && fc_room_word(room, at - 1, "between") &&
                   fc_room_word(room, at + 1, "and");
    bool joined = between || fc_room_word(room, at + 1, "to") || fc_room_hyphen(room, at + 1);
    return joined && fc_room_number(room, at + 2) && at + 3 < room->end &&
           fc_room_token(room, at + 3)->kind == FC_TOKEN_WORD &&
           (fc_mask_unit_follows(room, at + 3) || fc_noun_plural_at(room, at + 3));
}

bool fc_mask_is_year(const fc_room *room, const fc_figure *figure)
{
    size_t at = figure->numeral.first;
    if (!may_be_year(figure) || fc_document_token(room->doc, at).len != 4 || shares_unit(room, at))
        return false;
    if (room->end - room->first == 1)
        return true;
    size_t before = at > room->first ? at - 1 : at;
    bool plural = fc_noun_plural_at(room, at + 1);
    if (plural)
        return fc_room_cue(room, before, FC_CUE_BEFORE_YEAR);
    if (fc_room_cue(room, before, FC_CUE_BEFORE_COUNT))
        return false;
    if (fc_room_word(room, before, "of") && before > room->first)
        return !FC_ROOM_ANY(room, before - 1, "average", "total", "maximum", "minimum", "sum");
    return true;
}
