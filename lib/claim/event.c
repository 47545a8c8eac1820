/*
 * Events: the words of a clause that say what happened.
 */
#include "claim/measure.h"

#define EVENT_REACH 24 /* phrases on either side of the mention that say what happened */

/* 1 for verb groups and noun phrases, else 0; there is no telling which comes next, so no branch. */
static uint32_t tells(const fc_phrase *phrase)
{
    const unsigned kinds = 1u << FC_PHRASE_VERB | 1u << FC_PHRASE_NOUN;
    return kinds >> phrase->kind & 1u;
}

/* The verb groups and noun phrases of the clause, those near the mention first; how many. */
static uint32_t near_phrases(const fc_site *site, uint32_t near[2 * EVENT_REACH])
{
    const fc_phrase *phrases = site->parse->phrases.items;
    uint32_t own = site->phrase, count = tells(&phrases[own]), step = 1;
    uint32_t front = own - site->clause->first, behind = site->clause->end - 1 - own;
    front = front < EVENT_REACH ? front : EVENT_REACH - 1;
    behind = behind < EVENT_REACH ? behind : EVENT_REACH - 1;
    near[0] = own;
    for (; step <= front && step <= behind; step++) {
        near[count] = own - step;
        count += tells(&phrases[own - step]);
        near[count] = own + step;
        count += tells(&phrases[own + step]);
    }
    for (; step <= front; step++) {
        near[count] = own - step;
        count += tells(&phrases[own - step]);
    }
    for (; step <= behind; step++) {
        near[count] = own + step;
        count += tells(&phrases[own + step]);
    }
    return count;
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

/* What happened: the heads of those phrases, that of the measured phrase in front. */
void fc_event_find(fc_site *site)
{
    uint32_t near[2 * EVENT_REACH + 1], count = 0;
    uint16_t lexemes[FC_EVENT_MAX];
    uint64_t seen = 0;
    fc_claim *claim = site->claim;
    if (site->measured != FC_PHRASE_NONE)
        near[count++] = site->measured;
    count += near_phrases(site, near + count);
    for (uint32_t i = 0; i < count && claim->event_count < FC_EVENT_MAX; i++) {
        uint32_t token = fc_site_phrase(site, near[i])->head;
        if ((site->doc->tokens.items[token].flags & FC_TOKEN_NAME) ||
            fc_site_in_mention(site, token))
            continue;
        const fc_term *head = fc_site_head(site, near[i]);
        uint16_t lexeme = site->scene->lexemes[fc_scene_slot(near[i])];
        uint64_t bits = bits_of(lexeme);
        if ((seen & bits) && has_event(claim, lexemes, head->word, lexeme))
            continue;
        seen |= bits;
        lexemes[claim->event_count] = lexeme;
        claim->event[claim->event_count++] = *head;
    }
}
