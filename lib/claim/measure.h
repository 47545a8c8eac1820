/*
 * Measure: what a figure counts or measures, read off the phrases around it.
 */
#ifndef FC_CLAIM_MEASURE_H
#define FC_CLAIM_MEASURE_H

#include "claim/claim.h"
#include "claim/keyword.h"
#include "claim/names.h"
#include "claim/scene.h"

/* What the analysis of one mention works on. */
typedef struct fc_site {
    const fc_parse *parse;
    fc_scene *scene; /* of the sentence */
    const fc_document *doc;
    const fc_names *names;
    fc_claim *claim;
    const fc_quantity *quantity; /* NULL for times */
    const fc_time *time;         /* NULL for quantities */
    uint32_t phrase;             /* that holds the mention */
    uint32_t hedged; /* the same, or that of the hedge in front of it: "of more than 100,000" */
    const fc_clause *clause;
    uint32_t measured; /* phrase that the measure was read from, FC_PHRASE_NONE if none */
    /* the mention's own part of an enumeration, phrases; the whole clause if there is none */
    uint32_t part_first;
    uint32_t part_end;
    bool is_listed;      /* the clause gives other figures in other parts */
    uint32_t subject;    /* of the figure: of its own part or its clause; or FC_PHRASE_NONE */
    uint32_t apposition; /* that says what the subject is, or FC_PHRASE_NONE */
} fc_site;

static inline const fc_phrase *fc_site_phrase(const fc_site *site, uint32_t index)
{
    return fc_parse_phrase(site->parse, index);
}

static inline bool fc_site_is_kind(const fc_site *site, uint32_t phrase, fc_phrase_kind kind)
{
    return phrase < site->parse->phrases.count && fc_site_phrase(site, phrase)->kind == kind;
}

/* Base form and class of the head of a phrase. */
static inline const fc_term *fc_site_head(const fc_site *site, uint32_t phrase)
{
    return fc_scene_head(site->scene, site->parse, phrase);
}

static inline fc_class fc_site_class(const fc_site *site, uint32_t phrase)
{
    return (fc_class)fc_site_head(site, phrase)->class;
}

/* The keyword that the base form of the head is. */
static inline fc_keyword fc_site_head_keyword(const fc_site *site, uint32_t phrase)
{
    const fc_term *head = fc_site_head(site, phrase);
    unsigned lexeme = site->scene->lexemes[fc_scene_slot(phrase)];
    if (!lexeme)
        return fc_keyword_of_stranger(site->doc, head->token);
    return lexeme < FC_KEYWORD_COUNT ? (fc_keyword)lexeme : FC_KEYWORD_NONE;
}

/* Whether there is such a phrase and the word begins it. */
static inline bool fc_site_starts_with(const fc_site *site, uint32_t phrase, fc_keyword word)
{
    return phrase < site->parse->phrases.count &&
           fc_keyword_is(site->doc, fc_site_phrase(site, phrase)->first, word);
}

/* fc_site_is_contact of a mention with a noun and then a verb behind it. */
bool fc_site_noun_is_subject(const fc_site *site);

/*
 * Whether the noun behind the mention in its phrase is the subject of what follows: "the $7.9 million
 * analysts had expected", "the $5 million Orlo paid".
 */
static inline bool fc_site_is_contact(const fc_site *site)
{
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    return own->head >= site->claim->end && own->head == own->end - 1 &&
           fc_site_is_kind(site, site->phrase + 1, FC_PHRASE_VERB) && fc_site_noun_is_subject(site);
}

/* Whether the token belongs to the figure; the noun that it counts does not. */
static inline bool fc_site_in_mention(const fc_site *site, uint32_t token)
{
    if (token >= site->claim->first && token < site->claim->end)
        return !(site->quantity && token >= site->quantity->noun_first &&
                 token < site->quantity->noun_end);
    return false;
}

/* fc_words_hint; most words have no hint, nor has their base form, and that is asked of both at once. */
static inline fc_hint fc_site_hint(const fc_site *site, uint32_t token)
{
    const fc_token *t = &site->doc->tokens.items[token];
    unsigned senses = (unsigned)t->senses | fc_words_senses(site->doc, t);
    return senses >> FC_SENSE_HINT & 1u ? fc_words_hint(site->doc, token) : FC_HINT_NONE;
}

/* A poll or a survey: who made it says the figure and does not own it. */
static inline bool fc_site_is_poll(const fc_site *site, uint32_t phrase)
{
    return fc_site_phrase(site, phrase)->kind == FC_PHRASE_NOUN &&
           fc_site_hint(site, fc_site_phrase(site, phrase)->head) == FC_HINT_POLL;
}

/*
 * Sets the part of an enumeration that the mention stands in, and its subject. claim/parts.c
 */
void fc_parts_find(fc_site *site);

/* Sets measure, verb and event of site->claim. */
void fc_measure_find(fc_site *site);

/* Sets the event, once the measure is known. claim/event.c */
void fc_event_find(fc_site *site);

/* Whether a phrase holds a number. */
bool fc_site_holds_number(const fc_site *site, uint32_t phrase);

/* What became of those counted, where a word beside the verb tells it; or NONE. claim/casualty.c */
fc_class fc_site_casualties(const fc_site *site, uint32_t verb_phrase);

/*
 * Gives a figure without a noun that of an earlier claim of its sentence; `claims` and `quantities`
 * are those of the document, site->claim among them. claim/ellipsis.c
 */
void fc_ellipsis_fill(fc_site *site, const fc_claim *claims, const fc_quantity *quantities);

/* Gives "the 67-year-old" to whom the text gave that age before, or to the person it speaks of. */
void fc_bare_age_own(fc_site *site, const fc_claim *claims);

/* Sets the subject: names of the measured phrase and its clause. */
void fc_subject_find(fc_site *site);

/* Adds the names of a phrase to the subject, unless it has them. */
void fc_subject_add(fc_site *site, uint32_t phrase, bool attached, fc_name_role role);

/*
 * Adds those whom the verb gives the figure to, and takes it from who gives it; where the text says it
 * happened, in words apart from the figure. claim/receiver.c
 */
void fc_receiver_add(fc_site *site);
void fc_whereabouts_add(fc_site *site);

#endif
