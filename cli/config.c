#define _XOPEN_SOURCE 700 /* realpath */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "message.h"
#include "place.h"

/* ---- Finding ------------------------------------------------------------------------------ */

/* The folder of a path with a name in it; free it. NULL when memory is out. */
static char *join(const char *folder, size_t length, const char *name)
{
    char *path = malloc(length + 1 + strlen(name) + 1);
    if (!path)
        return NULL;
    memcpy(path, folder, length);
    if (length && folder[length - 1] != '/')
        path[length++] = '/';
    strcpy(path + length, name);
    return path;
}

static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* The nearest file in a folder, given as a real path, or above it. NULL if there is none. */
static char *find_above(char *folder)
{
    for (size_t length = strlen(folder); length;) {
        char *path = join(folder, length, CONFIG_NAME);
        if (path && access(path, F_OK) == 0)
            return path;
        free(path);
        while (length > 1 && folder[length - 1] == '/')
            length--;
        while (length && folder[length - 1] != '/')
            length--;
        if (length == 1 && strlen(folder) == 1)
            return NULL;
        folder[length] = '\0';
        if (length > 1)
            folder[--length] = '\0';
    }
    return NULL;
}

/* What lies in this folder or below is named from here, as the articles are. */
static void shorten(char *path)
{
    char *here = realpath(".", NULL);
    size_t length = here ? strlen(here) : 0;
    if (length > 1 && strncmp(path, here, length) == 0 && path[length] == '/')
        memmove(path, path + length + 1, strlen(path + length + 1) + 1);
    free(here);
}

/* That of an input. */
static char *find_for(const char *name, size_t length)
{
    char *relative = length ? join(name, length, "") : join(".", 1, "");
    char *folder = relative ? realpath(relative, NULL) : NULL;
    char *found = folder ? find_above(folder) : NULL;
    free(folder);
    free(relative);
    if (found)
        shorten(found);
    return found;
}

static bool same_folder(const char *a, const char *b)
{
    size_t length = folder_length(a);
    return folder_length(b) == length && memcmp(a, b, length) == 0;
}

/*
 * That of all inputs; two would make what is said depend on where an article lies. Inputs that have
 * none take that of the others; standard input lies here if there is nothing else.
 */
static bool find(char **out, const cli_inputs *inputs)
{
    const char *before = NULL;
    for (size_t i = 0; i < inputs->count; i++) {
        const char *name = inputs->items[i].name;
        if (strcmp(name, "-") == 0 || (before && same_folder(before, name)))
            continue;
        char *found = find_for(name, folder_length(name));
        before = name;
        if (found && *out && strcmp(found, *out) != 0) {
            complain("the articles have several configurations: %s and %s; name one with --config",
                     *out, found);
            free(found);
            return false;
        }
        if (*out)
            free(found);
        else
            *out = found;
    }
    if (!*out && !before)
        *out = find_for("", 0);
    return true;
}

/* ---- Reading ------------------------------------------------------------------------------ */

static bool read_file(cli_config *out, bool quiet)
{
    factcheck_error error;
    cli_file file;
    if (!file_open(&file, out->path) || !file_read(&file, out->path, quiet))
        return false;
    factcheck_text text = {file.data, file.size};
    bool fine = factcheck_config_read(&out->read, text, NULL, &error) == FACTCHECK_OK ||
                place_complain(out->path, text, &error);
    file_close(&file);
    return fine;
}

/* A file that the configuration names lies in its folder. */
static bool name_baseline(cli_config *out)
{
    factcheck_text name = out->used.baseline;
    char *copy = calloc(name.len + 1, 1);
    if (copy)
        memcpy(copy, name.ptr, name.len);
    if (copy && *copy != '/')
        out->baseline = join(out->path, folder_length(out->path), copy);
    else if (copy)
        out->baseline = join("", 0, copy);
    free(copy);
    return out->baseline || complain("out of memory");
}

/* The command line wins over the file. */
static bool merge(cli_config *out, cli_arguments *arguments)
{
    factcheck_config *used = &out->used;
    if (!arguments->has_min_confidence && used->has_min_confidence)
        arguments->min_confidence = used->min_confidence;
    used->has_min_confidence = 1;
    used->min_confidence = arguments->min_confidence;
    if (!arguments->has_fail_on && used->has_fail_on) {
        arguments->never_fail = used->fail_on == FACTCHECK_SEVERITY_NONE;
        if (!arguments->never_fail)
            arguments->fail_on = used->fail_on;
    }
    used->has_fail_on = 1;
    used->fail_on = arguments->never_fail ? FACTCHECK_SEVERITY_NONE : arguments->fail_on;
    if (!arguments->baseline && used->baseline.len) {
        if (!name_baseline(out))
            return false;
        arguments->baseline = out->baseline;
        arguments->baseline_may_be_missing = true;
    }
    used->baseline = factcheck_text_of(arguments->baseline);
    return true;
}

bool config_load(cli_config *out, const cli_inputs *inputs, cli_arguments *arguments)
{
    static const factcheck_config none = FACTCHECK_CONFIG_INIT;
    *out = (cli_config){.used = none};
    if (arguments->config)
        out->path = join("", 0, arguments->config);
    else if (!arguments->no_config && !find(&out->path, inputs))
        return false;
    if (out->path && !read_file(out, arguments->quiet))
        return false;
    if (out->read)
        out->used = *out->read;
    return merge(out, arguments);
}

void config_free(cli_config *config)
{
    factcheck_config_free(config->read);
    free(config->path);
    free(config->baseline);
}
