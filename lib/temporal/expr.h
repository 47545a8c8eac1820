/*
 * Expressions: the operations by which temporal/resolve gives a mention its value.
 */
#ifndef FC_TEMPORAL_EXPR_H
#define FC_TEMPORAL_EXPR_H

#include "temporal/timex.h"

typedef enum fc_time_op {
    FC_OP_NONE,      /* no value: a date that does not exist */
    FC_OP_DATE,      /* calendar fields; what is missing is completed by rule */
    FC_OP_WEEKDAY,   /* a day of the week, by order */
    FC_OP_SHIFT,     /* the unit `amount` units away from the anchor or the reference */
    FC_OP_SAME,      /* the unit around the anchor or the reference: that year, the week */
    FC_OP_YEAR_AGO,  /* the period spoken of, a year earlier */
    FC_OP_PERIOD,    /* the quarter, the latest period */
    FC_OP_REFER,     /* PAST_REF, PRESENT_REF, FUTURE_REF: amount -1, 0, 1 */
    FC_OP_DURATION,  /* a length, perhaps placed by its order: the past two weeks */
    FC_OP_SET,       /* every week, each Thursday, daily */
    FC_OP_CLOCK,     /* time of day without a day */
    FC_OP_HOLIDAY,   /* amount: row of tables/holiday.def */
    FC_OP_MONTH_DAY  /* "the 16th" */
} fc_time_op;

enum {
    FC_EXPR_YEAR_SHIFT = 1, /* year = year of the anchor + amount: June last year */
    FC_EXPR_YEAR_AGO = 2,   /* the year-ago quarter */
    FC_EXPR_CUT = 4,        /* N years ago: cut to the unit */
    FC_EXPR_VAGUE = 8,      /* several, a few: no amount */
    FC_EXPR_EACH = 16,      /* each, every */
    FC_EXPR_SAME_YEAR = 32, /* the year of the reference, which stands in its sentence */
    FC_EXPR_FISCAL = 64,
    FC_EXPR_YEAR_END = 128, /* its last day: year-end */
    FC_EXPR_EQUATED = 256,  /* the same day as the reference: Thursday (May 16) */
    FC_EXPR_ENDS = 512,     /* ends with the reference: the year ended March 31 */
    FC_EXPR_OF = 1024,      /* the first or last of the reference: the first months of 1997 */
    FC_EXPR_THAT_YEAR = 2048, /* the year of the reference, which stands in front: May of that year */
    FC_EXPR_ASIDE = 4096,   /* of another time than what is told around it: (born 1852) */
    FC_EXPR_NTH = 8192,     /* a day or week by its place in the month: the first Monday in May */
    FC_EXPR_OWNER = 16384   /* "April's figure is due in May" */
};

typedef enum fc_time_order {
    FC_ORDER_NONE,
    FC_ORDER_THIS,
    FC_ORDER_LAST,
    FC_ORDER_NEXT,
    FC_ORDER_PAST,
    FC_ORDER_COMING,
    FC_ORDER_PREVIOUS,
    FC_ORDER_FOLLOWING,
    FC_ORDER_SAME,
    FC_ORDER_LATEST,
    FC_ORDER_CURRENT,
    FC_ORDER_RECENT,
    FC_ORDER_FUTURE,
    FC_ORDER_THAT,
    FC_ORDER_THESE,
    FC_ORDER_FIRST, /* the first nine months */
    FC_ORDER_FINAL,
    FC_ORDER_LATTER,
    FC_ORDER_OPENING,
    FC_ORDER_COMPARABLE,
    FC_ORDER_ANOTHER
} fc_time_order;

#endif
