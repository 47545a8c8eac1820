/*
 * Numbers of the units and currencies of the tables, for this room's own use.
 */
#ifndef FC_QUANTITY_UNIT_TABLE_H
#define FC_QUANTITY_UNIT_TABLE_H

#include "quantity/unit.h"

/* Each table is a run of numbers; the marks are the first number of the next run. */
typedef enum fc_unit_number {
#define FC_UNIT(id, name, dimension, offset, factor, exponent) FC_UNIT_##id,
#include "tables/unit.def"
    FC_UNITS_EXTRA,
    FC_UNITS_EXTRA_BACK = FC_UNITS_EXTRA - 1,
#include "tables/unit_extra.def"
#undef FC_UNIT
#define FC_CURRENCY(code, lower) FC_MONEY_##code,
    FC_UNITS_MONEY,
    FC_UNITS_MONEY_BACK = FC_UNITS_MONEY - 1,
#include "tables/currency.def"
    FC_UNITS_MONEY_EXTRA,
    FC_UNITS_MONEY_EXTRA_BACK = FC_UNITS_MONEY_EXTRA - 1,
#include "tables/currency_extra.def"
#undef FC_CURRENCY
    FC_UNITS_END
} fc_unit_number;

extern const fc_unit fc_unit_rows[FC_UNITS_END];

static inline const fc_unit *fc_unit_at(unsigned number)
{
    return number < FC_UNITS_END ? &fc_unit_rows[number] : NULL;
}

static inline bool fc_unit_is(const fc_unit *unit, fc_unit_number number)
{
    return unit == fc_unit_at((unsigned)number);
}

#endif
