#include "role.h"

/* "Two goals", "a 36-yard field goal" are none that is aimed at: what is counted, scored. */
static bool is_own_noun(const fc_site *site, uint32_t token)
{
    uint8_t kind = site->claim->kind;
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    return (kind == FACTCHECK_KIND_COUNT || kind == FACTCHECK_KIND_ORDINAL ||
            kind == FACTCHECK_KIND_MEASURE) &&
           token >= own->first && token < own->end;
}

static bool measure_has_hint(const fc_site *site, fc_hint hint)
{
    for (uint32_t i = 0; i < site->claim->measure_count; i++) {
        if (is_own_noun(site, site->claim->measure[i].token))
            continue;
        if (fc_site_hint(site, site->claim->measure[i].token) == hint)
            return true;
    }
    return false;
}

static fc_contrast head_contrast(const fc_site *site)
{
    return fc_class_contrast((fc_class)fc_claim_head(site->claim).class);
}

/* Whether a word of the mention's own phrase in front of it has the hint: "another 12". */
static bool hint_in_front(const fc_site *site, fc_hint hint)
{
    uint32_t first = fc_site_phrase(site, site->phrase)->first;
    for (uint32_t at = first; at < site->claim->first; at++) {
        if (fc_site_hint(site, at) == hint)
            return true;
    }
    return first > 0 && site->claim->first == first &&
           fc_site_hint(site, first - 1) == hint && hint == FC_HINT_PART;
}

#define WHOLE_REACH 8   /* phrases between "of the 40 hurt" and the part */
#define DEGREE_TOKENS 4 /* "42 people were slightly hurt" */

/* "Eight were in critical condition", "12 in a serious condition", "with serious injuries". */
static bool is_condition(const fc_site *site, uint32_t at)
{
    static const char *const nouns[] = {"condition", "injuries", "state", "wounds"};
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    if (!fc_keyword_listed(site->doc, at, FC_LIST_DEGREE))
        return false;
    return at + 1 < s->end_token &&
           fc_document_is_one_of(site->doc, at + 1, nouns, sizeof nouns / sizeof *nouns);
}

/* "Six were seriously hurt and 42 slightly": some of the hurt. */
static bool has_degree(const fc_site *site)
{
    bool conditions = fc_scene_may_list(site->scene, FC_LIST_DEGREE);
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    for (uint32_t at = site->claim->end; at < s->end_token && at < site->claim->end + DEGREE_TOKENS;
         at++) {
        if (fc_site_hint(site, at) == FC_HINT_DEGREE || (conditions && is_condition(site, at)))
            return true;
        if (site->doc->tokens.items[at].tag == FC_TAG_PUNCT)
            return false;
    }
    return false;
}

#define ALONE_TOKENS 5 /* "12,000 people in the province alone" */

static bool stands_alone(const fc_site *site)
{
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    for (uint32_t at = site->claim->end; at < s->end_token && at < site->claim->end + ALONE_TOKENS;
         at++) {
        if (fc_keyword_is(site->doc, at, FC_KEYWORD_alone))
            return true;
        fc_tag tag = (fc_tag)site->doc->tokens.items[at].tag;
        if (tag == FC_TAG_PUNCT || tag == FC_TAG_VERB)
            return false;
    }
    return false;
}

static bool has_number(const fc_site *site, uint32_t index, uint32_t first, uint32_t end)
{
    const fc_phrase *phrase = fc_site_phrase(site, index);
    bool figure = phrase->kind == FC_PHRASE_NOUN &&
                  site->doc->tokens.items[phrase->first].tag == FC_TAG_DET;
    for (uint32_t at = phrase->first; at < phrase->end && figure; at++) {
        if (site->doc->tokens.items[at].tag == FC_TAG_NUM && (at < first || at >= end))
            return true;
    }
    return false;
}

static inline bool is_of(const fc_site *site, uint32_t phrase)
{
    return fc_site_is_kind(site, phrase, FC_PHRASE_PREP) &&
           fc_keyword_is(site->doc, fc_site_phrase(site, phrase)->first, FC_KEYWORD_of) &&
           phrase + 1 < site->parse->phrases.count;
}

/* "Three of the 12 victims", "of the 40 hurt, six are ...": a part of a whole that is counted. */
static bool is_part_of_count(const fc_site *site, bool of_behind)
{
    const fc_claim *claim = site->claim;
    if (of_behind &&
        has_number(site, site->phrase + 2, claim->first, claim->first + 1))
        return true;
    uint32_t first = site->clause->first;
    uint32_t opener = site->parse->phrases.items[0].kind == FC_PHRASE_PREP ? 0 : first;
    return is_of(site, opener) && opener + 1 != site->phrase &&
           has_number(site, opener + 1, claim->first, claim->end) &&
           site->phrase - opener <= WHOLE_REACH;
}

/* "Forty people, including 12 children", "among them 12 children". */
static bool is_included(const fc_site *site)
{
    uint32_t phrase = site->hedged;
    if (site->claim->kind != FACTCHECK_KIND_COUNT || phrase == 0)
        return false;
    const fc_phrase *before = fc_site_phrase(site, phrase - 1);
    if (fc_keyword_is(site->doc, before->first, FC_KEYWORD_including))
        return true;
    return phrase > 1 && (before->flags & FC_PHRASE_PRONOUN) &&
           fc_keyword_is(site->doc, fc_site_phrase(site, phrase - 2)->first, FC_KEYWORD_among);
}

static bool counts(const fc_site *site)
{
    return site->claim->kind == FACTCHECK_KIND_COUNT || site->claim->kind == FACTCHECK_KIND_NUMBER;
}

/* "12 of them", "40 mills, nine of which are in Velm". */
static bool is_some_of(const fc_site *site, bool of_behind)
{
    uint32_t next = site->phrase + 1;
    if (!of_behind)
        return false;
    uint32_t first = fc_site_phrase(site, next + 1)->first;
    return (fc_site_phrase(site, next + 1)->flags & FC_PHRASE_PRONOUN) ||
           (counts(site) && (fc_keyword_is(site->doc, first, FC_KEYWORD_which) ||
                             fc_keyword_is(site->doc, first, FC_KEYWORD_whom)));
}

#define OPENING_PHRASES 6 /* from "of those," to the figure in front of its verb */

/* "A blast hurt 40 people. Of those, 12 were children": a part of what was counted before. */
static bool is_of_those(const fc_site *site)
{
    static const char *const those[] = {"them", "these", "those"};
    uint32_t opener = site->clause->first, own = site->phrase;
    return opener == 0 && is_of(site, opener) && own > opener + 1 &&
           own <= opener + OPENING_PHRASES && own + 1 < site->parse->phrases.count &&
           fc_site_phrase(site, own + 1)->kind == FC_PHRASE_VERB &&
           fc_site_phrase(site, opener + 1)->end == fc_site_phrase(site, opener + 1)->first + 1 &&
           fc_document_is_one_of(site->doc, fc_site_phrase(site, opener + 1)->first, those,
                                 sizeof those / sizeof *those);
}

/* "460 stores, of which nine are in Oer", "12,000 people, of whom 300 wore masks". */
static bool is_some_of_those(const fc_site *site)
{
    uint32_t at = site->hedged;
    return at >= 2 && is_of(site, at - 2) &&
           (fc_keyword_is(site->doc, fc_site_phrase(site, at - 1)->first, FC_KEYWORD_which) ||
            fc_keyword_is(site->doc, fc_site_phrase(site, at - 1)->first, FC_KEYWORD_whom));
}

#define MORE_TOKENS 14 /* from a figure to "and dozens more" */

/* "170 people in the province and thousands more abroad": not all of them. */
static bool has_more_behind(const fc_site *site)
{
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    uint32_t joined = 0;
    if (site->claim->kind != FACTCHECK_KIND_COUNT)
        return false;
    for (uint32_t at = site->claim->end;
         at < s->end_token && at < site->claim->end + MORE_TOKENS; at++) {
        const fc_token *token = &site->doc->tokens.items[at];
        if (token->tag == FC_TAG_VERB || token->tag == FC_TAG_AUX || token->tag == FC_TAG_PUNCT ||
            token->tag == FC_TAG_SUB)
            return false;
        if (fc_keyword_is(site->doc, at, FC_KEYWORD_and))
            joined = at;
        else if (joined && joined > site->claim->end &&
                 fc_keyword_listed(site->doc, at, FC_LIST_REST))
            return at + 1 == s->end_token || !fc_keyword_is(site->doc, at + 1, FC_KEYWORD_than);
    }
    return false;
}

/*
 * "12 of them", "12 others", "another 12", "12 in the capital alone"; of numbers and counts what else
 * tells a part of a whole.
 */
static bool is_part(const fc_site *site, bool of_behind)
{
    const fc_scene *scene = site->scene;
    if (hint_in_front(site, FC_HINT_PART) || is_some_of(site, of_behind) ||
        (fc_scene_may_list(scene, FC_LIST_WHICH) && is_some_of_those(site)) ||
        (fc_scene_may_list(scene, FC_LIST_ALONE) && stands_alone(site)))
        return true;
    return counts(site) &&
           (has_degree(site) || is_of_those(site) || is_part_of_count(site, of_behind) ||
            (fc_scene_may_list(scene, FC_LIST_AMONG) && is_included(site)) ||
            (fc_scene_may_list(scene, FC_LIST_REST) && has_more_behind(site)));
}

static bool is_share(const fc_site *site, bool of)
{
    if (site->claim->kind ==
        FACTCHECK_KIND_PERCENT) { /* "a 10 percent share", "10% of the market" */
        fc_term head = fc_claim_head(site->claim);
        return of || head.class == FC_CLASS_STAKE ||
               (head.class == FC_CLASS_SHARE_STOCK && head.token >= site->claim->end);
    }
    return site->claim->kind == FACTCHECK_KIND_NUMBER && of &&
           fc_decimal_less(site->claim->value, fc_decimal_int(1));
}

/* "$107 million each", "12 apiece", "$9 for each of them". */
static bool is_each(const fc_site *site)
{
    uint32_t end = site->doc->sentences.items[site->claim->sentence].end_token;
    uint32_t at = fc_site_phrase(site, site->phrase)->end;
    if (at < end && fc_keyword_is(site->doc, at, FC_KEYWORD_for))
        at++;
    return at < end && fc_keyword_listed(site->doc, at, FC_LIST_EACH);
}

/* "12 tonnes a day"; a speed is a level of its own. */
static bool is_rate(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    bool speed = claim->known_unit && claim->known_unit->dimension == FC_DIMENSION_SPEED;
    bool average = head_contrast(site) == FC_CONTRAST_TALLY && /* "averages 27 points" */
                   fc_str_equal(claim->verb.word, FC_STR("average"));
    return (!speed && claim->unit.len && memchr(claim->unit.ptr, '/', claim->unit.len)) ||
           average || (fc_scene_may_list(site->scene, FC_LIST_EACH) && is_each(site));
}

bool fc_role_is_moved(const fc_site *site)
{
    const fc_sentence *s = &site->doc->sentences.items[site->claim->sentence];
    uint32_t at = site->claim->end, first = site->claim->first;
    if (!fc_scene_may_list(site->scene, FC_LIST_MOVED))
        return false;
    if (first > s->first_token && fc_keyword_listed(site->doc, first - 1, FC_LIST_MOVED))
        return true;
    return at < s->end_token && fc_keyword_listed(site->doc, at, FC_LIST_MOVED) &&
           (at + 1 == s->end_token || !fc_keyword_is(site->doc, at + 1, FC_KEYWORD_than));
}

/* "Fell below $5", "rose above 10 percent": how far it went, not by how much. */
static bool is_passed(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    return claim->verb.word.len && claim->verb.token + 2 == claim->first &&
           fc_keyword_listed(site->doc, claim->first - 1, FC_LIST_PASSED);
}

/* "A net loss of $45 million": what was lost in all, not by how much it fell. */
static bool is_loss(const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_MONEY &&
           fc_str_equal(fc_claim_head(claim).word, FC_STR("loss"));
}

/* Whether the mention completes a verb of change without "to": "rose 5 percent". */
static bool is_change(const fc_site *site)
{
    fc_claim *claim = site->claim;
    if ((fc_scene_may_list(site->scene, FC_LIST_PASSED) && is_passed(site)) || is_loss(claim))
        return false;
    if (head_contrast(site) == FC_CONTRAST_DIRECTION && claim->kind != FACTCHECK_KIND_COUNT)
        return true;
    if (claim->kind == FACTCHECK_KIND_PERCENT && fc_role_is_moved(site))
        return true;
    fc_frame frame = claim->verb.word.len ? fc_words_frame(site->doc, claim->verb.token)
                                          : FC_FRAME_PLAIN;
    if (frame != FC_FRAME_CHANGE && frame != FC_FRAME_MOVE)
        return false;
    uint32_t prep = fc_parse_preposition(site->parse, site->phrase);
    if (claim->verb.token > claim->first ||
        (claim->kind == FACTCHECK_KIND_COUNT && prep == UINT32_MAX))
        return false; /* "lost 12 men" */
    bool near = claim->first - claim->verb.token <= 4;
    return near && (prep == UINT32_MAX || fc_keyword_is(site->doc, prep, FC_KEYWORD_by));
}

/* "Against $274 million a year earlier", "compared with 12": what the figure before is held against. */
static bool is_compared_with(const fc_site *site)
{
    uint32_t prep = fc_parse_preposition(site->parse, site->hedged);
    if (prep == UINT32_MAX || prep == 0)
        return false;
    fc_keyword word = fc_keyword_at(site->doc, prep);
    if (fc_keyword_rows[word].lists & FC_LIST_AGAINST)
        return true;
    if (word == FC_KEYWORD_of) /* "£85 instead of £324" */
        return fc_document_is(site->doc, prep - 1, "instead");
    return (word == FC_KEYWORD_with || word == FC_KEYWORD_to) &&
           fc_document_is(site->doc, prep - 1, "compared");
}

/* "Expects revenue of $15 billion": behind a verb of forecasting in the active. */
static bool is_forecast(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    return claim->verb.class == FC_CLASS_FORECAST && claim->verb.token < claim->first &&
           claim->verb.word.len &&
           fc_parse_phrase_at(site->parse, claim->verb.token) != FC_PHRASE_NONE &&
           fc_words_frame(site->doc, claim->verb.token) != FC_FRAME_PUT;
}

/* "Orlo looks for sales of $8 billion", "sees profit of $2 a share", "guided to revenue of". */
static bool is_outlook(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    if (!claim->verb.word.len || claim->verb.token >= claim->first ||
        head_contrast(site) != FC_CONTRAST_ACCOUNT)
        return false;
    fc_form form = (fc_form)site->doc->tokens.items[claim->verb.token].form;
    uint32_t next = claim->verb.token + 1;
    bool now = form == FC_FORM_S || form == FC_FORM_BASE || form == FC_FORM_ING;
    if (now && fc_str_equal(claim->verb.word, FC_STR("see")))
        return true; /* but it "saw sales of $8 billion" */
    bool for_it = fc_keyword_is(site->doc, next, FC_KEYWORD_for);
    if (fc_str_equal(claim->verb.word, FC_STR("look")))
        return for_it;
    return fc_str_equal(claim->verb.word, FC_STR("guide")) &&
           (for_it || fc_keyword_is(site->doc, next, FC_KEYWORD_to));
}

/* "The $14 billion that analysts had expected", "$14 billion forecast by analysts". */
static bool is_forecast_behind(const fc_site *site)
{
    const fc_parse *parse = site->parse;
    uint32_t at = site->phrase + 1, count = (uint32_t)parse->phrases.count;
    if (at >= count || (fc_site_phrase(site, at)->kind != FC_PHRASE_SUB &&
                        fc_site_phrase(site, at)->kind != FC_PHRASE_VERB))
        return false;
    bool relative = at + 2 < count && fc_site_phrase(site, at)->kind == FC_PHRASE_SUB &&
                    fc_site_phrase(site, at + 1)->kind == FC_PHRASE_NOUN;
    if (relative)
        at += 2;
    relative = relative || fc_site_is_contact(site);
    if (at >= count || fc_site_phrase(site, at)->kind != FC_PHRASE_VERB)
        return false;
    const fc_phrase *verb = fc_site_phrase(site, at);
    fc_form form = (fc_form)site->doc->tokens.items[verb->head].form;
    bool past = form == FC_FORM_PAST || form == FC_FORM_PARTICIPLE ||
                form == FC_FORM_PAST_PARTICIPLE;
    bool alone = relative ||
                 (verb->head == verb->first && at + 1 < count &&
                  fc_keyword_is(site->doc, fc_site_phrase(site, at + 1)->first, FC_KEYWORD_by));
    return alone && past && fc_words_class(site->doc, verb->head) == FC_CLASS_FORECAST;
}

void fc_role_find(fc_site *site)
{
    fc_claim *claim = site->claim;
    if (claim->role != FACTCHECK_ROLE_LEVEL)
        return;
    if (claim->kind == FACTCHECK_KIND_DATE || claim->kind == FACTCHECK_KIND_TIME ||
        claim->kind == FACTCHECK_KIND_SET)
        return;
    bool of_behind = is_of(site, site->phrase + 1);
    if (measure_has_hint(site, FC_HINT_GOAL) || is_forecast(site) || is_outlook(site) ||
        is_forecast_behind(site))
        claim->role = FACTCHECK_ROLE_TARGET;
    else if (is_compared_with(site))
        claim->role = FACTCHECK_ROLE_FROM;
    else if (is_part(site, of_behind))
        claim->role = FACTCHECK_ROLE_PART;
    else if (claim->kind == FACTCHECK_KIND_ORDINAL)
        return;
    else if (is_share(site, of_behind))
        claim->role = FACTCHECK_ROLE_SHARE;
    else if (is_rate(site))
        claim->role = FACTCHECK_ROLE_RATE;
    else if (claim->kind != FACTCHECK_KIND_DURATION && claim->kind != FACTCHECK_KIND_AGE &&
             is_change(site))
        claim->role = FACTCHECK_ROLE_CHANGE;
}

/* ---- After another ------------------------------------------------------------------------ */

#define RESTATED_TOKENS 5 /* from a figure to the same in other terms: ", or about" */

/* "Orlo shed 4.7 percent and Kestrel 5.1 percent": one verb for both. */
static bool goes_on(const fc_claim *before, const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_PERCENT && before->kind == claim->kind &&
           claim->verb.word.len && claim->verb.token == before->verb.token &&
           claim->verb.token < before->first;
}

/* "Profit was $5 million, $4 million a year ago": what it was then. */
static bool is_then(const fc_document *doc, const fc_claim *before, const fc_claim *claim)
{
    static const char *const then[] = {"ago", "before", "earlier"};
    uint32_t sentence_end = doc->sentences.items[claim->sentence].end_token, at = claim->end + 2;
    return before->end + 1 == claim->first && doc->tokens.items[before->end].point == ',' &&
           before->kind == claim->kind && fc_str_equal(before->unit, claim->unit) &&
           before->role != FACTCHECK_ROLE_CHANGE && at < sentence_end &&
           fc_document_is_one_of(doc, at, then, sizeof then / sizeof *then) &&
           (fc_document_is(doc, at - 2, "a") || fc_document_is(doc, at - 2, "one"));
}

/* "Fell 350 points, or 1.2 percent": what the first is, the second is too. */
void fc_role_follow(fc_claim *claim, const fc_claim *before, const fc_document *doc)
{
    if (claim->role != FACTCHECK_ROLE_LEVEL || before->sentence != claim->sentence ||
        before->end > claim->first)
        return;
    if (is_then(doc, before, claim)) {
        claim->role = FACTCHECK_ROLE_FROM;
        return;
    }
    if (before->role != FACTCHECK_ROLE_CHANGE)
        return;
    if (goes_on(before, claim)) {
        claim->role = before->role;
        return;
    }
    if (claim->first - before->end > RESTATED_TOKENS)
        return;
    for (uint32_t at = before->end; at + 1 < claim->first; at++) {
        if (doc->tokens.items[at].point == ',' && fc_document_is(doc, at + 1, "or")) {
            claim->role = before->role;
            return;
        }
    }
}

/* ---- Anaphora ----------------------------------------------------------------------------- */

#define ANAPHORA_MAX 3 /* "the two countries", but "the 12 villages" count something */

/* "the two countries", "both their sides": points back at what was named, and claims no number. */
bool fc_role_is_anaphora(const fc_site *site)
{
    static const char *const words[] = {"the", "these", "those", "their", "both", "our", "its"};
    const fc_claim *claim = site->claim;
    uint32_t first = fc_site_phrase(site, site->phrase)->first;
    if (claim->kind != FACTCHECK_KIND_COUNT || !site->quantity || claim->first != first + 1 ||
        !fc_decimal_less(claim->value, fc_decimal_int(ANAPHORA_MAX + 1)))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (fc_document_is(site->doc, first, words[i]))
            return true;
    }
    return false;
}
