/*
 * Names of units and currencies in a text: "km", "square kilometres", "Danish crowns", "US $".
 */
#ifndef FC_QUANTITY_NAME_H
#define FC_QUANTITY_NAME_H

#include "lex/document.h"
#include "quantity/unit_table.h"

/* How a name of a currency is to be read, as in tables/currency_news.def. */
typedef enum fc_money_kind {
    FC_MONEY_KIND_NAME,
    FC_MONEY_KIND_SHARED,
    FC_MONEY_KIND_MINOR,
    FC_MONEY_KIND_PREFIX,
    FC_MONEY_KIND_SHARED_PREFIX,
    FC_MONEY_KIND_GLUED_PREFIX,
    FC_MONEY_KIND_CODE,
    FC_MONEY_KIND_WORD,
    FC_MONEY_KIND_POUND,
    FC_MONEY_KIND_CROWN,
    FC_MONEY_KIND_WON,
    FC_MONEY_KIND_YEN,
    FC_MONEY_KIND_PENCE,
    FC_MONEY_KIND_CENTS,
    FC_MONEY_KIND_GRAND
} fc_money_kind;

/* Where a symbol of a unit counts, as in tables/unit_symbol.def. */
typedef enum fc_symbol_fits {
    FC_FITS_ALWAYS,
    FC_FITS_GLUED,
    FC_FITS_LENGTH,
    FC_FITS_HEAT,
    FC_FITS_INCH,
    FC_FITS_TONNE,
    FC_FITS_DECIMAL,
    FC_FITS_SPACED
} fc_symbol_fits;

typedef struct fc_name_hit {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    const fc_unit *unit;
    uint8_t kind; /* fc_money_kind of a currency, fc_symbol_fits of a unit */
    bool symbol;  /* of a unit: an abbreviation of the symbol table */
} fc_name_hit;

/* Registers the names. Errors: ENOMEM. */
int fc_name_register(fc_lexicon *lexicon);

/* What the two below ask of a word that starts a name of a unit, or of a currency. */
bool fc_name_unit_from(const fc_document *doc, size_t at, size_t limit, fc_name_hit *out);
bool fc_name_money_from(const fc_document *doc, size_t at, size_t limit, fc_name_hit *out);

/* The longest name of a unit or currency that starts at token `at` and ends before `limit`. */
static inline bool fc_name_unit(const fc_document *doc, size_t at, size_t limit, fc_name_hit *out)
{
    return at < limit && fc_document_has(doc, at, FC_SENSE_UNIT) &&
           fc_name_unit_from(doc, at, limit, out);
}

static inline bool fc_name_money(const fc_document *doc, size_t at, size_t limit, fc_name_hit *out)
{
    return at < limit && fc_document_has(doc, at, FC_SENSE_CURRENCY) &&
           fc_name_money_from(doc, at, limit, out);
}

/* The currency of a prefix and a sign, in either order of the text: "US" and "$". */
bool fc_name_money_sign(const fc_document *doc, size_t word, size_t sign, fc_name_hit *out);

/* The currency of a code in any case, for codes in front of a sign: "usd$". */
bool fc_name_money_code(const fc_document *doc, size_t at, fc_name_hit *out);

#endif
