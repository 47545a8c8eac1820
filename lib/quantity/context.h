/*
 * Words that tell what a figure near them is: tables/context.def and tables/country.def.
 */
#ifndef FC_QUANTITY_CONTEXT_H
#define FC_QUANTITY_CONTEXT_H

#include "lex/document.h"
#include "quantity/unit_table.h"

/* Classes of words; the number of FC_SENSE_QUANTITY is a set of them. */
enum {
    FC_CONTEXT_LABEL = 1,
    FC_CONTEXT_INDEX = 2,
    FC_CONTEXT_CHANGE = 4,
    FC_CONTEXT_RANGE = 8,
    FC_CONTEXT_LENGTH = 16,
    FC_CONTEXT_HEAT = 32,
    FC_CONTEXT_WEIGHT = 64,
    FC_CONTEXT_MONEY = 128,
    FC_CONTEXT_SCORE = 256,
    FC_CONTEXT_PER = 512,
    FC_CONTEXT_SKIP = 1024,
    FC_CONTEXT_STREET = 2048,
    FC_CONTEXT_UNCOUNTED = 4096,
    FC_CONTEXT_MULTIPLE = 8192, /* tables/multiple.def */
    FC_CONTEXT_MOVE = 16384,
    FC_CONTEXT_COUNTRY = 32768 /* the rest is a row of tables/country.def */
};

/* Currencies that share a name. */
typedef enum fc_money_family {
    FC_FAMILY_NONE,
    FC_FAMILY_CROWN,
    FC_FAMILY_DINAR,
    FC_FAMILY_DIRHAM,
    FC_FAMILY_DOLLAR,
    FC_FAMILY_ESCUDO,
    FC_FAMILY_FRANC,
    FC_FAMILY_KWACHA,
    FC_FAMILY_LEU,
    FC_FAMILY_LIRA,
    FC_FAMILY_MANAT,
    FC_FAMILY_NAIRA,
    FC_FAMILY_PESO,
    FC_FAMILY_POUND,
    FC_FAMILY_RAND,
    FC_FAMILY_RIYAL,
    FC_FAMILY_RUBLE,
    FC_FAMILY_RUPEE,
    FC_FAMILY_SEN,
    FC_FAMILY_SHILLING,
    FC_FAMILY_WON,
    FC_FAMILY_YEN
} fc_money_family;

/* Registers the words. Errors: ENOMEM. */
int fc_context_register(fc_lexicon *lexicon);

static inline unsigned fc_context_of_lexeme(const fc_lexicon *lexicon, uint32_t lexeme)
{
    unsigned classes = fc_lexicon_id(lexicon, lexeme, FC_SENSE_QUANTITY, 0);
    return classes & FC_CONTEXT_COUNTRY ? 0 : classes;
}

/* The classes of a token as written. */
static inline unsigned fc_context_word(const fc_document *doc, size_t at)
{
    const fc_token *token = &doc->tokens.items[at];
    return fc_token_has(token, FC_SENSE_QUANTITY)
               ? fc_context_of_lexeme(doc->lexicon, token->lexeme)
               : 0;
}

/* The same with those of its base form. */
static inline unsigned fc_context_of(const fc_document *doc, size_t at)
{
    const fc_token *token = &doc->tokens.items[at];
    unsigned classes = fc_context_word(doc, at);
    return token->base == token->lexeme || token->base == 0
               ? classes
               : classes | fc_context_of_lexeme(doc->lexicon, token->base);
}

static inline bool fc_context_is(const fc_document *doc, size_t at, unsigned classes)
{
    return (fc_context_of(doc, at) & classes) != 0;
}

/* The currency of the country that the token names if it is one of the family, or NULL. */
const fc_unit *fc_context_currency(const fc_document *doc, size_t at, fc_money_family family);

/*
 * The currency of a family whose country the document names most often, and how often it names
 * that and all countries of the family. NULL when it names none.
 */
typedef struct fc_country_count {
    const fc_unit *unit;
    size_t named;
    size_t all;
} fc_country_count;

enum { FC_FAMILIES = FC_FAMILY_YEN + 1 };

/* Counts the countries of all families. */
void fc_context_countries(const fc_document *doc, fc_country_count counts[FC_FAMILIES]);

#endif
