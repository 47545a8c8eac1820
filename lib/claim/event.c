/*
 * Events: the words of a clause that say what happened.
 */
#include "claim/measure.h"

#define EVENT_REACH 24 /* phrases on either side of the mention that say what happened */

/*
 * The verb groups and noun phrases of the clause whose heads are no names, as fc_marks_before and
 * fc_marks_from have them.
 */
typedef struct near_phrases {
    uint64_t front;
    uint64_t behind; /* and the mention's own */
} near_phrases;

static near_phrases find_near(const fc_site *site)
{
    const fc_marks *marks = &site->scene->marks;
    uint32_t own = site->phrase;
    near_phrases near = {
        fc_marks_before(marks, FC_MARK_TELLING, own) & fc_marks_high(EVENT_REACH - 1),
        fc_marks_from(marks, FC_MARK_TELLING, own) & fc_marks_low(EVENT_REACH)};
    return near;
}

/* Takes the phrase out, if it is there. */
static void leave_out(near_phrases *near, uint32_t own, uint32_t phrase)
{
    if (phrase >= own)
        near->behind &= ~(phrase - own < FC_MARK_BITS ? (uint64_t)1 << (phrase - own) : 0);
    else
        near->front &=
            ~(own - phrase <= FC_MARK_BITS ? (uint64_t)1 << (FC_MARK_BITS - own + phrase) : 0);
}

/* Takes the nearest one out, and returns it: of two as near that in front. There is one at least. */
static inline uint32_t take_nearest(near_phrases *near, uint32_t own)
{
    /* none is as far as the bits that are set here */
    uint32_t before = fc_marks_above(near->front | 1) + 1;
    uint32_t behind = fc_bytes_lowest(near->behind | (uint64_t)1 << 63);
    bool in_front = before <= behind;
    near->front &= ~((uint64_t)in_front << (FC_MARK_BITS - before));
    near->behind &= ~((uint64_t)!in_front << behind);
    return in_front ? own - before : own + behind;
}

/*
 * Words of the lexicon are the same if their numbers are, and their letters, which are seldom in the
 * cache, are not looked at; a word without a number is compared.
 */
static bool has_event(const fc_claim *claim, const uint16_t *lexemes, fc_str word, uint16_t lexeme)
{
    for (uint32_t i = 0; i < claim->event_count; i++) {
        if (lexeme && lexemes[i] ? lexeme == lexemes[i] : fc_str_equal(claim->event[i].word, word))
            return true;
    }
    return false;
}

/* A bit for such a number; all bits for a word without one, which may be the same as any other. */
static uint64_t bits_of(uint16_t lexeme)
{
    return lexeme ? (uint64_t)1 << (lexeme & 63u) : ~(uint64_t)0;
}

/* The words that are found, and what tells that a word is one of them. */
typedef struct found_words {
    uint64_t seen; /* bits_of all of them */
    uint16_t lexemes[FC_EVENT_MAX];
} found_words;

/* Adds the head of a phrase, unless the same word is there. */
static inline void add_event(const fc_site *site, found_words *found, uint32_t phrase)
{
    fc_claim *claim = site->claim;
    const fc_term *head = fc_site_head(site, phrase);
    uint16_t lexeme = site->scene->lexemes[fc_scene_slot(phrase)];
    uint64_t bits = bits_of(lexeme);
    if ((found->seen & bits) && has_event(claim, found->lexemes, head->word, lexeme))
        return;
    found->seen |= bits;
    found->lexemes[claim->event_count] = lexeme;
    claim->event[claim->event_count++] = *head;
}

/* The mention's own words tell nothing that happened. */
static void leave_out_mention(const fc_site *site, near_phrases *near)
{
    size_t count = site->parse->phrases.count;
    for (uint32_t at = site->phrase; at < count; at++) {
        const fc_phrase *phrase = fc_site_phrase(site, at);
        if (fc_site_in_mention(site, phrase->head))
            leave_out(near, site->phrase, at);
        if (phrase->end >= site->claim->end) /* most mentions are in one phrase */
            break;
    }
}

/* Whether the measured phrase has a word to tell what happened. */
static bool measure_tells(const fc_site *site)
{
    if (site->measured == FC_PHRASE_NONE)
        return false;
    uint32_t head = fc_site_phrase(site, site->measured)->head;
    return !(site->doc->tokens.items[head].flags & FC_TOKEN_NAME) &&
           !fc_site_in_mention(site, head);
}

/* What happened: the heads of those phrases, that of the measured phrase in front. */
void fc_event_find(fc_site *site)
{
    found_words found = {.seen = 0};
    near_phrases near = find_near(site);
    uint32_t phrase = site->measured;
    leave_out_mention(site, &near);
    if (phrase != FC_PHRASE_NONE)
        leave_out(&near, site->phrase, phrase);
    if (!measure_tells(site)) {
        if (!(near.front | near.behind))
            return;
        phrase = take_nearest(&near, site->phrase);
    }
    for (;;) {
        add_event(site, &found, phrase);
        if (!(near.front | near.behind) || site->claim->event_count == FC_EVENT_MAX)
            break;
        phrase = take_nearest(&near, site->phrase);
    }
}
