/*
 * text/sentences. Each row is a text whose sentences are separated by " | ", which stands for the
 * white space between them. Rows that are known to come out wrong stand in a table of their own and
 * must keep failing: who mends one moves its row.
 */
#include "support.h"

static const char *const good[] = {
    /* plain ends */
    "The plant opened in May. | It employs 300 people.",
    "Did prices rise? | They did! | By a lot.",
    "One sentence without an end",
    "A first line.\n | A second line.",
    "Two spaces follow.  | Then another.",
    "The fund lost 3.5 percent. | It had gained 12.",
    "It cost $4.20. | That was less than $5.",
    /* abbreviations and initials */
    "Dr. Lena Ortiz and Mr. Paul Webb agreed. | Mrs. Hall did not.",
    "Gen. Amadi flew to St. Anne on Monday.",
    "J. P. Morley and A. Sato wrote it. | Nobody else did.",
    "The U.S. economy grew. | The U.K. economy shrank.",
    "It was made in the U.S. | The parts came from abroad.",
    "James R. Roe met J. K. Moe. | They sold vitamin C. | The price rose.",
    "Talks began at 9 a.m. Friday and ended at 5 p.m. | They will go on.",
    "Doors open at 10 a.m. (2 p.m. in London) on Friday. | Bring food.",
    "It starts at 7 a.m. [local time] on Friday. | It ends at noon.",
    "The show is on Sat. March 3 and on Sun. Apr. 4 at noon. | Bring food.",
    "The game (Fri. May 3) is free. | There he sat. | March was cold.",
    "See it on Thurs. 5 May. | It rose with the sun. | April had come.",
    "Acme Inc. said it would sell Bolt Corp. to rivals.",
    "Shares of Acme Inc. | The board met on Tuesday.",
    "The company, Delta Ltd., was sold. | Its owner left.",
    "He lives in Denver, Colo. | She lives in Reno, Nev., with her son.",
    "It happened on Jan. 5 and again on Sept. 20. | Nobody noticed.",
    "It was in Jan. | Nobody noticed.",
    "See No. 5 on the list. | The answer is no. | We are sure.",
    "They sell tools, nails, etc., and paint.",
    "The Rev. Amos Bell spoke. | Sen. Ruth Cole listened.",
    "Lt. Col. Mary Fox took command.",
    "It is made by Bauer & Co. in Vienna.",
    "E. coli was found. | So was V. cholerae.",
    /* numbers */
    "Version 2.1 came out on 3.5 inch disks. | Few bought it.",
    "Sales rose 5.2%. | Profit fell.",
    "The score was 3. | 4 was expected.",
    "In 2023. | 45 people signed up.",
    "He paid 1,250.50 dollars.",
    /* quotes and brackets */
    "\"We are ready.\" | The crowd cheered.",
    "\xE2\x80\x9CWe are ready.\xE2\x80\x9D | The crowd cheered.",
    "\"We are ready,\" she said. | \"So are they.\"",
    "\"Are you ready?\" he asked.",
    "\xE2\x80\x9CStop!\xE2\x80\x9D she cried. | No one did.",
    "He left (the door was open.) | She stayed.",
    "(It rained all day.) | Then it snowed.",
    "He said: \"Wait.\" | \"Why?\" she asked. | He shrugged.",
    "The sign read 'Closed.' | We left.",
    "It ended. | [The rest is lost.] | Nobody knows.",
    /* ellipsis */
    "Well... | That was it.",
    "Well... maybe not.",
    "It grew\xE2\x80\xA6 and grew. | Then it stopped.",
    "It stopped\xE2\x80\xA6 | Nobody knew why.",
    "What?! | Really?",
    /* no white space, so no end */
    "Visit example.com for more. | Or call.",
    "The file is named a.txt. | Open it.",
    "He ran.She walked.",
    "The bill, H.R. 1234, passed. | A crash shut U.S. 101. | It rained.",
    /* other scripts and dashes */
    "\xC3\x80 table. | \xC3\x89tat stable.",
    "It rose. | \xE2\x80\x94 It fell.",
    /* old newswire sets spaces around quotes */
    "\" It is over , \" he said . | \" We lost . \" | They left .",
};

static const char *const known_bugs[] = {
    "He works for Acme Co. | Workers there earn more.", /* a capital could begin a name */
    "He lives in Washington, D.C. | Friends visit often.",
    "Plan B failed. | So did plan C. | Experts shrugged.", /* C is no initial here */
    "\"Why?\" Anna asked. | Nobody knew.",                 /* the speaker follows the quote */
};

/* Reads the sentences of a row without its bars and puts the bars back where they were found. */
static bool splits_as_written(const char *row, char *found)
{
    char text[512];
    size_t length = 0;
    bool at_bar = false;
    for (const char *c = row; *c; c++) {
        if (c[0] == '|' && c[1] == ' ') {
            c++; /* the space in front of the bar stays */
            continue;
        }
        text[length++] = *c;
    }
    text[length] = '\0';
    test_document document;
    test_document_read(&document, text);
    const fc_sentences *sentences = &document.doc.sentences;
    size_t at = 0;
    found[0] = '\0';
    for (size_t i = 0; i < sentences->count; i++) {
        const fc_sentence *sentence = &sentences->items[i];
        strncat(found, text + at, sentence->begin - at);
        if (at_bar)
            strcat(found, "| ");
        strncat(found, text + sentence->begin, sentence->end - sentence->begin);
        at = sentence->end;
        at_bar = true;
    }
    strcat(found, text + at);
    test_document_dispose(&document);
    return strcmp(found, row) == 0;
}

START_TEST(sentences_end_where_they_do)
{
    char found[1024];
    ck_assert_msg(splits_as_written(good[_i], found), "%s", found);
}
END_TEST

START_TEST(known_bugs_keep_failing)
{
    char found[1024];
    ck_assert_msg(!splits_as_written(known_bugs[_i], found), "mended, move the row: %s",
                  known_bugs[_i]);
}
END_TEST

START_TEST(sentences_cover_their_block)
{
    test_document document;
    test_document_read(&document,
                       "  First one here.  Second one, here! \"Third.\" And\xE2\x80\xA6 \n\n"
                       "Another block of text. It ends.");
    const fc_sentences *sentences = &document.doc.sentences;
    const fc_block *blocks = document.doc.blocks.items;
    size_t last = 0;
    for (size_t i = 0; i < sentences->count; i++) {
        const fc_sentence *sentence = &sentences->items[i];
        ck_assert_uint_ge(sentence->begin, last);
        ck_assert_uint_lt(sentence->begin, sentence->end);
        ck_assert_uint_ge(sentence->begin, blocks[sentence->block].begin);
        ck_assert_uint_le(sentence->end, blocks[sentence->block].end);
        for (size_t k = last; k < sentence->begin; k++) /* nothing but white space is left out */
            ck_assert(fc_is_blank(document.doc.text.ptr[k]));
        ck_assert_uint_le(sentence->first_token, sentence->end_token);
        last = sentence->end;
    }
    ck_assert_uint_ge(sentences->count, 5);
    test_document_dispose(&document);
}
END_TEST

SUITE_FUNCTION(sentences)
{
    Suite *suite = suite_create("sentences");
    TCase *cases = tcase_create("sentences");
    tcase_add_loop_test(cases, sentences_end_where_they_do, 0, (int)COUNT_OF(good));
    tcase_add_loop_test(cases, known_bugs_keep_failing, 0, (int)COUNT_OF(known_bugs));
    tcase_add_test(cases, sentences_cover_their_block);
    suite_add_tcase(suite, cases);
    return suite;
}
