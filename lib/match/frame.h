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

fc_veto fc_veto_of(const fc_item *a, const fc_item *b);

/* Whether both claims give the same frame; `strict` when their values differ. */
bool fc_frame_equal(const fc_item *a, const fc_item *b, bool strict);

/* Shared names; *attached counts those attached to the measure on both sides. */
unsigned fc_shared_names(const fc_item *a, const fc_item *b, unsigned *attached);

/* Whether the values can be compared at all. */
bool fc_groups_compare(const fc_item *a, const fc_item *b);

/* Whether the figure is what was reached: a level, or the end of a change. */
bool fc_role_is_level(uint8_t role);

bool fc_has_attached(const fc_item *item);

/* The class of casualties that the claim is of, by its head or its verb; FC_CLASS_NONE. */
uint16_t fc_harm_class(const fc_item *item);

/* Whether both measure the same noun, by word or by class. */
bool fc_same_head(const fc_item *a, const fc_item *b);

/* Shared words of the clauses that say what happened, by word or by class. */
unsigned fc_shared_events(const fc_item *a, const fc_item *b);
/* Whether the clauses share a class of happenings: a visit, a signing, an arrest. */
bool fc_same_happening(const fc_item *a, const fc_item *b);

#endif
