/*
 * The tables of units (those of the Unicode CLDR and our additions) and of currencies, each sorted
 * by name.
 */
#include "unit_table.h"

const fc_unit fc_unit_rows[FC_UNITS_END] = {
#define FC_UNIT(id, name, dimension, offset, factor, exponent) \
    {FC_STR_INIT(name), FC_DIMENSION_##dimension, offset, exponent, factor},
#include "tables/unit.def"
#include "tables/unit_extra.def"
#undef FC_UNIT
#define FC_CURRENCY(code, lower) {FC_STR_INIT(#code), FC_DIMENSION_MONEY, 0, 0, 0},
#include "tables/currency.def"
#include "tables/currency_extra.def"
#undef FC_CURRENCY
};

/* Where each sorted table begins. */
static const uint16_t segments[] = {0, FC_UNITS_EXTRA, FC_UNITS_MONEY, FC_UNITS_MONEY_EXTRA,
                                    FC_UNITS_END};

enum { CELSIUS = 1, FAHRENHEIT = 2, KELVIN = 3 }; /* fc_unit.offset */

static const fc_unit *find_between(fc_str name, size_t low, size_t high)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = fc_str_compare(fc_unit_rows[middle].name, name);
        if (order == 0)
            return &fc_unit_rows[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const fc_unit *fc_unit_find(fc_str name)
{
    const fc_unit *found = NULL;
    for (size_t i = 0; i + 1 < sizeof segments / sizeof *segments && !found; i++)
        found = find_between(name, segments[i], segments[i + 1]);
    return found;
}

static fc_decimal factor_of(const fc_unit *unit)
{
    fc_decimal factor = {0, unit->factor, unit->exponent, false, FC_DECIMAL_FINITE};
    return factor;
}

fc_decimal fc_unit_to_base(const fc_unit *unit, fc_decimal value)
{
    if (!unit || unit->factor == 0)
        return fc_decimal_none();
    fc_decimal base = fc_decimal_mul(value, factor_of(unit));
    switch (unit->offset) {
    case CELSIUS: /* to degrees Fahrenheit */
        return fc_decimal_add(base, fc_decimal_int(32));
    case KELVIN:
        return fc_decimal_sub(base, fc_decimal_scaled(45967, -2));
    case FAHRENHEIT:
    default:
        return base;
    }
}
