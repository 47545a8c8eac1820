/*
 * Units and currencies: canonical names, dimensions, and conversion within a dimension.
 */
#ifndef FC_QUANTITY_UNIT_H
#define FC_QUANTITY_UNIT_H

#include "base/decimal.h"

typedef enum fc_dimension {
    FC_DIMENSION_NONE,
    FC_DIMENSION_MONEY, /* never converted: each currency is a dimension of its own */
    FC_DIMENSION_PERCENT,
    FC_DIMENSION_POINT, /* percentage and basis points */
    FC_DIMENSION_LENGTH,
    FC_DIMENSION_AREA,
    FC_DIMENSION_VOLUME,
    FC_DIMENSION_MASS,
    FC_DIMENSION_TIME,
    FC_DIMENSION_SPEED,
    FC_DIMENSION_TEMPERATURE,
    FC_DIMENSION_ENERGY,
    FC_DIMENSION_POWER,
    FC_DIMENSION_PRESSURE,
    FC_DIMENSION_FREQUENCY,
    FC_DIMENSION_DATA,
    FC_DIMENSION_DATA_RATE,
    FC_DIMENSION_ANGLE,
    FC_DIMENSION_ELECTRIC,
    FC_DIMENSION_OTHER
} fc_dimension;

typedef struct fc_unit {
    fc_str name; /* canonical: "USD", "km", "%" */
    uint8_t dimension;
    uint8_t offset; /* nonzero for degC, degF and K: 1, 2, 3 */
    int8_t exponent;
    uint64_t factor; /* to the base of the dimension: factor * 10^exponent; 0 if not convertible */
} fc_unit;

/*
 * Whether a figure's unit is this one of the tables as it stands: "km/h" is, and "barrel/day" is known
 * by its first part alone.
 */
static inline bool fc_unit_is_whole(const fc_unit *known, fc_str unit)
{
    return known && fc_str_equal(unit, known->name);
}

/* The unit of that canonical name, or NULL. */
const fc_unit *fc_unit_find(fc_str name);

/*
 * The value in the base unit of its dimension, exact; NONE if the unit cannot be converted. Two
 * values whose units have the same dimension compare in it. (Temperatures go to degrees Fahrenheit
 * and speeds to km/h, which have exact factors from all others.)
 */
fc_decimal fc_unit_to_base(const fc_unit *unit, fc_decimal value);

#endif
