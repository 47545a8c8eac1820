/*
 * Short names of the tags, for the tables of words and contexts in the .c files of this room.
 */
#ifndef FC_LEX_TAG_NAMES_H
#define FC_LEX_TAG_NAMES_H

#include "lex/tags.h"

#define NONE FC_TAG_NONE
#define NOUN FC_TAG_NOUN
#define VERB FC_TAG_VERB
#define ADJ FC_TAG_ADJ
#define ADV FC_TAG_ADV
#define AUX FC_TAG_AUX
#define MODAL FC_TAG_MODAL
#define DET FC_TAG_DET
#define PRONOUN FC_TAG_PRONOUN
#define POSSESSIVE FC_TAG_POSSESSIVE
#define PREP FC_TAG_PREP
#define CONJ FC_TAG_CONJ
#define SUB FC_TAG_SUB
#define NOT FC_TAG_NOT
#define TO FC_TAG_TO
#define NAME FC_TAG_NAME

#endif
