/*
 * Frames and vetoes: whether two claims measure the same thing, by structure.
 *
 * A veto says that two claims cannot be one fact, whatever their words share. A frame is the
 * structural key of what is measured: the counted noun with its class, the class of casualties,
 * the quantity named, the thing numbered, the event dated. Claims that differ in value are compared
 * only inside one frame.
 */
#ifndef FC_MATCH_FRAME_H
#define FC_MATCH_FRAME_H

#include "match/item.h"

typedef enum fc_veto {
    FC_VETO_NONE,
    FC_VETO_UNIT,     /* values that cannot be compared */
    FC_VETO_ROLE,     /* a target is no level, a change no total, a part not the whole */
    FC_VETO_CONTRAST, /* killed against injured, imports against exports */
    FC_VETO_PERIOD,   /* other quarter, other year */
    FC_VETO_OWNER,    /* the age of another person, the fifth term of another */
    FC_VETO_THING     /* ordinals of other things, other instances of one */
} fc_veto;

/* Two items, and what they share: found once for vetoes, frames and features. */
typedef struct fc_pair {
    const fc_item *a;
    const fc_item *b;
    unsigned names;    /* shared */
    unsigned attached; /* those of them that are attached to the measure on both sides */
    unsigned events;   /* fc_shared_events */
    bool happening;    /* the clauses share a class of happenings: a visit, a signing, an arrest */
} fc_pair;

fc_pair fc_pair_of(const fc_item *a, const fc_item *b);

fc_veto fc_veto_of(const fc_pair *pair);

/* Whether both claims give the same frame; `strict` when their values differ. */
bool fc_frame_equal(const fc_pair *pair, bool strict);

/* Sets what pairs ask an item for. */
void fc_item_sum_up(fc_item *item);

/* Whether the values can be compared at all. */
bool fc_groups_compare(const fc_item *a, const fc_item *b);

/* Whether the figure is what was reached: a level, or the end of a change. */
bool fc_role_is_level(uint8_t role);

/* Whether both figures are of the same role: a level, a change, a part ... */
bool fc_roles_fit(const fc_item *a, const fc_item *b);

/* Whether both measure the same noun, by word or by class. */
bool fc_same_head(const fc_item *a, const fc_item *b);

/* Shared words of the clauses that say what happened, by word or by class. */
unsigned fc_shared_events(const fc_item *a, const fc_item *b);

/* Whether they measure what no time changes: a town was always as far from another. */
bool fc_pair_lasts(const fc_item *a, const fc_item *b);

#endif
