/*
 * The JSON of reports made by hand against tests/schema, and documents that must not fit.
 */
#include "report_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema_validator.h"

#define FOLDER "tests/schema"

static bool fits(const char *schema, const char *json)
{
    schema_set set;
    schema_init(&set, FOLDER);
    bool fine = schema_fits(&set, schema, json, strlen(json));
    schema_dispose(&set);
    return fine;
}

static void check(const factcheck_report *report, factcheck_format format,
                  factcheck_content content, const char *schema)
{
    schema_set set;
    schema_init(&set, FOLDER);
    char *text = rendered_as(report, format, content);
    bool fine = format == FACTCHECK_FORMAT_JSON
                    ? schema_fits(&set, schema, text, strlen(text))
                    : schema_fits_lines(&set, schema, text, strlen(text));
    ck_assert_msg(fine, "%s: %s", schema, set.why);
    free(text);
    schema_dispose(&set);
}

START_TEST(reports_fit)
{
    static factcheck_report *(*const makers[])(void) = {new_report, two_sources, rich_report};
    factcheck_report *report = makers[_i]();
    check(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_FINDINGS, "report.schema.json");
    check(report, FACTCHECK_FORMAT_JSONL, FACTCHECK_CONTENT_FINDINGS, "finding.schema.json");
    check(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_CLAIMS, "claims.schema.json");
    check(report, FACTCHECK_FORMAT_JSONL, FACTCHECK_CONTENT_CLAIMS, "claim.schema.json");
    factcheck_report_free(report);
}
END_TEST

/* All names of the enumerations are known to the schema. */
START_TEST(all_names_fit)
{
    factcheck_report *report = rich_report();
    size_t source = 0;
    for (int kind = 0; kind <= FACTCHECK_KIND_SET; kind++) {
        factcheck_claim *claim = claim_of(report, source, "41,250 passengers", 0);
        claim->kind = (factcheck_kind)kind;
        claim->value = FC_STR("-0.5");
        claim->hedge = (factcheck_hedge)(kind % (FACTCHECK_HEDGE_VAGUE + 1));
        claim->role = (factcheck_role)(kind % (FACTCHECK_ROLE_RATE + 1));
        claim->modality = (factcheck_modality)(kind % (FACTCHECK_MODALITY_POSSIBLE + 1));
        factcheck_timex *timex = timex_of(report, FACTCHECK_TIMEX_SET, "P1W");
        timex->type = (factcheck_timex_type)(kind % (FACTCHECK_TIMEX_SET + 1));
        timex->basis = (factcheck_basis)(kind % (FACTCHECK_BASIS_INFERRED + 1));
        claim->timex = timex;
    }
    for (int verdict = 0; verdict <= FACTCHECK_VERDICT_UNKNOWN; verdict++)
        finding_of(report, "FC101", (factcheck_verdict)verdict,
                   (factcheck_severity)(verdict % (FACTCHECK_SEVERITY_ERROR + 1)), "a title");
    check(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_FINDINGS, "report.schema.json");
    check(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_CLAIMS, "claims.schema.json");
    factcheck_report_free(report);
}
END_TEST

/* A claim that fits, and changes of one piece that make it one that does not. */
static const char good_claim[] =
    "{\"source\":\"a\",\"begin\":0,\"end\":2,\"line\":1,\"column\":1,\"text\":\"12\","
    "\"kind\":\"count\",\"value\":\"12\",\"role\":\"level\",\"modality\":\"asserted\","
    "\"sentence\":[0,2],\"timex\":{\"type\":\"DATE\"}}";

typedef struct change {
    const char *from;
    const char *to;
} change;

static const change changes[] = {
    {"\"begin\":0,", ""},                    /* required */
    {"\"begin\":0,", "\"begin\":\"0\","},    /* type */
    {"\"begin\":0,", "\"begin\":0.5,"},      /* integer */
    {"\"begin\":0,", "\"begin\":-1,"},       /* minimum */
    {"\"count\"", "\"counts\""},             /* enum */
    {"\"value\":\"12\"", "\"value\":12"},    /* decimals are strings */
    {"\"value\":\"12\"", "\"wert\":\"12\""}, /* additionalProperties */
    {"[0,2]", "[0]"},                        /* minItems */
    {"[0,2]", "[0,2,3]"},                    /* maxItems */
    {"[0,2]", "[0,\"2\"]"},                  /* items */
    {"\"DATE\"", "\"date\""},                /* behind a $ref */
    {"{\"type\":\"DATE\"}", "{\"type\":\"DATE\",\"x\":1}"},
    {"}}", "}} {}"}, /* two documents */
    {"}}", "}"},     /* no JSON */
};

START_TEST(broken_claims_do_not_fit)
{
    char json[512];
    const char *at = strstr(good_claim, changes[_i].from);
    ck_assert(fits("claim.schema.json", good_claim));
    ck_assert_ptr_nonnull(at);
    snprintf(json, sizeof json, "%.*s%s%s", (int)(at - good_claim), good_claim, changes[_i].to,
             at + strlen(changes[_i].from));
    ck_assert_msg(!fits("claim.schema.json", json), "%s", json);
}
END_TEST

START_TEST(broken_reports_do_not_fit)
{
    ck_assert(!fits("report.schema.json", "{}"));
    ck_assert(!fits("report.schema.json", "[]"));
    ck_assert(!fits("claims.schema.json",
                    "{\"schema\":\"factcheck-claims/2\",\"sources\":[],\"claims\":[]}"));
    ck_assert(fits("claims.schema.json",
                   "{\"schema\":\"factcheck-claims/1\",\"sources\":[],\"claims\":[]}"));
    ck_assert(!fits("claims.schema.json",
                    "{\"schema\":\"factcheck-claims/1\",\"sources\":[{}],\"claims\":[]}"));
    ck_assert(!fits("no.schema.json", "{}"));
}
END_TEST

Suite *test_schema_suite(void);
Suite *test_schema_suite(void)
{
    Suite *suite = suite_create("schema");
    TCase *tests = tcase_create("schema");
    tcase_add_loop_test(tests, reports_fit, 0, 3);
    tcase_add_test(tests, all_names_fit);
    tcase_add_loop_test(tests, broken_claims_do_not_fit, 0,
                        (int)(sizeof changes / sizeof *changes));
    tcase_add_test(tests, broken_reports_do_not_fit);
    suite_add_tcase(suite, tests);
    return suite;
}
