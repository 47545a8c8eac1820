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

/* A date, or a month or quarter of a year, that a text tells. */
typedef enum fc_told_kind {
    FC_TOLD_DAY,
    FC_TOLD_COMING, /* a day, as to come */
    FC_TOLD_PERIOD  /* as past, by its last day */
} fc_told_kind;

typedef struct fc_told_date {
    fc_day day;
    uint8_t kind; /* fc_told_kind */
    bool past;
    bool named; /* with its day of the week */
} fc_told_date;

/* A date of the page, or a day of a month without a year. */
typedef struct fc_fit_date {
    const fc_evidence *of;
    bool told;      /* of a caption: fc_fit_is_told */
    fc_day days[3]; /* in the year before the one at hand, in it, and in the next; or [0] alone */
} fc_fit_date;

/*
 * The evidence of a source, in the order that days are asked of it: a story asks each of its
 * sources for hundreds. The evidence outlives it.
 */
typedef struct fc_fitter {
    const fc_evidences *evidence;
    int weekdays[7]; /* points of its bare weekdays, by the days since some Monday */
    fc_told_date *told;
    size_t told_count;
    fc_fit_date *pages; /* dates of the page */
    size_t page_count;
    fc_fit_date *days; /* of months */
    size_t day_count;
    int last_year; /* fc_told_last_year */
    /* of the year that was asked for last */
    fc_day year_begin; /* [year_begin, year_end) */
    fc_day year_end;
    int year_points;
} fc_fitter;

/* Errors: ENOMEM. */
int fc_fitter_init(fc_fitter *out, const fc_evidences *evidence, fc_arena *arena);

/* How well days [first, end) fit, each into its place of *out. */
void fc_fit_days(fc_fitter *fitter, fc_day first, fc_day end, fc_fit *out);

/* How well a day fits. */
fc_fit fc_fit_of(fc_fitter *fitter, fc_day day);

static inline int fc_fit_sum(fc_fit fit)
{
    return fit.text + fit.page;
}

/* The last year that the text tells as past; 0 if it tells none. */
int fc_told_last_year(const fc_evidences *evidence);

/* What the last year told says for or against a year. */
int fc_told_year_points(int last, int year);

/* Whether the evidence is a date told in the text, and which. */
bool fc_told_date_of(fc_told_date *out, const fc_evidence *e);

/*
 * What the dates that the text tells, and its years by fc_told_year_points, say for or against a
 * day.
 */
int fc_told_points(const fc_told_date *dates, size_t count, int years, fc_day day);

/* Whether the text tells of the weekday of a caption's date: then the picture is of its event. */
bool fc_fit_is_told(const fc_evidences *evidence, const fc_evidence *caption);

/* Whether the text tells anything that singles out days: weekdays, days of months. */
bool fc_fit_has_days(const fc_evidences *evidence);

/* What a settled anchor's confidence lies between, percent; a given date has 100. */
enum { FC_SURE_LEAST = 10, FC_SURE_MOST = 97 };

/* Sets day, basis and confidence, the last cut to these bounds. */
void fc_anchor_set(fc_anchor *anchor, fc_day day, fc_anchor_basis basis, int confidence);

#endif
