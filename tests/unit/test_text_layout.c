/*
 * Text: the drawing at several widths, in colour, with box characters, and how long lines are cut.
 */
#include "text_fixture.h"

#include <string.h>

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

static const rendering renderings[] = {
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
};

RENDERING_TEST(renderings)

Suite *test_text_layout_suite(void);
Suite *test_text_layout_suite(void)
{
    return rendering_suite("text_layout", each_rendering, (int)(sizeof renderings / sizeof *renderings));
}
