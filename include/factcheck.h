/*
 * factcheck.h - the public interface of libfactcheck.
 *
 * libfactcheck reads several articles on one story, extracts every numeric and dated claim, works
 * out which claims of different sources speak of the same fact, and reports those that disagree.
 *
 *     factcheck_checker *checker = NULL;
 *     factcheck_report *report = NULL;
 *     factcheck_article article = FACTCHECK_ARTICLE_INIT;
 *
 *     factcheck_checker_new(&checker, NULL, NULL);
 *     article.name = factcheck_text_of("a.txt");
 *     article.text = factcheck_text_of("Trade reached $56.68 billion in the first quarter of 2024.");
 *     factcheck_checker_add(checker, &article, NULL);
 *     ... more articles ...
 *     factcheck_checker_run(checker, &report, NULL);
 *     for (size_t i = 0; i < factcheck_report_finding_count(report); i++)
 *         ... factcheck_report_finding(report, i)->message ...
 *     factcheck_report_free(report);
 *     factcheck_checker_free(checker);
 *
 * Conventions
 *   Text is a pointer and a length in bytes, UTF-8, never NUL-terminated unless said.
 *   Positions are 0-based byte offsets into the article as it was given, end exclusive. Lines and
 *   columns are 1-based; a column counts Unicode code points, a tab counts 1.
 *   Values are exact decimals, carried as text ("56680000000"); no floating point anywhere.
 *   Functions that can fail return a factcheck_status: 0 is success, errors are negative. Odd text
 *   in an article is never an error: it becomes a note of its source.
 *   Structs that the library hands out are read-only, belong to the object they came from and live
 *   as long as it does. Later versions add members at their end only; do not copy or measure them.
 *   Structs that the caller fills (options, article, render options) start with their size; use
 *   their _INIT macros.
 *
 * Threads: there is no global state. Different checkers and reports may be used from different
 * threads at the same time; one checker or report must not be, except that a finished report is
 * immutable and may be read and rendered by any number of threads.
 */
#ifndef FACTCHECK_H
#define FACTCHECK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) || defined(__clang__)
#define FACTCHECK_EXPORT __attribute__((visibility("default")))
#else
#define FACTCHECK_EXPORT
#endif

/* ---- Version ---------------------------------------------------------------------------- */

#define FACTCHECK_VERSION_MAJOR 0
#define FACTCHECK_VERSION_MINOR 1
#define FACTCHECK_VERSION_PATCH 0

/* The version of the library at run time, "major.minor.patch"; static, NUL-terminated. */
FACTCHECK_EXPORT const char *factcheck_version(void);

/* ---- Text ------------------------------------------------------------------------------- */

/* A borrowed run of bytes. Absent text has len 0 (ptr may then be NULL). */
typedef struct factcheck_text {
    const char *ptr;
    size_t len;
} factcheck_text;

/* A view of a NUL-terminated string; it must outlive the view. NULL gives absent text. */
FACTCHECK_EXPORT factcheck_text factcheck_text_of(const char *string);

/* ---- Status and errors ------------------------------------------------------------------ */

typedef enum factcheck_status {
    FACTCHECK_OK = 0,
    FACTCHECK_ENOMEM = -1,  /* the allocator returned NULL */
    FACTCHECK_EINVAL = -2,  /* an argument is out of its documented range */
    FACTCHECK_ETOOBIG = -3, /* an article over FACTCHECK_ARTICLE_MAX bytes, or too many of them */
    FACTCHECK_ETEXT = -4,   /* not text in UTF-8 (UTF-16, or binary) */
    FACTCHECK_EDATE = -5,   /* not a calendar date YYYY-MM-DD of the years 1 to 9999 */
    FACTCHECK_EJSON = -6,   /* not the JSON that is expected: an article, a baseline ... */
    FACTCHECK_EWRITE = -7,  /* the caller's write function refused */
    FACTCHECK_ETHREAD = -8  /* a worker thread could not be started */
} factcheck_status;

/* A constant English sentence without final stop; static, NUL-terminated, never NULL. */
FACTCHECK_EXPORT const char *factcheck_status_message(int status);

/* What went wrong. Every function that takes one accepts NULL; it is written on failure only. */
typedef struct factcheck_error {
    int status;
    const char *message; /* static, NUL-terminated */
    size_t article;      /* index of the article concerned, or SIZE_MAX */
    size_t byte;         /* offset in its text or in the given input, or SIZE_MAX */
} factcheck_error;

/* ---- Memory ----------------------------------------------------------------------------- */

/*
 * The allocator of a checker and of the reports it makes. NULL means malloc and free.
 * `size` is what was asked for, the same again when it is released. The functions must return
 * memory aligned as malloc's, and be callable from several threads at once when options.jobs is
 * over 1.
 */
typedef struct factcheck_allocator {
    void *(*allocate)(size_t size, void *payload);
    void (*release)(void *memory, size_t size, void *payload);
    void *payload;
} factcheck_allocator;

/* ---- What is said of values ------------------------------------------------------------- */

typedef enum factcheck_kind {
    FACTCHECK_KIND_MONEY,
    FACTCHECK_KIND_PERCENT,
    FACTCHECK_KIND_PERCENTAGE_POINT,
    FACTCHECK_KIND_COUNT,
    FACTCHECK_KIND_MEASURE,
    FACTCHECK_KIND_ORDINAL,
    FACTCHECK_KIND_NUMBER,
    FACTCHECK_KIND_MULTIPLE,
    FACTCHECK_KIND_AGE,
    FACTCHECK_KIND_SCORE,
    FACTCHECK_KIND_DATE,
    FACTCHECK_KIND_TIME,
    FACTCHECK_KIND_DURATION,
    FACTCHECK_KIND_SET
} factcheck_kind;

typedef enum factcheck_hedge {
    FACTCHECK_HEDGE_EXACT,
    FACTCHECK_HEDGE_ABOUT,    /* about, around, some */
    FACTCHECK_HEDGE_BELOW,    /* nearly, less than: the true value is lower */
    FACTCHECK_HEDGE_ABOVE,    /* more than, over: the true value is higher */
    FACTCHECK_HEDGE_AT_LEAST, /* at least, no fewer than */
    FACTCHECK_HEDGE_AT_MOST,  /* up to, as many as, no more than */
    FACTCHECK_HEDGE_RANGE,    /* between 5 and 10 */
    FACTCHECK_HEDGE_VAGUE     /* dozens, several */
} factcheck_hedge;

/* What a value is to the thing that it measures. */
typedef enum factcheck_role {
    FACTCHECK_ROLE_LEVEL,
    FACTCHECK_ROLE_CHANGE, /* rose by 5 */
    FACTCHECK_ROLE_FROM,   /* from 5 to 8: the 5 */
    FACTCHECK_ROLE_TO,     /* from 5 to 8: the 8 */
    FACTCHECK_ROLE_TARGET, /* goal, forecast, limit */
    FACTCHECK_ROLE_RANK,
    FACTCHECK_ROLE_SHARE, /* one in five, two thirds of */
    FACTCHECK_ROLE_PART,  /* 3 of them, another 2 */
    FACTCHECK_ROLE_RATE   /* a day, per head */
} factcheck_role;

typedef enum factcheck_modality {
    FACTCHECK_MODALITY_ASSERTED,
    FACTCHECK_MODALITY_PLANNED,
    FACTCHECK_MODALITY_DENIED,
    FACTCHECK_MODALITY_POSSIBLE
} factcheck_modality;

typedef enum factcheck_timex_type {
    FACTCHECK_TIMEX_DATE,
    FACTCHECK_TIMEX_TIME,
    FACTCHECK_TIMEX_DURATION,
    FACTCHECK_TIMEX_SET
} factcheck_timex_type;

/* How a time expression got its value. */
typedef enum factcheck_basis {
    FACTCHECK_BASIS_EXPLICIT, /* the text says it all: May 16, 2024 */
    FACTCHECK_BASIS_ANCHOR,   /* counted from the anchor of the source: last year */
    FACTCHECK_BASIS_INFERRED  /* completed by a rule that can err: a bare month, a default year */
} factcheck_basis;

typedef enum factcheck_verdict {
    FACTCHECK_VERDICT_EQUAL,
    FACTCHECK_VERDICT_ROUNDED,    /* one is the other, rounded or truncated */
    FACTCHECK_VERDICT_COMPATIBLE, /* they meet through a hedge, a bound, a range, a coarser date */
    FACTCHECK_VERDICT_UPDATE,     /* both true at their time */
    FACTCHECK_VERDICT_CONFLICT,   /* no single true value fits both */
    FACTCHECK_VERDICT_UNKNOWN     /* cannot be told */
} factcheck_verdict;

typedef enum factcheck_severity {
    FACTCHECK_SEVERITY_NONE, /* agreements */
    FACTCHECK_SEVERITY_NOTE,
    FACTCHECK_SEVERITY_WARNING,
    FACTCHECK_SEVERITY_ERROR
} factcheck_severity;

/* The names used in the JSON output; static, NUL-terminated, "?" for a value out of range. */
FACTCHECK_EXPORT const char *factcheck_kind_name(factcheck_kind kind);
FACTCHECK_EXPORT const char *factcheck_hedge_name(factcheck_hedge hedge);
FACTCHECK_EXPORT const char *factcheck_role_name(factcheck_role role);
FACTCHECK_EXPORT const char *factcheck_modality_name(factcheck_modality modality);
FACTCHECK_EXPORT const char *factcheck_timex_type_name(factcheck_timex_type type);
FACTCHECK_EXPORT const char *factcheck_basis_name(factcheck_basis basis);
FACTCHECK_EXPORT const char *factcheck_verdict_name(factcheck_verdict verdict);
FACTCHECK_EXPORT const char *factcheck_severity_name(factcheck_severity severity);

/* ---- Decisions: what reviewers said of findings ----------------------------------------- */

typedef enum factcheck_ruling {
    FACTCHECK_RULING_CONFLICT,    /* "conflict": it is one and is to be mended, so it goes on to fail */
    FACTCHECK_RULING_NO_CONFLICT, /* "not-a-conflict": the match or the rule is wrong */
    FACTCHECK_RULING_ACCEPTED     /* "accepted": it is one and is left as it is */
} factcheck_ruling;

/* How a finding stands to the baseline. */
typedef enum factcheck_standing {
    FACTCHECK_STANDING_NONE,      /* "none": no baseline was given */
    FACTCHECK_STANDING_NEW,       /* "new": nobody has decided on it */
    FACTCHECK_STANDING_BASELINED, /* "baselined": not a conflict, or accepted; it fails nothing */
    FACTCHECK_STANDING_CONFIRMED, /* "confirmed": decided to be a conflict */
    FACTCHECK_STANDING_EXPIRED    /* "expired": the decision held until a day that has come */
} factcheck_standing;

/* One decision. It is found again by the id of its finding, whatever file that comes from. */
typedef struct factcheck_decision {
    factcheck_text id;   /* 16 hexadecimal digits */
    factcheck_text code; /* "FC101"; absent if not said, as the rest */
    factcheck_ruling ruling;
    factcheck_text reason;
    factcheck_text by;
    factcheck_text date;    /* YYYY-MM-DD */
    factcheck_text expires; /* the first day on which it no longer holds */
    factcheck_text message; /* of the finding, for people who read the file */
    int stale;              /* in a report: no finding has this id any more */
    int expired;            /* in a report */
} factcheck_decision;

FACTCHECK_EXPORT const char *factcheck_ruling_name(factcheck_ruling ruling);
FACTCHECK_EXPORT const char *factcheck_standing_name(factcheck_standing standing);

/*
 * A file of decisions, {"schema":"factcheck-baseline/1","decisions":[{"id","verdict",...}]}, read.
 * Immutable. `allocator` may be NULL and is copied. Errors: ENOMEM, and EJSON with error->byte and
 * a message of what is expected there.
 */
typedef struct factcheck_baseline factcheck_baseline;
FACTCHECK_EXPORT int factcheck_baseline_read(factcheck_baseline **out, factcheck_text json,
                                             const factcheck_allocator *allocator,
                                             factcheck_error *error);
FACTCHECK_EXPORT void factcheck_baseline_free(factcheck_baseline *baseline);
/* Decisions in the order of their ids; NULL when out of range. */
FACTCHECK_EXPORT size_t factcheck_baseline_count(const factcheck_baseline *baseline);
FACTCHECK_EXPORT const factcheck_decision *factcheck_baseline_get(const factcheck_baseline *baseline,
                                                                  size_t index);

/* ---- Configuration ---------------------------------------------------------------------- */

/* What is said of the articles whose names fit a pattern. */
typedef struct factcheck_source_setting {
    /*
     * A pattern: * is any run of characters but /, ** any run, ? one character but /. It is held
     * against the name and against what follows each / of it, unless it begins with / itself.
     */
    factcheck_text files;
    factcheck_text outlet; /* or absent */
    factcheck_text date;   /* YYYY-MM-DD, or absent */
} factcheck_source_setting;

#define FACTCHECK_PATTERN_MAX 255 /* bytes of a pattern */

typedef struct factcheck_rule_setting {
    factcheck_text rule; /* code or name */
    int off;             /* nonzero: findings and notes of the rule are left out */
    factcheck_severity severity; /* if it is not off: that of all its findings */
} factcheck_rule_setting;

/* Words in their base form, in lower case: "aftershock". */
typedef struct factcheck_word_list {
    const factcheck_text *words;
    size_t count;
} factcheck_word_list;

/* Filled by a caller, or read from a file. */
typedef struct factcheck_config {
    size_t size; /* sizeof(factcheck_config) */
    const factcheck_source_setting *sources; /* the first that fits and says it counts */
    size_t source_count;
    const factcheck_rule_setting *rules;
    size_t rule_count;
    const factcheck_word_list *synonyms; /* words that name the same measure */
    size_t synonym_count;
    const factcheck_word_list *contrasts; /* words of which no two name the same measure */
    size_t contrast_count;
    int has_min_confidence;
    unsigned min_confidence; /* percent */
    int has_fail_on;
    factcheck_severity fail_on; /* the least severity that fails a run; NONE: nothing does */
    factcheck_text baseline;    /* file of the baseline, from the folder of the configuration */
} factcheck_config;

#define FACTCHECK_CONFIG_INIT                                                                    \
    {                                                                                            \
        sizeof(factcheck_config), NULL, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0, 0,                   \
            FACTCHECK_SEVERITY_NONE, { NULL, 0 }                                                 \
    }

/*
 * Reads a configuration file, a JSON object; every member may be left out:
 *
 *     {"sources": [{"files": "wire-?.txt", "outlet": "The Wire", "date": "2023-07-04"}],
 *      "rules": {"FC101": "error", "update": "off"}, "ignore": ["FC501"],
 *      "synonyms": [["pier", "jetty"]], "contrasts": [["inbound", "outbound"]],
 *      "min_confidence": 0.6, "fail_on": "error", "baseline": "factcheck.baseline.json"}
 *
 * A key that is not known or a value of another type is an error. *out is NULL on failure; free it
 * with factcheck_config_free. Errors: ENOMEM, and EJSON with error->byte and a message of what is
 * expected there.
 */
FACTCHECK_EXPORT int factcheck_config_read(factcheck_config **out, factcheck_text json,
                                           const factcheck_allocator *allocator,
                                           factcheck_error *error);

/* Frees a configuration that was read. NULL is allowed. */
FACTCHECK_EXPORT void factcheck_config_free(factcheck_config *config);

/* ---- A checker: options, articles, a run ------------------------------------------------ */

#define FACTCHECK_ARTICLE_MAX ((size_t)1 << 30) /* bytes of one article */
#define FACTCHECK_ARTICLES_MAX ((size_t)1 << 22)

/*
 * Told now and then, on the thread that runs, how many of the articles have been read. When all
 * are, they are compared; `done` is `total` from then on.
 */
typedef void (*factcheck_progress_fn)(size_t done, size_t total, void *payload);

typedef struct factcheck_options {
    size_t size;             /* sizeof(factcheck_options) */
    unsigned jobs;           /* threads that read articles; 0 and 1 mean the calling thread alone */
    unsigned min_confidence; /* percent; findings below are dropped, 0 keeps all */
    int agreements;          /* nonzero: agreements are findings too */
    int alone;               /* nonzero: each article is dated by its own text alone */
    int extract_only;        /* nonzero: claims, no findings */
    factcheck_text date;     /* date of every article that brings none, YYYY-MM-DD, or absent */
    const factcheck_text *only; /* codes or names of rules: if any, findings of these alone */
    size_t only_count;
    const factcheck_text *ignored; /* findings and notes of these rules are left out */
    size_t ignored_count;
    const factcheck_baseline *baseline; /* or NULL; must outlive the checker */
    factcheck_text today;               /* YYYY-MM-DD; absent: no decision expires */
    factcheck_progress_fn progress;     /* or NULL */
    void *progress_payload;
    /*
     * Or NULL; must outlive the checker. Its sources, rules, synonyms and contrasts count; the rest
     * is for the caller to put into options like these.
     */
    const factcheck_config *config;
} factcheck_options;

/* The default of min_confidence, chosen for precision. */
#define FACTCHECK_MIN_CONFIDENCE 50
#define FACTCHECK_OPTIONS_INIT \
    { sizeof(factcheck_options), 1, FACTCHECK_MIN_CONFIDENCE, 0, 0, 0, { NULL, 0 }, NULL, 0, \
      NULL, 0, NULL, { NULL, 0 }, NULL, NULL, NULL }

typedef struct factcheck_article {
    size_t size;           /* sizeof(factcheck_article) */
    factcheck_text name;   /* a path or any other name; shown in reports */
    factcheck_text text;   /* the article, UTF-8; copied, so it may be freed after the call */
    factcheck_text date;   /* publication date YYYY-MM-DD, or absent; wins over all evidence */
    factcheck_text outlet; /* publisher, or absent */
} factcheck_article;

#define FACTCHECK_ARTICLE_INIT \
    { sizeof(factcheck_article), { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } }

typedef struct factcheck_checker factcheck_checker;
typedef struct factcheck_report factcheck_report;

/*
 * Makes a checker. `options` and `allocator` may be NULL and are copied. *out is NULL on failure.
 * Free it with factcheck_checker_free. Errors: ENOMEM, EINVAL (also: no rule of that code), EDATE.
 */
FACTCHECK_EXPORT int factcheck_checker_new(factcheck_checker **out,
                                           const factcheck_options *options,
                                           const factcheck_allocator *allocator);

/* Frees the checker; its reports stay valid. NULL is allowed. */
FACTCHECK_EXPORT void factcheck_checker_free(factcheck_checker *checker);

/*
 * Adds one article. Name, text, date and outlet are copied. Bytes that are no UTF-8 and NULs are
 * kept and noted, not refused; text in UTF-16 or mostly binary is (ETEXT, error->byte says where).
 * Errors: ENOMEM, EINVAL, ETOOBIG, ETEXT, EDATE. After an error the checker is as before the call.
 */
FACTCHECK_EXPORT int factcheck_checker_add(factcheck_checker *checker,
                                           const factcheck_article *article,
                                           factcheck_error *error);

/*
 * Adds articles given as JSON Lines, one object a line: {"text": ..., "name": ..., "date": ...,
 * "outlet": ...}; all but "text" are optional, unknown members are ignored. `name` names lines
 * without one: "name#LINE". Positions in reports are offsets into the decoded text. Lines before
 * a bad one are kept. Errors: as factcheck_checker_add, and EJSON with error->byte in the input.
 */
FACTCHECK_EXPORT int factcheck_checker_add_jsonl(factcheck_checker *checker, factcheck_text name,
                                                 factcheck_text lines, factcheck_error *error);

/* How many articles have been added. */
FACTCHECK_EXPORT size_t factcheck_checker_count(const factcheck_checker *checker);

/*
 * Reads all articles and reports. May be called again after more articles were added. The report
 * is independent of the checker; free it with factcheck_report_free. *out is NULL on failure.
 * Errors: ENOMEM, ETHREAD.
 */
FACTCHECK_EXPORT int factcheck_checker_run(factcheck_checker *checker, factcheck_report **out,
                                           factcheck_error *error);

/* ---- A report, walked ------------------------------------------------------------------- */

/* A TIMEX3 value (ISO-TimeML 1.2.1) with the calendar interval it stands for. */
typedef struct factcheck_timex {
    factcheck_timex_type type;
    factcheck_text value;    /* "2024-Q1", "P17M", "XXXX-WXX-5"; absent when not known */
    factcheck_text begin;    /* first day or minute, "2024-01-01", absent when not known */
    factcheck_text end;      /* exclusive */
    factcheck_basis basis;
    factcheck_text relative; /* what is said without an anchor: "last year"; absent if explicit */
    factcheck_text anchor;   /* the date it was counted from; absent if none */
    factcheck_text rule;     /* name of the resolution rule; absent if explicit */
} factcheck_timex;

typedef struct factcheck_span {
    size_t begin;
    size_t end;
} factcheck_span;

typedef struct factcheck_claim {
    size_t source; /* index of the source */
    size_t begin;  /* of the mention */
    size_t end;
    uint32_t line;
    uint32_t column;
    factcheck_text text; /* the mention as written */
    factcheck_kind kind;
    factcheck_text value;     /* exact decimal, absent when there is none */
    factcheck_text low;       /* implied interval, inclusive; absent when open on that side */
    factcheck_text high;
    factcheck_text unit;      /* ISO 4217, "%", "pp", SI or CLDR unit, lemma of the counted noun */
    factcheck_hedge hedge;
    factcheck_text range_low; /* stated ends of a range, else absent */
    factcheck_text range_high;
    const factcheck_timex *timex; /* of dates, times, durations and sets; else NULL */
    size_t measure_count;         /* words for what is counted or measured, head last */
    const factcheck_text *measure;
    size_t subject_count; /* names of whom or what it is said */
    const factcheck_text *subject;
    const factcheck_timex *period; /* when it holds; NULL if not known or if it is timex itself */
    factcheck_role role;
    factcheck_modality modality;
    factcheck_text speaker;  /* to whom the text attributes it, or absent */
    factcheck_span sentence; /* of the source */
    size_t key_count;        /* keys that all claims of one fact share at least one of */
    const factcheck_text *keys;
} factcheck_claim;

typedef struct factcheck_anchor {
    factcheck_text date;  /* YYYY-MM-DD, absent when not settled */
    factcheck_text basis; /* "given", "metadata", "dateline", "caption", "text", "story", "none" */
    unsigned confidence;  /* percent */
} factcheck_anchor;

/* A remark on a source: a rule code (FC9xx), a sentence, and where (SIZE_MAX: nowhere). */
typedef struct factcheck_note {
    const char *code; /* static, NUL-terminated */
    factcheck_severity severity;
    factcheck_text message;
    size_t byte;
    uint32_t line;
    uint32_t column;
} factcheck_note;

typedef struct factcheck_source {
    factcheck_text name;
    factcheck_text outlet;
    factcheck_text text; /* the report's own copy */
    factcheck_anchor anchor;
    size_t story; /* from 1: sources with the same number tell the same story */
    size_t copy_count; /* indexes of the sources that this one shares long passages with */
    const size_t *copies;
    size_t note_count;
    const factcheck_note *const *notes;
} factcheck_source;

/* A run of source bytes that made two claims the same: shown underlined. */
typedef struct factcheck_mark {
    size_t source;
    size_t begin;
    size_t end;
    factcheck_text what; /* "measure", "subject", "period" */
} factcheck_mark;

/* One of the values that the claims of a fact give. */
typedef struct factcheck_variant {
    factcheck_text display; /* normalised: "56.68 billion USD, stated to 0.01 billion" */
    size_t claim_count;
    const factcheck_claim *const *claims;
} factcheck_variant;

/* How two variants of a finding stand to each other. */
typedef struct factcheck_relation {
    size_t a; /* index of a variant */
    size_t b;
    factcheck_verdict verdict;
    factcheck_text reason;
    factcheck_text gap; /* "0.21%", "1 day"; absent when there is none */
} factcheck_relation;

typedef struct factcheck_finding {
    factcheck_text id;  /* 16 hexadecimal digits of the content, without positions or paths */
    const char *code;   /* "FC101"; static, NUL-terminated */
    factcheck_verdict verdict;
    factcheck_severity severity;
    unsigned confidence; /* percent: that the claims speak of one fact and the verdict holds */
    size_t measure_count;
    const factcheck_text *measure;
    size_t subject_count;
    const factcheck_text *subject;
    const factcheck_timex *period; /* NULL when not known */
    size_t variant_count;
    const factcheck_variant *const *variants;
    size_t relation_count;
    const factcheck_relation *const *relations;
    size_t mark_count;
    const factcheck_mark *const *marks;
    factcheck_text message; /* the title, readable alone */
    size_t note_count;      /* the first says why, the second why the claims were matched */
    const factcheck_text *notes;
    factcheck_text help; /* absent when there is nothing to do */
    factcheck_standing standing;
    const factcheck_decision *decision; /* or NULL */
} factcheck_finding;

typedef struct factcheck_summary {
    size_t sources;
    size_t stories;
    size_t claims;
    size_t facts; /* facts that two or more sources speak of */
    size_t conflicts;
    size_t updates;
    size_t agreements; /* counted also when they are not listed as findings */
    size_t unknown;
    size_t errors; /* findings by severity, those of the baseline included */
    size_t warnings;
    size_t notes;
    size_t baselined; /* findings that are decided to fail nothing */
    size_t stale;     /* decisions without a finding */
} factcheck_summary;

/* All results are borrowed from the report; an index out of range gives NULL. */
FACTCHECK_EXPORT size_t factcheck_report_source_count(const factcheck_report *report);
FACTCHECK_EXPORT const factcheck_source *factcheck_report_source(const factcheck_report *report,
                                                                 size_t index);
/* Claims of all sources, in the order of sources and positions. */
FACTCHECK_EXPORT size_t factcheck_report_claim_count(const factcheck_report *report);
FACTCHECK_EXPORT const factcheck_claim *factcheck_report_claim(const factcheck_report *report,
                                                               size_t index);
/* Findings, in the order of source, position and code. */
FACTCHECK_EXPORT size_t factcheck_report_finding_count(const factcheck_report *report);
FACTCHECK_EXPORT const factcheck_finding *factcheck_report_finding(const factcheck_report *report,
                                                                   size_t index);
FACTCHECK_EXPORT const factcheck_summary *factcheck_report_summary(const factcheck_report *report);
/* The decisions of the baseline, in the order of their ids, stale and expired ones marked. */
FACTCHECK_EXPORT size_t factcheck_report_decision_count(const factcheck_report *report);
FACTCHECK_EXPORT const factcheck_decision *factcheck_report_decision(const factcheck_report *report,
                                                                     size_t index);

/* Frees the report and all that was borrowed from it. NULL is allowed. */
FACTCHECK_EXPORT void factcheck_report_free(factcheck_report *report);

/* ---- A report, rendered ----------------------------------------------------------------- */

typedef enum factcheck_format {
    FACTCHECK_FORMAT_TEXT, /* diagnostics with excerpts */
    FACTCHECK_FORMAT_LINE, /* one line a place: file:line:column: severity: message [code] */
    FACTCHECK_FORMAT_JSON, /* one object */
    FACTCHECK_FORMAT_JSONL, /* one object a line: findings, or claims */
    FACTCHECK_FORMAT_CSV,   /* a row for each place of a finding, or each claim */
    /* of findings alone: */
    FACTCHECK_FORMAT_SARIF,    /* 2.1.0, for code scanning */
    FACTCHECK_FORMAT_GITHUB,   /* workflow commands: the worst first, as many as are shown */
    FACTCHECK_FORMAT_GITLAB,   /* code quality report */
    FACTCHECK_FORMAT_JUNIT,    /* a test case for each fact */
    FACTCHECK_FORMAT_RDJSONL,  /* diagnostics for review tools, one a line */
    FACTCHECK_FORMAT_MARKDOWN, /* for summaries and comments, below FACTCHECK_MARKDOWN_MAX */
    FACTCHECK_FORMAT_HTML      /* a page to review findings on, one file without any other */
} factcheck_format;

#define FACTCHECK_MARKDOWN_MAX 60000 /* bytes, and so characters */

typedef enum factcheck_content {
    FACTCHECK_CONTENT_FINDINGS,
    FACTCHECK_CONTENT_CLAIMS
} factcheck_content;

typedef struct factcheck_render_options {
    size_t size; /* sizeof(factcheck_render_options) */
    factcheck_format format;
    factcheck_content content;
    int color;      /* nonzero: ANSI colours (text format) */
    int unicode;    /* nonzero: box-drawing decor instead of ASCII (text format) */
    unsigned width; /* display columns of a line (text format), 40 to 1000; 0 means 100 */
    unsigned omit;  /* FACTCHECK_OMIT_ flags */
} factcheck_render_options;

#define FACTCHECK_RENDER_OPTIONS_INIT                                                   \
    {                                                                                   \
        sizeof(factcheck_render_options), FACTCHECK_FORMAT_TEXT,                        \
            FACTCHECK_CONTENT_FINDINGS, 0, 0, 0, 0                                      \
    }

/*
 * What may be left out, because the caller says it elsewhere or not at all. The first three are
 * for renderings that people read, the others for all of findings.
 */
#define FACTCHECK_OMIT_NOTES 1u       /* all notes on sources */
#define FACTCHECK_OMIT_ENCODING 2u    /* notes on bytes that are no text: FC902, FC903 */
#define FACTCHECK_OMIT_COUNTS 4u      /* the closing line with the counts */
#define FACTCHECK_OMIT_BASELINED 8u   /* findings that are decided to fail nothing */
#define FACTCHECK_OMIT_AGREEMENTS 16u /* findings without a severity */

/* Takes `len` bytes; returns 0 to go on, anything else to stop the rendering with EWRITE. */
typedef int (*factcheck_write_fn)(const char *data, size_t len, void *payload);

/*
 * Renders the report, the same bytes each time. Control characters and bidirectional marks of
 * articles and names are shown as visible escapes in every format. `options` may be NULL.
 * Errors: EINVAL, ENOMEM, EWRITE.
 */
FACTCHECK_EXPORT int factcheck_report_render(const factcheck_report *report,
                                             const factcheck_render_options *options,
                                             factcheck_write_fn write, void *payload);

/* Writes a configuration as the file that it could have been read from. Errors: EINVAL, EWRITE. */
FACTCHECK_EXPORT int factcheck_config_write(const factcheck_config *config,
                                            factcheck_write_fn write, void *payload);

/* The format of that name ("text", "json", ...), or -1. */
FACTCHECK_EXPORT int factcheck_format_of(factcheck_text name);

/* How the decisions on findings that have none are written. */
typedef struct factcheck_baseline_options {
    size_t size;              /* sizeof(factcheck_baseline_options) */
    factcheck_severity least; /* findings of less severity get no decision; NONE: none gets one */
    int prune;                /* nonzero: stale decisions are dropped */
    factcheck_text date;      /* of new decisions, as the next two; may be absent */
    factcheck_text by;
    factcheck_text reason;
} factcheck_baseline_options;

#define FACTCHECK_BASELINE_OPTIONS_INIT                                                     \
    {                                                                                       \
        sizeof(factcheck_baseline_options), FACTCHECK_SEVERITY_WARNING, 0, { NULL, 0 },     \
            { NULL, 0 }, { NULL, 0 }                                                        \
    }

/*
 * Writes a baseline: the decisions of the report and, for findings that nobody has decided on or
 * whose decision has expired, new ones that accept them. Errors: EINVAL, ENOMEM, EWRITE.
 */
FACTCHECK_EXPORT int factcheck_report_write_baseline(const factcheck_report *report,
                                                     const factcheck_baseline_options *options,
                                                     factcheck_write_fn write, void *payload);

/*
 * Writes text from outside as the renderers do, with control characters, bidirectional marks and
 * bytes that are no UTF-8 as visible escapes: for messages that name a file or quote an article.
 * Errors: ENOMEM, EWRITE.
 */
FACTCHECK_EXPORT int factcheck_write_visible(factcheck_text text, factcheck_write_fn write,
                                             void *payload);

/* ---- Rules ------------------------------------------------------------------------------ */

/* A kind of finding or note. Codes are never reused. All text is static and NUL-terminated. */
typedef struct factcheck_rule {
    const char *code; /* "FC101" */
    const char *name; /* "figure-conflict" */
    factcheck_severity severity;
    const char *summary; /* one line */
    const char *explain; /* what it finds, an example, how to disagree with it */
} factcheck_rule;

FACTCHECK_EXPORT size_t factcheck_rule_count(void);
/* Rules in the order of their codes; NULL when out of range. */
FACTCHECK_EXPORT const factcheck_rule *factcheck_rule_get(size_t index);
/* The rule of that code or name, in any case, or NULL. */
FACTCHECK_EXPORT const factcheck_rule *factcheck_rule_find(factcheck_text code);

#ifdef __cplusplus
}
#endif

#endif /* FACTCHECK_H */
