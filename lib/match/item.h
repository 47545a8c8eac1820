/*
 * Items: claims as matching sees them, every word a number, every value in a base unit.
 */
#ifndef FC_MATCH_ITEM_H
#define FC_MATCH_ITEM_H

#include "match/slip.h"
#include "match/stories.h"
#include "match/value.h"

#define FC_NEAR_MAX 12 /* content words within FC_NEAR_TOKENS of a mention */
#define FC_NEAR_TOKENS 6
#define FC_CLOSE_TOKENS 3
#define FC_SCOPE_MAX 8
#define FC_LEAD_SENTENCES 4 /* the headline and the lead */
/* Spans at least this long (in minutes) are months, quarters, years. */
#define FC_LONG_SPAN ((fc_minute)27 * FC_MINUTES_A_DAY)
#define FC_ITEM_NAMES FC_SUBJECT_MAX
#define FC_CONTEXT_NAMES 16
#define FC_ITEM_EVENTS FC_EVENT_MAX
#define FC_ITEM_MEASURE FC_MEASURE_MAX

/* What values can be compared at all. */
typedef enum fc_group {
    FC_GROUP_NONE, /* no value: never matched */
    FC_GROUP_MONEY,
    FC_GROUP_PERCENT,
    FC_GROUP_POINT,
    FC_GROUP_COUNT,
    FC_GROUP_MEASURE,
    FC_GROUP_ORDINAL,
    FC_GROUP_MULTIPLE,
    FC_GROUP_AGE,
    FC_GROUP_SCORE,
    FC_GROUP_DURATION,
    FC_GROUP_DATE,
    FC_GROUP_CLOCK
} fc_group;

typedef struct fc_near {
    uint32_t word;
    uint16_t idf;     /* in its story */
    uint8_t distance; /* tokens away from the mention */
} fc_near;

typedef struct fc_words { /* sorted, without repetitions */
    uint32_t *items;
    uint32_t count;
} fc_words;

/* What happened at the time of a dated item. */
typedef struct fc_when {
    uint8_t act;   /* fc_act */
    bool begins;   /* since then */
    bool other;    /* another, the second, a separate one */
    bool relative; /* counted from the day of the source: "yesterday", "six months ago" */
    bool weekday;  /* told by the day of the week */
    bool restates; /* in brackets, what stands in front: "10:17 a.m. (1817 GMT)" */
    bool several;  /* its source dates several such acts */
} fc_when;

/*
 * Sets of numbers, as far as one bit for each can tell: where two have no bit in common, no number
 * is in both. 0, which stands for none, has no bit.
 */
static inline uint64_t fc_bit_of(uint32_t number)
{
    return number ? UINT64_C(1) << (number * UINT32_C(0x9E3779B1) >> 26) : 0;
}

#define FC_WORD_BITS 256

/* Which bit stands for a word of a sentence. */
static inline unsigned fc_word_bit(uint32_t word)
{
    return word * UINT32_C(0x9E3779B1) >> 24;
}

/* What is known of a sentence; shared by its items. */
typedef struct fc_sentence_view {
    fc_words words;
    uint16_t *idfs; /* of the words, in the story */
    fc_words numbers;                 /* its values, interned as text with their units */
    uint64_t word_bits[FC_WORD_BITS / 64]; /* fc_word_bit of its words */
    uint32_t idf;                     /* sum over its words */
    uint32_t names[FC_CONTEXT_NAMES]; /* of the sentence before and of the headline */
    uint32_t name_count;
    uint64_t name_bits; /* fc_bit_of of them */
} fc_sentence_view;

/* What most pairs ask for comes first, so that items that share nothing cost few cache lines. */
typedef struct fc_item {
    uint32_t source;
    uint32_t unit; /* currency, dimension, score ...: values with equal ones compare */
    uint8_t group; /* fc_group */
    bool earlier; /* of another day than the news: two weeks ago */
    bool past;    /* of an earlier time than the news: the quake of 1988 */
    bool toll;    /* the highest count of its class of casualties that its source gives */
    uint8_t digits;  /* significant digits of the value */
    /* by fc_item_sum_up, as all up to `head_contrast`: */
    uint8_t role;       /* factcheck_role, factcheck_hedge, factcheck_modality of the claim */
    uint8_t hedge;
    uint8_t modality;
    bool in_lead;       /* in the headline or the lead */
    bool aftershock;    /* it speaks of one */
    bool has_attached;  /* a name attached to the measure */
    uint8_t name_roles; /* bit n: a name of fc_name_role n */
    uint16_t harm;      /* the class of casualties that it is of, by its head or its verb */
    uint64_t name_bits;  /* fc_bit_of of its names */
    uint64_t near_bits;  /* of the words near it */
    uint64_t event_bits; /* of what happened, by word and by telling class */
    uint16_t telling[FC_ITEM_EVENTS]; /* event_class where sharing it says much, else none */
    uint16_t verb_contrast;           /* fc_contrast */
    uint16_t head_contrast;
    uint16_t head_class;
    uint16_t verb_class;
    uint32_t head; /* word measured, 0 none */
    uint32_t verb;
    uint32_t event[FC_ITEM_EVENTS];
    uint32_t event_count;
    uint32_t name_count;
    fc_small small; /* the value */
    fc_minute period_begin; /* FC_MINUTE_NONE when unknown */
    fc_minute period_until;
    const fc_sentence_view *sentence;
    uint32_t number; /* the value as interned text, for comparing sentences */
    uint32_t left;   /* nearest content word on either side, 0 none */
    uint32_t right;
    uint32_t near_count;
    uint32_t measure_count;
    uint32_t scope_count;
    uint32_t peers; /* other values that its source gives for the same measure */
    uint32_t echoes; /* other claims of its source that give the same value of the same unit */
    uint32_t fellows; /* other claims of its source in its group */
    bool of_news;    /* of a day as near to that of its source as the news */
    uint32_t bearer; /* of an age that no name owns: the driver; 0 none, or several */
    uint32_t bearer_kind; /* "bus" of the bus driver; 0 none */
    uint8_t extent; /* fc_extent */
    bool deictic;   /* today, this year: said of the day itself, whatever happens on it */
    uint8_t sole_of; /* bit n: its source has no other value of the unit with name n */
    bool stretch;   /* scored in a part of a game: in the first half, 22 of his 34 points */
    fc_when when;
    uint32_t names[FC_ITEM_NAMES];
    bool attached[FC_ITEM_NAMES];
    uint8_t name_role[FC_ITEM_NAMES]; /* fc_name_role */
    bool name_place[FC_ITEM_NAMES];   /* a place that the tables know */
    fc_minute begin;                  /* of dates: [begin, until) */
    fc_minute until;
    uint32_t measure[FC_ITEM_MEASURE];
    fc_near near[FC_NEAR_MAX];
    uint32_t scope[FC_SCOPE_MAX]; /* content words that narrow the measured noun from behind */
    uint16_t event_class[FC_ITEM_EVENTS];
    fc_decimal value; /* in the base unit; the middle of a range; NONE for dates */
    fc_value stated;
    const fc_slip_digits *written; /* the figure as it is stated; NULL for dates and ranges */
    const fc_claim *of;
    uint32_t claim; /* index in its reading */
} fc_item;

#define FC_PAST_DAYS 92 /* a period that ended longer ago is background, not the news */

/* Whether a period that ended then was over for so long on the day of the report. */
bool fc_is_past(fc_minute until, fc_day day);

/* How far the place reaches that narrows the measured noun from behind. */
typedef enum fc_extent {
    FC_EXTENT_NONE,
    FC_EXTENT_NARROW, /* people in the province */
    FC_EXTENT_WIDE    /* people across Asia, people in 14 countries */
} fc_extent;

struct fc_left_out;

/* Whether the item is a span of time rather than a figure. */
static inline bool fc_item_is_dated(const fc_item *item)
{
    return item->group == FC_GROUP_DATE || item->group == FC_GROUP_CLOCK;
}

/* Whether both have a figure, and the same. */
static inline bool fc_item_same_value(const fc_item *a, const fc_item *b)
{
    return fc_small_both(a->small, b->small) ? a->small.thousandths == b->small.thousandths
                                             : fc_decimal_equal(a->value, b->value);
}

typedef struct fc_items {
    FC_VEC(fc_item) list;     /* in the order of sources and positions */
    fc_vocabulary vocabulary; /* that of the stories, weighed */
    fc_intern names;
    fc_intern numbers;
    uint32_t **name_ids;                /* per source: the numbers of its names, in their order */
    uint32_t *name_of;                  /* per name number: the number of its long form */
    const struct fc_left_out *left_out; /* of features.h; NULL: nothing */
} fc_items;

/* The first sentence that has claims: the headline or the lead. */
size_t fc_item_headline(const fc_document *doc);

/* Numbers the names of all sources (aliases.c). Errors: ENOMEM. */
int fc_aliases_find(fc_items *out, const fc_reading *readings, size_t count, fc_arena *arena);

/* The number of the long form of a name. */
uint32_t fc_alias_of(const fc_items *items, uint32_t name);
/* The number of a name, as that of its long form; 0 if no source has it. */
uint32_t fc_alias_number(const fc_items *items, fc_str text, fc_arena *arena);

/* Errors: ENOMEM. */
int fc_items_build(fc_items *out, const fc_reading *readings, size_t count,
                   const fc_stories *stories, fc_arena *arena);

#endif
