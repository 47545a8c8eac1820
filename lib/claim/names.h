/*
 * Names: persons, organisations and places of a document.
 *
 * A name is a run of proper nouns without its titles; "of" may join two. A short form is the long
 * one: "Putin" is "Vladimir Putin" if the text has said so. Demonyms and seats of government stand
 * for countries: "Russian", "Moscow" and "Russia" are one name.
 */
#ifndef FC_CLAIM_NAMES_H
#define FC_CLAIM_NAMES_H

#include "claim/words.h"
#include "temporal/timex.h"

/* The pronoun that can take a name up. */
typedef enum fc_gender {
    FC_GENDER_THING,  /* it: nothing says that it is a person */
    FC_GENDER_PERSON, /* he or she */
    FC_GENDER_MALE,
    FC_GENDER_FEMALE
} fc_gender;

typedef struct fc_name {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    fc_str text;    /* canonical: the longest form in the document, or the country */
    uint8_t place;  /* fc_place_kind */
    uint8_t gender; /* fc_gender */
    uint8_t parts;  /* fc_name_parts of the text, at most UINT8_MAX */
} fc_name;

#define FC_NAMES_STEP 16

typedef struct fc_names {
    FC_VEC(fc_name) list; /* in text order */
    uint32_t *steps;      /* per FC_NAMES_STEP tokens: the first name at or behind them */
} fc_names;

/* Errors: ENOMEM. */
int fc_names_find(fc_names *out, const fc_document *doc, const fc_times *times);

/* Words of a name. */
size_t fc_name_parts(fc_str text);

/* The index of the first name that starts at or behind the token. */
static inline size_t fc_names_from(const fc_names *names, uint32_t token)
{
    size_t at = names->steps[token / FC_NAMES_STEP];
    while (at < names->list.count && names->list.items[at].first < token)
        at++;
    return at;
}

/* The name that holds the token, NULL if there is none. */
const fc_name *fc_name_at(const fc_names *names, uint32_t token);

#endif
