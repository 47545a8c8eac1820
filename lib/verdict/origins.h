/*
 * Origins: dates that say when a life or a thing began, "born on 3 May 1985", "founded in 1970",
 * and the years from there to another day.
 */
#ifndef FC_VERDICT_ORIGINS_H
#define FC_VERDICT_ORIGINS_H

#include "verdict/findings.h"

typedef enum fc_origin_kind { FC_ORIGIN_BIRTH, FC_ORIGIN_FOUNDING } fc_origin_kind;

/* Claims this near in a sentence, in either direction, are looked at together. */
#define FC_ORIGIN_REACH 4

/* An age and an origin that miss each other by more years belong to two things. */
#define FC_ORIGIN_FAR 15

#define FC_TOKEN_NONE UINT32_MAX

/* A span of time that holds a day. */
typedef struct fc_days {
    fc_day first;
    fc_day last; /* inclusive */
} fc_days;

/* Whether the claim is a date no coarser than a year that is known; its days. */
bool fc_origin_days(const fc_reading *reading, const fc_claim *claim, fc_days *out);

/* The same, of a date that the words name with its year. */
bool fc_origin_explicit_days(const fc_reading *reading, const fc_claim *claim, fc_days *out);

/* The "born" or "founded" that the date completes, or FC_TOKEN_NONE. */
uint32_t fc_origin_word(const fc_document *doc, const fc_claim *date, fc_origin_kind kind);

/* Whether the token is a participle of founding: founded, opened. */
bool fc_is_founding_word(const fc_document *doc, uint32_t at);

/* Whole years from one day to another that is not before it. */
int fc_years_between(fc_day from, fc_day to);

/* Whether the day from which the article counts is known well enough for a check. */
bool fc_anchor_is_sure(const fc_reading *reading);

/* Whether a token is one of the words, lower case, between single spaces. */
bool fc_token_among(const fc_document *doc, uint32_t at, const char *words);

#endif
