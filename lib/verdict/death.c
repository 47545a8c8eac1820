#include "verdict/death.h"

#include "claim/keyword.h"

#define DEATH_TOKENS 30 /* from a name to "died", what is told of its bearer in between */
#define NAMES_MOST 64   /* mentions of the bearer that are looked at */

/* "Died at 81", "the death of the nine-year-old". */
static bool is_told_beside(const fc_claim *age)
{
    bool dead = age->verb.class == FC_CLASS_KILL;
    for (uint32_t i = 0; i < age->event_count && !dead; i++)
        dead = age->event[i].class == FC_CLASS_KILL;
    return dead;
}

static uint32_t sentence_end(const fc_document *doc, uint32_t token)
{
    size_t low = 0, high = doc->sentences.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (doc->sentences.items[middle].end_token <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < doc->sentences.count ? doc->sentences.items[low].end_token : token;
}

/* "Roe died", "Roe, the singer, has died", "Roe, who died"; but no "Roe said 12 people died". */
static bool is_verb_of(const fc_document *doc, const fc_name *name, uint32_t verb)
{
    uint32_t at = verb;
    bool passive = false;
    while (at > name->end && (doc->tokens.items[at - 1].tag == FC_TAG_ADV ||
                              doc->tokens.items[at - 1].tag == FC_TAG_AUX)) {
        at--;
        passive = passive || fc_keyword_base(doc, at) == FC_KEYWORD_be;
    }
    bool dies = fc_str_equal(fc_document_base(doc, verb), FC_STR("die")) ||
                fc_str_equal(fc_document_base(doc, verb), FC_STR("pass"));
    return (dies || passive) && (at == name->end || fc_document_sign(doc, at - 1, ',') ||
                                 fc_keyword_is(doc, at - 1, FC_KEYWORD_who));
}

static bool is_dead(const fc_reading *reading, const fc_name *name)
{
    const fc_document *doc = &reading->document;
    uint32_t end = sentence_end(doc, name->first);
    if (name->first > 1 && fc_document_is(doc, name->first - 1, "of") &&
        fc_words_class(doc, name->first - 2) == FC_CLASS_KILL)
        return true; /* "the death of Roe" */
    if (name->end < end && doc->tokens.items[name->end].tag == FC_TAG_POSSESSIVE)
        return name->end + 1 < end && fc_document_is(doc, name->end + 1, "death");
    for (uint32_t at = name->end; at < end && at < name->end + DEATH_TOKENS; at++) {
        const fc_name *other = fc_name_at(&reading->names, at);
        if (other && other->gender != FC_GENDER_THING)
            return false; /* "Roe, whose father, Paul Roe, died" */
        if (fc_words_class(doc, at) == FC_CLASS_KILL && is_verb_of(doc, name, at))
            return true;
    }
    return false;
}

bool fc_death_is_told(const fc_reading *reading, const fc_claim *age)
{
    const fc_names *names = &reading->names;
    size_t looked = 0;
    if (is_told_beside(age))
        return true;
    for (uint32_t i = 0; i < age->subject_count; i++) {
        const fc_subject *bearer = &age->subject[i];
        for (size_t k = 0; k < names->list.count && looked < NAMES_MOST && bearer->attached; k++) {
            const fc_name *name = &names->list.items[k];
            if (!fc_str_equal(name->text, bearer->text))
                continue;
            looked++;
            if (is_dead(reading, name))
                return true;
        }
    }
    return false;
}
