/*
 * Acts: what happened at the time that a claim gives. A date completes a verb ("was arrested on
 * Friday") or stands beside a noun ("Friday's attack", "the fatal shooting on Saturday", "since
 * independence in July"); the other words of its clause are of no account.
 */
#ifndef FC_CLAIM_ACT_H
#define FC_CLAIM_ACT_H

#include "claim/measure.h"

typedef enum fc_act {
    FC_ACT_NONE,
    FC_ACT_ARREST,
    FC_ACT_ARRIVAL,
    FC_ACT_ATTACK,
    FC_ACT_BIRTH,
    FC_ACT_BLAST,
    FC_ACT_BOMBS, /* that hit, fell, were dropped: an attack */
    FC_ACT_COLLAPSE,
    FC_ACT_CONVICTION,
    FC_ACT_CRASH,
    FC_ACT_DEATH,
    FC_ACT_DEPARTURE,
    FC_ACT_DIVORCE,
    FC_ACT_ELECTION,
    FC_ACT_EXECUTION,
    FC_ACT_FIGHTING,
    FC_ACT_FILING,
    FC_ACT_FIRE,
    FC_ACT_FOUNDING,
    FC_ACT_FUNERAL,
    FC_ACT_INAUGURATION,
    FC_ACT_INDEPENDENCE,
    FC_ACT_INDICTMENT,
    FC_ACT_KIDNAPPING,
    FC_ACT_LANDFALL,
    FC_ACT_PURCHASE,
    FC_ACT_QUAKE,
    FC_ACT_RESIGNATION,
    FC_ACT_RETIREMENT,
    FC_ACT_ROBBERY,
    FC_ACT_SENTENCE,
    FC_ACT_SLAY,
    FC_ACT_WEDDING
} fc_act;

/* Sets act, act_kind, begins and other of site->claim, if it is a time. */
void fc_act_find(fc_site *site);

#endif
