/*
 * Clauses: a break opens a new clause when the one before has its verb and another one follows.
 */
#include "claim/phrases.h"
#include "claim/words.h"

static bool is_sign(const fc_parse *parse, const fc_phrase *phrase, const char *signs)
{
    uint32_t point = parse->doc->tokens.items[phrase->first].point;
    if (phrase->kind != FC_PHRASE_BREAK)
        return false;
    for (; *signs; signs++) {
        if (point == (unsigned char)*signs)
            return true;
    }
    return false;
}

/* Dashes, semicolons, colons, brackets and quotation marks cut always. */
static bool cuts_always(const fc_parse *parse, const fc_phrase *phrase)
{
    uint32_t point = parse->doc->tokens.items[phrase->first].point;
    return is_sign(parse, phrase, ";:()[]\"") ||
           (phrase->kind == FC_PHRASE_BREAK &&
            (point == 0x2014 || point == 0x2013 || point == 0x201C || point == 0x201D));
}

static bool is_finite(const fc_phrase *phrase)
{
    return phrase->kind == FC_PHRASE_VERB &&
           !(phrase->flags & (FC_PHRASE_INFINITIVE | FC_PHRASE_NONFINITE));
}

/* Phrases that are looked at for the verb of a new clause. */
#define LOOK_AHEAD 24

/* Whether a finite verb comes before the next cut: the words from `at` can be a clause. */
static bool finite_ahead(const fc_parse *parse, size_t at)
{
    size_t limit = at + LOOK_AHEAD;
    for (; at < parse->phrases.count && at < limit; at++) {
        const fc_phrase *phrase = fc_parse_phrase(parse, at);
        if (cuts_always(parse, phrase) || phrase->kind == FC_PHRASE_SUB ||
            is_sign(parse, phrase, ","))
            return false;
        if (phrase->kind == FC_PHRASE_VERB)
            return is_finite(phrase);
    }
    return false;
}

/* "with bilateral trade amounting to": a clause of its own. */
static bool opens_absolute(const fc_parse *parse, size_t at)
{
    const fc_phrase *with = fc_parse_phrase(parse, at);
    if (with->kind != FC_PHRASE_PREP || !fc_document_is(parse->doc, with->first, "with") ||
        at + 2 >= parse->phrases.count)
        return false;
    const fc_phrase *noun = fc_parse_phrase(parse, at + 1), *verb = fc_parse_phrase(parse, at + 2);
    return noun->kind == FC_PHRASE_NOUN && verb->kind == FC_PHRASE_VERB &&
           (verb->flags & FC_PHRASE_NONFINITE);
}

/* "Officials said five villages had been hit": what is said, without "that". */
static bool opens_speech(const fc_parse *parse, size_t at)
{
    if (at == 0 || fc_parse_phrase(parse, at)->kind != FC_PHRASE_NOUN)
        return false;
    const fc_phrase *before = fc_parse_phrase(parse, at - 1);
    return before->kind == FC_PHRASE_VERB &&
           fc_words_frame(parse->doc, before->head) == FC_FRAME_SAY && finite_ahead(parse, at);
}

/* Whether the phrase opens a clause, given that the current one has its verb already. */
static bool opens_clause(const fc_parse *parse, size_t at, bool has_verb)
{
    const fc_phrase *phrase = fc_parse_phrase(parse, at);
    if (cuts_always(parse, phrase) || phrase->kind == FC_PHRASE_SUB || opens_absolute(parse, at) ||
        opens_speech(parse, at))
        return true;
    if (!has_verb || at + 1 >= parse->phrases.count)
        return false;
    bool comma = is_sign(parse, phrase, ",");
    if (!comma && phrase->kind != FC_PHRASE_CONJ)
        return false;
    const fc_phrase *next = fc_parse_phrase(parse, at + 1);
    if (next->kind == FC_PHRASE_CONJ)
        return false; /* the conjunction itself opens it */
    if (next->kind == FC_PHRASE_VERB)
        return !(next->flags & FC_PHRASE_INFINITIVE);
    return finite_ahead(parse, at + 1);
}

static fc_clause *add_clause(fc_parse *parse, size_t first, fc_arena *arena)
{
    fc_clause *clause = fc_vec_push(arena, &parse->clauses);
    if (!clause)
        return NULL;
    clause->first = (uint32_t)first;
    clause->end = (uint32_t)first;
    clause->verb = FC_PHRASE_NONE;
    clause->subject = FC_PHRASE_NONE;
    return clause;
}

/*
 * Whether a preposition governs the noun phrase, directly or through what it is joined to: both of
 * "between China and Russia".
 */
static bool is_governed(const fc_parse *parse, uint32_t noun, uint32_t first, bool absolute)
{
    for (uint32_t at = noun; at > first; at -= 2) {
        const fc_phrase *before = fc_parse_phrase(parse, at - 1);
        if (before->kind == FC_PHRASE_PREP)
            return !(absolute && at - 1 == first);
        bool joined = before->kind == FC_PHRASE_CONJ && at >= first + 2 &&
                      fc_parse_phrase(parse, at - 2)->kind == FC_PHRASE_NOUN;
        if (!joined)
            return false;
    }
    return false;
}

/*
 * The last noun phrase of [first, end) that no preposition governs and that owns nothing; the "with"
 * that opens a clause governs nothing.
 */
static uint32_t free_noun(const fc_parse *parse, uint32_t first, uint32_t end)
{
    bool absolute = opens_absolute(parse, first);
    for (uint32_t at = end; at > first; at--) {
        const fc_phrase *phrase = fc_parse_phrase(parse, at - 1);
        bool governed = is_governed(parse, at - 1, first, absolute);
        if (phrase->kind == FC_PHRASE_NOUN && !governed && !(phrase->flags & FC_PHRASE_OWNER))
            return at - 1;
    }
    return FC_PHRASE_NONE;
}

static bool is_relative(const fc_parse *parse, const fc_clause *clause)
{
    const fc_phrase *first = fc_parse_phrase(parse, clause->first);
    return first->kind == FC_PHRASE_SUB && (fc_document_is(parse->doc, first->first, "which") ||
                                            fc_document_is(parse->doc, first->first, "who") ||
                                            fc_document_is(parse->doc, first->first, "that"));
}

/* The subject: in front of the verb; else of the noun that a relative clause hangs on, or shared. */
static void find_subject(fc_parse *parse, size_t index)
{
    fc_clause *clause = &parse->clauses.items[index];
    if (clause->verb == FC_PHRASE_NONE)
        return;
    clause->subject = free_noun(parse, clause->first, clause->verb);
    if (clause->subject != FC_PHRASE_NONE || index == 0)
        return;
    const fc_clause *before = &parse->clauses.items[index - 1];
    if (is_relative(parse, clause) && before->end > before->first) {
        for (uint32_t at = before->end; at > before->first; at--) {
            if (fc_parse_phrase(parse, at - 1)->kind == FC_PHRASE_NOUN) {
                clause->subject = at - 1;
                return;
            }
        }
    }
    clause->subject = before->subject;
}

int fc_clauses_find(fc_parse *parse, fc_arena *arena)
{
    bool has_verb = false;
    fc_clause *clause = NULL;
    for (size_t i = 0; i < parse->phrases.count; i++) {
        fc_phrase *phrase = &parse->phrases.items[i];
        if (!clause || opens_clause(parse, i, has_verb)) {
            clause = add_clause(parse, i, arena);
            if (!clause)
                return FACTCHECK_ENOMEM;
            has_verb = false;
        }
        if (phrase->kind == FC_PHRASE_VERB && clause->verb == FC_PHRASE_NONE) {
            clause->verb = (uint32_t)i;
            has_verb = true;
        }
        clause->end = (uint32_t)i + 1;
        phrase->clause = (uint32_t)(parse->clauses.count - 1);
    }
    for (size_t i = 0; i < parse->clauses.count; i++)
        find_subject(parse, i);
    return FACTCHECK_OK;
}
