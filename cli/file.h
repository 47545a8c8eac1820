/*
 * Files: read whole, in one go, with a limit. Nothing is mapped: a file that shrinks is no danger.
 */
#ifndef CLI_FILE_H
#define CLI_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#define STANDARD_INPUT "<stdin>" /* the name shown for - */

typedef struct cli_file {
    int fd;
    dev_t device;
    ino_t inode;
    size_t expected; /* size when it was opened */
    bool regular;
    char *data;
    size_t size;
} cli_file;

/* Opens a regular file, or standard input for "-". False after a message. */
bool file_open(cli_file *out, const char *path);

/*
 * Reads and closes. Warns of a file that became shorter unless `quiet`. False after a message: it
 * cannot be read, or is larger than FACTCHECK_ARTICLE_MAX.
 */
bool file_read(cli_file *file, const char *shown, bool quiet);
void file_close(cli_file *file);

#endif
