/*
 * Reading the inputs into a checker: each that fails is reported and passed over.
 */
#include <stdint.h>
#include <string.h>

#include "file.h"
#include "inputs.h"
#include "message.h"

static bool report(const char *shown, const char *what, size_t byte)
{
    if (byte == SIZE_MAX)
        return complain("%s: %s", shown, what);
    return complain("%s: %s (byte %zu)", shown, what, byte);
}

static bool is_utf16(const cli_file *f)
{
    return f->size >= 2 &&
           (memcmp(f->data, "\xFF\xFE", 2) == 0 || memcmp(f->data, "\xFE\xFF", 2) == 0);
}

/* The library's words on an article that it refuses. */
static void report_refused(const cli_file *f, const char *shown, const factcheck_error *error)
{
    const char *what = error->message;
    if (error->status == FACTCHECK_ETEXT && is_utf16(f))
        what = "this is text in UTF-16; convert it to UTF-8";
    report(shown, what, error->byte);
}

static int add_article(factcheck_checker *checker, const cli_input *in, const char *shown,
                       const cli_file *f, factcheck_error *error)
{
    factcheck_text text = {f->data, f->size};
    if (in->is_jsonl)
        return factcheck_checker_add_jsonl(checker, factcheck_text_of(shown), text, error);
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.name = factcheck_text_of(shown);
    article.text = text;
    article.date = factcheck_text_of(in->date);
    article.outlet = (factcheck_text){in->outlet, in->outlet_len};
    return factcheck_checker_add(checker, &article, error);
}

/* Opens the input unless it is a file that was read under another name. */
static bool open_new(cli_inputs *all, const cli_input *in, const char *shown, bool quiet,
                     cli_file *f, bool *fatal)
{
    if (!file_open(f, in->name)) {
        all->trouble = true;
        return false;
    }
    const char *before = f->regular ? seen_find(&all->seen, f->device, f->inode) : NULL;
    if (before) {
        if (!quiet)
            complain("%s: warning: this is the same file as %s, read once", shown, before);
        file_close(f);
        return false;
    }
    if (f->regular && !seen_add(&all->seen, f->device, f->inode, shown)) {
        *fatal = true;
        file_close(f);
        return complain("out of memory");
    }
    return true;
}

/* False when nothing further can be read. */
static bool read_one(cli_inputs *all, const cli_input *in, factcheck_checker *checker, bool quiet)
{
    const char *shown = strcmp(in->name, "-") == 0 ? STANDARD_INPUT : in->name;
    factcheck_error error = {0, "", SIZE_MAX, SIZE_MAX};
    cli_file f;
    bool fatal = false;
    if (!open_new(all, in, shown, quiet, &f, &fatal))
        return !fatal;
    if (!file_read(&f, shown, quiet)) {
        all->trouble = true;
        return true;
    }
    if (f.size == 0 && !quiet)
        complain("%s: warning: the file is empty", shown);
    int status = add_article(checker, in, shown, &f, &error);
    if (status) {
        report_refused(&f, shown, &error);
        all->trouble = true;
    }
    file_close(&f);
    return status != FACTCHECK_ENOMEM;
}

bool inputs_read(cli_inputs *all, factcheck_checker *checker, const cli_arguments *arguments)
{
    for (size_t i = 0; i < all->count; i++) {
        if (!read_one(all, &all->items[i], checker, arguments->quiet))
            return false;
    }
    return true;
}
