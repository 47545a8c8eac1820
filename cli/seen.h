/*
 * Seen: the files that were opened, by device and inode, so that no article is its own witness.
 */
#ifndef CLI_SEEN_H
#define CLI_SEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct seen_file {
    dev_t device;
    ino_t inode;
    const char *name; /* borrowed; NULL: a free slot */
} seen_file;

typedef struct cli_seen {
    seen_file *slots;
    size_t slot_count; /* a power of two, or 0 */
    size_t count;
} cli_seen;

/* The name under which the file was seen before, or NULL. */
const char *seen_find(const cli_seen *seen, dev_t device, ino_t inode);

/* Notes a file that was not seen. False when memory is out. */
bool seen_add(cli_seen *seen, dev_t device, ino_t inode, const char *name);
void seen_free(cli_seen *seen);

#endif
