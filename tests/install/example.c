/* A program as others write it: two articles, and on what they disagree. */
#include <factcheck.h>
#include <stdio.h>

static int add(factcheck_checker *checker, const char *name, const char *text)
{
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.name = factcheck_text_of(name);
    article.text = factcheck_text_of(text);
    return factcheck_checker_add(checker, &article, NULL);
}

int main(void)
{
    factcheck_checker *checker = NULL;
    factcheck_report *report = NULL;
    int status = factcheck_checker_new(&checker, NULL, NULL);
    if (!status)
        status =
            add(checker, "a.txt", "Repairs of the bridge will cost $3.2 million, officials said.");
    if (!status)
        status =
            add(checker, "b.txt", "Repairs of the bridge will cost $3.4 million, officials said.");
    if (!status)
        status = factcheck_checker_run(checker, &report, NULL);
    if (status) {
        fprintf(stderr, "factcheck: %s\n", factcheck_status_message(status));
    } else {
        for (size_t i = 0; i < factcheck_report_claim_count(report); i++) {
            const factcheck_claim *claim = factcheck_report_claim(report, i);
            printf("%.*s\n", (int)claim->text.len, claim->text.ptr);
        }
        for (size_t i = 0; i < factcheck_report_finding_count(report); i++) {
            const factcheck_finding *finding = factcheck_report_finding(report, i);
            printf("%s: %.*s\n", finding->code, (int)finding->message.len, finding->message.ptr);
        }
    }
    factcheck_report_free(report);
    factcheck_checker_free(checker);
    return status ? 1 : 0;
}
