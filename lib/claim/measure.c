/*
 * Constructions, tried in this order:
 *   the noun counted         "12 stations were closed"             station
 *   a noun behind            "a $5 billion charge", "75th anniversary of ties", "Thursday's meeting"
 *   "of" in front            "an increase of 5 percent", "a target of $200 billion"
 *   the noun put at it       "put the depth at 10 miles"
 *   "of", "in" behind        "$5 billion in sales", "75 years of relations"
 *   the subject of the verb  "trade reached $5 billion", "sales rose 5 percent"
 *   the verb itself          "the firm paid $5 million"
 */
#include "measure.h"

#include "claim/construct.h"

static fc_tag tag_of(const fc_site *site, uint32_t token)
{
    return (fc_tag)site->doc->tokens.items[token].tag;
}

static bool is_name(const fc_site *site, uint32_t token)
{
    return (site->doc->tokens.items[token].flags & FC_TOKEN_NAME) != 0;
}

/* The end of a hyphenated compound that starts at the token: "year-on-year". */
static uint32_t compound_end(const fc_site *site, uint32_t token, uint32_t end)
{
    const fc_token *tokens = site->doc->tokens.items;
    while (token + 2 < end && tokens[token + 1].point == '-' &&
           !fc_token_spaced(&tokens[token + 1]) && !fc_token_spaced(&tokens[token + 2]))
        token += 2;
    return token + 1;
}

static bool is_content(fc_tag tag)
{
    return tag == FC_TAG_NOUN || tag == FC_TAG_ADJ || tag == FC_TAG_NAME;
}

static void add_measure(fc_site *site, fc_str word, uint32_t token, fc_class class)
{
    fc_claim *claim = site->claim;
    if (claim->measure_count == FC_MEASURE_MAX) { /* the words nearest to the head stay */
        for (uint32_t i = 1; i < FC_MEASURE_MAX; i++)
            claim->measure[i - 1] = claim->measure[i];
        claim->measure_count--;
    }
    fc_term term = {word, token, (uint16_t) class};
    claim->measure[claim->measure_count++] = term;
}

/* "A staggering 75,000 rescuers": an adjective that says how much it is, not what. */
static bool says_nothing(const fc_site *site, uint32_t token)
{
    return tag_of(site, token) == FC_TAG_ADJ && fc_site_hint(site, token) == FC_HINT_EMPTY;
}

/* Appends the nouns and adjectives of tokens [first, end), names and the mention left out. */
static void add_words(fc_site *site, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end;) {
        uint32_t stop = compound_end(site, at, end);
        if (fc_site_in_mention(site, at) || is_name(site, at) ||
            !is_content(tag_of(site, stop - 1)) || says_nothing(site, at)) {
            at = fc_site_in_mention(site, at) || stop == at + 1 ? at + 1 : stop;
            continue;
        }
        fc_str word = stop > at + 1
                          ? fc_utf8_fold(fc_document_span(site->doc, at, stop), site->doc->arena)
                          : fc_document_base(site->doc, at);
        add_measure(site, word, at, fc_words_class(site->doc, stop - 1));
        at = stop;
    }
}

/* The keyword that a preposition of the clause is. */
static fc_keyword prep_at(const fc_site *site, uint32_t phrase)
{
    if (phrase >= site->clause->end || fc_site_phrase(site, phrase)->kind != FC_PHRASE_PREP)
        return FC_KEYWORD_NONE;
    return fc_keyword_at(site->doc, fc_site_phrase(site, phrase)->first);
}

static bool is_prep(const fc_site *site, uint32_t phrase, fc_keyword word)
{
    return prep_at(site, phrase) == word;
}

static bool is_noun(const fc_site *site, uint32_t phrase)
{
    return phrase < site->parse->phrases.count &&
           fc_site_phrase(site, phrase)->kind == FC_PHRASE_NOUN &&
           !(fc_site_phrase(site, phrase)->flags & FC_PHRASE_PRONOUN);
}

static bool is_generic(const fc_site *site, uint32_t token)
{
    return fc_site_hint(site, token) == FC_HINT_GENERIC;
}

/* A head that is a name: "the eighth China-Russia Expo", "Saturday's Grand Prix". */
static void add_name_head(fc_site *site, const fc_phrase *noun)
{
    if (site->claim->measure_count == 0 && !fc_site_in_mention(site, noun->head) &&
        tag_of(site, noun->head) == FC_TAG_NAME)
        add_measure(site, fc_document_lower(site->doc, noun->head), noun->head,
                    fc_words_class(site->doc, noun->head));
}

/*
 * Reads the measure off a noun phrase. A generic head gives way to what it is of ("the number of
 * visitors"); else what it is of only adds words in front of the head ("anniversary of ties").
 */
static void read_noun(fc_site *site, uint32_t phrase)
{
    const fc_phrase *noun = fc_site_phrase(site, phrase);
    uint32_t next = phrase + 1;
    bool of = is_prep(site, next, FC_KEYWORD_of) && is_noun(site, next + 1);
    site->measured = phrase;
    if (of && !(site->phrase == next + 1)) {
        const fc_phrase *inner = fc_site_phrase(site, next + 1);
        if (is_generic(site, noun->head)) {
            add_words(site, noun->first, noun->head);
            add_words(site, inner->first, inner->end);
            site->measured = next + 1;
            return;
        }
        add_words(site, inner->first, inner->end);
    }
    uint8_t before = site->claim->measure_count;
    add_words(site, noun->first, noun->end);
    bool only_modifiers = tag_of(site, noun->head) == FC_TAG_NAME;
    uint32_t count = site->claim->measure_count;
    uint32_t last = count > before ? site->claim->measure[count - 1].token : 0;
    if (only_modifiers && (count == before || tag_of(site, last) != FC_TAG_NOUN))
        site->claim->measure_count = before; /* "the vote Anna Roe" in one phrase is a vote */
    add_name_head(site, noun);
}

bool fc_site_noun_is_subject(const fc_site *site)
{
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    uint32_t next = site->phrase + 1;
    const fc_token *head = &site->doc->tokens.items[own->head];
    bool who = head->tag == FC_TAG_NAME || (head->tag == FC_TAG_NOUN && head->form == FC_FORM_S);
    fc_class class = fc_site_class(site, next);
    uint32_t behind = fc_site_phrase(site, next)->end;
    if (behind == site->doc->sentences.items[site->claim->sentence].end_token)
        behind--;
    return who && (class == FC_CLASS_FORECAST || class == FC_CLASS_PAY) &&
           !fc_keyword_is(site->doc, behind, FC_KEYWORD_by);
}

/* A noun of the mention's own phrase behind it, or of the phrase that it owns or stands before. */
static bool noun_behind(fc_site *site)
{
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    bool noun_inside = own->head >= site->claim->end && !fc_site_is_contact(site) &&
                       (tag_of(site, own->head) == FC_TAG_NOUN ||
                                                         tag_of(site, own->head) == FC_TAG_NAME);
    if (own->kind == FC_PHRASE_NOUN && noun_inside) {
        read_noun(site, site->phrase);
        return true;
    }
    if ((own->flags & FC_PHRASE_OWNER) && is_noun(site, site->phrase + 1)) {
        read_noun(site, site->phrase + 1);
        return true;
    }
    return false;
}

/* The phrase of the mention, or of the hedge in front of it. */
static uint32_t hedged_phrase(const fc_site *site)
{
    const fc_quantity *q = site->quantity;
    if (!q || q->hedge_end <= q->hedge_first || q->hedge_first >= site->claim->first)
        return site->phrase;
    if (q->hedge_first >= fc_site_phrase(site, site->phrase)->first)
        return site->phrase; /* most stand in the phrase of their figure */
    uint32_t phrase = fc_parse_phrase_at(site->parse, q->hedge_first);
    return phrase == FC_PHRASE_NONE ? site->phrase : phrase;
}

/* "85 per cent of the 4.2 million": no noun that counts. */
static bool is_percentage(const fc_site *site, uint32_t phrase)
{
    static const char *const words[] = {"%", "cent", "pc", "percent"};
    uint32_t head = fc_site_phrase(site, phrase)->end - 1;
    return fc_document_is_one_of(site->doc, head, words, sizeof words / sizeof *words);
}

/* "Inflation rose to a 40-year high of 9.1 percent": the subject is what is so high. */
static bool subject_of_extreme(fc_site *site, uint32_t noun)
{
    static const char *const extremes[] = {"high", "low", "maximum", "minimum", "peak"};
    uint32_t subject = site->subject;
    if (!fc_document_is_one_of(site->doc, fc_site_phrase(site, noun)->head, extremes,
                               sizeof extremes / sizeof *extremes) ||
        subject == FC_PHRASE_NONE || subject >= noun || !is_noun(site, subject) ||
        is_name(site, fc_site_phrase(site, subject)->head))
        return false;
    read_noun(site, subject);
    return site->claim->measure_count > 0;
}

/* "an increase of 5 percent", "a deal worth $2 billion": the noun in front of "of", "worth". */
static bool of_in_front(fc_site *site)
{
    uint32_t phrase = site->hedged;
    if (phrase < 2)
        return false;
    fc_keyword prep = prep_at(site, phrase - 1);
    if ((prep != FC_KEYWORD_of && prep != FC_KEYWORD_worth) || !is_noun(site, phrase - 2) ||
        is_percentage(site, phrase - 2) ||
        tag_of(site, fc_site_phrase(site, phrase - 2)->head) == FC_TAG_ADJ) /* "short of" */
        return false;
    if (!subject_of_extreme(site, phrase - 2))
        read_noun(site, phrase - 2);
    return true;
}

#define PUT_REACH 8 /* phrases between the verb and the figure */

/* "Rose 8.4 percent to $2.37 billion": a figure is no object. */
bool fc_site_holds_number(const fc_site *site, uint32_t phrase)
{
    for (uint32_t at = fc_site_phrase(site, phrase)->first; at < fc_site_phrase(site, phrase)->end;
         at++) {
        if (tag_of(site, at) == FC_TAG_NUM)
            return true;
    }
    return false;
}

/*
 * "They put the depth at 10 miles", "valued the firm at $5 billion", "raised its main rate to 4.25
 * percent": what is put there.
 */
static bool put_at(fc_site *site)
{
    uint32_t phrase = site->hedged, noun = FC_PHRASE_NONE;
    if (phrase < 3)
        return false;
    fc_keyword prep = prep_at(site, phrase - 1);
    bool at_it = prep == FC_KEYWORD_at;
    if (!at_it && prep != FC_KEYWORD_to && prep != FC_KEYWORD_by)
        return false;
    uint32_t limit = phrase > PUT_REACH ? phrase - PUT_REACH : 0;
    for (uint32_t at = phrase - 1; at > limit; at--) {
        const fc_phrase *before = fc_site_phrase(site, at - 1);
        if (before->kind == FC_PHRASE_VERB) {
            fc_frame frame = fc_words_frame(site->doc, before->head);
            bool moves = frame == FC_FRAME_MOVE || frame == FC_FRAME_CHANGE;
            bool object = noun != FC_PHRASE_NONE &&
                          (at_it || (noun == at && !fc_site_holds_number(site, at)));
            if (!object || (at_it ? frame != FC_FRAME_PUT : !moves))
                return false;
            read_noun(site, noun);
            return true;
        }
        if (before->kind == FC_PHRASE_NOUN && !(before->flags & FC_PHRASE_OWNER))
            noun = at - 1;
        else if (before->kind != FC_PHRASE_NOUN && before->kind != FC_PHRASE_PREP)
            return false;
    }
    return false;
}

/* "In the profits Orlo made": a noun, and the name that is the subject of what follows. */
static bool is_noun_and_subject(const fc_site *site, uint32_t phrase)
{
    const fc_phrase *noun = fc_site_phrase(site, phrase);
    uint32_t name = noun->end, next = phrase + 1;
    while (name > noun->first && is_name(site, name - 1))
        name--;
    return name > noun->first && name < noun->end && tag_of(site, name - 1) == FC_TAG_NOUN &&
           site->doc->tokens.items[name - 1].form == FC_FORM_S &&
           next < site->parse->phrases.count &&
           fc_site_phrase(site, next)->kind == FC_PHRASE_VERB &&
           !(fc_site_phrase(site, next)->flags & FC_PHRASE_NONFINITE);
}

/* "$5 billion in sales", "75 years of relations", "5 percent of voters". */
static bool of_behind(fc_site *site)
{
    uint32_t next = site->phrase + 1;
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    if (own->end != site->claim->end && own->head >= site->claim->end)
        return false;
    fc_keyword prep = prep_at(site, next);
    bool of = prep == FC_KEYWORD_of, in = prep == FC_KEYWORD_in;
    if (!(of || in) || !is_noun(site, next + 1))
        return false;
    uint32_t head = fc_site_phrase(site, next + 1)->head;
    bool name = is_name(site, head) && !is_noun_and_subject(site, next + 1);
    bool when = fc_document_is(site->doc, head, "trading"); /* "at $31 in early trading" */
    if (in && (name || when || site->claim->kind == FACTCHECK_KIND_PERCENT))
        return false;
    read_noun(site, next + 1);
    return true;
}

#define LABEL_PHRASES 3 /* in front of the colon of a list: "number of dead:" */

#define VERB_REACH 24 /* phrases in front of a mention among which its verb is looked for */

/* "amounting to", "rose to", "stood at": the verb right in front, prepositions and hedges apart. */
static uint32_t verb_in_front(const fc_site *site)
{
    const fc_marks *marks = &site->scene->marks;
    uint32_t own = site->phrase;
    uint64_t near = fc_marks_high(VERB_REACH);
    uint64_t verbs = fc_marks_before(marks, FC_PHRASE_VERB, own) & near;
    uint64_t ends = (fc_marks_before(marks, FC_PHRASE_BREAK, own) |
                     fc_marks_before(marks, FC_MARK_COMMA, own) |
                     fc_marks_before(marks, FC_PHRASE_SUB, own)) & near;
    if (verbs > ends) /* the nearest has the highest bit */
        return own - 1 - fc_marks_above(verbs);
    if (fc_marks_from(marks, FC_PHRASE_VERB, own) & 2)
        return own + 1; /* "the 12 people killed there were miners" */
    return site->clause->verb;
}

static bool is_copula(const fc_site *site, const fc_phrase *verb)
{
    return tag_of(site, verb->head) == FC_TAG_AUX;
}

/* "Shares closed at $41", "it starts at $999": a level, since the verb has no object. */
static bool is_level_at(const fc_site *site, uint32_t verb)
{
    uint32_t phrase = site->hedged;
    if (phrase < site->part_first + 2 || !is_prep(site, phrase - 1, FC_KEYWORD_at) ||
        (fc_site_phrase(site, verb)->flags & FC_PHRASE_PASSIVE))
        return false;
    /* "the 15-inch model at $1,299": the verb stands with an earlier figure */
    bool gapped = verb < site->part_first && site->subject != site->clause->subject;
    return gapped || phrase == verb + 2 ||
           (phrase == verb + 3 && fc_site_phrase(site, verb + 1)->kind == FC_PHRASE_OTHER);
}

/* "Shares closed at $41, down 3 percent". */
static bool is_up_or_down(const fc_site *site)
{
    if (site->phrase == 0 || fc_site_phrase(site, site->phrase - 1)->kind != FC_PHRASE_OTHER)
        return false;
    uint32_t word = fc_site_phrase(site, site->phrase - 1)->head;
    return fc_keyword_is(site->doc, word, FC_KEYWORD_up) ||
           fc_keyword_is(site->doc, word, FC_KEYWORD_down);
}

/* "Compared with $3 million": holds the figure against another, and is not what happened. */
static bool is_comparison(const fc_site *site, uint32_t verb)
{
    const fc_phrase *phrase = fc_site_phrase(site, verb);
    return phrase->head == phrase->first && fc_document_is(site->doc, phrase->head, "compared") &&
           (is_prep(site, verb + 1, FC_KEYWORD_with) || is_prep(site, verb + 1, FC_KEYWORD_to) ||
            fc_site_starts_with(site, verb + 1, FC_KEYWORD_to));
}

/* The verb that a comparison hangs on: "revenue was $5 million, compared with $3 million". */
static uint32_t compared_verb(const fc_site *site, uint32_t verb)
{
    size_t own = (size_t)(site->clause - site->parse->clauses.items);
    uint32_t other = verb != site->clause->verb ? site->clause->verb
                     : own > 0 ? site->parse->clauses.items[own - 1].verb : FC_PHRASE_NONE;
    return other != FC_PHRASE_NONE && other < verb ? other : verb;
}

/* The verb that a mention completes. */
static uint32_t figure_verb(const fc_site *site)
{
    uint32_t verb = verb_in_front(site);
    return verb != FC_PHRASE_NONE && is_comparison(site, verb) ? compared_verb(site, verb) : verb;
}

/* The subject of a verb: of a participle that hangs on a noun, "a bill totalling $5", that noun. */
static uint32_t subject_at(const fc_site *site, uint32_t verb)
{
    bool hangs = verb > 0 && (fc_site_phrase(site, verb)->flags & FC_PHRASE_NONFINITE) &&
                 verb != site->clause->verb && is_noun(site, verb - 1);
    return hangs ? verb - 1 : site->subject;
}

/* The subject's noun for verbs whose figure is a level or a change of it. */
static bool subject_of_verb(fc_site *site, uint32_t verb_phrase)
{
    const fc_phrase *verb = fc_site_phrase(site, verb_phrase);
    fc_frame frame = fc_words_frame(site->doc, verb->head);
    bool fits = is_copula(site, verb) || frame == FC_FRAME_LEVEL || frame == FC_FRAME_CHANGE ||
                (verb->flags & FC_PHRASE_PASSIVE) || is_level_at(site, verb_phrase) ||
                is_up_or_down(site) || is_comparison(site, verb_phrase);
    bool bare = site->claim->kind == FACTCHECK_KIND_NUMBER; /* "12 fires, compared with nine" */
    if (bare && figure_verb(site) != verb_in_front(site))
        return false;
    uint32_t subject = subject_at(site, verb_phrase);
    if (!fits || subject == FC_PHRASE_NONE || !is_noun(site, subject) || subject == site->phrase)
        return false;
    if (is_name(site, fc_site_phrase(site, subject)->head) && frame != FC_FRAME_CHANGE)
        subject = site->apposition; /* "Korvosaurus, a dinosaur, was 11 metres long" */
    if (subject == FC_PHRASE_NONE || is_name(site, fc_site_phrase(site, subject)->head))
        return false;
    read_noun(site, subject);
    return site->claim->measure_count > 0;
}

static void note_verb(fc_site *site, uint32_t verb_phrase)
{
    fc_class object = fc_site_casualties(site, verb_phrase);
    fc_claim *claim = site->claim;
    claim->verb = *fc_site_head(site, verb_phrase);
    if (object)
        claim->verb.class = (uint16_t)object;
}

/* The noun that a figure counts or numbers, what it is of, and what stands in front. */
static void read_counted(fc_site *site, const fc_quantity *q)
{
    fc_claim *claim = site->claim;
    uint32_t next = site->phrase + 1;
    site->measured = site->phrase;
    bool within = next < site->parse->phrases.count && /* "three of the 12 victims" */
                  q->noun_first >= fc_site_phrase(site, next)->first;
    if (!within && is_prep(site, next, FC_KEYWORD_of) && is_noun(site, next + 1))
        add_words(site, fc_site_phrase(site, next + 1)->first, fc_site_phrase(site, next + 1)->end);
    uint8_t before = claim->measure_count;
    add_words(site, fc_site_phrase(site, site->phrase)->first, q->noun_end);
    uint32_t head = q->noun_end - 1, count = claim->measure_count;
    if (fc_document_is(site->doc, head, "strong") && /* "an 8,000-strong crowd" */
        fc_site_phrase(site, site->phrase)->head > head) {
        claim->measure_count = 0;
        add_words(site, head + 1, fc_site_phrase(site, site->phrase)->end);
        return;
    }
    if (count > 1 && !claim->measure[count - 1].class && fc_document_is(site->doc, head, "members"))
        claim->measure[count - 1].class = claim->measure[count - 2].class; /* "crew members" */
    if (tag_of(site, head) != FC_TAG_NAME || !is_name(site, head))
        return;
    claim->measure_count = before; /* "the ongoing 8th Expo" is an expo */
    add_measure(site, fc_document_lower(site->doc, head), head, fc_words_class(site->doc, head));
}

/* "Revenue: $7.9 billion", "Shares: down 4 percent": the noun that a colon sets in front of a clause. */
static bool label_in_front(fc_site *site)
{
    uint32_t colon = site->clause->first;
    uint32_t label = fc_site_phrase(site, 0)->kind == FC_PHRASE_BREAK; /* "- Revenue: ..." */
    if (colon <= label || colon > label + LABEL_PHRASES || !is_noun(site, label) ||
        site->doc->tokens.items[fc_site_phrase(site, colon)->first].point != ':')
        return false;
    for (uint32_t at = label + 1; at < colon; at++) {
        uint8_t kind = fc_site_phrase(site, at)->kind;
        if (kind != FC_PHRASE_PREP && kind != FC_PHRASE_NOUN)
            return false;
    }
    const fc_phrase *noun = fc_site_phrase(site, label);
    if (noun->end == noun->first + 1 && is_name(site, noun->head)) { /* a capital after a dash */
        unsigned tags = fc_document_id(site->doc, noun->head, FC_SENSE_TAGS, 0);
        if (fc_tags_have(tags, FC_TAG_NOUN))
            add_name_head(site, noun);
        return site->claim->measure_count > 0;
    }
    read_noun(site, label);
    return site->claim->measure_count > 0;
}

static void find_figure_measure(fc_site *site, uint32_t verb)
{
    const fc_quantity *q = site->quantity;
    if (q && q->noun_end > q->noun_first) {
        read_counted(site, q);
        return;
    }
    if (noun_behind(site) || of_in_front(site) || put_at(site) || of_behind(site))
        return;
    if (verb != FC_PHRASE_NONE && subject_of_verb(site, verb))
        return;
    if (verb == FC_PHRASE_NONE && label_in_front(site))
        return;
    if (verb != FC_PHRASE_NONE && !is_copula(site, fc_site_phrase(site, verb)))
        add_measure(site, site->claim->verb.word, site->claim->verb.token,
                    (fc_class)site->claim->verb.class);
}

/*
 * "At their summit on Thursday, he thanked ...": the noun that the date stands behind, if it names
 * something that happens; "met the president on Thursday" dates the verb.
 */
static bool happening_in_front(fc_site *site)
{
    uint32_t phrase = site->phrase;
    if (phrase < 2 || fc_site_phrase(site, phrase - 1)->kind != FC_PHRASE_PREP ||
        !is_noun(site, phrase - 2))
        return false;
    fc_class class = fc_site_class(site, phrase - 2);
    fc_contrast set = fc_class_contrast(class);
    if (set != FC_CONTRAST_HAPPENING && set != FC_CONTRAST_ACT)
        return false;
    read_noun(site, phrase - 2);
    return true;
}

void fc_measure_find(fc_site *site)
{
    site->hedged = hedged_phrase(site);
    site->measured = FC_PHRASE_NONE;
    uint32_t verb = figure_verb(site);
    if (verb != FC_PHRASE_NONE)
        note_verb(site, verb);
    if (site->claim->kind == FACTCHECK_KIND_DATE || site->claim->kind == FACTCHECK_KIND_TIME ||
        site->claim->kind == FACTCHECK_KIND_SET)
        (void)(noun_behind(site) || of_behind(site) || happening_in_front(site));
    else
        find_figure_measure(site, verb);
    fc_construct_find(site);
    fc_event_find(site);
}
