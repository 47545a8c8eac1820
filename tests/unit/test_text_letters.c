/*
 * Text: letters of other widths, controls, bytes that are no text, odd names.
 */
#include "text_fixture.h"

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

static factcheck_report *combining_marks(void)
{
    char text[20001];
    for (size_t i = 0; i < 20000; i += 2)
        memcpy(text + i, "\xCC\x81", 2);
    memcpy(text + 10000, "12 boats", 8);
    text[20000] = '\0';
    return one_source(text, "12 boats", NULL, NULL);
}

static factcheck_report *no_name(void)
{
    factcheck_report *report = one_source("It was 12.", "12", NULL, NULL);
    source_view(report, 0)->name = FC_STR("");
    return report;
}

static const rendering renderings[] = {
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
};

RENDERING_TEST(renderings)

Suite *test_text_letters_suite(void);
Suite *test_text_letters_suite(void)
{
    return rendering_suite("text_letters", each_rendering, (int)(sizeof renderings / sizeof *renderings));
}
