#include "grounds.h"

#include "match/bearer.h"
#include "match/links.h"
#include "match/owners.h"
#include "match/when.h"

/* Least scores, in hundredths of a logit, for grounds of words: less sure than a sole value. */
enum {
    WORDS_MIN = -200,
    EVENT_MIN = -150,
    LEAD_MIN = 100,
    TOLL_MIN = 0,
    HELD_MIN = -50, /* once its rivals are weighed, on any ground but those of acts and slips */
    LIKE_MIN = 170  /* on likeness alone */
};

/* A sole close value and an attribute are as good as their frame, whatever words stand around. */
#define SOLE_FLOOR (-40)

enum {
    SOLE = FC_GROUND_SOLE,
    WORDS = FC_GROUND_WORDS,
    EVENT = FC_GROUND_EVENT,
    LEAD = FC_GROUND_LEAD,
    OWNED = FC_GROUND_OWNED,
    WHEN = FC_GROUND_WHEN,
    SLIP = FC_GROUND_SLIP,
    LIKE = FC_GROUND_LIKE
};

static bool has(const fc_features *f, fc_feature feature)
{
    return fc_features_has(f, feature);
}

/* Values that a slip of the pen or of a count tells apart: 12 and 13, 5,680 and 5,608, 8.6 and 8.7. */
static bool is_close(const fc_features *f)
{
    return f->closeness <= FC_CLOSE_10 || has(f, FC_FEATURE_DIGIT_SLIP) ||
           has(f, FC_FEATURE_SMALL_BY_ONE);
}

/* One of them speaks of another time: "since his run in the game two weeks ago". */
static bool is_of_other_time(const fc_features *f)
{
    return has(f, FC_FEATURE_PERIOD_DIFFERENT) || has(f, FC_FEATURE_PAST_DIFFERENT) ||
           has(f, FC_FEATURE_EARLIER_DIFFERENT);
}

/*
 * Another verb, nobody in common, no word in common: runners who started, runners who finished.
 * Revenue is revenue, whether it comes to a sum or reaches it.
 */
static bool is_unrelated(const fc_features *f)
{
    bool sum = has(f, FC_FEATURE_KIND_MONEY) || has(f, FC_FEATURE_KIND_PERCENT);
    /* "a liner 290 metres long hit the pier", "the ferry is 240 metres long" */
    if (has(f, FC_FEATURE_KIND_MEASURE) && has(f, FC_FEATURE_EVENT_NONE) &&
        has(f, FC_FEATURE_NEAR_NONE) && !has(f, FC_FEATURE_NAME_SAME) &&
        (has(f, FC_FEATURE_OVERLAP_NONE) || has(f, FC_FEATURE_OVERLAP_LOW)))
        return true;
    return !sum && !has(f, FC_FEATURE_KIND_HARM) && has(f, FC_FEATURE_VERB_DIFFERENT) &&
           has(f, FC_FEATURE_OVERLAP_NONE) && !has(f, FC_FEATURE_NAME_SAME);
}

/* "It lived 96 million years ago", "the relative lived 101 million years ago": of whom, nobody says. */
static bool is_nobodys(const fc_features *f)
{
    bool happened = has(f, FC_FEATURE_EVENT_TWO) || has(f, FC_FEATURE_EVENT_THREE);
    return has(f, FC_FEATURE_KIND_DURATION) && !happened && !has(f, FC_FEATURE_NAME_SAME) &&
           !has(f, FC_FEATURE_NAME_CONTEXT);
}

/* "One rocket" names a rocket where "two rockets" counts them: words of one class are not enough. */
static bool is_article(const fc_features *f)
{
    return has(f, FC_FEATURE_VALUE_IS_ONE) && !has(f, FC_FEATURE_HEAD_SAME);
}

/* "Orlo shares closed at ...", "Kestrel shares ..."; "killed 9 in the province", "... in 3 countries". */
static bool is_of_others(const fc_features *f)
{
    /* "Orlo had revenue of ...", "Kestrel's revenue": a name each, of which the other text knows nothing */
    bool strangers = has(f, FC_FEATURE_EXCLUSIVE_BOTH) && has(f, FC_FEATURE_NAME_DIFFERENT) &&
                     !has(f, FC_FEATURE_KIND_HARM);
    return has(f, FC_FEATURE_ACTOR_DIFFERENT) || has(f, FC_FEATURE_OWNER_DIFFERENT) ||
           has(f, FC_FEATURE_EXTENT_DIFFERENT) || strangers ||
           has(f, FC_FEATURE_PLACE_DIFFERENT) || has(f, FC_FEATURE_WHERE_DIFFERENT);
}

/*
 * "One man died in the capital and two were hurt" is not the 11 hurt of the other source, where its own
 * text tells of more.
 */
static bool is_some_of_toll(const fc_features *f)
{
    return has(f, FC_FEATURE_TOLL_ONE) && f->closeness > FC_CLOSE_30;
}

/* The same words around both. */
static bool is_alike(const fc_features *f)
{
    return has(f, FC_FEATURE_OVERLAP_MIDDLE) || has(f, FC_FEATURE_OVERLAP_HIGH) ||
           has(f, FC_FEATURE_OVERLAP_COPY);
}

/*
 * "The fee for Karst was 34 million", "Karst cost 36 million", and neither tells another sum of Karst;
 * not "was fined $5,000", "posted bail of $5,500", nor "moved 45,000 cars", "sold 47,000 lorries".
 */
static bool is_only_figure(const fc_features *f)
{
    bool kind = has(f, FC_FEATURE_KIND_COUNT) || has(f, FC_FEATURE_KIND_MONEY) ||
                has(f, FC_FEATURE_KIND_DURATION);
    bool alike = has(f, FC_FEATURE_HEAD_SYNONYM) && !has(f, FC_FEATURE_VERB_DIFFERENT);
    bool missing = has(f, FC_FEATURE_HEAD_MISSING) && has(f, FC_FEATURE_KIND_MONEY);
    bool head = has(f, FC_FEATURE_HEAD_SAME) || alike || missing;
    fc_closeness widest = has(f, FC_FEATURE_NEAR_NONE) ? FC_CLOSE_5 : FC_CLOSE_20;
    return has(f, FC_FEATURE_OWNER_SOLE) && kind && head && f->closeness <= widest;
}

/* What one owner has one of, or does one of. */
static bool is_owned(const fc_features *f)
{
    bool alone = has(f, FC_FEATURE_ALONE_BOTH), alike = is_alike(f);
    /* "Roe led the union for 15 years", "Roe worked as a docker for 16 years" */
    if (has(f, FC_FEATURE_KIND_DURATION) && has(f, FC_FEATURE_VERB_DIFFERENT) && has(f, FC_FEATURE_HEAD_DIFFERENT))
        return false;
    bool measure = has(f, FC_FEATURE_FRAME_EQUAL) && has(f, FC_FEATURE_HEAD_SAME);
    /* "Tarn, 150 kilometres from Velm", "... 115 kilometres from Velm" */
    fc_closeness widest = alone && alike ? FC_CLOSE_50 : FC_CLOSE_30;
    if (has(f, FC_FEATURE_ATTRIBUTE_OWNED) && f->closeness <= widest)
        return true;
    /* "trade with Velm reached $6 billion in 2030", "came to $7.4 billion in 2030" */
    if (measure && has(f, FC_FEATURE_PERIOD_SAME) && has(f, FC_FEATURE_OWNER_SAME) &&
        f->closeness <= FC_CLOSE_30)
        return true;
    /* "the index fell 412 points", "the index lost nearly 450 points" */
    if (measure && has(f, FC_FEATURE_CHANGE_BOTH) && has(f, FC_FEATURE_ACTOR_SAME) &&
        f->closeness <= FC_CLOSE_20)
        return true;
    if (is_only_figure(f))
        return true;
    /* "won in 2 hours 9 minutes 41 seconds", "needed 2 hours 9 minutes 14 seconds to win" */
    return has(f, FC_FEATURE_KIND_DURATION) && is_close(f) && alike && alone &&
           has(f, FC_FEATURE_NAME_SAME);
}

/* Each source has one value for this frame, and the two are close or the tolls of the news. */
static bool is_sole(const fc_features *f)
{
    bool toll = has(f, FC_FEATURE_TOLL_BOTH) && f->closeness <= FC_CLOSE_50;
    /* "170 guests sat down to dinner", "200 guests at the dinner": a noun that each counts once */
    bool told = has(f, FC_FEATURE_HEAD_SAME) && has(f, FC_FEATURE_HEAD_ALONE) && has(f, FC_FEATURE_KIND_COUNT) &&
                f->closeness <= FC_CLOSE_20 && !has(f, FC_FEATURE_CLOSE_NONE) && !has(f, FC_FEATURE_KIND_TALLY) &&
                !has(f, FC_FEATURE_EXCLUSIVE_ONE) && !has(f, FC_FEATURE_EXCLUSIVE_BOTH) &&
                !has(f, FC_FEATURE_VERB_DIFFERENT);
    return has(f, FC_FEATURE_FRAME_EQUAL) && has(f, FC_FEATURE_ALONE_BOTH) &&
           (is_close(f) || toll || told) && !has(f, FC_FEATURE_KIND_ORDINAL) && !is_unrelated(f) &&
           !is_article(f);
}

/* What is said around them is alike too: more so where the values are far from each other. */
static bool is_told_alike(const fc_features *f)
{
    bool beside = has(f, FC_FEATURE_CLOSE_TWO) || has(f, FC_FEATURE_CLOSE_THREE);
    bool happened = has(f, FC_FEATURE_EVENT_TWO) || has(f, FC_FEATURE_EVENT_THREE);
    return !has(f, FC_FEATURE_NEAR_NONE) &&
           (f->closeness <= FC_CLOSE_30 || beside || happened || has(f, FC_FEATURE_NAME_SAME));
}

/* A measure of some likeness and values near each other: the score must say the rest. */
static bool is_like(const fc_features *f)
{
    bool dated = has(f, FC_FEATURE_KIND_DATE) || has(f, FC_FEATURE_KIND_CLOCK);
    bool measure = has(f, FC_FEATURE_FRAME_EQUAL) || has(f, FC_FEATURE_HEAD_SAME) ||
                   has(f, FC_FEATURE_HEAD_SYNONYM) || has(f, FC_FEATURE_HEAD_NEARBY);
    bool several = has(f, FC_FEATURE_SEVERAL) || has(f, FC_FEATURE_CROWDED);
    return !dated && !several && !has(f, FC_FEATURE_KIND_ORDINAL) && measure && !is_article(f) &&
           is_told_alike(f) && f->closeness <= FC_CLOSE_50;
}

/* Both open their articles with it: the toll, or what they tell alike otherwise. */
static bool is_of_lead(const fc_features *f, int32_t total)
{
    if (!has(f, FC_FEATURE_LEAD_BOTH) || has(f, FC_FEATURE_PERIOD_ONE_SIDE))
        return false;
    bool happened = has(f, FC_FEATURE_EVENT_TWO) || has(f, FC_FEATURE_EVENT_THREE);
    bool alike = happened || has(f, FC_FEATURE_NAME_SAME) || !has(f, FC_FEATURE_NEAR_NONE) || is_close(f);
    return has(f, FC_FEATURE_TOLL_BOTH) ? total >= TOLL_MIN : alike && total >= LEAD_MIN;
}

uint8_t fc_grounds_of(const fc_features *f, int32_t total)
{
    if (has(f, FC_FEATURE_WHEN_DIFFERS)) /* lib/match/when.c has looked at all that matters */
        return (uint8_t)(f->left_out ? WHEN & ~(unsigned)f->left_out->grounds : WHEN);
    if (is_of_others(f) || is_of_other_time(f) || is_nobodys(f) || is_some_of_toll(f))
        return 0;
    bool head = has(f, FC_FEATURE_HEAD_SAME);
    bool near = has(f, FC_FEATURE_NEAR_MIDDLE) || has(f, FC_FEATURE_NEAR_HIGH) ||
                has(f, FC_FEATURE_NEAR_VERY_HIGH);
    bool beside = has(f, FC_FEATURE_CLOSE_TWO) || has(f, FC_FEATURE_CLOSE_THREE);
    bool happened = has(f, FC_FEATURE_EVENT_TWO) || has(f, FC_FEATURE_EVENT_THREE);
    /* a figure and its tenth are two figures, "one user" and "a million users" */
    bool nobodys_age = has(f, FC_FEATURE_KIND_AGE) && !has(f, FC_FEATURE_FRAME_EQUAL);
    bool comparable = head && f->closeness < FC_CLOSE_FAR && !nobodys_age;
    unsigned grounds = is_sole(f) ? SOLE : 0;
    grounds |= is_owned(f) ? (unsigned)OWNED : 0;
    /* "2,001,926 votes", "2,010,926 No": so long a figure, but for one digit, is no other figure */
    grounds |= has(f, FC_FEATURE_LONG_SLIP) ? (unsigned)SLIP : 0;
    /* "cut off 40,000 homes in 13 valleys", "... in 14 valleys": the same words beside them */
    if (head && is_close(f) && beside && total >= WORDS_MIN)
        grounds |= WORDS;
    if (comparable && happened && near && total >= EVENT_MIN)
        grounds |= EVENT;
    /* "close three of its 28 schools", "three of 27 public schools will close": the other figures agree */
    bool numbers = has(f, FC_FEATURE_NUMBERS_ONE) || has(f, FC_FEATURE_NUMBERS_TWO);
    bool verb = has(f, FC_FEATURE_VERB_SAME) || has(f, FC_FEATURE_VERB_CLASS);
    if (head && happened && numbers && verb && is_close(f) && total >= 0)
        grounds |= EVENT;
    if (comparable && is_of_lead(f, total))
        grounds |= LEAD;
    if (is_like(f) && !nobodys_age)
        grounds |= LIKE;
    return (uint8_t)(f->left_out ? grounds & ~(unsigned)f->left_out->grounds : grounds);
}

/* Figures as far apart as no ground lets them be but for a slip, or for 0 and 1. */
static bool are_far(const fc_item *a, const fc_item *b, fc_closeness closeness)
{
    if (closeness <= FC_CLOSE_50 || fc_closeness_slip(a, b))
        return false;
    int x = fc_closeness_count(a), y = fc_closeness_count(b);
    return x < 0 || y < 0 || x - y > 1 || y - x > 1;
}

/* Whether the pair has what a ground asks for that lets values be a slip apart. */
static bool is_slip_worth(const fc_pair *pair, bool same, bool words, bool frame)
{
    bool alone = !pair->a->peers && !pair->b->peers;
    return (same && (words || pair->events > 1)) || (alone && frame) ||
           (alone && pair->names && pair->a->group == FC_GROUP_DURATION);
}

/* What each ground above asks for, as far as it costs little: whoever changes one looks here. */
bool fc_grounds_possible(const fc_pair *pair, fc_closeness closeness)
{
    const fc_item *a = pair->a, *b = pair->b;
    bool frame = fc_frame_equal(pair, true);
    if (fc_when_differs(a, b))
        return true;
    if (fc_item_is_dated(a)) /* dates have no feature of heads that a ground asks for */
        return frame;
    bool same = a->head && a->head == b->head, words = a->near_bits & b->near_bits;
    if (same && closeness < FC_CLOSE_FAR && (pair->events > 1 || (a->in_lead && b->in_lead)))
        return true;
    bool owned = pair->attached || fc_bearers_same(a, b) || (a->name_roles & b->name_roles);
    bool few = a->peers <= 1 && b->peers <= 1;
    if (closeness <= FC_CLOSE_50 &&
        ((words && few) || (frame && owned) || fc_owners_sole(a, b)))
        return true;
    return (is_slip_worth(pair, same, words, frame) && !are_far(a, b, closeness)) ||
           fc_closeness_long_slip(a, b);
}

bool fc_grounds_hold(const fc_link *link)
{
    unsigned grounds = link->grounds;
    if (!link->best || link->total < HELD_MIN)
        grounds &= WHEN | SLIP;
    if (link->total < LIKE_MIN)
        grounds &= ~(unsigned)LIKE;
    /* a source that may state the value of the other too may know of two things */
    return link->rivalry == FC_RIVALRY_NONE   ? grounds != 0
           : link->rivalry == FC_RIVALRY_WEAK ? (grounds & (WHEN | LEAD)) != 0
                                              : false;
}

int32_t fc_grounds_floor(uint8_t grounds)
{
    return grounds & (SOLE | OWNED | WHEN | SLIP) ? SOLE_FLOOR : INT32_MIN;
}
