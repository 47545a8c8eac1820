/*
 * Words of time: the rows of tables/month.def, weekday.def, timeunit.def, timeword.def, holiday.def
 * and zone.def that the tokens of a document stand for.
 */
#ifndef FC_TEMPORAL_WORDS_H
#define FC_TEMPORAL_WORDS_H

#include "temporal/expr.h"

typedef enum fc_time_word_kind {
    FC_WORD_NONE,

    /* heads: a mention may begin to be read here; the value in brackets */
    FC_WORD_HOLIDAY,    /* first word of a holiday (first row of tables/holiday.def) */
    FC_WORD_DAY,        /* today (days from the anchor) */
    FC_WORD_TONIGHT,
    FC_WORD_OVERNIGHT,
    FC_WORD_REFER,      /* now, recently, soon (-1, 0, 1) */
    FC_WORD_REFER_ADJ,  /* current, recent, future (-1, 0, 1) */
    FC_WORD_REFER_NOUN, /* moment, present: "at the moment" */
    FC_WORD_TIME_NOUN,  /* time: "at that time" */
    FC_WORD_PAST,       /* "in the past", "the past year" */
    FC_WORD_PART,       /* morning (fc_day_part) */
    FC_WORD_CLOCK,      /* noon, midnight (hour) */
    FC_WORD_MERIDIEM,   /* a.m., p.m. (hours to add) */
    FC_WORD_OCLOCK,
    FC_WORD_SET,        /* daily (fc_granularity) */
    FC_WORD_DECADE,     /* nineties (90) */
    FC_WORD_SPOKEN,     /* first half of a spoken year: nineteen (19) */
    FC_WORD_THOUSAND,   /* "two thousand and five" */
    FC_WORD_FISCAL,     /* fiscal, FY */
    FC_WORD_CODE,       /* Q of Q1, H of H1 (fc_granularity) */
    FC_WORD_LONG,       /* weeklong (fc_granularity) */
    FC_WORD_YEAREND,
    FC_WORD_MIDYEAR,
    FC_WORD_LAST_HEAD = FC_WORD_MIDYEAR,

    /* what stands around heads */
    FC_WORD_ORDER,   /* this, last, next, the previous (fc_time_order) */
    FC_WORD_EDGE,    /* early, late (fc_time_edge) */
    FC_WORD_EDGE_NOUN, /* the end of */
    FC_WORD_COMPARE, /* ago -1, earlier -2, later 2, hence 3 */
    FC_WORD_AFTER,   /* before -1, after 1 */
    FC_WORD_VAGUE,   /* several, few; couple (2) */
    FC_WORD_EACH,    /* each, every */
    FC_WORD_FILL,    /* adjectives between number and unit: trading days, consecutive weeks */
    FC_WORD_APPROX,  /* nearly, about (factcheck_hedge) */
    FC_WORD_THAN,    /* more than, less than */
    FC_WORD_BOUND,   /* at least, at most (factcheck_hedge) */
    FC_WORD_RATE,    /* twice a year */
    FC_WORD_ERA,     /* BC -1, AD 1 */
    FC_WORD_OLD,     /* ages, which are no times */
    FC_WORD_FUTURE,  /* the clause speaks of what will be: scheduled 1, will 2, plan to 3, begins
                        4, takes effect 5 */
    FC_WORD_CONTEXT, /* nothing but its contexts */
    FC_WORD_ZONE     /* time zone (row of tables/zone.def) */
} fc_time_word_kind;

/* What may stand behind a word. */
enum {
    FC_CONTEXT_CLOCK = 1,   /* a clock time: at, by, around */
    FC_CONTEXT_LENGTH = 2,  /* a length: for, within, lasted */
    FC_CONTEXT_MONTH = 4,   /* a month rather than a person of that name: in, since */
    FC_CONTEXT_LIMIT = 8,   /* the end of a time ahead: by, until */
    FC_CONTEXT_PAST = 16,   /* a participle of the past: was, had */
    FC_CONTEXT_DEGREES = 32, /* figures that are no decades: temperatures in the 90s */
    FC_CONTEXT_YEAR = 64,   /* a year, also one that could be a count: in 1812 */
    FC_CONTEXT_CODE = 256,  /* a number that is no year: Resolution 1973, Flight 1549 */
    FC_CONTEXT_GAME = 128,  /* not behind it: the text is of sports, and its quarters are no dates */
    FC_CONTEXT_CONTRACT = 512, /* in front of it, a month of delivery: "December futures" */
    FC_CONTEXT_EVENT = 1024, /* what times name, written large: "the October Revolution" */
    FC_CONTEXT_PRIZE = 2048  /* not behind it: "player of the year" */
};

typedef struct fc_time_word {
    uint8_t kind;      /* fc_time_word_kind */
    uint16_t contexts; /* FC_CONTEXT_* */
    int16_t value;     /* what it means depends on the kind */
} fc_time_word;

typedef enum fc_month_kind {
    FC_MONTH_FULL,
    FC_MONTH_NAME,
    FC_MONTH_LOOSE,
    FC_MONTH_SHORT
} fc_month_kind;

typedef enum fc_weekday_kind { FC_WEEKDAY_FULL, FC_WEEKDAY_PLURAL, FC_WEEKDAY_SHORT } fc_weekday_kind;

/* A month or a day of the week. */
typedef struct fc_name_word {
    fc_str word;
    uint8_t number;
    uint8_t kind;
} fc_name_word;

typedef struct fc_unit_word {
    fc_str word;
    uint8_t unit;   /* fc_granularity */
    uint8_t number; /* of a season; else how many of the unit */
    bool plural;
} fc_unit_word;

/*
 * The numbers of FC_SENSE_TIME: the kind above FC_TIME_ROW_BITS bits of a row, so that the walk
 * over a text passes by what is no head without a further look.
 */
#define FC_TIME_ROW_BITS 10

/* Rows by the numbers that the lexicon has for a word's sense. */
fc_time_word fc_time_word_row(unsigned id);
const fc_name_word *fc_month_row(unsigned id);
const fc_name_word *fc_weekday_row(unsigned id);
const fc_unit_word *fc_unit_row(unsigned id);

static inline const fc_lexeme *fc_lexeme_of(const fc_document *doc, size_t index)
{
    return &doc->lexicon->lexemes[doc->tokens.items[index].lexeme];
}

/* What a token's word is; of kind FC_WORD_NONE, or NULL, if it is no such word. */
static inline fc_time_word fc_time_word_of(const fc_document *doc, size_t index)
{
    fc_time_word none = {FC_WORD_NONE, 0, 0};
    return fc_document_has(doc, index, FC_SENSE_TIME)
               ? fc_time_word_row(fc_lexeme_of(doc, index)->ids[FC_SENSE_TIME])
               : none;
}

static inline const fc_name_word *fc_month_word_of(const fc_document *doc, size_t index)
{
    return fc_document_has(doc, index, FC_SENSE_MONTH)
               ? fc_month_row(fc_lexeme_of(doc, index)->ids[FC_SENSE_MONTH])
               : NULL;
}

static inline const fc_name_word *fc_weekday_word_of(const fc_document *doc, size_t index)
{
    return fc_document_has(doc, index, FC_SENSE_WEEKDAY)
               ? fc_weekday_row(fc_lexeme_of(doc, index)->ids[FC_SENSE_WEEKDAY])
               : NULL;
}

static inline const fc_unit_word *fc_unit_word_of(const fc_document *doc, size_t index)
{
    return fc_document_has(doc, index, FC_SENSE_TIME_UNIT)
               ? fc_unit_row(fc_lexeme_of(doc, index)->ids[FC_SENSE_TIME_UNIT])
               : NULL;
}

/* Minutes east of Greenwich of a zone. */
int fc_zone_minutes(size_t row);

/*
 * The longest holiday whose words stand at the token, before `limit`: its row, or -1; *end is the
 * token behind it. `first_row` is the value of the token's word.
 */
int fc_holiday_match(const fc_document *doc, size_t at, size_t limit, int first_row, size_t *end);

/* The first day of a holiday in a year, FC_DAY_NONE if out of range. */
fc_day fc_holiday_day(size_t row, int year);

#endif
