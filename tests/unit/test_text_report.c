/*
 * Text: what is told of many places, of agreements, of sources, and the closing line.
 */
#include "text_fixture.h"

static factcheck_report *empty(void)
{
    return new_report();
}

static factcheck_report *no_claims(void)
{
    factcheck_report *report = new_report();
    source_of(report, "a.txt", "Nothing.");
    source_of(report, "b.txt", "");
    return report;
}

static factcheck_report *one_file(void)
{
    factcheck_report *report = new_report();
    claim_of(report, source_of(report, "a.txt", "There were 12 boats."), "12 boats", 0);
    return report;
}

static factcheck_report *three_claims(void)
{
    factcheck_report *report = many_claims();
    factcheck_variant *twelve =
        (factcheck_variant *)(uintptr_t)report->findings.items[0]->variants[0];
    twelve->claim_count = 4;
    return report;
}

static factcheck_report *many_variants(void)
{
    factcheck_report *report = new_report();
    factcheck_finding *finding = finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT,
                                            FACTCHECK_SEVERITY_WARNING, "eight values");
    size_t a = source_of(report, "a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n");
    for (char digit[] = "1"; digit[0] <= '8'; digit[0]++)
        variant_of(report, finding, digit, claim_of(report, a, digit, 0), NULL, NULL);
    return report;
}

static factcheck_report *agreement(void)
{
    factcheck_report *report = two_sources();
    factcheck_finding *finding = (factcheck_finding *)(uintptr_t)report->findings.items[0];
    finding->code = "FC402";
    finding->verdict = FACTCHECK_VERDICT_ROUNDED;
    finding->severity = FACTCHECK_SEVERITY_NONE;
    finding->message = FC_STR("sources agree on the passengers, rounded");
    finding->help = FC_STR("");
    report->summary.conflicts = 0;
    report->summary.errors = 0;
    report->summary.agreements = 1;
    return report;
}

static factcheck_report *counts(void)
{
    factcheck_report *report = two_sources();
    report->findings.count = 0;
    report->summary.conflicts = 0;
    report->summary.updates = 1;
    report->summary.agreements = 11;
    report->summary.unknown = 2;
    return report;
}

static factcheck_report *unknown_verdict(void)
{
    factcheck_report *report = one_source("It was 12, or 13.", "12", "13", NULL);
    factcheck_finding *finding = (factcheck_finding *)(uintptr_t)report->findings.items[0];
    finding->code = "FC501";
    finding->verdict = FACTCHECK_VERDICT_UNKNOWN;
    finding->severity = FACTCHECK_SEVERITY_NOTE;
    report->summary.conflicts = 0;
    report->summary.unknown = 1;
    return report;
}

/* Seven notes of one rule, six of another. */
static factcheck_report *many_notes(void)
{
    factcheck_report *report = new_report();
    for (size_t i = 0; i < 7; i++) {
        size_t source = source_of(report, "a.txt", "Nothing.");
        source_note_of(report, source, "FC905", FACTCHECK_SEVERITY_NOTE, "a copy", SIZE_MAX);
        if (i)
            source_note_of(report, source, "FC907", FACTCHECK_SEVERITY_NOTE, "no claims", SIZE_MAX);
    }
    return report;
}

#define TWO_NOTES              \
    "note[FC905]: a copy\n"    \
    "   --> a.txt\n\n"         \
    "note[FC907]: no claims\n" \
    "   --> a.txt\n\n"

static const rendering renderings[] = {
    {"empty", empty, 0, ' ',
     "no conflicts in 0 files\n"},
    {"no_claims", no_claims, 0, ' ',
     "no conflicts in 2 files: no number and no date was found\n"},
    {"one_file", one_file, 0, ' ',
     "no conflicts in 1 file: nothing to compare it with\n"},
    {"many_claims", many_claims, 80, ' ',
     "error[FC101]: 12 or 13 boats\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | It was 12 boats.\n"
     "    |        ^^ 12 boats\n"
     "    |\n"
     "   ::: b.txt:1:8\n"
     "    |\n"
     "  1 | It was 12 boats.\n"
     "    |        ^^ 12 boats\n"
     "    |\n"
     "   ::: k.txt:1:8\n"
     "    |\n"
     "  1 | It was 13 boats.\n"
     "    |        ^^ 13 boats\n"
     "    |\n"
     "   ::: l.txt:1:8\n"
     "    |\n"
     "  1 | It was 13 boats.\n"
     "    |        ^^ 13 boats\n"
     "    |\n"
     "    = note: confidence 93%\n"
     "    = note: also 12 boats at c.txt:1:8, d.txt:1:8, e.txt:1:8 and 5 more places\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 12 files\n"},
    {"three_claims", three_claims, 80, ' ',
     "error[FC101]: 12 or 13 boats\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | It was 12 boats.\n"
     "    |        ^^ 12 boats\n"
     "    |\n"
     "   ::: b.txt:1:8\n"
     "    |\n"
     "  1 | It was 12 boats.\n"
     "    |        ^^ 12 boats\n"
     "    |\n"
     "   ::: k.txt:1:8\n"
     "    |\n"
     "  1 | It was 13 boats.\n"
     "    |        ^^ 13 boats\n"
     "    |\n"
     "   ::: l.txt:1:8\n"
     "    |\n"
     "  1 | It was 13 boats.\n"
     "    |        ^^ 13 boats\n"
     "    |\n"
     "    = note: confidence 93%\n"
     "    = note: also 12 boats at c.txt:1:8 and d.txt:1:8\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 12 files\n"},
    {"many_variants", many_variants, 80, ' ',
     "warning[FC101]: eight values\n"
     "   --> a.txt:1:1\n"
     "    |\n"
     "  1 | 1\n"
     "    | ^\n"
     "  2 | 2\n"
     "    | ^\n"
     "  3 | 3\n"
     "    | ^\n"
     "  4 | 4\n"
     "    | ^\n"
     "  5 | 5\n"
     "    | ^\n"
     "  6 | 6\n"
     "    | ^\n"
     "    |\n"
     "    = note: confidence 93%\n"
     "    = note: and 2 more values, the first at a.txt:7:1\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"agreement", agreement, 80, ' ',
     "agreement[FC402]: sources agree on the passengers, rounded\n"
     "   --> north.txt:3:19\n"
     "    |\n"
     "  3 | The ferry carried 41,250 passengers in June, Orsa Lines said.\n"
     "    |                   ^^^^^^^^^^^^^^^^^    ----  ----------\n"
     "    |\n"
     "   ::: south.txt:1:20\n"
     "    |\n"
     "  1 | Orsa Lines counted 42,150 passengers on its ferry in June.\n"
     "    | ----------         ^^^^^^^^^^^^^^^^^                 ----\n"
     "    |\n"
     "    = note: the values are 900 passengers (2.1%) apart\n"
     "    = note: matched on subject \"Orsa Lines\", measure \"passenger\" (confidence\n"
     "            93%)\n"
     "\n"
     "no conflicts, 1 agreement in 2 files\n"},
    {"agreement", agreement, 80, 'c',
     "\033[1;92magreement[FC402]\033[0m\033[1m: \033[0m\033[1msources agree on the passengers, rounded\033[0m\n"
     "   \033[1;94m-->\033[0m north.txt:3:19\n"
     "    \033[1;94m|\033[0m\n"
     "  \033[1;94m3\033[0m \033[1;94m|\033[0m The ferry carried 41,250 passengers in June, Orsa Lines said.\n"
     "    \033[1;94m|\033[0m                   \033[1;92m^^^^^^^^^^^^^^^^^\033[0m    \033[1;94m----\033[0m  \033[1;94m----------\033[0m\n"
     "    \033[1;94m|\033[0m\n"
     "   \033[1;94m:::\033[0m south.txt:1:20\n"
     "    \033[1;94m|\033[0m\n"
     "  \033[1;94m1\033[0m \033[1;94m|\033[0m Orsa Lines counted 42,150 passengers on its ferry in June.\n"
     "    \033[1;94m|\033[0m \033[1;94m----------\033[0m         \033[1;92m^^^^^^^^^^^^^^^^^\033[0m                 \033[1;94m----\033[0m\n"
     "    \033[1;94m|\033[0m\n"
     "    \033[1;94m=\033[0m \033[1;92mnote\033[0m: the values are 900 passengers (2.1%) apart\n"
     "    \033[1;94m=\033[0m \033[1;92mnote\033[0m: matched on subject \"Orsa Lines\", measure \"passenger\" (confidence\n"
     "            93%)\n"
     "\n"
     "no conflicts, 1 agreement in 2 files\n"},
    {"counts", counts, 80, ' ',
     "no conflicts, 1 update, 11 agreements, 2 undecided in 2 files\n"},
    {"source_notes", source_notes, 80, ' ',
     "note[FC901]: this date does not fit the text\n"
     "   --> a.txt:1:9\n"
     "    |\n"
     "  1 | Updated 3 July\n"
     "    |         ^^^^^^\n"
     "\n"
     "note[FC904]: no calendar has this date\n"
     "   --> a.txt:3:5\n"
     "    |\n"
     "  3 | The 31 April \\xff was 12 \\x00 boats.\n"
     "    |     ^^^^^^^^\n"
     "\n"
     "warning[FC902]: 1 byte that is not UTF-8\n"
     "   --> a.txt:3:14\n"
     "    |\n"
     "  3 | The 31 April \\xff was 12 \\x00 boats.\n"
     "    |              ^^^^\n"
     "\n"
     "warning[FC903]: 1 NUL byte\n"
     "   --> a.txt:3:23\n"
     "    |\n"
     "  3 | The 31 April \\xff was 12 \\x00 boats.\n"
     "    |                          ^^^^\n"
     "\n"
     "note[FC906]: the same text as b.txt\n"
     "   --> a.txt\n"
     "\n"
     "no conflicts in 1 file: nothing to compare it with\n"},
    {"source_notes", source_notes, 80, 'e',
     "note[FC901]: this date does not fit the text\n"
     "   --> a.txt:1:9\n"
     "    |\n"
     "  1 | Updated 3 July\n"
     "    |         ^^^^^^\n"
     "\n"
     "note[FC904]: no calendar has this date\n"
     "   --> a.txt:3:5\n"
     "    |\n"
     "  3 | The 31 April \\xff was 12 \\x00 boats.\n"
     "    |     ^^^^^^^^\n"
     "\n"
     "note[FC906]: the same text as b.txt\n"
     "   --> a.txt\n"
     "\n"
     "no conflicts in 1 file: nothing to compare it with\n"},
    {"source_notes", source_notes, 80, 'o',
     ""},
    {"unknown_verdict", unknown_verdict, 80, ' ',
     "note[FC501]: one source gives two values\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | It was 12, or 13.\n"
     "    |        ^^     ^^ the second value\n"
     "    |        |\n"
     "    |        the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "no conflicts, 1 undecided in 1 file\n"},
    {"many_notes", many_notes, 80, ' ',
     "note[FC905]: a copy\n"
     "   --> a.txt\n\n"
     TWO_NOTES TWO_NOTES TWO_NOTES TWO_NOTES
     "note[FC907]: no claims\n"
     "   --> a.txt\n\n"
     "note[FC905]: and 2 more notes of this rule: see the format line or json\n"
     "\n"
     "note[FC907]: and 1 more note of this rule: see the format line or json\n"
     "\n"
     "no conflicts in 7 files: no number and no date was found\n"},
};

RENDERING_TEST(renderings)

Suite *test_text_report_suite(void);
Suite *test_text_report_suite(void)
{
    return rendering_suite("text_report", each_rendering, (int)(sizeof renderings / sizeof *renderings));
}
