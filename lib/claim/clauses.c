/*
 * Clauses: a break opens a new clause when the one before has its verb and another one follows.
 */
#include "claim/phrases.h"
#include "claim/words.h"

static bool is_comma(const fc_phrase *phrase)
{
    return (phrase->flags & FC_PHRASE_COMMA) != 0;
}

/* Dashes, semicolons, colons, brackets and quotation marks cut always. */
static bool cuts_always(const fc_phrase *phrase)
{
    return (phrase->flags & FC_PHRASE_CUT) != 0;
}

static bool is_finite(const fc_phrase *phrase)
{
    return phrase->kind == FC_PHRASE_VERB &&
           !(phrase->flags & (FC_PHRASE_INFINITIVE | FC_PHRASE_NONFINITE));
}

/* Phrases that are looked at for the verb of a new clause. */
#define LOOK_AHEAD 24

/* ", 12 metres wide and weighs 3 tons": a verb behind a conjunction has the subject of the last. */
static bool shares_subject(const fc_parse *parse, size_t verb)
{
    return verb > 0 && fc_parse_phrase(parse, verb - 1)->kind == FC_PHRASE_CONJ;
}

/* Whether a finite verb comes before the next cut: the words from `at` can be a clause. */
static bool finite_ahead(const fc_parse *parse, size_t at)
{
    size_t limit = at + LOOK_AHEAD;
    for (; at < parse->phrases.count && at < limit; at++) {
        const fc_phrase *phrase = fc_parse_phrase(parse, at);
        if (cuts_always(phrase) || phrase->kind == FC_PHRASE_SUB || is_comma(phrase))
            return false;
        if (phrase->kind == FC_PHRASE_VERB)
            return is_finite(phrase) && !shares_subject(parse, at);
    }
    return false;
}

/* "with bilateral trade amounting to": a clause of its own. */
static bool opens_absolute(const fc_parse *parse, size_t at)
{
    const fc_phrase *with = fc_parse_phrase(parse, at);
    return with->kind == FC_PHRASE_PREP && at + 2 < parse->phrases.count &&
           with[1].kind == FC_PHRASE_NOUN && with[2].kind == FC_PHRASE_VERB &&
           (with[2].flags & FC_PHRASE_NONFINITE) && fc_document_is(parse->doc, with->first, "with");
}

/* "Roe added 15 and Tull had 12": a number alone that no verb follows. */
static bool is_object_number(const fc_parse *parse, size_t at)
{
    const fc_phrase *noun = fc_parse_phrase(parse, at);
    return noun->end == noun->first + 1 && at + 1 < parse->phrases.count &&
           parse->doc->tokens.items[noun->first].tag == FC_TAG_NUM &&
           fc_parse_phrase(parse, at + 1)->kind != FC_PHRASE_VERB;
}

#define SPEECH_REACH 4 /* phrases between a verb of saying and what is said */

/*
 * The verb in front of a noun, times apart: "said on Friday it earned"; in front of a pronoun, which is
 * no object, other phrases of a preposition too: "said in a statement it earned".
 */
static const fc_phrase *verb_before(const fc_parse *parse, size_t noun)
{
    bool pronoun = (fc_parse_phrase(parse, noun)->flags & FC_PHRASE_PRONOUN) != 0;
    size_t limit = noun > SPEECH_REACH ? noun - SPEECH_REACH : 1;
    for (size_t at = noun; at >= limit; at--) {
        const fc_phrase *before = fc_parse_phrase(parse, at - 1);
        if (before->kind == FC_PHRASE_VERB)
            return before;
        bool governed = before->kind == FC_PHRASE_NOUN && pronoun && at > 1 &&
                        before[-1].kind == FC_PHRASE_PREP;
        bool governs = before->kind == FC_PHRASE_PREP && at < noun;
        if (before->kind != FC_PHRASE_TIME && !governed && !governs)
            return NULL;
    }
    return NULL;
}

/* "Officials said five villages had been hit": what is said, without "that". */
static bool opens_speech(const fc_parse *parse, size_t noun)
{
    const fc_phrase *before = verb_before(parse, noun);
    return before && fc_words_frame(parse->doc, before->head) == FC_FRAME_SAY &&
           finite_ahead(parse, noun) && !is_object_number(parse, noun);
}

/* "cast", "founded", "carrying": a verb alone that can be a participle. */
static bool is_participle(const fc_parse *parse, const fc_phrase *phrase)
{
    if (phrase->kind != FC_PHRASE_VERB || (phrase->flags & FC_PHRASE_INFINITIVE))
        return false;
    const fc_token *token = &parse->doc->tokens.items[phrase->head];
    return (phrase->flags & FC_PHRASE_NONFINITE) ||
           (phrase->head == phrase->first && token->tag == FC_TAG_VERB &&
            token->form != FC_FORM_S && token->form != FC_FORM_PAST);
}

/* Whether a comma and a finite verb follow before the next cut: ", cast in 1871, weighs". */
static bool comma_and_verb_ahead(const fc_parse *parse, size_t at)
{
    size_t limit = at + LOOK_AHEAD;
    for (; at + 1 < parse->phrases.count && at < limit; at++) {
        const fc_phrase *phrase = fc_parse_phrase(parse, at);
        if (cuts_always(phrase) || phrase->kind == FC_PHRASE_SUB)
            return false;
        if (is_comma(phrase) && is_finite(fc_parse_phrase(parse, at + 1)))
            return true;
    }
    return false;
}

/* "The bell, cast in 1871, weighs": a participle behind the first comma of a clause. */
static bool opens_participle(const fc_parse *parse, size_t comma)
{
    const fc_phrase *phrase = fc_parse_phrase(parse, comma);
    return comma + 1 < parse->phrases.count && phrase[-1].kind == FC_PHRASE_NOUN &&
           is_participle(parse, phrase + 1) && comma_and_verb_ahead(parse, comma + 2);
}

/*
 * "After 12 people died", "since two quakes flattened the town": a preposition that takes a clause. A
 * verb that can be a participle must have an object or end there: not "after talks held in Oer".
 */
static bool opens_after(const fc_parse *parse, size_t at)
{
    static const char *const words[] = {"after", "as", "before", "since", "until"};
    const fc_phrase *phrase = fc_parse_phrase(parse, at);
    if (at + 2 >= parse->phrases.count || phrase[1].kind != FC_PHRASE_NOUN ||
        !is_finite(&phrase[2]))
        return false;
    bool listed =
        fc_document_is_one_of(parse->doc, phrase->first, words, sizeof words / sizeof *words);
    if (!listed || !is_participle(parse, &phrase[2]))
        return listed;
    uint8_t next = at + 3 < parse->phrases.count ? phrase[3].kind : FC_PHRASE_BREAK;
    return next == FC_PHRASE_NOUN || next == FC_PHRASE_BREAK;
}

/* Whether a comma or conjunction opens a clause, given that the current one has its verb already. */
static bool joins_clause(const fc_parse *parse, size_t at)
{
    if (at + 1 >= parse->phrases.count)
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
    clause->verb = FC_PHRASE_NONE;
    clause->subject = FC_PHRASE_NONE;
    clause->apposition = FC_PHRASE_NONE;
    clause->kind = FC_CLAUSE_PLAIN;
    return clause;
}

#define JOINED_REACH 24 /* phrases in front of a noun that can join it to a preposition */

/*
 * Whether a preposition governs the noun phrase, directly, through its owner or through what it is
 * joined to: "in Sunday's election", both of "between China and Russia". One inside the name of its
 * owner does not: "the Bank of Velm's profit".
 */
static bool is_governed(const fc_parse *parse, uint32_t noun, uint32_t first, bool absolute)
{
    uint32_t limit = noun > first + JOINED_REACH ? noun - JOINED_REACH : first;
    for (uint32_t at = noun; at > limit;) {
        const fc_phrase *before = fc_parse_phrase(parse, at - 1);
        bool named = at < noun && at >= first + 2 && before->kind == FC_PHRASE_PREP &&
                     (parse->doc->tokens.items[before->first].flags & FC_TOKEN_NAME);
        if (named) {
            at -= 2;
            continue;
        }
        if (before->kind == FC_PHRASE_PREP)
            return !(absolute && at - 1 == first);
        if (before->flags & FC_PHRASE_OWNER) {
            at--;
            continue;
        }
        bool joined = before->kind == FC_PHRASE_CONJ && at >= first + 2 &&
                      fc_parse_phrase(parse, at - 2)->kind == FC_PHRASE_NOUN;
        if (!joined)
            return false;
        at -= 2;
    }
    return false;
}

bool fc_phrase_is_aside(const fc_parse *parse, uint32_t noun)
{
    const fc_phrase *phrase = fc_parse_phrase(parse, noun);
    return phrase->end == phrase->first + 1 && noun > 0 &&
           parse->doc->tokens.items[phrase->first].tag == FC_TAG_NUM &&
           is_comma(fc_parse_phrase(parse, noun - 1));
}

/*
 * The last noun phrase of [first, end) that no preposition governs and that owns nothing, ages
 * apart; the "with" that opens a clause governs nothing.
 */
static uint32_t free_noun(const fc_parse *parse, uint32_t first, uint32_t end)
{
    bool absolute = opens_absolute(parse, first);
    for (uint32_t at = end; at > first; at--) {
        const fc_phrase *phrase = fc_parse_phrase(parse, at - 1);
        if (phrase->kind == FC_PHRASE_NOUN && !(phrase->flags & FC_PHRASE_OWNER) &&
            !is_governed(parse, at - 1, first, absolute) && !fc_phrase_is_aside(parse, at - 1))
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

static bool has_comma(const fc_parse *parse, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        if (is_comma(fc_parse_phrase(parse, at)))
            return true;
    }
    return false;
}

/*
 * The subject of a clause that has its own. Of two nouns with only a comma between them, and one
 * behind, the first is the subject and the second says what it is: "Roe, a miner from Velm, won".
 */
static void find_own_subject(const fc_parse *parse, fc_clause *clause)
{
    uint32_t noun = free_noun(parse, clause->first, clause->verb);
    bool owner = noun == FC_PHRASE_NONE && clause->verb > clause->first &&
                 (fc_parse_phrase(parse, clause->verb - 1)->flags & FC_PHRASE_OWNER);
    if (owner)
        noun = clause->verb - 1; /* "Orlo's shares rose and Kestrel's fell" */
    clause->subject = noun;
    if (noun == FC_PHRASE_NONE || noun < clause->first + 2 ||
        !is_comma(fc_parse_phrase(parse, noun - 1)) || !has_comma(parse, noun, clause->verb))
        return;
    uint32_t before = free_noun(parse, clause->first, noun - 1);
    if (before == FC_PHRASE_NONE)
        return;
    clause->subject = before;
    clause->apposition = noun;
}

/* The last noun of a clause: what a relative clause behind it hangs on. */
static uint32_t last_noun(const fc_parse *parse, const fc_clause *clause)
{
    for (uint32_t at = clause->end; at > clause->first; at--) {
        if (fc_parse_phrase(parse, at - 1)->kind == FC_PHRASE_NOUN &&
            !fc_phrase_is_aside(parse, at - 1))
            return at - 1;
    }
    return FC_PHRASE_NONE;
}

#define ASIDE_CLAUSES 3 /* that can come between a subject and its verb */

/*
 * A clause cut off from its subject by another that says what the subject is or does: "The gauge, a
 * measure of how large firms fare, lost", "The man, whom police named on Friday, is 34".
 */
static bool takes_up(const fc_parse *parse, size_t index)
{
    fc_clause *clause = &parse->clauses.items[index];
    if (index < 2 || !is_comma(fc_parse_phrase(parse, clause->first)) ||
        clause->verb != clause->first + 1 || !is_finite(fc_parse_phrase(parse, clause->verb)))
        return false;
    const fc_clause *aside = &parse->clauses.items[index - 1];
    for (uint32_t back = 1; back < ASIDE_CLAUSES && back + 1 < index; back++, aside--) {
        if (fc_parse_phrase(parse, aside->first)->kind != FC_PHRASE_NOUN)
            break; /* "Orlo, which said profit fell, employs" */
    }
    const fc_clause *open = aside - 1;
    if (fc_parse_phrase(parse, aside->first)->kind != FC_PHRASE_SUB || open->verb != FC_PHRASE_NONE)
        return false;
    uint32_t noun = free_noun(parse, open->first, open->end);
    if (noun == FC_PHRASE_NONE)
        return false;
    bool apposed = noun >= open->first + 2 && is_comma(fc_parse_phrase(parse, noun - 1));
    uint32_t before = apposed ? free_noun(parse, open->first, noun - 1) : FC_PHRASE_NONE;
    clause->subject = before != FC_PHRASE_NONE ? before : noun;
    clause->apposition = before != FC_PHRASE_NONE ? noun : FC_PHRASE_NONE;
    return true;
}

/* The subject: in front of the verb; else of the noun that a relative clause hangs on, or shared. */
static void find_subject(fc_parse *parse, size_t index)
{
    fc_clause *clause = &parse->clauses.items[index];
    if (clause->verb == FC_PHRASE_NONE)
        return;
    find_own_subject(parse, clause);
    if (clause->subject != FC_PHRASE_NONE || index == 0 || takes_up(parse, index))
        return;
    const fc_clause *before = &parse->clauses.items[index - 1];
    if (clause->kind == FC_CLAUSE_RELATIVE ||
        (clause->kind == FC_CLAUSE_PARTICIPLE && before->verb == FC_PHRASE_NONE))
        clause->subject = last_noun(parse, before);
    if (clause->subject != FC_PHRASE_NONE)
        return;
    /* ", weighs 3 tons" goes on where the participle broke in */
    clause->subject = before->subject;
    clause->apposition = before->apposition;
}

static uint8_t kind_of(const fc_parse *parse, const fc_clause *clause)
{
    uint32_t verb = clause->first + 1;
    if (is_relative(parse, clause))
        return FC_CLAUSE_RELATIVE;
    if (verb < parse->phrases.count && is_comma(fc_parse_phrase(parse, clause->first)) &&
        is_participle(parse, fc_parse_phrase(parse, verb)))
        return FC_CLAUSE_PARTICIPLE;
    return FC_CLAUSE_PLAIN;
}

/*
 * "The man arrested on Friday is 34": the verb so far was a participle that hangs on the subject,
 * if it has no object and another finite verb follows with nothing to join them.
 */
static bool takes_over(const fc_parse *parse, const fc_clause *clause, size_t at)
{
    if (clause->verb == FC_PHRASE_NONE || clause->verb + 2 > at || clause->verb == clause->first ||
        !is_finite(fc_parse_phrase(parse, at)) ||
        fc_parse_phrase(parse, clause->verb - 1)->kind != FC_PHRASE_NOUN ||
        !is_participle(parse, fc_parse_phrase(parse, clause->verb)))
        return false;
    fc_form form = (fc_form)parse->doc->tokens.items[fc_parse_phrase(parse, at)->head].form;
    uint8_t next = fc_parse_phrase(parse, clause->verb + 1)->kind;
    if ((next != FC_PHRASE_PREP && next != FC_PHRASE_TIME) || form == FC_FORM_BASE ||
        at - clause->verb > LOOK_AHEAD)
        return false;
    for (size_t i = clause->verb + 1; i < at; i++) {
        uint8_t kind = fc_parse_phrase(parse, i)->kind;
        if (kind != FC_PHRASE_PREP && kind != FC_PHRASE_TIME && kind != FC_PHRASE_NOUN)
            return false;
    }
    return true;
}

/*
 * "The people who work there left on Friday": a second finite verb with nothing to join it to the
 * first ends the relative clause.
 */
static bool ends_relative(const fc_parse *parse, const fc_clause *clause, size_t at)
{
    const fc_phrase *verb = fc_parse_phrase(parse, at);
    if (clause->kind != FC_CLAUSE_RELATIVE || clause->verb == FC_PHRASE_NONE ||
        clause->verb + 2 > at || at - clause->verb > LOOK_AHEAD || !is_finite(verb) ||
        parse->doc->tokens.items[verb->head].form == FC_FORM_BASE)
        return false;
    for (size_t i = clause->verb + 1; i < at; i++) {
        uint8_t kind = fc_parse_phrase(parse, i)->kind;
        if (kind == FC_PHRASE_CONJ || kind == FC_PHRASE_BREAK || kind == FC_PHRASE_VERB)
            return false;
    }
    return true;
}

/* The clause that is being read. */
typedef struct reader {
    fc_parse *parse;
    fc_clause *clause;
    bool has_comma; /* behind its first phrase */
} reader;

/* Whether the phrase, which is not the first of its sentence, opens a clause. */
static bool opens_clause(const reader *r, size_t at)
{
    const fc_phrase *phrase = fc_parse_phrase(r->parse, at);
    bool has_verb = r->clause->verb != FC_PHRASE_NONE;
    switch ((fc_phrase_kind)phrase->kind) {
    case FC_PHRASE_NOUN:
        return opens_speech(r->parse, at);
    case FC_PHRASE_VERB:
        return ends_relative(r->parse, r->clause, at);
    case FC_PHRASE_PREP:
        return opens_absolute(r->parse, at) || opens_after(r->parse, at);
    case FC_PHRASE_CONJ:
        return has_verb && joins_clause(r->parse, at);
    case FC_PHRASE_SUB:
        return true;
    case FC_PHRASE_BREAK:
        if (!is_comma(phrase))
            return cuts_always(phrase);
        return has_verb ? joins_clause(r->parse, at)
                        : !r->has_comma && opens_participle(r->parse, at);
    default:
        return false;
    }
}

/* Ends the clause in front of the phrase and begins one with it. */
static bool next_clause(reader *r, size_t at, fc_arena *arena)
{
    if (r->clause)
        r->clause->end = (uint32_t)at;
    r->clause = add_clause(r->parse, at, arena);
    if (!r->clause)
        return false;
    r->clause->kind = kind_of(r->parse, r->clause);
    r->has_comma = false;
    return true;
}

int fc_clauses_find(fc_parse *parse, fc_arena *arena)
{
    reader r = {parse, NULL, false};
    size_t count = parse->phrases.count;
    for (size_t i = 0; i < count; i++) {
        fc_phrase *phrase = &parse->phrases.items[i];
        if (!r.clause || opens_clause(&r, i)) {
            if (!next_clause(&r, i, arena))
                return FACTCHECK_ENOMEM;
        } else if (phrase->kind == FC_PHRASE_BREAK) {
            r.has_comma = r.has_comma || is_comma(phrase);
        }
        if (phrase->kind == FC_PHRASE_VERB &&
            (r.clause->verb == FC_PHRASE_NONE || takes_over(parse, r.clause, i)))
            r.clause->verb = (uint32_t)i;
        phrase->clause = (uint32_t)(parse->clauses.count - 1);
    }
    if (r.clause)
        r.clause->end = (uint32_t)count;
    for (size_t i = 0; i < parse->clauses.count; i++)
        find_subject(parse, i);
    return FACTCHECK_OK;
}
