/*
 * Names that the words between make those of a figure: who gets what somebody else gives, and the place
 * that a clause of its own or the speaker tells.
 */
#include "claim/measure.h"
#include "claim/role.h"

/* ---- Who gets it ---------------------------------------------------------------------------- */

/* Verbs whose object the figure becomes that of: "sentenced Moe to 12 years", "fined Moe $5,000". */
static bool is_giving(const fc_site *site, uint32_t verb)
{
    fc_str word = fc_site_head(site, verb)->word;
    switch ((fc_class)fc_site_class(site, verb)) {
    case FC_CLASS_AWARD:
    case FC_CLASS_BAN:
    case FC_CLASS_FINE:
    case FC_CLASS_SENTENCE:
        return true;
    default:
        return fc_str_equal(word, FC_STR("give")) || fc_str_equal(word, FC_STR("hand")) ||
               fc_str_equal(word, FC_STR("order"));
    }
}

/* The object of an active verb of giving in front of the figure; or FC_PHRASE_NONE. */
static uint32_t receiver(const fc_site *site)
{
    uint32_t verb = site->clause->verb;
    if (verb == FC_PHRASE_NONE || verb + 2 > site->phrase || !is_giving(site, verb) ||
        (fc_site_phrase(site, verb)->flags & FC_PHRASE_PASSIVE))
        return FC_PHRASE_NONE;
    uint32_t object = site->is_listed && site->part_first > verb ? site->part_first : verb + 1;
    while (object < site->phrase && !fc_site_is_kind(site, object, FC_PHRASE_NOUN))
        object++;
    return object < site->phrase ? object : FC_PHRASE_NONE;
}

/* "12,480 votes went to Bob Moe" */
static uint32_t goal_behind(const fc_site *site)
{
    uint32_t verb = site->clause->verb;
    bool went = verb != FC_PHRASE_NONE && verb == site->phrase + 1 &&
                fc_keyword_base(site->doc, fc_site_phrase(site, verb)->head) == FC_KEYWORD_go &&
                fc_site_starts_with(site, verb + 1, FC_KEYWORD_to) &&
                fc_site_is_kind(site, verb + 2, FC_PHRASE_NOUN);
    return went ? verb + 2 : FC_PHRASE_NONE;
}

void fc_receiver_add(fc_site *site)
{
    uint32_t object = receiver(site);
    if (object == FC_PHRASE_NONE)
        object = goal_behind(site);
    else if (fc_scene_may_name(site->scene, object)) { /* who gives it has it not */
        if (site->measured == site->subject)
            site->measured = object;
        site->subject = FC_PHRASE_NONE;
    }
    if (object != FC_PHRASE_NONE)
        fc_subject_add(site, object, true, FC_NAME_OWNER);
}

/* ---- Where it was --------------------------------------------------------------------------- */

static bool has_place(const fc_claim *claim)
{
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        if (claim->subject[i].role == FC_NAME_PLACE)
            return true;
    }
    return false;
}

/* "Leeds, where 40 mm fell": the noun in front of the clause. */
static uint32_t place_of_clause(const fc_site *site)
{
    uint32_t first = site->clause->first;
    if (first < 2 || !fc_document_is(site->doc, fc_site_phrase(site, first)->first, "where"))
        return FC_PHRASE_NONE;
    uint32_t at = first - 1;
    if (fc_site_phrase(site, at)->kind == FC_PHRASE_BREAK)
        at--;
    return fc_site_is_kind(site, at, FC_PHRASE_NOUN) ? at : FC_PHRASE_NONE;
}

/* "York council said 125 homes were flooded": who speaks for a place. */
static uint32_t place_of_speaker(const fc_site *site)
{
    static const char *const bodies[] = {"authority", "city",   "council", "county", "department",
                                         "hospital",  "mayor",  "official", "officials", "police",
                                         "province",  "school", "sheriff"};
    uint8_t kind = site->claim->kind;
    if (kind != FACTCHECK_KIND_COUNT && kind != FACTCHECK_KIND_NUMBER && kind != FACTCHECK_KIND_MEASURE)
        return FC_PHRASE_NONE;
    const fc_clause *saying = fc_saying_clause(site);
    uint32_t speaker = saying ? fc_speaker_phrase(site, saying) : FC_PHRASE_NONE;
    if (speaker == FC_PHRASE_NONE || !fc_site_is_kind(site, speaker, FC_PHRASE_NOUN))
        return FC_PHRASE_NONE;
    const fc_phrase *phrase = fc_site_phrase(site, speaker);
    bool local = phrase->head > phrase->first &&
                 fc_document_is_one_of(site->doc, phrase->head, bodies, sizeof bodies / sizeof *bodies);
    return local ? speaker : FC_PHRASE_NONE;
}

void fc_whereabouts_add(fc_site *site)
{
    if (has_place(site->claim))
        return;
    uint32_t place = place_of_clause(site);
    if (place == FC_PHRASE_NONE && !site->claim->subject_count)
        place = place_of_speaker(site);
    if (place != FC_PHRASE_NONE)
        fc_subject_add(site, place, false, FC_NAME_PLACE);
}
