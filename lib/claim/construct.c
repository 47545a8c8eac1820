#include "construct.h"

void fc_construct_measure(fc_site *site, const char *word, uint32_t token, fc_class class)
{
    fc_term term = {fc_str_of(word), token, (uint16_t) class};
    site->claim->measure[0] = term;
    site->claim->measure_count = 1;
}

static bool has_class(const fc_claim *claim, fc_class class)
{
    for (uint32_t i = 0; i < claim->measure_count; i++) {
        if (claim->measure[i].class == class)
            return true;
    }
    return false;
}

#define MAGNITUDE_MOST 10

/* "A 6.1-strength quake", "the quake measured 6.1": a magnitude without its name. */
static void name_magnitude(fc_site *site)
{
    fc_claim *claim = site->claim;
    fc_class head = (fc_class)fc_claim_head(claim).class;
    bool count = claim->kind == FACTCHECK_KIND_COUNT || claim->kind == FACTCHECK_KIND_NUMBER;
    bool scale = head == FC_CLASS_MAGNITUDE && claim->kind == FACTCHECK_KIND_COUNT;
    bool level = (head == FC_CLASS_QUAKE || head == FC_CLASS_AFTERSHOCK) &&
                 claim->kind == FACTCHECK_KIND_NUMBER && claim->verb.word.len;
    if (!count || claim->is_range || !(scale || level) || fc_decimal_is_integer(claim->value) ||
        !fc_decimal_less(claim->value, fc_decimal_int(MAGNITUDE_MOST)))
        return;
    claim->kind = FACTCHECK_KIND_MEASURE;
    claim->unit = FC_STR("magnitude");
    claim->known_unit = fc_unit_find(claim->unit);
}

/* "A 6.1-magnitude quake", "it was 6.1", "the quake measured 6.1": always the magnitude. */
static bool find_magnitude(fc_site *site)
{
    name_magnitude(site);
    if (!fc_str_equal(site->claim->unit, FC_STR("magnitude")))
        return false;
    if (!has_class(site->claim, FC_CLASS_AFTERSHOCK))
        fc_construct_measure(site, "magnitude", site->claim->first, FC_CLASS_MAGNITUDE);
    return true;
}

#define DIRECTION_TOKENS 3 /* "20 miles or so north of" */

/* Of lengths: "32 kilometers northeast of Veldra", "20 miles from the border": a distance from what follows. */
static bool find_distance(fc_site *site)
{
    const fc_document *doc = site->doc;
    uint32_t end = doc->sentences.items[site->claim->sentence].end_token;
    if (site->claim->measure_count > 1)
        return false;
    uint32_t at = site->claim->end;
    for (uint32_t step = 0; step < DIRECTION_TOKENS && at < end; step++, at++) {
        bool from = fc_keyword_is(doc, at, FC_KEYWORD_from) && step == 0;
        if (!from && fc_words_hint(doc, at) != FC_HINT_DIRECTION)
            continue;
        fc_construct_measure(site, "distance", at, FC_CLASS_DISTANCE);
        while (at < end && !fc_keyword_is(doc, at, FC_KEYWORD_of) &&
               !fc_keyword_is(doc, at, FC_KEYWORD_from) && at < site->claim->end + DIRECTION_TOKENS)
            at++;
        uint32_t place = at + 1 < end ? fc_parse_phrase_at(site->parse, at + 1) : FC_PHRASE_NONE;
        if (place != FC_PHRASE_NONE && fc_site_phrase(site, place)->kind == FC_PHRASE_NOUN)
            site->measured = place;
        return true;
    }
    return false;
}

/* Of lengths: "240 metres long", "12-foot-high", "10 km deep": the dimension of the thing that is measured. */
static bool find_dimension(fc_site *site)
{
    static const struct {
        fc_class class;
        const char *word;
    } dimensions[] = {{FC_CLASS_LENGTH, "length"},
                      {FC_CLASS_WIDTH, "width"},
                      {FC_CLASS_HEIGHT, "height"},
                      {FC_CLASS_DEPTH, "depth"}};
    uint32_t end = site->doc->sentences.items[site->claim->sentence].end_token;
    uint32_t at = site->claim->end;
    if (at >= end)
        return false;
    if (at + 1 < end &&
        (site->doc->tokens.items[at].point == '-' || fc_keyword_is(site->doc, at, FC_KEYWORD_in)))
        at++;
    fc_class class = fc_words_class(site->doc, at);
    for (size_t i = 0; i < sizeof dimensions / sizeof *dimensions; i++) {
        if (dimensions[i].class != class)
            continue;
        fc_term thing = fc_claim_head(site->claim);
        bool has_thing = site->measured != FC_PHRASE_NONE && thing.word.len &&
                         thing.class != class && class != FC_CLASS_DEPTH;
        fc_construct_measure(site, dimensions[i].word, at, class);
        if (has_thing) {
            site->claim->measure[1] = site->claim->measure[0];
            site->claim->measure[0] = thing;
            site->claim->measure_count = 2;
        }
        return true;
    }
    return false;
}

/* "Sentenced to 11 years", "jailed for 11 years", "11 years in prison": how long somebody is locked up. */
static bool find_sentence(fc_site *site)
{
    const fc_claim *claim = site->claim;
    uint32_t phrase = site->phrase, next = phrase + 1;
    if (claim->kind != FACTCHECK_KIND_DURATION)
        return false;
    uint32_t preposition = fc_parse_preposition(site->parse, site->hedged);
    bool to = preposition != UINT32_MAX && (fc_keyword_is(site->doc, preposition, FC_KEYWORD_to) ||
                                            fc_keyword_is(site->doc, preposition, FC_KEYWORD_for));
    bool condemned =
        to && claim->verb.token < claim->first && claim->verb.word.len &&
        (claim->verb.class == FC_CLASS_SENTENCE || claim->verb.class == FC_CLASS_ARREST);
    bool inside = next + 1 < site->parse->phrases.count &&
                  fc_site_phrase(site, next)->kind == FC_PHRASE_PREP &&
                  fc_keyword_is(site->doc, fc_site_phrase(site, next)->first, FC_KEYWORD_in) &&
                  fc_site_class(site, next + 1) ==
                      FC_CLASS_SENTENCE;
    if (!condemned && !inside)
        return false;
    fc_construct_measure(site, "sentence", claim->first, FC_CLASS_SENTENCE);
    site->measured = site->subject;
    return true;
}

#define AGE_MOST 120 /* years of a person */

/* A phrase that is one number and nothing else. */
static bool is_number_phrase(const fc_site *site, uint32_t index)
{
    const fc_phrase *phrase = fc_site_phrase(site, index);
    return phrase->kind == FC_PHRASE_NOUN && phrase->end == phrase->first + 1 &&
           site->doc->tokens.items[phrase->first].tag == FC_TAG_NUM;
}

#define AGES_MOST 6 /* in one list */

/* The phrase of the first age of a list: of "her sons, 4, 7 and 11," that of 4. */
static uint32_t first_age(const fc_site *site)
{
    uint32_t at = site->phrase;
    for (uint32_t step = 0; step < AGES_MOST && at >= 2 && is_number_phrase(site, at - 2); step++) {
        uint8_t between = fc_site_phrase(site, at - 1)->kind;
        if (between != FC_PHRASE_CONJ && between != FC_PHRASE_BREAK)
            break;
        at -= 2;
    }
    return at;
}

/* Of "Anna Roe, now 34,": the adverb. */
static bool is_now(const fc_site *site, uint32_t index)
{
    const fc_phrase *phrase = fc_site_phrase(site, index);
    return phrase->end == phrase->first + 1 &&
           fc_keyword_is(site->doc, phrase->first, FC_KEYWORD_now);
}

/* The noun phrase that an age stands behind: "Anna Roe, 34,", "Anna Roe, aged 34"; or NONE. */
static uint32_t aged_phrase(const fc_site *site)
{
    uint32_t at = first_age(site);
    if (at > 0 && is_now(site, at - 1))
        at--;
    if (at > 0 && fc_site_phrase(site, at - 1)->kind == FC_PHRASE_VERB &&
        fc_keyword_is(site->doc, fc_site_phrase(site, at - 1)->head, FC_KEYWORD_aged))
        at--;
    if (at > 0 && fc_site_phrase(site, at - 1)->kind == FC_PHRASE_BREAK)
        at--;
    else if (at == first_age(site))
        return FC_PHRASE_NONE;
    return at > 0 && fc_site_phrase(site, at - 1)->kind == FC_PHRASE_NOUN ? at - 1 : FC_PHRASE_NONE;
}

/* "Roe, a star of the stage, has died at 85": an age that no noun is beside. */
static bool is_after_at(const fc_site *site)
{
    return site->phrase > 0 && fc_site_phrase(site, site->phrase)->end == site->claim->end &&
           fc_site_phrase(site, site->phrase)->first == site->claim->first &&
           fc_keyword_is(site->doc, fc_site_phrase(site, site->phrase - 1)->first, FC_KEYWORD_at);
}

/* An age between commas is that of the name in front, whatever the clause goes on to say. */
static bool find_age(fc_site *site)
{
    if (site->claim->kind != FACTCHECK_KIND_AGE)
        return false;
    uint32_t owner = aged_phrase(site);
    if (owner == FC_PHRASE_NONE && is_after_at(site)) {
        fc_construct_measure(site, "age", site->claim->first, FC_CLASS_AGE);
        return true;
    }
    if (owner == FC_PHRASE_NONE)
        return false;
    fc_term none = {{"", 0}, 0, FC_CLASS_NONE};
    fc_construct_measure(site, "age", site->claim->first, FC_CLASS_AGE);
    site->claim->verb = none;
    site->measured = site->subject = owner;
    site->is_listed = false; /* places behind it are not of the age */
    site->apposition = FC_PHRASE_NONE;
    return true;
}

/* "She", "Anna Roe", "the boy"; "Tull, who ...". */
static bool is_person(const fc_site *site, uint32_t phrase)
{
    uint32_t head = fc_site_phrase(site, phrase)->head;
    fc_keyword noun = fc_keyword_at(site->doc, head);
    if (noun == FC_KEYWORD_he || noun == FC_KEYWORD_she)
        return true;
    const fc_name *name = fc_name_at(site->names, head);
    fc_class class = fc_site_class(site, phrase);
    const fc_phrase *first = fc_site_phrase(site, site->clause->first);
    return (name && name->gender != FC_GENDER_THING) || class == FC_CLASS_CHILD ||
           class == FC_CLASS_MAN || class == FC_CLASS_WOMAN ||
           fc_keyword_is(site->doc, first->first, FC_KEYWORD_who);
}

/*
 * Whether a number is the age of now by what follows: a sign or "and". "She was 36 when it happened",
 * "36 at the time" are ages of another day, to be compared with nothing.
 */
static bool ends_age(const fc_site *site, uint32_t at)
{
    if (at >= site->doc->sentences.items[site->claim->sentence].end_token)
        return true;
    fc_tag tag = (fc_tag)site->doc->tokens.items[at].tag;
    return tag == FC_TAG_PUNCT || tag == FC_TAG_CONJ;
}

/* "She is 54", "Tull, who was 54, ...", "Anna Roe was 54.": a number alone that a person is. */
static bool find_stated_age(fc_site *site)
{
    fc_claim *claim = site->claim;
    if (claim->kind != FACTCHECK_KIND_NUMBER)
        return false;
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    if (claim->is_range || site->phrase == 0 ||
        site->subject == FC_PHRASE_NONE || own->end != claim->end ||
        !fc_decimal_is_integer(claim->value) || fc_decimal_is_zero(claim->value) ||
        !fc_decimal_less(claim->value, fc_decimal_int(AGE_MOST)))
        return false;
    const fc_phrase *verb = fc_site_phrase(site, site->phrase - 1);
    if (!ends_age(site, claim->end) || verb->kind != FC_PHRASE_VERB ||
        fc_keyword_base(site->doc, verb->head) != FC_KEYWORD_be ||
        !is_person(site, site->subject))
        return false;
    claim->kind = FACTCHECK_KIND_AGE;
    claim->unit = FC_STR("year");
    claim->known_unit = fc_unit_find(claim->unit);
    fc_construct_measure(site, "age", claim->first, FC_CLASS_AGE);
    return true;
}

/* Whether it is a date or the like, with nothing that a construction could measure. */
static bool is_only_when(const fc_claim *claim)
{
    bool when = claim->kind == FACTCHECK_KIND_DATE || claim->kind == FACTCHECK_KIND_TIME ||
                claim->kind == FACTCHECK_KIND_SET;
    return when && !claim->known_unit && claim->unit.len == 0;
}

/* Each construction asks for its kinds of figures; what is asked here spares a call. */
void fc_construct_find(fc_site *site)
{
    if (is_only_when(site->claim) || find_magnitude(site))
        return;
    const fc_unit *unit = site->claim->known_unit;
    uint8_t kind = site->claim->kind;
    bool length = unit && unit->dimension == FC_DIMENSION_LENGTH;
    bool number = kind == FACTCHECK_KIND_COUNT || kind == FACTCHECK_KIND_NUMBER;
    bool price = kind == FACTCHECK_KIND_MONEY || kind == FACTCHECK_KIND_PERCENT;
    (void)((!price && fc_construct_record(site)) || (number && fc_construct_kin(site)) ||
           (length && find_distance(site)) || (number && fc_construct_people(site)) ||
           (length && find_dimension(site)) ||
           (kind == FACTCHECK_KIND_MEASURE && fc_construct_gauge(site)) ||
           ((price || kind == FACTCHECK_KIND_NUMBER) && fc_construct_market(site)) ||
           find_sentence(site) || find_age(site) || find_stated_age(site));
}
