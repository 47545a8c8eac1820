#include "tagger.h"

#include "lex/tag_names.h"
#include "lex/wordform.h"

static bool can(unsigned tags, fc_tag tag)
{
    return fc_tags_have(tags, tag);
}

/* ---- Which of its tags fits here ----------------------------------------------------------- */

typedef struct tagger {
    fc_document *doc;
    size_t first;
    size_t end;
    fc_tag before;      /* tag of the last word that is no adverb */
    bool before_plural; /* that word is a noun in the plural */
    bool before_do;     /* that word is a form of do */
    bool title_case;    /* capitals say nothing in this sentence */
    size_t next_at;     /* the token whose fc_wordform `next` is */
    fc_wordform next;   /* of the next token, if that is a word */
} tagger;

/* A form that only a verb has: "said", "expects", but not "cut", "plans". */
static bool is_verb_form(const fc_wordform *r)
{
    if (!r->verb_base || can(r->tags, AUX))
        return false;
    return fc_wordform_is_past(r) ? !can(r->tags, NOUN)
                                  : fc_wordform_form(r) == FC_FORM_S && !r->noun_base;
}

static void read_next(tagger *t, size_t at)
{
    if (t->next_at != at + 1 && at + 1 < t->end) {
        t->next = fc_wordform_read(t->doc, at + 1);
        t->next_at = at + 1;
    }
}

/* "Looks for", "waits for": an -s form that is hardly a noun in front of "for". */
static bool is_verb_with_for(const tagger *t, size_t at)
{
    static const char *const verbs[] = {"asks", "looks", "pays", "waits"};
    return at + 1 < t->end && fc_document_is(t->doc, at + 1, "for") &&
           fc_document_is_one_of(t->doc, at, verbs, sizeof verbs / sizeof *verbs);
}

/* What the next token can be by itself; numbers count as nouns, verb forms as verbs alone. */
static unsigned next_tags(const tagger *t, size_t at)
{
    if (at + 1 >= t->end)
        return 0;
    const fc_token *next = &t->doc->tokens.items[at + 1];
    if (next->kind == FC_TOKEN_NUMBER)
        return FC_TAGS(NOUN, NONE, NONE);
    bool listed = fc_tags_first(t->next.tags) == ADJ && /* "limited", but not "said" */
                  !fc_token_has(next, FC_SENSE_IRREGULAR);
    bool verb = (is_verb_form(&t->next) && !listed) || is_verb_with_for(t, at + 1);
    return verb ? FC_TAGS(VERB, NONE, NONE) : t->next.tags;
}

/* "holds 5 million shares", "holds $5 million", "holds five shares". */
static bool number_follows(const tagger *t, size_t at)
{
    if (at + 1 >= t->end)
        return false;
    const fc_token *next = &t->doc->tokens.items[at + 1];
    return next->kind == FC_TOKEN_NUMBER || fc_utf8_is_currency(next->point) ||
           (fc_document_has(t->doc, at + 1, FC_SENSE_NUMERAL) &&
            !can(fc_document_id(t->doc, at + 1, FC_SENSE_TAGS, 0), DET));
}

static bool opens_noun_phrase(fc_tag tag)
{
    return tag == DET || tag == POSSESSIVE || tag == ADJ || tag == FC_TAG_NUM;
}

static bool noun_may_follow(unsigned next)
{
    return can(next, NOUN) || can(next, ADJ) || can(next, NAME);
}

/* Inside a noun phrase: an adjective if a noun may follow, else the noun. */
static fc_tag in_noun_phrase(unsigned tags, unsigned next, const fc_wordform *r)
{
    bool noun_next = noun_may_follow(next) && !can(next, PREP) && !can(next, AUX);
    if (can(tags, ADJ) && (noun_next || !can(tags, NOUN)))
        return ADJ;
    if (can(tags, NOUN))
        return NOUN;
    if (can(tags, VERB) && fc_wordform_form(r) != FC_FORM_BASE && noun_next)
        return ADJ; /* "a proposed deal" */
    return fc_tags_first(tags);
}

static bool is_verbal(unsigned tags)
{
    fc_tag first = fc_tags_first(tags);
    return first == VERB || first == AUX || first == MODAL;
}

/* "was killed", "is rising", "is clear", "did win", "has reason to". */
static fc_tag choose_after_aux(const tagger *t, unsigned tags, const fc_wordform *r)
{
    if (fc_wordform_is_past(r) || fc_wordform_form(r) == FC_FORM_ING || t->before_do)
        return VERB;
    if (fc_wordform_form(r) == FC_FORM_BASE && can(tags, ADJ))
        return ADJ;
    return can(tags, NOUN) ? NOUN : VERB;
}

/* "Falls below 6,000", "drops to $40": a limit that is passed, by a verb. */
static bool passes_limit(const tagger *t, size_t at)
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
static fc_tag choose_s_form(const tagger *t, size_t at, unsigned next, const fc_wordform *r)
{
    if (is_verb_form(r) || passes_limit(t, at) || is_verb_with_for(t, at))
        return VERB;
    if (can(next, PREP))
        return fc_tags_first(r->tags) == NOUN ? NOUN : VERB;
    bool det = can(next, DET) && !can(next, SUB); /* "quakes that struck" */
    return number_follows(t, at) || det || can(next, ADV) || can(next, TO) || can(next, POSSESSIVE)
               ? VERB
               : NOUN;
}

static fc_tag choose_verb_or_noun(const tagger *t, size_t at, unsigned next, const fc_wordform *r)
{
    unsigned tags = r->tags;
    bool after_noun = t->before == NOUN || t->before == FC_TAG_NAME;
    bool base = fc_wordform_form(r) == FC_FORM_BASE;
    if (t->before == PRONOUN || t->before == MODAL || t->before == TO)
        return VERB;
    if (t->before == AUX)
        return choose_after_aux(t, tags, r);
    if (t->before == SUB && fc_wordform_is_past(r))
        return VERB;
    if (t->before == SUB &&
        fc_wordform_form(r) == FC_FORM_S) /* "which costs", "while costs fell" */
        return is_verbal(next) ? NOUN : VERB;
    if (t->before == PREP && fc_wordform_is_past(r) &&
        !can(tags, NOUN))                          /* "from collapsed houses" */
        return noun_may_follow(next) ? ADJ : VERB; /* "more than tripled" */
    if (t->before == PREP)
        return fc_wordform_form(r) == FC_FORM_ING ? VERB : NOUN;
    if (fc_wordform_is_past(r))
        return VERB;
    if (after_noun && fc_wordform_form(r) == FC_FORM_S)
        return choose_s_form(t, at, next, r);
    if ((after_noun && base && can(next, DET)) ||
        (fc_wordform_form(r) == FC_FORM_S && fc_tags_first(next) == DET)) /* ", blames the crew" */
        return VERB;
    if (t->before == NOUN && !t->before_plural && base && can(tags, NOUN))
        return NOUN; /* "a day visit": its verb would end in s */
    return fc_tags_first(tags);
}

/* "Flight 17 departed Velm": a number behind one thing is its name. */
static bool is_behind_label(const tagger *t, size_t at)
{
    const fc_token *tokens = t->doc->tokens.items;
    if (at < t->first + 2 || tokens[at - 1].kind != FC_TOKEN_NUMBER)
        return false;
    const fc_token *label = &tokens[at - 2];
    return label->tag == FC_TAG_NAME || (label->tag == NOUN && label->form != FC_FORM_S);
}

/* A figure, or the words in front of one: "killing at least 10", "left dozens". */
static bool figure_follows(const tagger *t, size_t at)
{
    static const char *const hedges[] = {"about", "almost", "at",     "dozens", "hundreds", "more",
                                         "nearly", "over",  "scores", "several", "thousands"};
    return number_follows(t, at) ||
           (at + 1 < t->end &&
            fc_document_is_one_of(t->doc, at + 1, hedges, sizeof hedges / sizeof *hedges));
}

/* A verb form that no noun phrase holds: "2024 saw", "12 died in", "magnitude 6.9 killed 12". */
static bool is_verb_behind_number(const tagger *t, size_t at, const fc_wordform *r, unsigned next)
{
    if (!r->verb_base)
        return false;
    if (fc_wordform_form(r) == FC_FORM_S && at + 1 < t->end &&
        fc_utf8_is_currency(t->doc->tokens.items[at + 1].point))
        return true; /* "the Orlo 5 costs $999" */
    bool object = at + 1 < t->end &&
                  (can(next, DET) || (t->doc->tokens.items[at + 1].flags & FC_TOKEN_CAPITAL));
    if (fc_wordform_is_past(r) && object && is_behind_label(t, at))
        return true;
    if (can(r->tags, NOUN) && fc_tags_first(next) == AUX)
        return false; /* "the 12 wounded were flown out" */
    return fc_wordform_form(r) == FC_FORM_PAST ||
           (fc_wordform_is_past(r) && (!noun_may_follow(next) || figure_follows(t, at)));
}

/* "an increase of": a word that may be a verb is a noun in front of "of". */
static bool is_noun_before_of(const tagger *t, size_t at, const fc_wordform *r)
{
    return can(r->tags, NOUN) && can(r->tags, VERB) && fc_wordform_form(r) == FC_FORM_BASE &&
           at + 1 < t->end && fc_document_is(t->doc, at + 1, "of") && t->before != TO &&
           t->before != MODAL;
}

/* "killing at least 10 people", "leaving dozens hurt": a figure behind it makes it a verb. */
static bool takes_figure(const tagger *t, size_t at, unsigned next, const fc_wordform *r)
{
    if (fc_wordform_form(r) != FC_FORM_ING || !r->verb_base || opens_noun_phrase(t->before) ||
        t->before == FC_TAG_NAME)
        return false;
    return figure_follows(t, at) || can(next, DET) || can(next, POSSESSIVE);
}

#define TITLED_TOKENS 5 /* a title and the name behind it */

/* "Judge Anna Roe will": a title opens the sentence, as the verb behind the name tells. */
static bool is_title(const tagger *t, size_t at, const fc_wordform *r)
{
    const fc_token *tokens = t->doc->tokens.items;
    if (at != t->first || !can(r->tags, NOUN) || !can(r->tags, VERB) ||
        fc_wordform_form(r) != FC_FORM_BASE)
        return false;
    size_t next = at + 1;
    while (next < t->end && next < at + TITLED_TOKENS && (tokens[next].flags & FC_TOKEN_CAPITAL))
        next++;
    if (next == at + 1 || next >= t->end)
        return false;
    unsigned tags = fc_document_id(t->doc, next, FC_SENSE_TAGS, 0);
    return can(tags, MODAL) || can(tags, AUX);
}

/* "Said on Friday that profit fell": a verb behind the noun, so "that" opens a clause. */
static bool clause_follows(const tagger *t, size_t at)
{
    if (at + 2 >= t->end || t->doc->tokens.items[at + 2].kind != FC_TOKEN_WORD)
        return false;
    fc_wordform after = fc_wordform_read(t->doc, at + 2);
    fc_tag first = fc_tags_first(after.tags);
    return first == AUX || first == MODAL ||
           (is_verb_form(&after) && fc_wordform_form(&after) != FC_FORM_PARTICIPLE);
}

/* "One bomb fell": a number in front of what can be a noun in the singular; but "one could fall". */
static bool counts_one(const tagger *t, size_t at, const fc_wordform *r, unsigned next)
{
    bool noun = can(next, NOUN) && !can(next, MODAL) && !can(next, AUX) && !can(next, DET) &&
                !can(next, PREP) && !can(next, CONJ);
    bool negated = at > t->first && fc_document_is(t->doc, at - 1, "no");
    return fc_tags_first(r->tags) == PRONOUN && noun && !negated && !t->next.noun_base &&
           (fc_wordform_form(&t->next) == FC_FORM_BASE || !t->next.verb_base) &&
           fc_document_is(t->doc, at, "one");
}

static fc_tag choose(tagger *t, size_t at, const fc_wordform *r)
{
    read_next(t, at);
    unsigned tags = r->tags, next = next_tags(t, at);
    fc_tag first = fc_tags_first(tags);
    if (counts_one(t, at, r, next))
        return FC_TAG_NUM;
    if (takes_figure(t, at, next, r))
        return VERB;
    if (is_title(t, at, r))
        return NOUN;
    if (can(tags, SUB) && can(tags, PREP)) /* before, after, since, as */
        return can(next, PRONOUN) && !can(next, POSSESSIVE) ? SUB : first;
    bool after_content = t->before == VERB || t->before == NOUN || t->before == FC_TAG_NAME ||
                         t->before == FC_TAG_NUM;
    if (can(tags, SUB) && can(tags, PRONOUN) && after_content && next &&
        (!noun_may_follow(next) || number_follows(t, at) || t->next.noun_base ||
         clause_follows(t, at)))
        return SUB; /* "said that the", "a deal that would", "those that analysts expected" */
    if (can(tags, AUX) && can(tags, VERB)) /* "had 12 points": a verb all the same */
        return AUX;
    if (can(tags, DET) && can(tags, PRONOUN))
        return noun_may_follow(next) || next == 0 ? (next == 0 ? PRONOUN : DET) : PRONOUN;
    if (t->before == FC_TAG_NUM && is_verb_behind_number(t, at, r, next))
        return VERB;
    if (fc_wordform_form(r) == FC_FORM_PAST && r->verb_base && number_follows(t, at))
        return VERB; /* "Kestrel's rose 3 percent" */
    if (is_noun_before_of(t, at, r))
        return NOUN;
    if (t->before == MODAL && first == NOUN && !r->noun_base &&
        (number_follows(t, at) || can(next, DET) || can(next, POSSESSIVE)))
        return VERB; /* "would impact $60 billion": nouns that are verbs too */
    if (t->before == ADJ && fc_wordform_is_past(r) &&
        (can(next, POSSESSIVE) || fc_tags_first(next) == DET))
        return VERB; /* "the firm reported a profit": "firm" was an adjective till here */
    if (opens_noun_phrase(t->before) && (can(tags, NOUN) || can(tags, ADJ)))
        return in_noun_phrase(tags, next, r);
    if (opens_noun_phrase(t->before) && first == VERB && fc_wordform_form(r) == FC_FORM_BASE)
        return NOUN;
    if (opens_noun_phrase(t->before) && first == VERB && noun_may_follow(next) &&
        t->before != FC_TAG_NUM)
        return ADJ;
    if (can(tags, VERB) && (can(tags, NOUN) || can(tags, ADJ)))
        return choose_verb_or_noun(t, at, next, r);
    return first;
}

/* A name by its capital; "May" is one where a modal cannot stand: "in May", "May 7". */
static bool is_name(const tagger *t, size_t at, const fc_wordform *r)
{
    const fc_token *token = &t->doc->tokens.items[at];
    bool pronoun = token->point == 'I' && token->end - token->begin == 1;
    if (!(token->flags & FC_TOKEN_CAPITAL) || pronoun)
        return false;
    if (token->flags & FC_TOKEN_DOTTED)
        return true;
    fc_tag first = fc_tags_first(r->tags);
    if ((token->flags & FC_TOKEN_FIRST) || t->title_case) {
        bool open_class = first == NOUN || first == VERB || first == ADJ;
        return !fc_wordform_is_known(r) || first == NAME || (r->traits & FC_TRAIT_PLACE) ||
               ((token->flags & FC_TOKEN_NAMED) && open_class);
    }
    if (first == MODAL)
        return t->before == PREP || number_follows(t, at);
    return !fc_wordform_is_known(r) || first == NOUN || first == VERB || first == ADJ ||
           first == ADV || first == NAME;
}

/* A word whose tag is fixed; but nouns behind a modal may be verbs. False if it is none. */
static bool tag_fixed(const tagger *t, fc_token *token)
{
    const fc_lexeme *entry = &t->doc->lexicon->lexemes[token->lexeme];
    unsigned tag = entry->tags[0];
    if (!(entry->traits & FC_TRAIT_FIXED) || (token->flags & FC_TOKEN_CAPITAL) ||
        (tag == NOUN && t->before == MODAL) || !t->doc->lexicon->sealed)
        return false;
    token->tag = (uint8_t)tag;
    token->base = token->lexeme;
    if (tag == NOUN) {
        token->form = entry->traits & FC_TRAIT_PLURAL ? FC_FORM_S : FC_FORM_BASE;
        if (entry->bases[FC_BASE_NOUN])
            token->base = entry->bases[FC_BASE_NOUN];
        else if (!(entry->traits & FC_TRAIT_KNOWN))
            token->base = 0;
    }
    return true;
}

/* "One-time costs", "a one-day visit". */
static bool hyphen_follows(const tagger *t, size_t at)
{
    const fc_token *tokens = t->doc->tokens.items;
    return at + 2 < t->end && tokens[at + 1].point == '-' && !fc_token_spaced(&tokens[at + 1]) &&
           !fc_token_spaced(&tokens[at + 2]) && tokens[at + 2].kind == FC_TOKEN_WORD;
}

static void tag_word(tagger *t, size_t at)
{
    fc_document *doc = t->doc;
    fc_token *token = &doc->tokens.items[at];
    fc_tag tag;
    if (tag_fixed(t, token))
        return;
    fc_wordform r = t->next_at == at ? t->next : fc_wordform_read(doc, at);
    bool pure = !can(r.tags, PRONOUN) && !can(r.tags, DET);
    if (fc_document_has(doc, at, FC_SENSE_NUMERAL) && (pure || hyphen_follows(t, at)))
        tag = FC_TAG_NUM;
    else if (is_name(t, at, &r))
        tag = FC_TAG_NAME;
    else
        tag = choose(t, at, &r);
    token->tag = (uint8_t)tag;
    if (tag == VERB || tag == AUX || tag == MODAL) {
        token->form = fc_wordform_form(&r) & 0xFF;
        token->base = r.verb_base ? r.verb_base : token->lexeme;
    } else if (tag == NOUN) {
        token->form = r.traits & FC_TRAIT_PLURAL ? FC_FORM_S : FC_FORM_BASE;
        token->base = r.noun_base ? r.noun_base : fc_wordform_is_known(&r) ? token->lexeme : 0;
    } else if (r.verb_base &&
               fc_wordform_form(&r) != FC_FORM_BASE) { /* participles as adjectives */
        token->form = fc_wordform_form(&r) & 0xFF;
        token->base = r.verb_base;
    } else {
        token->base = token->lexeme;
    }
}

/* The "th" of 75th, the "bn" of 3bn: short and glued to digits. */
static bool ends_number(const fc_document *doc, size_t at, size_t first)
{
    const fc_token *token = &doc->tokens.items[at];
    return at > first && token->end - token->begin <= 3 && !fc_token_spaced(token) &&
           doc->tokens.items[at - 1].kind == FC_TOKEN_NUMBER;
}

/* The last part of "two-day", "state-run": what stands in front of a noun as an adjective does. */
static bool is_compound(const fc_document *doc, size_t at, size_t first)
{
    const fc_token *tokens = doc->tokens.items;
    return at > first + 1 && tokens[at - 1].point == '-' && !fc_token_spaced(&tokens[at - 1]) &&
           !fc_token_spaced(&tokens[at]) && tokens[at].kind == FC_TOKEN_WORD &&
           tokens[at].tag != FC_TAG_NAME;
}

/* What the next word needs to know of this one. Adverbs, hyphens and quotes are seen through. */
static void remember(tagger *t, size_t at)
{
    const fc_token *token = &t->doc->tokens.items[at];
    bool quote = token->kind == FC_TOKEN_PUNCT &&
                 (token->point == '-' || token->point == '"' || token->point == '\'');
    if (token->tag == ADV || token->tag == NOT || quote)
        return;
    if (token->point == '%' && t->before == FC_TAG_NUM) { /* "a 2% rise", "52% back the plan" */
        t->before = NOUN;
        t->before_plural = at < t->first + 2 ||
                           !opens_noun_phrase((fc_tag)t->doc->tokens.items[at - 2].tag);
        return;
    }
    t->before = is_compound(t->doc, at, t->first) ? ADJ : (fc_tag)token->tag;
    t->before_plural = token->tag == NOUN && token->form == FC_FORM_S;
    t->before_do = token->tag == AUX &&
                   fc_str_equal(fc_lexicon_word(t->doc->lexicon, token->base), FC_STR("do"));
}

#define FETCH_AHEAD 8 /* tokens, whose words are asked for while those in front are tagged */

void fc_tagger_tag(fc_document *doc, fc_sentence *sentence)
{
    unsigned senses = 0;
    tagger t = {.doc = doc,
                .first = sentence->first_token,
                .end = sentence->end_token,
                .next_at = SIZE_MAX};
    t.title_case = fc_document_title_case(doc, sentence);
    for (size_t at = t.first; at < t.end; at++) {
        fc_token *token = &doc->tokens.items[at];
        senses |= token->senses;
        if (at + FETCH_AHEAD < doc->tokens.count)
            fc_lexicon_fetch(doc->lexicon, token[FETCH_AHEAD].lexeme);
        switch ((fc_token_kind)token->kind) {
        case FC_TOKEN_WORD:
            if (ends_number(doc, at, t.first))
                token->tag = FC_TAG_NUM;
            else
                tag_word(&t, at);
            break;
        case FC_TOKEN_NUMBER:
            token->tag = FC_TAG_NUM;
            sentence->figures = true;
            break;
        case FC_TOKEN_PUNCT:
            token->tag = FC_TAG_PUNCT;
            break;
        case FC_TOKEN_SYMBOL:
            sentence->figures = true;
            token->tag = FC_TAG_OTHER;
            break;
        case FC_TOKEN_LINK:
            token->tag = FC_TAG_OTHER;
            break;
        }
        remember(&t, at);
    }
    sentence->senses = (uint16_t)senses;
}
