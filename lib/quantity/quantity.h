/*
 * Quantities: every figure of a text with its exact value, precision, unit and hedge.
 */
#ifndef FC_QUANTITY_QUANTITY_H
#define FC_QUANTITY_QUANTITY_H

#include "base/decimal.h"
#include "lex/document.h"
#include "lex/numeral.h"
#include "quantity/unit.h"

/* Tokens [first, end) that belong to something else: a date, a link, a name with a number. */
typedef struct fc_mask {
    uint32_t first;
    uint32_t end;
} fc_mask;

typedef FC_VEC(fc_mask) fc_masks;

typedef enum fc_quantity_role { /* what the figure's own words say of its role */
                                FC_QUANTITY_PLAIN,
                                FC_QUANTITY_FROM, /* from 5 to 8 */
                                FC_QUANTITY_TO,
                                FC_QUANTITY_BY /* rose by 5, up 5, an increase of 5 */
} fc_quantity_role;

typedef struct fc_quantity {
    uint32_t first; /* tokens [first, end) of the mention: figure and unit, hedge not included */
    uint32_t end;
    uint32_t sentence;
    uint8_t kind;  /* factcheck_kind */
    uint8_t hedge; /* factcheck_hedge; RANGE only with is_range */
    uint8_t role;  /* fc_quantity_role */
    bool is_range;
    bool unit_ambiguous;  /* a sign or word that several units share and the text does not settle */
    int8_t scale;         /* power of ten of a minor unit as stated: -2 for cents, else 0 */
    bool in_words;        /* "twenty", "half a million" */
    bool is_share;        /* "one in five", "two-thirds" of something */
    uint32_t hedge_first; /* tokens of the hedge; equal when there is none */
    uint32_t hedge_end;
    uint32_t noun_first; /* tokens of the noun phrase that a count counts; equal when none */
    uint32_t noun_end;
    fc_decimal value;     /* NONE for ranges and scores */
    int32_t place;        /* power of ten of the last digit stated */
    fc_decimal range_low; /* stated ends, with the unit and magnitude of both; the two sides of a
                              score in the order of the text */
    fc_decimal range_high;
    int32_t range_low_place;
    int32_t range_high_place;
    fc_str unit;          /* canonical: "USD", "%", "pp", "km/h", "USD/bbl", lemma of the noun */
    const fc_unit *known; /* the unit if it is one of the tables, per-units by their first part */
    int32_t same_as;      /* index of the quantity that this restates in another unit, or -1 */
    int32_t partner;      /* index of the other end of a change from-to, or -1 */
} fc_quantity;

typedef FC_VEC(fc_quantity) fc_quantities;

/* Registers the words of this room. Errors: ENOMEM. */
int fc_quantity_register(fc_lexicon *lexicon);

/*
 * Finds the quantities of a document, in text order. `taken` are spans of other rooms (dates,
 * durations), sorted; nothing in them is a quantity. Errors: ENOMEM.
 */
int fc_quantities_find(fc_quantities *out, const fc_document *doc, const fc_masks *taken);

/*
 * The hedge of a span [first, end) that another room has read as so many of a unit, such as a
 * duration; `hedge` is what that room knows, and stays where the words around say nothing.
 */
uint8_t fc_quantity_hedge_of_span(const fc_document *doc, uint32_t sentence, uint32_t first,
                                  uint32_t end, const fc_unit *known, uint8_t hedge);

#endif
