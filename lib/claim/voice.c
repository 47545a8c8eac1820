/*
 * Voice: whether what a claim says is asserted, denied, planned or merely possible, and who says it.
 */
#include "role.h"

/* How far from a mention the words are looked for that say who says it, and whether. */
enum {
    SPEAKER_REACH = 48, /* phrases */
    CLAUSE_REACH = 8
};

/* ---- Modality ----------------------------------------------------------------------------- */

/* What a verb group says of what stands in its clause. */
static uint16_t flags_of(const fc_site *site, uint32_t at)
{
    const fc_phrase *phrase = fc_site_phrase(site, at);
    uint16_t flags = phrase->flags;
    fc_hint hint = fc_site_hint(site, phrase->head);
    if (hint == FC_HINT_NONE)
        return flags;
    bool infinitive = at + 1 < site->clause->end && (phrase[1].flags & FC_PHRASE_INFINITIVE);
    if (hint == FC_HINT_PLAN && (infinitive || (flags & FC_PHRASE_PASSIVE)))
        flags |= FC_PHRASE_FUTURE;
    if (hint == FC_HINT_DENY)
        flags |= FC_PHRASE_NEGATED;
    return flags;
}

/* The verb groups in front of the mention, and the first behind it. */
static uint16_t verb_flags(const fc_site *site)
{
    const fc_marks *marks = &site->scene->marks;
    uint32_t own = site->phrase;
    uint16_t flags = 0;
    uint64_t front = fc_marks_before(marks, FC_PHRASE_VERB, own) & fc_marks_high(SPEAKER_REACH);
    uint64_t behind = fc_marks_from(marks, FC_PHRASE_VERB, own) & fc_marks_low(SPEAKER_REACH + 1);
    for (; front; front &= front - 1)
        flags |= flags_of(site, own - FC_MARK_BITS + fc_bytes_lowest(front));
    for (; behind; behind &= behind - 1) {
        uint32_t at = own + fc_bytes_lowest(behind);
        flags |= flags_of(site, at);
        if (fc_site_phrase(site, at)->head >= site->claim->end)
            break;
    }
    return flags;
}

void fc_modality_find(fc_site *site)
{
    uint16_t flags = verb_flags(site);
    fc_claim *claim = site->claim;
    if (flags & FC_PHRASE_NEGATED)
        claim->modality = FACTCHECK_MODALITY_DENIED;
    else if (flags & FC_PHRASE_POSSIBLE)
        claim->modality = FACTCHECK_MODALITY_POSSIBLE;
    else if ((flags & FC_PHRASE_FUTURE) || ((flags & FC_PHRASE_WOULD) && claim->speaker.len))
        claim->modality = FACTCHECK_MODALITY_PLANNED; /* "they said it would cost $5 million" */
    else if (flags & FC_PHRASE_WOULD)
        claim->modality = FACTCHECK_MODALITY_POSSIBLE;
}

/* ---- Speaker ------------------------------------------------------------------------------ */

static fc_str phrase_text(const fc_site *site, uint32_t index)
{
    const fc_phrase *phrase = fc_site_phrase(site, index);
    uint32_t end = phrase->end;
    uint32_t at = index;
    /* "the Ministry of Commerce" is three phrases */
    while (at + 2 < site->parse->phrases.count &&
           fc_site_phrase(site, at + 1)->kind == FC_PHRASE_PREP &&
           fc_keyword_is(site->doc, fc_site_phrase(site, at + 1)->first, FC_KEYWORD_of) &&
           fc_site_phrase(site, at + 2)->kind == FC_PHRASE_NOUN) {
        at += 2;
        end = fc_site_phrase(site, at)->end;
    }
    const fc_name *name = fc_name_at(site->names, phrase->head);
    if (name && name->end > end) /* "Centers for Disease Control and Prevention" */
        end = name->end;
    uint32_t first = phrase->first;
    if (site->doc->tokens.items[first].tag == FC_TAG_DET && first + 1 < end)
        first++;
    return fc_document_span(site->doc, first, end);
}

/* "according to the Ministry of Commerce": the phrase behind "to". */
static bool according_to(fc_site *site)
{
    const fc_parse *parse = site->parse;
    uint32_t first = site->phrase > SPEAKER_REACH ? site->phrase - SPEAKER_REACH : 0;
    uint32_t end = site->phrase + SPEAKER_REACH;
    if (!parse->attributed)
        return false;
    for (uint32_t i = first; i < end && i + 2 < parse->phrases.count; i++) {
        if (!fc_document_is(site->doc, fc_site_phrase(site, i)->first, "according"))
            continue;
        for (uint32_t k = i + 1; k < parse->phrases.count && k < i + 3; k++) {
            if (fc_site_phrase(site, k)->kind == FC_PHRASE_NOUN) {
                site->claim->speaker = phrase_text(site, k);
                return true;
            }
        }
    }
    return false;
}

/* The name that ends in front of a token inside a phrase, as text; empty if there is none. */
static fc_str name_in_front(const fc_site *site, const fc_phrase *phrase, uint32_t token)
{
    uint32_t first = token;
    while (first > phrase->first && site->doc->tokens.items[first - 1].tag == FC_TAG_NAME)
        first--;
    return fc_document_span(site->doc, first, token);
}

/* "A poll by Dataview", "a Dataview poll", "Dataview's poll", "the survey": who made it. */
static fc_str maker_of(const fc_site *site, uint32_t index)
{
    const fc_phrase *phrase = fc_site_phrase(site, index);
    uint32_t next = index + 1;
    bool by = next + 1 < site->parse->phrases.count &&
              (fc_keyword_is(site->doc, fc_site_phrase(site, next)->first, FC_KEYWORD_by) ||
               fc_keyword_is(site->doc, fc_site_phrase(site, next)->first, FC_KEYWORD_from)) &&
              fc_site_phrase(site, next + 1)->kind == FC_PHRASE_NOUN;
    if (by)
        return phrase_text(site, next + 1);
    if (index > 0 && (fc_site_phrase(site, index - 1)->flags & FC_PHRASE_OWNER)) {
        const fc_phrase *owner = fc_site_phrase(site, index - 1);
        return fc_document_span(site->doc, owner->first, owner->end - 1);
    }
    fc_str name = name_in_front(site, phrase, phrase->head);
    return name.len ? name : phrase_text(site, index);
}

/* The poll behind an "in" of the own part; FC_PHRASE_NONE if there is none. */
static uint32_t poll_behind_in(const fc_site *site)
{
    const fc_marks *marks = &site->scene->marks;
    for (uint32_t first = site->part_first; first + 1 < site->part_end; first += FC_MARK_BITS) {
        uint64_t preps = fc_marks_from(marks, FC_PHRASE_PREP, first) &
                         fc_marks_from(marks, FC_PHRASE_NOUN, first + 1) &
                         fc_marks_low(site->part_end - 1 - first);
        for (; preps; preps &= preps - 1) {
            uint32_t at = first + fc_bytes_lowest(preps);
            if (fc_keyword_is(site->doc, fc_site_phrase(site, at)->first, FC_KEYWORD_in) &&
                fc_site_is_poll(site, at + 1))
                return at + 1;
        }
    }
    return FC_PHRASE_NONE;
}

/* The poll or survey that gave the figure: the subject of its clause or of that in front, or behind
 * "in": "31 percent in a survey by Dataview". */
static bool polled_by(fc_site *site)
{
    size_t own = (size_t)(site->clause - site->parse->clauses.items);
    uint32_t places[] = {site->clause->subject, FC_PHRASE_NONE, FC_PHRASE_NONE};
    if (own > 0 && fc_site_phrase(site, site->clause->first)->kind == FC_PHRASE_SUB)
        places[1] = site->parse->clauses.items[own - 1].subject;
    places[2] = poll_behind_in(site);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (places[i] == FC_PHRASE_NONE || !fc_site_is_poll(site, places[i]))
            continue;
        site->claim->speaker = maker_of(site, places[i]);
        return true;
    }
    return false;
}

/* The speaker of a clause: in front of its verb or, as in "..., said the mayor", behind it. */
uint32_t fc_speaker_phrase(const fc_site *site, const fc_clause *clause)
{
    uint32_t next = clause->verb + 1;
    bool inverted = next < clause->end && fc_site_phrase(site, next)->kind == FC_PHRASE_NOUN;
    for (uint32_t at = clause->first; inverted && at < clause->verb; at++)
        inverted = fc_site_phrase(site, at)->kind == FC_PHRASE_BREAK;
    return inverted ? next : clause->subject;
}

/*
 * Whether a clause says that somebody says what stands in another. "The fire claimed 12 lives", "Roe
 * added 15" have their object and say nothing.
 */
static bool is_saying(const fc_site *site, const fc_clause *clause)
{
    if (clause->verb == FC_PHRASE_NONE ||
        fc_words_frame(site->doc, fc_site_phrase(site, clause->verb)->head) != FC_FRAME_SAY)
        return false;
    uint32_t speaker = fc_speaker_phrase(site, clause), next = clause->verb + 1;
    if (speaker == FC_PHRASE_NONE)
        return false;
    return speaker == next || next >= clause->end ||
           fc_site_phrase(site, next)->kind != FC_PHRASE_NOUN || !fc_site_holds_number(site, next);
}

/* The nearest clause that says so, that in front first. */
static const fc_clause *nearest_saying(const fc_site *site)
{
    const fc_clause *clauses = site->parse->clauses.items;
    size_t own = (size_t)(site->clause - clauses), count = site->parse->clauses.count;
    for (size_t step = 1; step <= CLAUSE_REACH && (own >= step || own + step < count); step++) {
        if (own >= step && is_saying(site, &clauses[own - step]))
            return &clauses[own - step];
        if (own + step < count && is_saying(site, &clauses[own + step]))
            return &clauses[own + step];
    }
    return NULL;
}

const fc_clause *fc_saying_clause(const fc_site *site)
{
    fc_scene *scene = site->scene;
    if (scene->heard != site->clause) {
        scene->heard = site->clause;
        scene->saying = nearest_saying(site);
    }
    return scene->saying;
}

void fc_speaker_find(fc_site *site)
{
    if (according_to(site) || polled_by(site))
        return;
    const fc_clause *clause = fc_saying_clause(site);
    if (clause)
        site->claim->speaker = phrase_text(site, fc_speaker_phrase(site, clause));
}
