/*
 * Given names: those that are common in English news, and the pronoun that takes them up.
 */
#ifndef FC_LEX_GIVEN_H
#define FC_LEX_GIVEN_H

#include "base/str.h"

typedef enum fc_given {
    FC_GIVEN_NONE,   /* not known as a given name */
    FC_GIVEN_PERSON, /* of women and men */
    FC_GIVEN_MALE,
    FC_GIVEN_FEMALE
} fc_given;

/* The word in any case (ASCII). */
fc_given fc_given_find(fc_str word);

#endif
