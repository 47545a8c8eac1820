/*
 * The noun phrase behind a figure and its head: "new charging stations", "decently sized coal-fired
 * power plants", "Kia and Hyundai vehicles", "USB 2.0 ports".
 *
 * Tokens are taken one by one. Until a head is found, modifiers and what links them go by; behind a
 * head, only what makes a longer compound goes on, and a plural nearly always ends the phrase.
 */
#include "room.h"

enum { PHRASE_MAX = 14 }; /* tokens of a noun phrase that are looked at */

static bool is_plural(const fc_room *room, size_t at)
{
    const fc_token *token = fc_room_token(room, at);
    if (token->tag == FC_TAG_NOUN && token->form == FC_FORM_S)
        return true;
    fc_str text = fc_document_token(room->doc, at);
    if (text.len > 2 && text.ptr[text.len - 1] == 's' && fc_is_upper(text.ptr[text.len - 2]))
        return true;                 /* "MPs" */
    if (token->tag == FC_TAG_NAME && /* "Soviets", "Japanese" */
        (fc_str_ends(text, FC_STR("ese")) || fc_str_ends(text, FC_STR("ans")) ||
         (fc_str_ends(text, FC_STR("s")) && text.len > 5 && !fc_str_ends(text, FC_STR("ss")) &&
          !fc_str_ends(text, FC_STR("us")) && !fc_str_ends(text, FC_STR("is")))))
        return true;
    return fc_lemma_is_plural(room->doc->lexicon, token->lexeme,
                              fc_document_lower(room->doc, at)) ||
           fc_context_is(room->doc, at, FC_CONTEXT_UNCOUNTED);
}

/* Words that may stand in front of the head noun. */
static bool is_modifier(const fc_room *room, size_t at)
{
    const fc_token *token = fc_room_token(room, at);
    switch ((fc_tag)token->tag) {
    case FC_TAG_ADJ:
        return true;
    case FC_TAG_VERB:
        return token->form == FC_FORM_ING || token->form == FC_FORM_PAST_PARTICIPLE ||
               token->form == FC_FORM_PARTICIPLE;
    case FC_TAG_ADV: {
        fc_tag next = fc_room_tag(room, at + 1);
        return next == FC_TAG_ADJ || next == FC_TAG_VERB || next == FC_TAG_NOUN;
    }
    default:
        return false;
    }
}

/* "25k cheaper": the comparative of a known adjective. */
static bool is_comparative(const fc_room *room, size_t at)
{
    const fc_lexicon *lexicon = room->doc->lexicon;
    fc_str word = fc_document_token(room->doc, at);
    unsigned char last = (unsigned char)word.ptr[word.len - 1];
    if (last < 0x80 && fc_lower((char)last) != 'r')
        return false;
    word = fc_document_lower(room->doc, at);
    if (word.len < 5 || !fc_str_ends(word, FC_STR("er")))
        return false;
    uint32_t stem = fc_lexicon_find(lexicon, fc_str_make(word.ptr, word.len - 2));
    if (!stem)
        stem = fc_lexicon_find(lexicon, fc_str_make(word.ptr, word.len - 1));
    return stem && fc_tags_first(fc_lexicon_id(lexicon, stem, FC_SENSE_TAGS, 0)) == FC_TAG_ADJ;
}

/* "3 remain missing": behind a number the tagger takes any word for a noun. */
static bool can_be_noun(const fc_room *room, size_t at)
{
    const fc_token *token = fc_room_token(room, at);
    unsigned tags = fc_lexicon_id(room->doc->lexicon, token->lexeme, FC_SENSE_TAGS, 0);
    if (token->end - token->begin == 1) /* "for 9 h" */
        return false;
    return tags ? fc_tags_have(tags, FC_TAG_NOUN) : !is_comparative(room, at);
}

/* An adverb that the lexicon does not know: "20 decently sized plants". */
static bool is_unknown_adverb(const fc_room *room, size_t at)
{
    fc_str word = fc_document_token(room->doc, at);
    return fc_str_ends(word, FC_STR("ly")) && !fc_document_has(room->doc, at, FC_SENSE_TAGS);
}

/* Plurals that neither the lexicon nor the tagger knows: "40 000 pilgrims came". */
bool fc_noun_unknown_plural(const fc_room *room, size_t at)
{
    return fc_room_tag(room, at) == FC_TAG_ADJ && !fc_document_has(room->doc, at, FC_SENSE_TAGS) &&
           fc_str_ends(fc_document_token(room->doc, at), FC_STR("s")) && is_plural(room, at);
}

static bool can_open(const fc_room *room, size_t at)
{
    fc_tag tag = fc_room_tag(room, at);
    return tag == FC_TAG_NOUN || tag == FC_TAG_NAME || tag == FC_TAG_ADJ;
}

/* Signs and conjunctions inside a phrase that has no head yet. */
static bool is_inner_link(const fc_room *room, size_t at, size_t first)
{
    if (fc_room_hyphen(room, at))
        return true;
    if (at == first)
        return false;
    if (fc_room_sign(room, at, ','))
        return fc_room_tag(room, at + 1) == FC_TAG_ADJ;
    bool join = fc_room_tag(room, at) == FC_TAG_CONJ && !fc_room_word(room, at, "but");
    return (join || fc_room_sign(room, at, '&')) &&
           (can_open(room, at + 1) || (at + 1 < room->end && is_modifier(room, at + 1)));
}

static bool is_time_unit(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    return fc_name_unit(room->doc, at, room->end, &hit) && hit.unit->dimension == FC_DIMENSION_TIME;
}

/* "3 USD50 cards": the code belongs to the next figure. */
static bool is_currency_code(const fc_room *room, size_t at)
{
    fc_name_hit hit;
    return fc_name_money(room->doc, at, room->end, &hit) && hit.kind == FC_MONEY_KIND_CODE;
}

/* "three US vessels", "two IT firms": capitals that are another word in small letters. */
static bool is_acronym(const fc_room *room, size_t at)
{
    if (!(fc_room_token(room, at)->flags & FC_TOKEN_UPPER) || at + 1 >= room->end)
        return false;
    const fc_token *next = fc_room_token(room, at + 1);
    return next->kind == FC_TOKEN_WORD && (next->flags & FC_TOKEN_UPPER) == 0 &&
           (can_open(room, at + 1) || next->tag == FC_TAG_VERB);
}

static bool is_noun(const fc_room *room, size_t at)
{
    switch (fc_room_tag(room, at)) {
    case FC_TAG_NAME:
        return true;
    case FC_TAG_NOUN:
        return can_be_noun(room, at) && !(is_unknown_adverb(room, at) && can_open(room, at + 1));
    case FC_TAG_PRONOUN:
    case FC_TAG_AUX:
        return is_acronym(room, at);
    default:
        return fc_noun_unknown_plural(room, at);
    }
}

/* "two would-be robbers", "three off-duty officers": a word that a hyphen joins to the next. */
static bool is_joined(const fc_room *room, size_t at)
{
    return fc_room_token(room, at)->kind == FC_TOKEN_WORD && fc_room_tag(room, at) != FC_TAG_NUM &&
           (fc_room_hyphen(room, at + 1) || fc_room_hyphen(room, at - 1));
}

typedef enum step {
    STOP,
    HEAD,   /* the token is the head, as far as is known */
    INNER,  /* part of the phrase */
    RESTART /* what was read belongs to the owner: "Iraq's palaces" */
} step;

/* "two swing states", "four launch sites": a verb that is a noun in front of a plural. */
static bool is_verb_for_noun(const fc_room *room, size_t at)
{
    const fc_token *token = fc_room_token(room, at), *next = token + 1;
    return at + 1 < room->end && next->tag == FC_TAG_NOUN && next->form == FC_FORM_S &&
           (token->tag == FC_TAG_VERB || token->tag == FC_TAG_NOUN) &&
           fc_room_cue(room, at, FC_CUE_VERB_FOR_NOUN);
}

/* "of the six, two need jobs", "three face charges": the number is who does it, or is a mark. */
static bool is_uncounted(const fc_room *room, size_t at)
{
    if (fc_room_cue(room, at, FC_CUE_MARK) && fc_room_tag(room, at + 1) != FC_TAG_NOUN)
        return true;
    if (fc_room_word(room, at, "signals")) /* "below 50 signals contraction" */
        return fc_room_tag(room, at + 1) == FC_TAG_NOUN;
    return FC_ROOM_ANY(room, at, "need", "want", "lies", "lie", "sits", "remains", "pays") ||
           (fc_room_word(room, at, "face") &&
            FC_ROOM_ANY(room, at + 1, "charges", "trial", "counts", "allegations", "deportation"));
}

static step step_to_head(const fc_room *room, size_t at, fc_noun *noun)
{
    if (at == noun->first && is_uncounted(room, at))
        return STOP;
    if (is_noun(room, at))
        return HEAD;
    if (fc_room_hyphen(room, at) || is_modifier(room, at) || is_inner_link(room, at, noun->first) ||
        is_unknown_adverb(room, at) || is_joined(room, at) || is_verb_for_noun(room, at))
        return INNER;
    if (at > noun->first && fc_room_tag(room, at) == FC_TAG_NUM &&
        !fc_room_cue(room, at + 1, FC_CUE_PERCENT)) { /* "two new 737 jets" */
        noun->holds_number = !noun->restarted;
        return INNER;
    }
    return STOP;
}

/* "six Chinese technology firms": a people's name that is an adjective here. */
static bool is_origin(const fc_room *room, size_t head)
{
    return fc_room_tag(room, head) == FC_TAG_NAME &&
           fc_str_ends(fc_document_token(room->doc, head), FC_STR("ese"));
}

/* "12 full-time paid workers", "30 long-term foreign residents": the compound is no head yet. */
static bool modifies_compound(const fc_room *room, size_t at, const fc_noun *noun)
{
    return !noun->plural && at == noun->head + 1u && noun->head > noun->first &&
           fc_room_hyphen(room, noun->head - 1u) && is_modifier(room, at) && at + 1 < room->end &&
           can_open(room, at + 1) && is_plural(room, at + 1);
}

static step step_behind_head(const fc_room *room, size_t at, fc_noun *noun)
{
    fc_tag tag = fc_room_tag(room, at);
    if (tag == FC_TAG_POSSESSIVE && /* "two of the captain's three sons" */
        (can_open(room, at + 1) || fc_room_tag(room, at + 1) == FC_TAG_NUM))
        return RESTART;
    if (tag == FC_TAG_NOUN && at == noun->head + 1u && is_origin(room, noun->head))
        return HEAD;
    if (noun->compound && tag == FC_TAG_NUM && can_open(room, at + 1))
        return INNER; /* "his season-high 6 shots" */
    bool linked = fc_room_tag(room, at - 1) == FC_TAG_CONJ; /* "government and private buildings" */
    if (linked && is_modifier(room, at) && can_open(room, at + 1))
        return INNER;
    if (noun->named && fc_room_number(room, at) && fc_room_tag(room, at + 1) == FC_TAG_NOUN) {
        noun->holds_number = true; /* "three USB 2.0 ports" */
        return INNER;
    }
    if (noun->holds_number && tag == FC_TAG_NOUN && at == noun->end + 1u)
        return HEAD;
    if (fc_room_hyphen(room, at))
        return noun->plural ? STOP : INNER;
    if (fc_room_hyphen(room, at - 1)) /* "coal-fired" */
        return is_noun(room, at) ? HEAD : INNER;
    if (tag == FC_TAG_NOUN && is_noun(room, at))
        return !noun->plural || fc_room_token(room, at)->form == FC_FORM_S ? HEAD : STOP;
    if (noun->plural)
        return STOP;
    if (tag == FC_TAG_NAME) /* "minority Tutsis" */
        return fc_room_tag(room, noun->head) == FC_TAG_NAME || is_plural(room, at) ? HEAD : STOP;
    bool modified = noun->named && is_modifier(room, at) && can_open(room, at + 1);
    return modified || modifies_compound(room, at, noun) || is_inner_link(room, at, noun->first) ? INNER : STOP;
}

static void take_head(const fc_room *room, size_t at, fc_noun *out)
{
    out->head = (uint32_t)at;
    out->end = (uint32_t)at + 1;
    out->plural = is_plural(room, at);
    out->compound = false;
    out->named = out->named || fc_room_tag(room, at) == FC_TAG_NAME;
}

bool fc_noun_read(const fc_room *room, size_t at, size_t limit, fc_noun *out)
{
    bool found = false;
    out->first = (uint32_t)at;
    out->named = out->plural = out->holds_number = out->compound = false;
    out->restarted = false;
    if (FC_ROOM_ANY(room, at, "last", "next", "this", "past") && at + 1 < room->end &&
        (is_time_unit(room, at + 1) || (at > room->first && fc_room_number(room, at - 1) &&
                                        fc_room_tag(room, at + 1) == FC_TAG_NOUN &&
                                        fc_room_token(room, at + 1)->form == FC_FORM_BASE)))
        return false; /* "2.1 last year", ".304 last season" */
    for (; at < limit && at - out->first < PHRASE_MAX; at++) {
        if (fc_room_word(room, at, "left") || is_currency_code(room, at))
            break;
        step next = found ? step_behind_head(room, at, out) : step_to_head(room, at, out);
        if (next == STOP)
            break;
        if (next == HEAD)
            take_head(room, at, out);
        else if (next == INNER && found && fc_room_hyphen(room, at))
            out->compound = true;
        found = next == HEAD || (found && next != RESTART);
        if (next == RESTART) {
            out->plural = false;
            out->restarted = true;
        }
    }
    return found;
}

bool fc_noun_plural_at(const fc_room *room, size_t at)
{
    fc_noun noun;
    return fc_noun_read(room, at, fc_room_limit(room, at), &noun) && noun.plural;
}
