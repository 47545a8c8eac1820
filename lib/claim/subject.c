/*
 * Subject: the names that a claim is about. Those in the measured phrase, its owner and its "of" are
 * attached; the others of the clause and of its subject stand beside them. Names that stand with
 * another figure of an enumeration are that figure's alone.
 */
#include "claim/anaphora.h"
#include "claim/measure.h"

#define ATTACHED_REACH 12   /* phrases joined to the measured one that can hold its names */
#define NAME_REACH 64       /* tokens on either side whose names stand beside the claim */
#define SCOPE_REACH 8       /* phrases behind the measured one that can narrow it */
#define ANTECEDENT_REACH 12 /* clauses back to what a pronoun stands for */

static bool has_subject(const fc_claim *claim, fc_str text)
{
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        fc_str other = claim->subject[i].text;
        if ((other.ptr == text.ptr && other.len == text.len) || fc_str_equal(other, text))
            return true;
    }
    return false;
}

static void add_name(fc_site *site, const fc_name *name, bool attached, fc_name_role role)
{
    fc_claim *claim = site->claim;
    if (claim->subject_count == FC_SUBJECT_MAX || has_subject(claim, name->text))
        return;
    fc_subject subject = {name->text, name->first, attached, (uint8_t)role};
    claim->subject[claim->subject_count++] = subject;
}

/* Whether the name is in the mention: degrees Celsius. */
static bool is_own_name(const fc_claim *claim, const fc_name *name)
{
    return name->first >= claim->first && name->first < claim->end;
}

/* "Anna Roe of Velm": what stands behind a name with "of" is where she is from. */
static bool is_of_name(const fc_site *site, uint32_t preposition)
{
    return preposition > 0 && fc_keyword_is(site->doc, preposition, FC_KEYWORD_of) &&
           (site->doc->tokens.items[preposition - 1].flags & FC_TOKEN_NAME) &&
           site->doc->tokens.items[preposition - 1].tag == FC_TAG_NAME;
}

/* What the names of a phrase are to the figure, as the word in front of the phrase says. */
static fc_name_role role_at(const fc_site *site, uint32_t index)
{
    uint32_t preposition = fc_parse_preposition(site->parse, index);
    if (preposition == UINT32_MAX)
        return FC_NAME_BESIDE;
    fc_hint hint = fc_site_hint(site, preposition);
    if (hint == FC_HINT_PLACE || hint == FC_HINT_DIRECTION || is_of_name(site, preposition))
        return FC_NAME_PLACE;
    const fc_clause *clause = site->clause;
    bool passive = clause->verb != FC_PHRASE_NONE &&
                   (site->parse->phrases.items[clause->verb].flags & FC_PHRASE_PASSIVE);
    return passive && fc_keyword_is(site->doc, preposition, FC_KEYWORD_by) ? FC_NAME_ACTOR
                                                                           : FC_NAME_BESIDE;
}

/* "Orlo (ORL.N) shares": the name in brackets owns nothing of its own. */
static bool is_bracketed(const fc_site *site, const fc_phrase *phrase, uint32_t at)
{
    const fc_token *tokens = site->doc->tokens.items;
    while (at > phrase->first && tokens[at].point != ')' && tokens[at].point != '(')
        at--;
    return tokens[at].point == '(';
}

void fc_subject_add(fc_site *site, uint32_t index, bool attached, fc_name_role role)
{
    const fc_names *names = site->names;
    if (!fc_scene_may_name(site->scene, index) || site->claim->subject_count == FC_SUBJECT_MAX)
        return;
    const fc_phrase *phrase = &site->parse->phrases.items[index];
    size_t i = index < FC_SCENE_PHRASES ? site->scene->names[index]
                                        : fc_names_from(names, phrase->first);
    for (; i < names->list.count && names->list.items[i].first < phrase->end; i++) {
        if (!is_own_name(site->claim, &names->list.items[i]) &&
            !is_bracketed(site, phrase, names->list.items[i].first))
            add_name(site, &names->list.items[i], attached, role);
    }
}

/* Whether names may begin where add_attached looks behind a phrase: each second phrase behind the next. */
static inline bool may_attach(const fc_site *site, uint32_t index)
{
    const uint64_t places = 0x5555555555555555u & fc_marks_low(ATTACHED_REACH);
    uint32_t first = index + 2;
    return first + ATTACHED_REACH > FC_SCENE_PHRASES || (site->scene->named >> first & places) != 0;
}

/* Whether a phrase that can join a noun phrase to one in front stands here, and then one. */
static inline bool joins_noun(const fc_phrase *phrases, uint32_t at)
{
    const unsigned joints = 1u << FC_PHRASE_PREP | 1u << FC_PHRASE_CONJ;
    return (joints >> phrases[at].kind & (phrases[at + 1].kind == FC_PHRASE_NOUN)) != 0;
}

/* The owner in front of the phrase, and what stands behind it with of, between, in, for. */
static void add_attached(fc_site *site, uint32_t index, fc_name_role role)
{
    const fc_phrase *phrases = site->parse->phrases.items;
    size_t count = site->parse->phrases.count;
    fc_subject_add(site, index, true, role);
    uint32_t first = index > ATTACHED_REACH ? index - ATTACHED_REACH : 0;
    for (uint32_t at = index; at > first && (phrases[at - 1].flags & FC_PHRASE_OWNER); at--) {
        const fc_name *name = fc_name_at(site->names, phrases[at - 1].first);
        if (name && name->first < phrases[at - 1].first) /* "the Bank of Velm's profit" */
            add_name(site, name, true, FC_NAME_OWNER);
        fc_subject_add(site, at - 1, true, FC_NAME_OWNER);
    }
    if (!may_attach(site, index))
        return;
    uint32_t at = index + 1;
    uint32_t limit = index + ATTACHED_REACH;
    bool own_part = index >= site->part_first && index < site->part_end;
    uint32_t end = own_part ? site->part_end : site->clause->end;
    while (at + 1 < count && at + 1 < end && at < limit && joins_noun(phrases, at) &&
           !fc_site_is_poll(site, at + 1)) {
        if (fc_scene_may_name(site->scene, at + 1)) {
            bool place = role_at(site, at + 1) == FC_NAME_PLACE;
            fc_subject_add(site, at + 1, true, place ? FC_NAME_PLACE : role);
        }
        at += 2;
    }
}

/* "In Oer 48 percent", and in enumerations "84,000 voted in Oer": the places of the own part. */
static void add_places(fc_site *site)
{
    uint32_t own = site->phrase;
    if (own >= site->part_first + 2 && fc_scene_may_name(site->scene, own - 1) &&
        fc_site_is_kind(site, own - 1, FC_PHRASE_NOUN)) {
        if (fc_site_is_kind(site, own - 2, FC_PHRASE_PREP))
            fc_subject_add(site, own - 1, true, role_at(site, own - 1));
        else if (fc_site_is_kind(site, own - 2, FC_PHRASE_VERB)) /* "gave Roe 29 percent" */
            fc_subject_add(site, own - 1, true, FC_NAME_OWNER);
    }
    for (uint32_t at = own + 1; site->is_listed && at + 1 < site->part_end; at++) {
        if (fc_site_is_kind(site, at, FC_PHRASE_PREP) &&
            fc_site_is_kind(site, at + 1, FC_PHRASE_NOUN))
            fc_subject_add(site, at + 1, true, role_at(site, at + 1));
    }
}

static bool is_pronoun_clause(const fc_site *site, const fc_clause *clause)
{
    return clause->subject != FC_PHRASE_NONE &&
           (site->parse->phrases.items[clause->subject].flags & FC_PHRASE_PRONOUN);
}

/* The measured phrase, or the mention's own. */
static const fc_phrase *own_phrase(const fc_site *site)
{
    return fc_site_phrase(site, site->measured != FC_PHRASE_NONE ? site->measured : site->phrase);
}

/* "his fifth term": that phrase is owned by a pronoun. */
static bool is_owned_by_pronoun(const fc_site *site)
{
    return site->doc->tokens.items[own_phrase(site)->first].tag == FC_TAG_POSSESSIVE;
}

/* The name in the sentences before that a pronoun stands for: "Roe won. She scored 12 points." */
static void add_name_before(fc_site *site, uint32_t pronoun, fc_name_role role)
{
    const fc_name *name = fc_antecedent_find(site->doc, site->names, site->claim->sentence,
                                             pronoun);
    if (name)
        add_name(site, name, true, role);
}

/* The subject of an active verb does it; that of a passive one has it done. */
static fc_name_role role_of_subject(const fc_site *site)
{
    uint32_t verb = site->clause->verb;
    if (verb == FC_PHRASE_NONE)
        return FC_NAME_OWNER;
    bool passive = site->parse->phrases.items[verb].flags & FC_PHRASE_PASSIVE;
    return passive ? FC_NAME_OWNER : FC_NAME_ACTOR;
}

/* "The company employs": a noun that takes a name up. */
static bool is_definite_clause(const fc_site *site)
{
    uint32_t subject = site->clause->subject;
    if (subject == FC_PHRASE_NONE)
        return false;
    uint32_t head = fc_site_phrase(site, subject)->head;
    return head == fc_site_phrase(site, subject)->first + 1 &&
           fc_antecedent_wanted(site->doc, head);
}

/* Takes the names of the subject of a clause for those that a pronoun of the claim stands for. */
static bool take_subject_of(fc_site *site, const fc_clause *clause, bool owned)
{
    uint32_t before = site->claim->subject_count;
    if (clause->subject == FC_PHRASE_NONE || is_pronoun_clause(site, clause))
        return false;
    fc_subject_add(site, clause->subject, owned, owned ? FC_NAME_OWNER : FC_NAME_ACTOR);
    return site->claim->subject_count > before;
}

/* "Before she left on the two-day visit, Roe called ...": the pronoun comes before its name. */
static bool take_subject_behind(fc_site *site, size_t index, bool owned)
{
    const fc_parse *parse = site->parse;
    uint8_t opener = fc_parse_phrase(parse, site->clause->first)->kind;
    if (index != 0 || (opener != FC_PHRASE_SUB && opener != FC_PHRASE_PREP))
        return false;
    return parse->clauses.count > 1 && take_subject_of(site, &parse->clauses.items[1], owned);
}

/* "For Roe it is the first journey since she took office": who the sentence is about. */
static bool take_topic(fc_site *site, bool owned)
{
    uint32_t before = site->claim->subject_count;
    if (site->parse->phrases.count < 2 || site->clause->first < 2 ||
        fc_site_phrase(site, 0)->kind != FC_PHRASE_PREP ||
        !fc_keyword_is(site->doc, fc_site_phrase(site, 0)->first, FC_KEYWORD_for))
        return false;
    fc_subject_add(site, 1, owned, owned ? FC_NAME_OWNER : FC_NAME_ACTOR);
    return site->claim->subject_count > before;
}

/* "His wife, 74": whose wife she is says nothing of her age. */
static bool is_age_of_relative(const fc_site *site)
{
    return site->claim->kind == FACTCHECK_KIND_AGE &&
           fc_words_class(site->doc, own_phrase(site)->head) != FC_CLASS_AGE;
}

/*
 * A pronoun stands for the nearest subject before it that has a name: "Smith will visit Peru, the
 * first trip since he took office"; else for a name of the sentences before.
 */
static void add_antecedent(fc_site *site)
{
    const fc_clause *clauses = site->parse->clauses.items;
    size_t index = (size_t)(site->clause - clauses);
    bool owned = is_owned_by_pronoun(site);
    if ((owned && is_age_of_relative(site)) ||
        (!owned && !is_pronoun_clause(site, site->clause) && !is_definite_clause(site)))
        return;
    size_t limit = index > ANTECEDENT_REACH ? index - ANTECEDENT_REACH : 0;
    for (size_t at = index; at > limit; at--) {
        if (take_subject_of(site, &clauses[at - 1], owned))
            return;
    }
    if (take_subject_behind(site, index, owned) || take_topic(site, owned))
        return;
    uint32_t pronoun = owned ? own_phrase(site)->first
                             : fc_site_phrase(site, site->clause->subject)->head;
    add_name_before(site, pronoun, owned ? FC_NAME_OWNER : role_of_subject(site));
}

/* The names of phrases [first, end), each with what the word in front of its phrase makes of it. */
static void add_beside(fc_site *site, uint32_t first, uint32_t end)
{
    uint32_t own = site->phrase; /* a phrase is a token at least */
    uint32_t at = own > first + NAME_REACH ? own - NAME_REACH : first;
    for (at = fc_scene_next_named(site->scene, at); at < end;
         at = fc_scene_next_named(site->scene, at + 1)) {
        if (fc_site_phrase(site, at)->first > site->claim->first + NAME_REACH)
            return;
        fc_subject_add(site, at, false, role_at(site, at));
    }
}

/* Whether a phrase goes on narrowing: a preposition, a noun phrase behind one, a participle. */
static inline bool narrows(const fc_phrase *phrase, bool behind)
{
    bool participle = (phrase->flags & (FC_PHRASE_NONFINITE | FC_PHRASE_INFINITIVE)) ==
                      FC_PHRASE_NONFINITE;
    unsigned kinds = 1u << FC_PHRASE_PREP | (unsigned)behind << FC_PHRASE_NOUN |
                     (unsigned)participle << FC_PHRASE_VERB;
    return (kinds >> phrase->kind & 1u) != 0;
}

/*
 * What narrows the measured noun from behind: "people [in the ancient city]", "voters [casting
 * ballots]". It ends at a finite verb, a comma, a new clause.
 */
static void find_scope(fc_site *site)
{
    const fc_phrase *phrases = site->parse->phrases.items;
    uint32_t at = site->measured != FC_PHRASE_NONE ? site->measured : site->phrase;
    uint32_t end = at + 1;
    for (; end < site->parse->phrases.count && end < at + SCOPE_REACH; end++) {
        if (!narrows(&phrases[end], end > at + 1))
            break;
    }
    if (end > at + 1) {
        site->claim->scope_first = phrases[at + 1].first;
        site->claim->scope_end = phrases[end - 1].end;
    }
}

/*
 * The name right in front of a figure in parentheses or between commas owns it: "Harriers (8-3)",
 * "Anna Roe, 34, said".
 */
static void add_apposed(fc_site *site)
{
    const fc_token *tokens = site->doc->tokens.items;
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    uint32_t first = site->claim->first, end = site->claim->end;
    if (first > s->first_token && fc_keyword_is(site->doc, first - 1, FC_KEYWORD_now))
        first--; /* "Anna Roe, now 34, said" */
    if (first < s->first_token + 2 || end >= s->end_token)
        return;
    bool enclosed = tokens[first - 1].point == '(';
    bool between = tokens[first - 1].point == ',' &&
                   (tokens[end].point == ',' || tokens[end].point == '.');
    if (!enclosed && !between)
        return;
    size_t index = fc_names_from(site->names, first - 1);
    const fc_name *name = index ? &site->names->list.items[index - 1] : NULL;
    if (name && name->end == first - 1)
        add_name(site, name, true, FC_NAME_OWNER);
}

/* What stands beside the figure: in its own part, and in front of the verb of all parts. */
static void add_surroundings(fc_site *site)
{
    const fc_clause *clause = site->clause;
    bool later = site->is_listed && clause->verb != FC_PHRASE_NONE &&
                 clause->verb < site->part_first;
    bool own = site->subject != clause->subject && clause->subject != FC_PHRASE_NONE;
    if (later)
        add_beside(site, clause->first, own ? clause->subject : clause->verb);
    add_beside(site, site->part_first, site->part_end);
}

/* The names that belong to the figure. */
static void add_own(fc_site *site)
{
    add_apposed(site);
    if (site->measured != FC_PHRASE_NONE)
        add_attached(site, site->measured, FC_NAME_OWNER);
    if (site->phrase != site->measured)
        add_attached(site, site->phrase, FC_NAME_OWNER);
    if (site->subject != FC_PHRASE_NONE && !fc_site_is_poll(site, site->subject))
        add_attached(site, site->subject, role_of_subject(site));
    if (site->apposition != FC_PHRASE_NONE)
        fc_subject_add(site, site->apposition, true, role_of_subject(site));
    add_places(site);
}

void fc_subject_find(fc_site *site)
{
    bool named = site->scene->named != 0;
    if (named) {
        fc_receiver_add(site);
        add_own(site);
    }
    add_antecedent(site);
    if (named) {
        add_surroundings(site);
        fc_whereabouts_add(site);
    }
    find_scope(site);
}
