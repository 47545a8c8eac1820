#include "text_fixture.h"

#include <stdlib.h>
#include <string.h>

factcheck_report *one_source(const char *text, const char *value, const char *other,
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

factcheck_report *wide_letters(void)
{
    /* the people of Tokyo and of Osaka */
    return one_source("東京の人口は約1400万人、大阪は880万人。面積は狭い。", "1400万人",
                      "880万人", "人口");
}

factcheck_report *escapes_and_bidi(void)
{
    return one_source("He said \xE2\x80\xAE"
                      "12 boats\xE2\x80\xAC sank, \x1b[31mnot\x1b[0m 13\x07.",
                      "12 boats", "13", "sank");
}

factcheck_report *invalid_bytes(void)
{
    return one_source("caf\xE9 12 boats \xC3( and 13\xFF", "12 boats", "13\xFF", "caf\xE9");
}

factcheck_report *short_lines(void)
{
    return one_source("Boats that sank were\n12\nin all, they said.\n\n\nLater: 13 boats.",
                      "12\nin all", "13 boats", "Boats");
}

/* A text of 20,000 words on one line with the values far apart. */
factcheck_report *long_line(void)
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

/* Values that do not fit side by side. */
factcheck_report *many_values_in_a_line(void)
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

factcheck_report *long_number(void)
{
    char text[2001];
    memset(text, '1', 2000);
    text[2000] = '\0';
    return one_source(text, text, NULL, NULL);
}

factcheck_report *odd_names(void)
{
    factcheck_report *report = one_source("It was 12 \xE2\x80\x8F, or 13.", "12", "13", NULL);
    source_view(report, 0)->name = FC_STR("a\x1b]0;x\x07\n\xE2\x80\xAE\xFF.txt");
    factcheck_finding *finding = (factcheck_finding *)(uintptr_t)report->findings.items[0];
    finding->message = FC_STR("a title with \x1b[31m and a\nline");
    finding->help = FC_STR("help with \xE2\x80\xAE");
    note_of(report, finding, "a note with \x9b and \t");
    return report;
}

/* Twelve sources, ten of which say 12. */
factcheck_report *many_claims(void)
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

factcheck_report *source_notes(void)
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

void assert_rendering(const rendering *row)
{
    factcheck_render_options options = FACTCHECK_RENDER_OPTIONS_INIT;
    options.width = row->width;
    options.color = row->look == 'c' || row->look == 'b';
    options.unicode = row->look == 'u' || row->look == 'b';
    options.omit = row->look == 'o' ? FACTCHECK_OMIT_NOTES | FACTCHECK_OMIT_COUNTS
                   : row->look == 'e' ? FACTCHECK_OMIT_ENCODING
                                    : 0;
    assert_rendered(row->make(), &options, row->expected);
}

Suite *rendering_suite(const char *name, const TTest *test, int count)
{
    Suite *suite = suite_create(name);
    TCase *cases = tcase_create("text");
    tcase_add_loop_test(cases, test, 0, count);
    suite_add_tcase(suite, cases);
    return suite;
}
