#include "context.h"

#include <string.h>

typedef struct context_word {
    fc_str word;
    uint16_t classes;
} context_word;

#define LABEL FC_CONTEXT_LABEL
#define INDEX FC_CONTEXT_INDEX
#define CHANGE FC_CONTEXT_CHANGE
#define MOVE FC_CONTEXT_MOVE
#define RANGE FC_CONTEXT_RANGE
#define LENGTH FC_CONTEXT_LENGTH
#define HEAT FC_CONTEXT_HEAT
#define WEIGHT FC_CONTEXT_WEIGHT
#define MONEY FC_CONTEXT_MONEY
#define SCORE FC_CONTEXT_SCORE
#define PER FC_CONTEXT_PER
#define SKIP FC_CONTEXT_SKIP
#define STREET FC_CONTEXT_STREET
#define UNCOUNTED FC_CONTEXT_UNCOUNTED

static const context_word words[] = {
#define FC_CONTEXT(word, classes) {FC_STR_INIT(word), classes},
#include "tables/context.def"
#undef FC_CONTEXT
};

typedef struct country_word {
    fc_str word;
    uint16_t unit;
    uint8_t family; /* fc_money_family */
} country_word;

static const country_word countries[] = {
#define FC_COUNTRY(word, code, family) {FC_STR_INIT(word), FC_MONEY_##code, FC_FAMILY_##family},
#include "tables/country.def"
#undef FC_COUNTRY
};

enum { COUNTRIES = sizeof countries / sizeof *countries };

static const fc_str multiples[] = {
#define FC_MULTIPLE(word, numerator, denominator, kind) FC_STR_INIT(word),
#include "tables/multiple.def"
#undef FC_MULTIPLE
};

int fc_context_register(fc_lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!fc_lexicon_add(lexicon, words[i].word, FC_SENSE_QUANTITY, words[i].classes))
            return FACTCHECK_ENOMEM;
    }
    for (size_t i = 0; i < COUNTRIES; i++) {
        uint16_t id = (uint16_t)(FC_CONTEXT_COUNTRY | i);
        if (!fc_lexicon_add(lexicon, countries[i].word, FC_SENSE_QUANTITY, id))
            return FACTCHECK_ENOMEM;
    }
    for (size_t i = 0; i < sizeof multiples / sizeof *multiples; i++) {
        uint32_t known = fc_lexicon_find(lexicon, multiples[i]);
        unsigned id = fc_lexicon_id(lexicon, known, FC_SENSE_QUANTITY, 0) | FC_CONTEXT_MULTIPLE;
        if (!fc_lexicon_add(lexicon, multiples[i], FC_SENSE_QUANTITY, (uint16_t)id))
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

const fc_unit *fc_context_currency(const fc_document *doc, size_t at, fc_money_family family)
{
    unsigned id = fc_document_id(doc, at, FC_SENSE_QUANTITY, 0);
    if ((id & FC_CONTEXT_COUNTRY) == 0)
        return NULL;
    const country_word *country = &countries[id & (FC_CONTEXT_COUNTRY - 1u)];
    return country->family == family ? fc_unit_at(country->unit) : NULL;
}

/* Counts the country that the token names, if it names one; `named` are the counts by currency. */
static void count_country(const fc_document *doc, size_t at, fc_country_count counts[FC_FAMILIES],
                          size_t named[FC_UNITS_END])
{
    unsigned id = fc_document_id(doc, at, FC_SENSE_QUANTITY, 0);
    if ((id & FC_CONTEXT_COUNTRY) == 0)
        return;
    const country_word *country = &countries[id & (FC_CONTEXT_COUNTRY - 1u)];
    bool south = at > 0 && fc_document_is(doc, at - 1, "south");
    if (fc_str_starts(country->word, FC_STR("africa")) && !south)
        return; /* South Africa has the rand */
    fc_country_count *count = &counts[country->family];
    count->all++;
    if (++named[country->unit] > count->named) {
        count->named = named[country->unit];
        count->unit = fc_unit_at(country->unit);
    }
}

void fc_context_countries(const fc_document *doc, fc_country_count counts[FC_FAMILIES])
{
    size_t named[FC_UNITS_END] = {0}; /* by currency */
    memset(counts, 0, FC_FAMILIES * sizeof *counts);
    for (size_t i = 0; i < doc->sentences.count; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        if ((sentence->senses >> FC_SENSE_QUANTITY & 1) == 0)
            continue;
        const fc_token *tokens = doc->tokens.items, *end = tokens + sentence->end_token;
        for (const fc_token *token = tokens + sentence->first_token; token < end; token++) {
            if (fc_token_has(token, FC_SENSE_QUANTITY))
                count_country(doc, (size_t)(token - tokens), counts, named);
        }
    }
}
