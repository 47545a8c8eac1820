/*
 * Findings as text: whole renderings of reports made by hand.
 */
#include "report_fixture.h"

#include <stdlib.h>
#include <string.h>

/* One source with one or two values and a mark; what most odd texts are tried with. */
static factcheck_report *one_source(const char *text, const char *value, const char *other,
                                    const char *mark)
{
    factcheck_report *report = new_report();
    size_t a = source_of(report, "a.txt", text);
    factcheck_finding *finding =
        finding_of(report, "FC201", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_WARNING,
                   "one source gives two values");
    variant_of(report, finding, "the first value", claim_of(report, a, value, 0), NULL, NULL);
    if (other)
        variant_of(report, finding, "the second value", claim_of(report, a, other, 0), NULL,
                   NULL);
    if (mark)
        mark_of(report, finding, a, mark, "measure");
    note_of(report, finding, "they differ");
    note_of(report, finding, "matched on \"boat\"");
    return report;
}

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

static factcheck_report *wide_letters(void)
{
    /* the people of Tokyo and of Osaka */
    return one_source("東京の人口は約1400万人、大阪は880万人。面積は狭い。", "1400万人",
                      "880万人", "人口");
}

static factcheck_report *emoji_and_accents(void)
{
    return one_source("\xF0\x9F\x9A\x80 flew 12 times \xF0\x9F\x91\x8D and 14 times in "
                      "e\xCC\x81te\xCC\x81.",
                      "12 times", "14 times", "e\xCC\x81te\xCC\x81");
}

static factcheck_report *tabs_and_returns(void)
{
    return one_source("\tname\t12 boats  \r\n\tlater\t13 boats\r\n", "12 boats", "13 boats",
                      "name");
}

static factcheck_report *escapes_and_bidi(void)
{
    return one_source("He said \xE2\x80\xAE"
                      "12 boats\xE2\x80\xAC sank, \x1b[31mnot\x1b[0m 13\x07.",
                      "12 boats", "13", "sank");
}

static factcheck_report *invalid_bytes(void)
{
    return one_source("caf\xE9 12 boats \xC3( and 13\xFF", "12 boats", "13\xFF", "caf\xE9");
}

static factcheck_report *one_line_two_values(void)
{
    return one_source("Fees rose from 12 to 13 crowns on Monday", "12", "13", "rose");
}

static factcheck_report *neighbours(void)
{
    return one_source("It is 12,13 or so boats", "12", "13", "boats");
}

static factcheck_report *short_lines(void)
{
    return one_source("Boats that sank were\n12\nin all, they said.\n\n\nLater: 13 boats.",
                      "12\nin all", "13 boats", "Boats");
}

static factcheck_report *mark_elsewhere(void)
{
    return one_source("The boat race\n\nText.\n\nIn it 12 sank.\nNo, 13 sank.", "12", "13",
                      "boat race");
}

static factcheck_report *no_marks(void)
{
    return one_source("It was 12, or 13.", "12", "13", NULL);
}

static factcheck_report *label_says_the_same(void)
{
    return one_source("It was the first value.", "the first value", NULL, "was");
}

/* A text of 20,000 words on one line with the values far apart. */
static factcheck_report *long_line(void)
{
    static const char word[] = "water ";
    size_t count = 20000, size = sizeof word - 1;
    char *text = malloc(count * size + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * size, word, size);
    text[count * size] = '\0';
    memcpy(text + 9000 * size, "boats ", 6);
    memcpy(text + 9100 * size, "12345 ", 6);
    memcpy(text + 15000 * size, "12354 ", 6);
    factcheck_report *report = one_source(text, "12345", "12354", "boats");
    free(text);
    return report;
}

static factcheck_report *long_sentence(void)
{
    factcheck_report *report = new_report();
    const char *text = "The first sentence of this paragraph is here to be left out of it all. "
                       "The harbour office counted 12 boats. And the last one is to be left out, "
                       "just as the first one was, whatever it says.";
    size_t a = source_of(report, "a.txt", text);
    factcheck_claim *claim = claim_of(report, a, "12 boats", 0);
    claim->sentence.begin = (size_t)(strstr(text, "The harbour") - text);
    claim->sentence.end = (size_t)(strstr(text, " And") - text);
    factcheck_finding *finding =
        finding_of(report, "FC203", FACTCHECK_VERDICT_CONFLICT, FACTCHECK_SEVERITY_NOTE, "a count");
    variant_of(report, finding, "12 boats, counted", claim, NULL, NULL);
    mark_of(report, finding, a, "counted", "measure");
    return report;
}

/* Values that do not fit side by side. */
static factcheck_report *many_values_in_a_line(void)
{
    factcheck_report *report = new_report();
    size_t a = source_of(report, "a.txt",
                         "There were 12 boats in the first year and 13 boats in the second, then "
                         "there were 14 boats in the third and 15 boats in the last of them all.");
    factcheck_finding *finding = finding_of(report, "FC201", FACTCHECK_VERDICT_CONFLICT,
                                            FACTCHECK_SEVERITY_WARNING, "four values");
    static const char *const mentions[] = {"12 boats in the first year", "13 boats in the second",
                                           "14 boats in the third", "15 boats in the last"};
    for (size_t i = 0; i < 4; i++)
        variant_of(report, finding, mentions[i] + 3, claim_of(report, a, mentions[i], 0), NULL,
                   NULL);
    return report;
}

static factcheck_report *long_number(void)
{
    char text[2001];
    memset(text, '1', 2000);
    text[2000] = '\0';
    return one_source(text, text, NULL, NULL);
}

static factcheck_report *combining_marks(void)
{
    char text[20001];
    for (size_t i = 0; i < 20000; i += 2)
        memcpy(text + i, "\xCC\x81", 2);
    memcpy(text + 10000, "12 boats", 8);
    text[20000] = '\0';
    return one_source(text, "12 boats", NULL, NULL);
}

static factcheck_report *odd_names(void)
{
    factcheck_report *report = one_source("It was 12 \xE2\x80\x8F, or 13.", "12", "13", NULL);
    source_view(report, 0)->name = FC_STR("a\x1b]0;x\x07\n\xE2\x80\xAE\xFF.txt");
    factcheck_finding *finding = (factcheck_finding *)(uintptr_t)report->findings.items[0];
    finding->message = FC_STR("a title with \x1b[31m and a\nline");
    finding->help = FC_STR("help with \xE2\x80\xAE");
    note_of(report, finding, "a note with \x9b and \t");
    return report;
}

static factcheck_report *no_name(void)
{
    factcheck_report *report = one_source("It was 12.", "12", NULL, NULL);
    source_view(report, 0)->name = FC_STR("");
    return report;
}

/* Twelve sources, ten of which say 12. */
static factcheck_report *many_claims(void)
{
    factcheck_report *report = new_report();
    factcheck_finding *finding = finding_of(report, "FC101", FACTCHECK_VERDICT_CONFLICT,
                                            FACTCHECK_SEVERITY_ERROR, "12 or 13 boats");
    const factcheck_claim *claims[12];
    for (size_t i = 0; i < 12; i++) {
        char name[] = "a.txt";
        name[0] = (char)('a' + i);
        size_t source = source_of(report, name, i < 10 ? "It was 12 boats." : "It was 13 boats.");
        claims[i] = claim_of(report, source, i < 10 ? "12" : "13", 0);
    }
    factcheck_variant *twelve =
        variant_of(report, finding, "12 boats", claims[0], claims[1], claims[2]);
    factcheck_variant *thirteen =
        variant_of(report, finding, "13 boats", claims[10], claims[11], NULL);
    const factcheck_claim **all = FC_NEW_ARRAY(&report->arena, const factcheck_claim *, 10);
    memcpy(all, claims, 10 * sizeof *all);
    twelve->claims = all;
    twelve->claim_count = 10;
    ck_assert_uint_eq(thirteen->claim_count, 2);
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

static factcheck_report *source_notes(void)
{
    factcheck_report *report = new_report();
    size_t a = source_of_bytes(report, FC_STR("a.txt"),
                               FC_STR("Updated 3 July\n\nThe 31 April \xFF was 12 \0 boats.\n"));
    claim_of(report, a, "3 July", 0);
    claim_of(report, a, "31 April", 0);
    source_note_of(report, a, "FC901", FACTCHECK_SEVERITY_NOTE, "this date does not fit the text",
                   8);
    source_note_of(report, a, "FC904", FACTCHECK_SEVERITY_NOTE, "no calendar has this date", 20);
    source_note_of(report, a, "FC902", FACTCHECK_SEVERITY_WARNING, "1 byte that is not UTF-8", 29);
    source_note_of(report, a, "FC903", FACTCHECK_SEVERITY_WARNING, "1 NUL byte", 38);
    source_note_of(report, a, "FC906", FACTCHECK_SEVERITY_NOTE, "the same text as b.txt", SIZE_MAX);
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

static factcheck_report *high_line_numbers(void)
{
    char text[4096] = "";
    for (size_t i = 0; i < 1200; i++)
        strcat(text, i == 7 ? "12\n" : "\n");
    strcat(text, "13\n");
    return one_source(text, "12", "13", NULL);
}

typedef struct rendering {
    const char *name;
    factcheck_report *(*make)(void);
    unsigned width;
    char look; /* c: colour, u: unicode, b: both, o: as little as can be */
    const char *expected;
} rendering;

static const rendering renderings[] = {
    {"empty", empty, 0, ' ',
     "no conflicts in 0 files\n"},
    {"no_claims", no_claims, 0, ' ',
     "no conflicts in 2 files: no number and no date was found\n"},
    {"one_file", one_file, 0, ' ',
     "no conflicts in 1 file: nothing to compare it with\n"},
    {"two_sources", two_sources, 40, ' ',
     "error[FC101]: sources disagree on Orsa\n"
     "    Lines passengers in June: 41,250 vs\n"
     "    42,150\n"
     "   --> north.txt:3:19\n"
     "    |\n"
     "  3 | ...carried 41,250 passengers...\n"
     "    |            ^^^^^^^^^^^^^^^^^\n"
     "    |\n"
     "   ::: south.txt:1:20\n"
     "    |\n"
     "  1 | ...counted 42,150 passengers...\n"
     "    |            ^^^^^^^^^^^^^^^^^\n"
     "    |\n"
     "    = note: the values are 900\n"
     "            passengers (2.1%) apart\n"
     "    = note: matched on subject \"Orsa\n"
     "            Lines\", measure \"passenger\"\n"
     "            (confidence 93%)\n"
     "    = help: two digits changed places in\n"
     "            one of them; see the\n"
     "            company's figures\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 2\n"
     "    files\n"},
    {"two_sources", two_sources, 60, ' ',
     "error[FC101]: sources disagree on Orsa Lines passengers in\n"
     "    June: 41,250 vs 42,150\n"
     "   --> north.txt:3:19\n"
     "    |\n"
     "  3 | ...ferry carried 41,250 passengers in June, Orsa...\n"
     "    |                  ^^^^^^^^^^^^^^^^^    ----  ----\n"
     "    |\n"
     "   ::: south.txt:1:20\n"
     "    |\n"
     "  1 | Orsa Lines counted 42,150 passengers on its ferry...\n"
     "    | ----------         ^^^^^^^^^^^^^^^^^\n"
     "    |\n"
     "    = note: the values are 900 passengers (2.1%) apart\n"
     "    = note: matched on subject \"Orsa Lines\", measure\n"
     "            \"passenger\" (confidence 93%)\n"
     "    = help: two digits changed places in one of them; see\n"
     "            the company's figures\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 2 files\n"},
    {"two_sources", two_sources, 80, ' ',
     "error[FC101]: sources disagree on Orsa Lines passengers in June: 41,250 vs\n"
     "    42,150\n"
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
     "    = help: two digits changed places in one of them; see the company's figures\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 2 files\n"},
    {"two_sources", two_sources, 200, ' ',
     "error[FC101]: sources disagree on Orsa Lines passengers in June: 41,250 vs 42,150\n"
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
     "    = note: matched on subject \"Orsa Lines\", measure \"passenger\" (confidence 93%)\n"
     "    = help: two digits changed places in one of them; see the company's figures\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 2 files\n"},
    {"two_sources", two_sources, 80, 'c',
     "\033[1;91merror[FC101]\033[0m\033[1m: \033[0m\033[1msources disagree on Orsa Lines passengers in June: 41,250 vs\033[0m\n"
     "    \033[1m42,150\033[0m\n"
     "   \033[1;94m-->\033[0m north.txt:3:19\n"
     "    \033[1;94m|\033[0m\n"
     "  \033[1;94m3\033[0m \033[1;94m|\033[0m The ferry carried 41,250 passengers in June, Orsa Lines said.\n"
     "    \033[1;94m|\033[0m                   \033[1;91m^^^^^^^^^^^^^^^^^\033[0m    \033[1;94m----\033[0m  \033[1;94m----------\033[0m\n"
     "    \033[1;94m|\033[0m\n"
     "   \033[1;94m:::\033[0m south.txt:1:20\n"
     "    \033[1;94m|\033[0m\n"
     "  \033[1;94m1\033[0m \033[1;94m|\033[0m Orsa Lines counted 42,150 passengers on its ferry in June.\n"
     "    \033[1;94m|\033[0m \033[1;94m----------\033[0m         \033[1;91m^^^^^^^^^^^^^^^^^\033[0m                 \033[1;94m----\033[0m\n"
     "    \033[1;94m|\033[0m\n"
     "    \033[1;94m=\033[0m \033[1;92mnote\033[0m: the values are 900 passengers (2.1%) apart\n"
     "    \033[1;94m=\033[0m \033[1;92mnote\033[0m: matched on subject \"Orsa Lines\", measure \"passenger\" (confidence\n"
     "            93%)\n"
     "    \033[1;94m=\033[0m \033[1;96mhelp\033[0m: two digits changed places in one of them; see the company's figures\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 2 files\n"},
    {"two_sources", two_sources, 80, 'u',
     "error[FC101]: sources disagree on Orsa Lines passengers in June: 41,250 vs\n"
     "    42,150\n"
     "    ╭▸ north.txt:3:19\n"
     "    │\n"
     "  3 │ The ferry carried 41,250 passengers in June, Orsa Lines said.\n"
     "    │                   ━━━━━━━━━━━━━━━━━    ────  ──────────\n"
     "    │\n"
     "    ⸬ south.txt:1:20\n"
     "    │\n"
     "  1 │ Orsa Lines counted 42,150 passengers on its ferry in June.\n"
     "    │ ──────────         ━━━━━━━━━━━━━━━━━                 ────\n"
     "    │\n"
     "    ├ note: the values are 900 passengers (2.1%) apart\n"
     "    ├ note: matched on subject \"Orsa Lines\", measure \"passenger\" (confidence\n"
     "            93%)\n"
     "    ╰ help: two digits changed places in one of them; see the company's figures\n"
     "\n"
     "1 conflict (1 error, 0 warnings) in 2 files\n"},
    {"two_sources", two_sources, 80, 'o',
     "error[FC101]: sources disagree on Orsa Lines passengers in June: 41,250 vs\n"
     "    42,150\n"
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
     "    = help: two digits changed places in one of them; see the company's figures\n"
     "\n"},
    {"rich_report", rich_report, 80, 'b',
     "\033[1;91merror[FC101]\033[0m\033[1m: \033[0m\033[1msources disagree on Orsa Lines passengers in June: 41,250 vs\033[0m\n"
     "    \033[1m42,150\033[0m\n"
     "    \033[1;94m╭▸\033[0m north.txt:3:19\n"
     "    \033[1;94m│\033[0m\n"
     "  \033[1;94m3\033[0m \033[1;94m│\033[0m The ferry carried 41,250 passengers in June, Orsa Lines said.\n"
     "    \033[1;94m│\033[0m                   \033[1;91m━━━━━━━━━━━━━━━━━\033[0m    \033[1;94m────\033[0m  \033[1;94m──────────\033[0m\n"
     "    \033[1;94m│\033[0m\n"
     "    \033[1;94m⸬\033[0m south.txt:1:20\n"
     "    \033[1;94m│\033[0m\n"
     "  \033[1;94m1\033[0m \033[1;94m│\033[0m Orsa Lines counted 42,150 passengers on its ferry in June.\n"
     "    \033[1;94m│\033[0m \033[1;94m──────────\033[0m         \033[1;91m━━━━━━━━━━━━━━━━━\033[0m                 \033[1;94m────\033[0m\n"
     "    \033[1;94m│\033[0m\n"
     "    \033[1;94m├\033[0m \033[1;92mnote\033[0m: the values are 900 passengers (2.1%) apart\n"
     "    \033[1;94m├\033[0m \033[1;92mnote\033[0m: matched on subject \"Orsa Lines\", measure \"passenger\" (confidence\n"
     "            93%)\n"
     "    \033[1;94m╰\033[0m \033[1;96mhelp\033[0m: two digits changed places in one of them; see the company's figures\n"
     "\n"
     "\033[1;92mnote[FC301]\033[0m\033[1m: \033[0m\033[1mrepair cost was raised\033[0m\n"
     "    \033[1;94m╭▸\033[0m east \\x1b[31m.txt:1:25\n"
     "    \033[1;94m│\033[0m\n"
     "  \033[1;94m1\033[0m \033[1;94m│\033[0m Repairs will cost about 4.1 million euros, between 5 and 10 days, from 1…\n"
     "    \033[1;94m│\033[0m                         \033[1;92m━━━━━━━━━━━━━━━━━\033[0m \033[1;92mabout 4.1 million EUR\033[0m\n"
     "    \033[1;94m│\033[0m\n"
     "    \033[1;94m╰\033[0m \033[1;92mnote\033[0m: confidence 93%\n"
     "\n"
     "\033[1;92mnote[FC905]\033[0m\033[1m: \033[0m\033[1mshares long passages with north.txt: one witness\033[0m\n"
     "    \033[1;94m╭▸\033[0m east \\x1b[31m.txt\n"
     "\n"
     "\033[1;92mnote[FC904]\033[0m\033[1m: \033[0m\033[1mno calendar has this date\033[0m\n"
     "    \033[1;94m╭▸\033[0m east \\x1b[31m.txt:1:72\n"
     "    \033[1;94m│\033[0m\n"
     "  \033[1;94m1\033[0m \033[1;94m│\033[0m …will cost about 4.1 million euros, between 5 and 10 days, from 1 July.\n"
     "    \033[1;94m│\033[0m                                                                 \033[1;92m━━━━━━\033[0m\n"
     "\n"
     "1 conflict (1 error, 0 warnings), 1 update in 3 files\n"},
    {"wide_letters", wide_letters, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | 東京の人口は約1400万人、大阪は880万人。面積は狭い。\n"
     "    |       ----    ^^^^^^^^        ^^^^^^^ the second value\n"
     "    |               |\n"
     "    |               the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"wide_letters", wide_letters, 44, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | ...は約1400万人、大阪は880万人。面...\n"
     "    |        ^^^^^^^^        ^^^^^^^\n"
     "    |        |               |\n"
     "    |        |              the second value\n"
     "    |        the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence\n"
     "            93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"emoji_and_accents", emoji_and_accents, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | 🚀 flew 12 times 👍 and 14 times in été.\n"
     "    |         ^^^^^^^^        ^^^^^^^^    ---\n"
     "    |         |               |\n"
     "    |         |               the second value\n"
     "    |         the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"tabs_and_returns", tabs_and_returns, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:7\n"
     "    |\n"
     "  1 | name    12 boats\n"
     "    | ----    ^^^^^^^^ the first value\n"
     "  2 | later    13 boats\n"
     "    |          ^^^^^^^^ the second value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"escapes_and_bidi", escapes_and_bidi, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:10\n"
     "    |\n"
     "  1 | He said \\u{202e}12 boats\\u{202c} sank, \\x1b[31mnot\\x1b[0m 13\\x07.\n"
     "    |                 ^^^^^^^^         ----                     ^^\n"
     "    |                 |                                         |\n"
     "    |                 |                                         the second value\n"
     "    |                 the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"invalid_bytes", invalid_bytes, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:6\n"
     "    |\n"
     "  1 | caf\\xe9 12 boats \\xc3( and 13\\xff\n"
     "    | ------- ^^^^^^^^           ^^^^^^ the second value\n"
     "    |         |\n"
     "    |         the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"one_line_two_values", one_line_two_values, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:16\n"
     "    |\n"
     "  1 | Fees rose from 12 to 13 crowns on Monday\n"
     "    |      ----      ^^    ^^ the second value\n"
     "    |                |\n"
     "    |                the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"one_line_two_values", one_line_two_values, 40, ' ',
     "warning[FC201]: one source gives two\n"
     "    values\n"
     "   --> a.txt:1:16\n"
     "    |\n"
     "  1 | Fees rose from 12 to 13 crowns...\n"
     "    |      ----      ^^    ^^\n"
     "    |                |     |\n"
     "    |                |  the second value\n"
     "    |                the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\"\n"
     "            (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1\n"
     "    file\n"},
    {"neighbours", neighbours, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:7\n"
     "    |\n"
     "  1 | It is 12,13 or so boats\n"
     "    |       ^^ ^^       -----\n"
     "    |       |  |\n"
     "    |       |  the second value\n"
     "    |       the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"short_lines", short_lines, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:2:1\n"
     "    |\n"
     "  1 | Boats that sank were\n"
     "    | -----\n"
     "  2 | 12\n"
     "    | ^^\n"
     "  3 | in all, they said.\n"
     "    | ^^^^^^ the first value\n"
     "  ...\n"
     "  6 | Later: 13 boats.\n"
     "    |        ^^^^^^^^ the second value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"mark_elsewhere", mark_elsewhere, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:5:7\n"
     "    |\n"
     "  1 | The boat race\n"
     "    |     ---------\n"
     "  ...\n"
     "  5 | In it 12 sank.\n"
     "    |       ^^ the first value\n"
     "  6 | No, 13 sank.\n"
     "    |     ^^ the second value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"no_marks", no_marks, 80, ' ',
     "warning[FC201]: one source gives two values\n"
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
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"label_says_the_same", label_says_the_same, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:8\n"
     "    |\n"
     "  1 | It was the first value.\n"
     "    |    --- ^^^^^^^^^^^^^^^\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"long_line", long_line, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:54601\n"
     "    |\n"
     "  1 | ...water water boats water ... water 12345 water ... water 12354 water...\n"
     "    |                -----                 ^^^^^                 ^^^^^\n"
     "    |                                      |                     |\n"
     "    |                                      |                    the second value\n"
     "    |                                      the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"long_line", long_line, 60, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:54601\n"
     "    |\n"
     "  1 | ...water boats water ... water 12345 ... 12354...\n"
     "    |          -----                 ^^^^^     ^^^^^\n"
     "    |                                |         |\n"
     "    |                                |      the second value\n"
     "    |                                the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"long_sentence", long_sentence, 80, ' ',
     "note[FC203]: a count\n"
     "   --> a.txt:1:99\n"
     "    |\n"
     "  1 | ...The harbour office counted 12 boats. ...\n"
     "    |                       ------- ^^^^^^^^ 12 boats, counted\n"
     "    |\n"
     "    = note: confidence 93%\n"
     "\n"
     "1 conflict (0 errors, 0 warnings, 1 note) in 1 file\n"},
    {"long_sentence", long_sentence, 60, 'u',
     "note[FC203]: a count\n"
     "    ╭▸ a.txt:1:99\n"
     "    │\n"
     "  1 │ …The harbour office counted 12 boats. …\n"
     "    │                     ─────── ━━━━━━━━ 12 boats, counted\n"
     "    │\n"
     "    ╰ note: confidence 93%\n"
     "\n"
     "1 conflict (0 errors, 0 warnings, 1 note) in 1 file\n"},
    {"long_number", long_number, 60, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:1\n"
     "    |\n"
     "  1 | 1111111111111 ... 1111111111111\n"
     "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"many_values_in_a_line", many_values_in_a_line, 80, ' ',
     "warning[FC201]: four values\n"
     "   --> a.txt:1:12\n"
     "    |\n"
     "  1 | There were 12 boats in the first year and 13 boats in the second, then...\n"
     "    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^\n"
     "    |            |                              |\n"
     "    |            |                              boats in the second\n"
     "    |            boats in the first year\n"
     "  1 | ...there were 14 boats in the third and 15 boats in the last of them...\n"
     "    |               ^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^\n"
     "    |               |                         |\n"
     "    |               |                         boats in the last\n"
     "    |               boats in the third\n"
     "    |\n"
     "    = note: confidence 93%\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"many_values_in_a_line", many_values_in_a_line, 50, ' ',
     "warning[FC201]: four values\n"
     "   --> a.txt:1:12\n"
     "    |\n"
     "  1 | ...were 12 boats in the first year and...\n"
     "    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
     "    |         |\n"
     "    |         boats in the first year\n"
     "  1 | ...year and 13 boats in the second, then...\n"
     "    |             ^^^^^^^^^^^^^^^^^^^^^^\n"
     "    |             |\n"
     "    |             boats in the second\n"
     "  1 | ...there were 14 boats in the third and...\n"
     "    |               ^^^^^^^^^^^^^^^^^^^^^\n"
     "    |               |\n"
     "    |               boats in the third\n"
     "  1 | ...the third and 15 boats in the last of...\n"
     "    |                  ^^^^^^^^^^^^^^^^^^^^\n"
     "    |                  |\n"
     "    |                  boats in the last\n"
     "    |\n"
     "    = note: confidence 93%\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"combining_marks", combining_marks, 60, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> a.txt:1:5001\n"
     "    |\n"
     "  1 | ...12 boats...\n"
     "    |    ^^^^^^^^ the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"odd_names", odd_names, 100, ' ',
     "warning[FC201]: a title with \\x1b[31m and a\\nline\n"
     "   --> a\\x1b]0;x\\x07\\n\\u{202e}\\xff.txt:1:8\n"
     "    |\n"
     "  1 | It was 12 \\u{200f}, or 13.\n"
     "    |        ^^              ^^ the second value\n"
     "    |        |\n"
     "    |        the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "    = note: a note with \\x9b and \\t\n"
     "    = help: help with \\u{202e}\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
    {"no_name", no_name, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "   --> (no name):1:8\n"
     "    |\n"
     "  1 | It was 12.\n"
     "    |        ^^ the first value\n"
     "    |\n"
     "    = note: they differ\n"
     "    = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
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
    {"high_line_numbers", high_line_numbers, 80, ' ',
     "warning[FC201]: one source gives two values\n"
     "      --> a.txt:8:1\n"
     "       |\n"
     "     8 | 12\n"
     "       | ^^ the first value\n"
     "  ...\n"
     "  1201 | 13\n"
     "       | ^^ the second value\n"
     "       |\n"
     "       = note: they differ\n"
     "       = note: matched on \"boat\" (confidence 93%)\n"
     "\n"
     "1 conflict (0 errors, 1 warning) in 1 file\n"},
};

START_TEST(text)
{
    const rendering *r = &renderings[_i];
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    options.width = r->width;
    options.color = r->look == 'c' || r->look == 'b';
    options.unicode = r->look == 'u' || r->look == 'b';
    options.omit = r->look == 'o' ? FACTCHECK_OMIT_NOTES | FACTCHECK_OMIT_COUNTS
                   : r->look == 'e' ? FACTCHECK_OMIT_ENCODING
                                    : 0;
    factcheck_report *report = r->make();
    char *actual = rendered(report, &options);
    ck_assert_msg(strcmp(actual, r->expected) == 0, "%s\nexpected:\n%s\nrendered:\n%s", r->name,
                  r->expected, actual);
    free(actual);
    factcheck_report_free(report);
}
END_TEST

/* No line is wider than asked for, but for names and single words that cannot be broken. */
START_TEST(lines_fit)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    static factcheck_report *(*const makers[])(void) = {two_sources, long_line, wide_letters,
                                                        many_claims, short_lines, long_number,
                                                        many_values_in_a_line};
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
        factcheck_report *report = makers[i]();
        for (options.width = 40; options.width < 220; options.width += 7) {
            char *actual = rendered(report, &options);
            for (char *line = strtok(actual, "\n"); line; line = strtok(NULL, "\n"))
                ck_assert_msg(fc_prose_width(fc_str_of(line)) <= options.width, "%u: %s",
                              options.width, line);
            free(actual);
        }
        factcheck_report_free(report);
    }
}
END_TEST

/* The same report gives the same bytes, and what is written is UTF-8 without controls. */
START_TEST(no_control_reaches_the_terminal)
{
    static factcheck_report *(*const makers[])(void) = {odd_names, escapes_and_bidi,
                                                        invalid_bytes, source_notes, rich_report};
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
        factcheck_report *report = makers[i]();
        for (int format = 0; format <= FACTCHECK_FORMAT_JSONL; format++) {
            for (int content = 0; content <= FACTCHECK_CONTENT_CLAIMS; content++) {
                char *once = rendered_as(report, (factcheck_format)format,
                                         (factcheck_content)content);
                char *again = rendered_as(report, (factcheck_format)format,
                                          (factcheck_content)content);
                ck_assert_str_eq(once, again);
                for (const char *c = once; *c; c++)
                    ck_assert_msg(*c == '\n' || (unsigned char)*c >= 0x20, "%s", once);
                ck_assert_ptr_null(strstr(once, "\xE2\x80\xAE"));
                ck_assert_ptr_null(strchr(once, 0x7F));
                ck_assert_ptr_null(strstr(once, "\xFF"));
                free(once);
                free(again);
            }
        }
        factcheck_report_free(report);
    }
}
END_TEST

Suite *test_render_text_suite(void);
Suite *test_render_text_suite(void)
{
    Suite *suite = suite_create("render_text");
    TCase *tests = tcase_create("text");
    tcase_add_loop_test(tests, text, 0, (int)(sizeof renderings / sizeof *renderings));
    tcase_add_test(tests, lines_fit);
    tcase_add_test(tests, no_control_reaches_the_terminal);
    suite_add_tcase(suite, tests);
    return suite;
}
