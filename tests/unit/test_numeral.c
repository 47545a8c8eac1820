/* The numeral grammar: what one numeral is, its value, place and form. */
#include "lex/numeral.h"
#include "support.h"

typedef struct numeral_row {
    const char *text;
    const char *read;  /* the words of the numeral; "" for none */
    const char *value; /* with "@" and the place */
    uint8_t form;
} numeral_row;

enum {
    C = FC_NUMERAL_CARDINAL,
    O = FC_NUMERAL_ORDINAL,
    F = FC_NUMERAL_FRACTION,
    V = FC_NUMERAL_VAGUE
};

static const numeral_row rows[] = {
    {"1,250,000 votes", "1,250,000", "1250000@0", C},
    {"12,34,567 rupees", "12,34,567", "1234567@0", C},
    {"1,674,200.5", "1,674,200.5", "1674200.5@-1", C},
    {"22,24,26", "", "", C},
    {"12.1.2", "", "", C},
    {"40 000 men", "40 000", "40000@0", C},
    {"1 234 567.89 is", "1 234 567.89", "1234567.89@-2", C},
    {"423 0000", "423", "423@0", C},
    {"2018 300 men", "2018", "2018@0", C},
    {"40 200kg", "40", "40@0", C},
    {".5 points", ".5", "0.5@-1", C},
    {"5.00", "5.00", "5@-2", C},
    {"5\xC2\xBD", "5\xC2\xBD", "5.5@-1", C},
    {"10 1/2", "10 1/2", "10.5@-1", C},
    {"3/4", "3/4", "0.75@-2", F},
    {"10-1/2", "10-1/2", "10.5@-1", C},
    {"1 and 1/2", "1 and 1/2", "1.5@-1", C},
    {"6.12 1/2", "6.12 1/2", "6.125@-3", C},
    {"1.5e6 units", "1.5e6", "1500000@5", C},
    {"2.3e-3", "2.3e-3", "0.0023@-4", C},
    {"12e4th", "12", "12@0", C},
    {"9/11", "9", "9@0", C},
    {"1/40 of", "1/40", "0.025@-3", F},
    {"56.68 billion", "56.68 billion", "56680000000@7", C},
    {"3bn", "3bn", "3000000000@9", C},
    {"5m", "5m", "5000000@6", C},
    {"10 tln", "10 tln", "10000000000000@12", C},
    {"1.2 lakh crore", "1.2 lakh crore", "1200000000000@11", C},
    {"322 hundred", "322 hundred", "32200@2", C},
    {"4 thousand 3 hundred and 21 is", "4 thousand 3 hundred and 21", "4321@0", C},
    {"6 crore and two hundred", "6 crore and two hundred", "60000200@0", C},
    {"3 hundred and 2 hundred", "3 hundred", "300@2", C},
    {"3 million and 2 men", "3 million", "3000000@6", C},
    {"3 million and a half", "3 million and a half", "3500000@5", C},
    {"2 dozens", "2 dozens", "24@0", C},
    {"1 point 1", "1 point 1", "1.1@-1", C},
    {"7 points", "7", "7@0", C},
    {"7 point", "7", "7@0", C},
    {"7 apples and", "7", "7@0", C},
    {"7 and counting", "7", "7@0", C},
    {"7, and a half", "7", "7@0", C},
    {"007", "007", "7@0", C},
    {"123456789012345678", "123456789012345678", "123456789012345678@0", C},
    {"1234567890123456789", "1234567890123456789", "1234567890123456789@0", C},
    {"twenty apples", "twenty", "20@0", C},
    {"two points", "two", "2@0", C},
    {"two point five", "two point five", "2.5@-1", C},
    {"two, and a half", "two", "2@0", C},
    {"two-and-a-half", "two-and-a-half", "2.5@-1", C},
    {"a day", "", "", C},
    {"twentieth half", "twentieth", "20@0", O},
    {"21st", "21st", "21@0", O},
    {"twenty-one thousand and eleven", "twenty-one thousand and eleven", "21011@0", C},
    {"two hundred and two thousand", "two hundred and two thousand", "202000@3", C},
    {"three hundred crores", "three hundred crores", "3000000000@7", C},
    {"three thousand millions", "three thousand millions", "3000000000@9", C},
    {"three crore twelve lakh fifty-six thousand seven hundred twenty-one",
     "three crore twelve lakh fifty-six thousand seven hundred twenty-one", "31256721@0", C},
    {"a hundred and two of", "a hundred and two", "102@0", C},
    {"a dozen", "a dozen", "12@0", C},
    {"two hundred dozens", "two hundred dozens", "2400@0", C},
    {"six point five million", "six point five million", "6500000@5", C},
    {"two hundred point zero three", "two hundred point zero three", "200.03@-2", C},
    {"two hundred point seventy-one", "two hundred point seventy-one", "200.71@-2", C},
    {"nine point nought four", "nine point nought four", "9.04@-2", C},
    {"two and a half million", "two and a half million", "2500000@5", C},
    {"five and quarter", "five and quarter", "5.25@-2", C},
    {"five-and-a-half-year", "five-and-a-half", "5.5@-1", C},
    {"a million and a half", "a million and a half", "1500000@5", C},
    {"two million and one half", "two million and one half", "2500000@5", C},
    {"two and fifty-four hundredths", "two and fifty-four hundredths", "2.54@-2", C},
    {"one and a fourth", "one and a fourth", "1.25@-2", C},
    {"half a million", "half a million", "500000@5", C},
    {"a quarter of a million", "a quarter of a million", "250000@4", C},
    {"three quarters billion", "three quarters billion", "750000000@7", C},
    {"half a dozen", "half a dozen", "6@0", C},
    {"two-thirds", "two-thirds", "0.666666666666@-12", F},
    {"five - eighths", "five - eighths", "0.625@-3", F},
    {"three quarters of it", "three quarters", "0.75@-2", F},
    {"three quarters of 1990", "three", "3@0", C},
    {"half", "half", "0.5@-1", F},
    {"twenty-first", "twenty-first", "21@0", O},
    {"one hundred twenty fifth", "one hundred twenty fifth", "125@0", O},
    {"two hundredth", "two hundredth", "200@0", O},
    {"dozens of", "dozens", "12@1", V},
    {"tens of thousands", "tens of thousands", "10000@4", V},
    {"hundreds of millions of", "hundreds of millions", "100000000@8", V},
    {"thing", "", "", C},
    {"million", "", "", C},
};

static void check_row(const numeral_row *row)
{
    test_document document;
    fc_numeral numeral;
    fc_builder value;
    test_document_read(&document, row->text);
    bool found = fc_numeral_read(&document.doc, 0, document.doc.tokens.count, &numeral);
    ck_assert_msg(found == (row->read[0] != 0), "'%s'", row->text);
    if (found) {
        ck_text_eq(fc_document_span(&document.doc, numeral.first, numeral.end), row->read);
        fc_builder_init(&value, &document.arena);
        fc_decimal_write(numeral.value, &value);
        fc_builder_char(&value, '@');
        if (numeral.place < 0)
            fc_builder_char(&value, '-');
        fc_builder_unsigned(&value, (uint64_t)(numeral.place < 0 ? -numeral.place : numeral.place));
        ck_text_eq(fc_builder_done(&value), row->value);
        ck_assert_uint_eq(numeral.form, row->form);
        fc_decimal again = fc_decimal_shift(numeral.coefficient, numeral.magnitude);
        ck_assert_msg(fc_decimal_equal(again, numeral.value), "magnitude of '%s'", row->text);
    }
    test_document_dispose(&document);
}

START_TEST(reads) { check_row(&rows[_i]); }
END_TEST

/* What is too large is too big, and never a wrong number. */
START_TEST(too_big)
{
    static const char *const texts[] = {
        "1234567890123456789012345678901234567890123456789012345678901234567890",
        "12345678901234567890123456789012345678 million million million million"};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        test_document document;
        fc_numeral numeral;
        test_document_read(&document, texts[i]);
        if (fc_numeral_read(&document.doc, 0, document.doc.tokens.count, &numeral))
            ck_assert(numeral.value.state == FC_DECIMAL_TOO_BIG ||
                      fc_decimal_top(numeral.value) > 30);
        test_document_dispose(&document);
    }
}
END_TEST

static const char *const table[] = {
#define FC_NUMERAL(word, kind, value) word,
#include "tables/numeral.def"
#undef FC_NUMERAL
};

START_TEST(table_is_sorted)
{
    for (size_t i = 0; i < COUNT_OF(table); i++) {
        for (const char *c = table[i]; *c; c++)
            require(*c >= 'a' && *c <= 'z');
        ck_assert_msg(i == 0 || strcmp(table[i - 1], table[i]) < 0, "%s", table[i]);
    }
}
END_TEST

SUITE_FUNCTION(numeral)
{
    Suite *suite = suite_create("numeral");
    TCase *reading = tcase_create("reading");
    tcase_add_loop_test(reading, reads, 0, COUNT_OF(rows));
    tcase_add_test(reading, too_big);
    tcase_add_test(reading, table_is_sorted);
    suite_add_tcase(suite, reading);
    return suite;
}
