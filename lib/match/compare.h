/*
 * Comparison: how two values of one fact stand to each other. Exact, symmetric, order-free.
 *
 * A written figure stands for an interval; its last place gives the width. Two figures agree when
 * the finer one, brought to the place of the coarser, gives it. Hedges and ranges open intervals.
 * Figures stated to one place that differ conflict, "about" or not.
 */
#ifndef FC_MATCH_COMPARE_H
#define FC_MATCH_COMPARE_H

#include "match/clock.h"
#include "match/value.h"

typedef enum fc_reason {
    FC_REASON_EQUAL,
    FC_REASON_ROUNDED,   /* the finer rounds to the coarser */
    FC_REASON_TRUNCATED, /* the finer cut off gives the coarser */
    FC_REASON_ZEROS,     /* within what the trailing zeros of a whole number leave open */
    FC_REASON_CONVERTED, /* equal but for the rounding of a converted figure */
    FC_REASON_HEDGE,     /* they meet through about, more than, up to */
    FC_REASON_RANGE,
    FC_REASON_VAGUE,   /* dozens, several: says too little */
    FC_REASON_COARSER, /* one date lies in the other */
    FC_REASON_OVERLAP, /* dates that overlap */
    FC_REASON_APART,   /* no single true value fits both */
    FC_REASON_GUESS,   /* apart, but one of the dates is a guess */
    FC_REASON_UNIT,    /* units that cannot be compared */
    FC_REASON_TOO_BIG
} fc_reason;

typedef struct fc_comparison {
    uint8_t verdict;        /* factcheck_verdict */
    uint8_t reason;         /* fc_reason */
    fc_decimal gap;         /* between figures, in the unit of the first; NONE for times */
    fc_decimal gap_percent; /* of the larger figure, two decimals */
    int64_t gap_minutes;    /* between the begins of times */
} fc_comparison;

fc_comparison fc_compare(const fc_value *a, const fc_value *b);

/* How two values that are clocks stand as times of day, whatever their days. */
fc_clock_gap fc_compare_clocks(const fc_value *a, const fc_value *b);

/* The verdict of fc_compare alone, which takes less time. */
factcheck_verdict fc_compare_verdict(const fc_value *a, const fc_value *b);

#endif
