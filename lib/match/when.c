#include "match/when.h"

#include <string.h>

#include "claim/act.h"
#include "match/compare.h"
#include "match/frame.h"

enum {
    PAST_DAYS = 3,    /* days between two accounts of what happened */
    PLANNED_DAYS = 14,
    PAST_MONTHS = 2,
    PAST_YEARS = 3,
    MONTH_DAYS = 31,
    YEAR_DAYS = 366
};

/* ---- Items -------------------------------------------------------------------------------- */

/* "10:17 a.m. (1817 GMT)": what is in brackets restates what stands in front. */
static bool restates(const fc_reading *reading, const fc_claim *claim)
{
    const fc_claim *before = claim - 1;
    return claim != reading->claims.items && claim->kind == FACTCHECK_KIND_TIME &&
           before->kind == FACTCHECK_KIND_TIME && before->end + 1 == claim->first &&
           reading->document.tokens.items[before->end].point == '(';
}

static void take_from(fc_item *item, const fc_item *before)
{
    item->when.restates = true;
    item->when.act = before->when.act;
    item->when.begins = before->when.begins;
    item->when.other = before->when.other;
    if (item->name_count)
        return;
    item->name_count = before->name_count;
    memcpy(item->names, before->names, sizeof item->names);
    memcpy(item->attached, before->attached, sizeof item->attached);
    memcpy(item->name_role, before->name_role, sizeof item->name_role);
    memcpy(item->name_place, before->name_place, sizeof item->name_place);
}

void fc_when_set(fc_item *item, const fc_reading *reading, size_t index)
{
    const fc_claim *claim = item->of;
    fc_when *when = &item->when;
    if (claim->time < 0)
        return;
    const fc_time *time = &reading->times.items[claim->time];
    when->act = claim->act;
    when->begins = claim->begins;
    when->other = claim->other;
    when->weekday = time->expr.weekday != 0;
    when->relative = time->relative.len > 0 && time->relative.ptr[0] != 'X';
    if (index > 0 && restates(reading, claim))
        take_from(item, item - 1);
}

/* ---- The act ------------------------------------------------------------------------------ */

/* Bombs that hit are an attack; the hour of an attack is told by its blasts or shots. */
static bool are_one(uint8_t a, uint8_t b, bool clocks)
{
    a = a == FC_ACT_BOMBS ? FC_ACT_ATTACK : a;
    b = b == FC_ACT_BOMBS ? FC_ACT_ATTACK : b;
    uint8_t other = a == FC_ACT_ATTACK ? b : a;
    bool told = (a == FC_ACT_ATTACK || b == FC_ACT_ATTACK) &&
                (other == FC_ACT_BLAST || other == FC_ACT_SLAY);
    return a == b || (clocks && told);
}

/* Acts that many places and days know, told apart by who did or suffered them. */
static bool is_personal(uint8_t act)
{
    switch ((fc_act)act) {
    case FC_ACT_ATTACK:
    case FC_ACT_BLAST:
    case FC_ACT_BOMBS:
    case FC_ACT_COLLAPSE:
    case FC_ACT_CRASH:
    case FC_ACT_ELECTION:
    case FC_ACT_FIGHTING:
    case FC_ACT_FIRE:
    case FC_ACT_INDEPENDENCE:
    case FC_ACT_LANDFALL:
    case FC_ACT_QUAKE:
        return false;
    default:
        return true;
    }
}

static bool is_journey(uint8_t act)
{
    return act == FC_ACT_ARRIVAL || act == FC_ACT_DEPARTURE;
}

/* Acts that nobody does or suffers twice: only their years can be told apart. */
static bool is_unique(uint8_t act)
{
    switch ((fc_act)act) {
    case FC_ACT_BIRTH:
    case FC_ACT_DEATH:
    case FC_ACT_EXECUTION:
    case FC_ACT_FOUNDING:
    case FC_ACT_FUNERAL:
    case FC_ACT_INDEPENDENCE:
    case FC_ACT_RETIREMENT:
    case FC_ACT_SLAY:
    case FC_ACT_WEDDING:
        return true;
    default:
        return false;
    }
}

/* "The parliamentary election", "the presidential election". */
static bool same_kind(const fc_str *a, const fc_str *b)
{
    return a->len == 0 || b->len == 0 || fc_str_equal(*a, *b);
}

static bool same_act(const fc_item *a, const fc_item *b)
{
    bool clocks = a->group == FC_GROUP_CLOCK;
    return a->when.act && b->when.act && are_one(a->when.act, b->when.act, clocks) &&
           same_kind(&a->of->act_kind, &b->of->act_kind) && !a->when.other && !b->when.other &&
           /* a fire breaks out when it starts */
           (a->when.begins == b->when.begins || (clocks && a->when.act == FC_ACT_FIRE));
}

/* ---- Who and where ------------------------------------------------------------------------ */

typedef struct parties {
    unsigned people; /* shared names of people and firms */
    unsigned doers;  /* those of them that do the act in both */
    unsigned places;
    unsigned towns; /* those of them that are no countries */
    bool own_a; /* people and firms that only one of them has */
    bool own_b;
} parties;

static bool find_name(const fc_item *item, uint32_t name, uint32_t *at)
{
    for (*at = 0; *at < item->name_count; (*at)++) {
        if (item->names[*at] == name)
            return true;
    }
    return false;
}

static bool is_place(const fc_item *item, uint32_t at)
{
    return item->name_place[at] || item->name_role[at] == FC_NAME_PLACE;
}

static bool has_own(const fc_item *a, const fc_item *b)
{
    uint32_t at;
    for (uint32_t i = 0; i < a->name_count; i++) {
        if (!is_place(a, i) && !find_name(b, a->names[i], &at))
            return true;
    }
    return false;
}

static parties parties_of(const fc_item *a, const fc_item *b)
{
    parties p = {0, 0, 0, 0, has_own(a, b), has_own(b, a)};
    uint32_t at;
    for (uint32_t i = 0; i < a->name_count; i++) {
        if (!a->names[i] || !find_name(b, a->names[i], &at))
            continue;
        if (is_place(a, i) || is_place(b, at)) {
            p.places++;
            p.towns += !a->name_place[i];
        } else {
            p.people++;
            p.doers += a->name_role[i] == FC_NAME_ACTOR && b->name_role[at] == FC_NAME_ACTOR;
        }
    }
    return p;
}

/* Whether the sentences around both speak of somebody in common. */
static bool share_context(const fc_item *a, const fc_item *b)
{
    const fc_sentence_view *x = a->sentence, *y = b->sentence;
    for (uint32_t i = 0; i < x->name_count; i++) {
        for (uint32_t k = 0; k < y->name_count; k++) {
            if (x->names[i] && x->names[i] == y->names[k])
                return true;
        }
    }
    return false;
}

static bool has_context_name(const fc_item *a, const fc_item *b)
{
    for (uint32_t i = 0; i < a->name_count; i++) {
        for (uint32_t k = 0; k < b->sentence->name_count; k++) {
            if (a->names[i] && a->names[i] == b->sentence->names[k])
                return true;
        }
    }
    return false;
}

static bool has_people(const fc_item *item)
{
    for (uint32_t i = 0; i < item->name_count; i++) {
        if (!is_place(item, i))
            return true;
    }
    return false;
}

/* Whether it names a town or a street that the other does not. */
static bool has_own_town(const fc_item *a, const fc_item *b)
{
    uint32_t at;
    for (uint32_t i = 0; i < a->name_count; i++) {
        if (a->name_role[i] == FC_NAME_PLACE && !a->name_place[i] &&
            !find_name(b, a->names[i], &at))
            return true;
    }
    return false;
}

/* Acts that need somebody else: who did them may have done them to several. */
static bool is_done_to_others(uint8_t act)
{
    switch ((fc_act)act) {
    case FC_ACT_ARREST:
    case FC_ACT_CONVICTION:
    case FC_ACT_EXECUTION:
    case FC_ACT_INDICTMENT:
    case FC_ACT_KIDNAPPING:
    case FC_ACT_PURCHASE:
    case FC_ACT_SENTENCE:
    case FC_ACT_SLAY:
        return true;
    default:
        return false;
    }
}

/*
 * The same people, or at least the same place where the act is one that a place has at a time. A
 * claim that names nobody ("the company said in its filing") takes who its sentences speak of.
 */
static bool same_parties(const fc_item *a, const fc_item *b)
{
    parties p = parties_of(a, b);
    if (p.own_a && p.own_b)
        return false;
    if (is_journey(a->when.act) && a->group != FC_GROUP_CLOCK)
        return p.people && p.places; /* he arrives somewhere else every day */
    if (is_done_to_others(a->when.act) && p.people && p.people == p.doers)
        return fc_shared_events(a, b) > 1; /* "Roe shot a guard on Friday", "Roe shot a clerk" */
    if (p.people)
        return true;
    bool elsewhere = p.towns == 0 && has_own_town(a, b) && has_own_town(b, a);
    if (p.places && !is_personal(a->when.act))
        return !elsewhere; /* "in Velm, Orvania", "in Ness, Orvania" */
    /* "the quake struck at 3 a.m.", "the tremor hit at 03:20": of one place, or of nobody knows whom */
    bool one = !is_personal(a->when.act) && a->when.act != FC_ACT_COLLAPSE; /* of a roof, of a wall */
    if (a->group == FC_GROUP_CLOCK && one && !a->name_count && !b->name_count)
        return share_context(a, b);
    bool nameless = !has_people(a) || !has_people(b);
    bool common = is_personal(a->when.act) && a->when.act != FC_ACT_FILING;
    if (a->when.act == FC_ACT_FILING && !has_people(a) && !has_people(b))
        return share_context(a, b);
    if (has_own_town(a, b) && has_own_town(b, a))
        return false;
    return nameless && (!common || a->group == FC_GROUP_CLOCK) && (!p.own_a || !p.own_b) &&
           (has_context_name(a, b) || has_context_name(b, a));
}

/* ---- How far apart ------------------------------------------------------------------------- */

static fc_minute days(int count)
{
    return (fc_minute)count * FC_MINUTES_A_DAY;
}

/* Days, months or years: what the time is told in. */
static int scale_of(const fc_item *item)
{
    fc_minute length = item->until - item->begin;
    return length <= days(1) ? 1 : length < FC_LONG_SPAN ? 0 : length <= days(MONTH_DAYS) ? 2
                                                         : length <= days(YEAR_DAYS)      ? 3
                                                                                          : 0;
}

static bool is_planned(const fc_item *item)
{
    return item->of->modality == FACTCHECK_MODALITY_PLANNED;
}

/* Days of a slip apart, but not a week: "Friday" may be that of either. */
static bool days_differ(const fc_item *a, const fc_item *b)
{
    fc_minute gap = a->begin / FC_MINUTES_A_DAY - b->begin / FC_MINUTES_A_DAY;
    gap = gap < 0 ? -gap : gap;
    bool named = !a->when.relative && !b->when.relative;
    bool weekdays = a->when.weekday || b->when.weekday;
    int most = is_planned(a) && is_planned(b) ? PLANNED_DAYS : PAST_DAYS;
    return gap > 0 && gap <= most && named && !(weekdays && gap % 7 == 0);
}

/* "In July", "in June"; "six months ago" may be either of two months. */
static bool months_differ(const fc_item *a, const fc_item *b)
{
    fc_minute gap = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    bool counted = a->when.relative || b->when.relative;
    return gap > (counted ? days(MONTH_DAYS) : 0) && gap <= days(PAST_MONTHS * MONTH_DAYS);
}

static bool years_differ(const fc_item *a, const fc_item *b)
{
    fc_minute gap = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    bool counted = a->when.relative || b->when.relative;
    int64_t years = gap / days(YEAR_DAYS - 1);
    fc_date x = fc_calendar_date((fc_day)(a->begin / FC_MINUTES_A_DAY));
    fc_date y = fc_calendar_date((fc_day)(b->begin / FC_MINUTES_A_DAY));
    bool slip = (x.year - y.year) % 10 == 0 && years <= 100; /* 1984 and 1994 */
    return is_unique(a->when.act) && !counted && (years <= PAST_YEARS || slip);
}

static bool clocks_differ(const fc_item *a, const fc_item *b)
{
    if (!a->stated.is_clock || !b->stated.is_clock)
        return false;
    fc_clock_gap gap = fc_compare_clocks(&a->stated, &b->stated);
    fc_minute apart = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    bool same_day = apart < days(1) || a->stated.weak || b->stated.weak;
    return same_day && (gap == FC_CLOCK_APART || gap == FC_CLOCK_ZONE);
}

/*
 * One telling minute of the hour in two zones: nothing else has to say that they are of one
 * happening, as long as one of them says what it is of and the other says nothing else.
 */
static bool zones_differ(const fc_item *a, const fc_item *b)
{
    if (!a->stated.is_clock || !b->stated.is_clock)
        return false;
    fc_minute apart = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    return apart < days(1) && same_act(a, b) &&
           fc_compare_clocks(&a->stated, &b->stated) == FC_CLOCK_ZONE;
}

/* Whether the dates lie as far apart as two of one happening may. */
static bool dates_differ(const fc_item *a, const fc_item *b)
{
    bool meet = a->begin < b->until && b->begin < a->until;
    int scale = scale_of(a);
    if (meet || !scale || scale != scale_of(b))
        return false;
    return scale == 1   ? days_differ(a, b)
           : scale == 2 ? months_differ(a, b)
                        : years_differ(a, b);
}

/* Two times of a source that cannot be one, however far apart: the first bomb and the second. */
static bool are_apart(const fc_item *a, const fc_item *b)
{
    return a->stated.is_clock && b->stated.is_clock && !a->when.restates && !b->when.restates &&
           (clocks_differ(a, b) || fc_compare_clocks(&a->stated, &b->stated) == FC_CLOCK_UNKNOWN);
}

#define WINDOW 32 /* dates in front of one that it is compared with */

void fc_when_mark(fc_item *items, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++) {
        size_t first = i - begin > WINDOW ? i - WINDOW : begin;
        if (!items[i].when.act || !fc_item_is_dated(&items[i]))
            continue;
        bool clock = items[i].group == FC_GROUP_CLOCK;
        for (size_t k = first; k < i; k++) {
            if (items[k].group != items[i].group)
                continue;
            bool two = clock ? are_one(items[i].when.act, items[k].when.act, true) &&
                                   are_apart(&items[i], &items[k])
                             : same_act(&items[i], &items[k]) && same_parties(&items[i], &items[k]) &&
                                   dates_differ(&items[i], &items[k]);
            if (two)
                items[i].when.several = items[k].when.several = true;
        }
    }
}

bool fc_when_same_act(const fc_item *a, const fc_item *b)
{
    return fc_item_is_dated(a) && fc_item_is_dated(b) && same_act(a, b) && same_parties(a, b);
}

enum { SHAKING_SECONDS = 600, SHAKING_TIMES = 6 };

/*
 * How long one quake shook: witnesses and agencies are minutes apart, and each source has one of
 * them. Longer times are those of other things.
 */
static bool shakings_differ(const fc_item *a, const fc_item *b)
{
    fc_decimal most = fc_decimal_int(SHAKING_SECONDS), times = fc_decimal_int(SHAKING_TIMES);
    parties p = parties_of(a, b);
    if (a->when.act != FC_ACT_QUAKE || !same_act(a, b) || a->past || b->past ||
        p.own_a + p.own_b > 1)
        return false;
    if (!fc_decimal_less(a->value, most) || !fc_decimal_less(b->value, most))
        return false;
    return fc_decimal_less(a->value, fc_decimal_mul(b->value, times)) &&
           fc_decimal_less(b->value, fc_decimal_mul(a->value, times)) &&
           fc_compare_verdict(&a->stated, &b->stated) == FACTCHECK_VERDICT_CONFLICT;
}

bool fc_when_differs(const fc_item *a, const fc_item *b)
{
    if (a->group == FC_GROUP_DURATION && b->group == FC_GROUP_DURATION)
        return shakings_differ(a, b);
    if (a->group == FC_GROUP_CLOCK && b->group == FC_GROUP_CLOCK && zones_differ(a, b))
        return true;
    if (!fc_item_is_dated(a) || a->group != b->group || !same_act(a, b) ||
        a->of->modality != b->of->modality || !same_parties(a, b))
        return false;
    if (a->group == FC_GROUP_CLOCK)
        return (a->name_count || b->name_count || (!a->when.several && !b->when.several)) &&
               clocks_differ(a, b);
    return !a->when.several && !b->when.several && dates_differ(a, b);
}
