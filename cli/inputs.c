#include "inputs.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "message.h"

#define JSONL_SUFFIX ".jsonl"

/* ---- Gathering ---------------------------------------------------------------------------- */

static bool ends_with(const char *text, const char *suffix)
{
    size_t length = strlen(text), wanted = strlen(suffix);
    return length >= wanted && strcmp(text + length - wanted, suffix) == 0;
}

static bool add_name(cli_inputs *all, const char *name, input_form form)
{
    if (all->count == all->capacity) {
        size_t capacity = all->capacity ? 2 * all->capacity : 64;
        cli_input *items = realloc(all->items, capacity * sizeof *items);
        if (!items)
            return complain("out of memory");
        all->items = items;
        all->capacity = capacity;
    }
    bool is_jsonl = form == INPUT_JSONL || (form == INPUT_AUTO && ends_with(name, JSONL_SUFFIX));
    all->items[all->count++] = (cli_input){.name = name, .is_jsonl = is_jsonl};
    return true;
}

/* Cuts the text of a list into names; blank lines are none. The text has room behind its end. */
static bool add_names(cli_inputs *all, char *text, size_t size, const cli_arguments *arguments)
{
    char end = arguments->null_separated ? '\0' : '\n';
    for (size_t at = 0; at < size;) {
        char *hit = memchr(text + at, end, size - at);
        size_t stop = hit ? (size_t)(hit - text) : size;
        size_t next = stop + 1;
        text[stop] = '\0';
        if (end == '\n' && stop > at && text[stop - 1] == '\r')
            text[stop - 1] = '\0';
        bool blank = end == '\n' && text[at + strspn(text + at, " \t")] == '\0';
        if (!blank && text[at] && !add_name(all, text + at, arguments->input))
            return false;
        at = next;
    }
    return true;
}

static bool add_list(cli_inputs *all, const char *path, const cli_arguments *arguments)
{
    cli_file list;
    if (!file_open(&list, path) || !file_read(&list, path, true)) {
        all->trouble = true;
        return true;
    }
    if (!arguments->null_separated && memchr(list.data, '\0', list.size)) {
        file_close(&list);
        return complain("%s: this list has names that end with NUL bytes; use --null", path);
    }
    char **lists = realloc(all->lists, (all->list_count + 1) * sizeof *lists);
    if (!lists) {
        file_close(&list);
        return complain("out of memory");
    }
    all->lists = lists;
    lists[all->list_count++] = list.data;
    return add_names(all, list.data, list.size, arguments);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const cli_input *)a)->name, ((const cli_input *)b)->name);
}

/* The same name twice is one input; --date and --outlet then speak of that one. */
static void drop_repeated(cli_inputs *all, bool quiet)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (kept && strcmp(all->items[kept - 1].name, all->items[i].name) == 0) {
            if (!quiet)
                complain("%s: warning: given twice, read once", strcmp(all->items[i].name, "-") == 0
                                                                    ? STANDARD_INPUT
                                                                    : all->items[i].name);
            continue;
        }
        all->items[kept++] = all->items[i];
    }
    all->count = kept;
}

/* ---- What the command line says of single inputs ------------------------------------------ */

static cli_input *find_input(const cli_inputs *all, const char *name, size_t length)
{
    size_t low = 0, high = all->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *other = all->items[middle].name;
        int order = strncmp(other, name, length);
        if (order == 0 && other[length])
            order = 1;
        if (order == 0)
            return &all->items[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool attach_date(cli_inputs *all, const char *given)
{
    size_t length = (size_t)(strrchr(given, '=') - given);
    cli_input *found = find_input(all, given, length);
    if (!found)
        return complain("--date=%s: no such file is among the inputs", given);
    if (found->is_jsonl)
        return complain("--date=%s: articles in JSON Lines bring their own dates", given);
    found->date = given + length + 1;
    return true;
}

/* The name of a file may hold an equals sign; the shortest that is an input is meant. */
static bool attach_outlet(cli_inputs *all, const char *given)
{
    for (const char *at = strchr(given, '='); at; at = strchr(at + 1, '=')) {
        cli_input *found = find_input(all, given, (size_t)(at - given));
        if (!found)
            continue;
        if (found->is_jsonl)
            return complain("--outlet=%s: articles in JSON Lines bring their own outlets", given);
        found->outlet = at + 1;
        found->outlet_len = strlen(at + 1);
        return true;
    }
    return complain("--outlet=%s: no such file is among the inputs", given);
}

/* Whether the library takes the date, asked with an article of no words. */
static bool check_date(factcheck_checker *checker, const char *date, const char *given)
{
    factcheck_article article = FACTCHECK_ARTICLE_INIT;
    article.date = factcheck_text_of(date);
    int status = date[0] ? factcheck_checker_add(checker, &article, NULL) : FACTCHECK_EDATE;
    if (status)
        return complain("--date=%s: %s", given, factcheck_status_message(status));
    return true;
}

static bool check_dates(const cli_arguments *arguments)
{
    factcheck_checker *checker = NULL;
    if (!arguments->date && arguments->dates.count == 0)
        return true;
    int status = factcheck_checker_new(&checker, NULL, NULL);
    if (status)
        return complain("%s", factcheck_status_message(status));
    bool fine = !arguments->date || check_date(checker, arguments->date, arguments->date);
    for (size_t i = 0; fine && i < arguments->dates.count; i++) {
        const char *given = arguments->dates.items[i];
        fine = check_date(checker, strrchr(given, '=') + 1, given);
    }
    factcheck_checker_free(checker);
    return fine;
}

static bool attach_all(cli_inputs *all, const cli_arguments *arguments)
{
    for (size_t i = 0; i < arguments->dates.count; i++) {
        if (!attach_date(all, arguments->dates.items[i]))
            return false;
    }
    for (size_t i = 0; i < arguments->outlets.count; i++) {
        if (!attach_outlet(all, arguments->outlets.items[i]))
            return false;
    }
    return true;
}

/* Standard input can be read once: as an article or as a list. */
static bool check_standard_input(const cli_inputs *all, const cli_arguments *arguments)
{
    size_t lists = 0;
    for (size_t i = 0; i < arguments->input_count; i++) {
        const named_input *named = &arguments->inputs[i];
        lists += named->is_list && strcmp(named->name, "-") == 0;
    }
    if (lists > 1)
        return complain("--files-from=-: standard input is one list, not two");
    if (lists && find_input(all, "-", 1))
        return complain("--files-from=-: standard input cannot be an article as well");
    return true;
}

bool inputs_gather(cli_inputs *out, const cli_arguments *arguments)
{
    *out = (cli_inputs){0};
    if (!check_dates(arguments))
        return false;
    for (size_t i = 0; i < arguments->input_count; i++) {
        const named_input *named = &arguments->inputs[i];
        bool fine = named->is_list ? add_list(out, named->name, arguments)
                                   : add_name(out, named->name, arguments->input);
        if (!fine)
            return false;
    }
    if (out->count)
        qsort(out->items, out->count, sizeof *out->items, by_name);
    drop_repeated(out, arguments->quiet);
    return check_standard_input(out, arguments) && attach_all(out, arguments);
}

void inputs_free(cli_inputs *all)
{
    for (size_t i = 0; i < all->list_count; i++)
        free(all->lists[i]);
    free(all->lists);
    free(all->items);
    seen_free(&all->seen);
}
