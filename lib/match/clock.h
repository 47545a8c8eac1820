/*
 * Clocks: how two times of day stand to each other, with the zones that they are told in.
 */
#ifndef FC_MATCH_CLOCK_H
#define FC_MATCH_CLOCK_H

#include "temporal/timex.h"

typedef enum fc_clock_gap {
    FC_CLOCK_EQUAL,
    FC_CLOCK_NEAR,    /* one is rounded: 5 p.m. and 4:47 p.m. */
    FC_CLOCK_UNKNOWN, /* the zones may make the difference, or they are hours apart */
    FC_CLOCK_APART,
    FC_CLOCK_ZONE     /* one hour and minute told in two zones, or in one badly converted */
} fc_clock_gap;

/* Minutes of the day and their zones: minutes east of Greenwich, FC_ZONE_NONE, FC_ZONE_LOCAL. */
fc_clock_gap fc_clocks_compare(int minute_a, int zone_a, int minute_b, int zone_b);

#endif
