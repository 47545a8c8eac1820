/*
 * The score of findings against the facts that a careful reader found.
 *
 * A pair of claims of two articles is right if both overlap the two mentions of a pair in the gold
 * that stands as the finding says. A gold fact is found if one of its pairs is. A finding has a
 * credit: of conflicts the share of its conflicting pairs of values that hold a right pair of claims;
 * of agreements 1 if at least half of its pairs of articles hold one, else 0, so that throwing
 * claims together does not pay. Recall is the share of facts found, precision the mean credit.
 */
#ifndef FACTS_SCORE_H
#define FACTS_SCORE_H

#include "facts_gold.h"
#include "verdict/findings.h"

#define PERCENTS 101

/* The gold facts and the findings of one relation, by the percent of their confidence. */
typedef struct tally {
    size_t facts;
    size_t found[PERCENTS]; /* facts, each by the surest finding that holds it */
    size_t findings[PERCENTS];
    double credit[PERCENTS];
} tally;

/* Of GOLD_CONFLICT and of GOLD_AGREE. */
typedef struct tallies {
    tally of[2];
} tallies;

typedef struct figures {
    size_t facts, found, findings;
    double credit;
    double precision, recall; /* 1 where there is nothing to find, or nothing found */
} figures;

/* The mentions of the gold that a claim overlaps. */
typedef FC_VEC(const gold_member *) score_mark;

/* Those of all claims: marks[source][claim]. */
typedef score_mark **score_marks;

/* Marks the claims of the readings, which are of the event's sources; lives in the event's arena. */
score_marks score_marks_of(gold_event *event, const fc_reading *readings);

/* Adds the facts of an event and what the findings have of them. */
void score_add(tallies *out, const gold_event *event, score_marks marks,
               const fc_findings *findings);

/* Of the findings whose confidence lies in [from, until) percent. */
figures score_figures(const tally *t, unsigned from, unsigned until);

#endif
