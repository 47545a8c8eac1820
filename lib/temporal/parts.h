/*
 * Parts of the day behind a day: "Friday night", "yesterday afternoon", "today at noon".
 */
#ifndef FC_TEMPORAL_PARTS_H
#define FC_TEMPORAL_PARTS_H

#include "temporal/find.h"

typedef struct fc_part {
    uint8_t part; /* fc_day_part */
    uint8_t edge;
    int16_t clock; /* of "noon", "midnight"; FC_CLOCK_NONE */
} fc_part;

/* Reads a part of the day at the token; the token behind it, or `at`. */
size_t fc_part_read(const fc_finder *f, size_t at, fc_part *out);

/* Gives a day its part; without one nothing changes. */
void fc_part_fill(fc_time *time, const fc_part *part);

/* As fc_left_read for months, days and seasons: only orders that those can have. */
void fc_name_left_read(const fc_finder *f, size_t head, fc_left *out);

#endif
