/*
 * Text: where values, labels and marks stand below the lines of an excerpt.
 */
#include "text_fixture.h"

#include <string.h>

static factcheck_report *one_line_two_values(void)
{
    return one_source("Fees rose from 12 to 13 crowns on Monday", "12", "13", "rose");
}

static factcheck_report *neighbours(void)
{
    return one_source("It is 12,13 or so boats", "12", "13", "boats");
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

static factcheck_report *high_line_numbers(void)
{
    char text[4096] = "";
    for (size_t i = 0; i < 1200; i++)
        strcat(text, i == 7 ? "12\n" : "\n");
    strcat(text, "13\n");
    return one_source(text, "12", "13", NULL);
}

static const rendering renderings[] = {
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

RENDERING_TEST(renderings)

Suite *test_text_marks_suite(void);
Suite *test_text_marks_suite(void)
{
    return rendering_suite("text_marks", each_rendering, (int)(sizeof renderings / sizeof *renderings));
}
