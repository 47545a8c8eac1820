#include "frame.h"

#include "match/bearer.h"
#include "match/when.h"

#define OTHER_OCCASION ((fc_minute)7 * FC_MINUTES_A_DAY)

/* Classes so general that sharing one says little of what happened. */
static bool is_telling(uint16_t class)
{
    fc_contrast set = fc_class_contrast((fc_class) class);
    return set == FC_CONTRAST_ACT || set == FC_CONTRAST_HAPPENING || set == FC_CONTRAST_LAW ||
           set == FC_CONTRAST_HARM || set == FC_CONTRAST_SHOCK || set == FC_CONTRAST_DEAL ||
           set == FC_CONTRAST_RESULT || class == FC_CLASS_HIT || class == FC_CLASS_SHOOTING ||
           class == FC_CLASS_ATTACK || class == FC_CLASS_EXPLOSION ||
           class == FC_CLASS_ANNIVERSARY || class == FC_CLASS_TIES;
}

/* "She is survived by three daughters": they were in no danger. */
static bool are_bereaved(const fc_item *item)
{
    static const char *const kin[] = {"brother",  "child", "daughter", "grandchild", "grandson",
                                      "great-grandchild", "sibling", "sister", "son"};
    fc_str head = fc_claim_head(item->of).word;
    bool found = false;
    for (size_t i = 0; item->verb_class == FC_CLASS_RESCUE && i < sizeof kin / sizeof *kin; i++)
        found = found || fc_str_equal(head, fc_str_of(kin[i]));
    return found && fc_str_equal(item->of->verb.word, FC_STR("survive"));
}

/* The class of casualties that the claim is of, by its head or its verb. */
static uint16_t harm_class(const fc_item *item)
{
    bool length = item->group == FC_GROUP_DURATION || item->group == FC_GROUP_MEASURE ||
                  item->group == FC_GROUP_MONEY; /* "7 hours of battery life" */
    if (length || are_bereaved(item))
        return FC_CLASS_NONE;
    if (item->head_contrast == FC_CONTRAST_HARM)
        return item->head_class;
    return item->verb_contrast == FC_CONTRAST_HARM ? item->verb_class : FC_CLASS_NONE;
}

void fc_item_sum_up(fc_item *item)
{
    item->role = item->of->role;
    item->hedge = item->of->hedge;
    item->modality = item->of->modality;
    item->in_lead = item->of->sentence < FC_LEAD_SENTENCES;
    item->head_contrast = (uint16_t)fc_class_contrast((fc_class)item->head_class);
    item->verb_contrast = (uint16_t)fc_class_contrast((fc_class)item->verb_class);
    item->harm = harm_class(item);
    item->aftershock = item->head_class == FC_CLASS_AFTERSHOCK;
    for (uint32_t i = 0; i < item->event_count; i++) {
        item->telling[i] = is_telling(item->event_class[i]) ? item->event_class[i] : FC_CLASS_NONE;
        item->aftershock = item->aftershock || item->event_class[i] == FC_CLASS_AFTERSHOCK;
        item->event_bits |= fc_bit_of(item->event[i]) | fc_bit_of(item->telling[i]);
    }
    for (uint32_t i = 0; i < item->near_count; i++)
        item->near_bits |= fc_bit_of(item->near[i].word);
    for (uint32_t i = 0; i < item->name_count; i++) {
        item->name_bits |= fc_bit_of(item->names[i]);
        item->name_roles |= (uint8_t)(1u << item->name_role[i]);
        item->has_attached = item->has_attached || item->attached[i];
    }
}

unsigned fc_shared_events(const fc_item *a, const fc_item *b)
{
    unsigned shared = 0;
    if (!(a->event_bits & b->event_bits))
        return 0;
    for (uint32_t i = 0; i < a->event_count; i++) {
        if (!((fc_bit_of(a->event[i]) | fc_bit_of(a->telling[i])) & b->event_bits))
            continue;
        for (uint32_t k = 0; k < b->event_count; k++) {
            if ((a->event[i] && a->event[i] == b->event[k]) ||
                (a->telling[i] && a->telling[i] == b->telling[k])) {
                shared++;
                break;
            }
        }
    }
    return shared;
}

static bool same_happening(const fc_item *a, const fc_item *b)
{
    for (uint32_t i = 0; i < a->event_count; i++) {
        for (uint32_t k = 0; k < b->event_count; k++) {
            if (a->telling[i] && a->telling[i] == b->telling[k])
                return true;
        }
    }
    return false;
}

fc_pair fc_pair_of(const fc_item *a, const fc_item *b)
{
    fc_pair pair = {.a = a, .b = b, .events = fc_shared_events(a, b)};
    pair.happening = pair.events && same_happening(a, b);
    if (!(a->name_bits & b->name_bits))
        return pair;
    for (uint32_t i = 0; i < a->name_count; i++) {
        for (uint32_t k = 0; k < b->name_count; k++) {
            if (a->names[i] && a->names[i] == b->names[k]) {
                pair.names++;
                pair.attached += a->attached[i] && b->attached[k];
            }
        }
    }
    return pair;
}

/* "By 1.2 percent" and "by 1.2 percentage points" are one figure with two units. */
bool fc_groups_compare(const fc_item *a, const fc_item *b)
{
    if (a->group == b->group)
        return a->unit == b->unit;
    bool points = (a->group == FC_GROUP_PERCENT && b->group == FC_GROUP_POINT) ||
                  (a->group == FC_GROUP_POINT && b->group == FC_GROUP_PERCENT);
    return points && fc_item_same_value(a, b);
}

/* ---- Vetoes ------------------------------------------------------------------------------- */

bool fc_role_is_level(uint8_t role)
{
    return role == FACTCHECK_ROLE_LEVEL || role == FACTCHECK_ROLE_TO;
}

/* "Winds of 165 km/h" is what "fell to 150 km/h, from 165" began with. */
static bool is_same_beginning(const fc_item *a, const fc_item *b)
{
    bool from = (a->role == FACTCHECK_ROLE_FROM && fc_role_is_level(b->role)) ||
                (b->role == FACTCHECK_ROLE_FROM && fc_role_is_level(a->role));
    return from && fc_same_head(a, b) && fc_item_same_value(a, b);
}

bool fc_roles_fit(const fc_item *a, const fc_item *b)
{
    return a->role == b->role ||
           (fc_role_is_level(a->role) && fc_role_is_level(b->role)) ||
           is_same_beginning(a, b);
}

/* "Roe scored 27": points or goals, as the game has it. */
static bool is_scored(const fc_item *item)
{
    return item->head_class == FC_CLASS_GOAL && item->head == item->verb && item->head;
}

static bool is_point(const fc_item *item)
{
    return item->head_class == FC_CLASS_POINT;
}

/* Whether two classes, each of its contrast, exclude each other. */
static bool contrasts(uint16_t a, uint16_t of_a, uint16_t b, uint16_t of_b)
{
    return a != b && of_a == of_b && of_a != FC_CONTRAST_NONE && of_a != FC_CONTRAST_ACT;
}

static bool are_contrasts(const fc_item *a, const fc_item *b)
{
    if ((is_scored(a) && is_point(b)) || (is_scored(b) && is_point(a)))
        return false;
    return contrasts(a->head_class, a->head_contrast, b->head_class, b->head_contrast) ||
           (a->group == FC_GROUP_COUNT &&
            contrasts(a->verb_class, a->verb_contrast, b->verb_class, b->verb_contrast));
}

static bool has_long_period(const fc_item *item)
{
    return item->period_begin != FC_MINUTE_NONE &&
           item->period_until - item->period_begin >= FC_LONG_SPAN;
}

static bool lie_apart(const fc_item *a, const fc_item *b, fc_minute gap)
{
    return a->period_until + gap <= b->period_begin || b->period_until + gap <= a->period_begin;
}

/* Two months, two quarters; or days so far apart that they are not one day told wrongly. */
static bool periods_apart(const fc_item *a, const fc_item *b)
{
    if (a->period_begin == FC_MINUTE_NONE || b->period_begin == FC_MINUTE_NONE)
        return false;
    bool long_one = has_long_period(a) || has_long_period(b);
    return lie_apart(a, b, long_one ? 0 : OTHER_OCCASION);
}

bool fc_same_head(const fc_item *a, const fc_item *b)
{
    if (a->head && a->head == b->head)
        return true;
    return (a->head_class && a->head_class == b->head_class) ||
           (is_scored(a) && is_point(b)) || (is_scored(b) && is_point(a));
}

/* Said of the news itself: in the headline or the lead, or the toll. */
static bool is_news(const fc_item *item)
{
    return !item->past && (item->in_lead || item->toll);
}

/* Magnitudes further apart than agencies differ over one quake, in tenths. */
#define MAGNITUDE_SPREAD 5

static bool is_magnitude(const fc_item *item)
{
    return item->group == FC_GROUP_MEASURE &&
           (item->head_class == FC_CLASS_MAGNITUDE || item->head_class == FC_CLASS_AFTERSHOCK);
}

/*
 * Two quakes: a shock and its aftershock, two of many aftershocks, or strengths that no two agencies
 * give to one.
 */
static bool is_other_shock(const fc_item *a, const fc_item *b)
{
    if (a->aftershock != b->aftershock)
        return fc_item_is_dated(a) || is_magnitude(a);
    if (a->aftershock && is_magnitude(a) && is_magnitude(b))
        return !fc_item_same_value(a, b);
    if (!is_magnitude(a) || !is_magnitude(b))
        return false;
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a->value, b->value));
    return fc_decimal_less(fc_decimal_scaled(MAGNITUDE_SPREAD, -1), gap);
}

/* "20 miles north of Veldra" and "18 miles from Tarn" are two distances. */
static bool is_other_distance(const fc_item *a, const fc_item *b, unsigned attached)
{
    bool distances = a->head_class == FC_CLASS_DISTANCE && b->head_class == FC_CLASS_DISTANCE;
    return distances && !attached && (a->has_attached || b->has_attached) &&
           !fc_item_same_value(a, b);
}

/* "110 billion euros ($141 billion)": what a conversion gives is as good as its rate of the day. */
static bool is_conversion(const fc_item *item)
{
    return item->group == FC_GROUP_MONEY && item->of->same_as >= 0;
}

#define NEXT_DAY_SLACK 180 /* minutes */

/*
 * "This afternoon" of a paper on the other side of the world is "Monday afternoon" here: a time that is
 * counted from the day of its source can be a day off.
 */
static bool is_next_day(const fc_item *a, const fc_item *b)
{
    fc_minute gap = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    return (a->when.relative || b->when.relative) && gap >= FC_MINUTES_A_DAY - NEXT_DAY_SLACK &&
           gap <= FC_MINUTES_A_DAY + NEXT_DAY_SLACK &&
           a->until - a->begin <= FC_MINUTES_A_DAY && b->until - b->begin <= FC_MINUTES_A_DAY;
}

/*
 * "Shares rose 7.8 percent" is of the firm that the text is about, "Kestrel's shares rose 6 percent" of
 * one that it may not name at all.
 */
static bool are_shares_of_others(const fc_pair *pair)
{
    const fc_item *a = pair->a, *b = pair->b;
    if (a->head_class != FC_CLASS_SHARE_STOCK || b->head_class != FC_CLASS_SHARE_STOCK ||
        pair->names)
        return false;
    return (a->has_attached && !(a->name_bits & b->sentence->name_bits)) ||
           (b->has_attached && !(b->name_bits & a->sentence->name_bits));
}

/* "Double-faulted six times", "was broken five times". */
static bool are_times_of_others(const fc_item *a, const fc_item *b)
{
    bool times = a->head_class == FC_CLASS_TIMES && b->head_class == FC_CLASS_TIMES;
    return times && a->verb != b->verb && (!a->verb_class || a->verb_class != b->verb_class);
}

bool fc_pair_lasts(const fc_item *a, const fc_item *b)
{
    return a->head_class == FC_CLASS_DISTANCE && b->head_class == FC_CLASS_DISTANCE;
}

fc_veto fc_veto_of(const fc_pair *pair)
{
    const fc_item *a = pair->a, *b = pair->b;
    if (!fc_groups_compare(a, b))
        return FC_VETO_UNIT;
    bool equal = fc_item_same_value(a, b);
    if (!fc_roles_fit(a, b) && (!equal || fc_item_is_dated(a)))
        return FC_VETO_ROLE; /* parses err: what both say in the same figure may be one thing yet */
    if (fc_item_is_dated(a))
        return is_next_day(a, b)      ? FC_VETO_PERIOD
               : is_other_shock(a, b) ? FC_VETO_THING
                                      : FC_VETO_NONE;
    if (are_contrasts(a, b))
        return FC_VETO_CONTRAST;
    bool lasts = fc_pair_lasts(a, b);
    if (!lasts && periods_apart(a, b))
        return FC_VETO_PERIOD;
    if (is_other_shock(a, b) || is_other_distance(a, b, pair->attached))
        return FC_VETO_THING;
    if ((is_conversion(a) || is_conversion(b)) && !equal)
        return FC_VETO_UNIT;
    bool nameless = !a->head && !b->head;
    if (nameless && !pair->attached && !equal && a->has_attached && b->has_attached)
        return FC_VETO_OWNER; /* "the Union Party has 27 percent, the Reform Party 29" */
    if (!lasts && a->past != b->past && (is_news(a) || is_news(b)) && !equal)
        return FC_VETO_PERIOD; /* the quake of this week and that of 1988 */
    if (a->group == FC_GROUP_ORDINAL && !fc_same_head(a, b))
        return FC_VETO_THING;
    if (!equal && are_shares_of_others(pair))
        return FC_VETO_OWNER;
    if (!equal && are_times_of_others(a, b))
        return FC_VETO_THING;
    bool owned = a->group == FC_GROUP_AGE || a->group == FC_GROUP_ORDINAL;
    if (owned && a->has_attached && b->has_attached && pair->names == 0)
        return FC_VETO_OWNER;
    return FC_VETO_NONE;
}

/* ---- Frames ------------------------------------------------------------------------------- */

/* Nouns that many different things are counted in: the verb must tell which. */
static bool is_common(uint16_t class)
{
    return class == FC_CLASS_PEOPLE || class == FC_CLASS_WORKER || class == FC_CLASS_COMPANY ||
           class == FC_CLASS_COUNTRY;
}

static bool same_verb(const fc_item *a, const fc_item *b)
{
    return (a->verb && a->verb == b->verb) || (a->verb_class && a->verb_class == b->verb_class);
}

/* Nouns that the other side may call by a narrower one: "12 people", "12 dead", "12 miners". */
static bool is_anyone(const fc_item *item)
{
    return !item->head || is_common(item->head_class) ||
           item->head_contrast == FC_CONTRAST_HARM;
}

static bool counts_equal(const fc_item *a, const fc_item *b)
{
    if (a->harm || b->harm)
        return a->harm == b->harm && (fc_same_head(a, b) || is_anyone(a) || is_anyone(b));
    if (!fc_same_head(a, b))
        return false;
    return !is_common(a->head_class) || same_verb(a, b);
}

/* "Cost $5 million" where the other says that the pier cost as much: the verb is the measure. */
static bool same_verb_for_head(const fc_item *a, const fc_item *b)
{
    bool verb_a = a->head && a->head == a->verb, verb_b = b->head && b->head == b->verb;
    return (verb_a || verb_b) && same_verb(a, b);
}

/* The record of one team, or what one team and another came to: "Orlo beat Velm 4-1". */
static bool scores_equal(const fc_pair *p)
{
    return p->attached > 0 &&
           (fc_same_head(p->a, p->b) || (p->names > 1 && same_verb(p->a, p->b)));
}

/*
 * The age of a person named, or of the one driver of the story; or that at which somebody died, where
 * one source leaves out who.
 */
static bool ages_equal(const fc_pair *p)
{
    if (fc_bearers_same(p->a, p->b))
        return true;
    bool died = p->a->harm && p->a->harm == p->b->harm;
    return p->attached > 0 ||
           ((p->names > 0 || died) && !(p->a->has_attached && p->b->has_attached));
}

/* Dates meet in what happened and to whom; to disagree they need the same verb too. */
static bool dates_equal(const fc_pair *p, bool strict)
{
    if (strict)
        return p->names > 0 && same_verb(p->a, p->b) && p->events > 1;
    return (p->names > 0 && p->events > 1) || (p->names > 1 && p->happening) ||
           fc_when_same_act(p->a, p->b);
}

bool fc_frame_equal(const fc_pair *pair, bool strict)
{
    const fc_item *a = pair->a, *b = pair->b;
    switch ((fc_group)a->group) {
    case FC_GROUP_COUNT:
    case FC_GROUP_PERCENT: /* "58 percent of the voters live here", "50 percent rejected it" */
        return counts_equal(a, b);
    case FC_GROUP_AGE:
        return ages_equal(pair);
    case FC_GROUP_SCORE:
        return strict ? scores_equal(pair) : pair->names > 0;
    case FC_GROUP_DATE:
    case FC_GROUP_CLOCK:
        return dates_equal(pair, strict);
    case FC_GROUP_ORDINAL:
        return fc_same_head(a, b);
    case FC_GROUP_NONE:
        return false;
    default:
        return fc_same_head(a, b) || same_verb_for_head(a, b);
    }
}
