/*
 * Role, modality, period and speaker of a claim.
 */
#ifndef FC_CLAIM_ROLE_H
#define FC_CLAIM_ROLE_H

#include "claim/measure.h"

void fc_role_find(fc_site *site);

/* Gives a claim the role that the one in front of it tells. */
void fc_role_follow(fc_claim *claim, const fc_claim *before, const fc_document *doc);

bool fc_role_is_anaphora(const fc_site *site);

/*
 * Whether a word on either side of the figure says that something rose or fell by it: "finished up 2
 * percent", "was 0.9 per cent up", "closed 2 percent lower"; but "2 percent lower than".
 */
bool fc_role_is_moved(const fc_site *site);

void fc_modality_find(fc_site *site);
void fc_speaker_find(fc_site *site);

/* The nearest clause that tells who says what the mention's clause says; NULL if there is none. */
const fc_clause *fc_saying_clause(const fc_site *site);
/* The phrase of the speaker of such a clause. */
uint32_t fc_speaker_phrase(const fc_site *site, const fc_clause *clause);

/* Gives a sum or number of jobs that a firm tells of itself to that firm. claim/account.c */
void fc_account_find(fc_site *site);

/* The index of the time when the claim holds, -1 if the sentence does not say. */
int32_t fc_period_find(const fc_site *site, const fc_times *times, size_t first_time);

/* Whether the mention is a date that something is compared with: "up 5 percent from 2022". */
bool fc_role_is_base(const fc_site *site);

#endif
