/*
 * Findings and claims as JSON.
 */
#include "report_fixture.h"

#include <stdlib.h>
#include <string.h>

START_TEST(findings)
{
    factcheck_report *report = two_sources();
    char *text = rendered_as(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_FINDINGS);
    ck_assert_str_eq(text, 
        "{\n"
        "  \"schema\": \"factcheck-report/1\",\n"
        "  \"sources\": [\n"
        "    {\n"
        "      \"path\": \"north.txt\",\n"
        "      \"bytes\": 74,\n"
        "      \"anchor\": {\"basis\":\"none\",\"confidence\":0.00}\n"
        "    },\n"
        "    {\n"
        "      \"path\": \"south.txt\",\n"
        "      \"bytes\": 59,\n"
        "      \"anchor\": {\"basis\":\"none\",\"confidence\":0.00}\n"
        "    }\n"
        "  ],\n"
        "  \"findings\": [\n"
        "    {\n"
        "      \"id\": \"0123456789abcdef\",\n"
        "      \"code\": \"FC101\",\n"
        "      \"verdict\": \"conflict\",\n"
        "      \"severity\": \"error\",\n"
        "      \"confidence\": 0.93,\n"
        "      \"fact\": {\n"
        "        \"measure\": [\"passenger\"],\n"
        "        \"subject\": [\"Orsa Lines\"],\n"
        "        \"period\": {\"type\":\"DATE\",\"value\":\"2023-06\",\"basis\":\"explicit\"}\n"
        "      },\n"
        "      \"variants\": [\n"
        "        {\n"
        "          \"value\": {\"display\":\"41,250 passengers\",\"kind\":\"count\"},\n"
        "          \"claims\": [\n"
        "            {\"source\":\"north.txt\",\"begin\":30,\"end\":47,\"line\":3,"
        "\"column\":19,\"text\":\"41,250 passengers\",\"kind\":\"count\",\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]}\n"
        "          ]\n"
        "        },\n"
        "        {\n"
        "          \"value\": {\"display\":\"42,150 passengers\",\"kind\":\"count\"},\n"
        "          \"claims\": [\n"
        "            {\"source\":\"south.txt\",\"begin\":19,\"end\":36,\"line\":1,"
        "\"column\":20,\"text\":\"42,150 passengers\",\"kind\":\"count\",\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]}\n"
        "          ]\n"
        "        }\n"
        "      ],\n"
        "      \"relations\": [\n"
        "        {\"a\":0,\"b\":1,\"verdict\":\"conflict\",\"reason\":\"two digits changed "
        "places\",\"gap\":\"2.1%\"}\n"
        "      ],\n"
        "      \"marks\": [\n"
        "        {\"source\":\"north.txt\",\"begin\":57,\"end\":67,\"what\":\"subject\"},\n"
        "        {\"source\":\"north.txt\",\"begin\":51,\"end\":55,\"what\":\"period\"},\n"
        "        {\"source\":\"south.txt\",\"begin\":0,\"end\":10,\"what\":\"subject\"},\n"
        "        {\"source\":\"south.txt\",\"begin\":53,\"end\":57,\"what\":\"period\"}\n"
        "      ],\n"
        "      \"message\": \"sources disagree on Orsa Lines passengers in June: 41,250 vs "
        "42,150\",\n"
        "      \"notes\": [\"the values are 900 passengers (2.1%) apart\",\"matched on subject "
        "\\\"Orsa Lines\\\", measure \\\"passenger\\\"\"],\n"
        "      \"help\": \"two digits changed places in one of them; see the company's "
        "figures\"\n"
        "    }\n"
        "  ],\n"
        "  \"summary\": {\n"
        "    \"sources\": 2,\n"
        "    \"stories\": 0,\n"
        "    \"claims\": 2,\n"
        "    \"facts\": 0,\n"
        "    \"conflicts\": 1,\n"
        "    \"updates\": 0,\n"
        "    \"agreements\": 0,\n"
        "    \"unknown\": 0,\n"
        "    \"errors\": 1,\n"
        "    \"warnings\": 0,\n"
        "    \"notes\": 0,\n"
        "    \"baselined\": 0,\n"
        "    \"stale\": 0\n"
        "  }\n"
        "}\n");
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(finding_lines)
{
    factcheck_report *report = rich_report();
    char *text = rendered_as(report, FACTCHECK_FORMAT_JSONL, FACTCHECK_CONTENT_FINDINGS);
    ck_assert_str_eq(text, 
        "{\"id\":\"0123456789abcdef\",\"code\":\"FC101\",\"verdict\":\"conflict\","
        "\"severity\":\"error\",\"confidence\":0.93,\"fact\":{\"measure\":[\"passenger\"],"
        "\"subject\":[\"Orsa Lines\"],\"period\":{\"type\":\"DATE\",\"value\":\"2023-06\","
        "\"basis\":\"explicit\"}},\"variants\":[{\"value\":{\"display\":\"41,250 "
        "passengers\",\"kind\":\"count\"},\"claims\":[{\"source\":\"north.txt\",\"begin\":30,"
        "\"end\":47,\"line\":3,\"column\":19,\"text\":\"41,250 "
        "passengers\",\"kind\":\"count\",\"role\":\"level\",\"modality\":\"asserted\","
        "\"sentence\":[0,0]}]},{\"value\":{\"display\":\"42,150 "
        "passengers\",\"kind\":\"count\"},\"claims\":[{\"source\":\"south.txt\",\"begin\":19,"
        "\"end\":36,\"line\":1,\"column\":20,\"text\":\"42,150 "
        "passengers\",\"kind\":\"count\",\"role\":\"level\",\"modality\":\"asserted\","
        "\"sentence\":[0,0]}]}],\"relations\":[{\"a\":0,\"b\":1,\"verdict\":\"conflict\","
        "\"reason\":\"two digits changed places\",\"gap\":\"2.1%\"}],"
        "\"marks\":[{\"source\":\"north.txt\",\"begin\":57,\"end\":67,\"what\":\"subject\"},"
        "{\"source\":\"north.txt\",\"begin\":51,\"end\":55,\"what\":\"period\"},"
        "{\"source\":\"south.txt\",\"begin\":0,\"end\":10,\"what\":\"subject\"},"
        "{\"source\":\"south.txt\",\"begin\":53,\"end\":57,\"what\":\"period\"}],"
        "\"message\":\"sources disagree on Orsa Lines passengers in June: 41,250 vs "
        "42,150\",\"notes\":[\"the values are 900 passengers (2.1%) apart\",\"matched on "
        "subject \\\"Orsa Lines\\\", measure \\\"passenger\\\"\"],\"help\":\"two digits "
        "changed places in one of them; see the company's figures\"}\n"
        "{\"id\":\"0123456789abcdef\",\"code\":\"FC301\",\"verdict\":\"update\","
        "\"severity\":\"note\",\"confidence\":0.93,\"fact\":{},"
        "\"variants\":[{\"value\":{\"display\":\"about 4.1 million "
        "EUR\",\"kind\":\"money\",\"value\":\"4100000\",\"low\":\"4050000\","
        "\"high\":\"4150000\",\"unit\":\"EUR\",\"hedge\":\"about\"},"
        "\"claims\":[{\"source\":\"east \\u001b[31m.txt\",\"begin\":24,\"end\":41,\"line\":1,"
        "\"column\":25,\"text\":\"4.1 million euros\",\"kind\":\"money\",\"value\":\"4100000\","
        "\"low\":\"4050000\",\"high\":\"4150000\",\"unit\":\"EUR\",\"hedge\":\"about\","
        "\"measure\":[\"repair\",\"cost\"],\"subject\":[\"Orsa "
        "Lines\"],\"period\":{\"type\":\"DATE\",\"value\":\"2023\",\"basis\":\"explicit\"},"
        "\"role\":\"target\",\"modality\":\"planned\",\"speaker\":\"the harbour "
        "board\",\"sentence\":[0,0],\"keys\":[\"EUR|orsa "
        "lines|2023\"]}]}],\"relations\":[],\"marks\":[],\"message\":\"repair cost was "
        "raised\"}\n");
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(claims)
{
    factcheck_report *report = rich_report();
    char *text = rendered_as(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_CLAIMS);
    ck_assert_str_eq(text, 
        "{\n"
        "  \"schema\": \"factcheck-claims/1\",\n"
        "  \"sources\": [\n"
        "    {\n"
        "      \"path\": \"north.txt\",\n"
        "      \"bytes\": 74,\n"
        "      \"anchor\": {\"basis\":\"none\",\"confidence\":0.00}\n"
        "    },\n"
        "    {\n"
        "      \"path\": \"south.txt\",\n"
        "      \"bytes\": 59,\n"
        "      \"anchor\": {\"basis\":\"none\",\"confidence\":0.00}\n"
        "    },\n"
        "    {\n"
        "      \"path\": \"east \\u001b[31m.txt\",\n"
        "      \"outlet\": \"The Eastern\",\n"
        "      \"bytes\": 79,\n"
        "      \"anchor\": {\"date\":\"2023-06-20\",\"basis\":\"dateline\","
        "\"confidence\":0.90},\n"
        "      \"copies_of\": [\"north.txt\"],\n"
        "      \"notes\": [\n"
        "        {\"code\":\"FC905\",\"severity\":\"note\",\"message\":\"shares long passages "
        "with north.txt: one witness\"},\n"
        "        {\"code\":\"FC904\",\"severity\":\"note\",\"message\":\"no calendar has this "
        "date\",\"byte\":71,\"line\":1,\"column\":72}\n"
        "      ]\n"
        "    }\n"
        "  ],\n"
        "  \"claims\": [\n"
        "    {\"source\":\"north.txt\",\"begin\":30,\"end\":47,\"line\":3,\"column\":19,"
        "\"text\":\"41,250 passengers\",\"kind\":\"count\",\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]},\n"
        "    {\"source\":\"south.txt\",\"begin\":19,\"end\":36,\"line\":1,\"column\":20,"
        "\"text\":\"42,150 passengers\",\"kind\":\"count\",\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]},\n"
        "    {\"source\":\"east \\u001b[31m.txt\",\"begin\":24,\"end\":41,\"line\":1,"
        "\"column\":25,\"text\":\"4.1 million euros\",\"kind\":\"money\",\"value\":\"4100000\","
        "\"low\":\"4050000\",\"high\":\"4150000\",\"unit\":\"EUR\",\"hedge\":\"about\","
        "\"measure\":[\"repair\",\"cost\"],\"subject\":[\"Orsa "
        "Lines\"],\"period\":{\"type\":\"DATE\",\"value\":\"2023\",\"basis\":\"explicit\"},"
        "\"role\":\"target\",\"modality\":\"planned\",\"speaker\":\"the harbour "
        "board\",\"sentence\":[0,0],\"keys\":[\"EUR|orsa lines|2023\"]},\n"
        "    {\"source\":\"east \\u001b[31m.txt\",\"begin\":43,\"end\":64,\"line\":1,"
        "\"column\":44,\"text\":\"between 5 and 10 "
        "days\",\"kind\":\"duration\",\"low\":\"5\",\"high\":\"10\",\"unit\":\"day\","
        "\"hedge\":\"range\",\"range\":[\"5\",\"10\"],\"timex\":{\"type\":\"DURATION\","
        "\"value\":\"P5D\",\"basis\":\"explicit\"},\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]},\n"
        "    {\"source\":\"east \\u001b[31m.txt\",\"begin\":71,\"end\":77,\"line\":1,"
        "\"column\":72,\"text\":\"1 July\",\"kind\":\"date\",\"timex\":{\"type\":\"DATE\","
        "\"value\":\"2023-07-01\",\"begin\":\"2023-07-01\",\"end\":\"2023-07-02\","
        "\"basis\":\"anchor\",\"relative\":\"XXXX-07-01\",\"anchor\":\"2023-06-20\","
        "\"rule\":\"next-month-day\"},\"role\":\"level\",\"modality\":\"asserted\","
        "\"sentence\":[0,0]}\n"
        "  ]\n"
        "}\n");
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(claim_lines)
{
    factcheck_report *report = rich_report();
    char *text = rendered_as(report, FACTCHECK_FORMAT_JSONL, FACTCHECK_CONTENT_CLAIMS);
    ck_assert_str_eq(text, 
        "{\"source\":\"north.txt\",\"begin\":30,\"end\":47,\"line\":3,\"column\":19,"
        "\"text\":\"41,250 passengers\",\"kind\":\"count\",\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]}\n"
        "{\"source\":\"south.txt\",\"begin\":19,\"end\":36,\"line\":1,\"column\":20,"
        "\"text\":\"42,150 passengers\",\"kind\":\"count\",\"role\":\"level\","
        "\"modality\":\"asserted\",\"sentence\":[0,0]}\n"
        "{\"source\":\"east \\u001b[31m.txt\",\"begin\":24,\"end\":41,\"line\":1,\"column\":25,"
        "\"text\":\"4.1 million euros\",\"kind\":\"money\",\"value\":\"4100000\","
        "\"low\":\"4050000\",\"high\":\"4150000\",\"unit\":\"EUR\",\"hedge\":\"about\","
        "\"measure\":[\"repair\",\"cost\"],\"subject\":[\"Orsa "
        "Lines\"],\"period\":{\"type\":\"DATE\",\"value\":\"2023\",\"basis\":\"explicit\"},"
        "\"role\":\"target\",\"modality\":\"planned\",\"speaker\":\"the harbour "
        "board\",\"sentence\":[0,0],\"keys\":[\"EUR|orsa lines|2023\"]}\n"
        "{\"source\":\"east \\u001b[31m.txt\",\"begin\":43,\"end\":64,\"line\":1,\"column\":44,"
        "\"text\":\"between 5 and 10 days\",\"kind\":\"duration\",\"low\":\"5\","
        "\"high\":\"10\",\"unit\":\"day\",\"hedge\":\"range\",\"range\":[\"5\",\"10\"],"
        "\"timex\":{\"type\":\"DURATION\",\"value\":\"P5D\",\"basis\":\"explicit\"},"
        "\"role\":\"level\",\"modality\":\"asserted\",\"sentence\":[0,0]}\n"
        "{\"source\":\"east \\u001b[31m.txt\",\"begin\":71,\"end\":77,\"line\":1,\"column\":72,"
        "\"text\":\"1 July\",\"kind\":\"date\",\"timex\":{\"type\":\"DATE\","
        "\"value\":\"2023-07-01\",\"begin\":\"2023-07-01\",\"end\":\"2023-07-02\","
        "\"basis\":\"anchor\",\"relative\":\"XXXX-07-01\",\"anchor\":\"2023-06-20\","
        "\"rule\":\"next-month-day\"},\"role\":\"level\",\"modality\":\"asserted\","
        "\"sentence\":[0,0]}\n");
    free(text);
    factcheck_report_free(report);
}
END_TEST

START_TEST(empty)
{
    factcheck_report *report = new_report();
    char *text = rendered_as(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_FINDINGS);
    ck_assert_str_eq(text, 
        "{\n"
        "  \"schema\": \"factcheck-report/1\",\n"
        "  \"sources\": [],\n"
        "  \"findings\": [],\n"
        "  \"summary\": {\n"
        "    \"sources\": 0,\n"
        "    \"stories\": 0,\n"
        "    \"claims\": 0,\n"
        "    \"facts\": 0,\n"
        "    \"conflicts\": 0,\n"
        "    \"updates\": 0,\n"
        "    \"agreements\": 0,\n"
        "    \"unknown\": 0,\n"
        "    \"errors\": 0,\n"
        "    \"warnings\": 0,\n"
        "    \"notes\": 0,\n"
        "    \"baselined\": 0,\n"
        "    \"stale\": 0\n"
        "  }\n"
        "}\n");
    free(text);
    text = rendered_as(report, FACTCHECK_FORMAT_JSON, FACTCHECK_CONTENT_CLAIMS);
    ck_assert_str_eq(text, 
        "{\n"
        "  \"schema\": \"factcheck-claims/1\",\n"
        "  \"sources\": [],\n"
        "  \"claims\": []\n"
        "}\n");
    free(text);
    text = rendered_as(report, FACTCHECK_FORMAT_JSONL, FACTCHECK_CONTENT_CLAIMS);
    ck_assert_str_eq(text, "");
    free(text);
    factcheck_report_free(report);
}
END_TEST

Suite *test_render_json_suite(void);
Suite *test_render_json_suite(void)
{
    Suite *suite = suite_create("render_json");
    TCase *tests = tcase_create("json");
    tcase_add_test(tests, findings);
    tcase_add_test(tests, finding_lines);
    tcase_add_test(tests, claims);
    tcase_add_test(tests, claim_lines);
    tcase_add_test(tests, empty);
    suite_add_tcase(suite, tests);
    return suite;
}
