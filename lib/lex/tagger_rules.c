#include "tagger_rules.h"

#include "lex/tagger.h"

/* Sets of tags: 1 << tag of each. */
enum {
    NOUN_PHRASE = 1 << NOUN | 1 << ADJ | 1 << NAME, /* what stands in one */
    CONTENT = 1 << VERB | 1 << NOUN | 1 << NAME | 1 << FC_TAG_NUM
};

static inline bool can(unsigned set, fc_tag tag)
{
    return (set >> tag & 1u) != 0;
}

/* Whether a word can be all of a set. */
static inline bool can_all(unsigned set, unsigned wanted)
{
    return (set & wanted) == wanted;
}

/* "Looks for", "waits for": an -s form that is hardly a noun in front of "for". */
static inline bool is_verb_with_for(const fc_tagging *t, size_t at, const fc_wordform *r)
{
    static const char *const verbs[] = {"asks", "looks", "pays", "waits"};
    const unsigned wanted = FC_TRAIT_VERB | FC_FORM_S;
    return (r->traits & (FC_TRAIT_VERB | FC_TRAIT_FORM)) == wanted && at + 1 < t->end &&
           fc_document_is(t->doc, at + 1, "for") &&
           fc_document_is_one_of(t->doc, at, verbs, sizeof verbs / sizeof *verbs);
}

/* "holds 5 million shares", "holds $5 million", "holds five shares". */
static bool number_follows(const fc_tagging *t, size_t at)
{
    if (at + 1 >= t->end)
        return false;
    const fc_token *next = &t->doc->tokens.items[at + 1];
    return next->kind == FC_TOKEN_NUMBER || fc_utf8_is_currency(next->point) ||
           (fc_document_has(t->doc, at + 1, FC_SENSE_NUMERAL) &&
            !fc_tags_have(fc_document_id(t->doc, at + 1, FC_SENSE_TAGS, 0), DET));
}

static bool noun_may_follow(unsigned next)
{
    return (next & NOUN_PHRASE) != 0;
}

/* Inside a noun phrase: an adjective if a noun may follow, else the noun. */
static fc_tag in_noun_phrase(unsigned next, const fc_wordform *r)
{
    bool noun_next = noun_may_follow(next) && !can(next, PREP) && !can(next, AUX);
    if (can(r->can, ADJ) && (noun_next || !can(r->can, NOUN)))
        return ADJ;
    if (can(r->can, NOUN))
        return NOUN;
    return (fc_tag)r->first;
}

static bool is_before_do(const fc_tagging *t)
{
    return fc_str_equal(fc_lexicon_word(t->doc->lexicon, t->doc->tokens.items[t->before_at].base),
                        FC_STR("do"));
}

/* "was killed", "is rising", "is clear", "did win", "has reason to". */
static fc_tag choose_after_aux(const fc_tagging *t, const fc_wordform *r)
{
    if (fc_wordform_is_past(r) || fc_wordform_form(r) == FC_FORM_ING || is_before_do(t))
        return VERB;
    if (fc_wordform_form(r) == FC_FORM_BASE && can(r->can, ADJ))
        return ADJ;
    return can(r->can, NOUN) ? NOUN : VERB;
}

/* "Falls below 6,000", "drops to $40": a limit that is passed, by a verb. */
static bool passes_limit(const fc_tagging *t, size_t at)
{
    static const char *const limits[] = {"above", "below", "beyond", "past", "under"};
    if (at + 2 >= t->end)
        return false;
    bool money = fc_document_is(t->doc, at + 1, "to") &&
                 fc_utf8_is_currency(t->doc->tokens.items[at + 2].point);
    return money || (number_follows(t, at + 1) &&
                     fc_document_is_one_of(t->doc, at + 1, limits, sizeof limits / sizeof *limits));
}

/* An -s form behind a noun: "trade rises to", but "its exports to". */
static fc_tag choose_s_form(const fc_tagging *t, size_t at, unsigned next, const fc_wordform *r)
{
    if (fc_wordform_is_verb(r) || passes_limit(t, at) || is_verb_with_for(t, at, r))
        return VERB;
    if (can(next, PREP))
        return r->first == NOUN ? NOUN : VERB;
    bool det = can(next, DET) && !can(next, SUB); /* "quakes that struck" */
    bool object = (next & (1u << ADV | 1u << TO | 1u << POSSESSIVE)) != 0;
    return det || object || number_follows(t, at) ? VERB : NOUN;
}

/* Whether the word before is a noun in the plural; a share is unless a word for one opens it. */
static bool is_before_plural(const fc_tagging *t)
{
    const fc_token *token = &t->doc->tokens.items[t->before_at];
    if (token->point == '%') /* "a 2% rise", "52% back the plan" */
        return t->before_at < t->first + 2 || !fc_tag_in((fc_tag)token[-2].tag, FC_TAGS_OPENING);
    return token->form == FC_FORM_S;
}

/* A verb or a noun behind none of those that tell it at once. */
static fc_tag choose_by_form(const fc_tagging *t, size_t at, unsigned next, fc_tag next_first,
                             const fc_wordform *r)
{
    fc_form form = fc_wordform_form(r);
    bool after_noun = t->before == NOUN || t->before == FC_TAG_NAME;
    if (fc_wordform_is_past(r))
        return VERB;
    if (form == FC_FORM_S && after_noun)
        return choose_s_form(t, at, next, r);
    if ((form == FC_FORM_BASE && after_noun && can(next, DET)) ||
        (form == FC_FORM_S && next_first == DET)) /* ", blames the crew" */
        return VERB;
    if (form == FC_FORM_BASE && t->before == NOUN && can(r->can, NOUN) && !is_before_plural(t))
        return NOUN; /* "a day visit": its verb would end in s */
    return (fc_tag)r->first;
}

static fc_tag choose_verb_or_noun(const fc_tagging *t, size_t at, unsigned next, fc_tag next_first,
                                  const fc_wordform *r)
{
    switch (t->before) {
    case PRONOUN:
    case MODAL:
    case TO:
        return VERB;
    case AUX:
        return choose_after_aux(t, r);
    case SUB:
        if (fc_wordform_is_past(r))
            return VERB;
        if (fc_wordform_form(r) == FC_FORM_S) /* "which costs", "while costs fell" */
            return fc_tag_in(next_first, FC_TAGS_VERBAL) ? NOUN : VERB;
        break;
    case PREP:
        if (fc_wordform_is_past(r) && !can(r->can, NOUN)) /* "from collapsed houses" */
            return noun_may_follow(next) ? ADJ : VERB;    /* "more than tripled" */
        return fc_wordform_form(r) == FC_FORM_ING ? VERB : NOUN;
    default:
        break;
    }
    return choose_by_form(t, at, next, next_first, r);
}

/* "Flight 17 departed Velm": a number behind one thing is its name. */
static bool is_behind_label(const fc_tagging *t, size_t at)
{
    const fc_token *tokens = t->doc->tokens.items;
    if (at < t->first + 2 || tokens[at - 1].kind != FC_TOKEN_NUMBER)
        return false;
    const fc_token *label = &tokens[at - 2];
    return label->tag == FC_TAG_NAME || (label->tag == NOUN && label->form != FC_FORM_S);
}

/* A figure, or the words in front of one: "killing at least 10", "left dozens". */
static bool figure_follows(const fc_tagging *t, size_t at)
{
    static const char *const hedges[] = {"about",    "almost",  "at",       "dozens",
                                         "hundreds", "more",    "nearly",   "over",
                                         "scores",   "several", "thousands"};
    return number_follows(t, at) ||
           (at + 1 < t->end &&
            fc_document_is_one_of(t->doc, at + 1, hedges, sizeof hedges / sizeof *hedges));
}

/* A verb form that no noun phrase holds: "2024 saw", "12 died in", "magnitude 6.9 killed 12". */
static bool is_verb_behind_number(const fc_tagging *t, size_t at, const fc_wordform *r,
                                  unsigned next, fc_tag next_first)
{
    if (!fc_wordform_has_verb(r))
        return false;
    if (fc_wordform_form(r) == FC_FORM_S && at + 1 < t->end &&
        fc_utf8_is_currency(t->doc->tokens.items[at + 1].point))
        return true; /* "the Orlo 5 costs $999" */
    bool object = at + 1 < t->end &&
                  (can(next, DET) || (t->doc->tokens.items[at + 1].flags & FC_TOKEN_CAPITAL));
    if (fc_wordform_is_past(r) && object && is_behind_label(t, at))
        return true;
    if (can(r->can, NOUN) && next_first == AUX)
        return false; /* "the 12 wounded were flown out" */
    return fc_wordform_form(r) == FC_FORM_PAST ||
           (fc_wordform_is_past(r) && (!noun_may_follow(next) || figure_follows(t, at)));
}

/* "an increase of": a word that may be a verb is a noun in front of "of". */
static bool is_before_of(const fc_tagging *t, size_t at)
{
    return at + 1 < t->end && t->before != TO && t->before != MODAL &&
           fc_document_is(t->doc, at + 1, "of");
}

/* "killing at least 10 people", "leaving dozens hurt": a figure behind it makes it a verb. */
static bool takes_figure(const fc_tagging *t, size_t at, unsigned next)
{
    if (fc_tag_in(t->before, FC_TAGS_OPENING | 1u << FC_TAG_NAME))
        return false;
    return can(next, DET) || can(next, POSSESSIVE) || figure_follows(t, at);
}

#define TITLED_TOKENS 5 /* a title and the name behind it */

/* "Judge Anna Roe will", "Judge Roe sentenced": a title opens it, as the verb behind the name tells. */
static bool is_title(const fc_tagging *t, size_t at)
{
    const fc_token *tokens = t->doc->tokens.items;
    if (at != t->first)
        return false;
    size_t next = at + 1;
    while (next < t->end && next < at + TITLED_TOKENS && (tokens[next].flags & FC_TOKEN_CAPITAL))
        next++;
    if (next == at + 1 || next >= t->end)
        return false;
    unsigned tags = fc_document_id(t->doc, next, FC_SENSE_TAGS, 0);
    if (fc_tags_have(tags, MODAL) || fc_tags_have(tags, AUX))
        return true;
    fc_wordform room;
    const fc_wordform *verb = fc_wordform_read(t->doc, next, &room);
    return fc_wordform_has_verb(verb) && fc_wordform_is_past(verb);
}

/* "Said on Friday that profit fell": a verb behind the noun, so "that" opens a clause. */
static bool clause_follows(const fc_tagging *t, size_t at)
{
    fc_wordform room;
    if (at + 2 >= t->end || t->doc->tokens.items[at + 2].kind != FC_TOKEN_WORD)
        return false;
    const fc_wordform *after = fc_wordform_read(t->doc, at + 2, &room);
    return after->first == AUX || after->first == MODAL ||
           (fc_wordform_is_verb(after) && fc_wordform_form(after) != FC_FORM_PARTICIPLE);
}

/* "One bomb fell": a number in front of what can be a noun in the singular; but "one could fall". */
static bool counts_one(const fc_tagging *t, size_t at, const fc_wordform *r, unsigned next)
{
    enum { OTHER = 1 << MODAL | 1 << AUX | 1 << DET | 1 << PREP | 1 << CONJ };
    bool negated = at > t->first && fc_document_is(t->doc, at - 1, "no");
    return r->first == PRONOUN && can(next, NOUN) && !(next & OTHER) && !negated &&
           !(t->next->traits & FC_TRAIT_PLURAL_OF) &&
           (fc_wordform_form(t->next) == FC_FORM_BASE || !fc_wordform_has_verb(t->next));
}

/* "Said that the", "a deal that would", "those that analysts expected". */
static bool opens_clause(const fc_tagging *t, size_t at, unsigned next)
{
    return fc_tag_in(t->before, CONTENT) && next &&
           (!noun_may_follow(next) || (t->next->traits & FC_TRAIT_PLURAL_OF) ||
            number_follows(t, at) || clause_follows(t, at));
}

/* Behind what opens a noun phrase; NONE where that tells nothing. */
static fc_tag choose_in_phrase(const fc_tagging *t, unsigned next, const fc_wordform *r)
{
    if (r->can & (1u << NOUN | 1u << ADJ))
        return in_noun_phrase(next, r);
    if (r->first != VERB)
        return NONE;
    if (fc_wordform_form(r) == FC_FORM_BASE)
        return NOUN;
    return noun_may_follow(next) && t->before != FC_TAG_NUM ? ADJ : NONE;
}

/* Words that are mostly a verb or a noun, by the word before; NONE where that tells nothing. */
static fc_tag choose_by_word_before(const fc_tagging *t, size_t at, unsigned next,
                                    fc_tag next_first, const fc_wordform *r)
{
    if (t->before == FC_TAG_NUM && is_verb_behind_number(t, at, r, next, next_first))
        return VERB;
    if (fc_wordform_has_verb(r) && fc_wordform_form(r) == FC_FORM_PAST && number_follows(t, at))
        return VERB; /* "Kestrel's rose 3 percent" */
    if (can_all(r->can, 1u << NOUN | 1u << VERB) && fc_wordform_form(r) == FC_FORM_BASE &&
        is_before_of(t, at))
        return NOUN;
    if (t->before == MODAL && r->first == NOUN && !(r->traits & FC_TRAIT_PLURAL_OF) &&
        (can(next, DET) || can(next, POSSESSIVE) || number_follows(t, at)))
        return VERB; /* "would impact $60 billion": nouns that are verbs too */
    if (t->before == ADJ && fc_wordform_is_past(r) && (can(next, POSSESSIVE) || next_first == DET))
        return VERB; /* "the firm reported a profit": "firm" was an adjective till here */
    return fc_tag_in(t->before, FC_TAGS_OPENING) ? choose_in_phrase(t, next, r) : NONE;
}

/* Whoever changes these rules changes fc_tagger_sure too: a test compares them. */
static fc_tag choose(const fc_tagging *t, size_t at, const fc_wordform *r)
{
    unsigned set = r->can, next = t->next->ahead;
    fc_tag next_first = (fc_tag)t->next->ahead_first;
    fc_form form = fc_wordform_form(r);
    if (is_verb_with_for(t, at + 1, t->next)) {
        next = 1u << VERB;
        next_first = VERB;
    }
    if ((r->traits & FC_TRAIT_ONE) && counts_one(t, at, r, next))
        return FC_TAG_NUM;
    if (form == FC_FORM_ING && fc_wordform_has_verb(r) && takes_figure(t, at, next))
        return VERB;
    if (form == FC_FORM_BASE && can_all(set, 1u << NOUN | 1u << VERB) && is_title(t, at))
        return NOUN;
    if (can_all(set, 1u << SUB | 1u << PREP)) /* before, after, since, as */
        return can(next, PRONOUN) && !can(next, POSSESSIVE) ? SUB : (fc_tag)r->first;
    if (can_all(set, 1u << SUB | 1u << PRONOUN) && opens_clause(t, at, next))
        return SUB;
    if (can_all(set, 1u << AUX | 1u << VERB)) /* "had 12 points": a verb all the same */
        return AUX;
    if (can_all(set, 1u << DET | 1u << PRONOUN))
        return noun_may_follow(next) ? DET : PRONOUN;
    fc_tag tag = choose_by_word_before(t, at, next, next_first, r);
    if (tag != NONE)
        return tag;
    if (can(set, VERB) && (set & (1u << NOUN | 1u << ADJ)))
        return choose_verb_or_noun(t, at, next, next_first, r);
    return (fc_tag)r->first;
}

/* ---- What is sure without them -------------------------------------------------------------- */

/* As choose_by_form. */
static fc_tag sure_by_form(const fc_wordform *r, fc_tag before)
{
    fc_form form = fc_wordform_form(r);
    bool after_noun = before == NOUN || before == FC_TAG_NAME;
    if (fc_wordform_is_past(r) || (form == FC_FORM_S && after_noun && fc_wordform_is_verb(r)))
        return VERB;
    if (form == FC_FORM_S)
        return after_noun || r->first != VERB ? NONE : VERB;
    return form == FC_FORM_BASE && after_noun ? NONE : (fc_tag)r->first;
}

/* As choose_verb_or_noun. */
static fc_tag sure_verb_or_noun(const fc_wordform *r, fc_tag before)
{
    bool past = fc_wordform_is_past(r), ing = fc_wordform_form(r) == FC_FORM_ING;
    switch (before) {
    case PRONOUN:
    case MODAL:
    case TO:
        return VERB;
    case AUX:
        return past || ing ? VERB : NONE;
    case SUB:
        if (fc_wordform_form(r) == FC_FORM_S)
            return NONE;
        break;
    case PREP:
        if (past && !can(r->can, NOUN))
            return NONE;
        return ing ? VERB : NOUN;
    default:
        break;
    }
    return sure_by_form(r, before);
}

/* What is left where no rule tells that looks behind the word. */
static fc_tag sure_at_last(const fc_wordform *r, fc_tag before)
{
    bool noun = can(r->can, NOUN), adjective = can(r->can, ADJ);
    if (fc_tag_in(before, FC_TAGS_OPENING)) {
        if (noun || adjective)
            return noun && adjective ? NONE : noun ? NOUN : ADJ;
        if (r->first == VERB)
            return fc_wordform_form(r) == FC_FORM_BASE ? NOUN : NONE;
    }
    return can(r->can, VERB) && (noun || adjective) ? sure_verb_or_noun(r, before)
                                                    : (fc_tag)r->first;
}

/* Whether a rule that looks behind the word may make it a verb. */
static bool may_be_made_verb(const fc_wordform *r, fc_tag before)
{
    fc_form form = fc_wordform_form(r);
    if (fc_wordform_has_verb(r) &&
        (form == FC_FORM_PAST || before == FC_TAG_NUM ||
         (form == FC_FORM_ING && !fc_tag_in(before, FC_TAGS_OPENING | 1u << FC_TAG_NAME))))
        return true;
    return (before == MODAL && r->first == NOUN && !(r->traits & FC_TRAIT_PLURAL_OF)) ||
           (before == ADJ && fc_wordform_is_past(r));
}

fc_tag fc_tagger_sure(const fc_wordform *r, fc_tag before)
{
    const unsigned asked[] = {1u << SUB | 1u << PREP, 1u << SUB | 1u << PRONOUN,
                              1u << DET | 1u << PRONOUN};
    bool made_noun = can_all(r->can, 1u << NOUN | 1u << VERB) && /* in front of "of", as a title */
                     fc_wordform_form(r) == FC_FORM_BASE && before != TO && before != MODAL;
    if (r->traits & FC_TRAIT_ONE)
        return NONE;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        if (can_all(r->can, asked[i]))
            return NONE;
    }
    fc_tag tag = can_all(r->can, 1u << AUX | 1u << VERB) ? AUX : sure_at_last(r, before);
    bool sure = (tag == VERB || !may_be_made_verb(r, before)) && (tag == NOUN || !made_noun);
    return sure ? tag : NONE;
}

/* ---- Names and numerals --------------------------------------------------------------------- */

/* Behind a colon or a quotation mark a capital tells less: `"Police said"`, but "Score: Rovers 2". */
static bool is_name_in_sentence(const fc_tagging *t, size_t at)
{
    const fc_token *token = &t->doc->tokens.items[at];
    if (at < t->first + 2 || at + 1 >= t->end || (token->flags & FC_TOKEN_NAMED) ||
        (token[-1].point != ':' && token[-1].point != '"' && token[-1].point != 0x201C))
        return false;
    return token[1].kind != FC_TOKEN_WORD || (token[1].flags & FC_TOKEN_CAPITAL);
}

/* A name by its capital; "May" is one where a modal cannot stand: "in May", "May 7". */
static bool is_name(const fc_tagging *t, size_t at, const fc_wordform *r)
{
    enum { OPEN = 1 << NOUN | 1 << VERB | 1 << ADJ };
    const fc_token *token = &t->doc->tokens.items[at];
    bool pronoun = token->point == 'I' && token->end - token->begin == 1;
    if (!(token->flags & FC_TOKEN_CAPITAL) || pronoun)
        return false;
    if (token->flags & FC_TOKEN_DOTTED || !fc_wordform_is_known(r))
        return true;
    fc_tag first = (fc_tag)r->first;
    bool starts = (token->flags & FC_TOKEN_FIRST) && !is_name_in_sentence(t, at);
    if (starts || t->title_case)
        return first == NAME || (r->traits & FC_TRAIT_PLACE) ||
               ((token->flags & FC_TOKEN_NAMED) && fc_tag_in(first, OPEN));
    if (first == MODAL)
        return t->before == PREP || number_follows(t, at);
    return fc_tag_in(first, OPEN | 1u << ADV | 1u << NAME);
}

/* "One-time costs", "a one-day visit". */
static bool hyphen_follows(const fc_tagging *t, size_t at)
{
    const fc_token *tokens = t->doc->tokens.items;
    return at + 2 < t->end && tokens[at + 1].point == '-' && !fc_token_spaced(&tokens[at + 1]) &&
           !fc_token_spaced(&tokens[at + 2]) && tokens[at + 2].kind == FC_TOKEN_WORD;
}

static bool is_numeral(const fc_tagging *t, size_t at, const fc_wordform *r)
{
    bool pure = !(r->can & (1u << PRONOUN | 1u << DET));
    return (r->traits & FC_TRAIT_NUMERAL) && (pure || hyphen_follows(t, at));
}

fc_tag fc_tagging_choose(fc_tagging *t, size_t at, const fc_wordform *r)
{
    fc_wordform room;
    if (is_numeral(t, at, r))
        return FC_TAG_NUM;
    if (is_name(t, at, r))
        return FC_TAG_NAME;
    if (r->after[t->before])
        return (fc_tag)r->after[t->before];
    t->next = at + 1 < t->end ? fc_wordform_read(t->doc, at + 1, &room) : &fc_wordform_none;
    return choose(t, at, r);
}
