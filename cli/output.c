#define _XOPEN_SOURCE 700 /* realpath */

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "message.h"

#define ATTEMPTS 100

static bool fail(cli_output *out)
{
    if (!out->failed && !(errno == EPIPE && out->fd == STDOUT_FILENO)) /* the reader has gone */
        complain("%s: %s", out->name, strerror(errno));
    out->failed = true;
    return false;
}

/* ---- Opening ------------------------------------------------------------------------------ */

static void block_signals(void)
{
    static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
    sigset_t blocked;
    sigemptyset(&blocked);
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
        sigaddset(&blocked, ending[i]);
    sigprocmask(SIG_BLOCK, &blocked, NULL);
}

/* A name beside the target that no other file has. */
static char *temporary_name(const char *target, unsigned attempt)
{
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;
    size_t size = (size_t)folder + 64;
    char *name = malloc(size);
    if (name)
        snprintf(name, size, "%.*s.factcheck-%ld-%u", folder, target, (long)getpid(), attempt);
    return name;
}

static bool open_temporary(cli_output *out, mode_t mode, bool has_mode)
{
    for (unsigned attempt = 0; attempt < ATTEMPTS; attempt++) {
        free(out->temporary);
        out->temporary = temporary_name(out->target, attempt);
        if (!out->temporary)
            return fail(out);
        out->fd = open(out->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (out->fd >= 0)
            break;
        if (errno != EEXIST)
            break;
    }
    if (out->fd < 0) {
        fail(out);
        free(out->temporary);
        out->temporary = NULL; /* it is not ours to remove */
        return false;
    }
    return !has_mode || fchmod(out->fd, mode & 0777) == 0 || fail(out);
}

void output_standard(cli_output *out, int fd, const char *name)
{
    *out = (cli_output){.fd = fd, .name = name};
    sigprocmask(SIG_BLOCK, NULL, &out->signals);
}

static void release(cli_output *out)
{
    if (out->temporary && out->failed)
        unlink(out->temporary);
    free(out->temporary);
    free(out->target);
    out->temporary = out->target = NULL;
    sigprocmask(SIG_SETMASK, &out->signals, NULL);
}

/* A device or a pipe is written to as it is. */
static bool open_special(cli_output *out, const char *path)
{
    out->fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    return out->fd >= 0 ? true : fail(out);
}

static bool open_file(cli_output *out, const char *path)
{
    struct stat status = {0};
    bool exists = stat(path, &status) == 0;
    if (exists && !S_ISREG(status.st_mode))
        return open_special(out, path);
    out->target = exists ? realpath(path, NULL) : strdup(path);
    if (!out->target)
        return fail(out);
    block_signals();
    return open_temporary(out, status.st_mode, exists);
}

bool output_open(cli_output *out, const char *path)
{
    output_standard(out, STDOUT_FILENO, "standard output");
    if (!path)
        return true;
    out->fd = -1;
    out->name = path;
    if (open_file(out, path))
        return true;
    release(out);
    return false;
}

/* ---- Writing and closing ------------------------------------------------------------------ */

static void write_all(cli_output *out, const char *data, size_t len)
{
    while (len && !out->failed) {
        ssize_t written = write(out->fd, data, len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            fail(out);
            return;
        }
        data += written;
        len -= (size_t)written;
    }
}

int output_write(const char *data, size_t len, void *payload)
{
    cli_output *out = payload;
    if (len > sizeof out->buffer - out->used) {
        write_all(out, out->buffer, out->used);
        out->used = 0;
    }
    if (len > sizeof out->buffer) {
        write_all(out, data, len);
    } else {
        memcpy(out->buffer + out->used, data, len);
        out->used += len;
    }
    return out->failed ? 1 : 0;
}

bool output_close(cli_output *out)
{
    bool is_file = out->temporary != NULL;
    write_all(out, out->buffer, out->used);
    /* Some file systems cannot sync; that is no reason to lose the report. */
    if (!out->failed && is_file && fsync(out->fd) != 0 && errno != EINVAL && errno != ENOTSUP)
        fail(out);
    if (out->fd > STDERR_FILENO && close(out->fd) != 0)
        fail(out);
    if (!out->failed && is_file && rename(out->temporary, out->target) != 0)
        fail(out);
    release(out);
    return !out->failed;
}

void output_cancel(cli_output *out)
{
    out->failed = true;
}
