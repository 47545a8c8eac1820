/*
 * Numbers that signs or words join into one thing that is no quantity: telephone numbers, clock
 * times and dates that nobody has taken, dockets, tickers. "555-0143", "9/11", "22-cv-1234".
 */
#include "room.h"

/* "(600519.SS)", "0700.HK": digits, a stop and capitals. */
static size_t ticker_end(const fc_room *room, size_t at)
{
    bool stop = fc_room_sign(room, at + 1, '.') && fc_room_glued(room, at + 1) &&
                fc_room_glued(room, at + 2) && fc_room_plain(room, at);
    if (!stop)
        return at;
    bool letter = (fc_room_token(room, at + 2)->flags & FC_TOKEN_CAPITAL) && /* "(6758.T)" */
                  fc_room_sign(room, at + 3, ')');
    bool ticker = letter || (fc_room_token(room, at + 2)->flags & FC_TOKEN_UPPER);
    return ticker ? at + 3 : at;
}

/* "007" */
static bool starts_with_zero(const fc_room *room, size_t at)
{
    fc_str text = fc_document_token(room->doc, at);
    return text.len > 1 && text.ptr[0] == '0' && fc_room_plain(room, at);
}

/* "555-0143", "1-800-555-0143", "2011-03-03", "007", "4:39", "9/11", "2013-14" */
static size_t chain_end(const fc_room *room, size_t at)
{
    fc_str text = fc_document_token(room->doc, at);
    size_t end = at + 1, links = 0;
    bool zero = starts_with_zero(room, at), other = false;
    bool season = text.len == 4 && fc_room_plain(room, at);
    while (end + 1 < room->end && fc_room_glued(room, end) && fc_room_glued(room, end + 1) &&
           fc_room_number(room, end + 1)) {
        uint32_t sign = fc_room_token(room, end)->point;
        bool dash = fc_room_dash(room, end);
        if (!dash && sign != ':' && sign != '/' && sign != '+') /* "the 2+2 talks" */
            break;
        fc_str next = fc_document_token(room->doc, end + 1);
        other = other || !dash;
        zero = zero || starts_with_zero(room, end + 1);
        season = season && dash && (next.len == 2 || next.len == 4) && text.ptr[0] < '3' &&
                 (text.ptr[0] == '2' || text.ptr[1] > '4');
        links++;
        end += 2;
    }
    if (links == 0)
        return zero ? end : at;
    if (links == 1 && other) { /* a fraction, unless it is a date or a ratio */
        fc_numeral numeral;
        bool fraction = fc_numeral_read(room->doc, at, room->end, &numeral) &&
                        numeral.form == FC_NUMERAL_FRACTION;
        return fraction ? at : end;
    }
    fc_numeral whole; /* "10-1/2" */
    if (links == 2 && other && fc_numeral_read(room->doc, at, room->end, &whole) && whole.end == end)
        return at;
    if (links == 1 && fc_label_street(room, end)) /* "16-18 Industrial Avenue" */
        return end;
    bool named = at > room->first && FC_ROOM_ANY(room, at - 1, "a", "an", "the") &&
                 !fc_mask_unit_follows(room, end) && end < room->end &&
                 fc_room_tag(room, end) == FC_TAG_AUX; /* "the 737-800 had" */
    named = named || (text.len == 3 && text.ptr[0] == '7' && text.ptr[2] == '7' && links == 1 &&
                      at > room->first && FC_ROOM_ANY(room, at - 1, "a", "an", "the"));
    fc_str last = fc_document_token(room->doc, end - 1);
    bool always = links == 1 && (fc_str_equal(text, last) || /* "50-50", "24-7" */
                                 (fc_str_equal(text, FC_STR("24")) &&
                                  fc_str_equal(last, FC_STR("7"))));
    bool codes = zero || links > 1 || other || named || always ||
                 (season && !fc_mask_unit_follows(room, end) && !fc_noun_plural_at(room, end));
    return codes ? end : at;
}

/* "a 3-for-2 split", "11-of-36 shooting" */
size_t fc_chain_tally(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    if (!fc_room_hyphen(room, at + 1))
        return at;
    bool odds = fc_room_word(room, at + 2, "in") && /* "a 1-in-100-year flood" */
                fc_room_hyphen(room, at + 5) && fc_name_unit(room->doc, at + 6, room->end, &hit);
    if (at + 2 < room->end && /* "fifty-fifty" */
        fc_room_token(room, at)->kind == FC_TOKEN_WORD &&
        fc_str_equal_nocase(fc_document_token(room->doc, at), fc_document_token(room->doc, at + 2)))
        return at + 3;
    if (FC_ROOM_ANY(room, at + 2, "to", "on") && fc_room_hyphen(room, at + 3) &&
        at + 4 < room->end && /* "one-to-one", "two-on-two" */
        fc_str_equal_nocase(fc_document_token(room->doc, at), fc_document_token(room->doc, at + 4)))
        return at + 5;
    bool tally = fc_room_hyphen(room, at + 3) &&
                 (odds || FC_ROOM_ANY(room, at + 2, "for", "of", "on", "by", "under", "over") ||
                  (fc_document_is(room->doc, at, "9") && /* "a 9-to-5 job" */
                   fc_room_word(room, at + 2, "to") && fc_document_is(room->doc, at + 4, "5"))) &&
                 at + 4 < room->end &&
                 (fc_room_number(room, at + 4) ||
                  fc_document_has(room->doc, at + 4, FC_SENSE_NUMERAL));
    return tally ? at + 5 : at;
}

/* "22-cv-1234": digits, letters and digits that no unit or range joins. */
static size_t docket_end(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    bool joined = fc_room_hyphen(room, at + 1) && fc_room_hyphen(room, at + 3) &&
                  fc_room_number(room, at + 4) &&
                  fc_room_token(room, at + 2)->kind == FC_TOKEN_WORD;
    return joined && !FC_ROOM_ANY(room, at + 2, "and", "by", "or", "plus", "through", "to") &&
                   !fc_name_unit(room->doc, at + 2, room->end, &hit)
               ? at + 5
               : at;
}

/* "1st-and-10": what is left to play for. */
bool fc_chain_is_down(const fc_room *room, size_t at)
{
    return at >= room->first + 4 && fc_room_hyphen(room, at - 1) &&
           fc_room_word(room, at - 2, "and") && fc_room_hyphen(room, at - 3) &&
           (FC_ROOM_ANY(room, at - 4, "st", "nd", "rd", "th") ||
            fc_document_has(room->doc, at - 4, FC_SENSE_NUMERAL));
}

/* "2.998 x 10-8": where the power of ten cannot be read, nothing of it is. */
static size_t power_end(const fc_room *room, size_t at)
{
    bool times = fc_room_sign(room, at + 1, 0xD7) || fc_room_sign(room, at + 1, '*') ||
                 fc_room_word(room, at + 1, "x");
    if (!times || !fc_room_number(room, at + 2) || !fc_document_is(room->doc, at + 2, "10"))
        return at;
    fc_numeral numeral;
    if (fc_numeral_read(room->doc, at, room->end, &numeral) && numeral.end > at + 3)
        return at;
    size_t end = at + 3;
    while (fc_room_glued(room, end) && (fc_room_dash(room, end) || fc_room_number(room, end) ||
                                        fc_room_sign(room, end, '^')))
        end++;
    return end > at + 3 ? end : at;
}

/*
 * "020 7946 0958", "call 555 0143", "he dialled 911": a telephone number in groups, which starts
 * with a zero or stands behind a word for calling.
 */
static size_t phone_end(const fc_room *room, size_t at)
{
    enum { DIGITS = 3 }; /* of each group, at least */
    size_t end = at;
    bool abroad = at > room->first && fc_room_sign(room, at - 1, '+') && fc_room_glued(room, at) &&
                  fc_room_plain(room, at + 1); /* "+44 20 7946 0958" */
    while (abroad && (fc_room_plain(room, end) ||
                      (fc_room_hyphen(room, end) && fc_room_plain(room, end + 1))))
        end++;
    if (end > at + 2)
        return end;
    end = at;
    if (fc_document_token(room->doc, at).len < DIGITS || !fc_room_plain(room, at) ||
        (at > room->first && fc_room_number(room, at - 1)))
        return at;
    size_t word = at - (at > room->first + 1 && fc_room_sign(room, at - 1, '.')); /* "Tel. 555" */
    bool dialled = word > room->first && fc_room_cue(room, word - 1, FC_CUE_DIALLED);
    if (!dialled && fc_room_token(room, at)->point != '0')
        return at;
    while (fc_room_plain(room, end) && fc_document_token(room->doc, end).len >= DIGITS)
        end += fc_room_hyphen(room, end + 1) && fc_room_plain(room, end + 2) ? 2 : 1;
    bool counted = fc_mask_unit_follows(room, end) || fc_noun_plural_at(room, end);
    return end > at + (dialled ? 0 : 1) && !(dialled && counted) ? end : at;
}

/* "3x3 basketball", "a 1920x1200 screen" */
static size_t times_end(const fc_room *room, size_t at)
{
    bool times = fc_room_glued(room, at + 1) && fc_room_word(room, at + 1, "x") &&
                 fc_room_glued(room, at + 2) && fc_room_plain(room, at + 2) &&
                 !fc_room_sign(room, at + 3, '^'); /* "2x10^8" */
    return times ? at + 3 : at;
}

/* "a six-figure sum", "a four-legged friend", "a 5-a-side match": what kind it is, not how many. */
size_t fc_chain_figures(const fc_room *room, size_t at)
{
    if (at >= room->first + 2 && fc_room_word(room, at - 1, "of") && /* "the round of 16" */
        fc_room_word(room, at - 2, "round") && !fc_noun_plural_at(room, at + 1))
        return at + 1;
    if (!fc_room_hyphen(room, at + 1) || at + 2 >= room->end)
        return at;
    if (FC_ROOM_ANY(room, at + 2, "figure", "figures", "digit", "digits") ||
        FC_ROOM_ANY(room, at + 2, "something", "somethings", "under", "over", "way", "all", "nil"))
        return at + 3; /* "a 4-under 68", "a 70-something", "a three-way race", "1-all" */
    fc_tag tag = fc_room_tag(room, at + 2);
    fc_str word = fc_document_token(room->doc, at + 2); /* "a three-pronged attack" */
    if ((tag == FC_TAG_ADJ || tag == FC_TAG_VERB) &&
        (fc_str_ends(word, FC_STR("ed")) || fc_str_ends(word, FC_STR("dimensional"))))
        return at + 3;
    bool side = fc_room_word(room, at + 2, "a") && fc_room_hyphen(room, at + 3) &&
                fc_room_word(room, at + 4, "side");
    return side ? at + 5 : at;
}

size_t fc_chain_read(const fc_room *room, size_t at)
{
    static size_t (*const readers[])(const fc_room *, size_t) = {phone_end, ticker_end, chain_end,
                                                                 power_end, docket_end, times_end};
    bool apart = !fc_room_glued(room, at + 1) || fc_room_sign(room, at + 1, ',') ||
                 fc_room_sign(room, at + 1, ')');
    if (apart && !starts_with_zero(room, at)) { /* as most numbers are */
        size_t end = phone_end(room, at);
        return end > at ? end : power_end(room, at);
    }
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        size_t end = readers[i](room, at);
        if (end > at)
            return end;
    }
    return at;
}
