/*
 * How well a day fits the evidence of a source as its anchor.
 *
 * The score adds points for each piece of evidence, as logarithms of odds add up. All weights
 * stand here, in one place.
 */
#ifndef FC_TEMPORAL_FIT_H
#define FC_TEMPORAL_FIT_H

#include "temporal/anchor.h"

/* The weight of an "updated" date: the text is of that day or somewhat older. */
enum { FC_WEIGHT_UPDATED = 75 };

/* Points of the text (weekdays, days of months, years) and of the page (metadata, captions). */
typedef struct fc_fit {
    int text;
    int page;
} fc_fit;

fc_fit fc_fit_of(const fc_evidences *evidence, fc_day day);

static inline int fc_fit_sum(fc_fit fit)
{
    return fit.text + fit.page;
}

/* The last year that the text tells as past; 0 if it tells none. */
int fc_told_last_year(const fc_evidences *evidence);

/* What the last year told says for or against a year. */
int fc_told_year_points(int last, int year);

/* What the years and full dates that the text tells say for or against a day. */
int fc_told_points(const fc_evidences *evidence, fc_day day);

/* Whether the text tells of the weekday of a caption's date: then the picture is of its event. */
bool fc_fit_is_told(const fc_evidences *evidence, const fc_evidence *caption);

/* Whether the text tells anything that singles out days: weekdays, days of months. */
bool fc_fit_has_days(const fc_evidences *evidence);

/* What a settled anchor's confidence lies between, percent; a given date has 100. */
enum { FC_SURE_LEAST = 10, FC_SURE_MOST = 97 };

/* Sets day, basis and confidence, the last cut to these bounds. */
void fc_anchor_set(fc_anchor *anchor, fc_day day, fc_anchor_basis basis, int confidence);

#endif
