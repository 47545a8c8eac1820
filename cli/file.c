#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "factcheck.h"
#include "message.h"

#define FIRST_SIZE ((size_t)64 * 1024) /* of the buffer for what does not tell its size */

static bool is_standard_input(const char *path)
{
    return strcmp(path, "-") == 0;
}

static bool refuse(cli_file *f, const char *path, const char *why)
{
    file_close(f);
    return complain("%s: %s", path, why);
}

bool file_open(cli_file *f, const char *path)
{
    struct stat status;
    bool is_stdin = is_standard_input(path);
    const char *shown = is_stdin ? STANDARD_INPUT : path;
    *f = (cli_file){.fd = STDIN_FILENO};
    if (!is_stdin) /* not waiting for the writer of a FIFO */
        f->fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (f->fd < 0 || fstat(f->fd, &status) != 0)
        return refuse(f, shown, strerror(errno));
    f->regular = S_ISREG(status.st_mode);
    f->device = status.st_dev;
    f->inode = status.st_ino;
    if (S_ISDIR(status.st_mode))
        return refuse(f, shown, "this is a directory, not an article");
    if (!f->regular && !is_stdin)
        return refuse(f, shown, "not a regular file; standard input is read as -");
    if (f->regular && status.st_size > 0) {
        if ((uintmax_t)status.st_size > FACTCHECK_ARTICLE_MAX)
            return refuse(f, shown, factcheck_status_message(FACTCHECK_ETOOBIG));
        f->expected = (size_t)status.st_size;
    }
    return true;
}

/* Room for one byte more than is expected, so that the end is seen. */
static bool make_room(cli_file *f, size_t *capacity)
{
    if (f->size < *capacity)
        return true;
    size_t larger = *capacity ? 2 * *capacity : f->expected ? f->expected + 1 : FIRST_SIZE;
    if (larger > FACTCHECK_ARTICLE_MAX + 1)
        larger = FACTCHECK_ARTICLE_MAX + 1;
    char *data = realloc(f->data, larger);
    if (!data)
        return false;
    f->data = data;
    *capacity = larger;
    return true;
}

bool file_read(cli_file *f, const char *shown, bool quiet)
{
    size_t capacity = 0;
    for (;;) {
        if (f->size > FACTCHECK_ARTICLE_MAX)
            return refuse(f, shown, factcheck_status_message(FACTCHECK_ETOOBIG));
        if (!make_room(f, &capacity))
            return refuse(f, shown, factcheck_status_message(FACTCHECK_ENOMEM));
        ssize_t got = read(f->fd, f->data + f->size, capacity - f->size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refuse(f, shown, strerror(errno));
        if (got == 0)
            break;
        f->size += (size_t)got;
    }
    if (f->size < f->expected && !quiet)
        complain("%s: warning: the file became shorter while it was read", shown);
    if (f->fd > STDERR_FILENO)
        close(f->fd);
    f->fd = -1;
    return true;
}

void file_close(cli_file *f)
{
    if (f->fd > STDERR_FILENO)
        close(f->fd);
    free(f->data);
    *f = (cli_file){.fd = -1};
}
