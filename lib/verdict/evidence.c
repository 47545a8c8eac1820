#include "evidence.h"

enum {
    MARKED_CLAIMS = 64, /* claims of a finding whose words are marked */
    SUBJECT_MAX = 3,    /* names in a title */
    EVENT_MAX = 2,      /* words for what happened */
    MEASURE_MAX = 4
}; /* words in a title */

typedef struct collector {
    fc_finding *finding;
    const fc_findings_input *input;
    const fc_items *items;
    const fc_item *a; /* the pair that holds the fact together best */
    const fc_item *b;
} collector;

static const fc_item *item_at(const collector *c, uint32_t index)
{
    return &c->items->list.items[index];
}

static bool has_word(const fc_item *item, uint32_t word)
{
    for (uint32_t i = 0; i < item->measure_count; i++) {
        if (item->measure[i] == word)
            return true;
    }
    for (uint32_t i = 0; i < item->event_count; i++) {
        if (item->event[i] == word)
            return true;
    }
    return false;
}

/* Whether the name is one of the claim's, or stands in the sentences around it. */
static bool has_name(const fc_item *item, uint32_t name)
{
    for (uint32_t i = 0; i < item->name_count; i++) {
        if (item->names[i] == name)
            return true;
    }
    for (uint32_t i = 0; i < item->sentence->name_count; i++) {
        if (item->sentence->names[i] == name)
            return true;
    }
    return false;
}

static bool has_class(const fc_item *item, uint16_t class)
{
    bool found = item->head_class == class || item->verb_class == class;
    for (uint32_t i = 0; i < item->event_count; i++)
        found = found || item->event_class[i] == class;
    return class != FC_CLASS_NONE && found;
}

static void add_mark(collector *c, uint32_t source, uint32_t first, uint32_t end, const char *what)
{
    fc_mark mark = {source, first, end, what};
    for (size_t i = 0; i < c->finding->marks.count; i++) {
        const fc_mark *old = &c->finding->marks.items[i];
        if (old->source == source && old->first == first)
            return;
    }
    (void)fc_vec_add(c->input->arena, &c->finding->marks, mark);
}

static bool is_shared_term(const collector *c, const fc_term *term)
{
    uint32_t word = fc_vocabulary_find(&c->items->vocabulary, term->word);
    if (word && has_word(c->a, word) && has_word(c->b, word))
        return true;
    return has_class(c->a, term->class) && has_class(c->b, term->class);
}

static bool is_mention(const fc_claim *claim, uint32_t token)
{
    return token >= claim->first && token < claim->end;
}

/* Underlines the shared words of one claim. */
static void mark_claim(collector *c, const fc_item *item)
{
    const fc_claim *claim = item->of;
    const fc_reading *reading = &c->input->readings[item->source];
    for (uint32_t i = 0; i < claim->measure_count; i++) {
        uint32_t token = claim->measure[i].token;
        if (!is_mention(claim, token) && is_shared_term(c, &claim->measure[i]))
            add_mark(c, item->source, token, token + 1, "measure");
    }
    bool dated = item->group == FC_GROUP_DATE || item->group == FC_GROUP_CLOCK;
    for (uint32_t i = 0; dated && i < claim->event_count; i++) {
        if (is_shared_term(c, &claim->event[i]))
            add_mark(c, item->source, claim->event[i].token, claim->event[i].token + 1, "event");
    }
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        uint32_t name = item->names[i], token = claim->subject[i].token;
        if (name && !is_mention(claim, token) && has_name(c->a, name) && has_name(c->b, name))
            add_mark(c, item->source, token, token + 1, "subject");
    }
    if (c->finding->period && claim->period >= 0) {
        const fc_time *time = &reading->times.items[claim->period];
        add_mark(c, item->source, time->first, time->end, "period");
    }
}

/* Adds a word to the title unless it stands there. */
static void add_title_word(collector *c, fc_str word)
{
    for (size_t i = 0; i < c->finding->measure.count; i++) {
        if (fc_str_equal(c->finding->measure.items[i], word))
            return;
    }
    (void)fc_vec_add(c->input->arena, &c->finding->measure, word);
}

/* The claim of the pair with the richer measure gives the words of the title. */
static void set_measure(collector *c)
{
    const fc_item *pair[] = {c->a, c->b};
    const fc_claim *best = NULL;
    uint32_t most = 0;
    bool dated = c->a->group == FC_GROUP_DATE || c->a->group == FC_GROUP_CLOCK;
    for (size_t i = 0; i < 2; i++) {
        uint32_t shared = 0;
        for (uint32_t k = 0; k < pair[i]->of->measure_count; k++)
            shared += is_shared_term(c, &pair[i]->of->measure[k]);
        if (!best || shared > most) {
            best = pair[i]->of;
            most = shared;
        }
    }
    for (uint32_t k = 0; k < best->measure_count; k++) {
        bool head = k + 1 == best->measure_count;
        if ((is_shared_term(c, &best->measure[k]) || head) &&
            c->finding->measure.count < MEASURE_MAX)
            add_title_word(c, best->measure[k].word);
    }
    for (uint32_t k = 0; dated && k < best->event_count; k++) {
        bool shared = is_shared_term(c, &best->event[k]);
        if (shared && c->finding->measure.count < EVENT_MAX)
            add_title_word(c, best->event[k].word);
    }
}

static void add_subjects(collector *c, const fc_item *from, const fc_item *other)
{
    /* what restates another time has the names of that, and none of its own */
    for (uint32_t i = 0; i < from->name_count && i < from->of->subject_count; i++) {
        fc_str text = from->of->subject[i].text;
        bool known = false;
        for (size_t k = 0; k < c->finding->subject.count; k++)
            known = known || fc_str_equal(c->finding->subject.items[k], text);
        if (!known && from->names[i] && has_name(other, from->names[i]) &&
            c->finding->subject.count < SUBJECT_MAX)
            (void)fc_vec_add(c->input->arena, &c->finding->subject, text);
    }
}

static void set_period(collector *c)
{
    const fc_item *pair[] = {c->a, c->b};
    if (c->a->period_begin == FC_MINUTE_NONE || c->a->period_begin != c->b->period_begin ||
        c->a->period_until != c->b->period_until)
        return;
    for (size_t i = 0; i < 2 && !c->finding->period; i++) {
        const fc_reading *reading = &c->input->readings[pair[i]->source];
        c->finding->period = &reading->times.items[pair[i]->of->period];
        c->finding->period_source = pair[i]->source;
    }
}

/* The link that the finding is about: of differing values in a conflict, else the best. */
static const fc_link *main_link(const fc_finding *finding, const fc_fact *fact)
{
    for (uint32_t i = 0; i < fact->link_count; i++) {
        bool differ = !fc_closeness_agrees(fact->links[i].closeness);
        if (differ || finding->verdict != FACTCHECK_VERDICT_CONFLICT)
            return &fact->links[i];
    }
    return &fact->links[0];
}

int fc_evidence_collect(fc_finding *finding, const fc_fact *fact, const fc_findings_input *input)
{
    if (fact->link_count == 0)
        return FACTCHECK_OK;
    const fc_link *link = main_link(finding, fact);
    collector c = {finding, input, &input->facts->items, NULL, NULL};
    c.a = item_at(&c, link->a);
    c.b = item_at(&c, link->b);
    set_period(&c);
    set_measure(&c);
    add_subjects(&c, c.a, c.b);
    add_subjects(&c, c.b, c.a);
    for (uint32_t i = 0; i < fact->count && i < MARKED_CLAIMS; i++)
        mark_claim(&c, item_at(&c, fact->items[i]));
    return fc_arena_status(input->arena);
}
