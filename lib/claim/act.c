#include "claim/act.h"

#include "claim/keyword.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

typedef struct row {
    fc_str word;
    uint8_t act;
} row;

typedef struct phrase_row {
    fc_str word;
    fc_str behind;
    uint8_t act;
} phrase_row;

#define FC_ACT_NOUN(word, act)
#define FC_ACT_VERB(word, act)
#define FC_ACT_PHRASE(word, behind, act)

#define FC_ACT(word, act) {FC_STR_INIT(word), FC_ACT_##act},
static const row acts[] = {
#include "tables/act.def"
};
#undef FC_ACT
#define FC_ACT(word, act)

#undef FC_ACT_NOUN
#define FC_ACT_NOUN(word, act) {FC_STR_INIT(word), FC_ACT_##act},
static const row nouns[] = {
#include "tables/act.def"
};
#undef FC_ACT_NOUN
#define FC_ACT_NOUN(word, act)

#undef FC_ACT_VERB
#define FC_ACT_VERB(word, act) {FC_STR_INIT(word), FC_ACT_##act},
static const row verbs[] = {
#include "tables/act.def"
};
#undef FC_ACT_VERB
#define FC_ACT_VERB(word, act)

#undef FC_ACT_PHRASE
#define FC_ACT_PHRASE(word, behind, act) {FC_STR_INIT(word), FC_STR_INIT(behind), FC_ACT_##act},
static const phrase_row phrases[] = {
#include "tables/act.def"
};
#undef FC_ACT
#undef FC_ACT_NOUN
#undef FC_ACT_VERB
#undef FC_ACT_PHRASE

/* ---- Words -------------------------------------------------------------------------------- */

static const row *find_row(const row *rows, size_t count, fc_str word)
{
    size_t low = 0, high = count;
    if (word.len == 0 || !fc_is_lower(word.ptr[0])) /* a name */
        return NULL;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        fc_str other = rows[middle].word;
        int order = (unsigned char)other.ptr[0] - (unsigned char)word.ptr[0];
        if (order == 0) /* most differ in the first letter */
            order = fc_str_compare(other, word);
        if (order == 0)
            return &rows[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* Whether the base form of the token is in the list, or may be: it is no word of the lexicon. */
static bool may_be_listed(const fc_document *doc, uint32_t token, unsigned list)
{
    uint32_t lexeme = fc_document_base_lexeme(doc, token);
    const fc_token *t = &doc->tokens.items[token];
    if (!lexeme) /* names keep their capitals */
        return t->tag != FC_TAG_NAME || fc_is_lower(doc->text.ptr[t->begin]);
    return lexeme < FC_KEYWORD_COUNT && (fc_keyword_rows[lexeme].lists & list) != 0;
}

static fc_act act_of(const fc_document *doc, uint32_t token)
{
    if (!may_be_listed(doc, token, FC_LIST_ACT)) /* as most */
        return FC_ACT_NONE;
    fc_str word = fc_document_base(doc, token);
    bool verb = doc->tokens.items[token].tag == FC_TAG_VERB;
    for (size_t i = 0; verb && i < COUNT(phrases) && token + 1 < doc->tokens.count; i++) {
        if (fc_str_equal(phrases[i].word, word) &&
            fc_str_equal_nocase(phrases[i].behind, fc_document_token(doc, token + 1)))
            return (fc_act)phrases[i].act;
    }
    const row *found = find_row(acts, COUNT(acts), word);
    if (!found)
        found = verb ? find_row(verbs, COUNT(verbs), word) : find_row(nouns, COUNT(nouns), word);
    return found ? (fc_act)found->act : FC_ACT_NONE;
}

static bool is_support(const fc_document *doc, uint32_t token)
{
    return fc_keyword_base_listed(doc, token, FC_LIST_SUPPORT);
}

/* ---- Nouns beside the date ---------------------------------------------------------------- */

#define CHAIN 6 /* nouns joined by prepositions between a happening and its date */

static bool is_noun(const fc_site *site, uint32_t phrase)
{
    return fc_site_phrase(site, phrase)->kind == FC_PHRASE_NOUN &&
           !(fc_site_phrase(site, phrase)->flags & FC_PHRASE_PRONOUN);
}

static bool is_prep(const fc_site *site, uint32_t phrase)
{
    return fc_site_phrase(site, phrase)->kind == FC_PHRASE_PREP;
}

static fc_act act_of_noun(const fc_site *site, uint32_t phrase)
{
    return phrase != FC_PHRASE_NONE && is_noun(site, phrase)
               ? act_of(site->doc, fc_site_phrase(site, phrase)->head)
               : FC_ACT_NONE;
}

/* The phrase in front of the date and of its preposition: "the attack [late] [on] Friday". */
static uint32_t in_front(const fc_site *site)
{
    uint32_t at = site->phrase, first = site->clause->first;
    while (at > first && at + 3 > site->phrase &&
           (is_prep(site, at - 1) || fc_site_phrase(site, at - 1)->kind == FC_PHRASE_OTHER))
        at--;
    return at > first ? at - 1 : FC_PHRASE_NONE;
}

/*
 * The happening among the nouns in front that prepositions and asides join: "the shooting of Anna Roe,
 * 34, in Velm on Friday". *phrase is where it stands.
 */
static fc_act act_in_chain(const fc_site *site, uint32_t *phrase)
{
    uint32_t at = in_front(site), first = site->clause->first;
    if (at != FC_PHRASE_NONE && at >= first + 3 && /* "Anna Roe, 34," */
        fc_site_phrase(site, at)->kind == FC_PHRASE_BREAK &&
        fc_phrase_is_aside(site->parse, at - 1))
        at -= 3;
    for (int i = 0; i < CHAIN && at != FC_PHRASE_NONE; i++) {
        fc_act act = act_of_noun(site, at);
        *phrase = at;
        if (act != FC_ACT_NONE)
            return act;
        bool joined = at >= first + 2 &&
                      (is_prep(site, at - 1) ||
                       fc_site_phrase(site, at - 1)->kind == FC_PHRASE_CONJ);
        if (!is_noun(site, at) || !joined)
            return FC_ACT_NONE;
        at -= 2;
    }
    return FC_ACT_NONE;
}

/* Whether the noun belongs to the date rather than to the verb in front: "since the war in May". */
static bool is_dated_noun(const fc_site *site, uint32_t phrase, uint32_t verb)
{
    if (verb == FC_PHRASE_NONE || site->phrase < verb)
        return true;
    if (phrase > site->clause->first && is_prep(site, phrase - 1) &&
        fc_keyword_listed(site->doc, fc_site_phrase(site, phrase - 1)->first, FC_LIST_JOIN))
        return true;
    for (uint32_t at = phrase; at > verb; at--) { /* "reported [sensing] a tremor" */
        if (fc_site_phrase(site, at - 1)->kind == FC_PHRASE_VERB)
            return is_support(site->doc, fc_site_phrase(site, at - 1)->head);
    }
    return false;
}

/* ---- Verbs -------------------------------------------------------------------------------- */

/* The object right behind the verb: "gained independence in July". */
static fc_act act_of_object(const fc_site *site, uint32_t verb)
{
    uint32_t at = verb + 1;
    return at < site->clause->end && at != site->phrase ? act_of_noun(site, at) : FC_ACT_NONE;
}

static bool is_named_object(const fc_site *site, uint32_t verb)
{
    uint32_t at = verb + 1;
    if (at < site->clause->end && fc_site_starts_with(site, at, FC_KEYWORD_up)) /* "set up a school" */
        at++;
    return at == site->clause->end || !is_noun(site, at) ||
           site->doc->tokens.items[fc_site_phrase(site, at)->head].tag == FC_TAG_NAME;
}

/* "It took place", "the incident happened". */
static bool is_happening(const fc_site *site, uint32_t verb)
{
    uint32_t head = fc_site_phrase(site, verb)->head;
    fc_keyword word = fc_keyword_base(site->doc, head);
    bool place = word == FC_KEYWORD_take && head + 1 < site->doc->tokens.count &&
                 fc_keyword_is(site->doc, head + 1, FC_KEYWORD_place);
    return place || word == FC_KEYWORD_happen || word == FC_KEYWORD_occur;
}

#define BEFORE_TOKENS 80 /* in front of "it", in which its noun is looked for */

/* "The quake was felt in Velm. It struck at noon": the last happening that a noun names. */
static fc_act act_before(const fc_site *site)
{
    const fc_document *doc = site->doc;
    uint32_t from = fc_site_phrase(site, site->clause->first)->first;
    uint32_t limit = from > BEFORE_TOKENS ? from - BEFORE_TOKENS : 0;
    for (uint32_t at = from; at > limit; at--) {
        fc_act act = doc->tokens.items[at - 1].tag == FC_TAG_NOUN ? act_of(doc, at - 1)
                                                                   : FC_ACT_NONE;
        if (act != FC_ACT_NONE)
            return act;
    }
    return FC_ACT_NONE;
}

/* "Since fighting between the army and rebels, or ..., began in July": a subject cut off by asides. */
static bool begins_with_verb(const fc_site *site, uint32_t verb)
{
    uint32_t first = site->clause->first;
    return verb == first ||
           (verb == first + 1 && fc_site_phrase(site, first)->kind == FC_PHRASE_BREAK);
}

static fc_act act_at_opening(const fc_site *site)
{
    for (uint32_t at = 0; at < 2 && at < site->clause->first; at++) {
        const fc_phrase *phrase = fc_site_phrase(site, at);
        if (phrase->kind == FC_PHRASE_NOUN || phrase->kind == FC_PHRASE_VERB)
            return act_of(site->doc, phrase->head);
    }
    return FC_ACT_NONE;
}

/* What the verb says, or its subject or object where the verb only lends itself to them. */
static fc_act act_of_verb(const fc_site *site, uint32_t verb)
{
    uint32_t head = fc_site_phrase(site, verb)->head;
    bool passive = (fc_site_phrase(site, verb)->flags & FC_PHRASE_PASSIVE) != 0;
    fc_act own = act_of(site->doc, head);
    uint32_t subject = site->clause->subject;
    bool elsewhere = subject == FC_PHRASE_NONE || subject < site->clause->first;
    if (elsewhere && verb > site->clause->first && is_noun(site, verb - 1))
        subject = verb - 1; /* "as the quake shook houses" */
    bool made = own == FC_ACT_FOUNDING || own == FC_ACT_PURCHASE;
    if (made && !passive && !is_named_object(site, verb))
        return FC_ACT_NONE; /* "founded a school in 1984", and a clinic in 1986 */
    if (!is_support(site->doc, head))
        return own;
    fc_act act = act_of_noun(site, subject);
    if (act == FC_ACT_NONE && begins_with_verb(site, verb))
        act = act_at_opening(site);
    bool it = subject != FC_PHRASE_NONE &&
              fc_keyword_is(site->doc, fc_site_phrase(site, subject)->first, FC_KEYWORD_it);
    if (act == FC_ACT_NONE && own == FC_ACT_NONE && (is_happening(site, verb) || (it && !passive)))
        return act_before(site);
    if (act == FC_ACT_NONE && !passive)
        act = act_of_object(site, verb);
    return act != FC_ACT_NONE ? act : own;
}

/* ---- Beginnings --------------------------------------------------------------------------- */

/* "Since June", "began in July": the time is that of a beginning. */
static bool is_beginning(const fc_site *site, uint32_t verb)
{
    uint32_t first = site->claim->first;
    if (first > 0 && fc_keyword_is(site->doc, first - 1, FC_KEYWORD_since))
        return true;
    return verb != FC_PHRASE_NONE &&
           fc_site_class(site, verb) == FC_CLASS_BEGIN;
}

/* "Another attack", "the second shell": not the one that the story is of. */
static bool is_other(const fc_site *site, uint32_t phrase)
{
    if (phrase == FC_PHRASE_NONE || fc_site_phrase(site, phrase)->kind != FC_PHRASE_NOUN)
        return false;
    const fc_phrase *noun = fc_site_phrase(site, phrase);
    for (uint32_t at = noun->first; at < noun->end; at++) {
        if (fc_keyword_listed(site->doc, at, FC_LIST_OTHER))
            return true;
    }
    return false;
}

/* "May 4, 2031 9:15 AM" without "at": when the page was posted. */
static bool is_stamp(const fc_site *site)
{
    const fc_time *time = site->time;
    return site->claim->time > 0 && time->expr.clock != FC_CLOCK_NONE &&
           (time - 1)->end == time->first && (time - 1)->expr.year != 0;
}

/* The adjective in front of the noun that the act was read from: "parliamentary election". */
static fc_str kind_of(const fc_site *site, uint32_t phrase)
{
    fc_str none = {"", 0};
    const fc_phrase *noun = phrase != FC_PHRASE_NONE ? fc_site_phrase(site, phrase) : NULL;
    if (!noun || noun->kind != FC_PHRASE_NOUN || noun->head == noun->first)
        return none;
    bool adjective = site->doc->tokens.items[noun->head - 1].tag == FC_TAG_ADJ;
    return adjective ? fc_document_lower(site->doc, noun->head - 1) : none;
}

/* The noun phrase that names the act: beside the date, or the subject. */
static uint32_t phrase_of_act(const fc_site *site, uint32_t noun, fc_act act)
{
    const uint32_t places[] = {noun, site->measured, site->clause->subject};
    for (size_t i = 0; i < COUNT(places); i++) {
        if (act_of_noun(site, places[i]) == act)
            return places[i];
    }
    return FC_PHRASE_NONE;
}

void fc_act_find(fc_site *site)
{
    fc_claim *claim = site->claim;
    uint32_t verb = site->clause->verb, noun = FC_PHRASE_NONE;
    if (!site->time || is_stamp(site))
        return;
    claim->begins = is_beginning(site, verb);
    fc_act act = FC_ACT_NONE;
    if (claim->measure_count) /* "Saturday's shooting" */
        act = act_of(site->doc, fc_claim_head(claim).token);
    if (act == FC_ACT_NONE) {
        act = act_in_chain(site, &noun);
        if (act != FC_ACT_NONE && !is_dated_noun(site, noun, verb))
            act = FC_ACT_NONE;
    }
    if (act == FC_ACT_NONE && verb != FC_PHRASE_NONE)
        act = act_of_verb(site, verb);
    claim->act = (uint8_t)act;
    if (act == FC_ACT_ELECTION)
        claim->act_kind = kind_of(site, phrase_of_act(site, noun, act));
    claim->other = fc_scene_may_list(site->scene, FC_LIST_OTHER) &&
                   (is_other(site, site->clause->subject) || is_other(site, noun) ||
                    is_other(site, site->phrase));
}
